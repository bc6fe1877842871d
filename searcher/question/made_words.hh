// searcher/question/made_words.hh: between the tables that make_words.cc writes and words.cc and
// spelling.cc only.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "searcher/question/words.hh"

namespace vigie::searcher {

/// By WordClass.
extern const std::array<WordList, word_classes> made_lists;

/// Words by their length: those of a length one behind the other, sorted.
inline constexpr std::size_t longest_spelled = 24;
using WordsByLength = std::array<std::string_view, longest_spelled + 1>;

/// All words of the tables, places and months, of 4 bytes or more: these are spelled right.
extern const WordsByLength made_known_words;
/// Those of 5 letters or more that a misspelt word may stand for.
extern const WordsByLength made_meant_words;
/// Words that resemble those of the tables and are right (question-right-words.tsv).
extern const WordsByLength made_right_words;

}  // namespace vigie::searcher
