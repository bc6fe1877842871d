#include "indexer/extract/announced.hh"

#include <array>

#include "indexer/extract/one_of.hh"

namespace vigie::indexer {

bool is_past_auxiliary(std::string_view fold) {
    return fold == "a" || fold == "ont" || fold == "avait" || fold == "avaient";
}

bool is_just_done(const Reading& reading, std::size_t verb) {
    static constexpr auto coming =
        std::to_array<std::string_view>({"vient", "viennent", "venait", "venaient"});
    if (verb < 2 || !is_one_of(reading.token(verb - 2).fold, coming)) return false;
    return reading.token(verb - 1).is("de") || reading.token(verb - 1).is("d'");
}

bool is_announced(const Reading& reading, text::TokenRange sentence, std::size_t verb) {
    static constexpr auto speaking = std::to_array<std::string_view>(
        {"confirme", "annonce", "promis", "indique", "precise", "assure", "declare", "entendre"});
    constexpr std::size_t longest = 12;
    constexpr std::size_t near = 2;  // "a confirmé jeudi que"
    for (auto t = verb; t-- > sentence.begin && verb - t <= longest;) {
        if (!reading.token(t).is("que") && !reading.token(t).is("qu'")) continue;
        for (std::size_t back = 1; back <= near && t >= back + 1; ++back) {
            const auto fold = reading.token(t - back).fold;
            const bool told =
                is_past_auxiliary(reading.token(t - back - 1).fold) || fold == "entendre";
            if (told && is_one_of(fold, speaking)) return true;
        }
        return false;
    }
    return false;
}

bool is_agreed_purchase(const Reading& reading, text::TokenRange sentence, std::size_t plan) {
    static constexpr auto agreements = std::to_array<std::string_view>(
        {"accord", "contrat", "transaction", "operation", "protocole"});
    constexpr std::size_t farthest = 8;
    const auto& word = reading.token(plan);
    if (word.is("va") || word.is("vont")) return true;
    if (!word.fold.starts_with("prevoi")) return false;
    for (auto t = plan; t-- > sentence.begin && plan - t <= farthest;)
        if (is_one_of(reading.token(t).fold, agreements)) return true;
    return false;
}

bool is_built(const Reading& reading, text::TokenRange sentence, std::size_t words) {
    constexpr std::size_t farthest = 12;
    static constexpr auto verbs =
        std::to_array<std::string_view>({"inaugur", "ouvert", "construit", "bati", "acheve"});
    for (auto t = words; t-- > sentence.begin && words - t <= farthest;)
        for (const auto verb : verbs)
            if (reading.token(t).fold.starts_with(verb) &&
                (is_past_auxiliary(reading.token(t - 1).fold) || is_just_done(reading, t)))
                return true;
    return false;
}

}  // namespace vigie::indexer
