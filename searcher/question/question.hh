// searcher/question/question.hh: what a question asks, word by word accounted for.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/dates/day.hh"
#include "common/deals/deal.hh"
#include "common/language.hh"
#include "common/money/amount.hh"
#include "common/result.hh"

namespace vigie::searcher {

/// Bounds in units of the currency ("plus de 100 M€": min 1e8, excluded).
struct AmountFilter {
    std::optional<double> min;
    std::optional<double> max;
    bool min_inclusive = true;
    bool max_inclusive = true;
    money::Currency currency;  ///< none: the stated figures are compared

    bool operator==(const AmountFilter&) const = default;
};

enum class Sort : std::uint8_t { amount_desc, amount_asc, date_desc, date_asc, relevance };
enum class GroupKey : std::uint8_t {
    company,
    investor,
    stage,
    sector,
    place,
    year,
    quarter,
    month,
    week,
    currency,
    kind
};
enum class Aggregate : std::uint8_t { count, sum, mean, median, min, max };

/// The conditions; the same struct serves for what is wanted and for what is excluded.
/// An empty list asks for nothing; several values mean any of them.
struct Conditions {
    std::vector<deals::Kind> kinds;
    std::vector<deals::Status> statuses;
    std::optional<AmountFilter> amount;
    std::optional<dates::Interval> date;
    std::vector<std::string> companies;  ///< as the vocabulary or the index writes them
    std::vector<std::string> investors;
    std::vector<std::string> leads;
    std::vector<std::string> stages;   ///< ids
    std::vector<std::string> sectors;  ///< ids
    std::vector<std::string> places;   ///< ids
    std::vector<std::string> text;     ///< words for full-text search, as written

    bool empty() const;
};

/// How one stretch of the question was read; together they account for every word.
struct Reading {
    Span where;             ///< bytes of the question
    std::string key;        ///< "amount", "date", "kind", "text", "ignored" …
    std::string value;      ///< for people: "> 100 000 000 EUR"
    bool excluded = false;  ///< stands under "sans", "hors", "excluding" …
    std::string_view rule;
};

/// Something set aside: told on standard error and in JSON, an error with --strict.
struct NotUnderstood {
    Span where;
    std::string text;
    std::string why;
};

struct Question {
    std::string asked;  ///< the question as typed
    Language language = Language::french;
    Conditions wanted;
    Conditions excluded;
    std::optional<Sort> sort;
    std::optional<GroupKey> group_by;
    std::vector<Aggregate> aggregates;
    std::optional<int> limit;

    std::vector<Reading> readings;  ///< in the order of the words
    std::vector<NotUnderstood> not_understood;

    /// True where it is about deals (kind, stage, amount or role), false for plain full text.
    bool asks_for_deals() const;
};

std::string_view to_string(Sort sort);
std::string_view to_string(GroupKey key);
std::string_view to_string(Aggregate aggregate);
std::optional<Sort> parse_sort(std::string_view id);
std::optional<GroupKey> parse_group_key(std::string_view id);
std::optional<Aggregate> parse_aggregate(std::string_view id);

/// Names that a question may mean: those of the vocabulary, and with an index those of its deals.
class NameSource {
public:
    virtual ~NameSource() = default;
    /// The company written as its source writes it, for a name key (names/name_key.hh); empty:
    /// unknown.
    virtual std::string company(std::string_view key) const = 0;
    virtual std::string investor(std::string_view key) const = 0;
    virtual std::string place(std::string_view key) const = 0;
};

struct QuestionOptions {
    dates::Day today;
    std::optional<Language> language;   ///< else told by the words
    const NameSource* names = nullptr;  ///< names of the index, beside the vocabulary
};

/// Reads a question; never fails: what is not understood is listed, the rest stands. Deterministic,
/// offline, linear in its length. A question may be any bytes.
Question read_question(std::string_view text, const QuestionOptions& options);

/// The French or the English form of what people are told.
inline std::string_view in_language(Language language, std::string_view french,
                                    std::string_view english) {
    return language == Language::french ? french : english;
}

}  // namespace vigie::searcher
