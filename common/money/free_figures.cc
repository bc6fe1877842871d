#include "common/money/free_figures.hh"

#include <algorithm>
#include <cmath>

namespace vigie::money {

bool FreeFigures::is_free(const Find& find, const Find& anchor) const {
    constexpr double widest = 60;
    constexpr double least_spelled = 4;
    const auto& figure = find.low.figure;
    if (find.hedged.begin == 0 || anchor.low.scale < 6) return false;
    if (!figure.in_digits && figure.value() < least_spelled) return false;
    const auto& unit = anchor.high ? *anchor.high : anchor.low;
    const double ratio = figure.value() / std::max(unit.figure.value(), 1e-9);
    if (ratio > widest || ratio < 1 / widest) return false;
    return !is_numbered(find) && !acts(find.hedged.end) && !shares_noun(find.hedged.end) &&
           !is_difference(find) && !speaks_of_heads(find) && stands_free(find, anchor);
}

bool FreeFigures::may_be_department(const Find& find) {
    const auto value = find.low.figure.value();
    return !is_decimal(find) && (value < 100 || (value >= 971 && value <= 976));
}

bool FreeFigures::is_numbered(const Find& find) const {
    static constexpr std::string_view numbered[] = {
        "serie", "series",   "page",   "numero",   "article", "articles", "n",    "version",
        "phase", "chapitre", "le",     "du",       "au",      "vers",     "tome", "top",
        "age",   "ans",      "lot",    "eux",      "elles",   "par",      "%",    "+",
        "-",     "h",        "compte", "comptait", "recense", "denombre"};
    const auto begin = find.hedged.begin;
    const auto& before = tokens_[begin - 1];
    if (std::ranges::find(numbered, before.fold) != std::end(numbered)) return true;
    if (before.is("sur") && !is_decimal(find) && !is(begin - 2, "table") &&
        !is(begin - 2, "compte") && !is(begin - 2, "("))
        return true;
    const auto end = find.hedged.end;
    if (is(end, "fois") || is(end, "h") || is(end, "pour")) return true;
    // "conserver 110 des 190 salariés"
    if ((is(end, "des") || is(end, "de")) && end + 1 < tokens_.size() &&
        tokens_[end + 1].is_number())
        return true;
    if (before.is("(") && is(end, ")") && may_be_department(find)) return true;
    const bool decimal_point = is(end, ".") || is(end, ",");
    if (decimal_point && end + 1 < tokens_.size() && tokens_[end + 1].is_number()) return true;
    if (before.is(".") && find.low.figure.in_digits) return true;  // "sept. 30"
    return before.kind == text::TokenKind::line_break && is(end, ".");
}

bool FreeFigures::acts(std::size_t at) const {
    static constexpr std::string_view verbs[] = {"ont",     "sont",     "ne",      "n'",
                                                 "etaient", "avaient",  "seront",  "auront",
                                                 "font",    "seraient", "auraient"};
    const auto* next = token(at);
    return next != nullptr && std::ranges::find(verbs, next->fold) != std::end(verbs);
}

bool FreeFigures::shares_noun(std::size_t at) const {
    if (!is(at, "et") && !is(at, "a") && !is(at, "ou")) return false;
    auto next = at + 1;
    while (next < tokens_.size() &&
           (tokens_[next].is_number() || is_number_word(next) || tokens_[next].is("-")))
        ++next;
    if (next == at + 1 || next >= tokens_.size()) return false;
    const auto& noun = tokens_[next];
    if (noun.is("%")) return true;
    const auto& word = vocabulary_[noun];
    return noun.is_word() && !word.has(Role::function) && !word.has(Role::share);
}

bool FreeFigures::is_number_word(std::size_t at) const {
    return tokens_[at].is_word() && vocabulary_[tokens_[at]].number != NumberWord::none;
}

bool FreeFigures::is_difference(const Find& find) const {
    const auto end = find.hedged.end;
    if (!is(end, "de")) return false;
    return is(end + 1, "mieux") || is(end + 1, "moins") ||
           (is(end + 1, "plus") && is(end + 2, "que"));
}

bool FreeFigures::speaks_of_heads(const Find& find) const {
    static constexpr std::string_view nouns[] = {
        "effectif",  "effectifs", "salaries",  "collaborateurs", "employes",
        "personnes", "embauche",  "embaucher", "recrute",        "recruter",
        "licencie",  "licencier", "emploie",   "postes",         "emplois",
        "magasins",  "boutiques", "agences",   "start",          "nombre"};
    constexpr std::size_t longest = 12;
    for (std::size_t back = 1; back <= longest && back <= find.hedged.begin; ++back) {
        const auto& word = tokens_[find.hedged.begin - back];
        if (word.is(".") || word.kind == text::TokenKind::line_break) return false;
        if (std::ranges::find(nouns, word.fold) != std::end(nouns)) return true;
    }
    return false;
}

bool FreeFigures::stands_free(const Find& find, const Find& anchor) const {
    constexpr std::size_t longest = 3;
    const auto begin = find.hedged.begin;
    if (!is_name(tokens_[begin - 1])) return true;
    if (!in_one_sentence(tokens_, anchor.tokens.end, find.tokens.begin)) return false;
    for (std::size_t back = 2; back <= longest + 1 && back <= begin; ++back) {
        const auto& word = tokens_[begin - back];
        if (word.is(",") || word.is("et") || word.is(";")) return true;
        if (!is_name(word)) return false;
    }
    return false;
}

bool FreeFigures::is_full_sum(const Find& find) {
    constexpr double least = 5'000;
    constexpr double step = 1'000;
    const auto& figure = find.low.figure;
    return figure.in_digits && figure.value() >= least && std::fmod(figure.value(), step) == 0;
}

bool FreeFigures::tells_full_sum(const Find& find, const Find& anchor) const {
    const auto begin = find.hedged.begin;
    const auto end = find.hedged.end;
    if (begin < 2) return false;
    const auto& before = tokens_[begin - 1];
    if (shares_noun(end)) return false;
    if (is_taking_verb(before)) return true;
    constexpr std::size_t longest_name = 5;
    if (is(end, "pour") && names_behind(end + 1, longest_name)) return true;
    if (before.is("(") && is(end, ")")) return names_before(begin - 1, longest_name);
    if (before.is(",") && (is(end, ",") || is(end, ".") || is(end, ";")))
        return names_before(begin - 1, longest_name) || is(begin - 2, ")");
    if (before.is("de") || before.is("d'"))
        return vocabulary_[tokens_[begin - 2]].has(Role::money_noun) ||
               vocabulary_.has(tokens_[begin - 2], Role::cue);
    return is_name(before) && in_one_sentence(tokens_, anchor.tokens.end, find.tokens.begin);
}

}  // namespace vigie::money
