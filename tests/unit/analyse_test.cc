// The analyser: a text -> the words that are indexed.
#include "common/text/analyse.hh"

#include <ostream>
#include <string>

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "common/lexicon/lexicon.hh"
#include "common/text/stem_cache.hh"

namespace text = vigie::text;
using vigie::Language;

namespace {

/// "word" each, "(word)" for stop words, "[word]" for joined forms, "word!" for names.
std::string words(std::string_view source, Language language = Language::french) {
    text::Analyser analyser(language);
    std::string out;
    analyser.words(text::Tokens(source), [&](const text::Word& w) {
        if (!out.empty()) out += " ";
        out += w.stop ? "(" : w.joined ? "[" : "";
        out += w.exact;
        out += w.stop ? ")" : w.joined ? "]" : "";
        if (w.name) out += "!";
    });
    return out;
}

std::string stems(std::string_view source) {
    text::Analyser analyser(Language::french);
    std::string out;
    analyser.words(text::Tokens(source), [&](const text::Word& w) {
        if (w.stop) return;
        if (!out.empty()) out += " ";
        out += w.stem;
    });
    return out;
}

struct Case {
    const char* text;
    const char* expected;
};
std::ostream& operator<<(std::ostream& out, const Case& c) {
    return out << '"' << c.text << '"';
}

const Case word_cases[] = {
    {"L’entreprise", "entreprise"},
    {"l'entreprise", "entreprise"},
    {"qu'elle", "(elle)"},
    {"aujourd'hui", "aujourdhui"},
    {"cœur", "coeur"},
    {"start-up", "[startup] start up"},
    {"une startup", "(une) startup"},
    {"une start up", "(une) [startup] start up"},
    {"prêt-à-porter", "[pretaporter] pret (a) porter"},
    {"dis-moi", "dis (moi)"},
    {"a-t-il", "(a) (t) (il)"},
    {"l'I.A. avance", "ia! avance"},
    {"salarié·e·s", "salarie"},
    {"salarié(e)s", "salarie"},
    {"salarié.e.s", "salarie"},
    {"salarié-e-s", "salarie"},
    {"entrepreneur·euse", "entrepreneur"},
    {"fin.Les autres", "fin (les) (autres)"},
    {"12,5 M€", "12.5 m€"},
    {"1 000 000 euros", "1000000 euros"},
    {"1.500 postes", "1500 postes"},
    {"en 2024 100 postes", "(en) 2024 100 postes"},
    {"la 5G", "(la) 5g!"},
    {"T3 2024", "t3 2024"},
    {"le GPT4 marche", "(le) [gpt4]! gpt! 4 marche"},
    {"le GPT-4 marche", "(le) [gpt4]! gpt! 4 marche"},
    {"10M", "10 (m)"},
    {"10-15", "10 15"},
    {"R&D", "rd"},
    {"Elle aime PayFit et Alan", "(elle) aime payfit! (et) alan!"},
    {"Levée record", "levee record"},
    {"LEVÉE RECORD HIER", "levee record hier"},
    {"McDonald's", "mcdonald!"},
    {"", ""},
    {"… !", ""},
};

/// Forms that find each other.
const Case same_stems[] = {
    {"l'entreprise", "entreprises"},
    {"levée", "levee"},
    {"levées", "levee"},
    {"cœurs", "coeur"},
    {"salarié·e·s", "salariés"},
    {"I.A.", "IA"},
    {"1 000 000", "1000000"},
    {"financière", "financieres"},
};

}  // namespace

BOOST_DATA_TEST_CASE(reads_words, boost::unit_test::data::make(word_cases), c) {
    BOOST_TEST(words(c.text) == c.expected);
}

BOOST_DATA_TEST_CASE(brings_forms_together, boost::unit_test::data::make(same_stems), c) {
    BOOST_TEST(stems(c.text) == stems(c.expected));
}

