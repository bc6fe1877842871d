#include "indexer/extract/document.hh"

#include <algorithm>

#include "indexer/extract/told_distances.hh"

namespace vigie::indexer {

Document::Document(const deals::Article& article)
    : text(article.full_text()),
      tokens(text),
      sentences(text::sentences(tokens)),
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
    if (language == Language::french) add_told_distances(tokens, date, dates);
}

std::size_t Document::sentence_of(std::size_t i) const {
    const auto found = std::partition_point(sentences.begin(), sentences.end(),
                                            [i](const auto& s) { return s.end <= i; });
    if (found == sentences.end() || found->begin > i) return sentences.size();
    return static_cast<std::size_t>(found - sentences.begin());
}

}  // namespace vigie::indexer
