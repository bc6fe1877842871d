#include "common/deals/vocabulary.hh"

#include <algorithm>
#include <array>

#include "common/lexicon/lexicon.hh"

namespace vigie::deals {

/// Fills a TermList from the rows of a vocabulary file.
class TermListBuilder {
public:
    std::uint32_t add_id(std::string_view id) {
        list_.ids_.push_back(id);
        return static_cast<std::uint32_t>(list_.ids_.size() - 1);
    }

    void add(std::string_view form, std::uint32_t id, FormUse use, bool everyday = false) {
        list_.table_.add(form, id * 8 + (everyday ? 4 : 0) + static_cast<std::uint32_t>(use));
    }

    void add_inflected(std::string_view stem, std::string_view ending, std::uint32_t id,
                       FormUse use, bool everyday = false) {
        list_.inflected_.push_back(std::make_unique<std::string>(stem));
        *list_.inflected_.back() += ending;
        add(*list_.inflected_.back(), id, use, everyday);
    }

    TermList take() { return std::move(list_); }

private:
    TermList list_;
};

namespace {

/// "lyonnais" -> lyonnaise, lyonnaises; "parisien" -> parisienne …; "belge" -> belges.
void add_adjective(TermListBuilder& out, std::string_view form, std::uint32_t id) {
    const bool invariable = form.front() == '=';
    if (invariable) form.remove_prefix(1);
    out.add(form, id, FormUse::adjective);
    if (invariable) return;
    const auto add = [&](std::string_view ending) {
        out.add_inflected(form, ending, id, FormUse::adjective);
    };
    if (form.ends_with("e")) return add("s");
    const bool doubles = form.ends_with("en") || form.ends_with("on");
    add(doubles ? "ne" : "e");
    add(doubles ? "nes" : "es");
    if (!form.ends_with("s")) add("s");
}

TermList read_stages() {
    TermListBuilder out;
    for (const auto& row : lexicon::rows("stages.tsv")) {
        const auto id = out.add_id(row[0]);
        for (const auto form : lexicon::Parts(row[1])) out.add(form, id, FormUse::name);
    }
    return out.take();
}

TermList read_sectors() {
    const auto rows = lexicon::rows("sectors.tsv");
    TermListBuilder out;
    for (const auto& row : rows) {  // names first: a narrower word never hides one
        const auto id = out.add_id(row[0]);
        const auto everyday = lexicon::split(row[3]);
        for (const auto form : lexicon::Parts(row[1])) {
            const bool plain = std::find(everyday.begin(), everyday.end(), form) != everyday.end();
            out.add(form, id, FormUse::name, plain);
            if (form.size() > 3 && !form.ends_with("s") && form.find(' ') == form.npos)
                out.add_inflected(form, "s", id, FormUse::name, plain);
        }
        out.add(row[0], id, FormUse::name);
    }
    std::uint32_t id = 0;
    for (const auto& row : rows) {
        for (const auto form : lexicon::Parts(row[2])) out.add(form, id, FormUse::news);
        ++id;
    }
    return out.take();
}

TermList read_places() {
    TermListBuilder out;
    for (const auto& row : lexicon::rows("places.tsv")) {
        const auto id = out.add_id(row[0]);
        for (const auto form : lexicon::Parts(row[3])) out.add(form, id, FormUse::name);
        for (const auto form : lexicon::Parts(row[4])) add_adjective(out, form, id);
    }
    return out.take();
}

struct PlaceRow {
    std::string_view id, parent;
    PlaceKind kind = PlaceKind::city;
};

PlaceKind parse_place_kind(std::string_view word) {
    if (word == "region") return PlaceKind::region;
    if (word == "country") return PlaceKind::country;
    return word == "continent" ? PlaceKind::continent : PlaceKind::city;
}

/// Sorted by id.
const std::vector<PlaceRow>& place_rows() {
    static const std::vector<PlaceRow> sorted = [] {
        std::vector<PlaceRow> out;
        for (const auto& row : lexicon::rows("places.tsv"))
            out.push_back({row[0], row[1], parse_place_kind(row[2])});
        std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
        return out;
    }();
    return sorted;
}

const PlaceRow* find_place_row(std::string_view id) {
    const auto& rows = place_rows();
    const auto found = std::lower_bound(rows.begin(), rows.end(), id,
                                        [](const auto& row, auto key) { return row.id < key; });
    return found != rows.end() && found->id == id ? &*found : nullptr;
}

}  // namespace

TermMatch TermList::decode(std::uint32_t value, std::size_t length) const {
    return {ids_[value / 8], length, static_cast<FormUse>(value % 4), (value & 4) != 0};
}

std::optional<TermMatch> TermList::match(const text::Tokens& tokens, std::size_t first,
                                         std::size_t end) const {
    const auto found = table_.match(tokens, first, end);
    if (!found) return std::nullopt;
    return decode(found->value, found->length);
}

std::optional<TermMatch> TermList::find(std::string_view form) const {
    const auto found = table_.find(form);
    if (!found) return std::nullopt;
    return decode(*found, 0);
}

bool TermList::has_id(std::string_view id) const {
    return std::find(ids_.begin(), ids_.end(), id) != ids_.end();
}

std::vector<TermList::Form> TermList::forms() const {
    std::vector<Form> out;
    out.reserve(table_.entries().size());
    for (const auto& entry : table_.entries())
        out.push_back({entry.phrase, decode(entry.value, 0)});
    return out;
}

const TermList& stages() {
    static const TermList list = read_stages();
    return list;
}

const TermList& sectors() {
    static const TermList list = read_sectors();
    return list;
}

const TermList& places() {
    static const TermList list = read_places();
    return list;
}

std::optional<PlaceKind> place_kind(std::string_view place) {
    const PlaceRow* row = find_place_row(place);
    if (row == nullptr) return std::nullopt;
    return row->kind;
}

std::string_view parent_place(std::string_view place) {
    const PlaceRow* row = find_place_row(place);
    return row == nullptr ? std::string_view{} : row->parent;
}

bool place_contains(std::string_view outer, std::string_view inner) {
    for (; !inner.empty(); inner = parent_place(inner))
        if (inner == outer) return true;
    return false;
}

}  // namespace vigie::deals
