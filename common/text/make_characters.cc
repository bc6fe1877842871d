// Asks ICU for all characters and writes the answers as C++ source: made_characters.hh.
#include <algorithm>
#include <array>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "common/lexicon/quoted.hh"
#include "common/text/hangul.hh"
#include "common/text/made_characters.hh"

namespace {

using namespace vigie;
using text::CharacterClass;

const icu::Normalizer2& normalizer(bool compatibility) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* n = compatibility ? icu::Normalizer2::getNFKDInstance(status)
                                              : icu::Normalizer2::getNFCInstance(status);
    return *n;  // instances of ICU's own data always exist
}

UChar32 code_of(char32_t c) {
    return static_cast<UChar32>(c);
}

CharacterClass class_of_ascii(char32_t c) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return CharacterClass::letter;
    if (c >= '0' && c <= '9') return CharacterClass::digit;
    if (c == '\n' || c == '\r' || c == '\v' || c == '\f') return CharacterClass::line_end;
    if (c <= ' ' || c == 0x7F) return CharacterClass::space;
    return c == '$' ? CharacterClass::symbol : CharacterClass::other;
}

CharacterClass find_class(char32_t c) {
    if (c < 0x80) return class_of_ascii(c);
    switch (c) {
        case 0xA0:
        case 0x2007:
        case 0x2009:
        case 0x202F:
        case 0x2060:
        case 0xFEFF:
            return CharacterClass::no_break;
        case 0x85:
        case 0x2028:
        case 0x2029:
            return CharacterClass::line_end;
        case 0xAD:
        case 0x200B:
        case 0x200C:
        case 0x200D:
            return CharacterClass::mark;  // invisible
        default:
            break;
    }
    switch (u_charType(code_of(c))) {
        case U_UPPERCASE_LETTER:
        case U_LOWERCASE_LETTER:
        case U_TITLECASE_LETTER:
        case U_MODIFIER_LETTER:
        case U_OTHER_LETTER:
            return CharacterClass::letter;
        case U_NON_SPACING_MARK:
        case U_ENCLOSING_MARK:
        case U_COMBINING_SPACING_MARK:
            return CharacterClass::mark;
        case U_CURRENCY_SYMBOL:
            return CharacterClass::symbol;
        case U_SPACE_SEPARATOR:
        case U_CONTROL_CHAR:
        case U_FORMAT_CHAR:
            return CharacterClass::space;
        default:
            return CharacterClass::other;
    }
}

unsigned find_width(char32_t c) {
    if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return 0;
    if (c < 0x300) return 1;
    const auto type = u_charType(code_of(c));
    if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR) return 0;
    const auto east_asian = u_getIntPropertyValue(code_of(c), UCHAR_EAST_ASIAN_WIDTH);
    return east_asian == U_EA_WIDE || east_asian == U_EA_FULLWIDTH ? 2 : 1;
}

bool stays_composed(char32_t c) {
    return u_getIntPropertyValue(code_of(c), UCHAR_NFC_QUICK_CHECK) == UNORM_YES &&
           u_getCombiningClass(code_of(c)) == 0;
}

unsigned find_traits(char32_t c) {
    const bool upper = u_isupper(code_of(c)) != 0;
    const bool lower = u_islower(code_of(c)) != 0;
    return static_cast<unsigned>(find_class(c)) | (upper ? 8U : 0U) | (lower ? 16U : 0U) |
           find_width(c) << 5U | (stays_composed(c) ? 128U : 0U);
}

/// Letters that no decomposition takes apart, and signs that are written for others.
std::u32string fold_special(char32_t c) {
    switch (c) {
        case U'œ':
        case U'Œ':
            return U"oe";
        case U'æ':
        case U'Æ':
            return U"ae";
        case U'ß':
        case U'ẞ':
            return U"ss";
        case U'ø':
        case U'Ø':
            return U"o";
        case U'ł':
        case U'Ł':
            return U"l";
        case U'đ':
        case U'Đ':
            return U"d";
        case U'ı':
            return U"i";
        case U'’':
        case U'‘':
        case U'ʼ':
        case U'′':
        case U'´':
            return U"'";
        case U'‐':
        case U'‑':
        case U'−':
            return U"-";
        default:
            return {};
    }
}

std::u32string letters_of(const icu::UnicodeString& text) {
    std::u32string out;
    for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1))
        out += static_cast<char32_t>(text.char32At(i));
    return out;
}

/// Lower case, without what NFKD takes off; the character itself where that is all.
std::u32string fold_of(char32_t c) {
    if (auto special = fold_special(c); !special.empty()) return special;
    icu::UnicodeString parts;
    if (!normalizer(true).getDecomposition(code_of(c), parts)) parts = code_of(c);
    std::u32string out;
    for (const char32_t part : letters_of(parts))
        if (u_charType(code_of(part)) != U_NON_SPACING_MARK)
            out += static_cast<char32_t>(u_tolower(code_of(part)));
    return out;
}

bool is_surrogate(char32_t c) {
    return c >= 0xD800 && c < 0xE000;
}

