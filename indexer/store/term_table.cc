#include "indexer/store/term_table.hh"

#include <algorithm>
#include <bit>
#include <cstring>

namespace vigie::indexer {
namespace {

std::uint64_t eight_bytes(const char* at, std::size_t size) {
    std::uint64_t out = 0;
    std::memcpy(&out, at, std::min<std::size_t>(size, sizeof out));
    return out;
}

std::uint64_t big_endian(std::uint64_t value) {
    return std::endian::native == std::endian::little ? __builtin_bswap64(value) : value;
}

std::uint64_t hash_of(std::string_view term) {
    constexpr std::uint64_t factor = 0x9E3779B97F4A7C15ULL;
    std::uint64_t hash = term.size() * factor;
    for (std::size_t i = 0; i < term.size(); i += 8) {
        hash = (hash ^ eight_bytes(term.data() + i, term.size() - i)) * factor;
        hash ^= hash >> 29U;
    }
    return hash ^ hash >> 32U;
}

}  // namespace

TermTable::Id TermTable::operator[](std::string_view text) {
    const auto hash = static_cast<std::uint32_t>(hash_of(text));
    const auto mask = slots_.size() - 1;
    auto at = hash & mask;
    for (; slots_[at].place != 0; at = (at + 1) & mask)
        if (slots_[at].hash == hash && term(slots_[at].place - 1) == text)
            return slots_[at].place - 1;
    const auto id = static_cast<Id>(entries_.size());
    slots_[at] = {hash, id + 1};
    entries_.push_back({big_endian(eight_bytes(text.data(), text.size())),
                        static_cast<std::uint32_t>(bytes_.size()),
                        static_cast<std::uint32_t>(text.size())});
    bytes_ += text;
    if (entries_.size() * 2 > slots_.size()) grow();
    return id;
}

void TermTable::grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    const auto mask = slots_.size() - 1;
    for (const auto& slot : old) {
        if (slot.place == 0) continue;
        auto at = slot.hash & mask;
        while (slots_[at].place != 0) at = (at + 1) & mask;
        slots_[at] = slot;
    }
}

bool TermTable::less(Id a, Id b) const {
    const auto& x = entries_[a];
    const auto& y = entries_[b];
    return x.start != y.start ? x.start < y.start : term(a) < term(b);
}

void TermTable::sort(std::vector<Id>& ids) const {
    std::sort(ids.begin(), ids.end(), [this](Id a, Id b) { return less(a, b); });
}

}  // namespace vigie::indexer
