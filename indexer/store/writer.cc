#include "indexer/store/writer.hh"

#include <chrono>
#include <exception>
#include <filesystem>
#include <future>
#include <mutex>
#include <thread>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "common/index/schema.hh"
#include "common/text/analyse.hh"
#include "indexer/store/bulk.hh"
#include "indexer/store/directory.hh"
#include "indexer/store/prepare.hh"

namespace vigie::indexer {
namespace {

namespace fs = std::filesystem;

/// Articles prepared at once by all threads.
constexpr std::size_t batch_articles = 256;
/// Articles after which the changes so far are committed.
constexpr std::size_t commit_articles = 2048;

std::string utc_now() {
    const auto now =
        std::chrono::time_point_cast<std::chrono::seconds>(std::chrono::system_clock::now());
    return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(now));
}

index::Description description_now(const money::Rates& rates) {
    index::Description d;
    d.schema = index::schema_version;
    d.analyser = text::analyser_version;
    d.rules = std::string(rules_version);
    d.rates = rates.version();
    d.program = "vigie-index";
    d.created = utc_now();
    d.updated = d.created;
    d.commits = 1;
    return d;
}

Result<void> check_versions(const std::string& directory) {
    auto opened = index::open_index(directory);
    if (!opened) return tl::unexpected(opened.error());
    return {};
}

void remove_leftovers(const std::string& directory) {
    std::error_code ignored;
    for (const auto& path : leftovers(directory)) fs::remove_all(path, ignored);
}

/// True for a directory that holds other things than an index.
bool is_foreign(const std::string& directory) {
    std::error_code error;
    if (!fs::is_directory(directory, error)) return fs::exists(directory, error);
    if (fs::exists(fs::path(directory) / "lock", error)) return false;
    return !fs::is_empty(directory, error);
}

}  // namespace

struct Writer::State {
    std::string directory;
    WriterOptions options;
    DirectoryLock lock;
    std::unique_ptr<Generation> generation;
    std::vector<Analysers> analysers;

    const money::Rates& rates() const {
        return options.rates ? *options.rates : money::Rates::shipped();
    }
    bool stopped() const { return options.stop && options.stop->load(); }

    /// Opens the databases for changes in place.
    Result<Generation*> in_place() try {
        if (!generation) generation = std::make_unique<Generation>(directory, rates());
        return generation.get();
    } catch (const Xapian::Error& e) {
        return tl::unexpected(index::describe(e, directory));
    }

    std::vector<Prepared> prepare_batch(const std::vector<deals::Article>& articles);
    Result<void> apply(std::vector<Prepared>&& batch, Changes& changes);
    Result<Changes> add_in_place(const NextArticle& next, const Progress& progress);
};

namespace {

std::vector<deals::Article> take_batch(const NextArticle& next, const std::atomic<bool>* stop) {
    std::vector<deals::Article> out;
    while (out.size() < batch_articles && !(stop && stop->load())) {
        auto article = next();
        if (!article) break;
        out.push_back(std::move(*article));
    }
    return out;
}

void count(Changes& changes, Stored stored, std::size_t deals) {
    switch (stored) {
        case Stored::added:
            ++changes.added;
            changes.deals += deals;
            break;
        case Stored::updated:
            ++changes.updated;
            changes.deals += deals;
            break;
        case Stored::unchanged:
            ++changes.unchanged;
            break;
    }
}

}  // namespace

std::vector<Prepared> Writer::State::prepare_batch(const std::vector<deals::Article>& articles) {
    std::vector<Prepared> out(articles.size());
    std::atomic<std::size_t> next{0};
    std::exception_ptr failure;
    std::mutex mutex;
    const auto work = [&](Analysers& mine) {
        try {
            for (std::size_t i = next++; i < articles.size() && !stopped(); i = next++)
                out[i] = prepare(articles[i], rates(), mine);
        } catch (...) {
            const std::lock_guard guard(mutex);
            failure = std::current_exception();
        }
    };
    const std::size_t threads = std::min(analysers.size(), articles.size() / 8 + 1);
    std::vector<std::thread> helpers;
    for (std::size_t i = 1; i < threads; ++i) helpers.emplace_back(work, std::ref(analysers[i]));
    work(analysers[0]);
    for (auto& helper : helpers) helper.join();
    if (failure) std::rethrow_exception(failure);
    return out;
}

Result<void> Writer::State::apply(std::vector<Prepared>&& batch, Changes& changes) try {
    auto opened = in_place();
    if (!opened) return tl::unexpected(opened.error());
    for (auto& prepared : batch) {
        if (stopped()) return {};
        const auto deals = prepared.record.deals.size();
        count(changes, (*opened)->put(std::move(prepared)), deals);
    }
    return {};
} catch (const Xapian::Error& e) {
    return tl::unexpected(index::describe(e, directory));
}

