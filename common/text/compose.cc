// Canonical composition (Unicode Standard Annex 15): decompose, order the marks, compose.
#include <algorithm>
#include <string>
#include <tuple>

#include "common/text/hangul.hh"
#include "common/text/made_characters.hh"
#include "common/text/utf8.hh"

namespace vigie::text {
namespace {

/// Holds nothing but what is composed and stays so whatever stands beside it.
bool is_surely_composed(std::string_view text) {
    for (auto pos = ascii_end(text, 0); pos < text.size(); pos = ascii_end(text, pos)) {
        const auto c = code_point_at(text, pos);
        if (!traits_of(c.value).stays_composed()) return false;
        pos += c.size;
    }
    return true;
}

int combining_class(char32_t c) {
    const auto& all = made::combining_classes;
    const auto found = std::lower_bound(all.begin(), all.end(), c,
                                        [](const auto& a, char32_t b) { return a.character < b; });
    return found != all.end() && found->character == c ? found->order : 0;
}

void append_decomposed(std::u32string& out, char32_t c) {
    if (hangul::is_syllable(c)) return hangul::decompose(c, [&](char32_t jamo) { out += jamo; });
    const auto& [keys, begins, letters] = made::decompositions;
    const auto found = std::lower_bound(keys.begin(), keys.end(), c);
    if (found == keys.end() || *found != c) {
        out += c;
        return;
    }
    const auto at = static_cast<std::size_t>(found - keys.begin());
    out.append(letters + begins[at], letters + begins[at + 1]);
}

std::u32string decomposed(std::string_view text) {
    std::u32string out;
    for (std::size_t pos = 0; pos < text.size();) {
        const auto c = code_point_at(text, pos);
        append_decomposed(out, c.value);
        pos += c.size;
    }
    return out;
}

/// Sorts the marks behind each letter by their class; those of one class keep their order.
void order_marks(std::u32string& letters) {
    for (auto begin = letters.begin(); begin != letters.end();) {
        if (combining_class(*begin) == 0) {
            ++begin;
            continue;
        }
        const auto end =
            std::find_if(begin, letters.end(), [](char32_t c) { return combining_class(c) == 0; });
        std::stable_sort(begin, end, [](char32_t a, char32_t b) {
            return combining_class(a) < combining_class(b);
        });
        begin = end;
    }
}

/// What two characters are together; 0 where they stay two.
char32_t composed(char32_t first, char32_t second) {
    if (const auto syllable = hangul::composed(first, second)) return syllable;
    const auto& all = made::compositions;
    const auto found = std::lower_bound(
        all.begin(), all.end(), std::pair(first, second),
        [](const auto& a, const auto& b) { return std::pair(a.first, a.second) < b; });
    const bool known = found != all.end() && found->first == first && found->second == second;
    return known ? found->composed : 0;
}

/// Of decomposed letters with their marks in order.
std::u32string composed(const std::u32string& letters) {
    constexpr int nothing = -1;
    std::u32string out;
    std::size_t starter = std::u32string::npos;
    int last = nothing;  // class of the last mark between the starter and here
    for (const char32_t c : letters) {
        const int order = combining_class(c);
        if (starter != std::u32string::npos && last < order) {
            if (const auto both = composed(out[starter], c)) {
                out[starter] = both;
                continue;
            }
        }
        if (order == 0) starter = out.size();
        last = order == 0 ? nothing : order;
        out += c;
    }
    return out;
}

}  // namespace

std::string nfc(std::string_view text) {
    if (is_surely_composed(text)) return std::string(text);
    auto letters = decomposed(text);
    order_marks(letters);
    std::string out;
    for (const char32_t c : composed(letters)) append_utf8(out, c);
    return out;
}

void compose(std::string& text) {
    if (!is_surely_composed(text)) text = nfc(text);
}

}  // namespace vigie::text
