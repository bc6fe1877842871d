// Amounts: phrase -> what was read.
#include <ostream>
#include <string>

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "common/money/read_amounts.hh"

namespace money = vigie::money;
namespace text = vigie::text;
using vigie::Language;

namespace {

struct Case {
    const char* text;
    const char* expected;
};
std::ostream& operator<<(std::ostream& out, const Case& c) {
    return out << '"' << c.text << '"';
}

const char* mark_of(money::Use use) {
    switch (use) {
        case money::Use::per_unit:
            return " each";
        case money::Use::conversion:
            return " conversion";
        case money::Use::elliptic:
            return " elliptic";
        default:
            return "";
    }
}

std::string readings(std::string_view source, money::AmountOptions options) {
    std::string out;
    const text::Tokens tokens(source);
    for (const auto& mention : money::read_amounts(tokens, options)) {
        if (!out.empty()) out += "; ";
        out += money::to_text(mention.amount) + mark_of(mention.use);
    }
    return out;
}

std::string french(const char* source) {
    return readings(source, {.language = Language::french});
}
std::string english(const char* source) {
    return readings(source, {.language = Language::english});
}
std::string asked(const char* source) {
    return readings(source, {.language = Language::french, .question = true});
}
std::string asked_in_english(const char* source) {
    return readings(source, {.language = Language::english, .question = true});
}

const Case figures[] = {
    {"Le casque vaut 349 euros", "EUR 349"},
    {"un forfait à 19,99 €", "EUR 19.99"},
    {"une aide de 450.000 euros", "EUR 450000"},
    {"une aide de 1 450 000 €", "EUR 1450000"},
    {"une aide de 45\u00A0000\u202F€", "EUR 45000"},
    {"une aide de 45'000 francs suisses", "CHF 45000"},
    {"un loyer de 1.234,56 €", "EUR 1234.56"},
    {"12,5 M€", "EUR 12500000"},
    {"12.5M€", "EUR 12500000"},
    {"18 Md€, 3 Mds €, 2 mrd d'euros", "EUR 18000000000; EUR 3000000000; EUR 2000000000"},
    {"120 k€ puis 80K€", "EUR 120000; EUR 80000"},
    {"7 MEUR, 300 KEUR, 12 ME", "EUR 7000000; EUR 300000; EUR 12000000"},
    {"$10M", "USD 10000000"},
    {"US$ 3,5 millions", "USD 3500000"},
    {"C$20 millions", "CAD 20000000"},
    {"40 M$ et 20 M USD", "USD 40000000; USD 20000000"},
    {"25 millions $", "USD 25000000"},
    {"1.250 milliards d'euros", "EUR 1250000000000"},
    {"2.5 millions d’euros", "EUR 2500000"},
    {"4 euros 90", "EUR 4.90"},
    {"4€90", "EUR 4.90"},
    {"3 euros et 20 centimes", "EUR 3.20"},
    {"(-16 millions d'euros)", "EUR 16000000"},
    {"un prêt de 3 millions d'eurosLe reste suivra", "EUR 3000000"},
    {"90 yens", "JPY 90"},
};
const Case words[] = {
    {"deux millions et demi d'euros", "EUR 2500000"},
    {"un demi-milliard de dollars", "USD 500000000"},
    {"un quart de milliard d'euros", "EUR 250000000"},
    {"trois quarts de milliard d'euros", "EUR 750000000"},
    {"quatre-vingt-dix millions d'euros", "EUR 90000000"},
    {"soixante et onze euros", "EUR 71"},
    {"nonante-cinq francs suisses", "CHF 95"},
    {"quatre-vingts euros", "EUR 80"},
    {"cinq cent mille euros", "EUR 500000"},
    {"un million deux cent mille euros", "EUR 1200000"},
    {"2 milliards 300 millions d'euros", "EUR 2300000000"},
    {"une trentaine de millions d'euros", "EUR 30000000"},
    {"mille milliards de dollars", "USD 1000000000000"},
    {"un billion d'euros", "EUR 1000000000000"},
    {"le milliard d'euros", "EUR 1000000000"},
    {"dix-sept euros", "EUR 17"},
    {"trois virgule cinq millions d'euros", "EUR 3500000"},
};
const Case currencies[] = {
    {"4 millions de dollars canadiens", "CAD 4000000"},
    {"4 millions de dollars de Hong Kong", "HKD 4000000"},
    {"4 millions de livres sterling", "GBP 4000000"},
    {"4 millions de livres turques", "TRY 4000000"},
    {"4 millions de francs suisses", "CHF 4000000"},
    {"4 millions de francs CFA", "? 4000000"},
    {"4 millions de francs", "? 4000000"},
    {"4 millions de couronnes danoises", "DKK 4000000"},
    {"4 millions de roupies", "INR 4000000"},
    {"4 millions de zlotys", "PLN 4000000"},
    {"4 millions de yuans", "CNY 4000000"},
    {"4 millions de dirhams", "? 4000000"},
    {"4 millions de dinars tunisiens", "TND 4000000"},
    {"£3m", "GBP 3000000"},
    {"50 000 £", "GBP 50000"},
};
const Case groups[] = {
    {"entre 10 et 15 millions d'euros", "EUR 10000000..15000000"},
    {"entre 900 millions et 1,1 milliard d'euros", "EUR 900000000..1100000000"},
    {"un ticket de 2 à 4 M€", "EUR 2000000..4000000"},
    {"3-5 M€", "EUR 3000000..5000000"},
    {"3 – 5 M€", "EUR 3000000..5000000"},
    {"8 à 9.000 euros", "EUR 8000..9000"},
    {"3 ou 4 millions d'euros", "EUR 3000000..4000000"},
    {"330 et 1.000 euros", "EUR 330; EUR 1000"},
    {"respectivement 160 et 70 millions d'euros", "EUR 160000000; EUR 70000000"},
    {"10, 15 ou 8 millions d'euros", "EUR 10000000; EUR 15000000; EUR 8000000"},
    {"est passé de 30 à 50 millions d'euros", "EUR 30000000; EUR 50000000"},
    {"a fait grimper ses ventes de 3 à 9 M€", "EUR 3000000; EUR 9000000"},
    {"plus de 10 et moins de 40 euros", "EUR 10..40"},
    {"de 40 à 30 millions d'euros", "EUR 40000000; EUR 30000000"},
    {"En 2023, 15 millions d'euros", "EUR 15000000"},
    {"en 2023 et 15 millions d'euros", "EUR 15000000"},
};
const Case hedges[] = {
    {"plus de 10 M€", "EUR 10000000.."},   {"plus d'un milliard d'euros", "EUR 1000000000.."},
    {"moins de 2 M€", "EUR ..2000000"},    {"pas moins de 2 M€", "EUR 2000000.."},
    {"pas plus de 2 M€", "EUR ..2000000"}, {"au moins 5 M€", "EUR 5000000.."},
    {"jusqu'à 5 M€", "EUR ..5000000"},     {"près de 8 M€", "EUR 8000000"},
    {"environ 8 M€", "EUR 8000000"},       {"un budget supérieur à 8 M€", "EUR 8000000.."},
    {"au-delà de 8 M€", "EUR 8000000.."},  {"8 M€ au maximum", "EUR ..8000000"},
    {"8 M€ et plus", "EUR 8000000.."},     {"un peu moins de 8 M€", "EUR ..8000000"},
};
const Case ellipses[] = {
    {"Elle détient 100 milliards de dollars, sa rivale 250 milliards.",
     "USD 100000000000; USD 250000000000 elliptic"},
    {"Le tour réunit 30 millions d'euros, dont 11 de la banque publique.",
     "EUR 30000000; EUR 11000000 elliptic"},
    {"Elle a levé 40 millions d'euros en 2021, dont 25 venaient d'un fonds, 90 en 2022.",
     "EUR 40000000; EUR 25000000 elliptic; EUR 90000000 elliptic"},
    {"Les ventes tombent à 24 milliards de dollars, contre 39,6 un an plus tôt.",
     "USD 24000000000; USD 39600000000 elliptic"},
    {"Valorisée 8 milliards de dollars, elle en valait cinq en août.",
     "USD 8000000000; USD 5000000000 elliptic"},
    {"Un tour de 20 milliards\nElle lève 20 milliards de dollars.",
     "USD 20000000000 elliptic; USD 20000000000"},
    {"La santé (269 millions d'euros) devance la finance (183).",
     "EUR 269000000; EUR 183000000 elliptic"},
    {"Elle vaut 10 millions d'euros. Le site compte 3 millions d'abonnés, contre 2 millions avant.",
     "EUR 10000000"},
    {"Elle vaut 10 millions d'euros et emploie 350 personnes, contre 60 avant.", "EUR 10000000"},
    {"Elle vaut 10 millions d'euros, dont 3 usines.", "EUR 10000000"},
};
const Case uses[] = {
    {"12 millions de dollars (environ 11 millions d'euros)",
     "USD 12000000; EUR 11000000 conversion"},
    {"12 M$, soit 11 M€", "USD 12000000; EUR 11000000 conversion"},
    {"12 M$ (90 M¥, 11 M€)", "USD 12000000; JPY 90000000 conversion; EUR 11000000"},
    {"un loyer de 1.200 euros par mois", "EUR 1200 each"},
    {"une offre à 40 euros l'action", "EUR 40 each"},
    {"9,90 €/mois", "EUR 9.90 each"},
    {"2 euros le litre", "EUR 2 each"},
    {"300 millions d'euros par an", "EUR 300000000"},
    {"12 M€ (8 M€ avant)", "EUR 12000000; EUR 8000000"},
};
const Case nothing[] = {
    {"10 millions de visiteurs et 3 milliards de pages", ""},
    {"3 millions d'abonnés", ""},
    {"Un livre raconte", ""},
    {"trois livres de truffes", ""},
    {"Elle a publié trois livres", ""},
    {"un franc succès", ""},
    {"la série B de M6", ""},
    {"le réseau 5G", ""},
    {"L'Euro 2016 et la zone euro", ""},
    {"un 10 K à Paris", ""},
    {"le 01.23.45.67.89", ""},
    {"la version 192.168.1.2", ""},
    {"plusieurs millions d'euros", ""},
    {"des dizaines de milliers d'euros", ""},
    {"une centaine de salariés", ""},
    {"250 milliards", ""},
    {"15 % et 3 points", ""},
    {"12 km, 30 m et 4 kg", ""},
};
const Case english_cases[] = {
    {"raised $10.5 million from", "USD 10500000"},
    {"raised €20m", "EUR 20000000"},
    {"a $1.5bn valuation", "USD 1500000000"},
    {"half a billion dollars", "USD 500000000"},
    {"two and a half million euros", "EUR 2500000"},
    {"a billion euros", "EUR 1000000000"},
    {"between 5 and 10 million euros", "EUR 5000000..10000000"},
    {"$20-50m", "USD 20000000..50000000"},
    {"grew from $10 million to $20 million", "USD 10000000; USD 20000000"},
    {"3 million canadian dollars", "CAD 3000000"},
    {"750,000 pounds", "GBP 750000"},
    {"more than $5 million", "USD 5000000.."},
    {"$12 a share", "USD 12 each"},
    {"$12 million (€11 million)", "USD 12000000; EUR 11000000 conversion"},
    {"2 trillion dollars", "USD 2000000000000"},
    {"500 million users", ""},
    {"20 pounds of flour", ""},
    {"a dollar store", ""},
};
const Case questions[] = {
    {"plus de 100 M", "? 100000000.."},
    {"levées de 5 mds", "? 5000000000"},
    {"> 30m€", "EUR 30000000.."},
    {">= 30m€", "EUR 30000000.."},
    {"entre 5 et 10 millions", "? 5000000..10000000"},
    {"de 150 à 300 M€", "EUR 150000000..300000000"},
    {"10m+", "? 10000000.."},
    {"2 500 000", "? 2500000"},
    {"deux millions et demi", "? 2500000"},
    {"250k$", "USD 250000"},
    {"la 5G", ""},
    {"série B en 2024", ""},
    {"10 000 salariés", ""},
    {"Windows 11", ""},
    {"T3 2024", ""},
    {"10 millions d'utilisateurs", ""},
};
const Case english_questions[] = {
    {"over 5 billion in 2024", "? 5000000000.."},
    {"between €20m and €50m", "EUR 20000000..50000000"},
    {"20-50m", "? 20000000..50000000"},
    {"around 12m past 6 months", "? 12000000"},
    {"rounds of 1.5bn", "? 1500000000"},
    {"exactly 750,000 in London", "? 750000"},
    {"top 10 rounds of 2024", ""},
    {"10 million users", ""},
};

}  // namespace

