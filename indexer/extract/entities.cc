#include "indexer/extract/entities.hh"

#include <algorithm>

#include "indexer/extract/backers.hh"
#include "indexer/extract/name_spans.hh"
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

Entities find_entities(const Document& document) {
    const ClassifiedText text(document);
    auto entities = group_names(text, find_name_spans(text));
    for (auto& entity : entities.all) entity.is_public = is_public_body(entity);
    entities.topic = find_topic(text, entities);
    mark_backers(document, entities);
    add_references(text, entities);
    return entities;
}

}  // namespace vigie::indexer
