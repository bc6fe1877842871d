#include "indexer/extract/pronouns.hh"

#include <array>

#include "indexer/extract/one_of.hh"

namespace vigie::indexer {

bool is_impersonal(const text::Tokens& tokens, std::size_t i, std::size_t end) {
    static constexpr auto verbs =
        std::to_array<std::string_view>({"y", "faut", "fallait", "faudra", "faudrait", "reste",
                                         "convient", "suffit", "semble", "n'y", "pleut", "parait"});
    static constexpr auto reflexive = std::to_array<std::string_view>(
        {"agit", "agissait", "agira", "avere", "averait", "ensuit", "ecoule", "passe"});
    if (i + 1 >= end) return true;
    const auto& next = tokens[i + 1];
    if (is_one_of(next.fold, verbs)) return true;
    if (next.is("s'") && i + 2 < end) return is_one_of(tokens[i + 2].fold, reflexive);
    return next.is("est") && i + 2 < end &&
           (tokens[i + 2].is("vrai") || tokens[i + 2].is("possible") ||
            tokens[i + 2].is("question") || tokens[i + 2].is("probable"));
}

bool is_possessive(std::string_view fold) {
    static constexpr auto words = std::to_array<std::string_view>({"sa", "son", "ses"});
    return is_one_of(fold, words);
}

bool is_mark(std::string_view fold) {
    static constexpr auto marks =
        std::to_array<std::string_view>({"*", "#", "«", "-", "–", "—", "•"});
    return is_one_of(fold, marks);
}

}  // namespace vigie::indexer
