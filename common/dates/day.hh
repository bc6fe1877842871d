// common/dates/day.hh: days and intervals of days. No time of day, no zone, no clock.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace vigie::dates {

/// A day of the Gregorian calendar.
using Day = std::chrono::sys_days;

/// The day of year, month (1..12), day of month; nothing where it does not exist (31 June) or the
/// year is outside 1000..9999.
std::optional<Day> make_day(int year, int month, int day_of_month);
/// "2024-07-01" -> the day; nothing for any other form.
std::optional<Day> parse_iso_day(std::string_view text);
std::string to_iso(Day day);

/// Days from..to, both inclusive; an absent end is open. Never empty: from <= to.
struct Interval {
    std::optional<Day> from;
    std::optional<Day> to;

    bool operator==(const Interval&) const = default;
    bool is_single_day() const { return from && to && *from == *to; }
    /// Number of days; nothing where an end is open.
    std::optional<int> length() const;
    bool contains(Day day) const { return (!from || *from <= day) && (!to || day <= *to); }
};

Interval single_day(Day day);
Interval whole_month(int year, int month);
Interval whole_quarter(int year, int quarter);
Interval whole_half(int year, int half);
Interval whole_year(int year);
/// Monday to Sunday.
Interval week_of(Day day);
/// `day` moved by whole months, clamped to the end of a shorter month (31 March - 1 = 28 February).
Day add_months(Day day, int months);
/// What both cover; nothing where they do not meet.
std::optional<Interval> intersection(const Interval& a, const Interval& b);
/// "2024-07-01..2024-09-30", "2024-07-01", "2024-07-01..", "..2024-09-30".
std::string to_text(const Interval& interval);
int year_of(Day day);
int month_of(Day day);

}  // namespace vigie::dates
