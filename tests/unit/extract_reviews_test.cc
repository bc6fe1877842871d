// Extraction: words of kinds, reviews of many companies, denials, prices and what pronouns take up;
// by pairs of a headline and its first sentences.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "tests/unit/press_case.hh"

namespace {

const PressCase word_cases[] = {
    // what is earned
    {"Perlou ouvre un bureau",
     "La start-up Perlou a perdu 3 millions d'euros en 2022, pour 29 millions de produit net "
     "bancaire.",
     "revenue done Perlou EUR 3000000|revenue done Perlou EUR 29000000"},
    {"Perlou ouvre un bureau",
     "La start-up Perlou a signé un accord de licence avec Ovalo, qui lui a versé 15 millions "
     "d'euros d'emblée.",
     "revenue done Perlou EUR 15000000"},
    // what did not happen, and what is only said to have
    {"Les comptes de Perlou",
     "Sans les départs, Perlou aurait dégagé un bénéfice de 6 millions d'euros.", ""},
    {"Les comptes de Perlou",
     "Si le procès avait été perdu, Perlou aurait versé une indemnité de 6 millions d'euros.", ""},
    {"Les comptes de Perlou",
     "Selon la presse, Perlou aurait dégagé un bénéfice de 6 millions d'euros.",
     "revenue rumoured Perlou EUR 6000000"},
    // what is bought
    {"Les emplettes d'Ovalo",
     "Ovalo rachète Perlou pour 12 millions d'euros. Marega, autrement plus gros, lui avait coûté "
     "90 millions d'euros.",
     "acquisition done Perlou EUR 12000000 by Ovalo|acquisition done Marega EUR 90000000"},
    {"Les emplettes d'Ovalo", "Perlou, vendu 18 millions d'euros à Ovalo, emploie 30 personnes.",
     "acquisition done Perlou EUR 18000000 by Ovalo"},
    {"Une belle vente", "Le tapis de la reine, vendu 18 millions d'euros, est un faux.",
     "other done - EUR 18000000"},
    {"Les emplettes d'Ovalo",
     "Perlou est tombé en mars dans les bras du britannique Ovalo, pour 19 millions d'euros.",
     "acquisition done Perlou EUR 19000000 by Ovalo"},
    // funds, their aims, their tickets and their companies
    {"Alta boucle un fonds",
     "La société de gestion Alta boucle son deuxième fonds à 150 millions d'euros, alors qu'elle "
     "en visait 120. Les tickets iront de 500 000 euros à 5 millions.",
     "fund done Alta EUR 150000000|fund planned Alta EUR 120000000"},
    {"Alta boucle un fonds",
     "La société de gestion Alta boucle son deuxième fonds à 150 millions d'euros. Premier chèque "
     ": celui de Perlou, qui fabrique des robots et a levé 4 millions d'euros en mai.",
     "fund done Alta EUR 150000000|round done Perlou EUR 4000000"},
    // what companies are going to spend
    {"La récolte de Versailles",
     "La réunion se solde par 15 milliards d'euros d'investissements.\n\n- Ovalo, 2 milliards : "
     "un centre de données\n- Perlou, un milliard\n- Marega, 500 millions d'euros",
     "investment planned - EUR 15000000000|investment planned Ovalo EUR 2000000000|investment "
     "planned Perlou EUR 1000000000|investment planned Marega EUR 500000000"},
    {"La récolte de Versailles",
     "La réunion se solde par un dîner.\n\n- Ovalo, 2 milliards de recherches par jour", ""},
    // debts that are left behind, and those that are taken up
    {"Perlou ferme", "La start-up Perlou est liquidée. Le passif s'élève à 19 millions d'euros.",
     "other done Perlou EUR 19000000"},
    // all that was raised, prices of pieces, money that is gone
    {"Perlou grandit",
     "La start-up Perlou recrute. Elle n'avait levé que 8 millions d'euros jusqu'ici.",
     "total done Perlou EUR 8000000"},
    {"Perlou grandit",
     "La start-up Perlou recrute. Chaque lancement sera facturé 6 millions d'euros.", ""},
    {"Perlou grandit", "La start-up Perlou a englouti 12 millions d'euros en deux ans.", ""},
    // public money, and shares
    {"Perlou lève 12 millions",
     "La start-up Perlou lève 12 millions d'euros auprès d'Elaia. Elle avait touché 6 millions "
     "d'un programme européen. Partech avait investi 3 millions d'euros dans l'entreprise.",
     "round done Perlou EUR 12000000|grant done Perlou EUR 6000000|round done Perlou EUR "
     "3000000"},
    {"Perlou lève 12 millions",
     "La start-up Perlou lève 12 millions d'euros auprès d'Elaia. Un tour précédent l'avait "
     "installée à 90 millions d'euros.",
     "round done Perlou EUR 12000000|valuation done Perlou EUR 90000000"},
};

const PressCase review_cases[] = {
    // a review of purchases: what stands beside a name is its price
    {"Les emplettes de l'année",
     "Le rachat de Perlou par Ovalo, pour 30 millions d'euros, est le plus gros. L'acquisition de "
     "Marega par Dixmude a coûté 20 millions d'euros. Rachats, acquisitions, reprises : on "
     "n'entend "
     "que des rachats, des acquisitions, un rachat, une acquisition.\n\nNervin (12 millions "
     "d'euros) ferme la marche.",
     "acquisition done Perlou EUR 30000000|acquisition done Marega EUR 20000000 by "
     "Dixmude|acquisition done Nervin EUR 12000000"},
    {"Les levées de l'année",
     "La levée de fonds de Perlou, 30 millions d'euros, est la plus grosse.\n\nNervin (12 "
     "millions d'euros) ferme la marche.",
     "round done Perlou EUR 30000000|round done Nervin EUR 12000000"},
    {"Les levées de la semaine",
     "Perlou empoche 12 millions d'euros, Marega s'adjuge 8 millions, Tirola se contente de 4.",
     "round done Perlou EUR 12000000|round done Marega EUR 8000000|round done Tirola EUR 4000000"},
    {"La levée de la semaine",
     "La start-up Perlou empoche 12 millions d'euros : Elaia apporte 8 millions, Partech 4.",
     "round done Perlou EUR 12000000"},
    {"Les pauses de la semaine", "Perlou, 12 minutes. Marega, 8 millions de minutes.", ""},
    // what is sought, and what a ticket costs
    {"Perlou grandit", "La start-up Perlou chercherait 12 millions d'euros.",
     "round rumoured Perlou EUR 12000000"},
    {"Perlou grandit", "La start-up Perlou recrute. Le ticket d'entrée est de 100 000 euros.", ""},
    // the words of a total belong to the nearest sum
    {"Perlou lève encore",
     "La start-up Perlou a levé 50 millions d'euros en juin et 120 en novembre, soit 170 en tout.",
     "round done Perlou EUR 50000000|round done Perlou EUR 120000000|total done Perlou EUR "
     "170000000"},
    // companies of a fund, and the funds before
    {"Alta boucle un fonds",
     "La société de gestion Alta boucle son troisième fonds à 150 millions d'euros. Premier "
     "bénéficiaire : Perlou, 7 millions d'euros. Le deuxième n'en faisait que 22.",
     "fund done Alta EUR 150000000|round done Perlou EUR 7000000|fund done Alta EUR 22000000"},
    {"Alta boucle un fonds",
     "La société de gestion Alta boucle son troisième fonds à 150 millions d'euros. Il a déjà "
     "financé 12 sociétés, dont 7 à Lyon.",
     "fund done Alta EUR 150000000"},
    // what a market took
    {"Le mémo du lundi",
     "Une semaine à 212 millions d'euros. Les start-up d'Occitanie respirent : le baromètre "
     "remonte.",
     "market done - EUR 212000000"},
    // rumours that are denied, and those that nobody denies
    {"Perlou dément tout",
     "Le journal prêtait à la start-up Perlou un tour de 200 millions d'euros.",
     "round failed Perlou EUR 200000000"},
    {"Perlou grandit",
     "La start-up Perlou serait en discussion pour lever 200 millions d'euros. « C'est faux », "
     "répond sa présidente.",
     "round failed Perlou EUR 200000000"},
    {"Perlou grandit",
     "La start-up Perlou serait en discussion pour lever 200 millions d'euros. Elle n'a ni "
     "confirmé "
     "ni démenti.",
     "round rumoured Perlou EUR 200000000"},
    {"Perlou vise moins haut",
     "La start-up Perlou espérait lever 6 millions d'euros, elle n'en aura que 4,5.",
     "round planned Perlou EUR 6000000|round done Perlou EUR 4500000"},
    {"Perlou vise haut", "La start-up Perlou espère lever 6 millions d'euros, puis 8.",
     "round planned Perlou EUR 6000000|round planned Perlou EUR 8000000"},
    // one operation told by its parts, and all rounds together
    {"Un financement en trois morceaux",
     "Perlou marie le capital d'Elaia et la dette de trois banques. Trente-deux millions d'euros "
     "en "
     "tout.",
     "round done Perlou EUR 32000000"},
    {"Un financement de plus",
     "La start-up Perlou marie les talents. Elle a levé trente-deux millions d'euros en tout.",
     "total done Perlou EUR 32000000"},
    // what is built is no price
    {"Perlou bâtit",
     "La start-up Perlou grandit. Un second atelier doit ouvrir à Dole, au prix de 5 millions "
     "d'euros.",
     "investment planned Perlou EUR 5000000"},
    // what analysts waited for, dividends, heads
    {"Les comptes de Perlou",
     "Le chiffre d'affaires de Perlou ressort à 61 millions d'euros, mais le consensus en "
     "attendait "
     "64.",
     "revenue done Perlou EUR 61000000"},
    {"Les comptes de Perlou",
     "Les ventes de la start-up Perlou ont atteint 61 millions d'euros. Trésorerie : 46. Effectif "
     ": "
     "140.",
     "revenue done Perlou EUR 61000000"},
    // a purchase that is announced, and one that is wished for
    {"Ovalo", "Ovalo va débourser 25 millions d'euros pour Perlou.",
     "acquisition done Perlou EUR 25000000 by Ovalo"},
    {"Ovalo", "Ovalo voudrait racheter Perlou pour 25 millions d'euros.",
     "acquisition rumoured Perlou EUR 25000000 by Ovalo"},
};

const PressCase price_cases[] = {
    // the price of what is bought, whatever it is called
    {"Une belle vente",
     "La start-up Perlou a été absorbée par Ovalo, au prix de 12 millions d'euros.",
     "acquisition done Perlou EUR 12000000 by Ovalo"},
    {"Une belle valeur", "La start-up Perlou s'échange au prix de 120 millions d'euros.",
     "valuation done Perlou EUR 120000000"},
    {"Ovalo veut Perlou",
     "Ovalo a déposé une offre d'achat sur l'éditeur Perlou à 17 euros par action, soit 1,6 "
     "milliard "
     "d'euros pour l'ensemble.",
     "acquisition done Perlou EUR 1600000000 by Ovalo"},
    {"Le titre Perlou", "Perlou a clôturé à 17 euros par action, soit deux de plus.", ""},
    {"Perlou reste seule",
     "Ovalo s'était engagé à acquérir Perlou pour 14 millions d'euros, avant de jeter l'éponge.",
     "acquisition failed Perlou EUR 14000000 by Ovalo"},
    // what a pronoun takes up
    {"Les comptes de Perlou",
     "La perte de Perlou n'est pas chiffrée. Pour neuf mois, elle s'élevait à 92 millions d'euros.",
     "revenue done Perlou EUR 92000000"},
    {"Les comptes de Perlou",
     "La fête de Perlou n'est pas finie. Au buffet, elle s'élevait à 92 mètres.", ""},
    // what is built, and what is only bought for it
    {"Perlou grandit",
     "La start-up Perlou veut bâtir à Bernin une ligne pilote, pour 40 millions d'euros.",
     "investment planned Perlou EUR 40000000"},
    {"Perlou grandit",
     "La start-up Perlou vient d'inaugurer son usine de Massy, un investissement de 20 millions "
     "d'euros.",
     "investment done Perlou EUR 20000000"},
    // a debt that is there, and one that is taken up
    {"Perlou vend", "Le groupe Perlou porte une dette de 24 milliards d'euros.", ""},
    {"Perlou emprunte", "Le groupe Perlou emprunte 24 millions d'euros à trois banques.",
     "debt done Perlou EUR 24000000"},
    // one verb for two plans
    {"Perlou vise la Bourse",
     "La start-up Perlou compte s'introduire sur Euronext et y lever 35 millions d'euros.",
     "ipo planned Perlou EUR 35000000"},
    {"Perlou a plu", "La start-up Perlou a pu grandir et lever 35 millions d'euros.",
     "round done Perlou EUR 35000000"},
    // hearsay with who says so between, and a statement
    {"Perlou grandit",
     "La start-up Perlou discuterait, selon le journal de mercredi, d'un tour de 50 millions "
     "d'euros.",
     "round rumoured Perlou EUR 50000000"},
    {"Perlou grandit",
     "La start-up Perlou annonce, selon l'usage de la maison, un tour de 50 millions d'euros.",
     "round done Perlou EUR 50000000"},
    // prices of things
    {"Perlou grandit", "La start-up Perlou recrute. Un lancement est facturé 6 millions d'euros.",
     ""},
    {"Perlou sort un téléphone", "Le modèle de Perlou est vendu 599 euros.", ""},
    // what is spent over years is no total
    {"Perlou grandit",
     "La start-up Perlou recrute. Elle promet d'investir 50 millions d'euros en trois ans.",
     "investment planned Perlou EUR 50000000"},
    {"Perlou grandit", "La start-up Perlou recrute. Elle a levé 50 millions d'euros en trois ans.",
     "total done Perlou EUR 50000000"},
    // ranges, and what a sum is not
    {"Perlou grandit", "La start-up Perlou a levé de 12 à 15 millions d'euros.",
     "round done Perlou EUR 12000000..15000000"},
    {"Perlou grandit", "La start-up Perlou a levé 45 millions d'euros, et non 50.",
     "round done Perlou EUR 45000000"},
    {"Perlou grandit", "La start-up Perlou a levé 45 millions d'euros, puis 50.",
     "round done Perlou EUR 45000000|round done Perlou EUR 50000000"},
    // a bill, investors, a plan that comes to nothing
    {"Ovalo s'équipe", "Ovalo a signé l'achat de Perlou, une facture de 12 millions d'euros.",
     "acquisition done Perlou EUR 12000000 by Ovalo"},
    {"Perlou grandit",
     "Les investisseurs ont signé un chèque de 12 millions d'euros à la start-up Perlou.",
     "round done Perlou EUR 12000000"},
    {"Perlou attend",
     "La start-up Perlou devait lever 12 millions d'euros. Les investisseurs se sont retirés.",
     "round failed Perlou EUR 12000000"},
    {"Ovalo paie", "Ovalo a déboursé 12 millions d'euros pour la start-up Perlou.",
     "acquisition done Perlou EUR 12000000 by Ovalo"},
    // what is made in a year
    {"Perlou grandit", "La start-up Perlou a fait 12 millions d'euros l'an dernier.",
     "revenue done Perlou EUR 12000000"},
    {"Perlou grandit", "La start-up Perlou a fait école dans 12 millions de foyers l'an dernier.",
     ""},
    // what a company was worth, in the unit of before
    {"Perlou tombe", "Valorisée 600 millions d'euros en 2021, Perlou n'en vaut plus que 300.",
     "valuation done Perlou EUR 600000000|valuation done Perlou EUR 300000000"},
    {"Perlou grimpe", "La start-up Perlou a levé 900 millions d'euros. Elle en vaut 9,9.",
     "round done Perlou EUR 900000000|valuation done Perlou EUR 9900000000"},
    {"Perlou tombe",
     "La valorisation de la start-up Perlou a été divisée par deux, à 300 millions d'euros.",
     "valuation done Perlou EUR 300000000"},
    // shares of a company: put in, and sold
    {"Ovalo investit", "Ovalo investit 30 millions d'euros dans la start-up Perlou.",
     "round done Perlou EUR 30000000"},
    {"Ovalo investit", "Ovalo investit 30 millions d'euros dans la robotique.",
     "investment planned Ovalo EUR 30000000"},
    {"Ovalo vend", "Ovalo a vendu sa participation dans Perlou pour 30 millions d'euros.",
     "other done Perlou EUR 30000000"},
    // an offer, and a purchase
    {"Ovalo propose", "Ovalo propose 30 millions d'euros pour racheter Perlou.",
     "acquisition planned Perlou EUR 30000000 by Ovalo"},
    {"Ovalo achète",
     "Ovalo rachète Perlou. Ils taisent le montant, que la presse évalue à 30 millions d'euros.",
     "acquisition done Perlou EUR 30000000 by Ovalo"},
    {"Ovalo dépense", "Ovalo a dépensé 80 millions d'euros pour moderniser son usine.",
     "investment done Ovalo EUR 80000000"},
    // questions, and rounds named by one word
    {"Perlou grandit", "La start-up Perlou lève des fonds. Combien ? 12 millions d'euros.",
     "round done Perlou EUR 12000000"},
    {"Perlou grandit", "La start-up Perlou recrute. Combien ? 12 millions d'emplois.", ""},
    {"Perlou grandit", "Montant de la levée de la start-up Perlou : 12 millions d'euros.",
     "round done Perlou EUR 12000000"},
    {"Les musées", "La levée de la fermeture des musées coûtera 12 millions d'euros.",
     "other done - EUR 12000000"},
    {"Perlou bâtit", "La start-up Perlou a ouvert à Dole une usine de 30 millions d'euros.",
     "investment done Perlou EUR 30000000"},
    {"Perlou recrute",
     "La start-up Perlou a bénéficié de 3 millions d'euros de crédit d'impôt recherche.",
     "grant done Perlou EUR 3000000"},
    // a round without its sum
    {"Perlou lève des fonds", "La start-up Perlou lève des fonds auprès d'Elaia et de Partech.",
     "round done Perlou -"},
    {"Perlou voudrait lever des fonds",
     "La start-up Perlou veut lever des fonds auprès d'Elaia et de Partech.", ""},
    // talks
    {"Perlou grandit", "La start-up Perlou serait en discussions pour 50 millions d'euros.",
     "round rumoured Perlou EUR 50000000"},
    {"Perlou grandit", "La start-up Perlou est en discussion avec 50 millions de joueurs.", ""},
};

}  // namespace

BOOST_DATA_TEST_CASE(reads_words_of_kinds, boost::unit_test::data::make(word_cases), c) {
    BOOST_TEST(told(c, true) == c.deals);
}

BOOST_DATA_TEST_CASE(reads_reviews_and_denials, boost::unit_test::data::make(review_cases), c) {
    BOOST_TEST(told(c, true) == c.deals);
}

BOOST_DATA_TEST_CASE(reads_prices_and_pronouns, boost::unit_test::data::make(price_cases), c) {
    BOOST_TEST(told(c, true) == c.deals);
}
