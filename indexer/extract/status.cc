#include "indexer/extract/status.hh"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

#include "common/lexicon/lexicon.hh"
#include "indexer/extract/announced.hh"
#include "indexer/extract/forecast.hh"
#include "indexer/extract/withdrawn.hh"

namespace vigie::indexer {
namespace {

using deals::Kind;
using deals::Status;

constexpr double same_clause = 2.6;    // as far as a governing verb reaches
constexpr double coordinated = 10.0;   // as far as it reaches to a second infinitive
constexpr double hearsay = 12.0;       // as far as "la presse prêtait à X l'intention" reaches
constexpr double same_sentence = 6.0;  // as far as "a été repoussée" reaches

/// "remettrait", "seraient"; not "montrait", "pourrait", "devrait".
bool is_conditional_form(std::string_view fold) {
    if (!fold.ends_with("rait") && !fold.ends_with("raient")) return false;
    static const std::unordered_set<std::string_view> others = [] {
        std::unordered_set<std::string_view> out{"pourrait", "devrait"};
        for (const auto& row : lexicon::rows("imperfects.tsv")) out.insert(row[0]);
        return out;
    }();
    // "montraient" is listed as "montrait"
    if (fold.ends_with("raient")) {
        const std::string singular = std::string(fold.substr(0, fold.size() - 4)) + "it";
        return !others.contains(singular);
    }
    return !others.contains(fold);
}

/// Verbs that hand a status on: "veut lever", but not "veut grandir et lève".
bool is_finite(Form form) {
    return form == Form::present || form == Form::past || form == Form::imperfect;
}

/// The place whose status is asked: the words that told the kind with the sum, or the words alone.
struct Place {
    text::TokenRange tokens;  ///< from the trigger to the end of the sum
    text::TokenRange sentence;
    text::TokenRange words;  ///< the trigger alone
    Form form = Form::none;
    Kind kind = Kind::round;
};

class Judgement {
public:
    Judgement(const Reading& reading, const Place& place) : reading_(reading), place_(place) {}

    Status run() {
        const auto [first, last] = reading_.hits_within(place_.sentence);
        bool planned = place_.form == Form::future && place_.kind != Kind::acquisition;
        bool rumoured = place_.form == Form::conditional;
        bool failed = false;
        for (auto i = first; i < last; ++i) {
            const auto& hit = reading_.hits[i];
            switch (hit.trigger->sense) {
                case Sense::planned:
                    planned |= is_expected(hit);
                    if (!governs(hit) || is_agreed(hit)) break;
                    planned = true;
                    failed |= can_fail() && reading_.context.closing && is_over(hit);
                    break;
                case Sense::rumoured:
                    planned |= is_expected(hit);
                    rumoured |= hit.trigger->side == Side::after
                                    ? follows(hit)
                                    : distance(hit) <= hearsay && reaches(hit);
                    break;
                case Sense::failed:
                    failed |= (can_fail() || is_turned_down(hit)) &&
                              distance(hit) <= farthest_failure() &&
                              !refuses_to_tell(reading_, hit) && !is_closed(hit) &&
                              !draws_money(hit);
                    break;
                default:
                    break;
            }
        }
        failed |= can_fail() && is_denied();
        failed |= is_withdrawn(reading_, place_.sentence, place_.tokens.end, place_.kind);
        failed |= is_missed_plan(reading_, place_.sentence, place_.tokens.end, place_.kind);
        const bool conditional = is_conditional();
        const bool announced = place_.form == Form::conditional &&
                               is_announced(reading_, place_.sentence, place_.words.begin);
        if (announced) rumoured = false;
        planned |= announced;
        rumoured = conditional || (rumoured && place_.kind != Kind::revenue);
        if (place_.kind == Kind::other) planned = is_claimed();  // a fine to be paid is a fine
        planned |= place_.kind == Kind::investment && !is_past() && !is_told_as_spent() &&
                   !is_built(reading_, place_.sentence, place_.words.begin);
        if (failed) return Status::failed;
        // a listing told by its prospectus is a plan, with all that it would bring
        const bool offered = place_.kind == Kind::ipo || place_.kind == Kind::valuation;
        if (offered && reading_.context.pending && (!is_past() || conditional) &&
            (rumoured || planned || place_.kind == Kind::ipo))
            return Status::planned;
        if (rumoured && (place_.kind != Kind::revenue || is_said_to_have()))
            return is_denied_rumour(reading_, place_.sentence, place_.kind) ? Status::failed
                                                                            : Status::rumoured;
        return planned || rumoured ? Status::planned : Status::done;
    }

private:
    double distance(const TriggerHit& hit) const {
        if (is_inside(hit)) return 0;
        return reading_.distances.between(hit.tokens, place_.tokens);
    }
    bool is_inside(const TriggerHit& hit) const {
        return hit.tokens.begin >= place_.tokens.begin && hit.tokens.end <= place_.tokens.end;
    }
    /// "avait proposé 3 milliards ; le conseil, unanime, a refusé".
    double farthest_failure() const {
        return place_.kind == Kind::acquisition ? hearsay : same_sentence;
    }
    bool can_fail() const {
        return place_.kind == Kind::round || place_.kind == Kind::acquisition ||
               place_.kind == Kind::ipo || place_.kind == Kind::grant ||
               place_.kind == Kind::fund || place_.kind == Kind::investment;
    }

