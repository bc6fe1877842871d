// Tokens and sentences: text -> what the readers see.
#include <ostream>
#include <string>
#include <vector>

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "common/text/json_text.hh"
#include "common/text/letter_hash.hh"
#include "common/text/token.hh"
#include "common/text/utf8.hh"
#include "common/text/word_index.hh"

namespace text = vigie::text;

namespace {

std::string joined(const text::Tokens& tokens) {
    std::string out;
    for (const auto& token : tokens) {
        if (!out.empty()) out += " ";
        out += token.fold == "\n" ? "¶" : std::string(token.fold);
    }
    return out;
}

std::string joined_sentences(std::string_view source) {
    const text::Tokens tokens(source);
    std::string out;
    for (const auto& range : text::sentences(tokens)) {
        if (!out.empty()) out += " | ";
        out += tokens.source(range.begin, range.end);
    }
    return out;
}

struct Case {
    const char* text;
    const char* expected;
};
std::ostream& operator<<(std::ostream& out, const Case& c) {
    return out << '"' << c.text << '"';
}

const Case token_cases[] = {
    {"L’éditeur lève 12,5 M€", "l' editeur leve 12 , 5 m €"},
    {"aujourd'hui", "aujourd'hui"},
    {"O'Reilly et McDonald's", "o'reilly et mcdonald's"},
    {"l'IA qu'elle a", "l' ia qu' elle a"},
    {"start-up", "start - up"},
    {"T3 2024", "t 3 2024"},
    {"1\u00A0000\u202F000€", "1 000 000 €"},
    {"cœur ÆGIR", "coeur aegir"},
    {"e\u0301te\u0301", "ete"},
    {"$10M", "$ 10 m"},
    {"fin\r\n\r\nsuite", "fin ¶ suite"},
    {"salarié·e·s", "salarie · e · s"},
    {"\xff", "\uFFFD"},
    {"", ""},
};

const Case sentence_cases[] = {
    {"Un. Deux! Trois ?", "Un. | Deux! | Trois ?"},
    {"Il a cité T. Rowe Price. Elle non.", "Il a cité T. Rowe Price. | Elle non."},
    {"M. Musk parle.", "M. Musk parle."},
    {"un prix de 1.500 euros. Et puis", "un prix de 1.500 euros. | Et puis"},
    {"Booking.com grandit", "Booking.com grandit"},
    {"Titre\nCorps", "Titre | Corps"},
    {"Il a dit « oui. » Elle part.", "Il a dit « oui. » | Elle part."},
    {"une série A. Elle vise", "une série A. | Elle vise"},
    {"le 3 sept. dernier", "le 3 sept. dernier"},
};

}  // namespace

BOOST_DATA_TEST_CASE(splits_tokens, boost::unit_test::data::make(token_cases), c) {
    BOOST_TEST(joined(text::Tokens(c.text)) == c.expected);
}

BOOST_DATA_TEST_CASE(splits_sentences, boost::unit_test::data::make(sentence_cases), c) {
    BOOST_TEST(joined_sentences(c.text) == c.expected);
}

BOOST_AUTO_TEST_CASE(tells_gaps_and_case) {
    const text::Tokens tokens("xAI lève\u00A06 M€");
    BOOST_TEST((tokens[0].letter_case == text::Case::mixed));
    BOOST_TEST((tokens[1].letter_case == text::Case::lower));
    BOOST_TEST((tokens[2].gap == text::Gap::no_break));
    BOOST_TEST((tokens[4].gap == text::Gap::none));
}

BOOST_AUTO_TEST_CASE(counts_code_points) {
    const std::string source = "é€" + std::string(200, 'a') + "é";
    const text::CodePointOffsets offset(source);
    for (std::size_t i = 0; i <= source.size(); ++i)
        BOOST_TEST(offset(i) == text::count_code_points(std::string_view(source).substr(0, i)));
}

