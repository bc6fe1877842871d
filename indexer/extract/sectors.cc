#include "indexer/extract/sectors.hh"

#include <algorithm>

#include "common/deals/vocabulary.hh"
#include "common/lexicon/lexicon.hh"
#include "common/names/known_names.hh"

namespace vigie::indexer {
namespace {

// Weights of words. Chosen by the F1 of sectors over the labelled articles of tests/quality.
constexpr int of_name = 3;   // "cybersécurité"
constexpr int of_trade = 3;  // "téléconsultation"
constexpr int of_news = 1;   // "stocks"
constexpr int in_title = 2;  // times
constexpr int in_lead = 2;   // times
constexpr int of_known = 8;  // what a well-known company does
constexpr int of_topic = 8;  // what is told of the company that the article is about
constexpr int of_noun = 4;   // "la fintech"

/// What one list of sectors needs to be told.
struct Bar {
    int enough = 0;        ///< score of the first one
    int share = 0;         ///< score of the others, in hundredths of the first one's
    std::size_t most = 0;  ///< sectors
};
constexpr Bar article_bar{3, 40, 3};
constexpr Bar company_bar{2, 60, 2};

int weight_of(const deals::TermMatch& found) {
    if (found.use == deals::FormUse::trade) return of_trade;
    return found.use == deals::FormUse::name && !found.everyday ? of_name : of_news;
}

int place_factor(const Document& document, std::size_t sentence) {
    if (document.is_title(sentence)) return in_title;
    return sentence <= 2 ? in_lead : 1;
}

std::vector<std::string_view> best_of(const std::map<std::string_view, int>& scores,
                                      const Bar& bar) {
    std::vector<std::pair<int, std::string_view>> order;
    for (const auto& [id, score] : scores)
        if (score >= bar.enough) order.emplace_back(-score, id);
    std::sort(order.begin(), order.end());
    std::vector<std::string_view> out;
    for (const auto& [score, id] : order)
        if (out.size() < bar.most && score * 100 <= order.front().first * bar.share)
            out.emplace_back(id);
    return out;
}

std::vector<std::string> strings(const std::vector<std::string_view>& ids) {
    return {ids.begin(), ids.end()};
}

}  // namespace

SectorWords::SectorWords(const Document& document, const Entities& entities)
    : document_(document), entities_(entities) {
    for (std::size_t s = 0; s < document.sentences.size(); ++s) read(s);
    for (std::size_t e = 0; e < entities.all.size(); ++e) {
        const auto& entity = entities.all[e];
        for (const auto& id : entity.sectors) companies_[e][id] += of_noun;
        if (const auto* known = names::companies().find(entity.key))
            for (const auto id : lexicon::Parts(known->sectors)) companies_[e][id] += of_known;
    }
    if (!entities.topic) return;
    for (const auto id : best_of(companies_[*entities.topic], company_bar))
        article_[id] += of_topic;
}

void SectorWords::read(std::size_t sentence) {
    const auto range = document_.sentences[sentence];
    const int factor = place_factor(document_, sentence);
    for (std::size_t i = range.begin; i < range.end;) {
        const auto found = deals::sectors().match(document_.tokens, i, range.end);
        if (!found) {
            ++i;
            continue;
        }
        const int weight = weight_of(*found);
        article_[found->id] += factor * weight;
        if (const auto owner = owner_of(sentence, i); owner != Entities::nobody)
            companies_[owner][found->id] += weight;
        i += found->length;
    }
}

/// Words stand behind the company that they are about more often than before it ("Ostrovia, qui
/// conçoit des fours, …"), and seldom beyond a semicolon.
std::size_t SectorWords::owner_of(std::size_t sentence, std::size_t token) const {
    constexpr std::size_t behind = 3;  // times as far as before
    const auto [first, last] = entities_.within(part_around(sentence, token));
    std::size_t best = Entities::nobody;
    std::size_t nearest = Entities::nobody;
    for (auto m = first; m < last; ++m) {
        const auto& mention = entities_.mentions[m];
        if (entities_.all[mention.entity].kind != EntityKind::company) continue;
        const auto& at = mention.tokens;
        const std::size_t apart =
            token < at.begin ? (at.begin - token) * behind : token - std::min(token, at.end - 1);
        if (apart >= nearest) continue;
        nearest = apart;
        best = mention.entity;
    }
    if (best != Entities::nobody) return best;
    return sentence < entities_.about.size() ? entities_.about[sentence] : Entities::nobody;
}

/// The part of the sentence between semicolons that holds `token`.
text::TokenRange SectorWords::part_around(std::size_t sentence, std::size_t token) const {
    const auto& tokens = document_.tokens;
    auto range = document_.sentences[sentence];
    for (auto i = range.begin; i < token; ++i)
        if (tokens[i].is(";")) range.begin = i + 1;
    for (auto i = range.end; i > token; --i)
        if (tokens[i - 1].is(";")) range.end = i - 1;
    return range;
}

std::vector<std::string> SectorWords::of_article() const {
    return strings(best_of(article_, article_bar));
}

std::vector<std::string> SectorWords::of_company(std::size_t company) const {
    const auto told = companies_.find(company);
    if (told != companies_.end())
        if (const auto ids = best_of(told->second, company_bar); !ids.empty()) return strings(ids);
    return entities_.topic == company ? of_article() : std::vector<std::string>{};
}

}  // namespace vigie::indexer
