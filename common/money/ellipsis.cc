// Amounts that leave out their currency or their unit, because one nearby has it: "son rival 250
// milliards", "dont 11 de la banque publique", "elle en valait cinq".
#include <algorithm>
#include <unordered_map>

#include "common/money/finds.hh"

namespace vigie::money {
namespace {

constexpr double largest_bare = 1000;

class Resolver {
public:
    Resolver(const text::Tokens& tokens, const Vocabulary& vocabulary, Finds& finds)
        : tokens_(tokens), vocabulary_(vocabulary), finds_(finds) {}

    void run() {
        collect_named();
        if (!first_named_) return;
        for (std::size_t i = 0; i < finds_.size(); ++i) {
            switch (finds_[i].state) {
                case FindState::money:
                    note_money(i);
                    break;
                case FindState::scaled:
                    if (resolve_scaled(i)) note_money(i);
                    break;
                case FindState::bare:
                    if (resolve_bare(i)) note_money(i);
                    break;
                case FindState::counted:
                    break;
            }
            if (finds_[i].state != FindState::bare) quantity_ = i;
        }
    }

private:
    const text::Token* token(std::size_t at) const {
        return at < tokens_.size() ? &tokens_[at] : nullptr;
    }
    bool is(std::size_t at, std::string_view fold) const {
        return at < tokens_.size() && tokens_[at].is(fold);
    }

    void collect_named() {
        for (std::size_t i = 0; i < finds_.size(); ++i) {
            const auto& find = finds_[i];
            if (!find.is_money() || !find.low.has_currency || find.use == Use::conversion) continue;
            if (!first_named_) first_named_ = i;
            named_.emplace(find.low.value(), find.low.currency);
        }
    }

    void note_money(std::size_t i) {
        if (finds_[i].use == Use::conversion) return;
        money_ = i;
        if (finds_[i].low.has_currency) currency_ = i;
    }

    // ---- "250 milliards" ----

    bool resolve_scaled(std::size_t i) {
        auto& find = finds_[i];
        if (is_among_counted() && !clause_speaks_of_money(find.hedged.begin)) return false;
        const auto currency = currency_for(i);
        if (!currency) return false;
        find.low.currency = *currency;
        if (find.high) find.high->currency = *currency;
        find.low.has_currency = true;
        find.state = FindState::money;
        find.use = Use::elliptic;
        find.rule = "elliptic-currency";
        return true;
    }

    /// The quantity before counts something ("9 milliards de lettres … contre 19 milliards").
    bool is_among_counted() const {
        if (!quantity_) return false;
        const auto& before = finds_[*quantity_];
        return before.state == FindState::counted || before.state == FindState::scaled;
    }

    bool clause_speaks_of_money(std::size_t begin) const {
        for (std::size_t back = 1; back <= 14 && back <= begin; ++back) {
            const auto& before = tokens_[begin - back];
            if (before.kind == text::TokenKind::line_break || before.is(".")) return false;
            if (before.is_word() && vocabulary_.has(before, Role::cue)) return true;
        }
        return false;
    }

    /// The currency that the words of the same sentence name before; else that of the same sum
    /// told in full; else the last one named; for a title the first of the text.
    std::optional<Currency> currency_for(std::size_t i) const {
        const auto& find = finds_[i];
        const auto converted = conversion_behind(i);
        if (currency_ && finds_[*currency_].low.currency != converted) {
            const auto& last = finds_[*currency_];
            if (in_one_sentence(tokens_, last.tokens.end, find.tokens.begin))
                return last.low.currency;
        }
        const auto same = named_.find(find.low.value());
        if (same != named_.end() && same->second != converted) return same->second;
        if (currency_ && finds_[*currency_].low.currency != converted)
            return finds_[*currency_].low.currency;
        return first_other_than(converted);
    }

    /// The currency that a bracket behind converts into: the sum itself is in another one.
    Currency conversion_behind(std::size_t i) const {
        for (auto next = i + 1; next < finds_.size() && next <= i + 2; ++next)
            if (finds_[next].conversion_of == i) return finds_[next].low.currency;
        return {};
    }

    std::optional<Currency> first_other_than(Currency converted) const {
        const auto most = std::min(finds_.size(), *first_named_ + 20);
        for (auto i = *first_named_; i < most; ++i) {
            const auto& find = finds_[i];
            if (!find.is_money() || find.use == Use::conversion || !find.low.has_currency) continue;
            if (find.low.currency != converted) return find.low.currency;
        }
        return finds_[*first_named_].low.currency;
    }

