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

/// One grouping; reports are looked at in the order of their ids, whatever order they came in.
class Grouping {
public:
    Grouping(const std::vector<Report>& reports, const PerEuro& per_euro,
             const IdentityLimits& limits)
        : reports_(reports),
          per_euro_(per_euro),
          limits_(limits),
          order_(reports.size()),
          groups_(reports.size()) {
        std::iota(order_.begin(), order_.end(), std::size_t{0});
        std::sort(order_.begin(), order_.end(),
                  [&](auto a, auto b) { return reports_[a].id < reports_[b].id; });
        for (std::size_t k = 0; k < order_.size(); ++k)
            (is_firm(at(k)) ? firm_ : loose_).push_back(k);
    }

    std::vector<std::size_t> run() {
        join_firm();
        join_loose();
        std::vector<std::size_t> out(reports_.size());
        for (std::size_t k = 0; k < order_.size(); ++k) out[order_[k]] = order_[groups_.root(k)];
        return out;
    }

private:
    const Report& at(std::size_t k) const { return reports_[order_[k]]; }

    /// In the order of their days, so that only those near enough are compared.
    void join_firm() {
        std::stable_sort(firm_.begin(), firm_.end(), [&](auto a, auto b) {
            return *days_of(at(a))->from < *days_of(at(b))->from;
        });
        for (std::size_t i = 0; i < firm_.size(); ++i) {
            const auto last = *days_of(at(firm_[i]))->to + std::chrono::days(limits_.days);
            for (std::size_t j = i + 1; j < firm_.size(); ++j) {
                if (*days_of(at(firm_[j]))->from > last) break;
                join_if_same(firm_[i], firm_[j]);
            }
        }
    }

    void join_if_same(std::size_t a, std::size_t b) {
        if (same_operation(at(a), at(b), per_euro_, limits_)) groups_.join(a, b);
    }

    void join_loose() {
        std::vector<std::size_t> alone;
        for (const auto k : loose_) {
            const auto to = best_firm(k);
            if (to)
                groups_.join(k, *to);
            else
                alone.push_back(k);
        }
        for (std::size_t i = 0; i < alone.size(); ++i)
            for (std::size_t j = i + 1; j < alone.size(); ++j) join_if_same(alone[i], alone[j]);
    }

    std::optional<std::size_t> best_firm(std::size_t loose) const {
        std::optional<double> least;
        std::optional<std::size_t> best;
        for (const auto f : firm_) {
            const auto found = misfit(at(loose), at(f), per_euro_, limits_);
            if (!found || (least && *found >= *least)) continue;
            least = found;
            best = f;
        }
        return best;
    }

    const std::vector<Report>& reports_;
    const PerEuro& per_euro_;
    const IdentityLimits& limits_;
    std::vector<std::size_t> order_;
    std::vector<std::size_t> firm_, loose_;  // places in order_
    Groups groups_;
};

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
    return Grouping(reports, per_euro, limits).run();
}

}  // namespace vigie::deals
