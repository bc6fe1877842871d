#include "indexer/extract/references.hh"

#include <algorithm>
#include <array>

#include "common/deals/vocabulary.hh"
#include "common/text/word_index.hh"
#include "indexer/extract/descriptions.hh"
#include "indexer/extract/locative.hh"
#include "indexer/extract/look_back.hh"
#include "indexer/extract/one_of.hh"
#include "indexer/extract/products.hh"
#include "indexer/extract/pronouns.hh"
#include "indexer/extract/sentence_focus.hh"

namespace vigie::indexer {
namespace {

using Part = EntityMention::Part;

/// Resolves what refers back.
class Resolver : SentenceFocus {
public:
    using SentenceFocus::SentenceFocus;

    void run() {
        names_ = std::move(entities_.mentions);
        entities_.mentions.clear();
        entities_.mentions.reserve(names_.size() * 2);
        firm_topic_ = entities_.topic && is_in_title(*entities_.topic);
        for (std::size_t s = 0; s < text_.document.sentences.size(); ++s) {
            enter(s);
            for (std::size_t i = sentence_.begin; i < sentence_.end;) i = read_token(i);
            leave();
        }
    }

private:
    std::size_t read_token(std::size_t i) {
        if (next_ < names_.size() && names_[next_].tokens.begin == i) return take_name(i);
        if (!tokens_[i].is_word()) return i + 1;
        const std::size_t end = std::min(sentence_.end, next_name_begin());
        if (const auto described = description_at(text_, i, end))
            return take_description(*described);
        if (const auto who = pronoun_at(i); who != nobody) {
            add({i, i + 1}, who, MentionForm::pronoun,
                is_possessive(tokens_[i].fold) ? Part::genitive : Part::subject);
        }
        return i + 1;
    }

    std::size_t take_name(std::size_t) {
        const auto& mention = names_[next_++];
        if (auto& maker = entities_.all[mention.entity].maker; maker == nobody)
            maker = maker_of(text_, entities_, sentence_, mention, here_);
        entities_.mentions.push_back(mention);
        look_at(mention);
        attach_place_after(mention);
        return mention.tokens.end;
    }

    /// "Ostrovia, à Nantes,", "Ostrovia, de Lille,", "Ostrovia (Lyon)", "…, installée à Lyon".
    void attach_place_after(const EntityMention& mention) {
        auto& entity = entities_.all[mention.entity];
        if (!entity.place.empty() || entity.kind != EntityKind::company) return;
        entity.place = place_beside(tokens_, mention.tokens.end, sentence_.end);
    }

    std::size_t take_description(Description described) {
        const std::size_t end = described.tokens.end;
        if (described.place.empty()) described.place = place_behind(end);
        const bool makes = makes_product(described);
        if (makes) {
            names_[next_].part = Part::genitive;
            product_ = names_[next_].entity;
        }
        std::size_t who = makes ? nobody : apposition_after(described);
        if (who == nobody) who = apposition_before(described);
        const bool apposed = who != nobody;
        if (!apposed && described.kind == DescribedKind::company && !described.bare &&
            !described.indefinite)
            who = resolve(described);
        if (who == nobody) return end;
        tell(entities_.all[who], described);
        if (end == next_name_begin() && names_[next_].part == Part::unknown)
            names_[next_].part = part_before(described.tokens);
        if (!apposed && here_ == nobody && acts_or_opens(described)) here_ = who;
        if (!apposed || end != next_name_begin())
            add(described.tokens, who, MentionForm::description, part_before(described.tokens));
        return end;
    }

    bool acts_or_opens(const Description& described) const {
        const auto part = part_before(described.tokens);
        if (part == Part::subject) return true;
        return part == Part::unknown && described.tokens.begin == sentence_.begin;
    }

