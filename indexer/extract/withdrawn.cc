#include "indexer/extract/withdrawn.hh"

#include <algorithm>
#include <array>
#include <string_view>

#include "indexer/extract/one_of.hh"

namespace vigie::indexer {
namespace {

template <class Accepts>
bool has_failure(const Reading& reading, text::TokenRange sentence, Accepts accepts) {
    const auto [first, last] = reading.hits_within(sentence);
    for (auto i = first; i < last; ++i) {
        const auto& hit = reading.hits[i];
        if (hit.trigger->sense == Sense::failed && !refuses_to_tell(reading, hit) && accepts(hit))
            return true;
    }
    return false;
}

bool gives_up(const Reading& reading, text::TokenRange sentence) {
    return has_failure(reading, sentence, [](const TriggerHit&) { return true; });
}

/// "a refusé", "n'est pas à vendre": words that answer an offer.
bool turns_down(const Reading& reading, text::TokenRange sentence) {
    return has_failure(reading, sentence, [&](const TriggerHit& hit) {
        const auto fold = reading.token(hit.tokens.begin).fold;
        return hit.trigger->rule == "fail-offer" || fold.starts_with("refus") ||
               fold.starts_with("repouss") || fold.starts_with("rejet");
    });
}

/// "dément", "« C'est faux »", said of nothing that is itself negated.
bool denies(const Reading& reading, text::TokenRange sentence) {
    static constexpr auto negations =
        std::to_array<std::string_view>({"ni", "ne", "n'", "sans", "pas", "non"});
    constexpr std::size_t farthest = 4;
    return has_failure(reading, sentence, [&](const TriggerHit& hit) {
        if (hit.trigger->rule != "fail-denied") return false;
        for (std::size_t back = 1; back <= farthest && back <= hit.tokens.begin; ++back)
            if (is_one_of(reading.token(hit.tokens.begin - back).fold, negations)) return false;
        return true;
    });
}

bool holds_sum(const Reading& reading, text::TokenRange sentence) {
    const auto& amounts = reading.document.amounts;
    const auto first = std::partition_point(amounts.begin(), amounts.end(), [&](const auto& a) {
        return a.tokens.begin < sentence.begin;
    });
    return first != amounts.end() && first->tokens.end <= sentence.end;
}

/// "La fusion devait", "Elle devait": the sentence tells more of the one before.
bool goes_on(const Reading& reading, text::TokenRange sentence, std::size_t end) {
    constexpr std::size_t farthest = 12;
    for (auto t = sentence.begin; t < std::min(end, sentence.begin + farthest); ++t)
        if (reading.token(t).is("devait") || reading.token(t).is("devaient")) return true;
    return false;
}

}  // namespace

bool refuses_to_tell(const Reading& reading, const TriggerHit& hit) {
    constexpr std::size_t farthest = 4;
    const auto& tokens = reading.document.tokens;
    for (auto t = hit.tokens.end; t < std::min(hit.tokens.end + farthest, tokens.size()); ++t)
        if (tokens[t].fold.starts_with("comment") || tokens[t].fold.starts_with("precis") ||
            tokens[t].fold.starts_with("communi"))
            return true;
    return false;
}

bool is_withdrawn(const Reading& reading, text::TokenRange sentence, std::size_t end,
                  deals::Kind kind) {
    constexpr std::size_t lead = 2;
    if (kind != deals::Kind::acquisition && kind != deals::Kind::ipo) return false;
    const auto& sentences = reading.document.sentences;
    const auto s = reading.document.sentence_of(sentence.begin);
    if (s + 1 < sentences.size() && !holds_sum(reading, sentences[s + 1]) &&
        turns_down(reading, sentences[s + 1]))
        return true;
    if (s == 0 || !reading.document.has_title) return false;
    if (s <= lead && kind == deals::Kind::acquisition && gives_up(reading, sentences.front()))
        return true;
    return !reading.document.is_title(s - 1) && goes_on(reading, sentence, end) &&
           gives_up(reading, sentences[s - 1]);
}

bool is_missed_plan(const Reading& reading, text::TokenRange sentence, std::size_t end,
                    deals::Kind kind) {
    using deals::Kind;
    constexpr std::size_t farthest = 8;
    constexpr std::size_t later = 2;
    if (kind != Kind::round && kind != Kind::ipo && kind != Kind::fund && kind != Kind::debt)
        return false;
    static constexpr auto plans = std::to_array<std::string_view>(
        {"devait", "devaient", "esperait", "esperaient", "comptait", "comptaient"});
    const auto first = std::max(sentence.begin, end > farthest ? end - farthest : std::size_t{0});
    bool planned = false;
    for (auto t = first; t < end; ++t)
        planned |= std::find(plans.begin(), plans.end(), reading.token(t).fold) != plans.end();
    if (!planned) return false;
    if (gives_up(reading, {end, sentence.end})) return true;
    const auto& sentences = reading.document.sentences;
    const auto s = reading.document.sentence_of(sentence.begin);
    for (std::size_t next = s + 1; next <= s + later && next < sentences.size(); ++next)
        if (gives_up(reading, sentences[next])) return true;
    return false;
}

bool is_denied_rumour(const Reading& reading, text::TokenRange sentence, deals::Kind kind) {
    using deals::Kind;
    constexpr std::size_t later = 3;
    constexpr std::size_t opening = 4;  // sentences that a headline sums up
    if (kind != Kind::round && kind != Kind::acquisition && kind != Kind::ipo &&
        kind != Kind::valuation)
        return false;
    const auto& sentences = reading.document.sentences;
    const auto s = reading.document.sentence_of(sentence.begin);
    if (s > 0 && s <= opening && reading.document.has_title && denies(reading, sentences.front()))
        return true;
    for (auto next = s; next <= s + later && next < sentences.size(); ++next)
        if (denies(reading, sentences[next])) return true;
    return false;
}

}  // namespace vigie::indexer