BOOST_AUTO_TEST_CASE(english_has_its_own_stems) {
    BOOST_TEST(words("The company's start-ups", Language::english) ==
               "(the) company [startups] start ups");
}

BOOST_AUTO_TEST_CASE(joined_forms_share_a_position_and_sentences_leave_a_gap) {
    text::Analyser analyser(Language::french);
    std::string out;
    analyser.words(text::Tokens("Une start-up. Elle"), [&](const text::Word& w) {
        out += std::string(w.exact) + std::to_string(w.position) + " ";
    });
    BOOST_TEST(out == "une1 startup2 start2 up3 elle5 ");
}

BOOST_AUTO_TEST_CASE(long_words_are_cut_between_characters) {
    std::string source = "a";
    for (int i = 0; i < 200; ++i) source += "й";
    text::Analyser analyser(Language::french);
    analyser.words(text::Tokens(source), [&](const text::Word& w) {
        BOOST_TEST(w.exact.size() <= text::longest_word);
        BOOST_TEST(w.exact.size() % 2 == 1U);
    });
}

BOOST_AUTO_TEST_CASE(words_of_some_letters_are_those_of_all_that_begin_so) {
    const text::Tokens tokens(
        "Une start-up lyonnaise. Elle lève 12,5 M€ : l'usine, élargie, luit.");
    const auto told = [](std::string& out) {
        return [&out](const text::Word& w) {
            out += std::string(w.exact) + "=" + std::string(w.stem) + std::to_string(w.position);
            out += w.stop ? "s " : w.name ? "n " : " ";
        };
    };
    text::Analyser analyser(Language::french);
    for (const char letter : {'l', 'e', 's', 'u', '1', 'z'}) {
        std::string of_all;
        analyser.words(tokens, [&](const text::Word& w) {
            if (w.exact.front() == letter) told(of_all)(w);
        });
        text::FirstLetters letters;
        letters.set(static_cast<unsigned char>(letter));
        std::string of_some;
        analyser.words(tokens, letters, told(of_some));
        BOOST_TEST(of_some == of_all, letter << ": " << of_some << " for " << of_all);
    }
}

// What lets a snippet stem no words that begin otherwise than those that were found.
BOOST_AUTO_TEST_CASE(a_stem_begins_with_the_first_letter_of_its_word) {
    std::size_t looked_at = 0;
    for (const auto language : {Language::french, Language::english}) {
        text::Analyser analyser(language);
        for (const auto& row : vigie::lexicon::rows("question-right-words.tsv")) {
            for (const auto word : vigie::lexicon::Parts(row[0], ' ')) {
                const auto stem = analyser.stem(word);
                BOOST_TEST((!stem.empty() && stem.front() == word.front()), word << " -> " << stem);
                ++looked_at;
            }
        }
    }
    BOOST_TEST(looked_at > 10'000U);
}

BOOST_AUTO_TEST_CASE(stems_that_come_again_are_those_that_came_before) {
    text::StemCache cache;
    BOOST_TEST(!cache.find("mot0"));
    for (int i = 0; i < 5000; ++i) {
        const auto word = "mot" + std::to_string(i);
        BOOST_TEST(cache.add(word, word + "s") == word + "s");
    }
    const auto first = cache.find("mot0");
    BOOST_TEST(cache.add(std::string(10'000, 'x'), "") == "");
    BOOST_TEST(*first == "mot0s");
    for (int i = 0; i < 5000; ++i) {
        const auto word = "mot" + std::to_string(i);
        BOOST_TEST(cache.find(word).value() == word + "s");
    }
    BOOST_TEST(!cache.find("mot5000"));
    BOOST_TEST(!cache.find("mot"));
    cache.clear();
    BOOST_TEST(!cache.find("mot0"));
    text::Analyser french(Language::french);
    BOOST_TEST(french.stem("levees") == french.stem("levees"));
    BOOST_TEST(french.stem("levees") != french.stem("level"));
}
