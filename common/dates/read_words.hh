// common/dates/read_words.hh: the words of dates as the vocabulary files tell them. Only read when
// Vigie is built (make_date_words.cc); the programs use the tables made from it.
#pragma once

#include <string_view>
#include <vector>

#include "common/dates/words.hh"
#include "common/language.hh"
#include "common/text/word_index.hh"

namespace vigie::dates {

/// The words of a language; the index numbers words(), the first of which means nothing.
class WordTables {
public:
    explicit WordTables(Language language);

    const text::WordIndexTable& index() const { return index_; }
    const std::vector<Word>& words() const { return words_; }

private:
    void read_file(std::string_view file);
    Word& word(std::string_view form);

    Language language_;
    text::WordIndexTable index_;
    std::vector<Word> words_ = std::vector<Word>(1);
};

}  // namespace vigie::dates
