#include "indexer/extract/payments.hh"

#include <algorithm>
#include <array>

#include "indexer/extract/neighbours.hh"
#include "indexer/extract/one_of.hh"

namespace vigie::indexer {
namespace {

using deals::Kind;

constexpr double least_worth = 1e6;  // what costs less is no company and no plant

class Payment {
public:
    Payment(const Reading& reading, Frame& frame) : reading_(reading), frame_(frame) {}

    void run() {
        see_spent();
        see_transfer();
        see_cost_of_company();
        see_cost_ahead();
        see_pay_of_person();
        see_earned();
        see_yield();
        see_stake();
        see_site();
    }

private:
    void turn(Kind kind, std::string_view rule) {
        frame_.kind = kind;
        frame_.rule = rule;
    }

    /// "Orange débourse 854 millions" where nobody raises money: a price is paid.
    void see_spent() {
        if (frame_.rule != "round-invest" || frame_.hit == nullptr || reading_.context.rounds ||
            reading_.context.hero)
            return;
        if (reading_.token(frame_.hit->verb).fold.starts_with("debours"))
            turn(Kind::other, "other-paid");
    }

    /// "a cédé X à Tottenham" where clubs are told of: a player changes, no company.
    void see_transfer() {
        if (!reading_.context.sport || frame_.kind != Kind::acquisition || frame_.hit == nullptr)
            return;
        const auto rule = frame_.hit->trigger->rule;
        if (rule.starts_with("acquisition-sell") || rule == "acquisition-buy" ||
            rule == "acquisition-join")
            turn(Kind::other, "sport-article");
    }

    /// "Perlou lui avait coûté 4 milliards" in an article on purchases: a company, and its price.
    void see_cost_of_company() {
        if (frame_.rule != "other-cost" || frame_.hit == nullptr ||
            frame_.hit->form == Form::none || reading_.units(frame_.amount) < least_worth)
            return;
        if (!reading_.token(frame_.hit->verb).fold.starts_with("cout") || !tells_purchases())
            return;
        if (company_acts_before(frame_.hit->tokens.begin))
            turn(Kind::acquisition, "acquisition-cost");
    }

    /// "L'usine coûtera 130 millions": what a company is going to spend.
    void see_cost_ahead() {
        static constexpr auto others = std::to_array<std::string_view>({"lui", "leur", "nous"});
        if (frame_.rule != "other-cost" || frame_.hit == nullptr || !tells_of_one(reading_) ||
            reading_.context.fines || reading_.units(frame_.amount) < least_worth)
            return;
        const auto verb = frame_.hit->verb;
        if (frame_.hit->form == Form::none || !reading_.token(verb).fold.starts_with("cout"))
            return;
        const auto before = reading_.token(verb - 1).fold;
        const bool must = frame_.hit->form == Form::infinitive &&
                          (before == "doit" || before == "devrait" || before == "devra");
        const auto& behind = reading_.token(reading_.distances.extent(frame_.amount).tokens.end);
        const bool lost = std::find(others.begin(), others.end(), before) != others.end() ||
                          behind.is("a") || behind.is("au") || behind.is("par");
        if ((frame_.hit->form == Form::future || must) && !lost && !closes_places())
            turn(Kind::investment, "investment-cost");
    }

    /// "le plan social", "la restructuration": nothing is built.
    bool closes_places() const {
        static constexpr auto words = std::to_array<std::string_view>(
            {"social", "restructuration", "licenciements", "fermeture", "departs", "reforme"});
        const auto sentence = reading_.sentence_of(frame_.amount);
        for (auto t = sentence.begin; t < sentence.end; ++t)
            if (std::find(words.begin(), words.end(), reading_.token(t).fold) != words.end())
                return true;
        return false;
    }

    /// "en a versé 48 à Satya Nadella", "Tim Cook a reçu 63 millions": a person is paid.
    void see_pay_of_person() {
        static constexpr auto gifts = std::to_array<std::string_view>(
            {"vers", "pay", "octro", "attribu", "accord", "rec", "touch", "perc", "gagn"});
        if (frame_.kind != Kind::round || frame_.hit == nullptr || frame_.hit->form == Form::none ||
            frame_.rule == "round-raise")
            return;
        const auto fold = reading_.token(frame_.hit->verb).fold;
        const bool pays = std::any_of(gifts.begin(), gifts.end(), [&](std::string_view stem) {
            return fold.starts_with(stem);
        });
        if (pays && (person_stands_at(reading_.distances.extent(frame_.amount).tokens.end + 1) ||
                     person_acts()))
            turn(Kind::other, "other-paid");
    }

