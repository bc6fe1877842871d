// common/names/phrase_table.hh: phrases of folded words, found in tokens by longest match.
//
//   "ile de france" finds "Île-de-France", "ile de france"     "back market" finds "BackMarket"
//   "start up" finds "start-up", "startup"                     "alice bob" finds "Alice & Bob"
//
// One hash table, no allocation while matching: every start of a phrase that ends where a word ends
// is a node, named by the hash of its letters and digits without spaces and signs. PhraseTable
// makes one; Phrases looks into one, also into those made when the programs were built
// (write_phrases.hh), which cost a start nothing.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <tuple>
#include <vector>

#include "common/text/token.hh"

namespace vigie::names {

/// A start of a phrase. Eight bytes: the more nodes stay in the cache, the faster.
struct PhraseNode {
    std::uint64_t hash : 40 = 0;  ///< node_hash; 0: a free place
    std::uint64_t value : 22 = 0;
    std::uint64_t is_phrase : 1 = 0;
    std::uint64_t goes_on : 1 = 0;
};
static_assert(sizeof(PhraseNode) == 8);

/// What a node holds of a letter_hash; mixed, for its higher bits tell short words badly apart.
constexpr std::uint64_t node_hash(std::uint64_t letter_hash) {
    return letter_hash * 0x9E3779B97F4A7C15ULL >> 24U;
}

/// A bit of the hash of every node: most tokens are told apart before the nodes are looked at.
using PhraseBeginnings = std::array<std::uint64_t, 1024>;

constexpr std::size_t beginning_bit(std::uint64_t hash) {
    return (hash >> 40U) % (64 * std::tuple_size_v<PhraseBeginnings>);
}

/// Looks into a table that lies elsewhere and outlives it.
class Phrases {
public:
    struct Match {
        std::uint32_t value = 0;
        std::size_t length = 0;  ///< tokens, at least 1
    };

    /// `size` is a power of two, and at most half of the nodes are in use.
    constexpr Phrases(const PhraseNode* nodes, std::size_t size, const PhraseBeginnings& beginnings)
        : nodes_(nodes), mask_(size - 1), beginnings_(&beginnings) {}

    /// The longest phrase that begins at token `first` and ends before token `end`. Between its
    /// words may stand a space, a hyphen, an apostrophe, a point or "&", never a line break.
    std::optional<Match> match(const text::Tokens& tokens, std::size_t first,
                               std::size_t end) const {
        if (first >= end || !may_begin(tokens[first].hash)) return std::nullopt;
        return longest(tokens, first, end);
    }
    std::optional<Match> match(const text::Tokens& tokens, std::size_t first) const {
        return match(tokens, first, tokens.size());
    }

    /// The value of the phrase that consists of the letters and digits of `key` (a name_key).
    std::optional<std::uint32_t> find(std::string_view key) const;
    /// The same for one word or number.
    std::optional<std::uint32_t> find(const text::Token& word) const {
        return may_begin(word.hash) ? find_hash(word.hash) : std::nullopt;
    }

private:
    bool may_begin(std::uint64_t hash) const {
        const auto bit = beginning_bit(hash);
        return (((*beginnings_)[bit / 64] >> (bit % 64)) & 1U) != 0;
    }
    std::optional<Match> longest(const text::Tokens& tokens, std::size_t first,
                                 std::size_t end) const;
    std::optional<std::uint32_t> find_hash(std::uint64_t hash) const;
    const PhraseNode* find_node(std::uint64_t letter_hash) const;

    const PhraseNode* nodes_;
    std::size_t mask_;
    const PhraseBeginnings* beginnings_;
};

/// Phrases that are added one by one.
class PhraseTable {
public:
    using Match = Phrases::Match;
    struct Entry {
        std::string_view phrase;
        std::uint32_t value = 0;
    };

    PhraseTable() : nodes_(64) {}

    /// Adds `phrase`: folded words (text::fold) between any other characters, which must outlive
    /// the table. Of two equal phrases the first stays. A phrase without letters and digits is
    /// ignored. `value` is below 2^22.
    void add(std::string_view phrase, std::uint32_t value);

    /// All phrases as added.
    const std::vector<Entry>& entries() const { return entries_; }
    const std::vector<PhraseNode>& nodes() const { return nodes_; }
    const PhraseBeginnings& beginnings() const { return beginnings_; }

    /// Valid until the table changes or moves.
    Phrases phrases() const { return {nodes_.data(), nodes_.size(), beginnings_}; }
    std::optional<Match> match(const text::Tokens& tokens, std::size_t first,
                               std::size_t end) const {
        return phrases().match(tokens, first, end);
    }
    std::optional<Match> match(const text::Tokens& tokens, std::size_t first) const {
        return phrases().match(tokens, first);
    }
    std::optional<std::uint32_t> find(std::string_view key) const { return phrases().find(key); }
    std::optional<std::uint32_t> find(const text::Token& word) const {
        return phrases().find(word);
    }

private:
    PhraseNode& node(std::uint64_t letter_hash);
    void grow();

    std::vector<PhraseNode> nodes_;
    PhraseBeginnings beginnings_{};
    std::size_t used_ = 0;
    std::vector<Entry> entries_;
};

}  // namespace vigie::names
