// indexer/extract/trigger_patterns.hh: the patterns of triggers.tsv, packed for the search.
//
//   "lev~er _2 fonds"  -> a verb, up to two tokens, a word; looked up by "fonds"
//
// A text asks for patterns at nearly every token and most of them fail at once: what tells that
// lies together, in the order in which it is asked.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "common/lexicon/lexicon.hh"
#include "indexer/extract/trigger_words.hh"
#include "indexer/extract/triggers.hh"

namespace vigie::indexer {

class TriggerPatterns {
public:
    /// Mask of a step that readings of words do not tell.
    static constexpr auto any_token = ~std::uint64_t{0};

    /// What one token of the text may be; several words are alternatives.
    struct Step {
        std::uint64_t mask = 0;  ///< of its words; all bits where one of them is an ending
        std::uint32_t first_word = 0;
        std::uint8_t word_count = 0;
        std::uint8_t gap = 0;  ///< any tokens, at most so many; then there are no words
        bool optional = false;
    };

    struct Pattern {
        std::uint32_t first_step = 0;
        std::uint8_t step_count = 0;
        std::uint8_t head = 0;  ///< a step that must be there; all before it are one token exactly
    };

    /// A pattern that may begin `nearest` to `farthest` tokens before the word looked up.
    struct Entry {
        std::uint64_t before = any_token;  ///< masks of the tokens beside the word
        std::uint64_t behind = any_token;
        std::uint16_t pattern = 0;
        std::uint8_t nearest = 0;
        std::uint8_t farthest = 0;
        bool by_head = false;  ///< the word looked up is the head

        bool operator<(const Entry& other) const { return pattern < other.pattern; }
        bool operator==(const Entry& other) const { return pattern == other.pattern; }
    };

    /// Those of the vocabulary; made at the first call.
    static const TriggerPatterns& all();

    const TriggerWords& words() const { return words_; }
    const Pattern& operator[](std::size_t i) const { return patterns_[i]; }
    const Trigger& trigger(std::size_t i) const { return triggers_[i]; }
    std::span<const Step> steps(const Pattern& pattern) const {
        return {steps_.data() + pattern.first_step, pattern.step_count};
    }
    std::span<const std::uint16_t> words(const Step& step) const {
        return {step_words_.data() + step.first_word, step.word_count};
    }
    /// The patterns that are looked up by a word, in the order of the file.
    std::span<const Entry> with(std::uint16_t word) const {
        return {entries_.data() + first_entry_[word], entries_.data() + first_entry_[word + 1U]};
    }

private:
    TriggerPatterns();
    void add(const lexicon::Row& row);
    Step read_step(std::string_view text);
    bool is_rare(const Step& step) const;
    bool is_indexable(const Step& step) const;
    std::uint8_t head_of(const Pattern& pattern) const;
    std::uint64_t mask_of(const Step& step) const;
    Entry entry_of(std::size_t pattern, std::size_t& anchor) const;
    void enter_all();

    TriggerWords words_;
    std::vector<std::uint16_t> step_words_;
    std::vector<Step> steps_;
    std::vector<Pattern> patterns_;
    std::vector<Trigger> triggers_;
    std::vector<Entry> entries_;  // by word
    std::vector<std::uint32_t> first_entry_;
};

}  // namespace vigie::indexer
