// indexer/extract/bare_sums.hh: what the sentences around a sum say that has no words of its own.
//
//   "ne donne pas de valorisation. Celle-ci dépasserait 600 M€" -> a valuation
//   "Le tour avance. L'objectif est fixé à 5 millions"          -> a round is told near
//   "Les 241 millions placés"                                   -> sold to the market
#pragma once

#include <optional>

#include "indexer/extract/reading.hh"

namespace vigie::indexer {

/// The sentence behind the headline says the headline once more, word for word.
bool repeats_title(const Reading& reading, std::size_t sentence);

/// The sentence of the sum or one of the two before speaks of a round.
bool tells_round_near(const Reading& reading, std::size_t amount);

/// The kind of the noun before that "celle-ci", "celui-ci", "elle s'élevait à" mean; nothing where
/// no such word leads to the sum or the noun names an operation.
std::optional<deals::Kind> meant_by_pronoun(const Reading& reading, std::size_t amount);

/// "Après Marega (20 millions), Ovalo rachète Perlou": a sum alone in its bracket, in a sentence
/// that tells a purchase.
bool is_price_in_bracket(const Reading& reading, std::size_t amount);

/// "45 millions, pas 50", "et non 50": said not to be the sum.
bool is_corrected(const Reading& reading, std::size_t amount);

/// "17 euros par action, soit 1,65 milliard": the sum is a price of a share times the shares.
bool follows_share_price(const Reading& reading, std::size_t amount);

/// The words nearest before the sum, in its sentence or the one before, that tell a purchase or an
/// offer; null where none do.
const TriggerHit* purchase_before(const Reading& reading, std::size_t amount);

/// "veut bâtir à Dole une ligne pilote, pour 40 millions": what is built costs the sum.
bool builds_for(const Reading& reading, std::size_t amount);

/// "Le premier, en 2012, n'en faisait que 22", "Son prédécesseur": one of a row opens the sentence.
bool opens_with_one_of_row(const Reading& reading, std::size_t amount);

/// "241 millions placés", "de titres offerts": sold to the market.
bool is_placed(const Reading& reading, std::size_t amount);

/// What a sum beside a company is where the article goes through many companies: what they are
/// going to spend, what was paid for them, what they are worth; nothing in other articles.
std::optional<deals::Kind> kind_of_review(const Context& context);

}  // namespace vigie::indexer
