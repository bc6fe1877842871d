// common/deals/deal.hh: one fact of money, and the closed lists of its words.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/dates/day.hh"
#include "common/money/amount.hh"
#include "common/money/read_amounts.hh"
#include "common/result.hh"

namespace vigie::deals {

/// What a sum is. The ids are the contract with scripts; order is not.
enum class Kind : std::uint8_t {
    round,  ///< equity or mixed financing of a company, announced as one operation
    total,  ///< raised to date
    valuation,
    acquisition,  ///< price paid for a company
    ipo,          ///< proceeds of a listing or a listed capital increase
    debt,         ///< loan, bond, credit line on its own
    grant,        ///< subsidy, prize, public money
    fund,         ///< a venture firm closes or targets its own fund
    revenue,      ///< sales, ARR, profit, loss
    market,       ///< sum over a sector, a country, a period; market size
    investment,   ///< spending announced by a company or a state
    other,        ///< fine, price, salary, budget …
};

enum class Status : std::uint8_t { done, planned, rumoured, failed };

enum class Role : std::uint8_t { lead, participant, buyer };

std::string_view to_string(Kind kind);
std::string_view to_string(Status status);
std::string_view to_string(Role role);
std::optional<Kind> parse_kind(std::string_view id);
std::optional<Status> parse_status(std::string_view id);
std::optional<Role> parse_role(std::string_view id);
/// All ids in the order of the enums, for help texts, facets and tests.
const std::vector<std::string_view>& kind_ids();
const std::vector<std::string_view>& status_ids();

struct Investor {
    std::string name;  ///< as written in the text
    Role role = Role::participant;
    bool operator==(const Investor&) const = default;
};

/// Everything an article says about one operation.
struct Deal {
    Kind kind = Kind::other;
    Status status = Status::done;
    std::string company;  ///< as written; empty where none is named (always for market)
    std::optional<money::Amount> amount;      ///< nothing for an undisclosed amount
    money::Hedge hedge = money::Hedge::none;  ///< of the amount; breaks ties in comparisons
    std::optional<money::Amount> also;        ///< the same sum in a second currency
    std::optional<dates::Interval> date;  ///< days in which it happened, as narrow as the text says
    std::string stage;                    ///< "seed", "series-b" … or empty
    std::vector<Investor> investors;
    std::vector<std::string> sectors;  ///< ids, of the company where told, else of the article
    std::string place;      ///< city, region or country as an id ("lyon", "etats-unis"), or empty
    Span evidence;          ///< bytes of Article::full_text() that state it
    std::string_view rule;  ///< name of the rule that found it, a constant
};

}  // namespace vigie::deals
