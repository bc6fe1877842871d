// searcher/search/words.hh: words of a question -> Xapian queries over the text of articles.
//
// A word is searched by its stem and, at about half the weight, by its form; one that the index
// knows as a name by its form only. A compound finds its parts and its joined form; two neighbours
// find their joined form. Phrases of synonyms.tsv find what they mean, at less weight.
#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "common/language.hh"

namespace vigie::searcher {

/// All stems of `words`, in either language; for filters on deals. MatchAll where only function
/// words stand there.
Xapian::Query stems_query(const std::string& words);

/// The words of a question, ready to be ranked.
struct RankedWords {
    std::vector<Xapian::Query>
        parts;  ///< one a word (or joined neighbours); all or some must match
    std::vector<std::string> corrections;  ///< sentences: which word was read as which
    /// Folded words and stems to be marked in snippets.
    std::vector<std::string> exact;
    std::vector<std::string> stems;

    Xapian::Query all() const;   ///< every part
    Xapian::Query some() const;  ///< any part
};
RankedWords ranked_words(const Xapian::Database& articles, const std::vector<std::string>& words,
                         Language language);

/// The commonest word of the index that differs from `word` by one letter wrong, missing, too many
/// or swapped; empty where there is none. Words below four letters are left alone.
std::string nearest_word(const Xapian::Database& articles, const std::string& word);

}  // namespace vigie::searcher
