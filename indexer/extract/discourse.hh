// indexer/extract/discourse.hh: of whom a sentence speaks that names nobody.
//
//   "Ovalo recrute. Elle a levé 12 M€"          -> Ovalo, told by the sentence before
//   "« Nous avons perdu 3 M€ »", of an interview -> the company that is asked
#pragma once

#include "indexer/extract/subject_search.hh"

namespace vigie::indexer {

/// Who is spoken of at token `end` of `sentence`, for a deal of `kind`: the subject of the sentence
/// before where a pronoun refers to it, else the topic, else the last company that acted. Nothing
/// where somebody without a name acts ("la mairie consacre").
Found from_discourse(const Reading& reading, std::size_t sentence, deals::Kind kind,
                     std::size_t end);

}  // namespace vigie::indexer
