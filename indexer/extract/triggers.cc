#include "indexer/extract/triggers.hh"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <stdexcept>
#include <string>
#include <tuple>

#include "common/lexicon/lexicon.hh"
#include "indexer/extract/trigger_words.hh"

namespace vigie::indexer {
namespace {

constexpr std::size_t longest_wildcard_gap = 4;

/// Mask of a step that readings of words do not tell.
constexpr auto any_token = ~std::uint64_t{0};

/// What one token of the text may be; several words are alternatives.
struct Step {
    std::vector<std::uint16_t> words;  ///< numbers of TriggerWords
    std::uint64_t mask = 0;            ///< of `words`; all bits where one of them is an ending
    std::size_t gap = 0;               ///< any tokens, at most so many; then `words` is empty
    bool optional = false;             ///< "?" behind the word
};

struct Pattern {
    std::vector<Step> steps;
    Trigger trigger;
    std::size_t head = 0;  ///< a step that must be there; all before it are one token exactly
};

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
    static constexpr auto words = std::to_array<std::string_view>(
        {"de", "d'",  "du",  "des", "en",   "a",    "au",   "aux",  "la",  "le",  "les", "l'",
         "un", "une", "et",  "s'",  "qu'",  "par",  "sa",   "son",  "ses", "ont", "se",  "il",
         "on", "que", "est", "sur", "dans", "pour", "avec", "leur", "%",   ",",   ":"});
    return std::find(words.begin(), words.end(), fold) != words.end();
}

/// The patterns, found by a word of theirs that is not frequent.
class Patterns {
public:
    /// A pattern that may begin `nearest` to `farthest` tokens before the word looked up.
    struct Entry {
        std::uint16_t pattern = 0;
        std::uint8_t nearest = 0;
        std::uint8_t farthest = 0;
        std::uint64_t behind = any_token;  ///< mask of the token behind the word

        bool operator<(const Entry& other) const { return pattern < other.pattern; }
        bool operator==(const Entry& other) const { return pattern == other.pattern; }
    };

    Patterns() {
        for (const auto& row : lexicon::rows("triggers.tsv")) add(row);
        words_.finish();
        for (auto& pattern : patterns_)
            for (auto& step : pattern.steps) step.mask = mask_of(step);
        by_word_.resize(words_.size());
        for (std::size_t i = 0; i < patterns_.size(); ++i) enter(i);
    }

    const Pattern& operator[](std::size_t i) const { return patterns_[i]; }
    const TriggerWords& words() const { return words_; }
    /// In the order of the file.
    const std::vector<Entry>& with(std::uint16_t word) const { return by_word_[word]; }

private:
    static constexpr std::uint8_t farthest_anchor = 8;  // tokens

    bool is_rare(const Step& step) const {
        return std::none_of(step.words.begin(), step.words.end(), [this](std::uint16_t word) {
            return is_frequent(words_.spelling(word));
        });
    }

    bool is_indexable(const Step& step) const {
        return step.gap == 0 && std::all_of(step.words.begin(), step.words.end(),
                                            [this](auto word) { return words_.is_telling(word); });
    }

    /// The first step that can be looked up and is no frequent word, if every step before it is
    /// one token exactly; else the first step.
    std::size_t head_of(const Pattern& pattern) const {
        for (std::size_t i = 0; i < pattern.steps.size(); ++i) {
            const auto& step = pattern.steps[i];
            if (step.gap > 0 || step.optional) break;
            if (is_rare(step) && is_indexable(step)) return i;
        }
        return 0;
    }

