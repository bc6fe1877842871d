// common/text/made_stop_words.hh: between the tables that make_stop_words.cc writes and analyse.cc
// only.
#pragma once

#include "common/text/word_index.hh"

namespace vigie::text {

/// Function words of one language; of `all` some are clitics.
struct StopWords {
    WordIndex all;
    WordIndex clitics;
};
extern const StopWords made_french_stops, made_english_stops;

}  // namespace vigie::text
