#include "indexer/store/phrases.hh"

#include <set>
#include <string>

#include "common/lexicon/lexicon.hh"
#include "common/text/word_index.hh"

namespace vigie::indexer {
namespace {

struct Phrase {
    std::string stems;
    std::vector<std::string_view> words;
};

/// Phrases of several words, by their first ones.
class PhraseList {
public:
    PhraseList() {
        std::set<std::string> all;
        text::Analyser analyser(Language::french);
        const auto add = [&](std::string_view phrase) {
            all.insert(text::stems_of(analyser, phrase));
        };
        for (const auto& row : lexicon::rows("synonyms.tsv")) {
            add(row[0]);
            for (const auto form : lexicon::Parts(row[1])) add(form);
        }
        for (const auto& stems : all) {
            if (stems.find(' ') == std::string::npos) continue;
            phrases_.push_back({stems, {}});
            openers_.add(std::string_view(stems).substr(0, stems.find(' ')));
        }
        for (auto& phrase : phrases_)
            for (const auto word : lexicon::Parts(phrase.stems, ' ')) phrase.words.push_back(word);
    }

    bool may_begin_with(std::string_view stem) const { return openers_.contains(stem); }
    const std::vector<Phrase>& phrases() const { return phrases_; }

private:
    std::vector<Phrase> phrases_;
    text::WordSet openers_;
};

const PhraseList& phrase_list() {
    static const PhraseList list;
    return list;
}

}  // namespace

const std::vector<std::string_view>& PhraseFinder::take(const text::Word& word) {
    const auto& phrases = phrase_list().phrases();
    found_.clear();
    std::erase_if(begun_, [&](const Begun& b) { return b.position < word.position; });
    // Joined forms stand where their first part does, so several words may come for one place.
    for (std::size_t i = 0, size = begun_.size(); i < size; ++i) {
        const auto begun = begun_[i];
        const auto& words = phrases[begun.phrase].words;
        if (begun.position != word.position || words[begun.next] != word.stem) continue;
        if (begun.next + 1 == words.size())
            found_.push_back(phrases[begun.phrase].stems);
        else
            begun_.push_back({begun.phrase, begun.next + 1, word.position + 1});
    }
    if (!phrase_list().may_begin_with(word.stem)) return found_;
    for (std::uint32_t i = 0; i < phrases.size(); ++i)
        if (phrases[i].words.front() == word.stem) begun_.push_back({i, 1, word.position + 1});
    return found_;
}

}  // namespace vigie::indexer
