// searcher/search/row_source.hh: the rows of all documents that a query finds.
#pragma once

#include <functional>
#include <string_view>

#include <xapian.h>

#include "common/index/row.hh"

namespace vigie::searcher {

using TakeRow = std::function<void(const index::Row& row, std::string_view bytes)>;

/// Calls `take` for every match. Locally a MatchSpy of our own reads the slot as the matcher goes;
/// stock remote servers know none, and ValueCountMatchSpy brings the rows (each is distinct).
/// A document without a row of our version is skipped.
void each_row(const Xapian::Database& database, const Xapian::Query& query, bool remote,
              const TakeRow& take);

}  // namespace vigie::searcher
