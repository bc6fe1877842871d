#include <algorithm>

#include "searcher/question/draft.hh"

namespace vigie::searcher {
namespace {

/// Decides whether the question is about deals, and which of its words of kinds, stages and amounts
/// mean money. What does not is left open and becomes text.
class Decision {
public:
    explicit Decision(Draft& draft) : draft_(draft) {}

    void run() {
        drop_counted_amounts();
        drop_series_of_sport();
        drop_other_senses();
        draft_.deals = has_strong() || has_supported_weak();
        if (!draft_.deals) {
            for (Piece& p : draft_.pieces)
                if (p.use == Use::amount) p.use = Use::open;
            return;
        }
        for (std::size_t i = 0; i < draft_.pieces.size(); ++i) accept(i);
        merge_kinds();
    }

private:
    bool is_open(const Piece& p, WordClass of) const { return p.is(of) && p.use == Use::open; }

    static bool is_unknown(const Piece* p) { return p != nullptr && p->kind == PieceKind::unknown; }

    bool glue_is(const Piece* p, std::initializer_list<std::string_view> words) const {
        if (p == nullptr || !is_glue(*p)) return false;
        return std::find(words.begin(), words.end(), draft_.fold(p->tokens.begin)) != words.end();
    }

    bool has_word(WordClass of, std::string_view flag) const {
        return std::any_of(draft_.pieces.begin(), draft_.pieces.end(),
                           [&](const Piece& p) { return is_open(p, of) && p.word->has(flag); });
    }

    bool has_class(WordClass of) const {
        return std::any_of(draft_.pieces.begin(), draft_.pieces.end(),
                           [&](const Piece& p) { return p.is(of); });
    }

    // Amounts

    /// "3 millions d'abonnés", "plus de 10 000 salariés": without currency and before a noun, a
    /// figure counts something else.
    void drop_counted_amounts() {
        for (std::size_t i = 0; i < draft_.pieces.size(); ++i) {
            Piece& p = draft_.pieces[i];
            if (p.kind != PieceKind::amount || p.use != Use::amount) continue;
            if (!is_money(i)) release(i);
        }
    }

    bool is_money(std::size_t i) const {
        const auto& mention = draft_.amounts[draft_.pieces[i].mention];
        if (mention.amount.currency.is_known()) return !is_small_code(mention);
        std::size_t next = i + 1;
        while (next < draft_.pieces.size() && draft_.pieces[next].use == Use::amount &&
               draft_.pieces[next].part)
            ++next;
        if (glue_is(draft_.at(next), {"de", "d'", "d", "of"}) && is_unknown(draft_.at(next + 1)))
            return false;
        const bool kind = has_word(WordClass::kind, "strong") ||
                          has_word(WordClass::stage, "strong") || has_word(WordClass::kind, "weak");
        if (kind) return true;
        return !is_unknown(draft_.at(next)) && !has_short_unit(mention) && is_compared(i);
    }

    /// "NIS 2", "DSA 20": a small figure beside three capitals is a name before it is a sum.
    bool is_small_code(const money::AmountMention& mention) const {
        const auto value = mention.amount.min ? mention.amount.min : mention.amount.max;
        if (money::to_units(value.value_or(0), mention.amount.currency) >= 1000) return false;
        for (std::size_t t = mention.tokens.begin; t < mention.tokens.end; ++t)
            if (draft_.tokens[t].is_word() && draft_.tokens[t].fold.size() == 3) return true;
        return false;
    }

    /// "4k", "10m": a size of screens and of runs as well.
    bool has_short_unit(const money::AmountMention& mention) const {
        const auto& last = draft_.tokens[mention.tokens.end - 1];
        return last.is_word() && last.fold.size() == 1 && draft_.pieces.size() > 2 &&
               mention.tokens.size() < 4 && mention.hedged == mention.tokens;
    }

    /// A figure without unit and currency is money only where it is compared.
    bool is_compared(std::size_t i) const {
        const auto& mention = draft_.amounts[draft_.pieces[i].mention];
        for (std::size_t t = mention.tokens.begin; t < mention.tokens.end; ++t)
            if (draft_.tokens[t].is_word()) return true;
        return draft_.pieces[i].rule != "amount-bare";
    }

    void release(std::size_t i) {
        draft_.pieces[i].use = Use::open;
        for (std::size_t j = i;
             j-- > 0 && draft_.pieces[j].use == Use::amount && draft_.pieces[j].part;)
            reopen(j);
        for (std::size_t j = i + 1; j < draft_.pieces.size() &&
                                    draft_.pieces[j].use == Use::amount && draft_.pieces[j].part;
             ++j)
            reopen(j);
    }

