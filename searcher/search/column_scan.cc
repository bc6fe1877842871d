#include "searcher/search/column_scan.hh"

#include <algorithm>
#include <limits>
#include <set>

#include "common/names/known_names.hh"

namespace vigie::searcher {
namespace {

/// So few deals are scanned before Xapian has found those of one name; ranges take it longer still.
constexpr std::size_t few_in_all = 900;
/// Of more, Xapian is faster for a few candidates, a scan for more than one in so many.
constexpr Xapian::doccount few = 200;
constexpr Xapian::doccount one_in = 500;

/// One bit an id of a closed list.
class IdSet {
public:
    template <class Enum>
    explicit IdSet(const std::vector<Enum>& wanted) {
        for (const auto value : wanted) bits_ |= 1U << static_cast<unsigned>(value);
    }
    bool empty() const { return bits_ == 0; }
    bool holds(std::uint8_t id) const { return id < 32 && (bits_ >> id & 1U) != 0; }
    static IdSet all() {
        IdSet out{std::vector<deals::Kind>{}};
        out.bits_ = ~0U;
        return out;
    }

private:
    std::uint32_t bits_ = 0;
};

using Keys = std::set<std::string, std::less<>>;

Keys keys_of(const std::vector<std::string>& names) {
    Keys out;
    for (const auto& name : names) out.insert(names::canonical_key(name));
    return out;
}

bool any_of(const index::RowList& list, const Keys& wanted) {
    bool found = false;
    list.each([&](std::string_view item) { found = found || wanted.contains(item); });
    return found;
}

/// The lists of conditions that are looked up in the row itself.
class RowLists {
public:
    RowLists(const Conditions& c, const LeftOut& left_out) {
        const auto take = [&](Facet facet, Keys& target, Keys values) {
            if (!left_out.is(facet)) target = std::move(values);
        };
        take(Facet::stage, stages_, {c.stages.begin(), c.stages.end()});
        take(Facet::sector, sectors_, {c.sectors.begin(), c.sectors.end()});
        take(Facet::place, places_, {c.places.begin(), c.places.end()});
        take(Facet::company, companies_, keys_of(c.companies));
        take(Facet::investor, investors_, keys_of(c.investors));
        take(Facet::lead, leads_, keys_of(c.leads));
    }

    bool all(const index::Row& row) const {
        return (stages_.empty() || stages_.contains(row.stage)) &&
               (sectors_.empty() || any_of(row.sectors, sectors_)) &&
               (places_.empty() || any_of(row.places, places_)) &&
               (companies_.empty() || companies_.contains(row.company)) &&
               (investors_.empty() || invests(row, investors_, false)) &&
               (leads_.empty() || invests(row, leads_, true));
    }
    bool any(const index::Row& row) const {
        return (!row.stage.empty() && stages_.contains(row.stage)) ||
               any_of(row.sectors, sectors_) || any_of(row.places, places_) ||
               (!row.company.empty() && companies_.contains(row.company)) ||
               invests(row, investors_, false) || invests(row, leads_, true);
    }

private:
    static bool invests(const index::Row& row, const Keys& wanted, bool leads_only) {
        bool found = false;
        row.each_investor([&](index::RowInvestor i) {
            found =
                found || ((!leads_only || i.role == deals::Role::lead) && wanted.contains(i.key));
        });
        return found;
    }

