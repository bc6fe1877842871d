// indexer/sources/read_json.hh: one JSON object -> one article.
#pragma once

#include <string_view>

#include "common/deals/article.hh"
#include "common/result.hh"

namespace vigie::indexer {

/// The article in a JSON object with the keys id, title, date, url, text (or body, content),
/// source, lang. Any key but the text may be missing or null; other keys are ignored; an id may be
/// a number. The date is YYYY-MM-DD, a longer ISO time is cut to its day. Errors (input): not JSON,
/// not an object, no text and no title, a key of the wrong type, text that is not well-formed
/// UTF-8.
Result<deals::Article> article_from_json(std::string_view json);

}  // namespace vigie::indexer
