// indexer/extract/word_evidence.hh: how the words of one text are written elsewhere in it, which
// tells a name at the start of a sentence ("Figure lève …") from a word ("Reste que …").
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "indexer/extract/document.hh"

namespace vigie::indexer {

class WordEvidence {
public:
    explicit WordEvidence(const Document& document);

    /// The folded word stands in lower case somewhere.
    bool seen_lower(const text::Token& word) const { return (flags(word) & lower) != 0; }
    /// The folded word stands with a capital where no capital is due.
    bool seen_capital(const text::Token& word) const { return (flags(word) & capital) != 0; }
    /// The folded word follows an article with a capital where none is due: "de La Ruche à Vrac".
    bool seen_after_article(const text::Token& word) const {
        return (flags(word) & after_article) != 0;
    }

private:
    enum Flag : std::uint8_t { lower = 1, capital = 2, after_article = 4 };
    static constexpr std::uint64_t all_flags = 7;

    void note(const text::Token& token, Flag flag);
    std::size_t slot_of(std::uint64_t key) const;
    std::uint64_t flags(const text::Token& token) const {
        return slots_[slot_of(token.key)] & all_flags;
    }

    /// The key of a word but for its lowest bits, which are its flags; 0: free. So small that the
    /// table of an article of usual length stays in the cache.
    std::vector<std::uint64_t> slots_;
};

/// "le", "la", "ma", "the" …: words that may open a name ("La Ruche à Vrac").
bool may_open_name(const text::Token& word);

/// True where a capital is due at token `i` of a sentence that begins at `begin`: its first word,
/// or the first one after an opening quote, a bullet or a dash.
bool capital_is_due(const text::Tokens& tokens, std::size_t begin, std::size_t i);

}  // namespace vigie::indexer
