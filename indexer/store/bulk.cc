#include "indexer/store/bulk.hh"

#include <algorithm>
#include <exception>
#include <filesystem>
#include <map>
#include <mutex>
#include <system_error>
#include <thread>
#include <unordered_map>

#include <fmt/format.h>

#include "common/index/terms.hh"
#include "indexer/store/deal_spill.hh"
#include "indexer/store/directory.hh"
#include "indexer/store/glass_chunk.hh"
#include "indexer/store/prepare.hh"

namespace vigie::indexer {
namespace {

namespace fs = std::filesystem;

/// Documents of a chunk that Xapian writes.
constexpr std::size_t chunk_documents = 1000;
/// Deals of a chunk at most; with few, every thread gets some.
constexpr std::size_t most_chunk_deals = 20'000;
/// Chunks open at once during a compaction; each takes some six files.
constexpr std::size_t most_open_chunks = 100;

struct Stopped {};

unsigned thread_count(const WriterOptions& options) {
    if (options.threads > 0) return options.threads;
    return std::max(1U, std::thread::hardware_concurrency());
}

/// Runs `work(thread)` on all threads; rethrows the first exception when all have ended.
template <class Work>
void on_all_threads(unsigned count, const Work& work) {
    std::exception_ptr first;
    std::mutex mutex;
    const auto guarded = [&](unsigned thread) {
        try {
            work(thread);
        } catch (...) {
            const std::lock_guard guard(mutex);
            if (!first) first = std::current_exception();
        }
    };
    std::vector<std::thread> threads;
    for (unsigned i = 1; i < count; ++i) threads.emplace_back(guarded, i);
    guarded(0);
    for (auto& thread : threads) thread.join();
    if (first) std::rethrow_exception(first);
}

/// A throw-away database that one thread fills, written by Xapian.
class XapianChunk {
public:
    explicit XapianChunk(std::string path)
        : path_(std::move(path)),
          database_(path_, Xapian::DB_CREATE | Xapian::DB_DANGEROUS | Xapian::DB_NO_SYNC) {
        database_.begin_transaction(false);
    }
    void add(const FlatDocument& document) {
        database_.add_document(to_xapian(document));
        ++size_;
    }
    bool is_full() const { return size_ >= chunk_documents; }
    std::string finish() {
        database_.commit_transaction();
        database_.close();
        return path_;
    }

private:
    std::string path_;
    Xapian::WritableDatabase database_;
    std::size_t size_ = 0;
};

/// The same, written by us where we know the format, which takes a fraction of the time.
class Chunk {
public:
    explicit Chunk(const std::string& path) {
        if (GlassChunk::is_supported())
            glass_.emplace(path);
        else
            xapian_.emplace(path);
    }
    void add(const FlatDocument& document) {
        if (glass_)
            glass_->add(document);
        else
            xapian_->add(document);
    }
    bool is_full() const { return glass_ ? glass_->is_full() : xapian_->is_full(); }
    std::string finish() { return glass_ ? glass_->finish() : xapian_->finish(); }

private:
    std::optional<GlassChunk> glass_;
    std::optional<XapianChunk> xapian_;
};

/// The chunks of one database and their compaction.
class ChunkSet {
public:
    explicit ChunkSet(fs::path directory) : directory_(std::move(directory)) {
        fs::create_directories(directory_);
    }

    std::string next_path() {
        const std::lock_guard guard(mutex_);
        return (directory_ / fmt::format("{:06}", next_++)).string();
    }
    void put(std::size_t order, std::string path) {
        const std::lock_guard guard(mutex_);
        finished_[order] = std::move(path);
    }
    void put(std::string path) {
        const std::lock_guard guard(mutex_);
        finished_[finished_.size()] = std::move(path);
    }

    /// One database of all chunks, in their order.
    void compact_to(const std::string& target) {
        std::vector<std::string> chunks;
        for (auto& [order, path] : finished_) chunks.push_back(path);
        if (chunks.empty()) chunks.push_back(Chunk(next_path()).finish());
        while (chunks.size() > most_open_chunks) chunks = compacted_by_groups(chunks);
        compact(chunks, target);
    }

private:
    std::vector<std::string> compacted_by_groups(const std::vector<std::string>& chunks) {
        std::vector<std::string> out;
        for (std::size_t i = 0; i < chunks.size(); i += most_open_chunks) {
            const auto end = std::min(chunks.size(), i + most_open_chunks);
            out.push_back(next_path());
            compact({chunks.begin() + static_cast<std::ptrdiff_t>(i),
                     chunks.begin() + static_cast<std::ptrdiff_t>(end)},
                    out.back());
        }
        return out;
    }

