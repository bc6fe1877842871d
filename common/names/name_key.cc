#include "common/names/name_key.hh"

#include <algorithm>
#include <array>
#include <vector>

#include "common/text/token.hh"

namespace vigie::names {
namespace {

constexpr auto legal_front =
    std::to_array<std::string_view>({"sa", "sas", "sasu", "sarl", "eurl", "sca", "scop", "snc"});
constexpr auto legal_back = std::to_array<std::string_view>(
    {"se",   "inc",         "incorporated", "ltd", "limited", "llc", "llp", "lp",  "plc", "co",
     "corp", "corporation", "gmbh",         "ag",  "kg",      "ug",  "bv",  "nv",  "spa", "srl",
     "ab",   "as",          "asa",          "aps", "oy",      "oyj", "pte", "pty", "kk"});

template <class List>
bool holds(const List& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_legal_front(std::string_view word) {
    return holds(legal_front, word);
}

/// "S.A.S" becomes one word: single letters with points between belong together.
bool continues_initials(const text::Tokens& tokens, std::size_t i) {
    return i >= 2 && tokens[i - 1].is(".") && tokens[i].touches_previous() &&
           tokens[i - 1].touches_previous() && tokens[i].fold.size() == 1 &&
           tokens[i - 2].fold.size() == 1;
}

std::vector<std::string> words_of(std::string_view name) {
    const text::Tokens tokens(name);
    std::vector<std::string> words;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const auto& token = tokens[i];
        if (!token.is_word() && !token.is_number()) continue;
        std::string word(token.fold);
        std::erase(word, '\'');
        const bool glued = i > 0 && token.touches_previous() &&
                           (tokens[i - 1].is_word() || tokens[i - 1].is_number());
        if (!words.empty() && (glued || continues_initials(tokens, i)))
            words.back() += word;
        else
            words.push_back(std::move(word));
    }
    return words;
}

}  // namespace

bool is_legal_form(std::string_view word) {
    return is_legal_front(word) || holds(legal_back, word);
}

std::string name_key(std::string_view name) {
    auto words = words_of(name);
    while (words.size() > 1 && is_legal_form(words.back())) words.pop_back();
    while (words.size() > 1 && is_legal_front(words.front())) words.erase(words.begin());
    std::string key;
    for (const auto& word : words) key += word;
    return key;
}

}  // namespace vigie::names
