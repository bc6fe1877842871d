#include "common/dates/read_dates.hh"

namespace vigie::dates {

std::vector<DateMention> read_dates(const text::Tokens&, const DateOptions&) {
    return {};
}

}  // namespace vigie::dates
