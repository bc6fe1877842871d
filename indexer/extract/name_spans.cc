#include "indexer/extract/name_spans.hh"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "common/deals/vocabulary.hh"
#include "common/names/known_names.hh"
#include "common/names/name_key.hh"
#include "indexer/extract/word_evidence.hh"

namespace vigie::indexer {
namespace {

using text::Case;
using text::Gap;
using text::Token;

bool is_unit(std::string_view fold) {
    static constexpr auto units = std::to_array<std::string_view>(
        {"m",        "md",        "mds",       "mrd",     "k",       "ke",     "kf",      "million",
         "millions", "milliard",  "milliards", "mille",   "euros",   "euro",   "dollars", "e",
         "er",       "eme",       "ere",       "h",       "ans",     "an",     "mois",    "jours",
         "salaries", "personnes", "pays",      "pour",    "fois",    "heures", "bn",      "b",
         "billion",  "gw",        "mw",        "gwh",     "mwh",     "km",     "kg",      "mio",
         "meur",     "musd",      "points",    "minutes", "semaines"});
    return std::find(units.begin(), units.end(), fold) != units.end();
}

bool is_capital_word(const Token& token) {
    return token.is_word() && (token.is_capital() || token.letter_case == Case::mixed) &&
           !token.fold.ends_with("'");
}

/// "Acme Raises Twelve Million to Grow": an English headline, where words are capitals too.
bool is_title_case(const text::Tokens& tokens, text::TokenRange sentence) {
    std::size_t capital = 0;
    std::size_t lower = 0;
    for (std::size_t i = sentence.begin; i < sentence.end; ++i) {
        if (!tokens[i].is_word() || tokens[i].fold.size() < 4) continue;
        capital += is_capital_word(tokens[i]);
        lower += tokens[i].letter_case == Case::lower;
    }
    return capital >= 4 && capital > lower * 3;
}

bool is_year(std::string_view digits) {
    return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
}

/// Finds the names of one document; the state of the pass lives here.
class Finder {
public:
    explicit Finder(const ClassifiedText& text)
        : text_(text), tokens_(text.tokens()), evidence_(text.document) {}

    std::vector<NameSpan> run() {
        for (const auto sentence : text_.document.sentences) {
            sentence_ = sentence;
            if (is_shouted(tokens_, sentence)) continue;
            title_case_ = is_title_case(tokens_, sentence);
            for (std::size_t i = sentence.begin; i < sentence.end;) i = step(i);
        }
        find_shouted();
        return std::move(out_);
    }

private:
    /// In a title in capitals: the names that the text writes as names, and well-known ones.
    void find_shouted() {
        if (text_.document.sentences.empty()) return;
        sentence_ = text_.document.sentences.front();
        if (!is_shouted(tokens_, sentence_)) return;
        std::unordered_map<std::string, const NameSpan*> by_key;
        for (const auto& span : out_) by_key.try_emplace(key_of(tokens_, span.tokens), &span);
        std::vector<NameSpan> found;
        for (std::size_t i = sentence_.begin; i < sentence_.end;) {
            const NameSpan span = shouted_at(i, by_key);
            if (span.tokens.size() > 0) found.push_back(span);
            i = std::max(i + 1, span.tokens.end);
        }
        out_.insert(out_.begin(), found.begin(), found.end());
    }

    NameSpan shouted_at(std::size_t i,
                        const std::unordered_map<std::string, const NameSpan*>& by_key) const {
        NameSpan best{{i, i}, EntityKind::other, {}, false};
        if (!tokens_[i].is_word() && !tokens_[i].is_number()) return best;
        if (const NameSpan known = known_at(i); known.certain) best = known;
        constexpr std::size_t longest = 6;
        for (std::size_t end = i + 1; end <= std::min(i + longest, sentence_.end); ++end) {
            const auto named = by_key.find(key_of(tokens_, {i, end}));
            if (named == by_key.end() || end <= best.tokens.end) continue;
            best = *named->second;
            best.tokens = {i, end};
        }
        return best;
    }

    /// Reads a name at token `i`, if one begins there; the token to go on with.
    std::size_t step(std::size_t i) {
        if (!may_begin(i)) return i + 1;
        NameSpan span = known_at(i);
        if (span.tokens.size() < 2 && opens_with_plain_article(i)) return i + 1;
        const std::size_t end = shape_end(i);
        if (end > span.tokens.end) span = shaped(i, end, span);
        if (span.tokens.size() == 0) return i + 1;
        if (!accepts(span)) return skip_to(i, span);
        out_.push_back(span);
        return span.tokens.end;
    }

