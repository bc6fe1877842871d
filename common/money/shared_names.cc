// "francs", "dinars", "couronnes" alone: which country the article speaks of.
#include <algorithm>
#include <map>

#include "common/money/finds.hh"

namespace vigie::money {
namespace {

constexpr std::size_t stem_size = 5;

/// "tunisiens" and "Tunisie" begin alike.
bool is_same_stem(std::string_view word, std::string_view qualifier) {
    return qualifier.size() >= stem_size && word.starts_with(qualifier.substr(0, stem_size));
}

bool is_missing(const Find& find) {
    return find.low.unqualified && find.low.has_currency && !find.low.currency.is_known();
}

/// The code whose country the text names most often; none where it names none.
Currency code_told(const text::Tokens& tokens, std::span<const Qualifier> family) {
    std::map<Currency, std::size_t> counts;
    for (const auto& token : tokens) {
        if (!token.is_word() || token.fold.size() < stem_size) continue;
        const auto told = std::ranges::find_if(family, [&](const Qualifier& qualifier) {
            return !qualifier.beside && is_same_stem(token.fold, qualifier.phrase.front());
        });
        if (told != family.end() && told->code.is_known()) ++counts[told->code];
    }
    const auto most =
        std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
    return most == counts.end() ? Currency{} : most->first;
}

/// "M$", "dollars" without the letters or the adjective that tell whose they are.
bool is_plain_dollar(const text::Tokens& tokens, const Find& find) {
    if (!find.low.has_currency || find.low.currency != Currency("USD")) return false;
    const auto& last = tokens[find.tokens.end - 1];
    if (last.is("dollars") || last.is("dollar")) return true;
    return last.fold.ends_with("$") && last.fold.size() <= 2 && find.tokens.size() <= 4 &&
           !(find.tokens.size() > 1 && tokens[find.tokens.end - 2].fold.ends_with("us"));
}

/// Where the press of Canada tells "200 M$ (151 M$ US)", its own dollars bear no letters.
void settle_dollars(const text::Tokens& tokens, const Vocabulary& vocabulary, Finds& finds) {
    constexpr Currency american("USD");
    constexpr Currency canadian("CAD");
    bool plain = false;
    bool told = false;
    for (const auto& find : finds) {
        if (!find.is_money()) continue;
        if (find.low.currency == canadian) return;  // beside "dollars canadiens" a plain one is not
        if (find.low.currency != american) continue;
        (is_plain_dollar(tokens, find) ? plain : told) = true;
    }
    if (!plain || !told) return;
    if (code_told(tokens, vocabulary.qualifiers(vocabulary["dollar"])) != canadian) return;
    for (auto& find : finds) {
        if (!is_plain_dollar(tokens, find)) continue;
        find.low.currency = canadian;
        if (find.high) find.high->currency = canadian;
    }
}

}  // namespace

void settle_shared_names(const text::Tokens& tokens, const Vocabulary& vocabulary, Finds& finds) {
    std::map<std::uint8_t, Currency> told;
    for (auto& find : finds) {
        if (!is_missing(find)) continue;
        const auto family = find.low.family;
        auto known = told.find(family);
        if (known == told.end())
            known = told.emplace(family, code_told(tokens, vocabulary.family(family))).first;
        find.low.currency = known->second;
        if (find.high) find.high->currency = known->second;
    }
    settle_dollars(tokens, vocabulary, finds);
}

}  // namespace vigie::money