    /// "a rejeté une demande de prêt", "l'offre de dette a été écartée": somebody says no.
    bool is_turned_down(const TriggerHit& hit) const {
        static constexpr auto stems =
            std::to_array<std::string_view>({"rejet", "refus", "ecart", "retoqu", "annul"});
        constexpr double near = 3.0;
        if (place_.kind != Kind::debt && place_.kind != Kind::fund && place_.kind != Kind::grant)
            return false;
        const auto fold = reading_.token(hit.tokens.begin).fold;
        const bool passive = reading_.token(hit.tokens.begin - 1).is("ete");
        return distance(hit) <= near && (passive || hit.tokens.end <= place_.tokens.begin) &&
               std::any_of(stems.begin(), stems.end(),
                           [&](std::string_view stem) { return fold.starts_with(stem); });
    }

    /// "en a retiré 22 millions": nothing is withdrawn.
    bool draws_money(const TriggerHit& hit) const {
        return reading_.token(hit.tokens.begin).is("retire") && hit.tokens.begin >= 2 &&
               reading_.token(hit.tokens.begin - 2).is("en");
    }

    bool is_agreed(const TriggerHit& hit) const {
        return place_.kind == Kind::acquisition &&
               is_agreed_purchase(reading_, place_.sentence, hit.tokens.begin);
    }

    /// "réclame 20 millions de dommages": not granted yet.
    bool is_claimed() const {
        constexpr std::size_t farthest = 6;
        const auto begin = place_.tokens.begin;
        for (auto t = place_.words.end > begin ? place_.words.end : begin;
             t-- > place_.sentence.begin && begin <= t + farthest;) {
            const auto fold = reading_.token(t).fold;
            if (fold == "risque" || fold == "risquent" || fold == "encourt") return true;
            if (fold == "reclame" || fold == "reclament" || fold == "exige" || fold == "exigent")
                return !is_past_auxiliary(reading_.token(t - 1).fold);
        }
        return false;
    }

    /// "une aide du milliard circule": right behind.
    bool follows(const TriggerHit& hit) const {
        const bool others = hit.tokens.begin != place_.tokens.end && ends_sum(hit.tokens.begin);
        return hit.tokens.begin >= place_.tokens.end && !others &&
               hit.tokens.begin <=
                   place_.tokens.end + static_cast<std::size_t>(hit.trigger->reach) &&
               distance(hit) <= same_clause;
    }

    /// "préparait une levée" of a company that has closed since: it never came.
    /// Likewise "s'était dit prêt à".
    bool is_over(const TriggerHit& hit) const {
        return hit.form == Form::imperfect || reading_.token(hit.tokens.begin - 1).is("etait");
    }

    /// "n'a pas trouvé ses 5 millions", "ne lèvera jamais": the verb is denied; "n'a levé que 4 M€"
    /// and "n'a pas seulement levé" are not.
    bool is_denied() const {
        constexpr std::size_t longest = 4;
        if (place_.form == Form::none || place_.words.begin == place_.words.end) return false;
        auto ne = place_.words.begin;
        for (std::size_t back = 0; back < longest && ne > place_.sentence.begin; ++back) {
            --ne;
            if (reading_.token(ne).is("n'") || reading_.token(ne).is("ne")) break;
            if (!reading_.token(ne).is_word()) return false;
        }
        if (!reading_.token(ne).is("n'") && !reading_.token(ne).is("ne")) return false;
        for (auto t = ne + 1; t < place_.words.end + 2; ++t) {
            const auto& word = reading_.token(t);
            if (word.is("pas") || word.is("jamais"))
                return !reading_.token(t + 1).is("seulement") &&
                       !reading_.token(t + 1).is("encore");
        }
        return false;
    }

