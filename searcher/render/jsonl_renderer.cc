// One object a line: hits, or else groups, sums, values of facets.
#include <ostream>

#include "searcher/render/objects.hh"

namespace vigie::searcher {
namespace {

namespace json = boost::json;

class JsonLinesRenderer final : public Renderer {
public:
    JsonLinesRenderer(std::ostream& out, const RenderOptions& options)
        : out_(out), options_(options) {}

    void begin(const Question& question) override { group_by_ = question.group_by; }

    void deals(const std::vector<DealHit>& batch) override {
        if (shows_hits())
            for (const auto& hit : batch) out_ << deal_object(hit, options_) << '\n';
    }

    void articles(const std::vector<ArticleHit>& batch) override {
        if (shows_hits())
            for (const auto& hit : batch) out_ << article_object(hit) << '\n';
    }

    void end(const Answer& answer) override {
        const auto& parts = options_.parts;
        if (parts.groups)
            put_groups(answer);
        else if (parts.sums)
            put_sums(answer);
        else if (!parts.hits)
            put_facets(answer);
    }

private:
    bool shows_hits() const {
        return options_.parts.hits && !options_.parts.groups && !options_.parts.sums;
    }

    void put(std::string_view type, const json::object& object) {
        json::object line{{"type", type}};
        for (const auto& item : object) line.insert(item);
        out_ << line << '\n';
    }

    void put_groups(const Answer& answer) {
        for (const auto& row : answer.groups) {
            json::object line{{"key", group_by_ ? to_string(*group_by_) : std::string_view{}}};
            for (const auto& item : group_object(row, answer.currency)) line.insert(item);
            put("group", line);
        }
    }

    void put_sums(const Answer& answer) {
        if (answer.about_deals)
            put("statistics", statistics_object(answer.statistics, answer.currency));
        else
            put("statistics", {{"count", answer.total}, {"exact", answer.total_is_exact}});
    }

    void put_facets(const Answer& answer) {
        for (const auto& facet : answer.facets)
            for (const auto& value : facet.values) {
                json::object line{{"facet", to_string(facet.facet)}};
                for (const auto& item : facet_value_object(value)) line.insert(item);
                put("facet", line);
            }
    }

    std::ostream& out_;
    RenderOptions options_;
    std::optional<GroupKey> group_by_;
};

}  // namespace

std::unique_ptr<Renderer> make_jsonl_renderer(std::ostream& out, const RenderOptions& options) {
    return std::make_unique<JsonLinesRenderer>(out, options);
}

}  // namespace vigie::searcher
