// One reader per format: what each makes of a document, and what it says of one it cannot read.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "indexer/sources/format.hh"
#include "indexer/sources/head.hh"
#include "indexer/sources/read_source.hh"

using namespace vigie;
using namespace vigie::indexer;

namespace {

/// A folder that is gone after the test.
class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "vigie-XXXXXX").string();
        path_ = mkdtemp(name.data());
    }
    ~TemporaryFolder() { std::filesystem::remove_all(path_); }

    std::string write(const std::string& name, const std::string& content) const {
        const auto file = path_ / name;
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << content;
        return file.string();
    }
    std::string path() const { return path_.string(); }

private:
    std::filesystem::path path_;
};

struct Found {
    std::vector<deals::Article> articles;
    std::vector<std::string> problems;
    std::vector<std::string> passed_over;
};

Found read(const std::string& source, const std::string& standard_input = {}) {
    Found found;
    std::istringstream in(standard_input);
    Sink sink;
    sink.article = [&](deals::Article a) { found.articles.push_back(std::move(a)); };
    sink.problem = [&](const Problem& p) { found.problems.push_back(to_text(p)); };
    sink.passed_over = [&](const std::string& file) { found.passed_over.push_back(file); };
    read_source(source, in, sink);
    return found;
}

Found read_file(const std::string& name, const std::string& content) {
    const TemporaryFolder folder;
    return read(folder.write(name, content));
}

std::string day(const deals::Article& article) {
    return article.date ? dates::to_text(*article.date) : "none";
}

struct FormatCase {
    const char* name;
    const char* content;
    Format expected;
};
std::ostream& operator<<(std::ostream& out, const FormatCase& c) {
    return out << c.name;
}

const FormatCase format_cases[] = {
    {"a.txt", "Titre", Format::text},
    {"a.txt", "<!DOCTYPE html><p>x", Format::html},
    {"a.md", "# Titre", Format::markdown},
    {"a.json", "{\n \"id\": 1}", Format::json},
    {"a.json", "{\"id\": 1}\n{\"id\": 2}", Format::json_lines},
    {"a.json", "[{}]", Format::json},
    {"a.jsonl.gz", "{", Format::json_lines},
    {"a.ndjson", "", Format::json_lines},
    {"a.xml", "<?xml version=\"1.0\"?><rss version=\"2.0\">", Format::feed},
    {"a.xml", "<!doctype HTML><html>", Format::html},
    {"a.html", "<?xml version=\"1.0\"?><feed xmlns=\"x\">", Format::feed},
    {"-", "{\"text\": \"x\"}\n", Format::json_lines},
    {"-", "[{\"text\": \"x\"}]", Format::json},
    {"-", "---\ntitle: x\n---\n", Format::markdown},
    {"-", "Un titre\n", Format::text},
};

}  // namespace

BOOST_DATA_TEST_CASE(tells_the_format, boost::unit_test::data::make(format_cases), c) {
    const auto promised = c.name == std::string("-") ? std::nullopt : format_of_name(c.name);
    BOOST_TEST((format_of(promised, c.content) == c.expected));
}

BOOST_AUTO_TEST_CASE(endings_that_are_no_documents) {
    for (const char* name : {"logo.png", "a.pdf", "archive.tar.gz", "x.py"})
        BOOST_TEST(!format_of_name(name), name);
}

BOOST_AUTO_TEST_CASE(days_in_heads) {
    const std::pair<const char*, const char*> cases[] = {
        {"2024-12-26", "2024-12-26"},
        {"2024-12-26T23:59:00+01:00", "2024-12-26"},
        {"Thu, 26 Dec 2024 10:00:00 +0100", "2024-12-26"},
        {"26 Dec 24 10:00 GMT", "2024-12-26"},
        {"2024-13-01", ""},
        {"hier", ""},
        {"2024-12-261", ""},
        {"", ""},
    };
    for (const auto& [text, expected] : cases) {
        const auto found = parse_day(text);
        BOOST_TEST((found ? dates::to_iso(*found) : "") == expected, text);
    }
}

BOOST_AUTO_TEST_CASE(plain_text_with_head) {
    const auto found =
        read_file("a.txt",
                  "Date: 2024-12-26\nsource: La Gazette\nAuteur: x\n\nLe titre : essai\n\n"
                  "Le corps.\r\n\r\nSuite.\n");
    BOOST_REQUIRE_EQUAL(found.articles.size(), 1U);
    const auto& article = found.articles[0];
    BOOST_TEST(article.title == "Le titre : essai");
    BOOST_TEST(article.body.starts_with("Le corps."));
    BOOST_TEST(article.source == "La Gazette");
    BOOST_TEST(day(article) == "2024-12-26");
    BOOST_TEST((article.date_source == deals::DateSource::given));
}

BOOST_AUTO_TEST_CASE(a_title_with_a_colon_is_no_head) {
    const auto found = read_file("a.txt", "Databricks : une série J\n\nLe corps.");
    BOOST_TEST(found.articles.at(0).title == "Databricks : une série J");
}

