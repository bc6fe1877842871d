#include "common/text/utf8.hh"

#include <algorithm>
#include <array>
#include <cstring>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace vigie::text {
namespace {

const icu::Normalizer2& normalizer(bool compatibility) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* n = compatibility ? icu::Normalizer2::getNFKDInstance(status)
                                              : icu::Normalizer2::getNFCInstance(status);
    return *n;  // instances of ICU's own data always exist
}

bool is_mark(char32_t c) {
    return u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK;
}

/// Letters that no decomposition takes apart.
std::string_view fold_special(char32_t c) {
    switch (c) {
        case U'œ':
        case U'Œ':
            return "oe";
        case U'æ':
        case U'Æ':
            return "ae";
        case U'ß':
        case U'ẞ':
            return "ss";
        case U'ø':
        case U'Ø':
            return "o";
        case U'ł':
        case U'Ł':
            return "l";
        case U'đ':
        case U'Đ':
            return "d";
        case U'ı':
            return "i";
        case U'’':
        case U'‘':
        case U'ʼ':
        case U'′':
        case U'´':
            return "'";
        case U'‐':
        case U'‑':
        case U'−':
            return "-";
        case U'–':
            return "–";  // an en dash stays apart from a hyphen
        default:
            return {};
    }
}

std::string fold_one(char32_t c) {
    if (const auto special = fold_special(c); !special.empty()) return std::string(special);
    std::string out;
    icu::UnicodeString parts;
    if (!normalizer(true).getDecomposition(static_cast<UChar32>(c), parts))
        parts = static_cast<UChar32>(c);
    for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
        const auto part = static_cast<char32_t>(parts.char32At(i));
        if (is_mark(part)) continue;
        append_utf8(out, static_cast<char32_t>(u_tolower(static_cast<UChar32>(part))));
    }
    return out;
}

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

/// The first byte from `pos` on that is not ASCII; the end where all are.
std::size_t ascii_end(std::string_view text, std::size_t pos) {
    for (; pos + 8 <= text.size(); pos += 8)
        if ((load8(text.data() + pos) & high_bits) != 0) break;
    while (pos < text.size() && static_cast<unsigned char>(text[pos]) < 0x80) ++pos;
    return pos;
}

/// Holds nothing but what stays as it is in NFC: characters before the combining marks (U+0300),
/// and dashes, quotes and the sign of the euro, which most texts hold.
bool is_surely_composed(std::string_view text) {
    const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    std::size_t pos = ascii_end(text, 0);
    while (pos < text.size()) {
        if (byte(pos) >= 0xC2 && byte(pos) < 0xCC) {
            pos += 2;
        } else {
            if (byte(pos) != 0xE2 || pos + 3 > text.size()) return false;
            const bool mark = byte(pos + 1) == 0x80 && byte(pos + 2) >= 0x90;
            const bool euro = byte(pos + 1) == 0x82 && byte(pos + 2) == 0xAC;
            if (!mark && !euro) return false;
            pos += 3;
        }
        pos = ascii_end(text, std::min(pos, text.size()));
    }
    return true;
}

/// Folded forms of U+0080 to U+024F, where nearly all accented letters of Europe lie.
const std::string& fold_latin(char32_t c) {
    static const auto table = [] {
        std::array<std::string, 0x250> forms;
        for (char32_t i = 0x80; i < 0x250; ++i) forms[i] = fold_one(i);
        return forms;
    }();
    return table[c];
}

}  // namespace

std::string_view fold_of_latin(char32_t c) {
    return c >= 0x80 && c < 0x250 ? std::string_view(fold_latin(c)) : std::string_view{};
}

std::optional<std::size_t> first_malformed(std::string_view bytes) {
    for (auto pos = ascii_end(bytes, 0); pos < bytes.size(); pos = ascii_end(bytes, pos)) {
        const auto c = code_point_at(bytes, pos);
        if (c.value == U'\uFFFD' && c.size == 1) return pos;
        pos += c.size;
    }
    return std::nullopt;
}

CodePoint code_point_at(std::string_view text, std::size_t pos) {
    const auto lead = static_cast<unsigned char>(text[pos]);
    if (lead < 0x80) return {lead, 1};
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

std::string nfc(std::string_view text) {
    if (is_surely_composed(text)) return std::string(text);
    UErrorCode status = U_ZERO_ERROR;
    const icu::StringPiece piece(text.data(), static_cast<std::int32_t>(text.size()));
    if (normalizer(false).isNormalizedUTF8(piece, status)) return std::string(text);
    std::string out;
    icu::StringByteSink<std::string> sink(&out);
    normalizer(false).normalizeUTF8(0, piece, sink, nullptr, status);
    return U_SUCCESS(status) ? out : std::string(text);
}

std::string fold(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t pos = 0; pos < text.size();) {
        const auto c = code_point_at(text, pos);
        if (c.value < 0x80)
            out += static_cast<char>(c.value >= 'A' && c.value <= 'Z' ? c.value + 32 : c.value);
        else if (c.value < 0x250)
            out += fold_latin(c.value);
        else
            out += fold_one(c.value);
        pos += c.size;
    }
    return out;
}

bool is_upper(char32_t c) {
    if (c < 0x80) return c >= 'A' && c <= 'Z';
    return u_isupper(static_cast<UChar32>(c)) != 0;
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
