// common/money/made_vocabulary.hh: between the tables that make_vocabulary.cc writes and
// vocabulary.cc only.
#pragma once

#include "common/money/vocabulary.hh"

namespace vigie::money {

extern const Vocabulary made_french, made_english;

}  // namespace vigie::money
