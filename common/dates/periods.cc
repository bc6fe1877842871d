// Quarters, halves, seasons, decades, holidays.
#include "common/dates/reading.hh"

namespace vigie::dates {
namespace {

using Kind = Point::Kind;

int count_of(Kind kind) {
    return kind == Kind::quarter ? 4 : 2;
}

/// The year behind a quarter or half: "2024", "-2024", "24", "de cette année".
Found with_year(const Scene& scene, Point point, std::size_t end) {
    const bool dash = scene.is_dash(end) && scene.touches(end) && scene.digits(end + 1) == 4;
    if (const auto year = read_year_after(scene, dash ? end + 1 : end, true)) {
        point.year = year->value;
        return {point, year->end};
    }
    take_year_frame(scene, end, point, end);
    return {point, end};
}

bool glued_before(const Scene& scene, std::size_t i) {
    if (i == 0 || !scene.touches(i)) return false;
    const auto& before = scene.token(i - 1);
    return before.is_number() || (before.is_word() && !before.fold.ends_with('\''));
}

/// "T3 2024", "H1", "q2 24"
MaybeFound period_by_letter(const Scene& scene, std::size_t i) {
    if (scene.digits(i + 1) != 1 || !scene.touches(i + 1) || glued_before(scene, i))
        return std::nullopt;
    if (scene.touches(i + 2) && scene.token(i + 2).is_word()) return std::nullopt;
    Point point;
    point.kind = scene.has(i, w_half_letter) ? Kind::half : Kind::quarter;
    point.index = scene.number(i + 1);
    if (point.index < 1 || point.index > count_of(point.kind)) return std::nullopt;
    const auto out = with_year(scene, point, i + 2);
    if (scene.question() || out.point.year) return out;
    // "H1" alone is a hotel, "S2" a satellite
    const bool sure = point.kind == Kind::quarter || out.point.within;
    return sure && scene.token(i).is_capital() ? MaybeFound(out) : std::nullopt;
}

/// "trimestre1 2019"
MaybeFound numbered_period(const Scene& scene, std::size_t i) {
    const auto unit = scene.word(i).unit;
    if (!scene.french() || scene.digits(i + 1) != 1 ||
        (unit != Unit::quarter && unit != Unit::half))
        return std::nullopt;
    Point point;
    point.kind = unit == Unit::quarter ? Kind::quarter : Kind::half;
    point.index = scene.number(i + 1);
    if (point.index < 1 || point.index > count_of(point.kind)) return std::nullopt;
    return with_year(scene, point, i + 2);
}

/// "troisième trimestre", "second half of 2023", "dernier trimestre 2023"
MaybeFound ordinal_period(const Scene& scene, std::size_t i) {
    auto number = read_ordinal(scene, i);
    const bool last = !number && scene.is(i, "dernier");
    if (last) number = Number{0, i + 1};
    if (!number) return std::nullopt;
    const auto unit = scene.word(number->end).unit;
    const bool english_half = !scene.french() && scene.is(number->end, "half");
    if (unit != Unit::quarter && unit != Unit::half && !english_half) return std::nullopt;
    Point point;
    point.kind = unit == Unit::quarter ? Kind::quarter : Kind::half;
    point.index = last ? count_of(point.kind) : number->value;
    if (point.index > count_of(point.kind)) return std::nullopt;
    const auto out = with_year(scene, point, number->end + 1);
    const bool year_told = out.point.year || out.point.within;
    // "dernier trimestre" alone is the one before this, "first half" may be of a match
    return (last || english_half) && !year_told ? std::nullopt : MaybeFound(out);
}

}  // namespace

MaybeFound read_quarter(const Scene& scene, std::size_t i) {
    if (scene.has(i, w_quarter_letter | w_half_letter))
        if (const auto out = period_by_letter(scene, i)) return out;
    if (const auto out = numbered_period(scene, i)) return out;
    return ordinal_period(scene, i);
}

MaybeFound read_season(const Scene& scene, std::size_t i) {
    if (!scene.has(i, w_season)) return std::nullopt;
    Point point;
    point.kind = Kind::season;
    point.index = scene.word(i).season;
    const auto end = i + 1;
    const auto year = read_year_after(scene, end, scene.question());
    const bool participle = i > 0 && scene.has(i - 1, w_have);
    if (year && !participle) {
        point.year = year->value;
        return found(point, year->end);
    }
    if (scene.french() && scene.has(end, w_relation) && !scene.has(end, w_this)) {
        point.relation = scene.word(end).relation();
        return found(point, end + 1);
    }
    if (i == 0) return std::nullopt;
    const bool spelled_summer = scene.is(i, "ete");
    const bool noun =
        scene.french() ? scene.is(i - 1, "l'") || scene.has(i - 1, w_part) ||
                             (!spelled_summer && (scene.is(i - 1, "au") || scene.is(i - 1, "le")))
                       : scene.is(i - 1, "the") || scene.is(i - 1, "in");
    if (!noun || (scene.token(i).is_capital() && !scene.question())) return std::nullopt;
    const bool english_verb = scene.is(i, "fall") || scene.is(i, "spring");
    if (english_verb) return std::nullopt;
    return found(point, end);
}

namespace {

bool led_by_article(const Scene& scene, std::size_t i) {
    return i > 0 && (scene.is(i - 1, "the") || scene.is(i - 1, "in") || scene.has(i - 1, w_part));
}

/// "1990s", "90's"
std::size_t after_plural(const Scene& scene, std::size_t end) {
    if (scene.is(end, "s") && (scene.touches(end) || !scene.french())) return end + 1;
    if (scene.is(end, "'") && scene.is(end + 1, "s")) return end + 2;
    return end;
}

/// The figures of a decade; `named` by "années" before them.
MaybeFound decade_in_figures(const Scene& scene, std::size_t at, bool named) {
    const auto digits = scene.digits(at);
    int value = scene.number(at);
    if ((digits != 4 && digits != 2) || value % 10 != 0) return std::nullopt;
    const auto end = after_plural(scene, at + 1);
    if (!named && end == at + 1) return std::nullopt;
    if (digits == 2) {
        if (!named && !led_by_article(scene, at)) return std::nullopt;
        value += value >= 30 ? 1900 : 2000;
    }
    if (!is_year(value)) return std::nullopt;
    Point point;
    point.kind = Kind::decade;
    point.year = value;
    return found(point, end);
}

}  // namespace

MaybeFound read_decade(const Scene& scene, std::size_t i) {
    Point point;
    point.kind = Kind::decade;
    if (scene.has(i, w_decade)) {
        point.year = scene.word(i).decade;
        return led_by_article(scene, i) ? found(point, i + 1) : std::nullopt;
    }
    const bool named = scene.french() && scene.is(i, "annees");
    if (named) {
        if (const auto year = read_year_words(scene, i + 1); year && year->value % 10 == 0) {
            point.year = year->value;
            return found(point, year->end);
        }
    }
    return decade_in_figures(scene, named ? i + 1 : i, named);
}

namespace {

/// The token after `holiday`, 0 where it does not stand at i.
std::size_t end_of_holiday(const Scene& scene, std::size_t i, const Holiday& holiday) {
    std::size_t n = 0;
    while (n < holiday.words.size() && scene.is(i + n, holiday.words[n])) ++n;
    return n == holiday.words.size() ? i + n : 0;
}

}  // namespace

MaybeFound read_holiday(const Scene& scene, std::size_t i) {
    if (!scene.has(i, w_holiday)) return std::nullopt;
    for (const auto& holiday : holidays_beginning(scene.token(i).fold, scene.options().language)) {
        auto end = end_of_holiday(scene, i, holiday);
        if (end == 0) continue;
        Point point;
        point.kind = Kind::holiday;
        point.holiday_rule = holiday.rule;
        if (const auto year = read_year_after(scene, end, false)) {
            point.year = year->value;
            return found(point, year->end);
        }
        if (take_year_frame(scene, end, point, end)) return found(point, end);
        const bool related = i > 0 && scene.has(i - 1, w_last | w_next);
        if (related) point.relation = scene.word(i - 1).relation();
        if (scene.french() && scene.has(end, w_last | w_next)) {
            point.relation = scene.word(end).relation();
            ++end;
        }
        return found(point, end);
    }
    return std::nullopt;
}

}  // namespace vigie::dates
