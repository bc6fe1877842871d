#include "indexer/extract/subject.hh"

#include <algorithm>
#include <array>

namespace vigie::indexer {
namespace {

using deals::Kind;
using Found = std::optional<std::size_t>;

template <std::size_t N>
bool is_one_of(std::string_view fold, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), fold) != words.end();
}

/// Prepositions behind which a company is not the one that acts.
constexpr auto away = std::to_array<std::string_view>({"aupres", "avec", "par", "chez", "selon",
                                                       "chez", "contre", "via", "face", "devant",
                                                       "dont", "apres", "comme", "sur", "dans"});
/// What a mention costs whose part in the sentence is not sure.
constexpr double doubtful_subject = 1.5;

/// Looks for the company of one place: the words that told the kind, and the sum.
class Search {
public:
    Search(const Reading& reading, std::size_t sentence, Kind kind)
        : reading_(reading), kind_(kind), sentence_(reading.document.sentences[sentence]) {
        const auto [first, last] = reading.entities.within(sentence_);
        first_ = first;
        last_ = last;
    }

    /// "Naboo (20 M€)", "Phenix, 15 M€", "Qonto : 486 M€".
    Found beside_before(text::TokenRange sum) const {
        static constexpr auto joints = std::to_array<std::string_view>(
            {",", ":", "(", "avec", "a", "-", "\xE2\x80\x93", "\xE2\x80\x94", "et", "pour"});
        for (auto m = last_; m-- > first_;) {
            const auto& mention = reading_.entities.mentions[m];
            if (mention.tokens.end > sum.begin) continue;
            if (sum.begin - mention.tokens.end > 2) break;
            if (!acts(mention)) return std::nullopt;
            for (auto t = mention.tokens.end; t < sum.begin; ++t)
                if (!is_one_of(token(t).fold, joints)) return std::nullopt;
            return mention.entity;
        }
        return std::nullopt;
    }

    /// "12 M€ pour Zéta Motion", "15 M€ à Quandela", "les 100 M€ du toulousain Sigfox".
    Found beside_after(text::TokenRange sum, bool also_genitive) const {
        for (auto m = first_; m < last_; ++m) {
            const auto& mention = reading_.entities.mentions[m];
            if (mention.tokens.begin < sum.end) continue;
            if (mention.tokens.begin - sum.end > 12) break;
            const auto t = sum.end;
            const auto fold = token(t).fold;
            const bool gives = fold == "pour" || fold == "chez" || fold == "a" || fold == "dans" ||
                               fold == "au" || fold == "aux";
            const bool owns = also_genitive && (fold == "de" || fold == "d'" || fold == "du");
            if (!gives && !owns) return std::nullopt;
            if (!acts(mention)) return std::nullopt;
            if (reading_.distances.between(t, mention.tokens.begin) > 3.0) return std::nullopt;
            return mention.entity;
        }
        return std::nullopt;
    }

    /// "la série J de Databricks", "le rachat de Withings", "rachète Bimpli".
    Found object_of(text::TokenRange words) const {
        for (auto m = first_; m < last_; ++m) {
            const auto& mention = reading_.entities.mentions[m];
            if (mention.tokens.begin < words.end) continue;
            if (mention.tokens.begin - words.end > 10) break;
            if (!acts(mention)) continue;
            for (auto t = words.end; t < mention.tokens.begin; ++t)
                if (is_one_of(token(t).fold, away) || token(t).is(",")) return std::nullopt;
            return mention.entity;
        }
        return std::nullopt;
    }

    /// "sa levée", "son dernier tour": whose, as far as references are told.
    bool is_possessed(text::TokenRange words) const {
        static constexpr auto possessives =
            std::to_array<std::string_view>({"sa", "son", "ses", "leur", "leurs"});
        for (std::size_t back = 1; back <= 2 && words.begin >= sentence_.begin + back; ++back)
            if (is_one_of(token(words.begin - back).fold, possessives)) return true;
        return false;
    }

    Found possessor(text::TokenRange words) const {
        for (auto m = first_; m < last_; ++m) {
            const auto& mention = reading_.entities.mentions[m];
            if (mention.form == MentionForm::pronoun && mention.tokens.begin + 3 > words.begin &&
                mention.tokens.begin < words.end && acts(mention))
                return mention.entity;
        }
        return std::nullopt;
    }

    bool genitive_follows(text::TokenRange words) const {
        const auto fold = token(words.end).fold;
        return fold == "de" || fold == "d'" || fold == "du" || fold == "chez";
    }

    /// The nearest company before `end` that acts: "Brigad, qui …, lève".
    Found before(std::size_t end) const {
        Found best;
        double least = 1e9;
        for (auto m = first_; m < last_; ++m) {
            const auto& mention = reading_.entities.mentions[m];
            if (mention.tokens.end > end || !acts(mention) || is_governed(m)) continue;
            auto cost = reading_.distances.between(mention.tokens.end, end);
            if (mention.part != EntityMention::Part::subject) cost += doubtful_subject;
            if (reading_.entities.all[mention.entity].invests) cost += doubtful_subject;
            if (cost >= least) continue;
            least = cost;
            best = mention.entity;
        }
        return best;
    }

