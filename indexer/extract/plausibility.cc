#include "indexer/extract/plausibility.hh"

#include <algorithm>
#include <array>

#include "indexer/extract/listings.hh"
#include "indexer/extract/merge.hh"
#include "indexer/extract/one_of.hh"
#include "indexer/extract/payments.hh"
#include "indexer/extract/portfolio.hh"
#include "indexer/extract/public_gifts.hh"
#include "indexer/extract/supposed.hh"

namespace vigie::indexer {
namespace {

using deals::Kind;

constexpr double strong_weight = 10;
constexpr double least_value = 20e6;     // a price above is what a company is worth
constexpr double least_rapported = 1e6;  // "a rapporté 12 000 euros" is no deal
constexpr double least_cost = 100e3;
constexpr double least_paid = 500e3;  // "paiera 300 euros" is everyday life
constexpr double least_worth = 1e6;   // what is worth less is no company
constexpr double least_deal = 10e3;
constexpr double most_raised = 2e9;  // more is told of as sales where nothing else speaks
constexpr double least_grant = 1e3;

class Article {
public:
    Article(const Reading& reading, const Neighbours& neighbours, Frame& frame)
        : reading_(reading), neighbours_(neighbours), frame_(frame) {}

    std::string_view run() {
        see_named();
        if (reading_.context.market) see_market();
        see_sum_of_all();
        see_public_giver();
        see_listing(reading_, frame_);
        see_loan();
        if (reading_.context.sport && !reading_.context.startups && frame_.kind == Kind::round)
            turn(Kind::other, "sport-article");
        if (reading_.context.contest && frame_.kind == Kind::round && frame_.rule != "round-aim")
            turn(Kind::grant, "contest-article");
        see_part();
        if (frame_.rule == "total-marker" && says_already() && neighbours_.is_dated(frame_.amount))
            turn(Kind::round, "round-dated");
        if (frame_.kind == Kind::round && is_raised_over_years()) turn(Kind::total, "total-years");
        if (reading_.context.fund && frame_.kind == Kind::round && !is_strong() && !is_of_line() &&
            !names_line()) {
            frame_.part |= frame_.rule == "round-invest" && says_there();
            turn(Kind::fund, "fund-article");
        }
        if (reading_.context.fund && frame_.kind == Kind::total &&
            !neighbours_.company_near(frame_.amount))
            turn(Kind::fund, "fund-article");
        if (reading_.context.charity && frame_.kind == Kind::total)
            turn(Kind::other, "charity-article");
        see_numbered_fund();
        see_size_of_fund();
        see_tally();
        if (frame_.rule == "market-count" && counts_rounds() && reading_.context.hero &&
            !reading_.context.market && neighbours_.company_near(frame_.amount))
            turn(Kind::total, "total-tours");
        see_payment(reading_, frame_);
        see_investor();
        if (is_price()) return "price";
        if (is_figure() && is_supposed(reading_, frame_.amount)) return "supposed";
        return is_unlikely() ? "no-company" : std::string_view{};
    }

private:
    void turn(Kind kind, std::string_view rule) {
        frame_.kind = kind;
        frame_.rule = rule;
    }

    /// Facts that are told only where they are so; an operation that failed is one as well.
    bool is_figure() const {
        return frame_.kind == Kind::revenue || frame_.kind == Kind::other ||
               frame_.kind == Kind::debt || frame_.kind == Kind::market;
    }

    /// "un investissement de 180 M€ de l'américain Summit Partners", "Elaia, qui a promis 2 M€":
    /// a round.
    void see_investor() {
        if (frame_.kind != Kind::investment || !reading_.context.startups || reading_.context.fund)
            return;
        const bool promised = frame_.hit != nullptr && reading_.context.hero &&
                              reading_.token(frame_.hit->tokens.begin).fold.starts_with("prom") &&
                              neighbours_.investor_gives(frame_.amount);
        if (promised || neighbours_.investor_follows(frame_.amount))
            turn(Kind::round, "round-investor");
    }

