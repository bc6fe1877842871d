#include "indexer/sources/guess_language.hh"

#include <array>
#include <cstdint>
#include <cstring>
#include <stdexcept>
#include <string>

#include "common/lexicon/lexicon.hh"
#include "common/text/token.hh"

namespace vigie::indexer {
namespace {

constexpr std::size_t shortest = 2;  // letters of a frequent word of English
constexpr std::size_t longest = 8;   // of any, one byte each when folded

/// The frequent words of both languages; all are short enough to be compared as one number.
class FrequentWords {
public:
    FrequentWords() {
        for (const auto& row : lexicon::rows("language-words.tsv"))
            for (const auto word : lexicon::Parts(row[1]))
                add(word, row[0] == "en" ? Language::english : Language::french);
    }

    /// Counts `word`, in any case, where it is one of them.
    void count(std::string_view word, int& french, int& english) const {
        if (word.empty() || word.size() > longest) return;
        const auto key = key_of(word);
        for (auto at = slot_of(key); slots_[at].key != 0; at = (at + 1) % slots_.size()) {
            if (slots_[at].key != key) continue;
            ++(slots_[at].language == Language::english ? english : french);
            return;
        }
    }

private:
    struct Slot {
        std::uint64_t key = 0;  // 0: free
        Language language = Language::french;
    };

    /// The letters in lower case; of a folded word itself.
    static std::uint64_t key_of(std::string_view word) {
        std::uint64_t key = 0;
        std::memcpy(&key, word.data(), word.size());
        return key | (0x2020202020202020U >> (8 * (longest - word.size())));
    }
    static std::size_t slot_of(std::uint64_t key) { return key * 0x9E3779B97F4A7C15U >> 56U; }

    void add(std::string_view word, Language language) {
        const bool too_short = language == Language::english && word.size() < shortest;
        if (word.size() > longest || too_short || ++used_ > slots_.size() / 2)
            throw std::logic_error(
                "language-words.tsv: a word is too long or too short, or they are too many");
        const auto key = key_of(word);
        auto at = slot_of(key);
        while (slots_[at].key != 0) at = (at + 1) % slots_.size();
        slots_[at] = {key, language};
    }

    std::array<Slot, 256> slots_{};
    std::size_t used_ = 0;
};

/// What may be part of a word; anything else ends it.
enum class Part : std::uint8_t { none, plain, other };
constexpr auto parts = [] {
    std::array<Part, 256> out{};
    for (std::size_t c = 0; c < out.size(); ++c) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        const bool other = c == '\'' || (c >= '0' && c <= '9') || c >= 0x80;
        out[c] = letter ? Part::plain : other ? Part::other : Part::none;
    }
    return out;
}();

/// Words that are no plain ones, to be read by the tokeniser if what they are can matter.
class OtherWords {
public:
    void add(std::string_view word) {
        text_.append(word).push_back(' ');
        std::size_t letters = 0;  // bytes of them in a row
        for (std::size_t i = 0; i < word.size(); ++i) {
            if (is_of_letter(word, i)) {
                ++letters;
            } else {
                most_ += may_be_frequent(letters);
                letters = 0;
            }
        }
        most_ += may_be_frequent(letters);
    }
    /// No more of them are frequent words of English.
    int most() const { return most_; }
    const std::string& text() const { return text_; }

private:
    /// A letter, or a byte of what may be one: of those beyond ASCII only U+00C0 to U+017F are
    /// sure.
    static bool is_of_letter(std::string_view word, std::size_t i) {
        const auto c = static_cast<unsigned char>(word[i]);
        if (c < 0x80) return parts[c] == Part::plain;
        const bool sign = i + 1 < word.size() && (word[i + 1] == '\x97' || word[i + 1] == '\xB7');
        return c < 0xC0 || (c >= 0xC3 && c <= 0xC5 && !(c == 0xC3 && sign));  // "×" and "÷"
    }
    static bool may_be_frequent(std::size_t letters) {
        return letters >= shortest && letters <= 2 * longest + 2;  // behind the rest of a sign
    }

    std::string text_;
    int most_ = 0;
};

bool is_english(int french, int english) {
    return english >= 3 && english >= 2 * french;
}

}  // namespace

/// Plain words are looked up as they stand; those with accents, apostrophes or figures only where
/// they could still make the text English.
Language guess_language(std::string_view text) {
    static const FrequentWords words;
    text = text.substr(0, 4096);
    int french = 0;
    int english = 0;
    OtherWords others;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto begin = i;
        bool plain = true;
        for (; i < text.size(); ++i) {
            const auto part = parts[static_cast<unsigned char>(text[i])];
            if (part == Part::none) break;
            plain &= part == Part::plain;
        }
        const auto word = text.substr(begin, i - begin);
        if (plain)
            words.count(word, french, english);
        else
            others.add(word);
    }
    if (!is_english(french, english + others.most())) return Language::french;
    for (const auto& token : text::Tokens(others.text())) words.count(token.fold, french, english);
    return is_english(french, english) ? Language::english : Language::french;
}

}  // namespace vigie::indexer
