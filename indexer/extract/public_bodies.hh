// indexer/extract/public_bodies.hh: states and what is theirs: they give and spend money, nobody
// invests in them.
//
//   "l'État", "la Région Bretagne", "Bercy", "la Commission européenne" -> yes
//   "Bpifrance", "Région Sud Investissement" (it invests)               -> no
#pragma once

#include "indexer/extract/entities.hh"

namespace vigie::indexer {

/// True where the name of `entity` is that of a public body (lexicon public_bodies.tsv).
bool is_public_body(const Entity& entity);

/// True where the name of `entity` is that of a bank ("Banque européenne d'investissement", "BNP
/// Paribas"): what it gives is lent, unless a word says otherwise.
bool is_lender(const Entity& entity);

/// True for a noun before the name of a contest or programme: "concours", "dispositif".
bool is_scheme_noun(const text::Token& token);

/// True for a noun that stands for one behind an article: "région", "ministère".
bool is_public_noun(const text::Token& token);

}  // namespace vigie::indexer
