// searcher/search/snippet.hh: the piece of a text that shows best what was found.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "common/language.hh"
#include "searcher/search/search.hh"

namespace vigie::searcher {

/// What is marked: words by their stem or by their form, whatever their accents.
struct Marked {
    std::unordered_set<std::string> stems;
    std::unordered_set<std::string> exact;
    bool empty() const { return stems.empty() && exact.empty(); }
};

/// The whole text with all marks.
Snippet marked_text(std::string_view text, Language language, const Marked& marked);

/// At most about `characters` of `text`, where most different words are found close together;
/// begins and ends at words, a line break ends it. The beginning where nothing is found.
Snippet best_snippet(std::string_view text, Language language, const Marked& marked,
                     std::size_t characters);

}  // namespace vigie::searcher