    /// "Les start-up Ambrel et Brunoy, 4 M€ chacune": named companies are no market.
    void see_named() {
        if (frame_.rule == "market-subject" && neighbours_.company_beside(frame_.amount))
            turn(Kind::round, "listing");
    }

    /// "a levé près de 300 millions d'euros en dix ans": all of its rounds.
    bool is_raised_over_years() const {
        const auto end = reading_.distances.extent(frame_.amount).tokens.end;
        const auto& unit = reading_.token(end + 2);
        return reading_.token(end).is("en") && (unit.is("ans") || unit.is("annees")) &&
               !reading_.token(end + 1).is("deux") && frame_.hit != nullptr &&
               (frame_.rule == "round-raise" || frame_.rule == "round-verb") &&
               frame_.hit->form != Form::future && frame_.hit->form != Form::none;
    }

    /// "Metrolens, qui avait obtenu 8 millions en janvier": what a company of the fund's raised.
    bool is_of_line() const {
        if (is_of_numbered_fund(reading_, frame_.amount)) return false;
        const bool verb = frame_.rule == "round-verb" || frame_.rule == "round-raise";
        return (verb && frame_.hit != nullptr && frame_.hit->form != Form::none &&
                (neighbours_.company_speaks(frame_.amount) || acts_in_relative())) ||
               is_of_portfolio(reading_, frame_.amount);
    }

    /// "celui de Perlou, qui tond les prés et a levé 4 millions": who is told of raised it.
    bool acts_in_relative() const {
        const auto verb = frame_.hit->tokens.begin;
        const auto [first, last] = reading_.entities.within(reading_.sentence_of(frame_.amount));
        for (auto m = last; m-- > first;) {
            const auto& mention = reading_.entities.mentions[m];
            if (mention.tokens.end > verb) continue;
            auto next = mention.tokens.end;
            if (reading_.token(next).is(",")) ++next;
            const auto& entity = reading_.entities.all[mention.entity];
            return reading_.token(next).is("qui") && mention.form <= MentionForm::alias &&
                   entity.kind == EntityKind::company && !entity.invests;
        }
        return false;
    }

    /// A company that raises money and is not the firm of the article.
    bool is_raiser(const EntityMention& mention) const {
        const auto& entity = reading_.entities.all[mention.entity];
        return mention.form <= MentionForm::alias && entity.kind == EntityKind::company &&
               !entity.invests && reading_.entities.topic != mention.entity &&
               !bears_number(mention);
    }

    /// "Premier bénéficiaire : Perlou, 7 M€", "aux 14 millions du berlinois Perlou": what a company
    /// of the fund's raised.
    bool names_line() const {
        constexpr std::size_t farthest_before = 10;
        constexpr std::size_t farthest_behind = 3;
        static constexpr auto leads =
            std::to_array<std::string_view>({"pour", "du", "de", "d'", "chez", "dans"});
        const auto& sum = reading_.distances.extent(frame_.amount).tokens;
        const auto [first, last] = reading_.entities.within(reading_.sentence_of(frame_.amount));
        for (auto m = last; m-- > first;) {
            const auto& mention = reading_.entities.mentions[m];
            if (!is_raiser(mention)) continue;
            if (mention.tokens.begin >= sum.end) {
                if (mention.tokens.begin <= sum.end + farthest_behind &&
                    is_one_of(reading_.token(sum.end).fold, leads))
                    return true;
                continue;
            }
            return mention.tokens.end <= sum.begin &&
                   sum.begin - mention.tokens.end <= farthest_before;
        }
        return false;
    }

    /// "Alta III, doté de 200 M€": what bears a number is a fund.
    void see_numbered_fund() {
        constexpr std::size_t farthest = 4;
        if (frame_.kind != Kind::round && frame_.kind != Kind::valuation &&
            (frame_.kind != Kind::total || !reading_.context.fund))
            return;
        const auto begin = reading_.distances.extent(frame_.amount).tokens.begin;
        const auto [first, last] = reading_.entities.within(reading_.sentence_of(frame_.amount));
        for (auto m = first; m < last; ++m) {
            const auto& mention = reading_.entities.mentions[m];
            if (mention.tokens.end > begin || begin - mention.tokens.end > farthest) continue;
            if (bears_number(mention)) turn(Kind::fund, "fund-numbered");
        }
    }

