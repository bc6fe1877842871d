#include "indexer/extract/look_back.hh"

#include "common/deals/vocabulary.hh"

namespace vigie::indexer {

std::size_t last_other_than(const Entities& entities, std::size_t focus) {
    constexpr std::ptrdiff_t farthest = 12;  // mentions
    const auto newest = entities.mentions.rbegin();
    for (auto m = newest; m != entities.mentions.rend() && m - newest < farthest; ++m) {
        const bool other = m->entity != focus && m->entity != entities.topic;
        if (other && m->form <= MentionForm::alias &&
            entities.all[m->entity].kind == EntityKind::company)
            return m->entity;
    }
    return Entities::nobody;
}

std::size_t last_without_place(const Entities& entities, std::size_t begin, bool also_investors,
                               std::size_t except) {
    for (auto m = entities.mentions.rbegin(); m != entities.mentions.rend(); ++m) {
        if (m->tokens.begin < begin) break;
        const auto& entity = entities.all[m->entity];
        if (m->form > MentionForm::alias || !entity.place.empty() || m->entity == except) continue;
        if (entity.kind == EntityKind::company && !entity.invests) return m->entity;
        if (also_investors && entity.kind == EntityKind::investor) return m->entity;
    }
    return Entities::nobody;
}

std::size_t most_recent_in(const Entities& entities, std::string_view place) {
    constexpr std::ptrdiff_t farthest = 100;
    const auto newest = entities.mentions.rbegin();
    for (auto m = newest; m != entities.mentions.rend() && m - newest < farthest; ++m) {
        const auto& entity = entities.all[m->entity];
        if (entity.kind == EntityKind::company && !entity.place.empty() &&
            (deals::place_contains(place, entity.place) ||
             deals::place_contains(entity.place, place)))
            return m->entity;
    }
    return Entities::nobody;
}

std::vector<std::size_t> companies_since(const Entities& entities, std::size_t begin) {
    std::vector<std::size_t> found;
    for (auto m = entities.mentions.rbegin(); m != entities.mentions.rend(); ++m) {
        if (m->tokens.begin < begin) break;
        const auto& entity = entities.all[m->entity];
        const bool firm = entity.kind == EntityKind::company || entity.kind == EntityKind::investor;
        if (m->form > MentionForm::alias || !firm || entity.is_public) continue;
        std::erase(found, m->entity);
        found.push_back(m->entity);
    }
    return found;
}

}  // namespace vigie::indexer
