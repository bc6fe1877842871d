#include "indexer/extract/scoring.hh"

#include <algorithm>
#include <array>

#include "indexer/extract/announced.hh"
#include "indexer/extract/neighbours.hh"
#include "indexer/extract/one_of.hh"
#include "indexer/extract/subject_search.hh"

namespace vigie::indexer {
namespace {

constexpr double context_bonus = 3.0;  // for weak words of rounds in an article about rounds
constexpr double aim_bonus = 1.5;      // where a start-up is told of and nothing else
constexpr double strong_weight = 10;
constexpr double far_subject = 0.35;  // share of the cost that a copula leaves to its subject
constexpr std::size_t longest_subject = 40;
constexpr double surely_counted = 11.0;
constexpr double question_cost = 2.0;
constexpr double small_yearly = 200e3;  // what is earned in a year costs less than that: a price
constexpr double small_price = 5e6;     // what a share or a subscription never costs
constexpr double least_company = 1e6;   // what is sold for less is no company

class Scoring {
public:
    Scoring(const Reading& reading, std::size_t amount)
        : reading_(reading),
          amount_(amount),
          extent_(reading.distances.extent(amount).tokens),
          sentence_(reading.sentence_of(amount)) {}

    Verdict run() {
        const auto [first, last] = reading_.hits_within(sentence_);
        led_from_ = leader(first, last);
        for (auto i = first; i < last; ++i) weigh(reading_.hits[i]);
        weigh_question();
        weigh_explanation();
        Verdict out;
        const auto refused = goes_by_year() ? refused_ : std::max(refused_, by_period_);
        out.refused = refused >= accepted_score && refused >= best_.score;
        if (best_.kind == deals::Kind::total && counted_ && counted_->score >= surely_counted)
            best_ = *counted_;
        if (best_.score >= accepted_score) out.frame = best_;
        if (of_market_ && best_.kind == deals::Kind::total) {
            out.frame->kind = deals::Kind::market;
            out.frame->rule = "market-total";
        }
        return out;
    }

private:
    /// "vend pour 13 millions par an": what is counted by the year.
    bool goes_by_year() const {
        return best_.score >= accepted_score && reading_.units(amount_) > small_yearly &&
               (best_.kind == deals::Kind::revenue || best_.kind == deals::Kind::market ||
                best_.kind == deals::Kind::investment);
    }

    bool is_by_period(const TriggerHit& hit) const {
        const auto& last = reading_.token(hit.tokens.end - 1);
        return hit.trigger->rule == "per-unit" &&
               (last.is("an") || last.is("mois") || last.is("trimestre") || last.is("semaine"));
    }

    /// "a payé 35 M€ pour X": a company is named behind the sum.
    bool pays_for(const TriggerHit& hit) const {
        if (hit.form == Form::none) return false;
        if (reading_.tells_purchase(sentence_, hit.tokens.begin) != nullptr) return true;
        if (pays_company(hit)) return true;
        if (buys_described(extent_.end) || buys_what_was_told(hit.tokens.begin)) return true;
        if (reading_.context.rounds) return false;
        const auto sentence = reading_.distances.extent(amount_).sentence;
        return reading_.token(extent_.end).is("pour") &&
               SubjectSearch(reading_, sentence, deals::Kind::acquisition)
                   .named_after(extent_.end)
                   .has_value();
    }

    /// "a payé Perlou 120 millions": a company, and nothing else, between the verb and the sum.
    bool pays_company(const TriggerHit& hit) const {
        const auto [first, last] = reading_.entities.within({hit.tokens.end, extent_.begin});
        if (first + 1 != last || !reading_.token(hit.verb).fold.starts_with("pay")) return false;
        const auto& mention = reading_.entities.mentions[first];
        return mention.form <= MentionForm::alias && mention.tokens.begin == hit.tokens.end &&
               mention.tokens.end == extent_.begin &&
               reading_.entities.all[mention.entity].kind == EntityKind::company;
    }

