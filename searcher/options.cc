#include "searcher/options.hh"

#include <algorithm>
#include <array>

#include <boost/program_options.hpp>
#include <fmt/format.h>

#include "common/text/nearest.hh"
#include "common/text/utf8.hh"

namespace vigie::searcher {
namespace {

namespace po = boost::program_options;
using enum OptionGroup;

std::string_view value_name(const OptionSpec& spec, Language language) {
    return language == Language::french ? spec.french_value : spec.english_value;
}

/// False where no argument can name the option.
bool may_be_named(const OptionSpec& spec, const std::vector<std::string>& args) {
    return std::any_of(args.begin(), args.end(), [&](const std::string& arg) {
        return arg.starts_with('-') && (arg.find(spec.name) != std::string::npos ||
                                        (spec.letter != 0 && arg.find(spec.letter) != arg.npos));
    });
}

/// Of the options that may be named: to describe all of them takes longer than to read a question.
po::options_description description(const std::vector<std::string>& args) {
    po::options_description out;
    for (const auto& spec : option_table()) {
        if (!may_be_named(spec, args)) continue;
        std::string name(spec.name);
        if (spec.letter != 0) name += fmt::format(",{}", spec.letter);
        if (spec.english_value.empty())
            out.add_options()(name.c_str(), "");
        else
            out.add_options()(name.c_str(), po::value<std::string>(), "");
    }
    return out;
}

Language language_of(std::string_view locale) {
    return locale.starts_with("fr") ? Language::french : Language::english;
}

std::string in_language(Language language, std::string_view french, std::string_view english) {
    return std::string(language == Language::french ? french : english);
}

tl::unexpected<Error> unknown_option(const std::string& typed, Language language) {
    std::vector<std::string_view> names;
    for (const auto& spec : option_table()) names.push_back(spec.name);
    std::string_view bare = typed;
    bare.remove_prefix(std::min(bare.find_first_not_of('-'), bare.size()));
    bare = bare.substr(0, bare.find('='));
    const auto near = text::nearest(bare, names);
    auto hint = near.empty()
                    ? in_language(language, "vigie-search --help montre toutes les options",
                                  "vigie-search --help shows all options")
                    : fmt::format("{} --{} ?",
                                  in_language(language, "vouliez-vous dire", "did you mean"), near);
    if (!near.empty() && language == Language::english)
        hint = fmt::format("did you mean --{}?", near);
    return fail(
        ErrorKind::usage,
        fmt::format("{} {}", in_language(language, "option inconnue :", "unknown option"), typed),
        std::move(hint));
}

tl::unexpected<Error> wrong_value(const std::string& name, Language language,
                                  std::string_view french, std::string_view english) {
    return fail(ErrorKind::usage,
                fmt::format("{} {}", name, in_language(language, french, english)),
                in_language(language, "vigie-search --help montre ce que chaque option attend",
                            "vigie-search --help shows what each option takes"));
}

/// The language of messages: --lang among what was typed, even where the rest is wrong.
Language told_language(const std::vector<std::string>& args, std::string_view locale) {
    for (std::size_t i = 0; i < args.size() && args[i] != "--"; ++i) {
        const bool split = args[i] == "--lang" && i + 1 < args.size();
        const std::string_view value = split ? std::string_view(args[i + 1])
                                       : args[i].starts_with("--lang=")
                                           ? std::string_view(args[i]).substr(7)
                                           : std::string_view{};
        if (value == "fr") return Language::french;
        if (value == "en") return Language::english;
    }
    return language_of(locale);
}

Result<Options> collect(const po::parsed_options& parsed, Language language) {
    Options out;
    out.language = language;
    for (const auto& option : parsed.options) {
        if (option.position_key != -1) {
            for (const auto& word : option.value) {
                if (!out.question.empty()) out.question += ' ';
                out.question += word;
            }
            continue;
        }
        const OptionSpec* spec = find_option(option.string_key);
        if (spec != nullptr && !spec->repeatable && out.has(option.string_key))
            return wrong_value("--" + option.string_key, language, "ne se donne qu'une fois",
                               "may be given only once");
        out.given.emplace_back(option.string_key, option.value.empty() ? "" : option.value.front());
    }
    return out;
}

}  // namespace

const OptionSpec* find_option(std::string_view name) {
    const auto& table = option_table();
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&](const auto& spec) { return spec.name == name; });
    return found == table.end() ? nullptr : &*found;
}

