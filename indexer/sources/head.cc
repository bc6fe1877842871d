#include "indexer/sources/head.hh"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include <fmt/format.h>

#include "common/text/utf8.hh"

namespace vigie::indexer {
namespace {

constexpr std::string_view white_space = " \t\r\n\v\f";

int number_of(std::string_view digits) {
    int value = -1;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

/// "26 Dec 2024 …", after the weekday of RFC 822.
std::optional<dates::Day> parse_rfc822(std::string_view text) {
    static constexpr auto months = std::to_array<std::string_view>(
        {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"});
    if (const auto comma = text.find(','); comma != std::string_view::npos)
        text = trimmed(text.substr(comma + 1));
    std::vector<std::string_view> words;
    while (!text.empty() && words.size() < 3) {
        const auto end = std::min(text.find(' '), text.size());
        words.push_back(text.substr(0, end));
        text = trimmed(text.substr(end));
    }
    if (words.size() < 3 || words[1].size() < 3) return std::nullopt;
    const auto name = text::fold(words[1].substr(0, 3));
    const auto* const month = std::find(months.begin(), months.end(), name);
    if (month == months.end()) return std::nullopt;
    int year = number_of(words[2]);
    if (year >= 0 && year < 100) year += year < 70 ? 2000 : 1900;
    return dates::make_day(year, static_cast<int>(month - months.begin()) + 1, number_of(words[0]));
}

}  // namespace

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view no_break = "\xC2\xA0";
    for (;;) {
        const auto begin = text.find_first_not_of(white_space);
        text.remove_prefix(std::min(begin, text.size()));
        if (!text.starts_with(no_break)) break;
        text.remove_prefix(no_break.size());
    }
    for (;;) {
        const auto last = text.find_last_not_of(white_space);
        text = text.substr(0, last == std::string_view::npos ? 0 : last + 1);
        if (!text.ends_with(no_break)) break;
        text.remove_suffix(no_break.size());
    }
    return text;
}

std::optional<dates::Day> parse_day(std::string_view text) {
    text = trimmed(text);
    if (const auto day = dates::parse_iso_day(text.substr(0, 10)))
        if (text.size() == 10 || text[10] == 'T' || text[10] == ' ') return day;
    return parse_rfc822(text);
}

void set_language(deals::Article& article, std::string_view tag) {
    const auto folded = text::fold(trimmed(tag));
    article.language_told = folded.starts_with("en") || folded.starts_with("fr");
    article.language = folded.starts_with("en") ? Language::english : Language::french;
}

Result<bool> set_field(deals::Article& article, std::string_view key, std::string_view value) {
    const auto name = text::fold(trimmed(key));
    value = trimmed(value);
    if (name == "id") {
        article.id = value;
    } else if (name == "title") {
        article.title = value;
    } else if (name == "url") {
        article.url = value;
    } else if (name == "source") {
        article.source = value;
    } else if (name == "lang" || name == "language") {
        set_language(article, value);
    } else if (name == "date") {
        if (value.empty()) return true;
        const auto day = parse_day(value);
        if (!day)
            return fail(ErrorKind::input, fmt::format("\"{}\" is not a date", value),
                        "write it as 2024-12-26");
        article.date = dates::single_day(*day);
        article.date_source = deals::DateSource::given;
    } else {
        return false;
    }
    return true;
}

}  // namespace vigie::indexer
