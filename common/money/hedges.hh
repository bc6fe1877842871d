// common/money/hedges.hh: words before and behind an amount that make it less than exact.
#pragma once

#include <cstddef>
#include <optional>

#include "common/money/vocabulary.hh"
#include "common/text/token.hh"

namespace vigie::money {

struct HedgeMention {
    Hedge hedge = Hedge::none;
    std::size_t begin = 0;  ///< tokens
    std::size_t end = 0;
};

/// The longest hedge that ends directly before token `end`.
std::optional<HedgeMention> hedge_before(const text::Tokens& tokens, std::size_t end,
                                         const Vocabulary& vocabulary);
/// The longest hedge of that kind that begins at `at`.
std::optional<HedgeMention> hedge_at(const text::Tokens& tokens, std::size_t at,
                                     const Vocabulary& vocabulary);
/// The longest hedge directly behind an amount that ends at `at` ("environ", "et plus").
std::optional<HedgeMention> hedge_behind(const text::Tokens& tokens, std::size_t at,
                                         const Vocabulary& vocabulary);

inline bool opens_above(Hedge hedge) {
    return hedge == Hedge::more_than || hedge == Hedge::at_least;
}
inline bool opens_below(Hedge hedge) {
    return hedge == Hedge::less_than || hedge == Hedge::at_most || hedge == Hedge::up_to;
}

}  // namespace vigie::money
