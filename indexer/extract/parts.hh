// indexer/extract/parts.hh: sums that are shares of a sum told before.
//
//   "12,8 M€ : 8 M€ d'equity et 4,8 M€ de prêts"   -> 8 and 4,8 are parts of 12,8
//   "lève 25 M€ après 11 M€ en 2023"               -> no parts
#pragma once

#include <vector>

#include "indexer/extract/frames.hh"

namespace vigie::indexer {

/// Sets Frame::part of two or three neighbours that add up (within 3 %) to a sum near them. Only
/// sums of money that comes in: rounds, loans, grants.
void mark_parts(const Reading& reading, std::vector<Frame>& frames);

}  // namespace vigie::indexer
