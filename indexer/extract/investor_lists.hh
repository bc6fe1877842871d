// indexer/extract/investor_lists.hh: lists of names in one sentence, and the words around them that
// tell of investors.
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/extract/document.hh"
#include "indexer/extract/entities.hh"

namespace vigie::indexer {

/// Classes of lexicon investor_cues.tsv.
enum class CueClass : std::uint8_t {
    lead_before,  ///< "mené par": the names behind it lead
    part_before,  ///< "auprès de"
    weak_before,  ///< "avec": only where the names are those of investors
    lead_after,   ///< "mène le tour": the names before it lead
    part_after,   ///< "remettent au pot"
    part_around,  ///< "suivent": the names stand on either side
    not_before,   ///< "conseillé par": the names behind it are of others
    not_after,    ///< "sont clients": the names before it are
};

struct Cue {
    text::TokenRange tokens;
    CueClass kind = CueClass::weak_before;
    bool phrase = false;  ///< more than one word, thus surer
};

/// Names that stand in one enumeration, as indices into Entities::mentions.
struct NameList {
    std::vector<std::size_t> mentions;
    text::TokenRange tokens;
};

/// False where find_lists finds nothing whatever the cues: nobody is named that could be in a list.
bool may_hold_list(const Entities& entities, text::TokenRange sentence);

/// The cues of a sentence in reading order, none inside a name.
std::vector<Cue> find_cues(const Document& document, const Entities& entities,
                           text::TokenRange sentence);

/// The names of a sentence, those joined by commas, "et", articles and descriptions together.
/// A cue, a sum and other words end a list.
std::vector<NameList> find_lists(const Document& document, const Entities& entities,
                                 text::TokenRange sentence, const std::vector<Cue>& cues);

}  // namespace vigie::indexer
