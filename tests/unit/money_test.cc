// Amounts: phrase -> what was read.
#include <ostream>
#include <string>
#include <vector>

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "common/money/rates.hh"
#include "common/money/read_amounts.hh"

namespace money = vigie::money;
namespace text = vigie::text;
using vigie::Language;

namespace {

struct Case {
    const char* text;
    const char* expected;
};
std::ostream& operator<<(std::ostream& out, const Case& c) {
    return out << '"' << c.text << '"';
}

const char* mark_of(money::Use use) {
    switch (use) {
        case money::Use::per_unit:
            return " each";
        case money::Use::conversion:
            return " conversion";
        case money::Use::elliptic:
            return " elliptic";
        default:
            return "";
    }
}

std::string readings(std::string_view source, money::AmountOptions options) {
    std::string out;
    const text::Tokens tokens(source);
    for (const auto& mention : money::read_amounts(tokens, options)) {
        if (!out.empty()) out += "; ";
        out += money::to_text(mention.amount) + mark_of(mention.use);
    }
    return out;
}

std::string french(const char* source) {
    return readings(source, {.language = Language::french});
}
std::string english(const char* source) {
    return readings(source, {.language = Language::english});
}
std::string asked(const char* source) {
    return readings(source, {.language = Language::french, .question = true});
}
std::string asked_in_english(const char* source) {
    return readings(source, {.language = Language::english, .question = true});
}

const Case figures[] = {
    {"Le casque vaut 349 euros", "EUR 349"},
    {"un forfait à 19,99 €", "EUR 19.99"},
    {"une aide de 450.000 euros", "EUR 450000"},
    {"une aide de 1 450 000 €", "EUR 1450000"},
    {"une aide de 45\u00A0000\u202F€", "EUR 45000"},
    {"une aide de 45'000 francs suisses", "CHF 45000"},
    {"un loyer de 1.234,56 €", "EUR 1234.56"},
    {"12,5 M€", "EUR 12500000"},
    {"12.5M€", "EUR 12500000"},
    {"18 Md€, 3 Mds €, 2 mrd d'euros", "EUR 18000000000; EUR 3000000000; EUR 2000000000"},
    {"120 k€ puis 80K€", "EUR 120000; EUR 80000"},
    {"7 MEUR, 300 KEUR, 12 ME", "EUR 7000000; EUR 300000; EUR 12000000"},
    {"$10M", "USD 10000000"},
    {"US$ 3,5 millions", "USD 3500000"},
    {"C$20 millions", "CAD 20000000"},
    {"40 M$ et 20 M USD", "USD 40000000; USD 20000000"},
    {"25 millions $", "USD 25000000"},
    {"1.250 milliards d'euros", "EUR 1250000000000"},
    {"2.5 millions d’euros", "EUR 2500000"},
    {"4 euros 90", "EUR 4.90"},
    {"4€90", "EUR 4.90"},
    {"3 euros et 20 centimes", "EUR 3.20"},
    {"(-16 millions d'euros)", "EUR 16000000"},
    {"un prêt de 3 millions d'eurosLe reste suivra", "EUR 3000000"},
    {"90 yens", "JPY 90"},
};
const Case words[] = {
    {"deux millions et demi d'euros", "EUR 2500000"},
    {"un demi-milliard de dollars", "USD 500000000"},
    {"un quart de milliard d'euros", "EUR 250000000"},
    {"trois quarts de milliard d'euros", "EUR 750000000"},
    {"quatre-vingt-dix millions d'euros", "EUR 90000000"},
    {"soixante et onze euros", "EUR 71"},
    {"nonante-cinq francs suisses", "CHF 95"},
    {"quatre-vingts euros", "EUR 80"},
    {"cinq cent mille euros", "EUR 500000"},
    {"un million deux cent mille euros", "EUR 1200000"},
    {"2 milliards 300 millions d'euros", "EUR 2300000000"},
    {"une trentaine de millions d'euros", "EUR 30000000"},
    {"mille milliards de dollars", "USD 1000000000000"},
    {"un billion d'euros", "EUR 1000000000000"},
    {"le milliard d'euros", "EUR 1000000000"},
    {"dix-sept euros", "EUR 17"},
    {"trois virgule cinq millions d'euros", "EUR 3500000"},
};
const Case currencies[] = {
    {"4 millions de dollars canadiens", "CAD 4000000"},
    {"4 millions de dollars de Hong Kong", "HKD 4000000"},
    {"13,6 millions de livres de ventes", "GBP 13600000"},
    {"4 millions de livres sterling", "GBP 4000000"},
    {"4 millions de livres turques", "TRY 4000000"},
    {"4 millions de francs suisses", "CHF 4000000"},
    {"4 millions de francs CFA", "? 4000000"},
    {"Dakar : 4 millions de francs CFA", "XOF 4000000"},
    {"Au Cameroun, 4 millions de francs CFA", "XAF 4000000"},
    {"À Genève, 4 millions de francs CFA", "? 4000000"},
    {"une ronde de 22 M$ CA", "CAD 22000000"},
    {"22 M$, ca monte", "USD 22000000"},
    {"4 millions de francs", "? 4000000"},
    {"LAUSANNE - Ovalo lève 4 millions de francs", "CHF 4000000"},
    {"LYON - Ovalo lève 4 millions de francs", "? 4000000"},
    {"À Québec, Ovalo lève 200 M$. À Toronto, Perlou lève 3 M$ US", "CAD 200000000; USD 3000000"},
    {"À Québec, Ovalo lève 200 M$. À Toronto, Perlou lève 3 M$", "USD 200000000; USD 3000000"},
    {"À Paris, Ovalo lève 200 M$, et Perlou 3 M$ US", "USD 200000000; USD 3000000"},
    {"4 millions de couronnes danoises", "DKK 4000000"},
    {"4 millions de roupies", "INR 4000000"},
    {"4 millions de zlotys", "PLN 4000000"},
    {"4 millions de yuans", "CNY 4000000"},
    {"4 millions de dirhams", "? 4000000"},
    {"4 millions de dinars tunisiens", "TND 4000000"},
    {"£3m", "GBP 3000000"},
    {"50 000 £", "GBP 50000"},
};
const Case groups[] = {
    {"entre 10 et 15 millions d'euros", "EUR 10000000..15000000"},
    {"entre un et deux milliards d'euros", "EUR 1000000000..2000000000"},
    {"entre un et deux associés pour 3 millions d'euros", "EUR 3000000"},
    {"entre 900 millions et 1,1 milliard d'euros", "EUR 900000000..1100000000"},
    {"un ticket de 2 à 4 M€", "EUR 2000000..4000000"},
    {"3-5 M€", "EUR 3000000..5000000"},
    {"3 – 5 M€", "EUR 3000000..5000000"},
    {"8 à 9.000 euros", "EUR 8000..9000"},
    {"3 ou 4 millions d'euros", "EUR 3000000..4000000"},
    {"330 et 1.000 euros", "EUR 330; EUR 1000"},
    {"respectivement 160 et 70 millions d'euros", "EUR 160000000; EUR 70000000"},
    {"10, 15 ou 8 millions d'euros", "EUR 10000000; EUR 15000000; EUR 8000000"},
    {"est passé de 30 à 50 millions d'euros", "EUR 30000000; EUR 50000000"},
    {"a fait grimper ses ventes de 3 à 9 M€", "EUR 3000000; EUR 9000000"},
    {"plus de 10 et moins de 40 euros", "EUR 10..40"},
    {"de 40 à 30 millions d'euros", "EUR 40000000; EUR 30000000"},
    {"En 2023, 15 millions d'euros", "EUR 15000000"},
    {"en 2023 et 15 millions d'euros", "EUR 15000000"},
};
const Case hedges[] = {
    {"plus de 10 M€", "EUR 10000000.."},   {"plus d'un milliard d'euros", "EUR 1000000000.."},
    {"moins de 2 M€", "EUR ..2000000"},    {"pas moins de 2 M€", "EUR 2000000.."},
    {"pas plus de 2 M€", "EUR ..2000000"}, {"au moins 5 M€", "EUR 5000000.."},
    {"jusqu'à 5 M€", "EUR ..5000000"},     {"près de 8 M€", "EUR 8000000"},
    {"environ 8 M€", "EUR 8000000"},       {"un budget supérieur à 8 M€", "EUR 8000000.."},
    {"au-delà de 8 M€", "EUR 8000000.."},  {"8 M€ au maximum", "EUR ..8000000"},
    {"8 M€ et plus", "EUR 8000000.."},     {"un peu moins de 8 M€", "EUR ..8000000"},
};
const Case ellipses[] = {
    // a figure that counts nothing goes on about the sum before it
    {"Vellum offrait 38 M€, Brunoy 45, et Lantis l'emporte à 52.",
     "EUR 38000000; EUR 45000000 elliptic; EUR 52000000 elliptic"},
    {"Ambrel a obtenu 410 millions d'euros en mars, Brunoy Santé 305 en juin.",
     "EUR 410000000; EUR 305000000 elliptic"},
    {"Le fonds réunit 230 M€ ; le précédent n'en pesait que 112.",
     "EUR 230000000; EUR 112000000 elliptic"},
    {"Les ventes tombent de 8,6 millions d'euros en 2019 à 2,1 en 2022.",
     "EUR 8600000; EUR 2100000 elliptic"},
    // a currency told behind the figure is that of the figure alone
    {"Ambrel lève 20 millions d'euros. Brunoy en promet 30, en dollars, et Lantis en vise 40.",
     "EUR 20000000; USD 30000000 elliptic; EUR 40000000 elliptic"},
    {"La première a coûté 640 000 euros. La banque en prête 380 000, la région en donne 95 000.",
     "EUR 640000; EUR 380000 elliptic; EUR 95000 elliptic"},
    {"Ambrel attend 280 millions de réservations, contre 300 millions d'euros.",
     "EUR 280000000 elliptic; EUR 300000000"},
    // what counts, numbers, names or compares
    {"Elle paie 8 millions d'euros et conserve 110 des 190 salariés.", "EUR 8000000"},
    {"La subvention est de 150 000 euros. On brasse 4 000 hectolitres. On en vise 12 000.",
     "EUR 150000"},
    {"Ambrel a levé 8 millions d'euros. Deux sont déjà dépensés.", "EUR 8000000"},
    {"Ambrel a levé 8 millions d'euros, avec BioFonds 7, fondé en 2019.", "EUR 8000000"},
    {"Le fonds atteint 185 M€, soit 35 de plus que prévu.", "EUR 185000000"},
    {"Elle lève 8 millions d'euros. L'effectif passera de 34 à 60.", "EUR 8000000"},
    {"Un plan de 8 millions d'euros, un magasin sur 31 fermé.", "EUR 8000000"},
    {"Ambrel lève 8 millions d'euros, pour 11 et 9 % du capital.", "EUR 8000000"},
    {"Ils apportent 8 millions d'euros à eux 12.", "EUR 8000000"},
    {"Elle détient 100 milliards de dollars, sa rivale 250 milliards.",
     "USD 100000000000; USD 250000000000 elliptic"},
    {"Le tour réunit 30 millions d'euros, dont 11 de la banque publique.",
     "EUR 30000000; EUR 11000000 elliptic"},
    {"Elle a levé 40 millions d'euros en 2021, dont 25 venaient d'un fonds, 90 en 2022.",
     "EUR 40000000; EUR 25000000 elliptic; EUR 90000000 elliptic"},
    {"Les ventes tombent à 24 milliards de dollars, contre 39,6 un an plus tôt.",
     "USD 24000000000; USD 39600000000 elliptic"},
    {"Valorisée 8 milliards de dollars, elle en valait cinq en août.",
     "USD 8000000000; USD 5000000000 elliptic"},
    {"Un tour de 20 milliards\nElle lève 20 milliards de dollars.",
     "USD 20000000000 elliptic; USD 20000000000"},
    {"La santé (269 millions d'euros) devance la finance (183).",
     "EUR 269000000; EUR 183000000 elliptic"},
    {"Il était évalué 60 milliards de dollars ; créditée de 35 par la presse, sa rivale grandit.",
     "USD 60000000000; USD 35000000000 elliptic"},
    {"Elle réunit 40 millions d'euros, après s'être contentée des 27 obtenus en mai.",
     "EUR 40000000; EUR 27000000 elliptic"},
    {"Le premier met 100 millions de dollars ; Untel, 95 ; Autre, 50.",
     "USD 100000000; USD 95000000 elliptic; USD 50000000 elliptic"},
    {"Untel récolte 680 millions de dollars. Autre, 555. Tiers, 400.",
     "USD 680000000; USD 555000000 elliptic; USD 400000000 elliptic"},
    {"Untel prend 170 millions de dollars, Autre 75 millions d'euros, Tiers 60, Quart 50.",
     "USD 170000000; EUR 75000000; EUR 60000000 elliptic; EUR 50000000 elliptic"},
    {"Aux 110 millions d'euros (125 M$) s'en ajoutent 190 (224 M$).",
     "EUR 110000000; USD 125000000 conversion; EUR 190000000 elliptic; USD 224000000 conversion"},
    {"Le casque coûte 1 229 euros, contre 1 329 l'an dernier.", "EUR 1229; EUR 1329 elliptic"},
    {"Ses 40 milliards du printemps (37 milliards d'euros) suivent 5 milliards de dollars.",
     "USD 40000000000 elliptic; EUR 37000000000 conversion; USD 5000000000"},
    {"Une mise de 20 M$. D'autres, en euros, parlent de 15 millions.",
     "USD 20000000; EUR 15000000 elliptic"},
    {"Elle perd 53 M€ (87 un an plus tôt).", "EUR 53000000; EUR 87000000 elliptic"},
    // names and figures
    {"Perlou a pris 25 millions d'euros, suivi par Ovalo (140) et Marega (180).",
     "EUR 25000000; EUR 140000000 elliptic; EUR 180000000 elliptic"},
    {"Perlou a pris 25 millions d'euros. Puis viennent Ovalo (4), Marega (3,5) et Coralis (2).",
     "EUR 25000000; EUR 4000000 elliptic; EUR 3500000 elliptic; EUR 2000000 elliptic"},
    {"Perlou a pris 25 millions d'euros. Son siège est à Rennes (35).", "EUR 25000000"},
    {"Perlou a pris 25 millions d'euros, devant le studio Ovalo, 24.",
     "EUR 25000000; EUR 24000000 elliptic"},
    {"Perlou a pris 25 millions d'euros devant Ovalo et ses 24 salariés.", "EUR 25000000"},
    {"Perlou : 25 M€. Ovalo, dans les jeux : 24 (Demeter).", "EUR 25000000; EUR 24000000 elliptic"},
    {"Perlou a 25 M€. Ovalo, dans les jeux : 24 personnes.", "EUR 25000000"},
    {"Perlou a pris 25 millions d'euros. Chez Ovalo, ce sont 24.",
     "EUR 25000000; EUR 24000000 elliptic"},
    {"Perlou signe 25 millions d'euros ; Ovalo, pour 24, avec Demeter.",
     "EUR 25000000; EUR 24000000 elliptic"},
    {"Ce mot lui vaut 25 millions d'euros. Il a rapporté 11 à Ovalo, et 7 à Marega.",
     "EUR 25000000; EUR 11000000 elliptic; EUR 7000000 elliptic"},
    {"Perlou et Ovalo, ex aequo à 12, suivent les 25 millions d'euros de Marega.", "EUR 25000000"},
    // verbs that take money, nouns of rounds, prices
    {"L'an dernier, 25 millions d'euros. Cette année, Ovalo a décroché 40 (dont 10 de dette).",
     "EUR 25000000; EUR 40000000 elliptic; EUR 10000000 elliptic"},
    {"L'an dernier, 25 millions d'euros. Cette année, Ovalo a embauché 40 (dont 10 à Lyon).",
     "EUR 25000000"},
    {"Après ses 25 millions d'euros, Ovalo dut se contenter d'un relais de trois.",
     "EUR 25000000; EUR 3000000 elliptic"},
    {"Après ses 25 millions d'euros, Ovalo dut se contenter d'une équipe de trois.",
     "EUR 25000000"},
    {"Ovalo avait pris 25 millions d'euros à 1,2.", "EUR 25000000; EUR 1200000000 elliptic"},
    {"Ovalo a pris 25 millions d'euros, à 90 pré-money.", "EUR 25000000; EUR 90000000 elliptic"},
    {"Ovalo a pris 2 milliards d'euros, puis en a ajouté 80.",
     "EUR 2000000000; EUR 80000000 elliptic"},
    // years before and behind
    {"Juin 2023, 5 millions d'euros. Juin 2024, seize.", "EUR 5000000; EUR 16000000 elliptic"},
    {"Juin 2023, 5 millions d'euros. Juin 2024, seize embauches.", "EUR 5000000"},
    {"Cinq millions d'euros en 2020, quinze de plus en mai 2021, cinquante en 2022.",
     "EUR 5000000; EUR 15000000 elliptic; EUR 50000000 elliptic"},
    {"Les logiciels captent 60 M€, les jeux 45, la santé 12.",
     "EUR 60000000; EUR 45000000 elliptic; EUR 12000000 elliptic"},
    {"Deux millions d'euros en 2016, vingt-cinq, trois ans plus tard.",
     "EUR 2000000; EUR 25000000 elliptic"},
    {"Deux millions d'euros en 2016. Trois ans plus tard, il s'en va.", "EUR 2000000"},
    {"Elle vaut 800 millions d'euros, pour 120 levés auprès de Demeter.",
     "EUR 800000000; EUR 120000000 elliptic"},
    {"Elle vaut 800 millions d'euros, pour 120 salariés.", "EUR 800000000"},
    // decimals count nobody
    {"L'an dernier, 25 millions d'euros. Ovalo ferme la marche avec 1,5.",
     "EUR 25000000; EUR 1500000 elliptic"},
    {"L'an dernier, 25 millions d'euros. Ovalo ferme la marche avec 15.",
     "EUR 25000000; EUR 15000000 elliptic"},
    // tenths in words, words that only colour
    {"Elle a 5 M€. Un million trois en 2015, deux milliards huit en 2020.",
     "EUR 5000000; EUR 1300000 elliptic; EUR 2800000000 elliptic"},
    {"Il faut 2 millions d'euros. Un million trois mois plus tard.",
     "EUR 2000000; EUR 1000000 elliptic"},
    {"Microsoft a mis seize petits millions d'euros.", "EUR 16000000"},
    {"Ovalo lève 320 M€, Perlou 175 (à deux milliards), Marega 60.",
     "EUR 320000000; EUR 175000000 elliptic; EUR 2000000000 elliptic; EUR 60000000 elliptic"},
    {"Ovalo lève 320 M€. Perlou vaut deux milliards, Marega en vaut 60.",
     "EUR 320000000; EUR 2000000000 elliptic; EUR 60000000000 elliptic"},
    {"Vingt-sept virgule cinq millions d'euros.", "EUR 27500000"},
    {"Les sociétés suisses ont collecté 140 millions de francs.", "CHF 140000000"},
    {"Elle lève 10 M€ et ouvre 12 bureaux, dont 3 en Italie.", "EUR 10000000"},
    {"Elle lève 10 M€. Windows 11 arrive, et Galaxy 24.", "EUR 10000000"},
    {"Elle lève 10 M€ ; elle en compte 50 dans ses équipes.", "EUR 10000000"},
    {"Elle lève 10 M€ auprès de 8 fonds, dont 5 sont étrangers à la région.", "EUR 10000000"},
    {"Le covid-19 a coûté 3 M€ et le modèle gpt-4 rien.", "EUR 3000000"},
    {"Elle vaut 10 millions d'euros. Le site compte 3 millions d'abonnés, contre 2 millions avant.",
     "EUR 10000000"},
    {"Elle vaut 10 millions d'euros et emploie 350 personnes, contre 60 avant.", "EUR 10000000"},
    {"Elle vaut 10 millions d'euros, dont 3 usines.", "EUR 10000000"},
    // sums told in full, without a unit
    {"Le jury donne 1,2 million d'euros à Ovalo, 450 000 pour la nantaise Perlou.",
     "EUR 1200000; EUR 450000 elliptic"},
    {"Ovalo prend 3 millions d'euros. Perlou récolte 800 000.", "EUR 3000000; EUR 800000 elliptic"},
    {"Ovalo prend 3 millions d'euros. Elle a 450 000 clients, contre 300 000 en 2020.",
     "EUR 3000000"},
    {"Ovalo prend 3 millions d'euros et promet 50 000 à 150 000 emplois.", "EUR 3000000"},
    {"Ovalo prend 3 millions d'euros. Elle revendiquait 400 000 abonnés ; il en reste 200 000.",
     "EUR 3000000"},
    // a unit told before the figures
    {"Les levées de mai, en millions d'euros. Ovalo : 12 ; Perlou (Lyon) : 8,5 ; Marega, 3.",
     "EUR 12000000 elliptic; EUR 8500000 elliptic; EUR 3000000 elliptic"},
    {"Chiffre d'affaires en milliards de dollars : Ovalo (12), Perlou (8,5).",
     "USD 12000000000 elliptic; USD 8500000000 elliptic"},
    {"Ovalo : 12 salariés. Les comptes sont tenus en millions d'euros.", ""},
    {"On compte en millions d'euros, dit Perlou, 12 ans.", ""},
    {"Ovalo : 30 M€, à 2 milliards. Perlou : 12.",
     "EUR 30000000; EUR 2000000000 elliptic; EUR 12000000 elliptic"},
    // a price between does not hide the sum before; a figure of its size is one too
    {"Amende de 60 millions d'euros. Le titre vaut 34 euros. Perlou, condamnée à 405, proteste.",
     "EUR 60000000; EUR 34; EUR 405000000 elliptic"},
    {"Elle lève 60 millions d'euros à 19 euros, contre 22 en haut de la fourchette.",
     "EUR 60000000; EUR 19; EUR 22 elliptic"},
    // what stands behind is no noun
    {"Elle a 9 milliards d'euros, quatre fois les 2,5 affichés à Noël.",
     "EUR 9000000000; EUR 2500000000 elliptic"},
    {"La banque prête 30 millions d'euros ; les 12 autres sont promis.",
     "EUR 30000000; EUR 12000000 elliptic"},
    {"La banque prête 30 millions d'euros ; les 12 autres sociétés attendent.", "EUR 30000000"},
    {"Elle perd 120 millions d'euros et gagne un autre marché (158).",
     "EUR 120000000; EUR 158000000 elliptic"},
    // figures at the heads of paragraphs
    {"245 millions d'euros. Le prix.\n30. Le prêt de la banque.\n7. Le reste.",
     "EUR 245000000; EUR 30000000 elliptic; EUR 7000000 elliptic"},
    {"1. Ovalo prend 245 millions d'euros.\n2. Perlou attend.", "EUR 245000000"},
};
const Case uses[] = {
    {"un fonds de 280 millions d'euros, un peu plus de 300 millions de dollars, bouclé mardi",
     "EUR 280000000; USD 300000000.. conversion"},
    {"un fonds de 280 millions d'euros, un peu plus de 900 millions de dollars, bouclé mardi",
     "EUR 280000000; USD 900000000.."},
    {"12 millions de dollars (environ 11 millions d'euros)",
     "USD 12000000; EUR 11000000 conversion"},
    {"12 M$, soit 11 M€", "USD 12000000; EUR 11000000 conversion"},
    {"12 M$ (90 M¥, 11 M€)", "USD 12000000; JPY 90000000 conversion; EUR 11000000"},
    {"un loyer de 1.200 euros par mois", "EUR 1200 each"},
    {"une offre à 40 euros l'action", "EUR 40 each"},
    {"9,90 €/mois", "EUR 9.90 each"},
    {"2 euros le litre", "EUR 2 each"},
    {"300 millions d'euros par an", "EUR 300000000"},
    {"12 M€ (8 M€ avant)", "EUR 12000000; EUR 8000000"},
};
const Case nothing[] = {
    {"10 millions de visiteurs et 3 milliards de pages", ""},
    {"3 millions d'abonnés", ""},
    {"Un livre raconte", ""},
    {"trois livres de truffes", ""},
    {"Elle a publié trois livres", ""},
    {"un franc succès", ""},
    {"la série B de M6", ""},
    {"le réseau 5G", ""},
    {"L'Euro 2016 et la zone euro", ""},
    {"un 10 K à Paris", ""},
    {"le 01.23.45.67.89", ""},
    {"la version 192.168.1.2", ""},
    {"plusieurs millions d'euros", ""},
    {"des dizaines de milliers d'euros", ""},
    {"une centaine de salariés", ""},
    {"250 milliards", ""},
    {"15 % et 3 points", ""},
    {"12 km, 30 m et 4 kg", ""},
};
const Case english_cases[] = {
    {"raised $10.5 million from", "USD 10500000"},
    {"raised €20m", "EUR 20000000"},
    {"a $1.5bn valuation", "USD 1500000000"},
    {"half a billion dollars", "USD 500000000"},
    {"two and a half million euros", "EUR 2500000"},
    {"a billion euros", "EUR 1000000000"},
    {"between 5 and 10 million euros", "EUR 5000000..10000000"},
    {"$20-50m", "USD 20000000..50000000"},
    {"grew from $10 million to $20 million", "USD 10000000; USD 20000000"},
    {"3 million canadian dollars", "CAD 3000000"},
    {"750,000 pounds", "GBP 750000"},
    {"more than $5 million", "USD 5000000.."},
    {"$12 a share", "USD 12 each"},
    {"$12 million (€11 million)", "USD 12000000; EUR 11000000 conversion"},
    {"2 trillion dollars", "USD 2000000000000"},
    {"500 million users", ""},
    {"20 pounds of flour", ""},
    {"a dollar store", ""},
};
const Case questions[] = {
    {"plus de 100 M", "? 100000000.."},
    {"levées de 5 mds", "? 5000000000"},
    {"> 30m€", "EUR 30000000.."},
    {">= 30m€", "EUR 30000000.."},
    {"entre 5 et 10 millions", "? 5000000..10000000"},
    {"de 150 à 300 M€", "EUR 150000000..300000000"},
    {"10m+", "? 10000000.."},
    {"2 500 000", "? 2500000"},
    {"deux millions et demi", "? 2500000"},
    {"250k$", "USD 250000"},
    {"la 5G", ""},
    {"série B en 2024", ""},
    {"10 000 salariés", ""},
    {"Windows 11", ""},
    {"T3 2024", ""},
    {"10 millions d'utilisateurs", ""},
};
const Case english_questions[] = {
    {"over 5 billion in 2024", "? 5000000000.."},
    {"between €20m and €50m", "EUR 20000000..50000000"},
    {"20-50m", "? 20000000..50000000"},
    {"around 12m past 6 months", "? 12000000"},
    {"rounds of 1.5bn", "? 1500000000"},
    {"exactly 750,000 in London", "? 750000"},
    {"top 10 rounds of 2024", ""},
    {"10 million users", ""},
};

}  // namespace

