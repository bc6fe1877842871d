#include "indexer/extract/frames.hh"

#include <algorithm>
#include <array>

namespace vigie::indexer {
namespace {

constexpr double accepted = 4.5;       // a clause that scores less says nothing of its own
constexpr double context_bonus = 3.0;  // for weak words of rounds in an article about rounds
constexpr double strong_weight = 10;   // words that speak for themselves

bool is_round_word(const Trigger& trigger) {
    return trigger.sense == Sense::round && trigger.weight >= strong_weight;
}

/// The best kind that words of the sentence give to a sum.
class Scoring {
public:
    Scoring(const Reading& reading, std::size_t amount) : reading_(reading), amount_(amount) {}

    std::optional<Frame> best() {
        const auto sentence = reading_.distances.extent(amount_).sentence;
        if (sentence >= reading_.document.sentences.size()) return std::nullopt;
        const auto [first, last] = reading_.hits_within(reading_.document.sentences[sentence]);
        for (auto i = first; i < last; ++i) weigh(reading_.hits[i]);
        if (best_.score < accepted) return std::nullopt;
        return best_;
    }

    bool refused() const { return refused_ >= accepted && refused_ >= best_.score; }

private:
    void weigh(const TriggerHit& hit) {
        const auto& trigger = *hit.trigger;
        if (trigger.sense > Sense::none) return;
        const auto cost = reading_.cost(hit, amount_);
        if (!cost) return;
        const auto score = trigger.weight - *cost + adjusted(trigger);
        if (trigger.sense == Sense::none) {
            if (trigger.rule == "price-share" && reading_.units(amount_) > 5e6) return;
            refused_ = std::max(refused_, score);
            return;
        }
        if (score <= best_.score) return;
        best_.amount = amount_;
        best_.kind = *kind_of(trigger.sense);
        best_.rule = trigger.rule;
        best_.score = score;
        best_.hit = &hit;
    }

    double adjusted(const Trigger& trigger) const {
        if (trigger.sense != Sense::round) return 0;
        if (reading_.context.charity || reading_.context.sport) return -6;
        if (trigger.weight >= strong_weight) return 0;
        if (reading_.context.rounds) return context_bonus;
        return reading_.context.startups ? 0 : -4;
    }

    const Reading& reading_;
    std::size_t amount_;
    Frame best_;
    double refused_ = 0;
};

/// A round that the place of the sum tells, not a word.
Frame round_by(std::string_view rule, std::size_t amount) {
    Frame frame;
    frame.amount = amount;
    frame.kind = deals::Kind::round;
    frame.rule = rule;
    frame.score = accepted;
    return frame;
}

/// Words that may stand between two sums of one list.
bool joins(const text::Token& token) {
    static constexpr auto joints = std::to_array<std::string_view>(
        {",", "et", "puis", "contre", "apres", "dont", "ou", ";", "(", ")", "en", "au", "soit"});
    return std::find(joints.begin(), joints.end(), token.fold) != joints.end();
}

/// The names of companies, for rules that ask whether one stands right beside a sum.
bool names_company(const Reading& reading, const EntityMention& mention) {
    const auto kind = reading.entities.all[mention.entity].kind;
    return mention.form <= MentionForm::alias &&
           (kind == EntityKind::company || kind == EntityKind::investor ||
            kind == EntityKind::other);
}

class Framing {
public:
    Framing(const Reading& reading, std::vector<Refusal>& refused)
        : reading_(reading), refused_(refused) {}

    std::vector<Frame> run() {
        const auto& amounts = reading_.document.amounts;
        frame_of_.assign(amounts.size(), std::nullopt);
        for (std::size_t i = 0; i < amounts.size(); ++i)
            if (is_sum(amounts[i]) && !in_title(i)) read(i);
        for (std::size_t i = 0; i < amounts.size(); ++i)
            if (is_sum(amounts[i]) && in_title(i)) read_title(i);
        std::sort(frames_.begin(), frames_.end(),
                  [](const Frame& a, const Frame& b) { return a.amount < b.amount; });
        return std::move(frames_);
    }

private:
    bool in_title(std::size_t i) const {
        return reading_.document.is_title(reading_.distances.extent(i).sentence);
    }

