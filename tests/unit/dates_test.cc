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
    {"Depuis septembre, elle embauche", "2023-09-01..2023-09-30"},
    {"Les 18 et 19 juin, elle recevra", "2024-06-18 ; 2024-06-19"},
    {"les neuf premiers mois de 2023", "2023-01-01..2023-09-30"},
    {"en juin de l'année précédente", "2023-06-01..2023-06-30"},
    {"276 millions obtenus en novembre", "2023-11-01..2023-11-30"},
    {"elle lancera sa carte en novembre", "2024-11-01..2024-11-30"},
    {"En janvier, elle s'est séparée de lui", "2024-01-01..2024-01-31"},
    {"le chiffre d'affaires 2023 progresse", "2023-01-01..2023-12-31"},
    {"2023 a été une bonne année", "2023-01-01..2023-12-31"},
    {"la saison 2021/2022", "2021-01-01..2022-12-31"},
    {"le week-end dernier", "2024-06-08..2024-06-09"},
    {"le dernier trimestre 2022", "2022-10-01..2022-12-31"},
    {"le premier vendredi de juillet", "2024-07-05"},
    {"il y a une dizaine d'années", "2014-01-01..2014-12-31"},
    {"en deux mille dix-huit", "2018-01-01..2018-12-31"},
    {"le 3 sept. 2022", "2022-09-03"},
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
    {"Elle emploie 2024 personnes.", ""},
    {"Le modèle 2008 de la marque", ""},
    {"M. Avril a raison", ""},
    {"Ces dernières années, tout va", ""},
    {"le premier jour de la grève", ""},
    {"La veille, elle avait signé.", ""},
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
    {"The deal will close in the first quarter.", "2025-01-01..2025-03-31"},
    {"Revenue rose in the third quarter.", "2023-07-01..2023-09-30"},
    {"in nineteen ninety-six", "1996-01-01..1996-12-31"},
    {"three weeks from today", "2024-07-03"},
    {"a 2021 study", "2021-01-01..2021-12-31"},
    {"last easter", "2024-03-31"},
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
    {"rounds as of 2023", "2023-01-01.."},
    {"Q1-Q3 2023", "2023-01-01..2023-09-30"},
    {"rounds in may", "2024-05-01..2024-05-31"},
    {"deals that may close", ""},
};

std::string written(const char* source, Language language) {
    const auto days = dates::infer_publication(text::Tokens(source), language);
    return days ? dates::to_text(*days) : "";
}

const Case undated_french[] = {
    // what is told as past and what is to come
    {"Au deuxième trimestre 2023, la fintech a doublé ses ventes. Elle prévoit d'ouvrir en 2024.",
     "2023-07-01..2023-12-31"},
    {"Elle avait levé 3 millions en 2021. Elle lancera son produit en mars 2023.",
     "2022-01-01..2023-02-28"},
    {"Depuis janvier 2024, elle a signé. L'usine ouvrira fin 2024.", "2024-01-01..2024-09-30"},
    {"Le fonds doit être lancé au premier trimestre 2025. Au premier semestre 2024, il a investi.",
     "2024-07-01..2024-12-31"},
    {"En 2022, elle a vendu mille vélos. Elle espère mieux en 2023.", "2022-01-01..2022-12-31"},
    {"De janvier à mars 2022, le secteur a réuni un milliard. La suite est à l'agenda de 2023.",
     "2022-04-01..2022-12-31"},
    // news that opens with its own day
    {"Le 14 mars 2024, la biotech a bouclé un tour.", "2024-03-14"},
    {"Au salon, début octobre 2024, elle a confirmé.", "2024-10-01..2024-10-10"},
    // one bound only
    {"Fondée en mars 2015, elle a levé 10 millions jeudi.", "2015-03-01.."},
    {"Elle ouvrira un bureau en 2025.", "..2024-12-31"},
    // a plan older than what is told as past bounds nothing
    {"Elle visait 2019. Au troisième trimestre 2021, elle a vendu.", "2021-10-01.."},
    // nothing
    {"Elle emploie 30 personnes et vise la rentabilité.", ""},
    {"L'objectif est d'atteindre cent salariés d'ici 2026.", ""},
    {"Elle a signé mardi.", ""},
    {"", ""},
};

const Case undated_english[] = {
    {"In the third quarter of 2022 revenue had fallen. The firm plans to list in 2023.",
     "2022-10-01..2022-12-31"},
    {"It will open a plant in 2024.", "..2023-12-31"},
    {"It may grow.", ""},
};

}  // namespace

BOOST_DATA_TEST_CASE(french_day_of_writing, boost::unit_test::data::make(undated_french)) {
    BOOST_TEST(written(sample.text, Language::french) == sample.expected);
}
BOOST_DATA_TEST_CASE(english_day_of_writing, boost::unit_test::data::make(undated_english)) {
    BOOST_TEST(written(sample.text, Language::english) == sample.expected);
}
BOOST_AUTO_TEST_CASE(a_day_within_an_interval_is_that_interval) {
    const text::Tokens tokens("Elle a signé jeudi, comme l'an dernier, après 2010.");
    dates::DateOptions options;
    options.reference =
        dates::Interval{dates::parse_iso_day("2024-10-01"), dates::parse_iso_day("2024-12-31")};
    const auto mentions = dates::read_dates(tokens, options);
    BOOST_REQUIRE_EQUAL(mentions.size(), 3U);
    BOOST_TEST(dates::to_text(mentions[0].days) == "2024-10-01..2024-12-31");
    BOOST_TEST(dates::to_text(mentions[1].days) == "2023-01-01..2023-12-31");
    BOOST_TEST(dates::to_text(mentions[2].days) == "2011-01-01..");
    BOOST_TEST((mentions[2].edge == dates::Edge::after));
    BOOST_TEST(tokens.source(mentions[2].led.begin, mentions[2].led.end) == "après 2010");
}
BOOST_AUTO_TEST_CASE(what_repeats_is_marked) {
    for (const auto* source : {"chaque lundi", "tous les lundis", "le mardi"}) {
        const text::Tokens tokens(source);
        const auto mentions = dates::read_dates(tokens, {});
        BOOST_REQUIRE_EQUAL(mentions.size(), 1U);
        BOOST_TEST(mentions[0].repeated);
    }
}

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
