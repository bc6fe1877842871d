#include "indexer/extract/complete.hh"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "common/names/known_names.hh"
#include "common/names/name_key.hh"
#include "indexer/extract/homes.hh"
#include "indexer/extract/investors.hh"
#include "indexer/extract/operations.hh"
#include "indexer/extract/stages.hh"

namespace vigie::indexer {
namespace {

constexpr std::size_t memory = 200;  // operations back to one that a sum may belong to

/// Kinds whose givers are told like investors; only rounds and funds keep them.
bool has_givers(deals::Kind kind) {
    return kind == deals::Kind::round || kind == deals::Kind::fund || kind == deals::Kind::grant ||
           kind == deals::Kind::debt || kind == deals::Kind::acquisition;
}

bool keeps_investors(deals::Kind kind) {
    return kind == deals::Kind::round || kind == deals::Kind::fund;
}

/// A few days more on both sides: "hier" and the day of publication tell of one operation.
dates::Interval widened(dates::Interval days) {
    constexpr std::chrono::days slack{3};
    if (days.from) *days.from -= slack;
    if (days.to) *days.to += slack;
    return days;
}

/// Two sums of one operation: the whole and a share of it, or both currencies.
bool is_one_operation(const deals::Deal& a, const deals::Deal& b) {
    if (a.kind != b.kind || a.company != b.company || a.company.empty()) return false;
    if ((a.status == deals::Status::planned) != (b.status == deals::Status::planned)) return false;
    if (!a.stage.empty() && !b.stage.empty() && a.stage != b.stage) return false;
    if (!a.date || !b.date) return false;
    if (a.date == b.date) return true;
    constexpr int most_days = 31;
    return a.date->length().value_or(most_days + 1) <= most_days &&
           b.date->length().value_or(most_days + 1) <= most_days &&
           dates::intersection(widened(*a.date), *b.date).has_value();
}

void add_places(const Document& document, const Candidate& candidate, Operation& operation) {
    for (const auto amount : candidate.amounts)
        operation.told_at.push_back(document.tokens.index_at(document.amounts[amount].span.begin));
    if (candidate.amounts.empty())
        operation.told_at.push_back(document.tokens.index_at(candidate.deal.evidence.begin));
}

/// Operations of an article with the candidates that tell each.
struct Grouped {
    std::vector<Operation> operations;
    std::vector<std::vector<std::size_t>> candidates;