BOOST_DATA_TEST_CASE(reads_figures, boost::unit_test::data::make(figures), c) {
    BOOST_TEST(french(c.text) == c.expected);
}
BOOST_DATA_TEST_CASE(reads_words, boost::unit_test::data::make(words), c) {
    BOOST_TEST(french(c.text) == c.expected);
}
BOOST_DATA_TEST_CASE(tells_currencies, boost::unit_test::data::make(currencies), c) {
    BOOST_TEST(french(c.text) == c.expected);
}
BOOST_DATA_TEST_CASE(shares_units, boost::unit_test::data::make(groups), c) {
    BOOST_TEST(french(c.text) == c.expected);
}
BOOST_DATA_TEST_CASE(opens_ranges_by_hedges, boost::unit_test::data::make(hedges), c) {
    BOOST_TEST(french(c.text) == c.expected);
}
BOOST_DATA_TEST_CASE(completes_what_is_left_out, boost::unit_test::data::make(ellipses), c) {
    BOOST_TEST(french(c.text) == c.expected);
}
BOOST_DATA_TEST_CASE(tells_conversions_and_prices, boost::unit_test::data::make(uses), c) {
    BOOST_TEST(french(c.text) == c.expected);
}
BOOST_DATA_TEST_CASE(leaves_out_what_is_no_money, boost::unit_test::data::make(nothing), c) {
    BOOST_TEST(french(c.text) == c.expected);
}
BOOST_DATA_TEST_CASE(reads_english, boost::unit_test::data::make(english_cases), c) {
    BOOST_TEST(english(c.text) == c.expected);
}
BOOST_DATA_TEST_CASE(reads_questions, boost::unit_test::data::make(questions), c) {
    BOOST_TEST(asked(c.text) == c.expected);
}
BOOST_DATA_TEST_CASE(reads_english_questions, boost::unit_test::data::make(english_questions), c) {
    BOOST_TEST(asked_in_english(c.text) == c.expected);
}

