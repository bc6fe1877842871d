// common/names/made_known_names.hh: between the tables that make_known_names.cc writes and
// known_names.cc only.
#pragma once

#include "common/names/known_names.hh"

namespace vigie::names {

extern const KnownNames made_investors, made_companies;

}  // namespace vigie::names
