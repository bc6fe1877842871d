// common/text/token.hh: one pass over a text gives the tokens that every reader works on.
//
//   "L’éditeur lève 12,5 M€"  ->  l' | editeur | leve | 12 | , | 5 | M | €
//
// Readers of amounts, dates, names and deals look at tokens, never at bytes, so that apostrophes,
// kinds of space, accents and case are settled once.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "common/result.hh"

namespace vigie::text {

enum class TokenKind : std::uint8_t {
    word,        ///< letters; an elided word keeps its apostrophe ("l'", "d'", "qu'")
    number,      ///< a run of ASCII digits, without any separator
    symbol,      ///< a currency sign (€ $ £ ¥ …), one a token
    punct,       ///< any other visible character, one a token
    line_break,  ///< one or more line ends
};

/// What stands between a token and the one before.
enum class Gap : std::uint8_t {
    none,      ///< nothing: the tokens touch
    space,     ///< spaces or tabs
    no_break,  ///< a no-break (U+00A0), narrow no-break (U+202F) or thin (U+2009) space
};

enum class Case : std::uint8_t {
    none,         ///< no letters, or letters without case
    lower,        ///< "levée"
    capitalised,  ///< "Levée", also a single capital ("H")
    upper,        ///< "IA", two capitals or more
    mixed,        ///< "xAI", "BackMarket", "iPhone"
};

/// Words end where letters end: digits and letters are always apart ("T3" is T, 3 without a gap).
/// A token longer than 64 KiB is cut.
struct Token {
    std::uint32_t begin = 0;  ///< bytes of the text
    std::uint32_t end = 0;
    TokenKind kind = TokenKind::punct;
    Gap gap = Gap::none;
    Case letter_case = Case::none;
    bool paragraph = false;  ///< of a line break: an empty line lies between
    std::string_view fold;   ///< folded form (text::fold); "\n" for a line break
    std::uint64_t hash = 0;  ///< of a word or number: letter_hash(fold); else 0
    std::uint64_t key = 0;   ///< word_hash(fold), by which vocabularies are looked up

    Span span() const { return {begin, end}; }
    bool is(std::string_view folded) const { return fold == folded; }
    bool is_word() const { return kind == TokenKind::word; }
    bool is_number() const { return kind == TokenKind::number; }
    bool touches_previous() const { return gap == Gap::none; }
    /// Starts with a capital: capitalised, upper.
    bool is_capital() const {
        return letter_case == Case::capitalised || letter_case == Case::upper;
    }
};

/// The tokens of a text, which must outlive this object; movable, not copyable.
class Tokens {
public:
    /// Tokens of `text`. At most 4 GiB; malformed UTF-8 gives punct tokens, nothing is thrown.
    /// Combining marks belong to the word they follow. "aujourd'hui", "O'Reilly" and "McDonald's"
    /// are one word each.
    explicit Tokens(std::string_view text);

    std::string_view text() const { return text_; }
    std::size_t size() const { return tokens_.size(); }
    bool empty() const { return tokens_.empty(); }
    const Token& operator[](std::size_t i) const { return tokens_[i]; }
    auto begin() const { return tokens_.begin(); }
    auto end() const { return tokens_.end(); }

    /// The text of tokens [first, last), as written, gaps included; empty for an empty range.
    std::string_view source(std::size_t first, std::size_t last) const;
    /// The same for one token.
    std::string_view source(std::size_t i) const { return source(i, i + 1); }
    /// Index of the first token that ends after byte `offset` (size() where none does).
    std::size_t index_at(std::size_t offset) const;

private:
    std::string_view text_;
    std::vector<Token> tokens_;
    std::unique_ptr<char[]> folded_;  // storage of the folded forms; never moves
};

/// Half-open range of token indices.
struct TokenRange {
    std::size_t begin = 0;
    std::size_t end = 0;

    std::size_t size() const { return end - begin; }
    bool operator==(const TokenRange&) const = default;
};

/// Sentences in reading order; together they cover every token but the line breaks between them.
///
/// A sentence ends at . ! ? … followed by a gap and something that can begin one, or at a line
/// break. Abbreviations (M., Inc., St., vol.), initials ("T. Rowe Price"), figures ("1.500") and
/// points inside names ("Booking.com") end none. Closing quotes and brackets belong to the sentence
/// before them. Semicolons do not end a sentence.
std::vector<TokenRange> sentences(const Tokens& tokens);

}  // namespace vigie::text
