#include "indexer/extract/entities.hh"

#include <algorithm>
#include <array>
#include <string_view>

#include "indexer/extract/backers.hh"
#include "indexer/extract/name_spans.hh"
#include "indexer/extract/one_of.hh"
#include "indexer/extract/public_bodies.hh"
#include "indexer/extract/references.hh"

namespace vigie::indexer {

std::pair<std::size_t, std::size_t> Entities::within(text::TokenRange range) const {
    const auto first = std::partition_point(mentions.begin(), mentions.end(), [&](const auto& m) {
        return m.tokens.begin < range.begin;
    });
    const auto last = std::partition_point(
        first, mentions.end(), [&](const auto& m) { return m.tokens.end <= range.end; });
    return {static_cast<std::size_t>(first - mentions.begin()),
            static_cast<std::size_t>(last - mentions.begin())};
}

namespace {

/// "le concours i-Nov", "le programme Tibi": they give, whoever stands behind them.
void mark_schemes(const Document& document, Entities& entities) {
    static constexpr auto determiners = std::to_array<std::string_view>(
        {"le", "la", "l'", "du", "au", "un", "une", "ce", "cet", "cette", "son", "sa"});
    for (const auto& mention : entities.mentions) {
        auto& entity = entities.all[mention.entity];
        const auto begin = mention.tokens.begin;
        if (begin < 2 || entity.kind != EntityKind::company) continue;
        if (is_scheme_noun(document.tokens[begin - 1]) &&
            is_one_of(document.tokens[begin - 2].fold, determiners))
            entity.is_public = true;
    }
}

/// "Rivage II" is Rivage Capital's: the first word of a fund's name is that of its firm.
void mark_numbered_funds(Entities& entities) {
    static constexpr auto numerals =
        std::to_array<std::string_view>({"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX",
                                         "X", "1", "2", "3", "4", "5", "6"});
    const auto first_word = [](std::string_view name) { return name.substr(0, name.find(' ')); };
    for (auto& fund : entities.all) {
        const std::string_view name = fund.name;
        const auto space = name.rfind(' ');
        if (space == std::string_view::npos || !is_one_of(name.substr(space + 1), numerals))
            continue;
        for (std::size_t e = 0; e < entities.all.size(); ++e) {
            const auto& firm = entities.all[e];
            if (&firm != &fund && firm.invests && first_word(firm.name) == first_word(name))
                fund.maker = e;
        }
    }
}

}  // namespace

Entities find_entities(const Document& document) {
    const ClassifiedText text(document);
    auto entities = group_names(text, find_name_spans(text));
    for (auto& entity : entities.all)  // so far only authorities are of no kind
        entity.is_public = entity.kind == EntityKind::other || is_public_body(entity);
    mark_schemes(document, entities);
    mark_numbered_funds(entities);
    entities.topic = find_topic(text, entities);
    mark_backers(document, entities);
    add_references(text, entities);
    return entities;
}

}  // namespace vigie::indexer
