// indexer/extract/sectors.hh: the sectors of an article and the place of a company.
#pragma once

#include <string>
#include <vector>

#include "indexer/extract/document.hh"
#include "indexer/extract/entities.hh"

namespace vigie::indexer {

/// Sector ids of the article, the most certain first, at most three; empty where nothing tells.
/// Words that describe the topic count most, then the title, names of sectors, narrower words.
std::vector<std::string> find_sectors(const Document& document, const Entities& entities);

}  // namespace vigie::indexer