    /// Where to look next after a refusal: inside a longer span a name may still begin.
    std::size_t skip_to(std::size_t i, const NameSpan& span) const {
        const bool whole = text_.is(i, never) && span.tokens.size() > 1 && phrase_is_never(i);
        return whole ? span.tokens.end : i + 1;
    }

    /// A phrase of several words that is no name: "French Tech", "Série A".
    bool phrase_is_never(std::size_t i) const {
        const auto phrase = match_classed(tokens_, i, sentence_.end);
        if (!phrase || !(phrase->classes & never) || phrase->length < 2) return false;
        return known_at(i).tokens.size() <= phrase->length;
    }

    bool may_begin(std::size_t i) const {
        const Token& token = tokens_[i];
        if (token.is_number()) return begins_with_figure(i);
        if (!token.is_word()) return false;
        if (is_capital_word(token)) return !is_measure(i) && !is_label(i) && !is_demonym(i);
        if (is_address(i)) return true;
        if (token.fold == "a" && i + 1 < sentence_.end && tokens_[i + 1].is_number() &&
            tokens_[i + 1].touches_previous())
            return known_at(i).tokens.size() > 1;  // a16z
        return token.is_capital() && token.fold.ends_with("'") && i + 1 < sentence_.end &&
               is_capital_word(tokens_[i + 1]) && tokens_[i + 1].touches_previous() &&
               !capital_is_due(tokens_, sentence_.begin, i);
    }

    /// "moka.care": a firm that writes its name as its address.
    bool is_address(std::size_t i) const {
        return i + 2 < sentence_.end && tokens_[i + 1].is(".") &&
               tokens_[i + 1].touches_previous() && tokens_[i + 2].touches_previous() &&
               text_.is(i + 2, domain) && !tokens_[i].is("www") &&
               (i == sentence_.begin || !tokens_[i].touches_previous());
    }

    /// "M" of "12 M€", "GWh" of "16 GWh".
    bool is_measure(std::size_t i) const {
        if (i == sentence_.begin || !tokens_[i - 1].is_number()) return false;
        return is_unit(tokens_[i].fold) || text_.is(i, never);
    }

    /// A letter or figure that counts: "série A", "phase II".
    bool is_label(std::size_t i) const {
        if (i == sentence_.begin || tokens_[i].fold.size() > 2) return false;
        static constexpr auto heads = std::to_array<std::string_view>(
            {"serie", "series", "phase", "classe", "categorie", "plan", "groupe", "niveau", "type",
             "round", "tranche", "version", "vitamine", "article", "titre", "norme"});
        const auto is_head = [&](std::size_t k) {
            return std::find(heads.begin(), heads.end(), tokens_[k].fold) != heads.end();
        };
        if (is_head(i - 1)) return tokens_[i].letter_case != Case::mixed;
        return i >= sentence_.begin + 3 && (tokens_[i - 1].is("et") || tokens_[i - 1].is("ou")) &&
               tokens_[i - 2].fold.size() == 1 && is_head(i - 3);
    }

    /// "La Banque …" at the start of a sentence: the name begins after the article.
    bool opens_with_plain_article(std::size_t i) const {
        if (!text_.is(i, starter) || !may_open_name(tokens_[i].fold)) return false;
        if (!capital_is_due(tokens_, sentence_.begin, i)) return false;
        if (i + 1 < sentence_.end && known_at(i + 1).tokens.size() > 1) return true;
        return !begins_with_article(i);
    }

    /// "83North", "1001 Énergies", "360 Capital", never an amount.
    bool begins_with_figure(std::size_t i) const {
        if (i + 1 >= sentence_.end) return false;
        const Token& next = tokens_[i + 1];
        if (next.is("st") && next.touches_previous())
            return i + 2 < sentence_.end && is_capital_word(tokens_[i + 2]);
        if (!is_capital_word(next) || is_unit(next.fold) || is_year(tokens_[i].fold)) return false;
        if (i > sentence_.begin && !tokens_[i].touches_previous() && tokens_[i - 1].is_number())
            return false;
        if (i > sentence_.begin && tokens_[i].touches_previous() && !tokens_[i - 1].is("(") &&
            !tokens_[i - 1].is("«") && !tokens_[i - 1].is("'") && !tokens_[i - 1].is("-"))
            return false;
        return next.touches_previous() || (tokens_[i].fold.size() >= 3 && !text_.is(i + 1, never));
    }

