// indexer/extract/products.hh: names of things, and who makes them.
//
//   "Sony relève le tarif de sa PlayStation 5"      -> Sony makes it
//   "l'entreprise qui édite l'assistant Cursor"     -> that company
//   "Perlou s'y prépare avec Nyx, une capsule"      -> Perlou
//   "sa filiale Ovalo", "l'éditeur Ovalo"           -> nothing: a company of its own
#pragma once

#include "indexer/extract/entities.hh"
#include "indexer/extract/name_spans.hh"

namespace vigie::indexer {

/// Who makes what `name` names, where the words beside it in `sentence` say so; `here` is the
/// company that the sentence is about. The mentions of `entities` are those before the name.
/// Entities::nobody where nothing is told.
std::size_t maker_of(const ClassifiedText& text, const Entities& entities,
                     text::TokenRange sentence, const EntityMention& name, std::size_t here);

}  // namespace vigie::indexer
