// What questions mean: words -> conditions, on 23 November 2026.
#include "searcher/question/question.hh"

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
    {"levées de plus de 100 M€ en 2024",
     "kind:round amount:(100..]EUR date:2024-01-01..2024-12-31"},
    {"rounds over 5 billion in 2024", "kind:round amount:(5000..] date:2024-01-01..2024-12-31"},
    {"tours de table d'au moins 20 M€ à Nantes", "kind:round amount:[20..]EUR place:nantes"},
    {"biggest health rounds this year",
     "kind:round date:2026-01-01..2026-12-31 sector:health sort:amount-desc"},
    {"qui a investi dans Qonto ?", "kind:round company:Qonto by:investor"},
};

const Case text_only[] = {
    {"tour Eiffel illuminée", "text:tour,Eiffel,illuminée"},
    {"levée du secret bancaire", "text:levée,secret,bancaire"},
    {"Euro 2016 billetterie", "text:Euro,2016,billetterie"},
    {"Mistral AI", "text:Mistral,AI"},
};

}  // namespace

BOOST_DATA_TEST_CASE(reads_questions_about_deals, boost::unit_test::data::make(deals), c) {
    BOOST_TEST(brief(read(c.question)) == c.reading);
}

BOOST_DATA_TEST_CASE(leaves_other_questions_to_full_text, boost::unit_test::data::make(text_only),
                     c) {
    BOOST_TEST(brief(read(c.question)) == c.reading);
}
