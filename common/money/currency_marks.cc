#include "common/money/currency_marks.hh"

#include <algorithm>
#include <array>

#include "common/text/characters.hh"
#include "common/text/utf8.hh"

namespace vigie::money {
namespace {

bool is_sign(const text::Tokens& tokens, std::size_t at) {
    return at < tokens.size() &&
           (tokens[at].kind == text::TokenKind::symbol || tokens[at].is("￥"));
}

bool is_dollar_sign(const text::Tokens& tokens, std::size_t at) {
    return is_sign(tokens, at) && tokens[at].is("$");
}

/// "TRY", "ALL" are codes in capitals only.
bool is_written_right(const text::Token& token, const Word& word) {
    return !word.shouted || token.letter_case == text::Case::upper ||
           (token.letter_case == text::Case::mixed && token.fold.size() == 2);  // "kE"
}

class MarkReader {
public:
    MarkReader(const text::Tokens& tokens, const Vocabulary& vocabulary)
        : tokens_(tokens), vocabulary_(vocabulary) {}

    std::optional<CurrencyMark> behind(std::size_t at, bool linked) const {
        const auto begin = at;
        if (at >= tokens_.size()) return std::nullopt;
        if (is_link(at)) {
            if (!linked) return std::nullopt;
            ++at;
        }
        auto mark = read(at);
        if (mark) mark->begin = begin;
        return mark;
    }

    std::optional<CurrencyMark> before(std::size_t at) const {
        if (is_sign(tokens_, at)) return sign(at);
        if (auto mark = letters_and_sign(at)) return mark;
        const auto& word = vocabulary_[tokens_[at]];
        if (!word.currency) return std::nullopt;
        const bool code =
            tokens_[at].letter_case == text::Case::upper && tokens_[at].fold.size() == 3;
        if (!code && !vocabulary_.has(tokens_[at], Role::prefix)) return std::nullopt;
        return is_dollar_sign(tokens_, at + 1) ? spanning(at, at + 2, word.code, true)
                                               : spanning(at, at + 1, word.code, true);
    }

private:
    bool is_link(std::size_t at) const {
        const auto& token = tokens_[at];
        return token.is("d'") || token.is("de") || token.is("of");
    }

    std::optional<CurrencyMark> read(std::size_t at) const {
        if (at >= tokens_.size()) return std::nullopt;
        if (is_sign(tokens_, at)) return belongs_to_next(at) ? std::nullopt : sign(at);
        if (!tokens_[at].is_word()) return std::nullopt;
        if (auto mark = letters_and_sign(at)) return mark;
        if (auto mark = qualified_before(at)) return mark;
        const auto& word = vocabulary_[tokens_[at]];
        if (word.currency && is_written_right(tokens_[at], word)) return name(at, word);
        return glued(at);
    }

    CurrencyMark spanning(std::size_t begin, std::size_t end, Currency code, bool sign) const {
        return {code, begin, end, tokens_[end - 1].end, sign, 0, false};
    }

    /// "sold 5 $10 bills": the sign stands apart from the figure before and touches the one behind.
    bool belongs_to_next(std::size_t at) const {
        return tokens_[at].gap != text::Gap::none && at + 1 < tokens_.size() &&
               tokens_[at + 1].is_number() && tokens_[at + 1].touches_previous();
    }

    /// "$", "$CAD", "$US", "$ US", "$ usd", "£".
    std::optional<CurrencyMark> sign(std::size_t at) const {
        const auto& word = vocabulary_[tokens_[at]];
        if (!word.currency) return std::nullopt;
        auto mark = spanning(at, at + 1, word.code, true);
        if (!tokens_[at].is("$") || at + 1 >= tokens_.size()) return mark;
        const auto& next = tokens_[at + 1];
        const auto& letters = vocabulary_[next];
        const bool touching = letters.letters && next.touches_previous();
        const bool code = next.fold.size() == 3 && letters.currency && next.is_word();
        const bool canadian = next.is("ca") && is_sum_of_canada(at);
        const bool american = next.is("us") && next.letter_case == text::Case::upper;
        if (touching || (letters.letters && (code || canadian || american)))
            return spanning(at, at + 2, letters.code, true);
        return mark;
    }

    /// "22 M$ CA", not "22 M$ CA 2023 en hausse" or "ca monte": capitals at the end of a phrase.
    bool is_sum_of_canada(std::size_t at) const {
        if (tokens_[at + 1].letter_case != text::Case::upper) return false;
        return at + 2 >= tokens_.size() || !tokens_[at + 2].is_number();
    }

