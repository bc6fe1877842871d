// indexer/extract/fiscal_periods.hh: the months that figures cover, told by the day on which they
// end.
//
//   "l'exercice clos fin mars 2024"            -> 12 months up to 31 March 2024
//   "au premier semestre, achevé le 30 juin"   -> 6 months
//   "…, contre 4 millions un an plus tôt"      -> as many months as the date it counts from
//   "le chiffre d'affaires de fin mars"        -> nothing: no word says that a period closes
#pragma once

#include "indexer/extract/reading.hh"

namespace vigie::indexer {

/// The days that `date` (one of the document's) closes; its own days where it closes no period.
dates::Interval days_closed_by(const Reading& reading, const dates::DateMention& date);

}  // namespace vigie::indexer
