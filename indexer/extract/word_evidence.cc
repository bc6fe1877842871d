#include "indexer/extract/word_evidence.hh"

#include <algorithm>
#include <array>

#include "common/text/word_index.hh"
#include "indexer/extract/name_spans.hh"

namespace vigie::indexer {

bool may_open_name(const text::Token& word) {
    static const text::WordSet words{"le",  "la",    "les", "ma",    "mon", "mes", "ta",  "ton",
                                     "tes", "notre", "nos", "votre", "vos", "un",  "une", "the"};
    return words.contains(word);
}

namespace {

/// "DAKAR - Pas", "BANGALORE (Inde) – Pas", "LAUSANNE (ats) - Pas": where it was written stands
/// before the dash at token `dash`.
bool is_dateline(const text::Tokens& tokens, std::size_t begin, std::size_t dash) {
    constexpr std::size_t longest = 8;
    const bool sign = tokens[dash].is("-") || tokens[dash].is("–") || tokens[dash].is("—");
    if (!sign || tokens[dash].touches_previous() || dash > begin + longest) return false;
    if (tokens[begin].letter_case != text::Case::upper || tokens[begin].fold.size() < 3)
        return false;
    bool bracket = false;
    for (std::size_t k = begin; k < dash; ++k) {
        bracket = bracket || tokens[k].is("(");
        if (!bracket && tokens[k].is_word() && tokens[k].letter_case != text::Case::upper)
            return false;
    }
    return true;
}

}  // namespace

bool capital_is_due(const text::Tokens& tokens, std::size_t begin, std::size_t i) {
    if (i == begin) return true;
    const auto& before = tokens[i - 1];
    if (before.is_word() || before.is_number() || before.kind == text::TokenKind::symbol)
        return false;
    if (before.is("«") || before.is("“") || before.is("\"") || before.is("„") || before.is("•") ||
        before.is("…") || before.is("?") || before.is("!"))
        return true;
    if (before.is(",") || before.is("(") || before.is(":") || before.is("&") || before.is("'"))
        return false;
    if (is_dateline(tokens, begin, i - 1)) return true;
    for (std::size_t k = begin; k < i; ++k)
        if (tokens[k].is_word()) return false;
    return true;  // bullets, dashes and pictures open the sentence
}

WordEvidence::WordEvidence(const Document& document) {
    const auto& tokens = document.tokens;
    std::size_t size = 16;
    while (size < tokens.size() + tokens.size() / 4) size *= 2;
    slots_.resize(size);
    for (const auto sentence : document.sentences) {
        if (is_shouted(tokens, sentence)) continue;
        for (std::size_t i = sentence.begin; i < sentence.end; ++i) {
            const auto& token = tokens[i];
            if (!token.is_word()) continue;
            if (token.letter_case == text::Case::lower)
                note(token, lower);
            else if (!capital_is_due(tokens, sentence.begin, i)) {
                note(token, capital);
                if (may_open_name(token) && i + 1 < sentence.end)
                    note(tokens[i + 1], after_article);
            }
        }
    }
}

std::size_t WordEvidence::slot_of(std::uint64_t key) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = (key >> 32U) & mask;
    while (slots_[at] != 0 && (slots_[at] ^ key) > all_flags) at = (at + 1) & mask;
    return at;
}

void WordEvidence::note(const text::Token& token, Flag flag) {
    auto& slot = slots_[slot_of(token.key)];
    slot = (token.key & ~all_flags) | (slot & all_flags) | flag;
}

}  // namespace vigie::indexer
