#include "searcher/search/deal_query.hh"

#include <algorithm>
#include <cmath>

#include "common/index/terms.hh"
#include "common/names/known_names.hh"
#include "searcher/search/words.hh"

namespace vigie::searcher {
namespace {

using index::FieldId;
using Queries = std::vector<Xapian::Query>;

Xapian::Query any_of(const Queries& queries) {
    return {Xapian::Query::OP_OR, queries.begin(), queries.end()};
}

template <class Values, class Spell>
Xapian::Query any_term(FieldId id, const Values& values, const Spell& spell) {
    Queries terms;
    for (const auto& value : values) terms.emplace_back(index::term(id, spell(value)));
    return any_of(terms);
}

std::string same(const std::string& id) {
    return id;
}
std::string key(const std::string& name) {
    return names::canonical_key(name);
}
template <class Enum>
std::string id_of(Enum value) {
    return std::string(deals::to_string(value));
}

/// The lists of conditions, as alternatives of terms; one query a list that is not empty.
class ListQueries {
public:
    ListQueries(const Conditions& conditions, const LeftOut& left_out) {
        add(Facet::kind, left_out, FieldId::kind, conditions.kinds, id_of<deals::Kind>);
        add(Facet::stage, left_out, FieldId::stage, conditions.stages, same);
        add(Facet::sector, left_out, FieldId::sector, conditions.sectors, same);
        add(Facet::place, left_out, FieldId::place, conditions.places, same);
        add(Facet::company, left_out, FieldId::company, conditions.companies, key);
        add(Facet::investor, left_out, FieldId::investor, conditions.investors, key);
        add(Facet::lead, left_out, FieldId::lead, conditions.leads, key);
        add(Facet::status, left_out, FieldId::status, conditions.statuses, id_of<deals::Status>);
    }
    Queries take() { return std::move(queries_); }

private:
    template <class Values, class Spell>
    void add(Facet facet, const LeftOut& left_out, FieldId id, const Values& values,
             const Spell& spell) {
        if (!values.empty() && !left_out.is(facet)) queries_.push_back(any_term(id, values, spell));
    }
    Queries queries_;
};

/// Fields of amounts in one unit.
struct AmountFields {
    FieldId point;
    FieldId decade;
    FieldId step;
};

/// Nothing for a currency that has no fields of its own.
std::optional<AmountFields> fields_for(money::Currency currency) {
    if (!currency.is_known())
        return AmountFields{FieldId::amount, FieldId::stated_decade, FieldId::stated_step};
    if (currency.code() == "EUR")
        return AmountFields{FieldId::eur, FieldId::eur_decade, FieldId::eur_step};
    if (currency.code() == "USD")
        return AmountFields{FieldId::usd, FieldId::usd_decade, FieldId::usd_step};
    return std::nullopt;
}

Xapian::Query value_range(FieldId id, double low, double high) {
    const auto slot = index::slot(id);
    if (std::isinf(low) && std::isinf(high)) return Xapian::Query::MatchAll;
    if (std::isinf(high))
        return {Xapian::Query::OP_VALUE_GE, slot, Xapian::sortable_serialise(low)};
    if (std::isinf(low))
        return {Xapian::Query::OP_VALUE_LE, slot, Xapian::sortable_serialise(high)};
    return {Xapian::Query::OP_VALUE_RANGE, slot, Xapian::sortable_serialise(low),
            Xapian::sortable_serialise(high)};
}

/// The buckets from one bound to the other.
class BucketQuery {
public:
    BucketQuery(const AmountFields& fields, const index::Bounds& bounds)
        : fields_(fields),
          bounds_(bounds),
          low_(index::bucket_of(std::max(0.0, bounds.low))),
          high_(index::bucket_of(bounds.high)) {}

    Xapian::Query make() {
        for (int decade = low_.decade; decade <= high_.decade; ++decade) add_decade(decade);
        return any_of(parts_);
    }

private:
    void add_decade(int decade) {
        const bool has_edge = decade == low_.decade || decade == high_.decade;
        if (!has_edge) {
            parts_.emplace_back(index::decade_term(fields_.decade, decade));
            return;
        }
        const int first = decade < 0 ? 0 : 1;
        const int last = decade < 0 ? 0 : 9;
        for (int digit = first; digit <= last; ++digit) add_step({decade, digit});
    }

