// indexer/extract/status.hh: whether a deal is done, planned, hearsay, or off.
//
//   "lève 12 M€"                      -> done
//   "veut lever 12 M€ d'ici l'été"    -> planned
//   "aurait levé", "serait valorisée" -> rumoured
//   "l'offre à 2 Md€ a été repoussée" -> failed
#pragma once

#include "indexer/extract/frames.hh"

namespace vigie::indexer {

/// The status that the clause of the sum tells; done where nothing says otherwise.
deals::Status find_status(const Reading& reading, const Frame& frame);

/// The status of a deal told by `hit` alone, without a sum.
deals::Status find_status(const Reading& reading, const TriggerHit& hit);

}  // namespace vigie::indexer
