#include "indexer/extract/reading.hh"

#include <algorithm>
#include <array>

#include "indexer/extract/one_of.hh"

namespace vigie::indexer {
namespace {

constexpr double strong_weight = 10;  // words that speak for themselves
constexpr std::size_t hero_share = 2;
constexpr double raising_weight = 8;
constexpr int many_raisers = 2;  // so many companies raise sums
constexpr std::uint32_t hero_mentions = 4;
constexpr int some_investors = 2;
constexpr int many_purchases = 8;  // words of purchases in a review of them
constexpr int many_worths = 4;
constexpr int many_investors = 3;  // an article that names so many tells of rounds

/// "lève 12 M€", not "lève le doute".
bool has_sum_as_object(const Document& document, const TriggerHit& hit) {
    const auto next = std::partition_point(
        document.amounts.begin(), document.amounts.end(),
        [&](const auto& amount) { return amount.hedged.begin < hit.tokens.end; });
    return next != document.amounts.end() && next->hedged.begin <= hit.tokens.end + 2;
}

/// "un tour de 12 M€", "des tours de plus de 12 M€".
bool has_sum_near(const Document& document, const TriggerHit& hit) {
    constexpr std::size_t farthest = 6;
    const auto next = std::partition_point(
        document.amounts.begin(), document.amounts.end(),
        [&](const auto& amount) { return amount.hedged.begin < hit.tokens.end; });
    return next != document.amounts.end() && next->hedged.begin <= hit.tokens.end + farthest &&
           document.sentence_of(next->hedged.begin) == document.sentence_of(hit.tokens.begin);
}

/// "Ils ont levé : Perlou, Ovalo", "Perlou recule, mais lève", not "le voile se lève".
bool stands_alone(const Document& document, const TriggerHit& hit) {
    const auto& tokens = document.tokens;
    if (hit.form == Form::none || hit.tokens.begin == 0) return false;
    const auto before = tokens[hit.tokens.begin - 1].fold;
    if (before == "se" || before == "s'" || before == "est" || before == "sont") return false;
    static constexpr auto periods = std::to_array<std::string_view>(
        {"cette", "aujourd'hui", "hier", "recemment", "quoi", "ce"});
    const auto end = hit.tokens.end;
    if (end < document.sentences.front().end && before == "ont" &&
        std::find(periods.begin(), periods.end(), tokens[end].fold) != periods.end())
        return true;
    return end >= document.sentences.front().end || tokens[end].is(":") || tokens[end].is(".") ||
           tokens[end].is("!");
}

/// "tour", "round", "financement": words that mean much else where no sum stands beside them.
bool is_everyday(std::string_view fold) {
    static constexpr auto words = std::to_array<std::string_view>(
        {"tour", "tours", "ronde", "round", "mise", "apport", "financement", "injection",
         "rallonge", "cheque", "ticket", "tickets", "refinancement"});
    return std::find(words.begin(), words.end(), fold) != words.end();
}

/// "Les levées de fonds de l'année", be it as the subject of a whole market.
bool names_rounds(const Document& document, text::TokenRange words) {
    for (auto t = words.begin; t + 2 < words.end; ++t)
        if (document.tokens[t].is("levees") && document.tokens[t + 2].is("fonds")) return true;
    return false;
}

/// "Les levées de la semaine": companies raise them, though no word calls them start-ups.
bool names_levies(const Document& document, text::TokenRange words) {
    for (auto t = words.begin; t < words.end; ++t)
        if (document.tokens[t].is("levees")) return true;
    return false;
}

/// Words that only an article about rounds uses.
bool tells_of_round(const Document& document, const TriggerHit& hit, bool title, bool startups) {
    if (title && names_rounds(document, hit.tokens)) return true;
    if (hit.trigger->sense != Sense::round) return false;
    if (title && document.tokens[hit.tokens.begin].is("levees")) return true;
    if (title && hit.trigger->rule == "round-raise" && stands_alone(document, hit)) return true;
    if (hit.trigger->rule == "round-raise" || hit.trigger->rule == "round-object" ||
        (title && hit.form != Form::none))
        return has_sum_as_object(document, hit);
    if (hit.tokens.size() == 1 && is_everyday(document.tokens[hit.tokens.begin].fold))
        return startups || has_sum_near(document, hit);
    return hit.trigger->weight >= strong_weight;
}

/// "décroche 12 M€": a verb of raising, the sum its object.
bool raises_sum(const Document& document, const TriggerHit& hit) {
    return hit.trigger->sense == Sense::round && hit.form != Form::none &&
           hit.trigger->weight >= raising_weight && has_sum_as_object(document, hit);
}

/// The title names the topic, or half of all names are the topic's.
bool speaks_of_one(const Document& document, const Entities& entities) {
    if (!entities.topic) return false;
    std::size_t names = 0;
    for (const auto& mention : entities.mentions) {
        const auto kind = entities.all[mention.entity].kind;
        if (mention.form > MentionForm::alias || kind != EntityKind::company) continue;
        if (mention.entity == *entities.topic &&
            document.is_title(document.sentence_of(mention.tokens.begin)))
            return true;
        ++names;
    }
    return names <= entities.all[*entities.topic].mention_count * hero_share;
}

/// "Coralis séduit Demeter": an investor is won over.
bool wins_investor(const Document& document, const Entities& entities) {
    return std::any_of(entities.mentions.begin(), entities.mentions.end(),
                       [&](const EntityMention& mention) {
                           return mention.form <= MentionForm::alias && mention.tokens.begin > 0 &&
                                  entities.all[mention.entity].kind == EntityKind::investor &&
                                  wins_over(document.tokens[mention.tokens.begin - 1].fold);
                       });
}

/// "22 M€ pour Nordalia": the form of headline that tells a round.
bool gives_to_one(const Document& document, const Entities& entities) {
    if (!document.has_title) return false;
    const auto title = document.sentences.front();
    const auto [first, last] = entities.within(title);
    for (const auto& amount : document.amounts) {
        if (amount.hedged.begin >= title.end) break;
        const auto end = amount.hedged.end;
        if (end >= title.end || !document.tokens[end].is("pour")) continue;
        for (auto m = first; m < last; ++m) {
            const auto& mention = entities.mentions[m];
            const bool next = mention.tokens.begin == end + 1;
            if (next && entities.topic && mention.entity == *entities.topic &&
                entities.all[mention.entity].kind == EntityKind::company)
                return true;
        }
    }
    return false;
}

/// "Perlou (Lyon) : 3 M€", "Ovalo : 2,2 M€": a name, a town in brackets at most, the sum.
bool heads_item(const Document& document, const Entities& entities,
                const money::AmountMention& amount) {
    constexpr std::size_t longest = 8;
    const auto& tokens = document.tokens;
    const auto begin = amount.hedged.begin;
    if (begin < 2 || !tokens[begin - 1].is(":")) return false;
    const auto [first, last] = entities.within({begin > longest ? begin - longest : 0, begin - 1});
    if (first == last) return false;
    auto m = last - 1;
    if (entities.all[entities.mentions[m].entity].kind == EntityKind::place && m > first) --m;
    if (entities.all[entities.mentions[m].entity].kind != EntityKind::company) return false;
    bool bracket = false;
    for (auto t = entities.mentions[m].tokens.end; t + 1 < begin; ++t) {
        bracket = (bracket || tokens[t].is("(")) && !tokens[t].is(")");
        if (!bracket && tokens[t].is_word()) return false;
    }
    return true;
}

/// A newsletter's list of sums beside names.
bool lists_sums(const Document& document, const Entities& entities) {
    constexpr int fewest = 3;
    int items = 0;
    for (const auto& amount : document.amounts)
        if (heads_item(document, entities, amount) && ++items == fewest) return true;
    return false;
}

/// Words that tell what a sum beside them is, and not what the article is about.
bool is_uncounted(std::string_view rule) {
    return rule == "market-count" || rule == "market-size" || rule == "fund-weak" ||
           rule == "ipo-place";
}

/// "tour de table", "série B": nouns that no prize is told with.
bool names_round(const TriggerHit& hit) {
    return hit.trigger->sense == Sense::round && hit.trigger->rule == "round-noun" &&
           hit.trigger->weight >= strong_weight;
}

/// The article is about a company, not about those who invest.
bool raises_itself(const Entities& entities) {
    return entities.topic && entities.all[*entities.topic].kind == EntityKind::company &&
           !entities.all[*entities.topic].invests;
}

/// "Les jeunes pousses d'Occitanie ont attiré 214 M€" in the first sentences.
bool opens_with_market(const Document& document, const TriggerHit& hit) {
    constexpr std::size_t opening = 3;  // with the title
    return hit.trigger->rule == "market-subject" &&
           document.sentence_of(hit.tokens.begin) < opening && has_sum_near(document, hit);
}

/// "15 milliards d'euros d'investissements", "de promesses" in the first sentences, in the plural.
bool opens_with_pledges(const Document& document, const TriggerHit& hit) {
    constexpr std::size_t opening = 4;  // with the title
    static constexpr auto nouns = std::to_array<std::string_view>(
        {"investissements", "promesses", "engagements", "annonces", "projets"});
    if (hit.trigger->sense != Sense::investment || hit.form != Form::none ||
        document.sentence_of(hit.tokens.begin) >= opening)
        return false;
    for (auto t = hit.tokens.begin; t < hit.tokens.end; ++t)
        if (is_one_of(document.tokens[t].fold, nouns)) return true;
    return false;
}

/// Three words of fines at least.
bool tells_of_fines(const std::vector<TriggerHit>& hits) {
    constexpr std::ptrdiff_t enough = 3;
    return std::count_if(hits.begin(), hits.end(), [](const TriggerHit& hit) {
               return hit.trigger->rule == "other-fine";
           }) >= enough;
}

/// One company is named so often that the article is about it.
bool has_hero(const Entities& entities) {
    return entities.topic && entities.all[*entities.topic].mention_count >= hero_mentions;
}

}  // namespace

std::optional<std::size_t> explanation_of(const Reading& reading, std::size_t end) {
    static constexpr auto stops = std::to_array<std::string_view>({",", ":", ".", "!", ";", ")"});
    static constexpr auto terms = std::to_array<std::string_view>(
        {"montant", "somme", "prix", "total", "facture", "addition", "tarif"});
    auto at = end;
    while (at < end + 2 && (is_one_of(reading.token(at).fold, stops) ||
                            reading.token(at).kind == text::TokenKind::line_break))
        ++at;
    if (at == end) return std::nullopt;
    const auto& word = reading.token(at);
    const auto& next = reading.token(at + 1);
    if ((word.is("tel") || word.is("telle")) && (next.is("est") || next.is("etait"))) return at + 2;
    if (word.is("voila") || word.is("voici"))
        return next.is("ce") ? std::optional(at + 3) : std::nullopt;
    if (!word.is("c'") || !next.is("est")) return std::nullopt;
    if (reading.token(at + 2).is("ce")) return at + 4;
    return is_one_of(reading.token(at + 3).fold, terms) ? std::optional(at + 3) : std::nullopt;
}

bool names_company_before(const Reading& reading, text::TokenRange sentence, std::size_t end) {
    constexpr std::size_t longest = 14;
    const auto ends_name = [&](std::size_t at) {
        const auto [first, last] = reading.entities.within(sentence);
        for (auto m = first; m < last; ++m) {
            const auto& mention = reading.entities.mentions[m];
            const auto kind = reading.entities.all[mention.entity].kind;
            if (mention.tokens.end == at && mention.form <= MentionForm::alias &&
                (kind == EntityKind::company || kind == EntityKind::other))
                return true;
        }
        return false;
    };
    if (ends_name(end)) return true;
    const bool closed = reading.token(end).is(",");
    if (!closed && (end == 0 || !reading.token(end - 1).is(","))) return false;
    for (auto t = closed ? end : end - 1; t-- > sentence.begin && end - t <= longest;)
        if (reading.token(t).is(",")) return ends_name(t);
    return false;
}

bool wins_over(std::string_view fold) {
    static constexpr auto verbs = std::to_array<std::string_view>(
        {"decide",   "convaincu", "convainc",  "convaincre", "persuade",   "persuader",   "decider",
         "amene",    "amener",    "seduit",    "seduire",    "conquis",    "rallie",      "rallier",
         "embarque", "embarquer", "accueille", "accueilli",  "accueillir", "accueillait", "enrole",
         "enroler",  "recrute",   "associe",   "associer"});
    return std::find(verbs.begin(), verbs.end(), fold) != verbs.end();
}

std::pair<std::size_t, std::size_t> Reading::hits_within(text::TokenRange range) const {
    const auto first = std::partition_point(
        hits.begin(), hits.end(), [&](const auto& h) { return h.tokens.begin < range.begin; });
    const auto last = std::partition_point(
        first, hits.end(), [&](const auto& h) { return h.tokens.begin < range.end; });
    return {static_cast<std::size_t>(first - hits.begin()),
            static_cast<std::size_t>(last - hits.begin())};
}

text::TokenRange Reading::sentence_of(std::size_t amount) const {
    const auto sentence = distances.extent(amount).sentence;
    return sentence < document.sentences.size() ? document.sentences[sentence] : text::TokenRange{};
}

const Takeover* Reading::takeover_in(text::TokenRange sentence) const {
    if (!takeover) return nullptr;
    if (!takeover->throughout)
        for (auto t = takeover->told.begin; t < sentence.begin; ++t)
            if (token(t).kind == text::TokenKind::line_break) return nullptr;
    return &*takeover;
}

double Reading::units(std::size_t amount) const {
    const auto& sum = document.amounts[amount].amount;
    return money::to_units(sum.max ? *sum.max : sum.min.value_or(0), sum.currency);
}

const TriggerHit* Reading::tells_purchase(text::TokenRange sentence, std::size_t end) const {
    const auto [first, last] = hits_within({sentence.begin, end});
    for (auto i = first; i < last; ++i) {
        const auto rule = hits[i].trigger->rule;
        if (rule == "acquisition-verb" || rule == "acquisition-passive") return &hits[i];
    }
    return nullptr;
}

/// "• 62 Md$ : ce que vaut l'entreprise": the words behind the colon explain the sum.
bool Reading::is_heading(std::size_t amount) const {
    return is_heading_at(distances.extent(amount).tokens);
}

bool Reading::is_heading_at(text::TokenRange sum) const {
    const auto sentence = document.sentence_of(sum.begin);
    return sentence < document.sentences.size() &&
           sum.begin <= document.sentences[sentence].begin + 2 && token(sum.end).is(":");
}

bool Reading::opens_fall(std::size_t amount) const {
    const auto begin = distances.extent(amount).tokens.begin;
    const auto head = sentence_of(amount).begin;
    if (begin <= head || begin > head + 2) return false;
    const auto fold = token(begin - 1).fold;
    return fold == "de" || fold == "d'";
}

bool Reading::opens_price(std::size_t amount) const {
    const auto begin = distances.extent(amount).tokens.begin;
    if (begin == 0 || begin != sentence_of(amount).begin + 1) return false;
    const auto fold = token(begin - 1).fold;
    return fold == "pour" || fold == "contre" || fold == "moyennant";
}

std::optional<double> Reading::cost(const TriggerHit& hit, std::size_t amount) const {
    const auto& extent = distances.extent(amount).tokens;
    // "aux alentours de": the words may share the hedge
    const bool before =
        hit.tokens.end <= document.amounts[amount].tokens.begin && hit.tokens.begin < extent.begin;
    const bool after = hit.tokens.begin >= extent.end;
    const auto side = hit.trigger->side;
    const bool leads = is_heading(amount) || (hit.form == Form::none && opens_fall(amount)) ||
                       (hit.trigger->sense == Sense::acquisition && opens_price(amount));
    if (after && side == Side::before && leads) return distances.between(hit.tokens, extent);
    // "vendu 18 M€ à": the sum stands within the words
    if (hit.trigger->sense == Sense::acquisition && side == Side::before &&
        hit.tokens.begin < extent.begin && hit.tokens.end > extent.end)
        return 1.0;
    if ((!before && !after) || (before && side == Side::after) || (after && side == Side::before))
        return std::nullopt;
    const auto gap = before ? extent.begin - std::min(hit.tokens.end, extent.begin)
                            : hit.tokens.begin - extent.end;
    if (gap > static_cast<std::size_t>(hit.trigger->reach)) return std::nullopt;
    return before ? distances.between(hit.tokens.end, extent.begin)
                  : distances.between(extent.end, hit.tokens.begin);
}

bool tells_of_one(const Reading& reading) {
    const auto& topic = reading.entities.topic;
    return topic && reading.context.hero && !reading.entities.all[*topic].is_public &&
           reading.entities.all[*topic].kind == EntityKind::company;
}

Context context_of(const Document& document, const Entities& entities,
                   const std::vector<TriggerHit>& hits) {
    Context context;
    std::array<int, static_cast<std::size_t>(Sense::context) + 1> seen{};
    std::size_t listing_to = 0;  // "entrée en Bourse" is told once, on whichever side
    bool strong_rounds = false;
    int raising = 0;
    bool levies = false;  // somebody "lève 12 M€"
    bool market_title = false;
    bool market_lead = false;
    bool fund_title = false;
    bool loan_title = false;
    bool round_title = false;
    bool other_title = false;  // it speaks of sales, fines, purchases
    const auto investors =
        std::count_if(entities.all.begin(), entities.all.end(),
                      [](const Entity& e) { return e.kind == EntityKind::investor; });
    context.startups = investors > 0 || std::any_of(hits.begin(), hits.end(), [](const auto& hit) {
                           return hit.trigger->sense == Sense::context;
                       });
    for (const auto& hit : hits) {
        const bool title = document.is_title(document.sentence_of(hit.tokens.begin));
        const bool again = hit.trigger->sense == Sense::ipo && listing_to > hit.tokens.begin;
        if (hit.trigger->sense == Sense::ipo) listing_to = hit.tokens.end;
        if (!again && !is_uncounted(hit.trigger->rule))
            seen[static_cast<std::size_t>(hit.trigger->sense)] += title ? 2 : 1;
        context.rounds |= tells_of_round(document, hit, title, context.startups);
        strong_rounds |= names_round(hit);
        raising += raises_sum(document, hit);
        levies |= hit.trigger->rule == "round-raise" && raises_sum(document, hit);
        market_lead |= opens_with_market(document, hit);
        context.startups |= title && names_levies(document, hit.tokens);
        context.pledges |= opens_with_pledges(document, hit);
        fund_title |= title && hit.trigger->sense == Sense::fund;
        loan_title |= title && hit.trigger->sense == Sense::debt;
        round_title |= title && hit.trigger->sense == Sense::round;
        other_title |=
            title &&
            (hit.trigger->sense == Sense::revenue || hit.trigger->sense == Sense::acquisition ||
             hit.trigger->sense == Sense::other || hit.trigger->sense == Sense::valuation);
        market_title |=
            title && (hit.trigger->sense == Sense::market || hit.trigger->sense == Sense::survey);
    }
    const auto count = [&](Sense sense) { return seen[static_cast<std::size_t>(sense)]; };
    context.charity = count(Sense::charity) > 1 && !(context.startups && levies);
    context.fines = !context.rounds && tells_of_fines(hits);
    context.contest = count(Sense::contest) > 1 && !strong_rounds;
    context.sport = count(Sense::sport) > 1 && !levies && investors < many_investors;
    context.closing = count(Sense::closing) > 0;
    context.listed = count(Sense::stock) > 1;
    context.listing = count(Sense::ipo) > (context.listed ? 0 : 1);
    context.pending = std::any_of(hits.begin(), hits.end(), [](const TriggerHit& hit) {
        return hit.trigger->rule == "ipo-pending";
    });
    context.fund = count(Sense::fund) > 2 && (fund_title || !raises_itself(entities));
    context.loan = loan_title && !round_title;
    context.hero = speaks_of_one(document, entities);
    context.rounds |= gives_to_one(document, entities) && context.startups;
    context.rounds |= context.hero && wins_investor(document, entities);
    context.rounds |= context.startups && !other_title && lists_sums(document, entities);
    context.rounds |=
        context.startups && context.hero && investors >= some_investors && count(Sense::total) > 0;
    context.rounds |= investors >= many_investors || (context.startups && raising >= many_raisers);
    context.rounds &= !context.sport;
    context.pledges &=
        !context.rounds && !context.hero && !market_lead && count(Sense::contest) == 0;
    context.purchases = !context.hero && count(Sense::acquisition) >= many_purchases &&
                        2 * count(Sense::acquisition) >= 3 * count(Sense::round);
    context.worths = !context.hero && !context.purchases &&
                     count(Sense::valuation) >= many_worths &&
                     count(Sense::valuation) >= count(Sense::round);
    context.market = count(Sense::market) + count(Sense::survey) > 3 && count(Sense::market) > 1 &&
                     (market_title || !has_hero(entities));
    context.market |=
        market_lead && !context.hero && count(Sense::market) + count(Sense::survey) > 1;
    return context;
}

bool described_company_acts(const Reading& reading, const TriggerHit& hit) {
    if (hit.form == Form::none || hit.trigger->rule != "round-verb") return false;
    if (reading.context.listed || reading.context.market) return false;
    const auto sentence = reading.document.sentences[reading.document.sentence_of(hit.verb)];
    const auto [first, last] = reading.entities.within({sentence.begin, hit.verb});
    if (first == last) return false;
    const auto& who = reading.entities.all[reading.entities.mentions[last - 1].entity];
    return who.kind == EntityKind::company && !who.is_public &&
           (!who.place.empty() || !who.sectors.empty());
}

}  // namespace vigie::indexer
