// Renderers against fixed answers: what people and scripts are shown.
#include <algorithm>
#include <optional>
#include <ostream>
#include <sstream>
#include <string>

#include <boost/json.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "searcher/render/layout.hh"
#include "searcher/render/objects.hh"
#include "searcher/render/phrases.hh"
#include "searcher/render/renderer.hh"

namespace data = boost::unit_test::data;
namespace dates = vigie::dates;
namespace deals = vigie::deals;
namespace json = boost::json;
namespace money = vigie::money;
using money::Hedge;
using vigie::Language;
using vigie::Span;
using namespace vigie::searcher;

namespace {

dates::Day day(const char* iso) {
    return *dates::parse_iso_day(iso);
}

money::Amount exact(double units, const char* currency) {
    const money::Currency c(currency);
    const auto minor = *money::to_minor(units, c);
    return {minor, minor, c};
}

/// Three articles about one round, whose figures disagree.
DealHit disputed_round() {
    DealHit hit;
    auto& r = hit.record;
    r.id = "a1#1";
    r.article_id = "a1";
    r.deal.company = "Nuage Vert";
    r.deal.kind = deals::Kind::round;
    r.deal.amount = exact(12e6, "USD");
    r.deal.date = dates::single_day(day("2024-07-14"));
    r.deal.stage = "series-b";
    r.deal.investors = {{"Alizé, Capital", deals::Role::lead},
                        {"Brume \"Invest\"", deals::Role::participant}};
    r.deal.sectors = {"climate", "energy"};
    r.deal.place = "lyon";
    r.eur = exact(11e6, "EUR");
    r.evidence = "Nuage Vert lève 12 millions de dollars";
    r.article_title = "Nuage Vert voit grand";
    r.article_url = "https://example.org/nuage";
    r.source = "La Gazette";
    r.article_date = dates::single_day(day("2024-07-15"));
    r.rule = "raise-verb";
    hit.evidence = {"Bref. Nuage Vert lève 12 millions de dollars", {{23, 45}}, false, true};
    hit.articles = 2;
    hit.lowest = exact(10e6, "USD");
    hit.highest = exact(12e6, "USD");
    Report other;
    other.record.id = "b7#2";
    other.record.article_id = "b7";
    other.record.source = "Octet";
    other.record.deal.amount = exact(10e6, "USD");
    hit.others = {other};
    return hit;
}

/// A rumour without amount, investors, source.
DealHit bare_rumour() {
    DealHit hit;
    hit.record.id = "c3#1";
    hit.record.article_id = "c3";
    hit.record.deal.kind = deals::Kind::acquisition;
    hit.record.deal.status = deals::Status::rumoured;
    hit.record.deal.company = "Œuf";
    hit.record.article_title = "Rumeur";
    return hit;
}

Answer counts_of(std::uint64_t total) {
    Answer answer;
    answer.about_deals = true;
    answer.total = total;
    answer.reports = total + 1;
    answer.currency = money::Currency("EUR");
    answer.statistics = {total, 1, 11e6, 11e6, 11e6, 11e6, 11e6};
    return answer;
}

Question question_by(std::optional<GroupKey> key) {
    Question question;
    question.asked = "levées";
    question.wanted.kinds = {deals::Kind::round};
    question.group_by = key;
    return question;
}

std::string rendered(Format format, const RenderOptions& options, const std::vector<DealHit>& hits,
                     const Answer& answer, const Question& question = question_by({})) {
    std::ostringstream out;
    const auto renderer = make_renderer(format, out, options);
    renderer->begin(question);
    if (!hits.empty()) renderer->deals(hits);
    renderer->end(answer);
    return out.str();
}

RenderOptions plain(Language language) {
    RenderOptions options;
    options.look.language = language;
    return options;
}

// Phrases

/// Bounds in units; the amount itself is made in the test, when the vocabulary is there.
struct AmountCase {
    std::optional<double> min, max;
    const char* currency;
    Hedge hedge;
    const char* french;
    const char* english;

