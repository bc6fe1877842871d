#include "common/money/bare_figures.hh"

#include <algorithm>

#include "common/money/free_figures.hh"

namespace vigie::money {
namespace {

constexpr double largest_bare = 1000;
constexpr std::size_t longest_item = 150;
constexpr std::size_t closest = 45;    // tokens behind the amount that tells the unit
constexpr std::size_t farthest = 110;  // the same where the pattern leaves no doubt

class Patterns : public FreeFigures {
public:
    using FreeFigures::FreeFigures;

    std::string_view of(const Find& find, const Find& anchor, bool numbers) const {
        if (is_item(find, anchor)) {
            if (follows_label(find)) return "elliptic-label";
            if (is_told_of_name(find, anchor)) return "elliptic-item";
        }
        if (!is_near(find, anchor, farthest) || !ends_freely(find)) return {};
        const bool close = is_near(find, anchor, closest);
        if (close && follows_en_verb(find, numbers))
            return tells_worth(find) ? "elliptic-worth" : "elliptic-en";
        if (is_full_sum(find)) return tells_full_sum(find, anchor) ? "elliptic-full" : "";
        if (anchor.low.scale < 3)
            return close && numbers && is_like(find, anchor) ? by_word_before(find)
                                                             : std::string_view{};
        if (find.low.figure.value() >= largest_bare || find.low.figure.collective) return {};
        if (const auto rule = sure_pattern(find, anchor, numbers); !rule.empty()) return rule;
        if (!close) return {};
        if (const auto rule = close_pattern(find, anchor, numbers); !rule.empty()) return rule;
        return numbers && is_free(find, anchor) ? "elliptic-free" : std::string_view{};
    }

    bool is_in_list(const Find& find) const {
        constexpr std::size_t longest = 8;
        const auto begin = find.hedged.begin;
        if (begin < 2 || !ends_freely(find) || is_year(find.tokens.begin)) return false;
        const auto& before = tokens_[begin - 1];
        if (is_name(before)) return true;
        if (!before.is(":") && !before.is("(") && !before.is(",")) return false;
        for (std::size_t back = 2; back <= longest && back <= begin; ++back) {
            const auto& word = tokens_[begin - back];
            if (word.kind == text::TokenKind::line_break || word.is(".") || word.is(";")) break;
            if (is_name(word)) return true;
        }
        return false;
    }

private:
    static bool is_near(const Find& find, const Find& anchor, std::size_t longest) {
        return find.tokens.begin < anchor.tokens.end + longest;
    }

    /// Patterns that say money by themselves; the unit may stand some sentences before.
    std::string_view sure_pattern(const Find& find, const Find& anchor, bool numbers) const {
        if (follows_stage(find) || leads_stage(find)) return "elliptic-stage";
        if (is_at_price(find, anchor)) return "elliptic-price";
        if (is_round_of(find) || follows_taking_verb(find) || is_taken(find))
            return "elliptic-verb";
        if (is_given_to_name(find, numbers)) return "elliptic-list";
        if (is_named_bracket(find, anchor)) return "elliptic-bracket";
        return {};
    }

    std::string_view close_pattern(const Find& find, const Find& anchor, bool numbers) const {
        if (follows_label(find)) return "elliptic-label";
        if (is_of_each(find) || is_signed(find)) return "elliptic-each";
        if (is_fragment(find) || is_for_name(find) || counts_for_name(find)) return "elliptic-gap";
        if (is_behind_year(find, anchor) || is_told_later(find)) return "elliptic-list";
        if (numbers && is_dated(find)) return "elliptic-list";
        if (is_decimal(find) && numbers && is_loose_decimal(find, anchor))
            return "elliptic-decimal";
        if (numbers && (is_judged(find) || is_wished(find))) return "elliptic-verb";
        if (numbers && is_apposed(find)) return "elliptic-beside";
        if (!in_one_sentence(tokens_, anchor.tokens.end, find.tokens.begin))
            return numbers && follows_article(find) ? "elliptic-article" : std::string_view{};
        if (is_bracket(find, anchor) || is_comparison(find, anchor)) return "elliptic-bracket";
        return numbers ? pattern_in_sentence(find, anchor) : std::string_view{};
    }

