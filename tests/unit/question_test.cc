// What questions mean: words -> conditions, on 23 November 2026.
#include "searcher/question/question.hh"

#include <fstream>
#include <ostream>
#include <string>

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include "searcher/question/explain.hh"
#include "searcher/question/merge_options.hh"

namespace searcher = vigie::searcher;
namespace dates = vigie::dates;

namespace {

const dates::Day today = *dates::make_day(2026, 11, 23);

std::string bounds(const searcher::AmountFilter& a) {
    std::string out = a.min_inclusive ? "[" : "(";
    if (a.min) out += fmt::format("{:.10g}", *a.min / 1e6);
    out += "..";
    if (a.max) out += fmt::format("{:.10g}", *a.max / 1e6);
    out += a.max_inclusive ? "]" : ")";
    return out + std::string(a.currency.code());
}

void add(std::string& out, std::string_view key, const std::vector<std::string>& values) {
    if (!values.empty()) out += fmt::format(" {}:{}", key, fmt::join(values, ","));
}

template <class Id>
void add_ids(std::string& out, std::string_view key, const std::vector<Id>& values) {
    std::vector<std::string> ids;
    for (const auto value : values) ids.emplace_back(to_string(value));
    add(out, key, ids);
}

std::string conditions(const searcher::Conditions& c, std::string_view prefix) {
    std::string out;
    const auto key = [&](std::string_view name) { return std::string(prefix) + std::string(name); };
    add_ids(out, key("kind"), c.kinds);
    add_ids(out, key("status"), c.statuses);
    if (c.amount) out += " " + key("amount") + ":" + bounds(*c.amount);
    if (c.date) out += " " + key("date") + ":" + dates::to_text(*c.date);
    add(out, key("company"), c.companies);
    add(out, key("investor"), c.investors);
    add(out, key("lead"), c.leads);
    add(out, key("stage"), c.stages);
    add(out, key("sector"), c.sectors);
    add(out, key("place"), c.places);
    add(out, key("text"), c.text);
    return out;
}

/// "kind:round amount:(100..]EUR date:2024-01-01..2024-12-31": amounts in millions.
std::string brief(const searcher::Question& q) {
    std::string out = conditions(q.wanted, "") + conditions(q.excluded, "not.");
    if (q.sort) out += fmt::format(" sort:{}", to_string(*q.sort));
    if (q.group_by) out += fmt::format(" by:{}", to_string(*q.group_by));
    add_ids(out, "aggregate", q.aggregates);
    if (q.limit) out += fmt::format(" limit:{}", *q.limit);
    return out.empty() ? out : out.substr(1);
}

searcher::Question read(std::string_view text) {
    return searcher::read_question(text, {today, {}, nullptr});
}

struct Case {
    const char* question;
    const char* reading;
};
std::ostream& operator<<(std::ostream& out, const Case& c) {
    return out << '"' << c.question << '"';
}

const Case deals[] = {
    {"levées de plus d'1 Md€", "kind:round amount:(1000..]EUR"},
    {"plus de 10 et moins de 20 M€ de levée", "kind:round amount:(10..20)EUR"},
    {"levées de plus de 10 millions mais moins de 20 millions", "kind:round amount:(10..20)"},
    {"Sequoia-led rounds", "kind:round lead:Sequoia"},
    {"SoftBank-backed startups", "kind:round investor:SoftBank"},
    {"rounds where Sequoia led", "kind:round lead:Sequoia"},
    {"valuation over a trillion dollars", "kind:valuation amount:(1000000..]USD"},
    {"top 5 levées du mois", "kind:round date:2026-11-01..2026-11-30 sort:amount-desc limit:5"},
    {"levees annoncees hier", "kind:round date:2026-11-22"},
    {"rounds in Q1 and Q2 2023", "kind:round date:2023-01-01..2023-06-30"},
    {"levées du jour", "kind:round date:2026-11-23"},
    {"levées de + de 10 M€", "kind:round amount:(10..]EUR"},
    {"What is Qonto's valuation?", "kind:valuation company:Qonto"},
    {"rounds sorted by amount, ascending", "kind:round sort:amount-asc"},
    {"levées supérieures ou égales à 5 M€", "kind:round amount:[5..]EUR"},
    {"levées de plus de 5 M€ mais moins de 10 M€", "kind:round amount:(5..10)EUR"},
    {"rounds of the month", "kind:round date:2026-11-01..2026-11-30"},
    {"did Sequoia invest in Hugging Face?", "kind:round company:Hugging Face investor:Sequoia"},
    {"levées de fonds entre 10 et 20 millions d'euros en mars 2024",
     "kind:round amount:[10..20]EUR date:2024-03-01..2024-03-31"},
    {"levée de fonds Doctolib", "kind:round company:Doctolib"},
    {"combien a levé Doctolib depuis sa création ?", "kind:total company:Doctolib"},
    {"montant total levé par Mistral AI à ce jour", "kind:total company:Mistral AI"},
    {"how much has Qonto raised to date", "kind:total company:Qonto"},
    {"how much did fintechs raise in 2023?",
     "kind:round date:2023-01-01..2023-12-31 sector:fintech aggregate:sum"},
    {"total raised by French startups in Q3 2024",
     "kind:round date:2024-07-01..2024-09-30 place:france aggregate:sum"},
    {"les 5 plus grosses levées de 2023",
     "kind:round date:2023-01-01..2023-12-31 sort:amount-desc limit:5"},
    {"la plus grosse levée de 2025",
     "kind:round date:2025-01-01..2025-12-31 sort:amount-desc limit:1"},
    {"biggest round of 2024", "kind:round date:2024-01-01..2024-12-31 sort:amount-desc limit:1"},
    {"the latest round of Ledger", "kind:round company:Ledger sort:date-desc limit:1"},
    {"dernières levées en Bretagne", "kind:round place:bretagne sort:date-desc"},
    {"les 10 dernières levées dans la cybersécurité",
     "kind:round sector:cyber sort:date-desc limit:10"},
    {"premières levées d'amorçage de 2022",
     "kind:round date:2022-01-01..2022-12-31 stage:seed sort:date-asc"},
    {"top 20 des valorisations", "kind:valuation sort:amount-desc limit:20"},
    {"valorisation de Back Market", "kind:valuation company:Back Market"},
    {"startups valued at over $1bn", "kind:valuation amount:(1000..]USD"},
    {"rachats par Nvidia depuis 2020", "kind:acquisition date:2020-01-01.. investor:Nvidia"},
    {"acquisition of Deezer", "kind:acquisition company:Deezer"},
    {"acquisitions by Microsoft over $1 billion",
     "kind:acquisition amount:(1000..]USD investor:Microsoft"},
    {"rachat de Deezer par Amazon", "kind:acquisition company:Deezer investor:Amazon"},
    {"introductions en bourse en 2021, par mois", "kind:ipo date:2021-01-01..2021-12-31 by:month"},
    {"IPO OVHcloud", "kind:ipo company:OVHcloud"},
    {"prêts de plus de 50 millions", "kind:debt amount:(50..]"},
    {"venture debt 2022 europe", "kind:debt date:2022-01-01..2022-12-31 place:europe"},
    {"levée de dette d'au moins 100 M€", "kind:debt amount:[100..]EUR"},
    {"subventions européennes pour l'hydrogène", "kind:grant place:europe text:hydrogène"},
    {"fonds de Partech de plus de 100 M€", "kind:fund amount:(100..]EUR company:Partech"},
    {"nouveau fonds Eurazeo", "kind:fund company:Eurazeo"},
    {"chiffre d'affaires de BlaBlaCar en 2023",
     "kind:revenue date:2023-01-01..2023-12-31 company:BlaBlaCar"},
    {"pertes de Sorare", "kind:revenue company:Sorare"},
    {"revenue of Back Market 2022", "kind:revenue date:2022-01-01..2022-12-31 company:Back Market"},
    {"taille du marché de la cybersécurité", "kind:market sector:cyber"},
    {"marché de l'hydrogène en France", "kind:market place:france text:hydrogène"},
    {"EV charging market size", "kind:market text:EV,charging"},
    {"plans d'investissement dans les data centers en France",
     "kind:investment place:france text:data,centers"},
    {"capex Microsoft 2025", "kind:investment date:2025-01-01..2025-12-31 company:Microsoft"},
    {"rumeurs de rachat de Deezer", "kind:acquisition status:rumoured company:Deezer"},
    {"projets d'IPO prévus pour 2027", "kind:ipo status:planned date:2027-01-01..2027-12-31"},
    {"levées annulées en 2022", "kind:round status:failed date:2022-01-01..2022-12-31"},
    {"Contentsquare en discussions pour lever 500 M$",
     "kind:round status:rumoured amount:[499.5..500.5)USD company:Contentsquare"},
    {"startups qui cherchent à lever plus de 10 M€", "kind:round status:planned amount:(10..]EUR"},
    {"failed IPOs 2022", "kind:ipo status:failed date:2022-01-01..2022-12-31"},
    {"levées menées par Sequoia et Accel", "kind:round lead:Sequoia,Accel"},
    {"rounds led by Index Ventures in 2021",
     "kind:round date:2021-01-01..2021-12-31 lead:Index Ventures"},
    {"levées avec Bpifrance dans la santé", "kind:round investor:Bpifrance sector:health"},
    {"startups backed by Andreessen Horowitz in France",
     "kind:round investor:Andreessen Horowitz place:france"},
    {"investi par Kima Ventures en 2019",
     "kind:round date:2019-01-01..2019-12-31 investor:Kima Ventures"},
    {"who invested in Hugging Face?", "kind:round company:Hugging Face by:investor"},
    {"investisseurs de Ÿnsect", "kind:round company:Ÿnsect by:investor"},
    {"investors of Alan", "kind:round company:Alan by:investor"},
    {"dans quelles startups Xavier Niel a-t-il investi ?", "kind:round investor:Xavier Niel"},
    {"séries A et B en 2024", "kind:round date:2024-01-01..2024-12-31 stage:series-a,series-b"},
    {"series C rounds over $50m", "kind:round amount:(50..]USD stage:series-c"},
    {"crowdfunding en 2023", "kind:round date:2023-01-01..2023-12-31 stage:crowdfunding"},
    {"bridge rounds 2023", "kind:round date:2023-01-01..2023-12-31 stage:bridge"},
    {"financement participatif dans l'immobilier",
     "kind:round stage:crowdfunding sector:real-estate"},
    {"growth rounds above 100m", "kind:round amount:(100..] stage:growth"},
    {"levées hors Ile-de-France", "kind:round not.place:ile-de-france"},
    {"levées dans la santé sauf biotech", "kind:round sector:health not.sector:biotech"},
    {"rounds excluding crypto and AI in 2022",
     "kind:round date:2022-01-01..2022-12-31 not.sector:crypto,ai"},
    {"fintech rounds not in the UK", "kind:round sector:fintech not.place:royaume-uni"},
    {"levées sans Eurazeo ni Bpifrance", "kind:round not.investor:Eurazeo,Bpifrance"},
    {"levées à Lyon et Grenoble", "kind:round place:lyon,grenoble"},
    {"montant moyen des levées par secteur", "kind:round by:sector aggregate:mean"},
    {"médiane des séries A en 2023",
     "kind:round date:2023-01-01..2023-12-31 stage:series-a aggregate:median"},
    {"median seed round by country", "kind:round stage:seed by:place aggregate:median"},
    {"nombre de levées par mois en 2024",
     "kind:round date:2024-01-01..2024-12-31 by:month aggregate:count"},
    {"how many IPOs per year since 2018?", "kind:ipo date:2018-01-01.. by:year aggregate:count"},
    {"total levé par ville", "kind:round by:place aggregate:sum"},
    {"somme des levées par investisseur", "kind:round by:investor aggregate:sum"},
    {"levées triées par date", "kind:round sort:date-desc"},
    {"rounds by date", "kind:round sort:date-desc"},
    {"levées par montant décroissant", "kind:round sort:amount-desc"},
    {"series A, B or C rounds", "kind:round stage:series-a,series-b,series-c"},
    {"levee 5 mds", "kind:round amount:[4500..5500)"},
    {"raised 1.5bn", "kind:round amount:[1450..1550)"},
    {"levees q3 24", "kind:round date:2024-07-01..2024-09-30"},
    {"seed berlin 2024", "kind:round date:2024-01-01..2024-12-31 stage:seed place:berlin"},
    {"5m€ amorcage lyon", "kind:round amount:[4.5..5.5)EUR stage:seed place:lyon"},
    {"top 5 rounds fintech 2023",
     "kind:round date:2023-01-01..2023-12-31 sector:fintech sort:amount-desc limit:5"},
    {"qonto levee 2022", "kind:round date:2022-01-01..2022-12-31 company:Qonto"},
    {"doctolib valuation", "kind:valuation company:Doctolib"},
    {"levées janvier 2024", "kind:round date:2024-01-01..2024-01-31"},
    {"levées en janvier", "kind:round date:2026-01-01..2026-01-31"},
    {"levées depuis le 1er mars 2025", "kind:round date:2025-03-01.."},
    {"levées entre mars et juin 2024", "kind:round date:2024-03-01..2024-06-30"},
    {"rounds from March 2023 to June 2023", "kind:round date:2023-03-01..2023-06-30"},
    {"rounds between 2020 and 2022", "kind:round date:2020-01-01..2022-12-31"},
    {"levées avant 2015", "kind:round date:..2014-12-31"},
    {"levées après juin 2023", "kind:round date:2023-07-01.."},
    {"rounds until May 2024", "kind:round date:..2024-05-31"},
    {"rounds since last year", "kind:round date:2025-01-01.."},
    {"levées ces 3 derniers mois", "kind:round date:2026-08-23..2026-11-23"},
    {"levées des 6 derniers mois", "kind:round date:2026-05-23..2026-11-23"},
    {"levées ces derniers mois", "kind:round date:2026-08-23..2026-11-23"},
    {"les levées des dernières semaines", "kind:round date:2026-11-02..2026-11-23"},
    {"levées de ces derniers jours", "kind:round date:2026-11-16..2026-11-23"},
    {"rounds of the past years", "kind:round date:2023-11-23..2026-11-23"},
    {"les dernières levées", "kind:round sort:date-desc"},
    {"levées dès 2022", "kind:round date:2022-01-01.."},
    {"levées dès mars 2023", "kind:round date:2023-03-01.."},
    {"levées des années 2020", "kind:round date:2020-01-01..2029-12-31"},
    {"levées entre un et deux milliards", "kind:round amount:[1000..2000]"},
    {"rounds in the last 2 years", "kind:round date:2024-11-23..2026-11-23"},
    {"rounds past year", "kind:round date:2025-11-23..2026-11-23"},
    {"levées depuis 2 ans", "kind:round date:2024-11-23.."},
    {"levées cette semaine", "kind:round date:2026-11-23..2026-11-29"},
    {"levées ce mois-ci", "kind:round date:2026-11-01..2026-11-30"},
    {"levées le mois prochain", "kind:round date:2026-12-01..2026-12-31"},
    {"levées aujourd'hui", "kind:round date:2026-11-23"},
    {"levées d'hier", "kind:round date:2026-11-22"},
    {"rounds yesterday", "kind:round date:2026-11-22"},
    {"levées au printemps 2024", "kind:round date:2024-03-01..2024-05-31"},
    {"levées S1 2023", "kind:round date:2023-01-01..2023-06-30"},
    {"levées du second semestre 2022", "kind:round date:2022-07-01..2022-12-31"},
    {"funding in H2 2021", "kind:round date:2021-07-01..2021-12-31"},
    {"year to date rounds", "kind:round date:2026-01-01..2026-11-23"},
    {"levées depuis le début de l'année", "kind:round date:2026-01-01.."},
    {"levées de la semaine 12 de 2024", "kind:round date:2024-03-18..2024-03-24"},
    {"levées du 12 mars 2024", "kind:round date:2024-03-12"},
    {"levées du 3 au 15 mai 2024", "kind:round date:2024-05-03..2024-05-15"},
    {"levées 2019-2021", "kind:round date:2019-01-01..2021-12-31"},
    {"levées en 2019 et 2020", "kind:round date:2019-01-01..2020-12-31"},
    {"levées le trimestre dernier", "kind:round date:2026-07-01..2026-09-30"},
    {"rounds last quarter", "kind:round date:2026-07-01..2026-09-30"},
    {"rounds this week", "kind:round date:2026-11-23..2026-11-29"},
    {"rounds next year", "kind:round date:2027-01-01..2027-12-31"},
    {"levées l'année dernière", "kind:round date:2025-01-01..2025-12-31"},
    {"levées l'an passé", "kind:round date:2025-01-01..2025-12-31"},
    {"IPOs prévues l'année prochaine", "kind:ipo status:planned date:2027-01-01..2027-12-31"},
    {"levées 12/03/2024", "kind:round date:2024-03-12"},
    {"levées T1", "kind:round date:2026-01-01..2026-03-31"},
    {"levées de l'été dernier", "kind:round date:2026-06-01..2026-08-31"},
    {"levées au cours des 12 derniers mois", "kind:round date:2025-11-23..2026-11-23"},
    {"raised in the past 30 days", "kind:round date:2026-10-24..2026-11-23"},
    {"funding rounds in december", "kind:round date:2025-12-01..2025-12-31"},
    {"levées de décembre", "kind:round date:2025-12-01..2025-12-31"},
    {"levées de moins de 5 millions d'euros", "kind:round amount:[..5)EUR"},
    {"levées < 5 M€", "kind:round amount:[..5)EUR"},
    {"levées ≥ 10M€", "kind:round amount:[10..]EUR"},
    {"levées >= 10 M€", "kind:round amount:[10..]EUR"},
    {"levées supérieures à 50 M€", "kind:round amount:(50..]EUR"},
    {"levées inférieures à 1 million", "kind:round amount:[..1)"},
    {"levées de 10 M€ et plus", "kind:round amount:[10..]EUR"},
    {"rounds of $10m+", "kind:round amount:[10..]USD"},
    {"rounds of 10m or more", "kind:round amount:[10..]"},
    {"rounds of at least $5 million", "kind:round amount:[5..]USD"},
    {"rounds under £2m", "kind:round amount:[..2)GBP"},
    {"levées autour de 15 M€", "kind:round amount:[13.5..16.5]EUR"},
    {"levées d'environ 30 millions d'euros", "kind:round amount:[27..33]EUR"},
    {"une vingtaine de millions d'euros levés", "kind:round amount:[18..22]EUR"},
    {"levées d'une dizaine de millions", "kind:round amount:[9..11]"},
    {"rounds of roughly 200 million dollars", "kind:round amount:[180..220]USD"},
    {"levée de 1,5 M€", "kind:round amount:[1.45..1.55)EUR"},
    {"levée de 2 500 000 euros", "kind:round amount:[2.4995..2.5005)EUR"},
    {"levée de 1 milliard", "kind:round amount:[500..1500)"},
    {"rounds of exactly $50m", "kind:round amount:[50..50]USD"},
    {"levées de 5 M€ maximum", "kind:round amount:[..5]EUR"},
    {"levées de 5 à 10 M€", "kind:round amount:[5..10]EUR"},
    {"levées 5-10 M€", "kind:round amount:[5..10]EUR"},
    {"levées de 500 k€ à 2 M€", "kind:round amount:[0.5..2]EUR"},
    {"rounds from $5m to $10m", "kind:round amount:[5..10]USD"},
    {"rounds 10-20m usd", "kind:round amount:[10..20]USD"},
    {"levées de 3 millions de francs suisses", "kind:round amount:[2.5..3.5)CHF"},
    {"levées de 10 millions CHF", "kind:round amount:[9.5..10.5)CHF"},
    {"levées jusqu'à 3 M€", "kind:round amount:[..3]EUR"},
    {"up to 3 million euros seed rounds", "kind:round amount:[..3]EUR stage:seed"},
    {"au-dessus de 100 millions de dollars", "amount:(100..]USD"},
    {"levées au cours des 3 derniers mois", "kind:round date:2026-08-23..2026-11-23"},
    {"levées entre 5 M€ et 10 M€", "kind:round amount:[5..10]EUR"},
    {"financement participatif Ulule", "kind:round stage:crowdfunding text:Ulule"},
    {"levée de fonsd santé 2023", "kind:round date:2023-01-01..2023-12-31 sector:health"},
    {"leveés de fonds fintech", "kind:round sector:fintech"},
    {"finacement startup nantes 2022", "kind:round date:2022-01-01..2022-12-31 place:nantes"},
    {"fundin rounds 2023", "kind:round date:2023-01-01..2023-12-31"},
    {"aquisition de deezer", "kind:acquisition company:Deezer"},
    {"acquisitons par microsoft", "kind:acquisition investor:Microsoft"},
    {"valorsation doctolib", "kind:valuation company:Doctolib"},
    {"levee 10 milions euros", "kind:round amount:[9.5..10.5)EUR"},
    {"levée de 3 miliards de dollars", "kind:round amount:[2500..3500)USD"},
    {"levees janvire 2024", "kind:round date:2024-01-01..2024-01-31"},
    {"levees septembre 2023 bordeaux", "kind:round date:2023-09-01..2023-09-30 place:bordeaux"},
    {"subvntion hydrogene", "kind:grant text:hydrogene"},
    {"amorcage toulose", "kind:round stage:seed place:toulouse"},
    {"germny fintech rounds", "kind:round sector:fintech place:allemagne"},
    {"financement marseile", "kind:round place:marseille"},
    {"robotique levee octobre 2021", "kind:round date:2021-10-01..2021-10-31 sector:robotics"},
    {"chiffre daffaires blablacar", "kind:revenue company:BlaBlaCar"},
    {"IA levees 2024", "kind:round date:2024-01-01..2024-12-31 sector:ai"},
    {"ai funding 2024 france", "kind:round date:2024-01-01..2024-12-31 sector:ai place:france"},
    {"us fintech rounds", "kind:round sector:fintech place:etats-unis"},
    {"deeptech levées > 20M", "kind:round amount:(20..] sector:deeptech"},
    {"health tech rounds > $100m uk",
     "kind:round amount:(100..]USD sector:health place:royaume-uni"},
    {"legaltech lyon amorcage", "kind:round stage:seed sector:legal place:lyon"},
    {"crypto levee 2021 plus de 100 millions",
     "kind:round amount:(100..] date:2021-01-01..2021-12-31 sector:crypto"},
    {"levees quantique pasqal", "kind:round company:Pasqal sector:quantum"},
    {"pasqal serie b", "kind:round company:Pasqal stage:series-b"},
    {"H levee 2024", "kind:round date:2024-01-01..2024-12-31 company:H"},
    {"levée de H", "kind:round company:H"},
    {"funding H company", "kind:round company:H"},
    {"mistral funding", "kind:round company:Mistral AI"},
    {"levee mistral ai 2024", "kind:round date:2024-01-01..2024-12-31 company:Mistral AI"},
    {"xavier niel investissements", "kind:round investor:Xavier Niel"},
    {"startups financées par Xavier Niel", "kind:round investor:Xavier Niel"},
    {"levées auxquelles Eurazeo a participé", "kind:round investor:Eurazeo"},
    {"levées soutenues par Bpifrance et Partech", "kind:round investor:Bpifrance,Partech"},
    {"tours menés par Bpifrance, Eurazeo ou Elaia", "kind:round lead:Bpifrance,Eurazeo,Elaia"},
    {"led by softbank over $100m", "kind:round amount:(100..]USD lead:SoftBank"},
    {"rounds with Tiger Global", "kind:round investor:Tiger Global"},
    {"rounds backed by Accel or Index Ventures in 2021",
     "kind:round date:2021-01-01..2021-12-31 investor:Accel,Index Ventures"},
    {"investors in Mistral AI", "kind:round company:Mistral AI by:investor"},
    {"quels investisseurs dans Doctolib ?", "kind:round company:Doctolib by:investor"},
    {"qui a racheté Deezer ?", "kind:acquisition company:Deezer"},
    {"who bought Deezer", "kind:acquisition company:Deezer"},
    {"who acquired Zenly", "kind:acquisition text:Zenly"},
    {"startups rachetées par Amazon", "kind:acquisition investor:Amazon"},
    {"entreprises acquises par Nvidia en 2024",
     "kind:acquisition date:2024-01-01..2024-12-31 investor:Nvidia"},
    {"Microsoft acquisitions 2023",
     "kind:acquisition date:2023-01-01..2023-12-31 investor:Microsoft"},
    {"amazon rachat robotique", "kind:acquisition investor:Amazon sector:robotics"},
    {"acquisition de Zenly par Snap", "kind:acquisition text:Zenly,Snap"},
    {"rachats de plus d'un milliard par Microsoft",
     "kind:acquisition amount:(1000..] investor:Microsoft"},
    {"levées d'OpenAI et d'Anthropic", "kind:round company:OpenAI,Anthropic"},
    {"valorisations d'OpenAI, xAI et Anthropic", "kind:valuation company:OpenAI,xAI,Anthropic"},
    {"levées dans la fintech ou l'assurance", "kind:round sector:fintech,insurance"},
    {"levées en France et en Allemagne", "kind:round place:france,allemagne"},
    {"rounds in Sweden and Norway", "kind:round place:suede,norvege"},
    {"african fintech funding", "kind:round sector:fintech place:afrique"},
    {"levées en Afrique", "kind:round place:afrique"},
    {"levées de startups lyonnaises", "kind:round place:lyon"},
    {"levées parisiennes", "kind:round place:paris"},
    {"levées en région PACA", "kind:round place:provence-alpes-cote-d'azur"},
    {"levées Hauts-de-France", "kind:round place:hauts-de-france"},
    {"rounds in New York", "kind:round place:new-york"},
    {"levées en Californie", "kind:round place:californie"},
    {"levées de fonds en Suisse", "kind:round place:suisse"},
    {"levées aux Etats-Unis", "kind:round place:etats-unis"},
    {"levées au Royaume-Uni", "kind:round place:royaume-uni"},
    {"levee 2021 plus de 100M", "kind:round amount:(100..] date:2021-01-01..2021-12-31"},
    {"rounds 2021 over $5m", "kind:round amount:(5..]USD date:2021-01-01..2021-12-31"},
    {"investissements de Microsoft en France", "kind:investment company:Microsoft place:france"},
    {"investments by Sequoia in 2021", "kind:round date:2021-01-01..2021-12-31 investor:Sequoia"},
    {"startups dans lesquelles Kima Ventures a investi", "kind:round investor:Kima Ventures"},
    {"levées hors dette et subventions en 2024",
     "kind:round date:2024-01-01..2024-12-31 not.kind:debt,grant"},
    {"levées de plus de 10 M€, hors Paris et Lyon, en 2023",
     "kind:round amount:(10..]EUR date:2023-01-01..2023-12-31 not.place:paris,lyon"},
    {"levées en Europe sauf France", "kind:round place:europe not.place:france"},
    {"European rounds outside France", "kind:round place:europe not.place:france"},
    {"rounds in Europe, not Germany", "kind:round place:europe not.place:allemagne"},
    {"fintech funding without crypto", "kind:round sector:fintech not.sector:crypto"},
    {"fintech rounds except in London", "kind:round sector:fintech not.place:londres"},
    {"rounds not led by Sequoia", "kind:round not.lead:Sequoia"},
    {"levées de séries B sauf celles menées par Eurazeo",
     "kind:round stage:series-b not.lead:Eurazeo"},
    {"levées sauf série A", "kind:round not.stage:series-a"},
    {"rounds excluding seed", "kind:round not.stage:seed"},
    {"rounds except 2020", "kind:round not.date:2020-01-01..2020-12-31"},
    {"levées 2019-2022 hors 2020",
     "kind:round date:2019-01-01..2022-12-31 not.date:2020-01-01..2020-12-31"},
    {"acquisitions sans les rumeurs", "kind:acquisition not.status:rumoured"},
    {"valuations excluding rumours", "kind:valuation not.status:rumoured"},
    {"rounds, but not in France", "kind:round not.place:france"},
    {"levées non françaises", "kind:round not.place:france"},
    {"levées non européennes", "kind:round not.place:europe"},
    {"levées dans l'IA mais pas à Paris", "kind:round sector:ai not.place:paris"},
    {"rounds with Bpifrance but without Eurazeo",
     "kind:round investor:Bpifrance not.investor:Eurazeo"},
    {"total raised by sector excluding debt", "kind:round not.kind:debt by:sector aggregate:sum"},
    {"levées hors levées de dette", "kind:round not.kind:debt"},
    {"levées hors fintech, crypto et assurance", "kind:round not.sector:fintech,crypto,insurance"},
    {"top 10 des levées hors Mistral AI",
     "kind:round not.company:Mistral AI sort:amount-desc limit:10"},
    {"levées hors hydrogène", "kind:round not.text:hydrogène"},
    {"AI rounds other than OpenAI", "kind:round sector:ai not.company:OpenAI"},
    {"startups (hors biotech) ayant levé plus de 20 M€ en 2023",
     "kind:round amount:(20..]EUR date:2023-01-01..2023-12-31 not.sector:biotech"},
    {"combien de levées en 2023 ?", "kind:round date:2023-01-01..2023-12-31 aggregate:count"},
    {"combien de startups ont levé plus de 100 M€ ?",
     "kind:round amount:(100..]EUR aggregate:count"},
    {"nombre d'acquisitions par an", "kind:acquisition by:year aggregate:count"},
    {"how many seed rounds in Paris in 2022",
     "kind:round date:2022-01-01..2022-12-31 stage:seed place:paris aggregate:count"},
    {"how many rounds did Bpifrance lead in 2023",
     "kind:round date:2023-01-01..2023-12-31 lead:Bpifrance aggregate:count"},
    {"montant total des levées en 2023", "kind:round date:2023-01-01..2023-12-31 aggregate:sum"},
    {"somme totale levée en France en 2022",
     "kind:round date:2022-01-01..2022-12-31 place:france aggregate:sum"},
    {"how much money was raised in Germany in 2023?",
     "kind:round date:2023-01-01..2023-12-31 place:allemagne aggregate:sum"},
    {"total funding by year", "kind:round by:year aggregate:sum"},
    {"average valuation", "kind:valuation aggregate:mean"},
    {"valorisation moyenne des licornes", "kind:valuation text:licornes aggregate:mean"},
    {"montant médian des amorçages", "kind:round stage:seed aggregate:median"},
    {"average seed round 2023", "kind:round date:2023-01-01..2023-12-31 stage:seed aggregate:mean"},
    {"nombre et montant total des levées par trimestre",
     "kind:round by:quarter aggregate:count,sum"},
    {"levées par pays", "kind:round by:place"},
    {"rounds per month since 2020", "kind:round date:2020-01-01.. by:month"},
    {"yearly funding in the space sector", "kind:round sector:space by:year"},
    {"évolution mensuelle des levées en 2023", "kind:round date:2023-01-01..2023-12-31 by:month"},
    {"levées par devise", "kind:round by:currency"},
    {"levées par stade", "kind:round by:stage"},
    {"rounds by investor", "kind:round by:investor"},
    {"répartition des levées par secteur", "kind:round by:sector"},
    {"plus petites levées de 2024", "kind:round date:2024-01-01..2024-12-31 sort:amount-asc"},
    {"smallest seed round in 2023",
     "kind:round date:2023-01-01..2023-12-31 stage:seed sort:amount-asc limit:1"},
    {"oldest rounds of Dataiku", "kind:round company:Dataiku sort:date-asc"},
    {"première levée d'Aircall", "kind:round company:Aircall sort:date-asc limit:1"},
    {"the first round of Poolside", "kind:round company:Poolside sort:date-asc limit:1"},
    {"les trois plus grosses acquisitions de Microsoft",
     "kind:acquisition investor:Microsoft sort:amount-desc limit:3"},
    {"five biggest IPOs", "kind:ipo sort:amount-desc limit:5"},
    {"the 3 largest fintech rounds in 2022",
     "kind:round date:2022-01-01..2022-12-31 sector:fintech sort:amount-desc limit:3"},
    {"top ten valuations", "kind:valuation sort:amount-desc limit:10"},
    {"top levées santé", "kind:round sector:health sort:amount-desc"},
    {"la plus récente levée de Swile", "kind:round company:Swile sort:date-desc limit:1"},
    {"10 most recent seed rounds", "kind:round stage:seed sort:date-desc limit:10"},
    {"levées classées par montant", "kind:round sort:amount-desc"},
    {"rounds sorted by date", "kind:round sort:date-desc"},
    {"rounds ordered by size", "kind:round sort:amount-desc"},
    {"rounds, newest first", "kind:round sort:date-desc"},
    {"levees 2024 startups nantes", "kind:round date:2024-01-01..2024-12-31 place:nantes"},
    {"levées que Eurazeo a menées", "kind:round lead:Eurazeo"},
    {"levées menées par Balderton", "kind:round text:Balderton"},
    {"startups backed by Balderton", "kind:round text:Balderton"},
    {"fonds de plus de 500 M€", "kind:fund amount:(500..]EUR"},
    {"fonds levés par Qonto", "kind:round company:Qonto"},
    {"fonds d'amorçage", "kind:fund stage:seed"},
    {"closing de fonds Serena 2022", "kind:fund date:2022-01-01..2022-12-31 company:Serena"},
    {"Elaia fund", "kind:fund company:Elaia"},
    {"Partech raises new fund", "kind:fund company:Partech"},
    {"Eurazeo lève 1 milliard", "kind:round amount:[500..1500) company:Eurazeo"},
    {"fintech market in Africa", "kind:market sector:fintech place:afrique"},
    {"marché des smartphones", "kind:market text:smartphones"},
    {"marché de la food", "kind:market sector:food"},
    {"taille du marché de l'IA en 2030", "kind:market date:2030-01-01..2030-12-31 sector:ai"},
    {"climate tech market size in Europe", "kind:market sector:climate place:europe"},
    {"size of the crypto market", "kind:market sector:crypto"},
    {"Amazon investment plan in France", "kind:investment company:Amazon place:france"},
    {"investissements annoncés par Nvidia", "kind:investment company:Nvidia"},
    {"plan d'investissement de 10 milliards dans les semi-conducteurs",
     "kind:investment amount:[9500..10500) text:semi,conducteurs"},
    {"announced investments over €1bn in batteries",
     "kind:investment amount:(1000..]EUR text:batteries"},
    {"data centers capex over 10bn", "kind:investment amount:(10000..] text:data,centers"},
    {"chiffre d'affaires supérieur à 100 M€", "kind:revenue amount:(100..]EUR"},
    {"startups with revenue over $100m", "kind:revenue amount:(100..]USD"},
    {"ARR Qonto", "kind:revenue company:Qonto"},
    {"profits Doctolib 2024", "kind:revenue date:2024-01-01..2024-12-31 company:Doctolib"},
    {"bénéfice net OVHcloud", "kind:revenue company:OVHcloud"},
    {"ca ovhcloud 2023", "kind:revenue date:2023-01-01..2023-12-31 company:OVHcloud"},
    {"sales of Deezer in 2023", "kind:revenue date:2023-01-01..2023-12-31 company:Deezer"},
    {"pertes de plus de 100 millions", "kind:revenue amount:(100..]"},
    {"grants for quantum startups", "kind:grant sector:quantum"},
    {"European grants over 10 million euros", "kind:grant amount:(10..]EUR place:europe"},
    {"subvention France 2030", "kind:grant text:France,2030"},
    {"aide publique Verkor", "kind:grant company:Verkor"},
    {"dette Verkor", "kind:debt company:Verkor"},
    {"obligations convertibles Ÿnsect", "kind:debt company:Ÿnsect"},
    {"loans to fintech startups in 2023", "kind:debt date:2023-01-01..2023-12-31 sector:fintech"},
    {"cotation de Believe", "kind:ipo company:Believe"},
    {"Believe listing", "kind:ipo company:Believe"},
    {"entrée en bourse de Deezer", "kind:ipo company:Deezer"},
    {"upcoming IPOs", "kind:ipo status:planned"},
    {"levées en préparation", "kind:round status:planned"},
    {"rounds in preparation", "kind:round status:planned"},
    {"startups in talks to raise over $1bn", "kind:round status:rumoured amount:(1000..]USD"},
    {"rumoured acquisitions", "kind:acquisition status:rumoured"},
    {"OpenAI serait valorisé plus de 300 milliards de dollars",
     "kind:valuation status:rumoured amount:(300000..]USD company:OpenAI"},
    {"levées abandonnées", "kind:round status:failed"},
    {"cancelled rounds in 2022", "kind:round status:failed date:2022-01-01..2022-12-31"},
    {"IPO ratée", "kind:ipo status:failed"},
    {"acquisitions échouées de Microsoft", "kind:acquisition status:failed investor:Microsoft"},
    {"levées séries B, C et D", "kind:round stage:series-b,series-c,series-d"},
    {"series-b rounds", "kind:round stage:series-b"},
    {"Série C Exotec", "kind:round company:Exotec stage:series-c"},
    {"seriesA fintech", "kind:round stage:series-a sector:fintech"},
    {"pré-amorçage", "kind:round stage:pre-seed"},
    {"pre seed edtech", "kind:round stage:pre-seed sector:edtech"},
    {"preseed london 2022", "kind:round date:2022-01-01..2022-12-31 stage:pre-seed place:londres"},
    {"capital-développement", "kind:round stage:growth"},
    {"tour relais Ynsect", "kind:round company:Ÿnsect stage:bridge"},
    {"pont Ynsect", "kind:round company:Ÿnsect stage:bridge"},
    {"growth Contentsquare", "kind:round company:Contentsquare stage:growth"},
    {"levée en crowdfunding de moins de 1 M€", "kind:round amount:[..1)EUR stage:crowdfunding"},
    {"rounds in the insurance market", "kind:round sector:insurance"},
};

const Case text_only[] = {
    {"second round of the presidential election", "text:second,round,presidential,election"},
    {"premier tour des élections législatives", "text:premier,tour,élections,législatives"},
    {"soldes Black Friday 2023", "text:soldes,Black,Friday,2023"},
    {"directive NIS 2", "text:directive,NIS,2"},
    {"série B de handball", "text:série,B,handball"},
    {"McDonald's menu", "text:McDonald's,menu"},
    {"count of deals by quarter", "by:quarter aggregate:count"},
    {"levée des taxes douanières", "text:levée,taxes,douanières"},
    {"levée de boucliers contre Uber", "text:levée,boucliers,Uber"},
    {"lever de soleil en drone", "text:lever,soleil,drone"},
    {"tour de France 2024 vélo connecté", "text:tour,France,2024,vélo,connecté"},
    {"tour operator bankruptcies", "text:tour,operator,bankruptcies"},
    {"round table on AI regulation", "text:round,table,regulation"},
    {"seed oils and health", "text:seed,oils,health"},
    {"bridge collapse in Baltimore", "text:bridge,collapse,Baltimore"},
    {"growth hacking tips", "text:growth,hacking,tips"},
    {"série B Netflix à voir", "text:série,B,Netflix"},
    {"championnat de série B italienne", "text:championnat,série,B,italienne"},
    {"bourse d'études à l'étranger", "text:bourse,études,étranger"},
    {"Bourse de Paris fermée", "text:Bourse,Paris,fermée"},
    {"chrome extension to block ads", "text:chrome,extension,block,ads"},
    {"extension de garantie Apple", "text:extension,garantie,Apple"},
    {"marché du travail des développeurs", "text:marché,travail,développeurs"},
    {"marché de Noël de Strasbourg", "text:marché,Noël,Strasbourg"},
    {"part de marché de Firefox", "text:part,marché,Firefox"},
    {"stock market crash 2020", "date:2020-01-01..2020-12-31 text:stock,market,crash"},
    {"job market for developers", "text:job,market,developers"},
    {"customer acquisition tips", "text:customer,acquisition,tips"},
    {"technical debt in startups", "text:technical,debt"},
    {"dette technique et microservices", "text:dette,technique,microservices"},
    {"obligations légales des plateformes", "text:obligations,légales,plateformes"},
    {"fonds d'écran iPhone", "text:fonds,écran,iPhone"},
    {"fonds marins et câbles", "text:fonds,marins,câbles"},
    {"pertes de données OVHcloud", "text:pertes,données,OVHcloud"},
    {"revenu universel en Finlande", "text:revenu,universel,Finlande"},
    {"black friday sales", "text:black,friday,sales"},
    {"Hugh Grant deepfake", "text:Hugh,Grant,deepfake"},
    {"Coupe du monde 2018 VAR", "text:Coupe,monde,2018,VAR"},
    {"Jeux olympiques 2024 cybersécurité", "text:Jeux,olympiques,2024,cybersécurité"},
    {"JO 2024", "text:JO,2024"},
    {"Cyberpunk 2077 bugs", "text:Cyberpunk,2077,bugs"},
    {"PlayStation 5 pénurie", "text:PlayStation,5,pénurie"},
    {"Windows 10 fin de support", "text:Windows,10,fin,support"},
    {"plus de 10 000 salariés touchés par un piratage", "text:10,000,salariés,touchés,piratage"},
    {"3 millions d'utilisateurs pour Mastodon", "text:3,millions,utilisateurs,Mastodon"},
    {"500 millions de comptes Yahoo piratés", "text:500,millions,comptes,Yahoo,piratés"},
    {"10 000 pas par jour", "text:10,000,jour"},
    {"TV 4k 120 Hz", "text:TV,4k,120,Hz"},
    {"loi 78-17 informatique et libertés", "text:loi,78,17,informatique,libertés"},
    {"antennes 5G", "text:antennes,5G"},
    {"Galaxy S24", "text:Galaxy,S24"},
    {"iPhone SE 3", "text:iPhone,SE,3"},
    {"GPT-4o", "text:GPT,4o"},
    {"chatgpt dans les écoles en 2023", "date:2023-01-01..2023-12-31 text:chatgpt,écoles"},
    {"articles sur ChatGPT en mars 2023", "date:2023-03-01..2023-03-31 text:ChatGPT"},
    {"news about Twitter layoffs last month", "date:2026-10-01..2026-10-31 text:Twitter,layoffs"},
    {"derniers articles sur Free", "text:Free sort:date-desc"},
    {"10 derniers articles sur Tesla", "text:Tesla sort:date-desc limit:10"},
    {"latest news on Apple Vision Pro", "text:Apple,Vision,Pro sort:date-desc"},
    {"licenciements chez Google depuis janvier 2023",
     "date:2023-01-01.. text:licenciements,Google"},
    {"combien d'articles sur ChatGPT par mois ?", "text:ChatGPT by:month aggregate:count"},
    {"articles sur la fuite de données de Free en octobre 2024",
     "date:2024-10-01..2024-10-31 text:fuite,données,Free"},
    {"actualités Ubisoft cette semaine", "date:2026-11-23..2026-11-29 text:Ubisoft"},
    {"over the counter drugs app", "text:counter,drugs,app"},
    {"under the hood of ChatGPT", "text:hood,ChatGPT"},
    {"hand over your passwords", "text:hand,passwords"},
    {"game over for Flash", "text:game,Flash"},
    {"raise awareness about phishing", "text:raise,awareness,phishing"},
    {"raised concerns about TikTok", "text:raised,concerns,TikTok"},
    {"premier tour de la présidentielle", "text:premier,tour,présidentielle"},
    {"second tour", "text:second,tour"},
    {"valorisation des déchets plastiques", "text:valorisation,déchets,plastiques"},
    {"valorisation du patrimoine", "text:valorisation,patrimoine"},
    {"financement du terrorisme en ligne", "text:financement,terrorisme,ligne"},
    {"campaign financing Facebook ads", "text:campaign,financing,Facebook,ads"},
    {"aide au logement en ligne", "text:aide,logement,ligne"},
    {"space station", "text:space,station"},
    {"mental health apps", "text:mental,health,apps"},
    {"series finale of Lost", "text:series,finale,Lost"},
    {"world series", "text:world,series"},
    {"time series databases", "text:time,series,databases"},
    {"article 49.3", "text:article,49,3"},
    {"article 17 copyright", "text:article,17,copyright"},
    {"la règle des 3%", "text:règle,3"},
    {"top chef saison 15", "text:top,chef,saison,15"},
    {"articles du 14 juillet", "date:2026-07-14"},
    {"défilé du 14 juillet", "text:défilé,14,juillet"},
    {"back market", "text:back,market"},
    {"smartphone market share", "text:smartphone,market,share"},
};

}  // namespace

