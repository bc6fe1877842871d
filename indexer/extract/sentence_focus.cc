#include "indexer/extract/sentence_focus.hh"

#include <array>

#include "common/deals/vocabulary.hh"
#include "indexer/extract/one_of.hh"
#include "indexer/extract/pronouns.hh"

namespace vigie::indexer {

using Part = EntityMention::Part;

void SentenceFocus::enter(std::size_t s) {
    previous_ = sentence_;
    sentence_ = text_.document.sentences[s];
    new_paragraph_ = s == 0 || text_.document.is_title(s) || opens_paragraph(sentence_.begin);
    // what stands under a heading goes on about whom that names
    if (s > 0 && told_here_ && text_.document.is_heading(s - 1)) new_paragraph_ = false;
    // behind a paragraph that speaks of nobody, the article is about its own company again
    if (new_paragraph_ && firm_topic_ && !told_here_) focus_ = nobody;
    if (new_paragraph_) told_here_ = false;
    before_ = focus_;
    before_person_ = person_;
    here_ = nobody;
    stays_ = true;
    opens_ = false;
    acts_here_ = false;
    person_ = false;
}

void SentenceFocus::leave() {
    if (here_ == nobody || !stays_) {
        const auto named = introduced();
        if (named != nobody) {
            here_ = named;
            stays_ = true;
        }
    }
    if (here_ == nobody && !firm_topic_ && !told_here_) here_ = only_named();
    const bool lasting = here_ != nobody && stays_;
    acted_before_ = here_ != nobody && !stays_ && opens_ ? here_ : nobody;
    if (lasting && lasts(here_)) focus_ = here_;
    told_here_ = told_here_ || lasting;
    const bool goes_on = !new_paragraph_ && !entities_.about.empty();
    entities_.about.push_back(lasting   ? here_
                              : goes_on ? entities_.about.back()
                                        : Entities::nobody);
}

void SentenceFocus::look_at(const EntityMention& mention) {
    if (becomes_focus(mention)) {
        stays_ = outlasts_sentence(mention);
        here_ = mention.entity;
    }
    if (entities_.all[mention.entity].kind == EntityKind::person && here_ == nobody) person_ = true;
    if (here_ == mention.entity && mention.part == Part::subject) acts_here_ = true;
}

/// "Madrid, enfin, fête Ovalo.": the opening of a paragraph that ends in a name brings
/// somebody.
std::size_t SentenceFocus::introduced() const {
    if (!new_paragraph_ || entities_.mentions.empty()) return nobody;
    const auto& last = entities_.mentions.back();
    const auto& entity = entities_.all[last.entity];
    const bool ends = last.tokens.end + 1 == sentence_.end && last.tokens.begin > sentence_.begin;
    const bool company = entity.kind == EntityKind::company && !entity.invests && !entity.backs;
    const bool plain = last.form <= MentionForm::alias && last.part == Part::unknown;
    const bool thing = is_named_thing(last.tokens.begin) || is_led_in(last.tokens.begin);
    return ends && company && plain && !thing ? last.entity : nobody;
}

/// "Avec Ovalo et ses vêtements, il apprend la chute.": the one company that is named, where the
/// article is about none.
std::size_t SentenceFocus::only_named() const {
    std::size_t only = nobody;
    for (auto m = entities_.mentions.rbegin();
         m != entities_.mentions.rend() && m->tokens.begin >= sentence_.begin; ++m) {
        const auto& entity = entities_.all[m->entity];
        const bool refers = m->form > MentionForm::alias;
        // "Il a dépensé … en rachats, dont Ovalo"
        if (refers && m->part == Part::subject && only != nobody) return nobody;
        if (refers || entity.kind == EntityKind::place || entity.kind == EntityKind::person)
            continue;
        const bool fits = entity.kind == EntityKind::company && !entity.invests && !entity.backs &&
                          !entity.is_public && m->part != Part::agent &&
                          !joins_round(m->tokens.end);
        if (!fits || (only != nobody && only != m->entity)) return nobody;
        only = m->entity;
    }
    return only;
}

/// "étudiants à l'Insa.", "un projet libre, Ovaro.", "comme l'allemand Ovalo.": told beside
/// somebody else.
bool SentenceFocus::is_led_in(std::size_t name) const {
    static constexpr auto words = std::to_array<std::string_view>(
        {",", "l'", "le", "la", "les", "un", "une", "aux", "du", "des"});
    static constexpr auto links = std::to_array<std::string_view>(
        {"comme", "dont", "avec", "chez", "pour", "contre", "sur", "par", "que", "selon"});
    if (name > sentence_.begin && is_one_of(tokens_[name - 1].fold, words)) return true;
    constexpr std::size_t longest = 3;  // "comme l'allemand Ovalo"
    for (std::size_t k = name; k > sentence_.begin && name - k < longest; --k)
        if (is_one_of(tokens_[k - 1].fold, links)) return true;
    return false;
}

/// A well-known investor is spoken of in its own sentence only.
bool SentenceFocus::lasts(std::size_t who) const {
    return who == entities_.topic || !entities_.all[who].invests;
}

bool SentenceFocus::opens_paragraph(std::size_t begin) const {
    return begin > 0 && tokens_[begin - 1].kind == text::TokenKind::line_break;
}

/// The sentence is about its first company that acts or opens it, the topic before all others.
bool SentenceFocus::becomes_focus(const EntityMention& mention) const {
    const auto& entity = entities_.all[mention.entity];
    if (mention.entity == entities_.topic) return !acts_here_;
    if (here_ != nobody || entity.kind != EntityKind::company) return false;
    if (joins_round(mention.tokens.end)) return false;
    if (is_one_of_several(mention) || is_named_thing(mention.tokens.begin)) return false;
    if (mention.part == Part::subject || is_founded(mention.tokens.begin)) return true;
    return mention.part == Part::unknown && opens_sentence(mention.tokens.begin);
}

/// Where the article is about one company, another is spoken of beyond its sentence only where
/// it opens a paragraph, or is named again and opens a sentence.
bool SentenceFocus::outlasts_sentence(const EntityMention& mention) {
    if (!firm_topic_ || mention.entity == entities_.topic) return true;
    if (is_in_title(mention.entity)) return true;
    opens_ = begins_sentence(head_of(mention.tokens.begin));
    if (!opens_) return false;
    return new_paragraph_ || entities_.all[mention.entity].mention_count > 1;
}

/// Where the noun phrase of the name begins: its determiner and description.
std::size_t SentenceFocus::head_of(std::size_t i) const {
    constexpr std::size_t longest = 6;
    std::size_t k = i;
    while (k > sentence_.begin && i - k < longest && tokens_[k - 1].is_word() &&
           !text_.is(k - 1, verb))
        --k;
    while (k > sentence_.begin && is_mark(tokens_[k - 1].fold)) --k;
    return k;
}

/// At the beginning, or behind a phrase without a verb: "Avant elle, l'allemand Ovalo".
bool SentenceFocus::begins_sentence(std::size_t head) const {
    constexpr std::size_t longest = 7;
    if (head == sentence_.begin) return true;
    const auto end = head - 1;
    if (!tokens_[end].is(",") || end > sentence_.begin + longest) return false;
    for (std::size_t k = sentence_.begin; k < end; ++k) {
        const bool word = tokens_[k].is_word() || tokens_[k].is_number();
        const bool acts = text_.is(k, verb) && tokens_[k].fold.size() > 2;
        if (!word || acts || is_led_name(k)) return false;
    }
    return true;
}

/// A company is named at token `k`.
bool SentenceFocus::is_led_name(std::size_t k) const {
    for (auto m = entities_.mentions.rbegin();
         m != entities_.mentions.rend() && m->tokens.begin >= sentence_.begin; ++m)
        if (m->tokens.begin == k && m->form <= MentionForm::alias &&
            entities_.all[m->entity].kind != EntityKind::place)
            return true;
    return false;
}

bool SentenceFocus::is_in_title(std::size_t who) const {
    if (!text_.document.has_title) return false;
    const auto end = text_.document.sentences.front().end;
    for (const auto& mention : names_) {
        if (mention.tokens.begin >= end) break;
        if (mention.entity == who) return true;
    }
    return false;
}

/// "Hugo Marin a fondé Ovalo".
bool SentenceFocus::is_founded(std::size_t name) const {
    static constexpr auto verbs =
        std::to_array<std::string_view>({"fonde", "cofonde", "cree", "lance", "fondait", "creait",
                                         "lancait", "crea", "fonda", "lanca", "monte", "imagine"});
    return name > sentence_.begin && is_one_of(tokens_[name - 1].fold, verbs);
}

/// "La capsule Nyx": what it is stands before the name, and is no company.
bool SentenceFocus::is_named_thing(std::size_t name) const {
    if (name < sentence_.begin + 2 || tokens_[name - 1].letter_case != text::Case::lower)
        return false;
    const auto& article = tokens_[name - 2];
    if (!article.is("le") && !article.is("la") && !article.is("l'")) return false;
    const auto place = deals::places().find(tokens_[name - 1]);
    return !place && text_.is(name - 1, everyday) && !match_description(tokens_, name - 1, name);
}

/// "Perlou suit.", "Perlou mène le tour", "Perlou nous a rejoints": of who raises the sentence says
/// nothing new.
bool SentenceFocus::joins_round(std::size_t i) const {
    static constexpr auto verbs = std::to_array<std::string_view>(
        {"mene",       "menent",    "conduit",     "conduisent",  "pilote",       "pilotent",
         "emmene",     "emmenent",  "dirige",      "dirigent",    "suit",         "suivent",
         "suivi",      "participe", "participent", "accompagne",  "accompagnent", "complete",
         "completent", "abonde",    "abondent",    "souscrit",    "rempile",      "menait",
         "conduisait", "pilotait",  "suivait",     "participait", "completait"});
    static constexpr auto rounds = std::to_array<std::string_view>(
        {"tour", "operation", "serie", "levee", "danse", "bal", "mouvement", "round"});
    static constexpr auto have = std::to_array<std::string_view>({"a", "ont", "avait", "avaient"});
    if (i < sentence_.end && (tokens_[i].is("nous") || tokens_[i].is("vous"))) return true;
    if (i < sentence_.end && is_one_of(tokens_[i].fold, have)) ++i;
    if (i + 1 >= sentence_.end || !is_one_of(tokens_[i].fold, verbs)) return false;
    if (!tokens_[i + 1].is_word()) return true;
    return i + 2 < sentence_.end &&
           (is_one_of(tokens_[i + 1].fold, rounds) || is_one_of(tokens_[i + 2].fold, rounds));
}

/// "X et Y participent": neither is who the next sentence speaks of.
bool SentenceFocus::is_one_of_several(const EntityMention& mention) const {
    const std::size_t begin = mention.tokens.begin;
    const auto count = entities_.mentions.size();
    const bool after_name = count > 1 && begin > sentence_.begin + 1 &&
                            entities_.mentions[count - 2].tokens.end + 3 >= begin;
    if (after_name && (tokens_[begin - 1].is("et") || tokens_[begin - 2].is("et"))) return true;
    const std::size_t end = mention.tokens.end;
    const auto next = next_name_begin();
    if (next != end + 1 && next != end + 2) return false;
    if (tokens_[end].is("et")) return true;
    return tokens_[end].is(",") && entities_.all[names_[next_].entity].kind != EntityKind::place;
}

/// Nothing but words that are no names and no verbs stands before.
bool SentenceFocus::opens_sentence(std::size_t i) const {
    if (entities_.mentions.size() > 1) {
        const auto& before = entities_.mentions[entities_.mentions.size() - 2];
        const bool other = before.entity != entities_.mentions.back().entity;
        if (before.tokens.begin >= sentence_.begin && before.tokens.end != i && other) return false;
    }
    for (std::size_t k = sentence_.begin; k < i; ++k)
        if (text_.is(k, verb) && tokens_[k].fold.size() > 2) return false;
    return true;
}

std::size_t SentenceFocus::next_name_begin() const {
    return next_ < names_.size() ? names_[next_].tokens.begin : nobody;
}

}  // namespace vigie::indexer
