#include "searcher/run.hh"

#include <ostream>

#include <fmt/format.h>

#include "searcher/ask.hh"
#include "searcher/question/explain.hh"
#include "vigie_version.hh"

namespace vigie::searcher {
namespace {

/// Prints how the question was read; searches nothing.
void explain(const Question& question, const Options& options, std::ostream& out) {
    const auto format = options.value("format").value_or("text");
    if (format == "json" || format == "jsonl")
        out << explain_json(question) << '\n';
    else
        out << explain_text(question);
}

/// Something to search for: words, or an option that asks.
bool asks(const Options& options) {
    if (options.question.find_first_not_of(" \t\r\n") != std::string::npos) return true;
    for (const auto& [name, value] : options.given) {
        const auto* spec = find_option(name);
        if (spec != nullptr && spec->group == OptionGroup::condition) return true;
        if (name == "by" || name == "aggregate" || name == "similar") return true;
    }
    return false;
}

/// The index, where there is one to read: reading a question needs none, but knows more names with
/// one. Only an index that was asked for by name may fail.
Result<std::optional<Searcher>> index_for_explaining(const Options& options,
                                                     const Surroundings& surroundings) {
    const auto path = index::index_path(options.value("index"), surroundings.environment);
    if (!path) return std::optional<Searcher>();
    auto searcher = Searcher::open(*path);
    if (searcher) return std::optional<Searcher>(std::move(*searcher));
    if (options.has("index")) return tl::unexpected(searcher.error());
    return std::optional<Searcher>();
}

Result<ExitStatus> run_explain(const Options& options, const Surroundings& surroundings,
                               std::ostream& out) {
    auto searcher = index_for_explaining(options, surroundings);
    if (!searcher) return tl::unexpected(searcher.error());
    const auto* names = *searcher ? &(*searcher)->names() : nullptr;
    const auto question = question_of(options, surroundings, names);
    if (!question) return tl::unexpected(question.error());
    explain(*question, options, out);
    return ExitStatus::found;
}

Result<ExitStatus> run_search(const Options& options, const Surroundings& surroundings,
                              std::ostream& out, std::ostream& err) {
    if (!asks(options))
        return fail(ErrorKind::usage,
                    std::string(in_language(options.language, "il manque une question",
                                            "there is no question")),
                    std::string(in_language(options.language, "vigie-search --help montre comment",
                                            "vigie-search --help shows how")));
    const auto path = index::index_path(options.value("index"), surroundings.environment);
    if (!path) return tl::unexpected(path.error());
    auto searcher = Searcher::open(*path);
    if (!searcher) return tl::unexpected(searcher.error());
    auto question = question_of(options, surroundings, &searcher->names());
    if (!question) return tl::unexpected(question.error());
    auto plan = make_plan(options, std::move(*question), surroundings);
    if (!plan) return tl::unexpected(plan.error());
    tell_not_understood(err, plan->request.question, plan->render.look.language);
    if (options.has("strict") && !plan->request.question.not_understood.empty())
        return ExitStatus::usage;
    if (const auto id = options.value("similar")) return ask_similar(*searcher, *id, *plan, out);
    return ask(*searcher, *plan, out, err);
}

Result<ExitStatus> run_command(const Options& options, const Surroundings& surroundings,
                               std::ostream& out, std::ostream& err) {
    if (options.has("help")) {
        out << help_text(options.language);
        return ExitStatus::found;
    }
    if (options.has("version")) {
        out << "vigie-search " << version << '\n';
        return ExitStatus::found;
    }
    if (options.has("explain")) return run_explain(options, surroundings, out);
    return run_search(options, surroundings, out, err);
}

}  // namespace

int run(const std::vector<std::string>& args, std::istream&, std::ostream& out, std::ostream& err,
        const Surroundings& surroundings) {
    const auto options = parse_options(args, message_locale(surroundings.environment));
    if (!options) return static_cast<int>(tell_error(err, options.error(), Language::english));
    const auto status = run_command(*options, surroundings, out, err);
    out.flush();
    if (!status) return static_cast<int>(tell_error(err, status.error(), options->language));
    return static_cast<int>(*status);
}

int run(const std::vector<std::string>& args, std::istream& in, std::ostream& out,
        std::ostream& err) {
    return run(args, in, out, err, process_surroundings());
}

}  // namespace vigie::searcher
