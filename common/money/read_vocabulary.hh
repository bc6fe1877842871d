// common/money/read_vocabulary.hh: the words of amounts as the vocabulary files tell them. Only
// read when Vigie is built (make_vocabulary.cc); the programs use the tables made from it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "common/language.hh"
#include "common/money/vocabulary.hh"
#include "common/text/word_index.hh"

namespace vigie::money {

/// What Vocabulary::Tables is made from.
class VocabularyTables {
public:
    explicit VocabularyTables(Language language);

    const text::WordIndexTable& index() const { return index_; }
    const std::vector<Word>& words() const { return words_; }
    const std::vector<Family>& families() const { return families_; }
    const std::vector<Qualifier>& qualifiers() const { return qualifiers_; }
    const std::vector<HedgePhrase>& hedges() const { return hedges_; }
    const std::vector<RolePrefix>& prefixes() const { return prefixes_; }

private:
    void read_numbers();
    void read_scales();
    void read_currencies();
    void read_families();
    void read_letters();
    void read_compounds();
    void read_hedges();
    void read_roles();
    void add_hedge(std::uint16_t& first, Phrase phrase, Hedge hedge);
    void add_role(std::string_view form, Role role);
    Word& word(std::string_view form);

    Language language_;
    text::WordIndexTable index_;
    std::vector<Word> words_ = std::vector<Word>(1);
    std::vector<Family> families_ = std::vector<Family>(1);
    std::vector<Qualifier> qualifiers_;
    std::vector<HedgePhrase> hedges_ = {{Phrase(""), Hedge::none, 0}};
    std::vector<RolePrefix> prefixes_;
};

}  // namespace vigie::money
