// indexer/sources/format.hh: what kind of file this is, told by name and content.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace vigie::indexer {

enum class Format : std::uint8_t {
    text,        ///< optional head of "Key: value" lines, title, body
    markdown,    ///< optional front matter between "---" lines
    html,        ///< one page, one article
    json,        ///< one object, or an array of them
    json_lines,  ///< one object a line
    feed,        ///< RSS 0.9x, 1.0, 2.0 or Atom
};

/// The name without a compression ending: "a.jsonl.gz" -> "a.jsonl".
std::string_view without_compression(std::string_view file_name);

/// The format that the ending of `file_name` (compression ending aside) promises; nothing for an
/// ending that is no document of ours (".png").
std::optional<Format> format_of_name(std::string_view file_name);

/// The format of `content`, of which the first few kilobytes suffice. The content wins over the
/// promise of the name where it is plain ("<!doctype html" in a ".xml"); else the name decides;
/// without a name (standard input) the content alone: "{" a line is JSON Lines, "[" JSON, "<" a
/// feed or a page, "---" Markdown, anything else text.
Format format_of(std::optional<Format> promised, std::string_view content);

}  // namespace vigie::indexer
