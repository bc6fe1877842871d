// common/dates/words.hh: what each token may mean in a date; one look-up a token.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "common/language.hh"
#include "common/text/token.hh"

namespace vigie::dates {

/// Classes of words, as bits; the names of the column "class" of date_words.tsv and weekdays.tsv.
enum WordClass : std::uint64_t {
    w_month = 1ULL << 0,
    w_weekday = 1ULL << 1,
    w_weekdays = 1ULL << 2,       ///< plural: repeats
    w_weekday_short = 1ULL << 3,  ///< abbreviation, read beside a day number or a point only
    w_season = 1ULL << 4,
    w_unit = 1ULL << 5,
    w_last = 1ULL << 6,
    w_this = 1ULL << 7,
    w_next = 1ULL << 8,
    w_day_offset = 1ULL << 9,
    w_now = 1ULL << 10,
    w_part = 1ULL << 11,
    w_cardinal = 1ULL << 12,
    w_ordinal = 1ULL << 13,
    w_day_suffix = 1ULL << 14,
    w_quarter_letter = 1ULL << 15,
    w_half_letter = 1ULL << 16,
    w_article = 1ULL << 17,
    w_of = 1ULL << 18,
    w_from = 1ULL << 19,
    w_to = 1ULL << 20,
    w_and = 1ULL << 21,
    w_or = 1ULL << 22,
    w_between = 1ULL << 23,
    w_since = 1ULL << 24,
    w_before = 1ULL << 25,
    w_after = 1ULL << 26,
    w_until = 1ULL << 27,
    w_by = 1ULL << 28,
    w_in = 1ULL << 29,
    w_year_word = 1ULL << 30,
    w_ago = 1ULL << 31,
    w_hence = 1ULL << 32,
    w_each = 1ULL << 33,
    w_decade = 1ULL << 34,
    w_holiday = 1ULL << 35,  ///< first word of a holiday (holidays.tsv)
    w_starting = 1ULL << 36,
    w_counted = 1ULL << 37,       ///< what four digits may count: "personnes", "euros"
    w_follows_year = 1ULL << 38,  ///< verbs behind a year that begins a sentence
    w_dated = 1ULL << 40,         ///< nouns that a year follows: "budget 2025"
    w_have = 1ULL << 39,          ///< forms of avoir before "été" (participle)
    w_determiner = 1ULL << 41,    ///< before a noun: "un", "cette", "son"
    w_wording = 1ULL << 42,       ///< leads to a date and says nothing more
    w_relation = w_last | w_this | w_next,
};

enum class Unit : std::uint8_t {
    none,
    day,
    week,
    weekend,
    fortnight,
    month,
    quarter,
    half,
    year,
    decade,
    century
};

enum class Part : std::uint8_t { whole, early, mid, late, during };

struct Word {
    std::uint64_t classes = 0;
    std::uint8_t month = 0;    ///< 1..12
    std::uint8_t weekday = 0;  ///< 1 Monday .. 7
    std::uint8_t season = 0;   ///< 1 spring .. 4 winter
    std::uint8_t ordinal = 0;
    std::int8_t day_offset = 0;
    Unit unit = Unit::none;
    Part part = Part::whole;
    std::int16_t cardinal = 0;
    std::int16_t decade = 0;

    bool is(std::uint64_t any_of) const { return (classes & any_of) != 0; }
    /// -1 last, 0 this, 1 next.
    int relation() const { return is(w_last) ? -1 : is(w_next) ? 1 : 0; }
};

/// The meanings of every token, in the order of the tokens; never null.
std::vector<const Word*> words_of(const text::Tokens& tokens, Language language);

/// A holiday as the vocabulary names it.
struct Holiday {
    std::vector<std::string_view> words;
    std::string_view rule;  ///< "12-25", "easter+39", "thanksgiving"
};

/// Holidays whose first word is `folded`, longest first.
const std::vector<Holiday>& holidays_beginning(std::string_view folded, Language language);

}  // namespace vigie::dates
