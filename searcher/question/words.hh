// searcher/question/words.hh: the words of questions, from common/lexicon/question-*.tsv.
//
//   list(WordClass::kind).match(tokens of "tours de table 2024", 0) -> round, strong, 3 tokens
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "common/lexicon/inline_text.hh"
#include "common/names/phrase_table.hh"
#include "common/text/token.hh"

namespace vigie::searcher {

/// What a list of words is for. The order is that of precedence: of two readings of equal length
/// the earlier class wins.
enum class WordClass : std::uint8_t {
    trap,      ///< phrases in which these words mean something else; value "text"
    name,      ///< companies and investors; value: the name
    logic,     ///< negation, "à ce jour", limits; value: what it does
    kind,      ///< value: the id
    stage,     ///< value: the id
    status,    ///< value: the id
    order,     ///< sorts, sums, whole adverbs of a group ("quarterly")
    role,      ///< value: which
    compare,   ///< before a figure; value: which comparison
    sector,    ///< value: the id
    venture,   ///< frame words that show that companies are meant
    frame,     ///< words that only say what is searched
    function,  ///< grammar
    after,     ///< comparison behind a figure
    unit,      ///< of a group, after "par", "by"; value: the group key
    join,      ///< between members of a list
    result,    ///< what a limit counts
    number,    ///< a figure in words; value: digits
    context,   ///< words of sport and television
    event,     ///< names that a year belongs to
    feast,     ///< days that are names: "14 juillet"
    contest,   ///< words beside which "round" is none of financing
    buys,      ///< verbs whose subject is the buyer
    hint,      ///< words that tell the language only
};
inline constexpr std::size_t word_classes = 24;

/// In which language a word is used; both: either.
enum class WordLanguage : std::uint8_t { both, french, english };

/// A row of a file.
struct Word {
    lexicon::InlineText<23> value;
    WordLanguage language = WordLanguage::both;
    lexicon::InlineText<23> flags;  ///< comma separated
    constexpr bool has(std::string_view flag) const {
        std::string_view rest = flags.view();
        while (!rest.empty()) {
            const auto end = std::min(rest.find(','), rest.size());
            if (rest.substr(0, end) == flag) return true;
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        return false;
    }
};

struct WordMatch {
    const Word* word = nullptr;
    std::size_t length = 0;                      ///< tokens, at least 1
    WordLanguage language = WordLanguage::both;  ///< both, too, where two rows have the form
};

/// A way to write a word: letters and digits, with the language that it shows.
struct WordForm {
    std::uint16_t word;  ///< its place in the list
    WordLanguage language;
};

/// A form without letters: ">=", "~".
struct WordSign {
    std::string_view sign;
    std::uint16_t word;
};

/// The words of one class. The lists are made when Vigie is built (make_words.cc).
class WordList {
public:
    /// The values of `phrases` index `forms`.
    constexpr WordList(std::span<const Word> words, std::span<const WordForm> forms,
                       std::span<const WordSign> signs, names::Phrases phrases)
        : words_(words), forms_(forms), signs_(signs), phrases_(phrases) {}

    /// The longest form that begins at `first` and ends before `end`.
    std::optional<WordMatch> match(const text::Tokens& tokens, std::size_t first,
                                   std::size_t end) const;
    std::optional<WordMatch> match(const text::Tokens& tokens, std::size_t first) const {
        return match(tokens, first, tokens.size());
    }
    /// The word whose form has these letters and digits ("serieb"); nullptr where there is none.
    const Word* find(std::string_view key) const;
    /// The form that ends just before `end` and is the longest such, at most 5 tokens.
    std::optional<WordMatch> match_before(const text::Tokens& tokens, std::size_t end) const;

private:
    std::optional<WordMatch> match_sign(const text::Tokens& tokens, std::size_t first,
                                        std::size_t end) const;

    std::span<const Word> words_;
    std::span<const WordForm> forms_;
    std::span<const WordSign> signs_;
    names::Phrases phrases_;
};

const WordList& list(WordClass of);

}  // namespace vigie::searcher
