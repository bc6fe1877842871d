// Extraction: an article -> its deals, each told in one line.
#include "indexer/extract/extract.hh"

#include <ostream>
#include <string>

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "indexer/extract/conjugation.hh"
#include "indexer/extract/told_distances.hh"
#include "indexer/extract/triggers.hh"

namespace indexer = vigie::indexer;
using indexer::Form;
using indexer::Sense;

namespace {

struct EndingCase {
    const char* verb_class;
    const char* ending;
    int form;  ///< -1: none
};
std::ostream& operator<<(std::ostream& out, const EndingCase& c) {
    return out << c.verb_class << " + " << c.ending;
}

const EndingCase ending_cases[] = {
    {"er", "e", static_cast<int>(Form::present)},
    {"er", "erait", static_cast<int>(Form::conditional)},
    {"er", "ait", static_cast<int>(Form::imperfect)},
    {"er", "er", static_cast<int>(Form::infinitive)},
    {"er", "ier", -1},
    {"er", "ures", -1},
    {"ir", "it", static_cast<int>(Form::present)},
    {"ir", "ira", static_cast<int>(Form::future)},
    {"frir", "frait", static_cast<int>(Form::imperfect)},
    {"frir", "frirait", static_cast<int>(Form::conditional)},
    {"frir", "fre", static_cast<int>(Form::present)},
    {"frir", "fice", -1},
};

/// True where the words of `text` hold a trigger of `sense`.
bool triggers(std::string_view text, Sense sense) {
    const vigie::text::Tokens tokens(text);
    for (const auto& hit : indexer::find_triggers(tokens))
        if (hit.trigger->sense == sense) return true;
    return false;
}

struct TriggerCase {
    const char* text;
    Sense sense;
    bool expected;
};
std::ostream& operator<<(std::ostream& out, const TriggerCase& c) {
    return out << '"' << c.text << '"';
}

const TriggerCase trigger_cases[] = {
    {"la société lève", Sense::round, true},
    {"un levier de croissance", Sense::round, false},
    {"un tour de table", Sense::round, true},
    {"une valorisation record", Sense::valuation, true},
    {"un ordre de grandeur", Sense::valuation, false},
    {"le chiffre d'affaires", Sense::revenue, true},
    {"un chiffre parlant", Sense::revenue, false},
    {"ligne de crédit", Sense::debt, true},
    {"rachète son rival", Sense::acquisition, true},
    {"elle chercherait des fonds", Sense::rumoured, true},
    {"elle cherche ses mots", Sense::rumoured, false},
};

/// An article and its deals, one a line: kind, status, company, sum, days ("-" is none).
struct ArticleCase {
    const char* name;
    const char* title;
    const char* date;
    const char* text;
    const char* deals;
};
std::ostream& operator<<(std::ostream& out, const ArticleCase& c) {
    return out << c.name;
}

indexer::Extraction read(const ArticleCase& c) {
    vigie::deals::Article article;
    article.title = c.title;
    article.body = c.text;
    if (const auto day = vigie::dates::parse_iso_day(c.date))
        article.date = vigie::dates::single_day(*day);
    return indexer::extract(article);
}

std::string told(const indexer::Extraction& seen) {
    std::string out;
    for (const auto& deal : seen.deals) {
        out += std::string(vigie::deals::to_string(deal.kind)) + " ";
        out += std::string(vigie::deals::to_string(deal.status)) + " ";
        out += (deal.company.empty() ? "-" : deal.company) + " ";
        out += (deal.amount ? vigie::money::to_text(*deal.amount) : "-") + " ";
        out += (deal.date ? vigie::dates::to_text(*deal.date) : "-") + "\n";
    }
    return out;
}

const ArticleCase article_cases[] = {
    {"announcement", "Lumio lève 14 millions d'euros pour ses lampes sobres", "2024-05-14",
     "La start-up nantaise Lumio a bouclé mardi un tour de table de 14 millions "
     "d'euros mené par Breega, avec Kima Ventures. Elle avait déjà levé 3 millions "
     "d'euros en 2021. L'opération valorise la société 60 millions d'euros. Son "
     "chiffre d'affaires a atteint 4 millions d'euros en 2023.",
     "round done Lumio EUR 14000000 2024-05-14\n"
     "round done Lumio EUR 3000000 2021-01-01..2021-12-31\n"
     "valuation done Lumio EUR 60000000 2024-05-14\n"
     "revenue done Lumio EUR 4000000 2023-01-01..2023-12-31\n"},
    {"rumour", "Orvane viserait 200 millions d'euros", "2023-11-08",
     "Selon plusieurs sources, Orvane serait en discussions avec des fonds américains "
     "pour lever 200 millions d'euros. La licorne lyonnaise n'a pas souhaité "
     "commenter. Elle est valorisée 1,2 milliard d'euros depuis son tour de 2021.",
     "round rumoured Orvane EUR 200000000 2023-11-08\n"
     "valuation done Orvane EUR 1200000000 2021-01-01..2021-12-31\n"},
    {"acquisition", "Trafiq tombe dans l'escarcelle de Mobinova", "2025-02-20",
     "Mobinova a annoncé jeudi le rachat de Trafiq pour 85 millions d'euros. Fondée en "
     "2014, Trafiq avait levé 22 millions d'euros depuis sa création. Ses 90 salariés "
     "rejoignent l'acquéreur.",
     "acquisition done Trafiq EUR 85000000 2025-02-20\n"
     "total done Trafiq EUR 22000000 2025-02-20\n"},
    {"market_report", "Capital-risque : un trimestre en demi-teinte", "2024-10-10",
     "Au troisième trimestre 2024, les start-up françaises ont levé 1,2 milliard "
     "d'euros, selon le baromètre du cabinet Ferland. C'est moins que les 1,9 milliard "
     "du trimestre précédent. La fintech Paylune (90 millions) et l'éditeur Cortano "
     "(75 millions) signent les plus gros tours.",
     "market done - EUR 1200000000 2024-07-01..2024-09-30\n"
     "market done - EUR 1900000000 2024-04-01..2024-06-30\n"
     "round done Paylune EUR 90000000 2024-07-01..2024-09-30\n"
     "round done Cortano EUR 75000000 2024-07-01..2024-09-30\n"},
    {"loan_and_grant", "Hydrovolt obtient un prêt de 40 millions", "2024-03-12",
     "Le fabricant d'électrolyseurs Hydrovolt a signé un prêt de 40 millions d'euros "
     "auprès de la Banque européenne d'investissement. L'Ademe lui accorde en outre "
     "une subvention de 6 millions d'euros. L'entreprise prévoit de lever 100 millions "
     "d'euros en 2025.",
     "debt done Hydrovolt EUR 40000000 2024-03-12\n"
     "grant done Hydrovolt EUR 6000000 2024-03-12\n"
     "round planned Hydrovolt EUR 100000000 2025-01-01..2025-12-31\n"},
    {"fund", "Primevault boucle son troisième fonds", "2022-06-15",
     "La société de capital-risque Primevault annonce le premier closing de son "
     "troisième fonds, à 150 millions d'euros. Elle vise 250 millions d'euros d'ici à "
     "la fin de l'année. Ses tickets iront de 1 à 8 millions d'euros.",
     "fund done Primevault EUR 150000000 2022-06-15\n"
     "fund planned Primevault EUR 250000000 2022-10-01..2022-12-31\n"},
    {"fine", "Netaly condamnée à une lourde amende", "2023-04-05",
     "La Cnil a infligé mercredi une amende de 12 millions d'euros à Netaly. "
     "L'entreprise compte trois millions d'abonnés, à 9,99 euros par mois. Elle a "
     "réalisé 310 millions d'euros de chiffre d'affaires en 2022.",
     "other done Netaly EUR 12000000 2023-04-05\n"
     "revenue done Netaly EUR 310000000 2022-01-01..2022-12-31\n"},
    {"round_up", "Deux levées pour Toulouse", "2021-09-22",
     "Agrisens, 5 M€. L'agritech séduit Demeter et Sofinnova. Opalia, 3,5 M€. Ses "
     "batteries intéressent Bpifrance et le fonds Starquest.",
     "round done Agrisens EUR 5000000 2021-09-22\n"
     "round done Opalia EUR 3500000 2021-09-22\n"},
    {"withdrawn_listing", "Skyforge retire son projet d'introduction en Bourse", "2022-02-11",
     "Skyforge renonce à son entrée en Bourse, qui devait lui rapporter 300 millions "
     "d'euros. La société affichait une perte de 45 millions d'euros en 2021. Elle a "
     "en revanche levé 80 millions de dollars (70 millions d'euros) auprès d'Eurazeo "
     "en janvier.",
     "ipo failed Skyforge EUR 300000000 2022-02-11\n"
     "revenue done Skyforge EUR 45000000 2021-01-01..2021-12-31\n"
     "round done Skyforge USD 80000000 2022-01-01..2022-01-31\n"},
    {"undated", "", "",
     "La jeune pousse Calypsa a annoncé une levée de fonds de 25 millions de dollars. "
     "L'opération porte à 40 millions de dollars le total levé depuis sa création. Au "
     "deuxième trimestre 2023, elle avait réalisé 2 millions de dollars de ventes. "
     "Elle prévoit déjà de lever de nouveaux fonds en 2024.",
     "round done Calypsa USD 25000000 2023-07-01..2023-12-31\n"
     "total done Calypsa USD 40000000 2023-07-01..2023-12-31\n"
     "revenue done Calypsa USD 2000000 -\n"},
    {"months_of_an_undated_review", "Lyon en 2019", "",
     "Les start-up lyonnaises ont levé 214 millions d'euros en 2019, contre 161 millions en 2018. "
     "Ambrel a réuni 21 millions d'euros en juillet, Brunoy 9 millions d'euros en mars.",
     "market done - EUR 214000000 2019-01-01..2019-12-31\n"
     "market done - EUR 161000000 2018-01-01..2018-12-31\n"
     "round done Ambrel EUR 21000000 2019-07-01..2019-07-31\n"
     "round done Brunoy EUR 9000000 2019-03-01..2019-03-31\n"},
    {"day_of_the_announcement", "Ambrel voit grand", "2024-06-13",
     "La start-up rennaise Ambrel a annoncé mardi l'entrée de Breega à son capital. Elle lève 4 "
     "millions d'euros.",
     "round done Ambrel EUR 4000000 2024-06-11\n"},
    {"week_compared_with", "Une semaine à Lyon", "2019-03-15",
     "La semaine précédente, les start-up lyonnaises ont levé 6 millions d'euros. La start-up "
     "Ambrel (9 millions d'euros) et la start-up Brunoy (4 millions d'euros) font mieux.",
     "market done - EUR 6000000 2019-03-04..2019-03-10\n"
     "round done Ambrel EUR 9000000 2019-03-15\n"
     "round done Brunoy EUR 4000000 2019-03-15\n"},
    {"weekday_of_no_announcement", "Ambrel voit grand", "2024-06-13",
     "La start-up rennaise Ambrel déménage mardi. Elle lève 4 millions d'euros.",
     "round done Ambrel EUR 4000000 2024-06-13\n"},
    {"chapters", "Ambrel en trois dates", "2024-06-13",
     "La start-up Ambrel fête ses dix ans.\n\nMars 2014. Breega met 4 millions d'euros dans "
     "Ambrel.\n\n2016 : le succès. Ambrel lève 9 millions d'euros.",
     "round done Ambrel EUR 4000000 2014-03-01..2014-03-31\n"
     "round done Ambrel EUR 9000000 2016-01-01..2016-12-31\n"},
    {"idioms", "La levée d'interdiction ne vaut pas levée de fonds", "2024-01-16",
     "Le préfet a levé l'interdiction de baignade, une mesure qui coûtait 2 millions "
     "d'euros aux restaurateurs. Un tour de chauffe est prévu samedi. La série B de la "
     "chaîne locale a réuni 30 000 téléspectateurs.",
     "other done - EUR 2000000 2024-01-16\n"},
};

struct SentenceCase {
    const char* text;
    const char* deals;
};
std::ostream& operator<<(std::ostream& out, const SentenceCase& c) {
    return out << '"' << c.text << '"';
}

/// Each rule on a sentence or two of a start-up's article; what must not be a round beside it.
const SentenceCase sentence_cases[] = {
    {"La start-up Ambrel a levé 5 millions d'euros.", "round done Ambrel EUR 5000000"},
    {"La start-up Ambrel veut lever 5 millions d'euros.", "round planned Ambrel EUR 5000000"},
    {"La start-up Ambrel aurait levé 5 millions d'euros.", "round rumoured Ambrel EUR 5000000"},
    {"Ambrel lève le voile sur sa montre à 500 euros. Les start-up suivent.", ""},
    {"La start-up Ambrel emploie 5 millions de capteurs.", ""},
    {"Des fonds ont injecté 7 M€ dans la start-up Ambrel.", "round done Ambrel EUR 7000000"},
    {"La série B d'Ambrel, start-up rennaise, s'élève à 30 M€.", "round done Ambrel EUR 30000000"},
    {"La start-up Ambrel vaut 2 milliards d'euros.", "valuation done Ambrel EUR 2000000000"},
    {"Son action vaut 12 euros. La start-up Ambrel s'en réjouit.", ""},
    {"La start-up Ambrel a perdu 8 M€ en 2023.", "revenue done Ambrel EUR 8000000"},
    {"Ambrel, start-up de Lyon, a levé 9 M€, dont 4 M€ de dette.", "round done Ambrel EUR 9000000"},
    {"La start-up Ambrel lève 9 M€ : 6 M€ d'equity et 3 M€ de prêts.",
     "round done Ambrel EUR 9000000"},
    {"Les start-up Ambrel et Brunoy, 4 M€ chacune, bouclent un tour.",
     "round done Ambrel EUR 4000000|round done Brunoy EUR 4000000"},
};

}  // namespace

