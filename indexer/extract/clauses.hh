// indexer/extract/clauses.hh: how far apart two places of a sentence are for grammar.
//
//   "a levé 12 M€"                                  -> close: nothing between
//   "a levé auprès de X, dont Y avait acquis Z, 12" -> far: two clauses and a relative between
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/extract/document.hh"

namespace vigie::indexer {

/// An amount with all that belongs to it: hedges, brackets with its conversion.
struct Extent {
    text::TokenRange tokens;
    std::size_t sentence = 0;
};

/// Costs of crossing tokens: words little, commas and relatives more, other sums most; a sentence
/// end cannot be crossed cheaply. Built once for an article, asked in constant time.
class Distances {
public:
    explicit Distances(const Document& document);

    /// Cost of the tokens [first, last); 0 for an empty range.
    double between(std::size_t first, std::size_t last) const {
        return first < last ? sums_[last] - sums_[first] : 0.0;
    }
    /// Cost between two ranges that do not overlap, whichever comes first.
    double between(text::TokenRange a, text::TokenRange b) const {
        return a.end <= b.begin ? between(a.end, b.begin) : between(b.end, a.begin);
    }
    const Extent& extent(std::size_t amount) const { return extents_[amount]; }

private:
    std::vector<double> sums_;  // sums_[i]: cost of all tokens before i
    std::vector<Extent> extents_;
};

/// True where `amount` is a deal's sum of its own: no conversion, no price a piece.
bool is_sum(const money::AmountMention& amount);

}  // namespace vigie::indexer