Result<Changes> Writer::State::add_in_place(const NextArticle& next, const Progress& progress) {
    Changes kept;
    Changes changes;
    const auto commit_now = [&]() -> Result<void> {
        if (!generation) return {};
        auto ok = generation->commit(description_now(rates()));
        if (ok) kept = changes;
        return ok;
    };
    // The next batch is prepared while the last one is written: writing is for one thread only.
    const auto prepare_next = [&] {
        return std::async(std::launch::async, [&] {
            const auto articles = take_batch(next, options.stop);
            return prepare_batch(articles);
        });
    };
    std::uint64_t since_commit = 0;
    for (auto upcoming = prepare_next();;) {
        auto batch = upcoming.get();
        if (stopped() || batch.empty()) break;
        upcoming = prepare_next();
        since_commit += batch.size();
        if (auto ok = apply(std::move(batch), changes); !ok) return tl::unexpected(ok.error());
        if (stopped()) break;
        if (progress) progress(changes.articles());
        if (since_commit < commit_articles) continue;
        since_commit = 0;
        if (auto ok = commit_now(); !ok) return tl::unexpected(ok.error());
    }
    if (stopped()) {
        generation.reset();  // gives up what is not committed
        kept.stopped = true;
        return kept;
    }
    if (auto ok = commit_now(); !ok) return tl::unexpected(ok.error());
    if (generation) generation->write_columns();
    return changes;
}

Writer::Writer(std::unique_ptr<State> state) : state_(std::move(state)) {}
Writer::Writer(Writer&&) noexcept = default;
Writer& Writer::operator=(Writer&&) noexcept = default;
Writer::~Writer() = default;

Result<Writer> Writer::open(const std::string& directory, const WriterOptions& options) {
    if (is_foreign(directory))
        return fail(ErrorKind::index, fmt::format("{} is not an index", directory),
                    "give an empty or a new directory with --index");
    auto lock = DirectoryLock::take(directory, options.wait_seconds);
    if (!lock) return tl::unexpected(lock.error());
    const auto& rates = options.rates ? *options.rates : money::Rates::shipped();
    if (index::current_generation(directory).empty()) {
        if (auto ok = create_empty(directory, description_now(rates)); !ok)
            return tl::unexpected(ok.error());
    } else if (auto ok = check_versions(directory); !ok) {
        return tl::unexpected(ok.error());
    }
    remove_leftovers(directory);
    const auto threads =
        options.threads ? options.threads : std::max(1U, std::thread::hardware_concurrency());
    auto state = std::make_unique<State>(
        State{directory, options, std::move(*lock), nullptr, std::vector<Analysers>(threads)});
    const bool interrupted = fs::exists(fs::path(directory) / "pending");
    if (interrupted)
        if (auto opened = state->in_place(); !opened) return tl::unexpected(opened.error());
    return Writer(std::move(state));
}

Result<Changes> Writer::add_all(const NextArticle& next, const Progress& progress) {
    auto opened = state_->in_place();
    if (!opened) return tl::unexpected(opened.error());
    if ((*opened)->articles() > 0 || (*opened)->has_changes())
        return state_->add_in_place(next, progress);
    state_->generation.reset();
    auto changes = build_bulk(state_->directory, next, progress, state_->options,
                              description_now(state_->rates()));
    if (changes) remove_leftovers(state_->directory);
    return changes;
}

Result<Change> Writer::put(const deals::Article& article, const Extraction& extraction) try {
    auto opened = state_->in_place();
    if (!opened) return tl::unexpected(opened.error());
    switch (
        (*opened)->put(prepare(article, extraction, state_->rates(), state_->analysers.front()))) {
        case Stored::added:
            return Change::added;
        case Stored::updated:
            return Change::updated;
        case Stored::unchanged:
            break;
    }
    return Change::unchanged;
} catch (const Xapian::Error& e) {
    return tl::unexpected(index::describe(e, state_->directory));
}

Result<bool> Writer::remove(const std::string& id) try {
    auto opened = state_->in_place();
    if (!opened) return tl::unexpected(opened.error());
    return (*opened)->remove(id);
} catch (const Xapian::Error& e) {
    return tl::unexpected(index::describe(e, state_->directory));
}

Result<void> Writer::commit() {
    if (!state_->generation) return {};
    auto ok = state_->generation->commit(description_now(state_->rates()));
    if (ok) state_->generation->write_columns();
    return ok;
}

}  // namespace vigie::indexer