    /// "la start-up de Rouen": the place that is named right behind a noun.
    std::string_view place_behind(std::size_t end) const {
        if (next_name_begin() != end + 1) return {};
        const auto& link = tokens_[end];
        if (!link.is("de") && !link.is("d'") && !link.is("a")) return {};
        if (entities_.all[names_[next_].entity].kind != EntityKind::place) return {};
        const auto found = deals::places().match(tokens_, end + 1, sentence_.end);
        return found ? found->id : std::string_view{};
    }

    /// "la fintech zurichoise Wefox", "l'éditeur de logiciels Pelico".
    std::size_t apposition_after(const Description& described) const {
        if (described.bare || next_ >= names_.size()) return nobody;
        const auto kind = entities_.all[names_[next_].entity].kind;
        const bool adjacent = next_name_begin() == described.tokens.end;
        const bool complement = kind == EntityKind::company && next_name_begin() < sentence_.end &&
                                is_complement(text_, {described.tokens.end, next_name_begin()});
        const bool qualified = kind == EntityKind::company &&
                               next_name_begin() == described.tokens.end + 1 &&
                               is_adjective(described.tokens.end);
        if (kind == EntityKind::place || (!adjacent && !complement && !qualified)) return nobody;
        return names_[next_].entity;
    }

    /// "la conserverie connectée Ovalo": a word that tells of what kind the noun before it is.
    bool is_adjective(std::size_t i) const {
        static constexpr auto endings = std::to_array<std::string_view>(
            {"ee", "ique", "aire", "ale", "al", "elle", "el", "ive", "if", "euse", "eux", "ienne",
             "ien", "ante", "able", "ible"});
        const auto& token = tokens_[i];
        if (token.letter_case != text::Case::lower || text_.is(i, verb) || is_told_verb(tokens_, i))
            return false;
        return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
            return token.fold.size() > ending.size() + 2 && token.fold.ends_with(ending);
        });
    }

    /// "l'éditeur du logiciel libre Ovaro": Ovaro is what is made, not who makes it.
    bool makes_product(const Description& described) const {
        const std::size_t end = described.tokens.end;
        if (described.bare || described.kind != DescribedKind::company) return false;
        if (next_name_begin() >= sentence_.end || next_name_begin() > end + 5) return false;
        if (next_name_begin() < end + 2 || !is_definite_genitive(end)) return false;
        for (std::size_t k = end + 1; k < next_name_begin(); ++k) {
            const auto noun = match_description(tokens_, k, next_name_begin());
            if (noun && noun->kind == DescribedKind::product) return true;
            if (!tokens_[k].is_word() || text_.is(k, verb)) return false;
        }
        return false;
    }

    /// "du", "de la", "de l'".
    bool is_definite_genitive(std::size_t i) const {
        return tokens_[i].is("du") ||
               (tokens_[i].is("de") && (tokens_[i + 1].is("la") || tokens_[i + 1].is("l'")));
    }

    /// "Wefox, la fintech zurichoise", "Wefox (fintech)".
    std::size_t apposition_before(const Description& described) const {
        if (entities_.mentions.empty() || described.tokens.begin == 0) return nobody;
        const auto& last = entities_.mentions.back();
        const auto& sign = tokens_[described.tokens.begin - 1];
        if (last.tokens.end + 1 != described.tokens.begin) return nobody;
        const bool leads = sign.is(":") && last.form <= MentionForm::alias &&
                           entities_.all[last.entity].kind == EntityKind::company;
        if (!leads && !sign.is(",") && !sign.is("(") && !sign.is("–") && !sign.is("-"))
            return nobody;
        if (entities_.all[last.entity].kind == EntityKind::place || is_of_origin(last))
            return nobody;
        return last.entity;
    }

    /// "Fondée par des anciens d'Ovalo, la biotech …": the clause before tells where it comes from.
    bool is_of_origin(const EntityMention& mention) const {
        static constexpr auto heads = std::to_array<std::string_view>(
            {"fondee", "fonde", "creee", "cree", "lancee", "lance", "nee", "ne", "issue", "issu",
             "imaginee", "soutenue", "incubee", "essaimee", "montee", "cofondee", "dirigee"});
        return (mention.part == Part::genitive || mention.part == Part::agent) &&
               std::find(heads.begin(), heads.end(), tokens_[sentence_.begin].fold) != heads.end();
    }

