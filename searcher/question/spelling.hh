// searcher/question/spelling.hh: one wrong, missing or swapped letter in a known word of a
// question.
//
//   "levee de fodns"  -> "levee de fonds"     "milions" -> "millions"
//   "cette année"     -> as it is: a right word of the language is never changed ("cette", "dette")
#pragma once

#include <string>

#include "common/text/token.hh"

namespace vigie::searcher {

/// The text of `tokens` with misspelt known words of 5 letters or more put right; it gives as many
/// tokens, in the same order. A word that two different known words resemble stays.
std::string correct_spelling(const text::Tokens& tokens);

}  // namespace vigie::searcher
