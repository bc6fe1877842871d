// Which reports tell the same operation.
#include "common/deals/identity.hh"

#include <algorithm>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

namespace dates = vigie::dates;
namespace deals = vigie::deals;
namespace money = vigie::money;

namespace {

/// A report in one line: id, day ("" for none, "2023" for the year), sum in millions (0: none).
struct Told {
    const char* id;
    const char* day;
    double millions;
    const char* currency = "EUR";
    const char* stage = "";
    deals::Kind kind = deals::Kind::round;
    deals::Status status = deals::Status::done;
};

/// Dollars at a fixed rate, nothing else known.
std::optional<double> per_euro(money::Currency currency, dates::Day) {
    if (currency == money::Currency("EUR")) return 1;
    if (currency == money::Currency("USD")) return 1.09;
    return std::nullopt;
}

std::optional<dates::Interval> days_of(std::string_view text) {
    if (text.empty()) return std::nullopt;
    if (text.size() == 4) return dates::whole_year(std::stoi(std::string(text)));
    return dates::single_day(*dates::parse_iso_day(text));
}

deals::Deal deal_of(const Told& told) {
    deals::Deal deal;
    deal.kind = told.kind;
    deal.status = told.status;
    deal.stage = told.stage;
    deal.date = days_of(told.day);
    if (told.millions > 0) {
        const money::Currency currency{std::string_view(told.currency)};
        const auto minor = *money::to_minor(told.millions * 1e6, currency);
        deal.amount = money::Amount{minor, minor, currency};
    }
    return deal;
}

/// The groups as text: "ab c".
std::string groups_of(const std::vector<Told>& told) {
    std::vector<deals::Deal> all;
    for (const auto& t : told) all.push_back(deal_of(t));
    std::vector<deals::Report> reports;
    for (std::size_t i = 0; i < told.size(); ++i)
        reports.push_back({told[i].id, told[i].id, &all[i], std::nullopt});
    const auto names = deals::group_reports(reports, per_euro);
    std::vector<std::string> groups(told.size());
    for (std::size_t i = 0; i < told.size(); ++i) groups[names[i]] += told[i].id;
    for (auto& group : groups) std::sort(group.begin(), group.end());
    std::sort(groups.begin(), groups.end());
    std::string out;
    for (const auto& group : groups)
        if (!group.empty()) out += (out.empty() ? "" : " ") + group;
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(agreeing_sums_of_near_days_are_one) {
    BOOST_TEST(groups_of({{"a", "2024-06-03", 10}, {"b", "2024-06-05", 10.2}}) == "ab");
    BOOST_TEST(groups_of({{"a", "2024-06-03", 10}, {"b", "2024", 10}}) == "ab");
    BOOST_TEST(groups_of({{"a", "2021-06-03", 10}, {"b", "2024-06-05", 10}}) == "a b");
    BOOST_TEST(groups_of({{"a", "2024-06-03", 10}, {"b", "2024-06-20", 18}}) == "a b");
}

BOOST_AUTO_TEST_CASE(sums_agree_across_currencies) {
    BOOST_TEST(groups_of({{"a", "2024-06-03", 10}, {"b", "2024-06-04", 10.9, "USD"}}) == "ab");
    BOOST_TEST(groups_of({{"a", "2024-06-03", 10}, {"b", "2024-06-24", 14, "USD"}}) == "a b");
}

BOOST_AUTO_TEST_CASE(disputed_figures_of_the_same_days_are_one_round) {
    BOOST_TEST(groups_of({{"a", "2024-06-03", 10}, {"b", "2024-06-04", 13}}) == "ab");
    BOOST_TEST(groups_of({{"a", "2024-06-03", 10, "EUR", "", deals::Kind::revenue},
                          {"b", "2024-06-04", 13, "EUR", "", deals::Kind::revenue}}) == "a b");
}

BOOST_AUTO_TEST_CASE(an_extension_is_its_own_operation) {
    BOOST_TEST(groups_of({{"a", "2024-06-03", 10, "EUR", "series-a"},
                          {"b", "2024-06-04", 10, "EUR", "extension"}}) == "a b");
    BOOST_TEST(groups_of({{"a", "2024-06-03", 10}, {"b", "2024-06-04", 8, "EUR", "extension"}}) ==
               "a b");
}

BOOST_AUTO_TEST_CASE(an_undisclosed_report_joins_and_never_bridges) {
    BOOST_TEST(groups_of({{"a", "2024-06-03", 10}, {"b", "2024-06-04", 0}}) == "ab");
    BOOST_TEST(groups_of({{"a", "2024-06-03", 10}, {"b", "2024-07-24", 0}}) == "a b");
    BOOST_TEST(
        groups_of({{"a", "2024-06-01", 10}, {"b", "2024-06-05", 0}, {"c", "2024-06-07", 90}}) ==
        "a bc");
    BOOST_TEST(groups_of({{"a", "2024-06-03", 0}, {"b", "2024-06-04", 0}}) == "ab");
}

BOOST_AUTO_TEST_CASE(an_undated_report_joins_by_its_sum) {
    BOOST_TEST(groups_of({{"a", "2024-06-03", 10}, {"b", "", 10}}) == "ab");
    BOOST_TEST(groups_of({{"a", "2024-06-03", 10}, {"b", "", 30}}) == "a b");
}

BOOST_AUTO_TEST_CASE(status_and_article_keep_apart) {
    BOOST_TEST(groups_of({{"a", "2024-06-03", 10},
                          {"b", "2024-06-03", 10, "EUR", "", deals::Kind::round,
                           deals::Status::rumoured}}) == "a b");
    const auto deal = deal_of({"a", "2024-06-03", 10});
    const deals::Report first{"x#1", "x", &deal, std::nullopt};
    const deals::Report second{"x#2", "x", &deal, std::nullopt};
    BOOST_TEST(!deals::same_operation(first, second, per_euro));
}

BOOST_AUTO_TEST_CASE(order_does_not_matter) {
    std::vector<Told> told{{"a", "2024-06-03", 10}, {"b", "2024-06-04", 10.9, "USD"},
                           {"c", "2024-06-05", 0},  {"d", "", 10},
                           {"e", "2024-01-05", 10}, {"f", "2024-06-06", 40}};
    const auto expected = groups_of(told);
    do {
        std::rotate(told.begin(), told.begin() + 1, told.end());
        BOOST_TEST(groups_of(told) == expected);
    } while (told.front().id != std::string("a"));
}