    void reopen(std::size_t j) {
        draft_.pieces[j].use = Use::open;
        draft_.pieces[j].part = false;
    }

    // Words in another sense

    /// "classement série A de football": a word of sport or television near a series letter.
    void drop_series_of_sport() {
        if (has_word(WordClass::kind, "strong") || draft_.uses(Use::amount)) return;
        if (!speaks_of(WordClass::context)) return;
        for (Piece& p : draft_.pieces)
            if (is_open(p, WordClass::stage) && p.word->has("letter"))
                as_text(p, "series-of-sport");
    }

    bool speaks_of(WordClass words) const {
        for (std::size_t t = 0; t < draft_.tokens.size(); ++t)
            if (list(words).match(draft_.tokens, t)) return true;
        return false;
    }

    /// "round" and "tour" alone are also those of an election or a tournament.
    bool is_turn(const Piece& p) const {
        const auto fold = draft_.fold(p.tokens.begin);
        return p.tokens.size() == 1 && (fold.starts_with("round") || fold.starts_with("tour"));
    }

    static void as_text(Piece& p, std::string_view rule) {
        p.kind = PieceKind::unknown;
        p.rule = rule;
    }

    /// "levée des restrictions", "valorisation des déchets": with "de" and an unknown noun.
    void drop_other_senses() {
        if (draft_.uses(Use::amount)) return;
        const bool contest = speaks_of(WordClass::contest);
        for (std::size_t i = 0; i < draft_.pieces.size(); ++i) {
            Piece& p = draft_.pieces[i];
            if (!is_open(p, WordClass::kind)) continue;
            if ((contest && is_turn(p)) || (p.word->has("of") && means_something_else(i)))
                as_text(p, "other-sense");
        }
    }

    bool means_something_else(std::size_t i) const {
        std::size_t next = i + 1;
        bool article = false;
        for (; glue_is(draft_.at(next), {"de", "d'", "d", "des", "du", "la", "l'", "les", "le"});
             ++next)
            article = article || !glue_is(draft_.at(next), {"de", "d'", "d"});
        if (next == i + 1 || !is_unknown(draft_.at(next))) return false;
        // "les levées du mois", "de la semaine"
        const std::size_t noun = draft_.at(next)->tokens.begin;
        if (draft_.fold(noun) == "jour" || list(WordClass::unit).match(draft_.tokens, noun))
            return false;
        if (draft_.pieces[i].word->has("weak")) return true;
        return article && !draft_.tokens[draft_.at(next)->tokens.begin].is_capital();
    }

    // Evidence

    bool has_strong() const {
        if (draft_.uses(Use::amount) || has_word(WordClass::kind, "strong") ||
            has_word(WordClass::stage, "strong"))
            return true;
        for (std::size_t i = 0; i < draft_.pieces.size(); ++i)
            if (is_role(i)) return true;
        return false;
    }

    /// "led by" or "qui a investi dans" with a name behind it.
    bool is_role(std::size_t i) const {
        const Piece& p = draft_.pieces[i];
        if (!is_open(p, WordClass::role)) return false;
        const auto role = p.word->value;
        const std::size_t next = draft_.next_told(i);
        const bool name_behind = next < draft_.pieces.size() && draft_.pieces[next].is_name();
        if (role == "lead" || role == "investor")
            return name_behind || (has_class(WordClass::venture) && is_unknown(draft_.at(next)));
        if (role == "who")
            return name_behind || (p.tokens.size() > 2 && is_unknown(draft_.at(next)));
        if (role == "before") return i > 0 && has_investor_before(i);
        return false;
    }

    bool has_investor_before(std::size_t i) const {
        const std::size_t before = draft_.previous_told(i);
        return before < draft_.pieces.size() && !draft_.pieces[before].name_investor.empty();
    }

    /// A weak word of a kind or a stage beside something that speaks of companies.
    bool has_supported_weak() const {
        const bool weak = has_word(WordClass::kind, "weak") || has_word(WordClass::stage, "weak");
        const bool faint =
            has_word(WordClass::kind, "faint") || has_word(WordClass::stage, "faint");
        const bool names = has_class(WordClass::name);
        if (faint && weak) return true;
        if (faint && names && (has_word(WordClass::kind, "faint") || !has_unknown())) return true;
        if (!weak) return false;
        if (!has_unknown()) return true;
        if (names || has_class(WordClass::venture) || has_class(WordClass::sector)) return true;
        if (has_class(WordClass::order) || has_class(WordClass::status)) return true;
        return std::any_of(draft_.pieces.begin(), draft_.pieces.end(),
                           [](const Piece& p) { return p.kind == PieceKind::place; });
    }

