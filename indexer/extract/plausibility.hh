// indexer/extract/plausibility.hh: what the article as a whole makes of a sum, or forbids.
#pragma once

#include "indexer/extract/frames.hh"
#include "indexer/extract/neighbours.hh"

namespace vigie::indexer {

/// Turns the kind of `frame` where the article says so (a round in a market report without a
/// company is the market's; what a company raises by going public is no round; a prize is a
/// grant). The name of the rule that refuses it ("price", "no-company"), else empty.
std::string_view see_article(const Reading& reading, const Neighbours& neighbours, Frame& frame);

}  // namespace vigie::indexer