// ---- a sum told in two currencies is one sum ----

namespace {

struct Spelling {
    const char* before;
    const char* behind;
    const char* code;
};
constexpr Spelling spellings[] = {
    {"", " millions de dollars", "USD"},
    {"$", " millions", "USD"},
    {"", " M$", "USD"},
    {"", " M€", "EUR"},
    {"", " millions d'euros", "EUR"},
    {"€", "m", "EUR"},
    {"", " MEUR", "EUR"},
    {"", " millions de livres sterling", "GBP"},
    {"£", "m", "GBP"},
    {"", " millions de francs suisses", "CHF"},
    {"", " M CHF", "CHF"},
    {"", " millions de dollars canadiens", "CAD"},
    {"C$", " millions", "CAD"},
    {"", " millions de yuans", "CNY"},
    {"", " millions de couronnes suédoises", "SEK"},
};
constexpr std::pair<const char*, const char*> bridges[] = {
    {" (", ")"}, {" (environ ", ")"}, {" (soit ", ")"}, {", soit ", ""}, {" (près de ", ")"},
};

struct Conversion {
    std::string text;
    std::string expected;
};
std::ostream& operator<<(std::ostream& out, const Conversion& c) {
    return out << '"' << c.text << '"';
}

std::vector<Conversion> conversions() {
    std::vector<Conversion> out;
    std::size_t turn = 0;
    for (const auto& a : spellings)
        for (const auto& b : spellings) {
            if (std::string_view(a.code) == b.code) continue;
            const auto& [open, close] = bridges[turn++ % std::size(bridges)];
            out.push_back({std::string("Elle a réuni ") + a.before + "12" + a.behind + open +
                               b.before + "10" + b.behind + close + " jeudi.",
                           std::string(a.code) + " 12000000; " + b.code + " 10000000 conversion"});
        }
    return out;
}

}  // namespace

