// The day of a holiday in a year.
#include <charconv>

#include "common/dates/reading.hh"

namespace vigie::dates {
namespace {

using std::chrono::days;

/// Easter Sunday of the Gregorian calendar (the anonymous computus of 1876).
Day easter(int year) {
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    const int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return *make_day(year, f / 31, f % 31 + 1);
}

Day thanksgiving(int year) {
    return Day{std::chrono::year{year} / std::chrono::November / std::chrono::Thursday[4]};
}

int number(std::string_view text) {
    int value = 0;
    if (text.starts_with('+')) text.remove_prefix(1);
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

}  // namespace

std::optional<Day> holiday_in(std::string_view rule, int year) {
    if (rule.starts_with("easter")) return easter(year) + days{number(rule.substr(6))};
    if (rule == "thanksgiving") return thanksgiving(year);
    if (rule == "friday-after-thanksgiving") return thanksgiving(year) + days{1};
    return make_day(year, number(rule.substr(0, 2)), number(rule.substr(3)));
}

}  // namespace vigie::dates