    void keep(Frame frame) {
        frame_of_[frame.amount] = frames_.size();
        frames_.push_back(frame);
    }

    void refuse(std::size_t amount, std::string_view rule) { refused_.push_back({amount, rule}); }

    void read(std::size_t i) {
        if (reading_.document.amounts[i].use == money::Use::per_unit) return refuse(i, "per-unit");
        Scoring scoring(reading_, i);
        auto frame = scoring.best();
        if (scoring.refused()) return refuse(i, "price");
        if (!frame) frame = same_list(i);
        if (!frame) frame = listing(i);
        if (!frame) frame = same_paragraph(i);
        if (!frame) frame = by_article(i);
        if (!frame) return refuse(i, "no-word");
        frame->part = is_part(i);
        if (reading_.context.market) see_market(*frame);
        see_listing(*frame);
        if (reading_.context.contest && frame->kind == deals::Kind::round) {
            frame->kind = deals::Kind::grant;
            frame->rule = "contest-article";
        }
        if (is_price(*frame)) return refuse(i, "price");
        if (is_unlikely(*frame)) return refuse(i, "no-company");
        keep(*frame);
    }

    /// Rounds and estimates need a company that could have raised money, or been estimated.
    bool is_unlikely(const Frame& frame) const {
        if (frame.rule == "valuation-estimate")
            return !reading_.context.startups || !company_near(frame);
        if (frame.kind != deals::Kind::round) return false;
        if (reading_.context.charity) return true;
        if (frame.rule == "round-invest" && !reading_.context.rounds && !company_near(frame))
            return true;
        if (frame.hit != nullptr && is_round_word(*frame.hit->trigger) &&
            frame.hit->trigger->rule != "round-raise")
            return false;
        return !reading_.context.startups;
    }

    /// What the article is about tells what a bare sum is: one at the head of a sentence, one with
    /// a date of its own, one of somebody ("les 100 M€ de Sigfox").
    std::optional<Frame> by_article(std::size_t i) const {
        const auto& context = reading_.context;
        if (context.market) {
            Frame frame;
            frame.amount = i;
            frame.kind = deals::Kind::market;
            frame.rule = "market-article";
            return frame;
        }
        if (!context.rounds || context.listing || reading_.units(i) < 100e3) return std::nullopt;
        if (stands_at_head(i) || is_dated(i) || is_owned(i)) return round_by("round-article", i);
        return std::nullopt;
    }

    bool stands_at_head(std::size_t i) const {
        const auto& extent = reading_.distances.extent(i);
        return extent.tokens.begin <= reading_.document.sentences[extent.sentence].begin + 1;
    }

    /// "102,5 millions en novembre 2021", "les 10 millions de dollars de 2012".
    bool is_dated(std::size_t i) const {
        const auto end = reading_.distances.extent(i).tokens.end;
        for (const auto& date : reading_.document.dates) {
            if (date.tokens.begin < end) continue;
            return date.tokens.begin <= end + 2;
        }
        return false;
    }

    bool is_owned(std::size_t i) const {
        const auto& extent = reading_.distances.extent(i).tokens;
        const auto& tokens = reading_.document.tokens;
        if (extent.begin == 0 || extent.end >= tokens.size()) return false;
        const auto before = tokens[extent.begin - 1].fold;
        const auto after = tokens[extent.end].fold;
        if (before == "ses") return true;
        return (before == "les" || before == "des") &&
               (after == "de" || after == "du" || after == "d'");
    }

    /// In an article about a market a sum without a company of its own is the market's.
    void see_market(Frame& frame) const {
        const bool loose = frame.kind == deals::Kind::round || frame.kind == deals::Kind::total ||
                           frame.kind == deals::Kind::fund || frame.kind == deals::Kind::valuation;
        if (!loose || company_near(frame)) return;
        frame.kind = deals::Kind::market;
        frame.rule = "market-article";
    }

