// common/names/write_phrases.hh: tables as C++ source, for the programs that make them when Vigie
// is built (make_*.cc). A table that is compiled in costs a start nothing; filling one took longer
// than the search itself.
#pragma once

#include <ostream>
#include <string_view>

#include "common/names/phrase_table.hh"

namespace vigie::names {

/// Writes the definition of `constexpr vigie::names::Phrases NAME` with all that it needs.
void write_phrases(std::ostream& out, std::string_view name, const PhraseTable& table);

}  // namespace vigie::names
