#include "common/money/named_figures.hh"

#include <algorithm>

namespace vigie::money {

bool FigureWords::is_decimal(const Find& find) {
    return find.low.figure.exponent < 0;
}

const text::Token* FigureWords::token(std::size_t at) const {
    return at < tokens_.size() ? &tokens_[at] : nullptr;
}

bool FigureWords::is(std::size_t at, std::string_view fold) const {
    return at < tokens_.size() && tokens_[at].is(fold);
}

bool FigureWords::names_before(std::size_t end, std::size_t longest) const {
    for (std::size_t back = 1; back <= longest && back <= end; ++back) {
        const auto& word = tokens_[end - back];
        if (is_name(word)) return true;
        if (!word.is_word()) return false;
    }
    return false;
}

bool FigureWords::names_behind(std::size_t begin, std::size_t longest) const {
    for (auto at = begin; at < tokens_.size() && at < begin + longest; ++at) {
        if (is_name(tokens_[at])) return true;
        if (!tokens_[at].is_word()) return false;
    }
    return false;
}

bool FigureWords::is_year(std::size_t at) const {
    return tokens_[at].is_number() && tokens_[at].fold.size() == 4 &&
           (tokens_[at].fold.starts_with("20") || tokens_[at].fold.starts_with("19"));
}

bool FigureWords::is_taking_verb(const text::Token& word) const {
    return word.is_word() && vocabulary_.has(word, Role::take_verb);
}

bool FigureWords::is_month(std::size_t at) const {
    return at < tokens_.size() && vocabulary_[tokens_[at]].has(Role::month);
}

bool FigureWords::names_month(std::size_t year) const {
    return year >= 2 && tokens_[year - 1].is_word() &&
           (is(year - 2, "en") || is(year - 2, "de") || is(year - 2, "debut") ||
            is(year - 2, "fin"));
}

bool FigureWords::is_name(const text::Token& word) {
    return word.is_word() && word.letter_case != text::Case::lower &&
           word.letter_case != text::Case::none;
}

bool NamedFigures::is_given_by(const Find& find) const {
    const auto* giver = token(find.hedged.end + 1);
    if (giver == nullptr || !is_name(*giver) || find.hedged.begin == 0) return false;
    const auto before = find.hedged.begin - 1;
    return is(before, ":") || is(before, ",") || is(before, ";") || is(before, "dont") ||
           is(before, "puis");
}

bool NamedFigures::is_told_of_name(const Find& find, const Find& anchor) const {
    constexpr std::size_t longest = 10;
    const auto begin = find.hedged.begin;
    const bool alike = anchor.rule == "elliptic-item" ||
                       (anchor.hedged.begin > 0 && is(anchor.hedged.begin - 1, ":"));
    if (begin < 2 || !is(begin - 1, ":") || !alike) return false;
    const auto end = find.hedged.end;
    if (const auto* next = token(end);
        next != nullptr && next->kind != text::TokenKind::line_break && !next->is("(") &&
        !next->is(".") && !next->is(",") && !next->is(";"))
        return false;
    bool name = false;
    for (std::size_t back = 2; back <= longest && back <= begin; ++back) {
        const auto& word = tokens_[begin - back];
        if (word.kind == text::TokenKind::line_break || word.is(".") || word.is(";")) break;
        name |= is_name(word);
    }
    return name;
}

bool NamedFigures::is_for_name(const Find& find) const {
    auto at = find.hedged.begin;
    if (at < 3 || !is(at - 1, "pour")) return false;
    --at;
    if (is(at - 1, ",")) --at;
    return is_name(tokens_[at - 1]);
}

bool NamedFigures::counts_for_name(const Find& find) const {
    auto at = find.hedged.begin;
    if (at < 5) return false;
    const bool counts =
        (is(at - 1, "sont") && is(at - 2, "ce")) || (is(at - 1, "est") && is(at - 2, "c'"));
    return counts && is(at - 3, ",") && is_name(tokens_[at - 4]);
}

bool NamedFigures::is_named_bracket(const Find& find, const Find& anchor) const {
    constexpr double least_sure = 100;
    constexpr std::size_t longest = 7;
    const auto begin = find.hedged.begin;
    if (begin < 2 || !is(begin - 1, "(")) return false;
    if (!is(find.hedged.end, ")") && !is(find.hedged.end, ",")) return false;
    const bool sure = find.low.figure.value() >= least_sure || find.low.figure.exponent < 0 ||
                      is(anchor.hedged.begin - 1, "(") || opens_row(find.hedged.end);
    return sure && (names_before(begin - 1, longest) || is_year(begin - 2));
}

bool NamedFigures::opens_row(std::size_t end) const {
    constexpr std::size_t farthest = 14;
    for (auto at = end; at + 2 < tokens_.size() && at < end + farthest; ++at) {
        if (tokens_[at].is(".") || tokens_[at].kind == text::TokenKind::line_break) return false;
        if (tokens_[at].is("(")) return tokens_[at + 1].is_number() && is_name(tokens_[at - 1]);
    }
    return false;
}

bool NamedFigures::is_given_to_name(const Find& find, bool numbers) const {
    const auto begin = find.hedged.begin;
    const auto end = find.hedged.end;
    if (begin == 0 || end + 1 >= tokens_.size() || !is_name(tokens_[end + 1])) return false;
    if (!is(end, "a") && !is(end, "pour") && !is(end, "chez")) return false;
    const auto& before = tokens_[begin - 1];
    if (is_taking_verb(before)) return true;
    if (!numbers) return false;
    if (before.is(":") || before.is(";") || before.is("et") || before.is("puis")) return true;
    return before.is(",") && !is(end, "a");
}

bool NamedFigures::is_apposed(const Find& find) const {
    const auto begin = find.hedged.begin;
    const auto end = find.hedged.end;
    constexpr std::size_t longest = 3;
    if (begin < 3 || !is(begin - 1, ",") || !names_before(begin - 1, longest)) return false;
    return is(end, ".") || is(end, ";") || is(end, ",") || is(end, ")") || is(end, ":") ||
           is(end, "(");
}

bool NamedFigures::is_gapped(const Find& find, const Find& anchor) const {
    const auto begin = find.hedged.begin;
    if (begin < 3 || anchor.hedged.begin == 0) return false;
    const auto& preposition = tokens_[begin - 1];
    if (!preposition.is("a") && !preposition.is("avec") && !preposition.is("pour")) return false;
    const bool repeated = is(anchor.hedged.begin - 1, preposition.fold);
    if (!repeated && !preposition.is("avec")) return false;
    bool name = false;
    for (std::size_t back = 2; back <= 6 && back <= begin; ++back) {
        const auto& word = tokens_[begin - back];
        if (word.is(",") || word.is(";") || word.is("et") || word.is("puis")) {
            if (name || back > 2) return name;
            continue;  // "Genève, avec 50"
        }
        if (!word.is_word()) return false;
        name |= word.letter_case != text::Case::lower;
    }
    return false;
}

bool NamedFigures::is_listed(const Find& find) const {
    const auto begin = find.hedged.begin;
    const auto end = find.hedged.end;
    if (begin < 3 || !is(begin - 1, ",")) return false;
    if (!is(end, ";") && !is(end, ".") && !is(end, "chacun")) return false;
    bool name = false;
    for (std::size_t back = 2; back <= 10 && back <= begin; ++back) {
        const auto& word = tokens_[begin - back];
        if (word.is(";")) return name;
        if (!word.is_word()) return false;
        name |= word.letter_case != text::Case::lower;
    }
    return false;
}

bool NamedFigures::is_of_each(const Find& find) const {
    const auto* next = token(find.hedged.end);
    return find.hedged.begin > 0 && is(find.hedged.begin - 1, ",") && next != nullptr &&
           (next->is("chacun") || next->is("chacune"));
}

bool NamedFigures::is_fragment(const Find& find) const {
    const auto begin = find.hedged.begin;
    if (begin < 2 || !is(begin - 1, ",") || !is(find.hedged.end, ".")) return false;
    for (std::size_t back = 2; back <= 4 && back <= begin; ++back) {
        const auto& word = tokens_[begin - back];
        if (word.is(".")) return back > 2;
        if (!word.is_word() || word.letter_case == text::Case::lower) return false;
    }
    return false;
}

bool NamedFigures::is_beside_name(const Find& find, const Find& anchor) const {
    const auto begin = find.hedged.begin;
    if (begin < 2 || anchor.hedged.begin == 0) return false;
    if (!is(find.hedged.end, ",") && !is(find.hedged.end, ".") && !is(find.hedged.end, ";") &&
        !is(find.hedged.end, "et"))
        return false;
    const bool parallel =
        is_name(tokens_[anchor.hedged.begin - 1]) || anchor.rule == "elliptic-beside";
    if (!parallel || !is_name(tokens_[begin - 1])) return false;
    for (std::size_t back = 2; back <= 4 && back <= begin; ++back) {
        const auto& word = tokens_[begin - back];
        if (word.is(",") || word.is("et") || word.is(";")) return true;
        if (!is_name(word)) return false;
    }
    return false;
}

}  // namespace vigie::money