    /// Who "la start-up" is: the one with the place told, else whom the last sentences were about,
    /// else the topic.
    std::size_t resolve(const Description& described) const {
        if (described.guessed) return most_recent_in(entities_, described.place);
        auto focus = focus_company(described.tokens.begin);
        if (described.relational) return last_other_than(entities_, focus);
        // "la maison mère d'Ovalo": whom it is of is named, who it is is not
        if (tokens_[described.tokens.end - 1].is("mere") &&
            next_name_begin() <= described.tokens.end + 2)
            return nobody;
        // "X a confié 3 M€ à la start-up": who acts is not who is given.
        const bool given = focus == here_ && part_before(described.tokens) == Part::object;
        if (given && !new_paragraph_ && before_ != nobody && before_ != here_)
            focus = before_;
        else if (entities_.topic && (given || is_shared_out(described)))
            focus = *entities_.topic;
        if (described.place.empty()) return focus;
        if (const auto found = most_recent_in(entities_, described.place); found != nobody)
            return found;
        // "Perlou avait mené chez le livreur berlinois": another than who acts
        const auto part = part_before(described.tokens);
        const bool acts = part == Part::unknown || part == Part::subject;
        const auto recent = last_without_place(entities_, previous_.begin, described.nameless,
                                               acts ? nobody : here_);
        if (recent == nobody) return is_elsewhere(focus) ? placeless_topic(focus) : focus;
        return described.nameless || is_elsewhere(focus) ? recent : focus;
    }

    /// Of "le français" where the company spoken of lies elsewhere: the topic, if it may be meant.
    std::size_t placeless_topic(std::size_t focus) const {
        return entities_.topic && !is_elsewhere(*entities_.topic) ? *entities_.topic : focus;
    }

    /// "Il avait pris 60 % de l'entreprise": not who takes them.
    bool is_shared_out(const Description& described) const {
        const std::size_t begin = described.tokens.begin;
        if (begin < sentence_.begin + 2 || !tokens_[begin - 1].is("de")) return false;
        const auto& share = tokens_[begin - 2];
        return share.is("%") || share.is("capital") || share.is("parts");
    }

    bool is_elsewhere(std::size_t who) const {
        return who != nobody && !entities_.all[who].place.empty();
    }

    std::size_t focus_company(std::size_t i) const {
        if (here_ != nobody && i > sentence_.begin + 1) return here_;
        if (entities_.topic && (new_paragraph_ || before_ == nobody)) return *entities_.topic;
        return before_;
    }

    void tell(Entity& entity, const Description& described) {
        if (entity.place.empty() || deals::place_contains(entity.place, described.place))
            entity.place = described.place;
        if (!described.sector.empty() && std::find(entity.sectors.begin(), entity.sectors.end(),
                                                   described.sector) == entity.sectors.end())
            entity.sectors.emplace_back(described.sector);
        if (entity.kind == EntityKind::other || entity.kind == EntityKind::company) {
            if (described.kind == DescribedKind::investor) entity.kind = EntityKind::investor;
            if (described.kind == DescribedKind::product) entity.kind = EntityKind::other;
        }
    }

    Part part_before(text::TokenRange range) const {
        const auto& first = tokens_[range.begin];
        if (first.is("du")) return Part::genitive;
        if (range.begin > sentence_.begin) {
            const auto& before = tokens_[range.begin - 1];
            if (before.is("par")) return Part::agent;
            const bool turn = range.begin >= sentence_.begin + 3 &&
                              tokens_[range.begin - 2].is("tour") &&
                              tokens_[range.begin - 3].is("au");
            if (before.is("de") || before.is("d'")) return turn ? Part::subject : Part::genitive;
            if (before.is("a") || before.is("dans") || before.is("chez") || before.is("pour"))
                return Part::object;
        }
        if (first.is("au")) return Part::object;
        return range.end < sentence_.end && text_.is(range.end, verb) ? Part::subject
                                                                      : Part::unknown;
    }

