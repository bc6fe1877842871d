// common/index/evidence.hh: what a deal's record takes over from its article.
#pragma once

#include <string_view>

#include "common/index/record.hh"

namespace vigie::index {

/// Fills in id, article, source, language, and the text of the evidence with a little around it.
/// `text` is Article::full_text(); `number` counts the deals of the article from 1.
void complete(DealRecord& record, const deals::Article& article, std::string_view text,
              std::size_t number);

}  // namespace vigie::index
