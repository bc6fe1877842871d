#include "common/money/read_amounts.hh"

#include <algorithm>

#include "common/money/currency_marks.hh"
#include "common/money/finds.hh"
#include "common/money/groups.hh"
#include "common/money/hedges.hh"
#include "common/money/vocabulary.hh"

namespace vigie::money {
namespace {

/// Bare figures are kept only near an amount that they may lean on.
constexpr std::size_t reach_of_bare = 120;
/// A figure in full is money in a question from here on.
constexpr double smallest_full_figure = 10'000;

class AmountReader {
public:
    AmountReader(const text::Tokens& tokens, const AmountOptions& options)
        : tokens_(tokens), vocabulary_(Vocabulary::of(options.language)), options_(options) {}

    std::vector<AmountMention> read() {
        for (std::size_t i = 0; i < tokens_.size();) i = may_begin(i) ? read_at(i) : i + 1;
        settle_shared_names(tokens_, vocabulary_, finds_);
        mark_conversions(tokens_, finds_);
        if (!options_.question) resolve_ellipses(tokens_, vocabulary_, finds_);
        mark_prices(tokens_, vocabulary_, finds_);
        return mentions();
    }

private:
    bool may_begin(std::size_t i) const {
        const auto& token = tokens_[i];
        if (token.is_number() || token.kind == text::TokenKind::symbol) return true;
        if (!token.is_word()) return false;
        const auto& word = vocabulary_[token];
        if (word.number != NumberWord::none)
            return word.value != 1 || counts(i + 1) || opens_range(i);
        if (word.currency || word.letters) return true;
        if (word.exponent >= 6) return true;
        return word.has(Role::opener) && may_begin_phrase(token, i);
    }

    bool may_begin_phrase(const text::Token& token, std::size_t i) const {
        if (!token.is("u")) return counts(i + 1);
        return i + 1 < tokens_.size() && tokens_[i + 1].is(".");
    }

    /// What stands behind "un" decides whether it counts anything here.
    bool counts(std::size_t i) const {
        if (i >= tokens_.size()) return false;
        const auto& word = vocabulary_[tokens_[i]];
        return word.number != NumberWord::none || word.exponent > 0 || word.currency ||
               tokens_[i].is("-") || tokens_[i].is("bonne") || tokens_[i].is("petite") ||
               tokens_[i].is("virgule") || tokens_[i].is("point") || tokens_[i].is("and") ||
               word.letters || tokens_[i].is("a");
    }

    /// "entre un et deux milliards": the "un" counts.
    bool opens_range(std::size_t i) const {
        return i > 0 && i + 1 < tokens_.size() && tokens_[i - 1].is("entre") &&
               tokens_[i + 1].is("et");
    }

    /// "en millions d'euros", over a list or a table; false where none stands at `i`.
    bool add_unit(std::size_t i) {
        const auto exponent = vocabulary_[tokens_[i]].exponent;
        if (i == 0 || !tokens_[i - 1].is("en") || exponent < 3 || options_.question) return false;
        const auto mark = currency_behind(tokens_, i + 1, true, vocabulary_);
        if (!mark || !mark->code.is_known()) return false;
        Find find;
        find.state = FindState::unit;
        find.low.scale = exponent;
        find.low.scaled = find.low.has_currency = true;
        find.low.currency = mark->code;
        find.tokens = {i, mark->end};
        find.hedged = find.tokens;
        finds_.push_back(find);
        return true;
    }

    /// Reads what begins at `i`; the token to go on with.
    std::size_t read_at(std::size_t i) {
        const auto quantity = read_quantity(tokens_, i, vocabulary_);
        if (!quantity && add_unit(i)) return finds_.back().tokens.end;
        if (!quantity) return tokens_[i].is_number() ? behind_digits(tokens_, i) : i + 1;
        const auto group = read_group(tokens_, *quantity, vocabulary_);
        if (group.kind == GroupKind::range || group.kind == GroupKind::bounded) {
            add_range(group);
            return group.last().end;
        }
        for (std::size_t n = 0; n < group.count; ++n) add_single(group.items[n], group.rule);
        return std::max(group.last().end, i + 1);
    }

    void add_range(const Group& group) {
        const auto state = state_of(group.last());
        if (!state) return;
        auto find = make_find(group.first(), group.rule);
        find.state = *state;
        find.high = group.last();
        find.tokens.end = group.last().end;
        find.end_byte = group.last().end_byte;
        find.hedged = {group.lead, group.last().end};
        find.hedge = group.hedge;
        if (group.kind == GroupKind::range) take_hedges(find);
        finds_.push_back(find);
    }

    void add_single(const Quantity& quantity, std::string_view rule) {
        const auto state = state_of(quantity);
        if (!state) return;
        auto find = make_find(quantity, rule);
        find.state = *state;
        take_hedges(find);
        if (find.hedge == Hedge::none && quantity.figure.collective) find.hedge = Hedge::about;
        finds_.push_back(find);
    }

    static Find make_find(const Quantity& quantity, std::string_view rule) {
        Find find;
        find.low = quantity;
        find.tokens = find.hedged = {quantity.begin, quantity.end};
        find.end_byte = quantity.end_byte;
        find.rule = rule.empty() ? rule_of(quantity) : rule;
        return find;
    }

    static std::string_view rule_of(const Quantity& quantity) {
        if (quantity.is_bare()) return "bare";
        if (!quantity.has_currency) return "scale";
        if (quantity.currency_first) return "currency-first";
        return quantity.figure.in_digits ? "figure" : "words";
    }

