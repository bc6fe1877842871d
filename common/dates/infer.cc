// When an undated text was written, as far as it says so itself.
#include <vector>

#include "common/dates/reading.hh"

namespace vigie::dates {
namespace {

using std::chrono::days;

/// What one date of the text proves about the day of writing.
struct Proof {
    std::optional<Day> not_before;
    std::optional<Day> not_after;
};

/// "de juillet à septembre 2024": two months or more, to the end of one.
bool is_run_of_months(const DateMention& date) {
    return (date.precision == Precision::month || date.precision == Precision::vague) &&
           date.days.length().value_or(0) > 45 && add_months(*date.days.from, 1) <= *date.days.to &&
           month_of(*date.days.to + days{1}) != month_of(*date.days.to);
}

/// Figures of a quarter are known once it is over, and so are those of a run of months; a month or
/// a year told as past may still run.
bool is_over_when_told(const DateMention& date, Tense tense) {
    if (tense == Tense::distant || is_run_of_months(date)) return true;
    return date.precision == Precision::quarter || date.precision == Precision::half ||
           date.precision == Precision::decade;
}

Proof proof_of_past(const DateMention& date, Tense tense) {
    if (!date.days.from || !date.days.to) return {};
    if (date.precision == Precision::day) return {date.days.to, std::nullopt};
    if (is_over_when_told(date, tense)) return {*date.days.to + days{1}, std::nullopt};
    return {date.days.from, std::nullopt};
}

Proof proof_of(const DateMention& date, Tense tense) {
    switch (tense) {
        case Tense::past:
        case Tense::distant:
        case Tense::over:
            return proof_of_past(date, tense);
        case Tense::future:
            if (date.edge == Edge::by || !date.days.from) return {};
            return {std::nullopt, *date.days.from - days{1}};
        default:
            return {};
    }
}

/// "depuis le troisième trimestre 2024" proves that it has begun, no more.
std::optional<Proof> proof_of_since(const DateMention& date) {
    if (date.edge != Edge::since) return std::nullopt;
    return Proof{date.days.from, std::nullopt};
}

bool counts(const DateMention& date) {
    return date.days.from && date.days.to && !date.relative && !date.repeated;
}

/// A dispatch that opens with a day or a month, and tells of nothing later, was written then; not
/// one that opens with "fondée en mars 2015".
bool opens_with_news(const DateMention& date, Day latest) {
    constexpr std::size_t opening = 60;  // tokens: title and first sentence
    return date.tokens.begin < opening && date.days.length().value_or(99) <= 31 &&
           *date.days.to >= latest;
}

}  // namespace

std::optional<Interval> infer_publication(const text::Tokens& tokens, Language language) {
    const DateOptions options{.language = language, .reference = std::nullopt};
    const Scene scene(tokens, options);
    Interval written;
    std::optional<Day> news_until;
    std::vector<Day> ceilings;
    for (const auto& date : read_dates(tokens, options)) {
        if (!counts(date)) continue;
        const auto tense = tense_around(scene, date.tokens.begin, date.tokens.end);
        const auto since = proof_of_since(date);
        if (since && tense == Tense::future) continue;  // "à partir de 2025, elle ouvrira"
        const auto proof = since ? *since : proof_of(date, tense);
        if (proof.not_after) ceilings.push_back(*proof.not_after);
        if (!proof.not_before || (written.from && *proof.not_before < *written.from)) continue;
        written.from = proof.not_before;
        const bool news = (tense == Tense::past || tense == Tense::over) && !since &&
                          opens_with_news(date, *proof.not_before) &&
                          !follows_participle(scene, date.tokens.begin);
        news_until = news ? date.days.to : std::nullopt;
    }
    // A plan that lies before what is told as past was made earlier and bounds nothing.
    for (const auto ceiling : ceilings)
        if ((!written.from || ceiling >= *written.from) && (!written.to || ceiling < *written.to))
            written.to = ceiling;
    if (news_until && (!written.to || *news_until < *written.to)) written.to = news_until;
    if (!written.from && !written.to) return std::nullopt;
    return written;
}

}  // namespace vigie::dates
