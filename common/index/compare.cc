#include "common/index/compare.hh"

#include <algorithm>
#include <cmath>
#include <limits>

namespace vigie::index {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

double above(double value) {
    return std::nextafter(value, infinity);
}
double below(double value) {
    return std::nextafter(value, -infinity);
}

/// The figure that was written, before its hedge.
double written(const money::Amount& amount, money::Hedge hedge) {
    const auto units = [&](std::int64_t minor) { return money::to_units(minor, amount.currency); };
    if (!amount.max) return units(amount.min.value_or(0));
    if (!amount.min || hedge == money::Hedge::almost) return units(*amount.max);
    return amount.is_exact() ? units(*amount.min) : (units(*amount.min) + units(*amount.max)) / 2;
}

}  // namespace

Figure figure_of(const money::Amount& amount, money::Hedge hedge) {
    using money::Hedge;
    Figure out;
    out.point = written(amount, hedge);
    out.min = amount.min ? money::to_units(*amount.min, amount.currency) : 0;
    out.max = amount.max ? money::to_units(*amount.max, amount.currency) : infinity;
    const bool open_above = !amount.max && hedge == Hedge::none;
    const bool open_below = !amount.min && hedge == Hedge::none;
    if (hedge == Hedge::more_than || open_above) out.point = above(out.point);
    if (hedge == Hedge::less_than || hedge == Hedge::almost || open_below)
        out.point = below(out.point);
    return out;
}

Figure scaled(const Figure& figure, double rate) {
    return {figure.point * rate, figure.min * rate, figure.max * rate};
}

Bounds bounds_of(std::optional<double> min, bool min_inclusive, std::optional<double> max,
                 bool max_inclusive) {
    Bounds out{-infinity, infinity};
    if (min) out.low = min_inclusive ? *min : above(*min);
    if (max) out.high = max_inclusive ? *max : below(*max);
    return out;
}

bool lies_in(const Figure& figure, const Bounds& bounds, Certainty certainty) {
    switch (certainty) {
        case Certainty::sure:
            return bounds.contain(figure.min) && bounds.contain(figure.max) &&
                   bounds.contain(figure.point);
        case Certainty::possible:
            return figure.min <= bounds.high && figure.max >= bounds.low;
        case Certainty::decide:
            break;
    }
    return bounds.contain(figure.point);
}

std::optional<Days> closed(const std::optional<dates::Interval>& days,
                           const std::optional<dates::Interval>& article) {
    if (!days || (!days->from && !days->to)) return std::nullopt;
    if (days->from && days->to) return Days{*days->from, *days->to};
    if (days->from) {
        const auto end = article ? (article->to ? article->to : article->from) : std::nullopt;
        return Days{*days->from, end && *end > *days->from ? *end : *days->from};
    }
    const auto begin = article ? (article->from ? article->from : article->to) : std::nullopt;
    return Days{begin && *begin < *days->to ? *begin : *days->to, *days->to};
}

dates::Day middle(const Days& days) {
    return days.first + (days.last - days.first + std::chrono::days(1)) / 2;
}

bool lies_in(const Days& days, const dates::Interval& period, Certainty certainty) {
    const auto from = period.from ? std::max(*period.from, days.first) : days.first;
    const auto to = period.to ? std::min(*period.to, days.last) : days.last;
    const auto shared = std::max(std::chrono::days(0), to - from + std::chrono::days(1));
    const auto all = days.last - days.first + std::chrono::days(1);
    switch (certainty) {
        case Certainty::sure:
            return shared == all;
        case Certainty::possible:
            return shared.count() > 0;
        case Certainty::decide:
            break;
    }
    return shared * 2 > all;
}

}  // namespace vigie::index
