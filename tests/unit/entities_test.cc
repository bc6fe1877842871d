// Who a text speaks of: names told from words, aliases, places, topic, references.
#include "indexer/extract/entities.hh"

#include <ostream>
#include <string>

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

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

/// "Title | body" as an article.
deals::Article article_of(std::string_view source) {
    deals::Article article;
    const auto bar = source.find(" | ");
    if (bar != source.npos) {
        article.title = source.substr(0, bar);
        source.remove_prefix(bar + 3);
    }
    article.body = source;
    return article;
}

char letter(indexer::EntityKind kind) {
    switch (kind) {
        case indexer::EntityKind::company:
            return 'c';
        case indexer::EntityKind::investor:
            return 'i';
        case indexer::EntityKind::person:
            return 'p';
        case indexer::EntityKind::place:
            return 'l';
        case indexer::EntityKind::publication:
            return 'n';
        case indexer::EntityKind::other:
            break;
    }
    return 'o';
}

/// "Acme:c Jean Dupont:p".
std::string names_of(const indexer::Entities& entities) {
    std::string out;
    for (const auto& entity : entities.all) {
        if (!out.empty()) out += " ";
        out += entity.name + ":" + letter(entity.kind);
    }
    return out;
}

const Case name_cases[] = {
    {"Hier, Nimbellia a levé 3 millions.", "Nimbellia:c"},
    {"Avec 3 millions de plus, la société recrute.", ""},
    {"Reste que les pertes montent.", ""},
    {"Ce jeudi, xVolt et BackStreet ont signé.", "xVolt:c BackStreet:c"},
    {"Un accord avec 1012 Lumières et 42Nord.", "1012 Lumières:c 42Nord:c"},
    {"C'est Paul & Rosa qui l'annonce.", "Paul & Rosa:c"},
    {"Les parts d'Orvault Capital et de la Banque européenne d'investissement.",
     "Orvault Capital:i Banque européenne d'investissement:i"},
    {"Le tour de série B attire Kima Ventures.", "Kima Ventures:i"},
    {"Selon Bloomberg, l'IA et les PME profitent.", "Bloomberg:n"},
    {"Son patron, Julien Marchetti, vise Lyon.", "Julien Marchetti:p Lyon:l"},
    {"Une enveloppe de 12 M€ et 16 GWh par an.", ""},
    {"Le robot est développé chez Ostrovia.fr depuis mai.", "Ostrovia.fr:c"},
    {"a16z et Andreessen Horowitz ne font qu'un.", "Andreessen Horowitz:i"},
    // measures, currencies, dimensions; a name that begins with a figure
    {"Vingt milliards de francs CFA, 3,5 GHz et des imprimantes 3D.", ""},
    {"Vint 12T Holdings, puis 3DNova.", "12T Holdings:i 3DNova:c"},
    // words of the grammar behind a dateline or a bracket
    {"(Belga) La spin-off liégeoise recrute. Il y a un an, Il recrutait. Au total, Il paie.",
     "Belga:n"},
    {"NEW YORK - Ostrovia recrute outre-Rhin. Il est anti-Amazon.", "NEW YORK:l Ostrovia:c"},
    {"L'ex-Ostrovia recrute.", "Ostrovia:c"},
    // states and feasts
    {"Dans le Delaware et en Mongolie, Ostrovia recrute d'ici à Pâques.",
     "Delaware:l Mongolie:l Ostrovia:c"},
    // a body named in full before, indices, leagues, things that are sold
    {"L'an dernier, la Caisse avait payé. Le CAC 40 monte, comme l'iPhone.", ""},
    {"L'an dernier, la Caisse Dorée avait payé.", "Caisse Dorée:i"},
    // who counts
    {"Selon Xerfi, Perlou recrute.", "Xerfi:n Perlou:c"},
    // who people are
    {"Il se faisait appeler Maître Kerbrat.", "Maître Kerbrat:p"},
    {"Solenn Kerbrat rejoint Ilian Perlou.", "Solenn Kerbrat:p Ilian Perlou:c"},
    {"La juge Solveig Harding et l'attaquant Ilan Berko.", "Solveig Harding:p Ilan Berko:p"},
    // one letter
    {"M Ventures recrute.", "M Ventures:i"},
    // words that only begin a sentence
    {"Faut-il s'en réjouir ? Est-ce si grave ? Demandez-moi plutôt.", ""},
    {"Prix : 9 milliards. Coût : 3 millions. Réponse (courte) : non.", ""},
    {"Retirée en dernière minute, l'offre revient.", ""},
    {"Mis à l'écart, il part. Pressés en mars, ils vendent.", ""},
    {"Bonjour, voici la lettre.", ""},
    {"Majordome lève 3 M€.", "Majordome:c"},
    {"Le tour de Majordome. Majordome (6 M€) recrute.", "Majordome:c"},
    {"Nimbellia en lève trois. Ostrovia y croit.", "Nimbellia:c Ostrovia:c"},
    {"Pavé et Nimbellia fusionnent.", "Pavé:c Nimbellia:c"},
    // where somebody is from
    {"Marseillais, il a grandi loin d'ici. Le Tchèque renonce.", ""},
    {"Les Nantaises et les Munichois jubilent.", ""},
    {"Le Nantais Nimbellia recrute.", "Nimbellia:c"},
    {"Des fréquences 5G au XXe siècle.", ""},
    // places
    {"Rue de Brivelle, on attend. L'atelier est installé à Tarvenne.", "Brivelle:l Tarvenne:l"},
    {"À Tarvenne, on attend. Le tribunal de commerce de Brivelle aussi.", "Tarvenne:l Brivelle:l"},
    {"BRIVELLE - Le groupe Nimbellia recrute.", "BRIVELLE:l Nimbellia:c"},
    {"Tarvenne : le maire cède | L'usine ouvrira lundi à Tarvenne.", "Tarvenne:l"},
    {"Une prime à Tarvenne-sur-Oust et à Saint-Brivin.", "Tarvenne-sur-Oust:l Saint-Brivin:l"},
    {"L'usine de Nimbellia ouvre. Le siège de Nimbellia aussi.", "Nimbellia:c"},
    {"Trois millions vont à Nimbellia. Le patron de Nimbellia aussi.", "Nimbellia:c"},
    {"La boutique est installée à Nimbellia. Nimbellia recrute.", "Nimbellia:c"},
    // people
    {"« C'est dur », résume Ulfa Darvin. Hier, M. Vestrel attendait.",
     "Ulfa Darvin:p M. Vestrel:p"},
    {"« C'est dur », résume Nimbellia.", "Nimbellia:c"},
    // how far a name goes
    {"Bretagne Participations et Pays de la Loire Participations suivent.",
     "Bretagne Participations:i Pays de la Loire Participations:i"},
    {"Un accord entre les Fermes Réunies de l'Ouest et Nimbellia.",
     "Fermes Réunies de l'Ouest:c Nimbellia:c"},
    {"Le rachat d'Ostrovia de Nantes par Nimbellia.", "Ostrovia:c Nantes:l Nimbellia:c"},
    {"Babille Assurances et Nimbellia Finance ont recruté hier des vendeurs.",
     "Babille Assurances:c Nimbellia Finance:c"},
    {"Hier, A/O PropTech et Nimbellia ont recruté des vendeurs.", "A/O PropTech:c Nimbellia:c"},
    {"Nimbellia espérait trois millions. Ostrovia lèvera davantage.", "Nimbellia:c Ostrovia:c"},
    {"Vint Nimbellia, qui recrute.", "Nimbellia:c"},
    {"Hier, 50 Partners et M Ventures ont suivi l'i-Lab.", "50 Partners:i M Ventures:i i-Lab:c"},
    {"Hier, 50 personnes et 2 M d'euros.", ""},
    {"La Ruche Dorée recrute. L'Atelier du Pain aussi.", "La Ruche Dorée:c L'Atelier du Pain:c"},
    {"La Française attend. L'Assemblée vote.", ""},
    {"Bonne Nouvelle recrute à Lyon.", "Bonne Nouvelle:c Lyon:l"},
    {"Zuna Tarvo dirige Ostrovia.", "Zuna Tarvo:p Ostrovia:c"},
    {"Zuna Tarvo équipe Ostrovia.", "Zuna Tarvo:c Ostrovia:c"},
    {"Petite Ourse recrute à Lyon.", "Petite Ourse:c Lyon:l"},
    {"Nimbellia, enfin, recrute. Patiemment, on attend. Fatigués, ils partent.", "Nimbellia:c"},
    // renamed, and called otherwise in trade
    {"Ostrovia s'appelle désormais Tarv. L'ex-Ostrovia recrute.", "Tarv:c"},
    {"L'éditeur Brivo, que dirigent deux amis sous la raison sociale Tarvenne, recrute.",
     "Tarvenne:c"},
    {"PÉPITE : NIMBELLIA RÉCOLTE 3 M€ | Hier, Nimbellia a levé 3 millions.", "NIMBELLIA:c"},
};

