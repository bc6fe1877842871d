// common/text/characters.hh: what Unicode says of each character, from tables.
//
// The tables are written by make_characters.cc, which asks ICU when Vigie is built: the programs
// need no ICU for it, and a start neither loads nor fills anything.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace vigie::text {

/// What the tokeniser asks of a character.
enum class CharacterClass : std::uint8_t {
    letter,
    mark,   ///< belongs to the letter before; also what is invisible within a word (soft hyphen)
    digit,  ///< 0 to 9 only
    space,
    no_break,  ///< a space that holds a number together
    line_end,
    symbol,  ///< of a currency
    other,
};

/// One byte of the table: class (3 bits), upper case, lower case, width (2), stays composed.
struct CharacterTraits {
    std::uint8_t bits = 0;

    constexpr CharacterClass character_class() const {
        return static_cast<CharacterClass>(bits & 7U);
    }
    constexpr bool is_upper() const { return (bits & 8U) != 0; }
    constexpr bool is_lower() const { return (bits & 16U) != 0; }
    constexpr int width() const { return bits >> 5U & 3U; }
    constexpr bool stays_composed() const { return (bits & 128U) != 0; }
};

/// Blocks of characters; equal blocks are stored once.
inline constexpr unsigned character_block = 128;
inline constexpr char32_t end_of_characters = 0x110000;

namespace made {
extern const std::uint16_t character_blocks[end_of_characters / character_block];
extern const CharacterTraits character_traits[];
}  // namespace made

/// Of any value; what is no character has the traits of an unassigned one.
inline CharacterTraits traits_of(char32_t c) {
    if (c >= end_of_characters) return {static_cast<std::uint8_t>(CharacterClass::other)};
    const unsigned block = made::character_blocks[c / character_block];
    return made::character_traits[block * character_block + c % character_block];
}

inline CharacterClass class_of(char32_t c) {
    return traits_of(c).character_class();
}

/// True for a letter in upper case ("É"), false for digits and lower case.
inline bool is_upper(char32_t c) {
    return traits_of(c).is_upper();
}
inline bool is_lower(char32_t c) {
    return traits_of(c).is_lower();
}

/// Cells of a terminal: 0 for control characters, marks and what is invisible, 2 for wide letters
/// of East Asia and emoji, else 1.
inline int width_of(char32_t c) {
    return traits_of(c).width();
}

/// The folded form (text::fold) of a character beyond ASCII; nothing where that is the character
/// itself, and for the syllables of Hangul. Empty for a combining mark. Valid for ever.
std::optional<std::string_view> folded_character(char32_t c);

}  // namespace vigie::text