    /// "vise une levée de 12 M€": before the words, nothing finite between; or "est prévue" behind.
    bool governs(const TriggerHit& hit) const {
        if (hit.tokens.begin < place_.words.end && place_.words.begin < hit.tokens.end)
            return false;  // "va chercher 12 M€" is what is told
        if (is_part_of_kind(hit)) return false;
        if (hit.tokens.begin > 0 && reading_.token(hit.tokens.begin - 1).is("que"))
            return false;  // "vingt de plus que prévu"
        if (hit.trigger->side == Side::after) return follows(hit);
        if (hit.form == Form::participle && ends_sum(hit.tokens.begin)) return false;
        if (hit.tokens.end > place_.tokens.end) return false;
        if (is_inside(hit)) return true;
        if (hit.tokens.end > place_.tokens.begin) return false;
        const auto reach = goes_on_with_infinitive() ? coordinated : same_clause;
        return distance(hit) <= reach && !is_finite(place_.form);
    }

    /// "compte se coter à Paris et y lever 35 millions": one verb governs both.
    bool goes_on_with_infinitive() const {
        if (place_.form != Form::infinitive || place_.words.begin < place_.sentence.begin + 2)
            return false;
        auto before = place_.words.begin - 1;
        const auto& pronoun = reading_.token(before);
        if (pronoun.is("y") || pronoun.is("en") || pronoun.is("lui")) --before;
        return reading_.token(before).is("et") || reading_.token(before).is("puis");
    }

    /// "les 30 convoités, et valait": the participle belongs to a sum before.
    bool ends_sum(std::size_t token) const {
        const auto& amounts = reading_.document.amounts;
        const auto next = std::partition_point(amounts.begin(), amounts.end(),
                                               [&](const auto& a) { return a.tokens.end < token; });
        return next != amounts.end() && next->tokens.end == token;
    }

    /// "pourrait franchir cette année les 100 M€ de ventes", "devrait voir les ventes approcher".
    bool is_expected(const TriggerHit& hit) const {
        constexpr double farthest = 6.0;
        if (place_.kind != Kind::revenue || hit.tokens.end > place_.tokens.begin) return false;
        const auto fold = reading_.token(hit.tokens.begin).fold;
        return (fold.starts_with("pourr") || fold.starts_with("devr")) && distance(hit) <= farthest;
    }

    /// The words belong to a longer trigger that tells a kind.
    bool is_part_of_kind(const TriggerHit& hit) const {
        const auto [first, last] = reading_.hits_within(place_.sentence);
        for (auto i = first; i < last; ++i) {
            const auto& other = reading_.hits[i];
            if (other.trigger->rule == "round-aim") continue;  // tells a plan as well
            if (other.trigger->sense <= Sense::other && other.tokens.size() > hit.tokens.size() &&
                other.tokens.begin <= hit.tokens.begin && hit.tokens.end <= other.tokens.end)
                return true;
        }
        return false;
    }

    /// Conditional auxiliaries speak of the verb behind them only.
    bool reaches(const TriggerHit& hit) const {
        if (hit.tokens.end > place_.tokens.end)
            return false;  // "…, plus que ne disaient les rumeurs"
        const auto fold = reading_.document.tokens[hit.tokens.begin].fold;
        const bool auxiliary = fold.ends_with("rait") || fold.ends_with("raient");
        if (!auxiliary) return true;
        return hit.tokens.end <= place_.tokens.begin && distance(hit) <= same_clause;
    }

    /// "a investi", "ont dépensé": what is told of an investment is a plan otherwise.
    bool is_past() const {
        const bool told = place_.words.begin < place_.words.end;
        if (told && is_reckoned(reading_.token(place_.words.end - 1).fold)) return false;
        return place_.form == Form::participle || place_.form == Form::past ||
               place_.form == Form::imperfect ||
               (told && is_just_done(reading_, place_.words.begin));
    }

