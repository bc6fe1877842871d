// common/money/vocabulary.hh: the words that amounts are made of, one lookup a token.
//
// Compiled from common/lexicon (numbers, scales, currencies, hedges, money_words) on first use, one
// table a language. Private to this room.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/language.hh"
#include "common/money/amount.hh"
#include "common/money/read_amounts.hh"
#include "common/text/token.hh"

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
    function = 1,      ///< after "3 millions" it counts nothing
    money_noun = 2,    ///< "3 millions de …" is money
    cue = 4,           ///< the clause speaks of money
    change = 8,        ///< "passe de 30 à 50 millions"
    book = 16,         ///< beside it, "livres" are no pounds
    per = 32,          ///< unit of a price
    en_verb = 64,      ///< "elle en valait cinq"
    hedge_last = 128,  ///< may end a hedge
    prefix = 256,      ///< a currency name that may stand before its figure ("ringgit 42")
    cent = 512,        ///< "15 dollars et 50 cents"
    share = 1024,      ///< participles behind a part: "dont 100 venaient de"
    people = 2048,     ///< what is counted, never money: "users", "salariés"
    idiom = 4096,      ///< after "de" no counted noun: "254 millions de côté"
    opener = 8192,     ///< may open an amount: "la" (centaine), "a" (million), "u" (.s. dollars)
    take_verb = 16384  ///< "a raflé 125": takes money and nothing else
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

    bool has(Role role) const { return (roles & static_cast<std::uint16_t>(role)) != 0; }
};

/// A phrase of folded tokens.
using Phrase = std::vector<std::string_view>;

struct Qualifier {
    Phrase phrase;
    Currency code;
    bool beside = false;  ///< tells only beside the name
};

struct HedgePhrase {
    Phrase phrase;
    Hedge hedge = Hedge::none;
};

class Vocabulary {
public:
    static const Vocabulary& of(Language language);

    /// The word, or an empty one.
    const Word& operator[](const text::Token& token) const { return words_[index_of(token.fold)]; }
    const Word& operator[](std::string_view fold) const { return words_[index_of(fold)]; }
    bool has(const text::Token& token, Role role) const;

    const std::vector<Qualifier>& qualifiers(const Word& word) const {
        return families_[word.family_index];
    }
    /// The same by Word::family_index.
    const std::vector<Qualifier>& family(std::uint8_t index) const { return families_[index]; }
    const std::vector<HedgePhrase>& hedges_ending_in(std::string_view fold) const;
    const std::vector<HedgePhrase>& hedges_beginning_with(std::string_view fold) const;
    const std::vector<HedgePhrase>& hedges_behind(std::string_view fold) const;

    Language language() const { return language_; }

private:
    explicit Vocabulary(Language language);
    void read_numbers();
    void read_scales();
    void read_currencies();
    void read_families();
    void read_letters();
    void read_compounds();
    void read_hedges();
    void read_roles();
    void add_role(std::string_view form, Role role);
    Word& word(std::string_view form);
    void grow();
    std::uint32_t index_of(std::string_view fold) const;

    using Hedges = std::unordered_map<std::string_view, std::vector<HedgePhrase>>;
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t index = 0;  // into words_ and keys_; 0 for a free slot
    };
    struct Prefix {
        std::string_view text;
        Role role;
    };

    Language language_;
    std::vector<Slot> slots_;  // open addressing; a power of two
    std::vector<Word> words_;  // 0 is the empty word
    std::vector<std::string_view> keys_;
    std::vector<std::vector<Qualifier>> families_;
    std::vector<Prefix> prefixes_;
    std::deque<std::string> compounds_;  // never moves: the table keeps views
    Hedges ending_, beginning_, behind_;
};

/// Digits of the minor unit of a code; 2 for codes that the table does not hold.
int minor_digits_of(std::string_view code);

/// True where the tokens from `at` on are `phrase`.
bool phrase_at(const text::Tokens& tokens, std::size_t at, const Phrase& phrase);
/// Where `phrase` begins that ends before token `end`; nothing where it does not.
std::optional<std::size_t> phrase_before(const text::Tokens& tokens, std::size_t end,
                                         const Phrase& phrase);

}  // namespace vigie::money
