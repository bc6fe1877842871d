// indexer/extract/undisclosed.hh: deals told without a sum.
//
//   "Dataiku met la main sur Clair-Obscur Labs"          -> acquisition
//   "boucle un tour de table d'un montant tenu secret"   -> round
//   "l'acquisition de nouveaux clients", "la reprise"    -> nothing
#pragma once

#include <vector>

#include "indexer/extract/frames.hh"
#include "indexer/extract/subject.hh"

namespace vigie::indexer {

/// A deal without a sum: the words that tell it, and who.
struct Undisclosed {
    const TriggerHit* hit = nullptr;
    std::size_t company = 0;  ///< index into Entities::all
    std::optional<std::size_t> buyer;
    std::string_view rule;
};

/// The acquisition that `hit` tells of a company named right beside it; nothing else.
std::optional<Undisclosed> told_acquisition(const Reading& reading, const Subjects& subjects,
                                            const TriggerHit& hit);

/// The purchase told by the title or the first sentences of the article.
std::optional<Takeover> find_takeover(const Reading& reading);

/// Deals of sentences that hold no sum of the same kind. Rounds only where the article tells no
/// round with a sum and its head (title, first sentences) speaks of one.
std::vector<Undisclosed> find_undisclosed(const Reading& reading, const Subjects& subjects,
                                          const std::vector<Frame>& frames);

}  // namespace vigie::indexer
