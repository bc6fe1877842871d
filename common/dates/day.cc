#include "common/dates/day.hh"

#include <algorithm>

#include <fmt/format.h>

namespace vigie::dates {
namespace {

using std::chrono::days;
using std::chrono::year_month_day;

year_month_day parts(Day day) {
    return year_month_day{day};
}

Day day_of(int year, int month, int day_of_month) {
    return Day{std::chrono::year{year} / month / day_of_month};
}

Day last_of_month(int year, int month) {
    return Day{std::chrono::year{year} / month / std::chrono::last};
}

std::optional<int> digits(std::string_view text) {
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

}  // namespace

std::optional<Day> make_day(int year, int month, int day_of_month) {
    if (year < 1000 || year > 9999 || month < 1 || month > 12 || day_of_month < 1)
        return std::nullopt;
    const auto date = std::chrono::year{year} / month / day_of_month;
    if (!date.ok()) return std::nullopt;
    return Day{date};
}

std::optional<Day> parse_iso_day(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    const auto day = digits(text.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    return make_day(*year, *month, *day);
}

std::string to_iso(Day day) {
    const auto date = parts(day);
    const auto year = static_cast<int>(date.year());
    const auto month = static_cast<unsigned>(date.month());
    const auto of_month = static_cast<unsigned>(date.day());
    if (year < 0 || year > 9999) return fmt::format("{:04}-{:02}-{:02}", year, month, of_month);
    std::string out = "0000-00-00";
    const auto put = [&out](std::size_t last, unsigned value) {
        for (; value > 0; value /= 10) out[last--] = static_cast<char>('0' + value % 10);
    };
    put(3, static_cast<unsigned>(year));
    put(6, month);
    put(9, of_month);
    return out;
}

std::optional<int> Interval::length() const {
    if (!from || !to) return std::nullopt;
    return static_cast<int>((*to - *from).count()) + 1;
}

Interval single_day(Day day) {
    return {day, day};
}

Interval whole_month(int year, int month) {
    return {day_of(year, month, 1), last_of_month(year, month)};
}

Interval whole_quarter(int year, int quarter) {
    return {day_of(year, quarter * 3 - 2, 1), last_of_month(year, quarter * 3)};
}

Interval whole_half(int year, int half) {
    return {day_of(year, half * 6 - 5, 1), last_of_month(year, half * 6)};
}

Interval whole_year(int year) {
    return {day_of(year, 1, 1), day_of(year, 12, 31)};
}

Interval week_of(Day day) {
    const auto since_monday = days{std::chrono::weekday{day}.iso_encoding() - 1};
    return {day - since_monday, day - since_monday + days{6}};
}

Day add_months(Day day, int months) {
    const auto date = parts(day);
    const auto month =
        std::chrono::year_month{date.year(), date.month()} + std::chrono::months{months};
    const auto last = Day{month / std::chrono::last};
    const auto same = month / date.day();
    return same.ok() ? Day{same} : last;
}

std::optional<Interval> intersection(const Interval& a, const Interval& b) {
    Interval both;
    both.from = a.from && b.from ? std::max(a.from, b.from) : (a.from ? a.from : b.from);
    both.to = a.to && b.to ? std::min(a.to, b.to) : (a.to ? a.to : b.to);
    if (both.from && both.to && *both.to < *both.from) return std::nullopt;
    return both;
}

std::string to_text(const Interval& interval) {
    if (interval.is_single_day()) return to_iso(*interval.from);
    return (interval.from ? to_iso(*interval.from) : "") + ".." +
           (interval.to ? to_iso(*interval.to) : "");
}

int year_of(Day day) {
    return static_cast<int>(parts(day).year());
}

int month_of(Day day) {
    return static_cast<int>(static_cast<unsigned>(parts(day).month()));
}

}  // namespace vigie::dates
