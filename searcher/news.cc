#include "searcher/news.hh"

#include <ostream>

#include "searcher/output.hh"

namespace vigie::searcher {
namespace {

/// Lets through what is new, up to the limit of the plan.
class News {
public:
    News(const Plan& plan, const NewsRule& rule) : since_(rule.since), skip_(plan.request.offset) {
        if (rule.memory) told_ = rule.memory->told(rule.key);
        if (!plan.request.all) room_ = plan.request.limit;
    }

    /// False where the limit is reached.
    bool add(DealHit&& hit) {
        bool known = is_known(hit.record.id, hit.record.article_date);
        for (const auto& report : hit.others)
            known = known || is_known(report.record.id, report.record.article_date);
        if (known) return true;
        if (!take(hit.record.id)) return wants_more();
        deals.push_back(std::move(hit));
        return wants_more();
    }
    bool add(ArticleHit&& hit) {
        if (is_known(hit.article.id, hit.article.date)) return true;
        if (!take(hit.article.id)) return wants_more();
        articles.push_back(std::move(hit));
        return wants_more();
    }

    std::vector<DealHit> deals;
    std::vector<ArticleHit> articles;
    std::vector<std::string> ids;

private:
    bool is_known(const std::string& id, const std::optional<dates::Interval>& days) const {
        if (since_ && !(days && days->from && *days->from >= *since_)) return true;
        return told_.contains(id);
    }
    bool wants_more() const { return !room_ || ids.size() < *room_; }
    bool take(const std::string& id) {
        if (skip_ > 0) {
            --skip_;
            return false;
        }
        ids.push_back(id);
        return true;
    }

    std::unordered_set<std::string> told_;
    std::optional<dates::Day> since_;
    std::size_t skip_ = 0;
    std::optional<std::size_t> room_;
};

}  // namespace

Result<ExitStatus> ask_news(Searcher& searcher, const Plan& plan, const NewsRule& rule,
                            std::ostream& out, std::ostream& err) {
    const auto language = plan.render.look.language;
    if (!plan.render.parts.hits || plan.render.parts.sums)
        return fail(ErrorKind::usage,
                    "only single answers can be new, and this question asks for sums",
                    "leave out --count, --by and --aggregate");
    News news(plan, rule);
    auto request = plan.request;
    request.all = true;
    request.offset = 0;
    request.on_deal = [&](DealHit&& hit) { return news.add(std::move(hit)); };
    request.on_article = [&](ArticleHit&& hit) { return news.add(std::move(hit)); };
    auto answer = searcher.search(request);
    if (!answer) return tl::unexpected(answer.error());
    const auto renderer = make_renderer(plan.format, out, plan.render);
    renderer->begin(request.question);
    renderer->deals(news.deals);
    renderer->articles(news.articles);
    renderer->end(*answer);
    if (auto ok = written(out); !ok) return tl::unexpected(ok.error());
    if (!out) return ExitStatus::found;  // nobody read it: it is still to be told
    if (rule.memory)
        if (auto ok = rule.memory->remember(rule.key, news.ids); !ok)
            return tl::unexpected(ok.error());
    if (!news.ids.empty()) return ExitStatus::found;
    tell(err, in_language(language, "rien de nouveau", "nothing new"));
    return ExitStatus::nothing;
}

}  // namespace vigie::searcher
