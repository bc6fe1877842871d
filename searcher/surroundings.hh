// searcher/surroundings.hh: what the process knows and the program is told: variables, terminals,
// the clock. An argument of run(), so that tests choose them.
#pragma once

#include <string>

#include "common/dates/day.hh"
#include "common/index/default_path.hh"

namespace vigie::searcher {

struct Surroundings {
    index::Environment environment = [](const char*) { return std::string(); };
    bool out_is_terminal = false;
    bool err_is_terminal = false;
    int columns = 80;  ///< of the terminal
    dates::Day today{};
};

/// Those of this process: standard output and error, the day in UTC. COLUMNS wins over the width
/// that the terminal tells.
Surroundings process_surroundings();

/// The locale of messages: LC_ALL, else LC_MESSAGES, else LANG; empty where none is set.
std::string message_locale(const index::Environment& environment);

}  // namespace vigie::searcher
