#include "indexer/extract/references.hh"

#include <algorithm>
#include <array>

#include "common/deals/vocabulary.hh"
#include "common/text/word_index.hh"
#include "indexer/extract/descriptions.hh"
#include "indexer/extract/locative.hh"
#include "indexer/extract/look_back.hh"
#include "indexer/extract/one_of.hh"
#include "indexer/extract/pronouns.hh"

namespace vigie::indexer {
namespace {

using Part = EntityMention::Part;

/// Resolves what refers back; the state of the pass lives here.
class Resolver {
public:
    Resolver(const ClassifiedText& text, Entities& entities)
        : text_(text), tokens_(text.tokens()), entities_(entities) {}

    void run() {
        names_ = std::move(entities_.mentions);
        entities_.mentions.clear();
        entities_.mentions.reserve(names_.size() * 2);
        firm_topic_ = entities_.topic && is_in_title(*entities_.topic);
        for (std::size_t s = 0; s < text_.document.sentences.size(); ++s) read_sentence(s);
    }

private:
    static constexpr std::size_t nobody = static_cast<std::size_t>(-1);

    void read_sentence(std::size_t s) {
        previous_ = sentence_;
        sentence_ = text_.document.sentences[s];
        new_paragraph_ = s == 0 || opens_paragraph(sentence_.begin);
        if (text_.document.is_title(s)) new_paragraph_ = true;
        before_ = focus_;
        before_person_ = person_;
        here_ = nobody;
        stays_ = true;
        opens_ = false;
        acts_here_ = false;
        person_ = false;
        for (std::size_t i = sentence_.begin; i < sentence_.end;) i = read_token(i);
        if (here_ == nobody || !stays_) {
            const auto named = introduced();
            if (named != nobody) {
                here_ = named;
                stays_ = true;
            }
        }
        const bool lasting = here_ != nobody && stays_;
        acted_before_ = here_ != nobody && !stays_ && opens_ ? here_ : nobody;
        if (lasting && lasts(here_)) focus_ = here_;
        const bool goes_on = !new_paragraph_ && !entities_.about.empty();
        entities_.about.push_back(lasting   ? here_
                                  : goes_on ? entities_.about.back()
                                            : Entities::nobody);
    }

    /// "Madrid, enfin, fête Ovalo.": the opening of a paragraph that ends in a name brings
    /// somebody.
    std::size_t introduced() const {
        if (!new_paragraph_ || entities_.mentions.empty()) return nobody;
        const auto& last = entities_.mentions.back();
        const auto& entity = entities_.all[last.entity];
        const bool ends =
            last.tokens.end + 1 == sentence_.end && last.tokens.begin > sentence_.begin;
        const bool company = entity.kind == EntityKind::company && !entity.invests && !entity.backs;
        const bool plain = last.form <= MentionForm::alias && last.part == Part::unknown;
        const bool thing = is_named_thing(last.tokens.begin) || is_led_in(last.tokens.begin);
        return ends && company && plain && !thing ? last.entity : nobody;
    }

    /// "étudiants à l'Insa.", "un projet libre, Ovaro.": told beside somebody else.
    bool is_led_in(std::size_t name) const {
        static constexpr auto words = std::to_array<std::string_view>(
            {",", "l'", "le", "la", "les", "un", "une", "aux", "du", "des"});
        return name > sentence_.begin && is_one_of(tokens_[name - 1].fold, words);
    }

    /// A well-known investor is spoken of in its own sentence only.
    bool lasts(std::size_t who) const {
        return who == entities_.topic || !entities_.all[who].invests;
    }

    bool opens_paragraph(std::size_t begin) const {
        return begin > 0 && tokens_[begin - 1].kind == text::TokenKind::line_break;
    }

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
        entities_.mentions.push_back(mention);
        auto& entity = entities_.all[mention.entity];
        if (becomes_focus(mention)) {
            stays_ = outlasts_sentence(mention);
            here_ = mention.entity;
        }
        if (entity.kind == EntityKind::person && here_ == nobody) person_ = true;
        if (here_ == mention.entity && mention.part == Part::subject) acts_here_ = true;
        attach_place_after(mention);
        return mention.tokens.end;
    }

