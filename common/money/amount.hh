// common/money/amount.hh: what an amount of money is. Integers of minor units, never floating
// point.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vigie::money {

/// An ISO 4217 code in capitals ("EUR"), or none where the text names no currency, or one that
/// cannot be told ("francs CFA" may be XOF or XAF).
class Currency {
public:
    constexpr Currency() = default;
    /// The first three bytes of `code`, which must be capitals A to Z; anything else gives none.
    constexpr explicit Currency(std::string_view code) {
        if (code.size() != 3) return;
        for (const char c : code)
            if (c < 'A' || c > 'Z') return;
        code_ = {code[0], code[1], code[2]};
    }
    constexpr bool is_known() const { return code_[0] != 0; }
    /// "EUR", or an empty view for none.
    constexpr std::string_view code() const { return {code_.data(), is_known() ? 3U : 0U}; }
    /// Digits behind the decimal point of the minor unit: 2 for EUR, 0 for JPY, 3 for KWD; 2 for
    /// none and for codes that the table of currencies does not hold. Source: ISO 4217.
    int minor_digits() const;

    constexpr auto operator<=>(const Currency&) const = default;

private:
    std::array<char, 3> code_{};
};

/// An amount or a range of amounts, as written, in minor units of its own currency (100 = 1 EUR).
/// Never converted, never rounded beyond the minor unit. Absent bounds are open ends:
/// "plus de 10 M€" is min 1 000 000 000, no max. At least one bound is there.
struct Amount {
    std::optional<std::int64_t> min;  ///< minor units, 0 or more, inclusive
    std::optional<std::int64_t> max;
    Currency currency;

    bool is_exact() const { return min && max && *min == *max; }
    bool operator==(const Amount&) const = default;
};

/// `minor` units as units of the currency, for printing and for slots: 600000000, EUR -> 6000000.0.
double to_units(std::int64_t minor, Currency currency);
/// The nearest minor units; nothing where `units` is negative, not finite or too large.
std::optional<std::int64_t> to_minor(double units, Currency currency);

/// For logs and tests: "EUR 6000000", "USD 1000000..", "EUR 10000000..15000000", "? 5" without
/// currency. Decimals only where they are not zero: "EUR 4.50".
std::string to_text(const Amount& amount);

}  // namespace vigie::money
