// indexer/options.hh: the command line of vigie-index: one table of commands, one of options.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/result.hh"

namespace vigie::indexer {

enum class Command : std::uint8_t { add, remove, inspect, check, info };

struct CommandSpec {
    Command command;
    std::string_view name;
    std::string_view arguments;  ///< as in a usage line; empty: takes none
    std::string_view help;
};

struct OptionSpec {
    std::string_view name;      ///< without dashes
    char letter;                ///< short form, 0 for none
    std::string_view value;     ///< name of its value; empty: a switch
    std::string_view commands;  ///< names of the commands that take it, separated by spaces
    std::string_view help;
};

/// The manual page and the completions are compared with these tables by a test.
std::span<const CommandSpec> command_table();
std::span<const OptionSpec> option_table();

/// What was typed, checked for form.
struct Options {
    bool help = false;
    bool version = false;
    std::optional<Command> command;
    std::vector<std::string> arguments;  ///< sources or ids
    std::string index;                   ///< empty: not given
    std::string format;                  ///< of inspect and info: text, json, jsonl; empty: text
    std::string language;                ///< of articles that do not say: "fr", "en"; empty: fr
    std::string rates;                   ///< path of a daily file of the European Central Bank
    unsigned jobs = 0;                   ///< worker threads; 0: one a core
    int wait = 0;                        ///< seconds to wait for another writer
    bool rejected = false;
    bool quiet = false;
};

/// Reads the arguments (without the program's name). Abbreviated names are not taken.
/// Errors (usage): an unknown command or option (the nearest is proposed), a missing or wrong
/// value, an option that the command does not take, missing or needless arguments.
Result<Options> parse_options(const std::vector<std::string>& args);

/// The text of --help.
std::string help_text();

}  // namespace vigie::indexer
