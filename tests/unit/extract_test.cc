// Extraction: an article -> its deals, each told in one line.
#include <ostream>
#include <string>

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "indexer/extract/conjugation.hh"
#include "indexer/extract/triggers.hh"

namespace indexer = vigie::indexer;
using indexer::Form;
using indexer::Sense;

namespace {

struct EndingCase {
    const char* verb_class;
    const char* ending;
    int form;  ///< -1: none
};
std::ostream& operator<<(std::ostream& out, const EndingCase& c) {
    return out << c.verb_class << " + " << c.ending;
}

const EndingCase ending_cases[] = {
    {"er", "e", static_cast<int>(Form::present)},
    {"er", "erait", static_cast<int>(Form::conditional)},
    {"er", "ait", static_cast<int>(Form::imperfect)},
    {"er", "er", static_cast<int>(Form::infinitive)},
    {"er", "ier", -1},
    {"er", "ures", -1},
    {"ir", "it", static_cast<int>(Form::present)},
    {"ir", "ira", static_cast<int>(Form::future)},
    {"frir", "frait", static_cast<int>(Form::imperfect)},
    {"frir", "frirait", static_cast<int>(Form::conditional)},
    {"frir", "fre", static_cast<int>(Form::present)},
    {"frir", "fice", -1},
};

/// True where the words of `text` hold a trigger of `sense`.
bool triggers(std::string_view text, Sense sense) {
    const vigie::text::Tokens tokens(text);
    for (const auto& hit : indexer::find_triggers(tokens))
        if (hit.trigger->sense == sense) return true;
    return false;
}

struct TriggerCase {
    const char* text;
    Sense sense;
    bool expected;
};
std::ostream& operator<<(std::ostream& out, const TriggerCase& c) {
    return out << '"' << c.text << '"';
}

const TriggerCase trigger_cases[] = {
    {"la société lève", Sense::round, true},
    {"un levier de croissance", Sense::round, false},
    {"un tour de table", Sense::round, true},
    {"une valorisation record", Sense::valuation, true},
    {"un ordre de grandeur", Sense::valuation, false},
    {"le chiffre d'affaires", Sense::revenue, true},
    {"un chiffre parlant", Sense::revenue, false},
    {"ligne de crédit", Sense::debt, true},
    {"rachète son rival", Sense::acquisition, true},
    {"elle chercherait des fonds", Sense::rumoured, true},
    {"elle cherche ses mots", Sense::rumoured, false},
};

}  // namespace

BOOST_DATA_TEST_CASE(conjugates, boost::unit_test::data::make(ending_cases), c) {
    const auto form = indexer::form_of(c.verb_class, c.ending);
    BOOST_TEST((form ? static_cast<int>(*form) : -1) == c.form);
}

BOOST_DATA_TEST_CASE(finds_triggers, boost::unit_test::data::make(trigger_cases), c) {
    BOOST_TEST(triggers(c.text, c.sense) == c.expected);
}

BOOST_AUTO_TEST_CASE(keeps_the_longest_trigger_of_a_sense) {
    const vigie::text::Tokens tokens("une levée de fonds");
    for (const auto& hit : indexer::find_triggers(tokens))
        if (hit.trigger->rule == "round-noun") BOOST_TEST(hit.tokens.size() == 3U);
}
