#include "common/index/terms.hh"

#include <array>
#include <cmath>

#include <fmt/format.h>

namespace vigie::index {
namespace {

/// Xapian takes terms of 245 bytes; zero bytes count twice.
constexpr std::size_t longest_value = 200;

constexpr auto powers_of_ten =
    std::to_array<double>({1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,
                           1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19});

std::chrono::year_month_day civil(dates::Day day) {
    return std::chrono::year_month_day(day);
}

}  // namespace

std::uint64_t stable_hash(std::string_view bytes, std::uint64_t seed) {
    std::uint64_t h = 0xcbf29ce484222325U ^ (seed * 0x9e3779b97f4a7c15U);
    for (const char c : bytes) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    h = (h ^ (h >> 33)) * 0xff51afd7ed558ccdU;
    h = (h ^ (h >> 33)) * 0xc4ceb9fe1a85ec53U;
    return h ^ (h >> 33);
}

std::string hex(std::uint64_t value) {
    return fmt::format("{:016x}", value);
}

std::string term(FieldId id, std::string_view value) {
    std::string out(prefix(id));
    if (value.size() <= longest_value) return out.append(value);
    return out.append(value.substr(0, longest_value - 17))
        .append("#")
        .append(hex(stable_hash(value)));
}

std::string year_id(dates::Day day) {
    return fmt::format("{:04}", dates::year_of(day));
}

std::string quarter_id(dates::Day day) {
    return fmt::format("{:04}-T{}", dates::year_of(day), (dates::month_of(day) - 1) / 3 + 1);
}

std::string month_id(dates::Day day) {
    return fmt::format("{:04}-{:02}", dates::year_of(day), dates::month_of(day));
}

std::string week_id(dates::Day day) {
    // The Thursday of a week decides its year.
    const std::chrono::weekday weekday(day);
    const auto thursday = day + std::chrono::days(4 - static_cast<int>(weekday.iso_encoding()));
    const auto first = dates::whole_year(dates::year_of(thursday)).from.value();
    return fmt::format("{:04}-W{:02}", dates::year_of(thursday),
                       (thursday - first).count() / 7 + 1);
}

double day_number(dates::Day day) {
    const auto ymd = civil(day);
    return static_cast<int>(ymd.year()) * 10000.0 + static_cast<unsigned>(ymd.month()) * 100.0 +
           static_cast<unsigned>(ymd.day());
}

dates::Day day_of_number(double number) {
    const int n = static_cast<int>(number);
    return dates::make_day(n / 10000, n / 100 % 100, n % 100).value_or(dates::Day{});
}

Bucket bucket_of(double amount) {
    if (!(amount >= 1)) return {};
    int decade = static_cast<int>(powers_of_ten.size()) - 1;
    while (amount < powers_of_ten[static_cast<std::size_t>(decade)]) --decade;
    const double digit = std::floor(amount / powers_of_ten[static_cast<std::size_t>(decade)]);
    return {decade, static_cast<int>(std::min(digit, 9.0))};
}

std::string decade_term(FieldId id, int decade) {
    return term(id, fmt::format("{}", decade));
}

std::string step_term(FieldId id, Bucket bucket) {
    return term(id, fmt::format("{}.{}", bucket.decade, bucket.digit));
}

}  // namespace vigie::index