BOOST_AUTO_TEST_CASE(one_sentence_is_a_body) {
    const auto found = read_file("a.txt", "Une phrase seule.");
    BOOST_TEST(found.articles.at(0).title == "");
    BOOST_TEST(found.articles.at(0).body == "Une phrase seule.");
    const std::string paragraph(201, 'a');
    BOOST_TEST(read_file("a.txt", paragraph + "\nSuite").articles.at(0).title == "");
    BOOST_TEST(read_file("a.txt", paragraph.substr(1) + "\nSuite").articles.at(0).title.size() ==
               200U);
}

BOOST_AUTO_TEST_CASE(markdown) {
    const auto found = read_file("a.md",
                                 "---\ntitle: \"Un tour\"\ndate: 2023-01-02\ntags: [a, b]\n---\n"
                                 "## Le **point**\n\nElle [lève](https://exemple.test) 5 M€.\n\n"
                                 "![image](x.png)\n\n- un\n- deux\n\n```\ncode\n```\n");
    BOOST_TEST(found.articles.at(0).title == "Un tour");
    BOOST_TEST(found.articles.at(0).body == "Le point\n\nElle lève 5 M€.\n\n- un\n\n- deux");
    BOOST_TEST(day(found.articles.at(0)) == "2023-01-02");
    BOOST_TEST(read_file("a.md", "# Titre\n\nCorps").articles.at(0).title == "Titre");
    BOOST_TEST(read_file("a.md", "---\ntitle: x\n").problems.size() == 1U);
}

BOOST_AUTO_TEST_CASE(html_page) {
    const auto found = read_file("a.html", R"(<!DOCTYPE html><html lang="fr"><head>
<meta charset="utf-8"><title>Titre — Site</title>
<meta property="article:published_time" content="2024-05-06T08:00:00+02:00">
<meta property="og:site_name" content="Le Site"><link rel="canonical" href="https://exemple.test/a">
</head><body><nav><a>Accueil</a></nav><div class="cookie-banner"><p>Nous utilisons des cookies.</p></div>
<article><h1>Le vrai titre</h1><p>Elle l&egrave;ve 5&nbsp;M&euro;&#8239;!</p>
<aside>Publicit&eacute;</aside><p>Deuxi&egrave;me<br>ligne.</p></article>
<footer>Mentions</footer></body></html>)");
    const auto& article = found.articles.at(0);
    BOOST_TEST(article.title == "Le vrai titre");
    BOOST_TEST(article.body == "Elle lève 5\u00A0M€\u202F!\nDeuxième\nligne.");
    BOOST_TEST(article.url == "https://exemple.test/a");
    BOOST_TEST(article.id == "https://exemple.test/a");
    BOOST_TEST(article.source == "Le Site");
    BOOST_TEST(day(article) == "2024-05-06");
    BOOST_TEST((article.date_source == deals::DateSource::page));
}

BOOST_AUTO_TEST_CASE(html_in_another_character_set) {
    const auto found = read_file("a.html",
                                 "<html><head><meta charset=\"iso-8859-1\"><title>L\xE9"
                                 "a</title></head><body><p>\xC9t\xE9</p>");
    BOOST_TEST(found.articles.at(0).title == "Léa");
    BOOST_TEST(found.articles.at(0).body == "Été");
}

BOOST_AUTO_TEST_CASE(json_and_json_lines) {
    const auto array = read_file(
        "a.json", R"([{"id": 7, "title": "T", "text": "Corps", "date": "2024-01-02T00:00:00Z"},
 {"title": null, "text": "B"}, {"text": 3.5}])");
    BOOST_TEST(array.articles.size() == 2U);
    BOOST_TEST(array.articles.at(0).id == "7");
    BOOST_TEST(array.problems.size() == 1U);
    const auto lines = read_file(
        "a.jsonl",
        "{\"text\":\"un\"}\n\n{\"text\": }\n{\"text\":\"d\xE9\"}\n{\"text\":\"quatre\"}\n");
    BOOST_TEST(lines.articles.size() == 2U);
    BOOST_REQUIRE_EQUAL(lines.problems.size(), 2U);
    BOOST_TEST(lines.problems[0].find("a.jsonl:3: not valid JSON") != std::string::npos,
               lines.problems[0]);
    BOOST_TEST(lines.problems[1].find("a.jsonl:4: not UTF-8") != std::string::npos,
               lines.problems[1]);
}

BOOST_AUTO_TEST_CASE(ids_are_stable_and_distinct) {
    const TemporaryFolder folder;
    const auto file = folder.write(
        "a.jsonl", "{\"text\":\"un\"}\n{\"text\":\"deux\"}\n{\"id\":\"x\",\"text\":\"t\"}\n");
    const auto first = read(file);
    const auto second = read(file);
    BOOST_TEST(first.articles.at(0).id == second.articles.at(0).id);
    BOOST_TEST(first.articles.at(0).id != first.articles.at(1).id);
    BOOST_TEST(first.articles.at(2).id == "x");
    BOOST_TEST(read(folder.write("b.txt", "Titre\n\nCorps")).articles.at(0).id ==
               folder.path() + "/b.txt");
}

