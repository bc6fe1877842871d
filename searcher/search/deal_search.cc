#include "searcher/search/deal_search.hh"

#include <algorithm>

#include "common/index/terms.hh"
#include "searcher/search/column_scan.hh"
#include "searcher/search/counts.hh"
#include "searcher/search/deal_query.hh"
#include "searcher/search/operations.hh"
#include "searcher/search/row_source.hh"

namespace vigie::searcher {
namespace {

using index::FieldId;

/// Reports that agree within this share of their amount do not disagree.
constexpr double agreement = 0.005;

const money::Rates& rates_of(const Request& request) {
    return request.rates ? *request.rates : money::Rates::shipped();
}

Sort sort_of(const Request& request) {
    const auto asked = request.sort ? request.sort : request.question.sort;
    return asked && *asked != Sort::relevance ? *asked : Sort::date_desc;
}

bool scans_columns(const index::OpenIndex& index, const Request& request, const LeftOut& left_out) {
    if (request.columns == ColumnUse::never || !index.columns) return false;
    if (!can_be_scanned(request.question)) return false;
    return request.columns == ColumnUse::where_possible ||
           is_worth_scanning(index, request.question, request.vague, left_out);
}

/// Runs one query into `collector`.
void collect(const index::OpenIndex& index, const Request& request, const LeftOut& left_out,
             Collector& collector) {
    const RowFilter filter(request.question, request.vague, rates_of(request), left_out);
    const auto take = [&](const index::Row& row, std::string_view bytes) {
        if (filter.accepts(row)) collector.take(row, bytes);
    };
    if (scans_columns(index, request, left_out))
        scan_columns(*index.columns, request.question, request.vague, left_out, take);
    else
        each_row(index.deals, deal_query(index.deals, request.question, request.vague, left_out),
                 index.remote, take);
    collector.finish();
}

bool counts_apart(const Request& request, Facet facet) {
    return request.disjunctive && filters_by(request.question.wanted, facet);
}

FacetCounts count_apart(const index::OpenIndex& index, const Request& request, Facet facet,
                        const NameSource& names) {
    Collector collector({{facet}, std::nullopt, false}, {}, rates_of(request));
    collect(index, request, {false, facet}, collector);
    return facet_counts(facet, collector.facet(0), collector.without(0), request, names);
}

void put_facets(const index::OpenIndex& index, const Request& request, const Collector& collector,
                const std::vector<Facet>& collected, const NameSource& names, Answer& answer) {
    for (const auto facet : request.facets) {
        const auto found = std::find(collected.begin(), collected.end(), facet);
        if (found == collected.end()) {
            answer.facets.push_back(count_apart(index, request, facet, names));
            continue;
        }
        const auto i = static_cast<std::size_t>(found - collected.begin());
        answer.facets.push_back(
            facet_counts(facet, collector.facet(i), collector.without(i), request, names));
    }
}

/// Orders operations; those without a day or an amount come last in either direction.
class Order {
public:
    Order(Sort sort, money::Currency currency, money::Currency asked)
        : sort_(sort), currency_(currency), asked_(asked) {}

    bool operator()(const Operation& a, const Operation& b) const {
        const bool by_amount = sort_ == Sort::amount_desc || sort_ == Sort::amount_asc;
        const auto first = by_amount ? compare_amounts(a, b) : compare_days(a, b);
        const auto second = by_amount ? compare_days(a, b) : compare_amounts(a, b);
        if (first != 0) return first < 0;
        if (second != 0) return second < 0;
        return a.id < b.id;
    }

private:
    template <class T>
    static int compare(const std::optional<T>& a, const std::optional<T>& b, bool ascending) {
        if (a.has_value() != b.has_value()) return a ? -1 : 1;
        if (!a || *a == *b) return 0;
        return (*a < *b) == ascending ? -1 : 1;
    }

    std::optional<double> amount(const Operation& o) const {
        return asked_.is_known() ? amount_in(o, currency_, asked_) : o.stated;
    }
    int compare_amounts(const Operation& a, const Operation& b) const {
        return compare(amount(a), amount(b), sort_ == Sort::amount_asc);
    }
    int compare_days(const Operation& a, const Operation& b) const {
        return compare(a.day, b.day, sort_ == Sort::date_asc);
    }

    Sort sort_;
    money::Currency currency_;
    money::Currency asked_;
};

std::vector<Operation> page_of(std::vector<Operation>& operations, const Request& request,
                               const Order& order) {
    const auto begin = std::min(request.offset, operations.size());
    const auto end = request.all ? operations.size()
                                 : begin + std::min(request.limit, operations.size() - begin);
    std::partial_sort(operations.begin(), operations.begin() + static_cast<std::ptrdiff_t>(end),
                      operations.end(), order);
    return {operations.begin() + static_cast<std::ptrdiff_t>(begin),
            operations.begin() + static_cast<std::ptrdiff_t>(end)};
}

/// One report with its row.
struct Stored {
    index::DealRecord record;
    std::string bytes;
    index::Row row() const { return index::read_row(bytes).value(); }
};

/// Makes hits of operations.
class HitMaker {
public:
    HitMaker(const index::OpenIndex& index, const Request& request, const Answer& answer)
        : index_(index),
          request_(request),
          currency_(answer.currency),
          filter_(request.question, request.vague, rates_of(request)) {}

