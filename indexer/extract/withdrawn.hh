// indexer/extract/withdrawn.hh: offers and listings whose failure the sentence beside tells.
//
//   "avait proposé 3 milliards. Le conseil a refusé."                        -> failed
//   "X a renoncé à se coter. La fusion devait lui apporter 219 millions."    -> failed
//   "a proposé 3 milliards. L'action grimpe."                                -> not
#pragma once

#include "indexer/extract/reading.hh"

namespace vigie::indexer {

/// True where the sentence behind `sentence` turns the offer down, the one before gives up what
/// this one goes on to tell up to `end` ("devait"), or, for a purchase in the lead, the title
/// gives it up.
bool is_withdrawn(const Reading& reading, text::TokenRange sentence, std::size_t end,
                  deals::Kind kind);

/// True for words that deny nothing: "a refusé de commenter", "n'a pas précisé".
bool refuses_to_tell(const Reading& reading, const TriggerHit& hit);

/// "devait lever 50 M€. Le projet a été annulé": a plan of the past before token `end`, and the
/// rest of the sentence or one of the next two tells that nothing came of it.
bool is_missed_plan(const Reading& reading, text::TokenRange sentence, std::size_t end,
                    deals::Kind kind);

/// What is told by hearsay in `sentence` is denied by the headline or by one of the next sentences:
/// "Perlou dément", "« C'est faux »"; not "n'a ni confirmé ni démenti".
bool is_denied_rumour(const Reading& reading, text::TokenRange sentence, deals::Kind kind);

}  // namespace vigie::indexer
