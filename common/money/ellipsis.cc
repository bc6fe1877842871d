// Amounts that leave out their currency or their unit, because one nearby has it: "son rival 250
// milliards", "dont 11 de la banque publique", "elle en valait cinq".
#include <algorithm>
#include <unordered_map>

#include "common/money/bare_figures.hh"

namespace vigie::money {
namespace {

class Resolver {
public:
    Resolver(const text::Tokens& tokens, const Vocabulary& vocabulary, Finds& finds)
        : tokens_(tokens), vocabulary_(vocabulary), finds_(finds) {}

    void run() {
        collect_named();
        if (!first_named_ && !told_) return;
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
                case FindState::unit:
                    unit_ = i;
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
            if (find.state == FindState::unit && !told_) told_ = find.low.currency;
            if (!find.is_money() || !find.low.has_currency || find.use == Use::conversion) continue;
            if (!first_named_) first_named_ = i;
            named_.emplace(find.low.value(), find.low.currency);
            count(find.low.currency);
        }
        if (first_named_ && !told_) told_ = told_at_head(finds_[*first_named_].tokens.begin);
    }

    /// "Un milliard trois. C'est, en euros, tout ce que …": the article says what it counts in.
    std::optional<Currency> told_at_head(std::size_t end) const {
        for (std::size_t at = 1; at < end; ++at) {
            const auto& name = vocabulary_[tokens_[at]];
            if (tokens_[at - 1].is("en") && name.currency && name.code.is_known() &&
                !(at + 1 < end && tokens_[at + 1].is_word()))  // "en dollars canadiens"
                return name.code;
        }
        return std::nullopt;
    }

    void count(Currency currency) {
        for (auto& entry : counts_)
            if (entry.first == currency) {
                ++entry.second;
                return;
            }
        if (counts_.size() < 32) counts_.emplace_back(currency, 1);
    }

    void note_money(std::size_t i) {
        if (heads_paragraph(finds_[i]) && finds_[i].low.has_currency) head_ = i;
        if (finds_[i].use == Use::conversion || is_aside(i)) return;
        money_ = i;
        if (finds_[i].low.scale >= 6) large_ = i;
        if (finds_[i].low.scale >= 6 && is_item(finds_[i])) item_ = i;
        if (finds_[i].low.has_currency) currency_ = i;
    }

    /// "Mistral en vaut 11,7, mais en euros": what follows is in the currency of before again.
    bool is_aside(std::size_t i) const {
        return finds_[i].use == Use::elliptic && told_behind(finds_[i].hedged.end).has_value();
    }

    // ---- "250 milliards" ----