BOOST_AUTO_TEST_CASE(feeds) {
    const auto rss = read_file("a.xml", R"(<?xml version="1.0" encoding="ISO-8859-1"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Fil</title>
<item><title>Un &amp; deux</title><link>https://exemple.test/1</link><guid>g1</guid>
<pubDate>Mon, 06 May 2024 08:00:00 +0200</pubDate><description>court</description>
<content:encoded><![CDATA[<p>Elle l&egrave;ve.</p><p>Suite</p>]]></content:encoded></item>
<item><title>Seul</title></item></channel></rss>)");
    BOOST_REQUIRE_EQUAL(rss.articles.size(), 2U);
    BOOST_TEST(rss.articles[0].title == "Un & deux");
    BOOST_TEST(rss.articles[0].body == "Elle lève.\nSuite");
    BOOST_TEST(rss.articles[0].id == "g1");
    BOOST_TEST(rss.articles[0].source == "Fil");
    BOOST_TEST(day(rss.articles[0]) == "2024-05-06");
    const auto atom = read_file(
        "a.atom", R"(<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>F</title>
<entry><title>A</title><id>urn:1</id><link rel="self" href="x"/><link href="https://exemple.test/2"/>
<updated>2024-05-07T00:00:00Z</updated><summary>S</summary></entry></feed>)");
    BOOST_TEST(atom.articles.at(0).url == "https://exemple.test/2");
    BOOST_TEST(day(atom.articles.at(0)) == "2024-05-07");
    BOOST_TEST((atom.articles.at(0).language == Language::english));
    const auto cut = read_file(
        "a.rss", "<rss version=\"2.0\"><channel><item><title>A</title></item><item><titl");
    BOOST_TEST(cut.articles.size() >= 1U);
    BOOST_TEST(cut.problems.size() >= 1U);
}

BOOST_AUTO_TEST_CASE(folders_links_and_other_files) {
    const TemporaryFolder folder;
    folder.write("b.txt", "B\n\nCorps");
    folder.write("sub/a.txt", "A\n\nCorps");
    folder.write("logo.png", "\x89PNG");
    folder.write(".cache/x.txt", "X");
    std::filesystem::create_directory_symlink(folder.path(), folder.path() + "/sub/loop");
    const auto found = read(folder.path());
    BOOST_TEST(found.articles.size() == 2U);
    BOOST_TEST(found.problems.empty());
    BOOST_TEST(found.passed_over.size() == 1U);
}

BOOST_AUTO_TEST_CASE(problems_name_file_and_reason) {
    const std::pair<Found, const char*> cases[] = {
        {read("/nowhere/at/all"), "no such file or folder"},
        {read_file("a.txt", ""), "empty"},
        {read_file("a.txt", " \n \n"), "empty"},
        {read_file("a.txt", "un\nd\xE9j\xE0"), "not UTF-8: byte 0xE9 in line 2"},
        {read_file("a.txt", std::string("a\0b", 3)), "NUL byte in line 1"},
        {read_file("a.txt", "date: demain\n\nx"), "is not a date"},
        {read_file("a.json", "{\"text\":\n\"a\",\n}"), "near line 3"},
        {read_file("a.jsonl.gz", "\x1F\x8B\x08\x00 broken"), "cut or broken"},
        {read_file("a.xml", "<?xml version=\"1.0\"?><feed"), "feed"},
        {read_file("a.html", "<html></html>"), "no text"},
    };
    for (const auto& [found, expected] : cases) {
        BOOST_REQUIRE_MESSAGE(found.problems.size() == 1U, expected);
        BOOST_TEST(found.problems[0].find(expected) != std::string::npos, found.problems[0]);
        BOOST_TEST(found.articles.empty());
    }
}

BOOST_AUTO_TEST_CASE(deep_nesting_costs_one_document) {
    std::string html = "<html><body>";
    for (int i = 0; i < 200000; ++i) html += "<div>";
    html += "<p>Au fond.</p>";
    BOOST_TEST(read_file("a.html", html).problems.size() +
                   read_file("a.html", html).articles.size() ==
               1U);
    std::string json(100000, '[');
    BOOST_TEST(read_file("a.json", json).problems.size() == 1U);
}

BOOST_AUTO_TEST_CASE(languages) {
    const std::pair<const char*, Language> cases[] = {
        {R"({"text": "The company said it has raised funds from the fund."})", Language::english},
        {R"({"text": "La société a levé des fonds auprès de la banque."})", Language::french},
        {R"({"text": "La société a levé des fonds.", "lang": "en-GB"})", Language::english},
        {R"({"text": "The company said that it was the first of its kind.", "lang": "fr"})",
         Language::french},
        {R"({"text": "Windows of the World"})", Language::french},
        {R"({"text": "5 M€"})", Language::french},
    };
    for (const auto& [json, expected] : cases)
        BOOST_TEST((read("-", json).articles.at(0).language == expected), json);
}

BOOST_AUTO_TEST_CASE(standard_input) {
    const auto found = read("-", "{\"text\":\"un\"}\n{\"text\":\"deux\"}\n");
    BOOST_TEST(found.articles.size() == 2U);
    BOOST_TEST(read("-", "").problems.size() == 1U);
}