    std::optional<DealHit> make(const Operation& operation) {
        auto reports = read_reports(operation);
        const auto stands = std::find_if(reports.begin(), reports.end(), [&](const Stored& s) {
            return index::row_id(s.record.id) == operation.id;
        });
        if (stands == reports.end()) return std::nullopt;
        DealHit hit;
        const auto row = stands->row();
        hit.vague_amount = filter_.is_amount_vague(row);
        hit.vague_date = filter_.are_days_vague(row);
        if (const auto figure = figure_in(row, currency_, rates_of(request_)))
            hit.converted = figure->point;
        put_disagreement(hit, reports);
        for (auto& report : reports)
            if (&report != &*stands) hit.others.push_back(other_report(report));
        hit.record = std::move(stands->record);
        hit.articles = count_articles(hit);
        hit.evidence = evidence_of(hit.record);
        return hit;
    }

private:
    std::vector<Stored> read_reports(const Operation& operation) {
        const auto term = operation.group == 0
                              ? index::term(FieldId::id, index::hex(operation.id))
                              : index::term(FieldId::group, index::hex(operation.group));
        std::vector<Stored> out;
        for (auto p = index_.deals.postlist_begin(term); p != index_.deals.postlist_end(term);
             ++p) {
            const auto document = index_.deals.get_document(*p);
            auto record = index::deal_from_json(document.get_data());
            auto bytes = row_of(document, *p);
            if (record && index::read_row(bytes))
                out.push_back({std::move(*record), std::move(bytes)});
        }
        std::sort(out.begin(), out.end(), [](const Stored& a, const Stored& b) {
            const auto day = [](const Stored& s) {
                const auto& date = s.record.article_date;
                return date && date->from ? *date->from : dates::Day::max();
            };
            return std::tuple(day(a), a.record.id) < std::tuple(day(b), b.record.id);
        });
        return out;
    }

    std::string row_of(const Xapian::Document& document, Xapian::docid id) const {
        if (index_.columns && id < index_.columns->size())
            return std::string(index_.columns->row(id));
        return document.get_value(index::slot(FieldId::row));
    }

    Report other_report(Stored& stored) {
        const bool matches = matches_lists(stored.record) && filter_.accepts(stored.row());
        return {std::move(stored.record), matches};
    }

    /// The lists that reports of one operation can differ in.
    bool matches_lists(const index::DealRecord& record) const {
        const auto& statuses = request_.question.wanted.statuses;
        if (statuses.empty()) return record.deal.status == deals::Status::done;
        return std::find(statuses.begin(), statuses.end(), record.deal.status) != statuses.end();
    }

    static std::size_t count_articles(const DealHit& hit) {
        std::vector<std::string_view> ids{hit.record.article_id};
        for (const auto& other : hit.others) ids.push_back(other.record.article_id);
        std::sort(ids.begin(), ids.end());
        return static_cast<std::size_t>(std::unique(ids.begin(), ids.end()) - ids.begin());
    }

    /// Figures of one currency compare as stated: the rate of another day is no disagreement.
    static double comparable(const Stored& report, bool one_currency) {
        const auto& row = report.row();
        return one_currency ? row.figure->point : row.figure->point * row.to_eur.value_or(1);
    }

    static bool state_one_currency(const std::vector<Stored>& reports) {
        std::optional<money::Currency> first;
        for (const auto& report : reports) {
            if (!report.record.deal.amount) continue;
            if (!first) first = report.record.deal.amount->currency;
            if (report.record.deal.amount->currency != *first) return false;
        }
        return true;
    }

    static void put_disagreement(DealHit& hit, const std::vector<Stored>& reports) {
        const bool one = state_one_currency(reports);
        const Stored* low = nullptr;
        const Stored* high = nullptr;
        for (const auto& report : reports) {
            if (!report.row().figure) continue;
            if (!low || comparable(report, one) < comparable(*low, one)) low = &report;
            if (!high || comparable(report, one) > comparable(*high, one)) high = &report;
        }
        if (!low || comparable(*high, one) <= comparable(*low, one) * (1 + agreement)) return;
        hit.lowest = low->record.deal.amount;
        hit.highest = high->record.deal.amount;
    }

    Snippet evidence_of(const index::DealRecord& record) const {
        Snippet out;
        out.text = record.before + record.evidence + record.after;
        if (request_.highlight && !record.evidence.empty())
            out.marks.push_back(
                {record.before.size(), record.before.size() + record.evidence.size()});
        std::replace(out.text.begin(), out.text.end(), '\n', ' ');
        out.cut_before = record.deal.evidence.begin > record.before.size();
        out.cut_after = !record.after.empty();
        return out;
    }

    const index::OpenIndex& index_;
    const Request& request_;
    money::Currency currency_;
    RowFilter filter_;
};

void put_hits(const index::OpenIndex& index, const Request& request,
              std::vector<Operation>& operations, Answer& answer) {
    const Order order(sort_of(request), answer.currency, currency_asked(request));
    HitMaker maker(index, request, answer);
    for (const auto& operation : page_of(operations, request, order)) {
        auto hit = maker.make(operation);
        if (!hit) continue;
        if (!request.on_deal)
            answer.deals.push_back(std::move(*hit));
        else if (!request.on_deal(std::move(*hit)))
            return;
    }
}

}  // namespace

Answer search_deals(const index::OpenIndex& index, const Request& request,
                    const NameSource& names) {
    std::vector<Facet> collected;
    for (const auto facet : request.facets)
        if (!counts_apart(request, facet)) collected.push_back(facet);
    Collector collector({collected, request.question.group_by, true}, currency_asked(request),
                        rates_of(request));
    collect(index, request, {}, collector);

    Answer answer;
    answer.about_deals = true;
    answer.total = collector.total();
    answer.reports = collector.reports();
    put_sums(answer, collector, request, names);
    put_facets(index, request, collector, collected, names, answer);
    put_hits(index, request, collector.operations(), answer);
    return answer;
}

}  // namespace vigie::searcher
