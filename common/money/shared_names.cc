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
}

}  // namespace vigie::money
