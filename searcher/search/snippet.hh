// searcher/search/snippet.hh: the piece of a text that shows best what was found.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "common/language.hh"
#include "searcher/search/search.hh"

namespace vigie::searcher {

/// What is marked: words by their stem or by their form, whatever their accents.
struct Marked {
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view s) const {
            return std::hash<std::string_view>{}(s);
        }
    };
    using Words = std::unordered_set<std::string, Hash, std::equal_to<>>;
    Words stems;
    Words exact;
    bool empty() const { return stems.empty() && exact.empty(); }
};

/// The whole text with all marks.
Snippet marked_text(std::string_view text, Language language, const Marked& marked);

/// At most about `characters` of `text`, where most different words are found close together;
/// begins and ends at words, a line break ends it. The beginning where nothing is found.
Snippet best_snippet(std::string_view text, Language language, const Marked& marked,
                     std::size_t characters);

}  // namespace vigie::searcher
