// searcher/search/search.hh: a question put to an index -> hits, facets, groups, sums.
//
// A question about deals is answered exactly: its count, facets, groups and sums are those of a
// plain scan over all deals. Deals that report the same operation (round identity) are one hit.
// Any other question ranks articles.
//
// What is vague is compared as DESIGN says: of an amount the written figure decides, the middle of
// a written range, and hedges break ties; a deal lies in the period that holds more than half of
// its days. A question that names no status means what is done.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/database.hh"
#include "common/index/record.hh"
#include "common/money/rates.hh"
#include "common/result.hh"
#include "searcher/question/question.hh"

namespace vigie::searcher {

enum class Facet : std::uint8_t {
    kind,
    status,
    stage,
    sector,
    place,
    company,
    investor,
    lead,
    currency,
    source,
    year,
    quarter,
    month,
};
std::string_view to_string(Facet facet);
std::optional<Facet> parse_facet(std::string_view id);
const std::vector<std::string_view>& facet_ids();

/// How what is vague is compared with a filter.
enum class Vague : std::uint8_t {
    decide,    ///< the figure, more than half of the days
    sure,      ///< the whole range inside, the whole interval inside
    possible,  ///< any overlap
};

/// Whether the mapped columns are read instead of asking Xapian. The answers are the same.
enum class ColumnUse : std::uint8_t { never, where_faster, where_possible };

struct DealHit;
struct ArticleHit;

struct Request {
    Question question;
    std::size_t offset = 0;
    std::size_t limit = 10;  ///< `question.limit` is the caller's to put here
    bool all = false;        ///< no limit
    std::optional<Sort>
        sort;  ///< else that of the question, else newest first (articles: relevance)
    std::vector<Facet> facets;
    std::size_t facet_values = 10;  ///< of each facet, the most frequent first; 0 = all
    bool disjunctive = false;       ///< a facet counts as if its own filter were not set
    bool histograms = false;
    Vague vague = Vague::decide;
    money::Currency
        in_currency;        ///< sums, sorting and shown conversions; none: see Answer::currency
    bool highlight = true;  ///< snippets with marks; without, snippets are plain
    std::size_t snippet_characters = 200;
    ColumnUse columns = ColumnUse::where_faster;
    const money::Rates* rates = nullptr;  ///< for currencies but EUR and USD; default: shipped
    /// Where set, hits go here as they are made and not into the answer; false ends them.
    std::function<bool(DealHit&&)> on_deal;
    std::function<bool(ArticleHit&&)> on_article;
};

/// A piece of text with the bytes that the question found in it.
struct Snippet {
    std::string text;
    std::vector<Span> marks;  ///< ascending, never overlapping, on character boundaries
    bool cut_before = false;  ///< the text goes on before and behind it
    bool cut_after = false;
};

/// One report among several of the same operation.
struct Report {
    index::DealRecord record;
    bool matches = false;  ///< the question found this one too
};

/// One operation. `record` is the report that stands for it: done before planned, exact before
/// vague, then the earliest article.
struct DealHit {
    index::DealRecord record;
    std::vector<Report> others;           ///< the other articles, by day
    std::size_t articles = 1;             ///< that report it, this one included
    std::optional<money::Amount> lowest;  ///< where their figures disagree: from, to
    std::optional<money::Amount> highest;
    std::optional<double> converted;  ///< the amount in Answer::currency, in units
    bool vague_amount = false;        ///< the filter was decided by a figure that is not exact
    bool vague_date = false;          ///< … by the greater part of the days
    Snippet evidence;                 ///< with a little text around it
};

struct ArticleHit {
    deals::Article article;  ///< with its body
    std::vector<index::DealRecord> deals;
    double score = 0;
    Snippet title;  ///< whole
    Snippet body;   ///< the best places
};

struct FacetValue {
    std::string id;     ///< "series-b", "2024", name key of a company
    std::string label;  ///< as written: "Mistral AI"
    std::uint64_t count = 0;
    bool selected = false;  ///< the question filters by it
};
struct FacetCounts {
    Facet facet;
    std::vector<FacetValue> values;  ///< most frequent first, then by id; periods in order of time
    std::uint64_t distinct = 0;      ///< values there are
    std::uint64_t without = 0;       ///< hits without any value
};

/// Sums over operations in one currency; undisclosed amounts and those that cannot be converted are
/// counted apart.
struct Statistics {
    std::uint64_t count = 0;      ///< operations
    std::uint64_t disclosed = 0;  ///< of them with an amount in the currency
    double sum = 0;               ///< units of Answer::currency; 0 where nothing is disclosed
    std::optional<double> mean;
    std::optional<double> median;  ///< mean of the two middle ones for an even number
    std::optional<double> min;
    std::optional<double> max;
};
struct GroupRow {
    std::string id;  ///< as FacetValue; empty: operations without such a value
    std::string label;
    Statistics statistics;
};

/// One bar; bounds in units of Answer::currency, or days.
struct AmountBar {
    double from = 0;  ///< inclusive; steps 1, 2, 5, 10, 20 …
    double to = 0;    ///< exclusive
    std::uint64_t count = 0;
};
struct TimeBar {
    dates::Interval days;  ///< a month, a quarter or a year
    std::uint64_t count = 0;
};

struct Answer {
    bool about_deals = false;
    std::uint64_t total = 0;     ///< operations, or articles
    bool total_is_exact = true;  ///< for articles: false where counting was cut short
    std::uint64_t reports = 0;   ///< deals before round identity
    std::vector<DealHit> deals;
    std::vector<ArticleHit> articles;
    std::vector<FacetCounts> facets;
    /// Of sums, sorting by amount, conversions: the one asked for, else the one that all matching
    /// deals state, else EUR.
    money::Currency currency;
    Statistics statistics;         ///< of all matching operations
    std::vector<GroupRow> groups;  ///< by question.group_by; periods in order of time, else by sum
                                   ///< where one is asked for, else by count
    std::vector<AmountBar> amounts;
    std::vector<TimeBar> times;
    bool relaxed = false;  ///< no article holds all words; those that hold some are shown
    std::vector<std::string>
        notes;  ///< sentences for standard error: what was corrected or left out
};

/// What an article owes to each word of a question.
struct Explanation {
    std::string query;   ///< the Xapian query
    bool found = false;  ///< the article meets the filters and holds one of the words
    double score = 0;    ///< by which it is ranked
    struct Part {
        std::string term;                ///< the Xapian query of one word
        std::vector<std::string> words;  ///< stems and forms of it that the article holds
        double weight;                   ///< 0 where it holds none; together they are the score
    };
    std::vector<Part> parts;
};

/// Whether one deal meets the conditions of a question, and what decides.
struct Verdict {
    bool met = false;
    bool vague_amount = false;       ///< see DealHit
    bool vague_date = false;         ///< see DealHit
    std::optional<double> compared;  ///< the figure in the currency of the filter, in units
};

class Searcher {
public:
    /// Errors (index): see index::open_index.
    static Result<Searcher> open(const std::string& path);
    Searcher(Searcher&&) noexcept;
    Searcher& operator=(Searcher&&) noexcept;
    ~Searcher();

    /// Errors (index): damaged while reading. A writer at work is no error: the newest commit is
    /// read (by the first question the one that was opened), and the question put again where it
    /// changed meanwhile.
    Result<Answer> search(const Request& request);
    /// Articles like the one of this id; errors (usage): there is none.
    Result<std::vector<ArticleHit>> similar(const std::string& article_id, std::size_t limit = 10);
    /// The article and its deals; nothing where there is none.
    Result<std::optional<index::ArticleRecord>> article(const std::string& id);
    Result<Explanation> explain(const Request& request, const std::string& article_id);
    /// The deal of this id ("article#1"); nothing where there is none.
    Result<std::optional<index::DealRecord>> deal(const std::string& id);
    /// By the same comparisons as search(), for this deal alone; not met where there is none.
    Result<Verdict> judge(const Request& request, const std::string& deal_id);

    /// The companies, investors and places of the index, for read_question. Valid as long as this.
    const NameSource& names() const;
    const index::Description& description() const;
    index::Counts counts() const;

private:
    struct State;
    explicit Searcher(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace vigie::searcher