    static void compact(const std::vector<std::string>& chunks, const std::string& target) {
        Xapian::Database all;
        for (const auto& chunk : chunks) all.add_database(Xapian::Database(chunk));
        all.compact(target);
        all.close();
        for (const auto& chunk : chunks) fs::remove_all(chunk);
    }

    fs::path directory_;
    std::mutex mutex_;
    std::size_t next_ = 0;
    std::map<std::size_t, std::string> finished_;
};

/// Hands out articles one at a time and keeps back those whose id has come before.
class Intake {
public:
    Intake(const NextArticle& next, const Progress& progress, const std::atomic<bool>* stop)
        : next_(next), progress_(progress), stop_(stop) {}

    std::optional<deals::Article> take() {
        const std::lock_guard guard(mutex_);
        for (;;) {
            if (stop_ && stop_->load()) throw Stopped{};
            auto article = next_();
            if (!article) return std::nullopt;
            if (++taken_ % 100 == 0 && progress_) progress_(taken_);
            if (is_new(*article)) return article;
        }
    }

    std::uint64_t taken() const { return taken_; }
    std::uint64_t repeated() const { return repeated_; }
    /// Other versions of articles that were handed out, in the order they came.
    std::vector<deals::Article>& later_versions() { return later_; }

private:
    bool is_new(deals::Article& article) {
        const auto hash = index::stable_hash(article.body, index::stable_hash(article.title));
        const auto [known, fresh] = hashes_.try_emplace(article.id, hash);
        if (fresh) return true;
        if (known->second == hash) {
            ++repeated_;
        } else {
            known->second = hash;
            later_.push_back(std::move(article));
        }
        return false;
    }

    const NextArticle& next_;
    const Progress& progress_;
    const std::atomic<bool>* stop_;
    std::mutex mutex_;
    std::uint64_t taken_ = 0;
    std::uint64_t repeated_ = 0;
    std::unordered_map<std::string, std::uint64_t> hashes_;
    std::vector<deals::Article> later_;
};

/// One bulk build; its directory is removed unless it is published.
class Build {
public:
    Build(const std::string& directory, const WriterOptions& options)
        : options_(options),
          rates_(options.rates ? *options.rates : money::Rates::shipped()),
          name_(next_generation(directory)),
          path_(fs::path(directory) / (name_ + ".tmp")),
          article_chunks_(path_ / "article-chunks"),
          deal_chunks_(path_ / "deal-chunks"),
          spill_((path_ / "deals.spill").string()) {}

    ~Build() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    Build(const Build&) = delete;
    Build& operator=(const Build&) = delete;

    void write_articles(Intake& intake) {
        on_all_threads(thread_count(options_), [&](unsigned) { fill_article_chunks(intake); });
    }

    std::uint64_t write_deals() {
        const auto deals = spill_.take_in_order(rates_);
        const auto chunk_deals =
            std::min(most_chunk_deals, deals.size() / thread_count(options_) + 1);
        std::atomic<std::size_t> next_chunk{0};
        on_all_threads(thread_count(options_), [&](unsigned) {
            Analysers analysers;
            for (;;) {
                const auto chunk = next_chunk.fetch_add(1);
                if (chunk * chunk_deals >= deals.size()) return;
                fill_deal_chunk(deals, chunk, chunk * chunk_deals,
                                std::min(deals.size(), (chunk + 1) * chunk_deals), analysers);
            }
        });
        return deals.size();
    }

    void compact() {
        const auto work = [&](unsigned part) {
            if (part == 0)
                article_chunks_.compact_to((path_ / "articles").string());
            else
                deal_chunks_.compact_to((path_ / "deals").string());
        };
        if (thread_count(options_) > 1) {
            on_all_threads(2, work);
        } else {
            work(0);
            work(1);
        }
    }

