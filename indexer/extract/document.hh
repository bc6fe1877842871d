// indexer/extract/document.hh: what every stage of the extraction looks at: one article, read once.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/dates/read_dates.hh"
#include "common/deals/article.hh"
#include "common/money/read_amounts.hh"
#include "common/text/token.hh"

namespace vigie::indexer {

/// An article as the readers of `common` see it; made once, then only read.
struct Document {
    std::string text;  ///< Article::full_text()
    /// The same with spaces for the marks of emphasis, where it has any ("**Ostrovia** lève"); the
    /// tokens are read from it. As long as the text, so that offsets are those of the text.
    std::string plain;
    text::Tokens tokens;
    /// The title is the first one, where there is one; cut every 400 tokens where none ends.
    std::vector<text::TokenRange> sentences;
    bool has_title = false;
    Language language = Language::french;
    std::optional<dates::Interval> date;  ///< given or inferred
    deals::DateSource date_source = deals::DateSource::none;
    std::vector<money::AmountMention> amounts;
    std::vector<dates::DateMention> dates;

    explicit Document(const deals::Article& article);
    Document(const Document&) = delete;  // the tokens point into the text
    Document& operator=(const Document&) = delete;

    /// Index of the sentence that holds token `i`; sentences.size() where none does.
    std::size_t sentence_of(std::size_t i) const;
    bool is_title(std::size_t sentence) const { return has_title && sentence == 0; }
    /// "Ovalo, 12 M€" on a line of its own, without a full stop: a heading of what comes behind.
    bool is_heading(std::size_t sentence) const;
};

}  // namespace vigie::indexer