    void take_hedges(Find& find) const {
        if (const auto hedge = hedge_before(tokens_, find.hedged.begin, vocabulary_)) {
            find.hedge = hedge->hedge;
            find.hedged.begin = hedge->begin;
        }
        if (const auto hedge = hedge_behind(tokens_, find.hedged.end, vocabulary_)) {
            if (find.hedge == Hedge::none) find.hedge = hedge->hedge;
            find.hedged.end = hedge->end;
        }
    }

    /// What a quantity is before its neighbours are asked; nothing where it can be no amount.
    std::optional<FindState> state_of(const Quantity& quantity) const {
        if (quantity.has_currency) {
            if (quantity.unqualified && !is_money_word(quantity)) return std::nullopt;
            return FindState::money;
        }
        if (quantity.scaled) return state_of_scaled(quantity);
        return options_.question ? state_of_full_figure(quantity) : state_of_bare(quantity);
    }

    std::optional<FindState> state_of_scaled(const Quantity& quantity) const {
        if (options_.question) return state_of_short_question(quantity);
        if (quantity.short_scale && !is_article_scale(quantity)) return std::nullopt;
        if (quantity.scale < 6) return FindState::counted;
        const bool counted =
            counts_something(tokens_, quantity.end, vocabulary_, options_.question);
        return counted ? FindState::counted : FindState::scaled;
    }

    /// "12 M", "3 Md" may be money without a sign; "12 m" and "10 k" are not.
    bool is_article_scale(const Quantity& quantity) const {
        const auto& word = tokens_[quantity.end - 1];
        return word.is_capital() && (word.is("m") || word.is("md"));
    }

    std::optional<FindState> state_of_short_question(const Quantity& quantity) const {
        if (counts_something(tokens_, quantity.end, vocabulary_, options_.question))
            return std::nullopt;
        if (!quantity.figure.in_digits && quantity.scale < 6) return std::nullopt;
        return FindState::money;
    }

    /// "2 500 000" in a question, where nothing behind it is counted.
    std::optional<FindState> state_of_full_figure(const Quantity& quantity) const {
        if (quantity.value() < smallest_full_figure) return std::nullopt;
        if (quantity.end < tokens_.size()) {
            const auto& next = tokens_[quantity.end];
            if (next.is("%") || (next.is_word() && !vocabulary_[next].has(Role::function)))
                return std::nullopt;
        }
        return FindState::money;
    }

    std::optional<FindState> state_of_bare(const Quantity& quantity) const {
        if (finds_.empty() || finds_.back().tokens.end + reach_of_bare < quantity.begin)
            return std::nullopt;
        return FindState::bare;
    }

    /// "livres" and "francs" alone are other things as well: books, pounds of weight, "un franc
    /// succès".
    bool is_money_word(const Quantity& quantity) const {
        const auto& name = tokens_[quantity.end - 1];
        const auto* next = quantity.end < tokens_.size() ? &tokens_[quantity.end] : nullptr;
        if (name.is("livre")) return false;
        if (name.is("franc") || name.is("real") || name.is("mark"))
            return next == nullptr || !next->is_word() || vocabulary_[*next].has(Role::function);
        if (name.is("livres") || name.is("pounds")) return is_money_of_pounds(quantity, next);
        return true;
    }

    bool is_money_of_pounds(const Quantity& quantity, const text::Token* next) const {
        if (next != nullptr && (next->is("de") || next->is("d'") || next->is("of")))
            return !counts_something(tokens_, quantity.end, vocabulary_, options_.question);
        if (quantity.scale >= 6) return true;
        const auto from = quantity.begin > 12 ? quantity.begin - 12 : 0;
        const auto to = std::min(tokens_.size(), quantity.end + 8);
        for (auto i = from; i < to; ++i)
            if (i + 1 != quantity.end && tokens_[i].is_word() &&
                vocabulary_.has(tokens_[i], Role::book))
                return false;
        return true;
    }

    // ---- finds to mentions ----

    std::vector<AmountMention> mentions() const {
        std::vector<AmountMention> out;
        std::vector<std::size_t> index_of(finds_.size());
        for (std::size_t i = 0; i < finds_.size(); ++i) {
            index_of[i] = out.size();
            const auto& find = finds_[i];
            if (!find.is_money()) continue;
            auto mention = mention_of(find);
            if (!mention) continue;
            if (find.conversion_of && finds_[*find.conversion_of].is_money())
                mention->conversion_of = index_of[*find.conversion_of];
            else if (find.use == Use::conversion)
                mention->use = Use::plain;
            out.push_back(*mention);
        }
        return out;
    }

    std::optional<AmountMention> mention_of(const Find& find) const {
        const auto currency = find.low.currency;
        const auto low = find.low.minor(currency);
        const auto high = find.high ? find.high->minor(currency) : low;
        if (!low || !high) return std::nullopt;
        AmountMention out;
        out.span = {tokens_[find.tokens.begin].begin, find.end_byte};
        out.tokens = find.tokens;
        out.hedged = find.hedged;
        out.hedge = find.hedge;
        out.use = find.use;
        out.rule = find.rule;
        out.last_digit_minor = find.low.last_digit_minor(currency);
        out.amount = {*low, *high, currency};
        if (!find.high && opens_above(find.hedge)) out.amount.max.reset();
        if (!find.high && opens_below(find.hedge)) out.amount.min.reset();
        return out;
    }

    const text::Tokens& tokens_;
    const Vocabulary& vocabulary_;
    AmountOptions options_;
    Finds finds_;
};

}  // namespace

std::vector<AmountMention> read_amounts(const text::Tokens& tokens, const AmountOptions& options) {
    return AmountReader(tokens, options).read();
}

}  // namespace vigie::money