    /// What a company raises by going public.
    void see_listing(Frame& frame) const {
        if (!reading_.context.listing && !tells_listing(frame)) return;
        if (frame.kind != deals::Kind::round && frame.rule != "price-or-value") return;
        if (frame.rule == "round-raise" || frame.rule == "listing") return;
        frame.kind = deals::Kind::ipo;
        frame.rule = "ipo-article";
    }

    /// "En mars, une entrée en Bourse lui avait rapporté 1,5 milliard".
    bool tells_listing(const Frame& frame) const {
        if (frame.rule != "price-or-value") return false;
        const auto sentence = reading_.distances.extent(frame.amount).sentence;
        const auto [first, last] = reading_.hits_within(reading_.document.sentences[sentence]);
        for (auto i = first; i < last; ++i)
            if (reading_.hits[i].trigger->sense == Sense::ipo) return true;
        return false;
    }

    /// Sums that are too small for any deal; a price of millions is what a company is worth.
    bool is_price(Frame& frame) const {
        const auto units = reading_.units(frame.amount);
        if (frame.rule == "price-or-value") {
            if (units < 20e6 || !reading_.context.startups) return units < 1e6;
            frame.kind = deals::Kind::valuation;
        }
        if (frame.kind == deals::Kind::other && frame.rule == "other-cost") return units < 100e3;
        const bool may_be_small =
            frame.kind == deals::Kind::other || frame.kind == deals::Kind::grant;
        return units < (may_be_small ? 1e3 : 10e3);
    }

    void read_title(std::size_t i) {
        if (reading_.document.amounts[i].use == money::Use::per_unit) return refuse(i, "per-unit");
        Scoring scoring(reading_, i);
        auto frame = scoring.best();
        if (scoring.refused()) return refuse(i, "price");
        if (auto known = same_sum(i); known && (!frame || known->score + 6 > frame->score))
            frame = known;
        if (!frame) frame = same_list(i);
        if (!frame && reading_.context.rounds) frame = round_by("headline-sum", i);
        if (!frame) return refuse(i, "no-word");
        if (is_price(*frame)) return refuse(i, "price");
        if (is_unlikely(*frame)) return refuse(i, "no-company");
        keep(*frame);
    }

    /// A headline without verb means the sum that the body explains.
    std::optional<Frame> same_sum(std::size_t i) const {
        const auto& mine = reading_.document.amounts[i].amount;
        for (const auto& frame : frames_) {
            const auto& other = reading_.document.amounts[frame.amount].amount;
            if (!mine.min || !other.min || mine.currency != other.currency) continue;
            const auto low = std::min(*mine.min, *other.min);
            const auto high = std::max(*mine.min, *other.min);
            if (static_cast<double>(high) > static_cast<double>(low) * 1.05) continue;
            auto same = frame;
            same.amount = i;
            same.rule = "headline-same-sum";
            same.hit = nullptr;
            return same;
        }
        return std::nullopt;
    }

    std::optional<std::size_t> previous(std::size_t i) const {
        const auto sentence = reading_.distances.extent(i).sentence;
        while (i-- > 0) {
            if (!is_sum(reading_.document.amounts[i])) continue;
            if (reading_.distances.extent(i).sentence != sentence) return std::nullopt;
            return i;
        }
        return std::nullopt;
    }

    /// "209 en 2023, 450 en juillet 2024": the kind of the sum before, in one sentence.
    std::optional<Frame> same_list(std::size_t i) const {
        const auto before = previous(i);
        if (!before || !frame_of_[*before]) return std::nullopt;
        const auto from = reading_.distances.extent(*before).tokens.end;
        const auto to = reading_.distances.extent(i).tokens.begin;
        if (to > from + 16) return std::nullopt;
        bool joined = false;
        for (auto t = from; t < to; ++t) joined |= joins(reading_.document.tokens[t]);
        if (!joined) return std::nullopt;
        auto frame = frames_[*frame_of_[*before]];
        frame.like = *frame_of_[*before];
        frame.amount = i;
        frame.rule = "same-list";
        frame.hit = nullptr;
        if (frame.kind == deals::Kind::market && company_beside(i)) frame.kind = deals::Kind::round;
        return frame;
    }

