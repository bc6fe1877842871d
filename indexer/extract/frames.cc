#include "indexer/extract/frames.hh"

#include <algorithm>
#include <array>

#include "indexer/extract/bare_sums.hh"
#include "indexer/extract/forecast.hh"
#include "indexer/extract/merge.hh"
#include "indexer/extract/neighbours.hh"
#include "indexer/extract/plausibility.hh"
#include "indexer/extract/public_gifts.hh"
#include "indexer/extract/scoring.hh"

namespace vigie::indexer {
namespace {

using deals::Kind;

constexpr std::size_t longest_list_gap = 20;
constexpr double least_bare_round = 100e3;
constexpr double least_bare_gift = 20e3;
constexpr double least_market = 1e6;
constexpr std::size_t longest_review = 6;  // sentences from a market's sum to that of a place
constexpr double least_listing = 1e6;
constexpr double most_given = 2e9;         // more that a sentence with investors tells is a price
constexpr double body_knows_better = 6.0;  // how much surer a headline's own words must be

Frame frame_by(std::string_view rule, Kind kind, std::size_t amount) {
    Frame frame;
    frame.amount = amount;
    frame.kind = kind;
    frame.rule = rule;
    frame.score = accepted_score;
    return frame;
}

/// The frame of another sum, taken over.
Frame like(Frame frame, std::string_view rule, std::size_t amount) {
    frame.amount = amount;
    frame.rule = rule;
    frame.hit = nullptr;
    frame.like = std::nullopt;
    frame.part = false;
    return frame;
}

class Framing {
public:
    Framing(const Reading& reading, std::vector<Refusal>& refused)
        : reading_(reading), neighbours_(reading), refused_(refused) {}

    std::vector<Frame> run() {
        const auto& amounts = reading_.document.amounts;
        frame_of_.assign(amounts.size(), std::nullopt);
        for (std::size_t i = 0; i < amounts.size(); ++i)
            if (is_sum(amounts[i]) && !in_title(i)) read(i, &Framing::body_frame);
        for (std::size_t i = 0; i < amounts.size(); ++i)
            if (is_sum(amounts[i]) && in_title(i)) read(i, &Framing::title_frame);
        std::sort(frames_.begin(), frames_.end(),
                  [](const Frame& a, const Frame& b) { return a.amount < b.amount; });
        return std::move(frames_);
    }

private:
    using Reader = std::optional<Frame> (Framing::*)(std::size_t) const;

    bool in_title(std::size_t i) const {
        const auto sentence = reading_.distances.extent(i).sentence;
        return reading_.document.is_title(sentence) || repeats_title(reading_, sentence);
    }

    void refuse(std::size_t amount, std::string_view rule) { refused_.push_back({amount, rule}); }

    void read(std::size_t i, Reader reader) {
        if (neighbours_.is_per_unit(i)) return refuse(i, "per-unit");
        if (is_corrected(reading_, i)) return refuse(i, "corrected");
        const auto verdict = weigh_words(reading_, i);
        if (verdict.refused) {
            priced_ = i;
            return refuse(i, "price");
        }
        words_ = verdict.frame;
        auto frame = (this->*reader)(i);
        if (!frame) return refuse(i, "no-word");
        if (!words_ && goes_on_about_price(i)) return refuse(i, "price");
        if (is_loose_aim(*frame)) aim_goes_on(*frame);
        if (brings_in(*frame) && kind_before(i) == Kind::ipo) frame->kind = Kind::ipo;
        if (adds_up(*frame)) sum_goes_on(*frame);
        frame->part |= neighbours_.is_part(i) && !neighbours_.company_beside(i);
        if (const auto before = neighbours_.row_before(i); before && frame_of_[*before])
            go_on(*frame, frames_[*frame_of_[*before]]);
        if (const auto why = see_article(reading_, neighbours_, *frame); !why.empty())
            return refuse(i, why);
        frame_of_[i] = frames_.size();
        frames_.push_back(*frame);
    }

    /// "entre 1,06 et 1,1 Md$ de revenus, et de 4,9 à 5,1 sur l'exercice": one row, one status.
    static void go_on(Frame& frame, const Frame& before) {
        if (frame.kind == Kind::total && before.kind == Kind::revenue) frame.kind = Kind::revenue;
        if (frame.kind == before.kind && !frame.like) frame.like = before.amount;
    }

