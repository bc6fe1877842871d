#include "searcher/question/draft.hh"

namespace vigie::searcher {
namespace {

/// "hors", "sans", "but not": the next thing told is excluded, and what is joined to it by "et",
/// "ou", a comma and is of the same use.
class Negation {
public:
    explicit Negation(Draft& draft) : draft_(draft) {}

    void run() {
        for (std::size_t i = 0; i < draft_.pieces.size(); ++i)
            if (is_not(draft_.pieces[i])) exclude_behind(i);
    }

private:
    static bool is_not(const Piece& p) {
        return p.is(WordClass::logic) && p.word->value == "not" && p.use == Use::open;
    }

    static bool is_condition(Use use) {
        switch (use) {
            case Use::kind:
            case Use::status:
            case Use::amount:
            case Use::date:
            case Use::company:
            case Use::investor:
            case Use::lead:
            case Use::stage:
            case Use::sector:
            case Use::place:
                return true;
            default:
                return false;
        }
    }

    static bool is_word_left(const Piece& p) {
        return p.use == Use::open && (p.kind == PieceKind::unknown || p.kind == PieceKind::number ||
                                      p.is(WordClass::trap));
    }

    void exclude_behind(std::size_t i) {
        std::size_t j = i + 1;
        while (j < draft_.pieces.size() && is_skipped(j)) ++j;
        if (j >= draft_.pieces.size()) return;
        take(draft_.pieces[i], Use::negation, {}, "not");
        const Use use = draft_.pieces[j].use;
        if (is_word_left(draft_.pieces[j])) return exclude_words(j);
        while (j < draft_.pieces.size()) {
            draft_.pieces[j].excluded = true;
            j = next_of_list(j, use);
        }
    }

    bool is_skipped(std::size_t j) const {
        const Piece& p = draft_.pieces[j];
        if (is_word_left(p)) return false;
        if (is_not(p) || !is_condition(p.use) || p.part) return true;
        // "sauf les tours menés par X": the general word of financing was asked for already.
        return p.use == Use::kind && p.value == "round" && is_wanted_before(j) &&
               j + 1 < draft_.pieces.size() && draft_.next_told(j) < draft_.pieces.size() &&
               is_near_condition(draft_.next_told(j));
    }

    bool is_near_condition(std::size_t j) const {
        const Piece& p = draft_.pieces[j];
        return is_condition(p.use) && p.use != Use::kind && p.use != Use::date;
    }

    bool is_wanted_before(std::size_t j) const {
        for (std::size_t i = 0; i < j; ++i)
            if (draft_.pieces[i].use == Use::kind && !draft_.pieces[i].excluded &&
                draft_.pieces[i].value == draft_.pieces[j].value)
                return true;
        return false;
    }

    /// The member behind "et", "ou", "," of a list whose members have `use`.
    std::size_t next_of_list(std::size_t j, Use use) const {
        const std::size_t none = draft_.pieces.size();
        bool joined = false;
        for (++j; j < none; ++j) {
            const Piece& p = draft_.pieces[j];
            if (is_condition(p.use) && !p.part) return joined && p.use == use ? j : none;
            const bool join =
                list(WordClass::join).match(draft_.tokens, p.tokens.begin).has_value();
            joined = joined || join;
            const bool again = is_not(p) && joined;  // "et hors", "ni"
            if (again || (!join && !is_glue(p) && p.use != Use::ignored)) return none;
        }
        return none;
    }

    void exclude_words(std::size_t j) {
        for (; j < draft_.pieces.size() && is_word_left(draft_.pieces[j]); ++j) {
            take(draft_.pieces[j], Use::text, {}, "not-text");
            draft_.pieces[j].excluded = true;
        }
    }

    Draft& draft_;
};

}  // namespace

void exclude(Draft& draft) {
    Negation(draft).run();
}

}  // namespace vigie::searcher
