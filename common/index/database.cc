#include "common/index/database.hh"

#include <charconv>
#include <filesystem>
#include <fstream>
#include <vector>

#include <fmt/format.h>

#include "common/index/schema.hh"
#include "common/index/terms.hh"
#include "common/text/analyse.hh"

namespace vigie::index {
namespace {

namespace fs = std::filesystem;

constexpr auto rebuild_hint = "build it again with vigie-index add, or give another --index";

tl::unexpected<Error> missing(const std::string& path) {
    return fail(ErrorKind::index, fmt::format("there is no index in {}", path),
                "make one with vigie-index add, or say where it is with --index or VIGIE_INDEX");
}

std::string first_line(const fs::path& file) {
    std::ifstream in(file);
    std::string line;
    std::getline(in, line);
    return line;
}

/// Where the two databases of one shard are.
struct Shard {
    std::string directory;  // empty for a remote one
    std::string host;
    unsigned articles_port = 0;
    unsigned deals_port = 0;
};

std::optional<unsigned> parse_port(std::string_view text) {
    unsigned port = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
    const bool all = error == std::errc{} && end == text.data() + text.size();
    return all && port > 0 && port < 65536 ? std::optional(port) : std::nullopt;
}

/// "host:6001/6002"; nothing for a path.
std::optional<Shard> parse_remote(std::string_view line) {
    const auto slash = line.rfind('/');
    const auto colon = line.rfind(':', slash);
    if (colon == std::string_view::npos || slash == std::string_view::npos || colon == 0)
        return std::nullopt;
    const auto articles = parse_port(line.substr(colon + 1, slash - colon - 1));
    const auto deals = parse_port(line.substr(slash + 1));
    if (!articles || !deals) return std::nullopt;
    return Shard{{}, std::string(line.substr(0, colon)), *articles, *deals};
}

std::string_view trimmed(std::string_view line) {
    while (!line.empty() && (line.back() == ' ' || line.back() == '\r')) line.remove_suffix(1);
    while (!line.empty() && line.front() == ' ') line.remove_prefix(1);
    return line;
}

Result<std::vector<Shard>> read_shards(const std::string& path) {
    std::ifstream in(path);
    std::vector<Shard> out;
    for (std::string line; std::getline(in, line);) {
        const auto text = trimmed(line);
        if (text.empty() || text.front() == '#') continue;
        if (const auto remote = parse_remote(text)) {
            out.push_back(*remote);
        } else {
            const fs::path directory{std::string(text)};
            out.push_back(
                {(directory.is_absolute() ? directory : fs::path(path).parent_path() / directory)
                     .string(),
                 {},
                 0,
                 0});
        }
    }
    if (out.empty())
        return fail(ErrorKind::index, fmt::format("{} lists no shard", path),
                    "write one a line: an index directory, or host:port/port");
    return out;
}

Result<void> check_versions(const Description& d, const std::string& path) {
    if (d.schema == 0)
        return fail(ErrorKind::index, fmt::format("the index in {} is not complete", path),
                    rebuild_hint);
    if (d.schema != schema_version)
        return fail(ErrorKind::index,
                    fmt::format("the index in {} has layout {}, this program reads layout {}", path,
                                d.schema, schema_version),
                    rebuild_hint);
    if (d.analyser != text::analyser_version)
        return fail(ErrorKind::index,
                    fmt::format("the words of the index in {} were made by version {} of the "
                                "analyser, this program has version {}",
                                path, d.analyser, text::analyser_version),
                    rebuild_hint);
    return {};
}

/// Adds one shard to `out`.
Result<void> open_shard(const Shard& shard, OpenIndex& out) {
    Xapian::Database articles;
    Xapian::Database deals;
    const bool remote = shard.directory.empty();
    const auto path = remote ? shard.host : shard.directory;
    try {
        if (remote) {
            articles = Xapian::Remote::open(shard.host, shard.articles_port);
            deals = Xapian::Remote::open(shard.host, shard.deals_port);
        } else {
            out.generation = current_generation(shard.directory);
            if (out.generation.empty()) return missing(shard.directory);
            articles = Xapian::Database(out.generation + "/articles");
            deals = Xapian::Database(out.generation + "/deals");
        }
        const auto description = read_description(articles);
        if (auto ok = check_versions(description, path); !ok) return ok;
        if (out.description.schema == 0) out.description = description;
    } catch (const Xapian::Error& e) {
        return tl::unexpected(describe(e, path));
    }
    out.articles.add_database(articles);
    out.deals.add_database(deals);
    out.remote |= remote;
    return {};
}

int number_of(const std::string& text) {
    int out = 0;
    std::from_chars(text.data(), text.data() + text.size(), out);
    return out;
}

constexpr auto key_schema = "vigie.schema";
constexpr auto key_analyser = "vigie.analyser";
constexpr auto key_rules = "vigie.rules";
constexpr auto key_rates = "vigie.rates";
constexpr auto key_program = "vigie.program";
constexpr auto key_created = "vigie.created";
constexpr auto key_updated = "vigie.updated";
constexpr auto key_commits = "vigie.commits";

}  // namespace

std::string current_generation(const std::string& directory) {
    const auto line = first_line(fs::path(directory) / "CURRENT");
    const auto name = trimmed(line);
    if (name.empty() || name.find('/') != std::string_view::npos) return {};
    return (fs::path(directory) / std::string(name)).string();
}

std::string columns_file(const std::string& generation) {
    return generation + "/columns";
}

void refresh_columns(OpenIndex& index) {
    index.columns.reset();
    if (index.generation.empty()) return;  // several shards
    index.columns = Columns::open(columns_file(index.generation), index.deals);
}

Counts OpenIndex::counts() const {
    return {articles.get_doccount(), deals.get_doccount(), 0};
}

Result<OpenIndex> open_index(const std::string& path) {
    std::error_code error;
    const auto status = fs::status(path, error);
    if (!fs::exists(status)) return missing(path);
    std::vector<Shard> shards{{path, {}, 0, 0}};
    const bool several = fs::is_regular_file(status);
    if (several) {
        auto read = read_shards(path);
        if (!read) return tl::unexpected(read.error());
        shards = std::move(*read);
    }
    OpenIndex out;
    for (const auto& shard : shards)
        if (auto ok = open_shard(shard, out); !ok) return tl::unexpected(ok.error());
    if (several) out.generation.clear();
    refresh_columns(out);
    return out;
}

Description read_description(const Xapian::Database& db) {
    Description d;
    d.schema = number_of(db.get_metadata(key_schema));
    d.analyser = number_of(db.get_metadata(key_analyser));
    d.rules = db.get_metadata(key_rules);
    d.rates = db.get_metadata(key_rates);
    d.program = db.get_metadata(key_program);
    d.created = db.get_metadata(key_created);
    d.updated = db.get_metadata(key_updated);
    d.commits = static_cast<std::uint64_t>(number_of(db.get_metadata(key_commits)));
    return d;
}

void write_description(Xapian::WritableDatabase& db, const Description& d) {
    db.set_metadata(key_schema, std::to_string(d.schema));
    db.set_metadata(key_analyser, std::to_string(d.analyser));
    db.set_metadata(key_rules, d.rules);
    db.set_metadata(key_rates, d.rates);
    db.set_metadata(key_program, d.program);
    db.set_metadata(key_created, d.created);
    db.set_metadata(key_updated, d.updated);
    db.set_metadata(key_commits, std::to_string(d.commits));
}

Error describe(const Xapian::Error& e, const std::string& path) {
    const std::string_view type = e.get_type();
    const std::string system = e.get_error_string() ? e.get_error_string() : "";
    if (type == "DatabaseVersionError")
        return {ErrorKind::index,
                fmt::format("the index in {} is of another Xapian version", path),
                rebuild_hint,
                {}};
    if (type == "DatabaseLockError")
        return {ErrorKind::index,
                fmt::format("another program writes to the index in {}", path),
                "wait until it has ended",
                {}};
    if (type == "NetworkError" || type == "NetworkTimeoutError")
        return {ErrorKind::index,
                fmt::format("the shard on {} does not answer ({})", path, e.get_msg()),
                "start xapian-tcpsrv there, or take the shard out of the list",
                {}};
    if (system.find("space") != std::string::npos)
        return {ErrorKind::index,
                fmt::format("the disk of {} is full; the index is as it was", path),
                "make room and add again",
                {}};
    if (type == "DatabaseOpeningError" || type == "DatabaseNotFoundError")
        return {ErrorKind::index,
                fmt::format("the index in {} cannot be opened ({})", path, e.get_msg()),
                rebuild_hint,
                {}};
    return {ErrorKind::index,
            fmt::format("the index in {} is damaged or unreadable ({}{}{})", path, e.get_msg(),
                        system.empty() ? "" : ": ", system),
            "vigie-index check tells more; build it again with vigie-index add",
            {}};
}

}  // namespace vigie::index
