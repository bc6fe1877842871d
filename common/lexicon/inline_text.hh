// common/lexicon/inline_text.hh: short texts of tables that are made when Vigie is built
// (make_*.cc).
//
// A std::string_view in a constant is an address, which the dynamic linker writes into it at every
// start: six thousand of them took 30 pages of memory that hardly any question looks at.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace vigie::lexicon {

/// A text of at most `Capacity` bytes (255 or less) within the table itself. A longer one is an
/// error of the compiler, where the table is a constant.
template <std::size_t Capacity>
class InlineText {
public:
    constexpr InlineText() = default;
    constexpr InlineText(std::string_view text) : size_(static_cast<std::uint8_t>(text.size())) {
        static_assert(Capacity < 256);
        if (text.size() > Capacity) throw "a text is too long for its table";
        for (std::size_t i = 0; i < text.size(); ++i) letters_[i] = text[i];
    }
    constexpr InlineText(const char* text) : InlineText(std::string_view(text)) {}

    constexpr std::string_view view() const { return {letters_.data(), size_}; }
    constexpr operator std::string_view() const { return view(); }
    friend constexpr bool operator==(const InlineText& a, std::string_view b) {
        return a.view() == b;
    }

private:
    std::array<char, Capacity> letters_{};
    std::uint8_t size_ = 0;
};

}  // namespace vigie::lexicon
