// indexer/extract/purchase_sides.hh: whose figures an article about a purchase tells.
//
//   "X s'offre Y. Le chiffre d'affaires atteint 9 M€"  -> Y's: nobody is named beside the sum
//   "X s'offre Y. … La société avait levé 3 M€"         -> Y's: its paragraph does not speak of X
//   "X s'offre Y. X avait levé 3 M€"                    -> X's
#pragma once

#include <optional>
#include <string_view>

#include "indexer/extract/frames.hh"

namespace vigie::indexer {

/// The company that is bought, where `found` is who buys it and the sentence of `frame` only
/// assumes so; else nothing. Prices, loans and spending are never told this way.
std::optional<std::size_t> bought_in_place_of(const Reading& reading, const Frame& frame,
                                              std::size_t found);

/// "l'acquéreur", "le repreneur": a folded noun for who buys.
bool is_buyer_noun(std::string_view fold);

}  // namespace vigie::indexer
