#include <ostream>

#include <fmt/format.h>

#include "indexer/commands/commands.hh"
#include "indexer/commands/from_options.hh"
#include "indexer/store/writer.hh"

namespace vigie::indexer {

int check(const Options& options, const Terminal& terminal) {
    const auto path = index_path(options);
    if (!path) return tell(path.error(), terminal.err);
    const auto faults = indexer::check(*path);
    if (!faults) return tell(faults.error(), terminal.err);
    for (const auto& fault : *faults) {
        terminal.out << fault.what << '\n';
        if (!fault.hint.empty()) terminal.out << "  " << fault.hint << '\n';
    }
    if (faults->empty()) {
        terminal.out << fmt::format("{}: no fault found\n", *path);
        return exit_status::done;
    }
    return exit_status::nothing;
}

}  // namespace vigie::indexer