bool Options::has(std::string_view name) const {
    return std::any_of(given.begin(), given.end(), [&](const auto& g) { return g.first == name; });
}

std::optional<std::string> Options::value(std::string_view name) const {
    const auto found =
        std::find_if(given.rbegin(), given.rend(), [&](const auto& g) { return g.first == name; });
    if (found == given.rend()) return std::nullopt;
    return found->second;
}

std::vector<std::string> Options::values(std::string_view name) const {
    std::vector<std::string> out;
    for (const auto& [key, value] : given)
        if (key == name) out.push_back(value);
    return out;
}

Result<Options> parse_options(const std::vector<std::string>& args, std::string_view locale) {
    const Language language = told_language(args, locale);
    namespace style = po::command_line_style;
    const int all_but_guessing = style::allow_long | style::long_allow_adjacent |
                                 style::long_allow_next | style::allow_short |
                                 style::short_allow_adjacent | style::short_allow_next |
                                 style::allow_dash_for_short;
    const auto known = description(args);
    po::positional_options_description words;
    words.add("", -1);
    try {
        return collect(po::command_line_parser(args)
                           .options(known)
                           .style(all_but_guessing)
                           .allow_unregistered()
                           .run(),
                       language)
            .and_then([&](Options options) -> Result<Options> {
                for (const auto& [name, value] : options.given)
                    if (find_option(name) == nullptr) return unknown_option("--" + name, language);
                return options;
            });
    } catch (const po::invalid_command_line_syntax& e) {
        return wrong_value(e.get_option_name(), language, "attend une valeur, ou n'en prend pas",
                           "takes a value, or takes none");
    } catch (const po::error& e) {
        return fail(ErrorKind::usage, e.what());
    }
}

std::string help_text(Language language) {
    std::string out = in_language(
        language,
        "usage : vigie-search [options] QUESTION…\n\n"
        "Répond à une question sur l'actualité et les levées de fonds, en français ou "
        "en anglais.\n  vigie-search \"levées de plus de 100 M€ au T3 2024 dans la santé\"\n",
        "usage: vigie-search [options] QUESTION…\n\n"
        "Answers a question about tech news and funding rounds, in French or English.\n"
        "  vigie-search \"rounds over 5 billion in 2024\"\n");
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> titles = {{
        {"Conditions (elles l'emportent sur les mots de la question)",
         "Conditions (they win over the words of the question)"},
        {"Ordre et calcul", "Order and sums"},
        {"Sortie", "Output"},
        {"Lecture de la question", "Reading of the question"},
        {"Programme", "Program"},
    }};
    for (std::size_t group = 0; group < titles.size(); ++group) {
        out +=
            fmt::format("\n{}\n", in_language(language, titles[group].first, titles[group].second));
        for (const auto& spec : option_table()) {
            if (static_cast<std::size_t>(spec.group) != group) continue;
            std::string left = spec.letter != 0 ? fmt::format("-{}, --{}", spec.letter, spec.name)
                                                : fmt::format("    --{}", spec.name);
            const auto value = value_name(spec, language);
            if (!value.empty()) left += fmt::format(" {}", value);
            const std::size_t width = text::count_code_points(left);
            left.append(width < 26 ? 26 - width : 1, ' ');
            out += fmt::format("  {} {}\n", left, in_language(language, spec.french, spec.english));
        }
    }
    return out;
}

}  // namespace vigie::searcher
