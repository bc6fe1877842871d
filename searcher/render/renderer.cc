#include "searcher/render/renderer.hh"

#include <algorithm>

namespace vigie::searcher {

const std::vector<std::string_view>& format_ids() {
    static const std::vector<std::string_view> ids{"text", "json", "jsonl", "csv", "tsv"};
    return ids;
}

std::optional<Format> parse_format(std::string_view id) {
    const auto& ids = format_ids();
    const auto found = std::find(ids.begin(), ids.end(), id);
    if (found == ids.end()) return std::nullopt;
    return static_cast<Format>(found - ids.begin());
}

std::unique_ptr<Renderer> make_renderer(Format format, std::ostream& out,
                                        const RenderOptions& options) {
    switch (format) {
        case Format::json:
            return make_json_renderer(out, options);
        case Format::jsonl:
            return make_jsonl_renderer(out, options);
        case Format::csv:
            return make_table_renderer(out, options, ',');
        case Format::tsv:
            return make_table_renderer(out, options, '\t');
        case Format::text:
            break;
    }
    return make_text_renderer(out, options);
}

}  // namespace vigie::searcher
