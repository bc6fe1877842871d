#include "indexer/extract/courtship.hh"

#include <algorithm>
#include <string_view>

#include "common/lexicon/lexicon.hh"
#include "common/text/word_index.hh"

namespace vigie::indexer {
namespace {

constexpr std::size_t head_sentences = 4;
constexpr std::size_t sign_sentences = 8;
constexpr std::size_t widest = 6;  // "ne tourne plus autour de"

struct Words {
    text::WordSet verbs;
    text::WordSet signs;

    Words() {
        for (const auto& row : lexicon::rows("courtship.tsv"))
            for (const auto form : lexicon::split(row[1]))
                (row[0] == "verb" ? verbs : signs).add(form);
    }
};

const Words& words() {
    static const Words all;
    return all;
}

bool is_company(const Reading& reading, const EntityMention& mention) {
    const auto& entity = reading.entities.all[mention.entity];
    return mention.form <= MentionForm::alias && entity.kind == EntityKind::company &&
           !entity.is_public;
}

bool has_sign(const Reading& reading) {
    const auto& sentences = reading.document.sentences;
    const auto last = std::min(sign_sentences, sentences.size());
    for (std::size_t s = 0; s < last; ++s)
        for (auto t = sentences[s].begin; t < sentences[s].end; ++t)
            if (words().signs.contains(reading.token(t))) return true;
    return false;
}

bool leads_to(const Reading& reading, std::size_t from, std::size_t to) {
    if (to <= from || to > from + widest) return false;
    bool verb = false;
    for (auto t = from; t < to; ++t) {
        if (!reading.token(t).is_word()) return false;
        verb |= words().verbs.contains(reading.token(t));
    }
    return verb;
}

/// "Ovalo : Perlou s'invite": who stands before the colon is wanted.
bool heads(const Reading& reading, const EntityMention& wanted, const EntityMention& buyer) {
    const auto title = reading.document.sentences.front();
    return reading.document.has_title && wanted.tokens.begin == title.begin &&
           reading.token(wanted.tokens.end).is(":") && buyer.tokens.begin < title.end;
}

}  // namespace

std::optional<Takeover> find_courtship(const Reading& reading) {
    const auto& mentions = reading.entities.mentions;
    const auto& sentences = reading.document.sentences;
    if (sentences.empty() || !has_sign(reading)) return std::nullopt;
    const auto last = std::min(head_sentences, sentences.size());
    const auto [begin, end] =
        reading.entities.within({sentences.front().begin, sentences[last - 1].end});
    for (auto m = begin; m + 1 < end; ++m) {
        const auto& first = mentions[m];
        const auto& second = mentions[m + 1];
        if (!is_company(reading, first) || !is_company(reading, second) ||
            first.entity == second.entity)
            continue;
        const auto told = sentences[reading.document.sentence_of(first.tokens.begin)];
        if (second.tokens.begin >= told.end) continue;
        if (heads(reading, first, second)) return Takeover{first.entity, second.entity, told, true};
        if (leads_to(reading, first.tokens.end, second.tokens.begin))
            return Takeover{second.entity, first.entity, told, true};
    }
    return std::nullopt;
}

}  // namespace vigie::indexer
