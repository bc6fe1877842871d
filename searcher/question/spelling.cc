#include "searcher/question/spelling.hh"

#include <algorithm>
#include <vector>

#include "searcher/question/made_words.hh"

namespace vigie::searcher {
namespace {

constexpr std::size_t shortest_known = 5;

/// Exactly one letter of `typed` differs, or two neighbours are swapped; equal lengths.
bool is_wrong_or_swapped(std::string_view typed, std::string_view known) {
    std::size_t i = 0;
    while (i < typed.size() && typed[i] == known[i]) ++i;
    if (i == typed.size()) return false;
    if (typed.substr(i + 1) == known.substr(i + 1)) return true;
    return i + 1 < typed.size() && typed[i] == known[i + 1] && typed[i + 1] == known[i] &&
           typed.substr(i + 2) == known.substr(i + 2);
}

/// `typed` lacks one letter of `known`.
bool lacks_one(std::string_view typed, std::string_view known) {
    std::size_t i = 0;
    while (i < typed.size() && typed[i] == known[i]) ++i;
    return typed.substr(i) == known.substr(i + 1);
}

/// Bytes of "Qonto's" before its genitive, which hides a name; 0 where there is none.
std::size_t genitive_at(std::string_view written) {
    for (const std::string_view ending : {"'s", "\u2019s"})
        if (written.size() > ending.size() + 1 && written.ends_with(ending))
            return written.size() - ending.size();
    return 0;
}

bool holds(const WordsByLength& list, std::string_view word) {
    if (word.empty() || word.size() >= list.size()) return false;
    const auto words = list[word.size()];
    std::size_t low = 0, high = words.size() / word.size();
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        const auto order = words.substr(middle * word.size(), word.size()).compare(word);
        if (order == 0) return true;
        (order < 0 ? low : high) = order < 0 ? middle + 1 : middle;
    }
    return false;
}

bool may_be_misspelt(const text::Token& token) {
    const auto word = token.fold;
    return token.letter_case != text::Case::mixed && word.size() + 1 >= shortest_known &&
           word.size() < longest_spelled &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// One letter wrong, swapped or lacking leaves the first or the last as it was: nearly all known
/// words are told apart by these two.
bool share_an_end(std::string_view typed, std::string_view known) {
    return typed.front() == known.front() || typed.back() == known.back();
}

/// The words of `length` letters that `is_like` takes: the first, and whether there are others.
struct Finding {
    std::string_view word;
    bool several = false;

    std::string_view only() const { return several ? std::string_view() : word; }
};
template <class IsLike>
Finding find_like(std::string_view typed, std::size_t length, IsLike is_like) {
    Finding out;
    const auto words = made_meant_words[length];
    for (std::size_t at = 0; at < words.size() && !out.several; at += length) {
        const auto known = words.substr(at, length);
        if (!share_an_end(typed, known) || !is_like(typed, known)) continue;
        out.several = !out.word.empty();
        if (!out.several) out.word = known;
    }
    return out;
}

/// The known word that `typed` must be; empty where it is right, or nothing resembles it.
std::string_view meant_by(std::string_view typed) {
    if (holds(made_known_words, typed)) return {};
    const auto wrong = find_like(typed, typed.size(), is_wrong_or_swapped);
    if (!wrong.word.empty()) return wrong.only();
    return find_like(typed, typed.size() + 1, lacks_one).only();
}

/// Looks at each word once, and at no more than a question has: a longer text is no question of
/// typing.
class Speller {
public:
    /// What to write for a word of the question; empty where it stays.
    std::string_view corrected(const text::Token& token) {
        if (!may_be_misspelt(token)) return {};
        for (const auto& [word, right] : seen_)
            if (word == token.fold) return right;
        if (seen_.size() == most_words) return {};
        auto right = meant_by(token.fold);
        if (!right.empty() && holds(made_right_words, token.fold)) right = {};
        return seen_.emplace_back(token.fold, right).second;
    }

private:
    static constexpr std::size_t most_words = 64;
    std::vector<std::pair<std::string_view, std::string_view>> seen_;
};

}  // namespace

std::string correct_spelling(const text::Tokens& tokens) {
    Speller speller;
    std::string out;
    std::size_t copied = 0;
    for (const auto& token : tokens) {
        if (!token.is_word()) continue;
        const auto written = tokens.text().substr(token.begin, token.end - token.begin);
        if (const std::size_t length = genitive_at(written); length > 0) {
            out += tokens.text().substr(copied, token.begin + length - copied);
            copied = token.end;
            continue;
        }
        const auto right = speller.corrected(token);
        if (right.empty()) continue;
        out += tokens.text().substr(copied, token.begin - copied);
        out += right;
        copied = token.end;
    }
    out += tokens.text().substr(copied);
    return out;
}

}  // namespace vigie::searcher
