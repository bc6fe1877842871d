// indexer/extract/sentence_focus.hh: of which company a sentence speaks, while it is read from left
// to right, and for how long.
//
//   "Ovalo recrute."                                -> Ovalo, also in the sentences behind
//   "Avant elle, l'allemand Ovalo avait échoué."    -> the same, at the beginning of a paragraph
//   "Ses clients, dont Ovalo, attendent."           -> not Ovalo
#pragma once

#include <vector>

#include "indexer/extract/name_spans.hh"

namespace vigie::indexer {

/// The state of one pass over the sentences of an article; who derives from it moves it on.
class SentenceFocus {
public:
    SentenceFocus(const ClassifiedText& text, Entities& entities)
        : text_(text), tokens_(text.tokens()), entities_(entities) {}

protected:
    static constexpr std::size_t nobody = static_cast<std::size_t>(-1);

    /// Looks at sentence `s` from now on, of which nothing is read yet.
    void enter(std::size_t s);
    /// What the sentence, read to its end, hands on to the next ones.
    void leave();
    /// Makes the company of `mention`, told last, that of the sentence where it is so.
    void look_at(const EntityMention& mention);

    /// First token of the name that is read next; nobody where none is left.
    std::size_t next_name_begin() const;
    bool is_in_title(std::size_t who) const;

    const ClassifiedText& text_;
    const text::Tokens& tokens_;
    Entities& entities_;                ///< its mentions are those read so far
    std::vector<EntityMention> names_;  ///< all names of the article
    std::size_t next_ = 0;              ///< the one of `names_` that is read next
    text::TokenRange sentence_;
    text::TokenRange previous_;
    bool new_paragraph_ = false;
    bool told_here_ = false;             ///< this paragraph speaks of a company
    bool firm_topic_ = false;            ///< the title names whom the article is about
    bool stays_ = true;                  ///< who is spoken of here is so beyond this sentence
    bool opens_ = false;                 ///< … and opens it
    bool acts_here_ = false;             ///< the company that this sentence is about is its subject
    bool person_ = false;                ///< a person came first in this sentence
    bool before_person_ = false;         ///< … in the one before
    std::size_t here_ = nobody;          ///< company that this sentence is about
    std::size_t before_ = nobody;        ///< … that the ones before were about
    std::size_t acted_before_ = nobody;  ///< who opened the sentence before, and is told there only
    std::size_t focus_ = nobody;         ///< handed on from sentence to sentence

private:
    std::size_t introduced() const;
    std::size_t only_named() const;
    bool is_led_in(std::size_t name) const;
    bool lasts(std::size_t who) const;
    bool opens_paragraph(std::size_t begin) const;
    bool becomes_focus(const EntityMention& mention) const;
    bool outlasts_sentence(const EntityMention& mention);
    std::size_t head_of(std::size_t i) const;
    bool begins_sentence(std::size_t head) const;
    bool is_led_name(std::size_t k) const;
    bool is_founded(std::size_t name) const;
    bool is_named_thing(std::size_t name) const;
    bool joins_round(std::size_t i) const;
    bool is_one_of_several(const EntityMention& mention) const;
    bool opens_sentence(std::size_t i) const;
};

}  // namespace vigie::indexer
