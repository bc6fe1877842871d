// indexer/store/term_table.hh: the terms of one chunk, numbered as they come.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::indexer {

class TermTable {
public:
    using Id = std::uint32_t;

    /// The number of a term, a new one where it has not come before.
    Id operator[](std::string_view term);
    /// Valid until the next term comes.
    std::string_view term(Id id) const {
        const auto& e = entries_[id];
        return std::string_view(bytes_).substr(e.begin, e.size);
    }
    std::size_t size() const { return entries_.size(); }
    std::size_t bytes() const { return bytes_.size(); }

    /// Puts numbers into the order of their terms.
    void sort(std::vector<Id>& ids) const;

private:
    struct Entry {
        std::uint64_t start = 0;  ///< the first eight bytes, to be compared as a number
        std::uint32_t begin = 0;
        std::uint32_t size = 0;
    };
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t place = 0;  ///< number and one; 0: free
    };
    void grow();
    bool less(Id a, Id b) const;

    std::string bytes_;
    std::vector<Entry> entries_;
    std::vector<Slot> slots_ = std::vector<Slot>(1024);
};

}  // namespace vigie::indexer
