// indexer/extract/triggers.hh: the words that say what a sum is, found in the tokens of an article.
//
//   "lève 12 M€"                    -> round, rule "round-raise", a verb in the present
//   "12 M€ de chiffre d'affaires"   -> revenue, rule "revenue-noun", stands behind the sum
//   "lever le doute"                -> a hit too: only the frames see that no sum belongs to it
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "common/deals/deal.hh"
#include "common/text/token.hh"

namespace vigie::indexer {

/// What a trigger speaks for. The kinds of deals, and words that say something about a deal.
enum class Sense : std::uint8_t {
    round,
    total,
    valuation,
    acquisition,
    ipo,
    debt,
    grant,
    fund,
    revenue,
    market,
    investment,
    other,
    none,      ///< the sum is no deal at all (prices, wages, subscribers)
    planned,   ///< the deal lies ahead
    rumoured,  ///< hearsay
    failed,    ///< denied, dropped
    charity,   ///< money is raised for a cause, not for a company
    copula,    ///< "s'élève à": the sum is the subject's
    contest,   ///< a prize is won
    idiom,     ///< words that mean something else here: "levée de boucliers"
    sport,     ///< the article speaks of clubs: its series are no rounds
    giving,    ///< whoever acts hands the money to somebody else
    survey,    ///< figures of a whole market are counted
    closing,   ///< a company goes out of business
    stock,     ///< the article speaks of a listed company: its title, its market
    context,   ///< the article speaks of start-ups and investors
};

/// On which side of the sum the words stand.
enum class Side : std::uint8_t { before, after, both };

/// How a verb is conjugated, as far as its ending tells.
enum class Form : std::uint8_t {
    none,  ///< not a verb
    present,
    imperfect,
    past,
    participle,
    infinitive,
    future,
    conditional,
    gerund,
};

/// One row of triggers.tsv.
struct Trigger {
    Sense sense = Sense::none;
    std::string_view rule;
    float weight = 0;  ///< how strongly it speaks, 1 to 19
    Side side = Side::both;
    int reach = 0;  ///< tokens that may stand between it and the sum
};

struct TriggerHit {
    text::TokenRange tokens;
    const Trigger* trigger = nullptr;
    Form form = Form::none;  ///< of its verb
    std::size_t verb = 0;    ///< token of its verb, where there is one
};

/// All hits in reading order; where two begin at the same token, the longer one of each sense.
std::vector<TriggerHit> find_triggers(const text::Tokens& tokens);

/// The kind of deal that a sense stands for; nothing for those that stand for none.
std::optional<deals::Kind> kind_of(Sense sense);

}  // namespace vigie::indexer