BOOST_DATA_TEST_CASE(reads_articles, boost::unit_test::data::make(article_cases), c) {
    BOOST_TEST(told(read(c)) == c.deals);
}

BOOST_DATA_TEST_CASE(reads_sentences, boost::unit_test::data::make(sentence_cases), c) {
    const auto seen = read({"", "", "2024-06-03", c.text, ""});
    std::string deals;
    for (const auto& deal : seen.deals) {
        if (!deals.empty()) deals += "|";
        deals += std::string(vigie::deals::to_string(deal.kind)) + " ";
        deals += std::string(vigie::deals::to_string(deal.status)) + " " + deal.company + " ";
        deals += deal.amount ? vigie::money::to_text(*deal.amount) : "-";
    }
    BOOST_TEST(deals == c.deals);
}

/// The days that an article of 14 June 2024 tells by their distance, between "|".
std::string distances_told(std::string_view source) {
    const vigie::text::Tokens tokens(source);
    const auto published = vigie::dates::single_day(*vigie::dates::make_day(2024, 6, 14));
    auto dates = vigie::dates::read_dates(tokens, {.reference = published});
    indexer::add_told_distances(tokens, published, dates);
    std::string out;
    for (const auto& date : dates) {
        if (date.rule != "told-distance") continue;
        if (!out.empty()) out += "|";
        out += vigie::dates::to_text(date.days);
    }
    return out;
}

