// indexer/sources/problem.hh: what could not be read, and where it stands.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "common/deals/article.hh"
#include "common/result.hh"

namespace vigie::indexer {

/// A document, or a piece of a file, that could not be read; the rest goes on.
struct Problem {
    std::string file;  ///< as the user named it or as the walk found it; "-" for standard input
    int line = 0;      ///< 1-based; 0 where no line can be told
    Error error;
};

/// "corpus/a.txt:3: not UTF-8 …"
std::string to_text(const Problem& problem);

/// Where readers put what they find, in the order of the documents.
struct Sink {
    std::function<void(deals::Article)> article;
    std::function<void(Problem)> problem;
    /// A file in a folder that is no document of ours.
    std::function<void(const std::string&)> passed_over = [](const std::string&) {};
    /// The language of articles that do not tell theirs; else it is guessed from their words.
    std::optional<Language> language;
    /// Asked between documents; true ends the reading early.
    std::function<bool()> stopped = [] { return false; };
};

}  // namespace vigie::indexer