BOOST_DATA_TEST_CASE(tells_a_sum_in_two_currencies, boost::unit_test::data::make(conversions()),
                     c) {
    BOOST_TEST(french(c.text.c_str()) == c.expected);
}

BOOST_AUTO_TEST_CASE(points_from_the_conversion_to_its_sum) {
    const text::Tokens tokens("7 M€ en 2020, puis 12 M$ (11 M€) et 3 M€");
    const auto mentions = money::read_amounts(tokens, {});
    BOOST_REQUIRE(mentions.size() == 4U);
    BOOST_TEST(!mentions[1].conversion_of);
    BOOST_TEST(mentions[2].conversion_of.value() == 1U);
    BOOST_TEST(!mentions[3].conversion_of);
}

// ---- what is told beside the amount ----

BOOST_AUTO_TEST_CASE(keeps_hedges_and_places) {
    const std::string source = "Elle vise près de 18 milliards d’euros environ.";
    const text::Tokens tokens(source);
    const auto mentions = money::read_amounts(tokens, {});
    BOOST_REQUIRE(mentions.size() == 1U);
    const auto& m = mentions.front();
    BOOST_TEST(source.substr(m.span.begin, m.span.size()) == "18 milliards d’euros");
    BOOST_TEST(tokens.source(m.hedged.begin, m.hedged.end) ==
               "près de 18 milliards d’euros environ");
    BOOST_TEST((m.hedge == money::Hedge::almost));
    BOOST_TEST(money::to_text(m.amount) == "EUR 18000000000");
}

