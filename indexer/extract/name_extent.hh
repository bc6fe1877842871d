// indexer/extract/name_extent.hh: where a name begins and where it ends.
//
//   "La Ruche à Vrac lève"              -> from "La" to "Vrac"
//   "Banque européenne d'investissement" -> all of it
//   "12 M€", "série A", "Avec"          -> no name begins
#pragma once

#include "common/names/known_names.hh"
#include "indexer/extract/name_spans.hh"
#include "indexer/extract/word_evidence.hh"

namespace vigie::indexer {

/// A word in capitals or mixed case, elided words left out.
bool is_capital_word(const text::Token& token);

/// Looks at the tokens of one sentence after the other.
class NameExtent {
public:
    explicit NameExtent(const ClassifiedText& text);

    /// Looks at `sentence` from now on.
    void enter(text::TokenRange sentence);

    /// A capital, figure or address at token `i` that is no measure, label or origin.
    bool may_begin(std::size_t i) const;
    /// The longest name at token `i` that the lexicon holds; empty where there is none.
    NameSpan known_at(std::size_t i) const;
    /// First token after the longest run of capitals, figures and joining words from `i`.
    std::size_t shape_end(std::size_t i) const;
    /// A phrase of several words that is no name: "French Tech", "Série A".
    bool phrase_is_never(std::size_t i) const;
    /// "La Banque …" at the start of a sentence: the name begins after the article.
    bool opens_with_plain_article(std::size_t i) const;
    /// "moka.care": a firm that writes its name as its address.
    bool is_address(std::size_t i) const;

protected:
    /// "La Ruche à Vrac", "Ma Bonne Étoile".
    bool begins_with_article(std::size_t first) const;
    bool begins_institution(std::size_t first) const;

    const ClassifiedText& text_;
    const text::Tokens& tokens_;
    WordEvidence evidence_;
    text::TokenRange sentence_;
    bool title_case_ = false;  ///< of the sentence: an English headline

private:
    /// "outre-Rhin", "anti-Amazon".
    bool is_prefixed(std::size_t i) const;
    /// "i-Lab", "e.Voyageurs".
    bool is_small_prefix(std::size_t i) const;
    /// "M" of "12 M€", "GWh" of "16 GWh".
    bool is_measure(std::size_t i) const;
    /// A letter or figure that counts: "série A", "phase II".
    bool is_label(std::size_t i) const;
    bool is_common_noun(std::size_t i) const;
    /// "Pays de la Loire Participations": where the place ends that the name begins with.
    std::size_t end_of_region(std::size_t i) const;
    /// "Fermes Verticales": a name made of words of the language.
    bool is_descriptive(std::size_t first, std::size_t end) const;
    /// "de l'Ouest", "de Bretagne".
    bool is_part_of_country(std::size_t k) const;
    /// "le Francilien Eco CO2", "un Marseillais": where somebody is from is not who it is.
    bool is_demonym(std::size_t i) const;
    /// "83North", "1001 Énergies", "360 Capital", never an amount.
    bool begins_with_figure(std::size_t i) const;
    void offer_phrase(NameSpan& best, std::size_t i) const;
    void offer_known(NameSpan& best, std::size_t i, const names::KnownNames& list,
                     EntityKind kind) const;
    /// "Total" is a name, the "total" of "Le Total général" none: the words of a well-known name
    /// of several words are capitals, or it is longer than two.
    bool ends_as_name(std::size_t i, std::size_t length) const;
    std::size_t extend(std::size_t first, std::size_t end) const;
    std::size_t extend_by_figure(std::size_t end) const;
    /// Hyphen, point, "&" and apostrophe inside a name.
    std::size_t extend_by_sign(std::size_t end) const;
    /// "Banque européenne d'investissement", "La Ruche à Vrac", "Bank of America".
    std::size_t extend_by_link(std::size_t first, std::size_t end) const;
    /// "Eco CO2": letters and figures in one are part of a name behind other words of it.
    bool is_formula(std::size_t i) const;
    /// "GravitHy 60" behind other sums: what is raised, not what it is called.
    bool is_amount(std::size_t i) const;
    /// "la start-up Jus de Fruits a levé": joined by small words to another capital, between what
    /// the company is, or a comma, and what it does; `end` where it is not.
    std::size_t end_of_title(std::size_t first, std::size_t end) const;
    bool stands_free(std::size_t first) const;
    bool joins_after_article(std::size_t k) const;
    bool is_institution_word(std::size_t k) const;
};

}  // namespace vigie::indexer
