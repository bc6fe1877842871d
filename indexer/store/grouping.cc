#include "indexer/store/grouping.hh"

#include "common/deals/identity.hh"
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

std::vector<std::uint64_t> group_ids(const std::vector<GroupInput>& inputs,
                                     const money::Rates& rates) {
    std::vector<deals::Report> reports;
    reports.reserve(inputs.size());
    for (const auto& d : inputs) reports.push_back({d.id, d.article, &d.deal, d.article_date});
    const auto called_by = deals::group_reports(
        reports, [&](money::Currency c, dates::Day day) { return rates.per_euro(c, day); });
    std::vector<std::uint64_t> out;
    out.reserve(called_by.size());
    for (const auto i : called_by) out.push_back(index::row_id(inputs[i].id));
    return out;
}

}  // namespace vigie::indexer
