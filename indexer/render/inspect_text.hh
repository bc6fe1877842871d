// indexer/render/inspect_text.hh: what the extraction sees in an article, for people.
#pragma once

#include <string>

#include "common/deals/article.hh"
#include "indexer/extract/extract.hh"

namespace vigie::indexer {

/// Title, days and sectors; then a block a deal with its evidence and rule, the amounts that are no
/// deal, the dates; with `rejected` also the candidates refused and why. Ends with an empty line.
std::string inspect_text(const deals::Article& article, const Extraction& seen,
                         bool rejected = false);

}  // namespace vigie::indexer
