// indexer/sources/guess_language.hh: the language of an article that does not tell it.
#pragma once

#include <string_view>

#include "common/language.hh"

namespace vigie::indexer {

/// English where frequent words of English are at least three and twice as many as those of French
/// in the first 4 KiB of `text`; else French.
Language guess_language(std::string_view text);

}  // namespace vigie::indexer
