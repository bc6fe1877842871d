#include "common/names/phrase_table.hh"

#include <array>
#include <utility>

namespace vigie::names {
namespace {

constexpr std::uint64_t hash_seed = 0xCBF29CE484222325ULL;

/// Bytes that make the identity of a phrase; all of a multi-byte letter count.
constexpr auto counting = [] {
    std::array<bool, 256> out{};
    for (std::size_t c = 0; c < out.size(); ++c)
        out[c] = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= 0x80;
    return out;
}();
bool counts(char c) {
    return counting[static_cast<unsigned char>(c)];
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::uint64_t with_byte(std::uint64_t hash, char c) {
    return (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
}

std::uint64_t hash_more(std::uint64_t hash, std::string_view bytes) {
    for (const char c : bytes)
        if (counts(c)) hash = with_byte(hash, c);
    return hash;
}

/// A number for the first three bytes that count of `word`, fewer where it is shorter.
std::size_t beginning_of(std::string_view word) {
    std::uint32_t out = 0;
    int taken = 0;
    for (std::size_t i = 0; i < word.size() && taken < 3; ++i) {
        if (!counts(word[i])) continue;
        out = out * 29 + static_cast<unsigned char>(word[i]);
        ++taken;
    }
    return out % 4096;
}

bool has_bit(const PhraseBeginnings& bits, std::size_t i) {
    return ((bits[i / 64] >> (i % 64)) & 1U) != 0;
}

bool may_join(const text::Token& token) {
    return token.is("-") || token.is("&") || token.is(".") || token.is("'") || token.is("+") ||
           token.is("·");
}

}  // namespace

PhraseNode& PhraseTable::node(std::uint64_t hash) {
    if ((used_ + 1) * 2 > nodes_.size()) grow();
    std::size_t at = hash & (nodes_.size() - 1);
    while (nodes_[at].hash != 0 && nodes_[at].hash != hash) at = (at + 1) & (nodes_.size() - 1);
    if (nodes_[at].hash == 0) {
        nodes_[at].hash = hash;
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

/// A token that begins a phrase is a beginning of it that ends where a word ends: its own first
/// letters are those of the phrase, or it is shorter than three.
void PhraseTable::note_beginning(std::string_view letters) {
    const std::size_t bit = beginning_of(letters);
    beginnings_[bit / 64] |= std::uint64_t{1} << (bit % 64);
}

void PhraseTable::add(std::string_view phrase, std::uint32_t value) {
    std::uint64_t hash = hash_seed;
    bool any = false;
    std::size_t letters = 0;
    note_beginning(phrase);
    for (std::size_t pos = 0; pos < phrase.size();) {
        if (!counts(phrase[pos])) {
            ++pos;
            continue;
        }
        if (any) node(hash).goes_on = 1;
        any = true;
        // A word or a figure, as the tokeniser would cut it.
        for (const bool digits = is_digit(phrase[pos]);
             pos < phrase.size() && counts(phrase[pos]) && is_digit(phrase[pos]) == digits; ++pos) {
            hash = with_byte(hash, phrase[pos]);
            ++letters;
        }
        if (letters < 3) note_beginning(phrase.substr(0, pos));
    }
    if (!any) return;
    PhraseNode& last = node(hash);
    if (last.is_phrase) return;
    last.is_phrase = 1;
    last.value = value & 0x3FFFFFFF;
    entries_.push_back({phrase, value});
}

const PhraseNode* Phrases::find_node(std::uint64_t hash) const {
    std::size_t at = hash & mask_;
    for (; nodes_[at].hash != 0; at = (at + 1) & mask_)
        if (nodes_[at].hash == hash) return &nodes_[at];
    return nullptr;
}

std::optional<Phrases::Match> Phrases::match(const text::Tokens& tokens, std::size_t first,
                                             std::size_t end) const {
    std::optional<Match> best;
    if (first >= end || !has_bit(*beginnings_, beginning_of(tokens[first].fold))) return best;
    std::uint64_t hash = hash_seed;
    for (std::size_t i = first; i < end; ++i) {
        const auto& token = tokens[i];
        if (!token.is_word() && !token.is_number()) {
            if (i == first || !may_join(token)) break;
            continue;
        }
        hash = hash_more(hash, token.fold);
        const PhraseNode* found = find_node(hash);
        if (found == nullptr) break;
        if (found->is_phrase) best = Match{found->value, i + 1 - first};
        if (!found->goes_on) break;
    }
    return best;
}

std::optional<std::uint32_t> Phrases::find(std::string_view key) const {
    if (!has_bit(*beginnings_, beginning_of(key))) return std::nullopt;
    const PhraseNode* found = find_node(hash_more(hash_seed, key));
    if (found == nullptr || !found->is_phrase) return std::nullopt;
    return found->value;
}

}  // namespace vigie::names
