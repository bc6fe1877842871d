// indexer/extract/capital_names.hh: names as runs of capitalised words, where nothing better is
// known.
#pragma once

#include "indexer/extract/entities.hh"

namespace vigie::indexer {

Entities capital_names(const Document& document);

}  // namespace vigie::indexer
