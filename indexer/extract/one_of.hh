// indexer/extract/one_of.hh: whether a word is in a short list.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace vigie::indexer {

/// True where `fold` is one of `words`; for lists so short that looking through them is cheapest.
template <std::size_t N>
bool is_one_of(std::string_view fold, const std::array<std::string_view, N>& words) {
    if (fold.empty()) return false;
    return std::any_of(words.begin(), words.end(), [fold](std::string_view word) {
        // seldom more than the first letter needs to be looked at
        return word.size() == fold.size() && word.front() == fold.front() && word == fold;
    });
}

}  // namespace vigie::indexer
