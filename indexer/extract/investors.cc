#include "indexer/extract/investors.hh"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "common/names/name_key.hh"
#include "common/text/word_index.hh"
#include "indexer/extract/investor_lists.hh"
#include "indexer/extract/sums_beside.hh"

namespace vigie::indexer {
namespace {

/// What speaks for a list of names as investors; `enough` takes it.
constexpr int sure_cue = 3;
constexpr int plain_cue = 2;
constexpr int weak_cue = 1;
constexpr int has_fund = 2;
constexpr int has_firm = 1;
constexpr int is_long = 1;
constexpr int tells_round = 1;
constexpr int goes_on = 2;
constexpr int is_last = 1;
constexpr int excluded = -8;
constexpr int enough = 3;

bool is_round_noun(const text::Token& token) {
    static const text::WordSet words{
        "tour",          "operation", "levee",        "serie",    "financement",   "capital",
        "tours",         "levees",    "augmentation", "amorcage", "ticket",        "closing",
        "pot",           "ronde",     "cheque",       "cheques",  "investisseurs", "actionnaires",
        "souscripteurs", "bailleurs", "mise",         "round",    "series",        "funding",
        "investors",     "seed"};
    return words.contains(token);
}

bool is_former(const text::Token& token) {
    static const text::WordSet words{"precedent", "precedente", "precedents", "precedentes",
                                     "anterieur", "anterieure", "anterieurs", "anterieures"};
    return words.contains(token);
}

struct Judged {
    int score = 0;
    bool lead = false;
    bool follows = false;  ///< the words that decide stand behind the names
};

/// Reads the investors of one article; the state of the pass lives here.
class Reader {
public:
    Reader(const Document& document, const Entities& entities,
           const std::vector<Operation>& operations)
        : document_(document),
          tokens_(document.tokens),
          entities_(entities),
          operations_(operations),
          places_(document, entities, operations),
          out_(operations.size()) {
        for (const auto& operation : operations_)
            companies_.push_back(names::name_key(operation.company));
    }

    std::vector<std::vector<deals::Investor>> run() {
        if (places_.empty()) return std::move(out_);
        for (std::size_t s = 0; s < document_.sentences.size(); ++s) read_sentence(s);
        return std::move(out_);
    }

private:
    void read_sentence(std::size_t s) {
        const auto sentence = document_.sentences[s];
        constexpr std::size_t longest = 1500;  // tokens; what is longer is no sentence
        if (!may_hold_list(entities_, sentence) || sentence.size() > longest ||
            tells_former_round(s))
            return;
        cues_ = find_cues(document_, entities_, sentence);
        lists_ = find_lists(document_, entities_, sentence, cues_);
        const int context = context_of(s) + (answers_who(s) ? plain_cue : 0);
        std::optional<std::size_t> accepted_end;
        for (const auto& list : lists_) {
            Judged judged = judge(list);
            judged.score += context;
            if (accepted_end && ends_enumeration(*accepted_end, list)) judged.score += is_last;
            if (accepted_end && continues(*accepted_end, list.tokens.begin))
                judged.score += goes_on;
            if (judged.score < enough) continue;
            accepted_end = list.tokens.end;
            give(list, judged, s);
        }
    }

    /// "Ses investisseurs ? X et Y.", "Avec qui ? X et Y."
    bool answers_who(std::size_t s) const {
        constexpr std::size_t longest = 6;
        if (s == 0) return false;
        const auto before = document_.sentences[s - 1];
        if (before.size() > longest || !tokens_[before.end - 1].is("?")) return false;
        for (std::size_t i = before.begin; i < before.end; ++i)
            if (tokens_[i].is("investisseurs") || tokens_[i].is("actionnaires") ||
                tokens_[i].is("souscripteurs") || tokens_[i].is("financeurs") ||
                (tokens_[i].is("qui") && i > before.begin && tokens_[i - 1].is("avec")))
                return true;
        return false;
    }

    /// "avaient pris part aux tours antérieurs", where no such tour is a deal of the sentence.
    bool tells_former_round(std::size_t s) const {
        if (places_.is_told_in(s)) return false;
        const auto sentence = document_.sentences[s];
        for (std::size_t i = sentence.begin + 1; i < sentence.end; ++i)
            if (is_former(tokens_[i]) && is_round_noun(tokens_[i - 1])) return true;
        return false;
    }

