// searcher/options.hh: the command line of vigie-search: one table of options, and what was typed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/language.hh"
#include "common/result.hh"

namespace vigie::searcher {

/// What an option does.
enum class OptionGroup : std::uint8_t {
    condition,  ///< says the same as words, and wins over them
    order,      ///< sort, group, sum, limit
    output,
    reading,  ///< how the question is read
    program,
};

/// One row of the table: help, the check of what was typed and the manual page come from it.
struct OptionSpec {
    std::string_view name;                         ///< without dashes
    char letter;                                   ///< short form, 0 for none
    std::string_view french_value, english_value;  ///< empty: a switch
    OptionGroup group;
    bool repeatable;
    std::string_view french, english;  ///< help
};

const std::vector<OptionSpec>& option_table();
/// The row of `name`; null where there is none.
const OptionSpec* find_option(std::string_view name);

/// What was typed, checked for form only: known names, values where they belong.
struct Options {
    std::string question;  ///< the words outside options, joined by single spaces
    std::vector<std::pair<std::string, std::string>> given;  ///< name, value; in order
    Language language = Language::english;                   ///< of help and messages

    bool has(std::string_view name) const;
    /// The last value given; nothing where the option is absent.
    std::optional<std::string> value(std::string_view name) const;
    std::vector<std::string> values(std::string_view name) const;
};

/// Reads the arguments (without the program's name). `--` ends the options; abbreviations of names
/// are not taken. Errors (usage): an unknown option (with the nearest name as hint), a value that
/// is missing, one too many, an option given twice that may be given once.
///
/// `locale` is that of the user ("fr_FR.UTF-8"): it decides the language of messages where --lang
/// does not.
Result<Options> parse_options(const std::vector<std::string>& args, std::string_view locale);

/// The text of --help.
std::string help_text(Language language);

}  // namespace vigie::searcher
