// What the tokens around an amount make of it: counted things, conversions, prices.
#include <algorithm>
#include <array>

#include "common/money/finds.hh"

namespace vigie::money {
namespace {

constexpr std::size_t longest_reach = 60;

bool is_one_of(const text::Token& token, std::initializer_list<std::string_view> forms) {
    return std::find(forms.begin(), forms.end(), token.fold) != forms.end();
}

bool ends_sentence(const text::Tokens& tokens, std::size_t at) {
    const auto& token = tokens[at];
    if (token.kind == text::TokenKind::line_break) return true;
    if (token.kind != text::TokenKind::punct) return false;
    if (!is_one_of(token, {".", "!", "?", "…"})) return false;
    return at + 1 >= tokens.size() || tokens[at + 1].gap != text::Gap::none;
}

/// Tells whether what stands in [from, to) introduces the same sum in another currency.
class Bridge {
public:
    Bridge(const text::Tokens& tokens, std::size_t from, std::size_t to)
        : tokens_(tokens), from_(from), to_(to) {}

    bool converts() const {
        if (from_ >= to_) return false;
        const auto& last = tokens_[to_ - 1];
        if (is_one_of(last, {"(", "["})) return to_ - from_ <= 6;
        if (to_ - from_ > 4) return false;
        bool says_so = false;
        for (auto at = from_; at < to_; ++at) {
            const auto& token = tokens_[at];
            if (is_one_of(token,
                          {"soit", "ou", "or", "/", "i", "e", "=", "~", "≈", "equivalent", "("}))
                says_so = true;
            else if (!is_one_of(token, {",", ".", "-", "–", "a", "de", "des", "l'", "d'"}))
                return false;
        }
        return says_so;
    }

private:
    const text::Tokens& tokens_;
    std::size_t from_;
    std::size_t to_;
};

/// Two sums of the same size, for currencies of the same size; others may be anything.
bool may_be_same_sum(const Quantity& a, const Quantity& b) {
    const auto is_large = [](Currency c) {
        return c == Currency("EUR") || c == Currency("USD") || c == Currency("GBP") ||
               c == Currency("CHF") || c == Currency("CAD") || c == Currency("AUD");
    };
    if (!is_large(a.currency) || !is_large(b.currency)) return true;
    const double ratio = b.value() / std::max(a.value(), 1e-9);
    return ratio > 0.4 && ratio < 2.5;
}

/// Leans on the article of the unit: "40 dollars l'action", "3 euros le litre", "5 dollars a
/// share".
bool is_unit_article(const text::Token& token) {
    return is_one_of(token, {"par", "per", "/", "l'", "le", "la", "a", "an", "each"});
}

bool is_period(const text::Token& token) {
    return is_one_of(token, {"an", "annee", "saison", "trimestre", "year", "quarter", "season"});
}

/// "280 millions d'euros, un peu plus de 300 millions de dollars,": about the same, told in
/// passing.
bool is_apposed(const text::Tokens& tokens, const Find& main, const Find& find) {
    constexpr double nearest = 0.6;
    constexpr double farthest = 1.7;
    const auto end = find.hedged.end;
    const bool hedged = find.hedged.begin < find.tokens.begin;
    if (!hedged || !main.low.has_currency || main.low.scale < 6 || find.low.scale < 6) return false;
    if (main.hedged.end + 1 != find.hedged.begin || !tokens[main.hedged.end].is(",")) return false;
    if (end < tokens.size() && !is_one_of(tokens[end], {",", ".", ";", ")"})) return false;
    const double ratio = find.low.value() / std::max(main.low.value(), 1e-9);
    return ratio > nearest && ratio < farthest;
}

/// "1,6 milliard de nouveaux prêts".
bool is_adjective_before(const text::Token& token) {
    return is_one_of(token, {"nouveaux", "nouvelles", "nouvel", "nouvelle", "futurs", "futures",
                             "anciens", "anciennes", "petits", "petites", "gros", "grosses"});
}

bool is_people_or_thing(const text::Token& token) {
    return is_one_of(token, {"piece", "chacun", "chacune", "each", "apiece"});
}

}  // namespace

bool in_one_sentence(const text::Tokens& tokens, std::size_t from, std::size_t to) {
    if (to > from + longest_reach) return false;
    for (auto at = from; at < to; ++at)
        if (ends_sentence(tokens, at)) return false;
    return true;
}

bool counts_something(const text::Tokens& tokens, std::size_t end, const Vocabulary& vocabulary,
                      bool question) {
    if (end >= tokens.size()) return false;
    const auto& next = tokens[end];
    if (!next.is_word()) return next.is("%");
    const bool link = next.is("de") || next.is("d'") || next.is("of");
    if (!link) {
        if (vocabulary[next].has(Role::people)) return true;
        const bool english = vocabulary.language() == Language::english;
        return english && !question && !vocabulary[next].has(Role::function);
    }
    if (end + 1 >= tokens.size()) return false;
    const bool adjective = end + 2 < tokens.size() && is_adjective_before(tokens[end + 1]) &&
                           tokens[end + 2].is_word();
    const auto& noun = tokens[adjective ? end + 2 : end + 1];
    if (!noun.is_word()) return false;
    static constexpr std::string_view determiners[] = {"la",  "l'",    "plus", "moins", "mieux",
                                                       "son", "sa",    "ses",  "leur",  "leurs",
                                                       "ce",  "cette", "cet",  "the",   "its"};
    for (const auto determiner : determiners)
        if (noun.is(determiner)) return false;
    if (vocabulary[noun].has(Role::idiom)) return false;
    if (vocabulary[noun].has(Role::money_noun) || vocabulary[noun].has(Role::month)) return false;
    // "les quatre milliards d'Amazon", but "3 millions de Français".
    return noun.letter_case == text::Case::lower || noun.fold.ends_with('s');
}

void mark_conversions(const text::Tokens& tokens, Finds& finds) {
    std::optional<std::size_t> before;
    for (std::size_t i = 0; i < finds.size(); ++i) {
        auto& find = finds[i];
        if (find.is_money() && before && find.use == Use::plain) {
            const auto& main = finds[*before];
            const bool differs =
                main.state == FindState::scaled || (find.low.currency != main.low.currency);
            if (differs && find.hedged.begin >= main.hedged.end &&
                (Bridge(tokens, main.hedged.end, find.hedged.begin).converts() ||
                 is_apposed(tokens, main, find)) &&
                may_be_same_sum(main.low, find.low)) {
                find.use = Use::conversion;
                find.conversion_of = *before;
                continue;  // a third currency converts the first too
            }
        }
        if (find.is_money() || find.state == FindState::scaled) before = i;
    }
}

void mark_prices(const text::Tokens& tokens, const Vocabulary& vocabulary, Finds& finds) {
    for (auto& find : finds) {
        if (!find.is_money() || find.use != Use::plain) continue;
        auto at = find.hedged.end;
        if (at >= tokens.size()) continue;
        if (is_people_or_thing(tokens[at])) find.use = Use::per_unit;
        if (tokens[at].is("de") && at + 1 < tokens.size() && tokens[at + 1].is("l'")) ++at;
        if (!is_unit_article(tokens[at]) || at + 1 >= tokens.size()) continue;
        const auto& unit = tokens[at + 1];
        if (!vocabulary[unit].has(Role::per)) continue;
        // "300 millions d'euros par an" is a turnover, "9 000 euros par an" a price.
        const bool large = find.low.value() >= 1e6;
        const bool by = is_one_of(tokens[at], {"par", "per", "/"});
        if (!by && (large || is_period(unit) || unit.is("mois"))) continue;
        if (!(large && is_period(unit))) find.use = Use::per_unit;
    }
}

}  // namespace vigie::money
