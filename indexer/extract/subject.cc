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
constexpr double near_object = 4.0;
constexpr double near_taker = 1.6;
/// Words between a subject and its verb: "lui a déjà".
constexpr std::size_t longest_auxiliary = 5;

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
            {",", ":", "(", "avec", "credite", "creditee", "de", "a", "-", "\xE2\x80\x93",
             "\xE2\x80\x94", "et", "pour"});
        for (auto m = last_; m-- > first_;) {
            const auto& mention = reading_.entities.mentions[m];
            if (mention.tokens.end > sum.begin) continue;
            if (sum.begin - mention.tokens.end > 3) break;
            if (!acts(mention)) return std::nullopt;
            for (auto t = mention.tokens.end; t < sum.begin; ++t)
                if (!is_one_of(token(t).fold, joints)) return std::nullopt;
            return token(mention.tokens.end).is(":") ? heading(m) : mention.entity;
        }
        return std::nullopt;
    }

    /// "Allergen Alert, issue de bioMérieux : 3,6 M€": of the names before a colon the first one,
    /// unless the last one acts as well.
    Found heading(std::size_t m) const {
        const auto& first = reading_.entities.mentions[first_];
        const bool opens = first.tokens.begin <= sentence_.begin + 2 && acts(first);
        const auto before = token(reading_.entities.mentions[m].tokens.begin - 1).fold;
        const bool governed = before == "de" || before == "d'" || before == "du" || before == "par";
        return governed && opens ? first.entity : reading_.entities.mentions[m].entity;
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
            if (reading_.distances.between(t, mention.tokens.begin) > near_taker)
                return std::nullopt;
            for (auto k = t; k < mention.tokens.begin; ++k)
                if (token(k).is("et") || token(k).is(",")) return std::nullopt;
            if (owns)
                if (const auto taker = taker_after(m)) return taker;
            return meant(mention);
        }
        return std::nullopt;
    }

    /// "les 4 milliards d'Amazon dans Anthropic": who is given the money.
    Found taker_after(std::size_t m) const {
        if (m + 1 >= last_) return std::nullopt;
        const auto end = reading_.entities.mentions[m].tokens.end;
        const auto& next = reading_.entities.mentions[m + 1];
        if (!token(end).is("dans") || next.tokens.begin > end + 3 || !acts(next))
            return std::nullopt;
        return next.entity;
    }

    /// "la série J de Databricks", "le rachat de Withings", "rachète Bimpli".
    Found object_of(text::TokenRange words) const {
        for (auto m = first_; m < last_; ++m) {
            const auto& mention = reading_.entities.mentions[m];
            if (mention.tokens.begin < words.end) continue;
            if (mention.tokens.begin - words.end > 10) break;
            if (!acts(mention) || is_possessive(mention)) continue;
            if (reading_.distances.between(words.end, mention.tokens.begin) > near_object)
                return std::nullopt;  // another sum or clause lies between
            for (auto t = words.end; t < mention.tokens.begin; ++t)
                if (is_one_of(token(t).fold, away) || token(t).is(",")) return std::nullopt;
            return named_by(m).value_or(mention.entity);
        }
        return std::nullopt;
    }

    /// "l'application de cartographie Yubona": the name behind a description.
    Found named_by(std::size_t m) const {
        constexpr std::size_t longest = 4;
        const auto& mention = reading_.entities.mentions[m];
        if (mention.form != MentionForm::description || m + 1 >= last_) return std::nullopt;
        const auto& next = reading_.entities.mentions[m + 1];
        if (next.form > MentionForm::alias || !acts(next)) return std::nullopt;
        if (next.tokens.begin > mention.tokens.end + longest) return std::nullopt;
        for (auto t = mention.tokens.end; t < next.tokens.begin; ++t)
            if (!token(t).is_word() || is_one_of(token(t).fold, away)) return std::nullopt;
        return next.entity;
    }

    /// "X entre au capital de Y à l'occasion d'un tour de 20 M€": whose capital it is.
    Found capital_of(std::size_t end) const {
        for (auto m = last_; m-- > first_;) {
            const auto& mention = reading_.entities.mentions[m];
            if (mention.tokens.end > end || mention.tokens.begin < sentence_.begin + 2) continue;
            if (mention.form > MentionForm::alias || !acts(mention)) continue;
            for (std::size_t back = 2; back <= 7 && mention.tokens.begin >= back; ++back) {
                const auto t = mention.tokens.begin - back;
                if (t < sentence_.begin || token(t).is(",")) break;
                if (!token(t).is("capital")) continue;
                const auto link = token(t + 1).fold;
                if (link == "de" || link == "d'" || link == "du") return mention.entity;
            }
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

    /// The companies of the last row "A, B et C" before `end`, in reading order.
    std::vector<std::size_t> row_before(std::size_t end) const {
        std::vector<std::size_t> row;
        auto m = last_;
        while (m > first_ && reading_.entities.mentions[m - 1].tokens.end > end) --m;
        for (; m > first_; --m) {
            const auto& mention = reading_.entities.mentions[m - 1];
            if (acts(mention)) row.push_back(mention.entity);
            if (m - 1 == first_ || !is_coordinated(m - 1)) break;
        }
        std::reverse(row.begin(), row.end());
        return row;
    }

    /// "A et B ont annoncé respectivement 160 et 70 M€": the sums in the order of the names.
    Found respective(std::size_t amount) const {
        const auto& amounts = reading_.document.amounts;
        auto word = sentence_.begin;
        const auto end = reading_.distances.extent(amount).tokens.begin;
        while (word < end && !token(word).is("respectivement")) ++word;
        if (word >= end) return std::nullopt;
        std::size_t place = 0;
        for (auto i = amount; i-- > 0 && amounts[i].tokens.begin > word;)
            place += is_sum(amounts[i]);
        const auto row = row_before(word);
        return place < row.size() ? Found(row[place]) : std::nullopt;
    }

    /// "a mis 254 millions de côté": who puts money aside got it.
    /// "X ajoute 18 M€ de Y à sa série A": X raises them.
    bool adds_to_own(std::size_t end) const {
        constexpr std::size_t farthest = 10;
        for (auto t = end; t < std::min(end + farthest, sentence_.end); ++t)
            if (token(t).is("a") && (token(t + 1).is("sa") || token(t + 1).is("son"))) return true;
        return false;
    }

    /// "X, à qui Y …", "convainc Y de lui confier 10 M€": who is given the money acts.
    bool is_dative(const TriggerHit& hit) const {
        const auto fold = token(hit.tokens.begin - 1).fold;
        return fold == "lui" || fold == "leur";
    }

    /// "A et B lui apportent 8 M€", "X lui a confié": who stands right before the pronoun gives.
    bool giver_stands_before(const TriggerHit& hit) const {
        if (hit.form == Form::none || hit.form == Form::infinitive) return false;
        auto t = hit.tokens.begin;
        for (std::size_t back = 0; back < longest_auxiliary && t > sentence_.begin; ++back) {
            if (token(--t).is("lui") || token(t).is("leur")) break;
            if (!token(t).is_word()) return false;
        }
        if (!token(t).is("lui") && !token(t).is("leur")) return false;
        for (auto m = first_; m < last_; ++m) {
            const auto& mention = reading_.entities.mentions[m];
            if (mention.tokens.end == t && mention.form <= MentionForm::alias) return true;
        }
        return false;
    }

    bool keeps(std::size_t end) const {
        return token(end + 1).is("cote") || token(end + 1).is("caisse") ||
               token(end + 2).is("caisse") || token(end + 1).is("poche");
    }

    /// Beside the sum, behind it first where "pour" or "chez" leads there.
    Found beside(text::TokenRange sum, bool also_genitive) const {
        const auto next = token(sum.end).fold;
        if (next == "pour" || next == "chez")
            if (const auto found = beside_after(sum, also_genitive)) return found;
        if (const auto found = beside_before(sum)) return found;
        return beside_after(sum, also_genitive);
    }

    /// "10 M€ en faveur de X", "au profit de X".
    bool favours(std::size_t end) const {
        static constexpr auto nouns =
            std::to_array<std::string_view>({"faveur", "profit", "benefice", "compte"});
        return is_one_of(token(end + 1).fold, nouns);
    }

    /// "avaient confié 10 Md$ à la start-up", "a investi dans X 10 M€".
    Found object_between(std::size_t end) const {
        if (favours(end))
            if (const auto found = first_after(end)) return found;
        for (auto m = first_; m < last_; ++m) {
            const auto& mention = reading_.entities.mentions[m];
            if (mention.part != EntityMention::Part::object || !acts(mention)) continue;
            const auto before = token(mention.tokens.begin - 1).fold;
            if (before == "dans" || before == "a" || before == "chez") return meant(mention);
            if (mention.tokens.begin < end) continue;
            for (auto t = end; t < mention.tokens.begin; ++t)
                if (token(t).is(";")) return std::nullopt;
            return meant(mention);
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
            if (gives(mention, end)) continue;
            auto cost = reading_.distances.between(mention.tokens.end, end);
            if (mention.part != EntityMention::Part::subject) cost += doubtful_subject;
            if (reading_.entities.all[mention.entity].invests) cost += doubtful_subject;
            if (cost >= least) continue;
            least = cost;
            best = meant(mention);
        }
        return best;
    }

    /// "L'entreprise" after a passing name rather means the company of the article.
    std::size_t meant(const EntityMention& mention) const {
        const auto& topic = reading_.entities.topic;
        if (mention.form < MentionForm::description || !topic || is_apposed(mention))
            return mention.entity;
        const auto& all = reading_.entities.all;
        const bool passing = all[mention.entity].mention_count <= 1 &&
                             all[*topic].mention_count > all[mention.entity].mention_count;
        return passing ? *topic : mention.entity;
    }

    /// "Ovalo, rival de Perlou, a trouvé": the name stands right before what it is.
    bool is_apposed(const EntityMention& mention) const {
        const auto& mentions = reading_.entities.mentions;
        const auto m = static_cast<std::size_t>(&mention - mentions.data());
        return m > first_ && mentions[m - 1].entity == mention.entity &&
               mentions[m - 1].form <= MentionForm::alias &&
               mention.tokens.begin == mentions[m - 1].tokens.end + 1 &&
               token(mentions[m - 1].tokens.end).is(",");
    }

    /// Any company of the sentence, the first one.
    Found any() const {
        for (auto m = first_; m < last_; ++m)
            if (acts(reading_.entities.mentions[m]) && !is_governed(m))
                return reading_.entities.mentions[m].entity;
        return std::nullopt;
    }

    /// The company of which the sentence tells: its subject, else the first one named freely.
    Found subject() const {
        Found named;
        for (auto m = last_; m-- > first_;) {
            const auto& mention = reading_.entities.mentions[m];
            if (!acts(mention) || is_governed(m) || is_passing_giver(mention)) continue;
            if (mention.part == EntityMention::Part::subject) return mention.entity;
            named = mention.entity;
        }
        return named;
    }

    /// A well-known investor in an article about somebody who raises.
    bool is_passing_giver(const EntityMention& mention) const {
        const auto& topic = reading_.entities.topic;
        return reading_.entities.all[mention.entity].invests && topic && *topic != mention.entity &&
               !reading_.entities.all[*topic].invests;
    }

    /// "les 12 M€ qu'a levés, début juin, la fintech Ambrel".
    Found first_after(std::size_t begin) const {
        for (auto m = first_; m < last_; ++m) {
            const auto& mention = reading_.entities.mentions[m];
            if (mention.tokens.begin >= begin && acts(mention) &&
                mention.form != MentionForm::pronoun)
                return mention.entity;
        }
        return std::nullopt;
    }

    /// "OpenAI a levé 6 Md$, portant son trésor de guerre à 18": who acts before `end` by name.
    Found sure_subject(std::size_t end) const {
        Found last;
        for (auto m = first_; m < last_; ++m) {
            const auto& mention = reading_.entities.mentions[m];
            if (mention.tokens.end > end) break;
            const bool opens = mention.tokens.begin == sentence_.begin;
            if ((opens || mention.part == EntityMention::Part::subject) &&
                mention.form <= MentionForm::alias && acts(mention) &&
                !reading_.entities.all[mention.entity].invests)
                last = mention.entity;
        }
        return last;
    }

    /// "OpenAI, estimée à 500 milliards", "Helsing valorisé 12 milliards".
    Found apposed(const TriggerHit& hit) const {
        if (hit.form != Form::participle) return std::nullopt;
        auto end = hit.tokens.begin;
        if (end > sentence_.begin && token(end - 1).is(",")) --end;
        for (auto m = first_; m < last_; ++m) {
            const auto& mention = reading_.entities.mentions[m];
            if (mention.tokens.end == end && acts(mention)) return mention.entity;
        }
        return described_before(end);
    }

    /// "la société de téléphonie d'entreprise, estimée à": a description with its complement.
    Found described_before(std::size_t end) const {
        constexpr std::size_t longest = 6;
        if (!token(end).is(",")) return std::nullopt;
        for (auto m = last_; m-- > first_;) {
            const auto& mention = reading_.entities.mentions[m];
            if (mention.tokens.end > end) continue;
            if (mention.form != MentionForm::description || end > mention.tokens.end + longest)
                return std::nullopt;
            const auto fold = token(mention.tokens.end).fold;
            if (fold != "de" && fold != "d'" && fold != "du" && fold != "des") return std::nullopt;
            for (auto t = mention.tokens.end; t < end; ++t)
                if (!token(t).is_word()) return std::nullopt;
            return acts(mention) ? Found(meant(mention)) : std::nullopt;
        }
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
    /// "L'Ademe lui attribue", "la Région a accordé": the money is somebody else's.
    bool gives(const EntityMention& mention, std::size_t end) const {
        if (kind_ == Kind::investment || kind_ == Kind::fund) return false;
        const auto [first, last] = reading_.hits_within({mention.tokens.end, end});
        for (auto i = first; i < last; ++i) {
            const auto& hit = reading_.hits[i];
            if (hit.trigger->sense == Sense::giving &&
                hit.tokens.begin <= mention.tokens.end + longest_auxiliary)
                return hit.form != Form::participle || hit.tokens.begin > mention.tokens.end;
        }
        return false;
    }

    /// "s'offre son concurrent X": whose it was is not what is bought.
    static bool is_possessive(const EntityMention& mention) {
        return mention.form == MentionForm::pronoun &&
               mention.part == EntityMention::Part::genitive;
    }

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
            if (mention.tokens.begin > sentence_.begin &&
                token(mention.tokens.begin - 1).is("chez"))
                return false;  // "chez Maki, ce sont 26"
            if (mention.part != Part::unknown) return true;
            if (mention.tokens.begin > sentence_.begin && token(mention.tokens.begin - 1).is("("))
                return true;
            if (is_listed_backer(mention.tokens.begin)) return true;
            if (is_won_over(mention.tokens.begin)) return true;
            if (m == first_ || !is_coordinated(m)) return false;
            --m;
        }
        return false;
    }

    /// "a décidé A et B à signer", "avait accueilli A à son tour": they give.
    bool is_won_over(std::size_t begin) const {
        return begin > sentence_.begin && wins_over(token(begin - 1).fold);
    }

    /// "ses actionnaires historiques, A et B": names that a noun of investors introduces.
    bool is_listed_backer(std::size_t begin) const {
        static constexpr auto nouns = std::to_array<std::string_view>(
            {"actionnaires", "investisseurs", "souscripteurs", "soutiens", "partenaires", "banques",
             "financeurs", "bailleurs"});
        if (begin < sentence_.begin + 3 || !token(begin - 1).is(",")) return false;
        return is_one_of(token(begin - 2).fold, nouns) || is_one_of(token(begin - 3).fold, nouns);
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

/// Words that speak of whom the sentence before told.
bool refers_back(const Reading& reading, text::TokenRange sentence, std::size_t end) {
    static constexpr auto words = std::to_array<std::string_view>(
        {"sa", "son", "ses", "leur", "elle", "il", "lui", "celle", "celui", "ce", "cette"});
    for (auto t = sentence.begin; t < end && t < sentence.begin + 12; ++t)
        if (is_one_of(reading.token(t).fold, words)) return true;
    return false;
}

/// Who is spoken of where the sentence names nobody: the subject of the sentence before where a
/// pronoun refers to it, else the topic, else the last company that acted.
Found from_discourse(const Reading& reading, std::size_t sentence, Kind kind, std::size_t end) {
    const auto& sentences = reading.document.sentences;
    if (sentence > 0 && refers_back(reading, sentences[sentence], end) &&
        sentences[sentence].begin == sentences[sentence - 1].end)
        if (const auto found = Search(reading, sentence - 1, kind).subject()) return found;
    if (reading.entities.topic && reading.context.hero) return reading.entities.topic;
    for (std::size_t back = 1; back <= 3 && back <= sentence; ++back)
        if (const auto found = Search(reading, sentence - back, kind).any()) return found;
    if (sentence + 1 < sentences.size()) return Search(reading, sentence + 1, kind).any();
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
    return frame.rule == "round-invest";
}

/// "un prêt de X", "l'avance de X": X gives it.
bool is_lent(const Reading& reading, text::TokenRange words) {
    static constexpr auto nouns = std::to_array<std::string_view>(
        {"pret", "prets", "credit", "credits", "avance", "avances", "aide", "aides", "bourse",
         "bourses", "subvention", "subventions", "dotation", "concours", "garantie"});
    return is_one_of(reading.token(words.begin).fold, nouns);
}

/// "la série J de Databricks", "sa levée": whose the noun is.
Found owner_of(const Reading& reading, const Search& search, text::TokenRange words) {
    if (search.genitive_follows(words) && !is_lent(reading, words))
        if (const auto found = search.object_of(words)) return found;
    if (!search.is_possessed(words)) return std::nullopt;
    if (const auto found = search.sure_subject(words.begin)) return found;
    if (const auto found = search.possessor(words)) return found;
    return reading.entities.topic;
}

}  // namespace

Found Subjects::company_of(const Frame& frame) const {
    if (frame.kind == Kind::market) return std::nullopt;
    const auto& sum = reading_.distances.extent(frame.amount).tokens;
    const auto sentence = reading_.distances.extent(frame.amount).sentence;
    const Search search(reading_, sentence, frame.kind);
    const bool verb = frame.hit != nullptr && frame.hit->form != Form::none;
    if (frame.kind == Kind::acquisition && frame.hit != nullptr) {
        if (const auto target = company_of(*frame.hit)) return target;
        if (frame.hit->trigger->rule == "acquisition-bid")
            return from_discourse(reading_, sentence, frame.kind, sum.begin);
    }
    if (frame.kind == Kind::grant && reading_.entities.topic) return reading_.entities.topic;
    if (frame.hit != nullptr)
        if (const auto found = search.apposed(*frame.hit)) return found;
    if (frame.kind == Kind::round)
        if (const auto found = search.capital_of(sum.begin)) return found;
    if (frame.kind != Kind::grant && frame.hit != nullptr && !verb) {
        if (const auto found = owner_of(reading_, search, frame.hit->tokens)) return found;
    }
    if (const auto found = search.respective(frame.amount)) return found;
    if (frame.rule == "round-relative")
        if (const auto found = search.first_after(frame.hit->tokens.end)) return found;
    if (frame.rule != "round-capital")  // "a ouvert son capital à X"
        if (const auto found =
                search.beside(sum, !verb && frame.kind != Kind::grant && frame.kind != Kind::debt))
            return found;
    if (investors_act(frame) && !search.keeps(sum.end) && !search.is_dative(*frame.hit) &&
        !search.adds_to_own(sum.end)) {
        if (const auto found = search.object_between(sum.end)) return found;
        return from_discourse(reading_, sentence, frame.kind, sum.begin);
    }
    if (verb && frame.kind == Kind::round && search.giver_stands_before(*frame.hit))
        return from_discourse(reading_, sentence, frame.kind, sum.begin);
    const auto edge = verb ? std::min(frame.hit->tokens.begin, sum.begin) : sum.begin;
    if (const auto found = search.before(edge)) return found;
    return from_discourse(reading_, sentence, frame.kind, sum.begin);
}

std::vector<std::size_t> Subjects::each_of(const Frame& frame) const {
    const auto& sum = reading_.distances.extent(frame.amount).tokens;
    if (frame.kind == Kind::market || !reading_.token(sum.end).fold.starts_with("chacun"))
        return {};
    return Search(reading_, reading_.distances.extent(frame.amount).sentence, frame.kind)
        .row_before(sum.begin);
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
    return from_discourse(reading_, sentence, kind, hit.tokens.begin);
}

Found Subjects::buyer_of(const TriggerHit& hit, std::size_t target) const {
    const auto sentence = reading_.document.sentence_of(hit.tokens.begin);
    const auto [first, last] = reading_.entities.within(reading_.document.sentences[sentence]);
    const bool passive = is_passive(reading_.document.tokens, hit);
    Found best;
    for (auto m = first; m < last; ++m) {
        const auto& mention = reading_.entities.mentions[m];
        const auto kind = reading_.entities.all[mention.entity].kind;
        if (mention.entity == target || kind == EntityKind::place ||
            kind == EntityKind::publication)
            continue;
        if (passive && mention.tokens.begin >= hit.tokens.end) return mention.entity;
        if (!passive && mention.tokens.end <= hit.tokens.begin) best = mention.entity;
    }
    return best;
}

}  // namespace vigie::indexer
