// searcher/search/synonyms.hh: phrases that mean the same, by their stems (synonyms.tsv, as a table
// that is made when Vigie is built).
#pragma once

#include <cstddef>
#include <string_view>

namespace vigie::searcher {

/// The other phrases of the line that holds the phrase of `stems` (without function words, between
/// spaces): between "|", each as the stems of all its words, function words too, between
/// spaces, as text::stems_of spells them. Empty where no line does.
std::string_view synonyms_of(std::string_view stems);

/// Words of the longest phrase, without function words.
std::size_t longest_synonym();

}  // namespace vigie::searcher
