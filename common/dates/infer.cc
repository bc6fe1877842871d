#include "common/dates/read_dates.hh"

namespace vigie::dates {

std::optional<Interval> infer_publication(const text::Tokens&, Language) {
    return std::nullopt;
}

}  // namespace vigie::dates