    /// "vend Perlou, sa filiale, au canadien Ovalo pour 85 M€": a company right behind the verb.
    bool sells_company(const TriggerHit& hit) const {
        const auto& link = reading_.token(extent_.begin - 1);
        if (!link.is("pour") && !link.is("contre") && !link.is("moyennant")) return false;
        const auto [first, last] = reading_.entities.within({hit.tokens.end, extent_.begin});
        if (first == last) return false;
        const auto& mention = reading_.entities.mentions[first];
        return mention.tokens.begin == hit.tokens.end && mention.form <= MentionForm::alias &&
               reading_.entities.all[mention.entity].kind == EntityKind::company;
    }

    /// "X, pour laquelle il débourserait 1,5 milliard": what is bought stands before the verb.
    bool buys_what_was_told(std::size_t verb) const {
        for (auto t = verb; t-- > sentence_.begin + 1;)
            if ((reading_.token(t).is("laquelle") || reading_.token(t).is("lequel")) &&
                reading_.token(t - 1).is("pour"))
                return true;
        return false;
    }

    /// "réclame 120 millions à son ancien patron".
    bool is_claimed_of() const {
        const auto& next = reading_.token(extent_.end);
        return next.is("a") || next.is("au") || next.is("aux");
    }

    /// "pour sa société", "pour la branche": a company behind token `end`, not by name.
    bool buys_described(std::size_t end) const {
        static constexpr auto owners = std::to_array<std::string_view>(
            {"sa", "son", "la", "le", "l'", "cette", "ce", "notre", "leur"});
        static constexpr auto nouns = std::to_array<std::string_view>(
            {"societe", "entreprise", "start", "startup", "concurrent", "rival", "rivale",
             "filiale", "branche", "groupe", "firme", "maison", "pepite", "cible"});
        return reading_.token(end).is("pour") && is_one_of(reading_.token(end + 1).fold, owners) &&
               is_one_of(reading_.token(end + 2).fold, nouns);
    }

    /// Token at which "s'élève à" or ":" begins, where it leads straight to the sum.
    std::optional<std::size_t> leader(std::size_t first, std::size_t last) const {
        for (auto i = first; i < last; ++i) {
            const auto& hit = reading_.hits[i];
            if (hit.trigger->sense == Sense::copula && hit.tokens.end <= extent_.begin &&
                extent_.begin - hit.tokens.end <= static_cast<std::size_t>(hit.trigger->reach))
                return hit.tokens.begin;
        }
        if (extent_.begin > sentence_.begin && reading_.token(extent_.begin - 1).is(":"))
            return extent_.begin - 1;
        return std::nullopt;
    }

    void weigh(const TriggerHit& hit) {
        const auto& trigger = *hit.trigger;
        if (trigger.sense > Sense::none || is_told_of_another(hit)) return;
        if (trigger.rule == "acquisition-explained") return;  // weighed where it explains
        auto cost = reading_.cost(hit, amount_);
        if (const auto led = cost_of_subject(hit); led && (!cost || *led < *cost)) cost = led;
        if (const auto led = cost_of_price(hit); led && (!cost || *led < *cost)) cost = led;
        if (trigger.rule == "acquisition-pay" && !reading_.takeover && !pays_for(hit)) return;
        if (trigger.rule == "acquisition-sell-to" && !sells_company(hit)) return;
        if (trigger.rule == "total-marker" && has_sum_between(hit)) return;
        if (is_price_of_purchase(hit) || is_span_of_plan(hit)) return;
        if (trigger.rule == "acquisition-value" && !reading_.takeover &&
            reading_.tells_purchase(sentence_, hit.tokens.begin) == nullptr)
            return;
        if (trigger.rule == "acquisition-sold" &&
            (!names_company_before(reading_, sentence_, hit.tokens.begin) ||
             reading_.units(amount_) < least_company))
            return;
        if (trigger.rule == "grant-prize" && !reading_.context.contest)
            return;  // "prix de la course"
        if ((trigger.rule == "market-period" || trigger.rule == "market-sector") &&
            !reading_.context.market)
            return;
        if (trigger.rule == "revenue-made" &&
            (hit.tokens.end != extent_.begin || !Neighbours(reading_).is_dated(amount_)))
            return;
        if (trigger.rule == "price-share" && is_bill(hit)) return;
        if (trigger.rule == "other-cost" && reading_.token(hit.tokens.begin).is("depense") &&
            is_past_auxiliary(reading_.token(hit.tokens.begin - 1).fold))
            return;  // "a dépensé 80 millions pour son usine" is no noun
        if (trigger.rule == "market-subject" && is_of_hero(hit)) return;
        if (trigger.rule == "other-claim" && !is_claimed_of()) return;
        if (trigger.rule == "acquisition-bid" && reading_.context.fines) return;
        if (trigger.rule == "investment-ahead" &&
            (reading_.context.startups || reading_.context.rounds ||
             reading_.token(extent_.end).is("dans")))
            return;
        if (trigger.rule == "market-passive" &&
            (reading_.context.hero || !reading_.context.startups))
            return;
        if (trigger.rule == "other-signing" && !reading_.context.sport) return;
        if (trigger.rule == "fund-ticket" && reading_.token(extent_.begin - 1).is(":")) return;
        if (cost) consider(hit, *cost);
    }