    /// "2,3 cette fois, en série D".
    bool leads_stage(const Find& find) const {
        constexpr std::size_t longest = 5;
        const auto end = find.hedged.end;
        for (auto at = end; at < end + longest && at + 2 < tokens_.size(); ++at) {
            if (is(at, "en") && (is(at + 1, "serie") || is(at + 1, "amorcage"))) return true;
            if (!tokens_[at].is_word() && !is(at, ",")) return false;
        }
        return false;
    }

    /// Nobody counts people in decimals: "ferme la marche avec 1,5", "à 2,3", "autour de 1,3",
    /// "c'était 5,5" go on about money where the last quantity was money.
    bool is_loose_decimal(const Find& find, const Find& anchor) const {
        if (find.hedge != Hedge::none) return true;
        const auto begin = find.hedged.begin;
        if (begin < 2) return false;
        const auto& before = tokens_[begin - 1];
        if (before.is("avec") || before.is("etait") || before.is("est") || before.is("faire"))
            return true;
        if (before.is(";") && in_one_sentence(tokens_, anchor.tokens.end, find.tokens.begin))
            return true;
        if (before.is("a") && anchor.hedged.begin > 0 && is(anchor.hedged.begin - 1, "a"))
            return true;
        return vocabulary_.has(before, Role::en_verb);
    }

    /// "visera plutôt 200", "table désormais sur 90", "un objectif de 75": what is aimed at goes on
    /// about the sum before.
    bool is_wished(const Find& find) const {
        static constexpr std::string_view words[] = {
            "vise",     "visent",   "visait",     "visera",  "viser",     "visant",   "espere",
            "esperait", "esperent", "esperaient", "reclame", "reclamait", "objectif", "cible"};
        constexpr std::size_t longest = 3;
        const auto begin = find.hedged.begin;
        for (std::size_t back = 1; back <= longest && back <= begin; ++back) {
            const auto& word = tokens_[begin - back];
            if (!word.is_word()) return false;
            if (std::ranges::find(words, word.fold) != std::end(words)) return true;
        }
        return false;
    }

    /// "condamné à 405", "s'estimait alors à 600": verbs that lead to sums only.
    bool is_judged(const Find& find) const {
        static constexpr std::string_view verbs[] = {"condamn", "sanctionn", "estim", "valoris",
                                                     "evalu",   "capitalis", "chiffr"};
        const auto begin = find.hedged.begin;
        if (begin < 3 || !is(begin - 1, "a")) return false;
        for (std::size_t back = 2; back <= 3; ++back)
            for (const auto verb : verbs)
                if (tokens_[begin - back].fold.starts_with(verb)) return true;
        return false;
    }

    /// "Juin 2023, 5,5 millions … Juin 2024, seize", "en 2021 pour 114 millions, en 2020 pour 27".
    bool is_behind_year(const Find& find, const Find& anchor) const {
        const auto mine = find.hedged.begin;
        const auto its = anchor.hedged.begin;
        return mine >= 2 && its >= 2 && tokens_[mine - 1].fold == tokens_[its - 1].fold &&
               is_year(mine - 2) && is_year(its - 2);
    }

    /// "Protéal a raflé 125 (dont 50 de dette)", "en obtient 5,2".
    bool follows_taking_verb(const Find& find) const {
        auto at = find.hedged.begin;
        if (at > 1 && is(at - 1, "respectivement")) --at;
        return at > 0 && is_taking_verb(tokens_[at - 1]);
    }

    /// "pour 120 levés auprès de", "12 obtenus en mai".
    bool is_taken(const Find& find) const {
        static constexpr std::string_view words[] = {
            "leves", "levees", "obtenus", "recoltes", "decroches", "collectes", "empoches"};
        const auto* next = token(find.hedged.end);
        return next != nullptr && std::ranges::find(words, next->fold) != std::end(words);
    }

