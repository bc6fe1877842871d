// Dates in figures: 12/03/2019, 2024-07-01, 2024-07, 12.03.19, 22/Jan/2019, and years alone.
#include <algorithm>
#include <array>

#include "common/dates/reading.hh"

namespace vigie::dates {
namespace {

using Kind = Point::Kind;

/// Two or three figures (or a month's name in the middle) with one sign between them.
struct Figures {
    std::array<std::size_t, 3> at{};
    std::size_t count = 1;
    std::size_t end = 0;
    char sign = 0;
    bool spaced = false;
};

char sign_at(const Scene& scene, std::size_t i) {
    if (scene.is(i, "/")) return '/';
    if (scene.is(i, ".")) return '.';
    if (scene.is_dash(i) && !scene.is(i, "~") && !scene.is(i, "—")) return '-';
    return 0;
}

bool is_part(const Scene& scene, std::size_t i) {
    return (scene.is_number(i) && scene.digits(i) <= 4) || scene.has(i, w_month);
}

Figures figures_at(const Scene& scene, std::size_t i) {
    Figures out;
    out.at[0] = i;
    out.end = i + 1;
    while (out.count < 3) {
        const auto sign = sign_at(scene, out.end);
        if (sign == 0 || (out.sign != 0 && sign != out.sign)) break;
        if (!is_part(scene, out.end + 1)) break;
        const bool spaced = !scene.touches(out.end) || !scene.touches(out.end + 1);
        if (spaced && (sign == '.' || (out.count > 1 && !out.spaced))) break;
        out.spaced = spaced;
        out.sign = sign;
        out.at[out.count++] = out.end + 1;
        out.end += 2;
    }
    return out;
}

int month_at(const Scene& scene, std::size_t i) {
    return scene.has(i, w_month) ? scene.word(i).month : scene.number(i);
}

int full_year(const Scene& scene, std::size_t i) {
    const int value = scene.number(i);
    if (scene.digits(i) == 4) return value;
    return value < 50 ? 2000 + value : 1900 + value;
}

bool month_ok(int month) {
    return month >= 1 && month <= 12;
}

/// Day and month in the order of the language, swapped where only the other order exists.
bool set_day_month(const Scene& scene, Point& point, std::size_t a, std::size_t b,
                   bool month_first) {
    if (scene.has(a, w_month)) month_first = true;
    if (scene.has(b, w_month)) month_first = false;
    int month = month_at(scene, month_first ? a : b);
    int day = scene.number(month_first ? b : a);
    if (month > 12 && !scene.has(a, w_month) && !scene.has(b, w_month)) std::swap(month, day);
    point.kind = Kind::day_of_month;
    point.month = month;
    point.day = day;
    return month_ok(month) && day >= 1 && day <= 31;
}

MaybeFound three_figures(const Scene& scene, const Figures& f) {
    Point point;
    const auto [a, b, c] = f.at;
    if (scene.digits(a) == 4) {
        point.year = scene.number(a);
        const bool swapped = scene.has(c, w_month) || scene.number(b) > 12;
        if (scene.digits(c) > 2 || scene.digits(b) > 2) return std::nullopt;
        if (!set_day_month(scene, point, swapped ? c : b, swapped ? b : c, true))
            return std::nullopt;
    } else if (scene.digits(c) == 4 || scene.digits(c) == 2) {
        const bool version =
            f.sign == '.' && scene.digits(c) == 2 && scene.digits(b) != 2 && !scene.has(b, w_month);
        if (version || scene.digits(a) > 2 || (scene.digits(b) > 2)) return std::nullopt;
        point.year = full_year(scene, c);
        if (!set_day_month(scene, point, f.at[0], b, !scene.french() && f.sign != '.'))
            return std::nullopt;
    } else {
        return std::nullopt;
    }
    if (!is_year(*point.year)) return std::nullopt;
    return Found{point, f.end};
}

/// "24/7", "16/9": figures that look like a day and a month.
bool is_ratio(int a, int b) {
    return (a == 24 && b == 7) || (a == 16 && (b == 9 || b == 10)) || (a == 50 && b == 50);
}

bool leads_to_day(const Scene& scene, std::size_t i) {
    if (i == 0) return true;
    return scene.is(i - 1, "le") || scene.is(i - 1, "du") || scene.is(i - 1, "au") ||
           scene.is(i - 1, "on") || scene.is(i - 1, "the") ||
           scene.has(i - 1, w_weekday | w_since | w_until | w_from);
}

MaybeFound day_and_month(const Scene& scene, const Figures& f) {
    const auto a = f.at[0];
    const auto b = f.at[1];
    const int first = scene.number(a);
    const int second = scene.number(b);
    const bool named = scene.has(b, w_month);
    if (!named && f.sign == '.') return std::nullopt;
    if (!named && f.sign == '-' && !(a == 0 && f.spaced)) return std::nullopt;
    if (is_ratio(first, second)) return std::nullopt;
    const bool padded = scene.token(a).fold[0] == '0' || scene.token(b).fold[0] == '0';
    const bool only_day = std::max(first, second) > 12 && std::min(first, second) >= 1;
    if (!named && !padded && !only_day && !leads_to_day(scene, a)) return std::nullopt;
    Point point;
    if (!set_day_month(scene, point, a, b, !scene.french())) return std::nullopt;
    if (named && scene.question()) return std::nullopt;
    if (!named && scene.is(f.end, ",") && scene.digits(f.end + 1) == 2 &&
        scene.touches(f.end + 1)) {
        point.year = full_year(scene, f.end + 1);
        return Found{point, f.end + 2};
    }
    return Found{point, f.end};
}

MaybeFound two_figures(const Scene& scene, const Figures& f) {
    const auto a = f.at[0];
    const auto b = f.at[1];
    Point point;
    point.kind = Kind::month;
    if (scene.digits(a) == 4 && (scene.digits(b) <= 2) && month_ok(month_at(scene, b))) {
        if (f.spaced && scene.has(b, w_month)) return std::nullopt;
        point.year = scene.number(a);
        point.month = month_at(scene, b);
    } else if (scene.digits(b) == 4 && scene.digits(a) <= 2 && month_ok(month_at(scene, a))) {
        point.year = scene.number(b);
        point.month = month_at(scene, a);
    } else {
        return scene.digits(a) <= 2 && scene.digits(b) <= 2 ? day_and_month(scene, f)
                                                            : std::nullopt;
    }
    if (!is_year(*point.year)) return std::nullopt;
    return Found{point, f.end};
}

/// A range of years "2019-20".
bool goes_on(const Scene& scene, const Figures& f) {
    const auto sign = sign_at(scene, f.end);
    if (sign != 0 && scene.touches(f.end) && scene.touches(f.end + 1) && scene.is_number(f.end + 1))
        return !(sign == '-' && f.count == 3);
    return false;
}

MaybeFound eight_digits(const Scene& scene, std::size_t i) {
    const int value = scene.number(i);
    Point point;
    point.kind = Kind::day_of_month;
    point.year = value / 10000;
    point.month = value / 100 % 100;
    point.day = value % 100;
    if (*point.year < 1900 || *point.year > 2099 || !month_ok(point.month) || point.day < 1 ||
        point.day > 31 || !scene.stands_alone(i, i + 1))
        return std::nullopt;
    return Found{point, i + 1};
}

}  // namespace

MaybeFound read_numeric(const Scene& scene, std::size_t i) {
    if (!scene.is_number(i)) return std::nullopt;
    if (scene.digits(i) == 8) return eight_digits(scene, i);
    auto f = figures_at(scene, i);
    if (f.count == 1) return std::nullopt;
    MaybeFound out = f.count == 3 ? three_figures(scene, f) : std::nullopt;
    if (!out && f.count == 3) {
        // "29/2-1/3" has two signs and never comes here; "10-11-2016" was read above.
        return std::nullopt;
    }
    if (!out) out = two_figures(scene, f);
    if (!out || goes_on(scene, f) || !scene.stands_alone(i, f.end)) return std::nullopt;
    const bool phone = i >= 2 && scene.touches(i) && sign_at(scene, i - 1) != 0 &&
                       scene.touches(i - 1) && scene.is_number(i - 2) && scene.digits(i - 2) != 4;
    if (phone && !(scene.is_dash(i - 1) && f.sign != '-')) return std::nullopt;
    return out;
}

namespace {

/// "2019 vélos": a plural noun that a figure counts.
bool counts_something(const Scene& scene, std::size_t next) {
    const auto& token = scene.token(next);
    if (scene.has(next, w_counted)) return true;
    if (scene.has(next, w_dated)) return false;
    const bool other_figure = scene.has(next, w_to | w_and | w_or) && scene.digits(next + 1) == 4 &&
                              !is_year(scene.number(next + 1));
    if (other_figure) return true;  // "de 2000 à 3500 salariés"
    if (!token.is_word() || token.letter_case != text::Case::lower) return false;
    if (scene.has(next, ~std::uint64_t{w_counted} & ~std::uint64_t{w_day_suffix})) return false;
    // A question puts its words side by side: "levées 2024 startups nantes".
    if (scene.question()) return false;
    return token.fold.size() > 3 && (token.fold.ends_with('s') || token.fold.ends_with("eaux"));
}

bool is_led(const Scene& scene, std::size_t i) {
    constexpr auto leads = w_in | w_of | w_from | w_since | w_until | w_before | w_after |
                           w_between | w_to | w_and | w_or | w_year_word | w_part | w_month |
                           w_season | w_by | w_relation | w_starting;
    if (i == 0) return false;
    auto before = i - 1;
    if (scene.is_dash(before) && before > 0) --before;  // "mi-2020"
    return scene.has(before, leads);
}

bool firmly_led(const Scene& scene, std::size_t i) {
    if (i == 0) return false;
    if (scene.is(i - 1, "en") || scene.is(i - 1, "in") || scene.is(i - 1, "annee")) return true;
    return scene.has(i - 1, w_since | w_year_word | w_part | w_before | w_after) ||
           (scene.is_dash(i - 1) && scene.has(i - 2, w_part));
}

bool is_recent(int year) {
    return year >= 1950 && year < 2050;
}

/// "les ventes 2019", "(2019)", "édition 2024": a year without a preposition.
bool stands_as_year(const Scene& scene, std::size_t i) {
    const bool begins = i == 0 || scene.token(i - 1).kind == text::TokenKind::line_break ||
                        (scene.is(i - 1, ".") && !scene.touches(i));
    if (begins) return scene.is_pause(i + 1) || scene.has(i + 1, w_follows_year);
    const auto& before = scene.token(i - 1);
    if (scene.has(i - 1, w_dated)) return true;
    if (!scene.french() && (before.is("a") || before.is("the")))
        return is_recent(scene.number(i)) && scene.token(i + 1).letter_case == text::Case::lower;
    if (before.is("(")) return scene.is(i + 1, ")") || scene.is(i + 1, ",");
    if (before.is("|")) return true;
    if (!scene.is_pause(i + 1) && !scene.has(i + 1, w_or | w_and)) return false;
    if (before.is(",")) return i >= 2 && (scene.digits(i - 2) == 4 || scene.has(i - 2, w_month));
    if (before.is_word()) return before.letter_case == text::Case::lower;
    return before.kind == text::TokenKind::line_break;
}

/// "2016 Q3", "2017-trimestre1", "2016, nov", "2016 june", "2016 le troisième trimestre".
MaybeFound year_then_part(const Scene& scene, std::size_t i) {
    auto at = i + 1;
    if ((scene.is_dash(at) && scene.touches(at)) || scene.is(at, ",")) ++at;
    at = scene.skip(at, w_article);
    auto part = read_quarter(scene, at);
    if (!part && scene.has(at, w_quarter_letter | w_half_letter)) {
        const int index = scene.digits(at + 1) == 1 ? scene.number(at + 1) : 0;
        const bool half = scene.has(at, w_half_letter);
        if (index < 1 || index > (half ? 2 : 4)) return std::nullopt;
        Point point;
        point.kind = half ? Kind::half : Kind::quarter;
        point.index = index;
        part = Found{point, at + 2};
    }
    if (!part && scene.has(at, w_month) && !scene.touches(at) &&
        at == i + 1 + (scene.is(i + 1, ",") ? 1U : 0U)) {
        Point point;
        point.kind = Kind::month;
        point.month = scene.word(at).month;
        const bool day_follows = scene.is_number(at + 1) && !scene.french();
        const bool verb = scene.is(at, "may") || scene.is(at, "march");
        if (!day_follows && !(verb && scene.token(at).letter_case == text::Case::lower))
            part = Found{point, at + 1};
    }
    if (!part || part->point.year || part->point.within) return std::nullopt;
    part->point.year = scene.number(i);
    return part;
}

}  // namespace

MaybeFound read_year(const Scene& scene, std::size_t i) {
    Point point;
    point.kind = Kind::year;
    if (scene.has(i, w_year_word) || scene.is(i, "l'")) {
        // "l'année 2008" is read from the year word on
        auto at = scene.is(i, "l'") ? i + 1 : i;
        if (!scene.has(at, w_year_word)) return std::nullopt;
        ++at;
        if (scene.has(at, w_of)) ++at;
        if (scene.digits(at) != 4 || !is_year(scene.number(at))) return std::nullopt;
        point.year = scene.number(at);
        return Found{point, at + 1};
    }
    if (!scene.is_number(i)) {
        if (i == 0 || !is_led(scene, i)) return std::nullopt;
        const auto words = read_year_words(scene, i);
        if (!words || scene.has(words->end, w_counted | w_unit)) return std::nullopt;
        point.year = words->value;
        return Found{point, words->end};
    }
    if (scene.digits(i) != 4) return std::nullopt;
    const int value = scene.number(i);
    point.year = value;
    if (!is_year(value)) return std::nullopt;
    if (const auto part = year_then_part(scene, i)) return part;
    if (!scene.stands_alone(i, i + 1)) return std::nullopt;
    const bool modern = value >= 1900 && value < 2100;
    if (firmly_led(scene, i)) {
        if (scene.has(i + 1, w_counted)) return std::nullopt;
        return Found{point, i + 1};
    }
    if (!modern || counts_something(scene, i + 1)) return std::nullopt;
    if (scene.question()) return Found{point, i + 1};
    const bool led = is_led(scene, i) && !(scene.has(i - 1, w_last | w_next));
    if (!led && !stands_as_year(scene, i)) return std::nullopt;
    return Found{point, i + 1};
}

}  // namespace vigie::dates
