// searcher/question/explain.hh: how a question was read, as JSON for scripts and as text for
// people.
#pragma once

#include <string>

#include "searcher/question/question.hh"

namespace vigie::searcher {

/// Bounds for people: "> 100 000 000 EUR", "5 500 000 000 .. < 6 500 000 000".
std::string to_text(const AmountFilter& filter);

/// One JSON object on one line. Keys of what is asked (absent: not asked): kind, status, amount
/// {min, max, min_inclusive, max_inclusive, currency}, date {from, to}, company, investor, lead,
/// stage, sector, place, text (lists), not (the same keys), sort, group_by, aggregate, limit. A
/// bound that is absent is null and has no `*_inclusive`. Beside them: lang, not_understood
/// [{start, end, text, why}] and readings [{start, end, text, key, value, excluded, rule}], in
/// order; start and end count Unicode code points of the question.
std::string explain_json(const Question& question);

/// The question, a line of carets under each reading with its key and value, and what was set
/// aside; in the question's own language. Columns count code points.
std::string explain_text(const Question& question);

}  // namespace vigie::searcher
