// indexer/extract/reading.hh: everything the rules of one article look at.
#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/extract/clauses.hh"
#include "indexer/extract/entities.hh"
#include "indexer/extract/triggers.hh"

namespace vigie::indexer {

/// What the article as a whole is about; decides where the clause alone does not.
struct Context {
    bool rounds = false;     ///< it tells of financing rounds
    bool startups = false;   ///< it speaks of start-ups and their investors
    bool charity = false;    ///< money is raised for a cause
    bool market = false;     ///< it counts what a whole market raised
    bool listing = false;    ///< a company goes public
    bool listed = false;     ///< a listed company is told of
    bool pending = false;    ///< the listing lies ahead: its prospectus, its range of prices
    bool contest = false;    ///< a prize is won
    bool loan = false;       ///< its headline tells of money borrowed, and of no round
    bool fines = false;      ///< it tells of fines and who pays them
    bool pledges = false;    ///< it lists what several companies are going to spend
    bool purchases = false;  ///< it lists companies that were bought
    bool worths = false;     ///< it lists what companies are worth
    bool sport = false;      ///< its series are leagues
    bool hero = false;       ///< one company is its subject throughout
    bool closing = false;    ///< a company goes out of business
    bool fund = false;       ///< a venture firm raises its own fund
};

/// The purchase that an article is about.
struct Takeover {
    std::size_t target = 0;            ///< index into Entities::all
    std::optional<std::size_t> buyer;  ///< the same
    text::TokenRange told;             ///< the sentence that tells it
    bool throughout = false;           ///< the article is about nothing else
};

struct Reading {
    const Document& document;
    const Entities& entities;
    const std::vector<TriggerHit>& hits;
    const Distances& distances;
    Context context;
    std::optional<Takeover> takeover = std::nullopt;  ///< told by the head of the article

    /// Hits that begin in `range`, as indices [first, last).
    std::pair<std::size_t, std::size_t> hits_within(text::TokenRange range) const;
    /// Sentence of `amount`, as tokens; empty where it has none.
    text::TokenRange sentence_of(std::size_t amount) const;
    /// Cost from the words of `hit` to `amount`; nothing where they stand on the wrong side or
    /// too far.
    std::optional<double> cost(const TriggerHit& hit, std::size_t amount) const;
    /// True for a sum at the head of its sentence with a colon behind it.
    bool is_heading(std::size_t amount) const;
    bool is_heading_at(text::TokenRange sum) const;
    /// "De 8,6 millions en 2019, les ventes sont tombées": what the sum was comes behind it.
    bool opens_fall(std::size_t amount) const;
    /// "Pour 120 millions, Ovalo s'empare de Perlou": the price opens the sentence.
    bool opens_price(std::size_t amount) const;
    /// The words before token `end` of `sentence` that tell a purchase; null where none do.
    const TriggerHit* tells_purchase(text::TokenRange sentence, std::size_t end) const;
    /// The purchase of the article, as far as it is that of `sentence`: in a review each paragraph
    /// tells its own. Null where there is none.
    const Takeover* takeover_in(text::TokenRange sentence) const;
    /// The sum (its upper bound) in units of its currency.
    double units(std::size_t amount) const;
    /// Behind the end an empty token.
    const text::Token& token(std::size_t i) const {
        return i < document.tokens.size() ? document.tokens[i] : no_token;
    }

private:
    inline static const text::Token no_token{};
};

/// Where the words begin that explain a sum which ends before token `end`: behind ". C'est ce
/// que", ": voilà ce qu'", ", tel est"; nothing where none do.
std::optional<std::size_t> explanation_of(const Reading& reading, std::size_t end);

/// A company by name ends right before token `end` of `sentence`, or what it is stands between two
/// commas: "Perlou, le studio brestois, [payé]".
bool names_company_before(const Reading& reading, text::TokenRange sentence, std::size_t end);

/// True for a folded verb whose object gives the money ("convainc", "avait accueilli").
bool wins_over(std::string_view fold);

/// One company that is no public body is what the article is about.
bool tells_of_one(const Reading& reading);

/// Counts the words of each sense; those of the title count twice.
Context context_of(const Document& document, const Entities& entities,
                   const std::vector<TriggerHit>& hits);

/// "Le rennais Ostrovia décroche 14 M€": the press speaks so of young companies. True where the
/// subject of a weak verb of raising is told by its place or trade, in no article about markets.
bool described_company_acts(const Reading& reading, const TriggerHit& hit);

}  // namespace vigie::indexer