    money::Amount amount() const {
        const money::Currency c(currency);
        money::Amount out{{}, {}, c};
        if (min) out.min = money::to_minor(*min, c);
        if (max) out.max = money::to_minor(*max, c);
        return out;
    }
};
std::ostream& operator<<(std::ostream& out, const AmountCase& c) {
    return out << '"' << c.french << '"';
}

const AmountCase amount_cases[] = {
    {6e9, 6e9, "USD", Hedge::none, "6 Md$", "$6B"},
    {12.5e6, 12.5e6, "EUR", Hedge::none, "12,5 M€", "€12.5M"},
    {486e6, 486e6, "EUR", Hedge::none, "486 M€", "€486M"},
    {12345678, 12345678, "EUR", Hedge::none, "12\u202F345\u202F678 €", "€12,345,678"},
    {12345000, 12345000, "EUR", Hedge::none, "12,345 M€", "€12.345M"},
    {500e3, 500e3, "GBP", Hedge::none, "500 k£", "£500K"},
    {9500, 9500, "EUR", Hedge::none, "9\u202F500 €", "€9,500"},
    {4.5, 4.5, "EUR", Hedge::none, "4,5 €", "€4.5"},
    {3e9, 3e9, "JPY", Hedge::none, "3 Md¥", "¥3B"},
    {12e6, 12e6, "CHF", Hedge::none, "12 M CHF", "CHF 12M"},
    {7e6, 7e6, "", Hedge::none, "7 M", "7M"},
    {1.2e12, 1.2e12, "USD", Hedge::none, "1\u202F200 Md$", "$1.2T"},
    {0, 0, "EUR", Hedge::none, "0 €", "€0"},
    {18e9, 18e9, "EUR", Hedge::almost, "près de 18 Md€", "nearly €18B"},
    {18e9, 18e9, "EUR", Hedge::about, "env. 18 Md€", "about €18B"},
    {10e6, 12e6, "EUR", Hedge::none, "10–12 M€", "€10–12M"},
    {900e6, 1.1e9, "EUR", Hedge::none, "900 M€ – 1,1 Md€", "€900M – €1.1B"},
    {10e6, {}, "EUR", Hedge::more_than, "> 10 M€", "> €10M"},
    {10e6, {}, "EUR", Hedge::none, "≥ 10 M€", "≥ €10M"},
    {{}, 5e6, "EUR", Hedge::up_to, "jusqu'à 5 M€", "up to €5M"},
    {{}, 5e6, "EUR", Hedge::none, "≤ 5 M€", "≤ €5M"},
};

struct RoundedCase {
    double units;
    const char* french;
};
std::ostream& operator<<(std::ostream& out, const RoundedCase& c) {
    return out << c.units;
}
const RoundedCase rounded_cases[] = {
    {5764321000, "5,76 Md€"},        {999600000, "1 Md€"},   {123456, "123 k€"}, {0, "0 €"},
    {1.23456e13, "12\u202F300 Md€"}, {1234, "1\u202F230 €"},
};

struct DaysCase {
    const char* from;
    const char* to;
    const char* french;
    const char* english;
};
std::ostream& operator<<(std::ostream& out, const DaysCase& c) {
    return out << c.from << ".." << c.to;
}
const DaysCase days_cases[] = {
    {"2024-07-14", "2024-07-14", "14 juil. 2024", "14 Jul 2024"},
    {"2024-05-01", "2024-05-01", "1er mai 2024", "1 May 2024"},
    {"2024-01-01", "2024-12-31", "2024", "2024"},
    {"2024-07-01", "2024-12-31", "S2 2024", "H2 2024"},
    {"2024-07-01", "2024-09-30", "T3 2024", "Q3 2024"},
    {"2024-02-01", "2024-02-29", "févr. 2024", "Feb 2024"},
    {"2024-07-01", "2024-07-15", "1–15 juil. 2024", "1–15 Jul 2024"},
    {"2024-06-28", "2024-07-03", "28 juin – 3 juil. 2024", "28 Jun – 3 Jul 2024"},
    {"2023-12-28", "2024-01-03", "28 déc. 2023 – 3 janv. 2024", "28 Dec 2023 – 3 Jan 2024"},
    {"2024-07-14", "", "dès le 14 juil. 2024", "from 14 Jul 2024"},
    {"", "2024-07-14", "jusqu'au 14 juil. 2024", "until 14 Jul 2024"},
};

struct Case {
    const char* text;
    const char* expected;
};
std::ostream& operator<<(std::ostream& out, const Case& c) {
    return out << '"' << c.text << '"';
}
const Case period_cases[] = {
    {"2024-T3", "T3 2024"}, {"2024-07", "juil. 2024"}, {"2024-W27", "sem. 27 2024"},
    {"2024", "2024"},       {"2024-13", "2024-13"},    {"lyon", "lyon"},
    {"2024-X3", "2024-X3"}, {"2024-T", "2024-T"},      {"", ""},
};

const Case clean_cases[] = {
    {"a\n\tb  c ", "a b c"},
    {"\x1b[31mrouge\x1b[0m", "[31mrouge[0m"},  // no terminal is steered
    {"a\xE2\x80\xAE"
     "b",
     "ab"},                                        // nor the direction turned
    {"12\u202F000\u00A0€", "12\u202F000\u00A0€"},  // no-break spaces are part of a number
    {"\xFF", "\uFFFD"},
};

struct WidthCase {
    const char* text;
    int width;
};
std::ostream& operator<<(std::ostream& out, const WidthCase& c) {
    return out << '"' << c.text << '"';
}
const WidthCase width_cases[] = {
    {"", 0}, {"été", 3}, {"e\u0301", 1}, {"日本", 4}, {"12\u202F000 €", 8}, {"\x07", 0},
};

/// The lines of `text` at `width`, with bars between.
std::string lines_of(std::string_view text, int width) {
    std::string out;
    for (const auto& line : wrapped(text, width))
        out.append(out.empty() ? "" : "|").append(text.substr(line.begin, line.size()));
    return out;
}

}  // namespace