    /// A company is named between the start of the sentence, or the sum before, and the sum.
    bool company_near(const Frame& frame) const {
        if (company_beside(frame.amount)) return true;
        const auto& extent = reading_.distances.extent(frame.amount);
        const auto& sentence = reading_.document.sentences[extent.sentence];
        const auto [first, last] = reading_.entities.within(sentence);
        for (auto m = first; m < last; ++m) {
            const auto& mention = reading_.entities.mentions[m];
            if (reading_.entities.all[mention.entity].kind != EntityKind::company) continue;
            if (reading_.entities.all[mention.entity].invests) continue;
            if (reading_.distances.between(mention.tokens, extent.tokens) < 4.0) return true;
        }
        return false;
    }

    /// "Phenix, 15 M€", "Exotec : 335 M$", "Naboo (20 M€)", "20 M€ pour Cooptalis".
    std::optional<Frame> listing(std::size_t i) const {
        if (!reading_.context.rounds || reading_.context.charity || !company_beside(i))
            return std::nullopt;
        return round_by("listing", i);
    }

    bool company_beside(std::size_t i) const {
        const auto& extent = reading_.distances.extent(i);
        const auto& sentence = reading_.document.sentences[extent.sentence];
        const auto [first, last] = reading_.entities.within(sentence);
        for (auto m = first; m < last; ++m) {
            const auto& mention = reading_.entities.mentions[m];
            if (!names_company(reading_, mention)) continue;
            if (mention.tokens.end <= extent.tokens.begin &&
                extent.tokens.begin - mention.tokens.end <= 2 &&
                only_joints(mention.tokens.end, extent.tokens.begin))
                return true;
            if (mention.tokens.begin >= extent.tokens.end &&
                mention.tokens.begin - extent.tokens.end <= 2 &&
                leads_to_company(extent.tokens.end))
                return true;
        }
        return false;
    }

    bool only_joints(std::size_t first, std::size_t last) const {
        static constexpr auto joints = std::to_array<std::string_view>(
            {",", ":", "(", "avec", "a", "credite", "creditee", "de", "-", "\xE2\x80\x93",
             "\xE2\x80\x94", "pour", "et"});
        for (auto t = first; t < last; ++t)
            if (std::find(joints.begin(), joints.end(), reading_.document.tokens[t].fold) ==
                joints.end())
                return false;
        return true;
    }

    bool leads_to_company(std::size_t t) const {
        const auto& token = reading_.document.tokens[t];
        return token.is("pour") || token.is("chez") || token.is("a");
    }

    /// A sum without words of its own in a paragraph of one kind.
    std::optional<Frame> same_paragraph(std::size_t i) const {
        if (frames_.empty()) return std::nullopt;
        const auto& last = frames_.back();
        const auto here = reading_.distances.extent(i).sentence;
        const auto there = reading_.distances.extent(last.amount).sentence;
        if (here > there + 1) return std::nullopt;
        const bool goes_on = last.kind == deals::Kind::market ||
                             (!reading_.context.rounds && (last.kind == deals::Kind::other ||
                                                           last.kind == deals::Kind::revenue));
        if (!goes_on) return std::nullopt;
        Frame frame = last;
        frame.amount = i;
        frame.like = frames_.size() - 1;
        frame.rule = "same-paragraph";
        frame.hit = nullptr;
        return frame;
    }

    /// "dont 5 en fonds propres", "et le reste, 5".
    bool is_part(std::size_t i) const {
        const auto begin = reading_.distances.extent(i).tokens.begin;
        const auto& tokens = reading_.document.tokens;
        if (begin == 0) return false;
        return tokens[begin - 1].is("dont") || tokens[begin - 1].is("restants");
    }

