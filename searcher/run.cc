#include "searcher/run.hh"

#include <fstream>
#include <ostream>
#include <sstream>

#include <fmt/format.h>

#include "searcher/ask.hh"
#include "searcher/news.hh"
#include "searcher/question/explain.hh"
#include "searcher/why.hh"
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

Result<Memory> memory_of(const Surroundings& surroundings) {
    auto folder = index::state_path(surroundings.environment);
    if (!folder) return tl::unexpected(folder.error());
    return Memory(std::move(*folder));
}

/// What an alert is remembered under: the name of the saved question, else a hash (FNV-1a) of what
/// the question asks.
std::string news_key(const Options& options) {
    if (const auto name = options.value("run")) return *name;
    std::uint64_t hash = 0xcbf29ce484222325;
    const auto add = [&](std::string_view text) {
        for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
        hash = (hash ^ 0xFF) * 0x100000001b3;
    };
    add(options.question);
    for (const auto& [name, value] : options.given) {
        if (find_option(name)->group != OptionGroup::condition) continue;
        add(name);
        add(value);
    }
    return fmt::format("question-{:016x}", hash);
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

/// The daily rates of --rates; nothing where the shipped ones serve.
Result<std::optional<money::Rates>> rates_of(const Options& options) {
    const auto path = options.value("rates");
    if (!path) return std::optional<money::Rates>();
    std::ifstream file(*path, std::ios::binary);
    std::ostringstream text;
    if (!(text << file.rdbuf()))
        return fail(ErrorKind::input, fmt::format("{} cannot be read", *path),
                    "--rates takes eurofxref-hist.csv of the European Central Bank, unpacked");
    auto rates = money::Rates::read_ecb_csv(text.view());
    if (!rates) return tl::unexpected(rates.error());
    return std::optional<money::Rates>(std::move(*rates));
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
    const auto rates = rates_of(options);
    if (!rates) return tl::unexpected(rates.error());
    if (*rates) plan->request.rates = &**rates;
    tell_not_understood(err, plan->request.question, plan->render.look.language);
    if (options.has("strict") && !plan->request.question.not_understood.empty())
        return ExitStatus::usage;
    if (const auto id = options.value("similar")) return ask_similar(*searcher, *id, *plan, out);
    if (const auto id = options.value("why")) return ask_why(*searcher, *id, *plan, out);
    const auto since = day_given(options, "new-since");
    if (!since) return tl::unexpected(since.error());
    if (!options.has("new") && !*since) return ask(*searcher, *plan, out, err);
    NewsRule rule{nullptr, {}, *since};
    if (!options.has("new")) return ask_news(*searcher, *plan, rule, out, err);
    auto memory = memory_of(surroundings);
    if (!memory) return tl::unexpected(memory.error());
    rule.memory = &*memory;
    rule.key = news_key(options);
    return ask_news(*searcher, *plan, rule, out, err);
}

/// The arguments without the option `name` and its value.
std::vector<std::string> without_option(const std::vector<std::string>& args,
                                        const std::string& name) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < args.size(); ++i) {
        if (args[i] == "--" + name)
            ++i;
        else if (!args[i].starts_with("--" + name + "="))
            out.push_back(args[i]);
    }
    return out;
}

Result<ExitStatus> list_saved(const Surroundings& surroundings, std::ostream& out) {
    const auto memory = memory_of(surroundings);
    if (!memory) return tl::unexpected(memory.error());
    const auto names = memory->names();
    for (const auto& name : names) {
        const auto args = memory->load(name);
        if (args) out << name << '\t' << fmt::format("{}", fmt::join(*args, " ")) << '\n';
    }
    return names.empty() ? ExitStatus::nothing : ExitStatus::found;
}

/// What was typed, with the arguments of a saved question before it where one is run; keeps it
/// where a name is given. Options that may be given once and are typed anew win.
Result<Options> with_memory(const std::vector<std::string>& args, Options typed,
                            const Surroundings& surroundings) {
    const auto name = typed.value("run");
    const auto kept = typed.value("save");
    if (!name && !kept) return typed;
    auto memory = memory_of(surroundings);
    if (!memory) return tl::unexpected(memory.error());
    if (kept)
        if (auto ok = memory->save(*kept, without_option(args, "save")); !ok)
            return tl::unexpected(ok.error());
    if (!name) return typed;
    const auto saved = memory->load(*name);
    if (!saved) return tl::unexpected(saved.error());
    auto options = parse_options(*saved, message_locale(surroundings.environment));
    if (!options) return options;
    for (const auto& [key, value] : typed.given) {
        if (!find_option(key)->repeatable)
            std::erase_if(options->given, [&](const auto& g) { return g.first == key; });
        options->given.emplace_back(key, value);
    }
    if (!typed.question.empty()) options->question += " " + typed.question;
    if (typed.has("lang")) options->language = typed.language;
    return options;
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
    if (options.has("saved")) return list_saved(surroundings, out);
    if (options.has("explain")) return run_explain(options, surroundings, out);
    return run_search(options, surroundings, out, err);
}

}  // namespace

int run(const std::vector<std::string>& args, std::istream&, std::ostream& out, std::ostream& err,
        const Surroundings& surroundings) {
    auto options = parse_options(args, message_locale(surroundings.environment));
    if (options) options = with_memory(args, std::move(*options), surroundings);
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