const Case topic_cases[] = {
    // before the colon of the title
    {"Ovaro : Perlou s'invite au dîner | Perlou veut Ovaro.", "Ovaro"},
    {"Ovaro racheté par Perlou | Perlou veut Ovaro.", "Ovaro"},
    // a place of the lead, and a firm that invests where nobody else is named
    {"Une pousse séduit le Japon | Au Palais Ovaro, on travaille. La start-up Perlou recrute.",
     "Perlou"},
    {"Une juge tranche | Mardi, elle a donné tort à Nvidia. Nvidia fera appel.", "Nvidia"},
    {"Photovoltaïque : Perlou emprunte | Perlou a emprunté.", "Perlou"},
    {"Nimbellia lève 3 M€ auprès de Partech | La start-up veut grandir.", "Nimbellia"},
    {"Trois millions de plus | La fintech lilloise Ostrovia lève trois millions.", "Ostrovia"},
    {"Le temps des vendanges | Les récoltes sont bonnes cette année.", ""},
    {"Partech mène un tour chez Nimbellia | Nimbellia recrute à Nantes.", "Nimbellia"},
};

/// What the last reference of the text means.
const Case reference_cases[] = {
    {"Nimbellia lève 3 M€. La jeune pousse recrute.", "Nimbellia"},
    {"Nimbellia lève 3 M€. Elle recrute.", "Nimbellia"},
    {"La lilloise Ostrovia affronte Nimbellia. Le lillois a gagné.", "Ostrovia"},
    {"Nimbellia, qui recrute, grandit.", "Nimbellia"},
    // an apposition with its complement
    {"Nimbellia recrute. Le fabricant d'implants Ostrovia grandit. Il a reçu 3 M€.", "Ostrovia"},
    {"Nimbellia recrute. La plateforme de vente en ligne Ostrovia grandit.", "Ostrovia"},
    {"Nimbellia recrute. L'éditeur de logiciels de Lille grandit.", "Nimbellia"},
    {"Nimbellia recrute. Le fabricant de puces d'Ostrovia attend.", "Nimbellia"},
    // only the place
    {"Nimbellia, à Lyon, lève 3 M€. Le cas d'Ostrovia est connu. L'allemand grandit.", "Ostrovia"},
    {"Nimbellia, à Lyon, lève 3 M€. On pense à Ostrovia. La lyonnaise grandit.", "Nimbellia"},
    // who is given money is not who gives it
    {"Nimbellia recrute. Tarvenne a confié 3 M€ à la jeune pousse.", "Nimbellia"},
    {"Nimbellia recrute. Lyon, enfin, fête Ostrovia. L'éditeur grandit.", "Nimbellia"},
    {"Nimbellia recrute face à Ostrovia. Le concurrent attend.", "Ostrovia"},
    {"Nimbellia recrute. Le concurrent attend.", ""},
    // no company comes between
    {"Nimbellia lève 3 M€. La capsule Tarvenne volera. Elle est en retard.", "Nimbellia"},
    {"Nimbellia lève 3 M€. Ovalo, Brivo et Tarvenne ont suivi. Elle recrute.", "Nimbellia"},
    {"Il faut attendre. Il y a des pertes.", ""},
    {"Les start-up souffrent et elles licencient.", ""},
};

