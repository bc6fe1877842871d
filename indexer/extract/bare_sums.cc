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

/// "elle s'élevait à", "celui de Perlou a atteint": a pronoun whose verb leads to the sum.
bool has_subject_pronoun(const Reading& reading, text::TokenRange sentence, std::size_t sum) {
    static constexpr auto pronouns = std::to_array<std::string_view>(
        {"elle", "il", "elles", "ils", "celui", "celle", "ceux", "celles"});
    constexpr std::size_t nearest = 5;  // from the pronoun to its verb
    const auto [first, last] = reading.hits_within(sentence);
    for (auto h = first; h < last; ++h) {
        const auto& hit = reading.hits[h];
        if (hit.trigger->sense != Sense::copula || hit.form == Form::infinitive ||
            hit.tokens.end > sum ||
            sum - hit.tokens.end > static_cast<std::size_t>(hit.trigger->reach))
            continue;
        for (std::size_t back = 1; back <= nearest && hit.tokens.begin >= sentence.begin + back;
             ++back) {
            const auto& token = reading.token(hit.tokens.begin - back);
            if (token.is(",") || token.is(";")) break;
            if (is_one_of(token.fold, pronouns)) return true;
        }
    }
    return false;
}

/// "celle-ci", "celui-ci" a few tokens before the sum.
bool has_pronoun_before(const Reading& reading, text::TokenRange sentence, std::size_t sum) {
    constexpr std::size_t farthest = 8;
    if (has_subject_pronoun(reading, sentence, sum)) return true;
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
    const auto [first, last] =
        reading.hits_within({sentences[sentence - 1].begin, extent.tokens.begin});
    for (auto h = last; h-- > first;) {
        const auto& hit = reading.hits[h];
        const auto kind = kind_of(hit.trigger->sense);
        if (hit.form != Form::none || !kind || hit.trigger->side == Side::after) continue;
        const bool noun = *kind == Kind::valuation || *kind == Kind::revenue ||
                          *kind == Kind::debt || *kind == Kind::fund;
        return noun ? kind : std::nullopt;
    }
    return std::nullopt;
}

bool is_price_in_bracket(const Reading& reading, std::size_t amount) {
    const auto& sum = reading.distances.extent(amount).tokens;
    const auto sentence = reading.sentence_of(amount);
    return sum.begin > sentence.begin && reading.token(sum.begin - 1).is("(") &&
           reading.token(sum.end).is(")") && !reading.context.rounds &&
           reading.tells_purchase(sentence, sentence.end) != nullptr;
}

bool is_corrected(const Reading& reading, std::size_t amount) {
    const auto begin = reading.distances.extent(amount).tokens.begin;
    if (amount == 0 || begin < 2) return false;
    auto before = begin - 1;
    if (reading.token(before).is("de") || reading.token(before).is("les")) --before;
    if (!reading.token(before).is("non") && !reading.token(before).is("pas")) return false;
    const auto& lead = reading.token(before - 1);
    return (lead.is(",") || lead.is("et") || lead.is("(") || lead.is("-")) &&
           reading.distances.extent(amount - 1).sentence ==
               reading.distances.extent(amount).sentence;
}

bool follows_share_price(const Reading& reading, std::size_t amount) {
    static constexpr auto shares =
        std::to_array<std::string_view>({"action", "actions", "titre", "titres"});
    constexpr std::size_t farthest = 9;  // from the price to the sum
    constexpr std::size_t unit = 3;      // "par action", "l'action", "le titre"
    if (amount == 0) return false;
    const auto& price = reading.distances.extent(amount - 1);
    const auto& sum = reading.distances.extent(amount);
    if (price.sentence != sum.sentence || sum.tokens.begin > price.tokens.end + farthest ||
        reading.units(amount - 1) > 10e3)
        return false;
    bool share = false;
    for (auto t = price.tokens.end; t < sum.tokens.begin; ++t) {
        const auto& token = reading.token(t);
        share |= t < price.tokens.end + unit && is_one_of(token.fold, shares);
        if (share && (token.is("soit") || token.is(":"))) return true;
    }
    return false;
}

const TriggerHit* purchase_before(const Reading& reading, std::size_t amount) {
    static constexpr auto rules = std::to_array<std::string_view>(
        {"acquisition-verb", "acquisition-passive", "acquisition-noun", "acquisition-offer"});
    const auto& extent = reading.distances.extent(amount);
    auto from = reading.sentence_of(amount).begin;
    if (extent.sentence > 0 && !reading.document.is_title(extent.sentence - 1))
        from = reading.document.sentences[extent.sentence - 1].begin;
    const auto [first, last] = reading.hits_within({from, extent.tokens.begin});
    for (auto h = last; h-- > first;)
        if (is_one_of(reading.hits[h].trigger->rule, rules)) return &reading.hits[h];
    return nullptr;
}

bool builds_for(const Reading& reading, std::size_t amount) {
    static constexpr auto verbs = std::to_array<std::string_view>(
        {"bati", "construi", "edifi", "erig", "implant", "agrandi", "install"});
    static constexpr auto sites = std::to_array<std::string_view>(
        {"usine", "usines", "ligne", "lignes", "site", "atelier", "entrepot", "campus", "centre",
         "centrale", "laboratoire", "siege", "gigafactory", "datacenter", "raffinerie"});
    const auto begin = reading.distances.extent(amount).tokens.begin;
    if (begin == 0) return false;
    const auto& lead = reading.token(begin - 1);
    if (!lead.is("pour") && !lead.is("moyennant") && !lead.is("contre")) return false;
    bool built = false;
    for (auto t = reading.sentence_of(amount).begin; t < begin; ++t) {
        const auto fold = reading.token(t).fold;
        for (const auto verb : verbs) built |= fold.starts_with(verb);
        if (built && is_one_of(fold, sites)) return true;
    }
    return false;
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
