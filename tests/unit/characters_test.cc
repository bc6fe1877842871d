// The tables of characters and the composition against ICU, of which they were made.
#include "common/text/characters.hh"

#include <random>
#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "common/text/utf8.hh"

namespace text = vigie::text;

namespace {

constexpr bool is_surrogate(char32_t c) {
    return c >= 0xD800 && c < 0xE000;
}

std::string utf8(char32_t c) {
    std::string out;
    text::append_utf8(out, c);
    return out;
}

std::string composed_by_icu(const std::string& source) {
    UErrorCode status = U_ZERO_ERROR;
    std::string out;
    icu::StringByteSink<std::string> sink(&out);
    const auto* nfc = icu::Normalizer2::getNFCInstance(status);
    nfc->normalizeUTF8(0, {source.data(), static_cast<int32_t>(source.size())}, sink, nullptr,
                       status);
    BOOST_REQUIRE(U_SUCCESS(status));
    return out;
}

/// NFKD in lower case without marks: what folding is where it has no rule of its own.
std::string folded_by_icu(char32_t c) {
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString parts;
    const auto code = static_cast<UChar32>(c);
    if (!icu::Normalizer2::getNFKDInstance(status)->getDecomposition(code, parts)) parts = code;
    std::string out;
    for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1))
        if (u_charType(parts.char32At(i)) != U_NON_SPACING_MARK)
            text::append_utf8(out, static_cast<char32_t>(u_tolower(parts.char32At(i))));
    return out;
}

/// Ligatures, barred letters, apostrophes and hyphens.
constexpr std::u32string_view own_folds = U"œŒæÆßẞøØłŁđĐı’‘ʼ′´‐‑−";

/// Marks of several classes, letters that take them, and what composes in a way of its own.
std::string random_letters(std::mt19937& random) {
    static constexpr char32_t letters[] = {
        'a',    'e',    'q',    0xE9,   0x1EA1, 0x300,  0x301,  0x307,   0x323,   0x327,
        0x328,  0x345,  0x3B1,  0x1100, 0x1161, 0x11A8, 0xAC00, 0xAC01,  0x0915,  0x093C,
        0x0F71, 0x0F72, 0x2126, 0x212B, 0x2ADC, 0x338,  0x3099, 0x304B,  0x1D15E, 0x1F600,
        0x5B57, 0xF900, 0x09C7, 0x09BE, 0xFB1D, 0x05B4, 0x2000, 0x11099, 0x110BA, 0x0344};
    std::uniform_int_distribution<std::size_t> pick(0, std::size(letters) - 1);
    std::string out;
    for (auto n = 1 + pick(random) % 9; n > 0; --n) text::append_utf8(out, letters[pick(random)]);
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(characters_are_those_of_icu) {
    for (char32_t c = 0; c < text::end_of_characters; ++c) {
        const auto code = static_cast<UChar32>(c);
        const bool right = text::is_upper(c) == (u_isupper(code) != 0) &&
                           text::is_lower(c) == (u_islower(code) != 0);
        BOOST_REQUIRE_MESSAGE(right, "case of U+" << std::hex << static_cast<unsigned>(c));
        const bool letter = (U_GET_GC_MASK(code) & U_GC_L_MASK) != 0;
        BOOST_REQUIRE_MESSAGE((text::class_of(c) == text::CharacterClass::letter) == letter,
                              "class of U+" << std::hex << static_cast<unsigned>(c));
    }
    BOOST_TEST((text::class_of(text::end_of_characters) == text::CharacterClass::other));
}

BOOST_AUTO_TEST_CASE(every_character_is_composed_and_folded_as_by_icu) {
    for (char32_t c = 1; c < text::end_of_characters; ++c) {
        if (is_surrogate(c)) continue;
        const auto source = utf8(c);
        if (text::nfc(source) != composed_by_icu(source))
            BOOST_ERROR("composition of U+" << std::hex << static_cast<unsigned>(c));
        const bool own_rule = own_folds.find(c) != own_folds.npos;
        if (text::fold(source) != folded_by_icu(c) && !own_rule)
            BOOST_ERROR("fold of U+" << std::hex << static_cast<unsigned>(c));
    }
}

BOOST_AUTO_TEST_CASE(letters_with_marks_are_composed_as_by_icu) {
    std::mt19937 random(20261124);
    int changed = 0;
    for (int i = 0; i < 200'000; ++i) {
        const auto source = random_letters(random);
        const auto composed = composed_by_icu(source);
        changed += composed != source;
        if (text::nfc(source) != composed) BOOST_ERROR("composition of \"" << source << '"');
    }
    BOOST_TEST(changed > 100'000);
}

BOOST_AUTO_TEST_CASE(characters_take_cells) {
    BOOST_TEST(text::width_of('a') == 1);
    BOOST_TEST(text::width_of(U'é') == 1);
    BOOST_TEST(text::width_of(U'字') == 2);
    BOOST_TEST(text::width_of(0x1F600) == 2);
    BOOST_TEST(text::width_of(0x301) == 0);
    BOOST_TEST(text::width_of(0x200D) == 0);
    BOOST_TEST(text::width_of('\t') == 0);
}

BOOST_AUTO_TEST_CASE(folds_have_rules_of_their_own) {
    BOOST_TEST(text::fold("Cœur Æther Straße Øre Łódź Đà") == "coeur aether strasse ore lodz da");
    BOOST_TEST(text::fold("l’été d‘un ʼ ′ ´") == "l'ete d'un ' ' '");
    BOOST_TEST(text::fold("Île‑de‐France −3 – 4") == "ile-de-france -3 – 4");
    BOOST_TEST(text::fold("\uFB01n \u1EA1 \uAC01") == "fin a \u1100\u1161\u11A8");
    BOOST_TEST(text::fold("a\xFFz") == "a\uFFFDz");
    BOOST_TEST(!text::folded_character(U'字'));
}
