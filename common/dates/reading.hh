// common/dates/reading.hh: the values between the stages of the reader of dates. Private to
// common/dates.
//
//   tokens → words → Point (what the words say) → Interval (what they mean on the day of writing)
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "common/dates/read_dates.hh"
#include "common/dates/words.hh"

namespace vigie::dates {

/// What the words of one date say before it is known when they were written.
struct Point {
    enum class Kind : std::uint8_t {
        nothing,
        day_of_month,  ///< day; month and year where said; weekday where said
        weekday,
        month,
        quarter,
        half,
        season,
        year,
        decade,        ///< first year of it in `year`
        century,       ///< first year of it in `year`
        week,          ///< number `index` of `year`, or of `month`; -1 the last
        nth_day,       ///< `index`th weekday (0: any day) of a month; -1 the last
        weekend,       ///< `index`th weekend of a month
        half_month,    ///< first or second half of a month
        first_months,  ///< the first `index` months of a year
        holiday,
        week_of,   ///< the week in which the day of `month` and `day` lies
        relative,  ///< `unit` moved by `shift` from the day of writing
        ago,       ///< the unit in which the day lies that is `shift` units away
        window,    ///< the `shift` units up to (or from) the day of writing
    };
    Kind kind = Kind::nothing;
    std::optional<int> year;
    int month = 0;
    int day = 0;
    int weekday = 0;
    int index = 0;
    Part part = Part::whole;
    /// "dernier", "ce", "prochain" beside a month, a weekday, a season.
    std::optional<int> relation;
    Unit unit = Unit::none;
    int shift = 0;
    int extra_months = 0;  ///< "dans deux ans et trois mois"
    int extra_days = 0;
    int within_shift = 0;  ///< of weekday and nth_day: weeks or months from that of writing
    bool within = false;   ///< `within_shift` counts
    bool repeated = false;
    bool certain = true;            ///< false: only as an end of a range ("3" in "du 3 au 5 mars")
    std::string_view holiday_rule;  ///< of holidays.tsv
};

/// A point and the token after its last one.
struct Found {
    Point point;
    std::size_t end = 0;
};
using MaybeFound = std::optional<Found>;
inline MaybeFound found(const Point& point, std::size_t end) {
    return Found{point, end};
}

/// Which way a verb near a date points.
/// `distant` is a past that is over: imperfect and pluperfect.
/// `over` one that cannot be to come.
enum class Tense : std::uint8_t { unknown, past, distant, over, future };

struct Named {
    Found found;
    std::string_view rule;
};

/// The longest points that begin at one token: of those that are dates by themselves, and of all.
struct Readings {
    std::optional<Named> certain;
    std::optional<Named> any;
};

/// One text under reading: tokens, their meanings, the options.
class Scene {
public:
    Scene(const text::Tokens& tokens, const DateOptions& options)
        : tokens_(tokens), options_(options), words_(words_of(tokens, options.language)) {}

    std::size_t size() const { return tokens_.size(); }
    const text::Token& token(std::size_t i) const { return i < size() ? tokens_[i] : end_; }
    const Word& word(std::size_t i) const { return i < size() ? *words_[i] : nothing_; }
    const DateOptions& options() const { return options_; }
    const text::Tokens& tokens() const { return tokens_; }
    bool french() const { return options_.language == Language::french; }
    bool question() const { return options_.question; }

    bool is(std::size_t i, std::string_view folded) const { return token(i).is(folded); }
    bool has(std::size_t i, std::uint64_t any_of) const { return word(i).is(any_of); }
    bool is_number(std::size_t i) const { return token(i).is_number(); }
    bool touches(std::size_t i) const {
        return i < size() && i > 0 && tokens_[i].touches_previous();
    }
    bool is_dash(std::size_t i) const;
    /// True where a sentence or clause ends before token i: punctuation, line end, end of text.
    bool is_pause(std::size_t i) const;
    /// The number of `i`, 0 where it is none or longer than eight digits.
    int number(std::size_t i) const;
    std::size_t digits(std::size_t i) const { return is_number(i) ? token(i).fold.size() : 0; }
    /// A figure on its own: no decimal, no part of a longer figure, no letters or signs glued to
    /// it.
    bool stands_alone(std::size_t first, std::size_t end) const;
    /// Skips one of the words of `classes`.
    std::size_t skip(std::size_t i, std::uint64_t classes) const {
        return has(i, classes) ? i + 1 : i;
    }

