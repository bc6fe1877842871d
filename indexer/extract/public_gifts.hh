// indexer/extract/public_gifts.hh: money that a state, a region or an agency gives to somebody.
//
//   "L'État promet 60 millions", "Les Hauts-de-France ont voté 12 millions"  -> yes
//   "S'y ajoute 1 M€ de la Région Bretagne"                                  -> yes
//   "L'État a levé 60 millions", "le fonds a voté"                           -> no
#pragma once

#include "indexer/extract/reading.hh"

namespace vigie::indexer {

/// True where the clause of sum `amount` says that a public body gives it.
bool is_public_gift(const Reading& reading, std::size_t amount);

}  // namespace vigie::indexer
