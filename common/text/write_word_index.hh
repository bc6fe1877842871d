// common/text/write_word_index.hh: an index of words as C++ source, for make_*.cc.
#pragma once

#include <ostream>
#include <string_view>

#include "common/text/word_index.hh"

namespace vigie::text {

/// Writes the definition of `constexpr vigie::text::WordIndex NAME` with all that it needs.
void write_word_index(std::ostream& out, std::string_view name, const WordIndexTable& table);

}  // namespace vigie::text
