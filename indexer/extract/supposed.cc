#include "indexer/extract/supposed.hh"

#include <array>
#include <string_view>

#include "indexer/extract/one_of.hh"

namespace vigie::indexer {
namespace {

constexpr std::size_t farthest_verb = 8;  // tokens from "aurait" to the sum
constexpr std::size_t longest_if = 12;    // tokens from "si" to its verb

bool ends_clause(const text::Token& token) {
    return token.is(";") || token.is(".") || token.is("\xC2\xAB") ||
           token.kind == text::TokenKind::line_break;
}

/// "aurait versé 4 M€": the verb before the sum.
bool is_past_conditional(const Reading& reading, text::TokenRange clause, std::size_t sum) {
    for (auto t = sum; t-- > clause.begin && sum - t <= farthest_verb;) {
        const auto& token = reading.token(t);
        if (token.is("aurait") || token.is("auraient")) return true;
        if (token.is(":")) return false;
    }
    return false;
}

/// "si l'opération avait échoué", "s'il s'était retiré".
bool opens_condition(const Reading& reading, std::size_t i, std::size_t end) {
    static constexpr auto others = std::to_array<std::string_view>({"meme", "comme", "bien"});
    static constexpr auto verbs =
        std::to_array<std::string_view>({"avait", "avaient", "etait", "etaient"});
    const auto& token = reading.token(i);
    const bool elided = token.is("s'") && reading.token(i + 1).fold.starts_with("il");
    if (!token.is("si") && !elided) return false;
    if (i > 0 && is_one_of(reading.token(i - 1).fold, others)) return false;
    if (reading.token(i + 1).is("bien")) return false;
    for (auto t = i + 1; t < end && t - i <= longest_if; ++t)
        if (is_one_of(reading.token(t).fold, verbs)) return true;
    return false;
}

}  // namespace

bool is_supposed(const Reading& reading, std::size_t amount) {
    const auto sentence = reading.sentence_of(amount);
    const auto sum = reading.distances.extent(amount).tokens;
    auto begin = sum.begin;
    while (begin > sentence.begin && !ends_clause(reading.token(begin - 1))) --begin;
    auto end = sum.end;
    while (end < sentence.end && !ends_clause(reading.token(end))) ++end;
    if (!is_past_conditional(reading, {begin, end}, sum.begin)) return false;
    if (reading.token(begin).is("sans")) return true;
    for (auto t = begin; t < end; ++t)
        if (opens_condition(reading, t, end)) return true;
    return false;
}

}  // namespace vigie::indexer
