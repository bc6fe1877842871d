#include "common/money/rates.hh"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <vector>

namespace vigie::money {
namespace {

/// A rate and the first day it holds for.
struct Rate {
    dates::Day from;
    double per_euro = 0;
};

std::string_view take_until(std::string_view& rest, char separator) {
    const auto end = rest.find(separator);
    auto part = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    while (!part.empty() && (part.back() == '\r' || part.back() == ' ')) part.remove_suffix(1);
    return part;
}

std::vector<std::string_view> cells_of(std::string_view line) {
    std::vector<std::string_view> out;
    while (!line.empty()) out.push_back(take_until(line, ','));
    return out;
}

}  // namespace

struct Rates::Table {
    std::map<Currency, std::vector<Rate>> by_currency;  // ascending days
};

const Rates& Rates::shipped() {
    // Annual means of US dollars for one euro, European Central Bank.
    static constexpr double usd[] = {1.0658, 0.9236, 0.8956, 0.9456, 1.1312, 1.2439, 1.2441,
                                     1.2556, 1.3705, 1.4708, 1.3948, 1.3257, 1.3920, 1.2848,
                                     1.3281, 1.3285, 1.1095, 1.1069, 1.1297, 1.1810, 1.1195,
                                     1.1422, 1.1827, 1.0530, 1.0813, 1.0824, 1.1300};
    static const Rates rates = [] {
        auto table = std::make_shared<Table>();
        int year = 1999;
        for (const double rate : usd)
            table->by_currency[Currency("USD")].push_back(
                {dates::make_day(year++, 1, 1).value(), rate});
        Rates out;
        out.table_ = std::move(table);
        out.version_ = "ecb-annual-2025";
        return out;
    }();
    return rates;
}

Result<Rates> Rates::read_ecb_csv(std::string_view csv) {
    const auto head = cells_of(take_until(csv, '\n'));
    if (head.empty() || head[0] != "Date")
        return fail(ErrorKind::input, "the rates do not begin with a line \"Date,USD,…\"",
                    "give the file eurofxref-hist.csv of the European Central Bank");
    auto table = std::make_shared<Table>();
    std::string last;
    while (!csv.empty()) {
        const auto cells = cells_of(take_until(csv, '\n'));
        if (cells.empty()) continue;
        const auto day = dates::parse_iso_day(cells[0]);
        if (!day)
            return fail(ErrorKind::input,
                        "the rates have a line that begins with \"" + std::string(cells[0]) +
                            "\" instead of a day",
                        "give the file eurofxref-hist.csv of the European Central Bank");
        last = std::max(last, std::string(cells[0]));
        for (std::size_t i = 1; i < cells.size() && i < head.size(); ++i) {
            double rate = 0;
            const auto read =
                std::from_chars(cells[i].data(), cells[i].data() + cells[i].size(), rate);
            if (read.ec != std::errc{} || !(rate > 0)) continue;
            table->by_currency[Currency(head[i])].push_back({*day, rate});
        }
    }
    for (auto& [currency, rates] : table->by_currency)
        std::sort(rates.begin(), rates.end(),
                  [](const Rate& a, const Rate& b) { return a.from < b.from; });
    Rates out;
    out.table_ = std::move(table);
    out.version_ = "ecb-daily-" + last;
    return out;
}

std::optional<double> Rates::per_euro(Currency currency, dates::Day day) const {
    if (currency == Currency("EUR")) return 1.0;
    const auto found = table_->by_currency.find(currency);
    if (found == table_->by_currency.end() || found->second.empty()) return std::nullopt;
    const auto& rates = found->second;
    const auto after = std::upper_bound(rates.begin(), rates.end(), day,
                                        [](dates::Day d, const Rate& r) { return d < r.from; });
    return after == rates.begin() ? rates.front().per_euro : std::prev(after)->per_euro;
}

std::optional<std::int64_t> Rates::convert(std::int64_t minor, Currency from, Currency to,
                                           dates::Day day) const {
    const auto a = per_euro(from, day);
    const auto b = per_euro(to, day);
    if (!a || !b) return std::nullopt;
    return to_minor(to_units(minor, from) / *a * *b, to);
}

}  // namespace vigie::money
