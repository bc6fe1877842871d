#include <ostream>

#include <fmt/format.h>

#include "indexer/commands/commands.hh"
#include "indexer/commands/from_options.hh"
#include "indexer/store/writer.hh"

namespace vigie::indexer {

int remove(const Options& options, const Terminal& terminal) {
    WriterOptions how;
    how.wait_seconds = options.wait;
    const auto path = index_path(options);
    if (!path) return tell(path.error(), terminal.err);
    auto writer = Writer::open(*path, how);
    if (!writer) return tell(writer.error(), terminal.err);
    std::size_t removed = 0;
    for (const auto& id : options.arguments) {
        const auto was_there = writer->remove(id);
        if (!was_there) return tell(was_there.error(), terminal.err);
        removed += *was_there ? 1 : 0;
        if (!*was_there) terminal.err << fmt::format("vigie-index: no article has the id {}\n", id);
    }
    const auto committed = writer->commit();
    if (!committed) return tell(committed.error(), terminal.err);
    if (!options.quiet) terminal.err << fmt::format("{} articles removed\n", removed);
    return removed == options.arguments.size() ? exit_status::done : exit_status::nothing;
}

}  // namespace vigie::indexer