    /// Looks up the first rare step that is not optional and not far, else the head.
    void enter(std::size_t index) {
        const auto& steps = patterns_[index].steps;
        Entry entry;
        entry.pattern = static_cast<std::uint16_t>(index);
        std::size_t anchor = 0;
        for (; anchor < steps.size(); ++anchor) {
            const auto& step = steps[anchor];
            if (!step.optional && is_indexable(step) && is_rare(step)) break;
            entry.nearest = static_cast<std::uint8_t>(entry.nearest + (is_exact(step) ? 1 : 0));
            entry.farthest =
                static_cast<std::uint8_t>(entry.farthest + std::max<std::size_t>(step.gap, 1));
        }
        if (anchor == steps.size() || entry.farthest > farthest_anchor) {
            anchor = patterns_[index].head;
            entry.nearest = entry.farthest = static_cast<std::uint8_t>(anchor);
        }
        if (!steps[anchor].optional) entry.behind = mask_behind(steps, anchor);
        for (const auto word : steps[anchor].words) by_word_[word].push_back(entry);
    }

    static bool is_exact(const Step& step) { return step.gap == 0 && !step.optional; }

    /// What the token behind step `at` may be.
    static std::uint64_t mask_behind(const std::vector<Step>& steps, std::size_t at) {
        std::uint64_t mask = 0;
        for (++at; at < steps.size(); ++at) {
            if (steps[at].gap > 0) return any_token;
            mask |= steps[at].mask;
            if (!steps[at].optional) return mask;
        }
        return any_token;
    }

    std::uint64_t mask_of(const Step& step) const {
        std::uint64_t mask = 0;
        for (const auto word : step.words)
            mask |= words_.is_ending(word) ? any_token : WordReadings::bit_of(word);
        return mask;
    }

    Step read_step(std::string_view text) {
        Step step;
        if (text.size() > 1 && text.ends_with('?')) {
            step.optional = true;
            text.remove_suffix(1);
        }
        if (text.size() == 2 && text.front() == '_') {
            step.gap = std::min<std::size_t>(static_cast<std::size_t>(text[1] - '0'),
                                             longest_wildcard_gap);
            return step;
        }
        for (const auto spelling : lexicon::Parts(text))
            step.words.push_back(words_.number(spelling));
        return step;
    }

    void add(const lexicon::Row& row) {
        Pattern pattern;
        pattern.trigger = {sense_of(row[0]), row[1], number<float>(row[2]), side_of(row[3]),
                           number<int>(row[4])};
        for (const auto step : lexicon::Parts(row[5], ' '))
            pattern.steps.push_back(read_step(step));
        pattern.head = head_of(pattern);
        if (!is_indexable(pattern.steps[pattern.head]))
            throw std::logic_error("triggers.tsv: a stem needs three letters");
        patterns_.push_back(std::move(pattern));
    }

    std::vector<Pattern> patterns_;
    TriggerWords words_;
    std::vector<std::vector<Entry>> by_word_;
};

const Patterns& patterns() {
    static const Patterns all;
    return all;
}

/// Tries one pattern from one token on.
class Match {
public:
    Match(const text::Tokens& tokens, const TextReadings& readings, const Patterns& all,
          const Pattern& pattern)
        : tokens_(tokens), readings_(readings), words_(all.words()), pattern_(pattern) {}

    std::optional<TriggerHit> at(std::size_t begin) {
        if (!has_head(begin + pattern_.head)) return std::nullopt;
        const auto end = run(0, begin);
        if (!end) return std::nullopt;
        TriggerHit hit;
        hit.tokens = {begin, *end};
        hit.trigger = &pattern_.trigger;
        hit.form = form_;
        hit.verb = verb_;
        return hit;
    }

private:
    /// Also where the step is optional: "de? dette" is not found without "de".
    bool has_head(std::size_t at) const {
        if (at >= tokens_.size() || (!tokens_[at].is_word() && !tokens_[at].is_number()))
            return false;
        const auto& words = pattern_.steps[pattern_.head].words;
        return (readings_[at].mask & pattern_.steps[pattern_.head].mask) != 0 &&
               std::any_of(words.begin(), words.end(),
                           [&](std::uint16_t word) { return form_of(word, at).has_value(); });
    }

