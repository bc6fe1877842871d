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
            for (const auto right : lexicon::split(row[0], ' ')) out.insert(right);
        return out;
    }();
    return words.contains(word);
}

/// The single words of all lists, by length.
class Speller {
public:
    Speller() {
        for (std::size_t c = 0; c < word_classes; ++c) {
            const auto of = static_cast<WordClass>(c);
            const bool repairs = of != WordClass::trap && of != WordClass::context &&
                                 of != WordClass::event && of != WordClass::contest;
            for (const auto& entry : list(of).forms().entries()) add_phrase(entry.phrase, repairs);
        }
        for (const auto& form : deals::places().forms()) add_phrase(form.form, true);
        for (const auto* file : {"months.tsv"})
            for (const auto& row : lexicon::rows(file)) add_phrase(row[2], true);
    }

    /// The known word that `typed` must be; empty where it is right, or nothing resembles it.
    std::string_view corrected(std::string_view typed) const {
        if (typed.size() + 1 < shortest_known || typed.size() >= longest_known) return {};
        if (!is_letters(typed)) return {};
        std::string_view found;
        for (const auto& known : by_length_[typed.size()]) {
            if (known.word == typed) return {};
            if (known.repairs && is_wrong_or_swapped(typed, known.word) &&
                !agree(found, known.word))
                return {};
        }
        if (!found.empty()) return found;
        for (const auto& known : by_length_[typed.size() + 1])
            if (known.repairs && lacks_one(typed, known.word) && !agree(found, known.word))
                return {};
        return found;
    }

private:
    struct Known {
        std::string_view word;
        bool repairs;  ///< a misspelling of it is put right
    };

    void add_phrase(std::string_view phrase, bool repairs) {
        std::size_t begin = 0;
        while (begin < phrase.size()) {
            const std::size_t end = std::min(phrase.find_first_of(" '-", begin), phrase.size());
            const auto word = phrase.substr(begin, end - begin);
            if (word.size() + 1 >= shortest_known && word.size() <= longest_known)
                by_length_[word.size()].push_back(
                    {word, repairs && word.size() >= shortest_known && is_letters(word)});
            begin = end + 1;
        }
    }

    static bool is_letters(std::string_view word) {
        return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    }

    /// Takes `known` as the answer, or finds that there are two.
    static bool agree(std::string_view& found, std::string_view known) {
        if (found.empty()) found = known;
        return found == known;
    }

    std::array<std::vector<Known>, longest_known + 1> by_length_;
};

}  // namespace

std::string correct_spelling(const text::Tokens& tokens) {
    static const Speller speller;
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
