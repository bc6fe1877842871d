// indexer/store/generation.hh: the two databases of one generation, opened for writing in place.
//
// Both are committed together: the articles first, as their records hold their deals; what a kill
// between the two commits leaves behind is made good from them, for the ids in `pending`.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/index/database.hh"
#include "common/index/record.hh"
#include "indexer/store/documents.hh"
#include "indexer/store/grouping.hh"

namespace vigie::indexer {

/// An article ready to be written; made by any thread.
struct Prepared {
    index::ArticleRecord record;  ///< without the body once `document` is made
    FlatDocument document;
    std::string content;  ///< hash, the value of the slot
};

enum class Stored : std::uint8_t { added, updated, unchanged };

/// Xapian's errors pass through; callers turn them into sentences.
class Generation {
public:
    /// `directory`: of the index; opens the generation that CURRENT names and finishes what
    /// `pending` tells of.
    Generation(const std::string& directory, const money::Rates& rates);

    Stored put(Prepared&& prepared);
    bool remove(const std::string& id);
    /// Both databases or, seen by the next opening, none. Errors (index): disk full.
    Result<void> commit(const index::Description& changes);
    bool has_changes() const { return !touched_.empty(); }
    /// Writes the columns of the last commit where they are missing or old.
    void write_columns();
    std::uint64_t articles() const { return articles_.get_doccount(); }

private:
    void recover();
    void drop_deals(const std::string& article_id);
    void write_deals();
    void regroup(const GroupKey& key, std::vector<index::DealRecord>& fresh);
    std::vector<std::pair<Xapian::docid, index::DealRecord>> stored_deals(const GroupKey& key);
    std::optional<index::ArticleRecord> stored_article(const std::string& id);
    void stamp(Xapian::WritableDatabase& database, const index::Description& changes);
    std::string pending_file() const;

    std::string directory_;
    const money::Rates& rates_;
    Xapian::WritableDatabase articles_;
    Xapian::WritableDatabase deals_;
    Analysers analysers_;
    std::set<std::string> touched_;  // ids of articles changed since the last commit
    std::map<std::string, std::vector<index::DealRecord>> fresh_;  // new deals by article id
    std::set<GroupKey> keys_;                                      // groups to be made again
};

/// Makes an empty generation and serves it. Errors (index): disk full, no permission.
Result<void> create_empty(const std::string& directory, const index::Description& description);
/// Serves the generation `name`, which is complete on disk.
Result<void> publish(const std::string& directory, const std::string& name);

}  // namespace vigie::indexer
