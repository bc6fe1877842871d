// Periods that only questions name.
#include "common/dates/reading.hh"

namespace vigie::dates {
namespace {

struct Period {
    Interval days;
    std::size_t end = 0;
    Edge edge = Edge::none;
    std::string_view rule;
};

/// "depuis 2 ans", "since 3 months": from the same day N units before, open.
std::optional<Period> since_length(const Scene& scene, std::size_t i, Day today) {
    if (!scene.has(i, w_since)) return std::nullopt;
    const auto count = read_cardinal(scene, i + 1);
    if (!count || count->value > 500 || !scene.has(count->end, w_unit)) return std::nullopt;
    const auto from = moved(today, scene.word(count->end).unit, -count->value);
    return Period{{from, std::nullopt}, count->end + 1, Edge::since, "since-length"};
}

std::optional<Period> year_to_date(const Scene& scene, std::size_t i, Day today) {
    std::size_t end = 0;
    if (scene.is(i, "ytd")) end = i + 1;
    if (scene.is(i, "year") && scene.is(i + 1, "to") && scene.is(i + 2, "date")) end = i + 3;
    const bool french = scene.is(i, "depuis") && scene.is(i + 1, "le") &&
                        scene.is(i + 2, "debut") && scene.is(i + 3, "de") &&
                        scene.is(i + 4, "l'") && scene.is(i + 5, "annee");
    if (french) end = i + 6;
    if (end == 0) return std::nullopt;
    const auto first = whole_year(year_of(today)).from;
    if (french) return Period{{first, std::nullopt}, end, Edge::since, "since-new-year"};
    return Period{{first, today}, end, Edge::none, "year-to-date"};
}

/// "ces derniers mois", "the past weeks": nobody counts them; three, and of days a week.
std::optional<Period> recent_units(const Scene& scene, std::size_t i, Day today) {
    const bool led = scene.has(i, w_this) || scene.is(i, "les") || scene.is(i, "the");
    const auto last = led ? i + 1 : i;
    const auto end = last + 2;
    const bool plural = scene.french() ? scene.token(last).fold.ends_with('s')
                                       : scene.token(last + 1).fold.ends_with('s');
    if (!plural || !scene.has(last, w_last) || !scene.has(last + 1, w_unit)) return std::nullopt;
    if (!led && last > 0 && read_cardinal(scene, last - 1)) return std::nullopt;  // "12 derniers"
    if (scene.has(end, w_of)) return std::nullopt;  // "les derniers mois de 2024"
    const auto unit = scene.word(last + 1).unit;
    const auto from = unit == Unit::day ? moved(today, Unit::week, -1) : moved(today, unit, -3);
    return Period{{from, today}, end, Edge::none, "recent"};
}

}  // namespace

std::optional<DateMention> read_question_period(const Scene& scene, std::size_t i) {
    const auto& reference = scene.options().reference;
    if (!reference || !reference->to) return std::nullopt;
    const auto today = *reference->to;
    auto period = since_length(scene, i, today);
    if (!period) period = year_to_date(scene, i, today);
    if (!period) period = recent_units(scene, i, today);
    if (!period) return std::nullopt;
    DateMention out;
    out.tokens = out.led = {i, period->end};
    out.span = {scene.token(i).begin, scene.token(period->end - 1).end};
    out.days = period->days;
    out.edge = period->edge;
    out.precision = Precision::vague;
    out.relative = true;
    out.rule = period->rule;
    return out;
}

}  // namespace vigie::dates
