#include <algorithm>
#include <array>

#include "common/text/token.hh"

namespace vigie::text {
namespace {

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Words after which a point ends no sentence.
bool is_abbreviation(const Token& token) {
    static constexpr auto forms = std::to_array<std::string_view>(
        {"mm",  "dr",  "me",     "pr",   "st",   "ste", "vol",  "art", "av",
         "env", "fig", "no",     "cf",   "ex",   "mr",  "mrs",  "ms",  "jr",
         "sr",  "vs",  "approx", "janv", "fevr", "avr", "juil", "sept"});
    // "Inc.", "Co.", "Corp." often do end one: they count only before a lower-case word or a comma,
    // which can_begin() sees.
    return token.is_word() && is_one_of(token.fold, forms);
}

bool is_initial(const Token& token) {
    return token.is_word() && token.fold.size() == 1 && token.is_capital();
}

bool is_terminal(const Token& token) {
    static constexpr auto marks = std::to_array<std::string_view>({".", "!", "?", "…", "..."});
    return token.kind == TokenKind::punct && is_one_of(token.fold, marks);
}

bool is_closing(const Token& token) {
    static constexpr auto marks = std::to_array<std::string_view>({"»", "”", "\"", "'", ")", "]"});
    return token.kind == TokenKind::punct && is_one_of(token.fold, marks);
}

bool can_begin(const Token& token) {
    switch (token.kind) {
        case TokenKind::word:
            return token.letter_case != Case::lower;
        case TokenKind::punct:
            return !(token.is(",") || token.is(";") || token.is(")") || token.is("."));
        default:
            return true;
    }
}

class Splitter {
public:
    explicit Splitter(const Tokens& tokens) : tokens_(tokens) {}

    std::vector<TokenRange> run() {
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            if (tokens_[i].kind == TokenKind::line_break) {
                close(i, i + 1);
            } else if (is_terminal(tokens_[i]) && ends_sentence(i)) {
                auto end = i + 1;
                while (end < tokens_.size() && (is_terminal(tokens_[end]) || closes(end))) ++end;
                close(end, end);
                i = end - 1;
            }
        }
        close(tokens_.size(), tokens_.size());
        return std::move(out_);
    }

private:
    /// A closing mark that belongs to the sentence just ended: it touches it, or is a French »
    /// behind a space.
    bool closes(std::size_t i) const {
        return is_closing(tokens_[i]) && (tokens_[i].gap == Gap::none || tokens_[i].is("»"));
    }

    bool ends_sentence(std::size_t i) const {
        auto next = i + 1;
        while (next < tokens_.size() && (is_terminal(tokens_[next]) || closes(next))) ++next;
        if (next >= tokens_.size() || tokens_[next].kind == TokenKind::line_break) return true;
        if (tokens_[next].gap == Gap::none) return false;
        if (!can_begin(tokens_[next])) return false;
        if (!tokens_[i].is(".") || i == 0 || i == begin_) return true;
        const auto& before = tokens_[i - 1];
        if (!tokens_[i].touches_previous()) return true;
        return !is_abbreviation(before) && !(is_initial(before) && initial_goes_on(i, next));
    }

    /// "T. Rowe Price", "M. Musk": an initial before a capitalised word, not one that ends "série
    /// A."
    bool initial_goes_on(std::size_t point, std::size_t next) const {
        if (!tokens_[next].is_word()) return false;
        if (point < 2 || point - 1 == begin_) return true;
        const auto& before = tokens_[point - 2];
        return !(before.is("serie") || before.is("series") || before.is("plan"));
    }

    void close(std::size_t end, std::size_t next_begin) {
        if (end > begin_) out_.push_back({begin_, end});
        begin_ = next_begin;
    }

    const Tokens& tokens_;
    std::vector<TokenRange> out_;
    std::size_t begin_ = 0;
};

}  // namespace

std::vector<TokenRange> sentences(const Tokens& tokens) {
    return Splitter(tokens).run();
}

}  // namespace vigie::text
