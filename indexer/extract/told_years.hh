// indexer/extract/told_years.hh: months without a year in an undated text that tells the year.
//
//   "… en 2019 (161 en 2018) … 21 millions (série B, juillet)" -> July 2019
//   "En mars, elle lève 3 M€", no year told before              -> as read
#pragma once

#include <optional>
#include <vector>

#include "common/dates/read_dates.hh"
#include "indexer/extract/document.hh"

namespace vigie::indexer {

/// Gives months, days of months, quarters and seasons without a year the latest year told before
/// that does not lie ahead of the days in which the text was `written`.
void add_told_years(const text::Tokens& tokens, Language language,
                    const std::optional<dates::Interval>& written,
                    std::vector<dates::DateMention>& dates);

}  // namespace vigie::indexer
