#include "indexer/extract/owner_check.hh"

#include <algorithm>
#include <array>
#include <string_view>

#include "indexer/extract/discourse.hh"
#include "indexer/extract/forecast.hh"
#include "indexer/extract/neighbours.hh"
#include "indexer/extract/one_of.hh"
#include "indexer/extract/public_bodies.hh"
#include "indexer/extract/purchase_sides.hh"

namespace vigie::indexer {

using deals::Kind;
using Found = std::optional<std::size_t>;

namespace {

/// "l'éditeur", "le créateur": who makes what is named behind.
bool makes(std::string_view fold) {
    static constexpr auto nouns = std::to_array<std::string_view>(
        {"editeur", "editrice", "createur", "createurs", "concepteur", "developpeur", "inventeur",
         "exploitant", "fabricant", "operateur", "auteur", "autrice", "constructeur",
         "concepteurs"});
    return is_one_of(fold, nouns);
}

}  // namespace

OwnerCheck::OwnerCheck(const Reading& reading)
    : reading_(reading), told_(reading.document.amounts.size()) {
    for (std::size_t m = 0; m + 1 < reading_.entities.mentions.size(); ++m)
        if (const auto product = product_of(m))
            makers_.emplace(*product, reading_.entities.mentions[m].entity);
}

Found OwnerCheck::product_of(std::size_t m) const {
    constexpr std::size_t longest = 8;  // "l'éditeur de l'assistant de programmation"
    const auto& maker = reading_.entities.mentions[m];
    const auto& product = reading_.entities.mentions[next_name(m)];
    if (!is_firm(maker) || !is_firm(product) || product.entity == maker.entity ||
        !reading_.token(maker.tokens.end).is(",") || product.tokens.begin < maker.tokens.end ||
        product.tokens.begin > maker.tokens.end + longest)
        return std::nullopt;
    auto noun = maker.tokens.end + 1;
    if (reading_.token(noun).is("l'") || reading_.token(noun).is("le") ||
        reading_.token(noun).is("la"))
        ++noun;
    if (!makes(reading_.token(noun).fold)) return std::nullopt;
    for (auto t = noun; t < product.tokens.begin; ++t)
        if (!reading_.token(t).is_word()) return std::nullopt;
    return product.entity;
}

std::size_t OwnerCheck::next_name(std::size_t m) const {
    constexpr std::size_t farthest = 4;
    const auto& mentions = reading_.entities.mentions;
    auto next = m + 1;  // past "l'éditeur", which refers to the maker
    while (next + 1 < mentions.size() && next < m + farthest &&
           mentions[next].form > MentionForm::alias)
        ++next;
    return next;
}

bool OwnerCheck::is_firm(const EntityMention& mention) const {
    const auto kind = reading_.entities.all[mention.entity].kind;
    return mention.form <= MentionForm::alias &&
           (kind == EntityKind::company || kind == EntityKind::other);
}

Found OwnerCheck::owner(const Frame& frame, Found found) {
    if (frame.kind != Kind::acquisition && found) found = maker(*found);
    const auto whose = judged(frame, found);
    if (frame.kind == Kind::round || frame.kind == Kind::acquisition) told_[frame.amount] = whose;
    return whose;
}

std::size_t OwnerCheck::maker(std::size_t who) const {
    if (const auto made = makers_.find(who); made != makers_.end()) return made->second;
    const auto told = reading_.entities.all[who].maker;
    return told != Entities::nobody ? told : who;
}

Found OwnerCheck::judged(const Frame& frame, Found found) const {
    if (!found) return found;
    const auto& topic = reading_.entities.topic;
    const auto& entity = reading_.entities.all[*found];
    const bool gives = entity.kind == EntityKind::investor || entity.invests;
    if (frame.kind == Kind::valuation)
        if (const auto whose = of_round_beside(frame)) return whose;
    if (const auto bought = bought_in_place_of(reading_, frame, *found)) return bought;
    const auto* takeover = reading_.takeover_in(reading_.sentence_of(frame.amount));
    if (frame.kind == Kind::round && takeover != nullptr && takeover->buyer == found &&
        !is_named_in_sentence(*found, frame) && !is_given_to_it(*found, frame))
        return takeover->target;
    if (!has_raiser() || found == topic) return found;
    if (frame.kind == Kind::round && frame.rule == "same-list" && frame.like &&
        told_[*frame.like] && !Neighbours(reading_).company_beside(frame.amount) &&
        !says_respectively(frame) && !is_gapped(frame))
        return told_[*frame.like];
    if (is_owned_name(*found, frame)) return topic;
    const bool raised = frame.kind == Kind::round || frame.kind == Kind::total;
    const bool named =
        entity.kind == EntityKind::company &&
        (stands_before_colon(*found, frame) ||
         (takeover != nullptr && takeover->buyer == found && !is_named_in_sentence(*found, frame)));
    if (raised && gives && !named) return topic;
    const bool lends = entity.kind == EntityKind::investor || entity.is_public ||
                       is_lender(entity) || is_passing(*found);
    if (frame.kind == Kind::debt && lends && !borrows(frame)) return spoken_of(frame, *found);
    return found;
}

bool OwnerCheck::is_given_to_it(std::size_t who, const Frame& frame) const {
    const auto sentence = reading_.distances.extent(frame.amount).sentence;
    const auto range = reading_.document.sentences[sentence];
    if (sentence == 0 || reading_.document.sentences[sentence - 1].end != range.begin) return false;
    const auto [first, last] = reading_.entities.within(reading_.document.sentences[sentence - 1]);
    if (first == last || reading_.entities.mentions[first].entity != who) return false;
    for (auto t = range.begin; t < range.end; ++t)
        if (reading_.token(t).is("lui")) return true;
    return false;
}

bool OwnerCheck::is_gapped(const Frame& frame) const {
    const auto& extent = reading_.distances.extent(frame.amount);
    return SubjectSearch(reading_, extent.sentence, frame.kind)
        .gapped_before(extent.tokens)
        .has_value();
}

bool OwnerCheck::stands_before_colon(std::size_t who, const Frame& frame) const {
    const auto sum = reading_.distances.extent(frame.amount).tokens;
    const auto [first, last] = reading_.entities.within(reading_.sentence_of(frame.amount));
    for (auto m = first; m < last; ++m) {
        const auto& mention = reading_.entities.mentions[m];
        if (mention.entity == who && mention.tokens.end + 1 == sum.begin &&
            reading_.token(mention.tokens.end).is(":"))
            return true;
    }
    return false;
}

bool OwnerCheck::is_owned_name(std::size_t who, const Frame& frame) const {
    static constexpr auto owners = std::to_array<std::string_view>({"ses", "son", "sa", "leurs"});
    if (frame.kind == Kind::acquisition) return false;
    bool owned = false;
    for (const auto& mention : reading_.entities.mentions) {
        if (mention.entity != who || mention.form > MentionForm::alias) continue;
        const auto begin = mention.tokens.begin;
        if (begin == 0 || !is_one_of(reading_.token(begin - 1).fold, owners)) return false;
        owned = true;
    }
    return owned;
}

bool OwnerCheck::says_respectively(const Frame& frame) const {
    const auto sentence = reading_.sentence_of(frame.amount);
    for (auto t = sentence.begin; t < sentence.end; ++t)
        if (reading_.token(t).is("respectivement")) return true;
    return false;
}

bool OwnerCheck::is_passing(std::size_t who) const {
    if (reading_.entities.all[who].mention_count > 1) return false;
    if (!reading_.document.has_title) return true;
    const auto [first, last] = reading_.entities.within(reading_.document.sentences.front());
    for (auto m = first; m < last; ++m)
        if (reading_.entities.mentions[m].entity == who) return false;
    return true;
}

bool OwnerCheck::borrows(const Frame& frame) const {
    static constexpr auto stems = std::to_array<std::string_view>(
        {"emprunt", "contract", "souscri", "endett", "rembours", "refinanc", "sign"});
    const auto sum = reading_.distances.extent(frame.amount).tokens;
    const auto signed_by = reading_.token(sum.end).fold;
    const auto verb = frame.hit != nullptr && frame.hit->form != Form::none
                          ? reading_.token(frame.hit->verb).fold
                          : std::string_view{};
    return std::any_of(stems.begin(), stems.end(), [&](std::string_view stem) {
        return verb.starts_with(stem) || signed_by.starts_with(stem);
    });
}

Found OwnerCheck::spoken_of(const Frame& frame, std::size_t lender) const {
    const auto& extent = reading_.distances.extent(frame.amount);
    const auto who = from_discourse(reading_, extent.sentence, frame.kind, extent.tokens.begin);
    return !who || *who == lender || is_passing(*who) ? reading_.entities.topic : who;
}

bool OwnerCheck::has_raiser() const {
    const auto& topic = reading_.entities.topic;
    if (!topic || !reading_.context.hero) return false;
    const auto& entity = reading_.entities.all[*topic];
    return entity.kind == EntityKind::company && !entity.invests;
}

Found OwnerCheck::of_round_beside(const Frame& frame) const {
    // "sur la base de", "on l'estimait à"
    const auto& first = reading_.token(frame.hit != nullptr ? frame.hit->tokens.begin : 0);
    const bool refers = frame.hit != nullptr && (first.is("sur") || first.is("l'"));
    if (!refers && frame.rule != "valuation-price" && frame.rule != "valuation-after")
        return std::nullopt;
    const auto sentence = reading_.distances.extent(frame.amount).sentence;
    for (auto before = frame.amount; before-- > 0;) {
        if (reading_.distances.extent(before).sentence != sentence) return std::nullopt;
        if (told_[before]) return told_[before];
    }
    return std::nullopt;
}

bool OwnerCheck::is_named_in_sentence(std::size_t entity, const Frame& frame) const {
    const auto [first, last] = reading_.entities.within(reading_.sentence_of(frame.amount));
    for (auto m = first; m < last; ++m) {
        const auto& mention = reading_.entities.mentions[m];
        if (mention.entity == entity && mention.form <= MentionForm::alias) return true;
    }
    return false;
}

bool OwnerCheck::is_bygone(const Frame& frame) const {
    return reading_.context.hero && !reading_.context.fund &&
           time_of(reading_, frame.amount) == Time::past;
}

}  // namespace vigie::indexer
