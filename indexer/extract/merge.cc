#include "indexer/extract/merge.hh"

#include <algorithm>
#include <cmath>
#include <limits>

#include "common/money/rates.hh"
#include "common/names/name_key.hh"

namespace vigie::indexer {
namespace {

constexpr double tolerance = 0.05;
constexpr std::size_t memory = 100;      // deals that a new one is compared with, at either end
constexpr double rate_tolerance = 0.10;  // monthly means against the rate the journalist took

/// "plus de 60" may be 65, not 90.
constexpr double open_end = 1.3;

double low(const money::Amount& amount) {
    if (amount.min) return static_cast<double>(*amount.min);
    return amount.max ? static_cast<double>(*amount.max) / open_end : 0.0;
}
double high(const money::Amount& amount) {
    if (amount.max) return static_cast<double>(*amount.max);
    return amount.min ? static_cast<double>(*amount.min) * open_end : 0.0;
}

bool same_company(const Candidate& a, const Candidate& b) {
    if (a.deal.company == b.deal.company) return true;
    if (a.key.empty() || b.key.empty()) return true;
    return a.key.find(b.key) != std::string::npos || b.key.find(a.key) != std::string::npos;
}

/// Two days of one fact: one of them unknown, or both meet.
bool days_meet(const deals::Deal& a, const deals::Deal& b) {
    if (!a.date || !b.date) return true;
    return dates::intersection(*a.date, *b.date).has_value();
}

/// Kinds of which an article tells several that are alike: equal sums only are one fact.
bool is_figure(deals::Kind kind) {
    return kind == deals::Kind::market || kind == deals::Kind::revenue;
}

bool same_days(const Candidate& a, const Candidate& b) {
    return a.deal.date == b.deal.date;
}

/// The same sum in another currency, a sentence or two away: at the rate of those days.
bool converts(const Candidate& a, const Candidate& b) {
    const auto& x = *a.deal.amount;
    const auto& y = *b.deal.amount;
    if (x.currency == y.currency || !x.currency.is_known() || !y.currency.is_known()) return false;
    if (!x.min || !y.min || b.sentence > a.sentence + 2 + (a.in_title ? 20 : 0)) return false;
    const auto day = b.deal.date && b.deal.date->to ? *b.deal.date->to : dates::Day{};
    const auto there = money::Rates::shipped().convert(*x.min, x.currency, y.currency, day);
    if (!there || *there <= 0) return false;
    const auto ratio = static_cast<double>(*y.min) / static_cast<double>(*there);
    return ratio > 1 - rate_tolerance && ratio < 1 + rate_tolerance;
}

/// The round of the headline, told again: the headline knows best whose it is.
bool is_headline_of(const Candidate& a, const Candidate& b) {
    return a.deal.kind == deals::Kind::round && a.in_title && !b.in_title &&
           !a.deal.company.empty() && a.deal.amount && a.deal.amount == b.deal.amount;
}

bool is_same_fact(const Candidate& a, const Candidate& b) {
    if (a.deal.kind != b.deal.kind) return false;
    if (is_headline_of(a, b)) return true;
    if (!same_company(a, b)) return false;
    if (!a.deal.amount && !b.deal.amount) return a.deal.company == b.deal.company;
    if (!a.deal.amount || !b.deal.amount)
        return a.deal.kind == deals::Kind::acquisition && a.deal.company == b.deal.company;
    if (converts(a, b)) return true;
    if (!agree(a.deal.amount, b.deal.amount)) return false;
    if (is_figure(a.deal.kind))
        return a.deal.amount == b.deal.amount && (a.in_title || b.in_title || same_days(a, b));
    return a.in_title || b.in_title || days_meet(a.deal, b.deal);
}

double width(const deals::Deal& deal) {
    if (!deal.amount) return std::numeric_limits<double>::infinity();
    return high(*deal.amount) - low(*deal.amount);
}

/// A headline without a verb of raising leaves it to the body whether the sum is raised already.
bool is_plan_of(const Candidate& title, const Candidate& body) {
    const auto rule = title.deal.rule;
    return title.in_title && !body.in_title && title.amounts.size() == 1 &&
           body.deal.status != deals::Status::done &&
           (rule.starts_with("headline") || rule == "round-metaphor" || rule == "round-for");
}

void take_over(Candidate& kept, const Candidate& other) {
    auto& a = kept.deal;
    const auto& b = other.deal;
    if (a.company.empty()) {
        a.company = b.company;
        kept.key = other.key;
    }
    if (a.amount && b.amount && a.amount->currency != b.amount->currency) {
        if (!a.also) a.also = b.amount;
        kept.amounts.insert(kept.amounts.end(), other.amounts.begin(), other.amounts.end());
        return;
    }
    if (is_plan_of(kept, other)) a.status = b.status;
    const bool better = width(b) < width(a) || (kept.in_title && !other.in_title && b.amount);
    if (better) {
        a.amount = b.amount;
        a.evidence = b.evidence;
        a.rule = b.rule;
    }
    if (!a.also) a.also = b.also;
    const auto days = [](const deals::Deal& d) {
        return d.date ? d.date->length().value_or(1 << 20) : 1 << 21;
    };
    if (other.days_told == kept.days_told ? days(b) < days(a) : other.days_told) a.date = b.date;
    kept.days_told |= other.days_told;
    if (a.stage.empty()) a.stage = b.stage;
    if (b.investors.size() > a.investors.size()) a.investors = b.investors;
    if (a.place.empty()) a.place = b.place;
    if (!kept.in_title && other.in_title) a.status = b.status;
    kept.amounts.insert(kept.amounts.end(), other.amounts.begin(), other.amounts.end());
}

}  // namespace

bool agree(const std::optional<money::Amount>& a, const std::optional<money::Amount>& b) {
    if (!a || !b) return !a && !b;
    if (a->currency != b->currency && a->currency.is_known() && b->currency.is_known())
        return false;
    const auto gap = std::max(low(*a), low(*b)) - std::min(high(*a), high(*b));
    return gap <= tolerance * std::max(low(*a), low(*b));
}

std::vector<Candidate> merge(std::vector<Candidate> candidates) {
    std::vector<Candidate> out;
    for (auto& candidate : candidates) {
        candidate.key = names::name_key(candidate.deal.company);
        const auto alike = [&](const Candidate& old) { return is_same_fact(old, candidate); };
        // Facts told again stand near their first telling, or near the head of the article.
        const auto head = out.begin() + static_cast<std::ptrdiff_t>(std::min(out.size(), memory));
        auto same = std::find_if(out.begin(), head, alike);
        if (same == head)
            same = std::find_if(
                out.begin() + static_cast<std::ptrdiff_t>(out.size() > 2 * memory
                                                              ? out.size() - memory
                                                              : std::min(out.size(), memory)),
                out.end(), alike);
        if (same == out.end())
            out.push_back(std::move(candidate));
        else
            take_over(*same, candidate);
    }
    return out;
}

}  // namespace vigie::indexer
