// indexer/extract/sectors.hh: in which sectors an article and its companies are at home.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/extract/document.hh"
#include "indexer/extract/entities.hh"

namespace vigie::indexer {

/// The words of one article that show sectors (lexicon sectors.tsv), weighed, each put down to the
/// company that stands next to it in its sentence, else to the one that the sentence is about.
class SectorWords {
public:
    SectorWords(const Document& document, const Entities& entities);

    /// Sector ids of the article, the most certain first, at most three; empty where nothing
    /// tells. Words that describe the topic count most, then the title, names of sectors and
    /// trades, narrower words.
    std::vector<std::string> of_article() const;

    /// Sector ids of a company (index into Entities::all), at most two: by what it is known for
    /// (companies.tsv), by the nouns that stand for it, by the words beside it; where those tell
    /// nothing and the article is about it, the article's. Empty where nothing tells.
    std::vector<std::string> of_company(std::size_t company) const;

private:
    using Scores = std::map<std::string_view, int>;

    void read(std::size_t sentence);
    std::size_t owner_of(std::size_t sentence, std::size_t token) const;
    text::TokenRange part_around(std::size_t sentence, std::size_t token) const;

    const Document& document_;
    const Entities& entities_;
    Scores article_;
    std::map<std::size_t, Scores> companies_;
};

}  // namespace vigie::indexer
