#include "indexer/extract/sentence_names.hh"

namespace vigie::indexer {

using deals::Kind;

SentenceNames::SentenceNames(const Reading& reading, std::size_t sentence, Kind kind)
    : reading_(reading), kind_(kind), sentence_(reading.document.sentences[sentence]) {
    const auto [first, last] = reading.entities.within(sentence_);
    first_ = first;
    last_ = last;
}

bool SentenceNames::is_passing(const EntityMention& mention) const {
    static constexpr auto determiners =
        std::to_array<std::string_view>({"l'", "la", "les", "le", "au", "aux", "des"});
    const auto& entity = reading_.entities.all[mention.entity];
    const auto& topic = reading_.entities.topic;
    if (!reading_.context.hero || !topic || *topic == mention.entity || entity.mention_count > 1 ||
        mention.part == EntityMention::Part::subject || mention.form > MentionForm::alias ||
        mention.tokens.begin <= sentence_.begin)
        return false;
    const auto& before = token(mention.tokens.begin - 1);
    return is_one_of(before.fold, determiners);
}

bool SentenceNames::is_passing_giver(const EntityMention& mention) const {
    const auto& topic = reading_.entities.topic;
    if (reading_.takeover && reading_.takeover->buyer == mention.entity) return false;
    return reading_.entities.all[mention.entity].invests && topic && *topic != mention.entity &&
           !reading_.entities.all[*topic].invests;
}

bool SentenceNames::acts(const EntityMention& mention) const {
    const auto& entity = reading_.entities.all[mention.entity];
    const auto kind = entity.kind;
    if (kind_ == Kind::fund || kind_ == Kind::investment)
        return kind != EntityKind::person && kind != EntityKind::place &&
               kind != EntityKind::publication;
    if (entity.is_public && (!spends() || is_guarantor(mention))) return false;
    if (kind_ == Kind::round && entity.backs && mention.entity != reading_.entities.topic)
        return false;
    if (kind_ == Kind::revenue && kind == EntityKind::investor) return earns(mention);
    return kind == EntityKind::company || kind == EntityKind::other;
}

bool SentenceNames::earns(const EntityMention& mention) const {
    const auto& after = token(mention.tokens.end);
    return mention.form <= MentionForm::alias &&
           (mention.part == EntityMention::Part::subject ||
            (mention.tokens.begin <= sentence_.begin + 1 && after.is(",")));
}

bool SentenceNames::is_guarantor(const EntityMention& mention) const {
    constexpr std::size_t longest = 4;  // "garanti à 90 % par l'État"
    if (kind_ != Kind::debt) return false;
    for (auto t = mention.tokens.begin; t > sentence_.begin; --t) {
        if (mention.tokens.begin - t > longest + 2) return false;
        if (token(t - 1).fold.starts_with("garanti")) return true;
    }
    return false;
}

bool SentenceNames::spends() const {
    return kind_ == Kind::investment || kind_ == Kind::debt;
}

bool SentenceNames::gives(const EntityMention& mention, std::size_t end) const {
    if (kind_ == Kind::investment || kind_ == Kind::fund) return false;
    const auto [first, last] = reading_.hits_within({mention.tokens.end, end});
    for (auto i = first; i < last; ++i) {
        const auto& hit = reading_.hits[i];
        if (hit.trigger->sense == Sense::giving &&
            hit.tokens.begin <= mention.tokens.end + longest_auxiliary)
            return hit.form != Form::participle || hit.tokens.begin > mention.tokens.end;
    }
    return false;
}

bool SentenceNames::joins_round(const EntityMention& mention, std::size_t end) const {
    static constexpr auto verbs = std::to_array<std::string_view>(
        {"mene",          "menent",      "menait",      "menaient",    "mena",
         "conduit",       "conduisait",  "conduisent",  "pilote",      "pilotait",
         "pilotent",      "dirige",      "dirigeait",   "emmene",      "emmenait",
         "orchestre",     "orchestrait", "participe",   "participait", "participent",
         "participaient", "souscrit",    "souscrivait", "codirige",    "coordonne"});
    if (kind_ != Kind::round || mention.entity == reading_.entities.topic) return false;
    const auto far = std::min(end, mention.tokens.end + longest_auxiliary + 1);
    for (auto t = mention.tokens.end; t < far && token(t).is_word(); ++t) {
        const auto fold = token(t).fold;
        if (is_one_of(fold, verbs)) return leads_to_round({t + 1, end});
        if (fold == "tete" && token(t - 1).is("la")) return leads_to_round({t + 1, end});
        if (fold == "capital") return leads_to_round({t + 1, end});
    }
    return false;
}

bool SentenceNames::leads_to_round(text::TokenRange range) const {
    static constexpr auto nouns = std::to_array<std::string_view>(
        {"tour", "serie", "levee", "round", "ronde", "augmentation", "operation"});
    for (auto t = range.begin; t < range.end; ++t) {
        const auto fold = token(t).fold;
        if (token(t).is(";") || fold == "mais") return false;
        const auto before = token(t - 1).fold;
        if (!is_one_of(fold, nouns) || before == "son" || before == "sa" || before == "propre")
            continue;
        return true;
    }
    return false;
}

bool SentenceNames::is_in_relative(const EntityMention& mention, std::size_t end) const {
    if (mention.form > MentionForm::alias || token(mention.tokens.end).is(",")) return false;
    auto t = mention.tokens.begin;
    while (t > sentence_.begin &&
           (token(t - 1).is("le") || token(t - 1).is("la") || token(t - 1).is("l'")))
        --t;
    if (t < sentence_.begin + 2 || !token(t - 2).is(",")) return false;
    const auto& link = token(t - 1);
    if (!link.is("dont") && !link.is("que") && !link.is("qu'")) return false;
    for (auto k = mention.tokens.end; k < end; ++k)
        if (token(k).is(",")) return true;
    return false;
}

bool SentenceNames::is_in_apposition(std::size_t m, std::size_t end) const {
    static constexpr auto links = std::to_array<std::string_view>(
        {"de", "d'", "du", "des", "par", "a", "au", "aux", "chez", "avec", "dans"});
    constexpr std::size_t longest = 12;
    const auto& mention = reading_.entities.mentions[m];
    if (m == first_ || mention.form > MentionForm::alias || !token(mention.tokens.end).is(",") ||
        mention.tokens.end >= end)
        return false;
    auto t = mention.tokens.begin;
    bool governed = false;
    while (t > sentence_.begin && mention.tokens.begin - t < longest && token(t - 1).is_word()) {
        --t;
        const auto fold = token(t).fold;
        governed |= is_one_of(fold, links);
    }
    if (!governed || t < sentence_.begin + 2 || !token(t - 1).is(",")) return false;
    for (auto k = first_; k < m; ++k) {
        const auto& head = reading_.entities.mentions[k];
        if (head.tokens.end + 1 == t && head.form <= MentionForm::alias && acts(head)) return true;
    }
    return false;
}

bool SentenceNames::is_possessive(const EntityMention& mention) {
    return mention.form == MentionForm::pronoun && mention.part == EntityMention::Part::genitive;
}

const text::Token& SentenceNames::token(std::size_t t) const {
    static const text::Token none;
    return t < reading_.document.tokens.size() ? reading_.document.tokens[t] : none;
}

bool SentenceNames::is_governed(std::size_t m) const {
    using Part = EntityMention::Part;
    for (int steps = 0; steps < 8; ++steps) {
        const auto& mention = reading_.entities.mentions[m];
        if (mention.part == Part::subject) return false;
        if (is_at_home(mention)) return false;
        if (mention.part != Part::unknown) return true;
        if (mention.tokens.begin > sentence_.begin && token(mention.tokens.begin - 1).is("("))
            return true;
        if (is_listed_backer(mention.tokens.begin)) return true;
        if (is_won_over(mention.tokens.begin)) return true;
        if (m == first_ || !is_coordinated(m) || is_set_off(mention)) return false;
        --m;
    }
    return false;
}

bool SentenceNames::is_at_home(const EntityMention& mention) const {
    constexpr std::size_t longest = 4;
    for (std::size_t back = 1; back < longest && mention.tokens.begin >= sentence_.begin + back;
         ++back) {
        const auto& word = token(mention.tokens.begin - back);
        const auto at = mention.tokens.begin - back;
        if (word.is("chez")) return back == 1 || at == sentence_.begin || token(at - 1).is(",");
        if (word.letter_case != text::Case::lower) return false;
    }
    return false;
}

bool SentenceNames::is_auxiliary(std::string_view fold) {
    static constexpr auto have =
        std::to_array<std::string_view>({"a", "ont", "avait", "avaient", "aura"});
    return is_one_of(fold, have);
}

bool SentenceNames::acts_by(const TriggerHit& hit) const {
    if (hit.form == Form::none) return false;
    return hit.form != Form::participle || (hit.verb > 0 && is_auxiliary(token(hit.verb - 1).fold));
}

bool SentenceNames::is_set_off(const EntityMention& mention) const {
    const auto begin = mention.tokens.begin;
    const auto end = mention.tokens.end;
    if (begin == sentence_.begin || !token(begin - 1).is(",") || !token(end).is(",")) return false;
    if (is_auxiliary(token(end + 1).fold)) return true;
    const auto [first, last] = reading_.hits_within({end + 1, end + 4});
    for (auto i = first; i < last; ++i)
        if (acts_by(reading_.hits[i])) return true;
    return false;
}

bool SentenceNames::is_won_over(std::size_t begin) const {
    return begin > sentence_.begin && wins_over(token(begin - 1).fold);
}

bool SentenceNames::is_listed_backer(std::size_t begin) const {
    static constexpr auto nouns = std::to_array<std::string_view>(
        {"actionnaires", "investisseurs", "souscripteurs", "soutiens", "partenaires", "banques",
         "financeurs", "bailleurs"});
    if (begin < sentence_.begin + 3 || !token(begin - 1).is(",")) return false;
    return is_one_of(token(begin - 2).fold, nouns) || is_one_of(token(begin - 3).fold, nouns);
}

bool SentenceNames::is_coordinated(std::size_t m) const {
    const auto begin = reading_.entities.mentions[m].tokens.begin;
    const auto end = reading_.entities.mentions[m - 1].tokens.end;
    return begin == end + 1 && (token(end).is("et") || token(end).is(","));
}

}  // namespace vigie::indexer
