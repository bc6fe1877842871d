// Writes the words of questions, and what their spelling is compared with, as C++ source:
// made_words.hh.
#include <algorithm>
#include <iostream>
#include <set>

#include "common/deals/read_terms.hh"
#include "common/lexicon/lexicon.hh"
#include "common/lexicon/quoted.hh"
#include "common/names/write_phrases.hh"
#include "searcher/question/made_words.hh"
#include "searcher/question/read_words.hh"

namespace {

using namespace vigie;
using searcher::WordClass;

/// Writes an array, or nothing where it is empty; returns what stands for it.
template <class Items, class Write>
std::string write_array(std::string_view type, const std::string& name, const Items& items,
                        Write write) {
    if (items.empty()) return "{}";
    std::cout << "constexpr " << type << ' ' << name << "[] = {\n";
    for (const auto& item : items) {
        write(item);
        std::cout << ",\n";
    }
    std::cout << "};\n";
    return name;
}

std::string language_of(searcher::WordLanguage language) {
    return "WordLanguage(" + std::to_string(static_cast<int>(language)) + ')';
}

/// Returns the initialiser of the WordList.
std::string write_list(const searcher::WordTable& table, const std::string& number) {
    const auto words = write_array("Word", "words_" + number, table.words(), [](const auto& w) {
        std::cout << '{' << lexicon::quoted(w.value) << ", " << language_of(w.language) << ", "
                  << lexicon::quoted(w.flags) << '}';
    });
    const auto forms = write_array("WordForm", "forms_" + number, table.forms(), [](auto f) {
        std::cout << '{' << f.word << ", " << language_of(f.language) << '}';
    });
    const auto signs = write_array("WordSign", "signs_" + number, table.signs(), [](const auto& s) {
        std::cout << '{' << lexicon::quoted(s.sign) << ", " << s.word << '}';
    });
    names::write_phrases(std::cout, "phrases_" + number, table.phrases());
    return "WordList(" + words + ", " + forms + ", " + signs + ", phrases_" + number + ")";
}

void write_lists(const std::array<searcher::WordTable, searcher::word_classes>& tables) {
    std::string lists;
    std::cout << "namespace {\n";
    for (std::size_t c = 0; c < tables.size(); ++c)
        lists += write_list(tables[c], std::to_string(c)) + ",\n";
    std::cout << "}\nconstinit const std::array<WordList, word_classes> made_lists = {{\n"
              << lists << "}};\n";
}

bool is_letters(std::string_view word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// What the spelling of a question is compared with.
class Spelling {
public:
    void add(const names::PhraseTable& table, bool may_be_meant) {
        for (const auto& entry : table.entries()) add(entry.phrase, may_be_meant);
    }

    void add(std::string_view phrase, bool may_be_meant) {
        for (std::size_t begin = 0; begin < phrase.size();) {
            const auto end = std::min(phrase.find_first_of(" '-", begin), phrase.size());
            add_word(phrase.substr(begin, end - begin), may_be_meant);
            begin = end + 1;
        }
    }

    const std::set<std::string>& known() const { return known_; }
    const std::set<std::string>& meant() const { return meant_; }

private:
    void add_word(std::string_view word, bool may_be_meant) {
        if (word.size() < 4 || word.size() > searcher::longest_spelled) return;
        known_.emplace(word);
        if (may_be_meant && word.size() >= 5 && is_letters(word)) meant_.emplace(word);
    }

    std::set<std::string> known_, meant_;
};

Spelling read_spelling(const std::array<searcher::WordTable, searcher::word_classes>& tables) {
    Spelling out;
    for (std::size_t c = 0; c < tables.size(); ++c) {
        const auto of = static_cast<WordClass>(c);
        out.add(tables[c].phrases(), of != WordClass::trap && of != WordClass::context &&
                                         of != WordClass::event && of != WordClass::contest);
    }
    out.add(deals::Terms::places().forms(), true);
    for (const auto& row : lexicon::rows("months.tsv")) out.add(row[2], true);
    return out;
}

std::set<std::string> read_right_words() {
    std::set<std::string> out;
    for (const auto& row : lexicon::rows("question-right-words.tsv"))
        for (const auto word : lexicon::Parts(row[0], ' ')) out.emplace(word);
    return out;
}

void write_by_length(std::string_view name, const std::set<std::string>& words) {
    std::array<std::string, searcher::longest_spelled + 1> of;
    for (const auto& word : words)
        if (word.size() < of.size()) of[word.size()] += word;
    std::cout << "constinit const WordsByLength " << name << " = {{\n";
    for (const auto& joined : of) std::cout << lexicon::quoted(joined) << ",\n";
    std::cout << "}};\n";
}

}  // namespace

int main() {
    std::cout << "#include \"searcher/question/made_words.hh\"\nnamespace vigie::searcher {\n";
    const auto tables = searcher::read_words();
    write_lists(tables);
    const auto spelling = read_spelling(tables);
    write_by_length("made_known_words", spelling.known());
    write_by_length("made_meant_words", spelling.meant());
    write_by_length("made_right_words", read_right_words());
    std::cout << "}\n";
    return std::cout.flush() ? 0 : 1;
}
