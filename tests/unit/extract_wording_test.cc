// Extraction: the wordings of the business press by which sums of every kind are told, lists and
// explanations, plans and what came of them, periods; each beside words that only look alike.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "tests/unit/press_case.hh"

namespace {

/// Words of the business press for one kind each, and the same words where they mean something
/// else.
const PressCase wording_cases[] = {
    {"Perlou, les comptes",
     "L'éditeur Perlou a publié ses comptes. Il laisse 3,6 millions d'euros sur le carreau en "
     "2023.",
     "revenue done Perlou EUR 3600000"},
    {"Perlou, les comptes",
     "L'éditeur Perlou a publié ses comptes : 3,6 millions d'euros perdus en 2023.",
     "revenue done Perlou EUR 3600000"},
    {"Perlou, les comptes", "L'éditeur Perlou a égaré 3,6 millions de fichiers perdus en 2023.",
     ""},
    {"Perlou, les comptes", "Les clients de Perlou ont signé pour 40 millions d'euros.",
     "revenue done Perlou EUR 40000000"},
    {"Perlou, les comptes",
     "L'assureur Perlou a perdu 9 millions d'euros en 2023 pour 17 millions d'euros de primes "
     "encaissées.",
     "revenue done Perlou EUR 9000000|revenue done Perlou EUR 17000000"},
    {"Perlou, les comptes", "Perlou reçoit de la marine une commande de 18 millions d'euros.",
     "revenue done Perlou EUR 18000000"},
    {"Perlou, le prix",
     "La start-up Perlou lève 8 M€ auprès de Demeter, sur une base de 74 millions d'euros.",
     "round done Perlou EUR 8000000|valuation done Perlou EUR 74000000"},
    {"Perlou, le prix", "La start-up Perlou était estimée 90 millions d'euros en 2022.",
     "valuation done Perlou EUR 90000000"},
    {"Perlou, le prix", "La chaudière était estimée 9 000 euros par un expert.", ""},
    {"Perlou, le prix", "Le jeu en vaut la chandelle : la start-up Perlou lève 12 M€.",
     "round done Perlou EUR 12000000"},
    {"Perlou, la vente", "L'achat de Perlou par Ovalo aura coûté 88 millions de dollars.",
     "acquisition done Perlou USD 88000000"},
    {"Perlou, la vente",
     "Le directeur de Perlou part chez l'américain Ovalo avec trois collègues. Son salaire : "
     "210 000 dollars.",
     "other done Perlou USD 210000"},
    {"Perlou s'endette", "Six banques ouvrent à Perlou une facilité de 110 millions d'euros.",
     "debt done Perlou EUR 110000000"},
    {"Perlou a sonné la cloche du Nasdaq",
     "Perlou a fait ses premiers pas en Bourse mardi. Elle a récolté 66 millions d'euros. Demeter "
     "y avait mis 5 millions d'euros en 2015.",
     "ipo done Perlou EUR 66000000|round done Perlou EUR 5000000"},
    {"Les start-up bretonnes",
     "Il s'est investi 210 millions d'euros l'an dernier dans les start-up bretonnes, indique le "
     "baromètre de Sirka.",
     "market done - EUR 210000000"},
    {"La semaine", "87 M€ répartis sur neuf opérations : la semaine a été bonne pour les start-up.",
     "market done - EUR 87000000"},
    {"Un entrepôt à Cambrai",
     "Le fabricant Perlou mettra 6 millions d'euros dans un deuxième entrepôt.",
     "investment planned Perlou EUR 6000000"},
    {"Un entrepôt à Cambrai", "Le fabricant Perlou mettra 6 millions d'euros dans la cagnotte.",
     ""},
    {"Un procès",
     "Préjudice retenu par le parquet : 28 millions d'euros, soustraits à 850 épargnants.",
     "other done - EUR 28000000"},
    {"Un impôt", "Ovalo n'a payé que 14 millions d'euros d'impôt en France en 2023.",
     "other done Ovalo EUR 14000000"},
    {"Une bourse", "La start-up Perlou a reçu une bourse Alpina de 100 000 francs suisses en 2018.",
     "grant done Perlou CHF 100000"},
};

/// What leads from one sum to the next, and from a sum to the words that explain it.
const PressCase discourse_cases[] = {
    {"Perlou, un an après",
     "La start-up Perlou affiche 3,6 millions d'euros de pertes en 2023, contre huit millions.",
     "revenue done Perlou EUR 3600000|revenue done Perlou EUR 8000000"},
    {"Perlou, un an après",
     "La start-up Perlou affiche 3,6 millions d'euros de pertes et venait d'obtenir de ses "
     "actionnaires, Demeter et Elaia, huit millions.",
     "revenue done Perlou EUR 3600000"},
    {"La start-up Perlou",
     "La start-up Perlou lève 800 millions de dollars, certes, mais à 6,7 milliards.",
     "round done Perlou USD 800000000|valuation done Perlou USD 6700000000"},
    {"Perlou vendue",
     "Dix millions d'euros, c'est ce qu'Ovalo a remis au tribunal de Nanterre pour Perlou.",
     "acquisition done Perlou EUR 10000000"},
    {"Perlou vendue", "Dix millions d'euros, c'est ce qu'Ovalo a mis pour grandir plus vite.", ""},
    {"Perlou", "12 millions d'euros. C'est ce que la société Perlou a perdu l'an dernier.",
     "revenue done Perlou EUR 12000000"},
    {"Perlou",
     "Perlou recule. De 8,6 millions d'euros en 2019, les ventes de la start-up Perlou sont "
     "tombées "
     "à 2,1 millions en 2022.",
     "revenue done Perlou EUR 8600000|revenue done Perlou EUR 2100000"},
};

/// What a sum is beside others, and for whom.
const PressCase reckoning_cases[] = {
    {"Perlou, l'usine",
     "La start-up Perlou lève 12 M€ auprès de Demeter. Le premier vol coûtera 45 millions d'euros.",
     "round done Perlou EUR 12000000|investment planned Perlou EUR 45000000"},
    {"Perlou, l'usine",
     "La start-up Perlou lève 12 M€ auprès de Demeter. Le retard de la licence lui coûtera 3 "
     "millions d'euros.",
     "round done Perlou EUR 12000000|other done Perlou EUR 3000000"},
    {"Ovalo achète Perlou",
     "Ovalo rachète Perlou. Le prix atteint 95 millions d'euros, auxquels pourraient s'ajouter 15 "
     "millions d'euros.",
     "acquisition done Perlou EUR 95000000|acquisition planned Perlou EUR 15000000"},
    {"Ovalo achète Perlou",
     "Ovalo rachète Perlou. Avant lui, Kreaxis avait coûté 4 milliards d'euros à Ovalo.",
     "acquisition done Kreaxis EUR 4000000000|acquisition done Perlou -"},
    {"Ovalo recule",
     "Les travaux ont été longs. Kreaxis avait coûté 4 milliards d'euros à Ovalo en 2019.",
     "other done Kreaxis EUR 4000000000"},
    {"Les paies",
     "La start-up Perlou soigne ses cadres. Perlou a versé 48 millions d'euros à Satya Nadella.",
     "other done Perlou EUR 48000000"},
    {"La vente", "Une filiale de Perlou, Ovalo, a été cédée pour un euro symbolique.",
     "acquisition done Ovalo EUR 1"},
    {"La vente", "La société Perlou a cédé une gomme pour un euro.", ""},
    {"Perlou emprunte",
     "Soixante-dix millions d'euros en juin, 120 en décembre : la start-up Perlou s'endette auprès "
     "de Demeter et d'ING, et attend une levée de fonds.",
     "debt done Perlou EUR 70000000|debt done Perlou EUR 120000000"},
    {"L'État et l'hydrogène", "L'État débloque 500 millions d'euros pour la filière.",
     "investment planned État EUR 500000000"},
    {"Prix de la course", "Uber paiera cher. Prix de la course : 290 millions d'euros.",
     "other done Uber EUR 290000000"},
    {"Perlou, un an après",
     "La start-up Perlou a réalisé 96 millions d'euros de ventes en 2023. Elle en vise 120.",
     "revenue done Perlou EUR 96000000|revenue planned Perlou EUR 120000000"},
};

/// Plans, promises and what came of them.
const PressCase plan_cases[] = {
    {"Perlou prépare la suite",
     "La start-up Perlou voit loin avec Demeter : une série C de 100 millions d'euros est "
     "envisagée "
     "pour 2025.",
     "round planned Perlou EUR 100000000"},
    {"Perlou, la suite",
     "La start-up Perlou voit loin avec Demeter : une série C de 100 millions d'euros a été "
     "bouclée "
     "en 2022.",
     "round done Perlou EUR 100000000"},
    {"Perlou cherche un prêt",
     "La banque Ovalo a rejeté une demande de prêt de 40 millions d'euros de la start-up Perlou.",
     "debt failed Perlou EUR 40000000"},
    {"Perlou cherche un prêt",
     "La banque Ovalo a accordé un prêt de 40 millions d'euros à la start-up Perlou, malgré un "
     "premier refus.",
     "debt done Perlou EUR 40000000"},
    {"Perlou cherche un prêt",
     "La start-up Perlou vient d'obtenir un prêt de 80 millions d'euros, conditionné à l'ouverture "
     "de l'usine.",
     "debt planned Perlou EUR 80000000"},
    {"Perlou",
     "La start-up Perlou devait lever 50 millions d'euros. Le tour n'a pas trouvé preneur.",
     "round failed Perlou EUR 50000000"},
    {"Perlou", "La start-up Perlou devait lever 50 millions d'euros. Le tour s'annonce bien.",
     "round planned Perlou EUR 50000000"},
    {"Ovalo et les serveurs",
     "Le directeur d'Ovalo a confirmé jeudi que le groupe consacrerait 3 milliards d'euros à ses "
     "centres de données.",
     "investment planned Ovalo EUR 3000000000"},
    {"Ovalo et les serveurs",
     "Un quotidien croit savoir que le groupe Ovalo consacrerait 3 milliards d'euros à ses centres "
     "de données.",
     "investment rumoured Ovalo EUR 3000000000"},
    {"Ovalo et les serveurs",
     "Le groupe Ovalo vient de consacrer 3 milliards d'euros à ses centres de données.",
     "investment done Ovalo EUR 3000000000"},
};

/// Families of wordings: who earns, owes, sells, lists, spends; and what only looks like it.
const PressCase family_cases[] = {
    {"Perlou, les comptes",
     "Les rentrées de l'éditeur Perlou ont atteint 12 millions d'euros en 2023.",
     "revenue done Perlou EUR 12000000"},
    {"Perlou, les comptes",
     "L'éditeur Perlou a décroché auprès de la marine un marché de 12 millions d'euros.",
     "revenue done Perlou EUR 12000000"},
    {"Perlou, les comptes",
     "L'éditeur Perlou a réalisé 12 millions d'euros, en hausse de 30 % sur un an.",
     "revenue done Perlou EUR 12000000"},
    {"Perlou, les comptes", "L'éditeur Perlou pèse 12 millions d'euros de chiffre d'affaires.",
     "revenue done Perlou EUR 12000000"},
    {"Perlou, les dettes", "L'éditeur Perlou doit 18 millions d'euros à ses fournisseurs.",
     "debt done Perlou EUR 18000000"},
    {"Perlou, les dettes", "L'éditeur Perlou doit 18 pages à ses lecteurs, et 3 millions de fois.",
     ""},
    {"Perlou, la vente", "La start-up Perlou a été vendue 120 millions d'euros.",
     "acquisition done Perlou EUR 120000000"},
    {"Perlou, la vente", "Ovalo rachète Perlou. La transaction est évaluée à 120 millions d'euros.",
     "acquisition done Perlou EUR 120000000"},
    {"Perlou, la vente", "Ovalo rachète Perlou. Coût de l'opération : 120 millions d'euros.",
     "acquisition done Perlou EUR 120000000"},
    {"Perlou en Bourse",
     "La start-up Perlou fait son entrée en Bourse et lève 66 millions d'euros.",
     "ipo done Perlou EUR 66000000"},
    {"Perlou avant la Bourse",
     "La start-up Perlou lève 66 millions d'euros avant son introduction en Bourse.",
     "round done Perlou EUR 66000000"},
    {"Perlou en Bourse",
     "L'introduction en Bourse de la start-up Perlou lui a rapporté 66 millions d'euros.",
     "ipo done Perlou EUR 66000000"},
    {"Un fonds pour le climat",
     "Les start-up ont leur fonds. Alta III, doté de 200 millions d'euros, investira en France.",
     "fund done Alta III EUR 200000000"},
    {"Le marché", "Le marché devrait atteindre 12 milliards d'euros en 2030, selon une étude.",
     "market planned - EUR 12000000000"},
    {"Berlin dépense", "Berlin engage 2 milliards d'euros pour les puces.",
     "investment planned Berlin EUR 2000000000"},
    {"Ovalo agrandit", "Le groupe Ovalo mettra 120 millions d'euros dans la modernisation du site.",
     "investment planned Ovalo EUR 120000000"},
    {"Le procès", "Le groupe Ovalo a soldé son litige pour 120 millions d'euros.",
     "other done Ovalo EUR 120000000"},
    {"Le procès", "Ovalo réclame 120 millions d'euros à son ancien patron.",
     "other planned Ovalo EUR 120000000"},
    {"Ovalo est prêt", "Ovalo s'est dit prêt à débourser 120 millions d'euros pour Perlou.",
     "acquisition planned Perlou EUR 120000000"},
};

/// What brings money in, and what it is spent on, by who and when.
const PressCase yield_cases[] = {
    {"Perlou, les comptes",
     "La start-up Perlou grandit. Le conseil lui a rapporté 4 millions d'euros l'an dernier.",
     "revenue done Perlou EUR 4000000"},
    {"Perlou, les comptes",
     "La start-up Perlou grandit. Le concours Alpina lui a rapporté 400 000 euros en 2022.",
     "grant done Perlou EUR 400000"},
    {"La 5G",
     "L'État vend des fréquences. Ovalo débourse 854 millions d'euros, Kreaxis 728 millions.",
     "other done Ovalo EUR 854000000|other done Kreaxis EUR 728000000"},
    {"La région aide Perlou",
     "La start-up Perlou grandit. La région Bretagne ajoutera une subvention de 2,4 millions "
     "d'euros.",
     "grant planned Perlou EUR 2400000"},
    {"La région aide Perlou",
     "La start-up Perlou grandit. La région Bretagne avait ajouté une subvention de 2,4 millions "
     "d'euros.",
     "grant done Perlou EUR 2400000"},
    {"Le club",
     "Le club a gagné hier, comme tous les matchs du championnat. Le joueur touche 2 millions "
     "d'euros.",
     "other done - EUR 2000000"},
    {"Ovalo en Arizona", "Le groupe Ovalo mettra 100 milliards de dollars de plus en Arizona.",
     "investment planned Ovalo USD 100000000000"},
    {"Le stade", "Le club a comblé le déficit, 15 millions d'euros la saison.", ""},
};

/// Articles of a listing, a fund, a market to come.
const PressCase article_cases[] = {
    {"Perlou arrive en Bourse",
     "Perlou fera ses premiers pas sur Euronext mardi. L'éditeur lyonnais espère lever 66 millions "
     "d'euros, sur la base d'une valeur de 300 millions. Il avait levé 12 millions en 2020.",
     "ipo planned Perlou EUR 66000000|valuation planned Perlou EUR 300000000|round done Perlou "
     "EUR 12000000"},
    {"Alta Capital referme son fonds",
     "Alta Capital a refermé son troisième fonds à 200 millions d'euros. La Caisse des Dépôts y a "
     "mis 40 millions. Alta a déjà investi 12 millions dans Perlou.",
     "fund done Alta Capital EUR 200000000|round done Perlou EUR 12000000"},
    {"Le marché des robots", "Le marché mondial atteindrait 90 milliards d'euros en 2030.",
     "market planned - EUR 90000000000"},
    {"Le marché des robots", "Le marché mondial atteindrait déjà 90 milliards d'euros.",
     "market rumoured - EUR 90000000000"},
    {"Perlou, la trésorerie",
     "Il reste 12 millions d'euros dans les caisses de la start-up Perlou.", ""},
};

/// More families: the price first, the seller, the creditors, the fraud; and their doubles.
const PressCase further_cases[] = {
    {"La vente", "Le groupe Kreaxis a payé Perlou 120 millions d'euros.",
     "acquisition done Perlou EUR 120000000"},
    {"La vente", "Pour 120 millions d'euros, Kreaxis s'empare de Perlou.",
     "acquisition done Perlou EUR 120000000"},
    {"La vente", "Pour 120 millions d'euros, le stade a été rénové.", ""},
    {"La vente", "Ovalo surenchérit à 130 millions d'euros pour Perlou.",
     "acquisition planned Perlou EUR 130000000"},
    {"Un fonds", "La société de gestion Alta Capital lève un fonds de 200 millions d'euros.",
     "fund done Alta Capital EUR 200000000"},
    {"Les arnaques", "Une escroquerie porte sur 12 millions d'euros.", "other done - EUR 12000000"},
    {"Les start-up", "8 milliards d'euros ont été levés en 2023 par les start-up.",
     "market done - EUR 8000000000"},
    {"La start-up Perlou",
     "La start-up Perlou grandit. Un coup de pouce de 200 000 euros de la métropole l'aidera.",
     "grant done Perlou EUR 200000"},
    {"Les créanciers", "La start-up Perlou vacille. Ses créanciers réclament 12 millions d'euros.",
     "debt done Perlou EUR 12000000"},
};

/// What is meant by what was told before.
const PressCase antecedent_cases[] = {
    {"Perlou, les comptes",
     "L'éditeur Perlou a vendu pour 40 millions d'euros en 2023. L'objectif de 50 millions d'euros "
     "cette année est maintenu.",
     "revenue done Perlou EUR 40000000|revenue planned Perlou EUR 50000000"},
    {"Perlou, la suite",
     "La start-up Perlou a levé 4 millions d'euros en 2023. L'objectif de 50 millions d'euros "
     "cette "
     "année est maintenu.",
     "round done Perlou EUR 4000000|round planned Perlou EUR 50000000"},
    {"Le concours",
     "Le jury du concours a rendu son palmarès : deux lauréats. À Rennes, la société Perlou, qui "
     "chiffre des dossiers, 780 000 euros.",
     "grant done Perlou EUR 780000"},
    {"Perlou, le prix",
     "La start-up Perlou ne donne pas de valorisation. Selon la presse, celle-ci dépasserait 600 "
     "millions d'euros.",
     "valuation rumoured Perlou EUR 600000000.."},
    {"Perlou, le prix",
     "La start-up Perlou ne donne pas de nouvelles. Selon la presse, celle-ci dépasserait 600 "
     "millions d'euros.",
     ""},
    {"Perlou emprunte",
     "La start-up Perlou a emprunté. Elle a obtenu 12 millions d'euros auprès de trois banques.",
     "debt done Perlou EUR 12000000"},
    {"Perlou prépare la suite",
     "La start-up Perlou a emprunté. Elle a levé 12 millions d'euros auprès de trois fonds.",
     "round done Perlou EUR 12000000"},
};

/// A second gleaning.
const PressCase gleaned_cases[] = {
    {"Perlou, le prix",
     "La start-up Perlou est estimée par ses actionnaires à 120 millions d'euros.",
     "valuation done Perlou EUR 120000000"},
    {"L'appel", "L'appel à projets est doté de 12 millions d'euros.", "grant done - EUR 12000000"},
    {"L'appel", "L'appel de la forêt est doté de 12 millions de voix.", ""},
    {"Les dépenses", "Les dépenses mondiales d'IA dépasseront 300 milliards de dollars en 2026.",
     "market planned - USD 300000000000.."},
    {"Ovalo dépense",
     "Les dépenses d'investissement du groupe Ovalo grimperont à 2 milliards d'euros.",
     "investment planned Ovalo EUR 2000000000"},
    {"Ovalo licencie", "Le plan social coûtera 12 millions d'euros au groupe Ovalo.",
     "other done Ovalo EUR 12000000"},
};

struct PeriodCase {
    const char* text;
    const char* days;  ///< of the first deal
};
std::ostream& operator<<(std::ostream& out, const PeriodCase& c) {
    return out << '"' << c.text << '"';
}

/// The months that figures cover, told by the day on which they end.
const PeriodCase period_cases[] = {
    {"L'éditeur Perlou a perdu 12 millions d'euros sur l'exercice clos fin mars.",
     "2023-04-01 2024-03-31"},
    {"L'éditeur Perlou a publié ses comptes annuels, arrêtés au 30 septembre 2023 : une perte de "
     "12 millions d'euros.",
     "2022-10-01 2023-09-30"},
    {"Au premier semestre de l'exercice, achevé fin mars, l'éditeur Perlou a vendu pour 12 "
     "millions d'euros.",
     "2023-10-01 2024-03-31"},
    {"Au mois de mars, l'éditeur Perlou a vendu pour 12 millions d'euros.",
     "2024-03-01 2024-03-31"},
    {"L'éditeur Perlou, qui a arrêté la bière en mars, a vendu pour 12 millions d'euros.",
     "2024-03-01 2024-03-31"},
};

}  // namespace

