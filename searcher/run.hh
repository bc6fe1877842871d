// searcher/run.hh: the program vigie-search, without its process.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "searcher/surroundings.hh"

namespace vigie::searcher {

/// Runs the question in `args` (without the program's name); returns the exit status: 0 found, 1
/// nothing found, 2 usage or (with --strict) a question not understood, 3 index missing, damaged or
/// of another version. A reader of `out` that has gone away is no error.
int run(const std::vector<std::string>& args, std::istream& in, std::ostream& out,
        std::ostream& err, const Surroundings& surroundings);

/// The same in the surroundings of this process.
int run(const std::vector<std::string>& args, std::istream& in, std::ostream& out,
        std::ostream& err);

}  // namespace vigie::searcher
