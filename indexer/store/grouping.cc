#include "indexer/store/grouping.hh"

#include "common/index/row.hh"
#include "common/names/known_names.hh"

namespace vigie::indexer {

GroupKey group_key(const index::DealRecord& record) {
    return {std::string(deals::to_string(record.deal.kind)),
            names::canonical_key(record.deal.company)};
}

GroupInput group_input(const index::DealRecord& record) {
    GroupInput out{record.id, record.article_id, record.deal, record.article_date};
    out.deal.investors.clear();
    out.deal.sectors.clear();
    return out;
}

std::vector<std::uint64_t> group_ids(const std::vector<GroupInput>& deals) {
    std::vector<std::uint64_t> out;
    for (const auto& deal : deals) out.push_back(index::row_id(deal.id));
    return out;
}

}  // namespace vigie::indexer
