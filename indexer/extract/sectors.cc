#include "indexer/extract/sectors.hh"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "common/deals/vocabulary.hh"

namespace vigie::indexer {
namespace {

constexpr int of_topic = 8;
constexpr int of_name = 3;
constexpr int of_narrower_word = 1;
constexpr int in_title = 3;  // times
constexpr int in_lead = 2;   // times
constexpr int enough = 3;
constexpr std::size_t most = 3;

int place_factor(const Document& document, std::size_t sentence) {
    if (document.is_title(sentence)) return in_title;
    return sentence <= 2 ? in_lead : 1;
}

}  // namespace

std::vector<std::string> find_sectors(const Document& document, const Entities& entities) {
    std::map<std::string_view, int> scores;
    for (std::size_t s = 0; s < document.sentences.size(); ++s) {
        const auto sentence = document.sentences[s];
        const int factor = place_factor(document, s);
        for (std::size_t i = sentence.begin; i < sentence.end;) {
            const auto found = deals::sectors().match(document.tokens, i, sentence.end);
            if (!found) {
                ++i;
                continue;
            }
            const bool named = found->use == deals::FormUse::name && !found->everyday;
            scores[found->id] += factor * (named ? of_name : of_narrower_word);
            i += found->length;
        }
    }
    if (entities.topic)
        for (const auto& sector : entities.all[*entities.topic].sectors) scores[sector] += of_topic;
    std::vector<std::pair<int, std::string_view>> order;
    for (const auto& [id, score] : scores)
        if (score >= enough) order.emplace_back(-score, id);
    std::sort(order.begin(), order.end());
    std::vector<std::string> out;
    for (const auto& [score, id] : order) {
        const bool weak = !out.empty() && score * 5 > order.front().first * 2;
        if (out.size() < most && !weak) out.emplace_back(id);
    }
    return out;
}

}  // namespace vigie::indexer
