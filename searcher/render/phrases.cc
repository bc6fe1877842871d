#include "searcher/render/phrases.hh"

#include <array>
#include <cmath>

#include <fmt/format.h>

#include "searcher/render/look.hh"

namespace vigie::searcher {
namespace {

constexpr std::string_view narrow_space = "\u202F";

std::string grouped(std::string digits, Language language) {
    const auto separator = in_language(language, narrow_space, ",");
    for (std::size_t at = digits.size(); at > 3;) {
        at -= 3;
        digits.insert(at, separator);
    }
    return digits;
}

/// A power of ten that people count in, and its letters in French and English.
struct Scale {
    int exponent;
    std::string_view french, english;
};
constexpr std::array<Scale, 5> scales = {
    {{12, "", "T"}, {9, "Md", "B"}, {6, "M", "M"}, {3, "k", "K"}, {0, "", ""}}};

/// French has no short letter for 10^12: it goes on counting in milliards. Thousands are told only
/// from ten thousand on.
const Scale& scale_of(double units, Language language) {
    for (const auto& scale : scales) {
        if (scale.exponent == 12 && language == Language::french) continue;
        const double least = scale.exponent == 3 ? 1e4 : std::pow(10.0, scale.exponent);
        if (units >= least) return scale;
    }
    return scales.back();
}

std::string_view sign_of(money::Currency currency) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> signs = {
        {{"EUR", "€"}, {"USD", "$"}, {"GBP", "£"}, {"JPY", "¥"}}};
    for (const auto& [code, sign] : signs)
        if (currency.code() == code) return sign;
    return {};
}

/// The figure and what stands before and behind it; ranges write what is common once.
struct Written {
    std::string before, figure, behind;
    std::string whole() const { return before + figure + behind; }
};

Written with_unit(std::string figure, const Scale& scale, money::Currency currency,
                  Language language) {
    const auto sign = sign_of(currency);
    const auto code = sign.empty() ? currency.code() : std::string_view{};
    if (language == Language::english) {
        auto before = code.empty() ? std::string(sign) : fmt::format("{} ", code);
        return {std::move(before), std::move(figure), std::string(scale.english)};
    }
    std::string behind;
    if (!scale.french.empty() || !sign.empty()) behind = fmt::format(" {}{}", scale.french, sign);
    if (!code.empty()) behind += fmt::format(" {}", code);
    return {"", std::move(figure), std::move(behind)};
}

/// `value` times 10^-`digits`, without zeros at the end.
std::string decimal(std::uint64_t value, int digits, Language language) {
    std::string text = fmt::format("{:0{}}", value, digits + 1);
    const auto point = text.size() - static_cast<std::size_t>(digits);
    std::string fraction = text.substr(point);
    fraction.erase(fraction.find_last_not_of('0') + 1);
    text = grouped(text.substr(0, point), language);
    if (fraction.empty()) return text;
    return text + std::string(in_language(language, ",", ".")) + fraction;
}

Written exact(std::int64_t minor, money::Currency currency, Language language) {
    const int minor_digits = currency.minor_digits();
    const auto value = static_cast<std::uint64_t>(minor);
    const auto& scale = scale_of(money::to_units(minor, currency), language);
    // Too many digits behind the point are easier to read written out.
    std::uint64_t finest = 1;
    for (int i = 3; i < scale.exponent + minor_digits; ++i) finest *= 10;
    if (scale.exponent > 0 && value % finest != 0)
        return with_unit(decimal(value, minor_digits, language), scales.back(), currency, language);
    return with_unit(decimal(value, scale.exponent + minor_digits, language), scale, currency,
                     language);
}

std::string_view hedge_word(money::Hedge hedge, Language language) {
    switch (hedge) {
        case money::Hedge::about:
            return in_language(language, "env. ", "about ");
        case money::Hedge::almost:
            return in_language(language, "près de ", "nearly ");
        case money::Hedge::at_least:
            return "≥ ";
        case money::Hedge::more_than:
            return "> ";
        case money::Hedge::at_most:
            return "≤ ";
        case money::Hedge::less_than:
            return "< ";
        case money::Hedge::up_to:
            return in_language(language, "jusqu'à ", "up to ");
        case money::Hedge::none:
            break;
    }
    return {};
}

std::string range_text(const Written& low, const Written& high) {
    if (low.before == high.before && low.behind == high.behind)
        return fmt::format("{}{}–{}{}", low.before, low.figure, high.figure, high.behind);
    return fmt::format("{} – {}", low.whole(), high.whole());
}

}  // namespace

std::string number_text(std::uint64_t number, Language language) {
    return grouped(fmt::format("{}", number), language);
}

std::string amount_text(const money::Amount& amount, money::Hedge hedge, Language language) {
    const auto write = [&](std::int64_t minor) { return exact(minor, amount.currency, language); };
    auto word = hedge_word(hedge, language);
    if (amount.is_exact()) return std::string(word) + write(*amount.min).whole();
    if (amount.min && amount.max) return range_text(write(*amount.min), write(*amount.max));
    if (word.empty()) word = amount.min ? "≥ " : "≤ ";
    const auto bound = amount.min ? amount.min : amount.max;
    return bound ? std::string(word) + write(*bound).whole() : std::string();
}

std::string rounded_amount_text(double units, money::Currency currency, Language language) {
    if (!(units > 0)) return with_unit("0", scales.back(), currency, language).whole();
    // Three significant digits first: 999 600 000 is 1 Md, not 1 000 M.
    const double step = std::pow(10.0, std::floor(std::log10(units)) - 2);
    const double rounded = std::round(units / step) * step;
    const auto& scale = scale_of(rounded, language);
    const auto value = std::round(rounded / std::pow(10.0, scale.exponent - 2));
    if (!(value < 1e18)) return fmt::format("{:.3g} {}", units, currency.code());
    return with_unit(decimal(static_cast<std::uint64_t>(value), 2, language), scale, currency,
                     language)
        .whole();
}

}  // namespace vigie::searcher
