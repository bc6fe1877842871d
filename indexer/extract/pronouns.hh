// indexer/extract/pronouns.hh: words that refer to somebody, and those that only look so.
#pragma once

#include <cstddef>
#include <string_view>

#include "common/text/token.hh"

namespace vigie::indexer {

/// "il faut", "il s'agit de", "il y a": the "il" at token `i` of a sentence that ends at `end` is
/// nobody; "il s'appelait" is somebody.
bool is_impersonal(const text::Tokens& tokens, std::size_t i, std::size_t end);

/// "sa", "son", "ses".
bool is_possessive(std::string_view fold);

/// Signs that open a paragraph before its first word: "**Ovalo, élève discret.**", "« Ovalo".
bool is_mark(std::string_view fold);

}  // namespace vigie::indexer
