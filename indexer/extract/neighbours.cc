#include "indexer/extract/neighbours.hh"

#include <algorithm>
#include <array>

#include "indexer/extract/one_of.hh"
#include "indexer/extract/public_bodies.hh"

namespace vigie::indexer {
namespace {

constexpr double same_clause = 4.0;
constexpr std::size_t longest_row_gap = 14;

/// Names that may be a company's; places and people are not.
bool names_company(const Reading& reading, const EntityMention& mention) {
    const auto kind = reading.entities.all[mention.entity].kind;
    if (reading.entities.all[mention.entity].is_public) return false;
    return mention.form <= MentionForm::alias &&
           (kind == EntityKind::company || kind == EntityKind::investor ||
            kind == EntityKind::other);
}

/// The kinds that are told alike: "un tour de 12 M€, puis 30 au total".
bool is_alike(deals::Kind a, deals::Kind b) {
    const auto raised = [](deals::Kind kind) {
        return kind == deals::Kind::round || kind == deals::Kind::total ||
               kind == deals::Kind::market;
    };
    return a == b || (raised(a) && raised(b));
}

}  // namespace

std::optional<std::size_t> Neighbours::previous_in_sentence(std::size_t amount) const {
    const auto sentence = reading_.distances.extent(amount).sentence;
    for (auto i = amount; i-- > 0;) {
        if (!is_sum(reading_.document.amounts[i])) continue;
        if (reading_.distances.extent(i).sentence != sentence) return std::nullopt;
        return i;
    }
    return std::nullopt;
}

bool Neighbours::are_joined(std::size_t before, std::size_t amount, std::size_t longest) const {
    static constexpr auto joints = std::to_array<std::string_view>(
        {",", "et", "puis", "contre", "apres", "dont", "ou", ";", "(", ")", "en", "au", "soit"});
    const auto from = reading_.distances.extent(before).tokens.end;
    const auto to = reading_.distances.extent(amount).tokens.begin;
    if (to > from + longest) return false;
    for (auto t = from; t < to; ++t)
        if (is_one_of(reading_.token(t).fold, joints)) return true;
    return false;
}

bool Neighbours::is_other_told_between(std::size_t before, std::size_t amount,
                                       deals::Kind kind) const {
    constexpr float telling = 8;
    const auto from = reading_.distances.extent(before).tokens.end;
    const auto to = reading_.distances.extent(amount).tokens.begin;
    const auto [first, last] = reading_.hits_within({from, to});
    for (auto i = first; i < last; ++i) {
        const auto& hit = reading_.hits[i];
        const auto told = kind_of(hit.trigger->sense);
        if (!told || hit.trigger->side == Side::after || hit.trigger->weight < telling) continue;
        if (hit.tokens.end <= to && !is_alike(*told, kind) && !is_occasion(hit.tokens.begin))
            return true;
    }
    return false;
}

/// "lors d'une cession": what token `i` begins only tells when.
bool Neighbours::is_occasion(std::size_t i) const {
    constexpr std::size_t farthest = 3;
    for (std::size_t back = 1; back <= farthest && back <= i; ++back)
        if (reading_.token(i - back).is("lors") || reading_.token(i - back).is("occasion"))
            return true;
    return false;
}

std::optional<std::size_t> Neighbours::row_before(std::size_t amount) const {
    const auto before = previous_in_sentence(amount);
    if (!before) return std::nullopt;
    auto at = reading_.distances.extent(amount).tokens.begin;
    const auto from = reading_.distances.extent(*before).tokens.end;
    if (at > from + longest_row_gap) return std::nullopt;
    bool joined = false;
    for (; at-- > from;) {
        const auto& token = reading_.token(at);
        if (token.is("puis") || token.is("contre") || token.is("apres") || token.is("dont"))
            return std::nullopt;
        joined |= token.is("et") || token.is(",") || token.is("ou");
    }
    return joined ? before : std::nullopt;
}

bool Neighbours::are_joints(std::size_t first, std::size_t last) const {
    static constexpr auto joints =
        std::to_array<std::string_view>({",", ":", "(", "avec", "a", "credite", "creditee", "de",
                                         "-", "\xE2\x80\x93", "\xE2\x80\x94", "pour", "et"});
    for (auto t = first; t < last; ++t)
        if (!is_one_of(reading_.token(t).fold, joints)) return false;
    return true;
}

bool Neighbours::company_beside(std::size_t amount) const {
    static constexpr auto givers = std::to_array<std::string_view>({"pour", "chez", "a"});
    const auto& extent = reading_.distances.extent(amount).tokens;
    const auto [first, last] = reading_.entities.within(reading_.sentence_of(amount));
    for (auto m = first; m < last; ++m) {
        const auto& mention = reading_.entities.mentions[m];
        if (!names_company(reading_, mention)) continue;
        if (mention.tokens.end <= extent.begin && extent.begin - mention.tokens.end <= 3 &&
            are_joints(mention.tokens.end, extent.begin))
            return true;
        if (mention.tokens.begin >= extent.end && mention.tokens.begin - extent.end <= 2 &&
            is_one_of(reading_.token(extent.end).fold, givers))
            return true;
        if (mention.tokens.begin >= extent.end)
            return is_described({extent.end, mention.tokens.begin});
    }
    return false;
}

/// "pour la conserverie connectée Bocage": what a company is, before its name.
bool Neighbours::is_described(text::TokenRange range) const {
    constexpr std::size_t longest = 7;
    static constexpr auto articles = std::to_array<std::string_view>({"la", "le", "l'"});
    if (range.size() < 3 || range.size() > longest || !reading_.token(range.begin).is("pour") ||
        !is_one_of(reading_.token(range.begin + 1).fold, articles))
        return false;
    for (auto t = range.begin + 2; t < range.end; ++t)
        if (!reading_.token(t).is_word() || reading_.token(t).is_capital()) return false;
    const auto joint = reading_.token(range.end - 1).fold;
    return joint != "de" && joint != "d'" && joint != "du" && joint != "chez" && joint != "a";
}

bool Neighbours::company_leads(std::size_t amount) const {
    const auto& extent = reading_.distances.extent(amount).tokens;
    const auto sentence = reading_.sentence_of(amount);
    if (extent.begin == 0 || !reading_.token(extent.begin - 1).is(":")) return false;
    const auto [first, last] = reading_.entities.within(sentence);
    if (first == last) return false;
    const auto& mention = reading_.entities.mentions[first];
    return names_company(reading_, mention) && mention.tokens.begin <= sentence.begin + 3 &&
           mention.tokens.end <= extent.begin;
}

bool Neighbours::company_near(std::size_t amount) const {
    if (company_beside(amount)) return true;
    const auto& extent = reading_.distances.extent(amount).tokens;
    const auto [first, last] = reading_.entities.within(reading_.sentence_of(amount));
    for (auto m = first; m < last; ++m) {
        const auto& mention = reading_.entities.mentions[m];
        const auto& entity = reading_.entities.all[mention.entity];
        if (entity.kind != EntityKind::company || entity.invests) continue;
        if (mention.part == EntityMention::Part::subject && mention.tokens.end <= extent.begin)
            return true;
        if (reading_.distances.between(mention.tokens, extent) < same_clause) return true;
    }
    return false;
}

bool Neighbours::company_speaks(std::size_t amount) const {
    const auto& extent = reading_.distances.extent(amount).tokens;
    const auto sentence = reading_.sentence_of(amount);
    const auto [first_hit, last_hit] = reading_.hits_within(sentence);
    for (auto i = first_hit; i < last_hit; ++i) {
        const auto& trigger = *reading_.hits[i].trigger;
        if (trigger.sense == Sense::market && trigger.rule != "market-period") return false;
    }
    const auto [first, last] = reading_.entities.within(sentence);
    for (auto m = first; m < last; ++m) {
        const auto& mention = reading_.entities.mentions[m];
        const auto& entity = reading_.entities.all[mention.entity];
        if (mention.tokens.begin >= extent.end) break;
        const bool acts = mention.part == EntityMention::Part::subject ||
                          mention.part == EntityMention::Part::unknown;
        if (acts && (entity.kind == EntityKind::company || entity.kind == EntityKind::other))
            return true;
    }
    return false;
}

/// "180 M€ de l'américain X", "auprès du fonds néerlandais X": what it is before its name.
bool Neighbours::is_described_giver(std::size_t from, std::size_t to) const {
    constexpr std::size_t longest = 4;
    const auto& lead = reading_.token(from);
    if (to > from + longest || (!lead.is("de") && !lead.is("du") && !lead.is("aupres")))
        return false;
    for (auto t = from + 1; t < to; ++t)
        if (!reading_.token(t).is_word() || reading_.token(t).is_capital()) return false;
    return true;
}

bool Neighbours::investor_follows(std::size_t amount) const {
    constexpr std::size_t farthest = 9;
    static constexpr auto leads =
        std::to_array<std::string_view>({"avec", "par", "chez", "aupres", "(", "d'", "de"});
    const auto end = reading_.distances.extent(amount).tokens.end;
    const auto [first, last] = reading_.entities.within(reading_.sentence_of(amount));
    for (auto m = first; m < last; ++m) {
        const auto& mention = reading_.entities.mentions[m];
        if (mention.tokens.begin <= end || mention.form > MentionForm::alias) continue;
        if (mention.tokens.begin > end + farthest) return false;
        if (reading_.entities.all[mention.entity].kind != EntityKind::investor) return false;
        if (is_one_of(reading_.token(mention.tokens.begin - 1).fold, leads) ||
            is_described_giver(end, mention.tokens.begin))
            return true;
    }
    return false;
}

bool Neighbours::is_goal(std::size_t amount) const {
    static constexpr auto stems = std::to_array<std::string_view>(
        {"objectif", "cible", "vise", "visent", "tabl", "espere", "escompt"});
    constexpr std::size_t farthest = 6;
    const auto begin = reading_.distances.extent(amount).tokens.begin;
    const auto head = reading_.sentence_of(amount).begin;
    for (std::size_t back = 1; back <= farthest && back + head <= begin; ++back) {
        const auto fold = reading_.token(begin - back).fold;
        for (const auto stem : stems)
            if (fold.starts_with(stem)) return true;
    }
    return false;
}

bool Neighbours::is_numbered(std::size_t amount) const {
    static constexpr auto ordinals = std::to_array<std::string_view>(
        {"premier", "premiere", "second", "seconde", "deuxieme", "troisieme", "dernier", "derniere",
         "precedent", "precedente"});
    constexpr std::size_t longest = 5;
    const auto head = reading_.sentence_of(amount).begin;
    const auto begin = reading_.distances.extent(amount).tokens.begin;
    if (begin < head + 3 || begin > head + longest || !reading_.token(begin - 1).is(","))
        return false;
    return is_one_of(reading_.token(head + 1).fold, ordinals) && reading_.token(head + 2).is(",");
}

bool Neighbours::closes_bracket(std::size_t amount) const {
    constexpr std::size_t longest = 9;
    const auto& extent = reading_.distances.extent(amount).tokens;
    if (!reading_.token(extent.end).is(")") || !reading_.token(extent.begin - 1).is(","))
        return false;
    const auto [first, last] = reading_.entities.within(reading_.sentence_of(amount));
    for (auto m = last; m-- > first;) {
        const auto& mention = reading_.entities.mentions[m];
        if (mention.tokens.end > extent.begin) continue;
        return mention.tokens.end + longest > extent.begin &&
               reading_.token(mention.tokens.end).is("(") && names_company(reading_, mention);
    }
    return false;
}

bool Neighbours::place_beside(std::size_t amount) const {
    const auto& extent = reading_.distances.extent(amount).tokens;
    const auto [first, last] = reading_.entities.within(reading_.sentence_of(amount));
    for (auto m = first; m < last; ++m) {
        const auto& mention = reading_.entities.mentions[m];
        if (entity_of(m).kind != EntityKind::place || mention.form > MentionForm::alias) continue;
        if (mention.tokens.begin > 0 && reading_.token(mention.tokens.begin - 1).is("a"))
            continue;  // "Ambrel, à Lyon, 32": where the company is
        if (mention.tokens.end <= extent.begin && extent.begin - mention.tokens.end <= 3 &&
            are_joints(mention.tokens.end, extent.begin))
            return true;
        if (mention.tokens.begin >= extent.end)
            return mention.tokens.begin <= extent.end + 2 &&
                   (reading_.token(extent.end).is("en") || reading_.token(extent.end).is("au") ||
                    reading_.token(extent.end).is("aux"));
    }
    return false;
}

bool Neighbours::investor_gives(std::size_t amount) const {
    const auto& extent = reading_.distances.extent(amount).tokens;
    if (reading_.token(extent.begin - 2).fold.starts_with("chacun")) return false;
    const auto [first, last] = reading_.entities.within(reading_.sentence_of(amount));
    for (auto m = first; m < last; ++m)
        if (is_named_giver(m) && !is_lender(entity_of(m))) return true;
    return false;
}

bool Neighbours::bank_gives(std::size_t amount) const {
    const auto [first, last] = reading_.entities.within(reading_.sentence_of(amount));
    bool gives = false;
    for (auto m = first; m < last; ++m) {
        if (is_named_giver(m) && !is_lender(entity_of(m))) return false;
        gives |= is_lender(entity_of(m));
    }
    return gives;
}

const Entity& Neighbours::entity_of(std::size_t mention) const {
    return reading_.entities.all[reading_.entities.mentions[mention].entity];
}

bool Neighbours::is_named_giver(std::size_t mention) const {
    return entity_of(mention).kind == EntityKind::investor && !entity_of(mention).is_public &&
           reading_.entities.mentions[mention].form <= MentionForm::alias;
}

bool Neighbours::heads_name(std::size_t amount) const {
    constexpr std::size_t farthest = 2;
    if (!reading_.is_heading(amount)) return false;
    const auto colon = reading_.distances.extent(amount).tokens.end;
    const auto [first, last] = reading_.entities.within(reading_.sentence_of(amount));
    for (auto m = first; m < last; ++m) {
        const auto& mention = reading_.entities.mentions[m];
        if (mention.tokens.begin <= colon) continue;
        return mention.tokens.begin <= colon + farthest && names_company(reading_, mention);
    }
    return false;
}

bool Neighbours::is_for_one(std::size_t amount) const {
    const auto end = reading_.distances.extent(amount).tokens.end;
    const auto article = reading_.token(end + 1).fold;
    return reading_.token(end).is("pour") && (article == "un" || article == "une");
}

bool Neighbours::stands_at_price(std::size_t amount) const {
    const auto& extent = reading_.distances.extent(amount).tokens;
    const auto begin = reading_.sentence_of(amount).begin;
    return extent.begin == begin + 1 && reading_.token(begin).is("a") &&
           reading_.token(extent.end).is(",");
}

bool Neighbours::stands_at_price_behind(std::size_t before, std::size_t amount) const {
    constexpr double least_ratio = 1.5;
    const auto begin = reading_.distances.extent(amount).tokens.begin;
    const auto end = reading_.distances.extent(before).tokens.end;
    if (begin < end + 1 || !reading_.token(begin - 1).is("a")) return false;
    if (reading_.units(amount) < least_ratio * reading_.units(before)) return false;
    static constexpr auto words = std::to_array<std::string_view>(
        {",", "(", "licorne", "fait", "faite", "faits", "conclu", "conclue", "signe", "signee",
         "realise", "realisee", "boucle", "bouclee", "taille", "montant", "mais", "double",
         "triple"});
    const auto& word = reading_.token(begin - 2);
    return begin == end + 1 || is_one_of(word.fold, words) || word.is_number() ||
           word.fold.starts_with("lev");
}

bool Neighbours::stands_at_head(std::size_t amount) const {
    const auto head = reading_.sentence_of(amount).begin;
    const auto begin = reading_.distances.extent(amount).tokens.begin;
    if (begin == head) return true;
    const auto fold = reading_.token(head).fold;  // "Payée 45", "De 1,8 milliard à 6,6" go on
    return begin == head + 1 && fold != "de" && fold != "d'" && fold != "a" &&
           !fold.ends_with("ee") && !fold.ends_with("ees");
}

bool Neighbours::stands_alone(std::size_t amount) const {
    static constexpr auto joints = std::to_array<std::string_view>(
        {",", ";", "puis", "apres", "et", "-", "\xE2\x80\x93", "\xE2\x80\x94", "seulement"});
    const auto begin = reading_.distances.extent(amount).tokens.begin;
    const auto head = reading_.sentence_of(amount).begin;
    if (begin <= head + 1 || is_one_of(reading_.token(begin - 1).fold, joints)) return true;
    const auto rule = reading_.document.amounts[amount].rule;
    if (rule.starts_with("elliptic") && rule != "elliptic-currency") return true;
    if (reading_.token(begin - 1).is(":"))  // ": 102 millions en 2021, 209 en 2023"
        return amount + 1 < reading_.document.amounts.size() &&
               reading_.distances.extent(amount + 1).sentence ==
                   reading_.distances.extent(amount).sentence;
    if (!reading_.token(begin - 1).is("(")) return false;
    return reading_.token(begin - 2).is_capital() || company_beside(amount) || begin <= head + 5;
}

bool Neighbours::is_dated(std::size_t amount) const {
    const auto& dates = reading_.document.dates;
    const auto end = reading_.distances.extent(amount).tokens.end;
    const auto next = std::partition_point(
        dates.begin(), dates.end(), [&](const auto& date) { return date.tokens.begin < end; });
    if (next != dates.end() && next->tokens.begin <= end + 2) return true;
    // "En mars 2014, 15 millions": the date opens the sentence
    if (next == dates.begin()) return false;
    const auto& date = *(next - 1);
    const auto begin = reading_.distances.extent(amount).tokens.begin;
    return date.tokens.end + 1 == begin && reading_.token(date.tokens.end).is(",") &&
           date.led.begin <= reading_.sentence_of(amount).begin + 1;
}

bool Neighbours::is_owned(std::size_t amount) const {
    const auto& extent = reading_.distances.extent(amount).tokens;
    if (extent.begin == 0) return false;
    const auto before = reading_.token(extent.begin - 1).fold;
    const auto after = reading_.token(extent.end).fold;
    if (before == "ses") return true;
    if (before != "les" && before != "des") return false;
    if (extent.begin > 1 && reading_.token(extent.begin - 2).is("dont"))
        return is_owner(extent.begin - 2);
    if (after == "du") return true;
    const auto& owner = reading_.token(extent.end + 1);
    return (after == "de" || after == "d'") &&
           (owner.is_number() || owner.is_capital() || owner.letter_case == text::Case::mixed);
}

bool Neighbours::is_part(std::size_t amount) const {
    const auto& extent = reading_.distances.extent(amount).tokens;
    if (reading_.token(extent.end).is("restants")) return true;
    auto before = extent.begin;
    if (before > 0 && reading_.token(before - 1).is("les")) --before;
    if (before > 0 && reading_.token(before - 1).is("dont"))
        return before == extent.begin || !is_owner(before - 1);
    return is_share(amount);
}

/// "Deliveroo, dont les 100 millions": a company stands right before the token.
bool Neighbours::is_owner(std::size_t end) const {
    if (end > 0 && reading_.token(end - 1).is(",")) --end;
    const auto& mentions = reading_.entities.mentions;
    const auto next = std::partition_point(mentions.begin(), mentions.end(),
                                           [&](const auto& m) { return m.tokens.begin < end; });
    if (next == mentions.begin()) return false;
    const auto& mention = *(next - 1);
    return mention.tokens.end == end && mention.form <= MentionForm::alias &&
           names_company(reading_, mention);
}

/// "un tour de 1,7 milliard, dont il fournit 1,3 milliard".
bool Neighbours::is_share(std::size_t amount) const {
    static constexpr auto verbs = std::to_array<std::string_view>(
        {"fournit", "apporte", "met", "verse", "assure", "provient", "proviennent", "viennent",
         "apportent", "versent", "fournissent", "fournira", "apportera", "versera"});
    constexpr std::size_t farthest = 6;
    const auto whole = previous_in_sentence(amount);
    if (!whole || reading_.units(*whole) <= reading_.units(amount)) return false;
    const auto from = reading_.distances.extent(*whole).tokens.end;
    const auto to = reading_.distances.extent(amount).tokens.begin;
    bool gives = false;
    for (auto t = to; t-- > from && to - t <= farthest;) {
        gives |= is_one_of(reading_.token(t).fold, verbs);
        if (reading_.token(t).is("dont")) return gives;
    }
    return false;
}

bool Neighbours::is_per_unit(std::size_t amount) const {
    if (reading_.document.amounts[amount].use != money::Use::per_unit) return false;
    const auto end = reading_.distances.extent(amount).tokens.end;
    constexpr double yearly = 200e3;  // what a firm earns in a year, no price
    if (reading_.token(end).is("par") && reading_.token(end + 1).is("an") &&
        reading_.units(amount) > yearly)
        return false;
    return !reading_.token(end).fold.starts_with("chacun");
}

}  // namespace vigie::indexer