    // ---- "dont 11", "contre 39,6", "(183)" ----

    bool resolve_bare(std::size_t i) {
        if (!money_) return false;
        auto& find = finds_[i];
        const auto& anchor = finds_[*money_];
        if (!is_small_figure(find)) return false;
        const auto rule = pattern_of(i, anchor);
        if (rule.empty()) return false;
        take_unit(find, anchor);
        find.rule = rule;
        return true;
    }

    static bool is_small_figure(const Find& find) {
        return find.low.figure.value() < largest_bare && !find.low.figure.needs_scale &&
               !find.low.figure.collective;
    }

    static void take_unit(Find& find, const Find& anchor) {
        const auto& unit = anchor.high ? *anchor.high : anchor.low;
        for (auto* quantity : {&find.low, find.high ? &*find.high : nullptr}) {
            if (quantity == nullptr) continue;
            quantity->scaled = unit.scaled;
            quantity->scale = unit.scale;
            quantity->has_currency = true;
            quantity->currency = anchor.low.currency;
        }
        find.state = FindState::money;
        find.use = Use::elliptic;
    }

    std::string_view pattern_of(std::size_t i, const Find& anchor) const {
        const auto& find = finds_[i];
        if (!ends_freely(find)) return {};
        const bool near = in_one_sentence(tokens_, anchor.tokens.end, find.tokens.begin);
        if (follows_en_verb(find) && is_close(anchor, find) && leads_numbers(i))
            return "elliptic-en";
        if (!near || anchor.low.scale < 3) return {};
        if (is_bracket(find, anchor)) return "elliptic-bracket";
        if (!leads_numbers(i)) return {};
        if (const auto rule = by_word_before(find); !rule.empty()) return rule;
        if (is_parallel(find, anchor)) return "elliptic-list";
        if (is_gapped(find, anchor)) return "elliptic-gap";
        if (follows_money_noun(find)) return "elliptic-noun";
        return {};
    }

    /// Nothing behind that the figure could count.
    bool ends_freely(const Find& find) const {
        const auto* next = token(find.hedged.end);
        if (next == nullptr || next->kind == text::TokenKind::line_break) return true;
        if (next->is_word()) {
            if (next->is("de") || next->is("d'")) return is_part_of(find.hedged.end);
            return vocabulary_[*next].has(Role::function) || vocabulary_[*next].has(Role::share);
        }
        static constexpr std::string_view closing = ".,;:)!?»-–—";
        return next->kind == text::TokenKind::punct && closing.find(next->fold) != closing.npos &&
               !(next->touches_previous() && (next->is("-") || next->is(":")));
    }

    /// "dont 11 de la banque", "cinq de plus": no noun that is counted.
    bool is_part_of(std::size_t at) const {
        const auto* next = token(at + 1);
        if (next == nullptr || !next->is_word()) return false;
        return next->is("la") || next->is("l'") || next->is("plus") || next->is("mieux") ||
               next->is("son") || next->is("sa") || next->is("ses") ||
               vocabulary_[*next].has(Role::money_noun);
    }

    bool is_close(const Find& anchor, const Find& find) const {
        return find.tokens.begin < anchor.tokens.end + 45;
    }

    /// Of the figures since the last amount none is as large: what is told goes on about it, not
    /// about "350 personnes".
    bool leads_numbers(std::size_t i) const {
        for (auto between = *money_ + 1; between < i; ++between) {
            const auto& other = finds_[between];
            if (other.is_money()) continue;
            if (other.state != FindState::bare) return false;
            if (other.low.figure.looks_like_year() || other.low.figure.mantissa == 1) continue;
            if (other.low.value() >= finds_[i].low.value()) return false;
        }
        return true;
    }

    std::string_view by_word_before(const Find& find) const {
        const auto begin = find.hedged.begin;
        if (begin == 0) return {};
        if (is(begin - 1, "dont")) return "elliptic-dont";
        if (is(begin - 1, "contre")) return "elliptic-contre";
        if (is(begin - 1, "puis")) return "elliptic-then";
        if (is(begin - 1, "voire")) return "elliptic-or-even";
        if (begin >= 2 && is(begin - 1, "de") && is(begin - 2, "voire")) return "elliptic-or-even";
        if (begin >= 2 && is(begin - 1, "d'") && is(begin - 2, "ajouter")) return {};
        if (begin >= 2 && is(begin - 1, "ajouter") && is(begin - 2, "en")) return "elliptic-en";
        return {};
    }

