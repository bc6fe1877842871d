// indexer/store/glass_table.hh: one B-tree of a glass database, written from front to back.
//
// Keys come in their order, so that every block is filled once and written once. A block begins
// with its revision, level, free bytes (twice: in one piece, and all) and the end of its directory;
// then the directory, two bytes an item; items lie at the end of the block, the first one last.
// An item of a leaf is its size with three flags (compressed, last and first piece of its value),
// the key, the number of the piece unless it is the first, and the piece. An item of a branch is
// the number of a block, and the first key in it, empty for the first block. Numbers are
// big-endian.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::indexer::glass {

/// Where a table begins, as the version file of the database tells it.
struct Root {
    std::uint32_t block = 0;
    unsigned level = 0;
    std::uint64_t entries = 0;
    std::uint32_t block_size = 0;
};

class TableWriter {
public:
    static constexpr std::size_t longest_key = 255;

    /// Throws std::system_error where the file cannot be written; so do the others.
    explicit TableWriter(const std::string& file);
    ~TableWriter();
    TableWriter(const TableWriter&) = delete;
    TableWriter& operator=(const TableWriter&) = delete;

    /// `key`: behind all keys before it, of at most longest_key bytes, else std::length_error.
    void add(std::string_view key, std::string_view value, bool compressed);
    Root finish();

private:
    /// A block that is being filled, one a level.
    struct Block {
        std::string items;  // the first one first; turned round when the block is written
        std::vector<std::uint32_t> sizes;
        std::size_t used() const { return items.size() + 2 * sizes.size(); }
    };
    /// Key and number of a piece.
    struct Place {
        std::string key;
        unsigned piece = 0;
    };

    void add_piece(std::string_view key, unsigned piece, std::string_view bytes, unsigned flags);
    void add_item(unsigned level, const std::string& item, const Place& place);
    void add_branch(unsigned level, std::uint32_t block, const Place& place);
    std::uint32_t write(unsigned level);
    void flush();

    int file_ = -1;
    std::vector<Block> blocks_;
    std::vector<Place> firsts_;  // first key of the block of each level
    std::string buffer_;
    std::string item_;
    std::uint32_t written_ = 0;
    std::uint64_t entries_ = 0;
};

}  // namespace vigie::indexer::glass
