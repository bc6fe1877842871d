// searcher/search/column_scan.hh: the rows that meet conditions, by a scan of the mapped columns.
#pragma once

#include "common/index/columns.hh"
#include "common/index/database.hh"
#include "searcher/search/deal_query.hh"
#include "searcher/search/row_source.hh"

namespace vigie::searcher {

/// False for a question with text: rows hold none.
bool can_be_scanned(const Question& question);

/// True where scanning is the faster way: few deals in all, or no name and many deals to look at.
/// The index has columns, and the question can be scanned.
bool is_worth_scanning(const index::OpenIndex& index, const Question& question, Vague vague,
                       const LeftOut& left_out);

/// Calls `take` for all rows that deal_query would find (and perhaps more, which RowFilter tells
/// apart). The question can be scanned.
void scan_columns(const index::Columns& columns, const Question& question, Vague vague,
                  const LeftOut& left_out, const TakeRow& take);

}  // namespace vigie::searcher
