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

}  // namespace

void use_dates(Draft& draft) {
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
