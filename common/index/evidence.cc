#include "common/index/evidence.hh"

#include <algorithm>

namespace vigie::index {
namespace {

constexpr std::size_t context_bytes = 100;

bool is_inside_character(std::string_view text, std::size_t pos) {
    return pos < text.size() && (static_cast<unsigned char>(text[pos]) & 0xC0) == 0x80;
}

/// Where a piece of at most context_bytes before `end` begins: not in a word, not in another line.
std::size_t context_begin(std::string_view text, std::size_t end) {
    std::size_t begin = end > context_bytes ? end - context_bytes : 0;
    const auto line = text.rfind('\n', end == 0 ? 0 : end - 1);
    if (line != std::string_view::npos && line < end) begin = std::max(begin, line + 1);
    if (begin > 0 && text[begin - 1] != '\n')
        while (begin < end && text[begin - 1] != ' ') ++begin;
    while (is_inside_character(text, begin)) ++begin;
    return std::min(begin, end);
}

std::size_t context_end(std::string_view text, std::size_t begin) {
    auto end = std::min(text.size(), begin + context_bytes);
    const auto line = text.find('\n', begin);
    if (line != std::string_view::npos) end = std::min(end, line);
    if (end < text.size() && text[end] != '\n')
        while (end > begin && text[end] != ' ') --end;
    while (end > begin && is_inside_character(text, end)) --end;
    return end;
}

void put_evidence(DealRecord& record, std::string_view text) {
    const auto begin = std::min(record.deal.evidence.begin, text.size());
    const auto end = std::clamp(record.deal.evidence.end, begin, text.size());
    record.evidence = text.substr(begin, end - begin);
    const auto first = context_begin(text, begin);
    record.before = text.substr(first, begin - first);
    record.after = text.substr(end, context_end(text, end) - end);
}

}  // namespace

void complete(DealRecord& record, const deals::Article& article, std::string_view text,
              std::size_t number) {
    record.id = article.id + "#" + std::to_string(number);
    record.article_id = article.id;
    record.article_title = article.title;
    record.article_url = article.url;
    record.source = article.source;
    record.article_date = article.date;
    record.article_date_source = article.date_source;
    record.language = article.language;
    put_evidence(record, text);
}

}  // namespace vigie::index
