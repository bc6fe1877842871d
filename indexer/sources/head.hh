// indexer/sources/head.hh: the keys that a document may say about itself.
#pragma once

#include <string_view>

#include "common/deals/article.hh"
#include "common/result.hh"

namespace vigie::indexer {

/// Sets the field of `article` that `key` names: id, title, date, url, source, lang (any case).
/// False for any other key, and the article is unchanged.
/// Errors (input): a date that is none.
Result<bool> set_field(deals::Article& article, std::string_view key, std::string_view value);

/// Sets the language of `article` to that of a tag such as "fr", "en-GB" or "fr_FR"; any other
/// leaves it French and untold.
void set_language(deals::Article& article, std::string_view tag);

/// A day in one of the forms that heads, pages and feeds use: "2024-12-26", "2024-12-26T10:00:00Z",
/// "Thu, 26 Dec 2024 10:00:00 +0100" (RFC 822). The day is the one written, whatever the zone.
std::optional<dates::Day> parse_day(std::string_view text);

/// Without white space (no-break spaces included) at both ends.
std::string_view trimmed(std::string_view text);

}  // namespace vigie::indexer
