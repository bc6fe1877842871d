#include "searcher/search/article_search.hh"

#include <algorithm>

#include "common/index/terms.hh"
#include "searcher/search/counts.hh"
#include "searcher/search/deal_query.hh"
#include "searcher/search/row_source.hh"
#include "searcher/search/snippet.hh"
#include "searcher/search/words.hh"

namespace vigie::searcher {
namespace {

using index::FieldId;
using Xapian::Query;

/// Questions of up to so many words want all of them.
constexpr std::size_t few_words = 3;
/// Matches looked at where all words are wanted, before counting may be cut short; where any word
/// will do, the number says little, and the matcher may skip what cannot be among the best.
constexpr Xapian::doccount counted_of_all = 2000;
constexpr Xapian::doccount counted_of_some = 100;
/// Terms that make an article what it is.
constexpr unsigned telling_terms = 30;

/// What a question asks of articles.
struct ArticleQuery {
    RankedWords words;
    Query all = Query::MatchAll;   ///< every word, and the filters
    Query some = Query::MatchAll;  ///< any word, and the filters
};

Query term_filter(FieldId id, const std::vector<std::string>& values) {
    std::vector<Query> terms;
    terms.reserve(values.size());
    for (const auto& value : values) terms.emplace_back(index::term(id, value));
    return {Query::OP_OR, terms.begin(), terms.end()};
}

Query filtered(const Query& query, const index::OpenIndex& index, const Question& question,
               Vague vague) {
    Query out = query;
    const auto& wanted = question.wanted;
    if (!wanted.sectors.empty())
        out = Query(Query::OP_FILTER, out, term_filter(FieldId::sector, wanted.sectors));
    if (wanted.date)
        out = Query(Query::OP_FILTER, out, days_query(index.articles, *wanted.date, vague));
    std::vector<Query> excluded;
    for (const auto& word : question.excluded.text) excluded.push_back(stems_query(word));
    if (!question.excluded.sectors.empty())
        excluded.push_back(term_filter(FieldId::sector, question.excluded.sectors));
    if (excluded.empty()) return out;
    return {Query::OP_AND_NOT, out, Query(Query::OP_OR, excluded.begin(), excluded.end())};
}

ArticleQuery article_query(const index::OpenIndex& index, const Request& request) {
    ArticleQuery out;
    const auto& question = request.question;
    out.words = ranked_words(index.articles, question.wanted.text, question.language);
    const bool no_words = out.words.parts.empty();
    const auto all = no_words ? Query::MatchAll : out.words.all();
    const auto some = no_words ? Query::MatchAll : out.words.some();
    out.all = filtered(all, index, question, request.vague);
    out.some = filtered(some, index, question, request.vague);
    return out;
}

void set_order(Xapian::Enquire& enquire, const Request& request, bool has_words) {
    const auto sort = request.sort ? request.sort : request.question.sort;
    const bool oldest = sort == Sort::date_asc;
    const bool by_day = oldest || sort == Sort::date_desc || !has_words;
    if (by_day) enquire.set_sort_by_value_then_relevance(index::slot(FieldId::day), !oldest);
}

Xapian::MSet run(const index::OpenIndex& index, const Request& request, const Query& query,
                 bool has_words, Xapian::doccount counted) {
    Xapian::Enquire enquire(index.articles);
    enquire.set_query(query);
    set_order(enquire, request, has_words);
    const auto all = index.articles.get_doccount();
    const auto limit =
        request.all ? all
                    : static_cast<Xapian::doccount>(std::min<std::size_t>(request.limit, all));
    const auto offset = static_cast<Xapian::doccount>(std::min<std::size_t>(request.offset, all));
    return enquire.get_mset(offset, limit, request.all ? all : counted);
}

Marked marked_words(const RankedWords& words) {
    return {{words.stems.begin(), words.stems.end()}, {words.exact.begin(), words.exact.end()}};
}

std::optional<ArticleHit> hit_of(const Xapian::Document& document, double score,
                                 const Request& request, const Marked& marked) {
    auto record = index::article_from_json(document.get_data());
    if (!record) return std::nullopt;
    ArticleHit hit;
    hit.article = std::move(record->article);
    hit.deals = std::move(record->deals);
    hit.score = score;
    const Marked none;
    const auto& shown = request.highlight ? marked : none;
    hit.title = marked_text(hit.article.title, hit.article.language, shown);
    hit.body =
        best_snippet(hit.article.body, hit.article.language, marked, request.snippet_characters);
    if (!request.highlight) hit.body.marks.clear();
    return hit;
}

void put_hits(const Xapian::MSet& matches, const Request& request, const Marked& marked,
              Answer& answer) {
    for (auto m = matches.begin(); m != matches.end(); ++m) {
        auto hit = hit_of(m.get_document(), m.get_weight(), request, marked);
        if (!hit) continue;
        if (!request.on_article)
            answer.articles.push_back(std::move(*hit));
        else if (!request.on_article(std::move(*hit)))
            return;
    }
}

bool wants_counts(const Request& request) {
    return !request.facets.empty() || request.question.group_by || request.histograms ||
           !request.question.aggregates.empty();
}

void put_counts(const index::OpenIndex& index, const Request& request, const Query& query,
                const NameSource& names, Answer& answer) {
    const auto& rates = request.rates ? *request.rates : money::Rates::shipped();
    Collector collector({request.facets, request.question.group_by, true}, {}, rates);
    each_row(index.articles, query, index.remote,
             [&](const index::Row& row, std::string_view bytes) { collector.take(row, bytes); });
    collector.finish();
    answer.total = collector.total();
    answer.total_is_exact = true;
    put_sums(answer, collector, request, names);
    for (std::size_t i = 0; i < request.facets.size(); ++i)
        answer.facets.push_back(facet_counts(request.facets[i], collector.facet(i),
                                             collector.without(i), request, names));
}

void put_total(const Xapian::MSet& matches, Answer& answer) {
    answer.total = matches.get_matches_estimated();
    answer.total_is_exact = matches.get_matches_lower_bound() == matches.get_matches_upper_bound();
}

std::optional<Xapian::docid> docid_of(const index::OpenIndex& index, const std::string& id) {
    const auto term = index::term(FieldId::id, id);
    const auto found = index.articles.postlist_begin(term);
    if (found == index.articles.postlist_end(term)) return std::nullopt;
    return *found;
}

/// Stems only.
class StemDecider : public Xapian::ExpandDecider {
public:
    bool operator()(const std::string& term) const override {
        return term.size() > 3 && term.starts_with(index::prefix(FieldId::stem));
    }
};

/// The terms of `query` that the document has, without their prefixes.
std::vector<std::string> words_held(const index::OpenIndex& index, Xapian::docid docid,
                                    const Query& query) {
    std::vector<std::string> out;
    auto held = index.articles.termlist_begin(docid);
    const auto end = index.articles.termlist_end(docid);
    for (auto t = query.get_unique_terms_begin(); t != query.get_terms_end(); ++t) {
        const auto term = *t;
        held.skip_to(term);
        if (held == end) break;
        if (*held != term) continue;
        const bool stem = term.starts_with(index::prefix(FieldId::stem));
        out.push_back(term.substr(index::prefix(stem ? FieldId::stem : FieldId::exact).size()));
    }
    return out;
}

}  // namespace

Answer search_articles(const index::OpenIndex& index, const Request& request,
                       const NameSource& names) {
    Answer answer;
    auto query = article_query(index, request);
    const auto words = query.words.parts.size();
    const bool wants_all = words <= few_words;
    auto asked = wants_all ? query.all : query.some;
    auto matches =
        run(index, request, asked, words > 0, wants_all ? counted_of_all : counted_of_some);
    if (wants_all && words > 1 && matches.get_matches_upper_bound() == 0) {
        answer.relaxed = true;
        asked = query.some;
        matches = run(index, request, asked, true, counted_of_some);
    }
    put_total(matches, answer);
    if (wants_counts(request)) put_counts(index, request, asked, names, answer);
    put_hits(matches, request, marked_words(query.words), answer);
    answer.notes = std::move(query.words.corrections);
    return answer;
}

std::optional<std::vector<ArticleHit>> similar_articles(const index::OpenIndex& index,
                                                        const std::string& id, std::size_t limit) {
    const auto docid = docid_of(index, id);
    if (!docid) return std::nullopt;
    Xapian::Enquire enquire(index.articles);
    Xapian::RSet relevant;
    relevant.add_document(*docid);
    const StemDecider decider;
    const auto telling = enquire.get_eset(telling_terms, relevant, &decider);
    const Query alike(Query::OP_OR, telling.begin(), telling.end());
    enquire.set_query({Query::OP_AND_NOT, alike, Query(index::term(FieldId::id, id))});
    const auto matches = enquire.get_mset(0, static_cast<Xapian::doccount>(limit));
    Answer answer;
    put_hits(matches, Request{}, {}, answer);
    return std::move(answer.articles);
}

Explanation explain_article(const index::OpenIndex& index, const Request& request,
                            const std::string& id) {
    const auto query = article_query(index, request);
    Explanation out;
    out.query = query.some.get_description();
    const Query article(index::term(FieldId::id, id));
    const auto docid = docid_of(index, id);
    const auto weigh = [&](const Query& part, double& weight) {
        Xapian::Enquire enquire(index.articles);
        enquire.set_query({Query::OP_FILTER, part, article});
        const auto matches = enquire.get_mset(0, 1);
        if (!matches.empty()) weight = matches.begin().get_weight();
        return !matches.empty();
    };
    out.found = weigh(query.some, out.score);
    for (const auto& part : query.words.parts) {
        out.parts.push_back({part.get_description(), {}, 0});
        if (weigh(part, out.parts.back().weight))
            out.parts.back().words = words_held(index, *docid, part);
    }
    return out;
}

}  // namespace vigie::searcher