    std::optional<std::size_t> run(std::size_t step, std::size_t at) {
        if (step == pattern_.steps.size()) return at;
        const auto& now = pattern_.steps[step];
        if (now.gap > 0) {
            for (std::size_t skip = 0; skip <= now.gap; ++skip) {
                if (const auto end = run(step + 1, at + skip)) return end;
                if (at + skip >= tokens_.size() || ends_clause(tokens_[at + skip])) break;
            }
            return std::nullopt;
        }
        if (at < tokens_.size() && take(now, at))
            if (const auto end = run(step + 1, at + 1)) return end;
        return now.optional ? run(step + 1, at) : std::nullopt;
    }

    static bool ends_clause(const text::Token& token) {
        return token.kind == text::TokenKind::line_break || token.is(".") || token.is(";") ||
               token.is("!") || token.is("?");
    }

    bool take(const Step& step, std::size_t at) {
        if (step.mask != any_token && (step.mask & readings_[at].mask) == 0) return false;
        if (tokens_[at].fold == "ca" && tokens_.source(at) != "CA") return false;  // "ça"
        for (const auto word : step.words) {
            const auto form = form_of(word, at);
            if (!form) continue;
            if (*form != Form::none) {
                form_ = *form == Form::present && ends_in_accent(at) ? Form::participle : *form;
                verb_ = at;
            }
            return true;
        }
        return false;
    }

    /// The form in which the token is `word`; nothing where it is not.
    std::optional<Form> form_of(std::uint16_t word, std::size_t at) const {
        for (const auto& reading : readings_[at].words)
            if (reading.word == word) return reading.form;
        const bool so = words_.is_ending(word) && words_.ends_so(word, tokens_[at].fold);
        return so ? std::optional(Form::none) : std::nullopt;
    }

    /// "racheté" and "rachète" fold to one word; the accent tells them apart.
    bool ends_in_accent(std::size_t at) const {
        const auto source = tokens_.source(at);
        return source.ends_with("é") || source.ends_with("É");
    }

    const text::Tokens& tokens_;
    const TextReadings& readings_;
    const TriggerWords& words_;
    const Pattern& pattern_;
    Form form_ = Form::none;
    std::size_t verb_ = 0;
};

/// A hit and its place among those that begin at the same token.
struct Ordered {
    TriggerHit hit;
    std::size_t head = 0;
    std::uint16_t pattern = 0;

    bool operator<(const Ordered& other) const {
        return std::tuple(hit.tokens.begin, head, pattern) <
               std::tuple(other.hit.tokens.begin, other.head, other.pattern);
    }
};

/// Reading order; of the hits that begin at one token the longest of each sense and side.
std::vector<TriggerHit> sorted_longest(std::vector<Ordered>& all) {
    std::sort(all.begin(), all.end());
    std::vector<TriggerHit> hits;
    hits.reserve(all.size());
    for (const auto& one : all) hits.push_back(one.hit);
    std::size_t kept = 0;
    std::size_t group = 0;
    for (std::size_t i = 0; i < hits.size(); ++i) {
        if (kept > 0 && hits[kept - 1].tokens.begin != hits[i].tokens.begin) group = kept;
        const auto same = std::find_if(hits.begin() + static_cast<std::ptrdiff_t>(group),
                                       hits.begin() + static_cast<std::ptrdiff_t>(kept),
                                       [&](const TriggerHit& old) {
                                           return old.trigger->sense == hits[i].trigger->sense &&
                                                  old.trigger->side == hits[i].trigger->side;
                                       });
        if (same == hits.begin() + static_cast<std::ptrdiff_t>(kept))
            hits[kept++] = hits[i];
        else if (hits[i].tokens.end > same->tokens.end)
            *same = hits[i];
    }
    hits.resize(kept);
    return hits;
}

/// Finds the patterns of one text; the state of the pass lives here.
class Finder {
public:
    explicit Finder(const text::Tokens& tokens)
        : tokens_(tokens), all_(patterns()), readings_(all_.words(), tokens) {}

