#include <fstream>
#include <iterator>
#include <memory>
#include <mutex>
#include <ostream>

#include <fmt/format.h>

#include "indexer/commands/article_queue.hh"
#include "indexer/commands/commands.hh"
#include "indexer/commands/from_options.hh"
#include "indexer/sources/read_source.hh"
#include "indexer/store/writer.hh"

namespace vigie::indexer {
namespace {

/// What happened to the sources; told as it happens, counted for the summary.
class Account {
public:
    Account(const Options& options, const Terminal& terminal)
        : options_(options), terminal_(terminal) {}

    void problem(const Problem& problem) {
        const std::scoped_lock lock(mutex_);
        clear_progress();
        terminal_.err << "vigie-index: " << to_text(problem) << '\n';
        ++problems_;
    }

    void passed_over(const std::string& file) {
        const std::scoped_lock lock(mutex_);
        if (passed_over_++ == 0) first_passed_over_ = file;
    }

    void progress(std::uint64_t articles) {
        if (!terminal_.err_is_terminal || options_.quiet) return;
        const std::scoped_lock lock(mutex_);
        terminal_.err << '\r' << articles << " articles …" << std::flush;
        progress_shown_ = true;
    }

    void summary(const Changes& changes) {
        const std::scoped_lock lock(mutex_);
        clear_progress();
        if (options_.quiet) return;
        terminal_.err << fmt::format(
            "{} articles: {} added, {} updated, {} unchanged; {} deals found in them\n",
            changes.articles(), changes.added, changes.updated, changes.unchanged, changes.deals);
        if (problems_ > 0)
            terminal_.err << fmt::format("{} documents could not be read (see above)\n", problems_);
        if (passed_over_ > 0)
            terminal_.err << fmt::format("{} files are no documents and were passed over ({}{})\n",
                                         passed_over_, first_passed_over_,
                                         passed_over_ > 1 ? " …" : "");
        if (changes.stopped) terminal_.err << "interrupted: what is counted above was kept\n";
    }

    bool had_problems() const { return problems_ > 0; }

private:
    void clear_progress() {
        if (progress_shown_) terminal_.err << "\r\033[K";
        progress_shown_ = false;
    }

    const Options& options_;
    const Terminal& terminal_;
    std::mutex mutex_;
    int problems_ = 0;
    int passed_over_ = 0;
    std::string first_passed_over_;
    bool progress_shown_ = false;
};

Result<std::unique_ptr<money::Rates>> read_rates(const std::string& path) {
    if (path.empty()) return nullptr;
    std::ifstream file(path, std::ios::binary);
    if (!file) return fail(ErrorKind::usage, fmt::format("{} cannot be opened", path));
    const std::string csv{std::istreambuf_iterator<char>(file), {}};
    auto rates = money::Rates::read_ecb_csv(csv);
    if (!rates)
        return fail(ErrorKind::usage, fmt::format("{}: {}", path, rates.error().message),
                    rates.error().hint);
    return std::make_unique<money::Rates>(std::move(*rates));
}

Result<Changes> add_sources(Writer& writer, const Options& options, const Terminal& terminal,
                            Account& account) {
    Sink sink;
    sink.problem = [&](const Problem& problem) { account.problem(problem); };
    sink.passed_over = [&](const std::string& file) { account.passed_over(file); };
    sink.stopped = [&] { return terminal.stop != nullptr && terminal.stop->load(); };
    sink.language = language_of(options);
    ArticleQueue queue(
        [&](const Sink& into) {
            for (const auto& source : options.arguments)
                if (!into.stopped()) read_source(source, terminal.in, into);
        },
        sink);
    return writer.add_all([&] { return queue.next(); },
                          [&](std::uint64_t articles) { account.progress(articles); });
}

}  // namespace

int add(const Options& options, const Terminal& terminal) {
    const auto rates = read_rates(options.rates);
    if (!rates) return tell(rates.error(), terminal.err);
    WriterOptions how;
    how.threads = options.jobs;
    how.rates = rates->get();
    how.stop = terminal.stop;
    how.wait_seconds = options.wait;
    const auto path = index_path(options);
    if (!path) return tell(path.error(), terminal.err);
    auto writer = Writer::open(*path, how);
    if (!writer) return tell(writer.error(), terminal.err);
    Account account(options, terminal);
    const auto changes = add_sources(*writer, options, terminal, account);
    if (!changes) return tell(changes.error(), terminal.err);
    account.summary(*changes);
    if (changes->stopped) return exit_status::interrupted;
    return account.had_problems() ? exit_status::input : exit_status::done;
}

}  // namespace vigie::indexer
