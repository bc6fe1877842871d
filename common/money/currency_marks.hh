// common/money/currency_marks.hh: how a text names a currency beside a figure: "€", "US$",
// "MEUR", "dollars canadiens", "livres".
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "common/money/vocabulary.hh"
#include "common/text/token.hh"

namespace vigie::money {

struct CurrencyMark {
    Currency code;             ///< none where the name tells none ("francs CFA")
    std::size_t begin = 0;     ///< first token, links ("d'") included
    std::size_t end = 0;       ///< token behind it
    std::size_t end_byte = 0;  ///< of the text; inside the last token where words are glued
    bool sign = false;         ///< a sign, letters with a sign, or a code in capitals
    std::uint8_t family = 0;   ///< of a shared name alone, for Vocabulary::family
    bool unqualified = false;  ///< a shared name alone ("livres", "francs"): look at what it counts
};

/// The currency behind a figure that ends at token `at`. `linked`: "de" and "of" may stand before
/// ("2 millions de dollars"; never "trois de livres").
std::optional<CurrencyMark> currency_behind(const text::Tokens& tokens, std::size_t at, bool linked,
                                            const Vocabulary& vocabulary);
/// The currency that begins at `at` and stands directly before a figure: "$", "US$", "EUR".
std::optional<CurrencyMark> currency_before(const text::Tokens& tokens, std::size_t at,
                                            const Vocabulary& vocabulary);

}  // namespace vigie::money
