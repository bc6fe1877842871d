// common/text/analyse.hh: the French analyser: tokens -> the words that are indexed and searched.
//
//   "L’entreprise de l'I.A. lève 1 000 000 €"  ->  entreprise, de, ia, leve, 1000000, €
//   "start-up"       ->  start + up, and beside them startup
//   "salarié·e·s"    ->  salarie            "GPT-4", "GPT4"  ->  gpt + 4, and gpt4
//   "12,5 M€"        ->  12.5, m€           "cœur"           ->  coeur
//
// A word has a stem, stem(fold(word)): accents are folded *before* stemming, so that words typed
// without accents lose nothing. Index and questions go through the same code; what a question adds
// (synonyms, joined neighbours) stands in searcher/search/words.cc.
#pragma once

#include <bitset>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "common/language.hh"
#include "common/text/token.hh"

namespace vigie::text {

/// Changes whenever the same text would give other words; kept in the index.
inline constexpr int analyser_version = 1;

/// Longest word in bytes; longer ones are cut, so that a term always fits in the index.
inline constexpr std::size_t longest_word = 64;

/// One word of a text. Views are valid until the next word.
struct Word {
    std::string_view exact;  ///< folded, without apostrophes: "levees"
    std::string_view stem;   ///< "leve"; equals `exact` for numbers and joined letters and digits
    std::uint32_t position = 0;  ///< from 1; joined forms share that of their first part
    Span where;                  ///< bytes of the text, of all parts of a joined form
    bool stop =
        false;  ///< a function word ("de", "the"): kept for phrases and for questions of such words
    /// Written like a name: a capital that no sentence begins with, mixed case, all capitals in a
    /// text that is not. Such a word is looked for by its exact form, never by its stem, so that
    /// "PayFit" does not become "payf".
    bool name = false;
    bool joined = false;  ///< "startup" beside "start" and "up"
};

/// A bit for each first byte of a folded word.
using FirstLetters = std::bitset<256>;

/// The analyser of one language. Not for use from several threads at once (it remembers stems).
class Analyser {
public:
    explicit Analyser(Language language);
    ~Analyser();
    Analyser(Analyser&&) noexcept;
    Analyser& operator=(Analyser&&) noexcept;

    /// Calls `take` for every word of `tokens` in reading order. Punctuation and line breaks give
    /// no word but a gap of one position at the end of a sentence, so that no phrase crosses it.
    void words(const Tokens& tokens, const std::function<void(const Word&)>& take);
    /// The same for words that begin with one of `letters` alone: others cost no stemming. A stem
    /// begins with the first letter of its word.
    void words(const Tokens& tokens, const FirstLetters& letters,
               const std::function<void(const Word&)>& take);

    /// The stem of a folded word.
    std::string_view stem(std::string_view folded);
    /// True for a function word in folded form.
    bool is_stop_word(std::string_view folded) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// The stems of all words of a phrase but its joined forms, between spaces: "tour de tabl".
std::string stems_of(Analyser& analyser, std::string_view phrase);

}  // namespace vigie::text
