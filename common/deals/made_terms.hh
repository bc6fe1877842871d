// common/deals/made_terms.hh: between the tables that make_terms.cc writes and vocabulary.cc only.
#pragma once

#include <span>

#include "common/deals/vocabulary.hh"

namespace vigie::deals {

extern const TermList made_stages, made_sectors, made_places;
/// Sorted by id.
extern const std::span<const PlaceRow> made_place_rows;

}  // namespace vigie::deals
