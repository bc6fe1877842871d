// common/money/named_figures.hh: figures without unit that stand beside names.
//
//   "Mirakl (476)", "Naboo : 20", "Zaion, pour 11", "devant Zenly, 20"
#pragma once

#include <string_view>

#include "common/money/finds.hh"
#include "common/money/vocabulary.hh"

namespace vigie::money {

/// The words around bare figures of one text.
class FigureWords {
public:
    FigureWords(const text::Tokens& tokens, const Vocabulary& vocabulary)
        : tokens_(tokens), vocabulary_(vocabulary) {}

protected:
    static bool is_decimal(const Find& find);
    const text::Token* token(std::size_t at) const;
    bool is(std::size_t at, std::string_view fold) const;
    /// A name among the `longest` words that end before token `end`.
    bool names_before(std::size_t end, std::size_t longest) const;
    /// The same among those from token `begin` on.
    bool names_behind(std::size_t begin, std::size_t longest) const;
    bool is_year(std::size_t at) const;
    /// "levé", "décroche", "raflé": of a figure behind them only money is told.
    bool is_taking_verb(const text::Token& word) const;
    bool is_month(std::size_t at) const;
    /// "mars 2014": the word before the year.
    bool names_month(std::size_t year) const;
    static bool is_name(const text::Token& word);

    const text::Tokens& tokens_;
    const Vocabulary& vocabulary_;
};

/// Patterns of names and figures; `anchor` is the last amount before.
class NamedFigures : public FigureWords {
public:
    using FigureWords::FigureWords;

protected:
    /// ", 11 de Bpifrance": who gives them stands behind.
    bool is_given_by(const Find& find) const;
    /// "Naboo, dans le logiciel : 20 (…)", "5. Micropep : 8,5, série A" behind "Swan : 42 M€".
    bool is_told_of_name(const Find& find, const Find& anchor) const;
    /// "; Zaion, pour 11, avec", "Aisprid pour 10".
    bool is_for_name(const Find& find) const;
    /// "Chez Maki, ce sont 26."
    bool counts_for_name(const Find& find) const;
    /// "seuls Sorare (580) et Mirakl (476)", "Cequr et ses injecteurs (106, mi-avril)". Two digits
    /// alone may be a department or an age.
    bool is_named_bracket(const Find& find, const Find& anchor) const;
    /// "Kéops (2), Bivouac (1,5)": another name with a figure in brackets comes next.
    bool opens_row(std::size_t end) const;
    /// "31 à Sentinelia", "4,5 pour Ohé Capitaine", "3 chez Tibby", in a row of such.
    bool is_given_to_name(const Find& find, bool numbers) const;
    /// "avec 21 millions, devant l'application Zenly, 20.": a name and a figure behind a comma.
    bool is_apposed(const Find& find) const;
    /// "OpenAI s'était arrêté à 6,6 milliards et xAI à 6": the preposition again, behind a name.
    bool is_gapped(const Find& find, const Find& anchor) const;
    /// "; Microsoft, 95 ;": a name and a figure between semicolons.
    bool is_listed(const Find& find) const;
    /// "A et B, 4 chacun".
    bool is_of_each(const Find& find) const;
    /// A sentence of a name and a figure: "Mirakl, 555."
    bool is_fragment(const Find& find) const;
    /// "Pennylane 75 millions d'euros, GravitHy 60, Look Up 50": names and figures side by side.
    bool is_beside_name(const Find& find, const Find& anchor) const;
};

}  // namespace vigie::money
