#include "indexer/sources/read_text.hh"

#include "common/text/utf8.hh"
#include "indexer/sources/head.hh"

namespace vigie::indexer {
namespace {

/// A longer first line is a paragraph, not a headline.
constexpr std::size_t longest_headline = 200;

std::string_view take_line(std::string_view& rest) {
    const auto end = rest.find('\n');
    const auto line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return trimmed(line);
}

/// Reads one "Key: value" line; false where it is none, or its key is not known.
Result<bool> read_head_line(deals::Article& article, std::string_view line) {
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) return false;
    return set_field(article, line.substr(0, colon), line.substr(colon + 1));
}

/// Takes the head off `rest`, if it begins with one.
Result<bool> read_head(deals::Article& article, std::string_view& rest) {
    auto after = rest;
    auto first = read_head_line(article, take_line(after));
    if (!first || !*first) return first;
    while (!after.empty()) {
        const auto line = take_line(after);
        if (line.empty()) break;
        if (auto read = read_head_line(article, line); !read) return read;
    }
    rest = after;
    return true;
}

bool is_sentence(std::string_view line) {
    return line.ends_with('.') || line.ends_with('!') || line.ends_with('?') || line.ends_with("…");
}

}  // namespace

Result<deals::Article> article_from_text(std::string_view text) {
    deals::Article article;
    auto rest = trimmed(text);
    if (const auto head = read_head(article, rest); !head) return tl::unexpected(head.error());
    rest = trimmed(rest);
    if (article.title.empty()) {
        auto after = rest;
        const auto first = take_line(after);
        const bool headline = text::count_code_points(first) <= longest_headline;
        if (headline && (!trimmed(after).empty() || !is_sentence(first))) {
            article.title = first;
            rest = trimmed(after);
        }
    }
    article.body = rest;
    if (article.title.empty() && article.body.empty())
        return fail(ErrorKind::input, "empty: no title and no text");
    return article;
}

}  // namespace vigie::indexer