BOOST_DATA_TEST_CASE(writes_amounts, data::make(amount_cases), c) {
    BOOST_TEST(amount_text(c.amount(), c.hedge, Language::french) == c.french);
    BOOST_TEST(amount_text(c.amount(), c.hedge, Language::english) == c.english);
}

BOOST_DATA_TEST_CASE(rounds_sums, data::make(rounded_cases), c) {
    BOOST_TEST(rounded_amount_text(c.units, money::Currency("EUR"), Language::french) == c.french);
}

BOOST_DATA_TEST_CASE(writes_days, data::make(days_cases), c) {
    dates::Interval days;
    if (*c.from != 0) days.from = day(c.from);
    if (*c.to != 0) days.to = day(c.to);
    BOOST_TEST(days_text(days, Language::french) == c.french);
    BOOST_TEST(days_text(days, Language::english) == c.english);
}

BOOST_DATA_TEST_CASE(writes_periods, data::make(period_cases), c) {
    BOOST_TEST(period_text(c.text, Language::french) == c.expected);
}

BOOST_DATA_TEST_CASE(cleans_text, data::make(clean_cases), c) {
    BOOST_TEST(clean(c.text) == c.expected);
}

BOOST_DATA_TEST_CASE(measures_columns, data::make(width_cases), c) {
    BOOST_TEST(display_width(c.text) == c.width);
}

BOOST_AUTO_TEST_CASE(marks_follow_the_cleaned_text) {
    const auto snippet = clean(Snippet{"a\n\n lève  10 M€", {{4, 9}}, false, false});
    BOOST_TEST(snippet.text == "a lève 10 M€");
    BOOST_REQUIRE(snippet.marks.size() == 1);
    const auto& mark = snippet.marks.front();
    BOOST_TEST(snippet.text.substr(mark.begin, mark.size()) == "lève");
}