    /// "a fait transiter 310 millions, contre 95 en 2020", "des tickets de 500 000 euros à 5
    /// millions": beside a sum that is no deal's.
    bool goes_on_about_price(std::size_t i) const {
        const auto before = neighbours_.previous_in_sentence(i);
        if (!before || before != priced_) return false;
        const auto begin = reading_.distances.extent(i).tokens.begin;
        const auto from = reading_.distances.extent(*before).tokens.begin;
        const bool range = from > 0 && reading_.token(from - 1).is("de");
        return begin > 0 && (reading_.token(begin - 1).is("contre") ||
                             (range && reading_.token(begin - 1).is("a")));
    }

    /// "vise", "espère", "cherche": what is aimed at is what was spoken of.
    static bool is_loose_aim(const Frame& frame) {
        constexpr float loose = 5;
        return frame.rule == "round-aim" && frame.hit != nullptr &&
               frame.hit->trigger->weight < loose;
    }

    /// "96 millions de ventes ; elle en vise 120", "un fonds de 40 M€, pour lequel elle visait 60".
    void aim_goes_on(Frame& frame) const {
        if (const auto near = kind_before(frame.amount)) {
            frame.kind = *near;
            frame.rule = "same-aim";
        }
    }

    /// "lui a rapporté 66 millions", "en a retiré": by what was told before.
    static bool brings_in(const Frame& frame) {
        return frame.rule == "price-or-value" && frame.hit != nullptr &&
               frame.hit->form != Form::none;
    }

    /// "s'y ajoutent 15 millions": to what was told before.
    bool adds_up(const Frame& frame) const {
        return frame.rule == "round-invest" && frame.hit != nullptr && !frames_.empty() &&
               reading_.token(frame.hit->verb).fold.starts_with("ajout");
    }

    void sum_goes_on(Frame& frame) const {
        const auto& last = frames_.back();
        const auto gap = reading_.distances.extent(frame.amount).sentence -
                         reading_.distances.extent(last.amount).sentence;
        if (gap > 1 || (last.kind != Kind::acquisition && last.kind != Kind::investment)) return;
        frame.kind = last.kind;
        frame.rule = "same-addition";
        frame.like = last.amount;
    }

    /// The kind of the sum told last, in this sentence or the one before in the paragraph; of words
    /// of a fund, a listing or sales where they stand before the sum.
    std::optional<Kind> kind_before(std::size_t i) const {
        const auto begin = reading_.distances.extent(i).tokens.begin;
        const auto sentence = reading_.distances.extent(i).sentence;
        auto from = reading_.document.sentences[sentence].begin;
        if (sentence > 0 && from > 0 &&
            reading_.token(from - 1).kind != text::TokenKind::line_break &&
            !reading_.document.is_title(sentence - 1))
            from = reading_.document.sentences[sentence - 1].begin;
        for (auto t = reading_.document.sentences[sentence].begin; t < begin; ++t)
            if (reading_.token(t).is("exercice")) return Kind::revenue;
        const auto [first, last] = reading_.hits_within({from, begin});
        for (auto h = last; h-- > first;) {
            const auto kind = kind_of(reading_.hits[h].trigger->sense);
            if (!kind || reading_.hits[h].trigger->rule == "round-aim") continue;
            if (*kind == Kind::round || *kind == Kind::total) {
                if (reading_.hits[h].form == Form::none || decided(reading_.hits[h]))
                    return std::nullopt;
                continue;  // "a finalisé le rachat"
            }
            if (*kind == Kind::fund || *kind == Kind::ipo || *kind == Kind::revenue) return kind;
        }
        return sales_of_paragraph(begin);
    }

    std::optional<Frame> body_frame(std::size_t i) const {
        if (words_ && words_->kind == Kind::market && neighbours_.company_beside(i))
            if (auto frame = listing(i)) return frame;
        if (!words_ || words_->kind == Kind::round)
            if (auto frame = at_price(i)) return frame;
        // What tells a list or a subject apart is French: in English only words of a sum's own
        // count.
        if (words_ || reading_.document.language != Language::french) return words_;
        if (auto frame = by_place(i)) return frame;
        if (auto frame = same_list(i)) return frame;
        if (auto frame = bid_per_share(i)) return frame;
        if (reading_.units(i) >= least_market && builds_for(reading_, i))
            return frame_by("investment-site", Kind::investment, i);
        if (auto frame = review(i)) return frame;
        if (auto frame = listing(i)) return frame;
        if (auto frame = same_paragraph(i)) return frame;
        return by_article(i);
    }