    NameSpan known_at(std::size_t i) const {
        NameSpan best;
        best.tokens = {i, i};
        offer_phrase(best, i);
        offer_known(best, i, names::companies(), EntityKind::company);
        offer_known(best, i, names::investors(), EntityKind::investor);
        if (const auto place = deals::places().match(tokens_, i, sentence_.end);
            place && place->use == deals::FormUse::name && place->length > best.tokens.size() &&
            tokens_[i].letter_case != Case::mixed) {
            best = {{i, i + place->length}, EntityKind::place, {}, true};
        }
        return best;
    }

    void offer_phrase(NameSpan& best, std::size_t i) const {
        const auto phrase = match_classed(tokens_, i, sentence_.end);
        if (!phrase || !(phrase->classes & publication)) return;
        best = {{i, i + phrase->length}, EntityKind::publication, {}, true};
    }

    void offer_known(NameSpan& best, std::size_t i, const names::KnownNames& list,
                     EntityKind kind) const {
        const auto found = list.match(tokens_, i, sentence_.end);
        if (!found || found->length <= best.tokens.size()) return;
        if (found->everyday && !tokens_[i].is_capital() && found->length == 1) return;
        if (!ends_as_name(i, found->length)) return;
        using Kind = names::KnownName::Kind;
        if (found->known->kind == Kind::person) kind = EntityKind::person;
        if (found->known->kind == Kind::firm) kind = EntityKind::company;
        best = {{i, i + found->length}, kind, found->known->name, !found->everyday};
    }

    /// "Total" is a name, the "total" of "Le Total général" none: the words of a well-known name
    /// of several words are capitals, or it is longer than two.
    bool ends_as_name(std::size_t i, std::size_t length) const {
        if (length == 1 || length > 3) return true;
        const Token& last = tokens_[i + length - 1];
        return last.letter_case != Case::lower || last.touches_previous();
    }

    /// First token after the longest run of capitals, figures and joining words from `i`.
    std::size_t shape_end(std::size_t i) const {
        std::size_t end = i + 1;
        if (tokens_[i].fold.ends_with("'") || tokens_[i].is_number()) end = i + 2;
        for (;;) {
            const std::size_t next = extend(i, end);
            if (next == end) break;
            end = next;
        }
        return end;
    }

    std::size_t extend(std::size_t first, std::size_t end) const {
        if (end >= sentence_.end) return end;
        const Token& token = tokens_[end];
        if (token.is_number()) return extend_by_figure(end);
        if (token.kind == text::TokenKind::punct) return extend_by_sign(end);
        if (is_capital_word(token)) {
            const bool acts = title_case_ && text_.is(end, verb);
            return acts || (phrase_is_never(end) && !is_formula(end)) ? end : end + 1;
        }
        if (token.touches_previous() && token.is_word() && tokens_[end - 1].is_number())
            return is_unit(token.fold) ? end : end + 1;
        return extend_by_link(first, end);
    }

    std::size_t extend_by_figure(std::size_t end) const {
        const Token& token = tokens_[end];
        if (is_amount(end)) return end;
        const bool last = end + 1 >= sentence_.end;
        if (!last && is_unit(tokens_[end + 1].fold)) return end;
        if (token.touches_previous()) return end + 1;
        if (token.fold.size() > 3) return end;
        if (last) return end + 1;
        const Token& next = tokens_[end + 1];
        const bool closes = next.is(",") || next.is(".") || next.is(")") || next.is("»") ||
                            next.is("et") || text_.is(end + 1, verb);
        if (is_capital_word(next) && !text_.is(end + 1, never)) return end + 1;
        const bool decimal = end + 2 < sentence_.end && tokens_[end + 2].is_number() &&
                             tokens_[end + 2].touches_previous();
        return closes && !decimal ? end + 1 : end;
    }

    /// "Eco CO2": letters and figures in one are part of a name behind other words of it.
    bool is_formula(std::size_t i) const {
        return i + 1 < sentence_.end && tokens_[i + 1].is_number() &&
               tokens_[i + 1].touches_previous();
    }

    /// "le Francilien Eco CO2": where somebody is from stands before the name.
    bool is_demonym(std::size_t i) const {
        if (i == sentence_.begin || i + 1 >= sentence_.end || !is_capital_word(tokens_[i + 1]))
            return false;
        const auto before = tokens_[i - 1].fold;
        if (before != "le" && before != "la" && before != "l'") return false;
        const auto place = deals::places().find(tokens_[i].fold);
        return place && place->use == deals::FormUse::adjective;
    }

