#include "indexer/extract/complete.hh"

#include <algorithm>

#include "common/names/name_key.hh"
#include "indexer/extract/investors.hh"
#include "indexer/extract/operations.hh"
#include "indexer/extract/stages.hh"

namespace vigie::indexer {
namespace {

bool has_investors(const deals::Deal& deal) {
    return deal.kind == deals::Kind::round || deal.kind == deals::Kind::fund;
}

Operation operation_of(const Document& document, const Candidate& candidate) {
    Operation out;
    out.kind = candidate.deal.kind;
    out.company = candidate.deal.company;
    for (const auto amount : candidate.amounts)
        out.told_at.push_back(document.tokens.index_at(document.amounts[amount].span.begin));
    if (out.told_at.empty())
        out.told_at.push_back(document.tokens.index_at(candidate.deal.evidence.begin));
    return out;
}

const Entity* entity_named(const Entities& entities, const std::string& name) {
    const auto found = std::find_if(entities.all.begin(), entities.all.end(),
                                    [&](const Entity& entity) { return entity.name == name; });
    return found == entities.all.end() ? nullptr : &*found;
}

}  // namespace

void complete(const Document& document, const Entities& entities,
              const std::vector<std::string>& sectors, std::vector<Candidate>& candidates) {
    std::vector<Operation> operations;
    std::vector<std::size_t> owners;
    for (std::size_t c = 0; c < candidates.size(); ++c) {
        if (!has_investors(candidates[c].deal)) continue;
        operations.push_back(operation_of(document, candidates[c]));
        owners.push_back(c);
    }
    const auto investors = find_investors(document, entities, operations);
    const auto stages = find_stages(document, entities, operations);
    for (std::size_t o = 0; o < operations.size(); ++o) {
        auto& deal = candidates[owners[o]].deal;
        deal.investors = investors[o];
        if (deal.kind == deals::Kind::round) deal.stage = stages[o];
    }
    for (auto& candidate : candidates) {
        auto& deal = candidate.deal;
        const Entity* company = entity_named(entities, deal.company);
        if (company != nullptr) deal.place = company->place;
        const bool told = company != nullptr && !company->sectors.empty();
        deal.sectors = told ? company->sectors : sectors;
    }
}

}  // namespace vigie::indexer
