// common/money/read_amounts.hh: all amounts of money in a French or English text.
//
//   "lève 12,5 M€ auprès de…"                      -> EUR 12500000
//   "entre 10 et 15 millions d'euros"              -> EUR 10000000..15000000, one mention
//   "12 millions de dollars (11 millions d'euros)" -> USD 12000000, and EUR 11000000 marked as its
//                                                     conversion
//   "3 millions d'abonnés", "un livre", "série B"  -> nothing
//
// Tokens in, values out: no file, no database, no clock. Linear in the length of the text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "common/language.hh"
#include "common/money/amount.hh"
#include "common/text/token.hh"

namespace vigie::money {

/// The word that makes an amount less than exact; breaks ties in comparisons (DESIGN, "vague").
enum class Hedge : std::uint8_t {
    none,
    about,
    almost,
    at_least,
    more_than,
    at_most,
    less_than,
    up_to
};

/// What the words around make of an amount before any rule of a deal looks at it.
enum class Use : std::uint8_t {
    plain,
    per_unit,  ///< "par mois", "l'action", "/an", "par salarié": a price or a rate, never a round
    conversion,  ///< the same sum in another currency, told in brackets or after "soit"
    elliptic,  ///< currency (or unit) taken from an amount before: "dont 11 de la banque publique"
};

struct AmountMention {
    Span span;                ///< bytes of the figure with unit and currency, without hedge
    text::TokenRange tokens;  ///< the same in tokens
    text::TokenRange
        hedged;     ///< with the hedge before or behind ("plus de", "environ"); else = tokens
    Amount amount;  ///< hedges included: "près de 18" is 18 with Hedge::almost;
                    ///< "plus de 10" has no max
    /// Of a range between two bounds ("plus de 10 et moins de 40 M€", rule "bounds") more_than or
    /// at_least: whether the bounds themselves are left out.
    Hedge hedge = Hedge::none;
    Use use = Use::plain;
    std::optional<std::size_t> conversion_of;  ///< index of the amount this one converts
    /// One unit of the last digit written, in minor units: "1,5 M€" gives 10 000 000 (0.1 million),
    /// a figure in full that of the largest of thousand, million and milliard that divides it. Of a
    /// range, that of the lower figure. A bare "6 milliards" means half of it to either side.
    std::int64_t last_digit_minor = 1;
    std::string_view rule;  ///< name of the rule that read it, a constant
};

struct AmountOptions {
    Language language = Language::french;
    /// A question may leave the currency out ("plus de 100 M", "5 mds"): such amounts are then
    /// read, with no currency, where scale words or digits of a size make them money; in articles
    /// they are read only when the text names the currency nearby (Use::elliptic).
    bool question = false;
};

/// All amounts in reading order, never overlapping. An amount too large for 64 bits is left out,
/// as are vague ones without a definite value ("plusieurs millions").
std::vector<AmountMention> read_amounts(const text::Tokens& tokens, const AmountOptions& options);

}  // namespace vigie::money
