#include "indexer/run.hh"

#include <iostream>
#include <unistd.h>

#include "indexer/commands/commands.hh"
#include "vigie_version.hh"

namespace vigie::indexer {
namespace {

int run_command(const Options& options, const Terminal& terminal) {
    switch (*options.command) {
        case Command::add:
            return add(options, terminal);
        case Command::remove:
            return remove(options, terminal);
        case Command::inspect:
            return inspect(options, terminal);
        case Command::check:
            return check(options, terminal);
        case Command::info:
            return info(options, terminal);
    }
    return exit_status::usage;
}

int status_of(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::index:
            return exit_status::index;
        case ErrorKind::input:
            return exit_status::input;
        default:
            return exit_status::usage;
    }
}

}  // namespace

int tell(const Error& error, std::ostream& err) {
    err << "vigie-index: " << error.message << '\n';
    if (!error.hint.empty()) err << "  " << error.hint << '\n';
    return status_of(error.kind);
}

int run(const std::vector<std::string>& args, std::istream& in, std::ostream& out,
        std::ostream& err, const std::atomic<bool>* stop) {
    const auto options = parse_options(args);
    if (!options) return tell(options.error(), err);
    if (options->help) {
        out << help_text();
        return exit_status::done;
    }
    if (options->version) {
        out << "vigie-index " << version << '\n';
        return exit_status::done;
    }
    const bool progress = &err == &std::cerr && isatty(STDERR_FILENO) != 0;
    return run_command(*options, {in, out, err, progress, stop});
}

}  // namespace vigie::indexer