    /// "GravitHy 60" behind other sums: what is raised, not what it is called.
    bool is_amount(std::size_t i) const {
        const auto& amounts = text_.document.amounts;
        const auto next = std::partition_point(amounts.begin(), amounts.end(),
                                               [&](const auto& a) { return a.tokens.end <= i; });
        return next != amounts.end() && next->tokens.begin <= i;
    }

    /// Hyphen, point, "&" and apostrophe inside a name.
    std::size_t extend_by_sign(std::size_t end) const {
        const Token& sign = tokens_[end];
        if (end + 1 >= sentence_.end) return end;
        const Token& next = tokens_[end + 1];
        const bool wordy = next.is_word() || next.is_number();
        if (sign.is("&") && (is_capital_word(next) || next.touches_previous())) return end + 2;
        if (sign.is("+") && sign.touches_previous() && !wordy) return end + 1;
        if (!sign.touches_previous() || !wordy) return end;
        if (next.is("based")) return end;
        if (next.touches_previous() && (sign.is("-") || sign.is(".")))
            return next.is_number() && sign.is(".") ? end : end + 2;
        const Token& before = tokens_[end - 1];
        if (sign.is(".") && before.fold.size() == 1 && is_capital_word(next) &&
            !text_.is(end + 1, starter))
            return end + 2;
        const bool possessive = sign.is("'") && before.fold.ends_with("s") && is_capital_word(next);
        return possessive ? end + 2 : end;
    }

    /// "Banque européenne d'investissement", "La Ruche à Vrac", "Bank of America".
    std::size_t extend_by_link(std::size_t first, std::size_t end) const {
        const bool institutional = begins_institution(first);
        const bool opened = begins_with_article(first) && known_at(first).tokens.end != end;
        std::size_t k = end;
        std::size_t links = 0;
        for (; k < sentence_.end && tokens_[k].is_word() && k - end < 5; ++k) {
            if (is_capital_word(tokens_[k])) break;
            if (institutional && is_institution_word(k)) return k + 1;
            const bool joins = text_.is(k, link) || (opened && joins_after_article(k));
            if (!joins || ++links > 2) return end;
        }
        if (k == end || k >= sentence_.end || !is_capital_word(tokens_[k])) return end;
        if (institutional || opened) return k + 1;
        return tokens_[end].is("of") ? k + 1 : end;
    }

    bool joins_after_article(std::size_t k) const {
        return tokens_[k].is("a") || tokens_[k].is("en") || tokens_[k].is("sur");
    }

    bool is_institution_word(std::size_t k) const {
        if (text_.is(k, institution_word)) return true;
        const auto place = deals::places().find(tokens_[k].fold);
        return place && place->use == deals::FormUse::adjective;
    }

    bool begins_institution(std::size_t first) const {
        if (text_.is(first, institution)) return true;
        return !capital_is_due(tokens_, sentence_.begin, first) &&
               tokens_[first].letter_case == Case::capitalised &&
               match_description(tokens_, first, sentence_.end).has_value();
    }

    /// "La Ruche à Vrac", "Ma Bonne Étoile".
    bool begins_with_article(std::size_t first) const {
        if (!may_open_name(tokens_[first].fold) || first + 1 >= sentence_.end) return false;
        if (!is_capital_word(tokens_[first + 1])) return false;
        if (!capital_is_due(tokens_, sentence_.begin, first)) return true;
        if (evidence_.seen_after_article(tokens_[first + 1].fold)) return true;
        const bool possessive = tokens_[first].fold.size() == 2 && !tokens_[first].is("le") &&
                                !tokens_[first].is("la") && !tokens_[first].is("un");
        return possessive;
    }

    NameSpan shaped(std::size_t i, std::size_t end, const NameSpan& known) const {
        NameSpan span{{i, end}, EntityKind::company, {}, false};
        const bool person = looks_like_person(span.tokens);
        if (known.kind == EntityKind::person || person)
            span.kind = EntityKind::person;
        else if (known.kind == EntityKind::investor && known.tokens.size() > 0)
            span.kind = EntityKind::investor;
        else if (has_investor_word(span.tokens))
            span.kind = EntityKind::investor;
        else if (known.kind == EntityKind::publication)
            span.kind = EntityKind::publication;
        if (is_authority(i)) span.kind = EntityKind::other;
        span.certain = span.kind != EntityKind::company;
        return span;
    }

