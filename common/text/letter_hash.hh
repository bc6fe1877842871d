// common/text/letter_hash.hh: the hash by which folded words are looked up, of their letters and
// digits alone; and the one that tells all folded forms apart.
//
//   letter_hash: "l'usine" = "lusine"     "start-up" = "startup"     "" = "-" = letter_seed
//   word_hash:   none of them alike
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

/// Of a folded form of which `letters` is the letter_hash: its length tells "l'" from "l", its last
/// byte one sign from another. All bits are mixed; no two forms of a vocabulary have been alike.
constexpr std::uint64_t word_hash(std::string_view folded, std::uint64_t letters) {
    const auto last = folded.empty() ? 0U : static_cast<unsigned char>(folded.back());
    return (letters ^ (folded.size() * 256 + last)) * 0x9E3779B97F4A7C15ULL;
}
constexpr std::uint64_t word_hash(std::string_view folded) {
    return word_hash(folded, letter_hash(folded));
}

}  // namespace vigie::text
