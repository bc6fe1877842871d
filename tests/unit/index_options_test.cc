// The command line of vigie-index: what is typed -> options or a sentence; the table against the
// manual page and the completion.
#include <fstream>
#include <iterator>
#include <ostream>
#include <sstream>

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "indexer/options.hh"

using namespace vigie::indexer;

namespace {

struct Typed {
    const char* line;
    const char* message;  ///< part of the error; empty: none
};
std::ostream& operator<<(std::ostream& out, const Typed& t) {
    return out << t.line;
}

std::vector<std::string> words(const char* line) {
    std::istringstream in(line);
    return {std::istream_iterator<std::string>(in), {}};
}

const Typed typed_lines[] = {
    {"add a.txt", ""},
    {"add -q --index d a.txt b", ""},
    {"--index d add a.txt", ""},
    {"add -j 2 -", ""},
    {"add -- -odd-name", ""},
    {"inspect --format jsonl --rejected -", ""},
    {"info --format=json", ""},
    {"--help", ""},
    {"add --version", ""},
    {"", "no command"},
    {"ad x", "unknown command ad"},
    {"add", "add what?"},
    {"remove", "remove what?"},
    {"check x", "check takes no x"},
    {"info --rejected", "info takes no --rejected"},
    {"add --inde d x", "unknown option --inde"},
    {"inspect --format xml x", "--format takes text, json, jsonl, not \"xml\""},
    {"add --jobs -1 x", "--jobs takes a number"},
    {"add --jobs many x", "--jobs takes a number"},
    {"add --lang de x", "--lang takes fr, en"},
    {"add --index", "required argument"},
};

std::string content_of(const std::string& path) {
    std::ifstream file(std::string(VIGIE_SOURCE_DIR) + "/" + path);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

BOOST_DATA_TEST_CASE(reads_the_command_line, boost::unit_test::data::make(typed_lines), typed) {
    const auto options = parse_options(words(typed.line));
    const std::string message = options ? "" : options.error().message;
    BOOST_TEST(options.has_value() == (std::string(typed.message).empty()), message);
    BOOST_TEST(message.find(typed.message) != std::string::npos, message);
}

BOOST_AUTO_TEST_CASE(keeps_what_was_typed) {
    const auto options = parse_options(words("add --index d -q --jobs 3 --lang en a b"));
    BOOST_REQUIRE(options.has_value());
    BOOST_TEST((options->command == Command::add));
    BOOST_TEST(options->index == "d");
    BOOST_TEST(options->quiet);
    BOOST_TEST(options->jobs == 3U);
    BOOST_TEST(options->language == "en");
    BOOST_TEST(options->arguments.size() == 2U);
}

BOOST_AUTO_TEST_CASE(help_manual_and_completion_tell_every_option) {
    const auto manual = content_of("man/vigie-index.1");
    const auto completion = content_of("completions/vigie-index.bash");
    const auto help = help_text();
    for (const auto& option : option_table()) {
        const std::string name(option.name);
        BOOST_TEST(manual.find("Fl -" + name) != std::string::npos, name);
        BOOST_TEST(completion.find("--" + name) != std::string::npos, name);
        BOOST_TEST(help.find("--" + name) != std::string::npos, name);
    }
    for (const auto& command : command_table()) {
        const std::string name(command.name);
        BOOST_TEST(manual.find(".It Cm " + name) != std::string::npos, name);
        BOOST_TEST(completion.find(name) != std::string::npos, name);
    }
}
