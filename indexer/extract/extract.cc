#include "indexer/extract/extract.hh"

#include <algorithm>
#include <array>
#include <string_view>

#include "indexer/extract/complete.hh"
#include "indexer/extract/courtship.hh"
#include "indexer/extract/deal_days.hh"
#include "indexer/extract/document.hh"
#include "indexer/extract/forecast.hh"
#include "indexer/extract/frames.hh"
#include "indexer/extract/merge.hh"
#include "indexer/extract/one_of.hh"
#include "indexer/extract/owner_check.hh"
#include "indexer/extract/parts.hh"
#include "indexer/extract/sectors.hh"
#include "indexer/extract/status.hh"
#include "indexer/extract/subject.hh"
#include "indexer/extract/undisclosed.hh"

namespace vigie::indexer {
namespace {

Span span_of(const Document& document, text::TokenRange range) {
    if (range.begin >= range.end) return {};
    return {document.tokens[range.begin].begin, document.tokens[range.end - 1].end};
}

/// The second currency of sum `i`, where the text tells one.
std::optional<money::Amount> conversion_of(const Document& document, std::size_t i) {
    for (auto next = i + 1; next < document.amounts.size() && next <= i + 2; ++next)
        if (document.amounts[next].conversion_of == i) return document.amounts[next].amount;
    return std::nullopt;
}

/// Makes deals of frames in reading order; the sums of a list hand on what they lack.
class Teller {
public:
    Teller(const Reading& reading, const Subjects& subjects)
        : reading_(reading),
          subjects_(subjects),
          owners_(reading),
          told_(reading.document.amounts.size()),
          days_(told_.size()),
          companies_(told_.size()) {}

    /// The name of the rule by which `frame` is no deal, or empty.
    std::string_view refusal(const Frame& frame) const {
        if (is_share(frame)) return "investor-share";
        return is_of_public_body(frame) ? "public-body" : std::string_view{};
    }

    /// One deal; one for each where a sum is that of several ("A et B, 4 chacun").
    std::vector<Candidate> deals_of(const Frame& frame) {
        std::vector<Candidate> out;
        auto first = deal_of(frame);
        for (const auto company : subjects_.each_of(frame)) {
            out.push_back(first);
            out.back().deal.company = reading_.entities.all[company].name;
        }
        if (out.empty()) out.push_back(std::move(first));
        return out;
    }

private:
    /// "Microsoft, 95 ; Nvidia, 50": what investors give to the round of the article's company.
    bool is_share(const Frame& frame) const {
        const auto& topic = reading_.entities.topic;
        if (is_share_of_fund(frame)) return true;
        const bool loose = frame.rule == "listing" || frame.rule == "same-list" ||
                           frame.rule == "round-invest" || frame.rule == "round-metaphor" ||
                           frame.rule == "round-owned" || frame.rule == "round-head" ||
                           frame.rule == "round-dated";
        if (frame.kind != deals::Kind::round || !topic || !loose) return false;
        if (owners_.is_bygone(frame)) return false;
        const auto company = subjects_.company_of(frame);
        if (!company || *company == *topic || reading_.entities.all[*topic].invests) return false;
        return reading_.entities.all[*company].invests;
    }

    /// "le Fonds européen (30 millions à lui seul)": what an investor puts into the fund of a firm.
    bool is_share_of_fund(const Frame& frame) const {
        const auto& all = reading_.entities.all;
        const auto& topic = reading_.entities.topic;
        if (frame.kind != deals::Kind::fund || frame.rule != "fund-article" || !topic ||
            !all[*topic].invests)
            return false;
        const auto& open = reading_.token(reading_.distances.extent(frame.amount).tokens.begin - 1);
        const auto company = subjects_.company_of(frame);
        return open.is("(") && company && *company != *topic && all[*company].invests;
    }

    /// "L'État a réuni 30 milliards": where it alone is named, nobody raises.
    bool is_of_public_body(const Frame& frame) const {
        constexpr double nearest = 2.0;
        if (frame.kind != deals::Kind::round || frame.hit == nullptr) return false;
        const auto verb = frame.hit->tokens.begin;
        const auto [first, last] = reading_.entities.within(reading_.sentence_of(frame.amount));
        bool found = false;
        for (auto m = first; m < last; ++m) {
            const auto& mention = reading_.entities.mentions[m];
            const auto& entity = reading_.entities.all[mention.entity];
            if (entity.kind == EntityKind::company && !entity.is_public) return false;
            found |= entity.is_public && mention.tokens.end <= verb &&
                     reading_.distances.between(mention.tokens.end, verb) < nearest;
        }
        return found;
    }

