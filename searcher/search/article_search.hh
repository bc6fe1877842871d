// searcher/search/article_search.hh: a question without deals: ranked articles.
#pragma once

#include "common/index/database.hh"
#include "searcher/search/search.hh"

namespace vigie::searcher {

/// Xapian's errors pass through.
Answer search_articles(const index::OpenIndex& index, const Request& request,
                       const NameSource& names);
/// nullopt: there is no article of this id.
std::optional<std::vector<ArticleHit>> similar_articles(const index::OpenIndex& index,
                                                        const std::string& id, std::size_t limit);
Explanation explain_article(const index::OpenIndex& index, const Request& request,
                            const std::string& id);

}  // namespace vigie::searcher
