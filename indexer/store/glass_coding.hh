// indexer/store/glass_coding.hh: how a glass database spells numbers and strings.
#pragma once

#include <bit>
#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

namespace vigie::indexer::glass {

/// Seven bits a byte, the lowest first; all but the last byte have their highest bit set.
template <std::unsigned_integral Number>
void put_number(std::string& out, Number value) {
    for (; value >= 0x80; value >>= 7) out += static_cast<char>(value | 0x80);
    out += static_cast<char>(value);
}

/// Bytes, the lowest first, without an end: only for the last of a key.
template <std::unsigned_integral Number>
void put_last_number(std::string& out, Number value) {
    for (; value != 0; value >>= 8) out += static_cast<char>(value);
}

/// A number that sorts as its bytes do: two bytes below 0x8000; else as many leading ones as there
/// are bytes beyond two, and the number in what is left.
inline void put_sorting_number(std::string& out, std::uint32_t value) {
    unsigned bytes = 2;
    if (value >= 0x8000) bytes = (37U - static_cast<unsigned>(std::countl_zero(value))) / 7U;
    const std::uint64_t ones = bytes == 2 ? 0 : (0xFFU << (10U - bytes)) & 0xFFU;
    const std::uint64_t all = value | ones << (8 * (bytes - 1));
    for (auto i = bytes; i-- > 0;) out += static_cast<char>(all >> (8 * i));
}

/// Length and bytes.
inline void put_text(std::string& out, std::string_view text) {
    put_number(out, text.size());
    out += text;
}

/// A string that sorts as its bytes do; `last`: nothing comes behind it.
inline void put_sorting_text(std::string& out, std::string_view text, bool last) {
    for (const char c : text) {
        out += c;
        if (c == '\0') out += '\xFF';
    }
    if (!last) out += '\0';
}

}  // namespace vigie::indexer::glass
