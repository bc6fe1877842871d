#include "indexer/extract/undisclosed.hh"

#include <algorithm>

namespace vigie::indexer {
namespace {

using deals::Kind;

constexpr std::size_t head_sentences = 4;
constexpr double near_target = 3.0;

bool is_company(const Reading& reading, std::size_t entity) {
    const auto kind = reading.entities.all[entity].kind;
    return kind == EntityKind::company || kind == EntityKind::other;
}

/// The company is named beside the words, not only meant.
bool is_near(const Reading& reading, const TriggerHit& hit, std::size_t entity) {
    const auto sentence = reading.document.sentence_of(hit.tokens.begin);
    const auto [first, last] = reading.entities.within(reading.document.sentences[sentence]);
    for (auto m = first; m < last; ++m) {
        const auto& mention = reading.entities.mentions[m];
        if (mention.entity != entity) continue;
        if (mention.form > MentionForm::alias && hit.trigger->rule != "acquisition-passive")
            continue;
        if (mention.tokens.begin < hit.tokens.end && hit.tokens.begin < mention.tokens.end)
            continue;
        if (reading.distances.between(hit.tokens, mention.tokens) <= near_target) return true;
    }
    return false;
}

/// "récupère 12 M€ pour": the words are told of the sum between them.
bool holds_sum(const Document& document, text::TokenRange words) {
    return std::any_of(document.amounts.begin(), document.amounts.end(), [&](const auto& amount) {
        return words.begin <= amount.tokens.begin && amount.tokens.end <= words.end;
    });
}

/// Words of a purchase that speak for themselves, without a sum.
bool tells_purchase(const TriggerHit& hit) {
    const auto rule = hit.trigger->rule;
    return hit.trigger->sense == Sense::acquisition && hit.trigger->side != Side::after &&
           rule != "acquisition-price" && rule != "acquisition-pay" && rule != "acquisition-buy" &&
           rule != "acquisition-it" && rule != "acquisition-explained" &&
           rule != "acquisition-sold";
}

class Finder {
public:
    Finder(const Reading& reading, const Subjects& subjects, const std::vector<Frame>& frames)
        : reading_(reading), subjects_(subjects), frames_(frames) {}

    std::vector<Undisclosed> run() {
        for (const auto& hit : reading_.hits) {
            if (tells_purchase(hit))
                acquisition(hit);
            else if (hit.trigger->sense == Sense::round && hit.trigger->rule == "round-noun")
                round(hit);
            else if (hit.trigger->rule == "round-capital")
                stake(hit);
        }
        return std::move(found_);
    }

private:
    void acquisition(const TriggerHit& hit) {
        const auto sentence = reading_.document.sentence_of(hit.tokens.begin);
        if (sentence >= reading_.document.sentences.size()) return;
        if (tells(sentence, Kind::acquisition) || is_price_tag(hit)) return;
        if (reading_.context.sport && hit.trigger->rule.starts_with("acquisition-sell")) return;  // a player
        if (const auto told = told_acquisition(reading_, subjects_, hit)) found_.push_back(*told);
    }

    /// "est vendu 599 euros": a thing, whose price is told.
    bool is_price_tag(const TriggerHit& hit) const {
        return std::any_of(
            reading_.document.amounts.begin(), reading_.document.amounts.end(),
            [&](const auto& amount) { return amount.hedged.begin == hit.tokens.end; });
    }

    void round(const TriggerHit& hit) {
        const auto sentence = reading_.document.sentence_of(hit.tokens.begin);
        if (sentence >= head_sentences || !found_.empty() || !reading_.entities.topic) return;
        if (!reading_.context.rounds || tells_of_rounds() || hit.trigger->weight < 10 ||
            !is_raised(hit, sentence) || !speaks_of_startups())
            return;
        found_.push_back({&hit, *reading_.entities.topic, std::nullopt, "round-undisclosed"});
    }

    /// Start-ups or investors are told of by other words than the round's own.
    bool speaks_of_startups() const {
        const auto is_round = [&](const TriggerHit& word) {
            const auto sentence = reading_.document.sentence_of(word.tokens.begin);
            if (sentence >= reading_.document.sentences.size()) return false;
            const auto [first, last] = reading_.hits_within(reading_.document.sentences[sentence]);
            for (auto i = first; i < last; ++i) {
                const auto& hit = reading_.hits[i];
                if (hit.trigger->sense == Sense::round && hit.tokens.begin < word.tokens.end &&
                    word.tokens.begin < hit.tokens.end)
                    return true;
            }
            return false;
        };
        if (std::any_of(reading_.entities.all.begin(), reading_.entities.all.end(),
                        [](const Entity& e) { return e.kind == EntityKind::investor; }))
            return true;
        return std::any_of(reading_.hits.begin(), reading_.hits.end(), [&](const TriggerHit& hit) {
            return hit.trigger->sense == Sense::context && !is_round(hit);
        });
    }

