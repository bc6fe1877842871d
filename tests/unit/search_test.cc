// Answers of the index against a plain scan over the same deals, and the ranking of articles.
#include "searcher/search/search.hh"

#include <algorithm>
#include <cmath>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <set>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "common/deals/vocabulary.hh"
#include "common/index/terms.hh"
#include "common/names/known_names.hh"
#include "indexer/store/writer.hh"

namespace fs = std::filesystem;
using namespace vigie;
using searcher::Answer;
using searcher::ColumnUse;
using searcher::Conditions;
using searcher::Facet;
using searcher::Request;
using searcher::Searcher;
using searcher::Vague;

namespace {

struct TemporaryDirectory {
    fs::path path;
    TemporaryDirectory() {
        std::string name = (fs::temp_directory_path() / "vigie-search-test-XXXXXX").string();
        path = mkdtemp(name.data());
    }
    ~TemporaryDirectory() { fs::remove_all(path); }
    std::string index() const { return (path / "index").string(); }
};

using Random = std::mt19937;

int upto(Random& random, int n) {
    return std::uniform_int_distribution<int>(0, n)(random);
}
template <class List>
auto pick(Random& random, const List& list) {
    return list[static_cast<std::size_t>(upto(random, static_cast<int>(list.size()) - 1))];
}
bool chance(Random& random, int percent) {
    return upto(random, 99) < percent;
}

const std::vector<std::string> companies{"Alphée", "Bêta Labs",  "Gamma", "Delta-Un", "Epsilon",
                                         "Zêta",   "Êta & Fils", "Thêta", "Iota",     "Kappa"};
const std::vector<std::string> investors{"Fonds Un", "Fonds Deux", "Capital Trois",
                                         "Quatre Angels"};
const std::vector<std::string> stages{"seed", "series-a", "series-b", ""};
const std::vector<std::string> sectors{"ai", "health", "fintech", "climate"};
const std::vector<std::string> places{"lyon", "paris", "nantes", "munich", ""};
const std::vector<std::string> currencies{"EUR", "EUR", "EUR", "USD", "GBP", ""};
const std::vector<std::int64_t> figures{0,          500'000,     3'000'000,
                                        9'999'999,  10'000'000,  10'000'001,
                                        18'000'000, 100'000'000, 2'500'000'000};

dates::Day day_in(Random& random) {
    return dates::make_day(2023, 1, 1).value() + std::chrono::days(upto(random, 1000));
}

std::optional<dates::Interval> days_in(Random& random) {
    if (chance(random, 5)) return std::nullopt;
    const auto from = day_in(random);
    if (chance(random, 60)) return dates::single_day(from);
    if (chance(random, 10)) return dates::Interval{from, {}};
    if (chance(random, 10)) return dates::Interval{{}, from};
    return dates::Interval{from, from + std::chrono::days(upto(random, 200))};
}

std::optional<money::Amount> amount_in(Random& random) {
    if (chance(random, 10)) return std::nullopt;
    money::Amount out;
    out.currency = money::Currency(pick(random, currencies));
    const auto figure = pick(random, figures) * 100;
    out.min = figure;
    out.max = figure;
    if (chance(random, 10)) out.max = figure + figure / 5;
    if (chance(random, 10))
        out.max.reset();
    else if (chance(random, 5))
        out.min.reset();
    return out;
}

deals::Deal deal_in(Random& random) {
    deals::Deal deal;
    deal.kind =
        chance(random, 70) ? deals::Kind::round : static_cast<deals::Kind>(upto(random, 11));
    deal.status =
        chance(random, 70) ? deals::Status::done : static_cast<deals::Status>(upto(random, 3));
    if (!chance(random, 10)) deal.company = pick(random, companies);
    deal.amount = amount_in(random);
    if (deal.amount && chance(random, 20))
        deal.hedge = chance(random, 50) ? money::Hedge::almost : money::Hedge::more_than;
    deal.date = days_in(random);
    deal.stage = pick(random, stages);
    for (int i = upto(random, 3); i > 0; --i)
        deal.investors.push_back(
            {pick(random, investors), static_cast<deals::Role>(upto(random, 2))});
    if (chance(random, 70)) deal.sectors.push_back(pick(random, sectors));
    deal.place = pick(random, places);
    deal.evidence = {0, 10};
    deal.rule = "test";
    return deal;
}

/// 7 000 articles with some 21 000 deals; VIGIE_TEST_ARTICLES asks for another number of them where
/// that takes too long (sanitizers).
int articles_to_make() {
    const char* told = std::getenv("VIGIE_TEST_ARTICLES");
    return std::max(900, told != nullptr ? std::atoi(told) : 7000);
}

/// An index of random deals, made once.
struct RandomIndex {
    TemporaryDirectory directory;
    std::vector<index::DealRecord> deals;  ///< all that is stored, for the scan

    RandomIndex() {
        Random random(20261124);
        auto writer = indexer::Writer::open(directory.index()).value();
        for (int i = 0; i < articles_to_make(); ++i) put(writer, random, i);
        BOOST_REQUIRE(writer.commit());
        // Some are replaced, some removed: the answers must be those of what is left.
        for (int i = 0; i < 60; ++i) put(writer, random, i * 7);
        for (int i = 0; i < 30; ++i)
            BOOST_REQUIRE(writer.remove("article " + std::to_string(i * 11)));
        BOOST_REQUIRE(writer.commit());
        BOOST_REQUIRE(indexer::check(directory.index()).value().empty());
        read_back();
    }

    static void put(indexer::Writer& writer, Random& random, int number) {
        deals::Article article;
        article.id = "article " + std::to_string(number);
        article.title = "Une levée de fonds pour l'entreprise";
        article.body = "Texte numéro " + std::to_string(number);
        article.date = dates::single_day(day_in(random));
        article.date_source = deals::DateSource::given;
        article.source = pick(random, std::vector<std::string>{"Le Guetteur", "La Sirène"});
        indexer::Extraction extraction;
        extraction.text = article.full_text();
        extraction.date = article.date;
        for (int k = upto(random, 4); k >= 0; --k) extraction.deals.push_back(deal_in(random));
        BOOST_REQUIRE(writer.put(article, extraction));
    }

    void read_back() {
        const auto opened = index::open_index(directory.index()).value();
        for (auto p = opened.deals.postlist_begin(""); p != opened.deals.postlist_end(""); ++p)
            deals.push_back(
                index::deal_from_json(opened.deals.get_document(*p).get_data()).value());
    }
};

const RandomIndex& random_index() {
    static const RandomIndex index;
    return index;
}

// ---- The plain scan: what DESIGN says, written again without the index. ----

struct Point {
    double low, written, high;
    int nudge;  // a hedge: below (-1) or above (1) the written figure
};

std::optional<Point> point_of(const index::DealRecord& r, const std::string& currency) {
    if (!r.deal.amount) return std::nullopt;
    const auto& stated = *r.deal.amount;
    std::optional<money::Amount> amount = stated;
    double factor = 1;
    if (!currency.empty() && stated.currency.code() != currency) {
        if (currency == "USD")
            amount = r.usd;
        else
            amount = r.eur;
        if (!amount) return std::nullopt;
        if (currency != "USD" && currency != "EUR") {
            const auto rate =
                money::Rates::shipped().per_euro(money::Currency(currency), r.rate_day.value());
            if (!rate) return std::nullopt;
            factor = *rate;
        }
    }
    const auto units = [&](std::int64_t minor) {
        return money::to_units(minor, amount->currency) * factor;
    };
    Point out{};
    out.low = amount->min ? units(*amount->min) : 0;
    out.high = amount->max ? units(*amount->max) : INFINITY;
    const auto hedge = r.deal.hedge;
    const bool open_top = !amount->max;
    const bool open_bottom = !amount->min;
    out.written = open_top                                         ? out.low
                  : (open_bottom || hedge == money::Hedge::almost) ? out.high
                                                                   : (out.low + out.high) / 2;
    if (hedge == money::Hedge::more_than || (open_top && hedge == money::Hedge::none))
        out.nudge = 1;
    if (hedge == money::Hedge::almost || (open_bottom && hedge == money::Hedge::none))
        out.nudge = -1;
    return out;
}

bool above(double value, int nudge, const searcher::AmountFilter& f) {
    if (!f.min) return true;
    if (value != *f.min) return value > *f.min;
    return nudge > 0 || (nudge == 0 && f.min_inclusive);
}
bool below(double value, int nudge, const searcher::AmountFilter& f) {
    if (!f.max) return true;
    if (value != *f.max) return value < *f.max;
    return nudge < 0 || (nudge == 0 && f.max_inclusive);
}

bool amount_matches(const index::DealRecord& r, const searcher::AmountFilter& f, Vague vague) {
    const auto p = point_of(r, std::string(f.currency.code()));
    if (!p) return false;
    const bool decided = above(p->written, p->nudge, f) && below(p->written, p->nudge, f);
    if (vague == Vague::decide) return decided;
    if (vague == Vague::sure)
        return decided && above(p->low, 0, f) && below(p->low, 0, f) && above(p->high, 0, f) &&
               below(p->high, 0, f);
    return above(p->high, 0, f) && below(p->low, 0, f);
}

std::optional<std::pair<dates::Day, dates::Day>> closed_days(const index::DealRecord& r) {
    if (!r.deal.date) return std::nullopt;
    const auto day = r.article_date->from.value();
    const auto from = r.deal.date->from.value_or(std::min(day, r.deal.date->to.value_or(day)));
    const auto to = r.deal.date->to.value_or(std::max(day, from));
    return std::pair(from, to);
}

bool days_match(const index::DealRecord& r, const dates::Interval& period, Vague vague) {
    const auto days = closed_days(r);
    if (!days) return false;
    int inside = 0;
    int all = 0;
    for (auto d = days->first; d <= days->second; d += std::chrono::days(1)) {
        ++all;
        inside += period.contains(d);
    }
    if (vague == Vague::sure) return inside == all;
    if (vague == Vague::possible) return inside > 0;
    return inside * 2 > all;
}

/// The period that holds more than half of the days, counted day by day; empty where none does.
template <class Spell>
std::string fullest_period(const index::DealRecord& r, const Spell& spell) {
    if (!r.deal.date) return {};
    const auto days = closed_days(r).value();
    std::map<std::string, int> counts;
    int all = 0;
    for (auto d = days.first; d <= days.second; d += std::chrono::days(1)) {
        ++all;
        ++counts[spell(d)];
    }
    for (const auto& [period, count] : counts)
        if (count * 2 > all) return period;
    return {};
}

template <class List, class Value>
bool holds(const List& list, const Value& value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

bool invests(const index::DealRecord& r, const std::string& name, bool lead) {
    return std::any_of(r.deal.investors.begin(), r.deal.investors.end(), [&](const auto& i) {
        return i.name == name && (!lead || i.role == deals::Role::lead);
    });
}

bool lies_in_any(const std::string& place, const std::vector<std::string>& outer) {
    return std::any_of(outer.begin(), outer.end(), [&](const auto& o) {
        return !place.empty() && deals::place_contains(o, place);
    });
}

bool lists_match(const index::DealRecord& r, const Conditions& c) {
    const auto any = [](const auto& list, const auto& test) {
        return list.empty() || std::any_of(list.begin(), list.end(), test);
    };
    return (c.kinds.empty() || holds(c.kinds, r.deal.kind)) &&
           (c.stages.empty() || holds(c.stages, r.deal.stage)) &&
           any(c.sectors, [&](const auto& s) { return holds(r.deal.sectors, s); }) &&
           (c.places.empty() || lies_in_any(r.deal.place, c.places)) &&
           (c.companies.empty() || holds(c.companies, r.deal.company)) &&
           any(c.investors, [&](const auto& n) { return invests(r, n, false); }) &&
           any(c.leads, [&](const auto& n) { return invests(r, n, true); });
}

bool is_wanted(const index::DealRecord& r, const Request& q) {
    const auto& c = q.question.wanted;
    const std::vector<deals::Status> done{deals::Status::done};
    return holds(c.statuses.empty() ? done : c.statuses, r.deal.status) && lists_match(r, c) &&
           (!c.amount || amount_matches(r, *c.amount, q.vague)) &&
           (!c.date || days_match(r, *c.date, q.vague));
}

bool is_excluded(const index::DealRecord& r, const Request& q) {
    const auto& c = q.question.excluded;
    const auto alone = [&](auto member) {
        Conditions one;
        one.*member = c.*member;
        return !(one.*member).empty() && lists_match(r, one);
    };
    return alone(&Conditions::kinds) || alone(&Conditions::stages) || alone(&Conditions::sectors) ||
           alone(&Conditions::places) || alone(&Conditions::companies) ||
           alone(&Conditions::investors) || holds(c.statuses, r.deal.status) ||
           (c.amount && amount_matches(r, *c.amount, Vague::decide)) ||
           (c.date && days_match(r, *c.date, Vague::decide));
}

std::vector<std::string> facet_values(const index::DealRecord& r, Facet facet) {
    std::vector<std::string> out;
    const auto add = [&](std::string_view s) {
        if (!s.empty()) out.emplace_back(s);
    };
    switch (facet) {
        case Facet::kind:
            add(deals::to_string(r.deal.kind));
            break;
        case Facet::status:
            add(deals::to_string(r.deal.status));
            break;
        case Facet::stage:
            add(r.deal.stage);
            break;
        case Facet::sector:
            for (const auto& s : r.deal.sectors) add(s);
            break;
        case Facet::place:
            for (std::string_view p = r.deal.place; !p.empty(); p = deals::parent_place(p)) add(p);
            break;
        case Facet::company:
            add(names::canonical_key(r.deal.company));
            break;
        case Facet::investor:
        case Facet::lead:
            for (const auto& i : r.deal.investors)
                if (facet == Facet::investor || i.role == deals::Role::lead)
                    add(names::canonical_key(i.name));
            break;
        case Facet::currency:
            if (r.deal.amount) add(r.deal.amount->currency.code());
            break;
        case Facet::source:
            add(r.source);
            break;
        case Facet::year:
            add(fullest_period(r, [](dates::Day d) { return dates::to_iso(d).substr(0, 4); }));
            break;
        case Facet::month:
            add(fullest_period(r, [](dates::Day d) { return dates::to_iso(d).substr(0, 7); }));
            break;
        case Facet::quarter:
            add(fullest_period(r, [](dates::Day d) {
                const auto iso = dates::to_iso(d);
                return iso.substr(0, 5) + "T" +
                       std::to_string((std::stoi(iso.substr(5, 2)) + 2) / 3);
            }));
            break;
    }
    return out;
}

const std::vector<Facet> all_facets{
    Facet::kind,    Facet::status,   Facet::stage, Facet::sector,   Facet::place,
    Facet::company, Facet::investor, Facet::lead,  Facet::currency, Facet::source,
    Facet::year,    Facet::quarter,  Facet::month};

/// The same, told once for all deals: periods are spelled for each of their days.
const std::vector<std::string>& known_values(const index::DealRecord& r, Facet facet) {
    using OfDeal = std::map<Facet, std::vector<std::string>>;
    static const auto known = [] {
        std::vector<OfDeal> out;
        for (const auto& deal : random_index().deals) {
            auto& values = out.emplace_back();
            for (const auto f : all_facets) values[f] = facet_values(deal, f);
        }
        return out;
    }();
    return known[static_cast<std::size_t>(&r - random_index().deals.data())].at(facet);
}

struct Scan {
    std::map<std::uint64_t, std::vector<const index::DealRecord*>> groups;
    std::size_t reports = 0;

    explicit Scan(const Request& request) {
        for (const auto& r : random_index().deals) {
            if (!is_wanted(r, request) || is_excluded(r, request)) continue;
            groups[r.group].push_back(&r);
            ++reports;
        }
    }
    std::set<std::uint64_t> operations() const {
        std::set<std::uint64_t> out;
        for (const auto& [group, records] : groups) out.insert(group);
        return out;
    }
    std::string counts(Facet facet) const {
        std::map<std::string_view, int> n;
        for (const auto& [group, records] : groups) {
            std::set<std::string_view> values;
            for (const auto* r : records) {
                const auto& told = known_values(*r, facet);
                values.insert(told.begin(), told.end());
            }
            for (const auto value : values) ++n[value];
        }
        std::string out;
        for (const auto& [id, count] : n)
            out += std::string(id) + "=" + std::to_string(count) + " ";
        return out;
    }
};

std::string counts(const Answer& answer, Facet facet) {
    std::map<std::string, std::uint64_t> n;
    for (const auto& f : answer.facets)
        if (f.facet == facet)
            for (const auto& value : f.values) n[value.id] = value.count;
    std::string out;
    for (const auto& [id, count] : n) out += id + "=" + std::to_string(count) + " ";
    return out;
}

searcher::AmountFilter filter_in(Random& random) {
    searcher::AmountFilter f;
    const auto currency = pick(random, std::vector<std::string>{"", "", "EUR", "USD", "GBP"});
    f.currency = money::Currency(currency);
    // A bound that converted figures do not hit: rounding is not what is tested here.
    const double shift = currency.empty() ? 0 : 0.4321;
    if (chance(random, 70)) f.min = static_cast<double>(pick(random, figures)) + shift;
    if (chance(random, 50)) f.max = static_cast<double>(pick(random, figures)) + shift;
    f.min_inclusive = chance(random, 50);
    f.max_inclusive = chance(random, 50);
    return f;
}

dates::Interval period_in(Random& random) {
    const auto from = day_in(random);
    switch (upto(random, 5)) {
        case 0:
            return dates::whole_year(dates::year_of(from));
        case 1:
            return dates::whole_month(dates::year_of(from), dates::month_of(from));
        case 2:
            return {from, {}};
        case 3:
            return {{}, from};
        case 4:
            return dates::single_day(from);
        default:
            return {from, from + std::chrono::days(upto(random, 500))};
    }
}

Conditions conditions_in(Random& random, int percent) {
    Conditions c;
    if (chance(random, percent)) c.kinds = {deals::Kind::round};
    if (chance(random, percent)) c.statuses.push_back(static_cast<deals::Status>(upto(random, 3)));
    if (chance(random, percent)) c.amount = filter_in(random);
    if (chance(random, percent)) c.date = period_in(random);
    if (chance(random, percent / 3)) c.companies.push_back(pick(random, companies));
    if (chance(random, percent / 3)) c.investors.push_back(pick(random, investors));
    if (chance(random, percent / 4)) c.leads.push_back(pick(random, investors));
    if (chance(random, percent / 3)) c.stages = {"seed", "series-a"};
    if (chance(random, percent / 3)) c.sectors.push_back(pick(random, sectors));
    if (chance(random, percent / 3))
        c.places.push_back(
            pick(random, std::vector<std::string>{"lyon", "france", "allemagne", "europe"}));
    return c;
}

Request request_in(unsigned seed) {
    Random random(seed);
    Request request;
    request.question.wanted = conditions_in(random, 50);
    if (request.question.wanted.kinds.empty() && !request.question.asks_for_deals())
        request.question.wanted.amount = filter_in(random);
    if (chance(random, 30)) request.question.excluded = conditions_in(random, 25);
    request.question.excluded.leads.clear();
    request.vague = static_cast<Vague>(upto(random, 2));
    request.facets = all_facets;
    request.facet_values = 0;
    request.all = true;
    return request;
}

Answer ask(const std::string& directory, const Request& request) {
    auto opened = Searcher::open(directory);
    BOOST_REQUIRE_MESSAGE(opened, (opened ? "" : opened.error().message));
    auto answer = opened->search(request);
    BOOST_REQUIRE_MESSAGE(answer, (answer ? "" : answer.error().message));
    return std::move(*answer);
}

void check_statistics(const Answer& answer) {
    double sum = 0;
    std::size_t disclosed = 0;
    for (const auto& hit : answer.deals) {
        const auto p = point_of(hit.record, std::string(answer.currency.code()));
        if (!p) continue;
        sum += p->written;
        ++disclosed;
    }
    BOOST_TEST(answer.statistics.disclosed == disclosed);
    BOOST_TEST(std::abs(answer.statistics.sum - sum) <= 1e-6 * sum + 1);
}

}  // namespace

// Hundreds of random questions over some 20 000 deals, once through Xapian and once by the columns,
// every second question where those are worth it, the others always: count, operations, facets and
// sums are those of the scan. All hits are read for some of them only, as that takes longer than
// all the rest.
BOOST_DATA_TEST_CASE(answers_are_those_of_a_plain_scan, boost::unit_test::data::xrange(250), seed) {
    auto request = request_in(static_cast<unsigned>(seed));
    request.all = seed % 5 == 0;
    const Scan scan(request);
    const auto operations = scan.operations();
    std::map<Facet, std::string> expected;
    for (const auto facet : all_facets) expected[facet] = scan.counts(facet);
    const auto by_columns = seed % 2 == 0 ? ColumnUse::where_faster : ColumnUse::where_possible;
    for (const auto columns : {ColumnUse::never, by_columns}) {
        request.columns = columns;
        const auto answer = ask(random_index().directory.index(), request);
        BOOST_TEST_CONTEXT((columns == ColumnUse::never ? "through Xapian" : "by the columns")) {
            BOOST_TEST(answer.total == scan.groups.size());
            BOOST_TEST(answer.reports == scan.reports);
            for (const auto facet : all_facets)
                BOOST_TEST(counts(answer, facet) == expected[facet]);
            std::set<std::uint64_t> found;
            for (const auto& hit : answer.deals) found.insert(hit.record.group);
            BOOST_TEST(
                std::includes(operations.begin(), operations.end(), found.begin(), found.end()));
            if (!request.all) continue;
            BOOST_TEST(found == operations);
            check_statistics(answer);
        }
    }
}

// Most of the random questions must find something, or the test above tests little.
BOOST_AUTO_TEST_CASE(random_questions_find_deals) {
    int found = 0;
    for (unsigned seed = 0; seed < 250; ++seed) found += !Scan(request_in(seed)).groups.empty();
    BOOST_TEST(found > 120);
    BOOST_TEST(random_index().deals.size() > static_cast<std::size_t>(articles_to_make()) * 5 / 2);
}

BOOST_DATA_TEST_CASE(a_disjunctive_facet_counts_without_its_own_filter,
                     boost::unit_test::data::xrange(40), seed) {
    auto request = request_in(static_cast<unsigned>(seed) + 5000);
    request.question.wanted.stages = {"seed"};
    request.disjunctive = true;
    request.facets = {Facet::stage, Facet::sector};
    const auto answer = ask(random_index().directory.index(), request);
    BOOST_TEST(answer.total == Scan(request).groups.size());
    auto without = request;
    without.question.wanted.stages.clear();
    BOOST_TEST(counts(answer, Facet::stage) == Scan(without).counts(Facet::stage));
}

BOOST_AUTO_TEST_CASE(columns_fit_the_last_commit) {
    const auto opened = index::open_index(random_index().directory.index()).value();
    BOOST_REQUIRE(opened.columns);
    std::size_t deals = 0;
    for (std::size_t id = 0; id < opened.columns->size(); ++id)
        deals += opened.columns->kinds()[id] != index::Columns::no_deal;
    BOOST_TEST(deals == random_index().deals.size());
}

BOOST_AUTO_TEST_CASE(pages_follow_each_other_in_order) {
    Request request;
    request.question.wanted.kinds = {deals::Kind::round};
    request.sort = searcher::Sort::amount_desc;
    request.all = true;
    const auto all = ask(random_index().directory.index(), request).deals;
    request.all = false;
    request.limit = 7;
    std::size_t n = 0;
    for (; request.offset < 50; request.offset += 7)
        for (const auto& hit : ask(random_index().directory.index(), request).deals)
            BOOST_TEST(hit.record.id == all[n++].record.id);
    double last = INFINITY;
    for (const auto& hit : all) {
        const auto p = point_of(hit.record, "");
        BOOST_TEST((p ? p->written : -1) <= last);
        last = p ? p->written : -1;
    }
}

BOOST_AUTO_TEST_CASE(groups_add_up) {
    Request request;
    request.question.wanted.kinds = {deals::Kind::round};
    request.question.group_by = searcher::GroupKey::year;
    request.question.aggregates = {searcher::Aggregate::sum};
    request.in_currency = money::Currency("EUR");
    const auto answer = ask(random_index().directory.index(), request);
    std::uint64_t count = 0;
    double sum = 0;
    for (const auto& group : answer.groups) {
        count += group.statistics.count;
        sum += group.statistics.sum;
    }
    BOOST_TEST(count == answer.total);
    BOOST_TEST(std::abs(sum - answer.statistics.sum) < 1e-6 * sum);
    BOOST_TEST(answer.groups.front().id == "2023");
    BOOST_TEST(answer.groups.back().id == "");  // undated ones
}

BOOST_AUTO_TEST_CASE(bars_hold_every_operation) {
    Request request;
    request.question.wanted.kinds = {deals::Kind::round};
    request.histograms = true;
    const auto answer = ask(random_index().directory.index(), request);
    std::uint64_t amounts = 0;
    for (const auto& bar : answer.amounts) amounts += bar.count;
    std::uint64_t times = 0;
    for (const auto& bar : answer.times) times += bar.count;
    BOOST_TEST(amounts == answer.statistics.disclosed);
    BOOST_TEST(times > 0U);
    BOOST_TEST(times <= answer.total);
}

namespace {

struct Text {
    const char* id;
    const char* title;
    const char* body;
};
const Text texts[] = {
    {"startup", "Une start-up lyonnaise", "La jeune entreprise conçoit des robots."},
    {"payfit", "Paie : PayFit grandit", "Elle aime PayFit. Le logiciel PayFit plaît."},
    {"payfe", "Payfes et autres mots rares", "Un texte où des payfes sont nommées."},
    {"coeur", "Un implant pour le cœur", "Le cœur artificiel de l'hôpital est prêt."},
    {"ia", "L'I.A. à l'école", "L’intelligence artificielle entre à l'école primaire."},
    {"salaries", "Des salariés en colère", "Les salarié·e·s de l'entreprise protestent."},
    {"tour", "Un tour de table record", "La société annonce un tour de table."},
    {"panne", "Panne mondiale", "Une panne informatique touche les hôpitaux et les écoles."},
};

struct TextIndex {
    TemporaryDirectory directory;
    TextIndex() {
        auto writer = indexer::Writer::open(directory.index()).value();
        int day = 1;
        for (const auto& text : texts) {
            deals::Article article;
            article.id = text.id;
            article.title = text.title;
            article.body = text.body;
            article.date = dates::single_day(dates::make_day(2024, 3, day++).value());
            indexer::Extraction extraction;
            extraction.text = article.full_text();
            extraction.date = article.date;
            BOOST_REQUIRE(writer.put(article, extraction));
        }
        BOOST_REQUIRE(writer.commit());
    }
};

Answer find(const std::vector<std::string>& words) {
    static const TextIndex index;
    Request request;
    request.question.wanted.text = words;
    return ask(index.directory.index(), request);
}

std::string ids(const Answer& answer) {
    std::set<std::string> out;
    for (const auto& hit : answer.articles) out.insert(hit.article.id);
    std::string text;
    for (const auto& id : out) text += (text.empty() ? "" : " ") + id;
    return text;
}

struct Find {
    std::vector<std::string> words;
    const char* ids;
};
std::ostream& operator<<(std::ostream& out, const Find& f) {
    for (const auto& word : f.words) out << word << ' ';
    return out;
}

const Find finds[] = {
    {{"startup"}, "startup"},
    {{"start-up"}, "startup"},
    {{"start", "up"}, "startup"},
    {{"coeur"}, "coeur"},
    {{"cœurs"}, "coeur"},
    {{"ecole"}, "ia panne"},
    {{"entreprise"}, "salaries startup"},
    {{"salarie"}, "salaries"},
    {{"intelligence", "artificielle"}, "ia"},
    {{"IA"}, "ia"},
    {{"payfit"}, "payfit"},
    {{"levée", "fonds"}, "tour"},     // a synonym
    {{"hopital", "panne"}, "panne"},  // all words where there are few
    {{"panen"}, "panne"},             // two letters swapped
    {{"zzyzx"}, ""},
};

}  // namespace

BOOST_DATA_TEST_CASE(words_find_articles, boost::unit_test::data::make(finds), f) {
    BOOST_TEST(ids(find(f.words)) == f.ids);
}

BOOST_AUTO_TEST_CASE(some_words_do_where_no_article_holds_all) {
    const auto answer = find({"panne", "robots"});
    BOOST_TEST(answer.relaxed);
    BOOST_TEST(ids(answer) == "panne startup");
}

BOOST_AUTO_TEST_CASE(a_correction_is_told) {
    const auto answer = find({"panen"});
    BOOST_REQUIRE(answer.notes.size() == 1U);
    BOOST_TEST(answer.notes[0].find("panne") != std::string::npos);
    BOOST_TEST(find({"panne"}).notes.empty());
}

BOOST_AUTO_TEST_CASE(marks_cover_the_words_whatever_their_accents) {
    const auto answer = find({"coeur"});
    BOOST_REQUIRE(answer.articles.size() == 1U);
    const auto& title = answer.articles[0].title;
    BOOST_REQUIRE(title.marks.size() == 1U);
    BOOST_TEST(title.text.substr(title.marks[0].begin, title.marks[0].size()) == "cœur");
    BOOST_TEST(!answer.articles[0].body.marks.empty());
}

BOOST_AUTO_TEST_CASE(articles_are_counted_by_period) {
    static const TextIndex index;
    Request request;
    request.question.group_by = searcher::GroupKey::month;
    const auto answer = ask(index.directory.index(), request);
    BOOST_REQUIRE(answer.groups.size() == 1U);
    BOOST_TEST(answer.groups[0].id == "2024-03");
    BOOST_TEST(answer.groups[0].statistics.count == std::size(texts));
    BOOST_TEST(answer.articles[0].article.id == "panne");  // the newest first
}

BOOST_AUTO_TEST_CASE(similar_articles_leave_out_the_article_itself) {
    static const TextIndex index;
    auto searcher = Searcher::open(index.directory.index()).value();
    const auto alike = searcher.similar("salaries").value();
    BOOST_REQUIRE(!alike.empty());
    for (const auto& hit : alike) BOOST_TEST(hit.article.id != "salaries");
    BOOST_TEST(!searcher.similar("nobody"));
}

BOOST_AUTO_TEST_CASE(names_come_from_the_index) {
    auto searcher = Searcher::open(random_index().directory.index()).value();
    BOOST_TEST(searcher.names().company("betalabs") == "Bêta Labs");
    BOOST_TEST(searcher.names().company("unknown") == "");
    BOOST_TEST(searcher.names().investor("fondsdeux") == "Fonds Deux");
    BOOST_TEST(searcher.names().place("lyon") == "lyon");
}

BOOST_AUTO_TEST_CASE(a_reader_sees_the_next_commit) {
    const TemporaryDirectory directory;
    auto writer = indexer::Writer::open(directory.index()).value();
    auto searcher = Searcher::open(directory.index()).value();
    Request request;
    request.question.wanted.kinds = {deals::Kind::round};
    BOOST_TEST(searcher.search(request).value().total == 0U);
    deals::Article article;
    article.id = "a";
    article.title = "Titre";
    indexer::Extraction extraction;
    extraction.text = "Titre";
    deals::Deal deal;
    deal.kind = deals::Kind::round;
    for (std::uint64_t n = 1; n < 6; ++n) {
        extraction.deals.assign(n, deal);
        BOOST_REQUIRE(writer.put(article, extraction));
        BOOST_REQUIRE(writer.commit());
        BOOST_TEST(searcher.search(request).value().total == n);
    }
}

namespace {

/// A stock server of one database, until the end of the test.
struct Server {
    int port;
    pid_t process = -1;
    Server(const std::string& database, int on) : port(on) {
        const auto number = std::to_string(port);
        process = fork();
        BOOST_REQUIRE(process >= 0);
        if (process == 0) {
            setpgid(0, 0);  // the server ends its whole process group, which must not be ours
            execl("/usr/bin/xapian-tcpsrv", "xapian-tcpsrv", "-q", "-I", "127.0.0.1", "-p",
                  number.c_str(), database.c_str(), static_cast<char*>(nullptr));
            _exit(127);
        }
        wait_until_it_answers();
    }
    ~Server() {
        kill(process, SIGKILL);
        waitpid(process, nullptr, 0);
    }
    void wait_until_it_answers() const {
        for (int tries = 0; tries < 100; ++tries) try {
                Xapian::Remote::open("127.0.0.1", static_cast<unsigned>(port), 2000, 2000);
                return;
            } catch (const Xapian::Error&) {
                usleep(50'000);
            }
    }
};

}  // namespace

// Where the stock server of Xapian is installed.
BOOST_AUTO_TEST_CASE(remote_shards_answer_like_one_index,
                     *boost::unit_test::precondition([](boost::unit_test::test_unit_id) {
                         return boost::test_tools::assertion_result(
                             fs::exists("/usr/bin/xapian-tcpsrv"));
                     })) {
    const auto generation = index::current_generation(random_index().directory.index());
    const Server articles(generation + "/articles", 20000 + getpid() % 10000);
    const Server deals(generation + "/deals", 30000 + getpid() % 10000);
    const TemporaryDirectory directory;
    std::ofstream(directory.index()) << "127.0.0.1:" << articles.port << "/" << deals.port << "\n";
    for (unsigned seed = 700; seed < 705; ++seed) {
        const auto request = request_in(seed);
        const auto here = ask(random_index().directory.index(), request);
        const auto there = ask(directory.index(), request);
        BOOST_TEST(there.total == here.total);
        BOOST_TEST(there.statistics.sum == here.statistics.sum);
        for (const auto facet : all_facets) BOOST_TEST(counts(there, facet) == counts(here, facet));
        BOOST_REQUIRE(there.deals.size() == here.deals.size());
        for (std::size_t i = 0; i < here.deals.size(); ++i)
            BOOST_TEST(there.deals[i].record.id == here.deals[i].record.id);
    }
}

BOOST_AUTO_TEST_CASE(shards_answer_like_one_index) {
    const TemporaryDirectory directory;
    const auto& whole = random_index();
    std::ofstream(directory.index()) << "# shards\n" << whole.directory.index() << "\n";
    for (unsigned seed = 900; seed < 910; ++seed) {
        const auto request = request_in(seed);
        BOOST_TEST(ask(directory.index(), request).total ==
                   ask(whole.directory.index(), request).total);
    }
}
