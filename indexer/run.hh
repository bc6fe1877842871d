// indexer/run.hh: the program vigie-index, without its process.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace vigie::indexer {

/// Runs the command in `args` (without the program's name); returns the exit status.
int run(const std::vector<std::string>& args, std::istream& in, std::ostream& out,
        std::ostream& err);

}  // namespace vigie::indexer
