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

/// The letters of all words of a name, and where each begins in them.
struct Words {
    std::string letters;
    std::vector<std::size_t> begins;

    std::string_view from(std::size_t word) const {
        const auto begin = begins[word];
        const auto end = word + 1 < begins.size() ? begins[word + 1] : letters.size();
        return std::string_view(letters).substr(begin, end - begin);
    }
};

Words words_of(std::string_view name) {
    const text::Tokens tokens(name);
    Words out;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const auto& token = tokens[i];
        if (!token.is_word() && !token.is_number()) continue;
        const bool glued = i > 0 && token.touches_previous() &&
                           (tokens[i - 1].is_word() || tokens[i - 1].is_number());
        if (out.begins.empty() || !(glued || continues_initials(tokens, i)))
            out.begins.push_back(out.letters.size());
        for (const char c : token.fold)
            if (c != '\'') out.letters += c;
    }
    return out;
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
    std::size_t first = 0;
    std::size_t end = words.begins.size();
    while (end > 1 && is_legal_form(words.from(end - 1))) --end;
    while (end - first > 1 && legal_fronts().contains(words.from(first))) ++first;
    if (end < words.begins.size()) words.letters.resize(words.begins[end]);
    if (first > 0) words.letters.erase(0, words.begins[first]);
    return std::move(words.letters);
}

}  // namespace vigie::names
