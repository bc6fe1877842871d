// common/money/quantity.hh: one figure with its scale word and its currency, as far as they stand
// beside it: "12,5 M€", "$10 millions", "trois millions et demi de dollars", "250 milliards".
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "common/money/amount.hh"
#include "common/money/numbers.hh"
#include "common/money/vocabulary.hh"
#include "common/text/token.hh"

namespace vigie::money {

struct Quantity {
    std::size_t begin = 0;  ///< tokens
    std::size_t end = 0;
    std::size_t end_byte = 0;
    Figure figure;
    int scale = 0;                ///< power of ten of the scale word
    bool scaled = false;          ///< has a scale word
    bool short_scale = false;     ///< "M", "k": an abbreviation
    bool has_currency = false;    ///< one is named, known or not
    bool currency_first = false;  ///< "$10"
    bool unqualified = false;     ///< a shared name alone ("livres")
    std::uint8_t family = 0;      ///< of that name, for Vocabulary::family
    Currency currency;

    bool is_bare() const { return !scaled && !has_currency; }
    double value() const;
    /// In minor units of `of`; nothing where it does not fit 64 bits.
    std::optional<std::int64_t> minor(Currency of) const;
    /// One unit of the last digit written, in minor units (1,5 M = 100 000 units); of a figure in
    /// full, the largest of thousand, million and milliard that divides it.
    std::int64_t last_digit_minor(Currency of) const;
};

/// The quantity that begins at token `at`; nothing where there is none. Linear in what it reads.
std::optional<Quantity> read_quantity(const text::Tokens& tokens, std::size_t at,
                                      const Vocabulary& vocabulary);

}  // namespace vigie::money
