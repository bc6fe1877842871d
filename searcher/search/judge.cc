#include "searcher/search/judge.hh"

#include "common/index/terms.hh"
#include "searcher/search/deal_query.hh"
#include "searcher/search/row_source.hh"

namespace vigie::searcher {
namespace {

std::string id_term(const std::string& id) {
    return index::term(index::FieldId::id, index::hex(index::row_id(id)));
}

}  // namespace

std::string deal_data(const index::OpenIndex& index, const std::string& id) {
    const auto term = id_term(id);
    const auto found = index.deals.postlist_begin(term);
    if (found == index.deals.postlist_end(term)) return {};
    return index.deals.get_document(*found).get_data();
}

Verdict judge_deal(const index::OpenIndex& index, const Request& request, const std::string& id) {
    const auto& question = request.question;
    const auto& rates = request.rates ? *request.rates : money::Rates::shipped();
    const RowFilter filter(question, request.vague, rates);
    const auto query = deal_query(index.deals, question, request.vague);
    Verdict out;
    const Xapian::Query this_one(Xapian::Query::OP_FILTER, query, Xapian::Query(id_term(id)));
    each_row(index.deals, this_one, index.remote,
             [&](const index::Row& row, std::string_view) { out.met = filter.accepts(row); });
    // The figure that was compared is worth telling where it did not fit, too.
    each_row(index.deals, Xapian::Query(id_term(id)), index.remote,
             [&](const index::Row& row, std::string_view) {
                 out.vague_amount = out.met && filter.is_amount_vague(row);
                 out.vague_date = out.met && filter.are_days_vague(row);
                 if (!question.wanted.amount) return;
                 const auto figure = figure_in(row, question.wanted.amount->currency, rates);
                 if (figure) out.compared = figure->point;
             });
    return out;
}

}  // namespace vigie::searcher
