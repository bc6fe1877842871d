// Who puts money in, who leads, at which stage; and who is no investor.
#include "indexer/extract/investors.hh"

#include <ostream>
#include <string>

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "indexer/extract/homes.hh"
#include "indexer/extract/sectors.hh"
#include "indexer/extract/stages.hh"

namespace data = boost::unit_test::data;
namespace deals = vigie::deals;
namespace indexer = vigie::indexer;

namespace {

struct Case {
    const char* text;
    const char* expected;
};
std::ostream& operator<<(std::ostream& out, const Case& c) {
    return out << '"' << c.text << '"';
}

deals::Article article_of(std::string_view body) {
    deals::Article article;
    article.body = body;
    return article;
}

/// A round of Nimbellia told at every "3 M€" of the text.
std::vector<indexer::Operation> operations_of(const indexer::Document& document) {
    indexer::Operation operation{deals::Kind::round, "Nimbellia", {}, true, false};
    for (std::size_t i = 0; i + 1 < document.tokens.size(); ++i)
        if (document.tokens[i].is("3") && document.tokens[i + 1].is("m"))
            operation.told_at.push_back(i);
    return {operation};
}

/// "*Partech Elaia": leads with a star.
std::string investors_of(std::string_view body) {
    const indexer::Document document(article_of(body));
    const auto entities = indexer::find_entities(document);
    const auto found = indexer::find_investors(document, entities, operations_of(document));
    std::string out;
    for (const auto& investor : found.front()) {
        if (!out.empty()) out += ", ";
        out += (investor.role == deals::Role::lead ? "*" : "") + investor.name;
    }
    return out;
}

const Case investor_cases[] = {
    {"Nimbellia lève 3 M€ auprès de Partech, de Kelvane et d'Elaia.", "Partech, Kelvane, Elaia"},
    {"Nimbellia lève 3 M€. Le tour est mené par Orvault Capital, avec Kima Ventures.",
     "*Orvault Capital, Kima Ventures"},
    {"Nimbellia boucle 3 M€. Partech et Elaia ont co-mené le tour, Daphni et XAnge suivent.",
     "*Partech, *Elaia, Daphni, XAnge"},
    {"Nimbellia lève 3 M€. Partech, déjà actionnaire, mène l'opération aux côtés de Brenvia.",
     "*Partech, Brenvia"},
    {"Nimbellia lève 3 M€ auprès d'Elaia (chef de file) et de Daphni.", "*Elaia, Daphni"},
    {"Nimbellia lève 3 M€. Parmi les souscripteurs : Xavier Niel, Elaia et Kima Ventures.",
     "Xavier Niel, Elaia, Kima Ventures"},
    {"Nimbellia lève 3 M€ auprès du fonds allemand Kelvane Ventures et de l'assureur Maif.",
     "Kelvane Ventures, Maif"},
    {"Nimbellia lève 3 M€. Ont investi Elaia et Daphni.", "Elaia, Daphni"},
    {"Nimbellia lève 3 M€ auprès d'Elaia et de Brenvia, filiale de Renault.", "Elaia, Brenvia"},
    {"Les 3 M€ d'Eurazeo dans Nimbellia font jaser.", "Eurazeo"},
    {"Nimbellia has raised $3M. The round was led by Index Ventures with Partech.",
     "*Index Ventures, Partech"},
    {"Nimbellia lève 3 M€ sous l'aile de Kelvane Capital, avec Elaia.", "*Kelvane Capital, Elaia"},
    {"Brenvia Partners, en menant un tour de 3 M€ chez Nimbellia, ouvre le bal.",
     "*Brenvia Partners"},
    {"Nimbellia lève 3 M€ en 2020 (Elaia, Brenvia Partners).", "Elaia, Brenvia Partners"},
    {"Nimbellia lève 3 M€. Brenvia conduit le tour, avec Elaia et Kelvane.",
     "*Brenvia, Elaia, Kelvane"},
    {"Nimbellia boucle une campagne de 3 M€ sur Wiseed.", "Wiseed"},
    {"Nimbellia (vélos) : 3 M€, Brivo Tarvenne.", "Brivo Tarvenne"},
    {"Nimbellia lève 3 M€ auprès de Kelvane Ventures (groupe Brivo) et d'Elaia.",
     "Kelvane Ventures, Brivo, Elaia"},
    {"Nimbellia lève 3 M€. Ses investisseurs ? Partech et Brivo.", "Partech, Brivo"},
    // Nobody of these invests.
    {"Nimbellia lève 3 M€. Ses clients ? Renault et Brivo.", ""},
    {"Nimbellia lève 3 M€ auprès de Xavier Niel (Brivo) et d'Elaia.", "Xavier Niel, Elaia"},
    {"Elle signe un prêt. Nimbellia lève 3 M€, Brivo recrute, Ostrovia aussi.", ""},
    {"Nimbellia lève 3 M€. Il faut ajouter 9 millions en 2020 (Elaia, Brenvia Partners).", ""},
    {"Nimbellia lève 3 M€. Il y en a eu 31 à Ostrovia, où Elaia double sa mise.", ""},
    {"Ostrovia lance une usine avec Elaia, Daphni et XAnge. Rien ne presse. On attend. On verra. "
     "Cela viendra. Enfin, Nimbellia lève 3 M€.",
     ""},
    {"Nimbellia lève 3 M€. Elle était conseillée par Lazard et Rothschild.", ""},
    {"Nimbellia lève 3 M€. Parmi ses clients, Renault et Danone.", ""},
    {"Nimbellia lève 3 M€. Renault, Axa et Danone comptent parmi ses clients.", ""},
    {"Nimbellia lève 3 M€ pour rattraper Ostrovia. Selon Reuters, c'est peu.", ""},
    {"Nimbellia, dirigée par Jeanne Delmas, lève 3 M€.", ""},
    {"Nimbellia lève 3 M€ auprès de plusieurs business angels de Nantes.", ""},
    {"Nimbellia lève 3 M€. Elaia et Daphni avaient mené le tour précédent.", ""},
};

std::string stage_of(std::string_view body) {
    const indexer::Document document(article_of(body));
    const auto entities = indexer::find_entities(document);
    return indexer::find_stages(document, entities, operations_of(document)).front();
}

const Case stage_cases[] = {
    {"Nimbellia lève 3 M€ en série A.", "series-a"},
    {"Nimbellia annonce une série B de 3 M€.", "series-b"},
    {"Nimbellia lève 3 M€. C'est son tour d'amorçage.", "seed"},
    {"Nimbellia lève 3 M€, une extension de son tour de 2022.", "extension"},
    {"Nimbellia lève 3 M€ pour l'extension de l'usine.", ""},
    {"Nimbellia lève 3 M€ et jette un pont vers l'Asie.", ""},
    {"Nimbellia lève 3 M€ auprès de fonds qui suivent jusqu'à la série C.", ""},
    {"Nimbellia lève 3 M€.", ""},
};

std::string sectors_of(std::string_view body) {
    const indexer::Document document(article_of(body));
    std::string out;
    const auto entities = indexer::find_entities(document);
    for (const auto& sector : indexer::SectorWords(document, entities).of_article())
        out += (out.empty() ? "" : " ") + sector;
    return out;
}

const Case sector_cases[] = {
    {"La fintech Nimbellia lève 3 M€.", "fintech"},
    {"Nimbellia protège des cyberattaques : la cybersécurité est son métier.", "cyber"},
    {"Nimbellia pose des implants dans les hôpitaux.", "health"},
    {"Nimbellia conçoit des qubits pour un ordinateur quantique.", "quantum"},
    {"Mistral AI ouvre un bureau.", "ai"},  // what is known of it
    {"Le maire a inauguré une place.", ""},
    {"Nimbellia a signé un contrat de stocks.", ""},  // one narrow word is not enough
};

std::string told_of(std::string_view name, std::string_view body, bool place) {
    const indexer::Document document(article_of(body));
    const auto entities = indexer::find_entities(document);
    const indexer::SectorWords sectors(document, entities);
    const indexer::Homes homes(document, entities);
    std::string out;
    for (std::size_t e = 0; e < entities.all.size(); ++e) {
        if (entities.all[e].name != name) continue;
        if (place) return std::string(homes.of(e));
        for (const auto& id : sectors.of_company(e)) out += (out.empty() ? "" : " ") + id;
    }
    return out;
}

const Case company_sector_cases[] = {
    // of Nimbellia
    {"Nimbellia, qui brasse du kombucha, lève 3 M€. Ostrovia, elle, loue des satellites.", "food"},
    {"Ostrovia loue des satellites ; Nimbellia brasse du kombucha.", "food"},
    {"Nimbellia vend des panneaux solaires. Elle équipe des hôtels.", "energy"},
    {"Ostrovia loue des satellites. Nimbellia lève 3 M€.", ""},
};

const Case home_cases[] = {
    // of Nimbellia
    {"La jeune pousse nantaise Nimbellia lève 3 M€.", "nantes"},
    {"La start-up française Nimbellia lève 3 M€. La société lilloise recrute.", "lille"},
    {"Nimbellia (Lille) lève 3 M€.", "lille"},
    {"Nimbellia, de Rennes, lève 3 M€.", "rennes"},
    {"Nimbellia, bayonnaise, lève 3 M€.", "bayonne"},
    {"Nimbellia, studio de Nancy, lève 3 M€.", "nancy"},
    {"Nimbellia, désormais installée près de Rennes, lève 3 M€.", "rennes"},
    {"Basée à Zorbec (Finistère), Nimbellia lève 3 M€.", "finistere"},
    {"Nimbellia, dont le siège social se trouve à Niort, lève 3 M€.", "niort"},
    {"Nimbellia lève 3 M€. Elle est établie à Libourne, en Gironde.", "libourne"},
    {"Née dans un laboratoire d'Oxford, Nimbellia lève 3 M€.", "oxford"},
    {"Nimbellia, née à Caen et basée à Rouen, lève 3 M€.", "rouen"},
    {"À Grenoble, Nimbellia lève 3 M€.", "grenoble"},
    {"GRENOBLE (AFP) - Nimbellia lève 3 M€. Nimbellia recrute.", "grenoble"},
    // Not its home.
    {"Nimbellia lève 3 M€ pour une usine installée à Dunkerque.", ""},
    {"Nimbellia lève 3 M€ et s'implante à Boston.", ""},
    {"Nimbellia lève 3 M€ auprès d'Elaia, basé à Paris.", ""},
    {"Nimbellia lève 3 M€ auprès du fonds munichois Brivo Capital.", ""},
    {"PARIS (AFP) - Nimbellia lève 3 M€. Nimbellia recrute.", ""},
    {"Nimbellia a 200 clients à Lyon et ne quitte plus Nantes des yeux.", ""},
};

}  // namespace

BOOST_DATA_TEST_CASE(finds_investors, data::make(investor_cases), c) {
    BOOST_TEST(investors_of(c.text) == c.expected);
}

BOOST_DATA_TEST_CASE(finds_stages, data::make(stage_cases), c) {
    BOOST_TEST(stage_of(c.text) == c.expected);
}

BOOST_DATA_TEST_CASE(finds_sectors, data::make(sector_cases), c) {
    BOOST_TEST(sectors_of(c.text) == c.expected);
}

BOOST_DATA_TEST_CASE(finds_sectors_of_companies, data::make(company_sector_cases), c) {
    BOOST_TEST(told_of("Nimbellia", c.text, false) == c.expected);
}

BOOST_DATA_TEST_CASE(finds_homes, data::make(home_cases), c) {
    BOOST_TEST(told_of("Nimbellia", c.text, true) == c.expected);
}
