// common/money/groups.hh: quantities that share a unit or span a range: "entre 10 et 15 millions
// d'euros", "3 et 5 M€", "passé de 30 à 50 millions", "10, 15 ou 8,6 milliards".
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "common/money/hedges.hh"
#include "common/money/quantity.hh"

namespace vigie::money {

enum class GroupKind : std::uint8_t {
    single,
    range,   ///< two quantities, one mention
    list,    ///< one mention each
    change,  ///< "passé de 30 à 50 millions": one mention each
    bounded  ///< "plus de 10 et moins de 40 euros": a range whose hedges are its bounds
};

struct Group {
    static constexpr std::size_t most = 8;
    std::array<Quantity, most> items;
    std::size_t count = 0;
    GroupKind kind = GroupKind::single;
    std::size_t lead = 0;  ///< token of "entre", "de" before a range; else the first of the figures
    Hedge hedge = Hedge::none;  ///< of a bounded one: more_than or at_least, by its lower bound
    std::string_view rule;

    const Quantity& first() const { return items[0]; }
    const Quantity& last() const { return items[count - 1]; }
};

/// The group that begins with `first`; a single one where nothing joins. Units and currencies
/// written once are given to all that share them.
Group read_group(const text::Tokens& tokens, const Quantity& first, const Vocabulary& vocabulary);

}  // namespace vigie::money