    /// "La France, avec 214 millions" behind what the market of a continent took.
    std::optional<Frame> by_place(std::size_t i) const {
        if (reading_.units(i) < least_market || !neighbours_.place_beside(i) ||
            neighbours_.company_beside(i))
            return std::nullopt;
        for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame) {
            if (reading_.distances.extent(i).sentence >
                reading_.distances.extent(frame->amount).sentence + longest_review)
                break;
            if (frame->kind == Kind::market) return frame_by("market-place", Kind::market, i);
        }
        return std::nullopt;
    }

    std::optional<Frame> title_frame(std::size_t i) const {
        const auto known = same_sum(i);
        if (known && (!words_ || known->score + body_knows_better > words_->score)) return known;
        // What tells a list or a subject apart is French: in English only words of a sum's own
        // count.
        if (words_ || reading_.document.language != Language::french) return words_;
        if (auto frame = same_list(i)) return frame;
        if (!reading_.context.rounds || !reading_.entities.topic) return std::nullopt;
        return frame_by("headline-sum", Kind::round, i);
    }

    /// A headline without verb means the sum that the body explains.
    std::optional<Frame> same_sum(std::size_t i) const {
        const auto& mine = reading_.document.amounts[i].amount;
        for (const auto& frame : frames_)
            if (agree(mine, reading_.document.amounts[frame.amount].amount))
                return like(frame, "headline-same-sum", i);
        return std::nullopt;
    }

    /// "une série D de 160 M€, à 1,3 milliard", "650 millions à 10,6": behind a round the larger
    /// sum that "à" leads to is what the company was worth.
    std::optional<Frame> at_price(std::size_t i) const {
        const auto before = round_before(i);
        if (!before || !neighbours_.stands_at_price_behind(*before, i)) return std::nullopt;
        if (frame_of_[*before]) {
            const auto kind = frames_[*frame_of_[*before]].kind;
            if (kind != Kind::round && kind != Kind::total) return std::nullopt;
        } else if (!reading_.context.rounds) {
            return std::nullopt;
        }
        auto frame = frame_by("valuation-price", Kind::valuation, i);
        frame.like = *before;
        return frame;
    }

    /// The sum before in the sentence, else that of a round in the sentence before.
    std::optional<std::size_t> round_before(std::size_t i) const {
        if (const auto before = neighbours_.previous_in_sentence(i)) return before;
        if (frames_.empty() || frames_.back().kind != Kind::round) return std::nullopt;
        const auto last = frames_.back().amount;
        const auto gap =
            reading_.distances.extent(i).sentence - reading_.distances.extent(last).sentence;
        return gap <= 1 ? std::optional(last) : std::nullopt;
    }

    /// "209 en 2023, 450 en juillet 2024": the kind of the sum before, in one sentence.
    std::optional<Frame> same_list(std::size_t i) const {
        auto before = neighbours_.previous_in_sentence(i);
        if (!before || !frame_of_[*before]) return std::nullopt;
        // "un milliard à 31, puis 650 millions à 10,6": the rounds go on, not their prices
        const auto& last = frames_[*frame_of_[*before]];
        if (last.rule == "valuation-price" && last.like && frame_of_[*last.like])
            before = last.like;
        if (!neighbours_.are_joined(*before, i, longest_list_gap)) return std::nullopt;
        auto frame = like(frames_[*frame_of_[*before]], "same-list", i);
        if (neighbours_.is_other_told_between(*before, i, frame.kind)) return std::nullopt;
        frame.like = *before;
        if (frame.kind == Kind::market && neighbours_.company_beside(i)) frame.kind = Kind::round;
        return frame;
    }

    /// "Phenix, 15 M€", "Exotec : 335 M$", "Naboo (20 M€)", "20 M€ pour Cooptalis".
    std::optional<Frame> listing(std::size_t i) const {
        const auto& context = reading_.context;
        if (context.fines && reading_.units(i) >= least_bare_round &&
            (neighbours_.company_beside(i) || neighbours_.is_dated(i)))
            return frame_by("fine-article", Kind::other, i);
        if (context.charity) return std::nullopt;
        if (!context.rounds && !context.market && !context.fund) return past_round(i);
        if (!neighbours_.company_beside(i) && !neighbours_.company_leads(i) &&
            !neighbours_.heads_name(i) && !neighbours_.closes_bracket(i))
            return std::nullopt;
        return frame_by("listing", Kind::round, i);
    }

