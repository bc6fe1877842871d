// indexer/extract/portfolio.hh: sums of the companies that a firm has put money into, in an article
// about the firm's own fund.
//
//   "la medtech Perlou (2 millions, en mai)"        -> of a company
//   "2,5 millions pour le palois Perlou"       -> of a company
//   "30 millions de la mutuelle Covéa"              -> no: it gives to the fund
//   "Rivage II, 110 millions"                       -> no: a fund
#pragma once

#include "indexer/extract/reading.hh"

namespace vigie::indexer {

/// A company that is neither the firm nor one of its funds stands right beside the sum as whose it
/// is.
bool is_of_portfolio(const Reading& reading, std::size_t amount);

/// A fund that bears a number ("Alta II", "Alta 1") acts in the sentence of the sum.
bool is_of_numbered_fund(const Reading& reading, std::size_t amount);

}  // namespace vigie::indexer
