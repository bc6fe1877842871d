#include "common/text/token.hh"

#include <algorithm>
#include <array>
#include <cstring>

#include "common/text/characters.hh"
#include "common/text/letter_hash.hh"
#include "common/text/utf8.hh"

namespace vigie::text {
namespace {

constexpr std::size_t longest_token = 64 * 1024;

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
        while (pos_ < text_.size()) step();
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

    void read_word() {
        const auto begin = pos_;
        const auto* fold_begin = next_fold_;
        std::size_t letters = 0;
        std::size_t capitals = 0;
        bool first_capital = false;
        const auto longest = std::min(text_.size(), begin + longest_token);
        while (pos_ < longest) {
            if (is_ascii_letter(text_[pos_])) {
                const auto run = read_ascii_letters(longest);
                first_capital |= letters == 0 && text_[begin] <= 'Z';
                letters += run.letters;
                capitals += run.capitals;
                continue;
            }
            const auto c = code_point_at(text_, pos_);
            const auto kind = class_of(c.value);
            if (is_apostrophe(c.value) && letters > 0) {
                if (!letter_follows(pos_ + c.size)) break;
                const std::string_view so_far(fold_begin,
                                              static_cast<std::size_t>(next_fold_ - fold_begin));
                put_fold("'");
                pos_ += c.size;
                if (is_elision(so_far)) break;
                continue;
            }
            if (kind != Class::letter && kind != Class::mark) break;
            if (kind == Class::letter) {
                const bool capital = is_upper(c.value);
                capitals += capital;
                first_capital |= capital && letters == 0;
                ++letters;
                put_letter(c);
            }
            pos_ += c.size;
        }
        auto& token = add(begin, TokenKind::word);
        token.fold = {fold_begin, static_cast<std::size_t>(next_fold_ - fold_begin)};
        token.hash = letter_hash(token.fold);
        token.key = word_hash(token.fold, token.hash);
        token.letter_case = case_of(begin, letters, capitals, first_capital);
    }

    struct Run {
        std::size_t letters = 0;
        std::size_t capitals = 0;
    };

    /// The letters from pos_ on; the pass spends most of its time here.
    Run read_ascii_letters(std::size_t end) {
        const char* from = text_.data() + pos_;
        const char* const last = text_.data() + end;
        char* to = next_fold_;
        std::size_t capitals = 0;
        for (; from != last && is_ascii_letter(*from); ++from, ++to) {
            capitals += *from <= 'Z';
            *to = static_cast<char>(*from | 0x20);
        }
        const auto letters = static_cast<std::size_t>(to - next_fold_);
        next_fold_ = to;
        pos_ += letters;
        return {letters, capitals};
    }

    Case case_of(std::size_t begin, std::size_t letters, std::size_t capitals,
                 bool first_capital) const {
        if (capitals == 0) {
            const auto c = code_point_at(text_, begin).value;
            return c < 0x80 || is_lower(c) ? Case::lower : Case::none;
        }
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
        while (pos_ < text_.size() && pos_ - begin < longest_token && text_[pos_] >= '0' &&
               text_[pos_] <= '9')
            ++pos_;
        auto& token = add(begin, TokenKind::number);
        token.fold = text_.substr(begin, pos_ - begin);
        token.hash = letter_hash(token.fold);
        token.key = word_hash(token.fold, token.hash);
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
        auto& token = out_.emplace_back();
        token.begin = static_cast<std::uint32_t>(begin);
        token.end = static_cast<std::uint32_t>(pos_);
        token.kind = kind;
        token.gap = gap_;
        gap_ = Gap::none;
        return token;
    }

    void put_letter(CodePoint c) {
        if (const auto folded = folded_character(c.value))
            put_fold(*folded);
        else
            put_fold(fold(text_.substr(pos_, c.size)));
    }

    /// One code point folds to 18 characters at most (U+FDFA); cut what would not fit the storage.
    void put_fold(std::string_view folded) { put_raw(folded.substr(0, 8)); }

    void put_raw(std::string_view bytes) {
        std::memcpy(next_fold_, bytes.data(), bytes.size());
        next_fold_ += bytes.size();
    }

    std::string_view text_;
    std::vector<Token>& out_;
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
    tokens_.reserve(text.size() / 4 + 8);
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
