#include "indexer/extract/subject_search.hh"

namespace vigie::indexer {

Found SubjectSearch::inside(text::TokenRange words) const {
    for (auto m = first_; m < last_; ++m) {
        const auto& mention = reading_.entities.mentions[m];
        if (mention.tokens.begin <= words.begin || mention.form > MentionForm::alias) continue;
        if (mention.tokens.end > words.end) break;
        const bool other = mention.part == EntityMention::Part::agent ||
                           mention.part == EntityMention::Part::object;
        if (acts(mention) && !other) return mention.entity;
    }
    return std::nullopt;
}

Found SubjectSearch::antecedent(std::size_t words) const {
    constexpr std::size_t longest = 3;
    for (auto t = words; t > sentence_.begin && words - t <= longest; --t) {
        const auto& link = token(t - 1);
        if (!link.is("dont") && !link.is("ou")) {
            if (!link.is_word()) return std::nullopt;
            continue;
        }
        const auto end = t >= 2 && token(t - 2).is(",") ? t - 2 : t - 1;
        for (auto m = first_; m < last_; ++m) {
            const auto& mention = reading_.entities.mentions[m];
            if (mention.tokens.end == end && mention.form <= MentionForm::alias && acts(mention))
                return mention.entity;
        }
        return std::nullopt;
    }
    return std::nullopt;
}

Found SubjectSearch::inflicted_on(text::TokenRange sum) const {
    static constexpr auto stems = std::to_array<std::string_view>(
        {"inflig", "impos", "reclam", "prononce", "notifi", "adress", "promis", "destin"});
    constexpr std::size_t farthest = 3;
    for (auto t = sum.end; t < std::min(sum.end + farthest, sentence_.end); ++t) {
        const auto fold = token(t).fold;
        if (std::none_of(stems.begin(), stems.end(),
                         [&](std::string_view stem) { return fold.starts_with(stem); }))
            continue;
        if (token(t + 1).is("a")) return named_after(t + 1);
    }
    return std::nullopt;
}

Found SubjectSearch::before_colon(std::size_t end) const {
    for (auto m = last_; m-- > first_;) {
        const auto& mention = reading_.entities.mentions[m];
        if (mention.tokens.end >= end || mention.form > MentionForm::alias) continue;
        return token(mention.tokens.end).is(":") && acts(mention) ? Found(mention.entity)
                                                                  : std::nullopt;
    }
    return std::nullopt;
}

}  // namespace vigie::indexer
