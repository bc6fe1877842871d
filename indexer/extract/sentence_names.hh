// indexer/extract/sentence_names.hh: the names of one sentence, and which of them do not act there.
//
//   "auprès d'Eurazeo", "convainc Partech"  -> governed: they give, somebody else raises
//   "L'Ademe lui attribue 2 M€"             -> a giver
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "indexer/extract/one_of.hh"
#include "indexer/extract/reading.hh"

namespace vigie::indexer {

/// Words between a subject and its verb: "lui a déjà".
constexpr std::size_t longest_auxiliary = 5;

/// The mentions of one sentence, looked at for a deal of one kind.
class SentenceNames {
public:
    SentenceNames(const Reading& reading, std::size_t sentence, deals::Kind kind);

    /// "la Maif", "les Échos": in an article about one company, a name told once behind an article
    /// that is not the subject of its sentence.
    bool is_passing(const EntityMention& mention) const;
    /// A well-known investor in an article about somebody who raises.
    bool is_passing_giver(const EntityMention& mention) const;
    /// A company, for a deal of its kind; no investor, person or place.
    bool acts(const EntityMention& mention) const;
    /// "Perlou Capital, qui …, a perdu 17 Md€": a firm that invests, told of as who earns or loses.
    bool earns(const EntityMention& mention) const;
    /// "L'Ademe lui attribue", "la Région a accordé": the money is somebody else's.
    bool gives(const EntityMention& mention, std::size_t end) const;
    /// "Perlou avait pris la tête d'un tour", "Perlou entre au capital lors d'une série B": it puts
    /// money into the round that is named behind.
    bool joins_round(const EntityMention& mention, std::size_t end) const;
    /// "Ovalo, dont Perlou est client, lève": Perlou acts in the clause between the commas only.
    bool is_in_relative(const EntityMention& mention, std::size_t end) const;
    /// "Ovalo, la filiale du danois Perlou, a obtenu": what Ovalo is names Perlou.
    bool is_in_apposition(std::size_t m, std::size_t end) const;
    /// "s'offre son concurrent X": whose it was is not what is bought.
    static bool is_possessive(const EntityMention& mention);
    const text::Token& token(std::size_t t) const;
    /// "auprès de X", "avec X", "anciens de X": X does not act here.
    bool is_governed(std::size_t m) const;
    /// "a", "avaient": before a participle.
    static bool is_auxiliary(std::string_view fold);
    /// A verb with its subject: "lève", "a perdu", not "levé par".
    bool acts_by(const TriggerHit& hit) const;
    /// "chez Maki, ce sont 26", "chez le concurrent Perlou": told of it, not by it.
    bool is_at_home(const EntityMention& mention) const;
    /// "La maison mère de Perlou, Ovalo, lève": a name between commas before the verb acts.
    bool is_set_off(const EntityMention& mention) const;
    /// "a décidé A et B à signer", "avait accueilli A à son tour": they give.
    bool is_won_over(std::size_t begin) const;
    /// "ses actionnaires historiques, A et B": names that a noun of investors introduces.
    bool is_listed_backer(std::size_t begin) const;
    /// "par Jason et Eiso", "auprès de A, B et C": the part of the first is that of all.
    bool is_coordinated(std::size_t m) const;

    /// A noun for a round stands in `range`, and it is not the subject's own.
    bool leads_to_round(text::TokenRange range) const;

    /// "un prêt garanti par l'État": it lends nothing.
    bool is_guarantor(const EntityMention& mention) const;

    /// Kinds of which a public body may be whose they are.
    bool spends() const;

protected:
    const Reading& reading_;
    deals::Kind kind_;
    text::TokenRange sentence_;
    std::size_t first_ = 0;  ///< mentions of the sentence: [first_, last_)
    std::size_t last_ = 0;
};

}  // namespace vigie::indexer