    /// "une offre à 17 euros par action, soit 1,65 milliard": where a purchase is told of.
    std::optional<Frame> bid_per_share(std::size_t i) const {
        if (!follows_share_price(reading_, i) || reading_.units(i) < least_market)
            return std::nullopt;
        auto frame = frame_by("acquisition-per-share", Kind::acquisition, i);
        frame.hit = purchase_before(reading_, i);
        if (frame.hit == nullptr && !reading_.takeover) return std::nullopt;
        return frame;
    }

    /// "Prenez Perlou, 35 millions en juillet 2021", in an article about start-ups but no rounds.
    std::optional<Frame> past_round(std::size_t i) const {
        if (!reading_.context.startups || !neighbours_.company_beside(i) ||
            !neighbours_.is_dated(i) || reading_.units(i) < least_market || reading_.takeover)
            return std::nullopt;
        return reading_.units(i) < most_given ? frame_by("listing", Kind::round, i)
                                              : frame_by("listing-worth", Kind::valuation, i);
    }

    /// "Microsoft, 4 milliards : un centre de données", "Motorola (12,5, en 2012)", where the
    /// article goes through what companies spend, were bought for or are worth.
    std::optional<Frame> review(std::size_t i) const {
        auto kind = kind_of_review(reading_.context);
        if (!kind && is_price_in_bracket(reading_, i)) kind = Kind::acquisition;
        if (!kind || reading_.units(i) < least_market) return std::nullopt;
        if (!neighbours_.company_beside(i) && !neighbours_.company_leads(i) &&
            !neighbours_.company_speaks(i))
            return std::nullopt;
        return frame_by("review", *kind, i);
    }

    /// A sum without words of its own in a paragraph of one kind.
    std::optional<Frame> same_paragraph(std::size_t i) const {
        if (frames_.empty()) return std::nullopt;
        const auto& last = frames_.back();
        if (reading_.distances.extent(i).sentence >
            reading_.distances.extent(last.amount).sentence + 1)
            return std::nullopt;
        const bool goes_on =
            (last.kind == Kind::market && !neighbours_.company_speaks(i)) ||
            (!reading_.context.rounds && (last.kind == Kind::other || last.kind == Kind::revenue));
        if (!goes_on || neighbours_.is_other_told_between(last.amount, i, last.kind))
            return std::nullopt;
        return like(last, "same-paragraph", i);
    }

    /// "Vingt-cinq millions : à la belle époque …": the sum of an operation told before.
    bool is_told_before(std::size_t i) const {
        const auto& mine = reading_.document.amounts[i].amount;
        if (!mine.min || mine.min != mine.max) return false;
        return std::any_of(frames_.begin(), frames_.end(), [&](const Frame& frame) {
            const auto& its = reading_.document.amounts[frame.amount].amount;
            return (frame.kind == Kind::round || frame.kind == Kind::acquisition) &&
                   its.min == mine.min && its.max == mine.max && its.currency == mine.currency;
        });
    }

    /// "L'objectif est fixé à 5 millions" behind words of a round.
    bool is_goal_of_round(std::size_t i) const {
        return neighbours_.is_goal(i) && reading_.units(i) < most_given &&
               tells_round_near(reading_, i);
    }