    /// "Direction générale …", "Ministère de …": part of a state, no company.
    bool is_authority(std::size_t i) const {
        static constexpr auto heads = std::to_array<std::string_view>(
            {"direction", "ministere", "commission", "tribunal", "cour", "parlement", "secretariat",
             "prefecture", "autorite", "gouvernement"});
        const auto is_head = [&](std::size_t k) {
            return std::find(heads.begin(), heads.end(), tokens_[k].fold) != heads.end();
        };
        return is_head(i) ||
               (i >= sentence_.begin + 2 && is_head(i - 2) &&
                (tokens_[i - 1].is("de") || tokens_[i - 1].is("des") || tokens_[i - 1].is("du")));
    }

    bool has_investor_word(text::TokenRange range) const {
        if (range.size() == 1) return false;
        for (std::size_t k = range.begin; k < range.end; ++k)
            if (text_.is(k, investor_word)) return true;
        return false;
    }

    bool looks_like_person(text::TokenRange range) const {
        std::size_t words = 0;
        for (std::size_t k = range.begin; k < range.end; ++k) {
            if (text_.is(k, investor_word) || tokens_[k].is("&") || tokens_[k].is_number())
                return false;
            words += tokens_[k].is_word();
        }
        if (text_.is(range.begin, first_name) && words >= 2 && words <= 5) return true;
        if (text_.is(range.begin, first_name) && range.size() == 1 && shares_surname(range.end))
            return true;
        if (words == 2 && range.size() == 2 && role_after(range.end)) return true;
        return words <= 3 && range.begin > sentence_.begin && role_before(range.begin);
    }

    /// "Anaïs et Clara Mercier": brothers and sisters, of whom the last one has the surname.
    bool shares_surname(std::size_t i) const {
        if (i + 2 >= sentence_.end || (!tokens_[i].is("et") && !tokens_[i].is(","))) return false;
        return text_.is(i + 1, first_name) && tokens_[i + 1].is_capital() &&
               tokens_[i + 2].is_capital();
    }

    /// "Anton Osika, son patron", "Joana Cartocci, les cofondateurs".
    bool role_after(std::size_t i) const {
        if (i + 2 >= sentence_.end || !tokens_[i].is(",")) return false;
        static constexpr auto articles = std::to_array<std::string_view>(
            {"son", "sa", "ses", "le", "la", "les", "leur", "leurs"});
        const bool article =
            std::find(articles.begin(), articles.end(), tokens_[i + 1].fold) != articles.end();
        return text_.is(i + (article ? 2 : 1), person_role);
    }

    /// "le patron Arthur Mensch", "M. Musk".
    bool role_before(std::size_t i) const {
        const std::size_t k = tokens_[i - 1].is(".") && i >= sentence_.begin + 2 ? i - 2 : i - 1;
        return text_.is(k, person_role);
    }

    bool accepts(NameSpan& span) {
        const std::size_t i = span.tokens.begin;
        const bool single = span.tokens.size() == 1;
        if (single && text_.is(i, never)) return false;
        if (title_case_ && single && (text_.is(i, verb) || text_.is(i, starter))) return false;
        if (title_case_ && single && span.known.empty() && evidence_.seen_lower(tokens_[i].fold))
            return false;
        if (span.known.empty() && phrase_is_never(i)) return false;
        if (tokens_[i].is_number() || tokens_[i].fold.ends_with("'") || is_address(i)) return true;
        if (!capital_is_due(tokens_, sentence_.begin, i)) return accepts_inside(span);
        return accepts_at_start(span);
    }

    /// In the middle of a sentence a capital is a name, but for a starter after a colon.
    bool accepts_inside(const NameSpan& span) const {
        const std::size_t i = span.tokens.begin;
        if (span.certain && !span.known.empty()) return true;
        const bool after_sign = tokens_[i - 1].is(":") || tokens_[i - 1].is("-") ||
                                tokens_[i - 1].is("–") || tokens_[i - 1].is("—") ||
                                tokens_[i - 1].is("|");
        if (!after_sign || !text_.is(i, starter)) return true;
        return span.tokens.size() > 1 && begins_with_article(i);
    }