BOOST_AUTO_TEST_CASE(wraps_clips_and_pads) {
    BOOST_TEST(lines_of("un deux trois", 7) == "un deux|trois");
    BOOST_TEST(lines_of("anticonstitutionnel et", 5) == "anticonstitutionnel|et");
    BOOST_TEST(lines_of("été été", 7) == "été été");
    BOOST_TEST(lines_of("un deux", 0) == "un deux");
    BOOST_TEST(clipped("abcdef", 4) == "abc…");
    BOOST_TEST(clipped("日本語", 4) == "日…");
    BOOST_TEST(clipped("abcd", 4) == "abcd");
    BOOST_TEST(padded("été", 5) == "été  ");
    BOOST_TEST(padded_left("été", 5) == "  été");
    BOOST_TEST(bar(1, 2, 2) == "█");
    BOOST_TEST(bar(0.001, 2, 2) == "▏");
    BOOST_TEST(bar(0, 2, 2) == "");
}

BOOST_AUTO_TEST_CASE(text_for_people_in_french) {
    const auto text = rendered(Format::text, plain(Language::french),
                               {disputed_round(), bare_rumour()}, counts_of(5));
    BOOST_TEST(text ==
               "Nuage Vert  12 M$ (11 M€)  14 juil. 2024  série B              "
               "Alizé, Capital (mène), Brume \"Invest\"\n"
               "  Nuage Vert voit grand · La Gazette · 15 juil. 2024 · 2 articles\n"
               "  de 10 M$ à 12 M$ : 12 M$ (La Gazette) · 10 M$ (Octet)\n"
               "  Bref. Nuage Vert lève 12 millions de dollars…\n"
               "  https://example.org/nuage\n"
               "\n"
               "Œuf         non divulgué                  acquisition, rumeur\n"
               "  Rumeur\n"
               "\n"
               "2 sur 5 opérations, 6 mentions\n");
}

BOOST_AUTO_TEST_CASE(text_for_people_in_english) {
    const auto text =
        rendered(Format::text, plain(Language::english), {bare_rumour()}, counts_of(1));
    BOOST_TEST(text ==
               "Œuf  undisclosed    acquisition, rumoured\n"
               "  Rumeur\n"
               "\n"
               "1 deal, 2 reports\n");
}