    int context_of(std::size_t s) const {
        if (places_.is_told_in(s)) return tells_round;
        const auto sentence = document_.sentences[s];
        for (std::size_t i = sentence.begin; i < sentence.end; ++i)
            if (is_round_noun(tokens_[i])) return tells_round;
        return 0;
    }

    Judged judge(const NameList& list) const {
        Judged out;
        out.score = names_of(list);
        int best = 0;
        for (const auto& cue : cues_) {
            if (cue.tokens.end > list.tokens.begin) break;
            if (!is_before_class(cue.kind) || !reaches(cue, list.tokens.begin)) continue;
            const int found = weight(cue, list);
            if (found != excluded && best != excluded && found < best) continue;
            best = found;
            out.lead = cue.kind == CueClass::lead_before;
        }
        if (best == 0 &&
            (is_given_by(list.tokens.begin) || is_platform(list) || stands_behind_sum(list)))
            best = plain_cue;
        if (is_headed_lead(list.tokens.begin)) {
            best = sure_cue;
            out.lead = true;
        }
        const Cue* after = cue_after(list.tokens.end);
        if (after != nullptr && weight(*after, list) == excluded) {
            best = excluded;
        } else if (after != nullptr && best >= 0 && weight(*after, list) >= best) {
            best = weight(*after, list);
            out.lead |= after->kind == CueClass::lead_after;
            out.follows = true;
        }
        if (list.mentions.size() == 1 && is_accompanied(list.tokens.end)) out.lead = true;
        out.score += best;
        return out;
    }

    /// "Chef de file : X".
    bool is_headed_lead(std::size_t i) const {
        return i > 0 && tokens_[i - 1].is(":") &&
               std::any_of(cues_.begin(), cues_.end(), [&](const Cue& cue) {
                   return cue.kind == CueClass::lead_after && cue.tokens.end + 1 == i;
               });
    }

    /// "X, accompagné de Y et Z": X leads.
    bool is_accompanied(std::size_t end) const {
        return std::any_of(cues_.begin(), cues_.end(), [&](const Cue& cue) {
            return cue.tokens.begin == end + 1 && tokens_[end].is(",") &&
                   (tokens_[end + 1].fold.starts_with("accompagn") ||
                    tokens_[end + 1].fold.starts_with("suivi"));
        });
    }

    int weight(const Cue& cue, const NameList& list) const {
        if (cue.kind == CueClass::not_before || cue.kind == CueClass::not_after) return excluded;
        if (cue.kind == CueClass::weak_before)
            return follows_sum(cue.tokens.begin) ? plain_cue : weak_cue;
        if (only_unknown_people(list) && cue.kind == CueClass::lead_before) return excluded;
        return cue.phrase ? sure_cue : plain_cue;
    }

    /// "les quatre milliards d'Amazon dans Anthropic".
    bool is_given_by(std::size_t i) const {
        if (i < 2) return false;
        const auto& link = tokens_[i - 1];
        if (!link.is("de") && !link.is("d'") && !link.is("du")) return false;
        const auto* sum = sum_before(document_, i - 1);
        return sum != nullptr && places_.told_by(sum->tokens).has_value();
    }

    /// "Ovalo (vélos) : 2 M€, Brivo Gestion.": names that close an item behind its sum.
    bool stands_behind_sum(const NameList& list) const {
        const std::size_t begin = list.tokens.begin;
        const std::size_t end = list.tokens.end;
        if (begin < 2 || !tokens_[begin - 1].is(",")) return false;
        const auto* sum = sum_before(document_, begin - 1);
        const bool closes = end >= tokens_.size() || tokens_[end].is(".") || tokens_[end].is(";");
        return closes && sum != nullptr && places_.told_by(sum->tokens).has_value();
    }

    /// "sur Wiseed": a fund that is a place is where the public puts its money.
    bool is_platform(const NameList& list) const {
        if (list.tokens.begin == 0 || !tokens_[list.tokens.begin - 1].is("sur")) return false;
        const auto& first = entities_.mentions[list.mentions.front()];
        return entities_.all[first.entity].kind == EntityKind::investor;
    }

    /// "boucle 600 k€ avec X".
    bool follows_sum(std::size_t i) const { return sum_before(document_, i) != nullptr; }

    /// "dirigé par Jeanne Delmas" tells of a manager.
    bool only_unknown_people(const NameList& list) const {
        bool people = false;
        for (const auto m : list.mentions) {
            const auto& entity = entities_.all[entities_.mentions[m].entity];
            if (entity.invests) return false;
            people |= entity.kind == EntityKind::person;
        }
        return people;
    }

