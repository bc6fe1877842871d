// The store: articles and findings -> the index on disk, and what a crash leaves.
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <unistd.h>

#include <boost/test/unit_test.hpp>

#include "common/index/compare.hh"
#include "common/index/database.hh"
#include "common/index/row.hh"
#include "common/index/schema.hh"
#include "common/index/terms.hh"
#include "indexer/store/directory.hh"
#include "indexer/store/writer.hh"

namespace fs = std::filesystem;
namespace index_ = vigie::index;
using namespace vigie;
using indexer::Change;
using indexer::Writer;

namespace {

/// An empty directory that goes away with the test.
struct TemporaryDirectory {
    fs::path path;
    TemporaryDirectory() {
        std::string name = (fs::temp_directory_path() / "vigie-index-test-XXXXXX").string();
        path = mkdtemp(name.data());
    }
    ~TemporaryDirectory() { fs::remove_all(path); }
    std::string index() const { return (path / "index").string(); }
};

dates::Day day(const char* iso) {
    return dates::parse_iso_day(iso).value();
}

deals::Article article(const std::string& id, const std::string& title, const std::string& body,
                       const char* day = "2024-05-14") {
    deals::Article out;
    out.id = id;
    out.title = title;
    out.body = body;
    out.date = dates::single_day(dates::parse_iso_day(day).value());
    out.date_source = deals::DateSource::given;
    return out;
}

deals::Deal round_of(const std::string& company, std::int64_t euros) {
    deals::Deal deal;
    deal.kind = deals::Kind::round;
    deal.company = company;
    deal.amount = money::Amount{euros * 100, euros * 100, money::Currency("EUR")};
    deal.date = dates::single_day(dates::make_day(2024, 5, 14).value());
    deal.investors = {{"Fonds Exemple", deals::Role::lead}};
    deal.place = "lyon";
    deal.evidence = {0, 5};
    deal.rule = "test";
    return deal;
}

indexer::Extraction extraction_of(const deals::Article& article, std::vector<deals::Deal> deals) {
    indexer::Extraction out;
    out.text = article.full_text();
    out.date = article.date;
    out.date_source = article.date_source;
    out.deals = std::move(deals);
    return out;
}

Change put(Writer& writer, const deals::Article& a, std::vector<deals::Deal> deals) {
    return writer.put(a, extraction_of(a, std::move(deals))).value();
}

Writer open(const TemporaryDirectory& dir) {
    auto writer = Writer::open(dir.index());
    BOOST_REQUIRE_MESSAGE(writer, (writer ? "" : writer.error().message));
    return std::move(*writer);
}

std::string faults(const TemporaryDirectory& dir) {
    std::string out;
    const auto found = indexer::check(dir.index());
    if (!found) return found.error().message;
    for (const auto& fault : *found) out += fault.what + "; ";
    return out;
}

std::string counts(const TemporaryDirectory& dir) {
    const auto opened = index_::open_index(dir.index());
    if (!opened) return opened.error().message;
    return std::to_string(opened->articles.get_doccount()) + " articles, " +
           std::to_string(opened->deals.get_doccount()) + " deals";
}

/// "deal:group" each; a group is called by the deal whose row id it is.
std::string groups_of(const TemporaryDirectory& dir) {
    const auto opened = index_::open_index(dir.index()).value();
    std::map<std::string, std::uint64_t> groups;
    std::map<std::uint64_t, std::string> names;
    for (auto p = opened.deals.postlist_begin(""); p != opened.deals.postlist_end(""); ++p) {
        const auto record =
            index_::deal_from_json(opened.deals.get_document(*p).get_data()).value();
        groups[record.id] = record.group;
        names[index_::row_id(record.id)] = record.id;
    }
    std::string out;
    for (const auto& [id, group] : groups) out += id + ":" + names[group] + " ";
    return out;
}

indexer::NextArticle from(std::vector<deals::Article> articles) {
    return [articles, i = std::size_t{0}]() mutable -> std::optional<deals::Article> {
        if (i == articles.size()) return std::nullopt;
        return articles[i++];
    };
}

std::string amount_text(const char* min, const char* max, money::Hedge hedge) {
    money::Amount a;
    if (*min) a.min = std::stoll(min) * 100;
    if (*max) a.max = std::stoll(max) * 100;
    a.currency = money::Currency("EUR");
    const auto figure = index_::figure_of(a, hedge);
    const double whole = std::round(figure.point);
    return std::to_string(static_cast<long long>(whole)) + (figure.point > whole   ? "+"
                                                            : figure.point < whole ? "-"
                                                                                   : "");
}

}  // namespace

