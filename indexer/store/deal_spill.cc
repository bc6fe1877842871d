#include "indexer/store/deal_spill.hh"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <limits>
#include <map>
#include <system_error>
#include <unistd.h>

#include "common/index/compare.hh"

namespace vigie::indexer {
namespace {

[[noreturn]] void fail_system(const char* what) {
    throw std::system_error(errno, std::generic_category(), what);
}

std::int32_t order_day(const index::DealRecord& record) {
    const auto days = index::closed(record.deal.date, record.article_date);
    if (!days) return std::numeric_limits<std::int32_t>::max();
    return static_cast<std::int32_t>(index::middle(*days).time_since_epoch().count());
}

void group(std::vector<SpilledDeal>& deals, const std::vector<std::size_t>& members,
           const money::Rates& rates) {
    std::vector<GroupInput> inputs;
    inputs.reserve(members.size());
    for (const auto i : members) inputs.push_back(deals[i].input);
    const auto ids = group_ids(inputs, rates);
    std::map<std::uint64_t, int> sizes;
    for (const auto id : ids) ++sizes[id];
    for (std::size_t k = 0; k < members.size(); ++k) {
        deals[members[k]].group = ids[k];
        deals[members[k]].grouped = sizes[ids[k]] > 1;
    }
}

void group_all(std::vector<SpilledDeal>& deals, std::vector<GroupKey> keys,
               const money::Rates& rates) {
    std::map<GroupKey, std::vector<std::size_t>> by_key;
    for (std::size_t i = 0; i < deals.size(); ++i) {
        if (keys[i].company.empty())
            group(deals, {i}, rates);
        else
            by_key[std::move(keys[i])].push_back(i);
    }
    for (const auto& [key, members] : by_key) group(deals, members, rates);
}

}  // namespace

DealSpill::DealSpill(const std::string& file)
    : file_(::open(file.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0666)) {
    if (file_ < 0) fail_system("cannot make a working file");
    ::unlink(file.c_str());  // nobody else needs its name, and a kill leaves nothing
}

DealSpill::~DealSpill() {
    ::close(file_);
}

void DealSpill::add(const index::DealRecord& record) {
    const auto json = index::to_json(record);
    SpilledDeal deal;
    deal.length = static_cast<std::uint32_t>(json.size());
    deal.day = order_day(record);
    deal.input = group_input(record);
    const std::lock_guard guard(mutex_);
    deal.offset = size_;
    for (std::size_t done = 0; done < json.size();) {
        const auto n = ::pwrite(file_, json.data() + done, json.size() - done,
                                static_cast<off_t>(size_ + done));
        if (n < 0 && errno != EINTR) fail_system("cannot write a working file");
        if (n > 0) done += static_cast<std::size_t>(n);
    }
    size_ += json.size();
    deals_.push_back(std::move(deal));
}

index::DealRecord DealSpill::read(const SpilledDeal& deal) const {
    std::string json(deal.length, '\0');
    for (std::size_t done = 0; done < json.size();) {
        const auto n = ::pread(file_, json.data() + done, json.size() - done,
                               static_cast<off_t>(deal.offset + done));
        if (n == 0 || (n < 0 && errno != EINTR)) fail_system("cannot read a working file");
        if (n > 0) done += static_cast<std::size_t>(n);
    }
    auto record = index::deal_from_json(json);
    if (!record) throw std::runtime_error(record.error().message);
    record->group = deal.group;
    return std::move(*record);
}

std::vector<SpilledDeal> DealSpill::take_in_order(const money::Rates& rates) {
    std::vector<GroupKey> keys;
    for (const auto& deal : deals_) {
        index::DealRecord record;
        record.deal.kind = deal.input.deal.kind;
        record.deal.company = deal.input.deal.company;
        keys.push_back(group_key(record));
    }
    group_all(deals_, std::move(keys), rates);
    std::sort(deals_.begin(), deals_.end(), [](const SpilledDeal& a, const SpilledDeal& b) {
        return std::tie(a.day, a.input.id) < std::tie(b.day, b.input.id);
    });
    return std::move(deals_);
}

}  // namespace vigie::indexer
