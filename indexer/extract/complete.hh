// indexer/extract/complete.hh: what merged deals still lack: investors, stage, sectors, place.
#pragma once

#include <vector>

#include "indexer/extract/document.hh"
#include "indexer/extract/entities.hh"
#include "indexer/extract/merge.hh"
#include "indexer/extract/sectors.hh"

namespace vigie::indexer {

/// Fills investors and stage of rounds and funds, sectors and place of all deals: those of the
/// company; the article's sectors where the deal is nobody's ("les fintechs ont levé").
void complete(const Document& document, const Entities& entities, const SectorWords& sectors,
              std::vector<Candidate>& candidates);

}  // namespace vigie::indexer
