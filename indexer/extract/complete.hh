// indexer/extract/complete.hh: what merged deals still lack: investors, stage, sectors, place.
#pragma once

#include <vector>

#include "indexer/extract/document.hh"
#include "indexer/extract/entities.hh"
#include "indexer/extract/merge.hh"

namespace vigie::indexer {

/// Fills investors and stage of rounds and funds, sectors and place of all deals. `sectors` are
/// those of the article, used where nothing is told of the company itself.
void complete(const Document& document, const Entities& entities,
              const std::vector<std::string>& sectors, std::vector<Candidate>& candidates);

}  // namespace vigie::indexer
