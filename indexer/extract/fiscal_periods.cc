#include "indexer/extract/fiscal_periods.hh"

#include <algorithm>
#include <array>

namespace vigie::indexer {
namespace {

constexpr std::size_t farthest_verb = 4;   // tokens from "clos" to the date
constexpr std::size_t farthest_noun = 10;  // tokens from "exercice" to "clos"
constexpr std::size_t longest_memory = 60;

/// "clos", "achevé", "arrêtés", "se terminait": a period ends.
bool closes(std::string_view fold) {
    static constexpr auto stems = std::to_array<std::string_view>(
        {"clos", "clotur", "achev", "arret", "termin", "boucl", "finissant"});
    return std::any_of(stems.begin(), stems.end(),
                       [&](std::string_view stem) { return fold.starts_with(stem); });
}

struct Period {
    std::string_view fold;
    int months;
};
constexpr auto periods = std::to_array<Period>({{"trimestre", 3},
                                                {"trimestriels", 3},
                                                {"semestre", 6},
                                                {"semestriels", 6},
                                                {"exercice", 12},
                                                {"exercices", 12},
                                                {"annuels", 12},
                                                {"annuelles", 12},
                                                {"fiscale", 12},
                                                {"fiscal", 12}});

/// The shortest period named within [first, last): "le premier semestre de l'exercice".
int shortest_period(const Reading& reading, std::size_t first, std::size_t last) {
    int months = 0;
    for (auto t = first; t < last; ++t)
        for (const auto& period : periods)
            if (reading.token(t).is(period.fold) && (months == 0 || period.months < months))
                months = period.months;
    return months;
}

/// How many months end with `date`; 0 where no word says so.
int months_closed_by(const Reading& reading, const dates::DateMention& date) {
    const auto sentence = reading.document.sentence_of(date.tokens.begin);
    if (sentence >= reading.document.sentences.size()) return 0;
    const auto head = reading.document.sentences[sentence].begin;
    const auto begin = date.led.begin;
    for (std::size_t back = 1; back <= farthest_verb && begin >= head + back; ++back) {
        const auto verb = begin - back;
        if (!closes(reading.token(verb).fold)) continue;
        return shortest_period(
            reading, std::max(head, verb > farthest_noun ? verb - farthest_noun : std::size_t{0}),
            verb);
    }
    return 0;
}

/// So many months up to the end of the month in which `days` end.
dates::Interval months_up_to(const dates::Interval& days, int months) {
    const auto month = dates::whole_month(dates::year_of(*days.to), dates::month_of(*days.to));
    return {dates::add_months(*month.from, 1 - months), month.to};
}

}  // namespace

dates::Interval days_closed_by(const Reading& reading, const dates::DateMention& date) {
    if (!date.days.to) return date.days;
    if (const auto months = months_closed_by(reading, date); months > 0)
        return months_up_to(date.days, months);
    if (date.rule != "told-distance") return date.days;
    const auto& all = reading.document.dates;
    const auto here = std::partition_point(
        all.begin(), all.end(), [&](const auto& d) { return d.tokens.begin < date.tokens.begin; });
    if (here == all.begin() || (here - 1)->tokens.end + longest_memory < date.tokens.begin)
        return date.days;
    const auto months = months_closed_by(reading, *(here - 1));
    return months > 0 ? months_up_to(date.days, months) : date.days;
}

}  // namespace vigie::indexer