    /// "y mettre un milliard en trois ans", "s'est engagé à verser": what is spent over years.
    bool is_span_of_plan(const TriggerHit& hit) const {
        if (hit.trigger->rule != "total-marker" || hit.tokens.begin < extent_.end ||
            !reading_.token(hit.tokens.begin).is("en") || extent_.begin == 0)
            return false;
        const auto fold = reading_.token(extent_.begin - 1).fold;
        static constexpr auto verbs = std::to_array<std::string_view>(
            {"mettre", "investir", "depenser", "verser", "consacrer", "injecter", "payer",
             "debourser", "engager", "economiser", "promet", "consacrera", "investira", "mettra"});
        return is_one_of(fold, verbs);
    }

    /// "une facture de 4 millions": a noun, and no price at which things are billed.
    bool is_bill(const TriggerHit& hit) const {
        static constexpr auto articles =
            std::to_array<std::string_view>({"la", "une", "cette", "sa", "leur", "l'"});
        return reading_.token(hit.tokens.begin).is("facture") &&
               is_one_of(reading_.token(hit.tokens.begin - 1).fold, articles);
    }

    /// "Les investisseurs ont signé un chèque" in an article about one company: its investors.
    bool is_of_hero(const TriggerHit& hit) const {
        if (reading_.context.market || !tells_of_one(reading_)) return false;
        for (auto t = hit.tokens.begin; t < hit.tokens.end; ++t)
            if (reading_.token(t).is("investisseurs")) return true;
        return false;
    }

    /// "absorbé par Ovalo, au prix de 12 millions": what was paid, not what it is worth.
    bool is_price_of_purchase(const TriggerHit& hit) const {
        return hit.trigger->rule == "valuation-noun" && hit.tokens.begin > sentence_.begin &&
               reading_.token(hit.tokens.begin).is("prix") &&
               reading_.token(hit.tokens.begin - 1).is("au") &&
               reading_.tells_purchase(sentence_, hit.tokens.begin) != nullptr;
    }

    /// "50 millions en juin et 120 en novembre, soit 170 en tout": the words belong to the nearest.
    bool has_sum_between(const TriggerHit& hit) const {
        const bool behind = hit.tokens.begin >= extent_.end;
        const auto next = behind ? amount_ + 1 : amount_ - 1;
        if (next >= reading_.document.amounts.size()) return false;  // wraps below the first
        if (reading_.document.amounts[next].use == money::Use::conversion) return false;
        const auto& other = reading_.distances.extent(next).tokens;
        return behind ? other.end <= hit.tokens.begin : other.begin >= hit.tokens.end;
    }

    /// "le milliard de valorisation avec 150 millions": the noun completes the sum before it.
    bool is_told_of_another(const TriggerHit& hit) const {
        if (hit.form != Form::none || hit.tokens.end > extent_.begin) return false;
        const auto joint = reading_.token(hit.tokens.begin - 1).fold;
        const bool joined = joint == "de" || joint == "d'" || joint == "en";
        const auto end = hit.tokens.begin - (joined ? 1 : 0);
        if (hit.tokens.begin < 2 || !joined) return false;
        for (auto i = amount_; i-- > 0;) {
            const auto& other = reading_.distances.extent(i).tokens;
            if (other.end < end) return false;
            if (other.end == end) return true;
        }
        return false;
    }

