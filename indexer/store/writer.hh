// indexer/store/writer.hh: articles and what was found in them -> the index.
//
// One writer at a time. A large batch into a new index is built in throw-away chunk databases by
// all cores, compacted, and published as a whole; everything else goes into the index in place,
// with a commit every so often. kill -9 at any moment leaves the last commit.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "common/deals/article.hh"
#include "common/index/database.hh"
#include "common/money/rates.hh"
#include "common/result.hh"
#include "indexer/extract/extract.hh"

namespace vigie::indexer {

struct WriterOptions {
    unsigned threads = 0;                 ///< 0: one for each core
    const money::Rates* rates = nullptr;  ///< default: the shipped table
    /// Set from a signal handler: the writer stops after the article at hand; what is not yet
    /// committed is given up.
    const std::atomic<bool>* stop = nullptr;
    /// Seconds to wait for another writer to finish; then the error says who holds the lock.
    int wait_seconds = 0;
};

enum class Change : std::uint8_t { added, updated, unchanged };

struct Changes {
    std::uint64_t added = 0;
    std::uint64_t updated = 0;
    std::uint64_t unchanged = 0;
    std::uint64_t removed = 0;
    std::uint64_t deals = 0;  ///< written with the articles added and updated
    bool stopped = false;     ///< by WriterOptions::stop; the counts are what was kept

    std::uint64_t articles() const { return added + updated + unchanged; }
};

/// Gives the next article, nothing at the end. Called from one thread at a time.
using NextArticle = std::function<std::optional<deals::Article>()>;
/// Called now and then with the number of articles taken in so far.
using Progress = std::function<void(std::uint64_t articles)>;

class Writer {
public:
    /// Opens or creates the index in `directory`, takes its lock, and finishes what an interrupted
    /// writer left. Errors (index): locked (says by whom), not an index, of another version, no
    /// permission, disk full.
    static Result<Writer> open(const std::string& directory, const WriterOptions& options = {});
    Writer(Writer&&) noexcept;
    Writer& operator=(Writer&&) noexcept;
    ~Writer();  ///< gives up what is not committed

    /// Takes in all of `next`, extracts on all cores, and commits. An article replaces the one of
    /// the same id; of two with one id in the batch the later one stands.
    Result<Changes> add_all(const NextArticle& next, const Progress& progress = {});

    /// Replaces or adds one article; unchanged content writes nothing.
    Result<Change> put(const deals::Article& article, const Extraction& extraction);
    /// False where the index has no article of this id.
    Result<bool> remove(const std::string& id);
    /// Makes all that was put and removed visible to readers, in both databases or in none.
    Result<void> commit();

private:
    struct State;
    explicit Writer(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

/// A fault that `check` found.
struct Fault {
    std::string what;
    std::string hint;
};

/// Structure of both databases, versions, every deal's article, every article's deals, orphans of
/// interrupted builds. Takes no lock; finishes an interrupted commit first where no writer is at
/// work. Errors (index): there is none.
Result<std::vector<Fault>> check(const std::string& directory);

/// What `info` prints.
struct IndexInfo {
    index::Description description;
    index::Counts counts;
    std::uint64_t bytes = 0;          ///< on disk, both databases
    std::uint64_t article_bytes = 0;  ///< of the database of articles
    std::uint64_t deal_bytes = 0;
    std::string generation;
    std::optional<dates::Day> first_day;  ///< of the articles
    std::optional<dates::Day> last_day;
};
Result<IndexInfo> info(const std::string& directory);

}  // namespace vigie::indexer