    /// "un projet chiffré à 7,5 milliards": reckoned, not spent; the words end with "à".
    bool is_reckoned(std::string_view last) const {
        return place_.kind == Kind::investment && last == "a" && place_.form == Form::participle;
    }

    /// "avait dépensé 276 millions en équipements": the verb before the sum is past.
    bool is_told_as_spent() const {
        constexpr std::size_t farthest = 4;
        for (auto t = place_.tokens.begin; t-- > place_.sentence.begin;) {
            if (place_.tokens.begin - t > farthest) return false;
            const auto fold = reading_.token(t).fold;
            if (fold.starts_with("depens") || fold.starts_with("consacr") ||
                fold.starts_with("invest"))
                return is_past_auxiliary(reading_.token(t - 1).fold) || is_just_done(reading_, t);
        }
        return false;
    }

    /// "X conduirait le tour avec un chèque de 1,2 Md$": the verb of the clause is conditional.
    bool is_conditional() const {
        const auto end = place_.tokens.end;
        for (auto t = end; t-- > place_.sentence.begin;) {
            if (reading_.distances.between(t + 1, place_.tokens.begin) > same_clause) return false;
            if (const auto aside = aside_before(t); aside < t) t = aside;
            const auto& token = reading_.token(t);
            if (token.is(",") && t < place_.tokens.begin) return false;
            if (is_conditional_form(token.fold)) return !is_announced(reading_, place_.sentence, t);
        }
        return false;
    }

    /// ", d'après le quotidien de mercredi,": the comma that opens it; `t` where token `t` closes
    /// no such aside before the sum.
    std::size_t aside_before(std::size_t t) const {
        constexpr std::size_t longest = 12;
        if (!reading_.token(t).is(",") || t >= place_.tokens.begin) return t;
        for (auto open = t; open-- > place_.sentence.begin && t - open <= longest;) {
            const auto& token = reading_.token(open);
            if (token.is("selon") || token.is("d'apres") || token.is("dit-on") ||
                (token.is("d'") && reading_.token(open + 1).is("apres")))
                return open > 0 && reading_.token(open - 1).is(",") ? open - 2 : t;
            if (token.is(",") || token.is(";")) return t;
        }
        return t;
    }

    /// "aurait approché les 60 millions": told by others of what is past.
    bool is_said_to_have() const {
        const auto begin = place_.tokens.begin;
        for (auto t = begin; t-- > place_.sentence.begin;) {
            if (reading_.distances.between(t + 1, begin) > same_clause) return false;
            if (reading_.token(t).is("aurait") || reading_.token(t).is("auraient")) return true;
        }
        for (auto t = begin; t < place_.tokens.end; ++t)  // "le chiffre d'affaires aurait passé 60"
            if (reading_.token(t).is("aurait") || reading_.token(t).is("auraient")) return true;
        return false;
    }

    /// "X, qui avait renoncé à la Bourse, se console avec 100 M€": a clause that a comma closes
    /// before the verb of this one.
    bool is_closed(const TriggerHit& hit) const {
        if (hit.tokens.end > place_.words.begin || place_.words.begin == place_.words.end)
            return false;
        const auto& tokens = reading_.document.tokens;
        for (auto t = hit.tokens.end; t < place_.words.begin; ++t)
            if (tokens[t].is(",")) return true;
        return false;
    }

