// common/names/name_key.hh: when two written names are the same company, investor or place.
#pragma once

#include <string>
#include <string_view>

#include "common/text/token.hh"

namespace vigie::names {

/// What is compared of a name: folded, without spaces, punctuation, legal forms at its end (SA,
/// SAS, Inc., Ltd, GmbH …) or, for French ones, its beginning.
///
///   "Énergie Foo-Bar, S.A.S." -> "energiefoobar"     "BackMarket" = "Back Market" -> "backmarket"
///
/// Empty for a name without letters and digits. A legal form alone stays ("SA" -> "sa").
std::string name_key(std::string_view name);

/// True for a folded word that name_key drops at the end or the beginning of a name: "sas", "inc".
bool is_legal_form(std::string_view word);
bool is_legal_form(const text::Token& word);

}  // namespace vigie::names