    /// "vingt-cinq, trois ans plus tard", "120 quelques semaines après", "cinq de plus douze mois
    /// après": behind a row of sums.
    bool is_told_later(const Find& find) const {
        static constexpr std::string_view units[] = {"ans",       "mois", "semaines", "jours",
                                                     "printemps", "etes", "hivers",   "annees"};
        const auto begin = find.hedged.begin;
        if (begin == 0) return false;
        const auto& before = tokens_[begin - 1];
        if (!before.is(",") && !before.is(";") && !before.is(".") && !before.is("puis") &&
            before.kind != text::TokenKind::line_break)
            return false;
        auto at = find.hedged.end;
        if (is(at, "de") && is(at + 1, "plus")) at += 2;
        if (is(at, ",")) ++at;
        if (at + 2 >= tokens_.size() || !tokens_[at].is_word()) return false;
        const bool counts =
            is(at, "quelques") || vocabulary_[tokens_[at]].number != NumberWord::none;
        if (!counts || std::ranges::find(units, tokens_[at + 1].fold) == std::end(units))
            return false;
        at += 2;
        return is(at, "apres") || is(at, "auparavant") ||
               (is(at, "plus") && (is(at + 1, "tard") || is(at + 1, "tot")));
    }

    /// "un amorçage de 3,2", "un relais de quatre", "un tour de 30".
    bool is_round_of(const Find& find) const {
        static constexpr std::string_view nouns[] = {"amorcage", "relais",       "bridge", "cheque",
                                                     "ticket",   "rallonge",     "tour",   "levee",
                                                     "emprunt",  "valorisation", "pret"};
        const auto begin = find.hedged.begin;
        return begin >= 3 && is(begin - 1, "de") &&
               std::ranges::find(nouns, tokens_[begin - 2].fold) != std::end(nouns) &&
               (is(begin - 3, "un") || is(begin - 3, "une") || is(begin - 3, "son") ||
                is(begin - 3, "sa"));
    }

    /// "650 millions à 10,6", "15 en avril, à 80 pré-money": what it was worth.
    bool is_at_price(const Find& find, const Find& anchor) const {
        const auto begin = find.hedged.begin;
        const auto end = find.hedged.end;
        if ((is(end, "pre") || is(end, "post")) && is(end + 2, "money")) return true;
        if (is(end, "premoney") || is(end, "postmoney")) return true;
        if (begin >= 4 && is(begin - 1, "de") && (is(begin - 2, "base") || is(begin - 2, "valeur")))
            return true;
        const auto& unit = anchor.high ? *anchor.high : anchor.low;
        return begin >= 1 && is(begin - 1, "a") && anchor.hedged.end + 1 == begin &&
               (is_decimal(find) ||
                (unit.scale >= 9 && find.low.figure.value() > unit.figure.value()));
    }

    /// ", quinze de plus en janvier 2021", "Puis 61 en janvier 2018", "En mars 2014, 15,".
    bool is_dated(const Find& find) const {
        const auto begin = find.hedged.begin;
        auto end = find.hedged.end;
        if (begin == 0) return false;
        if (is(end, "de") && is(end + 1, "plus")) end += 2;
        const auto& before = tokens_[begin - 1];
        if (before.is(",") && begin >= 2 && is_year(begin - 2) && names_month(begin - 2))
            return true;
        if (before.is(",") && begin >= 3 && is(begin - 3, "en") && is_month(begin - 2)) return true;
        if (is(end, "en") && is_month(end + 1) &&
            (before.is(":") || before.is("(") || before.is(";") || is_taking_verb(before) ||
             vocabulary_.has(before, Role::en_verb)))
            return true;
        const bool opens = before.is(",") || before.is("puis") || before.is(".") ||
                           before.is(":") || before.is(";") ||
                           before.kind == text::TokenKind::line_break;
        if (!opens || !is(end, "en") || end + 2 >= tokens_.size()) return false;
        if (before.is(",") && tokens_[end + 1].is_word() && names_before(begin - 1, 3)) return true;
        return is_year(end + 1) || (tokens_[end + 1].is_word() && is_year(end + 2));
    }