    /// What the article is about tells what a bare sum is: one at the head of a sentence, one with
    /// a date of its own, one of somebody ("les 100 M€ de Sigfox").
    std::optional<Frame> by_article(std::size_t i) const {
        const auto& context = reading_.context;
        if (is_told_before(i)) return std::nullopt;
        if (is_goal_of_round(i)) return frame_by("round-aim", Kind::round, i);
        if (context.fund && opens_with_one_of_row(reading_, i) && reading_.units(i) >= least_market)
            return frame_by("fund-numbered", Kind::fund, i);
        if (neighbours_.is_numbered(i) && tells_round_near(reading_, i))
            return frame_by("round-next", Kind::round, i);
        if (context.contest && !context.rounds && reading_.units(i) >= least_bare_gift &&
            (neighbours_.company_speaks(i) || neighbours_.company_beside(i)))
            return frame_by("contest-article", Kind::grant, i);
        if (reading_.entities.topic && context.hero && reading_.units(i) >= least_bare_gift &&
            is_public_gift(reading_, i))
            return frame_by("grant-agency", Kind::grant, i);
        if (context.contest && !context.rounds && reading_.units(i) >= least_bare_gift &&
            neighbours_.company_speaks(i))
            return frame_by("contest-article", Kind::grant, i);
        if (const auto meant = meant_by_pronoun(reading_, i))
            return frame_by("same-noun", *meant, i);
        if (context.charity && reading_.units(i) >= least_bare_round)
            return frame_by("charity-article", Kind::other, i);
        if (context.market && reading_.units(i) >= least_market && !neighbours_.company_speaks(i) &&
            !neighbours_.is_owned(i) && !neighbours_.is_for_one(i))
            return frame_by("market-article", Kind::market, i);
        if (reading_.units(i) < least_bare_round) return std::nullopt;
        if (context.listing && !is_earlier_round(i)) return by_listing(i);
        if (context.startups && neighbours_.investor_follows(i))
            return frame_by("round-investor", Kind::round, i);
        if (context.startups && !reading_.takeover && neighbours_.is_owned(i) &&
            neighbours_.is_dated(i) && neighbours_.company_beside(i) &&
            reading_.units(i) < most_given)
            return frame_by("round-owned", Kind::round, i);
        if (!context.rounds) return std::nullopt;
        if (!reading_.document.amounts[i].amount.min) return std::nullopt;
        if (neighbours_.stands_at_price(i)) return frame_by("value-at-head", Kind::valuation, i);
        if (neighbours_.is_owned(i)) return frame_by("round-owned", Kind::round, i);
        const auto bare = context.loan ? Kind::debt : Kind::round;
        if (neighbours_.stands_at_head(i)) return frame_by("round-head", bare, i);
        if (neighbours_.is_dated(i) && neighbours_.stands_alone(i))
            return frame_by("round-dated", bare, i);
        if (!context.fund && reading_.units(i) < most_given && neighbours_.investor_gives(i))
            return frame_by("round-backers", Kind::round, i);
        if (context.hero && neighbours_.bank_gives(i)) return frame_by("debt-bank", Kind::debt, i);
        return std::nullopt;
    }

    /// "Elaia y avait cru la première, en 2006, pour 3 millions", told of who goes public today.
    bool is_earlier_round(std::size_t i) const {
        return neighbours_.investor_gives(i) && time_of(reading_, i) == Time::past;
    }

    /// The words told a sum.
    bool decided(const TriggerHit& hit) const {
        return std::any_of(frames_.begin(), frames_.end(),
                           [&](const Frame& frame) { return frame.hit == &hit; });
    }

    /// Sales are what the paragraph before token `begin` told; then aims are of sales too.
    std::optional<Kind> sales_of_paragraph(std::size_t begin) const {
        constexpr std::size_t longest = 120;
        for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame) {
            const auto end = reading_.distances.extent(frame->amount).tokens.end;
            if (end > begin || begin - end > longest) return std::nullopt;
            for (auto t = end; t < begin; ++t)
                if (reading_.token(t).kind == text::TokenKind::line_break) return std::nullopt;
            if (frame->kind == Kind::round || frame->kind == Kind::total) return std::nullopt;
            if (frame->kind == Kind::revenue) return Kind::revenue;
        }
        return std::nullopt;
    }

    /// "Les 241 millions placés", "ses 110 millions de mai 2022", told of a listing.
    std::optional<Frame> by_listing(std::size_t i) const {
        if (reading_.units(i) < least_listing || !reading_.document.amounts[i].amount.min)
            return std::nullopt;
        if (neighbours_.is_owned(i) || is_placed(reading_, i))
            return frame_by("ipo-owned", Kind::ipo, i);
        return std::nullopt;
    }

    const Reading& reading_;
    const Neighbours neighbours_;
    std::vector<Refusal>& refused_;
    std::optional<Frame> words_;
    std::optional<std::size_t> priced_;  ///< the last sum that words refused
    std::vector<Frame> frames_;
    std::vector<std::optional<std::size_t>> frame_of_;
};

}  // namespace

std::vector<Frame> find_frames(const Reading& reading, std::vector<Refusal>& refused) {
    return Framing(reading, refused).run();
}

}  // namespace vigie::indexer
