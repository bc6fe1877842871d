// indexer/extract/courtship.hh: purchases that an article is about, though no verb of its head
// tells them as done: sought, refused, given up.
//
//   "Perlou lâche Ovalo", "Perlou tourne autour d'Ovalo"      -> Ovalo is wanted, Perlou would buy
//   "Ovalo : Perlou s'invite au dîner", with an offer told    -> the same
//   "Perlou lâche Ovalo", and no word of a purchase behind    -> nothing
#pragma once

#include <optional>

#include "indexer/extract/reading.hh"

namespace vigie::indexer {

/// The two companies of such a purchase, named by the title or by one of the first sentences.
std::optional<Takeover> find_courtship(const Reading& reading);

}  // namespace vigie::indexer
