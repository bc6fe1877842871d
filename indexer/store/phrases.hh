// indexer/store/phrases.hh: finds the phrases of synonyms.tsv among the words of an article.
//
// They are the only phrases that questions ask for, so that each is a term of its own and no word
// needs its positions (which were 30 % of an index).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "common/text/analyse.hh"

namespace vigie::indexer {

/// One pass over the words of a text, in reading order.
class PhraseFinder {
public:
    /// The phrases that end with this word, each as text::stems_of spells it; empty for most.
    const std::vector<std::string_view>& take(const text::Word& word);
    /// Another text begins.
    void reset() { begun_.clear(); }

private:
    struct Begun {
        std::uint32_t phrase = 0;
        std::uint32_t next = 0;      // word of the phrase that is waited for
        std::uint32_t position = 0;  // where it must stand
    };
    std::vector<Begun> begun_;
    std::vector<std::string_view> found_;
};

}  // namespace vigie::indexer
