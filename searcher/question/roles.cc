#include <algorithm>

#include "searcher/question/draft.hh"

namespace vigie::searcher {
namespace {

/// What the words before and behind a name make of it.
enum class Part : std::uint8_t { bare, lead, investor, by, of, from, asked };

/// Gives every name of a question about deals its part.
class Roles {
public:
    explicit Roles(Draft& draft) : draft_(draft) {}

    void run() {
        for (std::size_t i = 0; i < draft_.pieces.size(); ++i)
            if (draft_.pieces[i].is_name() && draft_.pieces[i].use == Use::open) assign(i);
        ask_for_investors_without_name();
        imply_round();
        total_raised();
    }

private:
    Piece& piece(std::size_t i) { return draft_.pieces[i]; }
    std::size_t size() const { return draft_.pieces.size(); }

    bool excludes_before(std::size_t i) const {
        return i > 0 && draft_.pieces[i - 1].is(WordClass::logic) &&
               draft_.pieces[i - 1].word->value == "not";
    }

    /// "Alan Turing", "Amazon Prime": a capital behind a name makes it another one.
    bool is_longer_name(std::size_t i) const {
        if (i + 1 >= size() || draft_.pieces[i + 1].kind != PieceKind::unknown) return false;
        const auto& next = draft_.tokens[draft_.pieces[i + 1].tokens.begin];
        return next.is_capital() && next.gap == text::Gap::space &&
               draft_.tokens[draft_.pieces[i].tokens.begin].letter_case == text::Case::capitalised;
    }

    void assign(std::size_t i) {
        if (is_longer_name(i)) return;
        std::size_t role = size();
        Part part = part_before(i, role);
        if (part == Part::bare) part = part_of_verb(i);
        if (part == Part::bare) part = part_of_list(i);
        place(i, part);
        if (role < size()) spend(role, part);
        if (part == Part::asked) group_by_investor(role);
    }

    /// The word of a role that stands before the name, articles and "not" between.
    Part part_before(std::size_t i, std::size_t& role) const {
        std::size_t j = i;
        while (j > 0 && is_glue(draft_.pieces[j - 1]) &&
               draft_.pieces[j - 1].kind != PieceKind::sign &&
               !draft_.pieces[j - 1].is(WordClass::frame))
            --j;
        if (j == 0) return Part::bare;
        const Piece& before = draft_.pieces[j - 1];
        if (before.is(WordClass::role) && before.use == Use::open) {
            role = j - 1;
            return parse(before.word->value);
        }
        if (j < i && is_of(draft_.pieces[j])) return Part::of;
        return Part::bare;
    }

    static Part parse(std::string_view id) {
        if (id == "lead") return Part::lead;
        if (id == "investor") return Part::investor;
        if (id == "by") return Part::by;
        if (id == "from") return Part::from;
        return id == "who" ? Part::asked : Part::bare;
    }

    bool is_of(const Piece& p) const {
        const auto word = draft_.fold(p.tokens.begin);
        return word == "de" || word == "d'" || word == "d" || word == "of";
    }

    /// "Microsoft a investi", "Sequoia led", "Microsoft rachète": the one who acts stands before
    /// the verb.
    Part part_of_verb(std::size_t i) {
        std::size_t j = i + 1;
        while (j < size() && (draft_.pieces[j].is(WordClass::function) || is_hyphen(j))) ++j;
        if (j >= size()) return Part::bare;
        Piece& verb = piece(j);
        const bool invests = !draft_.pieces[i].name_investor.empty();
        if (verb.is(WordClass::role) && verb.use == Use::open && invests) {
            const auto role = verb.word->value;
            if (role != "before" && role != "leads") return Part::bare;
            take(verb, Use::ignored, {}, "role");
            return role == "leads" ? Part::lead : Part::investor;
        }
        return verb.use == Use::kind && buys(verb, invests) ? Part::by : Part::bare;
    }

    /// "Sequoia-led"
    bool is_hyphen(std::size_t j) const {
        return draft_.pieces[j].kind == PieceKind::sign &&
               draft_.fold(draft_.pieces[j].tokens.begin) == "-";
    }

    bool buys(const Piece& verb, bool invests) const {
        if (!list(WordClass::buys).match(draft_.tokens, verb.tokens.begin)) return false;
        const std::size_t behind = verb.tokens.end;
        const bool passive = behind < draft_.tokens.size() &&
                             (draft_.tokens[behind].is("par") || draft_.tokens[behind].is("by"));
        if (passive) return false;
        return draft_.tokens.source(behind - 1).find("\u00E9") == std::string_view::npos &&
               (invests || active_form(verb));
    }

    bool active_form(const Piece& verb) const {
        const auto last = draft_.tokens.source(verb.tokens.end - 1);
        return last.find("\u00E8") != std::string_view::npos ||
               draft_.fold(verb.tokens.begin).starts_with("acqui") ||
               draft_.fold(verb.tokens.begin).starts_with("buy");
    }

    /// "Accel or Sequoia": the part of the name before, if the two are joined.
    Part part_of_list(std::size_t i) const {
        std::size_t j = i;
        bool joined = false;
        while (j > 0) {
            const Piece& p = draft_.pieces[j - 1];
            const bool join =
                list(WordClass::join).match(draft_.tokens, p.tokens.begin).has_value();
            joined = joined || join;
            if (!join && !p.is(WordClass::function)) break;
            --j;
        }
        if (!joined || j == 0) return Part::bare;
        switch (draft_.pieces[j - 1].use) {
            case Use::lead:
                return Part::lead;
            case Use::investor:
                return Part::investor;
            default:
                return Part::bare;
        }
    }