    /// "les logiciels captent 663 M€, les services internet 612, les technologies 341": nouns in a
    /// row, each with its figure.
    bool follows_noun_of_row(const Find& find, const Find& anchor) const {
        constexpr std::size_t longest = 5;
        static constexpr std::string_view articles[] = {"le", "la", "les", "l'"};
        const auto begin = find.hedged.begin;
        const auto from = anchor.hedged.end;
        if (begin < from + 3 || begin > from + 2 + longest || !tokens_[begin - 1].is_word())
            return false;
        if (!is(from, ",") && !is(from, "et") && !is(from, ";")) return false;
        if (std::ranges::find(articles, tokens_[from + 1].fold) == std::end(articles)) return false;
        for (auto at = from + 1; at < begin; ++at)
            if (!tokens_[at].is_word()) return false;
        return is(find.hedged.end, ",") || is(find.hedged.end, ".") || is(find.hedged.end, ";") ||
               is(find.hedged.end, "et");
    }

    /// "1 229 euros, contre 1 329 l'an dernier": plain prices compare with prices of their size.
    bool is_like(const Find& find, const Find& anchor) const {
        const double ratio = find.low.value() / std::max(anchor.low.value(), 1e-9);
        return ratio > 0.2 && ratio < 5 && anchor.low.has_currency && anchor.use == Use::plain &&
               in_one_sentence(tokens_, anchor.tokens.end, find.tokens.begin);
    }

    std::string_view pattern_in_sentence(const Find& find, const Find& anchor) const {
        if (const auto rule = by_word_before(find); !rule.empty()) return rule;
        if (is_parallel(find, anchor)) return "elliptic-list";
        if (is_gapped(find, anchor) || is_listed(find)) return "elliptic-gap";
        if (is_beside_name(find, anchor)) return "elliptic-beside";
        if (follows_noun_of_row(find, anchor)) return "elliptic-row";
        if (follows_money_verb(find)) return "elliptic-verb";
        if (follows_article(find) || counts_money(find)) return "elliptic-article";
        return {};
    }

    /// Nothing behind that the figure could count.
    bool ends_freely(const Find& find) const {
        const auto* next = token(find.hedged.end);
        if (next == nullptr || next->kind == text::TokenKind::line_break) return true;
        if (next->is_word()) {
            if (is_taken(find) || is_told_later(find) || is_of_others(find.hedged.end)) return true;
            if (next->is("de") || next->is("d'"))
                return is_part_of(find.hedged.end) || is_given_by(find);
            if ((next->is("pre") || next->is("post")) && is(find.hedged.end + 2, "money"))
                return true;
            const auto& word = vocabulary_[*next];
            return word.has(Role::function) || word.has(Role::share) ||
                   word.number != NumberWord::none || is_verb_form(next->fold);
        }
        static constexpr std::string_view closing = ".,;:()!?»…-–—";
        return next->kind == text::TokenKind::punct && closing.find(next->fold) != closing.npos &&
               !(next->touches_previous() && (next->is("-") || next->is(":")));
    }

    /// "les 12 autres sont subordonnés", "quinze autres, à dépenser"; never "12 autres sociétés".
    bool is_of_others(std::size_t at) const {
        const auto* next = token(at + 1);
        return is(at, "autres") && next != nullptr &&
               (!next->is_word() || vocabulary_[*next].has(Role::function));
    }

    /// No noun in the plural ends like these: "signant", "venaient", "seulement".
    static bool is_verb_form(std::string_view word) {
        return word.size() > 5 && (word.ends_with("ant") || word.ends_with("ait") ||
                                   word.ends_with("aient") || word.ends_with("ement"));
    }

    /// "dont 11 de la banque", "cinq de plus": no noun that is counted.
    bool is_part_of(std::size_t at) const {
        const auto* next = token(at + 1);
        if (next == nullptr) return false;
        if (next->is_number()) return next->fold.size() == 4;  // "les 536 de 2002"
        if (is_month(at + 1)) return true;                     // "les 110 d'avril 2019"
        return next->is("la") || next->is("l'") || next->is("plus") || next->is("mieux") ||
               next->is("son") || next->is("sa") || next->is("ses") ||
               vocabulary_[*next].has(Role::money_noun) || vocabulary_[*next].has(Role::idiom);
    }

