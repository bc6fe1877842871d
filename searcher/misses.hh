// searcher/misses.hh: what to say where nothing was found.
#pragma once

#include <string>
#include <vector>

#include "searcher/search/search.hh"

namespace vigie::searcher {

/// Sentences for standard error: how the question was read, which of its conditions empties it
/// (each is left out in turn, and what is then found is counted), near misses of other kinds and
/// statuses. Errors (index): as Searcher::search.
Result<std::vector<std::string>> explain_miss(Searcher& searcher, const Request& request,
                                              Language language);

}  // namespace vigie::searcher
