// indexer/extract/descriptions.hh: nouns by which a text speaks of somebody without the name.
//
//   "la fintech zurichoise", "le grenoblois"      -> a description, with its place and sector
//   "la Fintech Week", "le zurichois" as a name   -> none
#pragma once

#include <optional>
#include <string_view>

#include "indexer/extract/name_spans.hh"
#include "indexer/extract/name_words.hh"

namespace vigie::indexer {

/// A description in the text: "la fintech zurichoise", "le grenoblois", ", éditeur de logiciels".
struct Description {
    text::TokenRange tokens;
    DescribedKind kind = DescribedKind::company;
    std::string_view place;   ///< id, or empty
    std::string_view sector;  ///< id, or empty
    bool bare = false;        ///< without article: only an apposition
    bool indefinite = false;  ///< "une fintech": somebody new
    bool relational = false;  ///< "le concurrent": another than who was spoken of
    bool nameless = false;    ///< only the place, no noun: "le grenoblois"
    bool guessed = false;     ///< a noun of no list, with a town or region: "la tannerie ardéchoise"
};

/// The description that begins at token `i` and ends before `end`, its complement left out.
std::optional<Description> description_at(const ClassifiedText& text, std::size_t i,
                                          std::size_t end);

/// "le fabricant d'implants Wefox": true where the tokens `between` a description and a name are
/// only the complement of its noun.
bool is_complement(const ClassifiedText& text, text::TokenRange between);

}  // namespace vigie::indexer
