#include "indexer/store/prepare.hh"

#include "common/index/terms.hh"
#include "indexer/store/records.hh"

namespace vigie::indexer {

Prepared prepare(const deals::Article& article, const Extraction& extraction,
                 const money::Rates& rates, Analysers& analysers) {
    Prepared out;
    out.record = make_record(article, extraction, rates);
    auto json = index::to_json(out.record);
    out.content = index::hex(content_hash(json));
    out.document = article_document(out.record, std::move(json), out.content, analysers);
    out.record.article.body.clear();
    return out;
}

Prepared prepare(const deals::Article& article, const money::Rates& rates, Analysers& analysers) {
    return prepare(article, extract(article), rates, analysers);
}

}  // namespace vigie::indexer
