#include "common/text/characters.hh"

#include <algorithm>

#include "common/text/made_characters.hh"

namespace vigie::text {

std::optional<std::string_view> folded_character(char32_t c) {
    const auto& [keys, begins, letters] = made::folds;
    if (c < made::first_fold) return std::nullopt;
    std::size_t at = c - made::first_fold;
    if (c >= made::end_of_latin) {
        const auto found = std::lower_bound(keys.begin(), keys.end(), c);
        if (found == keys.end() || *found != c) return std::nullopt;
        at = static_cast<std::size_t>(found - keys.begin());
    }
    return std::string_view(letters + begins[at],
                            static_cast<std::size_t>(begins[at + 1] - begins[at]));
}

}  // namespace vigie::text
