// searcher/search/deal_query.hh: conditions -> a Xapian query that finds all deals that meet them,
// and perhaps a few more; RowFilter tells those apart.
//
// Lists (kinds, companies …) are exact terms. Ranges are the logarithmic buckets and the months
// that they cover, with a check of the value slot at their edges only: a plain value range would
// read the slot of every deal.
#pragma once

#include <xapian.h>

#include "common/index/compare.hh"
#include "common/index/row.hh"
#include "common/money/rates.hh"
#include "searcher/question/question.hh"
#include "searcher/search/search.hh"

namespace vigie::searcher {

/// A part of the conditions that can be left out, for facets that count as if not filtered.
struct LeftOut {
    bool nothing = true;
    Facet facet = Facet::kind;
    bool is(Facet f) const { return !nothing && facet == f; }
};

index::Certainty certainty_of(Vague vague);

/// All matches of `question` and perhaps more.
Xapian::Query deal_query(const Xapian::Database& deals, const Question& question, Vague vague,
                         const LeftOut& left_out = {});

/// A query for the documents whose days lie in `days`, for deals and articles alike; perhaps more.
Xapian::Query days_query(const Xapian::Database& database, const dates::Interval& days,
                         Vague vague);

/// Decides on a row exactly.
class RowFilter {
public:
    RowFilter(const Question& question, Vague vague, const money::Rates& rates,
              const LeftOut& left_out = {});
    bool accepts(const index::Row& row) const;
    /// True where the amount (the days) of the row meet the conditions only by what decides.
    bool is_amount_vague(const index::Row& row) const;
    bool are_days_vague(const index::Row& row) const;

private:
    bool amount_lies_in(const AmountFilter& filter, const index::Row& row,
                        index::Certainty certainty) const;

    const Question& question_;
    index::Certainty certainty_;
    const money::Rates& rates_;
    bool with_days_;
};

/// The figure of a row in `currency` (none: as stated); nothing where it has none or cannot be
/// converted.
std::optional<index::Figure> figure_in(const index::Row& row, money::Currency currency,
                                       const money::Rates& rates);

/// True where the conditions name this facet.
bool filters_by(const Conditions& wanted, Facet facet);

}  // namespace vigie::searcher