    /// "visait 400 ; elle a fini à 250", "elle n'en aura que 4": what came of the plan before.
    bool is_outcome(const Frame& frame) const {
        static constexpr auto pronouns =
            std::to_array<std::string_view>({"elle", "il", "elles", "ils", "on"});
        static constexpr auto verbs =
            std::to_array<std::string_view>({"a", "ont", "aura", "auront"});
        constexpr std::size_t near = 3;  // "n'en aura"
        const auto from = reading_.distances.extent(*frame.like).tokens.end;
        const auto to = reading_.distances.extent(frame.amount).tokens.begin;
        const auto end = reading_.distances.extent(frame.amount).tokens.end;
        for (auto t = end; t < end + near + 1; ++t)  // "contre 1,4 lors du dernier exercice"
            if ((reading_.token(t).is("dernier") && reading_.token(t + 1).is("exercice")) ||
                (reading_.token(t).is("exercice") && reading_.token(t + 1).is("precedent")))
                return true;
        for (auto t = from; t < to; ++t) {
            if (!is_one_of(reading_.token(t).fold, pronouns)) continue;
            for (auto v = t + 1; v <= t + near && v < to; ++v)
                if (is_one_of(reading_.token(v).fold, verbs)) return true;
        }
        return false;
    }

    static bool is_done(const deals::Deal& deal) { return deal.status == deals::Status::done; }

    /// "espère lever 66 M€, sur la base d'une valeur de 300": worth so much if it comes about.
    std::optional<deals::Status> status_of_operation(const Frame& frame) const {
        constexpr double near = 3.0;
        if (frame.kind != deals::Kind::valuation || frame.rule != "valuation-noun" ||
            frame.amount == 0 || !told_[frame.amount - 1])
            return std::nullopt;
        const auto& before = reading_.distances.extent(frame.amount - 1);
        const auto& mine = reading_.distances.extent(frame.amount);
        if (before.sentence != mine.sentence || frame.hit == nullptr ||
            frame.hit->tokens.begin < before.tokens.end ||
            reading_.distances.between(before.tokens.end, frame.hit->tokens.begin) > near)
            return std::nullopt;
        return told_[frame.amount - 1];
    }

    Candidate deal_of(const Frame& frame) {
        const auto& document = reading_.document;
        const auto& extent = reading_.distances.extent(frame.amount);
        Candidate out;
        out.sentence = extent.sentence;
        out.in_title = document.is_title(extent.sentence);
        out.amounts.push_back(frame.amount);
        auto& deal = out.deal;
        deal.kind = frame.kind;
        deal.status = find_status(reading_, frame);
        deal.amount = document.amounts[frame.amount].amount;
        deal.also = conversion_of(document, frame.amount);
        if (const auto company = owners_.owner(frame, subjects_.company_of(frame))) {
            deal.company = reading_.entities.all[*company].name;
            if (frame.kind == deals::Kind::acquisition && frame.hit != nullptr)
                if (const auto buyer = subjects_.buyer_of(*frame.hit, *company))
                    deal.investors.push_back(
                        {reading_.entities.all[*buyer].name, deals::Role::buyer});
        }
        if (frame.like && deal.company.empty() &&
            (deal.kind == deals::Kind::acquisition || frame.rule == "same-addition"))
            deal.company = companies_[*frame.like];
        companies_[frame.amount] = deal.company;
        if (frame.like && told_[*frame.like] && deal.status == deals::Status::done &&
            time_of(reading_, frame.amount) != Time::past && !is_outcome(frame))
            deal.status = *told_[*frame.like];
        if (const auto status = status_of_operation(frame); status && is_done(deal))
            deal.status = *status;
        const auto days = find_days(reading_, frame, deal.status);
        deal.date = days.days;
        out.days_told = days.told;
        if (!days.told && frame.like && days_[*frame.like]) deal.date = days_[*frame.like];
        told_[frame.amount] = deal.status;
        if (days.told || frame.like) days_[frame.amount] = deal.date;
        deal.evidence = span_of(document, document.sentences[extent.sentence]);
        deal.rule = frame.rule;
        return out;
    }

