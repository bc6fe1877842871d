// searcher/run.hh: the program vigie-search, without its process.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace vigie::searcher {

/// Runs the question in `args` (without the program's name); returns the exit status.
int run(const std::vector<std::string>& args, std::istream& in, std::ostream& out,
        std::ostream& err);

}  // namespace vigie::searcher