const Case place_cases[] = {
    {"La fintech zurichoise Ostrovia lève 3 M€.", "zurich"},
    {"Ostrovia, la jeune pousse de Rouen, lève 3 M€.", "rouen"},
    {"L'américain Ostrovia rachète un rival.", "etats-unis"},
    {"Ostrovia, de Lille, lève 3 M€.", "lille"},
    {"Ostrovia (Marseille) lève 3 M€.", "marseille"},
    {"Ostrovia lève 3 M€ loin de Paris.", ""},
};

}  // namespace

BOOST_DATA_TEST_CASE(finds_names, data::make(name_cases), c) {
    const indexer::Document document(article_of(c.text));
    BOOST_TEST(names_of(indexer::find_entities(document)) == c.expected);
}

BOOST_DATA_TEST_CASE(finds_the_topic, data::make(topic_cases), c) {
    const indexer::Document document(article_of(c.text));
    const auto entities = indexer::find_entities(document);
    BOOST_TEST((entities.topic ? entities.all[*entities.topic].name : "") == c.expected);
}

BOOST_DATA_TEST_CASE(resolves_references, data::make(reference_cases), c) {
    const indexer::Document document(article_of(c.text));
    const auto entities = indexer::find_entities(document);
    std::string last;
    for (const auto& mention : entities.mentions)
        if (mention.form >= indexer::MentionForm::description)
            last = entities.all[mention.entity].name;
    BOOST_TEST(last == c.expected);
}

BOOST_DATA_TEST_CASE(learns_places_from_descriptions, data::make(place_cases), c) {
    const indexer::Document document(article_of(c.text));
    const auto entities = indexer::find_entities(document);
    std::string place;
    for (const auto& entity : entities.all)
        if (entity.name == "Ostrovia") place = entity.place;
    BOOST_TEST(place == c.expected);
}

BOOST_AUTO_TEST_CASE(short_forms_mean_the_full_name) {
    const indexer::Document document(
        article_of("Vellora Robotics (VR) grandit. VR recrute. Chez Vellora, Marc Ondine dirige. "
                   "D'après Ondine, tout va bien."));
    const auto entities = indexer::find_entities(document);
    BOOST_TEST(names_of(entities) == "Vellora Robotics:c Marc Ondine:p");
}