    bool about_own_money() const {
        return draft_.uses_kind("fund") || draft_.uses_kind("investment");
    }

    void place(std::size_t i, Part part) {
        Piece& p = piece(i);
        const bool invests = !p.name_investor.empty();
        const auto& company = p.name_company.empty() ? p.name_investor : p.name_company;
        const auto& investor = p.name_investor.empty() ? p.name_company : p.name_investor;
        switch (part) {
            case Part::lead:
                return take(p, Use::lead, investor, "role-lead");
            case Part::asked:
                return take(p, Use::company, company, "role-asked");
            case Part::investor:
                return take(p, Use::investor, investor, "role-investor");
            case Part::by:
                return place_actor(p, invests, company, investor);
            case Part::of:
                return place_object(i, invests, company, investor);
            case Part::from:
            case Part::bare:
                if (invests && !about_own_money() && !is_second_buyer(i) && !raises(i))
                    return take(p, Use::investor, investor, "name-investor");
                return take(p, Use::company, company, "name-company");
        }
    }

    void place_actor(Piece& p, bool invests, std::string_view company, std::string_view investor) {
        const bool buys = draft_.uses_kind("acquisition");
        if (buys || (invests && !about_own_money()))
            return take(p, Use::investor, investor, buys ? "role-buyer" : "role-investor");
        take(p, Use::company, company, "name-company");
    }

    /// "rachat de X par Y": X is bought, even where it also invests.
    void place_object(std::size_t i, bool invests, std::string_view company,
                      std::string_view investor) {
        Piece& p = piece(i);
        const bool bought = draft_.uses_kind("acquisition") && has_actor_behind(i);
        if (invests && !bought && !about_own_money())
            return take(p, Use::investor, investor, "name-investor");
        take(p, Use::company, company, "name-company");
    }

    bool has_actor_behind(std::size_t i) const {
        for (std::size_t j = i + 1; j + 1 < size(); ++j)
            if (draft_.pieces[j].is(WordClass::role) && draft_.pieces[j].word->value == "by" &&
                draft_.pieces[j].use == Use::open)
                return true;
        return false;
    }

    /// "X lève 1 milliard": the one who raises.
    bool raises(std::size_t i) const {
        const std::size_t next = draft_.next_told(i);
        if (next >= size() || !draft_.pieces[next].is(WordClass::kind)) return false;
        const Word& word = *draft_.pieces[next].word;
        const auto fold = draft_.fold(draft_.pieces[next].tokens.begin);
        return word.has("verb") && (fold.starts_with("lev") || fold.starts_with("rais"));
    }

    /// "Microsoft acquires Nvidia": the name behind the verb is bought.
    bool is_second_buyer(std::size_t i) const {
        if (i == 0 || !draft_.uses_kind("acquisition")) return false;
        if (draft_.pieces[i - 1].use != Use::kind) return false;
        return std::any_of(draft_.pieces.begin(), draft_.pieces.begin() + static_cast<long>(i),
                           [](const Piece& p) { return p.use == Use::investor; });
    }

    void spend(std::size_t role, Part part) {
        Piece& p = piece(role);
        if (part == Part::lead || part == Part::investor || part == Part::by ||
            part == Part::from || part == Part::asked) {
            take(p, Use::ignored, {}, "role");
        }
    }

    void group_by_investor(std::size_t role) {
        if (role >= size() || draft_.uses(Use::group_by)) return;
        take(piece(role), Use::group_by, "investor", "role-asked");
    }

    /// "qui a investi dans Wandercraft": the company is not known, the question is the same.
    void ask_for_investors_without_name() {
        for (std::size_t i = 0; i < size(); ++i) {
            Piece& p = piece(i);
            if (!p.is(WordClass::role) || p.use != Use::open) continue;
            const auto role = p.word->value;
            if (role == "who" && (p.tokens.size() > 1 || draft_.uses(Use::company)))
                group_by_investor(i);
            else if (role == "lead" || role == "investor" || role == "before" || role == "leads")
                take(p, Use::ignored, {}, "role");
        }
    }

    /// A stage or a role alone means rounds.
    void imply_round() {
        const bool named = std::any_of(draft_.pieces.begin(), draft_.pieces.end(),
                                       [](const Piece& p) { return p.use == Use::kind; });
        implied_ = !named;
        if (named) return;
        for (Piece& p : draft_.pieces) {
            const bool role =
                p.use == Use::lead || p.use == Use::investor || p.rule == "role-asked";
            if (p.use != Use::stage && !role) continue;
            p.note = "kind round";
            return;
        }
    }

    /// "a levé à ce jour": the total raised, and no sum of rounds.
    void total_raised() {
        const bool to_date = std::any_of(
            draft_.pieces.begin(), draft_.pieces.end(),
            [](const Piece& p) { return p.is(WordClass::logic) && p.word->value == "to-date"; });
        if (!to_date || draft_.uses(Use::date)) return;
        bool any = false;
        for (Piece& p : draft_.pieces) {
            if (p.use != Use::kind || p.value != "round") continue;
            p.value = "total";
            p.rule = "kind-total";
            any = true;
        }
        if (!any) return;
        for (Piece& p : draft_.pieces) {
            if (p.use == Use::aggregate && p.value == "sum")
                take(p, Use::ignored, {}, "kind-total");
            if (p.is(WordClass::logic) && p.word->value == "to-date")
                take(p, Use::kind, "total", "kind-total");
        }
    }

    Draft& draft_;
    bool implied_ = false;
};

}  // namespace

void assign_roles(Draft& draft) {
    Roles(draft).run();
}

}  // namespace vigie::searcher