    /// "a encaissé 12 millions en 2023" where nobody raises money: what is earned.
    void see_earned() {
        if (frame_.rule != "round-verb" || frame_.hit == nullptr || reading_.context.rounds ||
            reading_.context.charity || reading_.context.sport)
            return;
        const auto fold = reading_.token(frame_.hit->verb).fold;
        if (fold.starts_with("encaiss") || fold.starts_with("engrang"))
            turn(Kind::revenue, "revenue-earned");
    }

    /// "lui a rapporté 4 millions l'an dernier": by the year, and by no sale of a whole.
    void see_yield() {
        if (frame_.rule != "price-or-value" || frame_.kind != Kind::other ||
            frame_.hit == nullptr || frame_.hit->form == Form::none || !tells_of_one(reading_) ||
            !reading_.token(frame_.hit->verb).fold.starts_with("rapport"))
            return;
        const auto [first, last] = reading_.hits_within(reading_.sentence_of(frame_.amount));
        for (auto i = first; i < last; ++i) {
            const auto sense = reading_.hits[i].trigger->sense;
            if (sense == Sense::grant || sense == Sense::contest)
                return turn(Kind::grant, "grant-yield");
            if (sense == Sense::acquisition || sense == Sense::ipo || sense == Sense::round) return;
        }
        if (is_of_year()) turn(Kind::revenue, "revenue-yield");
    }

    /// "a investi 12 millions dans Perlou" where investors are told of: money for a company.
    void see_stake() {
        if (frame_.kind != Kind::investment || frame_.hit == nullptr ||
            frame_.hit->form == Form::none || !reading_.context.startups ||
            !reading_.token(frame_.hit->verb).fold.starts_with("invest"))
            return;
        const auto end = reading_.distances.extent(frame_.amount).tokens.end;
        if (!reading_.token(end).is("dans") && !reading_.token(end).is("chez")) return;
        if (is_firm_at(end + 1) &&
            (Neighbours(reading_).investor_gives(frame_.amount) || is_named_firm_at(end + 1)))
            return turn(Kind::round, "round-stake");
        const auto [first, last] = reading_.entities.within(reading_.sentence_of(frame_.amount));
        for (auto m = first; m < last; ++m) {
            const auto& mention = reading_.entities.mentions[m];
            if (mention.tokens.begin == end + 1 && mention.form <= MentionForm::alias &&
                reading_.entities.all[mention.entity].kind == EntityKind::company)
                turn(Kind::round, "round-stake");
        }
    }

    /// "Une ligne doit sortir de terre d'ici à l'automne, budget 5 millions", "un atelier ouvrira,
    /// au prix de 5 millions": what is built is paid for.
    void see_site() {
        static constexpr auto costs = std::to_array<std::string_view>(
            {"budget", "cout", "facture", "prix", "montant", "addition"});
        static constexpr auto sites = std::to_array<std::string_view>(
            {"usine", "ligne", "site", "atelier", "entrepot", "campus", "centre", "laboratoire",
             "chantier", "siege", "extension", "hub", "datacenter", "magasin", "boutique"});
        static constexpr auto building = std::to_array<std::string_view>(
            {"ouvrir", "ouvrira", "ouvriront", "construire", "construit", "sortir", "sortira",
             "batir", "batira", "agrandir", "agrandira", "construira", "inaugurera", "demarrera"});
        if (frame_.hit == nullptr || frame_.hit->form != Form::none ||
            (frame_.kind != Kind::other && frame_.kind != Kind::valuation) ||
            !is_one_of(reading_.token(frame_.hit->tokens.begin).fold, costs))
            return;
        auto sentence = reading_.sentence_of(frame_.amount);
        const auto s = reading_.distances.extent(frame_.amount).sentence;
        if (frame_.hit->tokens.begin <= sentence.begin + 1 && s > 0)  // "Coût : 300 millions"
            sentence = reading_.document.sentences[s - 1];
        bool site = false;
        bool built = false;
        for (auto t = sentence.begin; t < std::min(sentence.end, frame_.hit->tokens.begin); ++t) {
            site |= is_one_of(reading_.token(t).fold, sites);
            built |= is_one_of(reading_.token(t).fold, building);
        }
        if (site && built) turn(Kind::investment, "investment-site");
    }

