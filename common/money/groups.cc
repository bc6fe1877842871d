#include "common/money/groups.hh"

#include <utility>

namespace vigie::money {
namespace {

enum class Joint : std::uint8_t { none, comma, conjunction, alternative, to, dash };

struct JointMention {
    Joint joint = Joint::none;
    std::size_t end = 0;
};

class GroupReader {
public:
    GroupReader(const text::Tokens& tokens, const Vocabulary& vocabulary)
        : tokens_(tokens), vocabulary_(vocabulary) {}

    Group read(const Quantity& first) {
        out_.items[0] = alone_ = first;
        out_.count = 1;
        out_.lead = first.begin;
        find_lead();
        if (!first.figure.looks_like_year() || !first.is_bare()) collect();
        trim();
        decide();
        return out_;
    }

private:
    const text::Token* token(std::size_t at) const {
        return at < tokens_.size() ? &tokens_[at] : nullptr;
    }

    /// "entre", "between", "de", "from" before the first figure, a hedge between them or not.
    void find_lead() {
        auto at = out_.items[0].begin;
        if (const auto hedge = hedge_before(tokens_, at, vocabulary_))
            if (hedge->hedge == Hedge::about) at = hedge->begin;
        if (at == 0) return;
        const auto& before = tokens_[at - 1];
        between_ = before.is("entre") || before.is("between");
        from_ = before.is("de") || before.is("d'") || before.is("from");
        if (between_ || from_) lead_ = at - 1;
    }

    JointMention joint_at(std::size_t at) const {
        const auto* next = token(at);
        if (next == nullptr) return {};
        if (next->is(",")) return {Joint::comma, at + 1};
        if (next->is("et") || next->is("and") || next->is("&") || next->is("mais") ||
            next->is("but"))
            return {Joint::conjunction, at + 1};
        if (next->is("ou") || next->is("or")) return {Joint::alternative, at + 1};
        if (next->is("to")) return {Joint::to, at + 1};
        if (next->is("a") && vocabulary_.language() == Language::french) return {Joint::to, at + 1};
        if (next->is("-") || next->is("–") || next->is("—") || next->is("‑"))
            return {Joint::dash, at + 1};
        return {};
    }

    void collect() {
        while (out_.count < Group::most && may_go_on()) {
            const auto joint = joint_at(out_.last().end);
            if (joint.joint == Joint::none) return;
            auto at = joint.end;
            const auto hedge = hedge_at(tokens_, at, vocabulary_);
            if (hedge) at = hedge->end;
            if (!can_begin(at)) return;
            auto next = read_quantity(tokens_, at, vocabulary_);
            if (!next || next->figure.needs_scale || !may_join(joint.joint, *next)) return;
            if (hedge && !takes_hedge(joint.joint, hedge->hedge)) return;
            joints_[out_.count] = joint.joint;
            hedged_[out_.count] = hedge.has_value();
            out_.items[out_.count++] = *next;
        }
    }

    /// Only a comma leads on to a third figure.
    bool may_go_on() const { return out_.count == 1 || joints_[out_.count - 1] == Joint::comma; }

    bool can_begin(std::size_t at) const {
        const auto* next = token(at);
        if (next == nullptr) return false;
        if (next->is_number() || next->kind == text::TokenKind::symbol) return true;
        return next->is_word() && (vocabulary_[*next].number != NumberWord::none ||
                                   vocabulary_[*next].letters || vocabulary_[*next].currency);
    }

    /// Only an opposite bound may follow ("plus de 10 et moins de 40"), or a hedge about the whole.
    bool takes_hedge(Joint joint, Hedge hedge) const {
        if (joint == Joint::conjunction || (joint == Joint::to && from_)) return true;
        return !opens_above(hedge) && !opens_below(hedge);
    }

    bool may_join(Joint joint, const Quantity& next) const {
        const auto& last = out_.last();
        if (next.figure.looks_like_year() && next.is_bare()) return false;
        if (!last.has_currency) return !last.scaled || joint != Joint::comma;
        const bool same = next.has_currency && next.currency == last.currency;
        switch (joint) {
            case Joint::to:
            case Joint::dash:
                return same || (last.currency_first && !next.has_currency) ||
                       (between_ && !next.has_currency);
            case Joint::conjunction:
                return between_ && (same || !next.has_currency);
            case Joint::alternative:
                return same;
            default:
                return false;
        }
    }

    /// The last figure carries the unit of all; a comma joins only what "et" or "ou" ends.
    void trim() {
        while (out_.count > 1 && out_.last().is_bare() && !shares_first()) --out_.count;
        if (out_.count < 2) return;
        const auto end = joints_[out_.count - 1];
        if (end == Joint::comma || (end == Joint::to && out_.count > 2)) out_.count = 1;
        for (std::size_t i = 1; i + 1 < out_.count; ++i)
            if (joints_[i] != Joint::comma) {
                out_.count = 1;
                return;
            }
    }

    /// "$10 to 20", "entre 10 M€ et 15": the unit stands with the first.
    bool shares_first() const {
        const auto& first = out_.items[0];
        return out_.count == 2 && first.has_currency && (first.currency_first || between_);
    }

    void decide() {
        if (out_.count < 2) {
            single();
            return;
        }
        share_currency();
        share_scale();
        if (out_.count > 2) {
            as(GroupKind::list, "shared-unit");
            return;
        }
        decide_pair();
    }

