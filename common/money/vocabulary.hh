// common/money/vocabulary.hh: the words that amounts are made of, one lookup a token.
//
// Tables made when Vigie is built (make_vocabulary.cc) from common/lexicon (numbers, scales,
// currencies, hedges, money-words), one a language. Private to this room.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "common/language.hh"
#include "common/lexicon/inline_text.hh"
#include "common/money/amount.hh"
#include "common/money/read_amounts.hh"
#include "common/text/token.hh"
#include "common/text/word_index.hh"

namespace vigie::money {

enum class NumberWord : std::uint8_t {
    none,
    unit,
    ten,
    hundred,
    thousand,
    collective,  ///< "dizaine"
    half,
    fraction,  ///< "quart": value is the divisor
};

/// What a word is in a clause about money; a set of bits.
enum class Role : std::uint16_t {
    none = 0,
    function = 1,       ///< after "3 millions" it counts nothing
    money_noun = 2,     ///< "3 millions de …" is money
    cue = 4,            ///< the clause speaks of money
    change = 8,         ///< "passe de 30 à 50 millions"
    book = 16,          ///< beside it, "livres" are no pounds
    per = 32,           ///< unit of a price
    en_verb = 64,       ///< "elle en valait cinq"
    prefix = 256,       ///< a currency name that may stand before its figure ("ringgit 42")
    cent = 512,         ///< "15 dollars et 50 cents"
    share = 1024,       ///< participles behind a part: "dont 100 venaient de"
    people = 2048,      ///< what is counted, never money: "users", "salariés"
    idiom = 4096,       ///< after "de" no counted noun: "254 millions de côté"
    opener = 8192,      ///< may open an amount: "la" (centaine), "a" (million), "u" (.s. dollars)
    take_verb = 16384,  ///< "a raflé 125": takes money and nothing else
    month = 32768       ///< "72 en avril": a day, nothing counted
};

struct Word {
    NumberWord number = NumberWord::none;
    std::int16_t value = 0;
    std::int8_t exponent = 0;  ///< of a scale word; 0 for none
    bool short_scale = false;  ///< "M", "k", "Md": money only beside a currency
    bool currency = false;     ///< names one, or is its sign
    bool family = false;       ///< a name that several currencies share
    bool letters = false;      ///< written with a dollar sign: "US", "HK"
    bool shouted = false;      ///< only in capitals: "TRY", "ME"
    std::uint16_t roles = 0;   ///< bits of Role
    std::uint8_t family_index = 0;
    Currency code;  ///< of the name, the sign, the letters; may be none
    /// The first hedges that end in it, begin with it, begin with it behind an amount; 0 for none.
    std::uint16_t ending = 0, beginning = 0, behind = 0;

    bool has(Role role) const { return (roles & static_cast<std::uint16_t>(role)) != 0; }
};

/// Folded tokens, with spaces between.
class Phrase {
public:
    constexpr explicit Phrase(std::string_view text)
        : text_(text),
          size_(static_cast<std::uint8_t>(std::count(text.begin(), text.end(), ' ') + 1)) {}
    constexpr std::size_t size() const { return size_; }  ///< tokens
    constexpr std::string_view front() const { return text().substr(0, text().find(' ')); }
    constexpr std::string_view back() const { return text().substr(text().rfind(' ') + 1); }
    constexpr std::string_view text() const { return text_.view(); }

private:
    lexicon::InlineText<31> text_;
    std::uint8_t size_;
};

struct Qualifier {
    Phrase phrase;
    Currency code;
    bool beside = false;  ///< tells only beside the name
};

struct HedgePhrase {
    Phrase phrase;
    Hedge hedge = Hedge::none;
    std::uint16_t next = 0;  ///< the next one with the same first or last token; 0 for none
};

/// The qualifiers of a name that several currencies share: from `begin` to before `end`.
struct Family {
    std::uint16_t begin = 0, end = 0;
};

/// A word by its beginning: "investi*".
struct RolePrefix {
    lexicon::InlineText<15> text;
    Role role;
};

class Vocabulary {
public:
    /// What index, families and words number: the first of each is an empty one.
    struct Tables {
        text::WordIndex index;
        std::span<const Word> words;
        std::span<const Family> families;
        std::span<const Qualifier> qualifiers;
        std::span<const HedgePhrase> hedges;
        std::span<const RolePrefix> prefixes;
    };
    constexpr Vocabulary(Language language, const Tables& tables)
        : language_(language), tables_(tables) {}

    static const Vocabulary& of(Language language);

    /// The word, or an empty one.
    const Word& operator[](const text::Token& token) const {
        return tables_.words[tables_.index[token]];
    }
    const Word& operator[](std::string_view fold) const {
        return tables_.words[tables_.index[fold]];
    }
    bool has(const text::Token& token, Role role) const;

    std::span<const Qualifier> qualifiers(const Word& word) const {
        return family(word.family_index);
    }
    /// The same by Word::family_index.
    std::span<const Qualifier> family(std::uint8_t index) const {
        const Family& f = tables_.families[index];
        return tables_.qualifiers.subspan(f.begin, f.end - f.begin);
    }
    /// By Word::ending, beginning, behind and HedgePhrase::next; nullptr for 0.
    const HedgePhrase* hedge(std::uint16_t index) const {
        return index == 0 ? nullptr : &tables_.hedges[index];
    }
    const HedgePhrase* next(const HedgePhrase& phrase) const { return hedge(phrase.next); }

    Language language() const { return language_; }

private:
    Language language_;
    Tables tables_;
};

/// Digits of the minor unit of a code; 2 for codes that the table does not hold.
int minor_digits_of(std::string_view code);

/// True where the tokens from `at` on are `phrase`.
bool phrase_at(const text::Tokens& tokens, std::size_t at, const Phrase& phrase);
/// Where `phrase` begins that ends before token `end`; nothing where it does not.
std::optional<std::size_t> phrase_before(const text::Tokens& tokens, std::size_t end,
                                         const Phrase& phrase);

}  // namespace vigie::money
