// indexer/sources/read_feed.hh: RSS and Atom -> articles.
#pragma once

#include <functional>
#include <string_view>

#include "common/deals/article.hh"
#include "common/result.hh"

namespace vigie::indexer {

/// The entries of an RSS (0.9x, 1.0, 2.0) or Atom feed, in order: title, link, day (pubDate,
/// dc:date, published, else updated), text (content:encoded or content, else description or
/// summary; markup becomes text), id (guid or id, else the link), the feed's title as source, its
/// language. A cut or broken feed gives the entries before the fault; the fault is the error.
/// `bytes` are as in the file: the XML declaration tells the character set. No entity is fetched,
/// expansion of entities is bounded by libxml2.
/// Errors (input): not XML, or no feed.
Result<void> articles_from_feed(std::string_view bytes,
                                const std::function<void(Result<deals::Article>, int line)>& found);

}  // namespace vigie::indexer
