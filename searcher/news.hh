// searcher/news.hh: --new and --new-since: only what was not told before, or is not older than a
// day.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>

#include "searcher/memory.hh"
#include "searcher/plan.hh"
#include "searcher/tell.hh"

namespace vigie::searcher {

/// What counts as new.
struct NewsRule {
    Memory* memory = nullptr;  ///< what was told under `key` is not; null: nothing is remembered
    std::string key;
    std::optional<dates::Day> since;  ///< what an article told before that day is not, nor what
                                      ///< has no day
};

/// Searches, shows at most `plan.request.limit` new hits (all, with `all`), and remembers them
/// once they are written. A deal is known where any report of it is: another article about a known
/// round is no news. Nothing new: exit status 1.
/// Errors (usage): a plan that shows no hits; those of ask().
Result<ExitStatus> ask_news(Searcher& searcher, const Plan& plan, const NewsRule& rule,
                            std::ostream& out, std::ostream& err);

}  // namespace vigie::searcher
