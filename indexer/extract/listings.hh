// indexer/extract/listings.hh: which sums are a listing's.
//
//   "fait son entrée en Bourse et lève 66 M€"        -> ipo
//   "cotée à Paris, elle augmente son capital de 12" -> ipo
//   "avant la Bourse, Elaia y avait mis 3 M€"        -> what it was
#pragma once

#include "indexer/extract/frames.hh"

namespace vigie::indexer {

/// Turns `frame` to what a company raises by going public, or from its market later on, where the
/// article and the sentence say so.
void see_listing(const Reading& reading, Frame& frame);

}  // namespace vigie::indexer