BOOST_AUTO_TEST_CASE(ends_before_a_glued_sentence) {
    const std::string source = "Un prêt de 3 millions d'eurosLe reste suivra.";
    const auto mentions = money::read_amounts(text::Tokens(source), {});
    BOOST_REQUIRE(mentions.size() == 1U);
    BOOST_TEST(source.substr(mentions[0].span.begin, mentions[0].span.size()) ==
               "3 millions d'euros");
}

namespace {

struct DigitCase {
    const char* text;
    std::int64_t last_digit;  // units
};
std::ostream& operator<<(std::ostream& out, const DigitCase& c) {
    return out << '"' << c.text << '"';
}
const DigitCase digit_cases[] = {
    {"6 milliards", 1'000'000'000},     {"1,5 M", 100'000}, {"2 500 000", 1'000},
    {"3 000 000", 1'000'000},           {"750 000", 1'000}, {"2 500 000 000", 1'000'000},
    {"deux millions et demi", 100'000}, {"1234 €", 1},      {"un demi-milliard", 100'000'000},
};

}  // namespace

BOOST_DATA_TEST_CASE(knows_the_last_digit_written, boost::unit_test::data::make(digit_cases), c) {
    const auto mentions = money::read_amounts(text::Tokens(c.text), {.question = true});
    BOOST_REQUIRE(mentions.size() == 1U);
    BOOST_TEST(mentions[0].last_digit_minor == c.last_digit * 100);
}

// ---- hostile texts ----

BOOST_AUTO_TEST_CASE(survives_what_no_journalist_writes) {
    for (const char* piece :
         {"7",   "1 ",          "111 ",     "1.",  "1,",      "(",     "milliard ",
          "un ", "entre 5 et ", "3 à ",     "de ", "10 M€ (", "demi ", "et ",
          "$",   "dont 11 ",    "plus de ", "d'",  "u.s.",    "\xff",  "5 millions 4 "}) {
        std::string source;
        while (source.size() < 200'000) source += piece;
        for (const bool question : {false, true}) {
            const text::Tokens tokens(source);
            std::size_t end = 0;
            for (const auto& m : money::read_amounts(tokens, {.question = question})) {
                BOOST_REQUIRE(m.span.begin >= end);
                BOOST_REQUIRE((m.amount.min || m.amount.max));
                end = m.span.end;
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(leaves_out_what_64_bits_cannot_hold) {
    BOOST_TEST(french("900 000 000 milliards d'euros") == "");
    BOOST_TEST(french("1234567890123456789012 euros") == "");
    BOOST_TEST(french("90 000 milliards d'euros") == "EUR 90000000000000");
}

// ---- formatting ----

BOOST_AUTO_TEST_CASE(formats_amounts) {
    const money::Currency euro("EUR");
    const money::Currency yen("JPY");
    const money::Currency dinar("KWD");
    BOOST_TEST(money::to_text({450, 450, euro}) == "EUR 4.50");
    BOOST_TEST(money::to_text({100, {}, euro}) == "EUR 1..");
    BOOST_TEST(money::to_text({{}, 100, euro}) == "EUR ..1");
    BOOST_TEST(money::to_text({100, 250, yen}) == "JPY 100..250");
    BOOST_TEST(money::to_text({1005, 1005, dinar}) == "KWD 1.005");
    BOOST_TEST(money::to_text({500, 500, {}}) == "? 5");
    BOOST_TEST(money::to_units(1999, euro) == 19.99);
    BOOST_TEST(money::to_minor(19.99, euro).value() == 1999);
    BOOST_TEST(!money::to_minor(-1, euro));
    BOOST_TEST(!money::to_minor(1e30, euro));
    BOOST_TEST(!money::Currency("eur").is_known());
}

// ---- rates ----

namespace {

vigie::dates::Day day(const char* iso) {
    return vigie::dates::parse_iso_day(iso).value();
}

}  // namespace

BOOST_AUTO_TEST_CASE(ships_monthly_rates) {
    const auto& rates = money::Rates::shipped();
    const money::Currency euro("EUR");
    const money::Currency dollar("USD");
    BOOST_TEST(rates.version().starts_with("ecb-monthly-20"));
    BOOST_TEST(rates.per_euro(euro, day("2020-01-01")).value() == 1.0);
    BOOST_TEST(rates.per_euro(dollar, day("1999-01-15")).value() == 1.16078);
    BOOST_TEST(rates.per_euro(dollar, day("1990-01-01")).value() == 1.16078);
    BOOST_TEST(rates.per_euro(dollar, day("2100-01-01")).value() > 0.5);
    BOOST_TEST(rates.per_euro(money::Currency("XOF"), day("2024-01-01")).value() == 655.957);
    BOOST_TEST(!rates.per_euro(money::Currency("QQQ"), day("2024-01-01")));
    BOOST_TEST(!rates.per_euro({}, day("2024-01-01")));
    BOOST_TEST(rates.convert(100, euro, dollar, day("1999-01-31")).value() == 116);
    BOOST_TEST(rates.convert(116'078, dollar, euro, day("1999-01-31")).value() == 100'000);
    BOOST_TEST(rates.convert(777, dollar, dollar, day("1999-01-31")).value() == 777);
    BOOST_TEST(!rates.convert(777, {}, dollar, day("1999-01-31")));
    // Yen have no minor unit: 1 euro is 131 yen, not 13 135.
    BOOST_TEST(rates.convert(100, euro, money::Currency("JPY"), day("1999-01-31")).value() == 131);
}

BOOST_AUTO_TEST_CASE(reads_the_daily_file_of_the_bank) {
    const auto rates = money::Rates::read_ecb_csv(
        "Date,USD,JPY,HRK,\r\n2024-01-03,1.10,150,N/A,\r\n2024-01-02,1.05,N/A,7.5,\r\n");
    BOOST_REQUIRE(rates.has_value());
    BOOST_TEST(rates->version() == "ecb-daily-2024-01-03");
    const money::Currency dollar("USD");
    BOOST_TEST(rates->per_euro(dollar, day("2024-01-02")).value() == 1.05);
    BOOST_TEST(rates->per_euro(dollar, day("2024-01-03")).value() == 1.10);
    BOOST_TEST(rates->per_euro(dollar, day("2024-02-03")).value() == 1.10);
    BOOST_TEST(rates->per_euro(dollar, day("2020-02-03")).value() == 1.05);
    BOOST_TEST(rates->per_euro(money::Currency("JPY"), day("2024-01-02")).value() == 150);
    BOOST_TEST(rates->per_euro(money::Currency("HRK"), day("2024-01-09")).value() == 7.5);
    BOOST_TEST(!rates->per_euro(money::Currency("GBP"), day("2024-01-09")));
}

BOOST_AUTO_TEST_CASE(says_what_is_wrong_with_a_rates_file) {
    const auto message = [](std::string_view csv) {
        const auto rates = money::Rates::read_ecb_csv(csv);
        return rates ? std::string("fine") : rates.error().message;
    };
    BOOST_TEST(message("").starts_with("line 1 "));
    BOOST_TEST(message("<html>").starts_with("line 1 "));
    BOOST_TEST(message("Date\n2024-01-02\n").starts_with("line 1 "));
    BOOST_TEST(message("Date,usd\n").starts_with("line 1 "));
    BOOST_TEST(message("Date,USD\n").starts_with("line 2 "));
    BOOST_TEST(message("Date,USD\n2024-01-02,1.1\nyesterday,1\n").starts_with("line 3 "));
    BOOST_TEST(message("Date,USD\n2024-01-02,dear\n").starts_with("line 2 "));
    BOOST_TEST(message("Date,USD\n2024-01-02,-1\n").starts_with("line 2 "));
    BOOST_TEST(message("Date,USD\n2024-01-02,1.1\n") == "fine");
}