BOOST_AUTO_TEST_CASE(colours_only_where_asked) {
    auto options = plain(Language::french);
    BOOST_TEST(rendered(Format::text, options, {disputed_round()}, counts_of(1)).find('\x1b') ==
               std::string::npos);
    options.look.colour = true;
    const auto text = rendered(Format::text, options, {disputed_round()}, counts_of(1));
    BOOST_TEST(text.find("\x1b[1;33m12 millions de dollars\x1b[0m") != std::string::npos);
    BOOST_TEST(text.find("\x1b[1mNuage Vert\x1b[0m") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(lines_keep_to_the_terminal) {
    auto options = plain(Language::french);
    options.look.width = 64;
    const auto text = rendered(Format::text, options, {disputed_round()}, counts_of(1));
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        if (line.find(" : 12 M$ (") != std::string::npos) continue;  // who says what is never cut
        BOOST_TEST_CONTEXT(line) {
            BOOST_TEST(display_width(line) <= 64);
        }
    }
}

BOOST_AUTO_TEST_CASE(no_steering_of_the_terminal_by_an_article) {
    auto hit = bare_rumour();
    hit.record.deal.company = "A\x1b]0;x\x07";
    hit.record.article_title = "\x1b[2J";
    hit.record.article_url = "https://e.org/\x1b[2J";
    const auto text = rendered(Format::text, plain(Language::french), {hit}, counts_of(1));
    BOOST_TEST(text.find('\x1b') == std::string::npos);
}

BOOST_AUTO_TEST_CASE(json_lines_are_flat) {
    const auto text = rendered(Format::jsonl, plain(Language::french),
                               {disputed_round(), bare_rumour()}, counts_of(2));
    const auto end = text.find('\n');
    const auto first = json::parse(text.substr(0, end)).as_object();
    BOOST_TEST(first.at("company").as_string() == "Nuage Vert");
    BOOST_TEST(json::serialize(first.at("amount")) ==
               R"({"min":12000000,"max":12000000,"currency":"USD"})");
    BOOST_TEST(first.at("amount_eur").as_int64() == 11000000);
    BOOST_TEST(json::serialize(first.at("date")) == R"({"from":"2024-07-14","to":"2024-07-14"})");
    BOOST_TEST(first.at("stage").as_string() == "series-b");
    BOOST_TEST(json::serialize(first.at("investors").as_array().front()) ==
               R"({"name":"Alizé, Capital","role":"lead"})");
    BOOST_TEST(first.at("articles").as_int64() == 2);
    BOOST_TEST(first.at("reports").as_array().size() == 1);
    BOOST_TEST(json::serialize(first.at("lowest").at("min")) == "10000000");
    const auto second = json::parse(text.substr(end + 1)).as_object();
    BOOST_TEST(second.at("amount").is_null());
    BOOST_TEST(second.at("date").is_null());
    BOOST_TEST(second.at("status").as_string() == "rumoured");
    BOOST_TEST(!second.contains("lowest"));
    BOOST_TEST(!second.contains("converted"));
}

BOOST_AUTO_TEST_CASE(one_json_object) {
    auto options = plain(Language::french);
    options.parts.facets = true;
    auto answer = counts_of(2);
    answer.facets = {{Facet::kind, {{"round", "round", 2, true}}, 1, 0}};
    const auto object =
        json::parse(rendered(Format::json, options, {disputed_round(), bare_rumour()}, answer))
            .as_object();
    BOOST_TEST(object.at("schema").as_int64() == json_schema_version);
    BOOST_TEST(object.at("asked").as_string() == "levées");
    BOOST_TEST(object.at("hits").as_array().size() == 2);
    BOOST_TEST(object.at("total").as_int64() == 2);
    BOOST_TEST(object.at("question").at("kind").is_array());
    BOOST_TEST(json::serialize(object.at("facets")) ==
               R"([{"facet":"kind","values":[{"id":"round","label":"round","count":2,)"
               R"("selected":true}],"distinct":1,"without":0}])");
    const auto empty = json::parse(rendered(Format::json, options, {}, counts_of(0)));
    BOOST_TEST(empty.at("hits").as_array().empty());
}

BOOST_AUTO_TEST_CASE(csv_quotes_what_it_must) {
    auto hit = disputed_round();
    hit.record.article_title = "une\nligne";
    const auto text = rendered(Format::csv, plain(Language::french), {hit}, counts_of(1));
    const auto end = text.find("\r\n");
    BOOST_TEST(text.substr(0, end) ==
               "id,kind,status,company,amount_min,amount_max,currency,amount_eur,converted,"
               "date_from,date_to,stage,investors,leads,sector,place,articles,lowest,highest,"
               "evidence,title,url,source,article_from,article_to");
    BOOST_TEST(text.substr(end + 2) ==
               "a1#1,round,done,Nuage Vert,12000000,12000000,USD,11000000,,2024-07-14,2024-07-14,"
               "series-b,\"Alizé, Capital; Brume \"\"Invest\"\"\",\"Alizé, Capital\","
               "climate; energy,lyon,2,10000000,12000000,Nuage Vert lève 12 millions de dollars,"
               "\"une\nligne\",https://example.org/nuage,La Gazette,2024-07-15,2024-07-15\r\n");
}

BOOST_AUTO_TEST_CASE(csv_begins_with_a_mark_only_where_asked) {
    auto options = plain(Language::french);
    BOOST_TEST(rendered(Format::csv, options, {}, counts_of(0)).starts_with("id,kind"));
    options.byte_order_mark = true;
    BOOST_TEST(rendered(Format::csv, options, {}, counts_of(0)).starts_with("\xEF\xBB\xBFid,"));
    BOOST_TEST(rendered(Format::tsv, options, {}, counts_of(0)).starts_with("id\tkind"));
}

BOOST_AUTO_TEST_CASE(tsv_keeps_one_line_a_hit) {
    auto hit = disputed_round();
    hit.record.article_title = "une\n\tligne";
    const auto text = rendered(Format::tsv, plain(Language::french), {hit}, counts_of(1));
    BOOST_TEST(std::count(text.begin(), text.end(), '\n') == 2);
    BOOST_TEST(text.find("\tune ligne\t") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(groups_in_every_format) {
    auto options = plain(Language::french);
    options.parts.groups = true;
    options.parts.hits = false;
    auto answer = counts_of(3);
    answer.groups = {{"2024-T3", "2024-T3", {2, 2, 30e6, 15e6, 15e6, 10e6, 20e6}},
                     {"2024-T4", "2024-T4", {1, 0, 0, {}, {}, {}, {}}}};
    const auto question = question_by(GroupKey::quarter);
    BOOST_TEST(rendered(Format::text, options, {}, answer, question) ==
               "  trimestre  nombre  somme  médiane\n"
               "  T3 2024         2  30 M€    15 M€  ████████████████████████\n"
               "  T4 2024         1      —        —\n");
    BOOST_TEST(rendered(Format::csv, options, {}, answer, question) ==
               "id,label,count,disclosed,sum,mean,median,min,max,currency\r\n"
               "2024-T3,2024-T3,2,2,30000000,15000000,15000000,10000000,20000000,EUR\r\n"
               "2024-T4,2024-T4,1,0,0,,,,,EUR\r\n");
    const auto lines = rendered(Format::jsonl, options, {}, answer, question);
    const auto first = json::parse(lines.substr(0, lines.find('\n')));
    BOOST_TEST(first.at("type").as_string() == "group");
    BOOST_TEST(first.at("key").as_string() == "quarter");
    BOOST_TEST(first.at("sum").as_int64() == 30000000);
}

BOOST_AUTO_TEST_CASE(sums_facets_and_bars) {
    auto options = plain(Language::french);
    options.parts = {false, false, true, true, true, false};
    options.aggregates = {Aggregate::median};
    auto answer = counts_of(3);
    answer.facets = {{Facet::stage, {{"seed", "seed", 2, true}, {"series-a", "", 1, false}}, 4, 7}};
    answer.amounts = {{10e6, 20e6, 3}};
    answer.times = {{dates::whole_quarter(2024, 3), 3}};
    BOOST_TEST(rendered(Format::text, options, {}, answer) ==
               "stade\n"
               "  amorçage *  2  ████████████████████████\n"
               "  série A     1  ████████████\n"
               "  2 autres valeurs\n"
               "  7 sans valeur\n"
               "\n"
               "Montants\n"
               "  10 M€ – 20 M€  3  ████████████████████████\n"
               "\n"
               "Dates\n"
               "  T3 2024  3  ████████████████████████\n"
               "\n"
               "3 opérations, 1 montants connus · médiane 11 M€\n");
}

BOOST_AUTO_TEST_CASE(says_how_many_where_no_hits_are_shown) {
    auto options = plain(Language::french);
    options.parts.hits = false;
    BOOST_TEST(rendered(Format::text, options, {}, counts_of(5)) == "5 opérations, 6 mentions\n");
    BOOST_TEST(rendered(Format::text, options, {}, counts_of(0)) == "");
}

BOOST_AUTO_TEST_CASE(a_count_is_a_bare_number) {
    auto options = plain(Language::french);
    options.parts = {false, false, true, false, false, true};
    BOOST_TEST(rendered(Format::text, options, {}, counts_of(12345)) == "12345\n");
}

BOOST_AUTO_TEST_CASE(articles_with_marks) {
    ArticleHit hit;
    hit.article.id = "x";
    hit.article.title = "Un titre";
    hit.article.source = "Octet";
    hit.article.date = dates::Interval{day("2024-10-01"), day("2024-12-31")};
    hit.article.date_source = deals::DateSource::text;
    hit.title = {"Un titre", {{3, 8}}, false, false};
    hit.body = {"au début de l'histoire", {{3, 9}}, true, true};
    auto options = plain(Language::french);
    options.look.colour = true;
    std::ostringstream out;
    const auto renderer = make_renderer(Format::text, out, options);
    renderer->begin({});
    renderer->articles({hit});
    BOOST_TEST(out.str() ==
               "Un \x1b[1;33mtitre\x1b[0m\n"
               "  \x1b[2mOctet · T4 2024 (déduit du texte)\x1b[0m\n"
               "  …au \x1b[1;33mdébut\x1b[0m de l'histoire…\n");
}
