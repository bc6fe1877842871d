#include "searcher/search/index_names.hh"

#include "common/index/record.hh"
#include "common/index/terms.hh"
#include "common/names/known_names.hh"

namespace vigie::searcher {
namespace {

using index::FieldId;

/// The first deal with the term; nothing where there is none or the index is being changed.
std::optional<index::DealRecord> first_deal(const Xapian::Database& deals,
                                            const std::string& term) {
    try {
        const auto found = deals.postlist_begin(term);
        if (found == deals.postlist_end(term)) return std::nullopt;
        auto record = index::deal_from_json(deals.get_document(*found).get_data());
        return record ? std::optional(std::move(*record)) : std::nullopt;
    } catch (const Xapian::Error&) {
        return std::nullopt;  // names only help; the search itself reports what is wrong
    }
}

}  // namespace

std::string IndexNames::company(std::string_view key) const {
    if (key.empty()) return {};
    const auto deal = first_deal(deals_, index::term(FieldId::company, key));
    return deal ? deal->deal.company : std::string{};
}

std::string IndexNames::investor(std::string_view key) const {
    if (key.empty()) return {};
    const auto deal = first_deal(deals_, index::term(FieldId::investor, key));
    if (!deal) return {};
    for (const auto& investor : deal->deal.investors)
        if (names::canonical_key(investor.name) == key) return investor.name;
    return {};
}

std::string IndexNames::place(std::string_view key) const {
    try {
        return !key.empty() && deals_.term_exists(index::term(FieldId::place, key))
                   ? std::string(key)
                   : std::string{};
    } catch (const Xapian::Error&) {
        return {};
    }
}

}  // namespace vigie::searcher
