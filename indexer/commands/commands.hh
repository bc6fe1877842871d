// indexer/commands/commands.hh: one function per command of vigie-index, each in a file of its
// name.
#pragma once

#include <atomic>
#include <iosfwd>

#include "indexer/options.hh"

namespace vigie::indexer {

/// What a command may use of the world.
struct Terminal {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    bool err_is_terminal = false;             ///< show progress
    const std::atomic<bool>* stop = nullptr;  ///< set by Ctrl-C
};

/// Exit statuses of both programs.
namespace exit_status {
inline constexpr int done = 0;
inline constexpr int nothing = 1;  ///< nothing found, nothing removed, faults found by check
inline constexpr int usage = 2;
inline constexpr int index = 3;
inline constexpr int input = 4;
inline constexpr int interrupted = 130;
}  // namespace exit_status

/// Prints an error with its hint; returns the exit status of its kind.
int tell(const Error& error, std::ostream& err);

int add(const Options& options, const Terminal& terminal);
int remove(const Options& options, const Terminal& terminal);
int inspect(const Options& options, const Terminal& terminal);
int check(const Options& options, const Terminal& terminal);
int info(const Options& options, const Terminal& terminal);

}  // namespace vigie::indexer
