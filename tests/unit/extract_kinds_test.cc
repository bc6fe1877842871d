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