    std::string_view by_word_before(const Find& find) const {
        const auto begin = find.hedged.begin;
        if (begin == 0) return {};
        if (is(begin - 1, "dont")) return "elliptic-dont";
        if (begin >= 3 && is(begin - 1, "a") && is(begin - 2, "aequo")) return "elliptic-list";
        if (is(begin - 1, "apres") && is_compared(find)) return "elliptic-contre";
        if (is(begin - 1, "contre")) return "elliptic-contre";
        if (is(begin - 1, "puis")) return "elliptic-then";
        if (is(begin - 1, "voire")) return "elliptic-or-even";
        if (begin >= 2 && is(begin - 1, "de") && is(begin - 2, "voire")) return "elliptic-or-even";
        if (begin >= 2 && is(begin - 1, "ajouter") && is(begin - 2, "en")) return "elliptic-en";
        return {};
    }

    /// "après 30 l'an dernier", "après 27 en 2020".
    bool is_compared(const Find& find) const {
        const auto end = find.hedged.end;
        return is(end, "en") || is(end, "l'") || is(end, "un") || is(end, "fin");
    }

    /// "(269 millions) … (183)".
    bool is_bracket(const Find& find, const Find& anchor) const {
        if (find.hedged.begin == 0 || anchor.hedged.begin == 0) return false;
        if (!is(find.hedged.begin - 1, "(") || !is(anchor.hedged.begin - 1, "(")) return false;
        return is(find.hedged.end, ")") || is(find.hedged.end, ",");
    }

    /// "53,8 M€ (87,1 un an plus tôt)".
    bool is_comparison(const Find& find, const Find& anchor) const {
        auto begin = find.hedged.begin;
        if (begin > 0 && is(begin - 1, "-")) --begin;
        if (begin == 0 || !is(begin - 1, "(") || begin - 1 != anchor.hedged.end) return false;
        const auto end = find.hedged.end;
        return is(end, "un") || is(end, "en") || is(end, "l'") || is(end, "avant") ||
               is(end, "auparavant");
    }

    /// ", 209 en 2023, 450 en juillet 2024" after "102,5 millions en novembre 2021".
    bool is_parallel(const Find& find, const Find& anchor) const {
        const auto begin = find.hedged.begin;
        if (begin == 0 || !(is(begin - 1, ",") || is(begin - 1, "et") || is(begin - 1, ";")))
            return false;
        const auto* mine = token(find.hedged.end);
        if (mine == nullptr || !mine->is_word()) return false;
        const bool part = anchor.rule == "elliptic-dont" || anchor.rule == "elliptic-list" ||
                          anchor.rule == "elliptic-then" || anchor.rule == "elliptic-stage";
        const auto* its = token(anchor.hedged.end);
        const bool same = its != nullptr && its->fold == mine->fold;
        return (same || part) &&
               (mine->is("en") || mine->is("pour") || mine->is("a") || mine->is("aux") ||
                mine->is("au") || mine->is("aupres") || mine->is("par") || mine->is("chez") ||
                mine->is("in") || mine->is("from"));
    }

    /// "une série E de 450", in any sentence near an amount.
    bool follows_stage(const Find& find) const {
        const auto begin = find.hedged.begin;
        if (begin < 3 || !is(begin - 1, "de")) return false;
        return tokens_[begin - 2].fold.size() == 1 &&
               (is(begin - 3, "serie") || is(begin - 3, "series"));
    }

    /// "Le montant : 43."
    bool follows_label(const Find& find) const {
        const auto begin = find.hedged.begin;
        if (begin < 2 || !is(begin - 1, ":") || !tokens_[begin - 2].is_word()) return false;
        const auto* next = token(find.hedged.end);
        if (next != nullptr && !next->is(".") && !next->is(",") && !next->is(";")) return false;
        const auto& label = tokens_[begin - 2];
        if (label.is("total") || label.is("montant") || label.is("bilan")) return true;
        return vocabulary_[label].has(Role::money_noun) || vocabulary_.has(label, Role::cue);
    }

