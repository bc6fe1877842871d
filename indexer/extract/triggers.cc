#include "indexer/extract/triggers.hh"

#include <algorithm>
#include <optional>
#include <span>
#include <tuple>

#include "indexer/extract/trigger_patterns.hh"
#include "indexer/extract/trigger_words.hh"

namespace vigie::indexer {
namespace {

using Step = TriggerPatterns::Step;

constexpr auto any_token = TriggerPatterns::any_token;

/// Tries one pattern from one token on.
class Match {
public:
    static constexpr auto nowhere = static_cast<std::size_t>(-1);

    Match(const text::Tokens& tokens, const TextReadings& readings, const TriggerPatterns& all)
        : tokens_(tokens), readings_(readings), all_(all) {}

    /// The end of a match of `steps` that begins at token `at`, or nowhere.
    std::size_t run(std::span<const Step> steps, std::size_t at) {
        for (std::size_t i = 0; i < steps.size(); ++i) {
            const auto& now = steps[i];
            if (now.gap > 0) return run_gap(steps.subspan(i + 1), at, now.gap);
            const bool taken = at < tokens_.size() && take(now, at);
            if (now.optional) {
                if (!taken) continue;
                const auto end = run(steps.subspan(i + 1), at + 1);
                if (end != nowhere) return end;
            } else if (taken) {
                ++at;
            } else {
                return nowhere;
            }
        }
        return at;
    }

    bool may_be_head(std::size_t at) const {
        return tokens_[at].is_word() || tokens_[at].is_number();
    }

    /// "de? dette" is not found without "de": a step that is optional must be there too.
    bool has_head(const Step& head, std::size_t at) const {
        const auto words = all_.words(head);
        return at < tokens_.size() && may_be_head(at) && (readings_.mask(at) & head.mask) != 0 &&
               std::any_of(words.begin(), words.end(),
                           [&](std::uint16_t word) { return form_of(word, at).has_value(); });
    }

    Form form() const { return form_; }
    std::size_t verb() const { return verb_; }

private:
    std::size_t run_gap(std::span<const Step> rest, std::size_t at, std::size_t gap) {
        for (std::size_t skip = 0; skip <= gap; ++skip) {
            const auto end = run(rest, at + skip);
            if (end != nowhere) return end;
            if (at + skip >= tokens_.size() || ends_clause(tokens_[at + skip])) break;
        }
        return nowhere;
    }

    static bool ends_clause(const text::Token& token) {
        return token.kind == text::TokenKind::line_break || token.is(".") || token.is(";") ||
               token.is("!") || token.is("?");
    }

    bool take(const Step& step, std::size_t at) {
        if (step.mask != any_token && (step.mask & readings_.mask(at)) == 0) return false;
        if (tokens_[at].fold == "ca" && tokens_.source(at) != "CA") return false;  // "ça"
        for (const auto word : all_.words(step)) {
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
        for (const auto& reading : readings_.words(at))
            if (reading.word == word) return reading.form;
        const auto& words = all_.words();
        const bool so = words.is_ending(word) && words.ends_so(word, tokens_[at].fold);
        return so ? std::optional(Form::none) : std::nullopt;
    }

    /// "racheté" and "rachète" fold to one word; the accent tells them apart.
    bool ends_in_accent(std::size_t at) const {
        const auto source = tokens_.source(at);
        return source.ends_with("é") || source.ends_with("É");
    }

    const text::Tokens& tokens_;
    const TextReadings& readings_;
    const TriggerPatterns& all_;
    Form form_ = Form::none;
    std::size_t verb_ = 0;
};

/// A hit and its place among those that begin at the same token.
struct Ordered {
    TriggerHit hit;
    std::uint8_t head = 0;
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
    std::size_t group = 0;  // where the hits of this token begin
    for (const auto& [hit, head, pattern] : all) {
        if (!hits.empty() && hits.back().tokens.begin != hit.tokens.begin) group = hits.size();
        const auto same = std::find_if(hits.begin() + static_cast<std::ptrdiff_t>(group),
                                       hits.end(), [&](const auto& old) {
                                           return old.trigger->sense == hit.trigger->sense &&
                                                  old.trigger->side == hit.trigger->side;
                                       });
        if (same == hits.end())
            hits.push_back(hit);
        else if (hit.tokens.end > same->tokens.end)
            *same = hit;
    }
    return hits;
}

/// Finds the patterns of one text; the state of the pass lives here.
class Finder {
public:
    explicit Finder(const text::Tokens& tokens)
        : tokens_(tokens), all_(TriggerPatterns::all()), readings_(all_.words(), tokens) {}

    std::vector<TriggerHit> run() {
        for (std::size_t i = 0; i < tokens_.size(); ++i)
            for (const auto& reading : readings_.words(i)) try_all(all_.with(reading.word), i);
        return sorted_longest(found_);
    }

private:
    /// A pattern may be found by several words, and then more than once.
    void try_all(std::span<const TriggerPatterns::Entry> entries, std::size_t i) {
        if (entries.empty()) return;
        const auto before = i > 0 ? readings_.mask(i - 1) : 0;
        const auto behind = i + 1 < tokens_.size() ? readings_.mask(i + 1) : 0;
        for (const auto& entry : entries) {
            if (entry.behind != any_token && (entry.behind & behind) == 0) continue;
            if (entry.before != any_token && (entry.before & before) == 0) continue;
            for (std::size_t back = entry.farthest + 1U; back-- > entry.nearest;)
                if (back <= i) try_at(entry, i - back);
        }
    }

    void try_at(const TriggerPatterns::Entry& entry, std::size_t begin) {
        const auto& pattern = all_[entry.pattern];
        const auto steps = all_.steps(pattern);
        Match match(tokens_, readings_, all_);
        const auto head = begin + pattern.head;
        if (!(entry.by_head ? match.may_be_head(head) : match.has_head(steps[pattern.head], head)))
            return;
        const auto end = match.run(steps, begin);
        if (end == Match::nowhere) return;
        const TriggerHit hit{
            {begin, end}, &all_.trigger(entry.pattern), match.form(), match.verb()};
        found_.push_back({hit, pattern.head, entry.pattern});
    }

    const text::Tokens& tokens_;
    const TriggerPatterns& all_;
    TextReadings readings_;
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
