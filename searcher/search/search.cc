#include "searcher/search/search.hh"

#include <algorithm>
#include <utility>

#include "common/index/terms.hh"
#include "searcher/search/article_search.hh"
#include "searcher/search/deal_search.hh"
#include "searcher/search/index_names.hh"
#include "searcher/search/judge.hh"

namespace vigie::searcher {
namespace {

/// A writer can overtake a reader more than once on a busy index.
constexpr int most_tries = 10;

}  // namespace

struct Searcher::State {
    std::string path;
    index::OpenIndex index;
    bool just_opened = true;  ///< nothing was asked since
    IndexNames names{index.deals};

    Result<void> open() {
        std::optional<std::string> tried;
        for (int tries = 1;; ++tries) {
            auto opened = index::open_index(path);
            if (opened) {
                index = std::move(*opened);
                return {};
            }
            // A new generation may have been published, and the one before removed, meanwhile.
            auto served = index::current_generation(path);
            if (served == tried || tries == most_tries) return tl::unexpected(opened.error());
            tried = std::move(served);
        }
    }

    /// The newest commit of the generation that is served now.
    Result<void> refresh() {
        if (std::exchange(just_opened, false)) return {};
        if (index::current_generation(path) != index.generation) return open();
        index.articles.reopen();
        if (index.deals.reopen()) index::refresh_columns(index);
        return {};
    }

    /// Asks until no writer has changed what was being read.
    template <class Ask>
    auto ask(const Ask& ask) -> Result<decltype(ask())> try {
        for (int tries = 1;; ++tries) {
            if (auto ok = refresh(); !ok) return tl::unexpected(ok.error());
            try {
                return ask();
            } catch (const Xapian::DatabaseModifiedError&) {
                if (tries == most_tries) throw;
            }
        }
    } catch (const Xapian::Error& e) {
        return tl::unexpected(index::describe(e, path));
    }
};

Searcher::Searcher(std::unique_ptr<State> state) : state_(std::move(state)) {}
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;
Searcher::~Searcher() = default;

Result<Searcher> Searcher::open(const std::string& path) {
    auto state = std::make_unique<State>();
    state->path = path;
    if (auto ok = state->open(); !ok) return tl::unexpected(ok.error());
    return Searcher(std::move(state));
}

Result<Answer> Searcher::search(const Request& request) {
    return state_->ask([&] {
        return request.question.asks_for_deals()
                   ? search_deals(state_->index, request, state_->names)
                   : search_articles(state_->index, request, state_->names);
    });
}

Result<std::vector<ArticleHit>> Searcher::similar(const std::string& id, std::size_t limit) {
    auto found = state_->ask([&] { return similar_articles(state_->index, id, limit); });
    if (!found) return tl::unexpected(found.error());
    if (!*found)
        return fail(ErrorKind::usage, "the index has no article \"" + id + "\"",
                    "ids are shown by --format json");
    return std::move(**found);
}

Result<std::optional<index::ArticleRecord>> Searcher::article(const std::string& id) {
    auto data = state_->ask([&]() -> std::string {
        const auto term = index::term(index::FieldId::id, id);
        const auto found = state_->index.articles.postlist_begin(term);
        if (found == state_->index.articles.postlist_end(term)) return {};
        return state_->index.articles.get_document(*found).get_data();
    });
    if (!data) return tl::unexpected(data.error());
    if (data->empty()) return std::nullopt;
    auto record = index::article_from_json(*data);
    if (!record) return tl::unexpected(record.error());
    return std::move(*record);
}

Result<Explanation> Searcher::explain(const Request& request, const std::string& article_id) {
    return state_->ask([&] { return explain_article(state_->index, request, article_id); });
}

Result<std::optional<index::DealRecord>> Searcher::deal(const std::string& id) {
    auto data = state_->ask([&] { return deal_data(state_->index, id); });
    if (!data) return tl::unexpected(data.error());
    if (data->empty()) return std::nullopt;
    auto record = index::deal_from_json(*data);
    if (!record) return tl::unexpected(record.error());
    return std::move(*record);
}

Result<Verdict> Searcher::judge(const Request& request, const std::string& deal_id) {
    return state_->ask([&] { return judge_deal(state_->index, request, deal_id); });
}

const NameSource& Searcher::names() const {
    return state_->names;
}
const index::Description& Searcher::description() const {
    return state_->index.description;
}
index::Counts Searcher::counts() const {
    return state_->index.counts();
}

const std::vector<std::string_view>& facet_ids() {
    static const std::vector<std::string_view> ids{
        "kind", "status",   "stage",  "sector", "place",   "company", "investor",
        "lead", "currency", "source", "year",   "quarter", "month"};
    return ids;
}

std::string_view to_string(Facet facet) {
    return facet_ids()[static_cast<std::size_t>(facet)];
}

std::optional<Facet> parse_facet(std::string_view id) {
    const auto found = std::find(facet_ids().begin(), facet_ids().end(), id);
    if (found == facet_ids().end()) return std::nullopt;
    return static_cast<Facet>(found - facet_ids().begin());
}

}  // namespace vigie::searcher
