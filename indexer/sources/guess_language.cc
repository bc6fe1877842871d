#include "indexer/sources/guess_language.hh"

#include <unordered_map>

#include "common/lexicon/lexicon.hh"
#include "common/text/token.hh"

namespace vigie::indexer {
namespace {

const std::unordered_map<std::string_view, Language>& words() {
    static const auto map = [] {
        std::unordered_map<std::string_view, Language> out;
        for (const auto& row : lexicon::rows("language-words.tsv"))
            for (const auto word : lexicon::split(row[1]))
                out[word] = row[0] == "en" ? Language::english : Language::french;
        return out;
    }();
    return map;
}

}  // namespace

Language guess_language(std::string_view text) {
    int french = 0;
    int english = 0;
    for (const auto& token : text::Tokens(text.substr(0, 4096))) {
        const auto found = words().find(token.fold);
        if (found == words().end()) continue;
        ++(found->second == Language::english ? english : french);
    }
    return english >= 3 && english >= 2 * french ? Language::english : Language::french;
}

}  // namespace vigie::indexer
