// indexer/extract/frames.hh: what each sum of an article is, from the words of its clause.
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

#include "indexer/extract/clauses.hh"
#include "indexer/extract/entities.hh"
#include "indexer/extract/triggers.hh"

namespace vigie::indexer {

/// What one sum is.
struct Frame {
    std::size_t amount = 0;  ///< index into Document::amounts
    deals::Kind kind = deals::Kind::other;
    std::string_view rule;
    double score = 0;
    const TriggerHit* hit = nullptr;  ///< the words that decided; none for list and headline rules
    std::optional<std::size_t> like;  ///< frame (index) whose kind it took over
    bool part = false;                ///< "dont 5 en fonds propres": a share of a sum told before
};

/// What the article as a whole is about; decides where the clause alone does not.
struct Context {
    bool rounds = false;    ///< it tells of financing rounds
    bool startups = false;  ///< it speaks of start-ups and their investors
    bool charity = false;   ///< money is raised for a cause
    bool market = false;    ///< it counts what a whole market raised
    bool listing = false;   ///< a company goes public
    bool contest = false;   ///< a prize is won
    bool sport = false;     ///< its series are leagues
};

/// Everything the rules of one article look at.
struct Reading {
    const Document& document;
    const Entities& entities;
    const std::vector<TriggerHit>& hits;
    const Distances& distances;
    Context context;

    /// Hits that lie in the sentence, as indices [first, last).
    std::pair<std::size_t, std::size_t> hits_within(text::TokenRange range) const;
    /// Cost from the words of `hit` to `amount`; nothing where they stand on the wrong side or
    /// too far.
    std::optional<double> cost(const TriggerHit& hit, std::size_t amount) const;
    /// The sum (its upper bound) in units of its currency.
    double units(std::size_t amount) const;
    /// True for a sum at the head of its sentence with a colon behind it.
    bool is_heading(std::size_t amount) const;
};

Context context_of(const Document& document, const Entities& entities,
                   const std::vector<TriggerHit>& hits);

/// One frame for each sum that is a deal's; in reading order. `refused` gets the others.
struct Refusal {
    std::size_t amount;
    std::string_view rule;
};
std::vector<Frame> find_frames(const Reading& reading, std::vector<Refusal>& refused);

}  // namespace vigie::indexer