    /// "dans la start-up Perlou": the name follows.
    bool is_named_firm_at(std::size_t i) const {
        constexpr std::size_t longest = 6;
        const auto [first, last] = reading_.entities.within(reading_.sentence_of(frame_.amount));
        for (auto m = first; m < last; ++m) {
            const auto& mention = reading_.entities.mentions[m];
            if (mention.tokens.begin <= i || mention.form > MentionForm::alias) continue;
            return mention.tokens.begin <= i + longest &&
                   reading_.entities.all[mention.entity].kind == EntityKind::company;
        }
        return false;
    }

    /// "dans l'entreprise", "dans la start-up": a company that is not named.
    bool is_firm_at(std::size_t i) const {
        static constexpr auto articles =
            std::to_array<std::string_view>({"l'", "la", "le", "cette", "cet", "ce", "son"});
        static constexpr auto nouns = std::to_array<std::string_view>(
            {"entreprise", "societe", "start", "startup", "jeune", "affaire", "maison", "fintech",
             "biotech", "medtech", "plateforme", "editeur", "pepite", "pousse", "capital"});
        return is_one_of(reading_.token(i).fold, articles) &&
               is_one_of(reading_.token(i + 1).fold, nouns);
    }

    /// A year or a quarter stands right behind the sum, or between its verb and it.
    bool is_of_year() const {
        constexpr std::size_t near = 2;
        const auto end = reading_.distances.extent(frame_.amount).tokens.end;
        return std::any_of(reading_.document.dates.begin(), reading_.document.dates.end(),
                           [&](const dates::DateMention& date) {
                               return date.precision >= dates::Precision::month &&
                                      date.tokens.begin >= frame_.hit->tokens.end &&
                                      date.tokens.begin <= end + near;
                           });
    }

    bool is_person(const EntityMention& mention) const {
        return mention.form <= MentionForm::alias &&
               reading_.entities.all[mention.entity].kind == EntityKind::person;
    }

    /// "à Satya Nadella": token `begin` begins the name of a person.
    bool person_stands_at(std::size_t begin) const {
        if (!reading_.token(begin - 1).is("a")) return false;
        const auto [first, last] = reading_.entities.within(reading_.sentence_of(frame_.amount));
        for (auto m = first; m < last; ++m)
            if (reading_.entities.mentions[m].tokens.begin == begin)
                return is_person(reading_.entities.mentions[m]);
        return false;
    }

    /// Past "(Microsoft)" that begins at token `i`; `i` where no short bracket does.
    std::size_t behind_bracket(std::size_t i) const {
        constexpr std::size_t longest = 5;
        if (!reading_.token(i).is("(")) return i;
        for (auto t = i + 1; t <= i + longest; ++t)
            if (reading_.token(t).is(")")) return t + 1;
        return i;
    }

    /// A person right before the verb and its auxiliaries.
    bool person_acts() const {
        constexpr std::size_t farthest = 2;
        const auto verb = frame_.hit->tokens.begin;
        const auto [first, last] = reading_.entities.within(reading_.sentence_of(frame_.amount));
        for (auto m = first; m < last; ++m) {
            const auto& mention = reading_.entities.mentions[m];
            const auto end = behind_bracket(mention.tokens.end);
            if (end <= verb && verb - end <= farthest && is_person(mention)) return true;
            if (end == mention.tokens.end && end <= verb && verb - end <= farthest) return false;
        }
        return false;
    }

    bool tells_purchases() const {
        return std::any_of(reading_.hits.begin(), reading_.hits.end(), [](const TriggerHit& hit) {
            const auto rule = hit.trigger->rule;
            return rule == "acquisition-verb" || rule == "acquisition-passive" ||
                   rule == "acquisition-noun" || rule == "acquisition-price";
        });
    }

    /// A company by name, and between it and token `end` pronouns and auxiliaries only, and what
    /// it is: "Perlou, autrement plus gros, lui avait".
    bool company_acts_before(std::size_t end) const {
        static constexpr auto links =
            std::to_array<std::string_view>({"lui", "leur", "nous", "m'", "a", "avait", "aura",
                                             "aurait", "ont", "en", "n'", "que"});
        auto at = end;
        while (at > 0 &&
               std::find(links.begin(), links.end(), reading_.token(at - 1).fold) != links.end())
            --at;
        return names_company_before(reading_, reading_.sentence_of(frame_.amount), at);
    }

    const Reading& reading_;
    Frame& frame_;
};

}  // namespace

void see_payment(const Reading& reading, Frame& frame) {
    Payment(reading, frame).run();
}

}  // namespace vigie::indexer
