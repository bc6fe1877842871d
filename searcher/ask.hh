// searcher/ask.hh: a plan put to an index, the answer rendered as it comes.
#pragma once

#include <iosfwd>

#include "searcher/plan.hh"
#include "searcher/tell.hh"

namespace vigie::searcher {

/// Searches, writes the answer to `out` and everything else to `err`.
/// Errors: those of Searcher::search; (input) `out` cannot be written, for example a full disk. A
/// closed pipe is none.
Result<ExitStatus> ask(Searcher& searcher, const Plan& plan, std::ostream& out, std::ostream& err);

/// Articles like that of `id` (an article's, or a deal's within it), rendered in the same way.
Result<ExitStatus> ask_similar(Searcher& searcher, const std::string& id, const Plan& plan,
                               std::ostream& out);

}  // namespace vigie::searcher