    /// The sentence is about its first company that acts or opens it, the topic before all others.
    bool becomes_focus(const EntityMention& mention) const {
        const auto& entity = entities_.all[mention.entity];
        if (mention.entity == entities_.topic) return !acts_here_;
        if (here_ != nobody || entity.kind != EntityKind::company) return false;
        if (is_one_of_several(mention) || is_named_thing(mention.tokens.begin)) return false;
        if (mention.part == Part::subject || is_founded(mention.tokens.begin)) return true;
        return mention.part == Part::unknown && opens_sentence(mention.tokens.begin);
    }

    /// Where the article is about one company, another is spoken of beyond its sentence only where
    /// it opens a paragraph, or is named again and opens a sentence.
    bool outlasts_sentence(const EntityMention& mention) {
        if (!firm_topic_ || mention.entity == entities_.topic) return true;
        if (is_in_title(mention.entity)) return true;
        opens_ = head_of(mention.tokens.begin) == sentence_.begin;
        if (!opens_) return false;
        return new_paragraph_ || entities_.all[mention.entity].mention_count > 1;
    }

    /// Where the noun phrase of the name begins: its determiner and description.
    std::size_t head_of(std::size_t i) const {
        constexpr std::size_t longest = 6;
        std::size_t k = i;
        while (k > sentence_.begin && i - k < longest && tokens_[k - 1].is_word() &&
               !text_.is(k - 1, verb))
            --k;
        while (k > sentence_.begin && is_mark(tokens_[k - 1].fold)) --k;
        return k;
    }

    bool is_in_title(std::size_t who) const {
        if (!text_.document.has_title) return false;
        const auto end = text_.document.sentences.front().end;
        for (const auto& mention : names_) {
            if (mention.tokens.begin >= end) break;
            if (mention.entity == who) return true;
        }
        return false;
    }

    /// "Hugo Marin a fondé Ovalo".
    bool is_founded(std::size_t name) const {
        static constexpr auto verbs = std::to_array<std::string_view>(
            {"fonde", "cofonde", "cree", "lance", "fondait", "creait", "lancait", "crea", "fonda",
             "lanca", "monte", "imagine"});
        return name > sentence_.begin && is_one_of(tokens_[name - 1].fold, verbs);
    }

    /// "La capsule Nyx": what it is stands before the name, and is no company.
    bool is_named_thing(std::size_t name) const {
        if (name < sentence_.begin + 2 || tokens_[name - 1].letter_case != text::Case::lower)
            return false;
        const auto& article = tokens_[name - 2];
        if (!article.is("le") && !article.is("la") && !article.is("l'")) return false;
        const auto place = deals::places().find(tokens_[name - 1]);
        return !place && text_.is(name - 1, everyday) &&
               !match_description(tokens_, name - 1, name);
    }

    /// "X et Y participent": neither is who the next sentence speaks of.
    bool is_one_of_several(const EntityMention& mention) const {
        const std::size_t begin = mention.tokens.begin;
        const auto count = entities_.mentions.size();
        const bool after_name = count > 1 && begin > sentence_.begin + 1 &&
                                entities_.mentions[count - 2].tokens.end + 3 >= begin;
        if (after_name && (tokens_[begin - 1].is("et") || tokens_[begin - 2].is("et"))) return true;
        const std::size_t end = mention.tokens.end;
        const auto next = next_name_begin();
        if (next != end + 1 && next != end + 2) return false;
        if (tokens_[end].is("et")) return true;
        return tokens_[end].is(",") &&
               entities_.all[names_[next_].entity].kind != EntityKind::place;
    }

