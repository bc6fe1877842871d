// common/text/hangul.hh: the syllables of Korean, which Unicode counts up instead of listing them.
// Private to this room.
#pragma once

namespace vigie::text::hangul {

inline constexpr char32_t first_syllable = 0xAC00, first_lead = 0x1100, first_vowel = 0x1161,
                          before_first_tail = 0x11A7;
inline constexpr unsigned leads = 19, vowels = 21, tails = 28;  ///< tails: "none" is the first

constexpr bool is_syllable(char32_t c) {
    return c - first_syllable < leads * vowels * tails;
}

/// Calls `put` for the two or three letters of a syllable.
template <class Put>
constexpr void decompose(char32_t syllable, const Put& put) {
    const unsigned number = syllable - first_syllable;
    put(first_lead + number / tails / vowels);
    put(first_vowel + number / tails % vowels);
    if (number % tails != 0) put(before_first_tail + number % tails);
}

/// The syllable of a lead and a vowel, or of a syllable without tail and a tail; 0 of others.
constexpr char32_t composed(char32_t first, char32_t second) {
    if (first - first_lead < leads && second - first_vowel < vowels)
        return first_syllable + ((first - first_lead) * vowels + second - first_vowel) * tails;
    const bool open = is_syllable(first) && (first - first_syllable) % tails == 0;
    const bool tail = second > before_first_tail && second - before_first_tail < tails;
    return open && tail ? first + (second - before_first_tail) : 0;
}

}  // namespace vigie::text::hangul