    /// "US$", "HK $", "usd$", "U.S. $": one letter must touch the sign, save the English "c $".
    std::optional<CurrencyMark> letters_and_sign(std::size_t at) const {
        static constexpr Phrase dotted("u . s .");
        static constexpr Phrase half_dotted("u . s");
        for (const auto* phrase : {&dotted, &half_dotted})
            if (phrase_at(tokens_, at, *phrase) && is_dollar_sign(tokens_, at + phrase->size()))
                return spanning(at, at + phrase->size() + 1, Currency("USD"), true);
        if (!is_dollar_sign(tokens_, at + 1)) return std::nullopt;
        const auto& word = vocabulary_[tokens_[at]];
        if (!word.letters) return std::nullopt;
        const bool touching = tokens_[at + 1].touches_previous();
        const bool english_c = tokens_[at].is("c") && vocabulary_.language() == Language::english;
        if (tokens_[at].fold.size() == 1 && !touching && !english_c) return std::nullopt;
        return spanning(at, at + 2, word.code, true);
    }

    /// English: "canadian dollars", "u.s. dollars", "hong kong dollars".
    std::optional<CurrencyMark> qualified_before(std::size_t at) const {
        for (auto name = at + 1; name < tokens_.size() && name <= at + 4; ++name) {
            const auto& word = vocabulary_[tokens_[name]];
            if (!word.family) continue;
            for (const auto& qualifier : vocabulary_.qualifiers(word))
                if (qualifier.phrase.size() == name - at &&
                    phrase_at(tokens_, at, qualifier.phrase))
                    return spanning(at, name + 1, qualifier.code, false);
            return std::nullopt;
        }
        return std::nullopt;
    }

    /// "euros", "dollars canadiens", "livres".
    std::optional<CurrencyMark> name(std::size_t at, const Word& word) const {
        const bool code =
            tokens_[at].letter_case == text::Case::upper && tokens_[at].fold.size() == 3;
        auto mark = spanning(at, at + 1, word.code, code);
        if (!word.family) {
            if (code && is_dollar_sign(tokens_, at + 1)) ++mark.end;
            return mark;
        }
        for (const auto& qualifier : vocabulary_.qualifiers(word))
            if (phrase_at(tokens_, at + 1, qualifier.phrase)) return qualified(at, qualifier);
        mark.unqualified = true;
        mark.family = word.family_index;
        return mark;
    }

    /// "dollars canadiens"; "francs CFA", a name that several regions share in its turn.
    CurrencyMark qualified(std::size_t at, const Qualifier& qualifier) const {
        auto mark = spanning(at, at + 1 + qualifier.phrase.size(), qualifier.code, false);
        const auto& shared = vocabulary_[tokens_[mark.end - 1]];
        if (qualifier.code.is_known() || !shared.family) return mark;
        mark.unqualified = true;
        mark.family = shared.family_index;
        return mark;
    }

    /// "eurosLe reste": a line break was lost between two sentences.
    std::optional<CurrencyMark> glued(std::size_t at) const {
        static constexpr auto names = std::to_array<std::pair<std::string_view, std::string_view>>(
            {{"euros", "EUR"}, {"dollars", "USD"}, {"euro", "EUR"}, {"dollar", "USD"}});
        const auto& token = tokens_[at];
        if (token.letter_case != text::Case::mixed) return std::nullopt;
        const auto source = tokens_.source(at);
        for (const auto& [name, code] : names) {
            if (!source.starts_with(name)) continue;
            if (!text::is_upper(text::code_point_at(source, name.size()).value)) continue;
            auto mark = spanning(at, at + 1, Currency(code), false);
            mark.end_byte = token.begin + name.size();
            return mark;
        }
        return std::nullopt;
    }

    const text::Tokens& tokens_;
    const Vocabulary& vocabulary_;
};

}  // namespace

std::optional<CurrencyMark> currency_behind(const text::Tokens& tokens, std::size_t at, bool linked,
                                            const Vocabulary& vocabulary) {
    return MarkReader(tokens, vocabulary).behind(at, linked);
}

std::optional<CurrencyMark> currency_before(const text::Tokens& tokens, std::size_t at,
                                            const Vocabulary& vocabulary) {
    if (at >= tokens.size()) return std::nullopt;
    return MarkReader(tokens, vocabulary).before(at);
}

}  // namespace vigie::money
