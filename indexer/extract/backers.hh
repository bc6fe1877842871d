// indexer/extract/backers.hh: who stands in one row with funds, and so gives money rather than
// raises it.
//
//   "Eurazeo, Ovalo et Partech"      -> Ovalo backs
//   "Ovalo et Nimbellia", "Ovalo, soutenue par Partech" -> nobody new
#pragma once

#include "indexer/extract/document.hh"
#include "indexer/extract/entities.hh"

namespace vigie::indexer {

/// Sets Entity::backs of the companies of such rows. A row that holds the topic tells nothing.
void mark_backers(const Document& document, Entities& entities);

}  // namespace vigie::indexer
