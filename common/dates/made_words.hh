// common/dates/made_words.hh: between the tables that make_date_words.cc writes and words.cc only.
#pragma once

#include <span>

#include "common/dates/words.hh"
#include "common/text/word_index.hh"

namespace vigie::dates {

/// The index numbers the words; the first one means nothing.
struct MadeWords {
    text::WordIndex index;
    std::span<const Word> words;
};
extern const MadeWords made_french, made_english;

}  // namespace vigie::dates
