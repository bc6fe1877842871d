#include "common/money/vocabulary.hh"

#include <utility>
#include <vector>

#include "common/lexicon/lexicon.hh"
#include "common/money/made_vocabulary.hh"

namespace vigie::money {

const Vocabulary& Vocabulary::of(Language language) {
    return language == Language::french ? made_french : made_english;
}

bool Vocabulary::has(const text::Token& token, Role role) const {
    if ((*this)[token].has(role)) return true;
    for (const auto& prefix : tables_.prefixes)
        if (prefix.role == role && token.fold.starts_with(prefix.text.view())) return true;
    return false;
}

int minor_digits_of(std::string_view code) {
    if (code.empty() || code == "EUR" || code == "USD") return 2;  // nearly always
    static const auto unusual = [] {
        std::vector<std::pair<std::string_view, int>> out;
        for (const auto& row : lexicon::rows("currencies.tsv"))
            if (row[1] != "2") out.emplace_back(row[0], row[1].front() - '0');
        return out;
    }();
    for (const auto& [known, digits] : unusual)
        if (known == code) return digits;
    return 2;
}

bool phrase_at(const text::Tokens& tokens, std::size_t at, const Phrase& phrase) {
    if (at >= tokens.size() || !tokens[at].fold.starts_with(phrase.text().front())) return false;
    for (const auto word : lexicon::Parts(phrase.text(), ' ')) {
        if (at >= tokens.size() || !tokens[at].is(word)) return false;
        ++at;
    }
    return true;
}

std::optional<std::size_t> phrase_before(const text::Tokens& tokens, std::size_t end,
                                         const Phrase& phrase) {
    const auto size = phrase.size();
    if (size > end || !phrase_at(tokens, end - size, phrase)) return std::nullopt;
    return end - size;
}

}  // namespace vigie::money
