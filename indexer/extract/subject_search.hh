// indexer/extract/subject_search.hh: where in one sentence the company of a sum stands.
//
//   beside the sum: "Naboo (20 M€)"      before the verb: "Brigad, qui …, lève"
//   behind a noun: "la série J de X"      in a row: "A et B … respectivement 160 et 70 M€"
#pragma once

#include <vector>

#include "indexer/extract/sentence_names.hh"

namespace vigie::indexer {

/// An index into Entities::all, where somebody is found.
using Found = std::optional<std::size_t>;

/// Looks for the company of one place: the words that told the kind, and the sum.
class SubjectSearch : public SentenceNames {
public:
    using SentenceNames::SentenceNames;

    /// "Naboo (20 M€)", "Phenix, 15 M€", "Qonto : 486 M€".
    Found beside_before(text::TokenRange sum) const;
    /// "et Sweep, basé à Montpellier, 73 M€": a name, what is told of it between commas, the sum.
    Found gapped_before(text::TokenRange sum) const;
    /// "Allergen Alert, issue de bioMérieux : 3,6 M€": of the names before a colon the first one,
    /// unless the last one acts as well.
    Found heading(std::size_t m) const;
    /// "12 M€ pour Zéta Motion", "15 M€ à Quandela", "les 100 M€ du toulousain Sigfox".
    Found beside_after(text::TokenRange sum, bool also_genitive) const;
    /// "800 k€ en amorçage pour X": the token behind the stage, where "pour" stands there; else
    /// `end`.
    std::size_t behind_stage(std::size_t end) const;
    /// "24 M€ pour courir derrière X": what the money is for.
    bool leads_to_aim(std::size_t link) const;
    /// "les 4 milliards d'Amazon dans Anthropic": who is given the money.
    Found taker_after(std::size_t m) const;
    /// "la série J de Databricks", "le rachat de Withings", "rachète Bimpli".
    Found object_of(text::TokenRange words) const;
    /// "cède sa filiale à X": X buys.
    bool is_to_whom(std::size_t t) const;
    /// "l'application de cartographie Yubona": the name behind a description.
    Found named_by(std::size_t m) const;
    /// "X entre au capital de Y à l'occasion d'un tour de 20 M€", "prend 12 % de Y pour 9 M€":
    /// whose capital it is.
    Found capital_of(std::size_t end) const;
    /// "sa levée", "son dernier tour": whose, as far as references are told.
    bool is_possessed(text::TokenRange words) const;
    Found possessor(text::TokenRange words) const;
    /// The companies of the last row "A, B et C" before `end`, in reading order.
    std::vector<std::size_t> row_before(std::size_t end) const;
    /// "A et B ont annoncé respectivement 160 et 70 M€": the sums in the order of the names.
    Found respective(std::size_t amount) const;
    /// "X ajoute 18 M€ de Y à sa série A": X raises them.
    bool adds_to_own(std::size_t end) const;
    /// "X, à qui Y …", "convainc Y de lui confier 10 M€": who is given the money acts.
    bool is_dative(const TriggerHit& hit) const;
    /// "A et B lui apportent 8 M€", "X lui a confié": who stands right before the pronoun gives.
    bool giver_stands_before(const TriggerHit& hit) const;
    /// "l'achat des cartes marines X par Y aura coûté": a name among the words that tell the kind.
    Found inside(text::TokenRange words) const;
    /// "X, dont la valeur", "X, où Y avait mis", "X, dont les 100 M€": whom the relative tells of.
    Found antecedent(std::size_t words) const;
    /// "l'amende de 2,4 milliards infligée à X".
    Found inflicted_on(text::TokenRange sum) const;
    /// "3 M€ d'avances accordés par Bpifrance au lyonnais X", "une amende de 500 M€ à X": who gets
    /// what is given.
    Found granted_to(text::TokenRange sum) const;
    /// "Perlou, son voisin, a reçu 114 M€ d'aide": the company, no public body, that opens the
    /// sentence or acts in it by a verb of getting.
    Found taker_before(std::size_t end) const;
    /// The name acts, or opens the sentence or its main clause behind a place ("À Brest, X").
    bool opens_clause(std::size_t m) const;
    /// A verb of getting stands between the name and token `end`, and none of giving.
    bool gets(const EntityMention& mention, std::size_t end) const;
    /// "le premier prix va à X", "la bourse revient au lyonnais X".
    bool falls_to(const EntityMention& mention) const;
    /// "a racheté, pour douze millions, le montpelliérain X": the object behind an insertion.
    Found object_behind_insertion(std::size_t end) const;
    /// "On s'amuse de X, et de son million de recettes": the one company that the sentence names
    /// before `end`, but for one behind "par".
    Found only_one_before(std::size_t end) const;
    /// "En Tunisie, les capteurs d'X ont plu à Y": whose the subject of the sentence is.
    Found owner_of_subject(std::size_t end) const;
    /// "Avec X, il lève 12 M€", "Avec ses 30 M€ levés en mai, X fait peur": the company that the
    /// first phrase of the sentence names, or that its possessive means.
    Found led_by_phrase(std::size_t sum) const;
    /// "la palme revient au berlinois X : 150 M$, à 1,1 milliard": the last name before the sum,
    /// where a colon stands behind it.
    Found before_colon(std::size_t end) const;
    /// "Il s'appelait X quand Y lui avait apporté 12 M€": the pronoun that acts before `end`.
    Found meant_before(std::size_t end) const;
    /// "a mis 254 millions de côté": who puts money aside got it.
    bool keeps(std::size_t end) const;
    /// Beside the sum, behind it first where "pour" or "chez" leads there.
    Found beside(text::TokenRange sum, bool also_genitive) const;
    /// "10 M€ en faveur de X", "au profit de X".
    bool favours(std::size_t end) const;
    /// "…, au bénéfice de X": wherever it stands in the sentence.
    Found beneficiary() const;
    /// "lève 12 M€ pour sa nouvelle société, X".
    Found own_new_firm(std::size_t end) const;
    /// "avaient confié 10 Md$ à la start-up", "a investi dans X 10 M€".
    Found object_between(std::size_t end) const;
    /// "la levée de X".
    bool genitive_follows(text::TokenRange words) const;
    /// The nearest company before `end` that acts: "Brigad, qui …, lève".
    Found before(std::size_t end) const;
    /// Any company of the sentence, the first one.
    Found any() const;
    /// The company of which the sentence tells: its subject, else the first one named freely.
    Found subject() const;
    /// "les 12 M€ qu'a levés, début juin, la fintech Ambrel".
    Found first_after(std::size_t begin) const;
    /// "X lui promettait 12 milliards": a name, then the pronoun of whom it gives to.
    bool is_given_to_it(std::size_t end) const;
    /// "le crédit de 85 millions signé le 16 par X": X borrows.
    Found borrower_after(std::size_t end) const;
    /// "un prêt d'honneur de X (60 000 €)": X lends.
    bool names_lender(text::TokenRange words, text::TokenRange sum) const;
    /// Whoever is named with nothing between the name and `end`, an investor too.
    Found named_right_before(std::size_t end) const;
    /// The companies named before `end`, the nearest first.
    std::vector<std::size_t> all_before(std::size_t end) const;
    /// "pour le néerlandais Quby": a company named right behind `begin`.
    Found named_after(std::size_t begin) const;
    /// "X en 2018 pour 2,3 milliards, puis Y deux ans plus tard, pour 7,8": the last company named
    /// between the sum before and `end`.
    Found named_before(std::size_t end) const;
    /// "Gantis, le concurrent belge dont il a finalisé le rachat": who "dont" refers to.
    Found antecedent_before(std::size_t end) const;
    /// "OpenAI a levé 6 Md$, portant son trésor de guerre à 18": who acts before `end` by name.
    Found sure_subject(std::size_t end) const;
    /// "OpenAI, estimée à 500 milliards", "Helsing valorisé 12 milliards".
    Found apposed(const TriggerHit& hit) const;
    /// The name begins an item of a list: behind "et", a comma, a colon, or the sentence.
    bool opens_item(const EntityMention& mention) const;
    /// "la société de téléphonie d'entreprise, estimée à": a description with its complement.
    Found described_before(std::size_t end) const;
};

}  // namespace vigie::indexer
