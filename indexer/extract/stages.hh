// indexer/extract/stages.hh: at which stage a company raises.
//
//   "une série B de 40 M€"              -> series-b     "en amorçage"       -> seed
//   "une extension de 2 M€ de son tour" -> extension    "la Série A de foot" -> nothing here
#pragma once

#include <string>
#include <vector>

#include "indexer/extract/document.hh"
#include "indexer/extract/entities.hh"
#include "indexer/extract/operations.hh"

namespace vigie::indexer {

/// The stage id of each of `operations`, empty where none is told: that of the nearest stage in a
/// sentence that tells it, else in the sentences behind. Stages of a strategy ("de l'amorçage à la
/// série B") and everyday words (pont, relais, extension d'une usine) are nobody's.
std::vector<std::string> find_stages(const Document& document, const Entities& entities,
                                     const std::vector<Operation>& operations);

}  // namespace vigie::indexer
