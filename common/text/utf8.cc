#include "common/text/utf8.hh"

#include <cstring>

#include <unicode/utf8.h>

#include "common/text/characters.hh"
#include "common/text/hangul.hh"

namespace vigie::text {
namespace {

// Eight bytes at a time: the highest bit of each tells ASCII from the rest.
constexpr std::uint64_t high_bits = 0x8080808080808080U;

std::uint64_t load8(const char* bytes) {
    std::uint64_t out = 0;
    std::memcpy(&out, bytes, 8);
    return out;
}

/// How many of the highest bits of the bytes are set; no other bit may be.
std::size_t count_high_bits(std::uint64_t eight) {
    return (eight >> 7U) * 0x0101010101010101U >> 56U;
}

}  // namespace

std::size_t ascii_end(std::string_view text, std::size_t pos) {
    for (; pos + 8 <= text.size(); pos += 8)
        if ((load8(text.data() + pos) & high_bits) != 0) break;
    while (pos < text.size() && static_cast<unsigned char>(text[pos]) < 0x80) ++pos;
    return pos;
}

std::optional<std::size_t> first_malformed(std::string_view bytes) {
    for (auto pos = ascii_end(bytes, 0); pos < bytes.size(); pos = ascii_end(bytes, pos)) {
        const auto c = code_point_at(bytes, pos);
        if (c.value == U'\uFFFD' && c.size == 1) return pos;
        pos += c.size;
    }
    return std::nullopt;
}

CodePoint long_code_point_at(std::string_view text, std::size_t pos) {
    std::int32_t i = 0;
    const auto window = text.substr(pos, 4);
    UChar32 c = 0;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(window.data());
    U8_NEXT(bytes, i, static_cast<std::int32_t>(window.size()), c);
    if (c < 0) return {U'\uFFFD', 1};
    return {static_cast<char32_t>(c), static_cast<std::uint8_t>(i)};
}

void append_utf8(std::string& out, char32_t code_point) {
    char bytes[U8_MAX_LENGTH];
    std::int32_t size = 0;
    U8_APPEND_UNSAFE(bytes, size, code_point);
    out.append(bytes, static_cast<std::size_t>(size));
}

std::string repaired(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t pos = 0; pos < text.size();) {
        const auto c = code_point_at(text, pos);
        if (c.value == U'\uFFFD')
            out += "\uFFFD";
        else
            out.append(text, pos, c.size);
        pos += c.size;
    }
    return out;
}

std::string fold(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t pos = 0; pos < text.size();) {
        const auto plain = ascii_end(text, pos);
        const auto before = out.size();
        out.append(text, pos, plain - pos);
        for (auto i = before; i < out.size(); ++i)
            if (out[i] >= 'A' && out[i] <= 'Z') out[i] = static_cast<char>(out[i] | 0x20);
        pos = plain;
        if (pos == text.size()) break;
        const auto c = code_point_at(text, pos);
        if (const auto folded = folded_character(c.value))
            out += *folded;
        else if (hangul::is_syllable(c.value))
            hangul::decompose(c.value, [&](char32_t letter) { append_utf8(out, letter); });
        else
            append_utf8(out, c.value);
        pos += c.size;
    }
    return out;
}

std::size_t count_ascii(std::string_view text) {
    std::size_t others = 0;
    std::size_t pos = 0;
    for (; pos + 8 <= text.size(); pos += 8)
        others += count_high_bits(load8(text.data() + pos) & high_bits);
    for (; pos < text.size(); ++pos) others += static_cast<unsigned char>(text[pos]) >= 0x80;
    return text.size() - others;
}

std::size_t count_code_points(std::string_view text) {
    std::size_t continuing = 0;
    std::size_t pos = 0;
    for (; pos + 8 <= text.size(); pos += 8) {
        const auto eight = load8(text.data() + pos);
        continuing += count_high_bits(eight & ~(eight << 1U) & high_bits);
    }
    for (; pos < text.size(); ++pos)
        continuing += (static_cast<unsigned char>(text[pos]) & 0xC0U) == 0x80U;
    return text.size() - continuing;
}

CodePointOffsets::CodePointOffsets(std::string_view text) : text_(text) {
    every_64_.reserve(text.size() / 64 + 2);
    std::uint32_t n = 0;
    for (std::size_t i = 0; i < text.size(); i += 64) {
        every_64_.push_back(n);
        n += static_cast<std::uint32_t>(count_code_points(text.substr(i, 64)));
    }
    every_64_.push_back(n);
}

std::size_t CodePointOffsets::operator()(std::size_t offset) const {
    if (offset >= text_.size()) offset = text_.size();
    const auto block = offset / 64;
    if (block * 64 == text_.size()) return every_64_.back();
    return every_64_[block] + count_code_points(text_.substr(block * 64, offset - block * 64));
}

}  // namespace vigie::text
