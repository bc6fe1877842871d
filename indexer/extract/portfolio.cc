#include "indexer/extract/portfolio.hh"

#include <array>
#include <string_view>

#include "common/deals/vocabulary.hh"
#include "indexer/extract/one_of.hh"

namespace vigie::indexer {
namespace {

constexpr std::size_t longest_apposition = 9;

/// "Alta II", "Alta 1".
bool is_numbered(const Reading& reading, text::TokenRange name) {
    static constexpr auto numerals = std::to_array<std::string_view>(
        {"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"});
    const auto& last = reading.token(name.end - 1);
    return name.size() > 1 && (last.is_number() || is_one_of(last.fold, numerals));
}

bool is_line(const Reading& reading, const EntityMention& mention) {
    const auto& entity = reading.entities.all[mention.entity];
    return mention.form <= MentionForm::alias && entity.kind == EntityKind::company &&
           !entity.invests && !entity.backs && !entity.is_public &&
           mention.entity != reading.entities.topic && !is_numbered(reading, mention.tokens);
}

/// "Perlou (2 millions", "Perlou, élevage de vers à Pau, 7 M€".
bool leads_to(const Reading& reading, std::size_t from, std::size_t sum) {
    if (from >= sum || sum > from + longest_apposition) return false;
    const auto& sign = reading.token(from);
    if (!sign.is(",") && !sign.is("(") && !sign.is(":")) return false;
    if (from + 1 == sum) return true;
    if (!sign.is(",") || !reading.token(sum - 1).is(",")) return false;
    for (auto t = from + 1; t + 1 < sum; ++t)
        if (!reading.token(t).is_word()) return false;
    return true;
}

/// "2,5 pour le palois Perlou", "aux 14 millions du berlinois Ovalo".
bool is_taker(const Reading& reading, std::size_t sum_end, std::size_t name) {
    constexpr std::size_t longest = 4;
    if (name <= sum_end || name > sum_end + longest) return false;
    const auto& link = reading.token(sum_end);
    if (link.is("pour") || link.is("chez")) return true;
    if (!link.is("du") && !link.is("de")) return false;
    const auto place = deals::places().find(reading.token(name - 1));
    return place && place->use == deals::FormUse::adjective;
}

}  // namespace

bool is_of_portfolio(const Reading& reading, std::size_t amount) {
    const auto& sum = reading.distances.extent(amount).tokens;
    const auto [first, last] = reading.entities.within(reading.sentence_of(amount));
    for (auto m = first; m < last; ++m) {
        const auto& mention = reading.entities.mentions[m];
        if (!is_line(reading, mention)) continue;
        const bool place = mention.part == EntityMention::Part::object;
        if ((!place && leads_to(reading, mention.tokens.end, sum.begin)) ||
            is_taker(reading, sum.end, mention.tokens.begin))
            return true;
    }
    return false;
}

bool is_of_numbered_fund(const Reading& reading, std::size_t amount) {
    const auto& sum = reading.distances.extent(amount).tokens;
    const auto [first, last] = reading.entities.within(reading.sentence_of(amount));
    for (auto m = first; m < last; ++m) {
        const auto& mention = reading.entities.mentions[m];
        if (mention.tokens.begin >= sum.begin) break;
        if (mention.form <= MentionForm::alias && is_numbered(reading, mention.tokens)) return true;
    }
    return false;
}

}  // namespace vigie::indexer
