// Which way the verbs around a date point. A window of a few words, no grammar.
#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>
#include <unordered_map>

#include "common/dates/reading.hh"
#include "common/lexicon/lexicon.hh"

namespace vigie::dates {
namespace {

enum VerbClass : std::uint32_t {
    v_have = 1U << 0,
    v_be = 1U << 1,
    v_had = 1U << 2,
    v_participle = 1U << 3,
    v_not_participle = 1U << 4,
    v_future = 1U << 5,
    v_not_future = 1U << 6,
    v_not_imperfect = 1U << 7,
    v_past = 1U << 8,
    v_not_past = 1U << 9,
};

using Verbs = std::unordered_map<std::string_view, std::uint32_t>;

std::uint32_t class_called(std::string_view name) {
    static constexpr auto names = std::to_array<std::string_view>(
        {"have", "be", "had", "participle", "not_participle", "future", "not_future",
         "not_imperfect", "past", "not_past"});
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) throw std::logic_error("unknown class in tense.tsv");
    return 1U << static_cast<unsigned>(found - names.begin());
}

Verbs load(std::string_view language) {
    Verbs out;
    for (const auto& row : lexicon::rows("tense.tsv"))
        if (row[0] == language) out[row[2]] |= class_called(row[1]);
    return out;
}

std::uint32_t classes_of(const Scene& scene, std::size_t i) {
    static const Verbs french = load("fr");
    static const Verbs english = load("en");
    const auto& verbs = scene.french() ? french : english;
    const auto found = verbs.find(scene.token(i).fold);
    return found == verbs.end() ? 0 : found->second;
}

template <std::size_t N>
bool ends_with_any(std::string_view word, const std::array<std::string_view, N>& endings) {
    return std::any_of(endings.begin(), endings.end(),
                       [word](std::string_view ending) { return word.ends_with(ending); });
}

/// "levée", "obtenus": a participle by its ending or by the vocabulary.
bool is_participle(const Scene& scene, std::size_t i) {
    static constexpr auto regular = std::to_array<std::string_view>({"é", "ée", "és", "ées"});
    if (!scene.token(i).is_word() || scene.token(i).fold.size() < 2) return false;
    const auto classes = classes_of(scene, i);
    if (classes & v_participle) return true;
    if (classes & v_not_participle) return false;
    const auto source = scene.tokens().source(i);
    return source.size() > 3 && ends_with_any(source, regular) && !source.ends_with("té");
}

/// Behind "a" or "ont" more endings make a participle than elsewhere.
bool is_participle_of_have(const Scene& scene, std::size_t i) {
    static constexpr auto endings =
        std::to_array<std::string_view>({"é", "ée", "és", "ées", "i", "is", "it", "u", "us", "ue"});
    const auto& token = scene.token(i);
    if (!token.is_word() || token.fold.size() < 2 || token.letter_case != text::Case::lower)
        return false;
    const auto classes = classes_of(scene, i);
    if (classes & v_participle) return true;
    if (classes & v_not_participle) return false;
    return ends_with_any(scene.tokens().source(i), endings);
}

bool participle_follows(const Scene& scene, std::size_t i, bool have) {
    constexpr std::size_t reach = 3;
    for (std::size_t at = i + 1; at <= i + reach && at < scene.size(); ++at) {
        if (scene.is_pause(at)) return false;
        if (is_participle(scene, at) || (have && is_participle_of_have(scene, at))) return true;
    }
    return false;
}

/// "ouvrira", "auront"
bool is_future_form(const Scene& scene, std::size_t i, std::uint32_t classes) {
    const auto& token = scene.token(i);
    if (token.fold.size() < 4 || token.letter_case != text::Case::lower) return false;
    if (classes & v_not_future) return false;
    return token.fold.ends_with("ra") || token.fold.ends_with("ront");
}

/// "levait", "levèrent"
bool is_distant_form(const Scene& scene, std::size_t i, std::uint32_t classes) {
    const auto& token = scene.token(i);
    if (token.fold.size() < 6 || token.letter_case != text::Case::lower) return false;
    if (classes & v_not_imperfect) return false;
    const bool conditional = token.fold.ends_with("rait") || token.fold.ends_with("raient");
    const bool imperfect = token.fold.ends_with("ait") || token.fold.ends_with("aient");
    return (imperfect && !conditional) || scene.tokens().source(i).ends_with("èrent");
}

Tense french_tense_at(const Scene& scene, std::size_t i) {
    const auto classes = classes_of(scene, i);
    const auto source = scene.tokens().source(i);
    if ((classes & v_future) && !source.ends_with("é") && !source.ends_with("ée"))
        return Tense::future;
    if (classes & (v_had | v_past)) return Tense::distant;
    const bool preposition = source == "à" || source == "À";
    if ((classes & (v_have | v_be)) && !preposition &&
        participle_follows(scene, i, classes & v_have))
        return Tense::past;
    if (is_future_form(scene, i, classes)) return Tense::future;
    return is_distant_form(scene, i, classes) ? Tense::distant : Tense::unknown;
}

Tense english_tense_at(const Scene& scene, std::size_t i) {
    const auto classes = classes_of(scene, i);
    const auto fold = scene.token(i).fold;
    if (classes & v_future) return Tense::future;
    if (classes & v_had) return Tense::distant;
    if (classes & (v_past | v_have)) return Tense::past;
    if (fold.size() > 4 && fold.ends_with("ed") && !(classes & v_not_past)) return Tense::past;
    return Tense::unknown;
}

Tense tense_at(const Scene& scene, std::size_t i) {
    if (!scene.token(i).is_word()) return Tense::unknown;
    return scene.french() ? french_tense_at(scene, i) : english_tense_at(scene, i);
}

bool ends_clause(const text::Token& token) {
    return token.kind == text::TokenKind::line_break || token.is(".") || token.is(";") ||
           token.is("!") || token.is("?") || token.is(":");
}

}  // namespace

bool follows_participle(const Scene& scene, std::size_t begin) {
    for (std::size_t step = 1; step <= 3 && step <= begin; ++step) {
        const auto at = begin - step;
        if (is_participle(scene, at) && scene.token(at).letter_case != text::Case::upper)
            return at == 0 || !scene.has(at - 1, w_determiner);  // "un café" is no participle
        if (!scene.has(at, w_in | w_of | w_article | w_to)) return false;
    }
    return false;
}

Tense tense_around(const Scene& scene, std::size_t begin, std::size_t end) {
    constexpr std::size_t reach = 14;
    const bool participle = scene.french() && follows_participle(scene, begin);
    for (std::size_t step = 1; step <= reach && step <= begin; ++step) {
        if (ends_clause(scene.token(begin - step))) break;
        const auto tense = tense_at(scene, begin - step);
        if (participle && step > 5 && tense != Tense::distant) break;
        if (tense != Tense::unknown) return tense;
    }
    if (participle) return Tense::over;
    for (std::size_t i = end; i < end + reach && i < scene.size(); ++i) {
        if (ends_clause(scene.token(i))) break;
        const auto tense = tense_at(scene, i);
        // "En janvier, elle a vendu": what stands before its verb is of the same time.
        if (tense != Tense::unknown) return tense == Tense::past ? Tense::over : tense;
    }
    return Tense::unknown;
}

}  // namespace vigie::dates
