#include "indexer/extract/extract.hh"

#include "common/text/token.hh"

namespace vigie::indexer {

Extraction extract(const deals::Article& article) {
    Extraction out;
    out.text = article.full_text();
    const text::Tokens tokens(out.text);
    out.date = article.date;
    out.date_source = article.date_source;
    if (!out.date) {
        out.date = dates::infer_publication(tokens, article.language);
        if (out.date) out.date_source = deals::DateSource::text;
    }
    out.amounts = money::read_amounts(tokens, {.language = article.language});
    out.amount_kinds.resize(out.amounts.size());
    out.dates = dates::read_dates(tokens, {.language = article.language, .reference = out.date});
    return out;
}

}  // namespace vigie::indexer
