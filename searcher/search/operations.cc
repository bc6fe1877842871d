#include "searcher/search/operations.hh"

#include <algorithm>
#include <cmath>

#include "common/index/terms.hh"
#include "searcher/search/deal_query.hh"

namespace vigie::searcher {
namespace {

/// A hedge moves a figure by the smallest step of a double; people see whole minor units.
double without_nudge(double amount) {
    return std::round(amount * 1000) / 1000;
}

void append_list(const index::RowList& list, Values& out) {
    list.each([&](std::string_view item) { out.push_back(item); });
}

void append_text(std::string_view text, Values& out) {
    if (!text.empty()) out.push_back(text);
}

void append_investors(const index::Row& row, bool leads_only, Values& out) {
    row.each_investor([&](index::RowInvestor i) {
        if (!leads_only || i.role == deals::Role::lead) append_text(i.key, out);
    });
}

/// The last day from `inside` towards `end` that lies in the same period as `inside`.
dates::Day reach(dates::Day inside, dates::Day end, PeriodIds& ids, PeriodIds::Spell spell) {
    const auto period = ids.of(inside, spell);
    while (ids.of(end, spell) != period) {
        const auto half = inside + (end - inside) / 2;
        if (half == inside) return inside;
        if (ids.of(half, spell) == period)
            inside = half;
        else
            end = half;
    }
    return end;
}

/// The period that holds more than half of the days, as a filter by it asks; none where "2024" is
/// looked for among quarters.
void append_period(const index::Row& row, PeriodIds& ids, PeriodIds::Spell spell, Values& out) {
    if (!row.days) return;
    const auto middle = index::middle(*row.days);
    const auto within = reach(middle, row.days->last, ids, spell) -
                        reach(middle, row.days->first, ids, spell) + std::chrono::days{1};
    const auto all = row.days->last - row.days->first + std::chrono::days{1};
    if (within * 2 > all) out.push_back(ids.of(middle, spell));
}

void sort_unique(Values& values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

__extension__ typedef __int128 Wide;

/// The same in any order, and so from any number of shards: added up in thousandths, exactly.
double sum_of(const std::vector<double>& amounts) {
    constexpr double thousandths = 1000;
    Wide sum = 0;
    for (const double amount : amounts) sum += static_cast<Wide>(std::round(amount * thousandths));
    return static_cast<double>(sum) / thousandths;
}

/// Reorders `amounts`, which are not empty.
double median_of(std::vector<double>& amounts) {
    const auto middle = amounts.begin() + static_cast<std::ptrdiff_t>(amounts.size() / 2);
    std::nth_element(amounts.begin(), middle, amounts.end());
    if (amounts.size() % 2 == 1) return *middle;
    return (*std::max_element(amounts.begin(), middle) + *middle) / 2;
}

/// The next of 1, 2, 5, 10, 20 … after `step`.
double next_step(double step) {
    const double power = std::pow(10.0, std::floor(std::log10(step) + 1e-9));
    const double digit = std::round(step / power);
    return digit < 2 ? 2 * power : digit < 5 ? 5 * power : 10 * power;
}

double step_below(double amount) {
    if (amount < 1) return 0;
    double step = std::pow(10.0, std::floor(std::log10(amount) - 1e-9));
    while (next_step(step) <= amount) step = next_step(step);
    return step;
}

/// The month, quarter or year that holds a day, by the length of all.
dates::Interval bar_of(dates::Day day, int span_days) {
    const int year = dates::year_of(day);
    if (span_days <= 2 * 366) return dates::whole_month(year, dates::month_of(day));
    if (span_days <= 8 * 366) return dates::whole_quarter(year, (dates::month_of(day) + 2) / 3);
    return dates::whole_year(year);
}

}  // namespace

void values_of(const index::Row& row, Facet facet, PeriodIds& ids, Values& out) {
    switch (facet) {
        case Facet::kind:
            return append_text(deals::to_string(row.kind), out);
        case Facet::status:
            return append_text(deals::to_string(row.status), out);
        case Facet::stage:
            return append_text(row.stage, out);
        case Facet::sector:
            return append_list(row.sectors, out);
        case Facet::place:
            return append_list(row.places, out);
        case Facet::company:
            return append_text(row.company, out);
        case Facet::investor:
            return append_investors(row, false, out);
        case Facet::lead:
            return append_investors(row, true, out);
        case Facet::currency:
            return append_text(row.currency.code(), out);
        case Facet::source:
            return append_text(row.source, out);
        case Facet::year:
            return append_period(row, ids, index::year_id, out);
        case Facet::quarter:
            return append_period(row, ids, index::quarter_id, out);
        case Facet::month:
            return append_period(row, ids, index::month_id, out);
    }
}

void values_of(const index::Row& row, GroupKey key, PeriodIds& ids, Values& out) {
    switch (key) {
        case GroupKey::company:
            return values_of(row, Facet::company, ids, out);
        case GroupKey::investor:
            return values_of(row, Facet::investor, ids, out);
        case GroupKey::stage:
            return values_of(row, Facet::stage, ids, out);
        case GroupKey::sector:
            return values_of(row, Facet::sector, ids, out);
        case GroupKey::place: {
            // The narrowest place only: a city and its country would count an operation twice.
            Values places;
            append_list(row.places, places);
            if (!places.empty()) out.push_back(places.front());
            return;
        }
        case GroupKey::year:
            return append_period(row, ids, index::year_id, out);
        case GroupKey::quarter:
            return append_period(row, ids, index::quarter_id, out);
        case GroupKey::month:
            return append_period(row, ids, index::month_id, out);
        case GroupKey::week:
            return append_period(row, ids, index::week_id, out);
        case GroupKey::currency:
            return values_of(row, Facet::currency, ids, out);
        case GroupKey::kind:
            return values_of(row, Facet::kind, ids, out);
    }
}

std::string_view PeriodIds::of(dates::Day day, Spell spell) {
    auto& id = ids_[{spell, day}];
    if (id.empty()) id = spell(day);
    return id;
}

bool stands_before(const index::Row& a, const index::Row& b) {
    const auto rank = [](const index::Row& row) {
        const auto day = row.days ? row.days->first : dates::Day::max();
        return std::tuple(row.status != deals::Status::done, !row.figure.has_value(), !row.exact,
                          day, row.id);
    };
    return rank(a) < rank(b);
}

Collector::Collector(Tally tally, money::Currency currency, const money::Rates& rates)
    : tally_(std::move(tally)),
      currency_(currency),
      rates_(rates),
      facets_(tally_.facets.size()),
      without_(tally_.facets.size()),
      single_(1) {}

void Collector::take(const index::Row& row, std::string_view bytes) {
    ++reports_;
    if (row.grouped) {
        shared_[row.group].emplace_back(bytes);
        return;
    }
    single_.front() = row;
    count(single_);
}

void Collector::finish() {
    std::vector<index::Row> rows;
    for (const auto& [group, packed] : shared_) {
        rows.clear();
        for (const auto& bytes : packed) rows.push_back(*index::read_row(bytes));
        count(rows);
    }
    shared_.clear();
}

void Collector::count(const std::vector<index::Row>& rows) {
    ++total_;
    for (std::size_t i = 0; i < tally_.facets.size(); ++i) {
        values_.clear();
        for (const auto& row : rows) values_of(row, tally_.facets[i], period_ids_, values_);
        if (values_.size() > 1) sort_unique(values_);
        for (const auto value : values_) facets_[i].add(value);
        without_[i] += values_.empty();
    }
    if (!tally_.operations) return;
    const auto& stands = *std::min_element(rows.begin(), rows.end(), stands_before);
    if (tally_.group_by) put_in_groups(rows, stands);
    operations_.push_back(operation_of(stands));
}

void Collector::put_in_groups(const std::vector<index::Row>& rows, const index::Row& stands) {
    const auto key = *tally_.group_by;
    values_.clear();
    // An operation lies in one year and has one stage, or groups would not add up; investors and
    // sectors it has as many as all its reports tell.
    if (key == GroupKey::investor || key == GroupKey::sector)
        for (const auto& row : rows) values_of(row, key, period_ids_, values_);
    else
        values_of(stands, key, period_ids_, values_);
    if (values_.empty()) values_.emplace_back();
    if (values_.size() > 1) sort_unique(values_);
    const auto number = static_cast<std::uint32_t>(operations_.size());
    for (const auto value : values_) groups_[std::string(value)].push_back(number);
}

Operation Collector::operation_of(const index::Row& row) const {
    Operation out;
    out.id = row.id;
    out.group = row.grouped ? row.group : 0;
    out.currency = row.currency;
    if (row.days) out.day = index::middle(*row.days);
    if (!row.figure) return out;
    out.stated = without_nudge(row.figure->point);
    if (row.to_eur) out.euros = without_nudge(row.figure->point * *row.to_eur);
    if (currency_.is_known())
        if (const auto figure = figure_in(row, currency_, rates_))
            out.wanted = without_nudge(figure->point);
    return out;
}

money::Currency common_currency(const std::vector<Operation>& operations, money::Currency asked) {
    if (asked.is_known()) return asked;
    std::optional<money::Currency> common;
    for (const auto& operation : operations) {
        if (!operation.stated) continue;
        if (common && *common != operation.currency) return money::Currency("EUR");
        common = operation.currency;
    }
    return common && common->is_known() ? *common : money::Currency("EUR");
}

std::optional<double> amount_in(const Operation& operation, money::Currency currency,
                                money::Currency asked) {
    if (currency == operation.currency) return operation.stated;
    if (currency == asked) return operation.wanted;
    return operation.euros;
}

Statistics statistics_of(std::uint64_t count, std::vector<double>& amounts) {
    Statistics out;
    out.count = count;
    out.disclosed = amounts.size();
    if (amounts.empty()) return out;
    out.sum = sum_of(amounts);
    out.mean = out.sum / static_cast<double>(amounts.size());
    out.median = median_of(amounts);
    const auto [least, most] = std::minmax_element(amounts.begin(), amounts.end());
    out.min = *least;
    out.max = *most;
    return out;
}

std::vector<AmountBar> amount_bars(const std::vector<double>& amounts) {
    std::vector<AmountBar> out;
    if (amounts.empty()) return out;
    const auto [least, most] = std::minmax_element(amounts.begin(), amounts.end());
    for (double from = step_below(*least); from <= *most;) {
        const double to = from < 1 ? 1 : next_step(from);
        out.push_back({from, to, 0});
        from = to;
    }
    for (const double amount : amounts) {
        const auto bar = std::upper_bound(out.begin(), out.end(), amount,
                                          [](double a, const AmountBar& b) { return a < b.from; });
        if (bar != out.begin()) ++std::prev(bar)->count;
    }
    return out;
}

std::vector<TimeBar> time_bars(const std::vector<dates::Day>& days) {
    std::vector<TimeBar> out;
    if (days.empty()) return out;
    const auto [first, last] = std::minmax_element(days.begin(), days.end());
    const auto span = static_cast<int>((*last - *first).count()) + 1;
    for (auto day = *first; day <= *last;) {
        out.push_back({bar_of(day, span), 0});
        day = *out.back().days.to + std::chrono::days(1);
    }
    for (const auto day : days) {
        const auto bar =
            std::upper_bound(out.begin(), out.end(), day,
                             [](dates::Day d, const TimeBar& b) { return d < *b.days.from; });
        if (bar != out.begin()) ++std::prev(bar)->count;
    }
    return out;
}

}  // namespace vigie::searcher
