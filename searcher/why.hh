// searcher/why.hh: --why: what one article or deal owes to each part of the question.
#pragma once

#include <iosfwd>
#include <string>

#include "searcher/plan.hh"
#include "searcher/tell.hh"

namespace vigie::searcher {

/// Prints for a deal ("article#1") each condition, whether it is met, by which value and what
/// decides where that is vague; for an article its words with their weights, its filters and its
/// score. A question about deals is put to all deals of an article, one about articles to the
/// article of a deal. Text, or one JSON object (see vigie-json(5)).
/// Exit status 1 where nothing of it is a hit. Errors (usage): there is no such article or deal.
Result<ExitStatus> ask_why(Searcher& searcher, const std::string& id, const Plan& plan,
                           std::ostream& out);

}  // namespace vigie::searcher
