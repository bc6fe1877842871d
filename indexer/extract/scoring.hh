// indexer/extract/scoring.hh: what the words of its clause make of one sum.
#pragma once

#include "indexer/extract/frames.hh"

namespace vigie::indexer {

/// A clause that scores less says nothing of its own.
constexpr double accepted_score = 4.5;

/// The kind that scores best, and whether words refuse the sum ("40 dollars l'action").
struct Verdict {
    std::optional<Frame> frame;
    bool refused = false;
};

/// Weighs every trigger of the sentence that stands on its side of the sum and within its reach:
/// weight, less the cost of the tokens between. Where a copula or a colon leads to the sum
/// ("s'élève à", "L'enveloppe :"), the subject's noun is near however far it stands; where the
/// sentence before is a question, its words count too.
Verdict weigh_words(const Reading& reading, std::size_t amount);

}  // namespace vigie::indexer
