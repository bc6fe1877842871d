// common/money/finds.hh: what the pass over the tokens found, before its neighbours are asked.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "common/money/quantity.hh"
#include "common/money/read_amounts.hh"

namespace vigie::money {

enum class FindState : std::uint8_t {
    money,    ///< an amount, or made one by its neighbours
    scaled,   ///< "250 milliards": money only where the article names a currency
    counted,  ///< "10 millions de visiteurs"
    bare,     ///< "11": money only in a tight pattern behind an amount
    unit      ///< "en millions d'euros": no amount, but the unit of figures behind it
};

struct Find {
    Quantity low;
    std::optional<Quantity> high;  ///< of a range
    text::TokenRange tokens;
    std::size_t end_byte = 0;
    text::TokenRange hedged;
    Hedge hedge = Hedge::none;
    FindState state = FindState::money;
    Use use = Use::plain;
    std::optional<std::size_t> conversion_of;  ///< index of a find
    std::string_view rule;

    bool is_money() const { return state == FindState::money; }
};

using Finds = std::vector<Find>;

/// True where no sentence ends in [from, to); false beyond 60 tokens.
bool in_one_sentence(const text::Tokens& tokens, std::size_t from, std::size_t to);
/// True where the words behind token `end` say that "3 millions" counts something other than money.
/// A question leaves out little words ("5m seed rounds"): there only what is known to be counted.
bool counts_something(const text::Tokens& tokens, std::size_t end, const Vocabulary& vocabulary,
                      bool question);

/// Tells from the rest of the text what a shared name alone means: "francs" in an article that
/// speaks of Swiss companies are CHF; dollars that bear no letters beside others that do are CAD in
/// one about Canada.
void settle_shared_names(const text::Tokens& tokens, const Vocabulary& vocabulary, Finds& finds);
/// Makes money of scaled and bare finds that lean on an amount nearby: Use::elliptic.
void resolve_ellipses(const text::Tokens& tokens, const Vocabulary& vocabulary, Finds& finds);
/// Marks sums told again in another currency: "(11 millions d'euros)", "soit 9 M€".
void mark_conversions(const text::Tokens& tokens, Finds& finds);
/// Marks prices and rates: "par mois", "l'action", "/an".
void mark_prices(const text::Tokens& tokens, const Vocabulary& vocabulary, Finds& finds);

}  // namespace vigie::money