BOOST_AUTO_TEST_CASE(finds_the_first_malformed_byte) {
    BOOST_TEST(!text::first_malformed("été \uFFFD"));
    BOOST_TEST(text::first_malformed("ab\xE9t").value() == 2U);
    BOOST_TEST(text::first_malformed("ab\xED\xA0\x80").value() == 2U);
    BOOST_TEST(text::repaired("a\xE9z") == "a\uFFFDz");
}

BOOST_AUTO_TEST_CASE(writes_json) {
    vigie::text::JsonText json;
    json.open('{').key("name").text("Ovalo \"SA\" \\ l’été\n\t\x01").key("sums").open('[');
    json.number(std::int64_t{-12}).number(std::uint64_t{18446744073709551615U}).number(0.5);
    json.number(1234567.25).open('[').close(']').open('{').close('}').close(']');
    json.key("place").text_or_null("").key("town").text_or_null("Lyon").close('}');
    BOOST_TEST(json.take() ==
               R"({"name":"Ovalo \"SA\" \\ l’été\n\t\u0001","sums":[-12,18446744073709551615,)"
               R"(5E-1,1.23456725E6,[],{}],"place":null,"town":"Lyon"})");
}

BOOST_AUTO_TEST_CASE(composes_what_is_not_composed) {
    using vigie::text::nfc;
    BOOST_TEST(nfc("le\xCC\x81vu\xCC\x81") == "lévú");
    BOOST_TEST(nfc("12\xC2\xA0M€ – « l’été »") == "12\xC2\xA0M€ – « l’été »");
    BOOST_TEST(nfc("\xE2\x84\xA6") == "\xCE\xA9");          // the sign of ohm is a Greek letter
    BOOST_TEST(nfc("a\xE2\x80\x80z") == "a\xE2\x80\x82z");  // an en quad is an en space
    BOOST_TEST(nfc("q\xCC\x87\xCC\xA3") == "q\xCC\xA3\xCC\x87");
}

BOOST_AUTO_TEST_CASE(hashes_letters_alone) {
    using vigie::text::letter_hash;
    const vigie::text::Tokens tokens("L’Été start-up 2024 !");
    BOOST_TEST(tokens[0].hash == letter_hash("l"));
    BOOST_TEST(tokens[1].hash == letter_hash("ete"));
    BOOST_TEST(letter_hash("up", tokens[2].hash) == letter_hash("start-up"));
    BOOST_TEST(tokens[5].hash == letter_hash("2024"));
    BOOST_TEST(tokens[6].hash == 0U);
    BOOST_TEST(letter_hash("ab") != letter_hash("ba"));
}

BOOST_AUTO_TEST_CASE(keys_tell_all_forms_apart) {
    using vigie::text::word_hash;
    const vigie::text::Tokens tokens("L’été, 12 €\nfin — fin –");
    const char* folds[] = {"l'", "ete", ",", "12", "€", "\n", "fin", "—", "fin", "–"};
    BOOST_REQUIRE(tokens.size() == std::size(folds));
    for (std::size_t i = 0; i < std::size(folds); ++i)
        BOOST_TEST(tokens[i].key == word_hash(folds[i]), folds[i]);
    for (const auto& [one, other] : {std::pair("l'", "l"), {",", "."}, {"—", "–"}, {"", "\n"}})
        BOOST_TEST(word_hash(one) != word_hash(other), one << " and " << other);
}

BOOST_AUTO_TEST_CASE(word_indexes_number_words_as_they_come) {
    text::WordIndexTable table;
    std::vector<std::string> words;
    for (int i = 0; i < 500; ++i) words.push_back("mot" + std::to_string(i * i));
    for (std::size_t i = 0; i < words.size(); ++i) BOOST_TEST(table.add(words[i]) == i + 1);
    BOOST_TEST(table.add("mot0") == 1U);
    const auto index = table.index();
    for (std::size_t i = 0; i < words.size(); ++i) BOOST_TEST(index[words[i]] == i + 1);
    for (const auto unknown : {"", "m", "mo", "mot", "mot2", "mot00", "\u00E9"})
        BOOST_TEST(index[unknown] == 0U);
}
