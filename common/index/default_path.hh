// common/index/default_path.hh: where the index lies when nobody says so.
//
//   --index DIR                 -> DIR
//   VIGIE_INDEX=/srv/vigie      -> /srv/vigie
//   XDG_DATA_HOME=/home/a/data  -> /home/a/data/vigie/index
//   HOME=/home/a                -> /home/a/.local/share/vigie/index
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "common/result.hh"

namespace vigie::index {

/// The value of a variable of the environment; empty where it is not set. An argument, so that
/// nothing here looks at the process.
using Environment = std::function<std::string(const char* name)>;

/// Reads the variables of this process.
std::string process_environment(const char* name);

/// The path of the index: `option` where given and not empty, else $VIGIE_INDEX, else vigie/index
/// under the data home. As the XDG base directory rules say, a data home that is not absolute is
/// passed over. Nothing is looked up on disk. Errors (usage): no home at all.
Result<std::string> index_path(const std::optional<std::string>& option,
                               const Environment& environment);

/// The folder for what the programs remember (saved questions, what an alert has told):
/// $XDG_STATE_HOME/vigie, else ~/.local/state/vigie. Errors (usage): no home at all.
Result<std::string> state_path(const Environment& environment);

}  // namespace vigie::index
