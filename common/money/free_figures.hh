// common/money/free_figures.hh: figures without unit that no pattern holds, but that go on about
// the money spoken of last.
//
//   "Worldline offrait 255 millions … l'emporte à 240"     "1,2 million pour X, 450 000 pour Y"
#pragma once

#include "common/money/named_figures.hh"

namespace vigie::money {

class FreeFigures : public NamedFigures {
public:
    using NamedFigures::NamedFigures;

protected:
    /// What was spoken of last goes on: a figure of about its size that numbers no day, page or
    /// name and counts nothing ("Worldline 255", "l'emporte à 52", "n'en pesait que 112").
    bool is_free(const Find& find, const Find& anchor) const;
    /// "450 000", "1 200 000": told in full, without a unit.
    static bool is_full_sum(const Find& find);
    /// The same, where something tells that it is given or taken: "en reçoit 450 000", "450 000
    /// pour la nîmoise Ostrovia", "une bourse de 60 000".
    bool tells_full_sum(const Find& find, const Find& anchor) const;

private:
    /// "à Rennes (35)"; an age stands in brackets too.
    static bool may_be_department(const Find& find);
    /// "la série 4", "le 12", "par dix", "vingt fois", "à eux trois", "19,50" of a share.
    bool is_numbered(const Find& find) const;
    /// "Deux sont déjà signées", "quatre ne sont plus là": people or things, not money.
    bool acts(std::size_t at) const;
    /// "11 et 9 %", "de douze à vingt-quatre personnes": what the next figure counts.
    bool shares_noun(std::size_t at) const;
    bool is_number_word(std::size_t at) const;
    /// "soit 40 de mieux que", "35 de plus que prévu": not a sum but by how much one grew.
    bool is_difference(const Find& find) const;
    /// "L'effectif passera de 34 à 60", "prévoit de fermer 9 magasins sur 31".
    bool speaks_of_heads(const Find& find) const;
    /// "EG 427", "BioDiscovery 7" are names; ", Worldline 255" gives a figure to one.
    bool stands_free(const Find& find, const Find& anchor) const;
};

}  // namespace vigie::money