    /// "(269 millions) … (183)".
    bool is_bracket(const Find& find, const Find& anchor) const {
        if (find.hedged.begin == 0 || anchor.hedged.begin == 0) return false;
        if (!is(find.hedged.begin - 1, "(") || !is(anchor.hedged.begin - 1, "(")) return false;
        return is(find.hedged.end, ")") || is(find.hedged.end, ",");
    }

    /// ", 209 en 2023, 450 en juillet 2024" after "102,5 millions en novembre 2021".
    bool is_parallel(const Find& find, const Find& anchor) const {
        const auto begin = find.hedged.begin;
        if (begin == 0 || !(is(begin - 1, ",") || is(begin - 1, "et") || is(begin - 1, ";")))
            return false;
        const auto* mine = token(find.hedged.end);
        if (mine == nullptr || !mine->is_word()) return false;
        const bool part = anchor.rule == "elliptic-dont" || anchor.rule == "elliptic-list" ||
                          anchor.rule == "elliptic-then";
        const auto* its = token(anchor.hedged.end);
        const bool same = its != nullptr && its->fold == mine->fold;
        return (same || part) &&
               (mine->is("en") || mine->is("pour") || mine->is("a") || mine->is("aux") ||
                mine->is("au") || mine->is("aupres") || mine->is("par") || mine->is("chez") ||
                mine->is("in") || mine->is("from"));
    }

    /// "OpenAI s'était arrêté à 6,6 milliards et xAI à 6": the preposition again, behind a name.
    bool is_gapped(const Find& find, const Find& anchor) const {
        const auto begin = find.hedged.begin;
        if (begin < 3 || anchor.hedged.begin == 0) return false;
        const auto& preposition = tokens_[begin - 1];
        if (!preposition.is("a") && !preposition.is("avec") && !preposition.is("pour"))
            return false;
        if (!is(anchor.hedged.begin - 1, preposition.fold)) return false;
        bool name = false;
        for (std::size_t back = 2; back <= 6 && back <= begin; ++back) {
            const auto& word = tokens_[begin - back];
            if (word.is(",") || word.is(";") || word.is("et") || word.is("puis")) return name;
            if (!word.is_word()) return false;
            name |= word.letter_case != text::Case::lower;
        }
        return false;
    }

    /// "un prêt à terme de 2,75".
    bool follows_money_noun(const Find& find) const {
        const auto begin = find.hedged.begin;
        if (begin < 2 || !is(begin - 1, "de") || find.low.figure.exponent == 0) return false;
        for (std::size_t back = 2; back <= 4 && back <= begin; ++back)
            if (vocabulary_[tokens_[begin - back]].has(Role::money_noun)) return true;
        return false;
    }

    /// "elle en valait cinq", "le consensus en voyait 18", "en a obtenu 12".
    bool follows_en_verb(const Find& find) const {
        bool verb = false;
        for (std::size_t back = 1; back <= 4 && back <= find.hedged.begin; ++back) {
            const auto& word = tokens_[find.hedged.begin - back];
            if (!word.is_word()) return false;
            if (word.is("en")) return verb;
            verb |= vocabulary_.has(word, Role::en_verb);
        }
        return false;
    }

    const text::Tokens& tokens_;
    const Vocabulary& vocabulary_;
    Finds& finds_;
    std::optional<std::size_t> first_named_;
    std::optional<std::size_t> money_;     // the last amount that is no conversion
    std::optional<std::size_t> currency_;  // the last one with a currency, its own or taken
    std::optional<std::size_t> quantity_;  // the last one with a unit, money or not
    std::unordered_map<double, Currency> named_;
};

}  // namespace

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
    const auto& noun = tokens[end + 1];
    if (!noun.is_word()) return false;
    static constexpr std::string_view determiners[] = {"la",  "l'",    "plus", "moins", "mieux",
                                                       "son", "sa",    "ses",  "leur",  "leurs",
                                                       "ce",  "cette", "cet",  "the",   "its"};
    for (const auto determiner : determiners)
        if (noun.is(determiner)) return false;
    if (vocabulary[noun].has(Role::money_noun)) return false;
    // "les quatre milliards d'Amazon", but "3 millions de Français".
    return noun.letter_case == text::Case::lower || noun.fold.ends_with('s');
}

void resolve_ellipses(const text::Tokens& tokens, const Vocabulary& vocabulary, Finds& finds) {
    Resolver(tokens, vocabulary, finds).run();
}

}  // namespace vigie::money
