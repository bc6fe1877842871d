#include <array>
#include <chrono>

#include <fmt/format.h>

#include "searcher/render/look.hh"
#include "searcher/render/phrases.hh"

namespace vigie::searcher {
namespace {

using dates::Day;

constexpr std::array<std::string_view, 12> french_months = {"janv.", "févr.", "mars",  "avril",
                                                            "mai",   "juin",  "juil.", "août",
                                                            "sept.", "oct.",  "nov.",  "déc."};
constexpr std::array<std::string_view, 12> english_months = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::string_view month_name(int month, Language language) {
    const auto index = static_cast<std::size_t>(month - 1) % 12;
    return language == Language::french ? french_months[index] : english_months[index];
}

int day_of_month(Day day) {
    return static_cast<int>(static_cast<unsigned>(std::chrono::year_month_day(day).day()));
}

std::string month_text(int year, int month, Language language) {
    return fmt::format("{} {}", month_name(month, language), year);
}

std::string day_and_month(Day day, Language language) {
    const int number = day_of_month(day);
    const auto suffix = language == Language::french && number == 1 ? "er" : "";
    return fmt::format("{}{} {}", number, suffix, month_name(dates::month_of(day), language));
}

std::string day_text(Day day, Language language) {
    return fmt::format("{} {}", day_and_month(day, language), dates::year_of(day));
}

std::string quarter_text(int year, int quarter, Language language) {
    return fmt::format("{}{} {}", in_language(language, "T", "Q"), quarter, year);
}

/// The name of a whole year, half, quarter or month; empty for any other stretch.
std::string named_period(const dates::Interval& days, Language language) {
    const int year = dates::year_of(*days.from);
    const int month = dates::month_of(*days.from);
    if (days == dates::whole_year(year)) return fmt::format("{}", year);
    const int half = (month - 1) / 6 + 1;
    if (days == dates::whole_half(year, half))
        return fmt::format("{}{} {}", in_language(language, "S", "H"), half, year);
    const int quarter = (month - 1) / 3 + 1;
    if (days == dates::whole_quarter(year, quarter)) return quarter_text(year, quarter, language);
    if (days == dates::whole_month(year, month)) return month_text(year, month, language);
    return {};
}

/// From end to end, month and year written once where they are the same.
std::string stretch_text(Day from, Day to, Language language) {
    const bool same_year = dates::year_of(from) == dates::year_of(to);
    const bool same_month = same_year && dates::month_of(from) == dates::month_of(to);
    if (same_month) return fmt::format("{}–{}", day_of_month(from), day_text(to, language));
    if (same_year)
        return fmt::format("{} – {}", day_and_month(from, language), day_text(to, language));
    return fmt::format("{} – {}", day_text(from, language), day_text(to, language));
}

/// The decimal digits of `text` as a number; -1 where there is anything else.
int digits(std::string_view text) {
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return -1;
        value = value * 10 + (c - '0');
    }
    return text.empty() ? -1 : value;
}

}  // namespace

std::string days_text(const dates::Interval& days, Language language) {
    if (!days.from && !days.to) return {};
    if (!days.to)
        return fmt::format("{} {}", in_language(language, "dès le", "from"),
                           day_text(*days.from, language));
    if (!days.from)
        return fmt::format("{} {}", in_language(language, "jusqu'au", "until"),
                           day_text(*days.to, language));
    if (days.is_single_day()) return day_text(*days.from, language);
    auto named = named_period(days, language);
    return named.empty() ? stretch_text(*days.from, *days.to, language) : named;
}

std::string period_text(std::string_view id, Language language) {
    const int year = digits(id.substr(0, 4));
    if (id.size() < 7 || id.size() > 8 || year < 0 || id[4] != '-') return std::string(id);
    const auto part = id.substr(5);
    const char mark = part[0];
    const int number = digits(mark == 'T' || mark == 'W' ? part.substr(1) : part);
    if (mark == 'T' && part.size() == 2 && number > 0) return quarter_text(year, number, language);
    if (mark == 'W' && part.size() == 3 && number > 0)
        return fmt::format("{} {} {}", in_language(language, "sem.", "week"), number, year);
    const bool month = part.size() == 2 && number >= 1 && number <= 12;
    return month ? month_text(year, number, language) : std::string(id);
}

}  // namespace vigie::searcher
