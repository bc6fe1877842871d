// indexer/store/records.hh: an article and what was found in it -> the records that are stored.
#pragma once

#include "common/index/record.hh"
#include "common/money/rates.hh"
#include "indexer/extract/extract.hh"

namespace vigie::indexer {

/// Ids, evidence with its surroundings, amounts in EUR and USD at the rate of the deal's day (its
/// middle, else that of the article, else the newest rate). Groups are 0: store/grouping.hh.
/// The article takes over date and sectors that the extraction found.
index::ArticleRecord make_record(const deals::Article& article, const Extraction& extraction,
                                 const money::Rates& rates);

/// Tells two versions of an article or of its deals apart.
std::uint64_t content_hash(std::string_view record_json);

/// The place and all that it lies in, the narrowest first; empty for an empty place.
std::vector<std::string> with_parents(const std::string& place);

}  // namespace vigie::indexer
