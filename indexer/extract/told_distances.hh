// indexer/extract/told_distances.hh: dates told by their distance from another date of the text.
//
//   "En avril, … Sept mois plus tôt, elle …"          -> September of the year before
//   "Deux ans après sa série A, X lève"               -> two years before the day of publication
//   "en deux ans", "il y a deux ans" (read elsewhere) -> nothing
#pragma once

#include <optional>
#include <vector>

#include "common/dates/read_dates.hh"
#include "indexer/extract/document.hh"

namespace vigie::indexer {

/// Adds such dates to `dates`, in reading order. They count from the last date told before, else
/// from the days of publication. Months and years give whole months, "quelques" a span.
void add_told_distances(const text::Tokens& tokens, const std::optional<dates::Interval>& published,
                        std::vector<dates::DateMention>& dates);

}  // namespace vigie::indexer