BOOST_DATA_TEST_CASE(reads_figures, boost::unit_test::data::make(figures), c) {
    BOOST_TEST(french(c.text) == c.expected);
}
BOOST_DATA_TEST_CASE(reads_words, boost::unit_test::data::make(words), c) {
    BOOST_TEST(french(c.text) == c.expected);
}
BOOST_DATA_TEST_CASE(tells_currencies, boost::unit_test::data::make(currencies), c) {
    BOOST_TEST(french(c.text) == c.expected);
}
BOOST_DATA_TEST_CASE(shares_units, boost::unit_test::data::make(groups), c) {
    BOOST_TEST(french(c.text) == c.expected);
}
BOOST_DATA_TEST_CASE(opens_ranges_by_hedges, boost::unit_test::data::make(hedges), c) {
    BOOST_TEST(french(c.text) == c.expected);
}
BOOST_DATA_TEST_CASE(completes_what_is_left_out, boost::unit_test::data::make(ellipses), c) {
    BOOST_TEST(french(c.text) == c.expected);
}
BOOST_DATA_TEST_CASE(tells_conversions_and_prices, boost::unit_test::data::make(uses), c) {
    BOOST_TEST(french(c.text) == c.expected);
}
BOOST_DATA_TEST_CASE(leaves_out_what_is_no_money, boost::unit_test::data::make(nothing), c) {
    BOOST_TEST(french(c.text) == c.expected);
}
BOOST_DATA_TEST_CASE(reads_english, boost::unit_test::data::make(english_cases), c) {
    BOOST_TEST(english(c.text) == c.expected);
}
BOOST_DATA_TEST_CASE(reads_questions, boost::unit_test::data::make(questions), c) {
    BOOST_TEST(asked(c.text) == c.expected);
}
BOOST_DATA_TEST_CASE(reads_english_questions, boost::unit_test::data::make(english_questions), c) {
    BOOST_TEST(asked_in_english(c.text) == c.expected);
}
