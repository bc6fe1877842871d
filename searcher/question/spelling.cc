#include "searcher/question/spelling.hh"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <vector>

#include "common/deals/vocabulary.hh"
#include "common/lexicon/lexicon.hh"
#include "searcher/question/words.hh"

namespace vigie::searcher {
namespace {

constexpr std::size_t shortest_known = 5, longest_known = 24;

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

/// Looked up only when a word resembles a known one: most questions never need the list.
bool is_right_word(std::string_view word) {
    static const auto words = [] {
        std::unordered_set<std::string_view> out;
        for (const auto& row : lexicon::rows("question-right-words.tsv"))
            for (const auto right : lexicon::Parts(row[0], ' ')) out.insert(right);
        return out;
    }();
    return words.contains(word);
}

bool is_letters(std::string_view word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// A word that was found once, or found to be several.
struct Finding {
    std::string_view word;
    bool several = false;

    void add(std::string_view known) {
        if (word.empty()) word = known;
        several = several || word != known;
    }
};

/// A word of the question and what it resembles.
struct Typed {
    std::string_view word;
    bool is_known = false;
    Finding wrong_or_swapped;
    Finding lacking;

    /// The known word that it must be; empty where it is right, or nothing resembles it.
    std::string_view corrected() const {
        if (is_known || wrong_or_swapped.several) return {};
        if (!wrong_or_swapped.word.empty()) return wrong_or_swapped.word;
        return lacking.several ? std::string_view{} : lacking.word;
    }
};

/// Compares the words of one question with all known words in one pass. A question has a handful
/// of words and is read once in a process: a table of the known words would cost ten times more to
/// make than it saves.
class Speller {
public:
    explicit Speller(const text::Tokens& tokens) {
        for (const auto& token : tokens) add(token);
        for (std::size_t c = 0; c < word_classes; ++c) {
            const auto of = static_cast<WordClass>(c);
            const bool repairs = of != WordClass::trap && of != WordClass::context &&
                                 of != WordClass::event && of != WordClass::contest;
            for (const auto& entry : list(of).forms().entries()) see_phrase(entry.phrase, repairs);
        }
        for (const auto& form : deals::places().forms()) see_phrase(form.form, true);
        for (const auto& row : lexicon::rows("months.tsv")) see_phrase(row[2], true);
    }

    std::string_view corrected(std::string_view word) const {
        for (const auto& typed : typed_)
            if (typed.word == word) return typed.corrected();
        return {};
    }

private:
    void add(const text::Token& token) {
        const std::string_view word = token.fold;
        if (!token.is_word() || token.letter_case == text::Case::mixed) return;
        if (word.size() + 1 < shortest_known || word.size() >= longest_known) return;
        if (!is_letters(word) || typed_.size() == most_words) return;
        const auto same = [&](const Typed& t) { return t.word == word; };
        if (std::any_of(typed_.begin(), typed_.end(), same)) return;
        by_length_[word.size()].push_back(typed_.size());
        typed_.push_back({word, false, {}, {}});
    }

    void see_phrase(std::string_view phrase, bool repairs) {
        std::size_t begin = 0;
        for (std::size_t at = 0; at <= phrase.size(); ++at) {
            const char c = at < phrase.size() ? phrase[at] : ' ';
            if (c != ' ' && c != '\'' && c != '-') continue;
            see(phrase.substr(begin, at - begin), repairs);
            begin = at + 1;
        }
    }

    void see(std::string_view known, bool repairs) {
        if (known.size() + 1 < shortest_known || known.size() > longest_known) return;
        repairs = repairs && known.size() >= shortest_known && is_letters(known);
        for (const auto i : by_length_[known.size()]) {
            auto& typed = typed_[i];
            if (typed.word == known)
                typed.is_known = true;
            else if (repairs && is_wrong_or_swapped(typed.word, known))
                typed.wrong_or_swapped.add(known);
        }
        if (!repairs) return;
        for (const auto i : by_length_[known.size() - 1])
            if (lacks_one(typed_[i].word, known)) typed_[i].lacking.add(known);
    }

    static constexpr std::size_t most_words = 64;  ///< a longer text is no question of typing

    std::vector<Typed> typed_;
    std::array<std::vector<std::size_t>, longest_known + 1> by_length_;
};

}  // namespace

std::string correct_spelling(const text::Tokens& tokens) {
    const Speller speller(tokens);
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
        const auto right = speller.corrected(token.fold);
        if (right.empty() || token.letter_case == text::Case::mixed || is_right_word(token.fold))
            continue;
        out += tokens.text().substr(copied, token.begin - copied);
        out += right;
        copied = token.end;
    }
    out += tokens.text().substr(copied);
    return out;
}

}  // namespace vigie::searcher
