#include "indexer/store/glass_chunk.hh"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <numeric>
#include <random>
#include <system_error>

#include "indexer/store/glass_coding.hh"

namespace vigie::indexer {
namespace {

using namespace glass;

/// Postings kept in memory, of 12 bytes and as many again while they are sorted.
constexpr std::size_t most_postings = 3'000'000;
/// As Xapian bounds them; the key of a list holds the number of a document too.
constexpr std::size_t longest_term = 245;
constexpr std::size_t always_fits = longest_term / 2;
/// A list of postings or values is cut behind so many bytes, as Xapian cuts it.
constexpr std::size_t chunk_bytes = 2000;

constexpr std::string_view magic = "\x0f\x0dXapian Glass";
/// The day of the format in 16 bits: years since 2014, month, day.
constexpr unsigned format_day = 2U << 9U | 3U << 5U | 14U;
constexpr std::uint32_t revision = 1;
constexpr std::uint32_t shortest_packed = 18;

constexpr std::string_view lengths_key("\0\xe0", 2);
constexpr std::string_view statistics_key("\0\xd0", 2);
constexpr std::string_view values_key("\0\xd8", 2);

/// A list that is written piece by piece: the first one under the key of the list, with what there
/// is to know of all; the others under the key and their first document.
class ListWriter {
public:
    ListWriter(TableWriter& table, std::string key, std::string_view other_keys)
        : table_(table), key_(std::move(key)), other_keys_(other_keys) {}

    void begin(std::uint32_t documents, std::uint32_t weight) {
        head_.clear();
        put_number(head_, documents);
        put_number(head_, weight);
    }

    void add(std::uint32_t document, std::uint32_t weight) {
        if (piece_.size() >= chunk_bytes) put(false);
        if (piece_.empty())
            first_ = document;
        else
            put_number(piece_, document - last_ - 1);
        put_number(piece_, weight);
        last_ = document;
    }

    void finish() { put(true); }

private:
    void put(bool last) {
        std::string value;
        auto key = key_;
        if (is_first_) {
            value = head_;
            put_number(value, first_ - 1);
        } else {
            key = other_keys_;
            put_sorting_number(key, first_);
        }
        value += last ? '1' : '0';
        put_number(value, last_ - first_);
        value += piece_;
        table_.add(key, value, false);
        piece_.clear();
        is_first_ = false;
    }

