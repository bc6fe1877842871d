// indexer/commands/from_options.hh: what several commands take from the options.
#pragma once

#include <optional>
#include <string>

#include "common/language.hh"
#include "indexer/options.hh"

namespace vigie::indexer {

/// The index that the options and the environment name. Errors (usage): none is named and there is
/// no home to put one.
Result<std::string> index_path(const Options& options);

/// The language that --lang gives to articles that do not tell theirs.
std::optional<Language> language_of(const Options& options);

}  // namespace vigie::indexer
