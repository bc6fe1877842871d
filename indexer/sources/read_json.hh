// indexer/sources/read_json.hh: JSON objects -> articles.
#pragma once

#include <functional>
#include <string_view>

#include "common/deals/article.hh"
#include "common/result.hh"

namespace vigie::indexer {

/// The article in a JSON object with the keys id, title, date, url, text (or body, content),
/// source, lang. Any key but the text may be missing or null; other keys are ignored; an id may be
/// a number. The date is YYYY-MM-DD or an ISO time. `json` must be well-formed UTF-8. Errors
/// (input): not JSON, not an object, no text and no title, a key of the wrong type, a date that is
/// none.
Result<deals::Article> article_from_json(std::string_view json);

/// The articles of a whole JSON text: one object, or an array of objects; `found` gets an article
/// or an error for each, in order. Errors (input): the text is not JSON, with the line.
Result<void> articles_from_json(std::string_view json,
                                const std::function<void(Result<deals::Article>)>& found);

}  // namespace vigie::indexer