    const Reading& reading_;
    std::vector<Refusal>& refused_;
    std::vector<Frame> frames_;
    std::vector<std::optional<std::size_t>> frame_of_;
};

}  // namespace

std::pair<std::size_t, std::size_t> Reading::hits_within(text::TokenRange range) const {
    const auto first = std::partition_point(
        hits.begin(), hits.end(), [&](const auto& h) { return h.tokens.begin < range.begin; });
    const auto last = std::partition_point(
        first, hits.end(), [&](const auto& h) { return h.tokens.begin < range.end; });
    return {static_cast<std::size_t>(first - hits.begin()),
            static_cast<std::size_t>(last - hits.begin())};
}

double Reading::units(std::size_t amount) const {
    const auto& sum = document.amounts[amount].amount;
    return money::to_units(sum.max ? *sum.max : sum.min.value_or(0), sum.currency);
}

/// "• 62 Md$ : ce que vaut l'entreprise": the words behind the colon explain the sum.
bool Reading::is_heading(std::size_t amount) const {
    const auto& extent = distances.extent(amount);
    if (extent.sentence >= document.sentences.size()) return false;
    const auto begin = document.sentences[extent.sentence].begin;
    return extent.tokens.begin <= begin + 2 && extent.tokens.end < document.tokens.size() &&
           document.tokens[extent.tokens.end].is(":");
}

std::optional<double> Reading::cost(const TriggerHit& hit, std::size_t amount) const {
    const auto& extent = distances.extent(amount).tokens;
    const bool before = hit.tokens.end <= extent.begin;
    const bool after = hit.tokens.begin >= extent.end;
    auto side = hit.trigger->side;
    if (after && side == Side::before && is_heading(amount))
        return distances.between(hit.tokens, extent);
    if ((!before && !after) || (before && side == Side::after) || (after && side == Side::before))
        return std::nullopt;
    const auto gap = before ? extent.begin - hit.tokens.end : hit.tokens.begin - extent.end;
    if (gap > static_cast<std::size_t>(hit.trigger->reach)) return std::nullopt;
    return distances.between(hit.tokens, extent);
}

namespace {

/// "lève 12 M€", not "lève le doute".
bool has_sum_as_object(const Document& document, const TriggerHit& hit) {
    const auto next = std::partition_point(
        document.amounts.begin(), document.amounts.end(),
        [&](const auto& amount) { return amount.hedged.begin < hit.tokens.end; });
    return next != document.amounts.end() && next->hedged.begin <= hit.tokens.end + 2;
}

}  // namespace

Context context_of(const Document& document, const Entities& entities,
                   const std::vector<TriggerHit>& hits) {
    Context context;
    std::array<int, static_cast<std::size_t>(Sense::context) + 1> seen{};  // the title counts twice
    for (const auto& hit : hits) {
        const bool title = document.is_title(document.sentence_of(hit.tokens.begin));
        if (hit.trigger->rule != "market-count")
            seen[static_cast<std::size_t>(hit.trigger->sense)] += title ? 2 : 1;
        context.rounds |= is_round_word(*hit.trigger) &&
                          (hit.trigger->rule != "round-raise" || has_sum_as_object(document, hit));
    }
    const auto count = [&](Sense sense) { return seen[static_cast<std::size_t>(sense)]; };
    context.startups = count(Sense::context) > 0 ||
                       std::any_of(entities.all.begin(), entities.all.end(),
                                   [](const Entity& e) { return e.kind == EntityKind::investor; });
    context.charity = count(Sense::charity) > 1;
    context.contest = count(Sense::contest) > 1;
    context.sport = count(Sense::sport) > 1;
    context.listing = count(Sense::ipo) > 1;
    context.market = count(Sense::market) + count(Sense::survey) > 3 && count(Sense::market) > 1;
    context.rounds &= !context.sport;
    return context;
}

std::vector<Frame> find_frames(const Reading& reading, std::vector<Refusal>& refused) {
    return Framing(reading, refused).run();
}

}  // namespace vigie::indexer
