#include "searcher/question/question.hh"

#include <algorithm>
#include <array>

namespace vigie::searcher {
namespace {

constexpr auto sort_ids = std::to_array<std::string_view>(
    {"amount-desc", "amount-asc", "date-desc", "date-asc", "relevance"});
constexpr auto group_ids =
    std::to_array<std::string_view>({"company", "investor", "stage", "sector", "place", "year",
                                     "quarter", "month", "week", "currency", "kind"});
constexpr auto aggregate_ids =
    std::to_array<std::string_view>({"count", "sum", "mean", "median", "min", "max"});

template <class Enum, class Ids>
std::optional<Enum> parse(const Ids& ids, std::string_view id) {
    const auto found = std::find(ids.begin(), ids.end(), id);
    if (found == ids.end()) return std::nullopt;
    return static_cast<Enum>(found - ids.begin());
}

}  // namespace

bool Conditions::empty() const {
    return kinds.empty() && statuses.empty() && !amount && !date && companies.empty() &&
           investors.empty() && leads.empty() && stages.empty() && sectors.empty() &&
           places.empty() && text.empty();
}

bool Question::asks_for_deals() const {
    return !wanted.kinds.empty() || !wanted.stages.empty() || wanted.amount ||
           !wanted.investors.empty() || !wanted.leads.empty() || !wanted.companies.empty();
}

std::string_view to_string(Sort sort) {
    return sort_ids[static_cast<std::size_t>(sort)];
}
std::string_view to_string(GroupKey key) {
    return group_ids[static_cast<std::size_t>(key)];
}
std::string_view to_string(Aggregate a) {
    return aggregate_ids[static_cast<std::size_t>(a)];
}
std::optional<Sort> parse_sort(std::string_view id) {
    return parse<Sort>(sort_ids, id);
}
std::optional<GroupKey> parse_group_key(std::string_view id) {
    return parse<GroupKey>(group_ids, id);
}
std::optional<Aggregate> parse_aggregate(std::string_view id) {
    return parse<Aggregate>(aggregate_ids, id);
}

}  // namespace vigie::searcher