    /// Nothing but words that are no names and no verbs stands before.
    bool opens_sentence(std::size_t i) const {
        if (entities_.mentions.size() > 1) {
            const auto& before = entities_.mentions[entities_.mentions.size() - 2];
            const bool other = before.entity != entities_.mentions.back().entity;
            if (before.tokens.begin >= sentence_.begin && before.tokens.end != i && other)
                return false;
        }
        for (std::size_t k = sentence_.begin; k < i; ++k)
            if (text_.is(k, verb) && tokens_[k].fold.size() > 2) return false;
        return true;
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

    std::size_t next_name_begin() const {
        return next_ < names_.size() ? names_[next_].tokens.begin : nobody;
    }

    /// "la fintech zurichoise Wefox", "l'éditeur de logiciels Pelico".
    std::size_t apposition_after(const Description& described) const {
        if (described.bare || next_ >= names_.size()) return nobody;
        const auto kind = entities_.all[names_[next_].entity].kind;
        const bool adjacent = next_name_begin() == described.tokens.end;
        const bool complement = kind == EntityKind::company && next_name_begin() < sentence_.end &&
                                is_complement(text_, {described.tokens.end, next_name_begin()});
        if (kind == EntityKind::place || (!adjacent && !complement)) return nobody;
        return names_[next_].entity;
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
        auto focus = focus_company(described.tokens.begin);
        if (described.relational) return last_other_than(entities_, focus);
        // "X a confié 3 M€ à la start-up": who acts is not who is given.
        const bool given = focus == here_ && part_before(described.tokens) == Part::object;
        if (entities_.topic && (given || is_shared_out(described))) focus = *entities_.topic;
        if (described.place.empty()) return focus;
        if (const auto found = most_recent_in(entities_, described.place); found != nobody)
            return found;
        const auto recent = last_without_place(entities_, previous_.begin, described.nameless);
        if (recent == nobody) return focus;
        return described.nameless || is_elsewhere(focus) ? recent : focus;
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
        if (entity.place.empty()) entity.place = described.place;
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
        const bool first = is_one_of(tokens_[i].fold, firsts);
        if (!first && !is_one_of(tokens_[i].fold, seconds)) return nobody;
        if (i <= sentence_.begin || i + 1 >= sentence_.end) return nobody;
        if (!tokens_[i - 1].is("le") && !tokens_[i - 1].is("la")) return nobody;
        if (!text_.is(i + 1, verb) && !tokens_[i + 1].is(",") && !is_told_verb(tokens_, i + 1))
            return nobody;
        for (const auto begin : {sentence_.begin, previous_.begin}) {
            const auto row = companies_since(entities_, begin);
            if (row.size() > 1 && row.size() < 5) return row[row.size() - (first ? 1 : 2)];
        }
        return nobody;
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
        const auto& last = entities_.mentions.back();
        if (is_joined(last, i)) return last.entity;
        if (!through) return who_acts(i);
        return last.tokens.end + 4 >= i && last.tokens.begin >= sentence_.begin ? last.entity
                                                                                : who_acts(i);
    }

    /// "Ovalo, ses 110 millions de mai", "Ovalo et ses robots décrochent".
    bool is_joined(const EntityMention& last, std::size_t i) const {
        if (last.tokens.end + 1 != i || last.form > MentionForm::alias) return false;
        if (last.part != Part::unknown && last.part != Part::subject) return false;
        if (entities_.all[last.entity].kind != EntityKind::company) return false;
        const bool figure = i + 1 < sentence_.end && tokens_[i + 1].is_number();
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
        return near && acts ? last.entity : nobody;
    }

    void add(text::TokenRange range, std::size_t who, MentionForm form, Part part) {
        entities_.mentions.push_back({range, who, form, part});
    }

    const ClassifiedText& text_;
    const text::Tokens& tokens_;
    Entities& entities_;
    std::vector<EntityMention> names_;
    std::size_t next_ = 0;
    text::TokenRange sentence_;
    text::TokenRange previous_;
    bool new_paragraph_ = false;
    bool firm_topic_ = false;     // the title names whom the article is about
    bool stays_ = true;           // who is spoken of here is so beyond this sentence
    bool opens_ = false;          // … and opens it
    bool acts_here_ = false;      // the company that this sentence is about is its subject
    bool person_ = false;         // a person came first in this sentence
    bool before_person_ = false;  // … in the one before
    std::size_t here_ = nobody;   // company that this sentence is about
    std::size_t before_ = nobody;
    std::size_t product_ = nobody;       // what the article's company makes, told last
    std::size_t acted_before_ = nobody;  // who opened the sentence before, and is told there only
    std::size_t focus_ = nobody;
};

}  // namespace

void add_references(const ClassifiedText& text, Entities& entities) {
    Resolver(text, entities).run();
}

}  // namespace vigie::indexer
