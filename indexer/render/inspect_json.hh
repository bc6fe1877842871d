// indexer/render/inspect_json.hh: what the extraction sees in an article, as one line of JSON.
#pragma once

#include <string>

#include "common/deals/article.hh"
#include "indexer/extract/extract.hh"

namespace vigie::indexer {

/// The JSON line of `inspect --format jsonl` (vigie-json(5)); without a final newline. Offsets
/// count code points of the article's full text. `rejected` adds the candidates refused and why.
std::string inspect_line(const deals::Article& article, const Extraction& seen,
                         bool rejected = false);

}  // namespace vigie::indexer
