// searcher/search/counts.hh: what was collected -> the facets, groups, sums and bars of an answer.
#pragma once

#include "searcher/search/operations.hh"
#include "searcher/search/search.hh"

namespace vigie::searcher {

/// How a value is shown: a name key as its source writes it, all else as it is.
std::string label_of(Facet facet, const std::string& id, const NameSource& names);

FacetCounts facet_counts(Facet facet, const Counter& counter, std::uint64_t without,
                         const Request& request, const NameSource& names);

/// Currency, statistics, groups and bars.
void put_sums(Answer& answer, Collector& collector, const Request& request,
              const NameSource& names);

/// The currency that the request asks sums in: its own, else that of the amount filter.
money::Currency currency_asked(const Request& request);

}  // namespace vigie::searcher
