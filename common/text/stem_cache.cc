#include "common/text/stem_cache.hh"

#include <algorithm>
#include <cstring>
#include <functional>
#include <utility>

namespace vigie::text {
namespace {

constexpr std::size_t block_bytes = 4096;

std::uint32_t hash_of(std::string_view word) {
    return static_cast<std::uint32_t>(std::hash<std::string_view>{}(word));
}

}  // namespace

std::optional<std::string_view> StemCache::find(std::string_view word) const {
    const auto hash = hash_of(word);
    const auto mask = slots_.size() - 1;
    for (auto i = hash & mask; slots_[i].at != nullptr; i = (i + 1) & mask) {
        const auto& slot = slots_[i];
        if (slot.hash == hash && word == std::string_view(slot.at, slot.word))
            return std::string_view(slot.at + slot.word, slot.stem);
    }
    return std::nullopt;
}

std::string_view StemCache::add(std::string_view word, std::string_view stem) {
    if (2 * ++size_ > slots_.size()) {
        std::vector<Slot> old(slots_.size() * 2);
        old.swap(slots_);
        for (const auto& slot : old)
            if (slot.at != nullptr) put(slot);
    }
    char* const at = room(word.size() + stem.size());
    std::memcpy(at, word.data(), word.size());
    std::memcpy(at + word.size(), stem.data(), stem.size());
    put({at, hash_of(word), static_cast<std::uint16_t>(word.size()),
         static_cast<std::uint16_t>(stem.size())});
    return {at + word.size(), stem.size()};
}

void StemCache::put(const Slot& slot) {
    const auto mask = slots_.size() - 1;
    auto i = slot.hash & mask;
    while (slots_[i].at != nullptr) i = (i + 1) & mask;
    slots_[i] = slot;
}

char* StemCache::room(std::size_t bytes) {
    if (free_ < bytes) {
        free_ = std::max(block_bytes, bytes);
        blocks_.push_back(std::make_unique<char[]>(free_));
        next_ = blocks_.back().get();
    }
    free_ -= bytes;
    return std::exchange(next_, next_ + bytes);
}

void StemCache::clear() {
    slots_.assign(256, {});
    size_ = 0;
    blocks_.clear();
    free_ = 0;
}

}  // namespace vigie::text
