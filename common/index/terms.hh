// common/index/terms.hh: the terms that index and questions must spell alike.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "common/dates/day.hh"
#include "common/index/schema.hh"

namespace vigie::index {

/// 64 bits of `bytes` that are the same on every machine and in every version (FNV-1a, mixed).
std::uint64_t stable_hash(std::string_view bytes, std::uint64_t seed = 0);
/// 16 hexadecimal digits.
std::string hex(std::uint64_t value);

/// Prefix and value; a value too long for a term is cut and closed by its hash.
std::string term(FieldId field, std::string_view value);

/// Ids of the periods that hold `day`: "2024", "2024-T3", "2024-07", "2024-W27" (ISO week).
std::string year_id(dates::Day day);
std::string quarter_id(dates::Day day);
std::string month_id(dates::Day day);
std::string week_id(dates::Day day);

/// yyyymmdd as a number, the value of the slots of days.
double day_number(dates::Day day);
dates::Day day_of_number(double number);

/// A logarithmic bucket: the power of ten and the first digit of an amount. Buckets are in the
/// order of their amounts. Below 1 all is one bucket.
struct Bucket {
    int decade = -1;  ///< -1 below 1
    int digit = 0;    ///< 1 to 9, 0 below 1
    auto operator<=>(const Bucket&) const = default;
};
Bucket bucket_of(double amount);
std::string decade_term(FieldId field, int decade);
std::string step_term(FieldId field, Bucket bucket);

}  // namespace vigie::index
