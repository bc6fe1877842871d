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
    if (end == 0) return std::nullopt;
    std::optional<HedgeMention> best;
    const auto* hedge = vocabulary.hedge(vocabulary[tokens[end - 1]].ending);
    for (; hedge != nullptr; hedge = vocabulary.next(*hedge)) {
        const auto begin = phrase_before(tokens, end, hedge->phrase);
        if (begin && (!best || *begin < best->begin)) best = {hedge->hedge, *begin, end};
    }
    return best;
}

std::optional<HedgeMention> hedge_at(const text::Tokens& tokens, std::size_t at,
                                     const Vocabulary& vocabulary) {
    if (at >= tokens.size()) return std::nullopt;
    std::optional<HedgeMention> best;
    const auto* hedge = vocabulary.hedge(vocabulary[tokens[at]].beginning);
    for (; hedge != nullptr; hedge = vocabulary.next(*hedge)) {
        const auto end = at + hedge->phrase.size();
        if (phrase_at(tokens, at, hedge->phrase) && (!best || end > best->end))
            best = {hedge->hedge, at, end};
    }
    return best;
}

std::optional<HedgeMention> hedge_behind(const text::Tokens& tokens, std::size_t at,
                                         const Vocabulary& vocabulary) {
    if (at >= tokens.size()) return std::nullopt;
    std::optional<HedgeMention> best;
    const auto* hedge = vocabulary.hedge(vocabulary[tokens[at]].behind);
    for (; hedge != nullptr; hedge = vocabulary.next(*hedge)) {
        const auto end = at + hedge->phrase.size();
        if (!phrase_at(tokens, at, hedge->phrase) || leads_on(tokens, end)) continue;
        if (!best || end > best->end) best = {hedge->hedge, at, end};
    }
    return best;
}

}  // namespace vigie::money
