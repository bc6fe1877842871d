// searcher/search/deal_search.hh: a question about deals, answered exactly.
#pragma once

#include "common/index/database.hh"
#include "searcher/search/search.hh"

namespace vigie::searcher {

/// Xapian's errors pass through.
Answer search_deals(const index::OpenIndex& index, const Request& request, const NameSource& names);

}  // namespace vigie::searcher
