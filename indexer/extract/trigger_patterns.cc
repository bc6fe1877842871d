#include "indexer/extract/trigger_patterns.hh"

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>

#include "common/text/word_index.hh"

namespace vigie::indexer {
namespace {

using Step = TriggerPatterns::Step;

constexpr std::size_t longest_gap = 4;
constexpr std::uint8_t farthest_anchor = 8;  // tokens

template <class Value>
Value number(std::string_view text) {
    Value value{};
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec != std::errc{}) throw std::logic_error("triggers.tsv: a number is not one");
    return value;
}

Sense sense_of(std::string_view id) {
    static constexpr auto ids = std::to_array<std::string_view>(
        {"round",    "total",   "valuation", "acquisition", "ipo",     "debt",  "grant",
         "fund",     "revenue", "market",    "investment",  "other",   "none",  "planned",
         "rumoured", "failed",  "charity",   "copula",      "contest", "idiom", "sport",
         "giving",   "survey",  "closing",   "stock",       "context"});
    const auto found = std::find(ids.begin(), ids.end(), id);
    if (found == ids.end()) throw std::logic_error("triggers.tsv: no such sense");
    return static_cast<Sense>(found - ids.begin());
}

Side side_of(std::string_view sign) {
    if (sign == "<") return Side::before;
    return sign == ">" ? Side::after : Side::both;
}

/// Words so frequent that a pattern is better found by another of its words.
bool is_frequent(std::string_view fold) {
    static const text::WordSet words{
        "de", "d'",  "du",  "des", "en",   "a",    "au",   "aux",  "la",  "le",  "les", "l'",
        "un", "une", "et",  "s'",  "qu'",  "par",  "sa",   "son",  "ses", "ont", "se",  "il",
        "on", "que", "est", "sur", "dans", "pour", "avec", "leur", "%",   ",",   ":"};
    return words.contains(fold);
}

bool is_exact(const Step& step) {
    return step.gap == 0 && !step.optional;
}

/// What the token beside a step may be, of the steps that follow it in one direction.
template <class Iterator>
std::uint64_t mask_beside(Iterator first, Iterator last) {
    std::uint64_t mask = 0;
    for (; first != last; ++first) {
        if (first->gap > 0) break;
        mask |= first->mask;
        if (!first->optional) return mask;
    }
    return TriggerPatterns::any_token;
}

}  // namespace

const TriggerPatterns& TriggerPatterns::all() {
    static const TriggerPatterns patterns;
    return patterns;
}

TriggerPatterns::TriggerPatterns() {
    for (const auto& row : lexicon::rows("triggers.tsv")) add(row);
    words_.finish();
    for (auto& step : steps_) step.mask = mask_of(step);
    enter_all();
}

void TriggerPatterns::add(const lexicon::Row& row) {
    Pattern pattern;
    pattern.first_step = static_cast<std::uint32_t>(steps_.size());
    for (const auto step : lexicon::Parts(row[5], ' ')) steps_.push_back(read_step(step));
    pattern.step_count = static_cast<std::uint8_t>(steps_.size() - pattern.first_step);
    pattern.head = head_of(pattern);
    if (!is_indexable(steps(pattern)[pattern.head]))
        throw std::logic_error("triggers.tsv: a stem needs three letters");
    patterns_.push_back(pattern);
    triggers_.push_back(
        {sense_of(row[0]), row[1], number<float>(row[2]), side_of(row[3]), number<int>(row[4])});
}

TriggerPatterns::Step TriggerPatterns::read_step(std::string_view text) {
    Step step;
    step.first_word = static_cast<std::uint32_t>(step_words_.size());
    if (text.size() > 1 && text.ends_with('?')) {
        step.optional = true;
        text.remove_suffix(1);
    }
    if (text.size() == 2 && text.front() == '_') {
        step.gap = static_cast<std::uint8_t>(
            std::min<std::size_t>(static_cast<std::size_t>(text[1] - '0'), longest_gap));
        return step;
    }
    for (const auto spelling : lexicon::Parts(text)) step_words_.push_back(words_.number(spelling));
    step.word_count = static_cast<std::uint8_t>(step_words_.size() - step.first_word);
    return step;
}

bool TriggerPatterns::is_rare(const Step& step) const {
    const auto all = words(step);
    return std::none_of(all.begin(), all.end(),
                        [this](std::uint16_t word) { return is_frequent(words_.spelling(word)); });
}

bool TriggerPatterns::is_indexable(const Step& step) const {
    const auto all = words(step);
    return step.gap == 0 && std::all_of(all.begin(), all.end(),
                                        [this](auto word) { return words_.is_telling(word); });
}

/// The first step that can be looked up and is no frequent word, if every step before it is one
/// token exactly; else the first step.
std::uint8_t TriggerPatterns::head_of(const Pattern& pattern) const {
    const auto all = steps(pattern);
    for (std::size_t i = 0; i < all.size() && is_exact(all[i]); ++i)
        if (is_rare(all[i]) && is_indexable(all[i])) return static_cast<std::uint8_t>(i);
    return 0;
}

std::uint64_t TriggerPatterns::mask_of(const Step& step) const {
    std::uint64_t mask = 0;
    for (const auto word : words(step))
        mask |= words_.is_ending(word) ? any_token : TriggerWords::bit_of(word);
    return mask;
}

/// Looked up is, at step `anchor`, the first rare step that is not optional and not far, else the
/// head.
TriggerPatterns::Entry TriggerPatterns::entry_of(std::size_t pattern, std::size_t& anchor) const {
    const auto all = steps(patterns_[pattern]);
    const std::size_t head = patterns_[pattern].head;
    Entry entry;
    entry.pattern = static_cast<std::uint16_t>(pattern);
    for (anchor = 0; anchor < all.size(); ++anchor) {
        const auto& step = all[anchor];
        if (!step.optional && is_indexable(step) && is_rare(step)) break;
        entry.nearest = static_cast<std::uint8_t>(entry.nearest + (is_exact(step) ? 1 : 0));
        entry.farthest = static_cast<std::uint8_t>(entry.farthest + std::max<int>(step.gap, 1));
    }
    if (anchor == all.size() || entry.farthest > farthest_anchor) {
        anchor = head;
        entry.nearest = entry.farthest = static_cast<std::uint8_t>(head);
    }
    if (all[anchor].optional) return entry;
    const auto at = static_cast<std::ptrdiff_t>(anchor);
    entry.by_head = anchor == head;
    entry.before = mask_beside(all.rend() - at, all.rend());
    entry.behind = mask_beside(all.begin() + at + 1, all.end());
    return entry;
}

void TriggerPatterns::enter_all() {
    std::vector<std::vector<Entry>> by_word(words_.size());
    for (std::size_t i = 0; i < patterns_.size(); ++i) {
        std::size_t anchor = 0;
        const auto entry = entry_of(i, anchor);
        for (const auto word : words(steps(patterns_[i])[anchor])) by_word[word].push_back(entry);
    }
    first_entry_.reserve(by_word.size() + 1);
    for (const auto& entries : by_word) {
        first_entry_.push_back(static_cast<std::uint32_t>(entries_.size()));
        entries_.insert(entries_.end(), entries.begin(), entries.end());
    }
    first_entry_.push_back(static_cast<std::uint32_t>(entries_.size()));
}

}  // namespace vigie::indexer
