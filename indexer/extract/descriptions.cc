#include "indexer/extract/descriptions.hh"

#include <algorithm>
#include <array>

#include "common/deals/vocabulary.hh"
#include "common/text/word_index.hh"
#include "indexer/extract/one_of.hh"
#include "indexer/extract/public_bodies.hh"

namespace vigie::indexer {
namespace {

bool is_determiner(const text::Token& token) {
    static const text::WordSet words{"le", "la", "l'", "ce",  "cet",   "cette",
                                     "du", "au", "un", "une", "notre", "the"};
    return token.is_word() && words.contains(token);
}

bool is_indefinite(const text::Token& token) {
    return token.is("un") || token.is("une");
}

bool is_small_adjective(std::string_view fold) {
    static constexpr auto words = std::to_array<std::string_view>(
        {"jeune",    "petite", "petit", "grand",   "grande",   "nouvelle", "nouveau",
         "ancienne", "ancien", "ex",    "celebre", "discrete", "discret",  "futur",
         "future",   "autre",  "seule", "premier", "premiere", "tres"});
    return is_one_of(fold, words);
}

/// Reads an adjective of a place ("lyonnaise") at `i` into `place`; where to go on.
std::size_t take_place(const text::Tokens& tokens, std::size_t i, std::size_t end,
                       std::string_view& place) {
    if (i >= end) return i;
    const auto found = deals::places().match(tokens, i, end);
    if (!found || found->use != deals::FormUse::adjective) return i;
    place = found->id;
    return i + found->length;
}

/// The noun at `k`, behind one small adjective at most, which `k` is moved over.
std::optional<DescriptionNoun> noun_at(const text::Tokens& tokens, std::size_t& k, std::size_t end,
                                       bool adjective) {
    if (auto noun = match_description(tokens, k, end)) return noun;
    if (!adjective || k + 1 >= end || !is_small_adjective(tokens[k].fold)) return std::nullopt;
    std::size_t behind = k + 1;
    if (tokens[behind].is("-") && behind + 1 < end) ++behind;
    auto noun = match_description(tokens, behind, end);
    if (noun) k = behind;
    return noun;
}

bool is_relational(std::string_view fold) {
    return fold == "concurrent" || fold == "concurrente" || fold == "rival" || fold == "rivale";
}

/// "d'implants", "en ligne", "pour semi-conducteurs".
bool leads_to_complement(const text::Token& token) {
    static constexpr auto links =
        std::to_array<std::string_view>({"de", "d'", "du", "des", "en", "pour", "sans", "sur"});
    return is_one_of(token.fold, links);
}

/// "le fabricant de puces de Wefox": the name is a complement itself.
bool governs_name(const text::Token& token) {
    static constexpr auto links = std::to_array<std::string_view>(
        {"de", "d'", "du",   "des",  "la",  "le",  "l'",   "les", "a",    "au", "aux",   "par",
         "et", "ou", "avec", "chez", "que", "qu'", "pour", "sur", "dans", "en", "comme", "contre"});
    return is_one_of(token.fold, links);
}

/// "la filiale de paiement du norvégien Ovalo", "la branche jeux du groupe Perlou": the tokens from
/// `k` to the name are its own noun phrase.
bool begins_owner(const text::Tokens& tokens, std::size_t k, std::size_t end) {
    if (!tokens[k].is("du") && !tokens[k].is("l'") && !tokens[k].is("la")) return false;
    std::string_view place;
    std::size_t i = k + 1;
    const auto noun = match_description(tokens, i, end);
    if (noun && noun->kind != DescribedKind::product) i += noun->length;
    i = take_place(tokens, i, end, place);
    return i > k + 1 && i == end;
}

/// "la tannerie ardéchoise lève": a noun that no list holds, with where it is, as what acts.
std::optional<Description> guessed_at(const ClassifiedText& text, std::size_t i, std::size_t end) {
    static constexpr auto others = std::to_array<std::string_view>(
        {"scene",     "ecosysteme", "marche",     "presse",       "siege",    "usine",
         "campus",    "technopole", "incubateur", "accelerateur", "quartier", "gare",
         "aeroport",  "port",       "stade",      "antenne",      "banlieue", "place",
         "bourse",    "pole",       "parquet",    "cour",         "chambre",  "bureau",
         "parlement", "population", "economie",   "langue",       "culture",  "cuisine",
         "droit",     "nature",     "region"});
    const auto& tokens = text.tokens();
    const auto noun = i + 1;
    if (noun + 2 >= tokens.size() || noun + 1 >= end) return std::nullopt;
    if (tokens[noun].letter_case != text::Case::lower || tokens[noun].fold.size() < 4 ||
        text.is(noun, verb) || is_public_noun(tokens[noun]) || is_one_of(tokens[noun].fold, others))
        return std::nullopt;
    Description out;
    out.tokens = {i, take_place(tokens, noun + 1, end, out.place)};
    const auto kind = out.place.empty() ? std::nullopt : deals::place_kind(out.place);
    const bool near = kind == deals::PlaceKind::city || kind == deals::PlaceKind::region;
    const auto after = out.tokens.end;
    const bool acts = after < end && (text.is(after, verb) || is_told_verb(tokens, after));
    if (!near || !acts) return std::nullopt;
    out.guessed = true;
    return out;
}

}  // namespace

std::optional<Description> description_at(const ClassifiedText& text, std::size_t i,
                                          std::size_t end) {
    const auto& tokens = text.tokens();
    Description out;
    out.bare = !is_determiner(tokens[i]);
    out.indefinite = is_indefinite(tokens[i]);
    if (out.bare && (i == 0 || !(tokens[i - 1].is(",") || tokens[i - 1].is("("))))
        return std::nullopt;
    std::size_t k = out.bare ? i : i + 1;
    if (k >= end || !tokens[k].is_word()) return std::nullopt;
    const auto noun = noun_at(tokens, k, end, !out.bare);
    if (!noun) {
        if (out.bare || is_indefinite(tokens[i]) || tokens[k].is_capital()) return std::nullopt;
        if (auto guess = guessed_at(text, i, end)) return guess;
        out.tokens = {i, take_place(tokens, k, end, out.place)};
        if (out.place.empty()) return std::nullopt;
        out.nameless = true;
        return out;
    }
    const bool in_name =
        tokens[k].is_capital() && k > i && tokens[i].letter_case == text::Case::lower;
    if (in_name) return std::nullopt;
    out.kind = noun->kind;
    out.relational = is_relational(tokens[k].fold);
    out.sector = noun->sector;
    k += noun->length;
    const bool worded = k + 1 < end && tokens[k].letter_case == text::Case::lower;
    const std::size_t after = take_place(tokens, k, end, out.place);
    if (after == k && worded) {  // "la start-up industrielle lyonnaise"
        const std::size_t later = take_place(tokens, k + 1, end, out.place);
        k = out.place.empty() ? k : later;
    } else {
        k = after;
    }
    out.tokens = {i, k};
    return out;
}

bool is_complement(const ClassifiedText& text, text::TokenRange between) {
    constexpr std::size_t longest = 7;
    const auto& tokens = text.tokens();
    if (between.size() < 2 || between.size() > longest) return false;
    if (!leads_to_complement(tokens[between.begin]) || governs_name(tokens[between.end - 1]))
        return false;
    for (std::size_t k = between.begin; k < between.end; ++k)
        if ((!tokens[k].is_word() && !tokens[k].is("-")) || begins_owner(tokens, k, between.end))
            return false;
    for (std::size_t k = between.begin + 1; k < between.end; ++k)
        if (text.is(k, verb) && !tokens[k].is("en") && !leads_to_complement(tokens[k - 1]))
            return false;
    return true;
}

}  // namespace vigie::indexer
