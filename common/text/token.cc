#include "common/text/token.hh"

#include <algorithm>
#include <array>
#include <cstring>

#include "common/text/characters.hh"
#include "common/text/letter_hash.hh"
#include "common/text/utf8.hh"

namespace vigie::text {
namespace {

constexpr std::size_t longest_token = std::size_t{64} * 1024;

using Class = CharacterClass;

bool is_ascii_letter(char c) {
    return static_cast<unsigned char>((c | 0x20) - 'a') < 26;
}

bool is_apostrophe(char32_t c) {
    return c == '\'' || c == U'’' || c == U'ʼ' || c == U'‘';
}

/// Words whose apostrophe ends a token of its own.
bool is_elision(std::string_view folded) {
    static constexpr auto longer = std::to_array<std::string_view>(
        {"qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu", "quelqu", "entr"});
    static constexpr std::string_view letters = "ldjmtsnc";
    if (folded.size() == 1) return letters.find(folded.front()) != letters.npos;
    return std::find(longer.begin(), longer.end(), folded) != longer.end();
}

/// Reads one text into tokens; all state of the pass lives here.
class Scanner {
public:
    Scanner(std::string_view text, std::vector<Token>& out, char* storage)
        : text_(text), out_(out), next_fold_(storage) {}

    void run() {
        while (pos_ < text_.size()) {
            const char c = text_[pos_];
            if (is_ascii_letter(c)) {
                read_word();
            } else if (c == ' ') {
                gap_ = std::max(gap_, Gap::space);
                ++pos_;
            } else {
                step();
            }
        }
        out_.resize(count_);
    }

private:
    void step() {
        const auto c = code_point_at(text_, pos_);
        switch (class_of(c.value)) {
            case Class::space:
                gap_ = std::max(gap_, Gap::space);
                pos_ += c.size;
                break;
            case Class::no_break:
                gap_ = Gap::no_break;
                pos_ += c.size;
                break;
            case Class::mark:
                pos_ += c.size;
                break;  // a mark without a letter says nothing
            case Class::line_end:
                read_line_break();
                break;
            case Class::letter:
                read_word();
                break;
            case Class::digit:
                read_number();
                break;
            case Class::symbol:
                read_single(TokenKind::symbol, c);
                break;
            case Class::other:
                read_single(TokenKind::punct, c);
                break;
        }
    }

    void read_line_break() {
        const auto begin = pos_;
        int lines = 0;
        while (pos_ < text_.size()) {
            const auto c = code_point_at(text_, pos_);
            const auto kind = class_of(c.value);
            if (kind == Class::line_end)
                lines += c.value != '\r' || !next_is('\n', pos_ + 1);
            else if (kind != Class::space && kind != Class::no_break)
                break;
            pos_ += c.size;
        }
        auto& token = add(begin, TokenKind::line_break);
        token.fold = "\n";
        token.key = word_hash(token.fold);
        token.paragraph = lines > 1;
    }

    bool next_is(char c, std::size_t at) const { return at < text_.size() && text_[at] == c; }

    /// What is known of the word being read.
    struct Word {
        std::size_t begin = 0;
        const char* fold = nullptr;  ///< its folded form so far, up to next_fold_
        std::uint64_t hash = letter_seed;
        std::size_t letters = 0;
        std::size_t capitals = 0;
        bool first_capital = false;
    };

    void read_word() {
        const auto begin = pos_;
        const auto* fold_begin = next_fold_;
        const auto longest = std::min(text_.size(), begin + longest_token);
        const auto run = fold_letters(begin, longest, letter_seed);
        const bool first_capital = is_ascii_letter(text_[begin]) && text_[begin] <= 'Z';
        auto hash = run.hash;
        auto letter_case = case_of(run.letters, run.capitals, first_capital);
        next_fold_ += run.letters;
        pos_ += run.letters;
        if (pos_ < longest && may_go_on(text_[pos_])) {
            Word word{begin, fold_begin, hash, run.letters, run.capitals, first_capital};
            read_other_letters(word, longest);
            hash = word.hash;
            letter_case = case_of(word);
        }
        auto& token = add(begin, TokenKind::word);
        token.fold = {fold_begin, static_cast<std::size_t>(next_fold_ - fold_begin)};
        token.hash = hash;
        token.key = word_hash(token.fold, hash);
        token.letter_case = letter_case;
    }

    /// Behind ASCII letters: what may be a part of their word.
    static bool may_go_on(char c) { return c == '\'' || static_cast<unsigned char>(c) >= 0x80; }

    struct Run {
        std::uint64_t hash = 0;
        std::size_t letters = 0;
        std::size_t capitals = 0;
    };

    /// Folds the ASCII letters from `begin` on to next_fold_; the pass spends most of its time
    /// here.
    Run fold_letters(std::size_t begin, std::size_t end, std::uint64_t hash) const {
        const char* const from = text_.data() + begin;
        const auto most = end - begin;
        char* const to = next_fold_;
        std::size_t capitals = 0;
        std::size_t n = 0;
        for (; n < most && is_ascii_letter(from[n]); ++n) {
            capitals += from[n] <= 'Z';
            to[n] = static_cast<char>(from[n] | 0x20);
            hash = with_letter(hash, static_cast<char>(from[n] | 0x20));
        }
        return {hash, n, capitals};
    }

    void read_ascii_letters(Word& word, std::size_t end) {
        const auto run = fold_letters(pos_, end, word.hash);
        word.hash = run.hash;
        word.letters += run.letters;
        word.capitals += run.capitals;
        next_fold_ += run.letters;
        pos_ += run.letters;
    }

