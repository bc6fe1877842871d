// Extraction: money that is no round: purchases, listings, loans, public money, sales, plants,
// fines; by pairs of a headline and its first sentences.
#include <ostream>
#include <string>

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "indexer/extract/extract.hh"

namespace {

/// A headline, its article, and the deals read: kind, status, company, sum and who buys, "|"
/// between.
struct KindCase {
    const char* title;
    const char* text;
    const char* deals;
};
std::ostream& operator<<(std::ostream& out, const KindCase& c) {
    return out << '"' << c.title << " / " << c.text << '"';
}

const KindCase purchase_cases[] = {
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

std::string told(const KindCase& c) {
    vigie::deals::Article article;
    article.title = c.title;
    article.body = c.text;
    article.date = vigie::dates::single_day(*vigie::dates::parse_iso_day("2024-06-03"));
    std::string deals;
    for (const auto& deal : vigie::indexer::extract(article).deals) {
        if (!deals.empty()) deals += "|";
        deals += std::string(vigie::deals::to_string(deal.kind)) + " ";
        deals += std::string(vigie::deals::to_string(deal.status)) + " ";
        deals += (deal.company.empty() ? "-" : deal.company) + " ";
        deals += deal.amount ? vigie::money::to_text(*deal.amount) : "-";
        for (const auto& investor : deal.investors)
            if (investor.role == vigie::deals::Role::buyer) deals += " by " + investor.name;
    }
    return deals;
}

}  // namespace

BOOST_DATA_TEST_CASE(reads_purchases, boost::unit_test::data::make(purchase_cases), c) {
    BOOST_TEST(told(c) == c.deals);
}
