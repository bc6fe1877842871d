#include "indexer/extract/clauses.hh"

#include <algorithm>
#include <array>
#include <string_view>

#include "common/text/word_index.hh"

namespace vigie::indexer {
namespace {

constexpr double word_cost = 0.3;
constexpr double sum_cost = 8.0;
constexpr double break_cost = 30.0;

struct Cost {
    std::string_view fold;
    double cost;
};

/// What separates more than a plain word. "ou" is also "où".
constexpr auto special_costs = std::to_array<Cost>({
    {",", 1.0},
    {";", 5.0},
    {":", 2.0},
    {"(", 1.5},
    {")", 1.5},
    {"-", 0.0},
    {"\xE2\x80\x93", 1.5},
    {"\xE2\x80\x94", 1.5},
    {"qui", 1.0},
    {"que", 1.0},
    {"qu'", 1.0},
    {"dont", 1.2},
    {"et", 0.6},
    {"mais", 1.5},
    {"tandis", 2.0},
    {"alors", 1.0},
    {"puis", 1.0},
    {"contre", 1.0},
    {"apres", 1.5},
    {"avant", 1.5},
    {"lors", 0.5},
    {"pour", 0.5},
    {"de", 0.1},
    {"d'", 0.1},
    {"des", 0.2},
    {"la", 0.15},
    {"le", 0.15},
    {"les", 0.2},
    {"l'", 0.1},
    {"un", 0.15},
    {"une", 0.15},
    {"du", 0.2},
    {"a", 0.2},
    {"au", 0.2},
    {".", 8.0},
    {"!", 8.0},
});

/// Where each of `special_costs` stands in it, plus one.
const text::WordIndexTable& special_words() {
    static const auto table = [] {
        text::WordIndexTable out;
        for (const auto& special : special_costs) out.add(special.fold);
        return out;
    }();
    return table;
}

double cost_of(const text::Token& token, const text::WordIndex& special) {
    if (token.kind == text::TokenKind::line_break) return break_cost;
    if (token.is_number() || token.kind == text::TokenKind::symbol) return 0.1;
    if (token.fold.size() <= 6)
        if (const auto place = special[token]; place != 0) return special_costs[place - 1].cost;
    return token.is_word() ? word_cost : 0.2;
}

/// The end of amount `i` with the brackets and conversions behind it.
std::size_t end_with_conversions(const Document& document, std::size_t i) {
    const auto& amounts = document.amounts;
    auto end = std::max(amounts[i].hedged.end, amounts[i].tokens.end);
    for (auto next = i + 1; next < amounts.size() && amounts[next].conversion_of == i; ++next) {
        end = std::max(end, amounts[next].hedged.end);
        for (std::size_t look = 0; look < 8 && end + look < document.tokens.size(); ++look) {
            if (document.tokens[end + look].is(")")) {
                end += look + 1;
                break;
            }
            if (document.tokens[end + look].is(".") || document.tokens[end + look].is(",")) break;
        }
    }
    return end;
}

}  // namespace

bool is_sum(const money::AmountMention& amount) {
    return !amount.conversion_of && amount.use != money::Use::conversion;
}

Distances::Distances(const Document& document) {
    const auto& tokens = document.tokens;
    std::vector<double> costs(tokens.size());
    const auto special = special_words().index();
    for (std::size_t i = 0; i < tokens.size(); ++i) costs[i] = cost_of(tokens[i], special);
    extents_.resize(document.amounts.size());
    for (std::size_t i = 0; i < document.amounts.size(); ++i) {
        const auto& amount = document.amounts[i];
        auto& extent = extents_[i];
        extent.tokens = {std::min(amount.hedged.begin, amount.tokens.begin),
                         is_sum(amount) ? end_with_conversions(document, i) : amount.tokens.end};
        extent.sentence = document.sentence_of(amount.tokens.begin);
        if (!is_sum(amount)) continue;
        for (auto t = extent.tokens.begin; t < extent.tokens.end; ++t) costs[t] = 0;
        if (extent.tokens.begin < extent.tokens.end) costs[extent.tokens.begin] = sum_cost;
    }
    sums_.resize(tokens.size() + 1);
    for (std::size_t i = 0; i < tokens.size(); ++i) sums_[i + 1] = sums_[i] + costs[i];
}

}  // namespace vigie::indexer
