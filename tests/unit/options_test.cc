// The command line of vigie-search: what was typed, and what is wrong with it.
#include "searcher/options.hh"

#include <boost/test/unit_test.hpp>

namespace searcher = vigie::searcher;

namespace {

std::string error_of(const std::vector<std::string>& args) {
    const auto options = searcher::parse_options(args, "en_GB");
    return options ? "" : options.error().message + " / " + options.error().hint;
}

}  // namespace

BOOST_AUTO_TEST_CASE(keeps_words_and_options_apart) {
    const auto options = searcher::parse_options(
        {"levées", "--kind", "round", "-n", "5", "2024", "--not=kind=debt", "--", "--all"},
        "fr_FR");
    BOOST_REQUIRE(options.has_value());
    BOOST_TEST(options->question == "levées 2024 --all");
    BOOST_TEST(options->value("limit").value() == "5");
    BOOST_TEST(options->value("not").value() == "kind=debt");
    BOOST_TEST(!options->has("all"));
    BOOST_TEST((options->language == vigie::Language::french));
}

BOOST_AUTO_TEST_CASE(proposes_the_nearest_option) {
    BOOST_TEST(error_of({"--amout", "5G.."}) == "unknown option --amout / did you mean --amount?");
    BOOST_TEST(error_of({"--frobnicate"}) ==
               "unknown option --frobnicate / vigie-search --help shows all options");
    // An abbreviation is no name.
    BOOST_TEST(error_of({"--amo", "5G.."}) != "");
}

BOOST_AUTO_TEST_CASE(says_what_is_missing_or_given_twice) {
    BOOST_TEST(error_of({"--date"}) != "");
    BOOST_TEST(error_of({"--date", "2023", "--date", "2024"}) ==
               "--date may be given only once / vigie-search --help shows what each option takes");
    BOOST_TEST(error_of({"--place", "paris", "--place", "lyon"}) == "");
}

BOOST_AUTO_TEST_CASE(helps_in_both_languages_with_every_option) {
    for (const auto language : {vigie::Language::french, vigie::Language::english})
        for (const auto& spec : searcher::option_table())
            BOOST_TEST(searcher::help_text(language).find("--" + std::string(spec.name)) !=
                       std::string::npos);
}
