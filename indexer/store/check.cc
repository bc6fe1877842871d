// check and info: what an index is like.
#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <sstream>

#include <fmt/format.h>

#include "common/index/row.hh"
#include "common/index/schema.hh"
#include "common/index/terms.hh"
#include "indexer/store/directory.hh"
#include "indexer/store/documents.hh"
#include "indexer/store/writer.hh"

namespace vigie::indexer {
namespace {

namespace fs = std::filesystem;

constexpr auto rebuild = "build the index again with vigie-index add";
/// Faults of one kind that are told one by one.
constexpr std::size_t most_told = 20;

/// Collects faults; of each kind only the first ones.
class Faults {
public:
    void add(const std::string& kind, std::string what) {
        if (++counts_[kind] <= most_told) list_.push_back({std::move(what), rebuild});
    }
    std::vector<Fault> take() {
        for (const auto& [kind, n] : counts_)
            if (n > most_told)
                list_.push_back(
                    {fmt::format("{} more of this kind: {}", n - most_told, kind), rebuild});
        return std::move(list_);
    }

private:
    std::map<std::string, std::size_t> counts_;
    std::vector<Fault> list_;
};

void check_structure(const std::string& path, Faults& faults) {
    std::ostringstream told;
    const auto errors = Xapian::Database::check(path, 0, &told);
    if (errors == 0) return;
    auto text = told.str();
    std::replace(text.begin(), text.end(), '\n', ' ');
    faults.add("structure", fmt::format("{} is damaged: {}", path, text.substr(0, 300)));
}

/// Ids of the deals that the articles name.
std::set<std::string> check_articles(const Xapian::Database& articles, Faults& faults) {
    std::set<std::string> deals;
    for (auto p = articles.postlist_begin(""); p != articles.postlist_end(""); ++p) {
        const auto record = index::article_from_json(articles.get_document(*p).get_data());
        if (!record) {
            faults.add("articles", fmt::format("article {}: {}", *p, record.error().message));
            continue;
        }
        if (!articles.term_exists(article_term(record->article.id)))
            faults.add("articles",
                       fmt::format("article \"{}\" cannot be found by its id", record->article.id));
        for (const auto& deal : record->deals) deals.insert(deal.id);
    }
    return deals;
}

void check_deal(const Xapian::Document& document, std::set<std::string>& expected, Faults& faults) {
    const auto record = index::deal_from_json(document.get_data());
    if (!record) {
        faults.add("deals",
                   fmt::format("deal {}: {}", document.get_docid(), record.error().message));
        return;
    }
    if (expected.erase(record->id) == 0)
        faults.add("deals without article",
                   fmt::format("deal \"{}\" belongs to no article of the index", record->id));
    const auto row = index::read_row(document.get_value(index::slot(index::FieldId::row)));
    if (!row || row->id != index::row_id(record->id) || row->group != record->group)
        faults.add("rows", fmt::format("deal \"{}\" has slots of another deal", record->id));
}

void check_contents(const std::string& generation, Faults& faults) {
    const Xapian::Database articles(generation + "/articles");
    const Xapian::Database deals(generation + "/deals");
    auto expected = check_articles(articles, faults);
    for (auto p = deals.postlist_begin(""); p != deals.postlist_end(""); ++p)
        check_deal(deals.get_document(*p), expected, faults);
    for (const auto& id : expected)
        faults.add("missing deals", fmt::format("deal \"{}\" of an article is missing", id));
    const auto a = index::read_description(articles);
    const auto d = index::read_description(deals);
    if (a.commits != d.commits)
        faults.add("commits", fmt::format("articles are of commit {}, deals of commit {}",
                                          a.commits, d.commits));
}

/// Finishes what an interrupted writer left, unless another one is at work.
Result<void> finish_pending(const std::string& directory) {
    if (!fs::exists(fs::path(directory) / "pending") || DirectoryLock::is_held(directory))
        return {};
    auto writer = Writer::open(directory);
    if (!writer) return tl::unexpected(writer.error());
    return {};
}

std::optional<dates::Day> bound(const Xapian::Database& database, bool upper) {
    const auto slot = index::slot(index::FieldId::day);
    const auto value =
        upper ? database.get_value_upper_bound(slot) : database.get_value_lower_bound(slot);
    if (value.empty()) return std::nullopt;
    return index::day_of_number(Xapian::sortable_unserialise(value));
}

/// Deals that others report too have a group; each of the others is one of its own.
std::uint64_t count_groups(const Xapian::Database& deals) {
    const std::string group(index::prefix(index::FieldId::group));
    std::uint64_t n =
        deals.get_doccount() - deals.get_value_freq(index::slot(index::FieldId::group));
    for (auto t = deals.allterms_begin(group); t != deals.allterms_end(group); ++t) ++n;
    return n;
}

}  // namespace

Result<std::vector<Fault>> check(const std::string& directory) try {
    if (auto ok = finish_pending(directory); !ok) return tl::unexpected(ok.error());
    auto opened = index::open_index(directory);
    if (!opened) return tl::unexpected(opened.error());
    const auto generation = index::current_generation(directory);
    Faults faults;
    check_structure(generation + "/articles", faults);
    check_structure(generation + "/deals", faults);
    check_contents(generation, faults);
    return faults.take();
} catch (const Xapian::Error& e) {
    return tl::unexpected(index::describe(e, directory));
}

Result<IndexInfo> info(const std::string& directory) try {
    auto opened = index::open_index(directory);
    if (!opened) return tl::unexpected(opened.error());
    IndexInfo out;
    const auto generation = index::current_generation(directory);
    out.description = opened->description;
    out.counts = opened->counts();
    out.counts.groups = count_groups(opened->deals);
    out.article_bytes = bytes_below(generation + "/articles");
    out.deal_bytes = bytes_below(generation + "/deals");
    out.bytes = out.article_bytes + out.deal_bytes;
    out.generation = fs::path(generation).filename().string();
    out.first_day = bound(opened->articles, false);
    out.last_day = bound(opened->articles, true);
    return out;
} catch (const Xapian::Error& e) {
    return tl::unexpected(index::describe(e, directory));
}

}  // namespace vigie::indexer
