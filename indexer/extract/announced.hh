// indexer/extract/announced.hh: what lies ahead in grammar, and is settled in fact.
//
//   "a confirmé que le groupe consacrerait 3 milliards" -> announced: no hearsay
//   "va racheter Perlou pour 12 M€"                     -> agreed on: no plan
//   "vient d'inaugurer son usine, un investissement de" -> built: no plan
#pragma once

#include <string_view>

#include "indexer/extract/reading.hh"

namespace vigie::indexer {

/// "a", "avait": what makes a past of the participle behind it.
bool is_past_auxiliary(std::string_view fold);

/// "venait de consacrer": token `verb` is told as just done.
bool is_just_done(const Reading& reading, std::size_t verb);

/// The conditional at token `verb` is the future of who spoke in the past.
bool is_announced(const Reading& reading, text::TokenRange sentence, std::size_t verb);

/// "va racheter", "L'accord prévoit le paiement de": the word at token `plan` of `sentence` tells a
/// purchase that both sides have agreed on.
bool is_agreed_purchase(const Reading& reading, text::TokenRange sentence, std::size_t plan);

/// What the words that begin at token `words` tell the cost of stands already.
bool is_built(const Reading& reading, text::TokenRange sentence, std::size_t words);

}  // namespace vigie::indexer