BOOST_DATA_TEST_CASE(reads_the_wording_of_the_press, boost::unit_test::data::make(wording_cases),
                     c) {
    BOOST_TEST(told(c, false) == c.deals);
}

BOOST_DATA_TEST_CASE(reads_lists_and_explanations, boost::unit_test::data::make(discourse_cases),
                     c) {
    BOOST_TEST(told(c, false) == c.deals);
}

BOOST_DATA_TEST_CASE(reads_costs_and_additions, boost::unit_test::data::make(reckoning_cases), c) {
    BOOST_TEST(told(c, false) == c.deals);
}

BOOST_DATA_TEST_CASE(reads_closed_periods, boost::unit_test::data::make(period_cases), c) {
    vigie::deals::Article article;
    article.title = "Perlou, les comptes";
    article.body = c.text;
    article.date = vigie::dates::single_day(*vigie::dates::parse_iso_day("2024-06-03"));
    const auto deals = vigie::indexer::extract(article).deals;
    BOOST_REQUIRE(!deals.empty());
    BOOST_REQUIRE(deals.front().date.has_value());
    const auto& days = *deals.front().date;
    BOOST_TEST(vigie::dates::to_iso(*days.from) + " " + vigie::dates::to_iso(*days.to) == c.days);
}

BOOST_DATA_TEST_CASE(reads_plans, boost::unit_test::data::make(plan_cases), c) {
    BOOST_TEST(told(c, false) == c.deals);
}

BOOST_DATA_TEST_CASE(reads_families_of_wordings, boost::unit_test::data::make(family_cases), c) {
    BOOST_TEST(told(c, false) == c.deals);
}

BOOST_DATA_TEST_CASE(reads_yields, boost::unit_test::data::make(yield_cases), c) {
    BOOST_TEST(told(c, false) == c.deals);
}

BOOST_DATA_TEST_CASE(reads_articles, boost::unit_test::data::make(article_cases), c) {
    BOOST_TEST(told(c, false) == c.deals);
}

BOOST_DATA_TEST_CASE(reads_further_families, boost::unit_test::data::make(further_cases), c) {
    BOOST_TEST(told(c, false) == c.deals);
}

BOOST_DATA_TEST_CASE(reads_antecedents, boost::unit_test::data::make(antecedent_cases), c) {
    BOOST_TEST(told(c, false) == c.deals);
}

BOOST_DATA_TEST_CASE(reads_gleanings, boost::unit_test::data::make(gleaned_cases), c) {
    BOOST_TEST(told(c, false) == c.deals);
}
