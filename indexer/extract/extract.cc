#include "indexer/extract/extract.hh"

#include "indexer/extract/document.hh"

namespace vigie::indexer {

Extraction extract(const deals::Article& article) {
    Document document(article);
    Extraction out;
    out.date = document.date;
    out.date_source = document.date_source;
    out.amount_kinds.resize(document.amounts.size());
    out.amounts = std::move(document.amounts);
    out.dates = std::move(document.dates);
    out.text = std::move(document.text);
    return out;
}

}  // namespace vigie::indexer
