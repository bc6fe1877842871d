#include "indexer/extract/subject.hh"

#include <algorithm>
#include <array>

#include "indexer/extract/discourse.hh"
#include "indexer/extract/purchase_sides.hh"
#include "indexer/extract/subject_search.hh"

namespace vigie::indexer {
namespace {

using deals::Kind;

/// "Bimpli, racheté par Swile", "a été cédée à": who is bought stands before.
bool is_passive(const text::Tokens& tokens, const TriggerHit& hit) {
    static constexpr auto have =
        std::to_array<std::string_view>({"a", "ont", "avait", "avaient", "vient"});
    if (hit.trigger->rule == "acquisition-passive") return true;
    if (hit.form != Form::participle || hit.verb == 0) return false;
    for (std::size_t back = 1; back <= 3 && back <= hit.verb; ++back) {
        const auto fold = tokens[hit.verb - back].fold;
        if (fold == "ete" || fold == "est" || fold == "sont" || fold == "etait") return true;
        if (is_one_of(fold, have)) return false;
    }
    return true;
}

/// "sauf X, reprise en juillet par", "X a été cédé à".
Found passive_of(const TriggerHit& hit, const SubjectSearch& search) {
    if (const auto found = search.named_right_before(hit.tokens.begin)) return found;
    return search.before(hit.tokens.begin);
}

/// Whose fund an article about one is: the investor of its title, else its topic.
Found firm_of_article(const Reading& reading) {
    if (reading.document.has_title) {
        const auto [first, last] = reading.entities.within(reading.document.sentences.front());
        for (auto m = first; m < last; ++m) {
            const auto entity = reading.entities.mentions[m].entity;
            const auto& named = reading.entities.all[entity];
            if (named.invests || named.kind == EntityKind::investor) return entity;
        }
    }
    return reading.entities.topic;
}

/// "L'acquéreur, lui, a engrangé 2 Md€", "La cible a perdu 3 M€": by the part in the purchase.
Found by_part(const Reading& reading, text::TokenRange sentence, const Frame& frame) {
    static constexpr auto targets = std::to_array<std::string_view>({"cible", "proie"});
    const auto* told = reading.takeover_in(sentence);
    if (frame.kind == Kind::acquisition || told == nullptr) return std::nullopt;
    const auto noun = reading.token(sentence.begin + 1).fold;
    if (is_buyer_noun(noun)) return told->buyer;
    return is_one_of(noun, targets) ? Found(told->target) : std::nullopt;
}

Found target_of(const Takeover* told) {
    return told != nullptr ? Found(told->target) : std::nullopt;
}

/// "Ordolys l'été dernier, payé 12 M€": the company named last, unless it buys.
Found paid_in_apposition(const Reading& reading, const SubjectSearch& search,
                         const TriggerHit& hit) {
    if (hit.form != Form::participle || !reading.token(hit.tokens.begin).fold.starts_with("pay") ||
        !reading.token(hit.tokens.begin - 1).is(","))
        return std::nullopt;
    const auto named = search.all_before(hit.tokens.begin);
    if (named.empty() || (reading.takeover && reading.takeover->buyer == named.front()))
        return std::nullopt;
    return named.front();
}

/// Words that tell a purchase only where its object is named: "l'achat de", "a acheté".
bool names_only(const TriggerHit& hit) {
    return hit.trigger->rule == "acquisition-noun" || hit.trigger->rule == "acquisition-buy";
}

/// "inflige 40 M€ à X", "réclame à X": who pays stands behind the verb.
bool is_inflicted(const Reading& reading, const TriggerHit& hit) {
    static constexpr auto stems = std::to_array<std::string_view>(
        {"inflig", "reclam", "condamn", "sanctionn", "impos", "derob", "vol", "delest", "detourn"});
    static constexpr auto nouns = std::to_array<std::string_view>(
        {"amende", "amendes", "sanction", "sanctions", "penalite", "penalites", "astreinte"});
    if (hit.form == Form::none) {
        for (auto t = hit.tokens.begin; t < hit.tokens.end; ++t)  // "d'amende"
            if (is_one_of(reading.token(t).fold, nouns)) return true;
        return false;
    }
    const auto verb = reading.token(hit.verb).fold;
    // "condamnée à verser 40 M€ à X": who is condemned stands before
    if (verb.starts_with("condamn") && reading.token(hit.verb + 1).is("a")) return false;
    return std::any_of(stems.begin(), stems.end(),
                       [&](std::string_view stem) { return verb.starts_with(stem); });
}

/// The article is about a company, and not about who gives.
bool may_be_given(const Reading& reading) {
    const auto& topic = reading.entities.all[*reading.entities.topic];
    return topic.kind == EntityKind::company && !topic.is_public &&
           (reading.context.hero || !reading.context.contest);
}

bool investors_act(const Frame& frame) {
    return frame.rule == "round-invest";
}

/// "six mois plus tard, il en ajoutait 80": more of what the subject raised before.
bool adds_again(const Reading& reading, const Frame& frame) {
    return frame.hit != nullptr && frame.hit->form != Form::none &&
           reading.token(frame.hit->verb).fold.starts_with("ajout") &&
           reading.token(frame.hit->verb - 1).is("en");
}

/// "un prêt de X", "l'avance de X": X gives it.
bool is_lent(const Reading& reading, text::TokenRange words) {
    static constexpr auto nouns = std::to_array<std::string_view>(
        {"pret", "prets", "credit", "credits", "avance", "avances", "aide", "aides", "bourse",
         "bourses", "subvention", "subventions", "dotation", "concours", "garantie"});
    return is_one_of(reading.token(words.begin).fold, nouns);
}

/// "Le concurrent attaqué n'est pas à plaindre. Son tour": the company named last before that is
/// not the one the article is about.
Found rival_before(const Reading& reading, std::size_t sentence) {
    static constexpr auto nouns = std::to_array<std::string_view>(
        {"concurrent", "concurrente", "rival", "rivale", "adversaire"});
    if (sentence == 0) return std::nullopt;
    const auto before = reading.document.sentences[sentence - 1];
    if (!is_one_of(reading.token(before.begin + 1).fold, nouns)) return std::nullopt;
    const auto& entities = reading.entities;
    auto [m, last] = entities.within(before);
    for (auto named = m; named < last; ++named)
        if (entities.mentions[named].form <= MentionForm::alias) return std::nullopt;
    while (m-- > 0) {
        const auto& mention = entities.mentions[m];
        const bool company = entities.all[mention.entity].kind == EntityKind::company;
        if (mention.form <= MentionForm::alias && company && mention.entity != entities.topic)
            return mention.entity;
    }
    return std::nullopt;
}

/// "la série J de Databricks", "sa levée": whose the noun is.
Found owner_of(const Reading& reading, const SubjectSearch& search, text::TokenRange words) {
    if (search.genitive_follows(words) && !is_lent(reading, words))
        if (const auto found = search.object_of(words)) return found;
    if (!search.is_possessed(words)) return std::nullopt;
    if (const auto rival = rival_before(reading, reading.document.sentence_of(words.begin)))
        return rival;
    if (const auto found = search.sure_subject(words.begin)) return found;
    if (const auto found = search.possessor(words)) return found;
    return reading.entities.topic;
}

}  // namespace

Found Subjects::bought_for(const TriggerHit& hit, text::TokenRange sum,
                           const SubjectSearch& search) const {
    if (reading_.token(sum.end).is("pour"))
        if (const auto named = search.named_after(sum.end)) return named;
    if (reading_.token(sum.begin - 1).is("("))
        if (const auto named = search.beside_before(sum)) return named;
    if (const auto named = paid_in_apposition(reading_, search, hit)) return named;
    // "a payé Perlou 120 millions"
    const auto [first, last] = reading_.entities.within({hit.tokens.end, sum.begin});
    if (first + 1 == last && reading_.entities.mentions[first].tokens.begin == hit.tokens.end &&
        reading_.entities.mentions[first].tokens.end == sum.begin)
        return reading_.entities.mentions[first].entity;
    const auto sentence = reading_.document.sentence_of(hit.tokens.begin);
    if (const auto* told =
            reading_.tells_purchase(reading_.document.sentences[sentence], hit.tokens.begin))
        if (const auto target = company_of(*told)) return target;
    return target_of(reading_.takeover_in(reading_.document.sentences[sentence]));
}

Found Subjects::bought_before(const TriggerHit& hit) const {
    const auto sentence = reading_.document.sentence_of(hit.tokens.begin);
    const SubjectSearch here(reading_, sentence, Kind::acquisition);
    const auto row = here.all_before(hit.tokens.begin);
    auto buyer = here.named_right_before(hit.tokens.begin);
    if (!buyer && !row.empty()) buyer = row.front();
    for (const auto company : row)
        if (company != buyer) return company;
    for (std::size_t back = 1; back <= 2 && back <= sentence; ++back) {
        const auto found = SubjectSearch(reading_, sentence - back, Kind::acquisition).subject();
        if (found && found != buyer) return found;
    }
    return std::nullopt;
}

Found Subjects::company_of(const Frame& frame) const {
    if (frame.kind == Kind::market) return std::nullopt;
    if (frame.rule == "same-addition") return std::nullopt;  // that of the sum it is added to
    const auto found = owner_of_sum(frame);
    // "X annonce le closing de Mission Industrie": a fund is its firm's
    const bool fund = reading_.context.fund || frame.rule == "fund-numbered";
    if (frame.kind == Kind::fund && fund && found && !reading_.entities.all[*found].invests)
        if (const auto firm = firm_of_article(reading_)) return firm;
    return found;
}

Found Subjects::buyer_told_before(text::TokenRange sentence) const {
    constexpr int farthest = 6;  // purchases
    if (!is_buyer_noun(reading_.token(sentence.begin + 1).fold)) return std::nullopt;
    const auto [first, last] = reading_.hits_within({0, sentence.begin});
    int seen = 0;
    for (auto i = last; i-- > first && seen < farthest;) {
        const auto& hit = reading_.hits[i];
        if (hit.trigger->sense != Sense::acquisition) continue;
        ++seen;
        const auto target = company_of(hit);
        if (!target) continue;
        const auto buyer = buyer_of(hit, *target);
        if (buyer && reading_.entities.all[*buyer].kind == EntityKind::company) return buyer;
    }
    return std::nullopt;
}

Found Subjects::from_discourse_or_before(std::size_t end, const SubjectSearch& search,
                                         std::size_t sentence) const {
    if (const auto found = search.before(end)) return found;
    return from_discourse(reading_, sentence, Kind::debt, end);
}

Found Subjects::owner_of_sum(const Frame& frame) const {
    const auto& sum = reading_.distances.extent(frame.amount).tokens;
    const auto sentence = reading_.distances.extent(frame.amount).sentence;
    const SubjectSearch search(reading_, sentence, frame.kind);
    const bool verb = frame.hit != nullptr && frame.hit->form != Form::none;
    if (const auto found = by_part(reading_, reading_.document.sentences[sentence], frame))
        return found;
    if (frame.kind != Kind::acquisition)
        if (const auto found = buyer_told_before(reading_.document.sentences[sentence]))
            return found;
    if (frame.kind == Kind::acquisition && frame.hit != nullptr) {
        if (frame.hit->trigger->rule == "acquisition-pay")
            return bought_for(*frame.hit, sum, search);
        if (const auto target = company_of(*frame.hit)) return target;
        // "Kering cède sa division": a part of who sells
        if (frame.hit->trigger->rule.starts_with("acquisition-sell"))
            return search.before(frame.hit->tokens.begin);
        if (const auto* told = reading_.takeover_in(reading_.sentence_of(frame.amount)))
            return told->target;
        // "Gantis, dont il a finalisé le rachat contre 19 millions"
        if (names_only(*frame.hit)) return search.antecedent_before(frame.hit->tokens.begin);
        const auto link = reading_.token(sum.end).fold;
        const bool leads = link == "pour" || link == "de" || link == "d'" || link == "du";
        if (frame.hit->trigger->rule == "acquisition-bid" && leads)
            if (const auto named = search.named_after(sum.end)) return named;
        if (frame.hit->trigger->rule == "acquisition-bid")
            return from_discourse(reading_, sentence, frame.kind, sum.begin);
    }
    // "puis Y, pour 7,8 milliards"; in a headline the body knows who
    if (frame.kind == Kind::acquisition && frame.hit == nullptr)
        return reading_.document.is_title(sentence)
                   ? target_of(reading_.takeover_in(reading_.sentence_of(frame.amount)))
                   : search.named_before(sum.begin);
    // "l'État débloque": who spends is named by the words themselves
    if (frame.rule == "investment-state" && frame.hit != nullptr) {
        const auto [first, last] = reading_.entities.within(frame.hit->tokens);
        if (first < last) return reading_.entities.mentions[first].entity;
    }
    if (frame.kind == Kind::grant || frame.kind == Kind::debt)
        if (const auto found = search.granted_to(sum)) return found;
    if (frame.kind == Kind::grant)
        if (const auto found = search.taker_before(sum.begin)) return found;
    if (frame.kind == Kind::grant && reading_.entities.topic && may_be_given(reading_))
        return reading_.entities.topic;
    if (frame.hit != nullptr)
        if (const auto found = search.apposed(*frame.hit)) return found;
    if (frame.kind == Kind::round || frame.kind == Kind::valuation)
        if (const auto found = search.capital_of(sum.begin)) return found;
    if (frame.kind != Kind::grant && frame.hit != nullptr && !verb) {
        if (const auto found = owner_of(reading_, search, frame.hit->tokens)) return found;
    }
    if (frame.kind != Kind::acquisition && frame.kind != Kind::fund)
        if (const auto found = search.led_by_phrase(sum.begin)) return found;
    if (const auto found = search.respective(frame.amount)) return found;
    if (frame.kind == Kind::other && verb && !is_inflicted(reading_, *frame.hit))
        if (const auto found = search.before(frame.hit->tokens.begin)) return found;
    if (frame.rule == "round-relative")
        if (const auto found = search.first_after(frame.hit->tokens.begin)) return found;
    if (const auto found = search.antecedent(
            frame.hit != nullptr && frame.hit->tokens.begin < sum.begin ? frame.hit->tokens.begin
                                                                        : sum.begin))
        return found;
    if (frame.kind == Kind::other)
        if (const auto found = search.inflicted_on(sum)) return found;
    const bool paid_to = frame.kind == Kind::other && reading_.token(sum.end).is("a") &&
                         (frame.hit == nullptr || !is_inflicted(reading_, *frame.hit));
    // "X lui promettait 12 milliards de commandes": X gives them
    if (frame.kind == Kind::revenue && search.is_given_to_it(sum.begin))
        return from_discourse(reading_, sentence, frame.kind, sum.begin);
    if (frame.kind == Kind::debt && frame.hit != nullptr) {
        if (const auto found = search.borrower_after(sum.end)) return found;
        if (search.names_lender(frame.hit->tokens, sum))
            return from_discourse_or_before(frame.hit->tokens.begin, search, sentence);
    }
    if (frame.rule != "round-capital" && !paid_to)  // "a ouvert son capital à X"
        if (const auto found =
                search.beside(sum, !verb && frame.kind != Kind::grant && frame.kind != Kind::debt))
            return found;
    if (frame.rule == "same-list" || frame.rule == "listing")
        if (const auto found = search.gapped_before(sum)) return found;
    if (frame.rule == "round-backers" || frame.rule == "debt-bank") {
        const auto found = search.before(sum.begin);
        if (found && !reading_.entities.all[*found].invests) return found;
        return from_discourse(reading_, sentence, frame.kind, sum.begin);
    }
    if (investors_act(frame) && !adds_again(reading_, frame) && !search.keeps(sum.end) &&
        !search.is_dative(*frame.hit) && !search.adds_to_own(sum.end)) {
        if (const auto found = search.object_between(sum.end)) return found;
        return from_discourse(reading_, sentence, frame.kind, sum.begin);
    }
    if (verb && frame.kind == Kind::round && search.giver_stands_before(*frame.hit)) {
        if (const auto found = search.meant_before(frame.hit->tokens.begin)) return found;
        return from_discourse(reading_, sentence, frame.kind, sum.begin);
    }
    if (const auto found = search.beneficiary()) return found;
    if (const auto found = search.own_new_firm(sum.end)) return found;
    const auto edge = verb ? std::min(frame.hit->tokens.begin, sum.begin) : sum.begin;
    if (const auto found = search.before(edge)) return found;
    if (const auto found = search.before_colon(sum.begin)) return found;
    if (const auto found = search.owner_of_subject(edge)) return found;
    if (frame.kind == Kind::revenue && !reading_.context.hero)
        if (const auto found = search.only_one_before(sum.begin)) return found;
    return from_discourse(reading_, sentence, frame.kind, sum.begin);
}

std::vector<std::size_t> Subjects::each_of(const Frame& frame) const {
    const auto& sum = reading_.distances.extent(frame.amount).tokens;
    if (frame.kind == Kind::market || !reading_.token(sum.end).fold.starts_with("chacun"))
        return {};
    return SubjectSearch(reading_, reading_.distances.extent(frame.amount).sentence, frame.kind)
        .row_before(sum.begin);
}

Found Subjects::company_of(const TriggerHit& hit) const {
    const auto sentence = reading_.document.sentence_of(hit.tokens.begin);
    const auto kind = kind_of(hit.trigger->sense).value_or(Kind::round);
    const SubjectSearch search(reading_, sentence, kind);
    if (kind == Kind::acquisition) {
        if (const auto found = search.inside(hit.tokens)) return found;
        if (is_passive(reading_.document.tokens, hit)) return passive_of(hit, search);
        if (hit.trigger->rule == "acquisition-offer") return reading_.entities.topic;
        if (hit.trigger->rule == "acquisition-it") return bought_before(hit);
        if (const auto found = search.object_of(hit.tokens)) return found;
        return hit.form != Form::none ? search.object_behind_insertion(hit.tokens.end)
                                      : std::nullopt;
    }
    if (const auto found = search.object_of(hit.tokens);
        found && search.genitive_follows(hit.tokens))
        return found;
    if (const auto found = search.before(hit.tokens.begin)) return found;
    return from_discourse(reading_, sentence, kind, hit.tokens.begin);
}

Found Subjects::buyer_of(const TriggerHit& hit, std::size_t target) const {
    const auto sentence = reading_.document.sentence_of(hit.tokens.begin);
    if (hit.trigger->rule == "acquisition-pay")
        if (const auto* told = reading_.takeover_in(reading_.document.sentences[sentence]))
            return told->buyer;
    const auto [first, last] = reading_.entities.within(reading_.document.sentences[sentence]);
    const bool sold = hit.trigger->rule.starts_with("acquisition-sell");
    const bool behind = sold || hit.trigger->rule == "acquisition-offer" ||
                        is_passive(reading_.document.tokens, hit);
    Found best;
    for (auto m = first; m < last; ++m) {
        const auto& mention = reading_.entities.mentions[m];
        const bool inside =
            mention.tokens.begin > hit.tokens.begin && mention.tokens.end < hit.tokens.end;
        if (inside && mention.part == EntityMention::Part::agent) return mention.entity;
        const auto kind = reading_.entities.all[mention.entity].kind;
        if (mention.entity == target || kind == EntityKind::place ||
            kind == EntityKind::publication)
            continue;
        if (behind && mention.tokens.begin >= hit.tokens.end) {
            if (mention.form <= MentionForm::alias) return mention.entity;
            if (!best) best = mention.entity;  // "cède Perlou, sa filiale, à Ovalo"
        }
        if (!behind && mention.tokens.end <= hit.tokens.begin) best = mention.entity;
    }
    return best;
}

}  // namespace vigie::indexer