    void add_step(const index::Bucket& bucket) {
        if (bucket < low_ || bucket > high_) return;
        const Xapian::Query term(index::step_term(fields_.step, bucket));
        if (bucket == low_ || bucket == high_)
            parts_.emplace_back(Xapian::Query::OP_FILTER, term,
                                value_range(fields_.point, bounds_.low, bounds_.high));
        else
            parts_.push_back(term);
    }

    AmountFields fields_;
    index::Bounds bounds_;
    index::Bucket low_;
    index::Bucket high_;
    Queries parts_;
};

index::Bounds bounds_of(const AmountFilter& filter) {
    return index::bounds_of(filter.min, filter.min_inclusive, filter.max, filter.max_inclusive);
}

/// MatchAll where nothing narrower is sure to hold all matches.
Xapian::Query amount_query(const AmountFilter& filter, Vague vague) {
    const auto fields = fields_for(filter.currency);
    if (!fields || vague == Vague::possible) return Xapian::Query::MatchAll;
    const auto bounds = bounds_of(filter);
    if (bounds.low > bounds.high) return Xapian::Query::MatchNothing;
    return BucketQuery(*fields, bounds).make();
}

dates::Day day_bound(const Xapian::Database& database, bool upper) {
    const auto slot = index::slot(FieldId::day);
    const auto value =
        upper ? database.get_value_upper_bound(slot) : database.get_value_lower_bound(slot);
    return value.empty() ? dates::Day{} : index::day_of_number(Xapian::sortable_unserialise(value));
}

/// Years and months from one day to another; the edges checked by the value.
class PeriodQuery {
public:
    PeriodQuery(dates::Day from, dates::Day to) : from_(from), to_(to) {}

    Xapian::Query make() {
        for (auto day = from_; day <= to_;) {
            const int year = dates::year_of(day);
            if (whole_fits(dates::whole_year(year))) {
                parts_.emplace_back(index::term(FieldId::year, index::year_id(day)));
                day = *dates::whole_year(year).to + std::chrono::days(1);
            } else {
                add_month(day);
                day = *dates::whole_month(year, dates::month_of(day)).to + std::chrono::days(1);
            }
        }
        return any_of(parts_);
    }

private:
    bool whole_fits(const dates::Interval& period) const {
        return from_ <= *period.from && *period.to <= to_;
    }

    void add_month(dates::Day day) {
        const Xapian::Query term(index::term(FieldId::month, index::month_id(day)));
        if (whole_fits(dates::whole_month(dates::year_of(day), dates::month_of(day))))
            parts_.push_back(term);
        else
            parts_.emplace_back(
                Xapian::Query::OP_FILTER, term,
                value_range(FieldId::day, index::day_number(from_), index::day_number(to_)));
    }

