// searcher/question/read_words.hh: the words of questions as question-*.tsv tell them. Only read
// when Vigie is built (make_words.cc); the programs use the tables made from it (words.hh).
#pragma once

#include <array>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "common/names/phrase_table.hh"
#include "searcher/question/words.hh"

namespace vigie::searcher {

/// The words of one class, still growing.
class WordTable {
public:
    /// `forms`: between "|", letters in brackets optional.
    void add(const Word& word, std::string_view forms);

    const std::vector<Word>& words() const { return words_; }
    const std::vector<WordForm>& forms() const { return forms_; }
    const std::vector<WordSign>& signs() const { return signs_; }
    /// The values index forms().
    const names::PhraseTable& phrases() const { return phrases_; }

private:
    void add_form(std::string_view form);
    void share(std::string_view form, WordLanguage language);

    std::vector<Word> words_;
    std::vector<WordForm> forms_;
    std::vector<WordSign> signs_;
    std::deque<std::string> spellings_;  ///< expanded forms; never move
    names::PhraseTable phrases_;
};

/// By WordClass.
std::array<WordTable, word_classes> read_words();

}  // namespace vigie::searcher
