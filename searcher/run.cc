#include "searcher/run.hh"

#include <chrono>
#include <cstdlib>
#include <ostream>

#include <fmt/format.h>

#include "searcher/options.hh"
#include "searcher/question/explain.hh"
#include "searcher/question/merge_options.hh"

namespace vigie::searcher {
namespace {

constexpr int exit_found = 0, exit_usage = 2;

std::string_view user_locale() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const char* value = std::getenv(name); value != nullptr && *value != 0) return value;
    return {};
}

int tell(const Error& error, std::ostream& err) {
    err << "vigie-search: " << error.message << '\n';
    if (!error.hint.empty()) err << "  " << error.hint << '\n';
    return exit_usage;
}

Result<dates::Day> today(const Options& options) {
    const auto given = options.value("today");
    if (!given) return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    const auto day = dates::parse_iso_day(*given);
    if (!day)
        return fail(ErrorKind::usage, fmt::format("\"{}\" is not a day", *given),
                    "days are written YYYY-MM-DD");
    return *day;
}

Result<Question> asked(const Options& options) {
    const auto day = today(options);
    if (!day) return tl::unexpected(day.error());
    QuestionOptions how;
    how.today = *day;
    if (options.has("lang")) how.language = options.language;
    std::vector<GivenOption> given;
    for (const auto& [name, value] : options.given) given.push_back({name, value});
    return merge_options(read_question(options.question, how), given, *day);
}

int explain(const Question& question, const Options& options, std::ostream& out) {
    const auto format = options.value("format").value_or("text");
    if (format == "json" || format == "jsonl")
        out << explain_json(question) << '\n';
    else
        out << explain_text(question);
    return exit_found;
}

}  // namespace

int run(const std::vector<std::string>& args, std::istream&, std::ostream& out, std::ostream& err) {
    const auto options = parse_options(args, user_locale());
    if (!options) return tell(options.error(), err);
    if (options->has("help")) {
        out << help_text(options->language);
        return exit_found;
    }
    const auto question = asked(*options);
    if (!question) return tell(question.error(), err);
    if (options->has("explain")) return explain(*question, *options, out);
    err << "vigie-search: nothing can be searched yet\n";
    return exit_usage;
}

}  // namespace vigie::searcher