    int names_of(const NameList& list) const {
        bool fund = false;
        bool firm = false;
        std::size_t count = 0;
        for (const auto m : list.mentions) {
            const auto& entity = entities_.all[entities_.mentions[m].entity];
            fund |= entity.kind == EntityKind::investor;
            firm |= entity.invests;
            count += may_invest(entity);
        }
        return (fund ? has_fund : firm ? has_firm : 0) + (count >= 3 ? is_long : 0);
    }

    static bool may_invest(const Entity& entity) {
        return entity.kind == EntityKind::company || entity.kind == EntityKind::investor ||
               entity.kind == EntityKind::person;
    }

    static bool is_before_class(CueClass kind) {
        return kind != CueClass::lead_after && kind != CueClass::part_after &&
               kind != CueClass::not_after;
    }

    static bool is_after_class(CueClass kind) {
        return kind == CueClass::lead_after || kind == CueClass::part_after ||
               kind == CueClass::part_around || kind == CueClass::not_after;
    }

    bool reaches(const Cue& cue, std::size_t i) const {
        constexpr std::size_t far = 9;
        constexpr std::size_t near = 2;
        const std::size_t gap = i - cue.tokens.end;
        const bool weak = cue.kind == CueClass::weak_before || cue.kind == CueClass::not_before ||
                          (cue.kind == CueClass::lead_before && !cue.phrase);
        if (gap > (weak ? near : far) || is_broken(cue.tokens.end, i)) return false;
        return !weak || !holds_name(cue.tokens.end, i);
    }

    bool holds_name(std::size_t from, std::size_t to) const {
        const auto [first, last] = entities_.within({from, to});
        return first != last;
    }

    /// A name, a sum or a semicolon stands between.
    bool is_broken(std::size_t from, std::size_t to) const {
        for (std::size_t k = from; k < to; ++k)
            if (tokens_[k].is(";") || tokens_[k].kind == text::TokenKind::symbol) return true;
        return std::any_of(lists_.begin(), lists_.end(), [&](const NameList& list) {
            return list.tokens.begin >= from && list.tokens.end <= to && !is_of_others(list);
        });
    }

    /// Right behind "actionnaires de", "client de".
    bool is_of_others(const NameList& list) const {
        return std::any_of(cues_.begin(), cues_.end(), [&](const Cue& cue) {
            return cue.kind == CueClass::not_before && cue.tokens.end <= list.tokens.begin &&
                   list.tokens.begin - cue.tokens.end <= 2;
        });
    }

    /// The first cue behind token `end`: at once, or behind an apposition between commas.
    const Cue* cue_after(std::size_t end) const {
        for (const auto& cue : cues_) {
            if (cue.tokens.begin < end) continue;
            if (!is_after_class(cue.kind)) continue;
            if (is_broken(end, cue.tokens.begin)) return nullptr;
            return follows_names(end, cue.tokens.begin) ? &cue : nullptr;
        }
        return nullptr;
    }

    bool follows_names(std::size_t end, std::size_t cue) const {
        constexpr std::size_t near = 6;
        constexpr std::size_t far = 26;
        const std::size_t gap = cue - end;
        if (gap <= near) return true;
        const auto& sign = tokens_[end];
        const bool apposed = sign.is(",") || sign.is("(") || sign.is("–") || sign.is("—");
        return apposed && gap <= far && closes_before(cue);
    }

    /// "…, qui mène", "… , mène": the apposition ends right before the cue.
    bool closes_before(std::size_t cue) const {
        for (std::size_t k = cue; k > 0 && k + 4 > cue; --k) {
            const auto& token = tokens_[k - 1];
            if (token.is(",") || token.is("qui") || token.is(")") || token.is("–")) return true;
        }
        return false;
    }

    /// "X, bras armé de Y, et Z": a fund at the end of an enumeration that began with investors.
    bool ends_enumeration(std::size_t end, const NameList& list) const {
        const std::size_t begin = list.tokens.begin;
        return names_of(list) >= has_fund && begin > end && tokens_[begin - 1].is("et") &&
               std::none_of(tokens_.begin() + static_cast<std::ptrdiff_t>(end),
                            tokens_.begin() + static_cast<std::ptrdiff_t>(begin),
                            [](const auto& token) { return token.is(";"); });
    }

    /// "…, chef de file, X et Y": one enumeration goes on behind a word for leader.
    bool continues(std::size_t end, std::size_t begin) const {
        return std::any_of(cues_.begin(), cues_.end(), [&](const Cue& cue) {
            return cue.kind == CueClass::lead_after && cue.tokens.begin == end + 1 &&
                   begin >= cue.tokens.end && begin - cue.tokens.end <= 3;
        });
    }

