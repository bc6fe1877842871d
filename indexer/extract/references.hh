// indexer/extract/references.hh: names as one who each, and what refers back to them.
//
//   "Wefox … La fintech zurichoise … Elle …"  ->  three mentions of Wefox, which lies in Zurich
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "indexer/extract/entities.hh"
#include "indexer/extract/name_spans.hh"

namespace vigie::indexer {

/// Groups names into entities: same key, well-known aliases, "Mistral" for Mistral AI, "Sutskever"
/// for Ilya Sutskever, "SSI" in brackets after Safe Superintelligence. Parts are told, the topic
/// and references are not.
Entities group_names(const ClassifiedText& text, const std::vector<NameSpan>& spans);

/// The company that the article is about: title and lead first, then how often it is named.
std::optional<std::size_t> find_topic(const ClassifiedText& text, const Entities& entities);

/// Adds descriptions ("la start-up", "le grenoblois") and pronouns ("elle", "sa levée", "qui") as
/// mentions of whom they mean, and what descriptions tell (place, sectors) to their entity.
/// Plurals and those whose entity is not clear are left out.
void add_references(const ClassifiedText& text, Entities& entities);

}  // namespace vigie::indexer
