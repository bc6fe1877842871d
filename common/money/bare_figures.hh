// common/money/bare_figures.hh: figures without unit that lean on an amount nearby.
//
//   "30 millions, dont 11 de la banque"        -> 11 (millions), elliptic-dont
//   "Databricks (10 milliards), Anthropic (6,7)" -> 6,7 (milliards), elliptic-bracket
//   "12 millions … emploie 40 personnes"        -> nothing
#pragma once

#include <string_view>

#include "common/money/finds.hh"
#include "common/money/vocabulary.hh"

namespace vigie::money {

/// The rule by which the bare `find` shares the unit of `anchor`, the last amount before it; empty
/// where it counts something else. `leads` tells that no figure between the two is as large.
std::string_view bare_pattern(const text::Tokens& tokens, const Vocabulary& vocabulary,
                              const Find& find, const Find& anchor, bool leads);

/// True where the bare `find` is what a list says of a name, its unit told over the list: "Ovalo :
/// 12", "Ovalo (12)", "Ovalo, 12".
bool is_listed_figure(const text::Tokens& tokens, const Vocabulary& vocabulary, const Find& find);

}  // namespace vigie::money
