// searcher/news.hh: --new: only what was not told before.
#pragma once

#include <iosfwd>

#include "searcher/memory.hh"
#include "searcher/plan.hh"
#include "searcher/tell.hh"

namespace vigie::searcher {

/// Searches, shows at most `plan.request.limit` hits (all, with `all`) that were not shown under
/// `key` before, and remembers them once they are written. A deal is known where any report of it
/// was told: another article about a known round is no news. Nothing new: exit status 1.
/// Errors (usage): a plan that shows no hits; those of ask().
Result<ExitStatus> ask_news(Searcher& searcher, const Plan& plan, Memory& memory,
                            const std::string& key, std::ostream& out, std::ostream& err);

}  // namespace vigie::searcher
