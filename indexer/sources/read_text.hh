// indexer/sources/read_text.hh: plain text -> one article.
#pragma once

#include <string_view>

#include "common/deals/article.hh"
#include "common/result.hh"

namespace vigie::indexer {

/// An article in well-formed UTF-8 text. A head of "Key: value" lines (date, source, url, lang, id,
/// title; other keys are passed over) may stand before the first empty line, where its first line
/// has a known key. Then the first line is the title, unless the head gave one, the rest the body.
/// A first line of more than 200 characters, and a single line that ends like a sentence, are body;
/// such an article has no title.
/// Errors (input): nothing but white space; a date in the head that is none.
Result<deals::Article> article_from_text(std::string_view text);

}  // namespace vigie::indexer
