// indexer/sources/read_markdown.hh: Markdown with optional front matter -> one article.
#pragma once

#include <string_view>

#include "common/deals/article.hh"
#include "common/result.hh"

namespace vigie::indexer {

/// An article in CommonMark text. Front matter between "---" lines gives title, date, url, source,
/// lang and id as "key: value" (quotes around a value are dropped, other keys passed over). Without
/// a title there, the first heading of level 1 is it. Markup, images, HTML and code blocks are left
/// out of the body; the text of links stays.
/// Errors (input): no text at all; a date that is none; front matter that never ends.
Result<deals::Article> article_from_markdown(std::string_view text);

}  // namespace vigie::indexer
