#include <ostream>

#include <boost/json.hpp>
#include <fmt/format.h>

#include "indexer/commands/commands.hh"
#include "indexer/commands/from_options.hh"
#include "indexer/store/writer.hh"

namespace vigie::indexer {
namespace {

std::string day(const std::optional<dates::Day>& day) {
    return day ? dates::to_iso(*day) : "";
}

std::string size(std::uint64_t bytes) {
    if (bytes < 1U << 20U) return fmt::format("{:.1f} KiB", static_cast<double>(bytes) / 1024);
    return fmt::format("{:.1f} MiB", static_cast<double>(bytes) / (1 << 20));
}

void print_text(const std::string& path, const IndexInfo& info, std::ostream& out) {
    const auto line = [&](std::string_view name, const auto& value) {
        out << fmt::format("{:<10} {}\n", name, value);
    };
    line("index", path);
    line("articles", info.counts.articles);
    line("deals", info.counts.deals);
    line("operations", info.counts.groups);
    if (info.first_day)
        line("days", fmt::format("{} to {}", day(info.first_day), day(info.last_day)));
    line("size", fmt::format("{} (articles {}, deals {})", size(info.bytes),
                             size(info.article_bytes), size(info.deal_bytes)));
    line("created", fmt::format("{} by {}", info.description.created, info.description.program));
    line("updated", info.description.updated);
    line("schema", info.description.schema);
    line("analyser", info.description.analyser);
    line("rules", info.description.rules);
    line("rates", info.description.rates);
}

void print_json(const std::string& path, const IndexInfo& info, std::ostream& out) {
    boost::json::object object;
    object["index"] = path;
    object["articles"] = info.counts.articles;
    object["deals"] = info.counts.deals;
    object["operations"] = info.counts.groups;
    object["first_day"] = day(info.first_day);
    object["last_day"] = day(info.last_day);
    object["bytes"] = info.bytes;
    object["created"] = info.description.created;
    object["updated"] = info.description.updated;
    object["program"] = info.description.program;
    object["schema"] = info.description.schema;
    object["analyser"] = info.description.analyser;
    object["rules"] = info.description.rules;
    object["rates"] = info.description.rates;
    out << boost::json::serialize(object) << '\n';
}

}  // namespace

int info(const Options& options, const Terminal& terminal) {
    const auto path = index_path(options);
    if (!path) return tell(path.error(), terminal.err);
    const auto found = indexer::info(*path);
    if (!found) return tell(found.error(), terminal.err);
    if (options.format.empty() || options.format == "text")
        print_text(*path, *found, terminal.out);
    else
        print_json(*path, *found, terminal.out);
    return exit_status::done;
}

}  // namespace vigie::indexer