    /// "Alta III", and in an article about a fund "Alta 1", "Alta I".
    bool bears_number(const EntityMention& mention) const {
        static constexpr auto numerals =
            std::to_array<std::string_view>({"ii", "iii", "iv", "vi", "vii", "viii", "ix"});
        const auto fold = reading_.token(mention.tokens.end - 1).fold;
        if (is_one_of(fold, numerals)) return true;
        const bool first = fold == "i" || (fold.size() == 1 && fold[0] >= '1' && fold[0] <= '9');
        return first && reading_.context.fund && mention.tokens.size() > 1;
    }

    /// "Son prédécesseur pesait 125 M€": of funds it is their size.
    void see_size_of_fund() {
        if (!reading_.context.fund || frame_.rule != "valuation-verb" || frame_.hit == nullptr)
            return;
        if (reading_.token(frame_.hit->verb).fold.starts_with("pes")) turn(Kind::fund, "fund-size");
    }

    /// "sept tours, 96 millions": many operations counted in a review of many companies.
    void see_tally() {
        static constexpr auto nouns =
            std::to_array<std::string_view>({"tours", "levees", "operations", "deals"});
        static constexpr auto owners = std::to_array<std::string_view>(
            {"les", "des", "ses", "ces", "leurs", "aux", "nos", "de", "d'", "deux", "premiers"});
        if (frame_.kind != Kind::round || frame_.hit == nullptr || reading_.context.hero) return;
        const auto begin = frame_.hit->tokens.begin;
        const auto sum = reading_.distances.extent(frame_.amount).tokens.begin;
        if (begin == 0 || !is_one_of(reading_.token(begin).fold, nouns)) return;
        const auto& count = reading_.token(begin - 1);
        const bool next = sum <= begin + 3 && !reading_.token(begin + 1).is("de");
        if (next && !is_one_of(count.fold, owners) && (count.is_word() || count.is_number()))
            turn(Kind::market, "market-tally");
    }

    /// In an article about a market a sum without a company of its own is the market's.
    void see_market() {
        if (is_of_somebody() || is_series()) return;
        const bool loose = frame_.kind == Kind::round || frame_.kind == Kind::total ||
                           (frame_.kind == Kind::fund && !is_in_title() && !names_fund()) ||
                           frame_.rule == "valuation-estimate" || weighs();
        if (loose && !neighbours_.company_near(frame_.amount) &&
            !neighbours_.company_leads(frame_.amount) && !neighbours_.company_speaks(frame_.amount))
            turn(Kind::market, "market-article");
    }

    /// "l'hydrogène pèse 190 millions" of what a market took.
    bool weighs() const {
        return frame_.rule == "valuation-verb" && frame_.hit != nullptr && !reading_.context.fund &&
               reading_.token(frame_.hit->verb).fold.starts_with("pes");
    }

    /// "en trois tours", not "dans le monde".
    bool counts_rounds() const {
        static constexpr auto nouns = std::to_array<std::string_view>(
            {"tours", "levees", "operations", "deals", "transactions", "fois"});
        if (frame_.hit == nullptr) return false;
        for (auto t = frame_.hit->tokens.begin; t < frame_.hit->tokens.end; ++t)
            if (is_one_of(reading_.token(t).fold, nouns)) return true;
        return false;
    }

    /// "le fonds Alta, doté de 40 M€": the words that tell the fund hold its name.
    bool names_fund() const {
        if (frame_.hit == nullptr) return false;
        const auto [first, last] = reading_.entities.within(frame_.hit->tokens);
        return first != last;
    }

