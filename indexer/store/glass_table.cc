#include "indexer/store/glass_table.hh"

#include <cerrno>
#include <fcntl.h>
#include <stdexcept>
#include <system_error>
#include <unistd.h>

namespace vigie::indexer::glass {
namespace {

/// The largest there is: nobody reads these tables but the compaction, from front to back.
constexpr std::size_t block_size = 65536;
constexpr std::size_t header_size = 11;
/// Size of an item with 13 bits, of which 3 are not told.
constexpr std::size_t longest_item = 0x1FFF + 3;
constexpr std::size_t item_head = 3;  // size and length of key
constexpr std::size_t piece_number = 2;
constexpr std::uint32_t revision = 1;
/// Blocks kept back before they are written together.
constexpr std::size_t buffered = 16 * block_size;

constexpr unsigned flag_compressed = 0x8000;
constexpr unsigned flag_last = 0x4000;
constexpr unsigned flag_first = 0x2000;

void put2(std::string& out, std::size_t value) {
    out += static_cast<char>(value >> 8);
    out += static_cast<char>(value);
}
void put4(std::string& out, std::uint32_t value) {
    put2(out, value >> 16);
    put2(out, value & 0xFFFF);
}

}  // namespace

TableWriter::TableWriter(const std::string& file)
    : file_(::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666)) {
    if (file_ < 0) throw std::system_error(errno, std::generic_category(), file);
    // Every table begins with an empty key.
    put2(item_, flag_first | flag_last);
    item_ += '\0';
    add_item(0, item_, {});
}

TableWriter::~TableWriter() {
    ::close(file_);
}

void TableWriter::add(std::string_view key, std::string_view value, bool compressed) {
    if (key.size() > longest_key) throw std::length_error("a key is too long for the index");
    const unsigned packed = compressed ? flag_compressed : 0;
    const auto first_most = longest_item - item_head - key.size();
    const auto most = first_most - piece_number;
    unsigned piece = 1;
    for (bool last = false; !last; ++piece) {
        const auto bytes = value.substr(0, piece == 1 ? first_most : most);
        value.remove_prefix(bytes.size());
        last = value.empty();
        add_piece(key, piece, bytes,
                  packed | (piece == 1 ? flag_first : 0) | (last ? flag_last : 0));
    }
    ++entries_;
}

void TableWriter::add_piece(std::string_view key, unsigned piece, std::string_view bytes,
                            unsigned flags) {
    const auto size = item_head + key.size() + (piece > 1 ? piece_number : 0) + bytes.size();
    item_.clear();
    put2(item_, (size - 3) | flags);
    item_ += static_cast<char>(key.size());
    item_ += key;
    if (piece > 1) put2(item_, piece);
    item_ += bytes;
    add_item(0, item_, {std::string(key), piece});
}

void TableWriter::add_item(unsigned level, const std::string& item, const Place& place) {
    if (level == blocks_.size()) {
        blocks_.emplace_back();
        firsts_.push_back(place);
    }
    if (header_size + blocks_[level].used() + item.size() + 2 > block_size) {
        const auto number = write(level);
        const auto first = firsts_[level];
        add_branch(level + 1, number, first);
        firsts_[level] = place;
    }
    auto& block = blocks_[level];
    block.items += item;
    block.sizes.push_back(static_cast<std::uint32_t>(item.size()));
}

void TableWriter::add_branch(unsigned level, std::uint32_t number, const Place& place) {
    // The first key of a block of branches stands in the level above.
    const bool starts = level == blocks_.size() || blocks_[level].sizes.empty();
    std::string item;
    const auto put = [&](const Place& shown) {
        item.clear();
        put4(item, number);
        item += static_cast<char>(shown.key.size());
        item += shown.key;
        put2(item, shown.piece);
    };
    put(starts ? Place{} : place);
    const bool fits = starts || header_size + blocks_[level].used() + item.size() + 2 <= block_size;
    if (!fits) {
        const auto full = write(level);
        const auto first = firsts_[level];
        add_branch(level + 1, full, first);
        firsts_[level] = place;
        put({});
    }
    add_item(level, item, place);
    if (starts) firsts_[level] = place;
}

std::uint32_t TableWriter::write(unsigned level) {
    auto& block = blocks_[level];
    const auto free = block_size - header_size - block.used();
    put4(buffer_, revision);
    buffer_ += static_cast<char>(level);
    put2(buffer_, free);
    put2(buffer_, free);
    put2(buffer_, header_size + 2 * block.sizes.size());
    auto at = block_size;
    for (const auto size : block.sizes) put2(buffer_, at -= size);
    buffer_.append(free, '\0');
    auto end = block.items.size();
    for (auto i = block.sizes.size(); i-- > 0; end -= block.sizes[i])
        buffer_.append(block.items, end - block.sizes[i], block.sizes[i]);
    block.items.clear();
    block.sizes.clear();
    if (buffer_.size() >= buffered) flush();
    return written_++;
}

void TableWriter::flush() {
    for (std::size_t done = 0; done < buffer_.size();) {
        const auto n = ::write(file_, buffer_.data() + done, buffer_.size() - done);
        if (n < 0 && errno != EINTR)
            throw std::system_error(errno, std::generic_category(), "cannot write a table");
        if (n > 0) done += static_cast<std::size_t>(n);
    }
    buffer_.clear();
}

Root TableWriter::finish() {
    Root out;
    for (unsigned level = 0;; ++level) {
        const auto number = write(level);
        if (level + 1 == blocks_.size()) {
            out.block = number;
            out.level = level;
            break;
        }
        const auto first = firsts_[level];
        add_branch(level + 1, number, first);
    }
    flush();
    out.entries = entries_;
    out.block_size = block_size;
    return out;
}

}  // namespace vigie::indexer::glass
