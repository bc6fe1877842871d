// Text for people: hits, then sums, groups, facets and histograms, then how many there are.
#include <ostream>

#include "searcher/render/phrases.hh"
#include "searcher/render/text_hits.hh"
#include "searcher/render/text_tables.hh"

namespace vigie::searcher {
namespace {

class TextRenderer final : public Renderer {
public:
    TextRenderer(std::ostream& out, const RenderOptions& options) : out_(out), options_(options) {}

    void begin(const Question& question) override { group_by_ = question.group_by; }

    void deals(const std::vector<DealHit>& batch) override {
        if (!options_.parts.hits) return;
        if (!batch.empty()) put(deal_blocks(batch, options_));
        shown_ += batch.size();
    }

    void articles(const std::vector<ArticleHit>& batch) override {
        if (!options_.parts.hits) return;
        if (!batch.empty()) put(article_blocks(batch, options_));
        shown_ += batch.size();
    }

    void end(const Answer& answer) override {
        const auto& parts = options_.parts;
        if (parts.only_count) {
            out_ << answer.total << '\n';
            return;
        }
        if (parts.groups && group_by_ && !answer.groups.empty())
            put(group_table(answer, *group_by_, options_));
        if (parts.facets) put(facet_blocks(answer, options_));
        if (parts.histograms) put(histogram_blocks(answer, options_));
        if (parts.sums) put(sums_line(answer, options_));
        if (!parts.groups && !parts.sums && answer.total > 0)
            put(painted(options_.look, Paint::dim,
                        shown_of_total(parts.hits ? shown_ : answer.total, answer,
                                       options_.look.language)) +
                "\n");
    }

private:
    /// Blocks are set apart by an empty line.
    void put(const std::string& block) {
        if (block.empty()) return;
        if (std::exchange(started_, true)) out_ << '\n';
        out_ << block;
    }

    std::ostream& out_;
    RenderOptions options_;
    std::optional<GroupKey> group_by_;
    std::size_t shown_ = 0;
    bool started_ = false;
};

}  // namespace

std::unique_ptr<Renderer> make_text_renderer(std::ostream& out, const RenderOptions& options) {
    return std::make_unique<TextRenderer>(out, options);
}

}  // namespace vigie::searcher
