// Dates: phrase and day of writing -> days.
#include <ostream>
#include <string>

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "common/dates/read_dates.hh"

namespace dates = vigie::dates;
namespace text = vigie::text;
using vigie::Language;

namespace {

std::string read(const char* source, const char* written, Language language, bool question) {
    const text::Tokens tokens(source);
    dates::DateOptions options;
    options.language = language;
    options.question = question;
    if (const auto day = dates::parse_iso_day(written)) options.reference = dates::single_day(*day);
    std::string out;
    for (const auto& mention : dates::read_dates(tokens, options)) {
        if (!out.empty()) out += " ; ";
        out += mention.is_resolved() ? dates::to_text(mention.days) : "?";
    }
    return out;
}

struct Case {
    const char* text;
    const char* expected;
    const char* written = "2024-06-12";  // a Wednesday
};
std::ostream& operator<<(std::ostream& out, const Case& c) {
    return out << '"' << c.text << '"';
}

const Case french_cases[] = {
    // named by the calendar
    {"Le contrat date du 12 mars 2019.", "2019-03-12"},
    {"ouverte le 1er février 2021", "2021-02-01"},
    {"dévoilée le mardi 12 mars 2019 à Lyon", "2019-03-12"},
    {"publié le 12/03/2019", "2019-03-12"},
    {"version du 12.03.19", "2019-03-12"},
    {"mis en ligne 2024-07-01", "2024-07-01"},
    {"les comptes 2024-07", "2024-07-01..2024-07-31"},
    {"lancée en juin 2017", "2017-06-01..2017-06-30"},
    {"née en 2018 à Nantes", "2018-01-01..2018-12-31"},
    {"les ventes du T3 2023", "2023-07-01..2023-09-30"},
    {"au troisième trimestre 2019", "2019-07-01..2019-09-30"},
    {"au 3e trimestre 2019", "2019-07-01..2019-09-30"},
    {"le second semestre 2019", "2019-07-01..2019-12-31"},
    {"au S1 2022", "2022-01-01..2022-06-30"},
    {"au printemps 2023", "2023-03-01..2023-05-31"},
    {"dans les années 1990", "1990-01-01..1999-12-31"},
    {"fin 2019", "2019-10-01..2019-12-31"},
    {"début octobre 2023", "2023-10-01..2023-10-10"},
    {"à la mi-février 2020", "2020-02-11..2020-02-20"},
    {"fin juin 2021, puis début 2022", "2021-06-21..2021-06-30 ; 2022-01-01..2022-03-31"},
    {"l'exercice 2023", "2023-01-01..2023-12-31"},
    {"d'ici 2030", "2030-01-01..2030-12-31"},
    {"à l'horizon 2035", "2035-01-01..2035-12-31"},
    {"courant 2025", "2025-01-01..2025-12-31"},
    // ranges
    {"entre 2010 et 2016", "2010-01-01..2016-12-31"},
    {"de 2010 à 2016", "2010-01-01..2016-12-31"},
    {"le plan 2019-2025", "2019-01-01..2025-12-31"},
    {"du 3 au 5 mars 2020", "2020-03-03..2020-03-05"},
    {"entre le 27 février et le 7 mars 2020", "2020-02-27..2020-03-07"},
    {"de janvier à mars 2022", "2022-01-01..2022-03-31"},
    {"de novembre à février 2022", "2021-11-01..2022-02-28"},
    {"le salon, du 18 au 20 juin, réunit", "2024-06-18..2024-06-20"},
    // without a year: the nearest, moved by the verb
    {"Le tour a été bouclé le 12 mars.", "2024-03-12"},
    {"Il prendra ses fonctions le 1er septembre.", "2024-09-01"},
    {"annoncée mardi 11 juin", "2024-06-11"},
    {"annoncée dimanche 12 mars", "2023-03-12"},
    {"Elle avait levé un tour en avril.", "2024-04-01..2024-04-30"},
    {"en décembre dernier", "2023-12-01..2023-12-31"},
    {"en octobre prochain", "2024-10-01..2024-10-31"},
    {"au premier trimestre, elle a perdu", "2024-01-01..2024-03-31"},
    {"a annoncé lundi", "2024-06-10"},
    {"a annoncé mercredi", "2024-06-12"},
    {"ouvrira jeudi", "2024-06-13"},
    {"vendredi dernier", "2024-06-07"},
    {"lundi prochain", "2024-06-17"},
    {"dévoile ce mercredi", "2024-06-12"},
    {"a dit mardi soir", "2024-06-11"},
    {"hier et avant-hier", "2024-06-11 ; 2024-06-10"},
    {"demain ou après-demain", "2024-06-13 ; 2024-06-14"},
    {"aujourd'hui", "2024-06-12"},
    {"la semaine dernière", "2024-06-03..2024-06-09"},
    {"cette semaine", "2024-06-10..2024-06-16"},
    {"le mois prochain", "2024-07-01..2024-07-31"},
    {"ce mois-ci", "2024-06-01..2024-06-30"},
    {"au trimestre dernier", "2024-01-01..2024-03-31"},
    {"l'an dernier", "2023-01-01..2023-12-31"},
    {"l'année prochaine", "2025-01-01..2025-12-31"},
    {"il y a deux ans", "2022-01-01..2022-12-31"},
    {"il y a trois semaines", "2024-05-20..2024-05-26"},
    {"dans dix jours", "2024-06-22"},
    {"ces 18 derniers mois", "2022-12-12..2024-06-12"},
    {"au cours des deux dernières années", "2022-06-12..2024-06-12"},
    {"l'été dernier", "2023-06-01..2023-08-31"},
    {"à Noël", "2023-12-25"},
    {"le lundi de Pâques 2024", "2024-04-01"},
    // bounds
    {"avant 2018", "..2017-12-31"},
    {"après le 15 juin 2020", "2020-06-16.."},
    {"depuis 2015", "2015-01-01..2015-12-31"},
    {"jeudi", "?", ""},
    {"en 2021", "2021-01-01..2021-12-31", ""},
    {"l'an dernier", "?", ""},
};

const Case french_without_dates[] = {
    {"Elle a doublé ses ventes en trois ans.", ""},
    {"2019 vélos et 2000 personnes", ""},
    {"un prêt sur 18 mois", ""},
    {"article 13 de la loi", ""},
    {"elle a été rachetée", ""},
    {"ils ont été sept", ""},
    {"mais pas Mai", ""},
    {"une barre de Mars", ""},
    {"12 500 euros", ""},
    {"2.500 abonnés", ""},
    {"3 à 5 millions", ""},
    {"ouvert 24/7", ""},
    {"un écran 16/9", ""},
    {"Windows 2000 Pro", ""},
    {"de 2000 à 3500 salariés", ""},
    {"âgée de 31 ans", ""},
    {"le 20 heures", ""},
    {"la seconde levée", ""},
    {"T3chno et S3", ""},
    {"une fin heureuse", ""},
    {"06.12.34.56.78", ""},
    {"", ""},
};

const Case english_cases[] = {
    {"on March 12th, 2019", "2019-03-12"},
    {"12 March 2019", "2019-03-12"},
    {"on 03/12/2019", "2019-03-12"},
    {"in July 2021", "2021-07-01..2021-07-31"},
    {"Q3 2023 results", "2023-07-01..2023-09-30"},
    {"in the third quarter of 2022", "2022-07-01..2022-09-30"},
    {"H1 2024", "2024-01-01..2024-06-30"},
    {"between 2010 and 2016", "2010-01-01..2016-12-31"},
    {"from May to October 2020", "2020-05-01..2020-10-31"},
    {"by the end of 2025", "2025-10-01..2025-12-31"},
    {"in the 1990s", "1990-01-01..1999-12-31"},
    {"said on Monday", "2024-06-10"},
    {"yesterday", "2024-06-11"},
    {"last week", "2024-06-03..2024-06-09"},
    {"next year", "2025-01-01..2025-12-31"},
    {"two years ago", "2022-01-01..2022-12-31"},
    {"it will open in two weeks", "2024-06-24..2024-06-30"},
    {"before 2018", "..2017-12-31"},
    {"the first week of 2019", "2018-12-31..2019-01-06"},
    {"the first Monday of October 2023", "2023-10-02"},
};

const Case english_without_dates[] = {
    {"it may grow", ""},       {"a second round", ""}, {"sales doubled in three years", ""},
    {"2000 people", ""},       {"they march on", ""},  {"up to date", ""},
    {"the sun sat still", ""},
};

const Case french_questions[] = {
    {"levées depuis janvier", "2024-01-01.."},
    {"rachats depuis 2022", "2022-01-01.."},
    {"tours au t2 23", "2023-04-01..2023-06-30"},
    {"levees la semaine derniere", "2024-06-03..2024-06-09"},
    {"6 derniers mois", "2023-12-12..2024-06-12"},
    {"depuis 2 ans", "2022-06-12.."},
    {"avant mars 2020", "..2020-02-29"},
    {"après 2019", "2020-01-01.."},
    {"jusqu'en 2021", "..2021-12-31"},
    {"en septembre", "2023-09-01..2023-09-30"},
    {"au printemps 2023", "2023-03-01..2023-05-31"},
    {"hiver 2023", "2023-12-01..2024-02-29"},
    {"top 10 levees 2023", "2023-01-01..2023-12-31"},
    {"entre 2021 et 2023", "2021-01-01..2023-12-31"},
    {"semaine 12", "2024-03-18..2024-03-24"},
    {"windows 11", ""},
    {"les 35 heures", ""},
};

const Case english_questions[] = {
    {"rounds since jan 2023", "2023-01-01.."},
    {"rounds h1 23", "2023-01-01..2023-06-30"},
    {"funding past 6 months", "2023-12-30..2024-06-30", "2024-06-30"},
    {"funding past 6 months", "2023-02-28..2023-08-31", "2023-08-31"},
    {"before 2020-07-01", "..2020-06-30"},
    {"last month", "2024-05-01..2024-05-31"},
    {"this quarter", "2024-04-01..2024-06-30"},
    {"2019-2021", "2019-01-01..2021-12-31"},
    {"year to date", "2024-01-01..2024-06-12"},
    {"week 12 2023", "2023-03-20..2023-03-26"},
    {"the past year", "2023-06-12..2024-06-12"},
};

}  // namespace

BOOST_DATA_TEST_CASE(french_dates, boost::unit_test::data::make(french_cases)) {
    BOOST_TEST(read(sample.text, sample.written, Language::french, false) == sample.expected);
}
BOOST_DATA_TEST_CASE(french_no_dates, boost::unit_test::data::make(french_without_dates)) {
    BOOST_TEST(read(sample.text, sample.written, Language::french, false) == sample.expected);
}
BOOST_DATA_TEST_CASE(english_dates, boost::unit_test::data::make(english_cases)) {
    BOOST_TEST(read(sample.text, sample.written, Language::english, false) == sample.expected);
}
BOOST_DATA_TEST_CASE(english_no_dates, boost::unit_test::data::make(english_without_dates)) {
    BOOST_TEST(read(sample.text, sample.written, Language::english, false) == sample.expected);
}
BOOST_DATA_TEST_CASE(french_question_dates, boost::unit_test::data::make(french_questions)) {
    BOOST_TEST(read(sample.text, sample.written, Language::french, true) == sample.expected);
}
BOOST_DATA_TEST_CASE(english_question_dates, boost::unit_test::data::make(english_questions)) {
    BOOST_TEST(read(sample.text, sample.written, Language::english, true) == sample.expected);
}
