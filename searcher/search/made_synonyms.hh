// searcher/search/made_synonyms.hh: between the table that make_synonyms.cc writes and synonyms.cc
// only.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace vigie::searcher {

struct SynonymRow {
    std::string_view stems;   ///< of the words that are no function words, between spaces
    std::string_view others;  ///< phrases that mean the same, as synonyms_of tells them
};
/// Sorted by their stems.
extern const std::span<const SynonymRow> made_synonyms;
/// Words of the longest row.
extern const std::size_t made_longest_synonym;

}  // namespace vigie::searcher
