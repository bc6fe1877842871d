// Extraction: how the press tells rounds and what only sounds like one, by pairs of a headline and
// its first sentences.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "tests/unit/press_case.hh"

namespace {

const PressCase press_cases[] = {
    // verbs and idioms of raising, and what they mean with another object
    {"Coralis empile 8 M€", "Coralis, éditeur brestois de logiciels portuaires, boucle un tour.",
     "round done Coralis EUR 8000000"},
    {"Coralis empile 8 M€ de dettes", "Coralis, éditeur brestois, doit 8 M€ à ses banques.",
     "debt done Coralis EUR 8000000"},
    {"Coralis à l'abordage",
     "L'éditeur brestois Coralis met la main sur 8 M€ auprès de Breizh Up et de Seventure.",
     "round done Coralis EUR 8000000"},
    {"Coralis à l'abordage", "L'éditeur brestois Coralis met la main sur Marega pour 8 M€.",
     "acquisition done Marega EUR 8000000"},
    {"Coralis s'offre 8 M€", "La start-up Coralis s'offre 8 M€ avec l'appui de Breizh Up.",
     "round done Coralis EUR 8000000"},
    {"Coralis s'offre Marega", "La start-up Coralis s'offre son rival Marega pour 8 M€.",
     "acquisition done Marega EUR 8000000"},
    {"Coralis se remplume, 8 M€ dans ses cartons",
     "La jeune pousse Coralis accueille Breizh Up et Seventure.", "round done Coralis EUR 8000000"},
    {"D'une pierre deux coups", "La start-up Coralis s'est vu confier 4,4 M€ par Demeter.",
     "round done Coralis EUR 4400000"},
    {"Le gros lot", "Le gagnant de la loterie empoche 157 millions d'euros.",
     "other done - EUR 157000000"},
    {"Un triomphe", "Le film a récolté 300 millions de dollars.", "other done - USD 300000000"},
    // totals and rounds
    {"Coralis revient", "En six ans, la start-up Coralis a récolté 14 millions d'euros.",
     "total done Coralis EUR 14000000"},
    {"Coralis revient", "La start-up Coralis a récolté 14 millions d'euros en six semaines.",
     "round done Coralis EUR 14000000"},
    // who gives and who is given
    {"Brest : Coralis change d'échelle",
     "La start-up Coralis se dote d'un second port d'attache. Breizh Up et Seventure lui confient "
     "3 M€.",
     "round done Coralis EUR 3000000"},
    {"La Bpi distribue",
     "Crédits, garanties, participations : Bpifrance a injecté 60 milliards d'euros dans "
     "l'économie l'an dernier.",
     ""},
    {"Brest : Coralis change d'échelle",
     "Seventure mène le tour de Coralis. L'éditeur de logiciels portuaires, valorisé 90 M€, "
     "emploie 40 personnes.",
     "valuation done Coralis EUR 90000000"},
    // what is sought, and what is only counted
    {"Hydrogène : Coralis cherche 30 M€",
     "Pour bâtir son usine, la start-up Coralis est en quête de 30 millions d'euros.",
     "round planned Coralis EUR 30000000"},
    {"Coralis lève 5 M€",
     "La fintech Coralis lève 5 M€ auprès de Demeter. Elle revendique 2 milliards d'euros de "
     "paiements traités et dispose de 60 millions d'euros de trésorerie.",
     "round done Coralis EUR 5000000"},
    {"Coralis lève 5 M€",
     "La start-up Coralis lève 5 M€. Elle n'a brûlé que 900 000 euros depuis janvier.",
     "round done Coralis EUR 5000000"},
    {"Coralis lève 5 M€",
     "La start-up Coralis lève 5 M€. Elle a facturé 2 M€ l'an dernier, un record.",
     "round done Coralis EUR 5000000|revenue done Coralis EUR 2000000"},
    // one cheque of several
    {"Les murs parlent",
     "Avec cette idée, la start-up Coralis a décidé Colas, Eiffage et Demeter à signer un chèque "
     "commun de 2 M€.",
     "round done Coralis EUR 2000000"},
    {"Coralis muscle son bilan",
     "La start-up Coralis complète ses fonds propres à hauteur de 8 M€ avec Breizh Up.",
     "round done Coralis EUR 8000000"},
    {"Coralis, deuxième",
     "En 2024, la start-up Coralis avait accueilli Ovalo à son tour de table, pour 8 M€.",
     "round done Coralis EUR 8000000"},
    // whose round it is
    {"Coralis démarre fort", "Coralis séduit Seventure. 3 M€ iront à une usine.",
     "round done Coralis EUR 3000000"},
    {"Coralis démarre fort", "Coralis séduit Brest. 3 M€ iront à une usine.", ""},
    {"Coralis vise l'Amérique", "Fondée par des anciens d'Ovalo, la biotech a levé 9 M€.",
     "round done Coralis EUR 9000000"},
    {"Ils ont levé cette semaine", "Perlou (biotech) : 4 M€. Ovalo (vélos) : 3 M€.",
     "round done Perlou EUR 4000000|round done Ovalo EUR 3000000"},
    {"Ils ont fermé cette semaine", "Perlou (biotech) : 4 M€. Ovalo (vélos) : 3 M€.", ""},
    {"Coralis tient le cap", "La biotech Coralis peut compter sur 4 M€ de Demeter et de Breizh Up.",
     "round done Coralis EUR 4000000"},
    {"Un fonds et une pépite",
     "Le fonds Demeter débloque 7 M€ en faveur de la jeune pousse lilloise Coralis.",
     "round done Coralis EUR 7000000"},
    {"La levée du jour : Coralis", "Montant : 7 M€. Investisseurs : Demeter, Breizh Up.",
     "round done Coralis EUR 7000000"},
    {"Le concurrent d'Ovalo", "Coralis, rival d'Ovalo, a trouvé 9 M€ auprès de Demeter.",
     "round done Coralis EUR 9000000"},
    {"Coralis signe", "La start-up Coralis s'est engagée à hauteur de 9 M€ dans un partenariat.",
     ""},
    {"Jour de fête",
     "On n'avait jamais vu cela. Demeter signe un tour de 9 M€ au bénéfice de Coralis.",
     "round done Coralis EUR 9000000"},
    {"Coralis se tait",
     "Onze millions d'euros, et pas un mot de Coralis. Demeter, Brivo et Breizh "
     "Up ont mis 11 M€.",
     "round done Coralis EUR 11000000"},
    {"Coralis attend",
     "La start-up Coralis attend. Le fabricant d'implants Ovalo conclut une série "
     "A de 3 M€. Il avait reçu 700 000 euros en 2014.",
     "round done Ovalo EUR 3000000|round done Ovalo EUR 700000"},
    {"Un armateur au capital", "L'armateur Ovalo prend 12 % de la start-up Coralis pour 9 M€.",
     "round done Coralis EUR 9000000"},
    {"Après Ovalo", "Après Ovalo, c'est au tour de la start-up Coralis de lever 9 M€.",
     "round done Coralis EUR 9000000"},
    {"Coralis et ses clients", "La start-up Coralis, dont Ovalo est déjà client, lève 9 M€.",
     "round done Coralis EUR 9000000"},
    {"Le retour",
     "Le cofondateur d'Ovalo, Jean Dupont, lève 9 M€ pour sa nouvelle start-up, Coralis.",
     "round done Coralis EUR 9000000"},
    {"Le retour", "La maison mère d'Ovalo, Coralis, lève 9 M€ auprès de Demeter.",
     "round done Coralis EUR 9000000"},
    {"Le retour", "Ancien d'Ovalo, Jean Dupont a fondé Coralis en 2019. La start-up lève 9 M€.",
     "round done Coralis EUR 9000000"},
    {"Un distributeur au capital",
     "La chaîne Ovalo entre au capital de la start-up Coralis à l'occasion d'un tour de 8 M€.",
     "round done Coralis EUR 8000000"},
    {"La semaine des levées de fonds",
     "Perlou lève 3 M€. Lyon suit, avec Coralis : l'exploitant de batteries a sécurisé 8 M€.",
     "round done Perlou EUR 3000000|round done Coralis EUR 8000000"},
    {"Coralis étire sa série A",
     "La série A de la start-up Coralis grossit. Ouverte en mai avec 8 millions d'euros, elle "
     "finance une usine.",
     "round done Coralis EUR 8000000"},
    {"Levées de fonds : les petits tours",
     "Les tickets modestes ne manquent pas : 800 000 euros pour la conserverie connectée Coralis, "
     "3 M€ pour l'application Ovalo.",
     "round done Coralis EUR 800000|round done Ovalo EUR 3000000"},
    {"Levées de fonds : les petits tours",
     "On a aussi compté 800 000 euros pour la rénovation des ateliers de Coralis.", ""},
    {"Un fonds pour la mer", "Le fonds signera des tickets de 800 000 euros.", ""},
    // a round told beside a listing is none of the market
    {"Coralis : 8 M€ en attendant mieux",
     "L'éditeur Coralis annonce une levée de fonds de 8 M€ avec Breizh Up. L'entrée en Bourse "
     "attendra. Une introduction en Bourse n'est pas exclue en 2030.",
     "round done Coralis EUR 8000000"},
    // what "à" leads to behind a round is what the company is worth
    {"Coralis lève 8 M€", "La start-up Coralis lève 8 M€ auprès de Demeter, à 90 millions.",
     "round done Coralis EUR 8000000|valuation done Coralis EUR 90000000"},
    {"Coralis lève 8 M€", "La start-up Coralis lève 8 M€, ce qui porte son total à 90 millions.",
     "round done Coralis EUR 8000000|total done Coralis EUR 90000000"},
    // denied, and never come
    {"Coralis cale", "La start-up Coralis n'a pas trouvé les 8 M€ qu'elle cherchait.",
     "round failed Coralis EUR 8000000"},
    {"Coralis cale", "La start-up Coralis n'a levé que 8 M€.", "round done Coralis EUR 8000000"},
    {"Coralis en liquidation judiciaire",
     "La start-up Coralis préparait une levée de fonds de 8 M€.",
     "round failed Coralis EUR 8000000"},
    {"Coralis prend son temps", "La start-up Coralis préparait une levée de fonds de 8 M€.",
     "round planned Coralis EUR 8000000"},
    // everyday words, among start-ups and elsewhere
    {"Un tour de piste", "La mairie consacre 8 M€ au tour cycliste. Ovalo en profitera.",
     "investment planned - EUR 8000000"},
    {"Coralis, l'année folle",
     "La start-up Coralis a bouclé son tour : 8 M€ dès janvier, avec Demeter.",
     "round done Coralis EUR 8000000"},
    {"L'État met la main à la poche",
     "La start-up Coralis attend. L'État a réuni 30 millions d'euros.", ""},
    // lists headed by their sums
    {"Les levées de fonds de l'année", "58 M€ : Sorelle, en septembre. 40 M€ : Ovalo, en mai.",
     "round done Sorelle EUR 58000000|round done Ovalo EUR 40000000"},
    {"Les levées de fonds de l'année", "58 M€ : le chiffre d'affaires de Sorelle.",
     "revenue done Sorelle EUR 58000000"},
    // who put money in stands behind
    {"Coralis, la suite", "La start-up Coralis grandit : 3 M€ dès 2021, avec Demeter.",
     "round done Coralis EUR 3000000"},
    {"Coralis, la suite", "La start-up Coralis grandit : 3 M€ de ventes dès 2021, avec Demeter.",
     "revenue done Coralis EUR 3000000"},
    {"La course aux puces",
     "La start-up Coralis lève 8 M€. À côté, Ovalo : 50 milliards d'euros de centres de données.",
     "round done Coralis EUR 8000000|investment planned Ovalo EUR 50000000000"},
    // public money beside a round
    {"Coralis ferme un tour de 6 M€",
     "Coralis ferme un tour de 6 M€ mené par Demeter. S'y ajoute 1 M€ de la Région Bretagne.",
     "round done Coralis EUR 6000000|grant done Coralis EUR 1000000"},
    // brothers and sisters are no companies
    {"Deux sœurs, deux brevets",
     "Les sœurs Anne et Claire Morvan ont fondé la start-up Coralis. Elles repartent avec 2 M€.",
     "round done Coralis EUR 2000000"},
    // headlines that list who raised
    {"Elles ont levé : Perlou, Ovalo",
     "Perlou (vélos, Lyon) : 3 M€, Kreaxi. Ovalo (yaourts, "
     "Metz) : 900 k€, Evolem.",
     "round done Perlou EUR 3000000|round done Ovalo EUR 900000"},
    {"Les voiles se lèvent", "Perlou (vélos, Lyon) : 3 M€ par an. Ovalo (yaourts, Metz) : 900 k€.",
     ""},
    // a market's sums and those of the companies it names
    {"Dix ans de tech",
     "En 2014, quand Ovalo annonçait avoir obtenu 40 millions de dollars d'Index Ventures, le "
     "marché n'en revenait pas. Les start-up françaises avaient levé 900 millions d'euros.",
     "round done Ovalo USD 40000000|market done - EUR 900000000"},
    {"Dix ans de tech",
     "Les start-up françaises ont levé 900 millions d'euros en 2014, selon un baromètre. Au "
     "total, le marché européen a vu passer 12 milliards d'euros.",
     "market done - EUR 900000000|market done - EUR 12000000000"},
    // nouns of the sum before
    {"Perlou change de taille",
     "La start-up Perlou franchit le milliard de valorisation avec 150 millions d'euros de "
     "General Atlantic.",
     "valuation done Perlou EUR 1000000000|round done Perlou EUR 150000000"},
    // what was dropped in another clause
    {"Ovalo se console",
     "Ovalo, qui avait renoncé à la Bourse, s'est consolé avec 100 millions d'euros apportés par "
     "Eurazeo.",
     "round done Ovalo EUR 100000000"},
    {"Ovalo renonce", "La start-up Ovalo a renoncé à lever 100 millions d'euros.",
     "round failed Ovalo EUR 100000000"},
    // who gives is not who gets
    {"Coralis aidée", "L'Ademe a attribué une subvention de 900 000 euros à la start-up Coralis.",
     "grant done Coralis EUR 900000"},
    {"Quantique : l'effort", "Le gouvernement a promis mercredi 500 millions d'euros au quantique.",
     "investment planned - EUR 500000000"},
    // names that are cut short elsewhere
    {"Énergie", "Le Francilien Eco B12, start-up de l'efficacité, lève 4 M€ auprès de Demeter.",
     "round done Eco B12 EUR 4000000"},
    {"Santé", "La start-up moka.bio a réuni 3 M€ auprès de Kima Ventures.",
     "round done moka.bio EUR 3000000"},
    // an open bound speaks of sums near it only
    {"Coralis décroche 30 M€",
     "La start-up Coralis boucle un tour. Son usine coûtera plus de 12 millions d'euros.",
     "round done Coralis EUR 30000000|investment planned Coralis EUR 12000000.."},
    // lists and features: each sum its own company, the sum of all nobody's
    {"Les plus grosses levées",
     "Loftis (170 millions de dollars). Brevalo, 50 M€. Sanitec – 40 M€. Ces start-up ont des "
     "investisseurs. Au total, 3,1 milliards d'euros.",
     "round done Loftis USD 170000000|round done Brevalo EUR 50000000|"
     "round done Sanitec EUR 40000000|market done - EUR 3100000000"},
    {"La semaine", "Cette semaine, 14 start-up ont levé 210 millions d'euros.",
     "market done - EUR 210000000"},
    {"La semaine", "Cette semaine, la start-up Loftis a levé 210 millions d'euros.",
     "round done Loftis EUR 210000000"},
    {"Loftis au soleil", "La start-up Loftis a de son côté obtenu 304 millions d'euros de PGGM.",
     "round done Loftis EUR 304000000"},
    {"Loftis en Bourse", "La start-up Loftis pèse 304 millions d'euros en Bourse.",
     "valuation done Loftis EUR 304000000"},
    // plans and failures
    {"Loftis chauffe les villes avec 100 M€",
     "La start-up Loftis prévoit de lever 100 M€ d'ici à 2027.",
     "round planned Loftis EUR 100000000"},
    {"Loftis chauffe les villes avec 100 M€", "La start-up Loftis vient de lever 100 M€.",
     "round done Loftis EUR 100000000"},
    {"Loftis ferme", "La start-up Loftis n'est pas parvenue à lever les 10 millions d'euros visés.",
     "round failed Loftis EUR 10000000"},
    // words that fold to others
    {"Loftis double la mise",
     "La start-up Loftis remet ça : 16 millions d'euros apportés par Breega.",
     "round done Loftis EUR 16000000"},
    {"Loftis se porte bien", "La start-up Loftis affiche un CA de 16 millions d'euros.",
     "revenue done Loftis EUR 16000000"},
    // what is bought behind its description
    {"Loftis s'étend",
     "L'américain Loftis a racheté l'application de cartographie Yubona pour 28 M€.",
     "acquisition done Yubona EUR 28000000"},
    {"Loftis s'étend", "L'américain Loftis a été racheté 28 M€ par Yubona.",
     "acquisition done Loftis EUR 28000000"},
    // a whole and its parts
    {"Loftis lève et emprunte",
     "La start-up Loftis réunit 120 millions d'euros : 80 millions en fonds propres auprès de "
     "Breega et 40 millions d'emprunts.",
     "round done Loftis EUR 120000000"},
    // backers in apposition
    {"Un bol d'air",
     "Le fabricant Respiralo vient d'obtenir de ses actionnaires historiques, Breizh Up et Nexo, "
     "une rallonge de 2,4 M€.",
     "round done Respiralo EUR 2400000"},
    {"Un bol d'air", "Un prêt de 1 M€ de BNP Paribas complète le tour de la start-up Respiralo.",
     "debt done Respiralo EUR 1000000"},
    // a sum beside a firm that invests, without a verb that tells of a round
    {"Respiralo lève 12 M€",
     "La start-up Respiralo lève 12 M€. Elaia, entré en 2016 avec 6 millions d'euros, ne compte "
     "pas sortir.",
     "round done Respiralo EUR 12000000|round done Respiralo EUR 6000000"},
    {"Respiralo lève 12 M€",
     "La start-up Respiralo lève 12 M€. Kima Ventures y avait cru la première, en 2016, pour 2 "
     "millions d'euros.",
     "round done Respiralo EUR 12000000|round done Respiralo EUR 2000000"},
    {"Respiralo lève 12 M€",
     "La start-up Respiralo lève 12 M€. La Banque européenne d'investissement est de la partie, "
     "pour 4 millions d'euros.",
     "round done Respiralo EUR 12000000|debt done Respiralo EUR 4000000"},
    {"Respiralo lève 12 M€",
     "La start-up Respiralo lève 12 M€. Elaia et Breega sont de la fête, "
     "chacun pour 6 millions d'euros.",
     "round done Respiralo EUR 12000000"},
    // a list of names with figures: each its own company; parts of a market are the market's
    {"Des tickets plus sages",
     "La start-up Ambrel a obtenu 15 millions d'euros auprès d'Accel, Mindol 5, avec Seventure.",
     "round done Ambrel EUR 15000000|round done Mindol EUR 5000000"},
    {"L'Europe des levées",
     "Cette année, les start-up européennes ont levé 3 milliards d'euros. La France, avec 214 "
     "millions, dépasse l'Espagne, 208.",
     "market done - EUR 3000000000|market done - EUR 214000000|market done - EUR 208000000"},
    // what is told for a day to come, or as not settled, is a plan
    {"Respiralo voit loin",
     "La start-up Respiralo pense déjà à la suite, une série A de 15 M€ en 2027.",
     "round planned Respiralo EUR 15000000"},
    {"Respiralo voit loin", "La start-up Respiralo a bouclé une série A de 15 M€ en 2023.",
     "round done Respiralo EUR 15000000"},
    {"Respiralo voit loin", "La start-up Respiralo tient une levée de 15 M€, sous réserve.",
     "round planned Respiralo EUR 15000000"},
    {"Respiralo s'arrête", "La levée de 15 M€ de la start-up Respiralo a été enterrée.",
     "round failed Respiralo EUR 15000000"},
    // who lends, buys or pays is not whose it is
    {"Respiralo préfère emprunter",
     "La start-up Respiralo signe un prêt de 25 M€. Respiralo grandit. Respiralo embauche. Le CIC "
     "et BNP Paribas y joignent une ligne de crédit de 6 M€.",
     "debt done Respiralo EUR 25000000|debt done Respiralo EUR 6000000"},
    {"Ovalo rachète Respiralo",
     "Ovalo a annoncé le rachat de la start-up Respiralo pour 90 M€. Le dernier tour, en 2021, "
     "leur "
     "avait apporté 20 M€.",
     "acquisition done Respiralo EUR 90000000|round done Respiralo EUR 20000000"},
    {"Ovalo rachète Respiralo",
     "Ovalo a annoncé le rachat de la start-up Respiralo pour 90 M€. Ovalo avait levé 20 M€ en "
     "2021.",
     "acquisition done Respiralo EUR 90000000|round done Ovalo EUR 20000000"},
    {"Un bol d'air",
     "Breega et Elaia ont mis 20 M€ dans la start-up Respiralo, sur la base de 120 M€.",
     "round done Respiralo EUR 20000000|valuation done Respiralo EUR 120000000"},
    // who makes a product is whose its sums are; a quality before a pronoun is nobody
    {"Curlor vaut 2 milliards d'euros",
     "Anyspore, l'éditeur de l'assistant de programmation Curlor, a confirmé un tour de 90 M€ mené "
     "par Elaia.",
     "valuation done Anyspore EUR 2000000000|round done Anyspore EUR 90000000"},
    {"Respiralo voit loin",
     "La start-up Respiralo grandit. Rentable, elle a réalisé 20 M€ de chiffre d'affaires en 2023.",
     "revenue done Respiralo EUR 20000000"},
    {"Respiralo voit loin",
     "La start-up Respiralo grandit. Respiralo embauche. Ses Soufflor équipent cent hôpitaux. Les "
     "ventes ont dépassé 20 M€ en 2023.",
     "revenue done Respiralo EUR 20000000.."},
    {"Respiralo voit loin", "La start-up Respiralo a levé 300 M€ en dix ans.",
     "total done Respiralo EUR 300000000"},
    {"Respiralo voit loin",
     "La start-up Respiralo boucle un tour de 63 M€. En 2021, elle en valait 1,2.",
     "round done Respiralo EUR 63000000|valuation done Respiralo EUR 1200000000"},
    {"Respiralo voit loin", "La start-up Respiralo facture 14 M€ par an.",
     "revenue done Respiralo EUR 14000000"},
    {"Respiralo voit loin", "La start-up Respiralo facture 14 000 euros par an à chaque hôpital.",
     ""},
    // a price stands behind an apposition; an investor's "investissement" is a round
    {"Ovalo rachète Respiralo",
     "Ovalo a annoncé jeudi l'acquisition de Respiralo, spécialiste de la publicité en ligne et "
     "des "
     "jeux, pour environ 90 M€.",
     "acquisition done Respiralo EUR 90000000"},
    {"Respiralo voit loin",
     "La start-up Respiralo annonce un investissement de 18 M€ de l'américain Summit Partners.",
     "round done Respiralo EUR 18000000"},
    {"Respiralo voit loin", "La start-up Respiralo annonce un investissement de 18 M€ à Lyon.",
     "investment planned Respiralo EUR 18000000"},
    {"Elaia fête ses vingt ans", "Elaia occupe un immeuble de 6 millions d'euros à Paris.", ""},
};

}  // namespace

BOOST_DATA_TEST_CASE(reads_the_press, boost::unit_test::data::make(press_cases), c) {
    BOOST_TEST(told(c, false) == c.deals);
}
