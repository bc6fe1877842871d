#include "searcher/search/synonyms.hh"

#include "common/lexicon/lexicon.hh"
#include "searcher/search/analysers.hh"

namespace vigie::searcher {
namespace {

struct Reading {
    std::string key;  // stems without function words
    std::size_t words = 0;
    Synonyms::Phrase phrase;
};

Reading read(text::Analyser& analyser, std::string_view phrase) {
    Reading out;
    analyser.words(text::Tokens(phrase), [&](const text::Word& word) {
        if (word.joined) return;
        out.phrase.emplace_back(word.stem);
        if (word.stop) return;
        if (!out.key.empty()) out.key += ' ';
        out.key += word.stem;
        ++out.words;
    });
    return out;
}

}  // namespace

Synonyms::Synonyms() {
    auto& analyser = analyser_of(Language::french);
    for (const auto& row : lexicon::rows("synonyms.tsv")) {
        std::vector<Reading> line{read(analyser, row[0])};
        for (const auto form : lexicon::split(row[1])) line.push_back(read(analyser, form));
        for (std::size_t i = 0; i < line.size(); ++i) {
            auto& others = others_[line[i].key];
            for (std::size_t k = 0; k < line.size(); ++k)
                if (line[k].key != line[i].key) others.push_back(line[k].phrase);
            longest_ = std::max(longest_, line[i].words);
        }
    }
}

const Synonyms& Synonyms::shipped() {
    static const Synonyms synonyms;
    return synonyms;
}

const std::vector<Synonyms::Phrase>* Synonyms::find(std::string_view stems) const {
    const auto found = others_.find(std::string(stems));
    return found == others_.end() ? nullptr : &found->second;
}

}  // namespace vigie::searcher
