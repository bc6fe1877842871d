#include "common/names/phrase_table.hh"

#include <utility>

#include "common/text/letter_hash.hh"

namespace vigie::names {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool may_join(const text::Token& token) {
    return token.is("-") || token.is("&") || token.is(".") || token.is("'") || token.is("+") ||
           token.is("·");
}

}  // namespace

PhraseNode& PhraseTable::node(std::uint64_t letter_hash) {
    if ((used_ + 1) * 2 > nodes_.size()) grow();
    const auto hash = node_hash(letter_hash);
    std::size_t at = hash & (nodes_.size() - 1);
    while (nodes_[at].hash != 0 && nodes_[at].hash != hash) at = (at + 1) & (nodes_.size() - 1);
    if (nodes_[at].hash == 0) {
        nodes_[at].hash = hash & 0xFFFFFFFFFFU;
        const auto bit = beginning_bit(letter_hash);
        beginnings_[bit / 64] |= std::uint64_t{1} << (bit % 64);
        ++used_;
    }
    return nodes_[at];
}

void PhraseTable::grow() {
    const auto old = std::exchange(nodes_, std::vector<PhraseNode>(nodes_.size() * 2));
    for (const PhraseNode& n : old) {
        if (n.hash == 0) continue;
        std::size_t at = n.hash & (nodes_.size() - 1);
        while (nodes_[at].hash != 0) at = (at + 1) & (nodes_.size() - 1);
        nodes_[at] = n;
    }
}

void PhraseTable::add(std::string_view phrase, std::uint32_t value) {
    std::uint64_t hash = text::letter_seed;
    bool any = false;
    for (std::size_t pos = 0; pos < phrase.size();) {
        if (!text::is_letter_byte(phrase[pos])) {
            ++pos;
            continue;
        }
        if (any) node(hash).goes_on = 1;
        any = true;
        // A word or a figure, as the tokeniser would cut it.
        for (const bool digits = is_digit(phrase[pos]);
             pos < phrase.size() && text::is_letter_byte(phrase[pos]) &&
             is_digit(phrase[pos]) == digits;
             ++pos)
            hash = text::with_letter(hash, phrase[pos]);
    }
    if (!any) return;
    PhraseNode& last = node(hash);
    if (last.is_phrase) return;
    last.is_phrase = 1;
    last.value = value & 0x3FFFFF;
    entries_.push_back({phrase, value});
}

const PhraseNode* Phrases::find_node(std::uint64_t letter_hash) const {
    const auto hash = node_hash(letter_hash);
    std::size_t at = hash & mask_;
    for (; nodes_[at].hash != 0; at = (at + 1) & mask_)
        if (nodes_[at].hash == hash) return &nodes_[at];
    return nullptr;
}

std::optional<Phrases::Match> Phrases::longest(const text::Tokens& tokens, std::size_t first,
                                               std::size_t end) const {
    std::optional<Match> best;
    std::uint64_t hash = tokens[first].hash;
    for (std::size_t i = first; i < end; ++i) {
        const auto& token = tokens[i];
        if (!token.is_word() && !token.is_number()) {
            if (i == first || !may_join(token)) break;
            continue;
        }
        if (i > first) hash = text::letter_hash(token.fold, hash);
        const PhraseNode* found = find_node(hash);
        if (found == nullptr) break;
        if (found->is_phrase) best = Match{static_cast<std::uint32_t>(found->value), i + 1 - first};
        if (!found->goes_on) break;
    }
    return best;
}

std::optional<std::uint32_t> Phrases::find(std::string_view key) const {
    return find_hash(text::letter_hash(key));
}

std::optional<std::uint32_t> Phrases::find_hash(std::uint64_t hash) const {
    const PhraseNode* found = find_node(hash);
    if (found == nullptr || !found->is_phrase) return std::nullopt;
    return static_cast<std::uint32_t>(found->value);
}

}  // namespace vigie::names
