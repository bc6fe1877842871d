// common/text/utf8.hh: checked UTF-8, canonical composition (compose.cc), folding, code point
// offsets.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::text {

/// Byte offset of the first malformed sequence of `bytes`; nothing where all is well-formed UTF-8.
std::optional<std::size_t> first_malformed(std::string_view bytes);

/// The code point at `pos` and the number of bytes it takes; malformed bytes give U+FFFD and 1.
/// `pos` must be below `text.size()`.
struct CodePoint {
    char32_t value;
    std::uint8_t size;
};
CodePoint long_code_point_at(std::string_view text, std::size_t pos);  ///< the same, of any length
inline CodePoint code_point_at(std::string_view text, std::size_t pos) {
    const auto lead = static_cast<unsigned char>(text[pos]);
    if (lead < 0x80) return {lead, 1};
    if (lead >= 0xC2 && lead < 0xE0 && pos + 1 < text.size()) {
        const auto next = static_cast<unsigned char>(text[pos + 1]);
        if ((next & 0xC0U) == 0x80U)
            return {static_cast<char32_t>((lead & 0x1FU) << 6U | (next & 0x3FU)), 2};
    }
    return long_code_point_at(text, pos);
}

/// The first byte from `pos` on that is not ASCII; the end where all are.
std::size_t ascii_end(std::string_view text, std::size_t pos);

void append_utf8(std::string& out, char32_t code_point);

/// `text` with every malformed sequence replaced by U+FFFD.
std::string repaired(std::string_view text);

/// Canonical composition (NFC). `text` must be well-formed UTF-8.
std::string nfc(std::string_view text);
/// The same in place; most texts stay as they are, without a copy.
void compose(std::string& text);

/// What is compared of a word: lower case, without accents and combining marks, ligatures written
/// out (œ -> oe, æ -> ae, ß -> ss, ﬁ -> fi), apostrophes as ' and hyphens as -. Spaces stay.
std::string fold(std::string_view text);

/// Number of bytes of `text` that are ASCII.
std::size_t count_ascii(std::string_view text);

/// Number of code points in well-formed `text`.
std::size_t count_code_points(std::string_view text);

/// Turns byte offsets of one text into offsets in code points, in constant time after one pass.
class CodePointOffsets {
public:
    explicit CodePointOffsets(std::string_view text);
    /// Code points before byte `offset` (clamped to the end of the text).
    std::size_t operator()(std::size_t offset) const;

private:
    std::string_view text_;
    std::vector<std::uint32_t> every_64_;  // code points before byte 64 * i
};

}  // namespace vigie::text
