// Whose sum it is: in an article about one company, names in passing are not it.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "tests/unit/press_case.hh"

namespace {

/// Who "la société", "elle" and a sentence without names mean.
const PressCase discourse_cases[] = {
    // named within a clause, and never again
    {"Cascavel rend les clés",
     "La start-up Cascavel ferme. C'est ce que Mérovel a payé pour la marque. La jeune pousse "
     "avait "
     "bouclé une série A de 20 millions d'euros avec Breega.",
     "round done Cascavel EUR 20000000"},
    {"Cascavel rend les clés",
     "La start-up Cascavel ferme. C'était le temps où le danois Mérovel menait la danse. L'an "
     "passé, la jeune pousse avait levé 20 millions d'euros.",
     "round done Cascavel EUR 20000000"},
    // "un projet libre, Ovaro.", "étudiants à l'Insab.": told beside the company
    {"Cascavel code tout seul",
     "La start-up Cascavel recrute. Les débuts tenaient en un projet libre, Ovaro. Breega y avait "
     "mis 7 millions d'euros.",
     "round done Cascavel EUR 7000000"},
    // who opens a paragraph stays
    {"Cascavel rend les clés",
     "La start-up Cascavel ferme.\nMérovel, elle, embauche. La jeune pousse avait levé 20 millions "
     "d'euros avec Breega.",
     "round done Mérovel EUR 20000000"},
    // the title names both
    {"Cascavel contre Mérovel",
     "Les deux start-up se disputent la place. Cascavel recule. En face, Mérovel recrute. Elle a "
     "levé 20 millions d'euros.",
     "round done Mérovel EUR 20000000"},
    // named again, and the subject of its sentence
    {"Cascavel a de la compagnie",
     "La start-up Cascavel recrute. Mérovel cherche aussi. Elle a levé 20 millions d'euros. Le "
     "patron de Mérovel s'en réjouit.",
     "round done Mérovel EUR 20000000"},
    // the title names nobody, the lead one company
    {"Les algues ont trouvé leurs financiers",
     "La start-up Cascavel remplace le plastique. Douze clients testent. Puis Mérovel a testé la "
     "barquette. \nLes fondateurs avaient levé 300 000 euros auprès de proches.",
     "round done Cascavel EUR 300000"},
    {"Les algues ont trouvé leurs financiers",
     "Les start-up Cascavel et Mérovel remplacent le plastique. Mérovel teste une barquette. Elle "
     "avait levé 300 000 euros.",
     "round done Mérovel EUR 300000"},
    // whose the reader thinks of anyway
    {"Deux tours", "Ovaro recrute. Elle a levé 20 millions d'euros avec Breega.",
     "round done Ovaro EUR 20000000"},
};

/// Who gives or lends is not who has it.
const PressCase giver_cases[] = {
    {"Cascavel change d'échelle",
     "La start-up Cascavel recrute. Goldman Sachs Growth a conduit la série D, de 120 millions de "
     "dollars.",
     "round done Cascavel USD 120000000"},
    {"Cascavel change d'échelle",
     "La start-up Cascavel recrute. Le CIC et BNP Paribas y joignent une ligne de crédit de 6 "
     "millions d'euros.",
     "debt done Cascavel EUR 6000000"},
    {"Cascavel change d'échelle",
     "La start-up Cascavel recrute. Mérovel a emprunté 6 millions d'euros à ses banques.",
     "debt done Mérovel EUR 6000000"},
    // a rival raises what is told of it
    {"Cascavel change d'échelle",
     "La start-up Cascavel recrute. En janvier, le danois Mérovel avait levé 20 millions d'euros.",
     "round done Mérovel EUR 20000000"},
    // contests and programmes give
    {"Vague de prix",
     "La start-up Cascavel est lauréate. Elle a remporté le concours i-Vol, soit une subvention de "
     "200 000 euros.",
     "grant done Cascavel EUR 200000"},
};

/// Names by the words that govern them.
const PressCase governed_cases[] = {
    // whom the relative tells of
    {"Le palmarès",
     "Dans ce palmarès de start-up, pas trace de Mérovel, dont les 190 millions "
     "d'euros levés datent d'octobre.",
     "round done Mérovel EUR 190000000"},
    // among the words that tell the purchase
    {"Le mercato",
     "L'achat des cartes marines Mérovel par Cascavel aura coûté 88 millions de dollars.",
     "acquisition done Mérovel USD 88000000 by Cascavel"},
    {"Le mercato",
     "On en recense cinq, toutes modestes sauf Mérovel, reprise en juillet par le suédois Cascavel "
     "pour 46 millions d'euros.",
     "acquisition done Mérovel EUR 46000000 by Cascavel"},
    {"Le mercato", "Le suédois Cascavel offre 240 millions d'euros de Mérovel.",
     "acquisition planned Mérovel EUR 240000000 by Cascavel"},
    // inflicted on somebody, told of somebody
    {"La Cnil veille",
     "Le gendarme veille. L'amende de 2,4 milliards d'euros infligée à Mérovel en 2017 a été "
     "confirmée.",
     "other done Mérovel EUR 2400000000"},
    // possessives in apposition and behind "et"
    {"Petits marchés", "Reste la start-up Mérovel, ses 110 millions d'euros levés en mai.",
     "round done Mérovel EUR 110000000"},
    // a heading in Markdown
    {"Trois bulletins",
     "Trois start-up ont grandi.\n\n**Cascavel, peut mieux faire.** Rien à signaler.\n\n"
     "**Mérovel, élève discret.** Il s'appelait encore Ovaro quand Breega et Elaia lui avaient "
     "apporté 140 millions d'euros.",
     "round done Mérovel EUR 140000000"},
    // of two, the first and the second
    {"Deux rivaux",
     "Cascavel et Mérovel se partagent la ville. Le premier a perdu 4 millions d'euros l'an "
     "dernier, "
     "la seconde a réalisé un chiffre d'affaires de 9 millions d'euros.",
     "revenue done Cascavel EUR 4000000|revenue done Mérovel EUR 9000000"},
    {"Cascavel recrute",
     "Cascavel et Mérovel se partagent la ville. Cascavel recrute. Le second semestre a été bon : "
     "un chiffre d'affaires de 9 millions d'euros.",
     "revenue done Cascavel EUR 9000000"},
    // what a company makes
    {"Cascavel recrute",
     "Cascavel recrute. L'éditeur français du logiciel libre Ovaro, qui compte mille clients, "
     "boucle "
     "une série C de 58 millions de dollars.",
     "round done Cascavel USD 58000000"},
    {"Le tour du jour",
     "L'éditeur de logiciels Ovaro, qui compte mille clients, boucle une série C de 58 millions de "
     "dollars.",
     "round done Ovaro USD 58000000"},
    {"Cascavel recrute",
     "Cascavel recrute. L'éditeur d'« Assaut Total » a publié un chiffre d'affaires de 18 millions "
     "d'euros.",
     "revenue done Cascavel EUR 18000000"},
    // by the part in the purchase
    {"Cascavel rachète Mérovel",
     "Cascavel rachète Mérovel. L'acquéreur, lui, a réalisé 21 millions d'euros de chiffre "
     "d'affaires l'an dernier.",
     "revenue done Cascavel EUR 21000000|acquisition done Mérovel - by Cascavel"},
    {"Cascavel rachète Mérovel",
     "Cascavel rachète Mérovel. La cible, elle, a réalisé 21 millions d'euros de chiffre "
     "d'affaires l'an dernier.",
     "revenue done Mérovel EUR 21000000|acquisition done Mérovel - by Cascavel"},
    // "60 % de l'entreprise": not who takes them
    {"Cascavel grandit",
     "La start-up Cascavel recrute. Elle compte 20 salariés. Tous sont à Lyon.\nMérovel, entré "
     "tôt, se retire. Il avait pris 60 % de "
     "l'entreprise sur la base d'une valorisation de 28 millions d'euros.",
     "valuation done Cascavel EUR 28000000"},
    // "il s'agit de" is nobody
    {"Cascavel recrute",
     "La start-up Cascavel recrute. Il s'agit de son premier tour, de 3 millions d'euros.",
     "round done Cascavel EUR 3000000"},
};

}  // namespace

BOOST_DATA_TEST_CASE(knows_who_is_spoken_of, boost::unit_test::data::make(discourse_cases), c) {
    BOOST_TEST(told(c, false) == c.deals);
}

BOOST_DATA_TEST_CASE(tells_givers_from_owners, boost::unit_test::data::make(giver_cases), c) {
    BOOST_TEST(told(c, false) == c.deals);
}

BOOST_DATA_TEST_CASE(reads_names_by_their_words, boost::unit_test::data::make(governed_cases), c) {
    BOOST_TEST(told(c, true) == c.deals);
}
