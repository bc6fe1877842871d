// Which way the verbs around a date point. A window of a few words, no grammar.
#include <algorithm>
#include <array>

#include "common/dates/reading.hh"

namespace vigie::dates {
namespace {

using Forms = std::string_view;

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<Forms, N>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_french_past_auxiliary(std::string_view word) {
    static constexpr auto forms =
        std::to_array<Forms>({"a", "ont", "ai", "avons", "avait", "avaient", "etait", "etaient",
                              "fut", "furent", "eut", "est", "sont", "s'est", "ete"});
    return is_one_of(word, forms);
}

bool looks_like_participle(const text::Token& token, std::string_view source) {
    if (!token.is_word() || token.fold.size() < 2) return false;
    static constexpr auto endings = std::to_array<Forms>({"é", "ée", "és", "ées"});
    for (const auto ending : endings)
        if (source.ends_with(ending)) return true;
    static constexpr auto irregular = std::to_array<Forms>(
        {"fait",    "faite",    "mis",     "mise",    "pris",      "prise",   "dit",     "conclu",
         "conclue", "obtenu",   "recu",    "vendu",   "vendue",    "perdu",   "atteint", "ouvert",
         "ouverte", "offert",   "permis",  "connu",   "tenu",      "tenue",   "venu",    "venue",
         "devenu",  "devenue",  "paru",    "parue",   "fini",      "reuni",   "fourni",  "investi",
         "reussi",  "racheté",  "ete",     "eu",      "pu",        "su",      "bondi",   "grandi",
         "rejoint", "souscrit", "inscrit", "detruit", "construit", "produit", "conduit"});
    return is_one_of(token.fold, irregular);
}

bool is_french_future_verb(std::string_view word) {
    static constexpr auto no_verbs = std::to_array<Forms>(
        {"camera",   "opera",    "extra",    "infra",   "ultra",     "contra", "para",
         "sierra",   "aura_",    "front",    "affront", "rencontra", "entra",  "montra",
         "rentra",   "demeura",  "declara",  "assura",  "tira",      "dura",   "retira",
         "libera",   "instaura", "inaugura", "prepara", "sahara",    "tiara",  "sacra",
         "consacra", "livra",    "delivra",  "ouvra",   "illustra",  "soda",   "oura",
         "zara",     "acra",     "terra",    "astra",   "spectra",   "hydra",  "mira",
         "citra",    "integra",  "cobra",    "zebra",   "algebra",   "flora",  "aurora",
         "andorra",  "ankara"});
    if (word.size() < 4) return false;
    const bool singular = word.ends_with("ra") && word.size() > 3;
    const bool plural = word.ends_with("ront");
    return (singular || plural) && !is_one_of(word, no_verbs);
}

bool is_french_plan(std::string_view word) {
    static constexpr auto forms = std::to_array<Forms>(
        {"prevoit",  "prevoient",     "prevu",     "prevue",     "prevus",     "prevues",
         "compte",   "comptent",      "doit",      "doivent",    "devrait",    "devraient",
         "vise",     "visent",        "espere",    "esperent",   "attendu",    "attendue",
         "attendus", "attendues",     "programme", "programmee", "envisage",   "va",
         "vont",     "prochainement", "bientot",   "pourrait",   "pourraient", "ambitionne",
         "table",    "promet"});
    return is_one_of(word, forms);
}

bool is_english_past(std::string_view word) {
    static constexpr auto forms =
        std::to_array<Forms>({"was",     "were", "had",   "has",    "did",   "went", "came", "rose",
                              "fell",    "grew", "sold",  "bought", "said",  "told", "made", "won",
                              "lost",    "left", "took",  "gave",   "began", "met",  "saw",  "hit",
                              "reached", "have", "built", "became", "put",   "cut",  "paid"});
    if (is_one_of(word, forms)) return true;
    return word.size() > 4 && word.ends_with("ed") && word != "expected" && word != "planned" &&
           word != "scheduled" && word != "need" && word != "speed" && word != "exceed";
}

bool is_english_future(std::string_view word) {
    static constexpr auto forms = std::to_array<Forms>(
        {"will", "shall", "plans", "plan", "expects", "expected", "scheduled", "planned", "aims",
         "aim", "intends", "hopes", "ll", "going", "should", "due"});
    return is_one_of(word, forms);
}

bool ends_clause(const text::Token& token) {
    return token.kind == text::TokenKind::line_break || token.is(".") || token.is(";") ||
           token.is("!") || token.is("?") || token.is(":");
}

Tense tense_at(const Scene& scene, std::size_t i) {
    const auto& token = scene.token(i);
    if (!token.is_word()) return Tense::unknown;
    if (!scene.french()) {
        if (is_english_future(token.fold)) return Tense::future;
        return is_english_past(token.fold) ? Tense::past : Tense::unknown;
    }
    const auto source = scene.tokens().source(i);
    if (is_french_plan(token.fold) && !source.ends_with("é")) return Tense::future;
    if (token.is("prevu") || token.is("programme")) return Tense::future;
    if (is_french_future_verb(token.fold) && token.letter_case == text::Case::lower &&
        !source.ends_with("é"))
        return Tense::future;
    const bool auxiliary =
        is_french_past_auxiliary(token.fold) && source.find("à") == std::string_view::npos;
    if (auxiliary) {
        for (std::size_t step = 1; step <= 3; ++step)
            if (i + step < scene.size() &&
                looks_like_participle(scene.token(i + step), scene.tokens().source(i + step)) &&
                !is_french_plan(scene.token(i + step).fold))
                return Tense::past;
    }
    const bool imperfect = token.fold.size() > 5 &&
                           (token.fold.ends_with("ait") || token.fold.ends_with("aient")) &&
                           !token.fold.ends_with("rait") && !token.fold.ends_with("raient") &&
                           !token.is("souhait") && !token.is("parfait") && !token.is("extrait") &&
                           !token.is("retrait") && !token.is("portrait") && !token.is("forfait");
    const bool historic = token.fold.size() > 5 && token.fold.ends_with("erent");
    return imperfect || historic ? Tense::past : Tense::unknown;
}

}  // namespace

Tense tense_around(const Scene& scene, std::size_t begin, std::size_t end) {
    constexpr std::size_t reach = 14;
    for (std::size_t step = 1; step <= reach && step <= begin; ++step) {
        if (ends_clause(scene.token(begin - step))) break;
        if (const auto tense = tense_at(scene, begin - step); tense != Tense::unknown) return tense;
    }
    for (std::size_t i = end; i < end + reach && i < scene.size(); ++i) {
        if (ends_clause(scene.token(i))) break;
        if (const auto tense = tense_at(scene, i); tense != Tense::unknown) return tense;
    }
    return Tense::unknown;
}

}  // namespace vigie::dates
