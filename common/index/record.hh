// common/index/record.hh: what a document holds for the renderers, as values.
//
// Records are stored as document data in compact JSON, so that stock Xapian tools show them
// (`delve -d`), and so that fields can be added without a new layout. Names of members have one
// letter (record.cc); sums are "EUR 500000000", days "2024-05-01..2024-05-31". Xapian packs
// document data itself.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/deals/article.hh"
#include "common/deals/deal.hh"
#include "common/result.hh"

namespace vigie::index {

/// A deal with all that is needed to show it, without its article at hand.
struct DealRecord {
    std::string id;    ///< article id + "#" + number from 1 within the article
    deals::Deal deal;  ///< `evidence` counts bytes of the article's full text; `rule` is empty here
    std::string rule;  ///< name of the rule that found it
    std::optional<money::Amount> eur;  ///< `deal.amount` at the rate of `rate_day`; nothing where
                                       ///< there is none or the currency is not known
    std::optional<money::Amount> usd;
    std::optional<double> eur_per_unit;  ///< the rates used, for one unit as stated
    std::optional<double> usd_per_unit;
    std::optional<dates::Day> rate_day;
    std::uint64_t group = 0;  ///< the operation that it reports; equal ones are one line of a list

    std::string evidence;  ///< the text of `deal.evidence`
    std::string before;    ///< up to 80 characters of the same paragraph before and behind
    std::string after;

    std::string article_id;
    std::string article_title;
    std::string article_url;
    std::string source;  ///< name of the publication
    std::optional<dates::Interval> article_date;
    deals::DateSource article_date_source = deals::DateSource::none;
    Language language = Language::french;
};

/// An article and what was found in it. The deals are stored here too, without what follows from
/// the article: from them the database of deals can be made good after an interruption. Groups are
/// 0 here.
struct ArticleRecord {
    deals::Article article;
    std::vector<DealRecord> deals;
};

std::string to_json(const DealRecord& record);
std::string to_json(const ArticleRecord& record);
/// Errors (index): not such a record; the index is damaged or not ours.
Result<DealRecord> deal_from_json(std::string_view json);
Result<ArticleRecord> article_from_json(std::string_view json);

}  // namespace vigie::index
