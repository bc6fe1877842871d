#include "indexer/store/generation.hh"

#include <filesystem>
#include <fstream>

#include "common/index/row.hh"
#include "common/index/terms.hh"
#include "indexer/store/directory.hh"
#include "indexer/store/records.hh"

namespace vigie::indexer {
namespace {

namespace fs = std::filesystem;

Result<void> disk_error(const std::string& directory, const std::exception& e) {
    return fail(ErrorKind::index,
                "the index in " + directory + " cannot be written (" + e.what() + ")",
                "look at the room and the permissions there");
}

template <class T>
T value_or_throw(Result<T>&& result) {
    if (!result) throw Xapian::DatabaseCorruptError(result.error().message);
    return std::move(*result);
}

bool is_grouped(const Xapian::Database& deals, Xapian::docid docid) {
    const auto row = deals.get_document(docid).get_value(index::slot(index::FieldId::row));
    return index::read_row(row).value_or(index::Row{}).grouped;
}

std::vector<std::string> lines_of(const std::string& file) {
    std::ifstream in(file);
    std::vector<std::string> out;
    for (std::string line; std::getline(in, line);) out.push_back(line);
    return out;
}

/// Ids may hold line ends; the terms that stand for them in `pending` do not.
std::string line_of(const std::string& id) {
    std::string out;
    for (const char c : id) {
        if (c == '\\' || c == '\n') out += '\\';
        out += c == '\n' ? 'n' : c;
    }
    return out;
}

std::string id_of_line(const std::string& line) {
    std::string out;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] != '\\' || i + 1 == line.size()) {
            out += line[i];
        } else {
            out += line[++i] == 'n' ? '\n' : line[i];
        }
    }
    return out;
}

}  // namespace

Generation::Generation(const std::string& directory, const money::Rates& rates)
    : directory_(directory), rates_(rates) {
    const auto path = index::current_generation(directory);
    articles_ = Xapian::WritableDatabase(path + "/articles", Xapian::DB_OPEN);
    deals_ = Xapian::WritableDatabase(path + "/deals", Xapian::DB_OPEN);
    recover();
    // Within a transaction Xapian commits nothing by itself.
    articles_.begin_transaction();
    deals_.begin_transaction();
}

std::string Generation::pending_file() const {
    return (fs::path(directory_) / "pending").string();
}

std::optional<index::ArticleRecord> Generation::stored_article(const std::string& id) {
    const auto term = article_term(id);
    const auto found = articles_.postlist_begin(term);
    if (found == articles_.postlist_end(term)) return std::nullopt;
    return value_or_throw(index::article_from_json(articles_.get_document(*found).get_data()));
}

void Generation::recover() {
    if (!fs::exists(pending_file())) return;
    for (const auto& line : lines_of(pending_file())) {
        const auto id = id_of_line(line);
        drop_deals(id);
        auto article = stored_article(id);
        if (!article) continue;
        for (const auto& deal : article->deals) keys_.insert(group_key(deal));
        fresh_[id] = std::move(article->deals);
    }
    write_deals();
    stamp(deals_, index::read_description(articles_));
    deals_.commit();
    remove_file(pending_file());
}

void Generation::drop_deals(const std::string& article_id) {
    fresh_.erase(article_id);
    const auto term = deals_of_article_term(article_id);
    for (auto p = deals_.postlist_begin(term); p != deals_.postlist_end(term); ++p)
        keys_.insert(
            group_key(value_or_throw(index::deal_from_json(deals_.get_document(*p).get_data()))));
    deals_.delete_document(term);
}

Stored Generation::put(Prepared&& prepared) {
    const auto& id = prepared.record.article.id;
    const auto term = article_term(id);
    const auto found = articles_.postlist_begin(term);
    const bool known = found != articles_.postlist_end(term);
    if (known) {
        const auto content =
            articles_.get_document(*found).get_value(index::slot(index::FieldId::content));
        if (content == prepared.content) return Stored::unchanged;
        drop_deals(id);
    } else {
        fresh_.erase(id);
    }
    articles_.replace_document(term, to_xapian(prepared.document));
    for (const auto& deal : prepared.record.deals) keys_.insert(group_key(deal));
    touched_.insert(id);
    fresh_[id] = std::move(prepared.record.deals);
    return known ? Stored::updated : Stored::added;
}

bool Generation::remove(const std::string& id) {
    const auto term = article_term(id);
    if (!articles_.term_exists(term)) return false;
    articles_.delete_document(term);
    drop_deals(id);
    touched_.insert(id);
    return true;
}

