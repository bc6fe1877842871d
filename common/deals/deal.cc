#include "common/deals/deal.hh"

#include <algorithm>

#include "common/deals/article.hh"

namespace vigie::deals {
namespace {

/// The value of an enum whose ids stand in `ids` in its order.
template <class Enum>
std::optional<Enum> parse(const std::vector<std::string_view>& ids, std::string_view id) {
    const auto found = std::find(ids.begin(), ids.end(), id);
    if (found == ids.end()) return std::nullopt;
    return static_cast<Enum>(found - ids.begin());
}

const std::vector<std::string_view>& role_ids() {
    static const std::vector<std::string_view> ids{"lead", "participant", "buyer"};
    return ids;
}

}  // namespace

const std::vector<std::string_view>& kind_ids() {
    static const std::vector<std::string_view> ids{"round",   "total",  "valuation",  "acquisition",
                                                   "ipo",     "debt",   "grant",      "fund",
                                                   "revenue", "market", "investment", "other"};
    return ids;
}

const std::vector<std::string_view>& status_ids() {
    static const std::vector<std::string_view> ids{"done", "planned", "rumoured", "failed"};
    return ids;
}

std::string_view to_string(Kind kind) {
    return kind_ids()[static_cast<std::size_t>(kind)];
}
std::string_view to_string(Status status) {
    return status_ids()[static_cast<std::size_t>(status)];
}
std::string_view to_string(Role role) {
    return role_ids()[static_cast<std::size_t>(role)];
}
std::optional<Kind> parse_kind(std::string_view id) {
    return parse<Kind>(kind_ids(), id);
}
std::optional<Status> parse_status(std::string_view id) {
    return parse<Status>(status_ids(), id);
}
std::optional<Role> parse_role(std::string_view id) {
    return parse<Role>(role_ids(), id);
}

std::string_view to_string(DateSource source) {
    switch (source) {
        case DateSource::given:
            return "given";
        case DateSource::page:
            return "page";
        case DateSource::text:
            return "text";
        case DateSource::none:
            break;
    }
    return "none";
}

}  // namespace vigie::deals
