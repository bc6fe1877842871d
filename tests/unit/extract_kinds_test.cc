// Extraction: money that is no round: purchases, listings, loans, public money, sales, plants,
// fines; by pairs of a headline and its first sentences.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "tests/unit/press_case.hh"

namespace {

const PressCase purchase_cases[] = {
    // the headline tells who is bought, the text for how much
    {"Ovalo avale Perlou", "L'éditeur lyonnais a payé 14 millions d'euros à la famille fondatrice.",
     "acquisition done Perlou EUR 14000000 by Ovalo"},
    {"Ovalo s'offre Perlou", "Montant de la transaction : 14 millions d'euros, moitié en titres.",
     "acquisition done Perlou EUR 14000000 by Ovalo"},
    {"Ovalo s'offre Perlou", "Le groupe brestois n'a pas dit combien il a payé.",
     "acquisition done Perlou - by Ovalo"},
    {"Ovalo s'offre une seconde jeunesse", "Le groupe brestois a payé 14 millions d'euros.", ""},
    {"Perlou passe sous pavillon belge",
     "Ovalo a déboursé 14 millions d'euros en numéraire pour l'éditeur.",
     "acquisition done Perlou EUR 14000000"},
    {"Ovalo avale Perlou", "L'éditeur avait déboursé 9 millions d'euros pour le belge Marega.",
     "acquisition done Marega EUR 9000000 by Ovalo|acquisition done Perlou - by Ovalo"},
    // who sells, who buys, and what
    {"Une filiale s'en va", "Le groupe Ovalo a cédé Perlou à Marega pour 14 millions d'euros.",
     "acquisition done Perlou EUR 14000000 by Marega"},
    {"Une belle culbute",
     "Perlou, cédée 14 millions d'euros au belge Marega, emploie 30 personnes.",
     "acquisition done Perlou EUR 14000000 by Marega"},
    {"Une belle culbute", "Perlou a été reprise en mai par Marega pour un prix tenu secret.",
     "acquisition done Perlou - by Marega"},
    {"Une belle culbute", "Perlou a vendu 87 machines, à 135 000 euros pièce.", ""},
    {"Le titre Perlou cédait 8 % mardi", "Perlou cédait 8 % à la clôture.", ""},
    {"La barre", "Perlou a cédé du terrain face à Marega, malgré 14 millions d'euros de ventes.",
     "revenue done Perlou EUR 14000000"},
    // purchases in a row
    {"Les emplettes d'Ovalo",
     "Ovalo s'était offert le suisse Perlou en 2018 pour 23 millions d'euros, puis Marega deux ans "
     "plus tard, pour 78 millions d'euros.",
     "acquisition done Perlou EUR 23000000 by Ovalo|acquisition done Marega EUR 78000000"},
    // offers
    {"Perlou au tribunal",
     "La start-up Perlou est en liquidation. Une offre de reprise de Marega, à 2 millions d'euros, "
     "a été jugée insuffisante.",
     "acquisition failed Perlou EUR 2000000 by Marega"},
    {"Perlou au tribunal",
     "La start-up Perlou attend le jugement. L'offre de reprise de Marega propose 2 millions "
     "d'euros.",
     "acquisition done Perlou EUR 2000000 by Marega"},
    // what is bought that is no company
    {"Ovalo s'équipe", "La vente de logiciels a rapporté 14 millions d'euros à Ovalo.", ""},
    {"Ovalo s'équipe", "Ovalo a acheté 300 robots pour 14 millions d'euros.", ""},
    {"Le prix de Perlou", "À ce prix, la totalité de Perlou ressort à 61 millions d'euros.",
     "valuation done Perlou EUR 61000000"},
};

const PressCase listing_cases[] = {
    {"Perlou fait appel au marché",
     "L'industriel Perlou, coté sur Euronext, lance une augmentation de capital de 30 millions "
     "d'euros. Le titre perd 5 %.",
     "ipo done Perlou EUR 30000000"},
    {"Perlou se renforce",
     "La start-up Perlou lance une augmentation de capital de 30 millions d'euros.",
     "round done Perlou EUR 30000000"},
    {"Perlou en Bourse",
     "L'éditeur Perlou a réussi son introduction en Bourse. Les actionnaires vendeurs ont cédé "
     "pour 24 millions d'euros d'actions.",
     "ipo done Perlou EUR 24000000"},
    {"Un triste record", "Le groupe Perlou en avait levé 180 millions d'euros auprès du marché.",
     "ipo done Perlou EUR 180000000"},
    {"Un triste record", "La start-up Perlou avait levé 180 millions d'euros auprès d'Ovalo.",
     "round done Perlou EUR 180000000"},
    {"Perlou retente sa chance",
     "Le prospectus de Perlou a été visé. L'introduction en Bourse lui rapporterait 24 millions "
     "d'euros ; la société serait capitalisée 80 millions d'euros.",
     "ipo planned Perlou EUR 24000000|valuation planned Perlou EUR 80000000"},
    {"Perlou renonce",
     "L'introduction en Bourse de Perlou est abandonnée. L'entrée sur Euronext devait lui apporter "
     "219 millions de dollars.",
     "ipo failed Perlou USD 219000000"},
};

const PressCase figure_cases[] = {
    // sales and losses told by verbs
    {"Les comptes de Perlou", "Perlou vend pour 13 millions d'euros par an.",
     "revenue done Perlou EUR 13000000"},
    {"Les comptes de Perlou", "Perlou perdait encore 2 millions d'euros en 2023.",
     "revenue done Perlou EUR 2000000"},
    {"Les comptes de Perlou", "Perlou est bénéficiaire, de 11 millions d'euros.",
     "revenue done Perlou EUR 11000000"},
    {"Les comptes de Perlou", "Perlou vend ses robots, loués 13 000 euros par an.", ""},
    // of which year
    {"Les comptes de Perlou",
     "Perlou maintient l'objectif de 2 milliards d'euros de chiffre d'affaires en 2028.",
     "revenue planned Perlou EUR 2000000000"},
    {"Les comptes de Perlou",
     "Perlou vise 11 M€ de chiffre d'affaires en 2025, contre 6 M€ en 2023.",
     "revenue planned Perlou EUR 11000000|revenue done Perlou EUR 6000000"},
    {"Les comptes de Perlou", "Le résultat de Perlou sera de 700 000 euros cette année.", ""},
    {"Les comptes de Perlou", "Le bénéfice de Perlou sera de 700 000 euros cette année.",
     "revenue planned Perlou EUR 700000"},
    {"Les comptes de Perlou",
     "Les comptes racontent autre chose : 24 millions d'euros de ventes pour Perlou.",
     "revenue done Perlou EUR 24000000"},
    {"Les comptes d'un État", "L'État affiche un déficit de 15 milliards d'euros.", ""},
    // fines, and who pays them
    {"Perlou écope de 40 millions d'euros", "Le régulateur a sanctionné l'éditeur.",
     "other done Perlou EUR 40000000"},
    {"Perlou rembourse 2 M€ à l'État", "L'éditeur avait touché des aides.",
     "other done Perlou EUR 2000000"},
    {"Une lourde facture", "La Cnil inflige 40 millions d'euros à Perlou.",
     "other done Perlou EUR 40000000"},
    {"Un vol", "La plateforme Perlou s'est fait dérober 40 millions de dollars.",
     "other done Perlou USD 40000000"},
    {"Boxe : Perlou au tapis", "Battu au huitième round, il repart avec 2 millions d'euros.", ""},
    {"Un premier tour de table entre élus",
     "Le tour de table entre maires a duré. La note atteint 3 milliards d'euros.", ""},
    // plants, loans, public money
    {"Perlou voit grand", "Perlou bâtira une usine de 230 millions d'euros à Metz.",
     "investment planned Perlou EUR 230000000"},
    {"Perlou voit grand", "Perlou a levé 230 millions d'euros pour bâtir une usine.",
     "round done Perlou EUR 230000000"},
    {"Perlou emprunte", "Perlou avait émis pour 500 millions d'euros en avril.",
     "debt done Perlou EUR 500000000"},
    {"Perlou pollue", "Les émissions de CO2 de Perlou coûtent 500 millions d'euros.",
     "other done Perlou EUR 500000000"},
    {"Perlou emprunte", "Les banques se disent prêtes à miser 20 millions d'euros sur Perlou.", ""},
};

const PressCase gift_cases[] = {
    {"Perlou choisit Metz",
     "La start-up Perlou s'installe à Metz. L'État promet 60 millions d'euros, sous réserve.",
     "grant planned Perlou EUR 60000000"},
    {"Perlou choisit Metz",
     "La start-up Perlou s'installe à Metz. La Région lui a accordé 12 millions d'euros.",
     "grant done Perlou EUR 12000000"},
    {"Perlou choisit Metz",
     "La start-up Perlou s'installe à Metz. L'État promet 60 millions d'euros à toute la filière.",
     "investment planned État EUR 60000000"},
    {"Perlou choisit Metz",
     "La start-up Perlou s'installe à Metz. Le fonds Demeter lui apporte 12 millions d'euros.",
     "round done Perlou EUR 12000000"},
    // what is counted up is told by its noun
    {"Les comptes de Perlou", "Perlou affiche 198 millions d'euros de pertes au total.",
     "revenue done Perlou EUR 198000000"},
    {"La start-up Perlou", "La start-up Perlou a levé 198 millions d'euros au total.",
     "total done Perlou EUR 198000000"},
    {"Les comptes de Perlou",
     "Perlou pourrait franchir cette année les 100 M€ de chiffre d'affaires.",
     "revenue planned Perlou EUR 100000000"},
    // what costs too little to be a company
    {"Une licence de taxi", "À Bordeaux, une licence s'échange à 130 000 euros.", ""},
    // who is paid does not pay
    {"Ovalo renonce à Perlou",
     "L'accord est rompu. Ovalo versera à Perlou un million d'euros d'indemnités.",
     "other done Ovalo EUR 1000000"},
    // whom the sentence spoke of before
    {"Les vedettes du secteur", "Et puis il y a Perlou : Ovalo l'avait payé 55 millions d'euros.",
     "acquisition done Perlou EUR 55000000 by Ovalo"},
    {"Les vedettes du secteur", "Perlou est absorbé par Ovalo, qui débourse 4 millions d'euros.",
     "acquisition done Perlou EUR 4000000 by Ovalo"},
};

const PressCase bid_cases[] = {
    {"Perlou sur le marché", "Ovalo propose 12 millions d'euros pour Perlou.",
     "acquisition planned Perlou EUR 12000000 by Ovalo"},
    {"Perlou sur le marché", "Ovalo offrait 12 millions d'euros pour Perlou.",
     "acquisition failed Perlou EUR 12000000 by Ovalo"},
    {"Perlou sur le marché",
     "Ovalo avait proposé 12 millions d'euros pour Perlou ; le conseil, unanime, a refusé.",
     "acquisition failed Perlou EUR 12000000 by Ovalo"},
    {"Perlou sur le marché", "Ovalo propose 12 modèles à ses clients.", ""},
    // lenders are no borrowers
    {"Perlou emprunte", "Perlou a obtenu un prêt d'honneur de Réseau Entreprendre (60 000 euros).",
     "debt done Perlou EUR 60000"},
    {"L'argent de la semaine",
     "Ovalo recrute. Le crédit de 85 millions d'euros signé le 16 par Perlou en est la preuve.",
     "debt done Perlou EUR 85000000"},
    // a fund is its firm's
    {"Demeter referme son fonds",
     "La société de gestion Demeter annonce le closing de son fonds Prairie, un véhicule de 80 "
     "millions d'euros. Le fonds financera l'agriculture.",
     "fund done Demeter EUR 80000000"},
    // operations counted up
    {"Les levées de fonds de la semaine",
     "Sept tours, 96 millions d'euros : la semaine fut calme. Perlou lève 3 M€, Ovalo 4 M€.",
     "market done - EUR 96000000|round done Perlou EUR 3000000|round done Ovalo EUR 4000000"},
    // what is spent, what will be, and what others pay
    {"Perlou investit", "Perlou avait dépensé 276 millions d'euros en équipements.",
     "investment done Perlou EUR 276000000"},
    {"Perlou investit", "Perlou prévoit 276 millions d'euros de dépenses d'équipement.",
     "investment planned Perlou EUR 276000000"},
    {"Perlou taxé", "La loi permet d'aller jusqu'à 4 % du chiffre d'affaires, ou 20 M€ d'amende.",
     "other done - EUR 20000000"},
    {"Perlou taxé", "Un ménage paiera 25 000 euros d'intérêts de plus à Perlou.", ""},
};

const PressCase late_cases[] = {
    // one fine after the other
    {"Deux sanctions de plus",
     "L'amende est lourde : Perlou devra acquitter 325 millions d'euros. La sanction de Marega : "
     "50 millions d'euros en 2019. L'amende d'Ovalo, 90 millions d'euros en 2020, est oubliée.",
     "other done Perlou EUR 325000000|other done Marega EUR 50000000|other done Ovalo EUR "
     "90000000"},
    {"Deux sorties de plus", "Perlou ouvre un musée. La recette de Marega : 50 visiteurs en 2019.",
     ""},
    // a listing that is only announced
    {"Perlou fixe les bornes de son introduction en Bourse",
     "C'est la fourchette indicative de Perlou. L'opération rapporterait environ 300 millions "
     "d'euros.",
     "ipo planned Perlou EUR 300000000"},
    {"Perlou a réussi son introduction en Bourse",
     "Le marché applaudit. Les 241 millions d'euros placés iront à une usine de Perlou.",
     "ipo done Perlou EUR 241000000"},
    {"Perlou a réussi son entrée au musée",
     "Les 241 millions de visiteurs placés en tête de liste viendront.", ""},
    // investors spend as well
    {"Un campus à Cambrai", "Le fonds Demeter s'engage sur 20 milliards d'euros d'ici à 2030.",
     "investment planned Demeter EUR 20000000000"},
    // orders that somebody places
    {"Perlou, le carnet plein",
     "L'industriel Perlou respire. En mars, Ovalo lui promettait 12 millions d'euros de "
     "commandes.",
     "revenue done Perlou EUR 12000000"},
    {"Perlou, le carnet plein",
     "L'industriel Perlou respire. En mars, Ovalo affichait 12 millions d'euros de commandes.",
     "revenue done Ovalo EUR 12000000"},
    // a body that begins with its headline
    {"Perlou, quatre millions d'euros en blouse blanche",
     "Perlou, quatre millions d'euros en blouse blanche\n\nLa start-up Perlou grandit avec "
     "Demeter. "
     "À la clé : 1,5 M€, une série A, et une valeur portée à 4 millions d'euros.",
     "valuation done Perlou EUR 4000000|round done Perlou EUR 1500000"},
    // whose round the rival's is
    {"Perlou, la suite",
     "La start-up Perlou lève 30 M€ et tient la dragée haute à Ovalo. Le concurrent attaqué n'est "
     "pas à plaindre. Son tour d'avril, 66 M€, en témoigne.",
     "round done Perlou EUR 30000000|round done Ovalo EUR 66000000"},
    {"Perlou, la suite",
     "La start-up Perlou lève 30 M€ et tient la dragée haute à Ovalo. La société n'est pas à "
     "plaindre. Son tour d'avril, 66 M€, en témoigne.",
     "round done Perlou EUR 30000000|round done Perlou EUR 66000000"},
    // money for a cause
    {"Le compteur des dons", "La collecte de dons s'achève : 82 millions d'euros au total.",
     "other done - EUR 82000000"},
};

}  // namespace

BOOST_DATA_TEST_CASE(reads_purchases, boost::unit_test::data::make(purchase_cases), c) {
    BOOST_TEST(told(c, true) == c.deals);
}

BOOST_DATA_TEST_CASE(reads_listings, boost::unit_test::data::make(listing_cases), c) {
    BOOST_TEST(told(c, true) == c.deals);
}

BOOST_DATA_TEST_CASE(reads_figures, boost::unit_test::data::make(figure_cases), c) {
    BOOST_TEST(told(c, true) == c.deals);
}

BOOST_DATA_TEST_CASE(reads_gifts_and_sums, boost::unit_test::data::make(gift_cases), c) {
    BOOST_TEST(told(c, true) == c.deals);
}

BOOST_DATA_TEST_CASE(reads_bids_and_lenders, boost::unit_test::data::make(bid_cases), c) {
    BOOST_TEST(told(c, true) == c.deals);
}

BOOST_DATA_TEST_CASE(reads_fines_and_the_rest, boost::unit_test::data::make(late_cases), c) {
    BOOST_TEST(told(c, true) == c.deals);
}
