// indexer/extract/look_back.hh: who was named lately, among the mentions told so far.
//
//   "… à OpenAI. Le concurrent attaqué"        -> the last one that is not the article's company
//   "Ovalo, de Nantes, … La start-up nantaise" -> the last one of that place
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "indexer/extract/entities.hh"

namespace vigie::indexer {

/// The company named last that is neither `focus` nor the topic; Entities::nobody where none is.
std::size_t last_other_than(const Entities& entities, std::size_t focus);

/// The company (or firm that invests) of unknown place that was named last, from token `begin` on;
/// `except` is left out.
std::size_t last_without_place(const Entities& entities, std::size_t begin, bool also_investors,
                               std::size_t except);

/// The company mentioned last that lies in `place`, or in which `place` lies.
std::size_t most_recent_in(const Entities& entities, std::string_view place);

/// The companies and investors named from token `begin` on, the last one first, each once.
std::vector<std::size_t> companies_since(const Entities& entities, std::size_t begin);

}  // namespace vigie::indexer
