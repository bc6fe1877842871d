// Whose sum it is: makers and owners, buyers and bought, reviews, portraits and interviews.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "tests/unit/press_case.hh"

namespace {

/// In an article about a purchase, figures are those of who is bought unless it speaks of the
/// buyer.
const PressCase purchase_cases[] = {
    {"Cascavel rachète Mérovel",
     "Le groupe Cascavel rachète Mérovel, spécialiste de la paie. Le chiffre d'affaires a atteint "
     "9 "
     "millions d'euros en 2022.",
     "revenue done Mérovel EUR 9000000|acquisition done Mérovel - by Cascavel"},
    {"Cascavel rachète Mérovel",
     "Cascavel rachète Mérovel. Elle compte 20 salariés.\nLes actionnaires sourient. Breega avait "
     "mis 3 millions d'euros en 2016, quand la société en valait 11.",
     "round done Mérovel EUR 3000000|valuation done Mérovel EUR 11000000|acquisition done Mérovel "
     "- by Cascavel"},
    {"Cascavel rachète Mérovel",
     "Cascavel rachète Mérovel. Elle compte 20 salariés.\nPour Cascavel, c'est peu. Le groupe a "
     "réalisé un chiffre d'affaires de 900 millions d'euros l'an dernier.",
     "revenue done Cascavel EUR 900000000|acquisition done Mérovel - by Cascavel"},
    {"Cascavel rachète Mérovel",
     "Cascavel rachète Mérovel. Elle compte 20 salariés.\nTout est prêt. Son acquéreur, coté à "
     "Stockholm, réalise 900 millions d'euros de chiffre d'affaires.",
     "revenue done Cascavel EUR 900000000|acquisition done Mérovel - by Cascavel"},
    {"Cascavel s'empare de Mérovel",
     "Cascavel a annoncé le rachat de Mérovel pour 40 millions d'euros. La start-up avait levé 12 "
     "millions d'euros en 2019.",
     "acquisition done Mérovel EUR 40000000 by Cascavel|round done Mérovel EUR 12000000"},
    // the company before the colon is what the title is about
    {"Mérovel : Cascavel s'invite au dîner",
     "Cascavel a glissé un pied dans la porte. Le patron de Mérovel savoure.\nLa mariée est belle. "
     "Ses "
     "revenus ont atteint 880 millions d'euros l'an dernier.",
     "revenue done Mérovel EUR 880000000"},
};

/// Who stands in an apposition, leads a round or enters a capital.
const PressCase standing_cases[] = {
    {"Paiements",
     "Mérovel, la filiale de paiement du norvégien Cascavel, a levé 50 millions d'euros en juin.",
     "round done Mérovel EUR 50000000"},
    {"Paiements", "Le fabricant de puces Mérovel, client de Cascavel, a levé 50 millions d'euros.",
     "round done Mérovel EUR 50000000"},
    {"Paiements",
     "Mérovel, voisin de Cascavel, qui vient de publier un chiffre d'affaires de 9 millions "
     "d'euros, recrute.",
     "revenue done Mérovel EUR 9000000"},
    {"Paiements",
     "Pour Ovaro, Mérovel et Cascavel, qui vient de publier un chiffre d'affaires de 9 millions "
     "d'euros, tout va bien.",
     "revenue done Cascavel EUR 9000000"},
    // who leads a round does not raise it
    {"Courses",
     "Mérovel recule. En octobre, Cascavel avait pris la tête d'un tour de 90 millions d'euros.",
     "round done Mérovel EUR 90000000"},
    {"Courses",
     "Mérovel avait fait le pari de l'alliance. Cascavel était entré à son capital en mai, à "
     "l'occasion d'un tour de 40 millions d'euros.",
     "round done Mérovel EUR 40000000"},
    {"Courses",
     "Mérovel recule. Cascavel mène les débats : il boucle son propre tour de 90 millions d'euros.",
     "round done Cascavel EUR 90000000"},
    // a name behind an article is governed by the word before it
    {"Cascavel retrouve de l'air",
     "Cascavel recrute. La spin-off de l'Insab avait levé 600 millions d'euros il y a deux ans.",
     "round done Cascavel EUR 600000000"},
    // "celui de": whose sum it is
    {"Trésors",
     "La start-up Cascavel cherche de l'argent. Mérovel a celui d'Ovaro : 35 millions d'euros "
     "levés en juin.",
     "round done Ovaro EUR 35000000"},
    // another company opens a paragraph behind a phrase
    {"Cascavel s'arrête",
     "La start-up Cascavel ferme. Elle avait levé 28 millions d'euros.\nAvant elle, l'allemand "
     "Mérovel avait échoué. L'an passé, il levait pourtant 200 millions d'euros.",
     "round done Cascavel EUR 28000000|round done Mérovel EUR 200000000"},
    {"Cascavel s'arrête",
     "La start-up Cascavel ferme. Elle avait levé 28 millions d'euros.\nSes clients attendent, "
     "comme l'allemand Mérovel. L'an passé, elle perdait 5 millions d'euros.",
     "round done Cascavel EUR 28000000|revenue done Cascavel EUR 5000000"},
};

/// Things are their makers', and lists name who gets what.
const PressCase maker_cases[] = {
    {"Velox triple de valeur",
     "Rien n'arrête Mérovel. L'entreprise californienne qui édite l'assistant de programmation "
     "Velox a levé 230 millions d'euros. La voilà valorisée 2 milliards d'euros.",
     "round done Mérovel EUR 230000000|valuation done Mérovel EUR 2000000000"},
    {"La Velox 5 prend 50 euros",
     "Mérovel relève le tarif de sa Velox 5.\nL'explication est simple. Le groupe a réalisé 9 "
     "millions d'euros de chiffre d'affaires.",
     "revenue done Mérovel EUR 9000000"},
    {"Mérovel vise l'orbite",
     "La start-up Mérovel prépare un vol avec Velox, une capsule de fret.\nVelox a des clients. "
     "Les contrats signés atteignent 77 millions d'euros.",
     "revenue done Mérovel EUR 77000000"},
    // a subsidiary is a company of its own
    {"Deux maisons", "Mérovel mise sur sa filiale Velox. Velox a levé 12 millions d'euros en mai.",
     "round done Velox EUR 12000000"},
    // a name, what is told of it, its sum
    {"La semaine",
     "La start-up Cascavel lève 38 millions d'euros. Le parisien Mérovel a levé 21 millions "
     "d'euros en avril et Velox, basé à Montpellier, 73 millions d'euros.",
     "round done Cascavel EUR 38000000|round done Mérovel EUR 21000000|round done Velox EUR "
     "73000000"},
    {"La semaine",
     "Mérovel a levé 9 millions d'euros avec Demeter et Finovam, et Velox, 2 millions d'euros.",
     "round done Mérovel EUR 9000000|round done Velox EUR 2000000"},
    {"La semaine", "Place aux petits : 800 000 euros en amorçage pour Velox, avec Breega.",
     "round done Velox EUR 800000"},
    // who is given what
    {"La semaine",
     "La start-up Cascavel a levé 3 millions d'euros. À noter, les 2 millions d'euros d'avances "
     "remboursables accordés par Bpifrance au lyonnais Mérovel.",
     "round done Cascavel EUR 3000000|grant done Mérovel EUR 2000000"},
    {"Bornes",
     "La start-up Cascavel emprunte. Un prêt garanti par l'État de 2 millions d'euros a été "
     "signé en avril.",
     "debt done Cascavel EUR 2000000"},
    {"Bornes",
     "La start-up Cascavel a levé 3 millions d'euros.\nChez le concurrent Mérovel, on n'a pas eu "
     "ces pudeurs : un tour de 34 millions d'euros en janvier.",
     "round done Cascavel EUR 3000000|round done Mérovel EUR 34000000"},
    // who builds
    {"Une usine",
     "Mérovel et Velox ont annoncé lundi une usine commune. L'investissement s'élève à 57 millions "
     "d'euros.",
     "investment planned Mérovel EUR 57000000"},
    {"Une usine",
     "La mairie a annoncé lundi une usine. L'investissement s'élève à 57 millions "
     "d'euros.",
     "investment planned - EUR 57000000"},
    // in an article about a fund
    {"Rivage Capital boucle son deuxième fonds",
     "La société de gestion Rivage Capital annonce le closing de son deuxième fonds, Rivage II, à "
     "110 millions d'euros. Un premier tour est signé : la medtech Mérovel (2 millions d'euros, en "
     "mai).",
     "fund done Rivage Capital EUR 110000000|round done Mérovel EUR 2000000"},
    {"Rivage Capital boucle son deuxième fonds",
     "La société de gestion Rivage Capital annonce le closing de son deuxième fonds à 110 millions "
     "d'euros. Le premier tour de piste, Rivage I, avait réuni 60 millions d'euros.",
     "fund done Rivage Capital EUR 110000000|fund done Rivage Capital EUR 60000000"},
};

/// Purchases that come to nothing, prizes, and who is named second.
const PressCase wanted_cases[] = {
    {"Cascavel lâche Mérovel",
     "Quinze mois pour rien. Cascavel et Mérovel renoncent à leur mariage.\nLes salariés "
     "comptaient dessus. Le dernier tour, en juin 2021, avait apporté 20 millions d'euros, sur la "
     "base d'une valorisation de 100 millions d'euros.",
     "round done Mérovel EUR 20000000|valuation done Mérovel EUR 100000000"},
    // no purchase is told
    {"Cascavel lâche Mérovel",
     "Cascavel change de fournisseur.\nLes salariés s'y attendaient. Le chiffre d'affaires a "
     "atteint 20 millions d'euros.",
     "revenue done Cascavel EUR 20000000"},
    {"Vague de prix",
     "La start-up Cascavel est lauréate du concours. Elle touche 200 000 euros de subvention. "
     "Mérovel, son "
     "voisin, a reçu 100 000 euros de subvention.",
     "grant done Cascavel EUR 200000|grant done Mérovel EUR 100000"},
    {"Vague de prix",
     "La start-up Cascavel est lauréate du concours. Le premier prix va au lillois Mérovel, qui "
     "imprime des électrodes : 1,5 million d'euros de subvention.",
     "grant done Mérovel EUR 1500000"},
    {"Vague de prix",
     "La start-up Cascavel est lauréate du concours. La région Bretagne a accordé 100 000 euros de "
     "subvention.",
     "grant done Cascavel EUR 100000"},
    // who joins a round is not who the next sentence speaks of
    {"Huit jours",
     "La semaine a été bonne. Cascavel lève 15 millions d'euros. Mérovel suit. La plateforme vaut "
     "200 millions d'euros.",
     "round done Cascavel EUR 15000000|valuation done Cascavel EUR 200000000"},
    {"Huit jours",
     "La semaine a été bonne. Cascavel lève 15 millions d'euros. Mérovel pilote des drones. La "
     "plateforme vaut 200 millions d'euros.",
     "round done Cascavel EUR 15000000|valuation done Mérovel EUR 200000000"},
};

/// Who acts, whatever stands between the name and what it does.
const PressCase acting_cases[] = {
    {"Revue de presse",
     "Dans « L'Écho des Monts » du 8 octobre : la tannerie connectée Mérovel (elle met des puces "
     "dans les selles) a levé 850 000 euros.",
     "round done Mérovel EUR 850000"},
    {"Deux vallées",
     "Cascavel recrute.\nÀ l'inverse, à Cholet, l'entreprise Mérovel usine des vis de précision. "
     "Elle a dégagé 3 millions d'euros de bénéfice.",
     "revenue done Mérovel EUR 3000000"},
    {"Deux vallées",
     "Cascavel recrute. Elle visite à Cholet l'atelier de la famille Mérovel. Elle a dégagé 3 "
     "millions d'euros de bénéfice.",
     "revenue done Cascavel EUR 3000000"},
    {"Emplettes", "Cascavel a racheté, pour douze millions d'euros, le montpelliérain Mérovel.",
     "acquisition done Mérovel EUR 12000000"},
    {"Emplettes",
     "Cascavel a racheté Velox, pour douze millions d'euros, le montpelliérain Mérovel attend.",
     "acquisition done Velox EUR 12000000"},
    {"Le Sud",
     "Cascavel et Ovaro recrutent. Ovaro a levé 3 millions d'euros.\nLe quotidien s'amuse de "
     "Mérovel, abonnement au "
     "saucisson, et de 2 millions d'euros de recettes attendus.",
     "round done Ovaro EUR 3000000|revenue planned Mérovel EUR 2000000"},
};

/// Where no company is what the article is about, and where one is asked.
const PressCase portrait_cases[] = {
    {"Paul Castel, récidiviste",
     "Cascavel a fermé en mai.\nAvec Mérovel et ses vêtements, il apprend la chute. "
     "L'entreprise lève 11 millions d'euros en 2011.",
     "round done Mérovel EUR 11000000"},
    {"Trois bulletins",
     "Cascavel recrute. Elle a tout dépensé en rachats, dont le dernier en date, Mérovel. Le "
     "chiffre d'affaires a atteint 17 millions d'euros.",
     "revenue done Cascavel EUR 17000000"},
    {"« On ne se vend pas comme un vélo »",
     "Cofondatrice de Mérovel, Claire Martin fête un tour de 22 millions d'euros.\nQui mène ?\nNos "
     "anciens ont suivi, Cascavel nous a rejoints. Il y a aussi quatre millions d'euros de dette.",
     "round done Mérovel EUR 22000000|debt done Mérovel EUR 4000000"},
    {"Deux villes",
     "Mérovel, à Lille, recrute. Cascavel, à Lyon, aussi. La tannerie lilloise a levé 3 millions "
     "d'euros.",
     "round done Mérovel EUR 3000000"},
    {"Deux villes",
     "Mérovel, à Lille, recrute. Cascavel, à Lyon, aussi. La start-up a levé 3 millions d'euros. "
     "Le "
     "tribunal lillois a suivi.",
     "round done Cascavel EUR 3000000"},
    // whom a relative tells of, and whom a word of time governs
    {"Rivage Capital recrute",
     "La société de gestion Rivage Capital recrute. La start-up Mérovel, dans laquelle Rivage "
     "Capital a placé 3 millions d'euros en juin, est à Nantes.",
     "round done Mérovel EUR 3000000"},
    {"Deux sites",
     "Mérovel, fondée en 2004 – un an avant Cascavel – compte mille clients, et a réalisé 17 "
     "millions d'euros de recettes l'an dernier.",
     "revenue done Mérovel EUR 17000000"},
    // two forms of one name told apart, and one that is renamed
    {"Drivy prend l'accent",
     "Getaround achète Drivy pour 300 millions de dollars. Drivy avait levé 47 millions "
     "de dollars en 2018.",
     "acquisition done Drivy USD 300000000|round done Drivy USD 47000000"},
    {"Getaround change de nom", "Drivy, devenu Getaround, a levé 47 millions de dollars en 2018.",
     "round done Getaround USD 47000000"},
    // what the money is for, who lends, whose the subject is
    {"Mérovel : 24 millions d'euros pour courir derrière Cascavel",
     "Mérovel recrute. La start-up Mérovel a levé 24 millions d'euros.",
     "round done Mérovel EUR 24000000"},
    {"Le Sud", "Mérovel décroche un prêt d'honneur de 40 000 euros chez Cascavel.",
     "debt done Mérovel EUR 40000"},
    {"Le Sud",
     "Cascavel a levé 3 millions d'euros. En Tunisie, les capteurs de Mérovel ont plu à Breega, "
     "pour 2 millions d'euros.",
     "round done Cascavel EUR 3000000|round done Mérovel EUR 2000000"},
    // phrases that open a sentence, and relatives of a company
    {"Le Nord", "Cascavel recrute.\nAvec Mérovel, il lève 12 millions d'euros.",
     "round done Mérovel EUR 12000000"},
    {"La tech",
     "Cascavel recrute. Avec ses 30 millions d'euros levés en mai, l'allemand Mérovel fait peur.",
     "round done Mérovel EUR 30000000"},
    {"Le Nord", "Avec 30 millions d'euros levés auprès de Breega, Mérovel veut conquérir l'Europe.",
     "round done Mérovel EUR 30000000"},
    {"Le Nord", "La maison mère de Cascavel, Mérovel, a perdu 40 millions d'euros l'an dernier.",
     "revenue done Mérovel EUR 40000000"},
    {"La tech",
     "L'ancien directeur de Cascavel, Marc Durand, a fondé Mérovel en 2020. Il vient de lever 12 "
     "millions d'euros.",
     "round done Mérovel EUR 12000000"},
    {"Le Nord", "La Commission européenne inflige 40 millions d'euros d'amende à Mérovel.",
     "other done Mérovel EUR 40000000"},
    {"Le Nord", "Mérovel est condamnée à verser 40 millions d'euros à Cascavel.",
     "other done Mérovel EUR 40000000"},
    {"Le Nord",
     "• Cascavel lève 12 millions d'euros auprès de Breega.\n• Mérovel. Le lillois boucle un tour "
     "de 30 millions d'euros avec Elaia.",
     "round done Cascavel EUR 12000000|round done Mérovel EUR 30000000"},
    // what stands under a heading, and behind a sentence of its own
    {"Le palmarès",
     "Cascavel, 40 millions d'euros\nLa start-up conçoit des bornes. Elle a levé 40 millions "
     "d'euros.\nMérovel, 30 millions d'euros\nLa start-up conçoit des puces. Elle réalise 4 "
     "millions d'euros de chiffre d'affaires.",
     "round done Cascavel EUR 40000000|round done Mérovel EUR 30000000|revenue done Mérovel EUR "
     "4000000"},
    {"Cascavel recrute",
     "Cascavel recrute.\nMérovel aussi.\nLa start-up réalise 4 millions d'euros de chiffre "
     "d'affaires.",
     "revenue done Cascavel EUR 4000000"},
    {"Le palmarès",
     "L'or revient à Cascavel, qui a levé 40 millions d'euros. L'argent revient à Mérovel et à ses "
     "30 "
     "millions d'euros.",
     "round done Cascavel EUR 40000000|round done Mérovel EUR 30000000"},
    // names of things
    {"Le Sud", "En mars, la start-up Jus de Menthe a levé 4 millions d'euros.",
     "round done Jus de Menthe EUR 4000000"},
    {"Le Sud", "En mars, Domaine de la Vernière a levé 4 millions d'euros.",
     "round done Domaine de la Vernière EUR 4000000"},
    {"Le Sud", "En mars, la Fromagerie des Monts d'Orge a levé 4 millions d'euros avec Breega.",
     "round done Fromagerie des Monts d'Orge EUR 4000000"},
    {"Le Sud", "En mars, la start-up Mérovel et Cascavel ont levé 4 millions d'euros chacune.",
     "round done Mérovel EUR 4000000|round done Cascavel EUR 4000000"},
    {"Le Sud", "En mars, la start-up Mérovel d'Hugo Marin a levé 4 millions d'euros.",
     "round done Mérovel EUR 4000000"},
    {"Le Sud", "En mars, la pépite Bois d'Orage a levé 4 millions d'euros.",
     "round done Bois d'Orage EUR 4000000"},
    {"Le Sud", "En mars, la pépite Mérovel de Nantes a levé 4 millions d'euros.",
     "round done Mérovel EUR 4000000"},
};

}  // namespace

BOOST_DATA_TEST_CASE(tells_buyer_from_bought, boost::unit_test::data::make(purchase_cases), c) {
    BOOST_TEST(told(c, true) == c.deals);
}

BOOST_DATA_TEST_CASE(knows_who_stands_where, boost::unit_test::data::make(standing_cases), c) {
    BOOST_TEST(told(c, false) == c.deals);
}

BOOST_DATA_TEST_CASE(knows_makers_and_takers, boost::unit_test::data::make(maker_cases), c) {
    BOOST_TEST(told(c, false) == c.deals);
}

BOOST_DATA_TEST_CASE(knows_who_is_wanted, boost::unit_test::data::make(wanted_cases), c) {
    BOOST_TEST(told(c, false) == c.deals);
}

BOOST_DATA_TEST_CASE(knows_who_acts, boost::unit_test::data::make(acting_cases), c) {
    BOOST_TEST(told(c, false) == c.deals);
}

BOOST_DATA_TEST_CASE(knows_who_is_asked, boost::unit_test::data::make(portrait_cases), c) {
    BOOST_TEST(told(c, false) == c.deals);
}
