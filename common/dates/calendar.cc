// Points whose year is known, and calendar units around a day.
#include <algorithm>
#include <array>
#include <cstdlib>

#include "common/dates/reading.hh"

namespace vigie::dates {

int weekday_of(Day day) {
    return static_cast<int>(std::chrono::weekday{day}.iso_encoding());
}

namespace {

using Kind = Point::Kind;
using std::chrono::days;

/// Thursday decides to which month or year a week belongs, as ISO 8601 has it for years.
Day first_monday_of_weeks(Day first_day) {
    const auto week = week_of(first_day);
    return weekday_of(first_day) <= 4 ? *week.from : *week.from + days{7};
}

std::optional<Interval> nth_week(const Interval& frame, int index) {
    const auto first = first_monday_of_weeks(*frame.from);
    const auto after = first_monday_of_weeks(*frame.to + days{1});
    const auto count = static_cast<int>((after - first).count() / 7);
    const int n = index < 0 ? count + index : index - 1;
    if (n < 0 || n > count) return std::nullopt;
    const auto monday = first + days{7 * n};
    return Interval{monday, monday + days{6}};
}

std::optional<Interval> nth_weekday(const Interval& frame, int weekday, int index) {
    if (weekday == 0) {
        const auto day = index < 0 ? *frame.to + days{index + 1} : *frame.from + days{index - 1};
        return frame.contains(day) ? std::optional(single_day(day)) : std::nullopt;
    }
    const auto forward = (weekday - weekday_of(*frame.from) + 7) % 7;
    const auto back = (weekday_of(*frame.to) - weekday + 7) % 7;
    const auto day = index < 0 ? *frame.to - days{back} + days{7 * (index + 1)}
                               : *frame.from + days{forward} + days{7 * (index - 1)};
    return frame.contains(day) ? std::optional(single_day(day)) : std::nullopt;
}

Interval half_of_month(const Interval& month, int index) {
    if (index == 1) return {*month.from, *month.from + days{13}};
    return {*month.from + days{14}, *month.to};
}

/// Three whole months: spring from March, as questions ask for them.
Interval season_in(int year, int season) {
    const auto first = *make_day(year, season * 3, 1);
    return {first, add_months(first, 3) - days{1}};
}

}  // namespace

std::optional<Interval> inside(const Point& point, const Interval& frame) {
    switch (point.kind) {
        case Kind::week:
            return nth_week(frame, point.index);
        case Kind::nth_day:
            return nth_weekday(frame, point.weekday, point.index);
        case Kind::weekend: {
            const auto saturday = nth_weekday(frame, 6, point.index);
            if (!saturday) return std::nullopt;
            return Interval{*saturday->from, *saturday->from + days{1}};
        }
        case Kind::half_month:
            return half_of_month(frame, point.index);
        default:
            return frame;
    }
}

Interval narrowed(const Interval& whole, Part part) {
    if (part == Part::whole || part == Part::during || !whole.length()) return whole;
    const int length = *whole.length();
    const auto from = *whole.from;
    const auto to = *whole.to;
    if (length >= 28 && length <= 31) {
        if (part == Part::early) return {from, from + days{9}};
        if (part == Part::mid) return {from + days{10}, from + days{19}};
        return {from + days{20}, to};
    }
    if (length == 365 || length == 366) {
        const auto month = [&](int n) { return add_months(from, n); };
        if (part == Part::early) return {from, month(3) - days{1}};
        if (part == Part::mid) return {month(4), month(8) - days{1}};
        return {month(9), to};
    }
    const int third = std::max(1, (length + 2) / 3);
    if (part == Part::early) return {from, from + days{third - 1}};
    if (part == Part::mid)
        return {from + days{third}, from + days{std::max(third, length - third - 1)}};
    return {to - days{third - 1}, to};
}

std::optional<Interval> interval_in(const Point& point, int year) {
    if (year < 1000 || year > 9000) return std::nullopt;
    std::optional<Interval> out;
    switch (point.kind) {
        case Kind::day_of_month:
        case Kind::week_of: {
            const auto day = make_day(year, point.month, point.day);
            if (!day) return std::nullopt;
            if (point.kind == Kind::week_of)
                return point.unit == Unit::month ? unit_around(*day, Unit::month) : week_of(*day);
            return single_day(*day);
        }
        case Kind::month:
            out = whole_month(year, point.month);
            break;
        case Kind::quarter:
            out = whole_quarter(year, point.index);
            break;
        case Kind::half:
            out = whole_half(year, point.index);
            break;
        case Kind::season:
            out = season_in(year, point.index);
            break;
        case Kind::year:
            out = whole_year(year);
            break;
        case Kind::first_months:
            out = Interval{whole_year(year).from, whole_month(year, point.index).to};
            break;
        case Kind::decade:
            out = Interval{whole_year(year).from, whole_year(year + 9).to};
            break;
        case Kind::century:
            out = Interval{whole_year(year).from, whole_year(year + 99).to};
            break;
        case Kind::holiday: {
            const auto day = holiday_in(point.holiday_rule, year);
            return day ? std::optional(single_day(*day)) : std::nullopt;
        }
        case Kind::week:
        case Kind::nth_day:
        case Kind::weekend:
        case Kind::half_month:
            out =
                inside(point, point.month != 0 ? whole_month(year, point.month) : whole_year(year));
            break;
        default:
            return std::nullopt;
    }
    if (!out) return std::nullopt;
    return narrowed(*out, point.part);
}

Day moved(Day day, Unit unit, int count) {
    count = std::clamp(count, -4000, 4000);
    switch (unit) {
        case Unit::week:
        case Unit::weekend:
            return day + days{7 * count};
        case Unit::fortnight:
            return day + days{14 * count};
        case Unit::month:
            return add_months(day, count);
        case Unit::quarter:
            return add_months(day, 3 * count);
        case Unit::half:
            return add_months(day, 6 * count);
        case Unit::year:
            return add_months(day, 12 * count);
        case Unit::decade:
            return add_months(day, 120 * std::clamp(count, -90, 90));
        case Unit::century:
            return add_months(day, 1200 * std::clamp(count, -9, 9));
        default:
            return day + days{count};
    }
}

Interval unit_around(Day day, Unit unit) {
    const int year = year_of(day);
    const int month = month_of(day);
    switch (unit) {
        case Unit::week:
        case Unit::fortnight:
            return week_of(day);
        case Unit::weekend: {
            const auto week = week_of(day);
            return {*week.from + days{5}, *week.to};
        }
        case Unit::month:
            return whole_month(year, month);
        case Unit::quarter:
            return whole_quarter(year, (month + 2) / 3);
        case Unit::half:
            return whole_half(year, month <= 6 ? 1 : 2);
        case Unit::year:
            return whole_year(year);
        case Unit::decade:
            return {whole_year(year / 10 * 10).from, whole_year(year / 10 * 10 + 9).to};
        case Unit::century:
            return {whole_year(year / 100 * 100).from, whole_year(year / 100 * 100 + 99).to};
        default:
            return single_day(day);
    }
}

Precision precision_of(const Point& point) {
    if (point.part != Part::whole) return Precision::vague;
    switch (point.kind) {
        case Kind::month:
            return Precision::month;
        case Kind::quarter:
            return Precision::quarter;
        case Kind::half:
            return Precision::half;
        case Kind::season:
            return Precision::season;
        case Kind::year:
            return Precision::year;
        case Kind::decade:
        case Kind::century:
            return Precision::decade;
        case Kind::week:
        case Kind::week_of:
        case Kind::weekend:
            return Precision::week;
        case Kind::half_month:
        case Kind::window:
            return Precision::vague;
        case Kind::relative:
        case Kind::ago:
            break;
        default:
            return Precision::day;
    }
    switch (point.unit) {
        case Unit::day:
            return Precision::day;
        case Unit::week:
        case Unit::weekend:
        case Unit::fortnight:
            return Precision::week;
        case Unit::month:
            return Precision::month;
        case Unit::quarter:
            return Precision::quarter;
        case Unit::half:
            return Precision::half;
        case Unit::year:
            return Precision::year;
        default:
            return Precision::decade;
    }
}

}  // namespace vigie::dates
