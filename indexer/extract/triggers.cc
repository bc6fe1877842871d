#include "indexer/extract/triggers.hh"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <stdexcept>
#include <string>

#include "common/lexicon/lexicon.hh"
#include "indexer/extract/conjugation.hh"

namespace vigie::indexer {
namespace {

constexpr std::size_t longest_wildcard_gap = 4;

/// One word of a pattern: a literal, a prefix ("valoris*"), a verb ("lev~er").
struct Word {
    std::string_view stem;
    const std::vector<VerbEnding>* endings = nullptr;  ///< of its class, where it is a verb
    bool prefix = false;
    bool suffix = false;  ///< "*er"

    std::optional<Form> matches(std::string_view fold) const {
        if (suffix) return fold.ends_with(stem) ? std::optional(Form::none) : std::nullopt;
        if (!fold.starts_with(stem)) return std::nullopt;
        const auto ending = fold.substr(stem.size());
        if (endings != nullptr) return form_of_ending(ending);
        if (prefix || ending.empty()) return Form::none;
        return std::nullopt;
    }

    std::optional<Form> form_of_ending(std::string_view ending) const {
        for (const auto& known : *endings)
            if (known.text == ending) return known.form;
        return std::nullopt;
    }
};

/// What one token of the text may be; several words are alternatives.
struct Step {
    std::vector<Word> words;
    std::size_t gap = 0;    ///< any tokens, at most so many; then `words` is empty
    bool optional = false;  ///< "?" behind the word
};

struct Pattern {
    std::vector<Step> steps;
    Trigger trigger;
};

Word read_word(std::string_view text) {
    Word word;
    if (const auto tilde = text.find('~'); tilde != std::string_view::npos) {
        word.stem = text.substr(0, tilde);
        word.endings = &endings_of(text.substr(tilde + 1));
    } else if (text.size() > 1 && text.front() == '*') {
        word.suffix = true;
        word.stem = text.substr(1);
    } else {
        word.prefix = text.ends_with('*');
        word.stem = word.prefix ? text.substr(0, text.size() - 1) : text;
    }
    return word;
}

Step read_step(std::string_view text) {
    Step step;
    if (text.size() > 1 && text.ends_with('?')) {
        step.optional = true;
        text.remove_suffix(1);
    }
    if (text.size() == 2 && text.front() == '_') {
        step.gap =
            std::min<std::size_t>(static_cast<std::size_t>(text[1] - '0'), longest_wildcard_gap);
        return step;
    }
    for (const auto alternative : lexicon::split(text))
        step.words.push_back(read_word(alternative));
    return step;
}

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
         "giving",   "survey",  "closing",   "context"});
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
        {"de", "d'", "du",  "des", "en",  "a",   "au",   "aux",  "la",   "le",  "les",
         "l'", "un", "une", "et",  "s'",  "qu'", "par",  "sa",   "son",  "ses", "ont",
         "se", "il", "on",  "que", "est", "sur", "dans", "pour", "avec", "leur"});
    return std::find(words.begin(), words.end(), fold) != words.end();
}

/// The patterns, found by the first three bytes of their rarest early word.
class Patterns {
public:
    /// A pattern whose step `step` begins with the letters looked up; `word` of it tells quickly
    /// whether to try.
    struct Entry {
        std::uint16_t pattern;
        std::uint16_t step;
        Word word;
    };

    Patterns() : buckets_(bucket_count) {
        for (const auto& row : lexicon::rows("triggers.tsv")) add(row);
    }

    const Pattern& operator[](std::size_t i) const { return patterns_[i]; }
    const std::vector<Entry>& with(std::string_view fold) const { return buckets_[bucket(fold)]; }

private:
    static constexpr std::size_t bucket_count = 4096;

    static std::size_t bucket(std::string_view fold) {
        std::size_t value = 0;
        for (std::size_t i = 0; i < 3 && i < fold.size(); ++i)
            value = value * 31 + static_cast<unsigned char>(fold[i]);
        return value % bucket_count;
    }

