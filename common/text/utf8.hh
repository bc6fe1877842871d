// common/text/utf8.hh: checked UTF-8, canonical composition, folding, code point offsets.
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
CodePoint code_point_at(std::string_view text, std::size_t pos);

void append_utf8(std::string& out, char32_t code_point);

/// `text` with every malformed sequence replaced by U+FFFD.
std::string repaired(std::string_view text);

/// Canonical composition (NFC). `text` must be well-formed UTF-8.
std::string nfc(std::string_view text);

/// What is compared of a word: lower case, without accents and combining marks, ligatures written
/// out (œ -> oe, æ -> ae, ß -> ss, ﬁ -> fi), apostrophes as ' and hyphens as -. Spaces stay.
std::string fold(std::string_view text);

/// The folded form of one code point where a table has it (U+0080 to U+024F); empty otherwise. The
/// view stays valid for ever. For what is read letter by letter.
std::string_view fold_of_latin(char32_t c);

/// True for a letter in upper case ("É"), false for digits and lower case.
bool is_upper(char32_t c);

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