BOOST_AUTO_TEST_CASE(an_article_and_its_deals_are_found_after_a_commit) {
    const TemporaryDirectory dir;
    {
        auto writer = open(dir);
        const auto a = article("a1", "Titre", "Corps");
        BOOST_TEST((put(writer, a, {round_of("Alphée", 5'000'000)}) == Change::added));
        BOOST_TEST(counts(dir) == "0 articles, 0 deals");
        BOOST_REQUIRE(writer.commit());
    }
    BOOST_TEST(counts(dir) == "1 articles, 1 deals");
    BOOST_TEST(faults(dir) == "");
}

BOOST_AUTO_TEST_CASE(unchanged_articles_are_not_written_and_changed_ones_replace) {
    const TemporaryDirectory dir;
    auto writer = open(dir);
    const auto a = article("a1", "Titre", "Corps");
    put(writer, a, {round_of("Alphée", 5'000'000), round_of("Bêta", 1'000'000)});
    BOOST_REQUIRE(writer.commit());
    BOOST_TEST((put(writer, a, {round_of("Alphée", 5'000'000), round_of("Bêta", 1'000'000)}) ==
                Change::unchanged));
    BOOST_TEST((put(writer, a, {round_of("Alphée", 6'000'000)}) == Change::updated));
    BOOST_REQUIRE(writer.commit());
    BOOST_TEST(counts(dir) == "1 articles, 1 deals");
    BOOST_TEST(faults(dir) == "");
}

BOOST_AUTO_TEST_CASE(an_article_is_removed_with_its_deals) {
    const TemporaryDirectory dir;
    auto writer = open(dir);
    put(writer, article("a1", "Un", "x"), {round_of("Alphée", 5'000'000)});
    put(writer, article("a2", "Deux", "y"), {round_of("Bêta", 5'000'000)});
    BOOST_REQUIRE(writer.commit());
    BOOST_TEST(writer.remove("a1").value());
    BOOST_TEST(!writer.remove("a3").value());
    BOOST_REQUIRE(writer.commit());
    BOOST_TEST(counts(dir) == "1 articles, 1 deals");
    BOOST_TEST(faults(dir) == "");
}

BOOST_AUTO_TEST_CASE(what_is_not_committed_is_given_up) {
    const TemporaryDirectory dir;
    {
        auto writer = open(dir);
        put(writer, article("a1", "Un", "x"), {round_of("Alphée", 5'000'000)});
    }
    BOOST_TEST(counts(dir) == "0 articles, 0 deals");
    BOOST_TEST(faults(dir) == "");
}

