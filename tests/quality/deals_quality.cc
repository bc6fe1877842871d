// Extraction against labelled articles: F1 of done rounds, of all deals and of the articles'
// sectors, the share of articles without a false round; of companies with a deal, F1 of their
// sectors and the share whose home is told rightly. Fails where a figure falls below its floor.
//
//   deals_quality floors.tsv folder-of-the-labelled-files
//
// A deal answers a label if kind and status are equal, the companies' name keys are equal or one
// holds the other (four characters or more), and the amounts meet or lie within 5 % in the same
// currency. Labels marked optional are neither demanded nor counted.
#include <algorithm>
#include <fstream>
#include <iostream>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include <boost/json.hpp>
#include <fmt/format.h>

#include "common/lexicon/lexicon.hh"
#include "common/names/name_key.hh"
#include "indexer/extract/extract.hh"
#include "indexer/sources/read_json.hh"

using namespace vigie;
namespace json = boost::json;

namespace {

struct Range {
    double min = 0;
    double max = 0;
    std::string currency;
};

struct Fact {
    std::string kind, status, company;
    std::optional<Range> amount;
    bool optional = false;

    bool is_done_round() const { return kind == "round" && status == "done"; }
};

/// An open end reaches ten times as far as the bound that is given.
Range range_of(std::optional<double> min, std::optional<double> max, std::string currency) {
    constexpr double reach = 10;
    return {min ? *min : *max / reach, max ? *max : *min * reach, std::move(currency)};
}

std::optional<double> number_at(const json::object& object, const char* key) {
    const auto* value = object.if_contains(key);
    if (value == nullptr || value->is_null()) return std::nullopt;
    return value->to_number<double>();
}

std::string text_at(const json::object& object, const char* key) {
    const auto* value = object.if_contains(key);
    return value != nullptr && value->is_string() ? std::string(value->get_string())
                                                  : std::string{};
}

Fact fact_of(const json::object& label) {
    Fact fact{text_at(label, "kind"), text_at(label, "status"),
              names::name_key(text_at(label, "company")), std::nullopt,
              label.if_contains("optional") != nullptr && label.at("optional").as_bool()};
    if (const auto* amount = label.if_contains("amount");
        amount != nullptr && amount->is_object()) {
        const auto& object = amount->get_object();
        fact.amount = range_of(number_at(object, "min"), number_at(object, "max"),
                               text_at(object, "currency"));
    }
    return fact;
}

Fact fact_of(const deals::Deal& deal) {
    Fact fact{std::string(deals::to_string(deal.kind)), std::string(deals::to_string(deal.status)),
              names::name_key(deal.company), std::nullopt, false};
    if (deal.amount) {
        const auto units = [&](const auto& minor) -> std::optional<double> {
            if (!minor) return std::nullopt;
            return money::to_units(*minor, deal.amount->currency);
        };
        fact.amount = range_of(units(deal.amount->min), units(deal.amount->max),
                               std::string(deal.amount->currency.code()));
    }
    return fact;
}

bool same_company(const std::string& a, const std::string& b) {
    if (a == b) return true;
    if (std::min(a.size(), b.size()) < 4) return false;
    return a.find(b) != std::string::npos || b.find(a) != std::string::npos;
}

bool same_amount(const std::optional<Range>& a, const std::optional<Range>& b) {
    if (!a || !b) return !a && !b;
    if (!a->currency.empty() && a->currency != b->currency) return false;
    const double low = a->min > b->max ? b->max : a->max;
    const double high = a->min > b->max ? a->min : b->min;
    return high - low <= 0.05 * std::max(low, high);
}

bool answers(const Fact& label, const Fact& found) {
    return label.kind == found.kind && label.status == found.status &&
           same_company(label.company, found.company) && same_amount(label.amount, found.amount);
}

struct Count {
    int right = 0, missed = 0, wrong = 0;

