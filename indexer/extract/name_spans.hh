// indexer/extract/name_spans.hh: where a text names someone, told by capitals, position and
// context.
//
//   "D'après Bloomberg, xAI lève …"  ->  Bloomberg (publication), xAI (company)
//   "Avec 20 millions de plus, …"    ->  nothing
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/document.hh"
#include "indexer/extract/entities.hh"
#include "indexer/extract/name_words.hh"

namespace vigie::indexer {

/// One name as written.
struct NameSpan {
    text::TokenRange tokens;
    EntityKind kind = EntityKind::other;
    /// The well-known name that this is a form of; empty for others. Valid for ever.
    std::string_view known;
    bool certain = false;  ///< kind is known or told by the shape, not only assumed
};

/// A document with the classes of its words.
struct ClassifiedText {
    const Document& document;
    std::vector<NameWords> words;  ///< by token

    explicit ClassifiedText(const Document& doc) : document(doc), words(classify(doc.tokens)) {}
    const text::Tokens& tokens() const { return document.tokens; }
    bool is(std::size_t i, NameWord word) const { return i < words.size() && (words[i] & word); }
};

/// All names in reading order, never overlapping, none across sentences. Linear in the text.
///
/// Not recognised: names in lower case, and in titles that are all in capitals (see
/// `is_shouted`).
std::vector<NameSpan> find_name_spans(const ClassifiedText& text);

/// True where capitals tell nothing: most words of the sentence are in capitals.
bool is_shouted(const text::Tokens& tokens, text::TokenRange sentence);

/// names::name_key of the tokens [range), from their folded forms.
std::string key_of(const text::Tokens& tokens, text::TokenRange range);

}  // namespace vigie::indexer