    bool resolve_scaled(std::size_t i) {
        auto& find = finds_[i];
        if (is_among_counted(find) && !clause_speaks_of_money(find.hedged.begin)) return false;
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

    /// The quantity before counts something ("9 milliards de lettres … contre 19 milliards"), in
    /// the same sentence or taken up by "en" ("elle en vise 20 millions").
    bool is_among_counted(const Find& find) const {
        if (!quantity_) return false;
        const auto& before = finds_[*quantity_];
        if (before.state != FindState::counted && before.state != FindState::scaled) return false;
        return follows_en(find) || in_one_sentence(tokens_, before.tokens.end, find.tokens.begin);
    }

    bool follows_en(const Find& find) const {
        for (std::size_t back = 1; back <= 4 && back <= find.hedged.begin; ++back) {
            const auto& word = tokens_[find.hedged.begin - back];
            if (!word.is_word()) return false;
            if (word.is("en")) return true;
        }
        return false;
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
        if (const auto told = told_behind(find.hedged.end)) return told;
        if (const auto told = told_before(find.hedged.begin)) return told;
        const bool usable = currency_ && finds_[*currency_].low.currency != converted;
        if (usable && is_in_sentence_of(*currency_, find)) return finds_[*currency_].low.currency;
        const auto same = named_.find(find.low.value());
        if (same != named_.end() && same->second != converted) return same->second;
        if (usable && (is_in_paragraph_of(*currency_, find) || is_chained(*currency_, find)))
            return finds_[*currency_].low.currency;
        return most_named_other_than(converted);
    }

    bool is_in_sentence_of(std::size_t other, const Find& find) const {
        return in_one_sentence(tokens_, finds_[other].tokens.end, find.tokens.begin);
    }

    bool is_in_paragraph_of(std::size_t other, const Find& find) const {
        const auto from = finds_[other].tokens.end;
        if (find.tokens.begin > from + 120) return false;
        for (auto at = from; at < find.tokens.begin; ++at)
            if (tokens_[at].kind == text::TokenKind::line_break) return false;
        return true;
    }

    /// The last sum stands shortly before, be it in another paragraph; it is in euros, which the
    /// press counts in, or in what the article spoke of first.
    bool is_chained(std::size_t other, const Find& find) const {
        constexpr std::size_t longest = 60;
        const auto currency = finds_[other].low.currency;
        return find.tokens.begin <= finds_[other].tokens.end + longest &&
               (currency == Currency("EUR") ||
                (first_named_ && currency == finds_[*first_named_].low.currency));
    }

    /// "d'autres décomptes, en euros, donnent 645 millions".
    std::optional<Currency> told_before(std::size_t begin) const {
        for (std::size_t back = 2; back <= 9 && back <= begin; ++back) {
            const auto at = begin - back;
            if (tokens_[at].kind == text::TokenKind::line_break || tokens_[at].is(".")) break;
            const auto& name = vocabulary_[tokens_[at + 1]];
            if (tokens_[at].is("en") && name.currency && name.code.is_known()) return name.code;
        }
        return std::nullopt;
    }

    /// "en promet 30, en dollars", "en vaut 11,7, mais en euros", "(5,8, en euros)".
    std::optional<Currency> told_behind(std::size_t end) const {
        auto at = end;
        if (is(at, ",") || is(at, "(")) ++at;
        if (is(at, "mais")) ++at;
        if (!is(at, "en") || at + 1 >= tokens_.size()) return std::nullopt;
        const auto& name = vocabulary_[tokens_[at + 1]];
        if (!name.currency || !name.code.is_known()) return std::nullopt;
        if (at + 2 < tokens_.size() && tokens_[at + 2].is_word() &&
            !vocabulary_[tokens_[at + 2]].has(Role::function))
            return std::nullopt;  // "en dollars canadiens"
        return name.code;
    }

    /// The currency that a bracket behind converts into: the sum itself is in another one.
    Currency conversion_behind(std::size_t i) const {
        for (auto next = i + 1; next < finds_.size() && next <= i + 2; ++next)
            if (finds_[next].conversion_of == i) return finds_[next].low.currency;
        return {};
    }

    /// The currency that the text names most often; of two the one it names first.
    std::optional<Currency> most_named_other_than(Currency converted) const {
        if (told_ && *told_ != converted) return told_;
        const std::pair<Currency, std::size_t>* best = nullptr;
        for (const auto& entry : counts_)
            if (entry.first != converted && (best == nullptr || entry.second > best->second))
                best = &entry;
        if (best != nullptr) return best->first;
        return first_named_ ? std::optional(finds_[*first_named_].low.currency) : std::nullopt;
    }

    // ---- "dont 11", "contre 39,6", "(183)" ----

    bool resolve_bare(std::size_t i) {
        auto& find = finds_[i];
        if (take_from_head(i) || take_from_unit(i)) return true;
        if (!money_) return false;
        if (!is_small_figure(find)) return false;
        if (take_from_conversion(i)) return true;
        const bool listed =
            item_ && is_item(find) && finds_[*item_].low.currency == finds_[*money_].low.currency;
        if (listed && take_from(i, *item_)) return true;
        return take_from(i, *money_) || (large_ && !is_of_price(find) && take_from(i, *large_));
    }

    /// "Ovalo : 12", as "Perlou : 20 M€, à 2 milliards" before it.
    bool is_item(const Find& find) const {
        const auto begin = find.hedged.begin;
        return begin > 0 && is(begin - 1, ":");
    }

    /// "19,50 euros, contre 22": of the size of the price before.
    bool is_of_price(const Find& find) const {
        constexpr double widest = 5;
        const double ratio = find.low.value() / std::max(finds_[*money_].low.value(), 1e-9);
        return *large_ == *money_ || (ratio < widest && ratio > 1 / widest);
    }

    bool take_from(std::size_t i, std::size_t from) {
        auto& find = finds_[i];
        const auto& anchor = finds_[from];
        const auto rule = bare_pattern(tokens_, vocabulary_, find, anchor, leads_numbers(i, from));
        if (rule.empty() || (rule == "elliptic-en" && follows_count(i))) return false;
        take_unit(find, anchor);
        if (const auto told = told_behind(find.hedged.end)) {
            find.low.currency = *told;
            if (find.high) find.high->currency = *told;
        }
        if (find.low.figure.value() >= 1000 && find.low.scale >= 6) {  // "en espérait 800 000"
            find.low.scale = 0;
            find.low.scaled = false;
        }
        if (is_out_of_scale(find, anchor) || (!tells_price(rule) && goes_on_in_millions(i, anchor)))
            find.low.scale -= 3;
        // "650 millions à 10,6": a company is worth more than it raises; "valait 600 millions, n'en
        // vaut plus que 300" is not told in milliards
        constexpr double least_worth = 0.1;
        if ((rule == "elliptic-price" || rule == "elliptic-worth") && find.low.scale == 6 &&
            find.low.value() < least_worth * anchor.low.value())
            find.low.scale = 9;
        if (rule == "elliptic-stage" && find.low.value() >= 1e11) find.low.scale = 6;
        find.rule = rule;
        return true;
    }

    /// "Les levées de mai, en millions d'euros. Ovalo : 12".
    bool take_from_unit(std::size_t i) {
        constexpr std::size_t longest_list = 400;
        auto& find = finds_[i];
        if (!unit_ || find.tokens.begin > finds_[*unit_].tokens.end + longest_list) return false;
        if (!is_listed_figure(tokens_, vocabulary_, find)) return false;
        take_unit(find, finds_[*unit_]);
        find.rule = "elliptic-unit";
        return true;
    }

    /// "245 millions d'euros. Le prix." and, at the head of a later paragraph, "30. Le prêt."
    bool take_from_head(std::size_t i) {
        auto& find = finds_[i];
        if (!head_ || !heads_paragraph(find) || find.low.figure.mantissa == 0) return false;
        take_unit(find, finds_[*head_]);
        find.rule = "elliptic-head";
        return true;
    }

    bool heads_paragraph(const Find& find) const {
        const auto begin = find.hedged.begin;
        return (begin == 0 || tokens_[begin - 1].kind == text::TokenKind::line_break) &&
               is(find.hedged.end, ".");
    }

    /// "brasse 4 000 hectolitres. Elle en vise 12 000": what was counted last goes on.
    bool follows_count(std::size_t i) const {
        if (i == 0 || finds_[i - 1].state != FindState::bare) return false;
        const auto& before = finds_[i - 1].low.figure;
        if (before.looks_like_year() || finds_[i - 1].tokens.begin < finds_[*money_].tokens.begin)
            return false;
        const auto end = finds_[i - 1].hedged.end;
        return end < tokens_.size() && tokens_[end].is_word() &&
               !vocabulary_[tokens_[end]].has(Role::function) && before.value() >= 1000;
    }

    /// "s'y ajoutent 190 (224 M$)": the bracket tells the unit, its currency is the other one.
    bool take_from_conversion(std::size_t i) {
        if (i + 1 >= finds_.size()) return false;
        auto& find = finds_[i];
        auto& bracket = finds_[i + 1];
        if (!bracket.is_money() || bracket.use != Use::plain || bracket.low.scale < 6) return false;
        if (bracket.hedged.begin != find.hedged.end + 1 || !is(find.hedged.end, "(")) return false;
        const double ratio = bracket.low.figure.value() / find.low.figure.value();
        const auto currency = most_named_other_than(bracket.low.currency);
        if (!(ratio > 0.4 && ratio < 2.5) || !currency || *currency == bracket.low.currency)
            return false;
        take_unit(find, bracket);
        find.low.currency = *currency;
        find.rule = "elliptic-converted";
        bracket.use = Use::conversion;
        bracket.conversion_of = i;
        return true;
    }

    static bool is_small_figure(const Find& find) {
        return !find.low.figure.looks_like_year() && !find.low.figure.needs_scale &&
               (!find.low.figure.collective || find.low.figure.value() < 100);
    }

    /// "un milliard … en ajoutait 80": eighty times as much is told in the unit below.
    static bool is_out_of_scale(const Find& find, const Find& anchor) {
        constexpr double least_ratio = 40;
        const auto& unit = anchor.high ? *anchor.high : anchor.low;
        return !find.high && unit.scale == 9 && find.low.scale == 9 && unit.value() > 0 &&
               find.low.value() >= least_ratio * unit.value();
    }

    static bool tells_price(std::string_view rule) {
        return rule == "elliptic-en" || rule == "elliptic-worth" || rule == "elliptic-price";
    }

    /// "320 millions, 175 (à deux milliards), 60": behind a price in milliards the row goes on in
    /// millions; nobody raises 60 milliards.
    bool goes_on_in_millions(std::size_t i, const Find& anchor) const {
        constexpr double least = 20e9;
        constexpr std::size_t nearest = 5;
        const auto& find = finds_[i];
        if (find.high || find.low.scale != 9 || find.low.value() < least) return false;
        if (find.low.figure.exponent < 0 || is(find.hedged.begin - 1, "a")) return false;
        if (!is_price(anchor)) return false;
        for (std::size_t back = 1; back <= nearest && back <= i; ++back)
            if (finds_[i - back].is_money() && finds_[i - back].low.scale == 6) return true;
        return false;
    }

    /// "à deux milliards", "vaut 20 milliards".
    bool is_price(const Find& find) const {
        static constexpr std::string_view words[] = {"a", "vaut", "valait", "pese", "pesait"};
        return find.hedged.begin > 0 &&
               std::ranges::find(words, tokens_[find.hedged.begin - 1].fold) != std::end(words);
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

    /// Of the figures since the last amount none is as large: what is told goes on about it, not
    /// about "350 personnes".
    bool leads_numbers(std::size_t i, std::size_t from) const {
        const bool decimal = finds_[i].low.figure.exponent < 0;  // counts nobody
        for (auto between = from + 1; between < i; ++between) {
            const auto& other = finds_[between];
            if (other.is_money()) continue;
            if (other.state != FindState::bare) return false;
            if (decimal || other.low.figure.looks_like_year() || other.low.figure.mantissa == 1)
                continue;
            if (other.low.value() >= finds_[i].low.value()) return false;
        }
        return true;
    }

    const text::Tokens& tokens_;
    const Vocabulary& vocabulary_;
    Finds& finds_;
    std::optional<std::size_t> first_named_;
    std::optional<Currency> told_;         // what the article says that it counts in
    std::optional<std::size_t> money_;     // the last amount that is no conversion
    std::optional<std::size_t> large_;     // the last of those in millions or more
    std::optional<std::size_t> item_;      // the last of those behind a colon
    std::optional<std::size_t> currency_;  // the last one with a currency, its own or taken
    std::optional<std::size_t> unit_;      // the last unit told over a list
    std::optional<std::size_t> head_;      // the last amount that stands alone before a paragraph
    std::optional<std::size_t> quantity_;  // the last one with a unit, money or not
    std::unordered_map<double, Currency> named_;
    std::vector<std::pair<Currency, std::size_t>> counts_;
};

}  // namespace

void resolve_ellipses(const text::Tokens& tokens, const Vocabulary& vocabulary, Finds& finds) {
    Resolver(tokens, vocabulary, finds).run();
}

}  // namespace vigie::money