    bool has_unknown() const {
        return std::any_of(draft_.pieces.begin(), draft_.pieces.end(), [](const Piece& p) {
            return p.kind == PieceKind::unknown || p.kind == PieceKind::number ||
                   p.is(WordClass::trap);
        });
    }

    // What the words of the tables become

    void accept(std::size_t i) {
        Piece& p = draft_.pieces[i];
        if (p.use != Use::open) return;
        if (p.is(WordClass::kind)) return accept_kind(i);
        if (p.is(WordClass::stage)) return take(p, Use::stage, p.word->value, "stage");
        if (p.is(WordClass::sector)) return take(p, Use::sector, p.word->value, "sector");
        if (p.is(WordClass::status)) return take(p, Use::status, p.word->value, "status");
        if (p.kind == PieceKind::place) return take(p, Use::place, std::string(p.value), "place");
    }

    void accept_kind(std::size_t i) {
        Piece& p = draft_.pieces[i];
        const bool faint_alone =
            p.word->has("faint") && p.word->value == "fund" && draft_.deals && !has_strong_but(i);
        // "investissements de Bpifrance": not spending of its own, but rounds with it.
        if (p.word->has("weak") && p.word->value == "investment" && names_fund())
            return take(p, Use::ignored, {}, "role-investments");
        if (p.word->has("alone") && has_strong_but_kind(i))
            return take(p, Use::ignored, {}, "kind-beside");
        if (p.word->has("faint") && !faint_alone && !stands_as_noun(i)) return;
        take(p, Use::kind, p.word->value, "kind");
    }

    /// A stage or a kind that stands by itself.
    bool has_strong_but_kind(std::size_t i) const {
        for (std::size_t j = 0; j < draft_.pieces.size(); ++j) {
            const Piece& p = draft_.pieces[j];
            const bool word = p.is(WordClass::kind) || p.is(WordClass::stage);
            if (j != i && word && !p.word->has("faint") && !p.word->has("alone")) return true;
        }
        return false;
    }

    bool names_fund() const {
        return std::any_of(draft_.pieces.begin(), draft_.pieces.end(), [](const Piece& p) {
            return !p.name_investor.empty() && (p.word == nullptr || !p.word->has("corporate"));
        });
    }

    /// Another strong kind stands in the question.
    bool has_strong_but(std::size_t i) const {
        for (std::size_t j = 0; j < draft_.pieces.size(); ++j) {
            const Piece& p = draft_.pieces[j];
            if (j != i && p.is(WordClass::kind) && !p.word->has("faint") && p.word->value != "fund")
                return true;
        }
        return false;
    }

    bool stands_as_noun(std::size_t i) const { return draft_.pieces[i].word->value == "revenue"; }

    /// "levée de dette" is debt only, "a levé un fonds" is a fund: a general word of financing
    /// beside a special one adds no kind.
    void merge_kinds() {
        for (std::size_t i = 0; i < draft_.pieces.size(); ++i) {
            Piece& p = draft_.pieces[i];
            if (p.use != Use::kind || p.value != "round") continue;
            const std::size_t next = draft_.next_told(i), before = draft_.previous_told(i);
            for (const std::size_t j : {next, before}) {
                if (j >= draft_.pieces.size() || !joins(std::min(i, j), std::max(i, j))) continue;
                const Piece& other = draft_.pieces[j];
                if (other.use == Use::kind && is_special(other.value)) {
                    p.value = other.value;
                    p.rule = "kind-special";
                }
            }
        }
    }

    static bool is_special(std::string_view kind) {
        return kind == "debt" || kind == "grant" || kind == "fund";
    }

    /// No comma, "et", "hors" between two pieces.
    bool joins(std::size_t first, std::size_t last) const {
        for (std::size_t i = first + 1; i < last; ++i) {
            const Piece& p = draft_.pieces[i];
            if (p.kind == PieceKind::sign) return false;
            if (list(WordClass::join).match(draft_.tokens, p.tokens.begin)) return false;
        }
        return true;
    }

    Draft& draft_;
};

}  // namespace

void decide(Draft& draft) {
    Decision(draft).run();
}

}  // namespace vigie::searcher
