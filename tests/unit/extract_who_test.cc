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
    // whose the reader thinks of anyway
    {"Deux tours", "Ovaro recrute. Elle a levé 20 millions d'euros avec Breega.",
     "round done Ovaro EUR 20000000"},
};

}  // namespace

BOOST_DATA_TEST_CASE(knows_who_is_spoken_of, boost::unit_test::data::make(discourse_cases), c) {
    BOOST_TEST(told(c, false) == c.deals);
}