std::vector<std::pair<Xapian::docid, index::DealRecord>> Generation::stored_deals(
    const GroupKey& key) {
    std::vector<std::pair<Xapian::docid, index::DealRecord>> out;
    if (key.company.empty()) return out;
    const auto term = index::term(index::FieldId::company, key.company);
    for (auto p = deals_.postlist_begin(term); p != deals_.postlist_end(term); ++p) {
        auto record = value_or_throw(index::deal_from_json(deals_.get_document(*p).get_data()));
        if (deals::to_string(record.deal.kind) == key.kind) out.emplace_back(*p, std::move(record));
    }
    return out;
}

void Generation::regroup(const GroupKey& key, std::vector<index::DealRecord>& fresh) {
    auto stored = stored_deals(key);
    std::vector<GroupInput> inputs;
    inputs.reserve(stored.size() + fresh.size());
    for (const auto& [docid, record] : stored) inputs.push_back(group_input(record));
    for (const auto& record : fresh) inputs.push_back(group_input(record));
    const auto groups = group_ids(inputs, rates_);
    std::map<std::uint64_t, int> sizes;
    for (const auto group : groups) ++sizes[group];
    for (std::size_t i = 0; i < stored.size(); ++i) {
        auto& [docid, record] = stored[i];
        const bool grouped = sizes[groups[i]] > 1;
        if (record.group == groups[i] && is_grouped(deals_, docid) == grouped) continue;
        record.group = groups[i];
        deals_.replace_document(docid, to_xapian(deal_document(record, grouped, analysers_)));
    }
    for (std::size_t i = 0; i < fresh.size(); ++i) {
        fresh[i].group = groups[stored.size() + i];
        deals_.add_document(
            to_xapian(deal_document(fresh[i], sizes[fresh[i].group] > 1, analysers_)));
    }
}

void Generation::write_deals() {
    std::map<GroupKey, std::vector<index::DealRecord>> by_key;
    for (const auto& key : keys_) by_key[key];
    for (auto& [id, deals] : fresh_)
        for (auto& deal : deals) by_key[group_key(deal)].push_back(std::move(deal));
    for (auto& [key, deals] : by_key) {
        if (!key.company.empty()) {
            regroup(key, deals);
            continue;
        }
        for (auto& deal : deals) {
            deal.group = group_ids({group_input(deal)}, rates_).front();
            deals_.add_document(to_xapian(deal_document(deal, false, analysers_)));
        }
    }
    fresh_.clear();
    keys_.clear();
}

void Generation::stamp(Xapian::WritableDatabase& database, const index::Description& changes) {
    auto description = index::read_description(database);
    const auto created = description.created;
    description = changes;
    if (!created.empty()) description.created = created;
    index::write_description(database, description);
}

Result<void> Generation::commit(const index::Description& changes) try {
    if (touched_.empty()) return {};
    write_deals();
    auto next = changes;
    next.commits = index::read_description(articles_).commits + 1;
    stamp(articles_, next);
    stamp(deals_, next);
    std::string pending;
    for (const auto& id : touched_) pending += line_of(id) + '\n';
    if (auto ok = replace_file(pending_file(), pending); !ok) return ok;
    articles_.commit_transaction();
    deals_.commit_transaction();
    remove_file(pending_file());
    touched_.clear();
    articles_.begin_transaction();
    deals_.begin_transaction();
    return {};
} catch (const Xapian::Error& e) {
    return tl::unexpected(index::describe(e, directory_));
} catch (const fs::filesystem_error& e) {
    return disk_error(directory_, e);
}

void Generation::write_columns() {
    const auto path = index::current_generation(directory_);
    const Xapian::Database committed(path + "/deals");
    const auto file = index::columns_file(path);
    if (!index::Columns::open(file, committed)) index::Columns::write(file, committed);
}

Result<void> publish(const std::string& directory, const std::string& name) {
    return replace_file((fs::path(directory) / "CURRENT").string(), name + "\n");
}

Result<void> create_empty(const std::string& directory, const index::Description& description) try {
    const auto name = next_generation(directory);
    const auto path = fs::path(directory) / name;
    fs::create_directories(path);
    for (const char* part : {"articles", "deals"}) {
        Xapian::WritableDatabase database((path / part).string(), Xapian::DB_CREATE);
        index::write_description(database, description);
        database.commit();
    }
    return publish(directory, name);
} catch (const Xapian::Error& e) {
    return tl::unexpected(index::describe(e, directory));
} catch (const fs::filesystem_error& e) {
    return disk_error(directory, e);
}

}  // namespace vigie::indexer
