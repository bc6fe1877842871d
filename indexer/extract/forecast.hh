// indexer/extract/forecast.hh: whether a figure is of a past period or of one to come.
//
//   "2 milliards de chiffre d'affaires en 2028"       -> ahead
//   "le résultat sera de 700 000 euros cette année"   -> ahead
//   "contre 6,4 M€ en 2025", told in 2026             -> past
#pragma once

#include <cstdint>

#include "indexer/extract/reading.hh"

namespace vigie::indexer {

enum class Time : std::uint8_t { unknown, past, ahead };

/// By the date that stands nearest to sum `amount` in its clause, else by a verb in the future
/// before it.
Time time_of(const Reading& reading, std::size_t amount);

/// The date nearest to the sum, in its clause, tells its year and lies behind the day of
/// publication.
bool is_dated_ahead(const Reading& reading, std::size_t amount);

}  // namespace vigie::indexer