    /// What the rules read at one of the last tokens they were asked for.
    struct Remembered {
        std::size_t token = static_cast<std::size_t>(-1);
        Readings readings;
    };
    Remembered& remembered(std::size_t i) const { return remembered_[i % remembered_.size()]; }

private:
    static const text::Token end_;
    static const Word nothing_;
    const text::Tokens& tokens_;
    const DateOptions& options_;
    std::vector<const Word*> words_;
    mutable std::array<Remembered, 4> remembered_;
};

/// A small number in figures or words (1..999) at i; ordinals where `ordinal` says so.
struct Number {
    int value = 0;
    std::size_t end = 0;
};
std::optional<Number> read_cardinal(const Scene& scene, std::size_t i);
std::optional<Number> read_ordinal(const Scene& scene, std::size_t i);
/// A day of the month: "3", "1er", "3rd", "premier", "twenty-first".
std::optional<Number> read_day_number(const Scene& scene, std::size_t i);
/// A year written in words: "deux mille dix-huit", "nineteen ninety-six".
std::optional<Number> read_year_words(const Scene& scene, std::size_t i);

// Rules that read one point at token i (numeric, absolute, weekdays, periods, parts, relative).
MaybeFound read_numeric(const Scene& scene, std::size_t i);
MaybeFound read_day_month(const Scene& scene, std::size_t i);
MaybeFound read_month(const Scene& scene, std::size_t i);
MaybeFound read_weekday(const Scene& scene, std::size_t i);
MaybeFound read_year(const Scene& scene, std::size_t i);
MaybeFound read_quarter(const Scene& scene, std::size_t i);
MaybeFound read_season(const Scene& scene, std::size_t i);
MaybeFound read_decade(const Scene& scene, std::size_t i);
MaybeFound read_holiday(const Scene& scene, std::size_t i);
MaybeFound read_week(const Scene& scene, std::size_t i);
MaybeFound read_nth(const Scene& scene, std::size_t i);
MaybeFound read_part(const Scene& scene, std::size_t i);
MaybeFound read_day_offset(const Scene& scene, std::size_t i);
MaybeFound read_relative_unit(const Scene& scene, std::size_t i);
MaybeFound read_distance(const Scene& scene, std::size_t i);
MaybeFound read_window(const Scene& scene, std::size_t i);
MaybeFound read_bare_day(const Scene& scene, std::size_t i);

/// The longest point at token i; `in_range`: also what is a date only as an end of a range.
std::optional<Named> read_point(const Scene& scene, std::size_t i, bool in_range = false);

/// The year after a month, a quarter …: "2019", ", 2019", "de 2019", "'24"; value and end.
std::optional<Number> read_year_after(const Scene& scene, std::size_t i, bool two_digits);
/// "de l'année dernière", "this year": sets the year by that of writing, moves `end` behind it.
bool take_year_frame(const Scene& scene, std::size_t i, Point& point, std::size_t& end);
/// True for 1500..2199.
bool is_year(int number);

/// False where no point begins at token i, told by its word alone; most words begin none.
bool may_begin_point(const Scene& scene, std::size_t i);

/// Two points that bound a range, and where it begins and ends.
struct FoundRange {
    Point first;
    Point last;
    std::size_t begin = 0;
    std::size_t end = 0;
};
std::optional<FoundRange> read_range(const Scene& scene, std::size_t i);

/// Periods that only questions name: "depuis 2 ans", "year to date" (question.cc).
std::optional<DateMention> read_question_period(const Scene& scene, std::size_t i);

// The calendar (calendar.cc, holidays.cc) and resolution against a day (resolve.cc).
/// 1 Monday .. 7 Sunday.
int weekday_of(Day day);
/// The week, day, weekend or half that `point` names inside a month or year; else all of it.
std::optional<Interval> inside(const Point& point, const Interval& frame);
/// The interval of a point whose year is known or given; nothing where it does not exist.
std::optional<Interval> interval_in(const Point& point, int year);
Interval narrowed(const Interval& whole, Part part);
/// What `point` means for a text written on `reference`.
std::optional<Interval> resolve_point(const Point& point, std::optional<Day> reference, Tense tense,
                                      bool question);
std::optional<Interval> resolve_range(const Point& first, const Point& last,
                                      std::optional<Day> reference, Tense tense, bool question);
bool needs_reference(const Point& point);
Precision precision_of(const Point& point);
/// Moves a day by whole units.
Day moved(Day day, Unit unit, int count);
/// The calendar unit (ISO week, month, … ) in which `day` lies.
Interval unit_around(Day day, Unit unit);
/// The day of a holiday (holidays.tsv) in a year.
std::optional<Day> holiday_in(std::string_view rule, int year);

/// Which way the verbs of the clause around tokens [begin, end) point.
Tense tense_around(const Scene& scene, std::size_t begin, std::size_t end);
/// "annoncée en décembre": a participle right before the date and its preposition.
bool follows_participle(const Scene& scene, std::size_t begin);

}  // namespace vigie::dates