    /// "y a mis 40 millions", "en apporte 20": a share of the fund told before.
    bool says_there() const {
        constexpr std::size_t farthest = 3;
        const auto begin = frame_.hit->tokens.begin;
        for (std::size_t back = 1; back <= farthest && back <= begin; ++back) {
            const auto& token = reading_.token(begin - back);
            if (token.is("y") || token.is("en")) return true;
        }
        return false;
    }

    bool is_in_title() const {
        return reading_.document.is_title(reading_.distances.extent(frame_.amount).sentence);
    }

    /// "Au total, 3,1 milliards" behind the rounds of many companies.
    void see_sum_of_all() {
        if (frame_.kind == Kind::total && reading_.context.rounds && !reading_.context.hero &&
            !reading_.context.fund && !neighbours_.company_near(frame_.amount) &&
            !neighbours_.company_speaks(frame_.amount))
            turn(Kind::market, "total-of-all");
    }

    /// "Série A de 10 M€ auprès de X" is told of the company before.
    bool is_series() const {
        return frame_.hit != nullptr && frame_.kind == Kind::round &&
               reading_.token(frame_.hit->tokens.begin).is("serie");
    }

    /// "une start-up qui levait 10 millions": one company, though nameless.
    bool is_of_somebody() const {
        const auto sentence = reading_.sentence_of(frame_.amount);
        const auto begin = reading_.distances.extent(frame_.amount).tokens.begin;
        for (auto t = sentence.begin; t + 1 < begin; ++t)
            if (reading_.token(t).is("une") && reading_.token(t + 1).is("start"))
                return !neighbours_.company_speaks(frame_.amount);
        return false;
    }

    /// "3 milliards au total, dont les 2 annoncés en 2023": a round of its own.
    void see_part() {
        if (!frame_.part || frame_.kind != Kind::total) return;
        turn(Kind::round, "part-of-total");
        frame_.part = false;
    }

    /// "avait déjà levé 3 M€ en 2021" is one round, "a déjà levé 30 M€" all of them.
    bool says_already() const {
        if (frame_.hit == nullptr) return false;
        for (auto t = frame_.hit->tokens.begin; t < frame_.hit->tokens.end; ++t)
            if (reading_.token(t).is("deja")) return true;
        return false;
    }

    /// Sums that are too small for any deal; a price of millions is what a company is worth.
    bool is_price() {
        const auto units = reading_.units(frame_.amount);
        const auto end = reading_.distances.extent(frame_.amount).tokens.end;
        if (frame_.kind == Kind::acquisition && reading_.token(end).is("symbolique")) return false;
        if (frame_.rule == "price-or-value") {
            const bool verb = frame_.hit != nullptr && frame_.hit->form != Form::none;
            if (verb || units < least_value || !reading_.context.startups)
                return units < least_rapported;
            frame_.kind = Kind::valuation;
        }
        if (frame_.rule == "other-cost") return units < least_cost;
        if (frame_.rule == "other-paid") return units < least_paid;
        if (frame_.kind == Kind::valuation && !reading_.context.startups && units < least_worth)
            return true;
        const bool may_be_small = frame_.kind == Kind::other || frame_.kind == Kind::grant;
        return units < (may_be_small ? least_grant : least_deal);
    }

    /// Rounds and estimates need a company that could have raised money, or been estimated.
    bool is_unlikely() const {
        if (frame_.rule == "valuation-estimate")
            return !reading_.context.startups || !neighbours_.company_near(frame_.amount);
        if (frame_.kind == Kind::total)
            return !reading_.context.rounds && !reading_.context.startups &&
                   !neighbours_.company_speaks(frame_.amount);
        if (frame_.kind != Kind::round) return false;
        if (is_of_somebody()) return true;
        if (reading_.context.charity) return true;
        const auto& amount = reading_.document.amounts[frame_.amount];
        if (reading_.context.fund && amount.hedge == money::Hedge::up_to) return true;
        if (frame_.rule == "round-invest" && !reading_.context.rounds &&
            !neighbours_.company_near(frame_.amount) && !investor_gives())
            return true;
        if (is_strong()) return false;
        if (reading_.context.startups || has_raiser()) return false;
        return frame_.hit == nullptr || !described_company_acts(reading_, *frame_.hit);
    }

