// indexer/store/bulk.hh: a new index from many articles, on all cores.
//
// Threads take articles, extract, and write chunk databases (glass_chunk.hh), which nobody reads and
// no kill needs to spare; one compaction makes the database of articles of them. Deals are set aside
// in a file meanwhile; when all are known, they are grouped and written in the order of their days,
// which makes dated ranges 10 to 30 times faster, again by chunks. The result is published as a
// whole. tests/bench/PERFORMANCE.md says what it takes.
#pragma once

#include <string>

#include "indexer/store/writer.hh"

namespace vigie::indexer {

/// Builds the next generation of the index in `directory`, which has no articles yet and whose lock
/// the caller holds, and serves it. Stopped or failed, it leaves the index as it was.
Result<Changes> build_bulk(const std::string& directory, const NextArticle& next,
                           const Progress& progress, const WriterOptions& options,
                           const index::Description& description);

}  // namespace vigie::indexer
