// common/index/compare.hh: what is vague, as numbers that can be compared.
//
// Pure values; the same functions serve indexing and answering. `decide` is the default of DESIGN:
// the written figure, more than half of the days.
#pragma once

#include <cstdint>
#include <optional>

#include "common/dates/day.hh"
#include "common/money/amount.hh"
#include "common/money/read_amounts.hh"

namespace vigie::index {

/// An amount in units of its currency.
struct Figure {
    double point = 0;  ///< the written figure or the middle of a range; one step of a double above
                       ///< it for "plus de 10 M", below it for "près de 18 M"
    double min = 0;    ///< 0 where open
    double max = 0;    ///< infinity where open
    bool operator==(const Figure&) const = default;
};
Figure figure_of(const money::Amount& amount, money::Hedge hedge);
/// The figure at `rate` units for one unit.
Figure scaled(const Figure& figure, double rate);

/// Bounds of a filter as a closed interval of doubles: an excluded bound is moved by one step.
struct Bounds {
    double low = 0;
    double high = 0;
    bool contain(double value) const { return low <= value && value <= high; }
};
/// Absent bounds are infinite.
Bounds bounds_of(std::optional<double> min, bool min_inclusive, std::optional<double> max,
                 bool max_inclusive);

/// How what is vague is compared.
enum class Certainty : std::uint8_t { decide, sure, possible };
bool lies_in(const Figure& figure, const Bounds& bounds, Certainty certainty);

/// Days of a deal with both ends known.
struct Days {
    dates::Day first;
    dates::Day last;
    bool operator==(const Days&) const = default;
};
/// An open end is closed by the day of the article where that lies on the right side, else by the
/// other end. Nothing where both are open.
std::optional<Days> closed(const std::optional<dates::Interval>& days,
                           const std::optional<dates::Interval>& article);
/// The day that any period must hold to hold more than half of `days`.
dates::Day middle(const Days& days);
bool lies_in(const Days& days, const dates::Interval& period, Certainty certainty);

}  // namespace vigie::index