std::string utf8(const std::u32string& letters) {
    std::string out;
    icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(letters.data()),
                                  static_cast<int32_t>(letters.size()))
        .toUTF8String(out);
    return out;
}

void write_traits() {
    std::map<std::vector<unsigned>, std::size_t> numbers;
    std::vector<std::vector<unsigned>> blocks;
    std::cout << "const std::uint16_t character_blocks[] = {\n";
    for (char32_t begin = 0; begin < text::end_of_characters; begin += text::character_block) {
        std::vector<unsigned> block;
        for (char32_t c = begin; c < begin + text::character_block; ++c)
            block.push_back(find_traits(c));
        const auto [known, is_new] = numbers.emplace(block, blocks.size());
        if (is_new) blocks.push_back(block);
        std::cout << known->second << ",\n";
    }
    std::cout << "};\nconst CharacterTraits character_traits[] = {\n";
    for (const auto& block : blocks)
        for (const unsigned bits : block) std::cout << '{' << bits << "},\n";
    std::cout << "};\n";
}

/// Characters with what they become.
using Table = std::map<char32_t, std::u32string>;

/// `letters`: the definition of NAME_letters. `size_of`: units that an entry takes of them.
template <class Size>
void write_replacements(const std::string& name, const std::string& unit, const Table& table,
                        const std::string& letters, const Size& size_of) {
    std::cout << "namespace {\nconstexpr char32_t " << name << "_keys[] = {\n";
    for (const auto& entry : table) std::cout << static_cast<unsigned>(entry.first) << ",\n";
    std::cout << "};\nconstexpr std::uint16_t " << name << "_begins[] = {\n0,\n";
    std::size_t end = 0;
    for (const auto& entry : table) std::cout << (end += size_of(entry.second)) << ",\n";
    std::cout << "};\n"
              << letters << "}\nconst Replacements<" << unit << "> " << name << " = {" << name
              << "_keys, " << name << "_begins, " << name << "_letters};\n";
}

void write_folds() {
    Table table;
    for (char32_t c = text::made::first_fold; c < text::end_of_characters; ++c) {
        if (is_surrogate(c) || text::hangul::is_syllable(c)) continue;
        auto folded = fold_of(c);
        if (c < text::made::end_of_latin || folded != std::u32string(1, c))
            table.emplace(c, std::move(folded));
    }
    std::string letters = "constexpr char folds_letters[] =\n";
    for (const auto& entry : table) letters += lexicon::quoted(utf8(entry.second)) + "\n";
    write_replacements("folds", "char", table, letters + ";\n",
                       [](const auto& folded) { return utf8(folded).size(); });
}

void write_decompositions() {
    Table table;
    std::string letters = "constexpr char32_t decompositions_letters[] = {\n";
    for (char32_t c = 0; c < text::end_of_characters; ++c) {
        icu::UnicodeString parts;
        if (is_surrogate(c) || text::hangul::is_syllable(c)) continue;
        if (normalizer(false).getDecomposition(code_of(c), parts))
            table.emplace(c, letters_of(parts));
    }
    for (const auto& entry : table)
        for (const char32_t part : entry.second)
            letters += std::to_string(static_cast<unsigned>(part)) + ",\n";
    write_replacements("decompositions", "char32_t", table, letters + "};\n",
                       [](const auto& parts) { return parts.size(); });
}

void write_combining_classes() {
    std::cout << "namespace {\nconstexpr CombiningClass classes[] = {\n";
    for (char32_t c = 0; c < text::end_of_characters; ++c)
        if (const unsigned order = u_getCombiningClass(code_of(c)); order != 0)
            std::cout << '{' << static_cast<unsigned>(c) << ", " << order << "},\n";
    std::cout << "};\n}\nconst std::span<const CombiningClass> combining_classes(classes);\n";
}

void write_compositions() {
    std::map<std::pair<char32_t, char32_t>, char32_t> pairs;
    for (char32_t c = 0; c < text::end_of_characters; ++c) {
        icu::UnicodeString raw;
        if (is_surrogate(c) || text::hangul::is_syllable(c)) continue;
        if (!normalizer(false).getRawDecomposition(code_of(c), raw) || raw.countChar32() != 2)
            continue;
        const auto parts = letters_of(raw);
        if (normalizer(false).composePair(code_of(parts[0]), code_of(parts[1])) == code_of(c))
            pairs.emplace(std::pair(parts[0], parts[1]), c);
    }
    std::cout << "namespace {\nconstexpr Composition pairs[] = {\n";
    for (const auto& [pair, c] : pairs)
        std::cout << '{' << static_cast<unsigned>(pair.first) << ", "
                  << static_cast<unsigned>(pair.second) << ", " << static_cast<unsigned>(c)
                  << "},\n";
    std::cout << "};\n}\nconst std::span<const Composition> compositions(pairs);\n";
}

}  // namespace

int main() {
    std::cout << "#include \"common/text/made_characters.hh\"\nnamespace vigie::text::made {\n";
    write_traits();
    write_folds();
    write_decompositions();
    write_combining_classes();
    write_compositions();
    std::cout << "}\n";
    return std::cout.flush() ? 0 : 1;
}
