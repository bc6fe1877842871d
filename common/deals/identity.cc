#include "common/deals/identity.hh"

#include <algorithm>
#include <limits>
#include <numeric>

namespace vigie::deals {
namespace {

constexpr double endless = std::numeric_limits<double>::infinity();
/// How far "plus de 10 M" may reach when it is compared with a written sum.
constexpr double open_reach = 1.5;

std::optional<dates::Interval> days_of(const Report& report) {
    const auto& days = report.deal->date ? report.deal->date : report.told;
    if (!days || !days->from || !days->to) return std::nullopt;
    return days;
}

/// Days between two intervals; 0 where they meet.
int gap(const dates::Interval& a, const dates::Interval& b) {
    if (*b.from > *a.to) return static_cast<int>((*b.from - *a.to).count());
    if (*a.from > *b.to) return static_cast<int>((*a.from - *b.to).count());
    return 0;
}

struct Range {
    double low = 0;
    double high = 0;
};

/// The sum in units of its currency, or in euros where `per_euro` is given; open ends reach a bit.
std::optional<Range> range_of(const money::Amount& amount, dates::Day day,
                              const PerEuro* per_euro) {
    double rate = 1;
    if (per_euro != nullptr) {
        const auto known = (*per_euro)(amount.currency, day);
        if (!known) return std::nullopt;
        rate = *known;
    }
    const auto units = [&](std::int64_t minor) {
        return money::to_units(minor, amount.currency) / rate;
    };
    if (!amount.min && !amount.max) return std::nullopt;
    Range out;
    out.low = amount.min ? units(*amount.min) : units(*amount.max) / open_reach;
    out.high = amount.max ? units(*amount.max) : units(*amount.min) * open_reach;
    return out;
}

/// Share of the larger sum that lies between two ranges; 0 where they meet.
double difference(const Range& a, const Range& b) {
    const double low = std::min(a.high, b.high);
    const double high = std::max(a.low, b.low);
    return high <= low ? 0 : (high - low) / high;
}

struct Comparison {
    double difference = endless;
    bool converted = false;
};

Comparison compare_sums(const Report& a, const Report& b, const PerEuro& per_euro) {
    const auto& first = *a.deal->amount;
    const auto& second = *b.deal->amount;
    Comparison out;
    const auto offer = [&](const money::Amount& x, const money::Amount& y) {
        const bool converts =
            x.currency.is_known() && y.currency.is_known() && x.currency != y.currency;
        const auto* table = converts ? &per_euro : nullptr;
        const auto left = range_of(x, *days_of(a)->to, table);
        const auto right = range_of(y, *days_of(b)->to, table);
        if (!left || !right) return;
        const double found = difference(*left, *right);
        if (found < out.difference) out = {found, converts};
    };
    offer(first, second);
    if (a.deal->also) offer(*a.deal->also, second);
    if (b.deal->also) offer(first, *b.deal->also);
    return out;
}

/// Operations that happen once in a while, so that two told in the same days are one.
bool is_rare(Kind kind) {
    return kind == Kind::round || kind == Kind::acquisition || kind == Kind::ipo ||
           kind == Kind::fund || kind == Kind::valuation;
}

bool may_meet(const Report& a, const Report& b) {
    if (a.deal->kind != b.deal->kind || a.deal->status != b.deal->status) return false;
    if (a.article == b.article) return false;
    return a.deal->stage == b.deal->stage || a.deal->stage.empty() || b.deal->stage.empty();
}

bool only_one_extends(const Report& a, const Report& b) {
    return (a.deal->stage == "extension") != (b.deal->stage == "extension");
}

bool is_news_day(const dates::Interval& days, const IdentityLimits& limits) {
    return days.length().value_or(limits.days + 1) <= limits.days;
}

bool sums_agree(const Report& a, const Report& b, int apart, const PerEuro& per_euro,
                const IdentityLimits& limits) {
    const auto sums = compare_sums(a, b, per_euro);
    const double most = sums.converted ? limits.other_currency : limits.same_currency;
    if (sums.difference <= most) return apart <= limits.days;
    return is_rare(a.deal->kind) && !only_one_extends(a, b) && apart <= limits.days_of_news &&
           is_news_day(*days_of(a), limits) && is_news_day(*days_of(b), limits) &&
           sums.difference <= limits.disputed;
}

/// Reports joined to groups; each group is called by its smallest member.
class Groups {
public:
    explicit Groups(std::size_t size) : parent_(size) {
        std::iota(parent_.begin(), parent_.end(), std::size_t{0});
    }
    std::size_t root(std::size_t i) {
        while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
        return i;
    }
    void join(std::size_t a, std::size_t b) {
        a = root(a);
        b = root(b);
        parent_[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<std::size_t> parent_;
};

bool is_firm(const Report& report) {
    return report.deal->amount && days_of(report);
}

/// How badly an undisclosed or undated report suits a firm one; nothing where it does not.
std::optional<double> misfit(const Report& loose, const Report& firm, const PerEuro& per_euro,
                             const IdentityLimits& limits) {
    if (!may_meet(loose, firm)) return std::nullopt;
    if (!loose.deal->amount) {
        if (only_one_extends(loose, firm)) return std::nullopt;
        if (!days_of(loose) || !is_news_day(*days_of(loose), limits)) return std::nullopt;
        const int apart = gap(*days_of(loose), *days_of(firm));
        if (apart > limits.days_of_news) return std::nullopt;
        return apart;
    }
    Report dated = loose;  // no days of its own: its sum alone decides
    dated.told = days_of(firm);
    const auto sums = compare_sums(dated, firm, per_euro);
    const double most = sums.converted ? limits.other_currency : limits.same_currency;
    if (sums.difference > most) return std::nullopt;
    return sums.difference;
}

}  // namespace

bool same_operation(const Report& a, const Report& b, const PerEuro& per_euro,
                    const IdentityLimits& limits) {
    const auto first = days_of(a);
    const auto second = days_of(b);
    if (!first || !second || !may_meet(a, b)) return false;
    const int apart = gap(*first, *second);
    if (a.deal->amount && b.deal->amount) return sums_agree(a, b, apart, per_euro, limits);
    return !only_one_extends(a, b) && apart <= limits.days_of_news && is_news_day(*first, limits) &&
           is_news_day(*second, limits);
}

std::vector<std::size_t> group_reports(const std::vector<Report>& reports, const PerEuro& per_euro,
                                       const IdentityLimits& limits) {
    std::vector<std::size_t> order(reports.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](auto a, auto b) { return reports[a].id < reports[b].id; });
    const auto at = [&](std::size_t k) -> const Report& { return reports[order[k]]; };

