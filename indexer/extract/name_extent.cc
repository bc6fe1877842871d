#include "indexer/extract/name_extent.hh"

#include <algorithm>
#include <array>

#include "common/deals/vocabulary.hh"
#include "indexer/extract/public_bodies.hh"

namespace vigie::indexer {
namespace {

using text::Case;
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

/// "XVe", "IIIe".
bool is_ordinal(const Token& token) {
    if (token.letter_case != Case::mixed || !token.fold.ends_with("e")) return false;
    return token.fold.find_first_not_of("ivx") == token.fold.size() - 1;
}

bool is_year(std::string_view digits) {
    return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
}

}  // namespace

bool is_capital_word(const Token& token) {
    return token.is_word() && (token.is_capital() || token.letter_case == Case::mixed) &&
           !token.fold.ends_with("'");
}

NameExtent::NameExtent(const ClassifiedText& text)
    : text_(text), tokens_(text.tokens()), evidence_(text.document) {}

void NameExtent::enter(text::TokenRange sentence) {
    sentence_ = sentence;
    title_case_ = is_title_case(tokens_, sentence);
}

bool NameExtent::phrase_is_never(std::size_t i) const {
    const auto phrase = match_classed(tokens_, i, sentence_.end);
    if (!phrase || !(phrase->classes & never) || phrase->length < 2) return false;
    return known_at(i).tokens.size() <= phrase->length;
}

bool NameExtent::may_begin(std::size_t i) const {
    const Token& token = tokens_[i];
    if (token.is_number()) return begins_with_figure(i);
    if (!token.is_word()) return false;
    if (is_capital_word(token))
        return !is_measure(i) && !is_label(i) && !is_demonym(i) && !is_ordinal(token) &&
               !is_prefixed(i);
    if (is_address(i) || is_small_prefix(i)) return true;
    if (token.fold == "a" && i + 1 < sentence_.end && tokens_[i + 1].is_number() &&
        tokens_[i + 1].touches_previous())
        return known_at(i).tokens.size() > 1;  // a16z
    return token.is_capital() && token.fold.ends_with("'") && i + 1 < sentence_.end &&
           is_capital_word(tokens_[i + 1]) && tokens_[i + 1].touches_previous() &&
           (!capital_is_due(tokens_, sentence_.begin, i) ||
            (token.is("l'") && is_common_noun(i + 1)));
}

bool NameExtent::is_prefixed(std::size_t i) const {
    static constexpr auto prefixes =
        std::to_array<std::string_view>({"outre", "anti", "pro", "non", "trans", "post", "pre"});
    return i >= sentence_.begin + 2 && tokens_[i].touches_previous() && tokens_[i - 1].is("-") &&
           tokens_[i - 1].touches_previous() && tokens_[i - 2].letter_case == Case::lower &&
           std::find(prefixes.begin(), prefixes.end(), tokens_[i - 2].fold) != prefixes.end();
}

bool NameExtent::is_small_prefix(std::size_t i) const {
    return tokens_[i].fold.size() == 1 && i + 2 < sentence_.end &&
           (tokens_[i + 1].is("-") || tokens_[i + 1].is(".")) &&
           tokens_[i + 1].touches_previous() && tokens_[i + 2].touches_previous() &&
           is_capital_word(tokens_[i + 2]) &&
           (i == sentence_.begin || !tokens_[i].touches_previous() || tokens_[i - 1].is("'") ||
            tokens_[i - 1].fold.ends_with("'"));
}

bool NameExtent::is_address(std::size_t i) const {
    return i + 2 < sentence_.end && tokens_[i + 1].is(".") && tokens_[i + 1].touches_previous() &&
           tokens_[i + 2].touches_previous() && text_.is(i + 2, domain) && !tokens_[i].is("www") &&
           (i == sentence_.begin || !tokens_[i].touches_previous());
}

bool NameExtent::is_measure(std::size_t i) const {
    if (i == sentence_.begin || !tokens_[i - 1].is_number()) return false;
    if (tokens_[i].fold.size() == 1 && tokens_[i].touches_previous()) return true;
    return is_unit(tokens_[i].fold) || text_.is(i, never);
}

bool NameExtent::is_label(std::size_t i) const {
    if (i == sentence_.begin || tokens_[i].fold.size() > 2) return false;
    static constexpr auto heads = std::to_array<std::string_view>(
        {"serie", "series", "phase", "classe", "categorie", "plan", "groupe", "niveau", "type",
         "round", "tranche", "version", "vitamine", "article", "titre", "norme"});
    const auto is_head = [&](std::size_t k) {
        return std::find(heads.begin(), heads.end(), tokens_[k].fold) != heads.end();
    };
    if (is_head(i - 1)) {
        // "le groupe TF1" is one, "le groupe A" none
        const bool joined = i + 1 < sentence_.end && tokens_[i + 1].is_number() &&
                            tokens_[i + 1].touches_previous();
        return tokens_[i].letter_case != Case::mixed && !(tokens_[i].fold.size() > 1 && joined);
    }
    return i >= sentence_.begin + 3 && (tokens_[i - 1].is("et") || tokens_[i - 1].is("ou")) &&
           tokens_[i - 2].fold.size() == 1 && is_head(i - 3);
}

/// "La Ruche Dorée": only in a name has a noun of the language a capital behind its article.
bool NameExtent::is_common_noun(std::size_t i) const {
    constexpr auto others = institution | never | starter | person_role | publication | place_noun;
    if (!text_.is(i, everyday) || (text_.words[i] & others) != 0) return false;
    if (tokens_[i].letter_case != Case::capitalised || is_public_noun(tokens_[i])) return false;
    if (deals::places().find(tokens_[i])) return false;
    return known_at(i).tokens.size() == 0 && !match_description(tokens_, i, sentence_.end);
}

bool NameExtent::opens_with_plain_article(std::size_t i) const {
    if (!text_.is(i, starter) || !may_open_name(tokens_[i])) return false;
    if (!capital_is_due(tokens_, sentence_.begin, i)) return false;
    if (i + 1 < sentence_.end && known_at(i + 1).tokens.size() > 1) return true;
    return !begins_with_article(i);
}

bool NameExtent::begins_with_figure(std::size_t i) const {
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
    if (text_.is(i + 1, investor_word)) return true;  // "50 Partners"
    const bool dimension =
        (next.is("d") || next.is("g") || next.is("k") || next.is("h")) && next.touches_previous();
    if (dimension && (i + 2 >= sentence_.end || !is_capital_word(tokens_[i + 2]))) return false;
    return next.touches_previous() || (tokens_[i].fold.size() >= 3 && !text_.is(i + 1, never));
}

NameSpan NameExtent::known_at(std::size_t i) const {
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

void NameExtent::offer_phrase(NameSpan& best, std::size_t i) const {
    const auto phrase = match_classed(tokens_, i, sentence_.end);
    if (!phrase || !(phrase->classes & publication)) return;
    best = {{i, i + phrase->length}, EntityKind::publication, {}, true};
}

void NameExtent::offer_known(NameSpan& best, std::size_t i, const names::KnownNames& list,
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

bool NameExtent::ends_as_name(std::size_t i, std::size_t length) const {
    if (length == 1 || length > 3) return true;
    const Token& last = tokens_[i + length - 1];
    return last.letter_case != Case::lower || last.touches_previous();
}

std::size_t NameExtent::shape_end(std::size_t i) const {
    std::size_t end = i + 1;
    if (tokens_[i].fold.ends_with("'") || tokens_[i].is_number()) end = i + 2;
    end = std::max(end, end_of_region(i));
    for (;;) {
        const std::size_t next = extend(i, end);
        if (next == end) break;
        end = next;
    }
    return end;
}

std::size_t NameExtent::end_of_region(std::size_t i) const {
    const auto place = deals::places().match(tokens_, i, sentence_.end);
    if (!place || place->use != deals::FormUse::name) return i;
    const std::size_t end = i + place->length;
    return end < sentence_.end && is_capital_word(tokens_[end]) ? end : i;
}

std::size_t NameExtent::extend(std::size_t first, std::size_t end) const {
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

std::size_t NameExtent::extend_by_figure(std::size_t end) const {
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

bool NameExtent::is_formula(std::size_t i) const {
    return i + 1 < sentence_.end && tokens_[i + 1].is_number() && tokens_[i + 1].touches_previous();
}

bool NameExtent::is_demonym(std::size_t i) const {
    static constexpr auto articles = std::to_array<std::string_view>(
        {"le", "la", "l'", "les", "des", "aux", "un", "une", "du", "au"});
    static constexpr auto counts = std::to_array<std::string_view>(
        {"beaucoup", "tant", "trop", "millions", "milliers", "quelques", "nombre", "autant"});
    static constexpr auto endings = std::to_array<std::string_view>(
        {"ois", "ais", "oises", "aises", "iens", "iennes", "ains", "aines", "ards"});
    const bool led = i > sentence_.begin && std::find(articles.begin(), articles.end(),
                                                      tokens_[i - 1].fold) != articles.end();
    const bool counted =
        i >= sentence_.begin + 2 && tokens_[i - 1].is("de") &&
        std::find(counts.begin(), counts.end(), tokens_[i - 2].fold) != counts.end();
    if (counted && tokens_[i].fold.ends_with("s")) return true;
    if (!led || text_.is(i, publication) || known_at(i).tokens.size() > 1) return false;
    const auto place = deals::places().find(tokens_[i]);
    if (place && place->use == deals::FormUse::adjective) return true;
    const bool several =
        tokens_[i - 1].is("les") || tokens_[i - 1].is("des") || tokens_[i - 1].is("aux");
    const bool alone = i + 1 >= sentence_.end || !is_capital_word(tokens_[i + 1]);
    return several && alone && known_at(i).tokens.size() == 0 &&
           std::any_of(endings.begin(), endings.end(),
                       [&](auto ending) { return tokens_[i].fold.ends_with(ending); });
}

bool NameExtent::is_amount(std::size_t i) const {
    const auto& amounts = text_.document.amounts;
    const auto next = std::partition_point(amounts.begin(), amounts.end(),
                                           [&](const auto& a) { return a.tokens.end <= i; });
    return next != amounts.end() && next->tokens.begin <= i;
}

std::size_t NameExtent::extend_by_sign(std::size_t end) const {
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
    if (sign.is("/") && before.fold.size() == 1 && next.fold.size() == 1 && next.is_capital() &&
        next.touches_previous())
        return end + 2;  // "A/O PropTech"
    if (sign.is(".") && before.fold.size() == 1 && is_capital_word(next) &&
        !text_.is(end + 1, starter))
        return end + 2;
    const bool possessive = sign.is("'") && before.fold.ends_with("s") && is_capital_word(next);
    return possessive ? end + 2 : end;
}

std::size_t NameExtent::extend_by_link(std::size_t first, std::size_t end) const {
    const bool institutional = begins_institution(first);
    const bool opened = begins_with_article(first) && known_at(first).tokens.end != end;
    std::size_t k = end;
    std::size_t links = 0;
    for (; k < sentence_.end && tokens_[k].is_word() && k - end < 5; ++k) {
        if (is_capital_word(tokens_[k])) break;
        if (institutional && is_institution_word(k)) return k + 1;
        const bool joins = text_.is(k, link) || (opened && joins_after_article(k));
        if (!joins || ++links > 2) return end_of_title(first, end);
    }
    if (const auto whole = end_of_title(first, end); whole > end) return whole;
    if (k == end || k >= sentence_.end || !is_capital_word(tokens_[k])) return end;
    if (institutional || opened) return k + 1;
    if (is_descriptive(first, end) && is_part_of_country(k)) return k + 1;
    if (end == first + 1 && links == 1 && text_.is(first, thing) && text_.is(k, thing) &&
        (tokens_[end].is("de") || tokens_[end].is("d'") || tokens_[end].is("du")))
        return k + 1;
    return tokens_[end].is("of") ? k + 1 : end;
}

std::size_t NameExtent::end_of_title(std::size_t first, std::size_t end) const {
    static constexpr auto joints = std::to_array<std::string_view>(
        {"de", "d'", "du", "des", "la", "le", "les", "l'", "a", "au", "aux", "et", "to", "and"});
    constexpr std::size_t longest = 3;
    auto k = end;
    bool both = false;
    while (k < sentence_.end && k - end <= longest && !is_capital_word(tokens_[k])) {
        if (std::find(joints.begin(), joints.end(), tokens_[k].fold) == joints.end()) return end;
        both = both || tokens_[k].is("et") || tokens_[k].is("and");
        ++k;
    }
    if (k == end || k - end > longest || k + 1 >= sentence_.end || !stands_free(first)) return end;
    const auto place = deals::places().find(tokens_[k]);
    if (place || text_.is(k, first_name) || known_at(k).tokens.size() > 0) return end;
    while (k < sentence_.end && is_capital_word(tokens_[k])) ++k;
    // "Fromagerie des Monts d'Or"
    if (k + 2 < sentence_.end && (tokens_[k].is("d'") || tokens_[k].is("de")) &&
        is_capital_word(tokens_[k + 1]))
        k += 2;
    if (k >= sentence_.end || tokens_[k].letter_case != Case::lower) return end;
    const bool acts = text_.is(k, verb) || is_told_verb(tokens_, k);
    if (!acts || (both && tokens_[k].fold.ends_with("nt"))) return end;
    return k;
}

bool NameExtent::stands_free(std::size_t first) const {
    if (first <= sentence_.begin) return false;
    if (tokens_[first - 1].is(",")) return true;
    const bool led = tokens_[first - 1].is("la") || tokens_[first - 1].is("le") ||
                     tokens_[first - 1].is("l'") || tokens_[first - 1].is("les");
    if (led && (text_.words[first] & (thing | everyday)) != 0) return true;
    auto end = first;
    const auto place = deals::places().find(tokens_[end - 1]);
    if (place && place->use == deals::FormUse::adjective) --end;
    for (std::size_t length = 1; length <= 3 && end >= sentence_.begin + length; ++length) {
        const auto noun = match_description(tokens_, end - length, end);
        if (noun && noun->length == length && noun->kind == DescribedKind::company &&
            tokens_[end - length].letter_case == Case::lower)
            return true;
    }
    return false;
}

bool NameExtent::is_descriptive(std::size_t first, std::size_t end) const {
    return text_.is(first, everyday) && tokens_[first].letter_case == Case::capitalised &&
           (end >= first + 2 || !capital_is_due(tokens_, sentence_.begin, first));
}

bool NameExtent::is_part_of_country(std::size_t k) const {
    static constexpr auto parts = std::to_array<std::string_view>(
        {"ouest", "est", "nord", "sud", "atlantique", "mediterranee", "midi", "centre"});
    if (std::find(parts.begin(), parts.end(), tokens_[k].fold) != parts.end()) return true;
    const auto place = deals::places().find(tokens_[k]);
    return place && place->use == deals::FormUse::name;
}

bool NameExtent::joins_after_article(std::size_t k) const {
    return tokens_[k].is("a") || tokens_[k].is("en") || tokens_[k].is("sur");
}

bool NameExtent::is_institution_word(std::size_t k) const {
    if (text_.is(k, institution_word)) return true;
    const auto place = deals::places().find(tokens_[k]);
    return place && place->use == deals::FormUse::adjective;
}

bool NameExtent::begins_institution(std::size_t first) const {
    if (text_.is(first, institution)) return true;
    return !capital_is_due(tokens_, sentence_.begin, first) &&
           tokens_[first].letter_case == Case::capitalised &&
           match_description(tokens_, first, sentence_.end).has_value();
}

bool NameExtent::begins_with_article(std::size_t first) const {
    const bool elided = tokens_[first].is("l'");
    if ((!may_open_name(tokens_[first]) && !elided) || first + 1 >= sentence_.end) return false;
    if (!is_capital_word(tokens_[first + 1])) return false;
    if (!capital_is_due(tokens_, sentence_.begin, first)) return true;
    if (is_common_noun(first + 1)) return true;
    if (elided) return false;
    if (evidence_.seen_after_article(tokens_[first + 1])) return true;
    const bool possessive = tokens_[first].fold.size() == 2 && !tokens_[first].is("le") &&
                            !tokens_[first].is("la") && !tokens_[first].is("un");
    return possessive;
}

}  // namespace vigie::indexer
