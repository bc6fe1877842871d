#include "indexer/options.hh"

#include <algorithm>
#include <array>
#include <charconv>

#include <boost/program_options.hpp>
#include <fmt/format.h>

#include "common/text/nearest.hh"

namespace vigie::indexer {
namespace {

namespace po = boost::program_options;

constexpr auto commands = std::to_array<CommandSpec>({
    {Command::add, "add", "SOURCE…", "Read files, folders or - (standard input) into the index"},
    {Command::remove, "remove", "ID…", "Take articles and their deals out of the index"},
    {Command::inspect, "inspect", "SOURCE…", "Print what would be understood; needs no index"},
    {Command::check, "check", "", "Look for damage in the index"},
    {Command::info, "info", "", "Tell what the index holds and how it was made"},
});

constexpr auto options = std::to_array<OptionSpec>({
    {"index", 'i', "DIR", "add remove check info",
     "The index; else $VIGIE_INDEX, else vigie/index under the user's data home"},
    {"format", 'f', "FORMAT", "inspect info", "text (default), json or jsonl"},
    {"rejected", 0, "", "inspect", "Print also what was considered and refused, and why"},
    {"lang", 0, "fr|en", "add inspect", "Language of articles that do not tell theirs (fr)"},
    {"rates", 0, "FILE", "add", "Exchange rates: eurofxref-hist.csv of the European Central Bank"},
    {"jobs", 'j', "N", "add", "Worker threads (one a core)"},
    {"wait", 0, "SECONDS", "add remove", "Wait so long for another writer to finish (0)"},
    {"quiet", 'q', "", "add remove", "Print errors only"},
    {"help", 'h', "", "", "Print this help"},
    {"version", 'V', "", "", "Print the version"},
});

po::options_description description() {
    po::options_description out;
    for (const auto& option : options) {
        std::string name(option.name);
        if (option.letter != 0) name += fmt::format(",{}", option.letter);
        if (option.value.empty())
            out.add_options()(name.c_str(), "");
        else
            out.add_options()(name.c_str(), po::value<std::string>(), "");
    }
    return out;
}

/// "did you mean check?", or where to look.
std::string near_hint(std::string_view typed, const std::vector<std::string_view>& names,
                      std::string_view dashes) {
    const auto near = text::nearest(typed, names);
    if (near.empty()) return "vigie-index --help shows all commands and options";
    return fmt::format("did you mean {}{}?", dashes, near);
}

tl::unexpected<Error> unknown_option(const std::string& typed) {
    std::vector<std::string_view> names;
    names.reserve(std::size(options));
    for (const auto& option : options) names.push_back(option.name);
    const auto bare =
        std::string_view(typed).substr(std::min(typed.find_first_not_of('-'), typed.size()));
    return fail(ErrorKind::usage, fmt::format("unknown option {}", typed),
                near_hint(bare, names, "--"));
}

Result<Command> find_command(const std::string& typed) {
    std::vector<std::string_view> names;
    for (const auto& command : commands) {
        if (command.name == typed) return command.command;
        names.push_back(command.name);
    }
    return fail(ErrorKind::usage, fmt::format("unknown command {}", typed),
                near_hint(typed, names, ""));
}

template <class Number>
Result<void> set_number(Number& to, const std::string& name, const std::string& value) {
    const auto* const end = value.data() + value.size();
    const auto [rest, error] = std::from_chars(value.data(), end, to);
    if (error == std::errc{} && rest == end && to <= 1'000'000) return {};
    return fail(ErrorKind::usage, fmt::format("--{} takes a number, not \"{}\"", name, value));
}

Result<void> set_choice(std::string& to, const std::string& name, const std::string& value,
                        std::initializer_list<std::string_view> choices) {
    to = value;
    if (std::find(choices.begin(), choices.end(), value) != choices.end()) return {};
    return fail(ErrorKind::usage,
                fmt::format("--{} takes {}, not \"{}\"", name, fmt::join(choices, ", "), value));
}

Result<void> set_option(Options& out, const std::string& name, const std::string& value) {
    if (name == "index")
        out.index = value;
    else if (name == "rates")
        out.rates = value;
    else if (name == "rejected")
        out.rejected = true;
    else if (name == "quiet")
        out.quiet = true;
    else if (name == "help")
        out.help = true;
    else if (name == "version")
        out.version = true;
    else if (name == "format")
        return set_choice(out.format, name, value, {"text", "json", "jsonl"});
    else if (name == "lang")
        return set_choice(out.language, name, value, {"fr", "en"});
    else if (name == "jobs")
        return set_number(out.jobs, name, value);
    else if (name == "wait")
        return set_number(out.wait, name, value);
    return {};
}

const CommandSpec& spec_of(Command command) {
    return *std::find_if(commands.begin(), commands.end(),
                         [&](const auto& spec) { return spec.command == command; });
}

bool takes(const CommandSpec& command, const OptionSpec& option) {
    if (option.commands.empty()) return true;
    return fmt::format(" {} ", option.commands).find(fmt::format(" {} ", command.name)) !=
           std::string::npos;
}

Result<void> check_command(const Options& out, const std::vector<std::string>& given) {
    if (!out.command)
        return fail(ErrorKind::usage, "no command", "vigie-index --help shows the commands");
    const auto& command = spec_of(*out.command);
    for (const auto& option : options)
        if (std::find(given.begin(), given.end(), option.name) != given.end() &&
            !takes(command, option))
            return fail(ErrorKind::usage,
                        fmt::format("{} takes no --{}", command.name, option.name),
                        fmt::format("--{} goes with: {}", option.name, option.commands));
    if (command.arguments.empty() && !out.arguments.empty())
        return fail(ErrorKind::usage,
                    fmt::format("{} takes no {}", command.name, out.arguments[0]));
    if (!command.arguments.empty() && out.arguments.empty())
        return fail(ErrorKind::usage, fmt::format("{} what?", command.name),
                    fmt::format("vigie-index {} {}", command.name, command.arguments));
    return {};
}

Result<Options> collect(const po::parsed_options& parsed) {
    Options out;
    std::vector<std::string> given;
    for (const auto& option : parsed.options) {
        if (option.unregistered) return unknown_option(option.original_tokens.at(0));
        if (option.position_key != -1) {
            for (const auto& word : option.value) {
                if (out.command) {
                    out.arguments.push_back(word);
                    continue;
                }
                const auto command = find_command(word);
                if (!command) return tl::unexpected(command.error());
                out.command = *command;
            }
            continue;
        }
        given.push_back(option.string_key);
        const auto set = set_option(out, option.string_key,
                                    option.value.empty() ? std::string{} : option.value.front());
        if (!set) return tl::unexpected(set.error());
    }
    if (out.help || out.version) return out;
    if (const auto checked = check_command(out, given); !checked)
        return tl::unexpected(checked.error());
    return out;
}

}  // namespace

std::span<const CommandSpec> command_table() {
    return commands;
}
std::span<const OptionSpec> option_table() {
    return options;
}

Result<Options> parse_options(const std::vector<std::string>& args) {
    namespace style = po::command_line_style;
    const int exact = style::unix_style & ~style::allow_guessing;
    const auto known = description();
    try {
        return collect(
            po::command_line_parser(args).options(known).style(exact).allow_unregistered().run());
    } catch (const po::error& e) {
        return fail(ErrorKind::usage, e.what(), "vigie-index --help shows all options");
    }
}

std::string help_text() {
    std::string out =
        "usage: vigie-index COMMAND [options] [SOURCE… | ID…]\n\n"
        "Builds and keeps a search index over French tech news that knows its amounts of money.\n"
        "\nCommands\n";
    for (const auto& command : commands)
        out += fmt::format("  {:<8} {:<9} {}\n", command.name, command.arguments, command.help);
    out += "\nOptions\n";
    for (const auto& option : options) {
        const auto letter =
            option.letter != 0 ? fmt::format("-{},", option.letter) : std::string("   ");
        out += fmt::format("  {} --{:<16} {}{}\n", letter,
                           fmt::format("{} {}", option.name, option.value), option.help,
                           option.commands.empty() ? "" : fmt::format(" [{}]", option.commands));
    }
    out +=
        "\nSources: plain text, Markdown, HTML, JSON, JSON Lines, RSS and Atom, also packed with "
        "gzip, "
        "bzip2,\nxz or zstd; a folder is read with all that is below it.\n"
        "Exit status: 0 done, 1 check found faults or there was nothing to remove, 2 usage, 3 the "
        "index cannot\nbe used, 4 some input could not be read (the rest was indexed).\n";
    return out;
}

}  // namespace vigie::indexer
