// indexer/store/documents.hh: records -> documents, as index/schema.hh lays them out.
#pragma once

#include <string>

#include "common/index/record.hh"
#include "common/text/analyse.hh"
#include "indexer/store/flat_document.hh"
#include "indexer/store/phrases.hh"

namespace vigie::indexer {

/// The analysers that building documents needs; one a thread.
struct Analysers {
    text::Analyser french{Language::french};
    text::Analyser english{Language::english};
    PhraseFinder phrases;

    text::Analyser& of(Language language) {
        return language == Language::english ? english : french;
    }
};

/// `json` is index::to_json(record), kept as the data of the document; `content` tells versions
/// apart.
FlatDocument article_document(const index::ArticleRecord& record, std::string json,
                              const std::string& content, Analysers& analysers);
/// `grouped`: other deals have the same group.
FlatDocument deal_document(const index::DealRecord& record, bool grouped, Analysers& analysers);

/// Term that only the document of this article or deal has.
std::string article_term(const std::string& article_id);
std::string deal_term(const std::string& deal_id);
/// Term of all deals of an article.
std::string deals_of_article_term(const std::string& article_id);

}  // namespace vigie::indexer
