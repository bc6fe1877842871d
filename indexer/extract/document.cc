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

}  // namespace

Document::Document(const deals::Article& article)
    : text(article.full_text()),
      tokens(text),
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
