#include "indexer/extract/document.hh"

#include <algorithm>

#include "indexer/extract/told_distances.hh"
#include "indexer/extract/told_years.hh"

namespace vigie::indexer {
namespace {

/// Longer runs without a sentence end are no sentences (tables, minutes, hostile input); rules that
/// look at pairs within one sentence stay linear in the length of the text.
constexpr std::size_t longest_sentence = 400;  // tokens

std::vector<text::TokenRange> bounded_sentences(const text::Tokens& tokens) {
    std::vector<text::TokenRange> out;
    for (auto range : text::sentences(tokens)) {
        for (; range.size() > longest_sentence; range.begin += longest_sentence)
            out.push_back({range.begin, range.begin + longest_sentence});
        out.push_back(range);
    }
    return out;
}

bool is_emphasis(char c) {
    return c == '*' || c == '_';
}

bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t';
}

/// `text` with spaces for runs of * and _ that begin or end a word (one mark to three); empty
/// where there are none. "snake_case", "5 * 3" and lines of asterisks stay.
std::string without_emphasis(std::string_view text) {
    constexpr std::size_t longest_mark = 3;
    std::string out;
    for (auto at = text.find_first_of("*_"); at != text.npos; at = text.find_first_of("*_", at)) {
        auto end = at;
        while (end < text.size() && is_emphasis(text[end])) ++end;
        const bool opens = (at == 0 || is_space(text[at - 1]) || text[at - 1] == '(') &&
                           end < text.size() && !is_space(text[end]);
        const bool closes = at > 0 && !is_space(text[at - 1]) &&
                            (end == text.size() || is_space(text[end]) ||
                             std::string_view(".,;:!?)").find(text[end]) != text.npos);
        if (end - at <= longest_mark && (opens || closes)) {
            if (out.empty()) out = text;
            out.replace(at, end - at, end - at, ' ');
        }
        at = end;
    }
    return out;
}

}  // namespace

Document::Document(const deals::Article& article)
    : text(article.full_text()),
      plain(without_emphasis(text)),
      tokens(plain.empty() ? text : plain),
      sentences(bounded_sentences(tokens)),
      has_title(!article.title.empty()),
      language(article.language),
      date(article.date),
      date_source(article.date_source) {
    if (!date) {
        date = dates::infer_publication(tokens, language);
        if (date) date_source = deals::DateSource::text;
    }
    amounts = money::read_amounts(tokens, {.language = language});
    dates = dates::read_dates(tokens, {.language = language, .reference = date});
    if (!article.date) add_told_years(tokens, language, date, dates);
    if (language == Language::french) add_told_distances(tokens, date, dates);
}

std::size_t Document::sentence_of(std::size_t i) const {
    const auto found = std::partition_point(sentences.begin(), sentences.end(),
                                            [i](const auto& s) { return s.end <= i; });
    if (found == sentences.end() || found->begin > i) return sentences.size();
    return static_cast<std::size_t>(found - sentences.begin());
}

bool Document::is_heading(std::size_t sentence) const {
    constexpr std::size_t longest = 12;  // tokens
    if (is_title(sentence) || sentence + 1 >= sentences.size()) return false;
    const auto range = sentences[sentence];
    const bool opens = sentence == 0 || sentences[sentence - 1].end != range.begin;
    if (!opens || sentences[sentence + 1].begin == range.end || range.size() > longest ||
        range.begin >= range.end)
        return false;
    const auto& last = tokens[range.end - 1];
    return !last.is(".") && !last.is("!") && !last.is("?") && !last.is("…") && !last.is("»");
}

}  // namespace vigie::indexer