    static bool is_indexable(const Step& step) {
        return step.gap == 0 && !step.words.empty() &&
               std::all_of(step.words.begin(), step.words.end(), [](const Word& word) {
                   return !word.suffix &&
                          (word.stem.size() >= 3 || (!word.prefix && word.endings == nullptr));
               });
    }

    /// The first step that can be looked up and is no frequent word, if every step before it is
    /// one token exactly; else the first step.
    static std::size_t anchor_of(const Pattern& pattern) {
        for (std::size_t i = 0; i < pattern.steps.size(); ++i) {
            const auto& step = pattern.steps[i];
            if (step.gap > 0 || step.optional) break;
            const bool rare = std::none_of(step.words.begin(), step.words.end(),
                                           [](const Word& w) { return is_frequent(w.stem); });
            if (rare && is_indexable(step)) return i;
        }
        return 0;
    }

    void add(const lexicon::Row& row) {
        Pattern pattern;
        pattern.trigger = {sense_of(row[0]), row[1], number<float>(row[2]), side_of(row[3]),
                           number<int>(row[4])};
        for (const auto step : lexicon::split(row[5], ' '))
            pattern.steps.push_back(read_step(step));
        const auto index = static_cast<std::uint16_t>(patterns_.size());
        const auto anchor = anchor_of(pattern);
        if (!is_indexable(pattern.steps[anchor]))
            throw std::logic_error("triggers.tsv: a stem needs three letters");
        for (const auto& word : pattern.steps[anchor].words)
            buckets_[bucket(word.stem)].push_back(
                {index, static_cast<std::uint16_t>(anchor), word});
        patterns_.push_back(std::move(pattern));
    }

    std::vector<Pattern> patterns_;
    std::vector<std::vector<Entry>> buckets_;
};

const Patterns& patterns() {
    static const Patterns all;
    return all;
}

/// Tries one pattern from one token on.
class Match {
public:
    Match(const text::Tokens& tokens, const Pattern& pattern)
        : tokens_(tokens), pattern_(pattern) {}

    std::optional<TriggerHit> at(std::size_t begin) {
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
        if (tokens_[at].fold == "ca" && tokens_.source(at) != "CA") return false;  // "ça"
        for (const auto& word : step.words) {
            const auto form = word.matches(tokens_[at].fold);
            if (!form) continue;
            if (*form != Form::none) {
                form_ = *form == Form::present && ends_in_accent(at) ? Form::participle : *form;
                verb_ = at;
            }
            return true;
        }
        return false;
    }

    /// "racheté" and "rachète" fold to one word; the accent tells them apart.
    bool ends_in_accent(std::size_t at) const {
        const auto source = tokens_.source(at);
        return source.ends_with("é") || source.ends_with("É");
    }

    const text::Tokens& tokens_;
    const Pattern& pattern_;
    Form form_ = Form::none;
    std::size_t verb_ = 0;
};

/// Reading order; of the hits that begin at one token the longest of each sense and side.
void sort_and_keep_longest(std::vector<TriggerHit>& hits) {
    std::stable_sort(hits.begin(), hits.end(), [](const TriggerHit& a, const TriggerHit& b) {
        return a.tokens.begin < b.tokens.begin;
    });
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
}

}  // namespace

namespace {

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
    std::vector<TriggerHit> hits;
    const auto& all = patterns();
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!tokens[i].is_word() && !tokens[i].is_number()) continue;
        const auto fold = tokens[i].fold;
        for (const auto& entry : all.with(fold)) {
            if (entry.step > i || !entry.word.matches(fold)) continue;
            if (const auto hit = Match(tokens, all[entry.pattern]).at(i - entry.step))
                hits.push_back(*hit);
        }
    }
    sort_and_keep_longest(hits);
    drop_idioms(hits);
    drop_inner(hits);
    return hits;
}

std::optional<deals::Kind> kind_of(Sense sense) {
    if (sense > Sense::other) return std::nullopt;
    return static_cast<deals::Kind>(sense);
}

}  // namespace vigie::indexer