    void stamp(const index::Description& description) {
        for (const char* part : {"articles", "deals"}) {
            Xapian::WritableDatabase database((path_ / part).string(), Xapian::DB_OPEN);
            index::write_description(database, description);
            database.commit();
        }
        const Xapian::Database deals((path_ / "deals").string());
        index::Columns::write(index::columns_file(path_.string()), deals);
        fs::remove_all(path_ / "article-chunks");
        fs::remove_all(path_ / "deal-chunks");
    }

    Result<void> publish_in(const std::string& directory) {
        check_stop();
        fs::rename(path_, fs::path(directory) / name_);
        sync_directory(directory);
        return publish(directory, name_);
    }

private:
    void check_stop() const {
        if (options_.stop && options_.stop->load()) throw Stopped{};
    }

    void fill_article_chunks(Intake& intake) {
        Analysers analysers;
        std::optional<Chunk> chunk;
        while (auto article = intake.take()) {
            auto prepared = prepare(*article, rates_, analysers);
            if (!chunk) chunk.emplace(article_chunks_.next_path());
            chunk->add(prepared.document);
            for (const auto& deal : prepared.record.deals) spill_.add(deal);
            if (!chunk->is_full()) continue;
            article_chunks_.put(chunk->finish());
            chunk.reset();
        }
        if (chunk) article_chunks_.put(chunk->finish());
    }

    void fill_deal_chunk(const std::vector<SpilledDeal>& deals, std::size_t number,
                         std::size_t begin, std::size_t end, Analysers& analysers) {
        Chunk chunk(deal_chunks_.next_path());
        for (auto i = begin; i < end; ++i) {
            if (i % 256 == 0) check_stop();
            chunk.add(deal_document(spill_.read(deals[i]), deals[i].grouped, analysers));
        }
        deal_chunks_.put(number, chunk.finish());
    }

    const WriterOptions& options_;
    const money::Rates& rates_;
    std::string name_;
    fs::path path_;
    ChunkSet article_chunks_;
    ChunkSet deal_chunks_;
    DealSpill spill_;
};

/// Puts the later versions in place, before anybody reads the new generation's successor.
Result<std::uint64_t> put_later_versions(const std::string& directory,
                                         std::vector<deals::Article>& articles,
                                         const money::Rates& rates,
                                         const index::Description& description) {
    if (articles.empty()) return 0;
    Generation generation(directory, rates);
    Analysers analysers;
    for (const auto& article : articles) generation.put(prepare(article, rates, analysers));
    if (auto ok = generation.commit(description); !ok) return tl::unexpected(ok.error());
    return articles.size();
}

Result<Changes> build(const std::string& directory, const NextArticle& next,
                      const Progress& progress, const WriterOptions& options,
                      const index::Description& description) {
    Intake intake(next, progress, options.stop);
    Build build(directory, options);
    build.write_articles(intake);
    Changes changes;
    changes.deals = build.write_deals();
    build.compact();
    build.stamp(description);
    if (auto ok = build.publish_in(directory); !ok) return tl::unexpected(ok.error());
    const auto& rates = options.rates ? *options.rates : money::Rates::shipped();
    const auto later = put_later_versions(directory, intake.later_versions(), rates, description);
    if (!later) return tl::unexpected(later.error());
    changes.updated = *later;
    changes.unchanged = intake.repeated();
    changes.added = intake.taken() - changes.updated - changes.unchanged;
    return changes;
}

}  // namespace

Result<Changes> build_bulk(const std::string& directory, const NextArticle& next,
                           const Progress& progress, const WriterOptions& options,
                           const index::Description& description) try {
    return build(directory, next, progress, options, description);
} catch (const Stopped&) {
    Changes changes;
    changes.stopped = true;
    return changes;
} catch (const Xapian::InvalidOperationError&) {
    // What a chunk says when its writing failed: without safety it cannot go back.
    return fail(
        ErrorKind::index,
        fmt::format("the index in {} cannot be written; most likely the disk is full", directory),
        "make room and add again; the index is as it was");
} catch (const Xapian::Error& e) {
    return tl::unexpected(index::describe(e, directory));
} catch (const std::system_error& e) {
    return fail(ErrorKind::index,
                fmt::format("the index in {} cannot be written ({})", directory, e.what()),
                "look at the room and the permissions there; the index is as it was");
}

}  // namespace vigie::indexer
