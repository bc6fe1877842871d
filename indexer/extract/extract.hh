// indexer/extract/extract.hh: from an article to what it says about money.
//
// Pure: an article in, values out; no file, no clock, no database.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/dates/read_dates.hh"
#include "common/deals/article.hh"
#include "common/deals/deal.hh"
#include "common/money/read_amounts.hh"

namespace vigie::indexer {

/// Changes whenever the rules find other deals in the same text; kept in the index.
inline constexpr std::string_view rules_version = "1";

/// A candidate that a rule looked at and refused; printed by `inspect --rejected`.
struct Rejection {
    Span where;             ///< bytes of Article::full_text()
    std::string_view rule;  ///< the rule that refused it
    std::string reason;     ///< one sentence
};

/// What `inspect` shows and the store writes. All spans are bytes of `text`.
struct Extraction {
    std::string text;                     ///< Article::full_text()
    std::optional<dates::Interval> date;  ///< of the article, given or inferred
    deals::DateSource date_source = deals::DateSource::none;
    std::vector<std::string> sectors;  ///< ids, the most certain first
    std::vector<money::AmountMention> amounts;
    std::vector<std::string_view>
        amount_kinds;  ///< one an amount: id of the kind of its deal, or ""
    std::vector<dates::DateMention> dates;
    std::vector<deals::Deal> deals;
    std::vector<Rejection> rejected;
};

Extraction extract(const deals::Article& article);

}  // namespace vigie::indexer
