// common/money/numbers.hh: figures and number words: "12,5", "1 250 000", "deux cent mille".
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "common/money/vocabulary.hh"
#include "common/text/token.hh"

namespace vigie::money {

/// `mantissa` times ten to the power of `exponent`, exactly; 0 or more.
struct Figure {
    std::int64_t mantissa = 0;
    int exponent = 0;
    std::size_t end = 0;  ///< token behind the figure
    bool in_digits = false;
    bool grouped = false;      ///< written in groups of three
    bool collective = false;   ///< "une dizaine"
    bool needs_scale = false;  ///< a part ("demi-", "un quart de"): nothing without a scale word

    double value() const;
    /// Times 10^exponent as an integer; nothing where it does not fit or has a fraction left,
    /// which is rounded to the nearest instead.
    std::optional<std::int64_t> scaled(int by) const;
    /// A whole figure of four digits that may well be a year: 1900 to 2100, without groups.
    bool looks_like_year() const;
};

/// How "1,234" is read: the language decides, save before or after a sign of the other habit.
struct FigureStyle {
    bool comma_groups = false;  ///< "750,000" is 750 000
    bool point_groups = false;  ///< "750.000" is 750 000
};
FigureStyle style_of(Language language);

/// The figure in digits that begins at token `at` (a number). Nothing for versions, addresses,
/// telephone numbers ("192.168.1.2", "01.23.45.67.89") and figures of more than 18 digits;
/// `behind_digits` then tells where to go on.
std::optional<Figure> read_digits(const text::Tokens& tokens, std::size_t at, FigureStyle style);
/// The token behind the run of digits and separators that begins at `at`.
std::size_t behind_digits(const text::Tokens& tokens, std::size_t at);
/// The figure in words that begins at `at`, below a million ("vingt et un", "cinq cent mille",
/// "une centaine", "un demi", "trois quarts"); nothing where there is none.
std::optional<Figure> read_words(const text::Tokens& tokens, std::size_t at,
                                 const Vocabulary& vocabulary);

}  // namespace vigie::money
