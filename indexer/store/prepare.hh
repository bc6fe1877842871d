// indexer/store/prepare.hh: article -> all that is written of it; the part that runs on all cores.
#pragma once

#include "common/money/rates.hh"
#include "indexer/extract/extract.hh"
#include "indexer/store/generation.hh"

namespace vigie::indexer {

/// From an article and what was found in it.
Prepared prepare(const deals::Article& article, const Extraction& extraction,
                 const money::Rates& rates, Analysers& analysers);
/// The same, extracting first.
Prepared prepare(const deals::Article& article, const money::Rates& rates, Analysers& analysers);

}  // namespace vigie::indexer
