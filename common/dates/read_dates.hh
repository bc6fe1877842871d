// common/dates/read_dates.hh: all days, weeks, months, quarters, years and ranges in a French or
// English text, resolved against the day on which it was written.
//
//   written 2024-12-26 (a Thursday):
//   "a annoncé jeudi"           -> 2024-12-26
//   "au troisième trimestre"    -> 2024-07-01..2024-09-30
//   "depuis mars"               -> 2024-03-01..2024-03-31, edge since (a question: open end)
//   "avant 2018"                -> ..2017-12-31
//   "en trois ans", "2000 vélos", "série 3" -> nothing
//
// Tokens in, values out: no file, no database, no clock. Linear in the length of the text.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "common/dates/day.hh"
#include "common/language.hh"
#include "common/text/token.hh"

namespace vigie::dates {

/// How narrow the words are, whatever the interval they were resolved to.
enum class Precision : std::uint8_t {
    day,
    week,
    month,
    quarter,
    half,
    season,
    year,
    decade,
    vague
};

/// The preposition (or "ou après") that makes a bound of the period.
enum class Edge : std::uint8_t { none, since, before, after, until, by };

struct DateMention {
    Span span;                ///< bytes of the expression ("au" and "en" left out, "depuis" too)
    text::TokenRange tokens;  ///< the same in tokens
    text::TokenRange
        led;  ///< with the preposition before it ("depuis", "d'ici", "avant"); else = tokens
    /// Resolved; both ends absent where it needs a reference day and has none. "avant" and "après"
    /// make open ends; "depuis" and "jusqu'à" do so in questions only, an article's "depuis 2015"
    /// names the year in which something began (`edge` tells).
    Interval days;
    Precision precision = Precision::day;
    Edge edge = Edge::none;
    bool relative = false;  ///< needed the reference day ("jeudi", "l'an dernier", "en mars")
    bool repeated = false;  ///< "chaque lundi", "le lundi": no single day; never a day of a deal
    std::string_view rule;  ///< name of the rule that read it, a constant

    bool is_resolved() const { return days.from || days.to; }
};

struct DateOptions {
    Language language = Language::french;
    /// The day (or the days among which it lies) on which the text was written; for a question,
    /// today. Relative expressions stay unresolved without it. Where it is more than one day,
    /// "jeudi" gives the whole interval.
    std::optional<Interval> reference;
    /// Questions: a period without a year is the latest one begun by the reference day, "depuis",
    /// "avant" … make open ends and belong to the mention, two-digit years after a month, quarter
    /// or half count ("t2 24"), "last N months" run to the day (gold rules of questions, 5).
    bool question = false;
};

/// All dates in reading order, never overlapping. Durations ("en trois ans"), times of day and
/// four-digit figures that count something ("2019 vélos") are no dates.
std::vector<DateMention> read_dates(const text::Tokens& tokens, const DateOptions& options);

/// The days on which an undated text was written, as far as it proves them itself: after all that
/// it tells as past (and within the reach of "récemment"), before what it tells as future. Nothing
/// where the text proves nothing.
///
///   tells of "troisième trimestre 2024" as past and "en 2025" as future -> 2024-10-01..2024-12-31
std::optional<Interval> infer_publication(const text::Tokens& tokens, Language language);

}  // namespace vigie::dates