    double f1() const { return right == 0 ? 0 : 2.0 * right / (2 * right + missed + wrong); }
};

struct Score {
    Count rounds, all;
    Count sectors;                    ///< of articles
    Count company_sectors;            ///< of labelled companies with a deal
    Count homes;                      ///< of them too; where none is told, none is right
    int quiet = 0, false_rounds = 0;  ///< articles without a round; those of them with a false one
};

/// Labels first come, first served: demanded ones before optional ones.
void count(std::vector<Fact> labels, std::vector<Fact> found, Score& score) {
    std::stable_sort(labels.begin(), labels.end(),
                     [](const Fact& a, const Fact& b) { return a.optional < b.optional; });
    for (const auto& label : labels) {
        const auto met = std::find_if(found.begin(), found.end(),
                                      [&](const Fact& f) { return answers(label, f); });
        const bool is_met = met != found.end();
        if (is_met) found.erase(met);
        if (label.optional) continue;
        ++(is_met ? score.all.right : score.all.missed);
        if (label.is_done_round()) ++(is_met ? score.rounds.right : score.rounds.missed);
    }
    for (const auto& wrong : found) {
        ++score.all.wrong;
        score.rounds.wrong += wrong.is_done_round();
    }
}

std::set<std::string> strings_of(const json::value& list) {
    std::set<std::string> out;
    for (const auto& item : list.as_array()) out.emplace(item.as_string());
    return out;
}

void count(const std::set<std::string>& labels, const std::vector<std::string>& found,
           Count& score) {
    const std::set<std::string> told(found.begin(), found.end());
    int right = 0;
    for (const auto& id : told) right += labels.contains(id);
    score.right += right;
    score.missed += static_cast<int>(labels.size()) - right;
    score.wrong += static_cast<int>(told.size()) - right;
}

/// What is told of the companies of `label` by the first deal of each.
void count_companies(const json::object& gold, const std::vector<deals::Deal>& found,
                     Score& score) {
    const auto* companies = gold.if_contains("companies");
    if (companies == nullptr) return;
    for (const auto& item : companies->as_array()) {
        const auto& label = item.as_object();
        const auto key = names::name_key(text_at(label, "company"));
        const auto deal = std::find_if(found.begin(), found.end(), [&](const auto& d) {
            return names::name_key(d.company) == key;
        });
        if (deal == found.end()) continue;
        count(strings_of(label.at("sector")), deal->sectors, score.company_sectors);
        ++(deal->place == text_at(label, "place") ? score.homes.right : score.homes.missed);
    }
}

Score score_file(const std::string& path) {
    Score score;
    std::ifstream in(path);
    std::string line;
    while (std::getline(in, line)) {
        const auto article = indexer::article_from_json(line);
        if (!article) throw std::runtime_error(path + ": " + article.error().message);
        std::vector<Fact> labels;
        const auto value = json::parse(line);
        const auto& gold = value.at("gold").as_object();
        if (const auto* deals = gold.if_contains("deals"))
            for (const auto& label : deals->as_array())
                labels.push_back(fact_of(label.as_object()));
        const auto extraction = indexer::extract(*article);
        count(strings_of(gold.at("sector")), extraction.sectors, score.sectors);
        count_companies(gold, extraction.deals, score);
        std::vector<Fact> found;
        for (const auto& deal : extraction.deals) found.push_back(fact_of(deal));
        const auto is_round = [](const Fact& f) { return f.kind == "round"; };
        if (std::none_of(labels.begin(), labels.end(), is_round)) {
            ++score.quiet;
            score.false_rounds += std::any_of(found.begin(), found.end(),
                                              [](const Fact& f) { return f.is_done_round(); });
        }
        count(std::move(labels), std::move(found), score);
    }
    return score;
}

double share(int right, int of) {
    return of == 0 ? 1.0 : static_cast<double>(right) / of;
}

double figure_of(const Score& score, const std::string& figure) {
    if (figure == "rounds") return score.rounds.f1();
    if (figure == "all") return score.all.f1();
    if (figure == "sectors") return score.sectors.f1();
    if (figure == "company-sectors") return score.company_sectors.f1();
    if (figure == "homes") return share(score.homes.right, score.homes.right + score.homes.missed);
    if (figure == "no-round") return share(score.quiet - score.false_rounds, score.quiet);
    throw std::runtime_error("no such figure: " + figure);
}

/// One line of the table of floors: file, figure, floor.
bool holds(const std::string& folder, const std::string& file, const std::string& figure,
           double floor) {
    const auto score = score_file(folder + "/" + file);
    const double value = figure_of(score, figure);
    const bool ok = value >= floor;
    std::cout << fmt::format("{:<28} {:<15} {:.3f}  floor {:.3f}{}\n", file, figure, value, floor,
                             ok ? "" : "  FAILED");
    return ok;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) return 2;
    std::ifstream floors(argv[1]);
    std::string line;
    int lines = 0;
    bool all_hold = true;
    while (std::getline(floors, line)) {
        if (line.empty() || line.front() == '#') continue;
        const auto cells = lexicon::split(line, '\t');
        all_hold &= holds(argv[2], std::string(cells.at(0)), std::string(cells.at(1)),
                          std::stod(std::string(cells.at(2))));
        ++lines;
    }
    return all_hold && lines > 0 ? 0 : 1;
}