    /// "prend 8 % du capital": a minority stake without its price.
    void stake(const TriggerHit& hit) {
        const auto sentence = reading_.document.sentence_of(hit.tokens.begin);
        if (sentence >= head_sentences || !found_.empty() || !reading_.entities.topic) return;
        if (reading_.document.is_title(sentence) || tells_of_rounds()) return;
        found_.push_back({&hit, *reading_.entities.topic, std::nullopt, "stake-undisclosed"});
    }

    /// "boucle un tour", "annonce une levée": a verb of raising governs the noun; "a levé des fonds"
    /// is both.
    bool is_raised(const TriggerHit& noun, std::size_t sentence) const {
        if (noun.form == Form::present || noun.form == Form::past) return true;
        const auto [first, last] = reading_.hits_within(reading_.document.sentences[sentence]);
        for (auto i = first; i < last; ++i) {
            const auto& hit = reading_.hits[i];
            if (hit.trigger->sense != Sense::round || hit.form == Form::none) continue;
            if (hit.tokens.end <= noun.tokens.begin &&
                reading_.distances.between(hit.tokens, noun.tokens) < near_target)
                return true;
        }
        return false;
    }

    bool tells_of_rounds() const {
        return std::any_of(frames_.begin(), frames_.end(), [](const Frame& frame) {
            return frame.kind == Kind::round || frame.kind == Kind::total ||
                   frame.kind == Kind::market || frame.kind == Kind::fund;
        });
    }

    /// A sum of the sentence is of that kind; frames are in reading order.
    bool tells(std::size_t sentence, Kind kind) const {
        const auto sentence_of = [&](const Frame& frame) {
            return reading_.distances.extent(frame.amount).sentence;
        };
        auto frame = std::partition_point(frames_.begin(), frames_.end(), [&](const Frame& f) {
            return sentence_of(f) < sentence;
        });
        for (; frame != frames_.end() && sentence_of(*frame) == sentence; ++frame)
            if (frame->kind == kind) return true;
        return false;
    }

    const Reading& reading_;
    const Subjects& subjects_;
    const std::vector<Frame>& frames_;
    std::vector<Undisclosed> found_;
};

/// The title names one of the two, or the article speaks of one company.
bool is_throughout(const Reading& reading, const Undisclosed& told) {
    if (reading.context.hero || !reading.document.has_title) return true;
    const auto [first, last] = reading.entities.within(reading.document.sentences.front());
    for (auto m = first; m < last; ++m) {
        const auto entity = reading.entities.mentions[m].entity;
        if (entity == told.company || entity == told.buyer) return true;
    }
    return false;
}

}  // namespace

std::optional<Undisclosed> told_acquisition(const Reading& reading, const Subjects& subjects,
                                            const TriggerHit& hit) {
    if (holds_sum(reading.document, hit.tokens)) return std::nullopt;
    const auto target = subjects.company_of(hit);
    if (!target || !is_company(reading, *target) || !is_near(reading, hit, *target))
        return std::nullopt;
    return Undisclosed{&hit, *target, subjects.buyer_of(hit, *target), "acquisition-undisclosed"};
}

std::optional<Takeover> find_takeover(const Reading& reading) {
    const Subjects subjects(reading);
    for (const auto& hit : reading.hits) {
        const auto sentence = reading.document.sentence_of(hit.tokens.begin);
        if (sentence >= std::min(head_sentences, reading.document.sentences.size())) break;
        if (!tells_purchase(hit)) continue;
        if (const auto told = told_acquisition(reading, subjects, hit))
            return Takeover{told->company, told->buyer, reading.document.sentences[sentence],
                            is_throughout(reading, *told)};
    }
    return std::nullopt;
}

std::vector<Undisclosed> find_undisclosed(const Reading& reading, const Subjects& subjects,
                                          const std::vector<Frame>& frames) {
    return Finder(reading, subjects, frames).run();
}

}  // namespace vigie::indexer
