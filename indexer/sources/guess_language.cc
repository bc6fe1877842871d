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
    static constexpr std::size_t longest = 8;
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
        if (word.size() > longest || ++used_ > slots_.size() / 2)
            throw std::logic_error("language-words.tsv: a word is too long, or they are too many");
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

}  // namespace

/// Plain words are looked up as they stand; those with accents, apostrophes or figures go through
/// the tokeniser, all at once.
Language guess_language(std::string_view text) {
    static const FrequentWords words;
    text = text.substr(0, 4096);
    int french = 0;
    int english = 0;
    std::string others;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto begin = i;
        bool plain = true;
        for (; i < text.size(); ++i) {
            const auto part = parts[static_cast<unsigned char>(text[i])];
            if (part == Part::none) break;
            plain &= part == Part::plain;
        }
        if (plain)
            words.count(text.substr(begin, i - begin), french, english);
        else
            others.append(text, begin, i - begin).push_back(' ');
    }
    for (const auto& token : text::Tokens(others)) words.count(token.fold, french, english);
    return english >= 3 && english >= 2 * french ? Language::english : Language::french;
}

}  // namespace vigie::indexer