    const Reading& reading_;
    Place place_;
};

}  // namespace

namespace {

/// "offrait deux millions", "en proposait quatorze": somebody else won.
bool is_bygone_offer(const Reading& reading, const Frame& frame) {
    const auto fold = reading.token(frame.hit->tokens.begin).fold;
    return frame.hit->form == Form::imperfect || fold == "offrait" || fold == "offraient";
}

/// "propose 300 millions pour racheter": the words behind the sum tell what for.
bool is_proposed(const Reading& reading, const Frame& frame) {
    const auto begin = reading.distances.extent(frame.amount).tokens.begin;
    if (frame.hit == nullptr || frame.hit->tokens.begin < begin || begin == 0) return false;
    const auto fold = reading.token(begin - 1).fold;
    return fold == "propose" || fold == "proposent" || fold == "offre" || fold == "offrent";
}

/// "L'État promet 60 millions", "la Région apportera".
bool is_promised(const Reading& reading, std::size_t amount) {
    constexpr std::size_t farthest = 8;
    const auto begin = reading.distances.extent(amount).tokens.begin;
    for (auto t = begin; t-- > reading.sentence_of(amount).begin && begin - t <= farthest;)
        if (reading.token(t).fold.starts_with("prom")) return true;
    return time_of(reading, amount) == Time::ahead;
}

/// "une série C de l'ordre de 100 millions en 2026", told in 2024.
bool lies_ahead(const Reading& reading, const Frame& frame) {
    const bool operation = frame.kind == Kind::round || frame.kind == Kind::fund ||
                           frame.kind == Kind::acquisition || frame.kind == Kind::ipo ||
                           frame.kind == Kind::grant;
    return operation && is_dated_ahead(reading, frame.amount);
}

/// Figures of a period to come are planned, those of a past one are not.
Status of_period(const Reading& reading, const Frame& frame, Status status) {
    const bool bid = frame.rule == "acquisition-bid" && frame.hit != nullptr &&
                     frame.hit->trigger->side == Side::before;
    if (status == Status::done && frame.kind == Kind::acquisition && is_proposed(reading, frame))
        return Status::planned;
    if (bid && status == Status::done)
        return is_bygone_offer(reading, frame) ? Status::failed : Status::planned;
    if (frame.rule == "other-saving") return Status::planned;
    if (frame.rule == "grant-agency" && status == Status::done)
        return is_promised(reading, frame.amount) ? Status::planned : status;
    // "la Région ajoutera une subvention"
    if (frame.kind == Kind::grant && status == Status::done &&
        time_of(reading, frame.amount) == Time::ahead)
        return Status::planned;
    const bool figure = frame.kind == Kind::revenue || frame.kind == Kind::market;
    if (status == Status::done && lies_ahead(reading, frame)) return Status::planned;
    if (!figure && frame.kind != Kind::debt) return status;
    // "atteindrait 90 milliards en 2030": a forecast
    if (frame.kind == Kind::market && status == Status::rumoured &&
        time_of(reading, frame.amount) == Time::ahead)
        return Status::planned;
    if (status != Status::done && status != Status::planned) return status;
    switch (time_of(reading, frame.amount)) {
        case Time::past:
            return Status::done;
        case Time::ahead:
            return figure ? Status::planned : status;
        case Time::unknown:
            break;
    }
    return status;
}

}  // namespace

Status find_status(const Reading& reading, const Frame& frame) {
    const auto& extent = reading.distances.extent(frame.amount);
    Place place;
    place.tokens = extent.tokens;
    place.sentence = reading.document.sentences[extent.sentence];
    place.kind = frame.kind;
    if (frame.hit != nullptr) {
        place.tokens.begin = std::min(place.tokens.begin, frame.hit->tokens.begin);
        place.tokens.end = std::max(place.tokens.end, frame.hit->tokens.end);
        place.form = frame.hit->form;
        place.words = frame.hit->tokens;
    }
    const auto status = of_period(reading, frame, Judgement(reading, place).run());
    // "auxquels pourraient s'ajouter 15 millions": paid later, if at all
    if (frame.rule == "same-addition" && status == Status::rumoured) return Status::planned;
    // "en espérait 12" of a company that has closed since
    if (frame.rule == "round-aim" && reading.context.closing && place.form == Form::imperfect)
        return Status::failed;
    if (frame.hit != nullptr && frame.hit->trigger->rule == "debt-owed") return Status::done;
    // "est en quête de 12 M€": the words that tell the kind tell the plan
    const bool turned = frame.hit != nullptr && frame.hit->trigger->rule == "round-aim" &&
                        (frame.hit->form != Form::participle || frame.kind == Kind::debt);
    const bool aim = frame.rule == "round-aim" || frame.rule == "same-aim" ||
                     frame.rule == "revenue-aim" || turned;
    return status == Status::done && aim ? Status::planned : status;
}

Status find_status(const Reading& reading, const TriggerHit& hit) {
    Place place;
    place.tokens = hit.tokens;
    place.words = hit.tokens;
    const auto sentence = reading.document.sentence_of(hit.tokens.begin);
    if (sentence >= reading.document.sentences.size()) return Status::done;
    place.sentence = reading.document.sentences[sentence];
    place.form = hit.form;
    place.kind = kind_of(hit.trigger->sense).value_or(Kind::round);
    return Judgement(reading, place).run();
}

}  // namespace vigie::indexer
