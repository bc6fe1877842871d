// common/index/database.hh: finding, opening and checking an index.
//
//   DIR/CURRENT        name of the generation that is served; replaced by rename, never written to
//   DIR/lock           held (flock) by the one writer; holds its process id
//   DIR/pending        ids of the articles of an unfinished commit; gone when both databases agree
//   DIR/g000001/articles, DIR/g000001/deals    the two Xapian databases
//   DIR/g000001/columns    a copy of the rows of all deals (index/columns.hh)
//
// A bulk build writes a new generation beside the served one and publishes it by renaming CURRENT:
// a half-built index is never served. Updates go into the served generation.
//
// An index may also be a *file* that lists shards, one a line (# begins a comment): a local index
// directory, or host:port/port of two stock xapian-tcpsrv, the first serving `articles`, the second
// `deals`. All answers are the same as from one index with the same documents.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include <xapian.h>

#include "common/index/columns.hh"
#include "common/result.hh"

namespace vigie::index {

/// What an index says of itself, in the metadata of both databases.
struct Description {
    int schema = 0;
    int analyser = 0;
    std::string rules;    ///< version of the extraction rules
    std::string rates;    ///< version of the exchange rates
    std::string program;  ///< "vigie-index 0.1.0"
    std::string created;  ///< UTC, "2026-11-24T09:30:00Z"
    std::string updated;  ///< of the last commit
    std::uint64_t commits = 0;
};

struct Counts {
    std::uint64_t articles = 0;
    std::uint64_t deals = 0;
    std::uint64_t groups =
        0;  ///< operations, each reported by one article or more; 0 = not counted
};

/// An index opened for reading.
struct OpenIndex {
    Xapian::Database articles;
    Xapian::Database deals;
    std::string generation;            ///< the directory that is served; empty for several shards
    std::unique_ptr<Columns> columns;  ///< of a single local index, where they fit its revision
    Description description;           ///< of the first shard
    bool remote = false;               ///< some shard is on another machine

    Counts counts() const;
};

/// Opens the index in `path` (a directory or a file of shards) for reading.
/// Errors (index), each with a hint: missing, empty, not an index, damaged, of another version of
/// schema or analyser, a shard that does not answer.
Result<OpenIndex> open_index(const std::string& path);

/// Opens the columns again after a reopening of the databases.
void refresh_columns(OpenIndex& index);
std::string columns_file(const std::string& generation);

/// Directory of the generation that is served; empty where there is none.
std::string current_generation(const std::string& directory);

Description read_description(const Xapian::Database& database);
void write_description(Xapian::WritableDatabase& database, const Description& description);

/// Turns what Xapian throws into a sentence and a hint; call it in a catch block.
Error describe(const Xapian::Error& error, const std::string& path);

}  // namespace vigie::index
