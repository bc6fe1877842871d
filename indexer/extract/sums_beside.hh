// indexer/extract/sums_beside.hh: the sums that stand right before the names of investors.
//
//   "3 M€ d'Eurazeo", "3 M€ avec Elaia"  -> 3 M€
//   "quatre millions en 2020 (X, Y)"     -> quatre millions
#pragma once

#include <vector>

#include "indexer/extract/document.hh"
#include "indexer/extract/entities.hh"

namespace vigie::indexer {

/// The sum that ends right before token `i`; null where none does.
const money::AmountMention* sum_before(const Document& document, std::size_t i);

/// "Mindol 5": a sum begins right at token `i`, behind a name.
bool has_sum_at(const Document& document, std::size_t i);

/// The sums of the clause before the bracket that the names at token `i` open, the nearest first:
/// "650 millions à 10,6 (X menait)". None where the names open no bracket.
std::vector<text::TokenRange> sums_of_bracket(const Document& document, const Entities& entities,
                                              std::size_t i);

}  // namespace vigie::indexer