    /// Any company of the sentence, the first one.
    Found any() const {
        for (auto m = first_; m < last_; ++m)
            if (acts(reading_.entities.mentions[m]) && !is_governed(m))
                return reading_.entities.mentions[m].entity;
        return std::nullopt;
    }

    bool acts(const EntityMention& mention) const {
        const auto kind = reading_.entities.all[mention.entity].kind;
        if (kind_ == Kind::fund)
            return kind != EntityKind::person && kind != EntityKind::place &&
                   kind != EntityKind::publication;
        return kind == EntityKind::company || kind == EntityKind::other;
    }

private:
    const text::Token& token(std::size_t t) const {
        static const text::Token none;
        return t < reading_.document.tokens.size() ? reading_.document.tokens[t] : none;
    }

    /// "auprès de X", "avec X", "anciens de X": X does not act here.
    bool is_governed(std::size_t m) const {
        using Part = EntityMention::Part;
        for (int steps = 0; steps < 8; ++steps) {
            const auto& mention = reading_.entities.mentions[m];
            if (mention.part == Part::subject) return false;
            if (mention.part != Part::unknown) return true;
            if (mention.tokens.begin > sentence_.begin && token(mention.tokens.begin - 1).is("("))
                return true;
            if (m == first_ || !is_coordinated(m)) return false;
            --m;
        }
        return false;
    }

    /// "par Jason et Eiso", "auprès de A, B et C": the part of the first is that of all.
    bool is_coordinated(std::size_t m) const {
        const auto begin = reading_.entities.mentions[m].tokens.begin;
        const auto end = reading_.entities.mentions[m - 1].tokens.end;
        return begin == end + 1 && (token(end).is("et") || token(end).is(","));
    }

    const Reading& reading_;
    Kind kind_;
    text::TokenRange sentence_;
    std::size_t first_ = 0;
    std::size_t last_ = 0;
};

/// The last company that acted in one of the few sentences before, else the topic.
Found from_discourse(const Reading& reading, std::size_t sentence, Kind kind) {
    if (reading.entities.topic) return reading.entities.topic;
    for (std::size_t back = 1; back <= 3 && back <= sentence; ++back)
        if (const auto found = Search(reading, sentence - back, kind).any()) return found;
    return std::nullopt;
}

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

bool investors_act(const Frame& frame) {
    return frame.rule == "round-invest" || frame.rule == "round-capital";
}

}  // namespace

Found Subjects::company_of(const Frame& frame) const {
    if (frame.kind == Kind::market) return std::nullopt;
    const auto& extent = reading_.distances.extent(frame.amount);
    const Search search(reading_, extent.sentence, frame.kind);
    const bool verb = frame.hit != nullptr && frame.hit->form != Form::none;
    if (frame.hit != nullptr && frame.kind == Kind::acquisition) {
        if (const auto target = company_of(*frame.hit)) return target;
    }
    if (frame.hit != nullptr && !verb && search.genitive_follows(frame.hit->tokens))
        if (const auto found = search.object_of(frame.hit->tokens)) return found;
    if (frame.hit != nullptr && !verb && search.is_possessed(frame.hit->tokens)) {
        if (const auto found = search.possessor(frame.hit->tokens)) return found;
        if (reading_.entities.topic) return reading_.entities.topic;
    }
    if (const auto found = search.beside_before(extent.tokens)) return found;
    if (const auto found = search.beside_after(extent.tokens, !verb)) return found;
    const auto edge = frame.hit != nullptr ? std::min(frame.hit->tokens.begin, extent.tokens.begin)
                                           : extent.tokens.begin;
    if (investors_act(frame)) return from_discourse(reading_, extent.sentence, frame.kind);
    if (const auto found = search.before(edge)) return found;
    return from_discourse(reading_, extent.sentence, frame.kind);
}

Found Subjects::company_of(const TriggerHit& hit) const {
    const auto sentence = reading_.document.sentence_of(hit.tokens.begin);
    const auto kind = kind_of(hit.trigger->sense).value_or(Kind::round);
    const Search search(reading_, sentence, kind);
    if (kind == Kind::acquisition) {
        if (is_passive(reading_.document.tokens, hit)) return search.before(hit.tokens.begin);
        if (const auto found = search.object_of(hit.tokens)) return found;
        return std::nullopt;
    }
    if (const auto found = search.object_of(hit.tokens);
        found && search.genitive_follows(hit.tokens))
        return found;
    if (const auto found = search.before(hit.tokens.begin)) return found;
    return from_discourse(reading_, sentence, kind);
}

Found Subjects::buyer_of(const TriggerHit& hit, std::size_t target) const {
    const auto sentence = reading_.document.sentence_of(hit.tokens.begin);
    const auto [first, last] = reading_.entities.within(reading_.document.sentences[sentence]);
    for (auto m = first; m < last; ++m) {
        const auto& mention = reading_.entities.mentions[m];
        const auto kind = reading_.entities.all[mention.entity].kind;
        if (mention.entity == target || kind == EntityKind::place ||
            kind == EntityKind::publication)
            continue;
        return mention.entity;
    }
    return std::nullopt;
}

}  // namespace vigie::indexer