struct DistanceCase {
    const char* text;
    const char* days;
};
std::ostream& operator<<(std::ostream& out, const DistanceCase& c) {
    return out << '"' << c.text << '"';
}

const DistanceCase distance_cases[] = {
    {"En avril 2023, un tour. Sept mois plus tôt, un autre.", "2022-09-01..2022-09-30"},
    {"En avril 2023, un tour. Un an plus tard, un autre.", "2024-04-01..2024-04-30"},
    {"Deux ans après sa série A, elle lève.", "2022-06-01..2022-06-30"},
    {"Un an plus tôt, elle levait.", "2023-06-01..2023-06-30"},
    {"Quelques jours plus tôt, elle levait.", "2024-06-04..2024-06-13"},
    {"En mai 2021, un tour ; le trimestre précédent, un autre.", "2021-02-01..2021-02-28"},
    {"Le 3 mai 2024, X lève ; le jour même, Y réplique.", "2024-05-03"},
    {"Elle a grandi en deux ans.", ""},
    {"Deux mois de trésorerie.", ""},
    {"Un plan précédent a échoué.", ""},
};

BOOST_DATA_TEST_CASE(counts_from_the_date_before, boost::unit_test::data::make(distance_cases), c) {
    BOOST_TEST(distances_told(c.text) == c.days);
}

