// common/names/phrase_table.hh: phrases of folded words, found in tokens by longest match.
//
//   "ile de france" finds "Île-de-France", "ile de france"     "back market" finds "BackMarket"
//   "start up" finds "start-up", "startup"                     "alice bob" finds "Alice & Bob"
//
// One hash table, no allocation while matching: every start of a phrase that ends where a word ends
// is a node, named by the hash of its letters and digits without spaces and signs.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "common/text/token.hh"

namespace vigie::names {

class PhraseTable {
public:
    struct Match {
        std::uint32_t value = 0;
        std::size_t length = 0;  ///< tokens, at least 1
    };
    struct Entry {
        std::string_view phrase;
        std::uint32_t value = 0;
    };

    PhraseTable();

    /// Adds `phrase`: folded words (text::fold) between any other characters, which must outlive
    /// the table. Of two equal phrases the first stays. A phrase without letters and digits is
    /// ignored. `value` is below 2^30.
    void add(std::string_view phrase, std::uint32_t value);

    /// The longest phrase that begins at token `first` and ends before token `end`. Between its
    /// words may stand a space, a hyphen, an apostrophe, a point or "&", never a line break.
    std::optional<Match> match(const text::Tokens& tokens, std::size_t first,
                               std::size_t end) const;
    std::optional<Match> match(const text::Tokens& tokens, std::size_t first) const {
        return match(tokens, first, tokens.size());
    }

    /// The value of the phrase that consists of the letters and digits of `key` (a name_key).
    std::optional<std::uint32_t> find(std::string_view key) const;

    /// All phrases as added, for spelling help and tests.
    const std::vector<Entry>& entries() const { return entries_; }

private:
    struct Node {
        std::uint64_t hash = 0;  // 0: free
        std::uint32_t value : 30 = 0;
        std::uint32_t is_phrase : 1 = 0;
        std::uint32_t goes_on : 1 = 0;
    };

    /// How phrases begin: most tokens are told apart by their first three letters, before any hash.
    static constexpr std::size_t beginnings = 4096;

    void note_beginning(std::string_view letters);
    Node& node(std::uint64_t hash);
    const Node* find_node(std::uint64_t hash) const;
    void grow();

    std::vector<Node> nodes_;
    std::bitset<beginnings> begins_;
    std::size_t used_ = 0;
    std::vector<Entry> entries_;
};

}  // namespace vigie::names
