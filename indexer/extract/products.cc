#include "indexer/extract/products.hh"

#include <array>

#include "indexer/extract/one_of.hh"

namespace vigie::indexer {
namespace {

constexpr std::size_t nobody = Entities::nobody;

bool is_firm(const Entities& entities, std::size_t who) {
    return who != nobody && entities.all[who].kind == EntityKind::company &&
           !entities.all[who].is_public;
}

/// The last mention before token `end` that begins at token `begin`; nobody where none does.
std::size_t told_at(const Entities& entities, std::size_t begin) {
    for (auto m = entities.mentions.rbegin(); m != entities.mentions.rend(); ++m) {
        if (m->tokens.begin < begin) break;
        if (m->tokens.begin == begin) return m->entity;
    }
    return nobody;
}

bool is_product(const text::Tokens& tokens, std::size_t i, std::size_t end) {
    const auto noun = match_description(tokens, i, end);
    return noun && noun->kind == DescribedKind::product;
}

/// "sa PlayStation 5", "son assistant Claude": the one that the possessive means.
std::size_t possessor(const text::Tokens& tokens, const Entities& entities,
                      text::TokenRange sentence, std::size_t name) {
    static constexpr auto words = std::to_array<std::string_view>({"sa", "son", "ses"});
    constexpr std::size_t longest = 4;
    bool product = true;
    for (std::size_t k = name; k > sentence.begin && name - k < longest; --k) {
        const auto& before = tokens[k - 1];
        if (is_one_of(before.fold, words))
            return product || is_product(tokens, k, name) ? told_at(entities, k - 1) : nobody;
        if (before.letter_case != text::Case::lower) return nobody;
        product = false;
    }
    return nobody;
}

/// "l'entreprise californienne qui édite l'assistant de calcul Nyx".
std::size_t antecedent(const text::Tokens& tokens, const Entities& entities,
                       text::TokenRange sentence, std::size_t name) {
    static constexpr auto verbs = std::to_array<std::string_view>(
        {"edite", "developpe", "fabrique", "concoit", "commercialise", "produit", "construit",
         "editait", "developpait", "fabriquait", "concevait", "commercialisait", "produisait"});
    constexpr std::size_t longest = 8;
    for (std::size_t k = name; k > sentence.begin + 1 && name - k < longest; --k) {
        if (!tokens[k - 1].is_word()) return nobody;
        if (is_one_of(tokens[k - 1].fold, verbs))
            return tokens[k - 2].is("qui") ? told_at(entities, k - 2) : nobody;
    }
    return nobody;
}

/// "Nyx, une capsule qui doit emporter".
bool is_called_product(const text::Tokens& tokens, std::size_t end, std::size_t last) {
    if (end + 3 > last || !tokens[end].is(",")) return false;
    const auto& article = tokens[end + 1];
    const bool opens = article.is("un") || article.is("une") || article.is("le") ||
                       article.is("la") || article.is("l'");
    return opens && is_product(tokens, end + 2, last);
}

}  // namespace

std::size_t maker_of(const ClassifiedText& text, const Entities& entities,
                     text::TokenRange sentence, const EntityMention& name, std::size_t here) {
    const auto& tokens = text.tokens();
    const auto kind = entities.all[name.entity].kind;
    if (kind != EntityKind::company && kind != EntityKind::other) return nobody;
    auto who = possessor(tokens, entities, sentence, name.tokens.begin);
    if (who == nobody) who = antecedent(tokens, entities, sentence, name.tokens.begin);
    if (who == nobody && is_called_product(tokens, name.tokens.end, sentence.end)) who = here;
    return who != name.entity && is_firm(entities, who) ? who : nobody;
}

}  // namespace vigie::indexer
