// searcher/render/layout.hh: text in columns of a terminal.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/result.hh"
#include "searcher/search/search.hh"

namespace vigie::searcher {

/// Columns that well-formed `text` takes: combining marks 0, wide East Asian characters and
/// emoji 2, others 1. Control characters count 0; clean() removes them.
int display_width(std::string_view text);

/// `text` on one line: line breaks, tabs and runs of white space as one space, control characters
/// (also those that steer a terminal) left out, white space at the ends cut.
std::string clean(std::string_view text);
/// The same for a snippet; its marks follow.
Snippet clean(const Snippet& snippet);

/// `text` with spaces behind up to `width` columns.
std::string padded(std::string_view text, int width);
/// `text` with spaces before up to `width` columns.
std::string padded_left(std::string_view text, int width);
/// `text` cut to `width` columns, the last of them "…"; as it is where it fits or `width` is 0.
std::string clipped(std::string_view text, int width);

/// Lines of at most `width` columns, broken at spaces (a longer word stands alone on its line);
/// bytes of `text`, without the spaces at the breaks. One line where `width` is 0.
std::vector<Span> wrapped(std::string_view text, int width);

/// A bar of `value` out of `most` in `cells` columns, in eighths of a column; at least one eighth
/// for a value above 0.
std::string bar(double value, double most, int cells);

}  // namespace vigie::searcher
