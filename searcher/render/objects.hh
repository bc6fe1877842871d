// searcher/render/objects.hh: parts of an answer as JSON objects; vigie-json(5) documents every
// key.
#pragma once

#include <boost/json.hpp>

#include "searcher/render/renderer.hh"

namespace vigie::searcher {

/// Version of the objects: grows when a key changes its meaning or goes; not when one is added.
inline constexpr int json_schema_version = 1;

/// The figure that stands for a converted amount: the middle of a range, the bound of an open one.
double middle_of(const money::Amount& amount);
/// A number of units: an integer where it is one and a double holds it exactly.
boost::json::value units_value(double units);
boost::json::object amount_object(const money::Amount& amount);
/// {"from", "to"}, days or null; null where there are no days.
boost::json::value days_value(const std::optional<dates::Interval>& days);

boost::json::object deal_object(const DealHit& hit, const RenderOptions& options);
boost::json::object article_object(const ArticleHit& hit);
boost::json::object statistics_object(const Statistics& statistics, money::Currency currency);
boost::json::object group_object(const GroupRow& row, money::Currency currency);
boost::json::object facet_value_object(const FacetValue& value);
boost::json::object facet_object(const FacetCounts& facet);
boost::json::object histograms_object(const Answer& answer);

}  // namespace vigie::searcher
