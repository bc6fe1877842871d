// common/text/nearest.hh: the name that was probably meant.
#pragma once

#include <string_view>
#include <vector>

namespace vigie::text {

/// The candidate nearest to `typed` (letters inserted, left out, replaced, swapped), at most a
/// third of its letters away; of two equally near the first; empty where none is.
std::string_view nearest(std::string_view typed, const std::vector<std::string_view>& candidates);

}  // namespace vigie::text
