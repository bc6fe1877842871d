// One object: the hits as they come, then everything that is known at the end.
#include <ostream>

#include "searcher/question/explain.hh"
#include "searcher/render/objects.hh"

namespace vigie::searcher {
namespace {

namespace json = boost::json;

class JsonRenderer final : public Renderer {
public:
    JsonRenderer(std::ostream& out, const RenderOptions& options) : out_(out), options_(options) {}

    void begin(const Question& question) override {
        group_by_ = question.group_by;
        out_ << "{\"schema\":" << json_schema_version
             << ",\"asked\":" << json::serialize(json::value(question.asked))
             << ",\"question\":" << explain_json(question);
    }

    void deals(const std::vector<DealHit>& batch) override {
        for (const auto& hit : batch) put_hit(deal_object(hit, options_));
    }

    void articles(const std::vector<ArticleHit>& batch) override {
        for (const auto& hit : batch) put_hit(article_object(hit));
    }

    void end(const Answer& answer) override {
        out_ << (hits_ == 0 ? ",\"hits\":[]" : "\n]");
        auto rest = json::serialize(counts(answer));
        rest[0] = ',';  // instead of the opening brace
        out_ << rest << '\n';
    }

private:
    void put_hit(const json::object& hit) {
        out_ << (hits_++ == 0 ? ",\"hits\":[\n" : ",\n") << hit;
    }

    json::object counts(const Answer& answer) const {
        json::object out;
        out["about"] = answer.about_deals ? "deals" : "articles";
        out["total"] = answer.total;
        out["total_is_exact"] = answer.total_is_exact;
        if (answer.about_deals) put_sums(out, answer);
        if (options_.parts.facets) {
            json::array facets;
            for (const auto& facet : answer.facets) facets.push_back(facet_object(facet));
            out["facets"] = std::move(facets);
        }
        if (options_.parts.histograms) out["histograms"] = histograms_object(answer);
        if (answer.relaxed) out["relaxed"] = true;
        out["notes"] = json::array(answer.notes.begin(), answer.notes.end());
        return out;
    }

    void put_sums(json::object& out, const Answer& answer) const {
        out["reports"] = answer.reports;
        out["statistics"] = statistics_object(answer.statistics, answer.currency);
        if (!options_.parts.groups || !group_by_) return;
        json::array groups;
        for (const auto& row : answer.groups) groups.push_back(group_object(row, answer.currency));
        out["group_by"] = to_string(*group_by_);
        out["groups"] = std::move(groups);
    }

    std::ostream& out_;
    RenderOptions options_;
    std::optional<GroupKey> group_by_;
    std::size_t hits_ = 0;
};

}  // namespace

std::unique_ptr<Renderer> make_json_renderer(std::ostream& out, const RenderOptions& options) {
    return std::make_unique<JsonRenderer>(out, options);
}

}  // namespace vigie::searcher
