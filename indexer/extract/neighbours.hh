// indexer/extract/neighbours.hh: what stands right beside a sum: another sum, a name, a date.
#pragma once

#include "indexer/extract/reading.hh"

namespace vigie::indexer {

class Neighbours {
public:
    explicit Neighbours(const Reading& reading) : reading_(reading) {}

    /// The sum before, conversions left out, where it stands in the same sentence.
    std::optional<std::size_t> previous_in_sentence(std::size_t amount) const;
    /// "209 en 2023, 450": a comma, "et", "puis", "contre" … and at most `longest` tokens between.
    bool are_joined(std::size_t before, std::size_t amount, std::size_t longest) const;
    /// "3,6 millions de pertes et venait d'obtenir huit millions": words of another kind lead from
    /// the sum before to this one.
    bool is_other_told_between(std::size_t before, std::size_t amount, deals::Kind kind) const;
    /// The sum before in a row: only a comma, "et" or "ou" lead from one to the other.
    std::optional<std::size_t> row_before(std::size_t amount) const;
    /// "Naboo (20 M€)", "Phenix, 15 M€", "20 M€ pour Cooptalis".
    bool company_beside(std::size_t amount) const;
    /// "Swan (fintech) : 42 M€", "Robeauté, côté santé : 27 M€": the name opens the sentence.
    bool company_leads(std::size_t amount) const;
    /// A company that raises money rather than gives it is named in the clause.
    bool company_near(std::size_t amount) const;
    /// "Phenix, qui …, se console avec 15 M€": a company is told before the sum, and no market.
    bool company_speaks(std::size_t amount) const;
    /// "1,6 million dès l'année suivante, avec Kima Ventures", "dix millions, d'Elaia".
    bool investor_follows(std::size_t amount) const;
    /// "L'objectif est fixé à 5 millions", "vise 30 millions": words of an aim lead to the sum.
    bool is_goal(std::size_t amount) const;
    /// "Le premier, neuf millions, remontait à 2011": one of a row told before.
    bool is_numbered(std::size_t amount) const;
    /// "M'Cap (logiciels pour caves, 3,2)": the sum closes the bracket behind a company's name.
    bool closes_bracket(std::size_t amount) const;
    /// "La France, avec 214 millions", "52 en Asie": a place stands beside the sum, no company.
    bool place_beside(std::size_t amount) const;
    /// "Elaia, entré en 2016 avec 6 millions": an investor acts in the sentence, and nobody else
    /// but the company that the article is about.
    bool investor_gives(std::size_t amount) const;
    /// "La Banque européenne d'investissement est de la partie, pour 400 millions": only banks do.
    bool bank_gives(std::size_t amount) const;
    /// "580 M€ : Sorare, en septembre": the sum opens its sentence, the colon leads to a name.
    bool heads_name(std::size_t amount) const;
    /// ", 250 millions en septembre", "puis 61 en 2018": no verb and no noun has the sum.
    bool stands_alone(std::size_t amount) const;
    /// "105 millions pour une société de quatre semaines".
    bool is_for_one(std::size_t amount) const;
    /// "À 5,8 milliards, Doctolib coiffe les autres": what a company is worth opens the sentence.
    bool stands_at_price(std::size_t amount) const;
    /// "160 M€, à 1,3 milliard", "un milliard levé à 31": a larger sum that "à" leads to, and no
    /// verb of change before it.
    bool stands_at_price_behind(std::size_t before, std::size_t amount) const;
    bool stands_at_head(std::size_t amount) const;
    /// "102,5 millions en novembre 2021", "les 10 millions de dollars de 2012".
    bool is_dated(std::size_t amount) const;
    /// "ses 40 milliards", "les 100 millions d'euros du toulousain".
    bool is_owned(std::size_t amount) const;
    /// "dont 5 en fonds propres", "les 400 millions restants".
    bool is_part(std::size_t amount) const;
    /// "40 dollars l'action"; "4 chacun" is a sum of each.
    bool is_per_unit(std::size_t amount) const;

private:
    const Entity& entity_of(std::size_t mention) const;
    bool is_named_giver(std::size_t mention) const;
    bool is_described_giver(std::size_t from, std::size_t to) const;
    bool is_described(text::TokenRange range) const;
    bool is_occasion(std::size_t i) const;
    bool is_share(std::size_t amount) const;
    bool is_owner(std::size_t end) const;
    bool are_joints(std::size_t first, std::size_t last) const;

    const Reading& reading_;
};

}  // namespace vigie::indexer
