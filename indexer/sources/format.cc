#include "indexer/sources/format.hh"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "common/text/utf8.hh"

namespace vigie::indexer {
namespace {

constexpr auto compression_endings =
    std::to_array<std::string_view>({".gz", ".bz2", ".xz", ".lzma", ".zst"});

constexpr auto format_endings = std::to_array<std::pair<std::string_view, Format>>({
    {".txt", Format::text},
    {".text", Format::text},
    {".md", Format::markdown},
    {".markdown", Format::markdown},
    {".html", Format::html},
    {".htm", Format::html},
    {".xhtml", Format::html},
    {".json", Format::json},
    {".jsonl", Format::json_lines},
    {".ndjson", Format::json_lines},
    {".xml", Format::feed},
    {".rss", Format::feed},
    {".atom", Format::feed},
    {".rdf", Format::feed},
});

std::string_view trimmed_front(std::string_view content) {
    if (content.starts_with("\xEF\xBB\xBF")) content.remove_prefix(3);
    const auto begin = content.find_first_not_of(" \t\r\n");
    return begin == std::string_view::npos ? std::string_view{} : content.substr(begin);
}

bool holds(std::string_view content, std::string_view what) {
    return content.find(what) != std::string_view::npos;
}

/// Markup: a feed has its root element near the top, everything else is a page.
Format format_of_markup(std::string_view folded) {
    if (folded.starts_with("<!doctype html") || folded.starts_with("<html")) return Format::html;
    for (const auto* root : {"<rss", "<feed", "<rdf:rdf"})
        if (holds(folded, root)) return Format::feed;
    return Format::html;
}

/// One object over several lines or one a line: the first line tells.
Format format_of_object(std::string_view content) {
    const auto first = content.substr(0, content.find('\n'));
    const auto last = first.find_last_not_of(" \t\r");
    const bool whole = first.size() > 1 && last != std::string_view::npos && first[last] == '}';
    return whole ? Format::json_lines : Format::json;
}

}  // namespace

std::string_view without_compression(std::string_view file_name) {
    for (const auto ending : compression_endings)
        if (file_name.ends_with(ending))
            return file_name.substr(0, file_name.size() - ending.size());
    return file_name;
}

std::optional<Format> format_of_name(std::string_view file_name) {
    const std::string name = text::fold(without_compression(file_name));
    const auto slash = name.find_last_of('/');
    const auto base = slash == std::string::npos ? name : name.substr(slash + 1);
    const auto point = base.find_last_of('.');
    if (point == std::string::npos || point == 0) return Format::text;
    const auto ending = std::string_view(base).substr(point);
    const auto* const found = std::find_if(format_endings.begin(), format_endings.end(),
                                           [&](const auto& e) { return e.first == ending; });
    return found == format_endings.end() ? std::nullopt : std::optional(found->second);
}

Format format_of(std::optional<Format> promised, std::string_view content) {
    const auto start = trimmed_front(content.substr(0, 4096));
    const auto folded = text::fold(start);
    if (promised == Format::html || promised == Format::feed) return format_of_markup(folded);
    if (promised == Format::json && start.starts_with('{')) return format_of_object(start);
    if (promised && promised != Format::text) return *promised;
    if (folded.starts_with("<!doctype html") || folded.starts_with("<html") ||
        folded.starts_with("<?xml") || folded.starts_with("<rss") || folded.starts_with("<feed"))
        return format_of_markup(folded);
    if (promised) return *promised;
    if (start.starts_with('{')) return format_of_object(start);
    if (start.starts_with('[')) return Format::json;
    if (start.starts_with("---")) return Format::markdown;
    return Format::text;
}

}  // namespace vigie::indexer