    std::vector<TriggerHit> run() {
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            const auto words = readings_[i].words;
            if (words.size() == 1)
                try_all(all_.with(words.front().word), i);
            else if (!words.empty())
                try_all(entries_of(words), i);
        }
        return sorted_longest(found_);
    }

private:
    /// Those of all words, each pattern once.
    const std::vector<Patterns::Entry>& entries_of(std::span<const WordReading> words) {
        entries_.clear();
        for (const auto& reading : words) {
            const auto& with = all_.with(reading.word);
            entries_.insert(entries_.end(), with.begin(), with.end());
        }
        std::sort(entries_.begin(), entries_.end());
        entries_.erase(std::unique(entries_.begin(), entries_.end()), entries_.end());
        return entries_;
    }

    void try_all(const std::vector<Patterns::Entry>& entries, std::size_t i) {
        for (const auto& entry : entries) {
            const bool may_be =
                entry.behind == any_token ||
                (i + 1 < tokens_.size() && (readings_[i + 1].mask & entry.behind) != 0);
            if (!may_be) continue;
            const auto& pattern = all_[entry.pattern];
            for (std::size_t back = entry.farthest + 1U; back-- > entry.nearest;) {
                if (back > i) continue;
                if (const auto hit = Match(tokens_, readings_, all_, pattern).at(i - back))
                    found_.push_back({*hit, pattern.head, entry.pattern});
            }
        }
    }

    const text::Tokens& tokens_;
    const Patterns& all_;
    TextReadings readings_;
    std::vector<Patterns::Entry> entries_;
    std::vector<Ordered> found_;
};

/// "prêt à débourser" is no loan; the verb and the plan stay.
void drop_ready(std::vector<TriggerHit>& hits) {
    std::vector<std::size_t> ready;
    for (const auto& hit : hits)
        if (hit.trigger->rule == "idiom-lead") ready.push_back(hit.tokens.begin);
    if (ready.empty()) return;
    std::erase_if(hits, [&](const TriggerHit& hit) {
        const bool loan = hit.trigger->sense == Sense::debt &&
                          std::binary_search(ready.begin(), ready.end(), hit.tokens.begin);
        return loan || hit.trigger->rule == "idiom-lead";
    });
}

/// Takes out what lies within an idiom, and the idioms.
void drop_idioms(std::vector<TriggerHit>& hits) {
    std::vector<text::TokenRange> idioms;
    for (const auto& hit : hits)
        if (hit.trigger->sense == Sense::idiom) idioms.push_back(hit.tokens);
    if (idioms.empty()) return;
    std::size_t next = 0;
    std::erase_if(hits, [&](const TriggerHit& hit) {
        while (next < idioms.size() && idioms[next].end <= hit.tokens.begin) ++next;
        return next < idioms.size() && hit.tokens.begin < idioms[next].end &&
               idioms[next].begin < hit.tokens.end;
    });
}

/// "levée de fonds" is one term: the "fonds de" that begins within it says nothing of its own.
void drop_inner(std::vector<TriggerHit>& hits) {
    std::size_t kept = 0;
    const TriggerHit* outer = nullptr;
    TriggerHit last;
    for (const auto& hit : hits) {
        const bool inside = outer != nullptr && hit.tokens.begin > outer->tokens.begin &&
                            hit.tokens.begin < outer->tokens.end &&
                            hit.trigger->sense != outer->trigger->sense &&
                            hit.trigger->weight <= outer->trigger->weight;
        if (inside) continue;
        const bool tells = kind_of(hit.trigger->sense).has_value() && hit.tokens.size() > 1;
        if (tells && (outer == nullptr || hit.tokens.end > outer->tokens.end)) {
            last = hit;
            outer = &last;
        }
        hits[kept++] = hit;
    }
    hits.resize(kept);
}

}  // namespace

std::vector<TriggerHit> find_triggers(const text::Tokens& tokens) {
    auto hits = Finder(tokens).run();
    drop_ready(hits);
    drop_idioms(hits);
    drop_inner(hits);
    return hits;
}

std::optional<deals::Kind> kind_of(Sense sense) {
    if (sense > Sense::other) return std::nullopt;
    return static_cast<deals::Kind>(sense);
}

}  // namespace vigie::indexer
