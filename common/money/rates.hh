// common/money/rates.hh: exchange rates: what one euro was worth on a day.
//
// The shipped table holds monthly means of the European Central Bank's reference rates; a daily
// file of the bank (eurofxref-hist.csv) replaces it with `--rates`.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "common/dates/day.hh"
#include "common/money/amount.hh"
#include "common/result.hh"

namespace vigie::money {

class Rates {
public:
    /// The shipped monthly means, 1999 to the last month of the table.
    static const Rates& shipped();
    /// The bank's daily file (CSV; "Date" and currency codes in the first line, N/A for no rate).
    /// Errors (input): not such a file, with the line that says so.
    static Result<Rates> read_ecb_csv(std::string_view csv);

    /// Units of `currency` for one euro on `day`: the last known rate on or before it; before the
    /// first one, the first. Nothing for a currency that the table never had. 1 for EUR.
    std::optional<double> per_euro(Currency currency, dates::Day day) const;
    /// `minor` of `from` in minor units of `to` at the rate of `day`, rounded to the nearest.
    std::optional<std::int64_t> convert(std::int64_t minor, Currency from, Currency to,
                                        dates::Day day) const;
    /// Names the table: "ecb-monthly-2026-10", "ecb-daily-2026-04-13". Kept in the index.
    const std::string& version() const;

private:
    struct Table;
    std::shared_ptr<const Table> table_;
    std::string version_;
};

}  // namespace vigie::money