    void decide_pair() {
        const bool rising = out_.items[0].value() < out_.items[1].value();
        const auto joint = joints_[1];
        if (joint == Joint::conjunction && !between_) {
            if (hedged_[1] && rising_bounds()) return;
            as(GroupKind::list, "shared-unit");
        } else if (joint == Joint::to && from_ && (!rising || hedged_[1] || follows_change())) {
            as(GroupKind::change, "change");
        } else if (!rising || out_.items[0].currency != out_.items[1].currency) {
            joint == Joint::alternative ? as(GroupKind::list, "shared-unit") : single();
        } else {
            if (between_ || (from_ && joint == Joint::to)) out_.lead = lead_;
            as(GroupKind::range, between_ ? "between" : "range");
        }
    }

    /// "plus de 10 et moins de 40 euros", "pas plus de 50 et pas moins de 20 euros".
    bool rising_bounds() {
        const auto low = hedge_before(tokens_, out_.items[0].begin, vocabulary_);
        const auto high = hedge_before(tokens_, out_.items[1].begin, vocabulary_);
        if (!low || !high) return false;
        const bool straight = opens_above(low->hedge) && opens_below(high->hedge);
        const bool crossed = opens_below(low->hedge) && opens_above(high->hedge);
        if (!straight && !crossed) return false;
        if (crossed) swap_values();
        if (out_.items[0].value() >= out_.items[1].value()) return false;
        out_.lead = low->begin;
        out_.hedge = straight ? low->hedge : high->hedge;
        as(GroupKind::bounded, "bounds");
        return true;
    }

    /// The lower figure first, at the places as written.
    void swap_values() {
        auto& a = out_.items[0];
        auto& b = out_.items[1];
        std::swap(a.figure, b.figure);
        std::swap(a.scale, b.scale);
    }

    void single() {
        out_.count = 1;
        out_.items[0] = alone_;
        as(GroupKind::single, {});
    }

    void as(GroupKind kind, std::string_view rule) {
        out_.kind = kind;
        out_.rule = rule;
    }

    void share_currency() {
        const auto& first = out_.items[0];
        auto& last = out_.items[out_.count - 1];
        if (!last.has_currency && first.has_currency) {
            last.has_currency = true;
            last.currency = first.currency;
        }
        for (std::size_t i = 0; i + 1 < out_.count; ++i) {
            auto& item = out_.items[i];
            if (item.has_currency || !last.has_currency) continue;
            item.has_currency = true;
            item.currency = last.currency;
            if (!item.scaled) wants_scale_[i] = true;
        }
        for (std::size_t i = 0; i + 1 < out_.count; ++i)
            if (!out_.items[i].scaled &&
                (!out_.items[i].has_currency || out_.items[i].currency_first))
                wants_scale_[i] = true;
    }

    void share_scale() {
        const auto& last = out_.last();
        for (std::size_t i = 0; i + 1 < out_.count; ++i) {
            auto& item = out_.items[i];
            if (!wants_scale_[i] || item.figure.value() >= 1000) continue;
            if (last.scaled && fits(item, last)) {
                item.scaled = true;
                item.scale = last.scale;
                item.short_scale = last.short_scale;
            } else if (!last.scaled) {
                share_thousand(item, last);
            }
        }
    }

    /// In "entre 500 et 1 milliard" the first is no 500 milliards.
    bool fits(const Quantity& item, const Quantity& last) const {
        const bool range = joints_[1] == Joint::to || joints_[1] == Joint::dash || between_;
        return !range || from_ || item.figure.value() < last.figure.value();
    }

    /// "8 à 9.000 euros" is 8 000 to 9 000; "330 et 1.000 euros" shares nothing.
    void share_thousand(Quantity& item, const Quantity& last) const {
        if (joints_[1] == Joint::conjunction && !between_) return;
        if (!last.figure.grouped || last.figure.exponent != 0) return;
        if (last.figure.mantissa % 1000 != 0 || last.figure.mantissa >= 1'000'000) return;
        if (item.figure.exponent != 0) return;
        const auto thousands = item.figure.mantissa * 1000;
        if (thousands < last.figure.mantissa && thousands * 10 >= last.figure.mantissa)
            item.scale = 3;
    }

    /// A verb of change a few words before "de": "est passé de", "a fait grimper ses ventes de".
    bool follows_change() const {
        for (std::size_t back = 1; back <= 6 && back <= lead_; ++back) {
            const auto& word = tokens_[lead_ - back];
            if (!word.is_word()) return false;
            if (back < lead_ && word.touches_previous() && tokens_[lead_ - back - 1].is("-"))
                return false;  // "la start-up lève de 12 à 15 millions"
            if (vocabulary_.has(word, Role::change)) return true;
        }
        return false;
    }

    const text::Tokens& tokens_;
    const Vocabulary& vocabulary_;
    Group out_;
    Quantity alone_;  // the first as read, before it shared a unit
    std::array<Joint, Group::most> joints_{};
    std::array<bool, Group::most> hedged_{};
    std::array<bool, Group::most> wants_scale_{};
    std::size_t lead_ = 0;
    bool between_ = false;
    bool from_ = false;
};

}  // namespace

Group read_group(const text::Tokens& tokens, const Quantity& first, const Vocabulary& vocabulary) {
    return GroupReader(tokens, vocabulary).read(first);
}

}  // namespace vigie::money
