// common/text/stem_cache.hh: stems of words that have come before, for one look-up a word.
//
// Texts repeat few words, and the stemmer takes a hundred times as long as a look-up. Words and
// stems lie back to back in blocks, so that a look-up touches two places in memory, not four as one
// in a map of strings does: that was a tenth of the time of a bulk build.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace vigie::text {

class StemCache {
public:
    /// The stem of `word`, valid until clear(); nothing where it has not come before.
    std::optional<std::string_view> find(std::string_view word) const;
    /// Of a word that is not there yet; returns the stem as it is kept.
    std::string_view add(std::string_view word, std::string_view stem);
    std::size_t size() const { return size_; }
    void clear();

private:
    struct Slot {
        const char* at = nullptr;  // word, then stem; nullptr: free
        std::uint32_t hash = 0;
        std::uint16_t word = 0;  // bytes
        std::uint16_t stem = 0;
    };
    void put(const Slot& slot);
    char* room(std::size_t bytes);

    std::vector<Slot> slots_ = std::vector<Slot>(256);
    std::size_t size_ = 0;
    std::vector<std::unique_ptr<char[]>> blocks_;
    char* next_ = nullptr;  // in the last block
    std::size_t free_ = 0;
};

}  // namespace vigie::text
