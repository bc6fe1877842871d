#include "indexer/extract/bare_sums.hh"

#include <array>
#include <string_view>

#include "indexer/extract/one_of.hh"

namespace vigie::indexer {
namespace {

using deals::Kind;

constexpr int strong_words = 8;

text::TokenRange without_breaks(const Reading& reading, text::TokenRange range) {
    while (range.end > range.begin &&
           reading.token(range.end - 1).kind == text::TokenKind::line_break)
        --range.end;
    return range;
}

/// "celle-ci", "celui-ci" a few tokens before the sum.
bool has_pronoun_before(const Reading& reading, text::TokenRange sentence, std::size_t sum) {
    constexpr std::size_t farthest = 8;
    for (auto t = sentence.begin; t < sum; ++t) {
        const auto fold = reading.token(t).fold;
        if (sum - t <= farthest && fold.starts_with("cel") &&
            (reading.token(t + 2).is("ci") || fold.ends_with("-ci")))
            return true;
    }
    return false;
}

}  // namespace

bool repeats_title(const Reading& reading, std::size_t sentence) {
    const auto& document = reading.document;
    if (sentence != 1 || !document.has_title || document.sentences.size() < 2) return false;
    const auto a = without_breaks(reading, document.sentences[0]);
    const auto b = without_breaks(reading, document.sentences[1]);
    if (a.size() != b.size()) return false;
    for (std::size_t k = 0; k < a.size(); ++k)
        if (reading.token(a.begin + k).fold != reading.token(b.begin + k).fold) return false;
    return true;
}

bool tells_round_near(const Reading& reading, std::size_t amount) {
    const auto sentence = reading.distances.extent(amount).sentence;
    for (auto s = sentence > 1 ? sentence - 2 : 0; s <= sentence; ++s) {
        const auto [first, last] = reading.hits_within(reading.document.sentences[s]);
        for (auto hit = first; hit < last; ++hit)
            if (reading.hits[hit].trigger->sense == Sense::round &&
                reading.hits[hit].trigger->weight >= strong_words)
                return true;
    }
    return false;
}

std::optional<Kind> meant_by_pronoun(const Reading& reading, std::size_t amount) {
    const auto& extent = reading.distances.extent(amount);
    const auto sentence = extent.sentence;
    if (sentence == 0 || reading.document.is_title(sentence - 1)) return std::nullopt;
    const auto& sentences = reading.document.sentences;
    if (!has_pronoun_before(reading, sentences[sentence], extent.tokens.begin)) return std::nullopt;
    const auto [first, last] = reading.hits_within(sentences[sentence - 1]);
    for (auto h = last; h-- > first;) {
        const auto& hit = reading.hits[h];
        const auto kind = kind_of(hit.trigger->sense);
        if (hit.form != Form::none || !kind) continue;
        const bool noun = *kind == Kind::valuation || *kind == Kind::revenue ||
                          *kind == Kind::debt || *kind == Kind::fund;
        return noun ? kind : std::nullopt;
    }
    return std::nullopt;
}

bool opens_with_one_of_row(const Reading& reading, std::size_t amount) {
    static constexpr auto articles = std::to_array<std::string_view>({"le", "la", "son", "leur"});
    static constexpr auto ones = std::to_array<std::string_view>(
        {"premier", "premiere", "deuxieme", "second", "seconde", "troisieme", "quatrieme",
         "cinquieme", "precedent", "precedente", "predecesseur", "aine"});
    constexpr std::size_t farthest = 12;
    const auto head = reading.sentence_of(amount).begin;
    if (reading.distances.extent(amount).tokens.begin > head + farthest) return false;
    return is_one_of(reading.token(head).fold, articles) &&
           is_one_of(reading.token(head + 1).fold, ones);
}

bool is_placed(const Reading& reading, std::size_t amount) {
    const auto fold = reading.token(reading.distances.extent(amount).tokens.end).fold;
    return fold == "places" || fold == "placees" || fold == "souscrits" || fold == "offerts";
}

std::optional<Kind> kind_of_review(const Context& context) {
    if (context.pledges) return Kind::investment;
    if (context.purchases) return Kind::acquisition;
    if (context.worths) return Kind::valuation;
    return std::nullopt;
}

}  // namespace vigie::indexer
