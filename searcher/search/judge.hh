// searcher/search/judge.hh: one deal against a question, decided as the search decides.
#pragma once

#include <string>

#include "common/index/database.hh"
#include "searcher/search/search.hh"

namespace vigie::searcher {

/// The stored record of a deal; empty where there is none. Xapian's errors pass through.
std::string deal_data(const index::OpenIndex& index, const std::string& id);
Verdict judge_deal(const index::OpenIndex& index, const Request& request, const std::string& id);

}  // namespace vigie::searcher