    Groups groups(order.size());
    std::vector<std::size_t> firm, loose;
    for (std::size_t k = 0; k < order.size(); ++k) (is_firm(at(k)) ? firm : loose).push_back(k);
    std::stable_sort(firm.begin(), firm.end(),
                     [&](auto a, auto b) { return *days_of(at(a))->from < *days_of(at(b))->from; });
    for (std::size_t i = 0; i < firm.size(); ++i) {
        const auto last = *days_of(at(firm[i]))->to + std::chrono::days(limits.days);
        for (std::size_t j = i + 1; j < firm.size() && *days_of(at(firm[j]))->from <= last; ++j)
            if (same_operation(at(firm[i]), at(firm[j]), per_euro, limits))
                groups.join(firm[i], firm[j]);
    }
    std::vector<std::size_t> alone;
    std::vector<std::pair<std::size_t, std::size_t>> joins;
    for (const auto k : loose) {
        std::optional<double> best;
        std::size_t to = k;
        for (const auto f : firm) {
            const auto found = misfit(at(k), at(f), per_euro, limits);
            if (!found || (best && *found >= *best)) continue;
            best = found;
            to = f;
        }
        if (best)
            joins.emplace_back(k, to);
        else
            alone.push_back(k);
    }
    for (const auto& [k, to] : joins) groups.join(k, to);
    for (std::size_t i = 0; i < alone.size(); ++i)
        for (std::size_t j = i + 1; j < alone.size(); ++j)
            if (same_operation(at(alone[i]), at(alone[j]), per_euro, limits))
                groups.join(alone[i], alone[j]);

    std::vector<std::size_t> out(reports.size());
    for (std::size_t k = 0; k < order.size(); ++k) out[order[k]] = order[groups.root(k)];
    return out;
}

}  // namespace vigie::deals
