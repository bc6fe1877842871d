// common/text/letter_hash.hh: the hash by which folded words are looked up, of their letters and
// digits alone.
//
//   "l'usine" = "lusine"     "start-up" = "startup"     "" = "-" = letter_seed
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace vigie::text {

inline constexpr std::uint64_t letter_seed = 0xCBF29CE484222325ULL;

/// Bytes of folded text that make the identity of a word; all of a multi-byte letter count.
inline constexpr auto letter_bytes = [] {
    std::array<bool, 256> out{};
    for (std::size_t c = 0; c < out.size(); ++c)
        out[c] = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= 0x80;
    return out;
}();
constexpr bool is_letter_byte(char c) {
    return letter_bytes[static_cast<unsigned char>(c)];
}

constexpr std::uint64_t with_letter(std::uint64_t hash, char c) {
    return (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
}

/// FNV-1a, so that the hash of "ab" is that of "b" begun with the one of "a".
constexpr std::uint64_t letter_hash(std::string_view folded, std::uint64_t hash = letter_seed) {
    for (const char c : folded)
        if (is_letter_byte(c)) hash = with_letter(hash, c);
    return hash;
}

}  // namespace vigie::text
