#include "indexer/extract/public_bodies.hh"

#include <string>
#include <unordered_set>

#include "common/lexicon/lexicon.hh"
#include "common/text/utf8.hh"
#include "common/text/word_index.hh"

namespace vigie::indexer {
namespace {

struct Vocabulary {
    std::unordered_set<std::string_view> names;
    std::vector<std::string_view> lenders;
    text::WordSet words;
    text::WordSet schemes;

    Vocabulary() {
        for (const auto& row : lexicon::rows("public_bodies.tsv"))
            for (const auto form : lexicon::split(row[1])) {
                if (row[0] == "name")
                    names.insert(form);
                else if (row[0] == "lender")
                    lenders.push_back(form);
                else if (row[0] == "scheme")
                    schemes.add(form);
                else
                    words.add(form);
            }
    }
};

const Vocabulary& vocabulary() {
    static const Vocabulary all;
    return all;
}

/// "l'etat" -> "etat".
std::string_view without_article(std::string_view name) {
    for (const std::string_view article : {"l'", "la ", "le ", "les "})
        if (name.starts_with(article)) return name.substr(article.size());
    return name;
}

}  // namespace

bool is_public_body(const Entity& entity) {
    const bool invests = entity.kind == EntityKind::investor || entity.invests;
    const auto folded = text::fold(entity.name);
    const auto name = without_article(folded);
    const auto& names = vocabulary().names;
    if (names.contains(name)) return true;
    if (invests) return false;
    for (auto end = name.find(' '); end != name.npos; end = name.find(' ', end + 1))
        if (names.contains(name.substr(0, end))) return true;
    return false;
}

bool is_lender(const Entity& entity) {
    const auto folded = text::fold(entity.name);
    const auto name = without_article(folded);
    for (const auto form : vocabulary().lenders)
        if (name == form || (name.starts_with(form) && name[form.size()] == ' ')) return true;
    return false;
}

bool is_scheme_noun(const text::Token& token) {
    return vocabulary().schemes.contains(token);
}

bool is_public_noun(const text::Token& token) {
    return vocabulary().words.contains(token);
}

}  // namespace vigie::indexer
