#include "indexer/store/flat_document.hh"

#include <algorithm>

namespace vigie::indexer {

void FlatDocument::add(std::string_view prefix, std::string_view word, std::uint16_t weight) {
    Occurrence occurrence;
    occurrence.begin = static_cast<std::uint32_t>(bytes_.size());
    occurrence.size = static_cast<std::uint16_t>(prefix.size() + word.size());
    occurrence.weight = weight;
    bytes_.append(prefix).append(word);
    occurrences_.push_back(occurrence);
}

void FlatDocument::set_value(unsigned slot, std::string value) {
    if (value.empty()) return;
    const auto behind =
        std::find_if(values_.begin(), values_.end(), [&](const auto& v) { return v.first > slot; });
    values_.emplace(behind, slot, std::move(value));
}

Xapian::Document to_xapian(const FlatDocument& document) {
    Xapian::Document out;
    for (const auto& occurrence : document.occurrences())
        out.add_term(std::string(document.term(occurrence)), occurrence.weight);
    for (const auto& [slot, value] : document.values()) out.add_value(slot, value);
    out.set_data(document.data);
    return out;
}

}  // namespace vigie::indexer
