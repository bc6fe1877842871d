// Writes the phrases that mean the same, by their stems, as C++ source: made_synonyms.hh.
#include <algorithm>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "common/lexicon/lexicon.hh"
#include "common/lexicon/quoted.hh"
#include "common/text/analyse.hh"

namespace {

using namespace vigie;

struct Reading {
    std::string key;  // stems without function words
    std::size_t words = 0;
    std::string phrase;  // all stems
};

void append(std::string& list, std::string_view item, char separator) {
    if (!list.empty()) list += separator;
    list += item;
}

Reading read(text::Analyser& analyser, std::string_view phrase) {
    Reading out;
    out.phrase = text::stems_of(analyser, phrase);
    analyser.words(text::Tokens(phrase), [&](const text::Word& word) {
        if (word.joined || word.stop) return;
        append(out.key, word.stem, ' ');
        ++out.words;
    });
    return out;
}

struct Synonyms {
    std::map<std::string, std::string> others;
    std::size_t longest = 0;

    void add(const std::vector<Reading>& line) {
        for (const auto& one : line) {
            for (const auto& other : line)
                if (other.key != one.key) append(others[one.key], other.phrase, '|');
            longest = std::max(longest, one.words);
        }
    }
};

Synonyms read_synonyms() {
    text::Analyser analyser(Language::french);
    Synonyms out;
    for (const auto& row : lexicon::rows("synonyms.tsv")) {
        std::vector<Reading> line{read(analyser, row[0])};
        for (const auto form : lexicon::Parts(row[1])) line.push_back(read(analyser, form));
        out.add(line);
    }
    return out;
}

}  // namespace

int main() {
    const auto synonyms = read_synonyms();
    std::cout << "#include \"searcher/search/made_synonyms.hh\"\nnamespace vigie::searcher {\n"
              << "namespace {\nconstexpr SynonymRow rows[] = {\n";
    for (const auto& [stems, others] : synonyms.others)
        std::cout << '{' << lexicon::quoted(stems) << ", " << lexicon::quoted(others) << "},\n";
    std::cout << "};\n}\nconstinit const std::span<const SynonymRow> made_synonyms(rows);\n"
              << "constinit const std::size_t made_longest_synonym = " << synonyms.longest
              << ";\n}\n";
    return std::cout.flush() ? 0 : 1;
}
