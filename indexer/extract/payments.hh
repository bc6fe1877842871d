// indexer/extract/payments.hh: sums that are paid, cost or earned, where nobody raises them.
//
//   "Perlou lui avait coûté 4 milliards", among purchases -> acquisition
//   "l'usine coûtera 130 millions"                        -> investment
//   "en a versé 48 à Satya Nadella"                       -> other
//   "a encaissé 12 millions en 2023"                      -> revenue
#pragma once

#include "indexer/extract/frames.hh"

namespace vigie::indexer {

/// Turns `frame` to what is paid for, spent or earned, where its verb and the article say so.
void see_payment(const Reading& reading, Frame& frame);

}  // namespace vigie::indexer