    /// Items of a list may be a paragraph long each.
    static bool is_item(const Find& find, const Find& anchor) {
        return anchor.low.scale >= 3 && find.low.figure.value() < largest_bare &&
               find.tokens.begin < anchor.tokens.end + longest_item;
    }

    /// "signe pour 13": a contract is signed for money.
    bool is_signed(const Find& find) const {
        const auto begin = find.hedged.begin;
        constexpr std::size_t longest = 3;
        if (begin < 2 || !is(begin - 1, "pour")) return false;
        for (std::size_t back = 2; back <= longest && back <= begin; ++back)
            if (tokens_[begin - back].fold.starts_with("sign")) return true;
        return false;
    }

    /// "un prêt à terme de 2,75", "créditée de 350", "ramenée à 350".
    bool follows_money_verb(const Find& find) const {
        const auto begin = find.hedged.begin;
        if (begin < 2) return false;
        const auto& preposition = tokens_[begin - 1];
        if (!preposition.is("de") && !preposition.is("d'") && !preposition.is("a") &&
            !preposition.is("sur"))
            return false;
        const auto& verb = tokens_[begin - 2];
        if (!verb.is_word()) return false;
        if (vocabulary_.has(verb, Role::cue) || vocabulary_.has(verb, Role::change)) return true;
        for (std::size_t back = 3; back <= 4 && back <= begin; ++back)
            if (vocabulary_[tokens_[begin - back]].has(Role::money_noun)) return true;
        return false;
    }

    /// "des 276 obtenus en mai", "les 13,8 de son tour": an article and no noun.
    bool follows_article(const Find& find) const {
        const auto begin = find.hedged.begin;
        if (begin == 0 || !find.low.figure.in_digits) return false;
        const auto& article = tokens_[begin - 1];
        if (!article.is("les") && !article.is("des") && !article.is("aux")) return false;
        const auto* next = token(find.hedged.end);
        if (next == nullptr || !next->is_word()) return false;
        return next->is("de") || next->is("d'") || next->is("du") ||
               vocabulary_[*next].has(Role::share);
    }

    /// "217 de ventes".
    bool counts_money(const Find& find) const {
        const auto end = find.hedged.end;
        if (end + 1 >= tokens_.size() || !(is(end, "de") || is(end, "d'"))) return false;
        return vocabulary_[tokens_[end + 1]].has(Role::money_noun);
    }

    /// "il en valait 45,6": what a company is worth.
    bool tells_worth(const Find& find) const {
        for (std::size_t back = 1; back <= 3 && back <= find.hedged.begin; ++back) {
            const auto fold = tokens_[find.hedged.begin - back].fold;
            if (fold == "valait" || fold == "vaut" || fold == "valaient" || fold == "valent")
                return true;
        }
        return false;
    }

    /// "elle en valait cinq", "le consensus en voyait 18", "en a obtenu 12". A value is money
    /// whatever was counted in between.
    bool follows_en_verb(const Find& find, bool numbers) const {
        bool verb = false;
        bool value = false;
        const bool only = is(find.hedged.begin - 1, "que") || is(find.hedged.begin - 1, "qu'");
        for (std::size_t back = 1; back <= 4 && back <= find.hedged.begin; ++back) {
            const auto at = find.hedged.begin - back;
            const auto& word = tokens_[at];
            if (!word.is_word()) return false;
            // "n'en pesait que 112": what it is less than went before
            if (word.is("en")) return verb && (numbers || value || (only && is(at - 1, "n'")));
            value |= word.fold.starts_with("val") || word.fold.starts_with("vau");
            verb |= vocabulary_.has(word, Role::en_verb);
        }
        return false;
    }
};

}  // namespace

std::string_view bare_pattern(const text::Tokens& tokens, const Vocabulary& vocabulary,
                              const Find& find, const Find& anchor, bool leads) {
    return Patterns(tokens, vocabulary).of(find, anchor, leads);
}

bool is_listed_figure(const text::Tokens& tokens, const Vocabulary& vocabulary, const Find& find) {
    return Patterns(tokens, vocabulary).is_in_list(find);
}

}  // namespace vigie::money
