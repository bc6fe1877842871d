// common/text/word_index.hh: folded words, each with its place in a list; one look-up a token.
//
// WordIndexTable makes an index, WordIndex looks into one, also into those made when Vigie was
// built (write_word_index.hh).
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::text {

struct WordSlot {
    std::uint32_t hash = 0;
    std::uint32_t index = 0;  ///< 0: a free place
};

/// Looks into an index that lies elsewhere and outlives it.
class WordIndex {
public:
    /// `slots`: open addressing, a power of two. Word `i` is the bytes from `begins[i]` to
    /// `begins[i + 1]` of `letters`.
    constexpr WordIndex(std::span<const WordSlot> slots, const char* letters,
                        const std::uint32_t* begins)
        : slots_(slots), letters_(letters), begins_(begins) {}

    /// The place of a folded word, 1 or more; 0 where it is not known.
    std::uint32_t operator[](std::string_view fold) const;

private:
    std::span<const WordSlot> slots_;
    const char* letters_;
    const std::uint32_t* begins_;
};

/// Words that are added one by one.
class WordIndexTable {
public:
    /// The place of `word`, a new one where it is not there yet.
    std::uint32_t add(std::string_view word);

    const std::vector<WordSlot>& slots() const { return slots_; }
    const std::string& letters() const { return letters_; }
    const std::vector<std::uint32_t>& begins() const { return begins_; }

    /// Valid until the table changes.
    WordIndex index() const { return {slots_, letters_.data(), begins_.data()}; }

private:
    void grow();

    std::vector<WordSlot> slots_ = std::vector<WordSlot>(64);
    std::string letters_;
    std::vector<std::uint32_t> begins_ = {0, 0};  // 0 is the empty word
};

/// A list of folded words that many tokens are looked up in: `static const WordSet words{…}`.
class WordSet {
public:
    WordSet() = default;
    WordSet(std::initializer_list<std::string_view> words) {
        for (const auto word : words) table_.add(word);
    }
    void add(std::string_view word) { table_.add(word); }
    bool contains(std::string_view fold) const { return table_.index()[fold] != 0; }

private:
    WordIndexTable table_;
};

}  // namespace vigie::text