    const Reading& reading_;
    const Subjects& subjects_;
    OwnerCheck owners_;
    std::vector<std::optional<deals::Status>> told_;  // by amount
    std::vector<std::optional<dates::Interval>> days_;
    std::vector<std::string> companies_;
};

Candidate deal_of(const Reading& reading, const Undisclosed& told) {
    const auto& document = reading.document;
    Candidate out;
    out.sentence = document.sentence_of(told.hit->tokens.begin);
    out.in_title = document.is_title(out.sentence);
    auto& deal = out.deal;
    deal.kind = kind_of(told.hit->trigger->sense).value_or(deals::Kind::round);
    deal.status = find_status(reading, *told.hit);
    deal.company = reading.entities.all[told.company].name;
    if (told.buyer)
        deal.investors.push_back({reading.entities.all[*told.buyer].name, deals::Role::buyer});
    deal.date = find_days(reading, *told.hit, deal.status).days;
    deal.evidence = span_of(document, document.sentences[out.sentence]);
    deal.rule = told.rule;
    return out;
}

/// "Crédit Agricole" is no loan, "Fonds Innovation Défense" no fund that closes; "l'État débloque"
/// is told with the name of who gives.
std::vector<TriggerHit> without_names(std::vector<TriggerHit> hits, const Document& document,
                                      const Entities& entities) {
    std::vector<bool> named(document.tokens.size() + 1);
    for (const auto& mention : entities.mentions)
        if (mention.form <= MentionForm::alias && !entities.all[mention.entity].is_public)
            for (auto t = mention.tokens.begin; t < mention.tokens.end; ++t) named[t] = true;
    std::erase_if(hits, [&](const TriggerHit& hit) {
        const auto rule = hit.trigger->rule;
        if (rule == "investment-state" || rule == "grant-agency") return false;
        return hit.trigger->sense <= Sense::none &&
               (named[hit.tokens.begin] || named[hit.tokens.end - 1]);
    });
    return hits;
}

/// Shares of a sum told before are told by their whole.
bool is_kept(const Frame& frame) {
    return !frame.part || frame.kind == deals::Kind::market;
}

std::string reason_of(std::string_view rule) {
    if (rule == "no-word") return "no word of the clause says what the sum is";
    if (rule == "price") return "a price, not a deal";
    if (rule == "no-company") return "no company is told that the sum could belong to";
    if (rule == "investor-share") return "what one investor gives to a round told before";
    if (rule == "public-body") return "a state or a town raises no round";
    if (rule == "corrected") return "said not to be the sum";
    if (rule == "supposed") return "told of what did not happen";
    if (rule == "part-of") return "a share of a sum told before";
    return "a price for each piece or period";
}

/// Facts that are nothing without whose they are.
bool needs_company(deals::Kind kind) {
    return kind == deals::Kind::valuation || kind == deals::Kind::total ||
           kind == deals::Kind::acquisition || kind == deals::Kind::ipo ||
           kind == deals::Kind::revenue || kind == deals::Kind::debt;
}

/// Beside rounds of companies one of nobody is a misreading, or told by theirs; so is one that no
/// word of its own tells, and what is nothing without a company.
void drop_nobodies(std::vector<Candidate>& candidates) {
    const auto is_round = [](const Candidate& c) { return c.deal.kind == deals::Kind::round; };
    const bool named = std::any_of(candidates.begin(), candidates.end(), [&](const Candidate& c) {
        return is_round(c) && !c.deal.company.empty();
    });
    std::erase_if(candidates, [&](const Candidate& c) {
        const auto rule = c.deal.rule;
        const bool sure = rule == "round-noun" || rule == "round-raise";
        if (!c.deal.company.empty()) return false;
        return needs_company(c.deal.kind) || (is_round(c) && (named || !sure));
    });
}

}  // namespace

Extraction extract(const deals::Article& article) {
    Document document(article);
    const auto entities = find_entities(document);
    const auto hits = without_names(find_triggers(document.tokens), document, entities);
    const Distances distances(document);
    Reading reading{document, entities, hits, distances, context_of(document, entities, hits)};
    reading.takeover = find_takeover(reading);
    if (!reading.takeover) reading.takeover = find_courtship(reading);

    Extraction out;
    std::vector<Refusal> refused;
    auto frames = find_frames(reading, refused);
    mark_parts(reading, frames);
    const Subjects subjects(reading);
    Teller teller(reading, subjects);
    std::vector<Candidate> candidates;
    out.amount_kinds.resize(document.amounts.size());
    for (const auto& frame : frames) {
        if (!is_kept(frame)) {
            refused.push_back({frame.amount, "part-of"});
            continue;
        }
        if (const auto why = teller.refusal(frame); !why.empty()) {
            refused.push_back({frame.amount, why});
            continue;
        }
        const auto told = teller.deals_of(frame);
        out.amount_kinds[frame.amount] = deals::to_string(frame.kind);
        candidates.insert(candidates.end(), told.begin(), told.end());
    }
    for (const auto& told : find_undisclosed(reading, subjects, frames))
        candidates.push_back(deal_of(reading, told));
    const SectorWords sectors(document, entities);
    out.sectors = sectors.of_article();
    candidates = merge(std::move(candidates));
    drop_nobodies(candidates);
    complete(document, entities, sectors, candidates);
    for (auto& candidate : candidates) out.deals.push_back(std::move(candidate.deal));
    for (const auto& refusal : refused)
        out.rejected.push_back(
            {document.amounts[refusal.amount].span, refusal.rule, reason_of(refusal.rule)});

    out.date = document.date;
    out.date_source = document.date_source;
    out.amounts = std::move(document.amounts);
    out.dates = std::move(document.dates);
    out.text = std::move(document.text);
    return out;
}

}  // namespace vigie::indexer
