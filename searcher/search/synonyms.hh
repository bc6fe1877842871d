// searcher/search/synonyms.hh: phrases that mean the same, by their stems.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace vigie::searcher {

class Synonyms {
public:
    /// synonyms.tsv, read at the first call.
    static const Synonyms& shipped();

    /// A phrase as the stems of all its words, function words too (they have positions).
    using Phrase = std::vector<std::string>;
    /// The other phrases of the line that holds the phrase of `stems` (without function words,
    /// between spaces); nullptr where none does.
    const std::vector<Phrase>* find(std::string_view stems) const;
    /// Words of the longest phrase, without function words.
    std::size_t longest() const { return longest_; }

private:
    Synonyms();
    std::unordered_map<std::string, std::vector<Phrase>> others_;
    std::size_t longest_ = 0;
};

}  // namespace vigie::searcher
