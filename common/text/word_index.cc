#include "common/text/word_index.hh"

#include <utility>

namespace vigie::text {
namespace {

void put(std::vector<WordSlot>& slots, WordSlot slot) {
    auto at = slot.hash & (slots.size() - 1);
    while (slots[at].index != 0) at = (at + 1) & (slots.size() - 1);
    slots[at] = slot;
}

}  // namespace

std::uint32_t WordIndexTable::add(std::string_view word) {
    if (const auto known = index()[word]; known != 0) return known;
    if ((std::size_t{used_} + 1) * 2 > slots_.size()) grow();
    put(slots_, {WordIndex::slot_hash(word_hash(word)) & 0xFFFFFFFFFFU, ++used_ & 0xFFFFFFU});
    return used_;
}

void WordIndexTable::grow() {
    const auto old = std::exchange(slots_, std::vector<WordSlot>(slots_.size() * 2));
    for (const auto& slot : old)
        if (slot.index != 0) put(slots_, slot);
}

}  // namespace vigie::text