    void add(const Document& document, const std::vector<Candidate>& all, std::size_t c) {
        const auto& deal = all[c].deal;
        std::size_t o = operations.size() > memory ? operations.size() - memory : 0;
        while (o < operations.size() && !is_one_operation(all[candidates[o].front()].deal, deal))
            ++o;
        if (o == operations.size()) {
            operations.push_back({deal.kind, deal.company, {}, true, false});
            candidates.emplace_back();
        }
        candidates[o].push_back(c);
        add_places(document, all[c], operations[o]);
    }
};

/// Later days, and done rather than planned, make the news of a company.
bool is_newer(const deals::Deal& a, const deals::Deal& b) {
    const bool done_a = a.status == deals::Status::done;
    const bool done_b = b.status == deals::Status::done;
    if (done_a != done_b) return done_a;
    if (!a.date || !b.date) return false;
    return a.date->from && b.date->from && *a.date->from > *b.date->from;
}

/// Of each company (those that keep their investors apart) only the latest operation is news.
void mark_news(const std::vector<Candidate>& all, Grouped& grouped) {
    auto& operations = grouped.operations;
    std::unordered_map<std::string, std::size_t> latest[2];
    const auto deal_of = [&](std::size_t o) -> const deals::Deal& {
        return all[grouped.candidates[o].front()].deal;
    };
    const auto latest_of = [&](const auto& operation) -> auto& {
        return latest[keeps_investors(operation.kind) ? 1 : 0];
    };
    for (std::size_t o = 0; o < operations.size(); ++o) {
        const auto [seen, fresh] = latest_of(operations[o]).try_emplace(operations[o].company, o);
        if (!fresh && is_newer(deal_of(o), deal_of(seen->second))) seen->second = o;
    }
    for (std::size_t o = 0; o < operations.size(); ++o) {
        const auto seen = latest_of(operations[o]).find(operations[o].company);
        if (seen != latest_of(operations[o]).end() && is_newer(deal_of(seen->second), deal_of(o)))
            operations[o].is_news = false;
    }
}

void mark_asides(Grouped& grouped) {
    auto& operations = grouped.operations;
    const auto invests = [](const Operation& operation) {
        const auto key = names::name_key(operation.company);
        return names::investors().find(key) != nullptr && names::companies().find(key) == nullptr;
    };
    bool others = false;
    for (auto& operation : operations) {
        const bool giver = invests(operation);
        operation.is_aside = operation.kind != deals::Kind::fund && giver;
        others |= keeps_investors(operation.kind) && !giver;
    }
    if (others) return;
    for (auto& operation : operations) operation.is_aside = false;
}

/// Each deal for itself, or (`joined`) the sums of one operation together.
Grouped group(const Document& document, const std::vector<Candidate>& all, bool joined) {
    Grouped out;
    for (std::size_t c = 0; c < all.size(); ++c) {
        if (!has_givers(all[c].deal.kind)) continue;
        if (joined) {
            out.add(document, all, c);
            continue;
        }
        out.operations.push_back({all[c].deal.kind, all[c].deal.company, {}, true, false});
        out.candidates.push_back({c});
        add_places(document, all[c], out.operations.back());
    }
    mark_news(all, out);
    mark_asides(out);
    return out;
}

void tell_stages(const Document& document, const Entities& entities,
                 std::vector<Candidate>& candidates) {
    const auto grouped = group(document, candidates, false);
    const auto stages = find_stages(document, entities, grouped.operations);
    for (std::size_t o = 0; o < stages.size(); ++o) {
        auto& deal = candidates[grouped.candidates[o].front()].deal;
        if (deal.kind == deals::Kind::round) deal.stage = stages[o];
    }
}

/// All sums of one operation are of its stage.
void share_stages(const Grouped& grouped, std::vector<Candidate>& candidates) {
    for (const auto& members : grouped.candidates) {
        std::string stage;
        for (const auto c : members)
            if (stage.empty()) stage = candidates[c].deal.stage;
        for (const auto c : members)
            if (candidates[c].deal.stage.empty()) candidates[c].deal.stage = stage;
    }
}

void tell_investors(const Document& document, const Entities& entities,
                    std::vector<Candidate>& candidates) {
    const auto grouped = group(document, candidates, true);
    share_stages(grouped, candidates);
    const auto investors = find_investors(document, entities, grouped.operations);
    for (std::size_t o = 0; o < investors.size(); ++o)
        for (const auto c : grouped.candidates[o])
            if (keeps_investors(candidates[c].deal.kind))
                candidates[c].deal.investors = investors[o];
}

std::size_t entity_named(const Entities& entities, const std::string& name) {
    const auto found = std::find_if(entities.all.begin(), entities.all.end(),
                                    [&](const Entity& entity) { return entity.name == name; });
    return found == entities.all.end() ? Entities::nobody
                                       : static_cast<std::size_t>(found - entities.all.begin());
}

}  // namespace

void complete(const Document& document, const Entities& entities, const SectorWords& sectors,
              std::vector<Candidate>& candidates) {
    if (candidates.empty()) return;
    tell_stages(document, entities, candidates);
    tell_investors(document, entities, candidates);
    const Homes homes(document, entities);
    for (auto& candidate : candidates) {
        auto& deal = candidate.deal;
        const auto company = entity_named(entities, deal.company);
        if (company == Entities::nobody) {
            if (deal.company.empty()) deal.sectors = sectors.of_article();
            continue;
        }
        deal.place = homes.of(company);
        deal.sectors = sectors.of_company(company);
    }
}

}  // namespace vigie::indexer
