// searcher/render/text_hits.hh: hits as people read them.
#pragma once

#include <string>
#include <vector>

#include "searcher/render/renderer.hh"

namespace vigie::searcher {

/// Deals, one block each: an aligned line (company, amount as stated and converted, days, stage or
/// kind, status, investors), then title, source and day, who says what where figures disagree, and
/// the sentence that states it. Every line ends with a line break.
std::string deal_blocks(const std::vector<DealHit>& batch, const RenderOptions& options);

/// Articles, one block each: title, source and day, what they say about money, best places.
std::string article_blocks(const std::vector<ArticleHit>& batch, const RenderOptions& options);

}  // namespace vigie::searcher
