// indexer/extract/supposed.hh: sums of what did not happen, told only to compare.
//
//   "Si la vente avait échoué, il aurait versé 4 M€"     -> supposed
//   "Sans les départs, elle aurait gagné 6 millions"     -> supposed
//   "Selon la presse, il aurait versé 4 M€"              -> hearsay, not supposed
#pragma once

#include "indexer/extract/reading.hh"

namespace vigie::indexer {

/// The clause of the sum is in the past conditional and depends on "si … avait" or on "sans".
bool is_supposed(const Reading& reading, std::size_t amount);

}  // namespace vigie::indexer