    std::size_t pronoun_at(std::size_t i) {
        static const text::WordSet words{"qui",      "elle",     "celle",  "celui",   "il",
                                         "derniere", "dernier",  "sa",     "son",     "ses",
                                         "premier",  "premiere", "second", "seconde", "deuxieme"};
        if (!words.contains(tokens_[i])) return nobody;
        const auto fold = tokens_[i].fold;
        if (fold == "qui") return antecedent_of_qui(i);
        if (fold == "elle" || fold == "celle" || fold == "celui") return who_acts(i);
        if (fold == "il") return is_impersonal(tokens_, i, sentence_.end) ? nobody : who_acts(i);
        if (fold == "derniere" || fold == "dernier") return last_named(i);
        if (const auto who = one_of_two(i); who != nobody) {
            here_ = who;
            stays_ = false;
            opens_ = i == sentence_.begin + 1;
            return who;
        }
        if (i > 0 && is_possessive(fold)) return owner(i);
        return nobody;
    }

    /// "Ovalo et Perlou lèvent. Le premier …, la seconde …": of two companies told together.
    std::size_t one_of_two(std::size_t i) const {
        static constexpr auto firsts = std::to_array<std::string_view>({"premier", "premiere"});
        static constexpr auto seconds =
            std::to_array<std::string_view>({"second", "seconde", "deuxieme"});
        static constexpr auto links =
            std::to_array<std::string_view>({",", "grace", "avec", "par", "pour", "chez", "via"});
        const bool first = is_one_of(tokens_[i].fold, firsts);
        if (!first && !is_one_of(tokens_[i].fold, seconds)) return nobody;
        if (i <= sentence_.begin || i + 1 >= sentence_.end) return nobody;
        if (!tokens_[i - 1].is("le") && !tokens_[i - 1].is("la")) return nobody;
        if (!text_.is(i + 1, verb) && !is_one_of(tokens_[i + 1].fold, links) &&
            !is_told_verb(tokens_, i + 1))
            return nobody;
        // "en deux tranches ; la seconde": of what this sentence counts
        const auto before = counts_two(i) ? sentence_.begin : previous_.begin;
        for (const auto begin : {sentence_.begin, before}) {
            const auto row = companies_since(entities_, begin);
            if (row.size() > 1 && row.size() < 5) return row[row.size() - (first ? 1 : 2)];
        }
        return nobody;
    }

    bool counts_two(std::size_t i) const {
        for (std::size_t k = sentence_.begin; k < i; ++k)
            if (tokens_[k].is("deux")) return true;
        return false;
    }

    /// "Cette dernière avait levé", "Ce dernier, coté depuis mai": the company named last.
    std::size_t last_named(std::size_t i) const {
        if (i <= sentence_.begin || i + 1 >= sentence_.end) return nobody;
        if (!tokens_[i - 1].is("cette") && !tokens_[i - 1].is("ce")) return nobody;
        if (!text_.is(i + 1, verb) && !tokens_[i + 1].is(",")) return nobody;
        for (auto m = entities_.mentions.rbegin(); m != entities_.mentions.rend(); ++m)
            if (m->form <= MentionForm::alias &&
                entities_.all[m->entity].kind == EntityKind::company)
                return m->entity;
        return nobody;
    }

    /// "Mirova, via son fonds …" speaks of Mirova's, other possessives of the company's.
    std::size_t owner(std::size_t i) const {
        const bool through = tokens_[i - 1].is("via") || tokens_[i - 1].is("avec") ||
                             tokens_[i - 1].is("par") || tokens_[i - 1].is("travers");
        if (entities_.mentions.empty()) return who_acts(i);
        if (is_entered(i) && before_ != nobody) return before_;
        const auto& last = entities_.mentions.back();
        if (is_joined(last, i)) return last.entity;
        if (!through) return who_acts(i);
        return last.tokens.end + 4 >= i && last.tokens.begin >= sentence_.begin ? last.entity
                                                                                : who_acts(i);
    }

