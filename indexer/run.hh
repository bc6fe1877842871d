// indexer/run.hh: the program vigie-index, without its process.
#pragma once

#include <atomic>
#include <iosfwd>
#include <string>
#include <vector>

namespace vigie::indexer {

/// Runs the command in `args` (without the program's name); returns the exit status. `stop` is set
/// from outside (Ctrl-C) to end early; it may be null.
int run(const std::vector<std::string>& args, std::istream& in, std::ostream& out,
        std::ostream& err, const std::atomic<bool>* stop = nullptr);

}  // namespace vigie::indexer
