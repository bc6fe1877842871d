// indexer/extract/conjugation.hh: which form of a French verb an ending is, accents folded.
//
//   "lev" + "erait", class "er"  -> conditional
//   "lev" + "ier",   class "er"  -> nothing: no form of lever
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "indexer/extract/triggers.hh"

namespace vigie::indexer {

struct VerbEnding {
    std::string_view text;
    Form form = Form::none;
};

/// The endings of `verb_class`; valid for ever. A class that verb-endings.tsv does not hold is a
/// programming error and throws std::logic_error.
const std::vector<VerbEnding>& endings_of(std::string_view verb_class);

/// The form that `ending` makes of a verb of `verb_class`, the classes of verb-endings.tsv ("er",
/// "ir", "enir" …); nothing where it makes none. Only third persons, infinitives and participles
/// are known: articles say nothing else. "levé" and "lève" are the same when folded: present.
std::optional<Form> form_of(std::string_view verb_class, std::string_view ending);

}  // namespace vigie::indexer
