#include <chrono>
#include <optional>
#include <string>

#include "searcher/question/draft.hh"

namespace vigie::searcher {
namespace {

/// "14 juillet", "S24" without a year: names, in a question that is not about deals.
bool is_name_of_day(const Draft& draft, std::size_t i) {
    const Piece& p = draft.pieces[i];
    const auto feast = list(WordClass::feast).match(draft.tokens, p.tokens.begin);
    if (feast && feast->length == p.tokens.size()) {
        const std::size_t before = draft.previous_told(i);
        return i < 2 || before < draft.pieces.size() || !draft.pieces[i - 2].is(WordClass::frame);
    }
    const auto& mention = draft.dates[p.mention];
    if (mention.rule == "holiday" && mention.led == mention.tokens) return true;  // "Black Friday"
    return p.tokens.size() == 2 && draft.fold(p.tokens.begin) == "s" &&
           draft.fold(p.tokens.begin + 1).size() > 1;
}

/// "levées 2024 startups nantes": in a question about deals a year stands between any words.
void find_bare_years(Draft& draft) {
    const int this_year = dates::year_of(draft.options.today);
    for (std::size_t i = 0; i < draft.pieces.size(); ++i) {
        Piece& p = draft.pieces[i];
        if (p.kind != PieceKind::number || p.use != Use::open) continue;
        const auto digits = draft.fold(p.tokens.begin);
        if (p.tokens.size() != 1 || digits.size() != 4) continue;
        const int year = std::stoi(std::string(digits));
        const bool compared = i > 0 && draft.pieces[i - 1].is(WordClass::compare);
        if (year < 1995 || year > this_year + 5 || compared) continue;
        dates::DateMention mention;
        mention.days = dates::whole_year(year);
        mention.rule = "year-between-words";
        draft.dates.push_back(mention);
        p.kind = PieceKind::date;
        p.mention = draft.dates.size() - 1;
    }
}

std::optional<dates::Interval> current(std::string_view unit, dates::Day today) {
    const int year = dates::year_of(today), month = dates::month_of(today);
    if (unit == "jour" || unit == "day") return dates::single_day(today);
    if (unit == "semaine" || unit == "week") return dates::week_of(today);
    if (unit == "mois" || unit == "month") return dates::whole_month(year, month);
    if (unit == "trimestre" || unit == "quarter")
        return dates::whole_quarter(year, (month + 2) / 3);
    if (unit == "annee" || unit == "year") return dates::whole_year(year);
    return std::nullopt;
}

/// "les levées de la semaine", "rounds of the month": the one that runs.
void find_current_periods(Draft& draft) {
    for (std::size_t i = 2; i < draft.pieces.size(); ++i) {
        Piece& p = draft.pieces[i];
        if (p.use != Use::open || p.tokens.size() != 1 || p.kind != PieceKind::unknown) continue;
        const auto article = draft.fold(p.tokens.begin - 1);
        if (article != "la" && article != "du" && article != "l'" && article != "the") continue;
        const auto days = current(draft.fold(p.tokens.begin), draft.options.today);
        if (!days) continue;
        dates::DateMention mention;
        mention.days = *days;
        mention.rule = "current-period";
        draft.dates.push_back(mention);
        p.kind = PieceKind::date;
        p.mention = draft.dates.size() - 1;
    }
}

/// "Q1 and Q2 2023": a period without a year has that of the one it is joined to.
void lend_years(Draft& draft) {
    for (std::size_t i = 0; i + 2 < draft.pieces.size(); ++i) {
        const Piece& first = draft.pieces[i];
        const Piece& second = draft.pieces[i + 2];
        if (first.kind != PieceKind::date || second.kind != PieceKind::date) continue;
        if (!list(WordClass::join).match(draft.tokens, draft.pieces[i + 1].tokens.begin)) continue;
        auto& lent = draft.dates[first.mention];
        const auto& dated = draft.dates[second.mention];
        const bool whole = lent.days.from && lent.days.to && dated.days.from;
        if (!whole || !lent.relative || dated.relative || lent.precision != dated.precision)
            continue;
        if (lent.precision == dates::Precision::day || lent.precision == dates::Precision::year)
            continue;
        int years = dates::year_of(*dated.days.from) - dates::year_of(*lent.days.from);
        if (dates::add_months(*lent.days.from, 12 * years) > *dated.days.from) --years;
        const auto from = dates::add_months(*lent.days.from, 12 * years);
        const auto next = dates::add_months(*lent.days.to + std::chrono::days(1), 12 * years);
        lent.days = {from, next - std::chrono::days(1)};
    }
}

}  // namespace

void use_dates(Draft& draft) {
    lend_years(draft);
    if (draft.deals) find_current_periods(draft);
    if (draft.deals) find_bare_years(draft);
    for (std::size_t i = 0; i < draft.pieces.size(); ++i) {
        Piece& p = draft.pieces[i];
        if (p.kind != PieceKind::date) continue;
        if (!draft.deals && is_name_of_day(draft, i))
            p.kind = PieceKind::unknown;
        else
            take(p, Use::date, {}, draft.dates[p.mention].rule);
    }
}

}  // namespace vigie::searcher
