#include "common/money/rates.hh"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <deque>
#include <mutex>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "common/lexicon/lexicon.hh"

namespace vigie::money {
namespace {

std::optional<double> parse_rate(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !(value > 0))
        return std::nullopt;
    return value;
}

std::string_view take_until(std::string_view& rest, char mark) {
    const auto end = rest.find(mark);
    const auto part = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return part;
}

std::string_view without_return(std::string_view line) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

/// The first day of a month "2024-07".
std::optional<dates::Day> first_day(std::string_view month) {
    return dates::parse_iso_day(fmt::format("{}-01", month));
}

struct Rate {
    dates::Day from;
    double per_euro;
};

/// The rates of one row of the shipped table, ascending days.
std::vector<Rate> parse_row(const lexicon::Row& row) {
    std::vector<Rate> out;
    const bool fixed = row[1] == "fixed";
    auto day = fixed ? dates::make_day(1999, 1, 1).value() : first_day(row[1]).value();
    auto rest = row[2];
    out.reserve(rest.size() / 7 + 1);
    while (!rest.empty()) {
        if (const auto rate = parse_rate(take_until(rest, ' '))) out.push_back({day, *rate});
        if (!fixed) day = dates::add_months(day, 1);
    }
    return out;
}

/// The last month of a row: each cell is a month.
dates::Day last_month(const lexicon::Row& row) {
    const auto months = std::count(row[2].begin(), row[2].end(), ' ');
    return dates::add_months(first_day(row[1]).value(), static_cast<int>(months));
}

/// Only asked by those who write an index: looking for the last month goes through the whole table.
const std::string& shipped_version() {
    static const std::string version = [] {
        dates::Day last{};
        for (const auto& row : lexicon::rows("rates.tsv"))
            if (row[1] != "fixed") last = std::max(last, last_month(row));
        return "ecb-monthly-" + dates::to_iso(last).substr(0, 7);
    }();
    return version;
}

tl::unexpected<Error> no_rates(std::size_t line, std::string_view why) {
    return fail(ErrorKind::input, fmt::format("line {} of the exchange rates {}", line, why),
                "the file must be eurofxref-hist.csv of the European Central Bank, unpacked");
}

}  // namespace

/// Rates by currency, each known rate with the day from which on it holds.
struct Rates::Table {
    /// A row of the shipped table is read when its currency is first asked for: a search needs one
    /// or two of forty, and reading all took a seventh of its time.
    struct Column {
        Currency currency;
        lexicon::Row row;
        mutable std::vector<Rate> rates;  // ascending days
        mutable std::once_flag read;
    };
    std::deque<Column> columns;

    Column& add(Currency currency, lexicon::Row row = {}) {
        auto& column = columns.emplace_back();
        column.currency = currency;
        column.row = row;
        return column;
    }

    /// The last rate on or before `day`; before the first, the first.
    std::optional<double> at(Currency currency, dates::Day day) const {
        const auto column = std::ranges::find(columns, currency, &Column::currency);
        if (column == columns.end()) return std::nullopt;
        std::call_once(column->read, [&] {
            if (column->rates.empty() && !column->row.text.empty())
                column->rates = parse_row(column->row);
            std::ranges::sort(column->rates, {}, &Rate::from);
        });
        const auto& rates = column->rates;
        if (rates.empty()) return std::nullopt;
        const auto after = std::ranges::upper_bound(rates, day, {}, &Rate::from);
        return after == rates.begin() ? after->per_euro : std::prev(after)->per_euro;
    }
};

const Rates& Rates::shipped() {
    static const Rates shipped = [] {
        auto table = std::make_shared<Table>();
        for (const auto& row : lexicon::rows("rates.tsv")) table->add(Currency(row[0]), row);
        Rates out;
        out.table_ = std::move(table);
        return out;
    }();
    return shipped;
}

Result<Rates> Rates::read_ecb_csv(std::string_view csv) {
    auto table = std::make_shared<Table>();
    auto head = without_return(take_until(csv, '\n'));
    if (take_until(head, ',') != "Date") return no_rates(1, "does not begin with \"Date\"");
    while (!head.empty()) {
        const Currency currency(take_until(head, ','));
        if (!currency.is_known()) return no_rates(1, "names something that is no currency code");
        table->add(currency);
    }
    if (table->columns.empty()) return no_rates(1, "names no currency");
    std::optional<dates::Day> last;
    for (std::size_t number = 2; !csv.empty(); ++number) {
        auto line = without_return(take_until(csv, '\n'));
        if (line.empty()) continue;
        const auto day = dates::parse_iso_day(take_until(line, ','));
        if (!day) return no_rates(number, "does not begin with a day (YYYY-MM-DD)");
        for (auto& column : table->columns) {
            const auto cell = take_until(line, ',');
            const auto rate = parse_rate(cell);
            if (rate) column.rates.push_back({*day, *rate});
            if (!rate && cell != "N/A" && !cell.empty())
                return no_rates(number, fmt::format("has \"{}\" where a rate must be", cell));
        }
        if (!last || *day > *last) last = *day;
    }
    if (!last) return no_rates(2, "is missing: there is no day in the file");
    Rates out;
    out.table_ = std::move(table);
    out.version_ = "ecb-daily-" + dates::to_iso(*last);
    return out;
}

const std::string& Rates::version() const {
    return version_.empty() && table_ ? shipped_version() : version_;
}

std::optional<double> Rates::per_euro(Currency currency, dates::Day day) const {
    if (currency == Currency("EUR")) return 1.0;
    return table_ ? table_->at(currency, day) : std::nullopt;
}

std::optional<std::int64_t> Rates::convert(std::int64_t minor, Currency from, Currency to,
                                           dates::Day day) const {
    if (from == to && from.is_known()) return minor;
    const auto source = per_euro(from, day);
    const auto target = per_euro(to, day);
    if (!source || !target) return std::nullopt;
    const double shift = std::pow(10.0, to.minor_digits() - from.minor_digits());
    const double converted = std::round(static_cast<double>(minor) * shift * *target / *source);
    if (!(std::abs(converted) < 9.0e18)) return std::nullopt;
    return static_cast<std::int64_t>(converted);
}

}  // namespace vigie::money
