#include "searcher/ask.hh"

#include <ostream>

#include <fmt/format.h>

#include "searcher/misses.hh"
#include "searcher/output.hh"

namespace vigie::searcher {
namespace {

/// Hits of one batch: enough to align them, few enough to begin at once.
constexpr std::size_t batch_size = 100;

/// Gathers streamed hits into batches for the renderer.
class Batches {
public:
    Batches(Renderer& renderer, std::ostream& out) : renderer_(renderer), out_(out) {}

    /// False where the reader has gone away.
    bool add(DealHit&& hit) {
        deals_.push_back(std::move(hit));
        return deals_.size() < batch_size || flush();
    }
    bool add(ArticleHit&& hit) {
        articles_.push_back(std::move(hit));
        return articles_.size() < batch_size || flush();
    }
    bool flush() {
        if (!deals_.empty()) renderer_.deals(deals_);
        if (!articles_.empty()) renderer_.articles(articles_);
        deals_.clear();
        articles_.clear();
        return out_.flush().good();
    }

private:
    Renderer& renderer_;
    std::ostream& out_;
    std::vector<DealHit> deals_;
    std::vector<ArticleHit> articles_;
};

void cut_groups(Answer& answer, const Plan& plan, std::ostream& err) {
    if (!plan.group_limit || answer.groups.size() <= *plan.group_limit) return;
    const auto left_out = answer.groups.size() - *plan.group_limit;
    answer.groups.resize(*plan.group_limit);
    if (plan.request.question.limit) return;
    tell(err, fmt::format(fmt::runtime(in_language(plan.render.look.language,
                                                   "{} autres groupes : --all les montre",
                                                   "{} more groups: --all shows them")),
                          left_out));
}

/// Facets in rows have no place beside hits: said rather than dropped in silence.
void tell_of_hidden_facets(const Plan& plan, std::ostream& err) {
    const bool rows = plan.format != Format::text && plan.format != Format::json;
    if (rows && plan.render.parts.facets && plan.render.parts.hits)
        tell(err, in_language(plan.render.look.language,
                              "les facettes se lisent en text et json, ou seules avec --limit 0",
                              "facets are shown in text and json, or alone with --limit 0"));
}

Result<ExitStatus> tell_miss(Searcher& searcher, const Plan& plan, std::ostream& err) {
    const auto language = plan.render.look.language;
    tell(err, in_language(language, "rien trouvé", "nothing found"));
    const auto sentences = explain_miss(searcher, plan.request, language);
    if (!sentences) return tl::unexpected(sentences.error());
    for (const auto& sentence : *sentences) err << "  " << sentence << '\n';
    return ExitStatus::nothing;
}

}  // namespace

Result<ExitStatus> ask(Searcher& searcher, const Plan& plan, std::ostream& out, std::ostream& err) {
    const auto renderer = make_renderer(plan.format, out, plan.render);
    Batches batches(*renderer, out);
    auto request = plan.request;
    request.on_deal = [&](DealHit&& hit) { return batches.add(std::move(hit)); };
    request.on_article = [&](ArticleHit&& hit) { return batches.add(std::move(hit)); };
    renderer->begin(request.question);
    auto answer = searcher.search(request);
    if (!answer) return tl::unexpected(answer.error());
    batches.flush();
    cut_groups(*answer, plan, err);
    renderer->end(*answer);
    if (auto ok = written(out); !ok) return tl::unexpected(ok.error());
    for (const auto& note : answer->notes) tell(err, note);
    tell_of_hidden_facets(plan, err);
    if (answer->total == 0) return tell_miss(searcher, plan, err);
    return ExitStatus::found;
}

Result<ExitStatus> ask_similar(Searcher& searcher, const std::string& id, const Plan& plan,
                               std::ostream& out) {
    const auto article_id = id.substr(0, id.rfind('#'));
    auto hits = searcher.similar(id, plan.request.limit);
    if (!hits && article_id != id) hits = searcher.similar(article_id, plan.request.limit);
    if (!hits) return tl::unexpected(hits.error());
    const auto renderer = make_renderer(plan.format, out, plan.render);
    renderer->begin(plan.request.question);
    renderer->articles(*hits);
    Answer answer;
    answer.total = hits->size();
    renderer->end(answer);
    if (auto ok = written(out); !ok) return tl::unexpected(ok.error());
    return hits->empty() ? ExitStatus::nothing : ExitStatus::found;
}

}  // namespace vigie::searcher