    Keys stages_;
    Keys sectors_;
    Keys places_;
    Keys companies_;
    Keys investors_;
    Keys leads_;
};

/// What the arrays alone can tell.
struct ArrayFilter {
    IdSet kinds;
    IdSet statuses;
    IdSet no_kinds;
    IdSet no_statuses;
    std::int32_t first_day = std::numeric_limits<std::int32_t>::min();
    std::int32_t last_day = index::Columns::no_day;
    const double* figures = nullptr;  // nothing to compare
    index::Bounds bounds;
};

std::int32_t day_number(dates::Day day) {
    return static_cast<std::int32_t>(day.time_since_epoch().count());
}

void put_days(ArrayFilter& filter, const dates::Interval& days) {
    filter.last_day = index::Columns::no_day - 1;  // what has no days lies in no period
    if (days.from) filter.first_day = day_number(*days.from);
    if (days.to) filter.last_day = day_number(*days.to);
}

void put_amount(ArrayFilter& filter, const index::Columns& columns, const AmountFilter& amount) {
    using index::FigureColumn;
    const auto code = amount.currency.code();
    if (!code.empty() && code != "EUR" && code != "USD") return;
    filter.bounds =
        index::bounds_of(amount.min, amount.min_inclusive, amount.max, amount.max_inclusive);
    filter.figures = columns.figures(code.empty()    ? FigureColumn::stated
                                     : code == "EUR" ? FigureColumn::eur
                                                     : FigureColumn::usd);
}

bool leaves_out_days(const LeftOut& left_out) {
    return left_out.is(Facet::year) || left_out.is(Facet::quarter) || left_out.is(Facet::month);
}

ArrayFilter array_filter(const index::Columns& columns, const Question& question, Vague vague,
                         const LeftOut& left_out) {
    const auto& wanted = question.wanted;
    const std::vector<deals::Status> done{deals::Status::done};
    ArrayFilter out{IdSet(wanted.kinds),
                    IdSet(wanted.statuses.empty() ? done : wanted.statuses),
                    IdSet(question.excluded.kinds),
                    IdSet(question.excluded.statuses),
                    std::numeric_limits<std::int32_t>::min(),
                    index::Columns::no_day,
                    nullptr,
                    {}};
    if (out.kinds.empty() || left_out.is(Facet::kind)) out.kinds = IdSet::all();
    if (left_out.is(Facet::status)) out.statuses = IdSet::all();
    // Overlap is looked for in the rows; what is sure is also decided.
    if (vague == Vague::possible) return out;
    if (wanted.date && !leaves_out_days(left_out)) put_days(out, *wanted.date);
    if (wanted.amount) put_amount(out, columns, *wanted.amount);
    return out;
}

/// Calls `take` for each id that passes the arrays.
template <class Take>
void each_candidate(const index::Columns& columns, const ArrayFilter& filter, const Take& take) {
    const auto* days = columns.days();
    std::size_t begin = 0;
    std::size_t end = columns.size();
    if (columns.is_in_order()) {
        begin =
            static_cast<std::size_t>(std::lower_bound(days, days + end, filter.first_day) - days);
        end = static_cast<std::size_t>(std::upper_bound(days, days + end, filter.last_day) - days);
    }
    for (std::size_t id = begin; id < end; ++id) {
        if (days[id] < filter.first_day || days[id] > filter.last_day) continue;
        if (filter.figures && !filter.bounds.contain(filter.figures[id])) continue;
        const auto kind = columns.kinds()[id];
        const auto status = columns.statuses()[id];
        if (!filter.kinds.holds(kind) || !filter.statuses.holds(status)) continue;
        if (filter.no_kinds.holds(kind) || filter.no_statuses.holds(status)) continue;
        take(id);
    }
}

}  // namespace

bool can_be_scanned(const Question& question) {
    return question.wanted.text.empty() && question.excluded.text.empty();
}

bool is_worth_scanning(const index::OpenIndex& index, const Question& question, Vague vague,
                       const LeftOut& left_out) {
    if (index.columns->size() <= few_in_all) return true;
    const auto& wanted = question.wanted;
    if (!wanted.companies.empty() || !wanted.investors.empty() || !wanted.leads.empty())
        return false;
    Xapian::Enquire enquire(index.deals);
    enquire.set_query(deal_query(index.deals, question, vague, left_out));
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    return enquire.get_mset(0, 0).get_matches_estimated() >
           few + index.deals.get_doccount() / one_in;
}

void scan_columns(const index::Columns& columns, const Question& question, Vague vague,
                  const LeftOut& left_out, const TakeRow& take) {
    const auto filter = array_filter(columns, question, vague, left_out);
    const RowLists wanted(question.wanted, left_out);
    const RowLists excluded(question.excluded, {});
    each_candidate(columns, filter, [&](std::size_t id) {
        const auto bytes = columns.row(id);
        const auto row = index::read_row(bytes);
        if (row && wanted.all(*row) && !excluded.any(*row)) take(*row, bytes);
    });
}

}  // namespace vigie::searcher