BOOST_AUTO_TEST_CASE(a_second_writer_hears_who_holds_the_lock) {
    const TemporaryDirectory dir;
    auto writer = open(dir);
    const auto second = Writer::open(dir.index());
    BOOST_REQUIRE(!second);
    BOOST_TEST(second.error().message.find("process " + std::to_string(getpid())) !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_directory_with_other_things_is_no_index) {
    const TemporaryDirectory dir;
    fs::create_directory(dir.index());
    std::ofstream(dir.index() + "/photo.jpg") << "x";
    const auto writer = Writer::open(dir.index());
    BOOST_REQUIRE(!writer);
    BOOST_TEST(writer.error().message.find("is not an index") != std::string::npos);
}

// A kill between the commits of the two databases: the articles are new, the deals old.
BOOST_AUTO_TEST_CASE(a_commit_cut_in_two_is_made_good) {
    const TemporaryDirectory dir;
    const auto a = article("a\n1", "Un", "x");
    {
        auto writer = open(dir);
        put(writer, a, {round_of("Alphée", 5'000'000)});
        BOOST_REQUIRE(writer.commit());
    }
    const auto generation = index_::current_generation(dir.index());
    fs::copy(generation + "/deals", dir.path / "old-deals", fs::copy_options::recursive);
    {
        auto writer = open(dir);
        put(writer, a, {round_of("Alphée", 7'000'000), round_of("Bêta", 1'000'000)});
        put(writer, article("a2", "Deux", "y"), {round_of("Gamma", 1'000'000)});
        BOOST_REQUIRE(writer.commit());
    }
    fs::remove_all(generation + "/deals");
    fs::copy(dir.path / "old-deals", generation + "/deals", fs::copy_options::recursive);
    std::ofstream(dir.index() + "/pending") << "a\\n1\na2\n";
    BOOST_TEST(counts(dir) == "2 articles, 1 deals");
    BOOST_TEST(faults(dir) == "");
    BOOST_TEST(counts(dir) == "2 articles, 3 deals");
}

BOOST_AUTO_TEST_CASE(check_finds_a_deal_without_its_article) {
    const TemporaryDirectory dir;
    {
        auto writer = open(dir);
        put(writer, article("a1", "Un", "x"), {round_of("Alphée", 5'000'000)});
        BOOST_REQUIRE(writer.commit());
    }
    {
        Xapian::WritableDatabase db(index_::current_generation(dir.index()) + "/articles");
        db.delete_document("Qa1");
    }
    BOOST_TEST(faults(dir).find("belongs to no article") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_new_index_is_built_in_bulk_and_repeated_ids_replace) {
    const TemporaryDirectory dir;
    std::vector<deals::Article> articles;
    for (int i = 0; i < 30; ++i)
        articles.push_back(article("a" + std::to_string(i), "Titre", "Corps"));
    articles.push_back(article("a3", "Titre", "Corps"));
    articles.push_back(article("a4", "Autre titre", "Corps"));
    auto writer = open(dir);
    const auto changes = writer.add_all(from(articles)).value();
    BOOST_TEST(changes.added == 30U);
    BOOST_TEST(changes.unchanged == 1U);
    BOOST_TEST(changes.updated == 1U);
    BOOST_TEST(counts(dir).starts_with("30 articles"));
    const auto again = writer.add_all(from(articles)).value();
    BOOST_TEST(again.added == 0U);
    BOOST_TEST(faults(dir) == "");
}

// Two articles report one round, a third one another; told in any order, committed together or one
// by one, the groups are the same.
BOOST_AUTO_TEST_CASE(groups_do_not_depend_on_the_order_of_arrival) {
    struct Told {
        const char* id;
        const char* day;
        std::int64_t euros;
    };
    const Told told[] = {{"a1", "2024-05-14", 5'000'000},
                         {"a2", "2024-05-15", 5'000'000},
                         {"a3", "2021-02-01", 900'000}};
    std::set<std::string> results;
    for (const bool forwards : {true, false})
        for (const bool at_once : {true, false}) {
            const TemporaryDirectory dir;
            auto writer = open(dir);
            for (int i = 0; i < 3; ++i) {
                const auto& t = told[forwards ? i : 2 - i];
                auto deal = round_of("Alphée", t.euros);
                deal.date = dates::single_day(day(t.day));
                put(writer, article(t.id, "Titre", "Corps", t.day), {deal});
                if (!at_once) BOOST_REQUIRE(writer.commit());
            }
            BOOST_REQUIRE(writer.commit());
            BOOST_TEST(faults(dir) == "");
            results.insert(groups_of(dir));
        }
    BOOST_REQUIRE(results.size() == 1U);
    BOOST_TEST(*results.begin() == "a1#1:a1#1 a2#1:a1#1 a3#1:a3#1 ");
}

BOOST_AUTO_TEST_CASE(a_stopped_build_leaves_the_index_as_it_was) {
    const TemporaryDirectory dir;
    std::atomic<bool> stop = false;
    indexer::WriterOptions options;
    options.stop = &stop;
    auto writer = Writer::open(dir.index(), options).value();
    int n = 0;
    const auto changes = writer
                             .add_all([&]() -> std::optional<deals::Article> {
                                 stop = ++n == 10;
                                 return article("a" + std::to_string(n), "Titre", "Corps");
                             })
                             .value();
    BOOST_TEST(changes.stopped);
    BOOST_TEST(changes.added == 0U);
    BOOST_TEST(counts(dir) == "0 articles, 0 deals");
    BOOST_TEST(indexer::leftovers(dir.index()).empty());
}

BOOST_AUTO_TEST_CASE(a_missing_index_and_another_layout_are_told_apart) {
    const TemporaryDirectory dir;
    BOOST_TEST(index_::open_index(dir.index()).error().message.starts_with("there is no index"));
    { auto writer = open(dir); }
    {
        Xapian::WritableDatabase db(index_::current_generation(dir.index()) + "/articles");
        db.set_metadata("vigie.schema", "99");
    }
    const auto opened = index_::open_index(dir.index());
    BOOST_REQUIRE(!opened);
    BOOST_TEST(opened.error().message.find("layout 99") != std::string::npos);
    BOOST_TEST(!opened.error().hint.empty());
}

BOOST_AUTO_TEST_CASE(stock_xapian_reads_the_slots) {
    const TemporaryDirectory dir;
    auto writer = open(dir);
    put(writer, article("a1", "Un", "x"), {round_of("Alphée", 5'000'000)});
    BOOST_REQUIRE(writer.commit());
    const Xapian::Database db(index_::current_generation(dir.index()) + "/deals");
    const auto doc = db.get_document(1);
    BOOST_TEST(Xapian::sortable_unserialise(doc.get_value(3)) == 5e6);
    BOOST_TEST(Xapian::sortable_unserialise(doc.get_value(0)) == 20240514);
    BOOST_TEST(db.term_exists("XPfrance"));
    BOOST_TEST(db.term_exists("XClphee") == false);
    BOOST_TEST(db.term_exists("XCalphee"));
    BOOST_TEST(db.term_exists("XLfondsexemple"));
    BOOST_TEST(db.term_exists("M2024-05"));
}

BOOST_AUTO_TEST_CASE(rows_and_records_come_back_as_they_were) {
    index_::DealRecord record;
    record.id = "a1#1";
    record.deal = round_of("Alphée SAS", 5'000'000);
    record.deal.rule = {};
    record.deal.hedge = money::Hedge::almost;
    record.deal.sectors = {"ai", "health"};
    record.deal.stage = "seed";
    record.source = "Le Guetteur";
    record.group = 0xFEDCBA9876543210U;
    record.rate_day = day("2024-05-14");
    record.eur = record.deal.amount;
    record.eur_per_unit = 1;
    const auto json = index_::to_json(record);
    BOOST_TEST(index_::to_json(index_::deal_from_json(json).value()) == json);
    record.deal.amount = money::Amount{100, std::nullopt, money::Currency("")};
    record.deal.also = money::Amount{std::nullopt, 7, money::Currency("USD")};
    record.deal.date = dates::Interval{std::nullopt, day("2024-05-14")};
    record.article_date = dates::Interval{day("2024-05-14"), day("2024-06-02")};
    const auto vague = index_::to_json(record);
    const auto read = index_::deal_from_json(vague).value();
    BOOST_TEST((read.deal.amount == record.deal.amount));
    BOOST_TEST((read.deal.also == record.deal.also));
    BOOST_TEST((read.deal.date == record.deal.date));
    BOOST_TEST((read.article_date == record.article_date));
    record.deal.amount = record.eur;
    BOOST_TEST(!index_::deal_from_json("{}"));
    BOOST_TEST(!index_::deal_from_json("nonsense"));

    const auto bytes = index_::pack_row(record, {{"lyon", "france"}, true});
    const auto row = index_::read_row(bytes).value();
    BOOST_TEST(row.company == "alphee");
    BOOST_TEST(row.stage == "seed");
    BOOST_TEST(row.group == record.group);
    BOOST_TEST(row.grouped);
    BOOST_TEST(!row.exact);
    BOOST_TEST(*row.to_eur == 1.0);
    BOOST_TEST(row.places.size() == 2U);
    std::string list;
    row.sectors.each([&](std::string_view s) { list += std::string(s) + " "; });
    row.each_investor([&](index_::RowInvestor i) {
        list += std::string(i.key) + (i.role == deals::Role::lead ? "!" : "");
    });
    BOOST_TEST(list == "ai health fondsexemple!");
    BOOST_TEST(!index_::read_row("short"));
}

/// What a row says of a sum, its days and its group.
static std::string row_text(const index_::DealRecord& record) {
    const auto bytes = index_::pack_row(record, {{}, false});
    const auto row = index_::read_row(bytes).value();
    const auto number = [](std::optional<double> value) {
        return value ? std::to_string(*value) : std::string("-");
    };
    const auto date = [](std::optional<dates::Day> d) { return d ? dates::to_iso(*d) : "-"; };
    std::string out;
    if (row.figure)
        out = number(row.figure->point) + " " + number(row.figure->min) + " " +
              number(row.figure->max) + " " + std::string(row.currency.code());
    out += " | " + number(row.to_eur) + " " + number(row.to_usd) + " | ";
    if (row.days) out += date(row.days->first) + " " + date(row.days->last);
    out += " | " + date(row.rate_day);
    return out + (row.group == row.id ? " | alone" : " | with others");
}

BOOST_AUTO_TEST_CASE(rows_leave_out_what_is_usual_and_tell_the_rest) {
    index_::DealRecord record;
    record.id = "a1#1";
    record.group = index_::row_id(record.id);
    BOOST_TEST(row_text(record) == " | - - |  | - | alone");
    record.deal.date = dates::Interval{day("1969-12-30"), day("1970-01-03")};
    record.rate_day = day("1970-01-01");  // the middle
    BOOST_TEST(row_text(record) == " | - - | 1969-12-30 1970-01-03 | 1970-01-01 | alone");
    record.rate_day = day("1969-02-03");
    record.group = 7;
    BOOST_TEST(row_text(record) == " | - - | 1969-12-30 1970-01-03 | 1969-02-03 | with others");
    record.deal.date.reset();
    record.rate_day.reset();
    record.deal.amount = money::Amount{1'200'050, 1'200'050, money::Currency("EUR")};
    record.eur_per_unit = 1;
    record.usd_per_unit = 1.25;
    BOOST_TEST(row_text(record) ==
               "12000.500000 12000.500000 12000.500000 EUR | 1.000000 1.250000 |"
               "  | - | with others");
    record.deal.amount = money::Amount{0, 30'000'000'000, money::Currency("USD")};
    record.eur_per_unit.reset();
    BOOST_TEST(row_text(record) ==
               "150000000.000000 0.000000 300000000.000000 USD | - 1.250000 |"
               "  | - | with others");
    record.deal.amount = money::Amount{100, std::nullopt, money::Currency("USD")};
    BOOST_TEST(row_text(record) == "1.000000 1.000000 inf USD | - 1.250000 |  | - | with others");
}

BOOST_AUTO_TEST_CASE(the_written_figure_decides_and_hedges_break_ties) {
    using money::Hedge;
    BOOST_TEST(amount_text("10000000", "10000000", Hedge::none) == "10000000");
    BOOST_TEST(amount_text("10000000", "", Hedge::more_than) == "10000000+");
    BOOST_TEST(amount_text("10000000", "", Hedge::none) == "10000000+");
    BOOST_TEST(amount_text("10000000", "", Hedge::at_least) == "10000000");
    BOOST_TEST(amount_text("", "10000000", Hedge::less_than) == "10000000-");
    BOOST_TEST(amount_text("18000000", "18000000", Hedge::almost) == "18000000-");
    BOOST_TEST(amount_text("17000000", "18000000", Hedge::almost) == "18000000-");
    BOOST_TEST(amount_text("9000000", "11000000", Hedge::about) == "10000000");
}

BOOST_AUTO_TEST_CASE(a_deal_lies_in_the_period_that_holds_more_than_half_of_its_days) {
    using index_::Certainty;
    const index_::Days quarter{day("2024-10-01"), day("2024-12-31")};
    const dates::Interval year = dates::whole_year(2024);
    const dates::Interval october = dates::whole_month(2024, 10);
    const dates::Interval to_mid_november{day("2024-09-01"), day("2024-11-15")};
    const dates::Interval to_november_16{day("2024-09-01"), day("2024-11-16")};
    BOOST_TEST(lies_in(quarter, year, Certainty::decide));
    BOOST_TEST(lies_in(quarter, year, Certainty::sure));
    BOOST_TEST(!lies_in(quarter, october, Certainty::decide));
    BOOST_TEST(lies_in(quarter, october, Certainty::possible));
    BOOST_TEST(!lies_in(quarter, october, Certainty::sure));
    BOOST_TEST(!lies_in(quarter, to_mid_november, Certainty::decide));  // 46 of 92 days
    BOOST_TEST(lies_in(quarter, to_november_16, Certainty::decide));
    BOOST_TEST(lies_in(quarter, dates::Interval{day("2024-10-02"), {}}, Certainty::decide));
}

BOOST_AUTO_TEST_CASE(buckets_are_in_the_order_of_amounts) {
    index_::Bucket last;
    for (double amount = 0.01; amount < 1e20; amount *= 1.07) {
        const auto bucket = index_::bucket_of(amount);
        BOOST_TEST((last <= bucket));
        last = bucket;
    }
    BOOST_TEST(index_::bucket_of(3e8).decade == 8);
    BOOST_TEST(index_::bucket_of(3e8).digit == 3);
    BOOST_TEST(index_::bucket_of(std::nextafter(3e8, 0)).digit == 2);
}

BOOST_AUTO_TEST_CASE(weeks_are_those_of_the_iso_calendar) {
    BOOST_TEST(index_::week_id(day("2024-12-30")) == "2025-W01");
    BOOST_TEST(index_::week_id(day("2021-01-03")) == "2020-W53");
    BOOST_TEST(index_::week_id(day("2024-07-01")) == "2024-W27");
    BOOST_TEST(index_::quarter_id(day("2024-09-30")) == "2024-T3");
}

BOOST_AUTO_TEST_CASE(a_long_id_still_has_a_term) {
    const std::string url = "https://exemple.fr/" + std::string(400, 'a');
    const auto one = index_::term(index_::FieldId::id, url + "1");
    BOOST_TEST(one.size() < 245U);
    BOOST_TEST(one != index_::term(index_::FieldId::id, url + "2"));
}