BOOST_DATA_TEST_CASE(reads_questions_about_deals, boost::unit_test::data::make(deals), c) {
    BOOST_TEST(brief(read(c.question)) == c.reading);
}

BOOST_DATA_TEST_CASE(leaves_other_questions_to_full_text, boost::unit_test::data::make(text_only),
                     c) {
    BOOST_TEST(brief(read(c.question)) == c.reading);
}

// Right words that are one letter away from a word of the tables stay what they are.
const char* const right_words[] = {"cette semaine", "les cours", "the sounds", "giants of tech",
                                   "la vente"};
BOOST_DATA_TEST_CASE(leaves_right_words_alone, boost::unit_test::data::make(right_words), text) {
    BOOST_TEST(read(text).wanted.kinds.empty());
}

BOOST_AUTO_TEST_CASE(tells_the_english_billion_from_the_french) {
    BOOST_TEST(brief(read("rounds over 2 billion")) == "kind:round amount:(2000..]");
    BOOST_TEST(brief(read("levées de plus de 2 billions")) == "kind:round amount:(2000000..]");
}

BOOST_AUTO_TEST_CASE(accounts_for_every_word) {
    for (const auto& c : deals) {
        const auto question = read(c.question);
        std::string rest = c.question;
        for (const auto& r : question.readings)
            for (std::size_t i = r.where.begin; i < r.where.end; ++i) rest[i] = ' ';
        BOOST_TEST_CONTEXT(c.question)
        BOOST_TEST(rest.find_first_not_of(" ") == std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(reads_any_bytes_in_bounded_time) {
    const std::string pieces[] = {"(",      "hors ",  "plus de ", "levées ", "par secteur et ",
                                  "\xff",   "1",      "\x01",     "\"",      "et Lyon ",
                                  "fodns ", "100 M€ "};
    for (const auto& piece : pieces) {
        std::string text;
        while (text.size() < 1'000'000) text += piece;
        const auto question = read(text);
        BOOST_TEST(question.not_understood.size() >= 1U);
        BOOST_TEST(!searcher::explain_json(question).empty());
    }
    BOOST_TEST(brief(read("")) == "");
}

BOOST_AUTO_TEST_CASE(shows_a_question_with_carets_in_code_points) {
    BOOST_TEST(searcher::explain_text(read("levées > 5 M€ à Évry")) ==
               "  levées > 5 M€ à Évry\n"
               "  ^^^^^^ nature: round\n"
               "         ^^^^^^ montant: > 5 000 000 EUR\n"
               "                  ^^^^ lieu: evry\n");
    BOOST_TEST(searcher::explain_text(read("rounds without crypto")) ==
               "  rounds without crypto\n"
               "  ^^^^^^ kind: round\n"
               "         ^^^^^^^ exclusion\n"
               "                 ^^^^^^ not sector: crypto\n");
}

// tests/golden/questions/explain.txt: "? question", then its explanation, as --explain prints it.
BOOST_AUTO_TEST_CASE(explains_as_the_golden_file_shows) {
    std::ifstream file(VIGIE_GOLDEN "/questions/explain.txt");
    BOOST_REQUIRE(file.is_open());
    std::string line, question, expected;
    int checked = 0;
    const auto check = [&] {
        if (question.empty()) return;
        BOOST_TEST(searcher::explain_text(read(question)) == expected);
        ++checked;
    };
    while (std::getline(file, line)) {
        if (line.starts_with("#")) continue;
        if (!line.starts_with("? ")) {
            expected += line + "\n";
            continue;
        }
        check();
        question = line.substr(2);
        expected.clear();
    }
    check();
    BOOST_TEST(checked >= 8);
}

// Options

const Case amount_options[] = {
    {"5G..", "[5000..]"},
    {"100M..200M", "[100..200]"},
    {"..5M", "[..5]"},
    {"10M€..", "[10..]EUR"},
    {"$1.5bn..", "[1500..]USD"},
    {"100..200M", "[100..200]"},
    {"5M", "[4.5..5.5)"},
    {"1,5M", "[1.45..1.55)"},
    {"2 500 000 USD", "[2.4995..2.5005)USD"},
    {"5M..1M", "error"},
    {"..", "error"},
    {"five", "error"},
    {"5X..", "error"},
    {"1.2.3M", "error"},
    {"-5M..", "error"},
};
BOOST_DATA_TEST_CASE(reads_the_amount_option, boost::unit_test::data::make(amount_options), c) {
    const auto read = searcher::parse_amount_option(c.question, vigie::Language::english);
    BOOST_TEST((read ? bounds(*read) : "error") == c.reading);
}

const Case date_options[] = {
    {"2024", "2024-01-01..2024-12-31"},
    {"2024-T3", "2024-07-01..2024-09-30"},
    {"2024-q1", "2024-01-01..2024-03-31"},
    {"2024-S2", "2024-07-01..2024-12-31"},
    {"2024-02", "2024-02-01..2024-02-29"},
    {"2024-07-14", "2024-07-14"},
    {"2024-W01", "2024-01-01..2024-01-07"},
    {"2024-07..2024-09", "2024-07-01..2024-09-30"},
    {"2024-07..", "2024-07-01.."},
    {"..2023", "..2023-12-31"},
    {"last month", "2026-10-01..2026-10-31"},
    {"2024-T5", "error"},
    {"2024-13", "error"},
    {"2024..2023", "error"},
    {"..", "error"},
    {"soon", "error"},
};
BOOST_DATA_TEST_CASE(reads_the_date_option, boost::unit_test::data::make(date_options), c) {
    const auto read = searcher::parse_date_option(c.question, today, vigie::Language::english);
    BOOST_TEST((read ? dates::to_text(*read) : "error") == c.reading);
}

std::string merged(std::string_view text, const std::vector<searcher::GivenOption>& given,
                   vigie::Language language = vigie::Language::english) {
    const auto question = searcher::merge_options(read(text), given, today, language);
    return question ? brief(*question) : question.error().message + " / " + question.error().hint;
}

BOOST_AUTO_TEST_CASE(options_win_over_words) {
    BOOST_TEST(merged("levées > 5 M€ à Lyon en 2023", {{"place", "Paris"}, {"date", "2024-T3"}}) ==
               "kind:round amount:(5..]EUR date:2024-07-01..2024-09-30 place:paris");
    BOOST_TEST(merged("levées", {{"kind", "debt"}, {"kind", "subvention"}}) == "kind:debt,grant");
    BOOST_TEST(merged("", {{"not", "place=paris"}, {"limit", "3"}, {"by", "trimestre"}}) ==
               "not.place:paris by:quarter limit:3");
    BOOST_TEST(merged("", {{"investor", "a16z"}, {"sort", "amount-asc"}}) ==
               "investor:Andreessen Horowitz sort:amount-asc");
}

BOOST_AUTO_TEST_CASE(refuses_what_an_option_cannot_mean) {
    BOOST_TEST(merged("", {{"kind", "rund"}}) ==
               "\"rund\" is not a value of --kind / did you mean round?");
    BOOST_TEST(merged("", {{"not", "paris"}}) ==
               "\"paris\" names no key / write --not KEY=VALUE, for example --not kind=debt");
    BOOST_TEST(merged("", {{"limit", "-3"}}) ==
               "\"-3\" is not a number of answers / for example --limit 20");
    const auto french = vigie::Language::french;
    BOOST_TEST(merged("", {{"kind", "rund"}}, french) ==
               "\"rund\" n'est pas une valeur de --kind / vouliez-vous dire round ?");
    BOOST_TEST(merged("", {{"amount", "beaucoup"}}, french) ==
               "\"beaucoup\" n'est pas un montant / un montant s'écrit 5G.., 100M..200M, ..5M, "
               "10M€.. ou 5M");
}