    void give(const NameList& list, const Judged& judged, std::size_t s) {
        const auto sums = sums_of_bracket(document_, entities_, list.tokens.begin);
        auto to = first_told(sums);
        if (!to && !sums.empty() && !places_.is_told_in(s)) return;
        if (!to) to = places_.owner(list.tokens, s, judged.follows);
        if (!to || tells_of_other(list, s, *to) || is_too_far(s, *to, judged.score)) return;
        for (const auto m : list.mentions) {
            const auto& mention = entities_.mentions[m];
            const auto& entity = entities_.all[mention.entity];
            if (!is_candidate(mention, entity, *to)) continue;
            const bool lead = judged.lead || is_tagged_lead(mention.tokens.end);
            add(*to, entity.name, lead ? deals::Role::lead : deals::Role::participant);
        }
    }

    /// "X a rapporté 31 à Y, où Z double sa mise": not of the round told sentences before.
    bool tells_of_other(const NameList& list, std::size_t s, std::size_t to) const {
        if (places_.is_told_in(s)) return false;
        const auto other = places_.other_company(list.tokens, s, to);
        if (!other) return false;
        return std::none_of(out_[to].begin(), out_[to].end(), [&](const auto& investor) {
            return investor.name == entities_.all[*other].name;
        });
    }

    std::optional<std::size_t> first_told(const std::vector<text::TokenRange>& sums) const {
        for (const auto sum : sums)
            if (const auto told = places_.told_by(sum)) return told;
        return std::nullopt;
    }

    bool is_too_far(std::size_t s, std::size_t operation, int score) const {
        constexpr std::size_t most_sentences = 6;
        const auto distance = places_.distance(s, operation);
        if (!distance) return score <= enough;
        return *distance > most_sentences && score <= enough;
    }

    bool is_candidate(const EntityMention& mention, const Entity& entity, std::size_t to) const {
        if (!may_invest(entity) || entity.key.empty()) return false;
        if (is_company_of(entity, to)) return false;
        if (mention.entity == entities_.topic && operations_[to].kind == deals::Kind::round &&
            !entity.invests)
            return false;
        if (entity.invests || entity.kind == EntityKind::investor) return true;
        for (std::size_t o = 0; o < companies_.size(); ++o)
            if (is_company_of(entity, o)) return false;
        return true;
    }

    bool is_company_of(const Entity& entity, std::size_t operation) const {
        return companies_[operation] == entity.key;
    }

    /// "via son fonds X", "par son véhicule X", "via le fonds X".
    bool is_vehicle(std::size_t i) const {
        constexpr std::size_t reach = 4;
        for (std::size_t k = i; k > 0 && k + reach > i; --k) {
            const auto& token = tokens_[k - 1];
            if (token.is("via")) return true;
            if (token.is("vehicule")) return true;
            if (token.is(",") || token.is("et")) return false;
        }
        return false;
    }

    /// "(chef de file)", ", chef de file," right behind a name.
    bool is_tagged_lead(std::size_t end) const {
        return std::any_of(cues_.begin(), cues_.end(), [&](const Cue& cue) {
            return cue.kind == CueClass::lead_after && cue.tokens.begin == end + 1 &&
                   (tokens_[end].is("(") || tokens_[end].is(",")) &&
                   tokens_[cue.tokens.end - 1].is("file");
        });
    }

    void add(std::size_t operation, const std::string& name, deals::Role role) {
        auto& investors = out_[operation];
        const auto same = std::find_if(investors.begin(), investors.end(),
                                       [&](const auto& known) { return known.name == name; });
        if (same == investors.end())
            investors.push_back({name, role});
        else if (role == deals::Role::lead)
            same->role = role;
    }

    const Document& document_;
    const text::Tokens& tokens_;
    const Entities& entities_;
    const std::vector<Operation>& operations_;
    Operations places_;
    std::vector<std::string> companies_;  // keys, by operation
    std::vector<Cue> cues_;               // of the sentence at hand
    std::vector<NameList> lists_;
    std::vector<std::vector<deals::Investor>> out_;
};

}  // namespace

std::vector<std::vector<deals::Investor>> find_investors(const Document& document,
                                                         const Entities& entities,
                                                         const std::vector<Operation>& operations) {
    return Reader(document, entities, operations).run();
}

}  // namespace vigie::indexer