    /// Apostrophes and letters with accents, and what follows them.
    void read_other_letters(Word& word, std::size_t longest) {
        while (pos_ < longest) {
            if (is_ascii_letter(text_[pos_])) {
                word.first_capital |= word.letters == 0 && text_[word.begin] <= 'Z';
                read_ascii_letters(word, longest);
                continue;
            }
            const auto c = code_point_at(text_, pos_);
            if (is_apostrophe(c.value) && word.letters > 0) {
                if (!letter_follows(pos_ + c.size)) break;
                const std::string_view so_far(word.fold,
                                              static_cast<std::size_t>(next_fold_ - word.fold));
                put_fold("'");
                pos_ += c.size;
                if (is_elision(so_far)) break;
                continue;
            }
            const auto traits = traits_of(c.value);
            const auto kind = traits.character_class();
            if (kind != Class::letter && kind != Class::mark) break;
            if (kind == Class::letter) {
                word.capitals += traits.is_upper();
                word.first_capital |= traits.is_upper() && word.letters == 0;
                ++word.letters;
                put_letter(word, c);
            }
            pos_ += c.size;
        }
    }

    Case case_of(const Word& word) const {
        if (word.capitals > 0) return case_of(word.letters, word.capitals, word.first_capital);
        const auto c = code_point_at(text_, word.begin).value;
        return c < 0x80 || is_lower(c) ? Case::lower : Case::none;
    }

    static Case case_of(std::size_t letters, std::size_t capitals, bool first_capital) {
        if (capitals == 0) return Case::lower;
        if (capitals == 1 && first_capital) return Case::capitalised;
        return capitals == letters ? Case::upper : Case::mixed;
    }

    bool letter_follows(std::size_t at) const {
        if (at >= text_.size()) return false;
        const auto kind = class_of(code_point_at(text_, at).value);
        // "l'1" and "qu'« il" are elisions too, but only a letter makes one word of both halves.
        return kind == Class::letter || kind == Class::digit;
    }

    void read_number() {
        const auto begin = pos_;
        auto hash = letter_seed;
        while (pos_ < text_.size() && pos_ - begin < longest_token && text_[pos_] >= '0' &&
               text_[pos_] <= '9')
            hash = with_letter(hash, text_[pos_++]);
        auto& token = add(begin, TokenKind::number);
        token.fold = text_.substr(begin, pos_ - begin);
        token.hash = hash;
        token.key = word_hash(token.fold, hash);
    }

    void read_single(TokenKind kind, CodePoint c) {
        const auto begin = pos_;
        pos_ += c.size;
        const auto* fold_begin = next_fold_;
        if (c.value < 0x80)
            *next_fold_++ = static_cast<char>(c.value);
        else if (c.value == U'\uFFFD')
            put_raw("\uFFFD");
        else if (kind == TokenKind::symbol)
            put_raw(text_.substr(begin, c.size));
        else
            put_fold(fold(text_.substr(begin, c.size)));
        auto& token = add(begin, kind);
        token.fold = {fold_begin, static_cast<std::size_t>(next_fold_ - fold_begin)};
        token.key = word_hash(token.fold);
    }

    /// A token from `begin` to where the pass is now.
    Token& add(std::size_t begin, TokenKind kind) {
        if (count_ == out_.size()) out_.resize(2 * count_ + 8);
        auto& token = out_[count_++];
        token.begin = static_cast<std::uint32_t>(begin);
        token.end = static_cast<std::uint32_t>(pos_);
        token.kind = kind;
        token.gap = gap_;
        gap_ = Gap::none;
        return token;
    }

    void put_letter(Word& word, CodePoint c) {
        const auto* begin = next_fold_;
        if (const auto folded = folded_character(c.value))
            put_fold(*folded);
        else
            put_fold(fold(text_.substr(pos_, c.size)));
        word.hash = letter_hash({begin, static_cast<std::size_t>(next_fold_ - begin)}, word.hash);
    }

    /// One code point folds to 18 characters at most (U+FDFA); cut what would not fit the storage.
    void put_fold(std::string_view folded) { put_raw(folded.substr(0, 8)); }

    void put_raw(std::string_view bytes) {
        std::memcpy(next_fold_, bytes.data(), bytes.size());
        next_fold_ += bytes.size();
    }

    std::string_view text_;
    std::vector<Token>& out_;
    std::size_t count_ = 0;  ///< of them read so far
    char* next_fold_;
    std::size_t pos_ = 0;
    Gap gap_ = Gap::none;
};

/// Bytes that the folded forms of `text` may need: one for an ASCII byte, up to eight for others.
std::size_t storage_for(std::string_view text) {
    const std::size_t others = text.size() - count_ascii(text);
    return text.size() + 3 * others + 16;
}

}  // namespace

Tokens::Tokens(std::string_view text)
    : text_(text), folded_(std::make_unique_for_overwrite<char[]>(storage_for(text))) {
    tokens_.resize(text.size() / 4 + 8);
    Scanner(text, tokens_, folded_.get()).run();
}

std::string_view Tokens::source(std::size_t first, std::size_t last) const {
    if (first >= last || first >= tokens_.size()) return {};
    const auto end = tokens_[std::min(last, tokens_.size()) - 1].end;
    return text_.substr(tokens_[first].begin, end - tokens_[first].begin);
}

std::size_t Tokens::index_at(std::size_t offset) const {
    const auto found = std::partition_point(tokens_.begin(), tokens_.end(),
                                            [offset](const Token& t) { return t.end <= offset; });
    return static_cast<std::size_t>(found - tokens_.begin());
}

}  // namespace vigie::text
