// searcher/search/column_scan.hh: the rows that meet conditions, by a scan of the mapped columns.
#pragma once

#include "common/index/columns.hh"
#include "searcher/search/deal_query.hh"
#include "searcher/search/row_source.hh"

namespace vigie::searcher {

/// True where scanning is the faster way: no text, no name, and more than a few deals to look at.
/// `query` is deal_query of the same question.
bool is_worth_scanning(const Xapian::Database& deals, const Question& question,
                       const Xapian::Query& query);

/// Calls `take` for all rows that deal_query would find (and perhaps more, which RowFilter tells
/// apart). The question must have no text.
void scan_columns(const index::Columns& columns, const Question& question, Vague vague,
                  const LeftOut& left_out, const TakeRow& take);

}  // namespace vigie::searcher