BOOST_AUTO_TEST_CASE(points_at_the_sentence_that_says_it) {
    const auto seen = read(article_cases[2]);
    BOOST_TEST_REQUIRE(seen.deals.size() > 0U);
    const auto& span = seen.deals.front().evidence;
    BOOST_TEST(seen.text.substr(span.begin, span.size()).find("85 millions") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(says_why_a_sum_is_no_deal) {
    const auto seen = read(article_cases[6]);
    BOOST_TEST_REQUIRE(seen.rejected.size() == 1U);
    BOOST_TEST(seen.rejected.front().rule == "per-unit");
}

BOOST_DATA_TEST_CASE(conjugates, boost::unit_test::data::make(ending_cases), c) {
    const auto form = indexer::form_of(c.verb_class, c.ending);
    BOOST_TEST((form ? static_cast<int>(*form) : -1) == c.form);
}

BOOST_DATA_TEST_CASE(finds_triggers, boost::unit_test::data::make(trigger_cases), c) {
    BOOST_TEST(triggers(c.text, c.sense) == c.expected);
}

BOOST_AUTO_TEST_CASE(keeps_the_longest_trigger_of_a_sense) {
    const vigie::text::Tokens tokens("une levée de fonds");
    for (const auto& hit : indexer::find_triggers(tokens))
        if (hit.trigger->rule == "round-noun") BOOST_TEST(hit.tokens.size() == 3U);
}
