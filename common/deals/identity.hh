// common/deals/identity.hh: when deals of different articles report the same operation.
//
//   "Acme lève 10 M€" (3 June) = "$10.9m for Acme" (4 June)      amounts agree across currencies
//   "Acme lève 10 M€" (3 June) = "Acme lève des fonds" (3 June)  an undisclosed one joins
//   "Acme lève 10 M€" (3 June) ≠ "extension de 2 M€" (9 June)    an extension is its own operation
//   "Acme lève 10 M€" (2021)   ≠ "Acme lève 10 M€" (2024)        too far apart
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "common/dates/day.hh"
#include "common/deals/deal.hh"

namespace vigie::deals {

/// One deal of one article, as far as identity looks at it. `deal` must outlive the report.
struct Report {
    std::string_view id;       ///< of the deal; unique, decides on order
    std::string_view article;  ///< of its article: one article never tells an operation twice
    const Deal* deal = nullptr;
    std::optional<dates::Interval> told;  ///< days of publication, where the deal has no days
};

/// Units of a currency for one euro on a day (money::Rates::per_euro); nothing where it is unknown.
using PerEuro = std::function<std::optional<double>(money::Currency, dates::Day)>;

/// Days that two reports of an operation may lie apart, and how much their sums may differ.
struct IdentityLimits {
    int days = 31;               ///< between reports whose sums agree
    int days_of_news = 7;        ///< between reports of which one is undisclosed or disputed
    double same_currency = .05;  ///< of the larger sum
    double other_currency = .12;
    double disputed = .34;  ///< of rounds, acquisitions, listings, funds told in the same days
};

/// True where both tell the same operation. Kind and status must be equal, stages must not
/// differ, articles must; the companies are the caller's business (names::canonical_key). Both
/// must have days; symmetric, not transitive.
bool same_operation(const Report& a, const Report& b, const PerEuro& per_euro,
                    const IdentityLimits& limits = {});

/// For each report the index of the one that its operation is called by: the smallest id of the
/// group. All reports must be of one kind and company (else of groups that have nothing to do with
/// each other). Depends on the set of reports, not on their order.
///
/// Reports with a sum and days are joined where same_operation says so; undisclosed and undated
/// ones then join the nearest group that admits them and never make one group of two.
std::vector<std::size_t> group_reports(const std::vector<Report>& reports, const PerEuro& per_euro,
                                       const IdentityLimits& limits = {});

}  // namespace vigie::deals
