#include "common/text/word_index.hh"

#include <cstring>
#include <utility>

namespace vigie::text {
namespace {

std::uint32_t load4(const char* bytes) {
    std::uint32_t out = 0;
    std::memcpy(&out, bytes, 4);
    return out;
}

/// Of the first and the last four bytes and the length: every token is looked up, few are found.
std::uint32_t hash_of(std::string_view key) {
    std::uint64_t mixed = key.size();
    if (key.size() >= 4) {
        mixed ^= (std::uint64_t{load4(key.data())} << 32U) | load4(key.data() + key.size() - 4);
    } else if (!key.empty()) {
        const auto byte = [&key](std::size_t i) {
            return std::uint64_t{static_cast<unsigned char>(key[i])};
        };
        mixed ^= (byte(0) << 48U) | (byte(key.size() / 2) << 32U) | (byte(key.size() - 1) << 16U);
    }
    mixed *= 0x9E3779B97F4A7C15U;
    return static_cast<std::uint32_t>(mixed >> 32U);
}

void put(std::vector<WordSlot>& slots, WordSlot slot) {
    const std::size_t mask = slots.size() - 1;
    std::size_t at = slot.hash & mask;
    while (slots[at].index != 0) at = (at + 1) & mask;
    slots[at] = slot;
}

}  // namespace

std::uint32_t WordIndex::operator[](std::string_view fold) const {
    const std::size_t mask = slots_.size() - 1;
    const auto hash = hash_of(fold);
    for (std::size_t at = hash & mask; slots_[at].index != 0; at = (at + 1) & mask) {
        const auto [known, index] = slots_[at];
        if (known != hash || begins_[index + 1] - begins_[index] != fold.size()) continue;
        if (std::memcmp(letters_ + begins_[index], fold.data(), fold.size()) == 0) return index;
    }
    return 0;
}

std::uint32_t WordIndexTable::add(std::string_view word) {
    if (const auto known = index()[word]; known != 0) return known;
    if (begins_.size() * 2 > slots_.size()) grow();
    const auto index = static_cast<std::uint32_t>(begins_.size() - 1);
    put(slots_, {hash_of(word), index});
    letters_ += word;
    begins_.push_back(static_cast<std::uint32_t>(letters_.size()));
    return index;
}

void WordIndexTable::grow() {
    const auto old = std::exchange(slots_, std::vector<WordSlot>(slots_.size() * 2));
    for (const auto& slot : old)
        if (slot.index != 0) put(slots_, slot);
}

}  // namespace vigie::text
