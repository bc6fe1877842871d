// indexer/extract/deal_days.hh: the days in which a deal happened.
#pragma once

#include <optional>

#include "indexer/extract/frames.hh"

namespace vigie::indexer {

/// Days, and whether words of the text told them (else they are those of publication).
struct DealDays {
    std::optional<dates::Interval> days;
    bool told = false;
};

/// The days told in the clause of the sum ("en juillet 2024", "mardi"), or at the head of its
/// sentence, as narrow as it says; in a report of many deals those of the period it is about;
/// else the day of publication, save for what the text tells as past ("avait levé"): nothing. The
/// period covered for revenue and market, the day it is told for a total. Days after publication
/// only for what is planned.
DealDays find_days(const Reading& reading, const Frame& frame, deals::Status status);
/// The same for a deal told by `hit` without a sum.
DealDays find_days(const Reading& reading, const TriggerHit& hit, deals::Status status);

}  // namespace vigie::indexer
