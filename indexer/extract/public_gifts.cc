#include "indexer/extract/public_gifts.hh"

#include <algorithm>
#include <array>

#include "indexer/extract/public_bodies.hh"

namespace vigie::indexer {
namespace {

constexpr std::size_t farthest_verb = 8;   // tokens between the verb and the sum
constexpr std::size_t farthest_giver = 6;  // tokens between the giver and the verb

/// "accorde", "a voté", "promettait": how verbs of giving begin.
bool is_giving(std::string_view fold) {
    static constexpr auto stems = std::to_array<std::string_view>(
        {"attribu", "accord", "octroi", "octroy", "allou", "decern", "debloqu", "apporter",
         "apporte", "subventionn", "vote", "promet", "promis", "destin", "verse", "ajoutera",
         "contribu", "financer", "donne"});
    return fold.size() >= 4 && std::any_of(stems.begin(), stems.end(), [&](std::string_view stem) {
               return fold.starts_with(stem);
           });
}

/// "de la Région", "de l'Ademe" right behind the sum.
bool stands_behind(const Reading& reading, std::size_t end) {
    auto t = end;
    if (!reading.token(t).is("de") && !reading.token(t).is("d'") && !reading.token(t).is("du"))
        return false;
    ++t;
    if (reading.token(t).is("la") || reading.token(t).is("l'")) ++t;
    return is_public_noun(reading.token(t));
}

/// A public body, a place or the noun of one ends close before the verb.
bool acts_publicly(const Reading& reading, text::TokenRange sentence, std::size_t verb) {
    const auto first = std::max(sentence.begin, verb > farthest_giver ? verb - farthest_giver : 0);
    for (auto t = verb; t-- > first;) {
        if (reading.token(t).is(".") || reading.token(t).is(";")) return false;
        if (is_public_noun(reading.token(t)) && t > 0 &&
            (reading.token(t - 1).is("la") || reading.token(t - 1).is("l'") ||
             reading.token(t - 1).is("le")))
            return true;
    }
    const auto [begin, end] = reading.entities.within(sentence);
    for (auto m = begin; m < end; ++m) {
        const auto& mention = reading.entities.mentions[m];
        const auto& entity = reading.entities.all[mention.entity];
        if (mention.tokens.end > verb || mention.tokens.end < first) continue;
        if (entity.is_public) return true;
        const auto& before = reading.token(mention.tokens.begin - 1);
        const bool place = entity.kind == EntityKind::place && mention.form <= MentionForm::alias;
        if (place && (before.is("les") || before.is("la") || before.is("le") || before.is("l'") ||
                      mention.tokens.begin == sentence.begin))
            return true;
    }
    return false;
}

/// "son plan quantique", "une enveloppe de": spent on a whole trade, not on one company.
bool is_programme(const Reading& reading, text::TokenRange sentence) {
    static constexpr auto nouns = std::to_array<std::string_view>(
        {"plan", "plans", "programme", "programmes", "strategie", "enveloppe", "secteur", "filiere",
         "guichet", "budget", "entreprises"});
    for (auto t = sentence.begin; t < sentence.end; ++t)
        if (std::find(nouns.begin(), nouns.end(), reading.token(t).fold) != nouns.end())
            return true;
    return false;
}

}  // namespace

bool is_public_gift(const Reading& reading, std::size_t amount) {
    const auto& sum = reading.distances.extent(amount).tokens;
    if (stands_behind(reading, sum.end)) return true;
    const auto sentence = reading.sentence_of(amount);
    if (is_programme(reading, sentence)) return false;
    const auto first =
        std::max(sentence.begin, sum.begin > farthest_verb ? sum.begin - farthest_verb : 0);
    for (auto t = sum.begin; t-- > first;) {
        if (reading.token(t).is(",") || reading.token(t).is(";")) return false;
        if (is_giving(reading.token(t).fold)) return acts_publicly(reading, sentence, t);
    }
    return false;
}

}  // namespace vigie::indexer
