// common/text/word_index.hh: folded words, each with its place in a list; one look-up a token.
//
// WordIndexTable makes an index, WordIndex looks into one, also into those made when Vigie was
// built (write_word_index.hh). Words are told apart by their hashes alone (word_hash): most
// look-ups are of words that are not there, and end at the first slot.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

#include "common/text/letter_hash.hh"
#include "common/text/token.hh"

namespace vigie::text {

/// Eight bytes: the more slots stay in the cache, the faster.
struct WordSlot {
    std::uint64_t hash : 40 = 0;   ///< the higher bits of word_hash
    std::uint64_t index : 24 = 0;  ///< 0: a free place
};
static_assert(sizeof(WordSlot) == 8);

/// Looks into an index that lies elsewhere and outlives it.
class WordIndex {
public:
    /// `slots`: open addressing, a power of two.
    constexpr explicit WordIndex(std::span<const WordSlot> slots) : slots_(slots) {}

    /// The place of a folded word, 1 or more; 0 where it is not known.
    std::uint32_t operator[](const Token& token) const { return find(token.key); }
    std::uint32_t operator[](std::string_view fold) const { return find(word_hash(fold)); }

    /// What a slot holds of a word_hash: the higher bits are the best mixed.
    static constexpr std::uint64_t slot_hash(std::uint64_t word_hash) { return word_hash >> 24U; }

    bool contains(std::string_view fold) const { return (*this)[fold] != 0; }
    bool contains(const Token& token) const { return (*this)[token] != 0; }

private:
    std::uint32_t find(std::uint64_t word_hash) const {
        const std::size_t mask = slots_.size() - 1;
        const auto hash = slot_hash(word_hash);
        auto at = hash & mask;
        while (slots_[at].index != 0 && slots_[at].hash != hash) at = (at + 1) & mask;
        return static_cast<std::uint32_t>(slots_[at].index);
    }

    std::span<const WordSlot> slots_;
};

/// Words that are added one by one; at most half of the slots are in use.
class WordIndexTable {
public:
    /// The place of `word`, a new one where it is not there yet.
    std::uint32_t add(std::string_view word);

    const std::vector<WordSlot>& slots() const { return slots_; }

    /// Valid until the table changes.
    WordIndex index() const { return WordIndex(slots_); }

private:
    void grow();

    std::vector<WordSlot> slots_ = std::vector<WordSlot>(64);
    std::uint32_t used_ = 0;
};

/// A list of folded words that many tokens are looked up in: `static const WordSet words{…}`. A few
/// bits of the hashes lie in it: most tokens are no word of it and end there.
class WordSet {
public:
    WordSet() = default;
    WordSet(std::initializer_list<std::string_view> words) {
        for (const auto word : words) add(word);
    }
    void add(std::string_view word) {
        const auto hash = word_hash(word);
        bits_[part_of(hash)] |= bit_of(hash);
        table_.add(word);
    }
    bool contains(std::string_view fold) const { return table_.index()[fold] != 0; }
    bool contains(const Token& token) const {
        return (bits_[part_of(token.key)] & bit_of(token.key)) != 0 && table_.index()[token] != 0;
    }

private:
    static constexpr std::size_t part_of(std::uint64_t hash) { return hash >> 62U; }
    static constexpr std::uint64_t bit_of(std::uint64_t hash) {
        return std::uint64_t{1} << (hash >> 56U & 63U);
    }

    std::array<std::uint64_t, 4> bits_{};
    WordIndexTable table_;
};

}  // namespace vigie::text
