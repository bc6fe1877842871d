#include "indexer/sources/problem.hh"

#include <fmt/format.h>

namespace vigie::indexer {

std::string to_text(const Problem& problem) {
    std::string out = problem.file;
    if (problem.line > 0) out += fmt::format(":{}", problem.line);
    out += ": " + problem.error.message;
    if (!problem.error.hint.empty()) out += " (" + problem.error.hint + ")";
    return out;
}

}  // namespace vigie::indexer
