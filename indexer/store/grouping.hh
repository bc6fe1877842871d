// indexer/store/grouping.hh: which deals report the same operation.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "common/index/record.hh"
#include "common/money/rates.hh"

namespace vigie::indexer {

/// What all reports of one operation share: kind and company, as the terms of a deal spell them.
/// Deals without a company are alone.
struct GroupKey {
    std::string kind;
    std::string company;
    bool operator<(const GroupKey& other) const {
        return std::tie(company, kind) < std::tie(other.company, other.kind);
    }
};
GroupKey group_key(const index::DealRecord& record);

/// What decides on the group of a deal; small, so that all of a big batch fit in memory.
struct GroupInput {
    std::string id;  ///< of the deal
    std::string article;
    deals::Deal deal;  ///< without investors, sectors, evidence
    std::optional<dates::Interval> article_date;
};
GroupInput group_input(const index::DealRecord& record);

/// One group id for each of `deals`, which share a GroupKey (deals/identity.hh tells which of them
/// are one). The ids depend on the set of deals, not on its order: a group is called by the row id
/// of the member with the smallest id.
std::vector<std::uint64_t> group_ids(const std::vector<GroupInput>& deals,
                                     const money::Rates& rates);

}  // namespace vigie::indexer