    dates::Day from_;
    dates::Day to_;
    Queries parts_;
};

Xapian::Query overlap_query(const dates::Interval& days) {
    Xapian::Query out = Xapian::Query::MatchAll;
    if (days.to)
        out &= Xapian::Query(Xapian::Query::OP_VALUE_LE, index::slot(FieldId::first_day),
                             Xapian::sortable_serialise(index::day_number(*days.to)));
    if (days.from)
        out &= Xapian::Query(Xapian::Query::OP_VALUE_GE, index::slot(FieldId::last_day),
                             Xapian::sortable_serialise(index::day_number(*days.from)));
    return out;
}

/// The statuses that are wanted: those named, else what is done.
Conditions with_default_status(Conditions wanted) {
    if (wanted.statuses.empty()) wanted.statuses = {deals::Status::done};
    return wanted;
}

}  // namespace

index::Certainty certainty_of(Vague vague) {
    switch (vague) {
        case Vague::sure:
            return index::Certainty::sure;
        case Vague::possible:
            return index::Certainty::possible;
        case Vague::decide:
            break;
    }
    return index::Certainty::decide;
}

Xapian::Query days_query(const Xapian::Database& database, const dates::Interval& days,
                         Vague vague) {
    if (vague == Vague::possible) return overlap_query(days);
    const auto first = day_bound(database, false);
    const auto last = day_bound(database, true);
    const auto from = days.from ? std::max(*days.from, first) : first;
    const auto to = days.to ? std::min(*days.to, last) : last;
    if (from > to) return Xapian::Query::MatchNothing;
    return PeriodQuery(from, to).make();
}

Xapian::Query deal_query(const Xapian::Database& deals, const Question& question, Vague vague,
                         const LeftOut& left_out) {
    const auto wanted = with_default_status(question.wanted);
    auto parts = ListQueries(wanted, left_out).take();
    if (wanted.amount) parts.push_back(amount_query(*wanted.amount, vague));
    const bool by_period =
        left_out.is(Facet::year) || left_out.is(Facet::quarter) || left_out.is(Facet::month);
    if (wanted.date && !by_period) parts.push_back(days_query(deals, *wanted.date, vague));
    for (const auto& word : wanted.text) parts.push_back(stems_query(word));
    Xapian::Query all(Xapian::Query::OP_AND, parts.begin(), parts.end());

    auto excluded = ListQueries(question.excluded, {}).take();
    for (const auto& word : question.excluded.text) excluded.push_back(stems_query(word));
    if (excluded.empty()) return all;
    return {Xapian::Query::OP_AND_NOT, all, any_of(excluded)};
}

RowFilter::RowFilter(const Question& question, Vague vague, const money::Rates& rates,
                     const LeftOut& left_out)
    : question_(question), certainty_(certainty_of(vague)), rates_(rates) {
    with_days_ =
        !left_out.is(Facet::year) && !left_out.is(Facet::quarter) && !left_out.is(Facet::month);
}

bool RowFilter::amount_lies_in(const AmountFilter& filter, const index::Row& row,
                               index::Certainty certainty) const {
    const auto figure = figure_in(row, filter.currency, rates_);
    return figure && index::lies_in(*figure, bounds_of(filter), certainty);
}

bool RowFilter::accepts(const index::Row& row) const {
    const auto& wanted = question_.wanted;
    const auto& excluded = question_.excluded;
    if (wanted.amount && !amount_lies_in(*wanted.amount, row, certainty_)) return false;
    if (wanted.date && with_days_ &&
        !(row.days && index::lies_in(*row.days, *wanted.date, certainty_)))
        return false;
    if (excluded.amount && amount_lies_in(*excluded.amount, row, index::Certainty::decide))
        return false;
    return !(excluded.date && row.days &&
             index::lies_in(*row.days, *excluded.date, index::Certainty::decide));
}

bool RowFilter::is_amount_vague(const index::Row& row) const {
    return question_.wanted.amount && !row.exact &&
           !amount_lies_in(*question_.wanted.amount, row, index::Certainty::sure);
}

bool RowFilter::are_days_vague(const index::Row& row) const {
    return question_.wanted.date && row.days &&
           !index::lies_in(*row.days, *question_.wanted.date, index::Certainty::sure);
}

std::optional<index::Figure> figure_in(const index::Row& row, money::Currency currency,
                                       const money::Rates& rates) {
    if (!row.figure) return std::nullopt;
    if (!currency.is_known() || currency == row.currency) return row.figure;
    if (currency.code() == "USD" && row.to_usd) return index::scaled(*row.figure, *row.to_usd);
    if (!row.to_eur) return std::nullopt;
    const auto euros = index::scaled(*row.figure, *row.to_eur);
    if (currency.code() == "EUR") return euros;
    const auto rate = row.rate_day ? rates.per_euro(currency, *row.rate_day) : std::nullopt;
    return rate ? std::optional(index::scaled(euros, *rate)) : std::nullopt;
}

bool filters_by(const Conditions& wanted, Facet facet) {
    switch (facet) {
        case Facet::kind:
            return !wanted.kinds.empty();
        case Facet::status:
            return true;  // what is done, where none is named
        case Facet::stage:
            return !wanted.stages.empty();
        case Facet::sector:
            return !wanted.sectors.empty();
        case Facet::place:
            return !wanted.places.empty();
        case Facet::company:
            return !wanted.companies.empty();
        case Facet::investor:
            return !wanted.investors.empty();
        case Facet::lead:
            return !wanted.leads.empty();
        case Facet::year:
        case Facet::quarter:
        case Facet::month:
            return wanted.date.has_value();
        case Facet::currency:
        case Facet::source:
            break;
    }
    return false;
}

}  // namespace vigie::searcher
