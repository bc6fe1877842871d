// searcher/render/phrases.hh: amounts, days and numbers as people write them.
//
//   French    6 Md$      12,5 M€    10–12 M€    > 5 M€     14 juil. 2024    T3 2024    1 234
//   English   $6B        €12.5M     €10–12M     > €5M      14 Jul 2024      Q3 2024    1,234
#pragma once

#include <cstdint>
#include <string>

#include "common/dates/day.hh"
#include "common/language.hh"
#include "common/money/amount.hh"
#include "common/money/read_amounts.hh"

namespace vigie::searcher {

/// A whole number with groups of three digits: narrow no-break spaces in French, commas in English.
std::string number_text(std::uint64_t number, Language language);

/// An amount as stated: no digit is lost; figures with more than three digits behind the point of
/// their unit are written in full ("12 345 678 €"). What is hedged or open says so.
std::string amount_text(const money::Amount& amount, money::Hedge hedge, Language language);

/// A computed sum or a conversion in `currency`: three significant digits ("5,76 Md€").
std::string rounded_amount_text(double units, money::Currency currency, Language language);

/// Days: whole months, quarters, halves and years by their name, other stretches from end to end.
std::string days_text(const dates::Interval& days, Language language);

/// What people read for a period id of the index: "2024-T3" -> "T3 2024", "2024-07" -> "juil.
/// 2024", "2024-W27" -> "sem. 27 2024"; any other id as it is.
std::string period_text(std::string_view id, Language language);

}  // namespace vigie::searcher
