// common/lexicon/quoted.hh: for the programs that write tables as C++ when Vigie is built
// (make_*.cc). A table that is compiled in costs a start nothing; filling one took longer than the
// search itself.
#pragma once

#include <string>
#include <string_view>

namespace vigie::lexicon {

/// `text` as a literal of C++: quotes, backslashes and bytes beyond ASCII escaped.
std::string quoted(std::string_view text);

}  // namespace vigie::lexicon