    bool accepts_at_start(const NameSpan& span) const {
        const std::size_t i = span.tokens.begin;
        const Token& token = tokens_[i];
        if (text_.is(i, starter)) return starter_is_name(span);
        if (span.certain && !span.known.empty()) return true;
        if (span.kind == EntityKind::place || span.kind == EntityKind::publication) return true;
        if (token.letter_case == Case::mixed || token.letter_case == Case::upper) return true;
        if (evidence_.seen_capital(token.fold)) return true;
        if (evidence_.seen_lower(token.fold)) return span.tokens.size() > 2;
        return span.tokens.size() > 1 || subject_follows(span.tokens.end);
    }

    /// "Le Pot Commun", where the text writes it with a capital elsewhere too.
    bool starter_is_name(const NameSpan& span) const {
        const std::size_t i = span.tokens.begin;
        if (span.tokens.size() == 1)
            return evidence_.seen_capital(tokens_[i].fold) && text_.is(i + 1, verb) &&
                   !evidence_.seen_lower(tokens_[i].fold);
        if (!span.known.empty() || span.kind == EntityKind::publication) return true;
        if (begins_institution(i) || begins_with_article(i)) return true;
        return !text_.is(i, link) && tokens_[i].fold.size() > 2 &&
               evidence_.seen_capital(tokens_[i].fold);
    }

    bool is_lower(std::size_t i) const {
        return i < sentence_.end && tokens_[i].is_word() && tokens_[i].letter_case == Case::lower;
    }

    /// "de Lille", "à Nantes".
    bool is_seat(std::size_t i) const {
        return i + 1 < sentence_.end && (tokens_[i].is("de") || tokens_[i].is("a")) &&
               is_capital_word(tokens_[i + 1]) &&
               deals::places().match(tokens_, i + 1, sentence_.end).has_value();
    }

    /// What follows a subject: a verb, an apposition, a figure.
    bool subject_follows(std::size_t i) const {
        if (i >= sentence_.end) return false;
        const Token& next = tokens_[i];
        if (next.is(":")) return i + 1 >= sentence_.end || !is_lower(i + 1);
        if (next.is("entre")) return is_lower(i + 1) && tokens_[i + 1].is("au");
        if (text_.is(i, verb) || next.is("(")) return true;
        if (next.is("–") || next.is("—"))
            return i + 1 < sentence_.end && tokens_[i + 1].is_number();
        if (next.is("et") && i + 1 < sentence_.end && is_capital_word(tokens_[i + 1])) return true;
        if (!next.is(",") || i + 1 >= sentence_.end) return false;
        const Token& after = tokens_[i + 1];
        if (is_capital_word(after) && !text_.is(i + 1, starter)) return true;  // a list
        return after.is_number() || after.is("la") || after.is("le") || after.is("l'") ||
               after.is("qui") || is_seat(i + 1) || after.fold.ends_with("ee") ||
               after.is("plus") || after.is("lui") || after.is("quant") || after.is("une") ||
               after.is("un") || after.is("dont") ||
               match_description(tokens_, i + 1, sentence_.end).has_value();
    }

    const ClassifiedText& text_;
    const text::Tokens& tokens_;
    WordEvidence evidence_;
    text::TokenRange sentence_;
    bool title_case_ = false;  // of the sentence
    std::vector<NameSpan> out_;
};

}  // namespace

std::vector<NameSpan> find_name_spans(const ClassifiedText& text) {
    return Finder(text).run();
}

bool is_shouted(const text::Tokens& tokens, text::TokenRange sentence) {
    std::size_t upper = 0;
    std::size_t lower = 0;
    for (std::size_t i = sentence.begin; i < sentence.end; ++i) {
        if (!tokens[i].is_word() || tokens[i].fold.size() < 3) continue;
        upper += tokens[i].letter_case == Case::upper;
        lower += tokens[i].letter_case == Case::lower || tokens[i].letter_case == Case::capitalised;
    }
    return upper >= 2 && upper > lower * 2;
}

std::string key_of(const text::Tokens& tokens, text::TokenRange range) {
    std::string key;
    std::size_t words = 0;
    bool legal = false;
    for (std::size_t i = range.begin; i < range.end; ++i) {
        if (!tokens[i].is_word() && !tokens[i].is_number()) continue;
        legal |= names::is_legal_form(tokens[i].fold);
        ++words;
        for (const char c : tokens[i].fold)
            if (c != '\'') key += c;
    }
    if (legal && words > 1) return names::name_key(tokens.source(range.begin, range.end));
    return key;
}

}  // namespace vigie::indexer