    /// "la valorisation de X, fondée en 2012, atteint 5 milliards".
    std::optional<double> cost_of_subject(const TriggerHit& hit) const {
        if (!led_from_ || hit.form != Form::none || hit.trigger->side == Side::after ||
            is_price_of(hit) || buys_it(hit) || has_taken(hit) || hit.tokens.end > *led_from_ ||
            *led_from_ - hit.tokens.end > longest_subject)
            return std::nullopt;
        return far_subject * reading_.distances.between(hit.tokens.end, *led_from_);
    }

    /// "Ovalo avale Perlou : 12 millions": a purchase, though 12 millions could be swallowed too.
    bool buys_it(const TriggerHit& hit) const {
        return hit.trigger->rule == "round-object" &&
               reading_.tells_purchase(sentence_, hit.tokens.end) != nullptr;
    }

    /// "pris 25 %, et passé les 65 milliards": what was taken is no subject of "passé".
    bool has_taken(const TriggerHit& hit) const {
        return hit.trigger->rule == "round-object" && !reading_.token(*led_from_).is(":");
    }

    /// "prix de la course : 12": the price of a thing; "au prix de 12" is another's.
    bool is_price_of(const TriggerHit& hit) const {
        return hit.trigger->rule == "valuation-noun" && hit.tokens.size() == 2 &&
               reading_.token(hit.tokens.begin).is("prix");
    }

    /// "l'acquisition de X, spécialiste de la vidéo, pour 1 milliard": the price of what is bought,
    /// whatever stands between.
    std::optional<double> cost_of_price(const TriggerHit& hit) const {
        const bool sold =
            hit.trigger->sense == Sense::acquisition || hit.trigger->rule == "round-capital";
        if (!sold || hit.tokens.end > extent_.begin ||
            extent_.begin - hit.tokens.end > longest_subject)
            return std::nullopt;
        const auto& lead = reading_.token(extent_.begin - 1);
        const bool priced = lead.is("de") && reading_.token(extent_.begin - 2).is("prix");
        if (!priced && !lead.is("pour") && !lead.is("contre") && !lead.is("moyennant"))
            return std::nullopt;
        for (auto i = amount_; i-- > 0;) {
            const auto& other = reading_.distances.extent(i).tokens;
            if (other.end <= hit.tokens.end) break;
            if (other.begin >= hit.tokens.end) return std::nullopt;
        }
        return far_subject * reading_.distances.between(hit.tokens.end, extent_.begin);
    }

    /// "Et que vaut-elle ? 5,8 milliards": the question tells what is answered; "lève des fonds.
    /// Combien ? 12 millions": what stands before it.
    void weigh_question() {
        if (extent_.begin > sentence_.begin + 3 || sentence_.begin < 2) return;
        if (!reading_.token(sentence_.begin - 1).is("?")) return;
        const auto before = reading_.document.sentence_of(sentence_.begin - 1);
        const auto& sentences = reading_.document.sentences;
        if (before >= sentences.size()) return;
        weigh_asked(sentences[before], question_cost);
        if (before > 0 && !reading_.document.is_title(before - 1) &&
            asks_how_much(sentences[before]))
            weigh_asked(sentences[before - 1], question_cost + 1);
    }

    /// "Combien ?", "Le montant ?": a question of few words.
    bool asks_how_much(text::TokenRange question) const {
        constexpr std::size_t longest = 5;
        if (question.size() > longest) return false;
        for (auto t = question.begin; t < question.end; ++t)
            if (reading_.token(t).is("combien") || reading_.token(t).is("montant") ||
                reading_.token(t).is("somme"))
                return true;
        return false;
    }

    void weigh_asked(text::TokenRange sentence, double cost) {
        const auto [first, last] = reading_.hits_within(sentence);
        for (auto i = first; i < last; ++i) {
            const auto& trigger = *reading_.hits[i].trigger;
            const bool of_purchase = trigger.rule == "acquisition-pay" && !reading_.takeover;
            if (trigger.sense < Sense::none && trigger.side != Side::after && !of_purchase)
                consider(reading_.hits[i], cost);
        }
    }