    /// "Breizh Up et Seventure lui confient 3 M€": investors of one company's article.
    bool investor_gives() const {
        const auto& all = reading_.entities.all;
        const auto& topic = reading_.entities.topic;
        if (!reading_.context.hero || !topic || all[*topic].invests ||
            all[*topic].kind != EntityKind::company)
            return false;
        const auto [first, last] = reading_.entities.within(reading_.sentence_of(frame_.amount));
        for (auto m = first; m < last; ++m)
            if (all[reading_.entities.mentions[m].entity].kind == EntityKind::investor) return true;
        return false;
    }

    /// "S'y ajoute 1 M€ de la Région Bretagne", "L'État promet 60 millions": public money for the
    /// company of the article, where no noun says otherwise.
    void see_public_giver() {
        const bool verb = frame_.hit != nullptr && frame_.hit->form != Form::none;
        const bool round = frame_.kind == Kind::round && frame_.rule != "round-raise" &&
                           (verb || frame_.hit == nullptr || is_push());
        const bool state = frame_.kind == Kind::investment && tells_of_one(reading_) &&
                           (frame_.rule == "investment-state" || frame_.rule == "investment-noun");
        const bool total = frame_.kind == Kind::total && tells_of_one(reading_);
        if ((round || state || total) && is_public_gift(reading_, frame_.amount))
            turn(Kind::grant, "grant-agency");
    }

    /// "en a obtenu un de 12 millions auprès de trois banques", under a headline of loans.
    void see_loan() {
        static constexpr auto words = std::to_array<std::string_view>(
            {"capital", "actions", "actionnaires", "tour", "leve", "levee", "serie", "fonds"});
        const bool loose = frame_.rule == "round-from" || frame_.rule == "round-aim" ||
                           frame_.rule == "round-verb";
        if (!reading_.context.loan || frame_.kind != Kind::round || !loose) return;
        const auto sentence = reading_.sentence_of(frame_.amount);
        for (auto t = sentence.begin; t < sentence.end; ++t)
            if (std::find(words.begin(), words.end(), reading_.token(t).fold) != words.end())
                return;
        turn(Kind::debt, "loan-article");
    }

    /// "un coup de pouce", "une rallonge": nouns that say nothing of who gives.
    bool is_push() const {
        static constexpr auto nouns =
            std::to_array<std::string_view>({"coup", "rallonge", "cheque", "enveloppe", "bouffee"});
        const auto fold = reading_.token(frame_.hit->tokens.begin).fold;
        return std::find(nouns.begin(), nouns.end(), fold) != nouns.end();
    }

    /// In an article about a company's round, a sum told of a company by name.
    bool has_raiser() const {
        return reading_.context.rounds && reading_.entities.topic &&
               reading_.units(frame_.amount) < most_raised &&
               (neighbours_.company_speaks(frame_.amount) ||
                neighbours_.company_near(frame_.amount) ||
                neighbours_.stands_at_head(frame_.amount) || agrees_with_title());
    }

    /// The headline says the same sum.
    bool agrees_with_title() const {
        const auto& amounts = reading_.document.amounts;
        for (std::size_t i = 0; i < amounts.size(); ++i) {
            if (!reading_.document.is_title(reading_.distances.extent(i).sentence)) continue;
            if (i == frame_.amount || agree(amounts[i].amount, amounts[frame_.amount].amount))
                return true;
        }
        return false;
    }

    bool is_strong() const {
        return frame_.hit != nullptr && frame_.hit->trigger->weight >= strong_weight &&
               frame_.rule != "round-raise";
    }

    const Reading& reading_;
    const Neighbours& neighbours_;
    Frame& frame_;
};

}  // namespace

std::string_view see_article(const Reading& reading, const Neighbours& neighbours, Frame& frame) {
    return Article(reading, neighbours, frame).run();
}

}  // namespace vigie::indexer
