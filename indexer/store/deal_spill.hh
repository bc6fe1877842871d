// indexer/store/deal_spill.hh: deals of a bulk build, set aside in a file until all are known.
#pragma once

#include <cstdio>
#include <mutex>
#include <string>
#include <vector>

#include "common/index/record.hh"
#include "indexer/store/grouping.hh"

namespace vigie::indexer {

/// Where one deal lies in the file, and what its place in the index depends on.
struct SpilledDeal {
    std::uint64_t offset = 0;
    std::uint32_t length = 0;
    std::int32_t day = 0;  ///< middle of its days since 1970; the largest int where it has none
    bool grouped = false;
    std::uint64_t group = 0;
    GroupInput input;
};

/// Throws std::system_error where the file cannot be written or read.
class DealSpill {
public:
    explicit DealSpill(const std::string& file);
    ~DealSpill();
    DealSpill(const DealSpill&) = delete;
    DealSpill& operator=(const DealSpill&) = delete;

    /// From any thread.
    void add(const index::DealRecord& record);
    index::DealRecord read(const SpilledDeal& deal) const;
    /// Gives every deal its group, puts them in the order of their days (then of their ids), and
    /// hands them over.
    std::vector<SpilledDeal> take_in_order(const money::Rates& rates);

private:
    std::mutex mutex_;
    int file_ = -1;
    std::uint64_t size_ = 0;
    std::vector<SpilledDeal> deals_;
};

}  // namespace vigie::indexer
