#include <ostream>

#include "indexer/commands/commands.hh"
#include "indexer/commands/from_options.hh"
#include "indexer/extract/extract.hh"
#include "indexer/render/inspect_json.hh"
#include "indexer/render/inspect_text.hh"
#include "indexer/sources/read_source.hh"

namespace vigie::indexer {

int inspect(const Options& options, const Terminal& terminal) {
    const bool as_text = options.format.empty() || options.format == "text";
    int status = exit_status::done;
    Sink sink;
    sink.language = language_of(options);
    sink.article = [&](const deals::Article& article) {
        const auto seen = extract(article);
        terminal.out << (as_text ? inspect_text(article, seen, options.rejected)
                                 : inspect_line(article, seen, options.rejected))
                     << '\n';
    };
    sink.problem = [&](const Problem& problem) {
        terminal.err << "vigie-index: " << to_text(problem) << '\n';
        status = exit_status::input;
    };
    sink.stopped = [&] {
        return !terminal.out || (terminal.stop != nullptr && terminal.stop->load());
    };
    for (const auto& source : options.arguments)
        if (!sink.stopped()) read_source(source, terminal.in, sink);
    return status;
}

}  // namespace vigie::indexer
