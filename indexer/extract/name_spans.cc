#include "indexer/extract/name_spans.hh"

#include <algorithm>
#include <unordered_map>

#include "common/names/name_key.hh"
#include "indexer/extract/name_judgement.hh"

namespace vigie::indexer {
namespace {

using text::Case;

/// Finds the names of one document; the state of the pass lives here.
class Finder {
public:
    explicit Finder(const ClassifiedText& text)
        : text_(text), tokens_(text.tokens()), judgement_(text) {}

    std::vector<NameSpan> run() {
        for (const auto sentence : text_.document.sentences) {
            if (is_shouted(tokens_, sentence)) continue;
            enter(sentence);
            for (std::size_t i = sentence.begin; i < sentence.end;) i = step(i);
        }
        find_shouted();
        return std::move(out_);
    }

private:
    void enter(text::TokenRange sentence) {
        sentence_ = sentence;
        judgement_.enter(sentence);
    }

    /// In a title in capitals: the names that the text writes as names, and well-known ones.
    void find_shouted() {
        if (text_.document.sentences.empty()) return;
        enter(text_.document.sentences.front());
        if (!is_shouted(tokens_, sentence_)) return;
        std::unordered_map<std::string, const NameSpan*> by_key;
        for (const auto& span : out_) by_key.try_emplace(key_of(tokens_, span.tokens), &span);
        std::vector<NameSpan> found;
        for (std::size_t i = sentence_.begin; i < sentence_.end;) {
            const NameSpan span = shouted_at(i, by_key);
            if (span.tokens.size() > 0) found.push_back(span);
            i = std::max(i + 1, span.tokens.end);
        }
        out_.insert(out_.begin(), found.begin(), found.end());
    }

    NameSpan shouted_at(std::size_t i,
                        const std::unordered_map<std::string, const NameSpan*>& by_key) const {
        NameSpan best{{i, i}, EntityKind::other, {}, false};
        if (!tokens_[i].is_word() && !tokens_[i].is_number()) return best;
        if (const NameSpan known = judgement_.known_at(i); known.certain) best = known;
        constexpr std::size_t longest = 6;
        for (std::size_t end = i + 1; end <= std::min(i + longest, sentence_.end); ++end) {
            const auto named = by_key.find(key_of(tokens_, {i, end}));
            if (named == by_key.end() || end <= best.tokens.end) continue;
            best = *named->second;
            best.tokens = {i, end};
        }
        return best;
    }

    /// Reads a name at token `i`, if one begins there; the token to go on with.
    std::size_t step(std::size_t i) {
        if (!judgement_.may_begin(i)) return i + 1;
        NameSpan span = judgement_.known_at(i);
        if (span.tokens.size() < 2 && judgement_.opens_with_plain_article(i)) return i + 1;
        const std::size_t end = judgement_.shape_end(i);
        if (end > span.tokens.end) span = judgement_.shaped(i, end, span);
        if (span.tokens.size() == 0) return i + 1;
        if (!judgement_.accepts(span)) return skip_to(i, span);
        if (span.known.empty() && is_quoted_source(i)) {
            span.kind = EntityKind::publication;
            span.certain = true;
        }
        out_.push_back(span);
        return span.tokens.end;
    }

    /// "Dans « L'Éveil de la Loire »", "selon « La Lettre »": a newspaper.
    bool is_quoted_source(std::size_t i) const {
        constexpr std::size_t longest = 6;
        std::size_t open = i;
        while (open > sentence_.begin && i - open < longest && tokens_[open - 1].is_word()) --open;
        if (open < sentence_.begin + 2 || !tokens_[open - 1].is("«")) return false;
        const auto& lead = tokens_[open - 2];
        return lead.is("dans") || lead.is("selon") || lead.is("apres") || lead.is("croire");
    }

    /// Where to look next after a refusal: inside a longer span a name may still begin.
    std::size_t skip_to(std::size_t i, const NameSpan& span) const {
        const bool whole =
            text_.is(i, never) && span.tokens.size() > 1 && judgement_.phrase_is_never(i);
        return whole ? span.tokens.end : i + 1;
    }

    const ClassifiedText& text_;
    const text::Tokens& tokens_;
    NameJudgement judgement_;
    text::TokenRange sentence_;
    std::vector<NameSpan> out_;
};

}  // namespace

std::vector<NameSpan> find_name_spans(const ClassifiedText& text) {
    return Finder(text).run();
}

bool is_shouted(const text::Tokens& tokens, text::TokenRange sentence) {
    std::size_t upper = 0;
    std::size_t lower = 0;
    const auto most = sentence.size();  // with a third of them lower, the rest is not enough
    for (std::size_t i = sentence.begin; i < sentence.end && lower * 3 < most; ++i) {
        const auto form = tokens[i].letter_case;  // of signs and figures: none
        const bool counts = tokens[i].fold.size() >= 3;
        upper += counts & (form == Case::upper);
        lower += counts & ((form == Case::lower) | (form == Case::capitalised));
    }
    return upper >= 2 && upper > lower * 2 && lower * 3 < most;
}

std::string key_of(const text::Tokens& tokens, text::TokenRange range) {
    std::string key;
    std::size_t words = 0;
    bool legal = false;
    for (std::size_t i = range.begin; i < range.end; ++i) {
        if (!tokens[i].is_word() && !tokens[i].is_number()) continue;
        legal |= names::is_legal_form(tokens[i]);
        ++words;
        for (const char c : tokens[i].fold)
            if (c != '\'') key += c;
    }
    if (legal && words > 1) return names::name_key(tokens.source(range.begin, range.end));
    return key;
}

}  // namespace vigie::indexer
