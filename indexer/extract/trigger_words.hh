// indexer/extract/trigger_words.hh: the words that the patterns of triggers.tsv are made of, each
// with a number, and which of them a token is.
//
//   "levee" is "levee", "lev*" and, a participle, "lev~er"
//
// A text is looked up once, word by word; patterns then compare numbers.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/text/word_index.hh"
#include "indexer/extract/conjugation.hh"

namespace vigie::indexer {

/// That a token is one of the words, and in which form where that is a verb.
struct WordReading {
    std::uint16_t word = 0;
    Form form = Form::none;
};

class TriggerWords {
public:
    /// The bit of a word in masks, which tell quickly what a token is not.
    static std::uint64_t bit_of(std::uint16_t word) { return std::uint64_t{1} << (word % 64U); }

    /// The number of a word as patterns spell it: a literal, a prefix ("valoris*"), a verb
    /// ("lev~er"), an ending ("*er"). The same spelling has the same number.
    std::uint16_t number(std::string_view spelling);
    std::size_t size() const { return words_.size(); }
    /// To be called when all are numbered, before the first text.
    void finish();

    std::string_view spelling(std::uint16_t word) const { return words_[word].spelling; }
    bool is_ending(std::uint16_t word) const { return words_[word].is_ending; }
    /// A literal or three letters at least.
    bool is_telling(std::uint16_t word) const {
        const auto& w = words_[word];
        return !w.is_ending && (w.stem.size() >= 3 || (!w.is_prefix && w.endings == nullptr));
    }
    bool ends_so(std::uint16_t word, std::string_view fold) const {
        return fold.ends_with(words_[word].stem);
    }

private:
    friend class TextReadings;

    struct Word {
        std::string_view spelling;
        std::string_view stem;
        const std::vector<VerbEnding>* endings = nullptr;  ///< of its class, where it is a verb
        bool is_prefix = false;
        bool is_ending = false;
    };
    /// A form that some word has: its readings in `readings_`, the bits of their words.
    struct Readings {
        std::uint64_t mask = 0;
        std::uint32_t first = 0;
        std::uint32_t count = 0;
    };
    /// A bit of the key of every form: most tokens are told to be none before the index is asked.
    using Known = std::array<std::uint64_t, 1024>;
    static std::size_t known_bit(std::uint64_t key) { return key >> 48U; }
    bool may_be_known(std::uint64_t key) const {
        return (known_[known_bit(key) / 64] >> (known_bit(key) % 64) & 1U) != 0;
    }

    struct Prefix {
        std::string_view stem;
        std::uint16_t word = 0;
    };
    static constexpr std::size_t prefix_buckets = 1024;

    static std::size_t bucket_of(std::string_view fold) {
        return (static_cast<unsigned char>(fold[0]) * 31U + static_cast<unsigned char>(fold[1])) %
               prefix_buckets;
    }
    /// Prefixes that `fold`, two bytes at least, may begin with.
    std::span<const Prefix> beginning_as(std::string_view fold) const {
        const auto bucket = bucket_of(fold);
        return {prefixes_.data() + first_prefix_[bucket],
                prefixes_.data() + first_prefix_[bucket + 1]};
    }
    void sort_prefixes();

    std::vector<Word> words_;
    std::unordered_map<std::string_view, std::uint16_t> numbers_;
    std::deque<std::string> forms_;  // of verbs; never move
    Known known_{};
    text::WordIndexTable index_;               // of literals and forms of verbs
    std::vector<Readings> by_form_ = {{}};     // as numbered by the index
    std::vector<WordReading> readings_;        // by form
    std::vector<Prefix> prefixes_;             // by their first two bytes
    std::vector<std::uint16_t> first_prefix_;  // by bucket
};

/// What every token of one text is, endings left out. The words must outlive it.
class TextReadings {
public:
    TextReadings(const TriggerWords& words, const text::Tokens& tokens);

    /// All words that a token is.
    std::span<const WordReading> words(std::size_t token) const {
        const auto& found = readings_[token];
        const auto* all = found.is_made ? made_.data() : words_.readings_.data();
        return {all + found.first, found.count};
    }
    /// The bits of these words.
    std::uint64_t mask(std::size_t token) const { return readings_[token].mask; }

private:
    struct Readings {
        std::uint64_t mask;
        std::uint32_t first;
        std::uint16_t count;
        bool is_made;  ///< lies in `made_`
    };
    void add_prefixes(std::string_view fold, Readings& out);

    const TriggerWords& words_;
    std::vector<Readings> readings_;
    std::vector<WordReading> made_;  // of tokens that begin as a prefix
};

}  // namespace vigie::indexer
