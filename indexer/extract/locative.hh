// indexer/extract/locative.hh: whether the words around an unknown name show that it is a place.
//
//   "rue de Cléry", "basé à Renens", "en Sicile", "près de Châtillon"  -> a place
//   "cédé à Ovalo", "le patron d'Ovalo", "l'usine d'Ovalo"             -> not shown
#pragma once

#include <string_view>

#include "indexer/extract/name_spans.hh"

namespace vigie::indexer {

/// True where the name [range) of `sentence` stands as a place: behind a noun of places, behind
/// words for being somewhere, in the head of an agency's report ("BERNIN - Le fabricant …"), or
/// by its own form ("Châlons-sur-Marne"). A bare "à" shows nothing: money goes there too.
bool is_locative(const ClassifiedText& text, text::TokenRange range, text::TokenRange sentence);

/// The id of the place told right behind a name that ends at token `i`: "Ostrovia, à Nantes,",
/// "Ostrovia (Lyon)", "Ostrovia, installée à Lyon"; empty for none. Nothing from `end` on is read.
std::string_view place_beside(const text::Tokens& tokens, std::size_t i, std::size_t end);

}  // namespace vigie::indexer
