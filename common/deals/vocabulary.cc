#include "common/deals/vocabulary.hh"

#include <algorithm>

#include "common/deals/made_terms.hh"

namespace vigie::deals {
namespace {

const PlaceRow* find_place_row(std::string_view id) {
    const auto& rows = made_place_rows;
    const auto found =
        std::lower_bound(rows.begin(), rows.end(), id,
                         [](const auto& row, auto key) { return row.id.view() < key; });
    return found != rows.end() && found->id.view() == id ? &*found : nullptr;
}

}  // namespace

TermMatch TermList::decode(std::uint32_t value, std::size_t length) const {
    return {ids_[value / 8], length, static_cast<FormUse>(value % 4), (value & 4) != 0};
}

std::optional<TermMatch> TermList::find(std::string_view form) const {
    const auto found = forms_.find(form);
    if (!found) return std::nullopt;
    return decode(*found, 0);
}

bool TermList::has_id(std::string_view id) const {
    return std::any_of(ids_.begin(), ids_.end(), [id](const TermId& t) { return t.view() == id; });
}

const TermList& stages() {
    return made_stages;
}

const TermList& sectors() {
    return made_sectors;
}

const TermList& places() {
    return made_places;
}

std::optional<PlaceKind> place_kind(std::string_view place) {
    const PlaceRow* row = find_place_row(place);
    if (row == nullptr) return std::nullopt;
    return row->kind;
}

std::string_view parent_place(std::string_view place) {
    const PlaceRow* row = find_place_row(place);
    return row == nullptr ? std::string_view{} : row->parent.view();
}

std::string_view place_label(std::string_view place, Language language) {
    const PlaceRow* row = find_place_row(place);
    if (row == nullptr) return place;
    return language == Language::french ? row->french : row->english;
}

bool place_contains(std::string_view outer, std::string_view inner) {
    for (; !inner.empty(); inner = parent_place(inner))
        if (inner == outer) return true;
    return false;
}

}  // namespace vigie::deals
