// common/text/made_characters.hh: between the tables that make_characters.cc writes, characters.cc
// and compose.cc only.
#pragma once

#include <cstdint>
#include <span>

#include "common/text/characters.hh"

namespace vigie::text::made {

/// What some characters become: those of character `i` of the sorted `keys` are the units of
/// `letters` from `begins[i]` to `begins[i + 1]`.
template <class Unit>
struct Replacements {
    std::span<const char32_t> keys;
    const std::uint16_t* begins;
    const Unit* letters;
};

/// The first are U+0080 to U+024F, all of them.
inline constexpr char32_t first_fold = 0x80, end_of_latin = 0x250;
extern const Replacements<char> folds;

/// Canonical decompositions, in full; without the syllables of Hangul.
extern const Replacements<char32_t> decompositions;

/// Combining classes other than 0, sorted by character.
struct CombiningClass {
    char32_t character;
    std::uint8_t order;
};
extern const std::span<const CombiningClass> combining_classes;

/// Two characters that are one, sorted.
struct Composition {
    char32_t first, second, composed;
};
extern const std::span<const Composition> compositions;

}  // namespace vigie::text::made
