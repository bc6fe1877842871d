#include "common/money/amount.hh"

#include <cmath>

#include <fmt/format.h>

#include "common/money/vocabulary.hh"

namespace vigie::money {
namespace {

double minor_per_unit(Currency currency) {
    const int digits = currency.minor_digits();
    return digits == 2 ? 100.0 : std::pow(10.0, digits);
}

std::string number(std::int64_t minor, Currency currency) {
    const int digits = currency.minor_digits();
    const auto per_unit = static_cast<std::int64_t>(minor_per_unit(currency));
    if (minor % per_unit == 0) return fmt::format("{}", minor / per_unit);
    return fmt::format("{}.{:0{}}", minor / per_unit, minor % per_unit, digits);
}

}  // namespace

int Currency::minor_digits() const {
    return minor_digits_of(code());
}

double to_units(std::int64_t minor, Currency currency) {
    return static_cast<double>(minor) / minor_per_unit(currency);
}

std::optional<std::int64_t> to_minor(double units, Currency currency) {
    const double minor = std::round(units * minor_per_unit(currency));
    if (!(minor >= 0) || minor > 9.0e18) return std::nullopt;
    return static_cast<std::int64_t>(minor);
}

std::string to_text(const Amount& amount) {
    std::string out(amount.currency.is_known() ? amount.currency.code() : "?");
    out += ' ';
    if (amount.min) out += number(*amount.min, amount.currency);
    if (amount.is_exact()) return out;
    out += "..";
    if (amount.max) out += number(*amount.max, amount.currency);
    return out;
}

}  // namespace vigie::money
