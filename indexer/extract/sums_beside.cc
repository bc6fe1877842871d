#include "indexer/extract/sums_beside.hh"

#include <algorithm>

namespace vigie::indexer {
namespace {

/// Words, figures and nothing else; no name.
bool is_same_clause(const Document& document, const Entities& entities, text::TokenRange range) {
    for (std::size_t i = range.begin; i < range.end; ++i)
        if (!document.tokens[i].is_word() && !document.tokens[i].is_number()) return false;
    const auto [first, last] = entities.within(range);
    return first == last;
}

}  // namespace

const money::AmountMention* sum_before(const Document& document, std::size_t i) {
    if (i == 0) return nullptr;
    const auto end = document.tokens[i - 1].end;
    const auto& amounts = document.amounts;
    const auto found = std::partition_point(amounts.begin(), amounts.end(),
                                            [&](const auto& a) { return a.span.end < end; });
    return found != amounts.end() && found->span.end == end ? &*found : nullptr;
}

bool has_sum_at(const Document& document, std::size_t i) {
    const auto& amounts = document.amounts;
    const auto next = std::partition_point(amounts.begin(), amounts.end(),
                                           [i](const auto& a) { return a.tokens.begin < i; });
    return next != amounts.end() && next->tokens.begin == i;
}

std::vector<text::TokenRange> sums_of_bracket(const Document& document, const Entities& entities,
                                              std::size_t i) {
    constexpr std::size_t widest = 4;  // "auprès de", "avec la"
    constexpr std::size_t reach = 6;   // "en janvier 2020"
    const auto& tokens = document.tokens;
    std::vector<text::TokenRange> out;
    std::size_t open = i;
    while (open > 0 && i - open < widest && !tokens[open - 1].is("(")) --open;
    if (open == 0 || !tokens[open - 1].is("(")) return out;
    --open;
    const auto& amounts = document.amounts;
    auto behind = std::partition_point(amounts.begin(), amounts.end(),
                                       [&](const auto& a) { return a.tokens.begin < open; });
    while (behind != amounts.begin()) {
        const auto& amount = *--behind;
        const std::size_t end = std::max(amount.tokens.end, amount.hedged.end);
        if (end > open) continue;
        if (open - end > reach || !is_same_clause(document, entities, {end, open})) break;
        out.push_back(amount.tokens);
        open = amount.tokens.begin;
    }
    return out;
}

}  // namespace vigie::indexer
