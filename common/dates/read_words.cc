#include "common/dates/read_words.hh"

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>
#include <string>

#include "common/lexicon/lexicon.hh"

namespace vigie::dates {
namespace {

struct ClassName {
    std::string_view name;
    WordClass bit;
};
constexpr auto class_names = std::to_array<ClassName>({
    {"weekday", w_weekday},
    {"weekdays", w_weekdays},
    {"weekday_short", w_weekday_short},
    {"season", w_season},
    {"unit", w_unit},
    {"last", w_last},
    {"this", w_this},
    {"next", w_next},
    {"day_offset", w_day_offset},
    {"now", w_now},
    {"part", w_part},
    {"cardinal", w_cardinal},
    {"ordinal", w_ordinal},
    {"day_suffix", w_day_suffix},
    {"quarter_letter", w_quarter_letter},
    {"half_letter", w_half_letter},
    {"article", w_article},
    {"of", w_of},
    {"from", w_from},
    {"to", w_to},
    {"and", w_and},
    {"or", w_or},
    {"between", w_between},
    {"since", w_since},
    {"before", w_before},
    {"after", w_after},
    {"until", w_until},
    {"by", w_by},
    {"in", w_in},
    {"year_word", w_year_word},
    {"ago", w_ago},
    {"hence", w_hence},
    {"each", w_each},
    {"decade", w_decade},
    {"starting", w_starting},
    {"counted", w_counted},
    {"follows_year", w_follows_year},
    {"have", w_have},
    {"dated", w_dated},
    {"wording", w_wording},
    {"determiner", w_determiner},
});

constexpr auto unit_names =
    std::to_array<std::string_view>({"none", "day", "week", "weekend", "fortnight", "month",
                                     "quarter", "half", "year", "decade", "century"});
constexpr auto part_names =
    std::to_array<std::string_view>({"whole", "early", "mid", "late", "during"});

template <std::size_t N>
std::size_t index_in(const std::array<std::string_view, N>& names, std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) throw std::logic_error("unknown value in date_words.tsv");
    return static_cast<std::size_t>(found - names.begin());
}

int number(std::string_view text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

bool is_for(std::string_view language, Language wanted) {
    return language == "*" || language == (wanted == Language::french ? "fr" : "en");
}

WordClass class_called(std::string_view name) {
    for (const auto& entry : class_names)
        if (entry.name == name) return entry.bit;
    throw std::logic_error("unknown class of date words: " + std::string(name));
}

void give_value(Word& word, WordClass bit, std::string_view value) {
    switch (bit) {
        case w_weekday:
        case w_weekdays:
        case w_weekday_short:
            word.weekday = static_cast<std::uint8_t>(number(value));
            break;
        case w_season:
            word.season = static_cast<std::uint8_t>(number(value));
            break;
        case w_unit:
            word.unit = static_cast<Unit>(index_in(unit_names, value));
            break;
        case w_part:
            word.part = static_cast<Part>(index_in(part_names, value));
            break;
        case w_day_offset:
            word.day_offset = static_cast<std::int8_t>(number(value));
            break;
        case w_cardinal:
            word.cardinal = static_cast<std::int16_t>(number(value));
            break;
        case w_ordinal:
            word.ordinal = static_cast<std::uint8_t>(number(value));
            break;
        case w_decade:
            word.decade = static_cast<std::int16_t>(number(value));
            break;
        default:
            break;
    }
}

}  // namespace

WordTables::WordTables(Language language) : language_(language) {
    read_file("date_words.tsv");
    read_file("weekdays.tsv");
    for (const auto& row : lexicon::rows("months.tsv")) {
        if (!is_for(row[1], language_)) continue;
        auto& month = word(row[2]);
        month.classes |= w_month;
        month.month = static_cast<std::uint8_t>(number(row[0]));
    }
    for (const auto& row : lexicon::rows("holidays.tsv"))
        if (is_for(row[0], language_)) word(lexicon::split(row[2], ' ')[0]).classes |= w_holiday;
}

void WordTables::read_file(std::string_view file) {
    for (const auto& row : lexicon::rows(file)) {
        if (!is_for(row[0], language_)) continue;
        const auto bit = class_called(row[1]);
        auto& entry = word(row[3]);
        entry.classes |= bit;
        give_value(entry, bit, row[2]);
    }
}

Word& WordTables::word(std::string_view form) {
    const auto place = index_.add(form);
    if (place == words_.size()) words_.emplace_back();
    return words_[place];
}

}  // namespace vigie::dates
