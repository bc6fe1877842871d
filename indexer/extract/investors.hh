// indexer/extract/investors.hh: who puts money into an operation, and who leads.
//
//   "mené par Eurazeo, avec Elaia et Serena"     -> Eurazeo (lead), Elaia, Serena
//   "Partech et Kima Ventures remettent au pot"  -> Partech, Kima Ventures
//   "conseillé par Lazard", "client de Renault"  -> nobody
#pragma once

#include <vector>

#include "common/deals/deal.hh"
#include "indexer/extract/document.hh"
#include "indexer/extract/entities.hh"
#include "indexer/extract/operations.hh"

namespace vigie::indexer {

/// The investors of each of `operations` (rounds, funds), in reading order, each once.
///
/// Names in a list are judged together: by words before it ("auprès de"), words behind it
/// ("participent"), and whether well-known investors or names of that shape are among them. Left
/// out: names in brackets behind a name, vehicles ("via son fonds X"), advisers, customers,
/// founders, and groups without a name ("plusieurs business angels").
std::vector<std::vector<deals::Investor>> find_investors(const Document& document,
                                                         const Entities& entities,
                                                         const std::vector<Operation>& operations);

}  // namespace vigie::indexer