    /// "Perlou était entré à son capital": that of whom the sentence before told.
    bool is_entered(std::size_t i) const {
        if (i + 1 >= sentence_.end || !tokens_[i + 1].is("capital")) return false;
        return tokens_[i - 1].is("a") || tokens_[i - 1].is("dans");
    }

    /// "Ovalo, ses 110 millions de mai", "Ovalo et ses robots décrochent".
    bool is_joined(const EntityMention& last, std::size_t i) const {
        // "à Ovalo et à ses 30 millions"
        const bool again = last.tokens.end + 2 == i && tokens_[i - 2].is("et") &&
                           (tokens_[i - 1].is("a") || tokens_[i - 1].is("de"));
        if (last.tokens.end + 1 != i && !again) return false;
        if (last.form > MentionForm::alias) return false;
        if (entities_.all[last.entity].kind != EntityKind::company) return false;
        const bool figure = i + 1 < sentence_.end && tokens_[i + 1].is_number();
        if (last.part != Part::unknown && last.part != Part::subject && !figure) return false;
        if (again) return figure;
        return tokens_[i - 1].is("et") || (tokens_[i - 1].is(",") && figure);
    }

    std::size_t who_acts(std::size_t i) const {
        if ((tokens_[i].is("celle") || tokens_[i].is("celui")) &&
            (i + 2 >= sentence_.end || !tokens_[i + 2].is("ci")))
            return nobody;
        if (person_) return nobody;
        if (here_ != nobody) return here_;
        if (before_person_ && !is_possessive(tokens_[i].fold)) return nobody;
        if (acted_before_ != nobody) return acted_before_;
        if (before_ != nobody) return before_;
        return entities_.topic.value_or(nobody);
    }

    std::size_t antecedent_of_qui(std::size_t i) const {
        if (entities_.mentions.empty()) return nobody;
        const auto& last = entities_.mentions.back();
        const bool near =
            last.tokens.end == i || (last.tokens.end + 1 == i && tokens_[i - 1].is(","));
        const bool acts = last.form != MentionForm::pronoun && last.entity != product_;
        if (!near || !acts) return nobody;
        const auto head = last.tokens.end + 1 == i ? head_of_apposition(last) : nobody;
        return head != nobody ? head : last.entity;
    }

    /// "Perlou, voisin d'Ovalo, qui publie": the company named before the comma of an apposition in
    /// which the last name is governed.
    std::size_t head_of_apposition(const EntityMention& last) const {
        static constexpr auto joints = std::to_array<std::string_view>(
            {"ou", "mais", "puis", "dont", "avec", "chez", "de", "d'", "a", "ainsi"});
        constexpr std::size_t longest = 10;
        if (last.part != Part::genitive && last.part != Part::object && last.part != Part::agent)
            return nobody;
        std::size_t t = last.tokens.begin;
        while (t > sentence_.begin && last.tokens.begin - t < longest && tokens_[t - 1].is_word() &&
               !tokens_[t - 1].is("et"))
            --t;
        if (t <= sentence_.begin + 1 || !tokens_[t - 1].is(",")) return nobody;
        if (is_one_of(tokens_[t].fold, joints)) return nobody;
        for (auto m = entities_.mentions.rbegin();
             m != entities_.mentions.rend() && m->tokens.begin >= sentence_.begin; ++m)
            if (m->tokens.end + 1 == t && m->form <= MentionForm::alias &&
                entities_.all[m->entity].kind == EntityKind::company)
                return m->entity;
        return nobody;
    }

    void add(text::TokenRange range, std::size_t who, MentionForm form, Part part) {
        entities_.mentions.push_back({range, who, form, part});
    }

    std::size_t product_ = nobody;  // what the article's company makes, told last
};

}  // namespace

void add_references(const ClassifiedText& text, Entities& entities) {
    Resolver(text, entities).run();
}

}  // namespace vigie::indexer
