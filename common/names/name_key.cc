#include "common/names/name_key.hh"

#include <vector>

#include "common/text/token.hh"
#include "common/text/word_index.hh"

namespace vigie::names {
namespace {

const text::WordSet& legal_fronts() {
    static const text::WordSet words{"sa", "sas", "sasu", "sarl", "eurl", "sca", "scop", "snc"};
    return words;
}

const text::WordSet& legal_backs() {
    static const text::WordSet words{
        "se",   "inc",         "incorporated", "ltd", "limited", "llc", "llp", "lp",  "plc", "co",
        "corp", "corporation", "gmbh",         "ag",  "kg",      "ug",  "bv",  "nv",  "spa", "srl",
        "ab",   "as",          "asa",          "aps", "oy",      "oyj", "pte", "pty", "kk"};
    return words;
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
    return legal_fronts().contains(word) || legal_backs().contains(word);
}

bool is_legal_form(const text::Token& word) {
    return legal_fronts().contains(word) || legal_backs().contains(word);
}

std::string name_key(std::string_view name) {
    auto words = words_of(name);
    while (words.size() > 1 && is_legal_form(words.back())) words.pop_back();
    while (words.size() > 1 && legal_fronts().contains(words.front())) words.erase(words.begin());
    std::string key;
    for (const auto& word : words) key += word;
    return key;
}

}  // namespace vigie::names
