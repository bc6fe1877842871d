// searcher/search/operations.hh: matching rows -> operations, facets, groups, sums.
//
// Rows come one after the other and are not kept, save those that share a group: the reports of one
// operation count once, in every facet value that one of them has.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/index/row.hh"
#include "searcher/search/search.hh"

namespace vigie::searcher {

/// One operation that the question found, as far as sorting and sums need it.
struct Operation {
    std::uint64_t id = 0;     ///< of the report that stands for it
    std::uint64_t group = 0;  ///< 0 where the report is alone
    std::optional<double> stated;
    std::optional<double> euros;
    std::optional<double> wanted;  ///< in the currency asked for
    money::Currency currency;
    std::optional<dates::Day> day;  ///< the middle of its days
};

/// Counts of ids, without allocation for those seen before.
class Counter {
public:
    void add(std::string_view id) {
        if (const auto known = counts_.find(id); known != counts_.end())
            ++known->second;
        else
            counts_.emplace(id, 1);
    }
    const auto& all() const { return counts_; }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view s) const {
            return std::hash<std::string_view>{}(s);
        }
    };
    std::unordered_map<std::string, std::uint64_t, Hash, std::equal_to<>> counts_;
};

using Values = std::vector<std::string_view>;

/// Ids of periods, spelt once a day.
class PeriodIds {
public:
    using Spell = std::string (*)(dates::Day);
    std::string_view of(dates::Day day, Spell spell);

private:
    std::map<std::pair<Spell, dates::Day>, std::string> ids_;
};

/// What to count while rows go by.
struct Tally {
    std::vector<Facet> facets;
    std::optional<GroupKey> group_by;
    bool operations = true;  ///< else facets only
};

class Collector {
public:
    Collector(Tally tally, money::Currency currency, const money::Rates& rates);
    /// A row that the question found.
    void take(const index::Row& row, std::string_view bytes);
    /// After the last row: folds what shares a group.
    void finish();

    std::uint64_t reports() const { return reports_; }
    std::uint64_t total() const { return total_; }
    std::vector<Operation>& operations() { return operations_; }
    const Counter& facet(std::size_t i) const { return facets_[i]; }
    std::uint64_t without(std::size_t i) const { return without_[i]; }
    /// Operations (indices) by value of the group key; "" for those without.
    const std::unordered_map<std::string, std::vector<std::uint32_t>>& groups() const {
        return groups_;
    }

private:
    void count(const std::vector<index::Row>& rows);
    void put_in_groups(const std::vector<index::Row>& rows, const index::Row& stands);
    Operation operation_of(const index::Row& row) const;

    Tally tally_;
    money::Currency currency_;
    const money::Rates& rates_;
    std::uint64_t reports_ = 0;
    std::uint64_t total_ = 0;
    std::vector<Operation> operations_;
    std::vector<Counter> facets_;
    std::vector<std::uint64_t> without_;
    std::unordered_map<std::string, std::vector<std::uint32_t>> groups_;
    std::unordered_map<std::uint64_t, std::vector<std::string>> shared_;  // rows by group
    PeriodIds period_ids_;
    Values values_;
    std::vector<index::Row> single_;
};

/// The values that a row has for a facet or a group key; views into the row and into `ids`.
void values_of(const index::Row& row, Facet facet, PeriodIds& ids, Values& out);
void values_of(const index::Row& row, GroupKey key, PeriodIds& ids, Values& out);

/// True where `a` stands for an operation rather than `b`.
bool stands_before(const index::Row& a, const index::Row& b);

/// The one asked for, else the one that all state, else EUR.
money::Currency common_currency(const std::vector<Operation>& operations, money::Currency asked);
/// The amount of an operation in that currency; nothing where undisclosed or not convertible.
std::optional<double> amount_in(const Operation& operation, money::Currency currency,
                                money::Currency asked);
/// Reorders `amounts`.
Statistics statistics_of(std::uint64_t count, std::vector<double>& amounts);

std::vector<AmountBar> amount_bars(const std::vector<double>& amounts);
std::vector<TimeBar> time_bars(const std::vector<dates::Day>& days);

}  // namespace vigie::searcher
