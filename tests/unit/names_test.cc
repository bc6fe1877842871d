// Names and the vocabulary: what is the same, what is found in tokens, what is not.
#include <ostream>
#include <string>

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "common/deals/vocabulary.hh"
#include "common/names/known_names.hh"
#include "common/names/name_key.hh"
#include "common/names/phrase_table.hh"

namespace data = boost::unit_test::data;
namespace deals = vigie::deals;
namespace names = vigie::names;
namespace text = vigie::text;

namespace {

struct Case {
    const char* text;
    const char* expected;
};
std::ostream& operator<<(std::ostream& out, const Case& c) {
    return out << '"' << c.text << '"';
}

/// Every term of `list` in `source`: "lyon:2 paris" for matches of 2 and 1 tokens.
std::string terms(const deals::TermList& list, std::string_view source) {
    const text::Tokens tokens(source);
    std::string out;
    for (std::size_t i = 0; i < tokens.size();) {
        const auto found = list.match(tokens, i);
        if (!found) {
            ++i;
            continue;
        }
        if (!out.empty()) out += " ";
        out += found->id;
        if (found->use == deals::FormUse::adjective) out += "~";
        if (found->use == deals::FormUse::news) out += "?";
        if (found->use == deals::FormUse::trade) out += "!";
        i += found->length;
    }
    return out;
}

const Case key_cases[] = {
    {"Énergie Foo-Bar, S.A.S.", "energiefoobar"},
    {"BackMarket", "backmarket"},
    {"Back Market", "backmarket"},
    {"Alice & Bob", "alicebob"},
    {"L'Oréal", "loreal"},
    {"SA", "sa"},
    {"Acme Inc.", "acme"},
    {"SAS Institute", "institute"},
    {"1001 Énergies", "1001energies"},
    {"…", ""},
};

const Case canonical_cases[] = {
    {"a16z", "andreessenhorowitz"},
    {"Andreessen Horowitz", "andreessenhorowitz"},
    {"Bpi France", "bpifrance"},
    {"Sequoia Capital", "sequoia"},
    {"Lunchr", "swile"},
    {"Nimbellia", "nimbellia"},
};

const Case stage_cases[] = {
    {"un tour de série A puis une série B", "series-a series-b"},
    {"Series C round", "series-c"},
    {"pré-amorçage, preseed et pre seed", "pre-seed pre-seed pre-seed"},
    {"l'amorçage", "seed"},
    {"une série Z", ""},
    {"une série de mesures", ""},
    {"série\nA", ""},
};

const Case sector_cases[] = {
    {"start-up de cybersécurité", "cyber"}, {"la medtech et les fintechs", "health fintech"},
    {"l'intelligence artificielle", "ai"},  {"Web3", "crypto"},
    {"l'hydrogène vert", "energy!"},        {"un maire élu dimanche", ""},
};

const Case place_cases[] = {
    {"à Lyon et en Île-de-France", "lyon ile-de-france"},
    {"la pépite nantaise", "nantes~"},
    {"les Américains, l'européenne", "etats-unis~ europe~"},
    {"German start-ups in London", "allemagne~ londres"},
    {"Aix-en-Provence, la Côte d'Ivoire", "aix-en-provence cote-d'ivoire"},
    {"parisiennes et bretonne", "paris~ bretagne~"},
    {"la franchise et le lyonnaisement", ""},
};

}  // namespace

BOOST_DATA_TEST_CASE(compares_names_by_key, data::make(key_cases), c) {
    BOOST_TEST(names::name_key(c.text) == c.expected);
}

BOOST_DATA_TEST_CASE(knows_aliases, data::make(canonical_cases), c) {
    BOOST_TEST(names::canonical_key(c.text) == c.expected);
}

BOOST_DATA_TEST_CASE(finds_stages, data::make(stage_cases), c) {
    BOOST_TEST(terms(deals::stages(), c.text) == c.expected);
}

BOOST_DATA_TEST_CASE(finds_sectors, data::make(sector_cases), c) {
    BOOST_TEST(terms(deals::sectors(), c.text) == c.expected);
}

BOOST_DATA_TEST_CASE(finds_places, data::make(place_cases), c) {
    BOOST_TEST(terms(deals::places(), c.text) == c.expected);
}

BOOST_AUTO_TEST_CASE(takes_the_longest_phrase) {
    names::PhraseTable table;
    table.add("tiger", 1);
    table.add("tiger global", 2);
    table.add("tiger global management fund", 3);
    const text::Tokens tokens("Tiger Global Management arrive");
    const auto found = table.match(tokens, 0);
    BOOST_REQUIRE(found.has_value());
    BOOST_TEST(found->value == 2U);
    BOOST_TEST(found->length == 2U);
    BOOST_TEST(!table.match(tokens, 1).has_value());
    BOOST_TEST(table.match(tokens, 0, 1)->value == 1U);
    BOOST_TEST(table.find("tigerglobal").value() == 2U);
    BOOST_TEST(!table.find("tigerglobalmanagement").has_value());
}

BOOST_AUTO_TEST_CASE(tells_everyday_words_from_names) {
    const text::Tokens tokens("Orange et Alan avec Doctolib et Back-Market");
    BOOST_TEST(names::investors().match(tokens, 0, tokens.size())->everyday);
    BOOST_TEST(names::companies().match(tokens, 2, tokens.size())->everyday);
    BOOST_TEST(!names::companies().match(tokens, 4, tokens.size())->everyday);
    const auto market = names::companies().match(tokens, 6, tokens.size());
    BOOST_REQUIRE(market.has_value());
    BOOST_TEST(market->known->name.view() == "Back Market");
    BOOST_TEST(market->length == 3U);
}

BOOST_AUTO_TEST_CASE(places_are_shown_as_people_write_them) {
    const auto label = [](std::string_view id) {
        return std::string(deals::place_label(id, vigie::Language::french)) + " / " +
               std::string(deals::place_label(id, vigie::Language::english));
    };
    BOOST_TEST(label("ile-de-france") == "Île-de-France / Île-de-France");
    BOOST_TEST(label("etats-unis") == "États-Unis / United States");
    BOOST_TEST(label("neuilly-sur-seine") == "Neuilly-sur-Seine / Neuilly-sur-Seine");
    BOOST_TEST(label("la-rochelle") == "La Rochelle / La Rochelle");
    BOOST_TEST(label("lyon") == "Lyon / Lyon");
    BOOST_TEST(label("somewhere-else") == "somewhere-else / somewhere-else");
    for (const auto id : deals::places().ids())
        BOOST_TEST((deals::place_label(id, vigie::Language::french) != id), id << " has no label");
}

BOOST_AUTO_TEST_CASE(places_lie_in_places) {
    BOOST_TEST(deals::place_contains("france", "lyon"));
    BOOST_TEST(deals::place_contains("europe", "munich"));
    BOOST_TEST(deals::place_contains("lyon", "lyon"));
    BOOST_TEST(!deals::place_contains("lyon", "france"));
    BOOST_TEST(!deals::place_contains("france", "londres"));
    BOOST_TEST(!deals::place_contains("france", ""));
    for (const auto id : deals::places().ids()) {
        const auto parent = deals::parent_place(id);
        BOOST_TEST((parent.empty() || deals::places().has_id(parent)), "parent of " << id);
    }
}
