#include "indexer/extract/name_judgement.hh"

#include <algorithm>
#include <array>

#include "common/deals/vocabulary.hh"
#include "indexer/extract/locative.hh"
#include "indexer/extract/one_of.hh"
#include "indexer/extract/public_bodies.hh"

namespace vigie::indexer {

using text::Case;
using text::Token;

namespace {

/// Words that are nobody, whatever their capital: "(Montréal) Le logiciel", "Au total".
bool is_grammar(std::string_view fold) {
    static constexpr auto words = std::to_array<std::string_view>(
        {"le",  "la",   "les",   "un",  "une", "des", "du",   "de",   "au",   "aux", "ce",
         "ces", "il",   "elle",  "ils", "on",  "en",  "et",   "ou",   "mais", "sa",  "son",
         "ses", "leur", "cette", "cet", "qui", "que", "dans", "chez", "avec"});
    return std::find(words.begin(), words.end(), fold) != words.end();
}

}  // namespace

NameSpan NameJudgement::shaped(std::size_t i, std::size_t end, const NameSpan& known) const {
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
    if (!span.certain && is_locative(text_, span.tokens, sentence_)) span.kind = EntityKind::place;
    return span;
}

bool NameJudgement::is_authority(std::size_t i) const {
    static constexpr auto heads = std::to_array<std::string_view>(
        {"direction", "ministere", "commission", "tribunal", "cour", "parlement", "secretariat",
         "prefecture", "autorite", "gouvernement", "ministre"});
    const auto is_head = [&](std::size_t k) {
        return std::find(heads.begin(), heads.end(), tokens_[k].fold) != heads.end();
    };
    return is_head(i) ||
           (i >= sentence_.begin + 2 && is_head(i - 2) &&
            (tokens_[i - 1].is("de") || tokens_[i - 1].is("des") || tokens_[i - 1].is("du"))) ||
           (i >= sentence_.begin + 3 && is_head(i - 3) && tokens_[i - 2].is("de"));
}

bool NameJudgement::has_investor_word(text::TokenRange range) const {
    if (range.size() == 1) return false;
    for (std::size_t k = range.begin; k < range.end; ++k)
        if (text_.is(k, investor_word)) return true;
    return false;
}

bool NameJudgement::looks_like_person(text::TokenRange range) const {
    std::size_t words = 0;
    for (std::size_t k = range.begin; k < range.end; ++k) {
        if (text_.is(k, investor_word) || tokens_[k].is("&") || tokens_[k].is_number())
            return false;
        words += tokens_[k].is_word();
    }
    if (text_.is(range.begin, first_name) && words >= 2 && words <= 5) return true;
    if (is_honorific(range.begin) && words >= 2) return true;
    if (words == 2 && range.size() == 2 && is_who_spoke(range)) return true;
    if (text_.is(range.begin, first_name) && range.size() == 1 && shares_surname(range.end))
        return true;
    if (words == 2 && range.size() == 2 && (role_after(range.end) || leads_others(range.end)))
        return true;
    return words <= 3 && range.begin > sentence_.begin && role_before(range.begin);
}

/// "Awa Diallo dirige Ostrovia", "Awa Diallo a cofondé": what only people do.
bool NameJudgement::leads_others(std::size_t i) const {
    static constexpr auto verbs = std::to_array<std::string_view>(
        {"dirige", "dirigeait", "codirige", "preside", "presidait", "cofonde", "demissionne"});
    if (i + 1 >= sentence_.end) return false;
    return is_one_of(tokens_[i].fold, verbs) ||
           (tokens_[i].is("a") && (tokens_[i + 1].is("cofonde") || tokens_[i + 1].is("dirige") ||
                                   tokens_[i + 1].is("preside")));
}

bool NameJudgement::is_honorific(std::size_t i) const {
    static constexpr auto titles =
        std::to_array<std::string_view>({"m", "mm", "mme", "mlle", "me", "dr", "mr", "mrs",
                                         "maitre", "monsieur", "madame", "lord", "sir"});
    const bool dotted = i + 1 < tokens_.size() && tokens_[i + 1].is(".");
    if (tokens_[i].fold.size() == 1 && !dotted) return false;  // "M Ventures"
    return std::find(titles.begin(), titles.end(), tokens_[i].fold) != titles.end();
}

bool NameJudgement::is_who_spoke(text::TokenRange range) const {
    return range.begin > sentence_.begin && text_.is(range.begin - 1, says) &&
           tokens_[range.begin].letter_case == Case::capitalised &&
           tokens_[range.begin + 1].letter_case == Case::capitalised;
}

bool NameJudgement::shares_surname(std::size_t i) const {
    if (i + 2 >= sentence_.end || (!tokens_[i].is("et") && !tokens_[i].is(","))) return false;
    return text_.is(i + 1, first_name) && tokens_[i + 1].is_capital() &&
           tokens_[i + 2].is_capital();
}

bool NameJudgement::role_after(std::size_t i) const {
    if (i + 2 >= sentence_.end || !tokens_[i].is(",")) return false;
    static constexpr auto articles =
        std::to_array<std::string_view>({"son", "sa", "ses", "le", "la", "les", "leur", "leurs"});
    const bool article =
        std::find(articles.begin(), articles.end(), tokens_[i + 1].fold) != articles.end();
    return text_.is(i + (article ? 2 : 1), person_role);
}

bool NameJudgement::role_before(std::size_t i) const {
    const std::size_t k = tokens_[i - 1].is(".") && i >= sentence_.begin + 2 ? i - 2 : i - 1;
    return text_.is(k, person_role);
}

bool NameJudgement::accepts(const NameSpan& span) const {
    const std::size_t i = span.tokens.begin;
    const bool single = span.tokens.size() == 1;
    if (single && (text_.is(i, never) || is_grammar(tokens_[i].fold))) return false;
    if (single && span.known.empty() && is_body(i)) return false;
    if (is_inverted(i) && span.known.empty()) return false;
    if (title_case_ && single && (text_.is(i, verb) || text_.is(i, starter))) return false;
    if (title_case_ && single && span.known.empty() && evidence_.seen_lower(tokens_[i]))
        return false;
    if (span.known.empty() && phrase_is_never(i)) return false;
    if (tokens_[i].is_number() || tokens_[i].fold.ends_with("'") || is_address(i)) return true;
    if (!capital_is_due(tokens_, sentence_.begin, i)) return accepts_inside(span);
    return accepts_at_start(span);
}

bool NameJudgement::is_body(std::size_t i) const {
    static constexpr auto articles =
        std::to_array<std::string_view>({"la", "le", "l'", "une", "un", "cette", "ce", "du", "au"});
    return i > sentence_.begin && text_.is(i, institution) && !is_public_noun(tokens_[i]) &&
           tokens_[i].letter_case == Case::capitalised &&
           std::find(articles.begin(), articles.end(), tokens_[i - 1].fold) != articles.end();
}

bool NameJudgement::accepts_inside(const NameSpan& span) const {
    const std::size_t i = span.tokens.begin;
    if (span.certain && !span.known.empty()) return true;
    static constexpr auto signs =
        std::to_array<std::string_view>({":", "-", "–", "—", "|", ")", "*", "»"});
    const bool after_sign =
        std::find(signs.begin(), signs.end(), tokens_[i - 1].fold) != signs.end();
    if (!after_sign || !text_.is(i, starter)) return true;
    return span.tokens.size() > 1 && begins_with_article(i);
}

bool NameJudgement::accepts_at_start(const NameSpan& span) const {
    const std::size_t i = span.tokens.begin;
    const Token& token = tokens_[i];
    if (text_.is(i, starter)) return starter_is_name(span);
    if (span.tokens.size() == 1 && is_adjective_of_place(i)) return false;
    if (span.certain && !span.known.empty()) return true;
    if (span.kind == EntityKind::place || span.kind == EntityKind::publication) return true;
    if (token.letter_case == Case::mixed || token.letter_case == Case::upper) return true;
    if (evidence_.seen_capital(token)) return true;
    if (evidence_.seen_lower(token)) return span.tokens.size() > 2;
    if (span.tokens.size() > 1) return true;
    if (text_.is(i, everyday)) return verb_follows(span.tokens.end) || name_joins(span.tokens.end);
    if (is_before_pronoun(span.tokens.end)) return false;
    return subject_follows(span.tokens.end) ||
           (is_strange(i) && (comma_follows(span.tokens.end) || is_item(span.tokens)));
}

bool NameJudgement::is_item(text::TokenRange range) const {
    static constexpr auto marks =
        std::to_array<std::string_view>({"•", "-", "–", "—", "*", "→", "►", "▪", "#"});
    if (range.begin == sentence_.begin || range.end + 1 != sentence_.end) return false;
    for (std::size_t k = sentence_.begin; k < range.begin; ++k)
        if (std::find(marks.begin(), marks.end(), tokens_[k].fold) == marks.end()) return false;
    return tokens_[range.end].is(".") || tokens_[range.end].is(":");
}

bool NameJudgement::starter_is_name(const NameSpan& span) const {
    const std::size_t i = span.tokens.begin;
    if (span.tokens.size() == 1)
        return evidence_.seen_capital(tokens_[i]) && verb_follows(i + 1) &&
               !evidence_.seen_lower(tokens_[i]);
    if (!span.known.empty() || span.kind == EntityKind::publication) return true;
    if (span.kind == EntityKind::place) return true;
    if (begins_institution(i) || begins_with_article(i)) return true;
    if (span.tokens.size() == 2 && (text_.words[i + 1] & (everyday | starter)) != 0 &&
        verb_follows(span.tokens.end))
        return true;  // "Bonne Nouvelle lève"
    if (span.tokens.size() == 2 && begins_with_epithet(i) &&
        (verb_follows(span.tokens.end) || comma_follows(span.tokens.end)))
        return true;
    return !text_.is(i, link) && tokens_[i].fold.size() > 2 && evidence_.seen_capital(tokens_[i]);
}

/// "Petite Ourse lève", "Mon Docteur, qui": no sentence begins so but by a name.
bool NameJudgement::begins_with_epithet(std::size_t i) const {
    static constexpr auto epithets = std::to_array<std::string_view>(
        {"petit",   "petite", "petits", "petites", "grand", "grande", "grands", "grandes",
         "jeune",   "bon",    "bonne",  "bons",    "beau",  "belle",  "belles", "vieux",
         "vieille", "gros",   "grosse", "mon",     "ma",    "mes",    "ton",    "ta",
         "tes",     "joli",   "jolie",  "doux",    "douce"});
    return is_one_of(tokens_[i].fold, epithets);
}

bool NameJudgement::is_strange(std::size_t i) const {
    static constexpr auto endings = std::to_array<std::string_view>(
        {"ment", "ments", "ant",   "ants",  "ante", "antes", "é",    "ée",
         "és",   "ées",   "tion",  "tions", "eur",  "eurs",  "euse", "ité",
         "isme", "ique",  "iques", "age",   "ages", "ie",    "ies",  "ure"});
    const auto written = tokens_.source(i);
    return tokens_[i].fold.size() >= 4 &&
           std::none_of(endings.begin(), endings.end(),
                        [&](auto ending) { return written.ends_with(ending); });
}

bool NameJudgement::is_before_pronoun(std::size_t i) const {
    static constexpr auto pronouns =
        std::to_array<std::string_view>({"il", "elle", "ils", "elles", "on", "nous", "cela"});
    const bool set_off = i + 2 < sentence_.end && tokens_[i + 2].is(",");  // "Ovalo, elle, lève"
    return comma_follows(i) && !set_off &&
           std::find(pronouns.begin(), pronouns.end(), tokens_[i + 1].fold) != pronouns.end();
}

bool NameJudgement::comma_follows(std::size_t i) const {
    return i + 1 < sentence_.end && tokens_[i].is(",") && tokens_[i + 1].is_word();
}

bool NameJudgement::is_adjective_of_place(std::size_t i) const {
    const auto place = deals::places().find(tokens_[i]);
    return place && place->use == deals::FormUse::adjective;
}

bool NameJudgement::name_joins(std::size_t i) const {
    return i + 1 < sentence_.end && tokens_[i].is("et") && is_capital_word(tokens_[i + 1]);
}

bool NameJudgement::is_inverted(std::size_t i) const {
    static constexpr auto pronouns = std::to_array<std::string_view>(
        {"il",   "elle", "on",  "ils", "elles", "t",  "ce", "je",  "tu", "nous",
         "vous", "moi",  "toi", "lui", "leur",  "le", "la", "les", "y",  "en"});
    if (i + 3 < sentence_.end && tokens_[i + 3].is("-") && !tokens_[i + 2].is("t")) return false;
    return i + 2 < sentence_.end && tokens_[i + 1].is("-") && tokens_[i + 1].touches_previous() &&
           tokens_[i + 2].touches_previous() && tokens_[i + 2].letter_case == Case::lower &&
           std::find(pronouns.begin(), pronouns.end(), tokens_[i + 2].fold) != pronouns.end();
}

bool NameJudgement::verb_follows(std::size_t i) const {
    if (is_told_verb(tokens_, i)) return true;
    if (!text_.is(i, verb) || tokens_.source(i) == "à") return false;
    const bool leads = tokens_[i].is("en") || tokens_[i].is("y");
    return !leads || text_.is(i + 1, verb);
}

bool NameJudgement::is_lower(std::size_t i) const {
    return i < sentence_.end && tokens_[i].is_word() && tokens_[i].letter_case == Case::lower;
}

bool NameJudgement::is_seat(std::size_t i) const {
    return i + 1 < sentence_.end && (tokens_[i].is("de") || tokens_[i].is("a")) &&
           is_capital_word(tokens_[i + 1]) &&
           deals::places().match(tokens_, i + 1, sentence_.end).has_value();
}

bool NameJudgement::subject_follows(std::size_t i) const {
    if (i >= sentence_.end) return false;
    const Token& next = tokens_[i];
    if (next.is(":")) return i + 1 >= sentence_.end || !is_lower(i + 1);
    if (next.is("entre")) return is_lower(i + 1) && tokens_[i + 1].is("au");
    if (verb_follows(i) || next.is("(")) return true;
    if (next.is("–") || next.is("—")) return i + 1 < sentence_.end && tokens_[i + 1].is_number();
    if (name_joins(i)) return true;
    if (!next.is(",") || i + 1 >= sentence_.end) return false;
    const Token& after = tokens_[i + 1];
    if (is_capital_word(after) && !text_.is(i + 1, starter)) return true;  // a list
    return after.is_number() || after.is("la") || after.is("le") || after.is("l'") ||
           after.is("qui") || is_seat(i + 1) || after.fold.ends_with("ee") || after.is("plus") ||
           after.is("lui") || after.is("quant") || after.is("une") || after.is("un") ||
           after.is("dont") || match_description(tokens_, i + 1, sentence_.end).has_value();
}

}  // namespace vigie::indexer
