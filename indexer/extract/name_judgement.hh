// indexer/extract/name_judgement.hh: whether capitals are a name, and of what.
//
//   "Figure lève 675 M$"        -> a company        "Reste que …" -> none
//   "Serena Capital"            -> an investor      "Anton Osika, son patron" -> a person
#pragma once

#include "indexer/extract/name_extent.hh"

namespace vigie::indexer {

class NameJudgement : public NameExtent {
public:
    using NameExtent::NameExtent;

    /// The capitals [i, end) as a name, of the kind that their shape and context tell; `known` is
    /// what the lists of names hold at `i`.
    NameSpan shaped(std::size_t i, std::size_t end, const NameSpan& known) const;
    /// False where the capitals are only due to their place or to habit.
    bool accepts(const NameSpan& span) const;

private:
    /// "Direction générale …", "Ministère de …": part of a state, no company.
    bool is_authority(std::size_t i) const;
    bool has_investor_word(text::TokenRange range) const;
    bool looks_like_person(text::TokenRange range) const;
    /// "M. Hubert", "Mme Hubert".
    bool leads_others(std::size_t i) const;
    bool is_honorific(std::size_t i) const;
    /// "…, résume Théau Peronnin": two plain capitals behind a verb of saying.
    bool is_who_spoke(text::TokenRange range) const;
    /// "Anaïs et Clara Mercier": brothers and sisters, of whom the last one has the surname.
    bool shares_surname(std::size_t i) const;
    /// "Anton Osika, son patron", "Joana Cartocci, les cofondateurs".
    bool role_after(std::size_t i) const;
    /// "le patron Arthur Mensch", "M. Musk".
    bool role_before(std::size_t i) const;
    /// "la Caisse", "l'Agence": what was named in full before, or nobody.
    bool is_body(std::size_t i) const;
    /// In the middle of a sentence a capital is a name, but for a starter after a colon.
    bool accepts_inside(const NameSpan& span) const;
    bool accepts_at_start(const NameSpan& span) const;
    /// "Le Pot Commun", where the text writes it with a capital elsewhere too.
    bool starter_is_name(const NameSpan& span) const;
    /// A word that neither the lexicon nor its ending shows to be one of the language.
    bool begins_with_epithet(std::size_t i) const;
    bool is_strange(std::size_t i) const;
    /// "Rentable, il a vendu": a quality of him of whom the sentence tells.
    bool is_before_pronoun(std::size_t i) const;
    bool comma_follows(std::size_t i) const;
    /// "• Ovalo.": all that a line says behind its mark.
    bool is_item(text::TokenRange range) const;
    /// "Marseillais, il a …": only where somebody is from.
    bool is_adjective_of_place(std::size_t i) const;
    /// "Bond et Tiger Global mènent": a name may go on behind "et".
    bool name_joins(std::size_t i) const;
    /// "Faut-il", "Est-ce", "Demandez-moi": a verb with its pronoun behind it.
    bool is_inverted(std::size_t i) const;
    /// A verb at token `i`, where "en" and "y" lead to one and "à" is none.
    bool verb_follows(std::size_t i) const;
    bool is_lower(std::size_t i) const;
    /// "de Lille", "à Nantes".
    bool is_seat(std::size_t i) const;
    /// What follows a subject: a verb, an apposition, a figure.
    bool subject_follows(std::size_t i) const;
};

}  // namespace vigie::indexer
