#include "indexer/extract/undisclosed.hh"

#include <algorithm>

namespace vigie::indexer {
namespace {

using deals::Kind;

constexpr std::size_t head_sentences = 4;
constexpr double near_target = 3.0;

class Finder {
public:
    Finder(const Reading& reading, const Subjects& subjects, const std::vector<Frame>& frames)
        : reading_(reading), subjects_(subjects), frames_(frames) {}

    std::vector<Undisclosed> run() {
        for (const auto& hit : reading_.hits) {
            if (hit.trigger->sense == Sense::acquisition && hit.trigger->side != Side::after &&
                hit.trigger->rule != "acquisition-price")
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
        if (tells(sentence, Kind::acquisition)) return;
        const auto target = subjects_.company_of(hit);
        if (!target || !is_company(*target) || !is_near(hit, *target)) return;
        found_.push_back(
            {&hit, *target, subjects_.buyer_of(hit, *target), "acquisition-undisclosed"});
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

    /// "boucle un tour", "annonce une levée": a verb of raising governs the noun.
    bool is_raised(const TriggerHit& noun, std::size_t sentence) const {
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

    bool is_company(std::size_t entity) const {
        const auto kind = reading_.entities.all[entity].kind;
        return kind == EntityKind::company || kind == EntityKind::other;
    }

    bool is_near(const TriggerHit& hit, std::size_t entity) const {
        const auto sentence = reading_.document.sentence_of(hit.tokens.begin);
        const auto [first, last] = reading_.entities.within(reading_.document.sentences[sentence]);
        for (auto m = first; m < last; ++m) {
            const auto& mention = reading_.entities.mentions[m];
            if (mention.entity != entity) continue;
            if (mention.form > MentionForm::alias && hit.trigger->rule != "acquisition-passive")
                continue;
            if (mention.tokens.begin < hit.tokens.end && hit.tokens.begin < mention.tokens.end)
                continue;
            if (reading_.distances.between(hit.tokens, mention.tokens) <= near_target) return true;
        }
        return false;
    }

    const Reading& reading_;
    const Subjects& subjects_;
    const std::vector<Frame>& frames_;
    std::vector<Undisclosed> found_;
};

}  // namespace

std::vector<Undisclosed> find_undisclosed(const Reading& reading, const Subjects& subjects,
                                          const std::vector<Frame>& frames) {
    return Finder(reading, subjects, frames).run();
}

}  // namespace vigie::indexer
