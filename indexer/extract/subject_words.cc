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
    constexpr std::size_t longest = 5;  // "dans lequel Perlou a placé"
    static constexpr auto others = std::to_array<std::string_view>(
        {"lequel", "laquelle", "auquel", "duquel", "lesquels", "lesquelles"});
    for (auto t = words; t > sentence_.begin && words - t <= longest; --t) {
        const auto& link = token(t - 1);
        const bool which = is_one_of(link.fold, others);
        if (!which && ((!link.is("dont") && !link.is("ou")) || words - t > 3)) {
            if (!link.is_word()) return std::nullopt;
            continue;
        }
        auto end = t - 1;
        if (which && end > sentence_.begin && token(end - 1).is_word()) --end;  // "dans", "à"
        if (end > sentence_.begin && token(end - 1).is(",")) --end;
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
    static constexpr auto stems =
        std::to_array<std::string_view>({"inflig", "impos", "reclam", "prononce", "notifi",
                                         "adress", "promis", "destin", "amende", "penalit"});
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

std::size_t SubjectSearch::behind_stage(std::size_t end) const {
    static constexpr auto nouns = std::to_array<std::string_view>(
        {"amorcage", "pre-amorcage", "seed", "pre-seed", "serie", "capital", "dette", "equity",
         "numeraire", "obligations", "fonds"});
    if (!token(end).is("en") && !token(end).is("de")) return end;
    if (!is_one_of(token(end + 1).fold, nouns)) return end;
    auto t = end + 2;
    if (token(end + 1).is("serie") || token(end + 1).is("fonds")) ++t;
    return token(t).is("pour") || token(t).is("chez") ? t : end;
}

bool SubjectSearch::leads_to_aim(std::size_t link) const {
    if (!token(link).is("pour")) return false;
    const auto& verb = token(link + 1);
    const bool ending =
        verb.fold.ends_with("er") || verb.fold.ends_with("ir") || verb.fold.ends_with("re");
    return ending && verb.letter_case == text::Case::lower && verb.fold.size() > 3 &&
           token(link + 2).is_word();
}

Found SubjectSearch::owner_of_subject(std::size_t end) const {
    static constexpr auto have = std::to_array<std::string_view>(
        {"a", "ont", "avait", "avaient", "est", "sont", "seduit", "seduisent", "plait", "plaisent",
         "convainc", "convainquent", "attire", "attirent", "interesse", "interessent"});
    static constexpr auto articles =
        std::to_array<std::string_view>({"le", "la", "les", "l'", "des", "ses"});
    constexpr std::size_t longest = 6;  // "les capteurs d'irrigation d'"
    for (auto m = first_; m < last_; ++m) {
        const auto& mention = reading_.entities.mentions[m];
        if (mention.tokens.end >= end) break;
        if (mention.part != EntityMention::Part::genitive || mention.form > MentionForm::alias ||
            !acts(mention) || reading_.entities.all[mention.entity].invests ||
            !is_one_of(token(mention.tokens.end).fold, have))
            continue;
        for (auto t = mention.tokens.begin; t > sentence_.begin; --t) {
            if (mention.tokens.begin - t > longest || !token(t - 1).is_word()) break;
            const bool opens = t - 1 == sentence_.begin || token(t - 2).is(",");
            if (opens && is_one_of(token(t - 1).fold, articles)) return mention.entity;
        }
    }
    return std::nullopt;
}

Found SubjectSearch::led_by_phrase(std::size_t sum) const {
    static constexpr auto openings = std::to_array<std::string_view>(
        {"avec", "chez", "fort", "forte", "malgre", "grace", "riche", "dote", "dotee", "nanti",
         "nantie", "arme", "armee"});
    static constexpr auto pronouns =
        std::to_array<std::string_view>({"il", "elle", "ils", "elles", "on"});
    static constexpr auto owners = std::to_array<std::string_view>({"ses", "son", "sa"});
    constexpr std::size_t longest = 4;  // "fort de ses 30 M€"
    if (!is_one_of(token(sentence_.begin).fold, openings)) return std::nullopt;
    bool owned = false;
    for (auto t = sentence_.begin; t < std::min(sum, sentence_.begin + longest); ++t)
        owned |= is_one_of(token(t).fold, owners);
    for (auto m = first_; m < last_; ++m) {
        const auto& mention = reading_.entities.mentions[m];
        if (mention.form > MentionForm::alias || reading_.entities.all[mention.entity].invests)
            continue;
        const auto end = mention.tokens.end;
        const bool led = end < sum && mention.tokens.begin <= sentence_.begin + 2 &&
                         token(end).is(",") && is_one_of(token(end + 1).fold, pronouns);
        const bool behind = owned && mention.tokens.begin > sum && !is_governed(m);
        if ((led || behind) && acts(mention)) return mention.entity;
        if (end < sum && acts(mention)) return std::nullopt;
    }
    return std::nullopt;
}

Found SubjectSearch::granted_to(text::TokenRange sum) const {
    static constexpr auto stems = std::to_array<std::string_view>(
        {"accord", "octroy", "attribu", "allou", "verse", "remis", "promis", "destin", "consenti",
         "prete", "confie", "reserv", "decern", "concede", "inflig"});
    constexpr std::size_t farthest = 9;
    bool given = false;
    for (auto t = sum.end; t < std::min(sum.end + farthest, sentence_.end); ++t) {
        const auto fold = token(t).fold;
        if (!token(t).is_word()) return std::nullopt;
        given |= std::any_of(stems.begin(), stems.end(),
                             [&](std::string_view stem) { return fold.starts_with(stem); });
        const bool to = reading_.document.tokens.source(t) == "à" || fold == "au" || fold == "aux";
        if (given && to)
            if (const auto found = named_after(t)) return found;
    }
    return std::nullopt;
}

Found SubjectSearch::taker_before(std::size_t end) const {
    Found taker;
    for (auto m = first_; m < last_; ++m) {
        const auto& mention = reading_.entities.mentions[m];
        if (mention.tokens.end > end) break;
        if (falls_to(mention) && acts(mention)) return mention.entity;
        if (mention.form > MentionForm::alias || !acts(mention)) continue;
        // "X encaisse 18 M€, et le bordelais Y, 15": another is named behind
        taker = opens_clause(m) && gets(mention, end) ? Found(mention.entity) : std::nullopt;
    }
    return taker;
}

bool SubjectSearch::opens_clause(std::size_t m) const {
    const auto& mention = reading_.entities.mentions[m];
    if (mention.part == EntityMention::Part::subject || mention.tokens.begin <= sentence_.begin + 1)
        return true;
    return m > first_ && token(mention.tokens.begin - 1).is(",") &&
           reading_.entities.all[reading_.entities.mentions[m - 1].entity].kind ==
               EntityKind::place;
}

bool SubjectSearch::gets(const EntityMention& mention, std::size_t end) const {
    static constexpr auto stems = std::to_array<std::string_view>(
        {"recoi", "recu", "recev", "obten", "obtien", "decroch", "touch", "empoch", "benefici",
         "remport", "encaiss", "perc", "rafl", "gagn", "engrang", "recolt"});
    if (reading_.entities.all[mention.entity].invests || gives(mention, end)) return false;
    for (auto t = mention.tokens.end; t < end; ++t)
        if (std::any_of(stems.begin(), stems.end(),
                        [&](std::string_view stem) { return token(t).fold.starts_with(stem); }))
            return true;
    return false;
}

bool SubjectSearch::falls_to(const EntityMention& mention) const {
    static constexpr auto verbs = std::to_array<std::string_view>(
        {"va", "vont", "revient", "reviennent", "echoit", "allait", "alle", "allee", "decerne",
         "decernee", "attribue", "attribuee", "remis", "remise", "revenu", "revenue"});
    constexpr std::size_t longest = 3;  // "revient au toulousain Perlou"
    for (std::size_t back = 1;
         back <= longest && mention.tokens.begin >= sentence_.begin + back + 1; ++back) {
        const auto& link = token(mention.tokens.begin - back);
        if (!link.is("a") && !link.is("au") && !link.is("aux")) continue;
        return is_one_of(token(mention.tokens.begin - back - 1).fold, verbs);
    }
    return false;
}

Found SubjectSearch::object_behind_insertion(std::size_t end) const {
    constexpr std::size_t longest = 14;
    if (!token(end).is(",")) return std::nullopt;
    for (auto t = end + 1; t < std::min(end + longest, sentence_.end); ++t)
        if (token(t).is(",")) return named_after(t + 1);
    return std::nullopt;
}

Found SubjectSearch::only_one_before(std::size_t end) const {
    Found only;
    for (auto m = first_; m < last_; ++m) {
        const auto& mention = reading_.entities.mentions[m];
        if (mention.form > MentionForm::alias || !acts(mention)) continue;
        const bool fits = mention.tokens.end <= end && mention.part != EntityMention::Part::agent &&
                          !reading_.entities.all[mention.entity].invests;
        if (!fits || (only && *only != mention.entity)) return std::nullopt;
        only = mention.entity;
    }
    return only;
}

Found SubjectSearch::gapped_before(text::TokenRange sum) const {
    constexpr std::size_t longest = 10;
    if (sum.begin < sentence_.begin + 3 || !token(sum.begin - 1).is(",")) return std::nullopt;
    for (auto m = last_; m-- > first_;) {
        const auto& mention = reading_.entities.mentions[m];
        if (mention.tokens.end >= sum.begin || mention.form > MentionForm::alias) continue;
        if (reading_.entities.all[mention.entity].kind == EntityKind::place) continue;
        if (is_in_apposition(m, sum.begin)) continue;
        if (!token(mention.tokens.end).is(",") || sum.begin - mention.tokens.end > longest ||
            !acts(mention) || reading_.entities.all[mention.entity].invests || !opens_item(mention))
            return std::nullopt;
        for (auto t = mention.tokens.end + 1; t + 1 < sum.begin; ++t)
            if (!token(t).is_word()) return std::nullopt;
        return mention.entity;
    }
    return std::nullopt;
}

bool SubjectSearch::opens_item(const EntityMention& mention) const {
    constexpr std::size_t longest = 5;  // "et le parisien Perlou", "; à Rennes, Ovalo"
    static constexpr auto links = std::to_array<std::string_view>({"et", "puis", ",", ";", ":"});
    auto t = mention.tokens.begin;
    for (std::size_t back = 0; back < longest && t > sentence_.begin; ++back, --t)
        if (is_one_of(token(t - 1).fold, links)) return true;
    return t == sentence_.begin;
}

Found SubjectSearch::before_colon(std::size_t end) const {
    constexpr std::size_t longest = 5;  // ", au Luxembourg :"
    for (auto m = last_; m-- > first_;) {
        const auto& mention = reading_.entities.mentions[m];
        if (mention.tokens.end >= end || mention.form > MentionForm::alias) continue;
        if (reading_.entities.all[mention.entity].kind == EntityKind::place) continue;
        auto t = mention.tokens.end;
        if (token(t).is(","))
            while (t < mention.tokens.end + longest && token(t + 1).is_word()) ++t;
        if (t > mention.tokens.end) ++t;
        return token(t).is(":") && t < end && acts(mention) ? Found(mention.entity) : std::nullopt;
    }
    return std::nullopt;
}

}  // namespace vigie::indexer
