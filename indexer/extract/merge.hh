// indexer/extract/merge.hh: one fact told twice is one deal.
#pragma once

#include <string>
#include <vector>

#include "common/deals/deal.hh"

namespace vigie::indexer {

/// A deal with what merging must know of it.
struct Candidate {
    deals::Deal deal;
    std::size_t sentence = 0;
    bool in_title = false;
    bool days_told = false;            ///< by words of the text, not by the day of publication
    std::string key;                   ///< names::name_key of the company, set by merge()
    std::vector<std::size_t> amounts;  ///< indices of the sums that tell it
};

/// Merges candidates of one kind and company whose sums agree (within 5 %, or one the rounding of
/// the other); the exact sum, the narrow days and the named company win. The title's status wins,
/// else the first. Reading order stays.
std::vector<Candidate> merge(std::vector<Candidate> candidates);

/// True where both may be the same sum, told exactly and rounded.
bool agree(const std::optional<money::Amount>& a, const std::optional<money::Amount>& b);

}  // namespace vigie::indexer
