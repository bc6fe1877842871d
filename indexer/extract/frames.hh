// indexer/extract/frames.hh: what each sum of an article is.
//
//   "lève 12 M€"                       -> round      ("round-raise")
//   "pour une valorisation de 50 M€"   -> valuation  ("valuation-noun")
//   "209 en 2023, 450 en juillet 2024" -> as the sum before ("same-list")
//   "12 M€ d'amende"                   -> other      ("other-fine")
//   "une montre à 12 000 euros"        -> nothing
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "indexer/extract/reading.hh"

namespace vigie::indexer {

/// What one sum is.
struct Frame {
    std::size_t amount = 0;  ///< index into Document::amounts
    deals::Kind kind = deals::Kind::other;
    std::string_view rule;
    double score = 0;
    const TriggerHit* hit = nullptr;  ///< the words that decided; none for list and headline rules
    std::optional<std::size_t> like;  ///< the sum of a list before, whose status and company go on
    bool part = false;                ///< a share of a sum told before
};

/// A sum that is no deal's, and the rule that refused it.
struct Refusal {
    std::size_t amount;
    std::string_view rule;
};

/// One frame for each sum that is a deal's; in reading order. `refused` gets the others. First
/// the words of the clause, then the list in which the sum stands, then what the article is
/// about; the headline's sums last, for the body explains them.
std::vector<Frame> find_frames(const Reading& reading, std::vector<Refusal>& refused);

}  // namespace vigie::indexer