    TableWriter& table_;
    std::string key_;
    std::string other_keys_;
    std::string head_;
    std::string piece_;
    std::uint32_t first_ = 0;
    std::uint32_t last_ = 0;
    bool is_first_ = true;
};

/// Zero bytes are written twice.
void check_length(std::string_view term) {
    const auto zeros = static_cast<std::size_t>(std::count(term.begin(), term.end(), '\0'));
    if (term.size() + zeros > longest_term)
        throw Xapian::InvalidArgumentError("a term is too long: " + std::string(term));
}

std::string made_directory(const std::string& path) {
    std::filesystem::create_directories(path);
    return path;
}

void put_root(std::string& out, const Root& root, std::uint32_t packed_from) {
    put_number(out, root.block);
    put_number(out, root.level << 2U);
    put_number(out, root.entries);
    put_number(out, root.block_size >> 11U);
    put_number(out, packed_from);
    put_text(out, {});  // no free blocks
}

/// A table that does not exist.
void put_no_table(std::string& out, std::uint32_t packed_from) {
    put_number(out, 0U);
    put_number(out, 3U);  // written in order, without a block
    put_number(out, 0U);
    put_number(out, 4U);
    put_number(out, packed_from);
    put_text(out, {});
}

}  // namespace

bool GlassChunk::is_supported() {
    return Xapian::major_version() == 1 && Xapian::minor_version() == 4;
}

GlassChunk::GlassChunk(std::string path)
    : path_(made_directory(path)),
      docdata_(path_ + "/docdata.glass"),
      termlist_(path_ + "/termlist.glass") {}

bool GlassChunk::is_full() const {
    return postings_.size() >= most_postings;
}

void GlassChunk::add(const FlatDocument& document) {
    ++size_;
    key_.clear();
    put_sorting_number(key_, size_);
    count_terms(document);
    const auto length = put_postings();
    lengths_.push_back(length);
    put_terms(length);
    put_slots(document);
    tag_.clear();
    if (document.data.empty()) return;
    key_.clear();
    put_sorting_number(key_, size_);
    put_packed(docdata_, document.data);
}

void GlassChunk::count_terms(const FlatDocument& document) {
    held_.clear();
    for (const auto& occurrence : document.occurrences()) {
        const auto term = document.term(occurrence);
        if (term.size() > always_fits) check_length(term);
        const auto id = terms_[term];
        if (id == marks_.size()) marks_.emplace_back();
        auto& mark = marks_[id];
        if (mark.document != size_) {
            mark = {size_, 0};
            held_.push_back(id);
        }
        mark.weight += occurrence.weight;
    }
    terms_.sort(held_);
}

std::uint32_t GlassChunk::put_postings() {
    std::uint32_t length = 0;
    for (const auto id : held_) {
        const auto weight = marks_[id].weight;
        postings_.push_back({id, size_, weight});
        length += weight;
        highest_weight_ = std::max(highest_weight_, weight);
    }
    return length;
}

/// Length, number of terms; then of each term what it shares with the one before, with its weight
/// in the same byte where both are small, and the rest of it.
void GlassChunk::put_terms(std::uint32_t length) {
    tag_.clear();
    if (!held_.empty()) {
        put_number(tag_, length);
        put_number(tag_, held_.size());
    }
    std::string_view before;
    for (const auto id : held_) {
        const auto term = terms_.term(id);
        const auto weight = marks_[id].weight;
        if (before.data() == nullptr) {
            tag_ += static_cast<char>(term.size());
            tag_ += term;
            put_number(tag_, weight);
        } else {
            const auto shared = static_cast<std::size_t>(
                std::mismatch(before.begin(), before.end(), term.begin(), term.end()).first -
                before.begin());
            const auto both = (weight + 1ULL) * (before.size() + 1) + shared;
            tag_ += static_cast<char>(weight < 127 && both < 256 ? both : shared);
            tag_ += static_cast<char>(term.size() - shared);
            tag_ += term.substr(shared);
            if (weight >= 127 || both >= 256) put_number(tag_, weight);
        }
        before = term;
    }
    put_packed(termlist_, tag_);
}

void GlassChunk::put_packed(TableWriter& table, std::string_view bytes) {
    const auto packed = deflate_.pack(bytes);
    table.add(key_, packed.empty() ? bytes : packed, !packed.empty());
}

void GlassChunk::put_slots(const FlatDocument& document) {
    if (document.values().empty()) return;
    tag_.clear();
    unsigned next = 0;
    for (const auto& [slot, value] : document.values()) {
        put_number(tag_, slot - next);
        next = slot + 1;
        put_value(slot, value);
    }
    key_ += '\0';
    termlist_.add(key_, tag_, false);
}

void GlassChunk::put_value(unsigned number, const std::string& value) {
    auto& slot = slots_.at(number);
    if (slot.frequency++ == 0) {
        slot.lowest = slot.highest = value;
    } else {
        if (value < slot.lowest) slot.lowest = value;
        if (value > slot.highest) slot.highest = value;
    }
    if (slot.chunk.empty())
        slot.first = size_;
    else
        put_number(slot.chunk, size_ - slot.last - 1);
    put_text(slot.chunk, value);
    slot.last = size_;
    if (slot.chunk.size() >= chunk_bytes) close_values(number);
}

void GlassChunk::close_values(unsigned number) {
    auto& slot = slots_[number];
    if (slot.chunk.empty()) return;
    std::string key(values_key);
    put_number(key, number);
    put_sorting_number(key, slot.first);
    slot.chunks.emplace_back(std::move(key), std::move(slot.chunk));
    slot.chunk.clear();
}

void GlassChunk::write_values(TableWriter& postlist) {
    for (unsigned number = 0; number < slots_.size(); ++number) {
        const auto& slot = slots_[number];
        if (slot.frequency == 0) continue;
        std::string key(statistics_key);
        put_last_number(key, number);
        tag_.clear();
        put_number(tag_, slot.frequency);
        put_text(tag_, slot.lowest);
        if (slot.highest != slot.lowest) tag_ += slot.highest;
        postlist.add(key, tag_, false);
    }
    for (unsigned number = 0; number < slots_.size(); ++number) {
        close_values(number);
        for (const auto& [key, value] : slots_[number].chunks) postlist.add(key, value, false);
    }
}

void GlassChunk::write_lengths(TableWriter& postlist) {
    if (lengths_.empty()) return;
    ListWriter list(postlist, std::string(lengths_key), lengths_key);
    list.begin(0, 0);
    for (std::uint32_t i = 0; i < lengths_.size(); ++i) list.add(i + 1, lengths_[i]);
    list.finish();
}

/// Postings lie in the order of their documents; counting puts those of a term together.
void GlassChunk::write_postings(TableWriter& postlist) {
    std::vector<std::uint32_t> begins(terms_.size() + 1);
    for (const auto& posting : postings_) ++begins[posting.term + 1];
    std::partial_sum(begins.begin(), begins.end(), begins.begin());
    std::vector<std::pair<std::uint32_t, std::uint32_t>> sorted(postings_.size());
    auto next = begins;
    for (const auto& posting : postings_)
        sorted[next[posting.term]++] = {posting.document, posting.weight};
    postings_ = {};

    std::vector<TermTable::Id> order(terms_.size());
    std::iota(order.begin(), order.end(), 0U);
    terms_.sort(order);
    for (const auto id : order) {
        std::string key;
        put_sorting_text(key, terms_.term(id), true);
        std::string others;
        put_sorting_text(others, terms_.term(id), false);
        ListWriter list(postlist, std::move(key), others);
        std::uint32_t weight = 0;
        for (auto i = begins[id]; i < begins[id + 1]; ++i) weight += sorted[i].second;
        list.begin(begins[id + 1] - begins[id], weight);
        for (auto i = begins[id]; i < begins[id + 1]; ++i)
            list.add(sorted[i].first, sorted[i].second);
        list.finish();
    }
}

void GlassChunk::write_version(const Root& postlist, const Root& docdata,
                               const Root& termlist) const {
    std::string out(magic);
    out += static_cast<char>(format_day >> 8U);
    out += static_cast<char>(format_day & 0xFFU);
    std::random_device random;
    for (int i = 0; i < 16; ++i) out += static_cast<char>(random());
    put_number(out, revision);
    put_root(out, postlist, 0);
    put_root(out, docdata, shortest_packed);
    put_root(out, termlist, shortest_packed);
    put_no_table(out, 0);                // positions
    put_no_table(out, shortest_packed);  // spelling
    put_no_table(out, shortest_packed);  // synonyms
    std::uint32_t shortest = 0;
    std::uint32_t longest = 0;
    std::uint64_t all = 0;
    for (const auto length : lengths_) {
        if (length > 0 && (shortest == 0 || length < shortest)) shortest = length;
        longest = std::max(longest, length);
        all += length;
    }
    put_number(out, size_);
    put_number(out, 0U);  // the last document is the one of that number
    put_number(out, shortest);
    put_number(out, highest_weight_);
    put_number(out, longest - highest_weight_);
    put_number(out, 0U);  // changesets
    put_number(out, all);
    put_number(out, 0U);  // spelling
    std::ofstream file(path_ + "/iamglass", std::ios::binary);
    file.write(out.data(), static_cast<std::streamsize>(out.size()));
    file.close();
    if (!file) throw std::system_error(ENOSPC, std::generic_category(), "cannot write a table");
}

std::string GlassChunk::finish() {
    TableWriter postlist(path_ + "/postlist.glass");
    write_values(postlist);
    write_lengths(postlist);
    write_postings(postlist);
    const auto root = postlist.finish();
    const auto docdata = docdata_.finish();
    const auto termlist = termlist_.finish();
    write_version(root, docdata, termlist);
    return path_;
}

}  // namespace vigie::indexer