    /// "4,3 millions d'euros. C'est ce qu'Ovalo a payé pour Perlou": the words behind explain.
    void weigh_explanation() {
        constexpr std::size_t reach = 14;
        const auto begin = explanation_of(reading_, extent_.end);
        if (!begin) return;
        const auto in = reading_.document.sentence_of(*begin);
        if (in >= reading_.document.sentences.size()) return;
        const auto end = std::min(*begin + reach, reading_.document.sentences[in].end);
        const auto [first, last] = reading_.hits_within({*begin, end});
        for (auto i = first; i < last; ++i) {
            const auto& hit = reading_.hits[i];
            const auto& trigger = *hit.trigger;
            if (trigger.sense >= Sense::none || trigger.side == Side::after) continue;
            if (trigger.rule == "acquisition-explained" && !names_next(hit.tokens.end)) continue;
            if (trigger.rule == "acquisition-pay" && !reading_.takeover) continue;
            consider(hit, 1 + reading_.distances.between(*begin, hit.tokens.begin) / 2);
        }
    }

    /// "pour Perlou", "pour la marque": a thing and no aim.
    bool names_next(std::size_t at) const {
        const auto& next = reading_.token(at);
        return next.is_capital() || next.is("la") || next.is("le") || next.is("les") ||
               next.is("l'") || next.is("emporter") || next.is("reprendre") || next.is("acquerir");
    }

    void consider(const TriggerHit& hit, double cost) {
        const auto& trigger = *hit.trigger;
        const auto score = trigger.weight - cost + adjusted(hit) + bid_for(trigger);
        if (trigger.sense == Sense::none) {
            if (trigger.rule == "price-share" && reading_.units(amount_) > small_price) return;
            auto& refused = is_by_period(hit) ? by_period_ : refused_;
            refused = std::max(refused, score);
            return;
        }
        if (trigger.sense == Sense::market && trigger.rule != "market-period" &&
            score >= accepted_score)
            of_market_ = true;
        note_counted(hit, score);
        if (score <= best_.score) return;
        best_.amount = amount_;
        best_.kind = *kind_of(trigger.sense);
        best_.rule = trigger.rule;
        best_.score = score;
        best_.hit = &hit;
    }

    /// "a proposé 900 millions pour la plateforme": what is bid for follows.
    double bid_for(const Trigger& trigger) const {
        constexpr double surer = 4.0;
        if (trigger.rule != "acquisition-bid" || !reading_.token(extent_.end).is("pour")) return 0;
        const auto& next = reading_.token(extent_.end + 1);
        const bool thing = next.is("la") || next.is("le") || next.is("l'") || next.is_capital();
        return thing ? surer : 0;
    }

    /// "198 millions de pertes au total": what is counted up is no round.
    void note_counted(const TriggerHit& hit, double score) {
        const auto sense = hit.trigger->sense;
        const bool counts = sense == Sense::revenue || sense == Sense::grant ||
                            (sense == Sense::debt && hit.tokens.end <= extent_.begin);
        if (hit.form != Form::none || !counts) return;
        if (counted_ && score <= counted_->score) return;
        Frame frame;
        frame.amount = amount_;
        frame.kind = *kind_of(sense);
        frame.rule = hit.trigger->rule;
        frame.score = score;
        frame.hit = &hit;
        counted_ = frame;
    }

    double adjusted(const TriggerHit& hit) const {
        const auto& trigger = *hit.trigger;
        if (trigger.sense != Sense::round) return 0;
        if (reading_.context.charity || reading_.context.sport) return -6;
        if (trigger.weight >= strong_weight) return 0;
        if (reading_.context.rounds || reading_.context.fund) return context_bonus;
        // "La start-up Perlou chercherait 12 millions"
        const bool sought =
            trigger.rule == "round-aim" && reading_.context.startups && tells_of_one(reading_);
        if (sought) return aim_bonus;
        return reading_.context.startups || described_company_acts(reading_, hit) ? 0 : -4;
    }

    const Reading& reading_;
    std::size_t amount_;
    text::TokenRange extent_;
    text::TokenRange sentence_;
    std::optional<std::size_t> led_from_;
    Frame best_;
    std::optional<Frame> counted_;
    double refused_ = 0;
    double by_period_ = 0;    ///< the same, by words of a period: "par an"
    bool of_market_ = false;  ///< a market is the subject: "au total, les start-up ont levé"
};

}  // namespace

Verdict weigh_words(const Reading& reading, std::size_t amount) {
    return Scoring(reading, amount).run();
}

}  // namespace vigie::indexer
