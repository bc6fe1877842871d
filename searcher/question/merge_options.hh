// searcher/question/merge_options.hh: options that say the same as words, and win over them.
//
//   --amount 5G.. --date 2024-T3 --kind round --not place=paris
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/result.hh"
#include "searcher/question/question.hh"

namespace vigie::searcher {

/// The value of --amount: `MIN..MAX`, `MIN..`, `..MAX` (bounds included), or one amount, which
/// stands for what rounds to it at its last digit. A bound is a figure ("1.5", "1,5"), a unit (k,
/// M, G, T, also Md, bn, B) and a currency before or after (€ $ £ or an ISO 4217 code). A unit or
/// currency written once holds for both bounds. Errors (usage, in `language`): anything else.
Result<AmountFilter> parse_amount_option(std::string_view value, Language language);

/// The value of --date: 2024, 2024-T3 (Q3), 2024-S1 (H1), 2024-07, 2024-07-14, 2024-W27, and ranges
/// of them with "..", open on either side; else the words of a question ("last month"). Errors
/// (usage, in `language`): anything else.
Result<dates::Interval> parse_date_option(std::string_view value, dates::Day today,
                                          Language language);

/// Puts the options into `question` in the order given; the first of a name removes what the words
/// said for that key, further ones add to it. Names that are no condition and no order are skipped.
/// Errors (usage, in `language`): a value that is no kind, status, stage, amount …, with the
/// nearest as hint.
struct GivenOption {
    std::string name, value;
};
Result<Question> merge_options(Question question, const std::vector<GivenOption>& given,
                               dates::Day today, Language language);
/// What is said where --`option` takes no such value: the nearest, or all that are known.
tl::unexpected<Error> no_such_value(std::string_view option, std::string_view value,
                                    const std::vector<std::string_view>& known, Language language);

}  // namespace vigie::searcher
