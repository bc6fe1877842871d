#include "common/money/hedges.hh"

namespace vigie::money {
namespace {

/// "5 millions et plus de 3": the words lead the next amount.
bool leads_on(const text::Tokens& tokens, std::size_t at) {
    if (at >= tokens.size()) return false;
    const auto& next = tokens[at];
    return next.is("de") || next.is("d'") || next.is("que") || next.is("than") ||
           next.is_number() || next.kind == text::TokenKind::symbol;
}

}  // namespace

std::optional<HedgeMention> hedge_before(const text::Tokens& tokens, std::size_t end,
                                         const Vocabulary& vocabulary) {
    if (end == 0 || !vocabulary[tokens[end - 1]].has(Role::hedge_last)) return std::nullopt;
    std::optional<HedgeMention> best;
    for (const auto& candidate : vocabulary.hedges_ending_in(tokens[end - 1].fold)) {
        const auto begin = phrase_before(tokens, end, candidate.phrase);
        if (begin && (!best || *begin < best->begin)) best = {candidate.hedge, *begin, end};
    }
    return best;
}

std::optional<HedgeMention> hedge_at(const text::Tokens& tokens, std::size_t at,
                                     const Vocabulary& vocabulary) {
    if (at >= tokens.size()) return std::nullopt;
    std::optional<HedgeMention> best;
    for (const auto& candidate : vocabulary.hedges_beginning_with(tokens[at].fold)) {
        const auto end = at + candidate.phrase.size();
        if (phrase_at(tokens, at, candidate.phrase) && (!best || end > best->end))
            best = {candidate.hedge, at, end};
    }
    return best;
}

std::optional<HedgeMention> hedge_behind(const text::Tokens& tokens, std::size_t at,
                                         const Vocabulary& vocabulary) {
    if (at >= tokens.size()) return std::nullopt;
    std::optional<HedgeMention> best;
    for (const auto& candidate : vocabulary.hedges_behind(tokens[at].fold)) {
        const auto end = at + candidate.phrase.size();
        if (!phrase_at(tokens, at, candidate.phrase) || leads_on(tokens, end)) continue;
        if (!best || end > best->end) best = {candidate.hedge, at, end};
    }
    return best;
}

}  // namespace vigie::money
