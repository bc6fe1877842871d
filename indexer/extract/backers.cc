#include "indexer/extract/backers.hh"

#include <algorithm>
#include <array>
#include <string_view>

#include "indexer/extract/sums_beside.hh"

namespace vigie::indexer {
namespace {

/// Only commas, "et" and articles lead from one name to the next.
bool is_joined(const text::Tokens& tokens, std::size_t from, std::size_t to) {
    static constexpr auto joints = std::to_array<std::string_view>(
        {",", "et", "puis", "ainsi", "que", "le", "la", "l'", "les", "de", "d'", "du", "des"});
    constexpr std::size_t longest = 4;
    if (to <= from || to > from + longest) return false;
    bool separated = false;
    for (std::size_t i = from; i < to; ++i) {
        if (std::find(joints.begin(), joints.end(), tokens[i].fold) == joints.end()) return false;
        separated |=
            tokens[i].is(",") || tokens[i].is("et") || tokens[i].is("puis") || tokens[i].is("que");
    }
    return separated;
}

/// "…, et Kipoz, 1,4 M€": an item of its own, with its sum.
bool begins_item(const Document& document, text::TokenRange name) {
    const auto& tokens = document.tokens;
    return name.begin >= 2 && name.end < tokens.size() && tokens[name.begin - 1].is("et") &&
           tokens[name.begin - 2].is(",") && tokens[name.end].is(",") &&
           has_sum_at(document, name.end + 1);
}

void mark_row(Entities& entities, std::size_t first, std::size_t last) {
    bool funds = false;
    for (std::size_t m = first; m < last; ++m) {
        const auto who = entities.mentions[m].entity;
        if (who == entities.topic) return;
        funds |= entities.all[who].kind == EntityKind::investor;
    }
    for (std::size_t m = first; funds && m < last; ++m) {
        auto& entity = entities.all[entities.mentions[m].entity];
        entity.backs |= entity.kind == EntityKind::company;
    }
}

}  // namespace

void mark_backers(const Document& document, Entities& entities) {
    const auto& mentions = entities.mentions;
    for (std::size_t first = 0; first < mentions.size();) {
        std::size_t last = first + 1;
        while (
            last < mentions.size() && !has_sum_at(document, mentions[last].tokens.end) &&
            !begins_item(document, mentions[last].tokens) &&
            is_joined(document.tokens, mentions[last - 1].tokens.end, mentions[last].tokens.begin))
            ++last;
        if (last > first + 1) mark_row(entities, first, last);
        first = last;
    }
}

}  // namespace vigie::indexer
