// Parts of periods: weeks, the nth day of a month, the beginning or end of something.
#include "common/dates/reading.hh"

namespace vigie::dates {
namespace {

using Kind = Point::Kind;

bool begins_week(const Scene& scene, std::size_t i) {
    return scene.is(i, "commencant") || scene.is(i, "debutant") || scene.is(i, "beginning") ||
           scene.is(i, "commencing") || scene.is(i, "starting");
}

/// "semaine du 18", "week of April 10th", "semaine commençant le 4 février"
MaybeFound week_of_day(const Scene& scene, std::size_t i) {
    auto at = i + 1;
    if (begins_week(scene, at)) {
        ++at;
        if (scene.is(at, "on")) ++at;
        at = scene.skip(at, w_article);
    } else if (scene.is(at, "du") || scene.is(at, "de") || scene.is(at, "of")) {
        ++at;
        at = scene.skip(at, w_article);
    } else {
        return std::nullopt;
    }
    MaybeFound day = read_numeric(scene, at);
    if (!day || day->point.kind != Kind::day_of_month) day = read_day_month(scene, at);
    if (!day) day = read_month(scene, at);
    if (!day || day->point.kind != Kind::day_of_month) {
        day = read_bare_day(scene, at);
        const bool sure = day && scene.is_pause(day->end) && !scene.is_dash(day->end);
        if (!sure) return std::nullopt;
        day->point.certain = true;
    }
    day->point.unit = scene.word(i).unit;
    day->point.kind = Kind::week_of;
    return day;
}

/// "du mois prochain", "de cette année", "of next year", "in the month"
bool take_relative_frame(const Scene& scene, std::size_t at, Point& point, Unit unit,
                         std::size_t& end) {
    at = scene.skip(at, w_article);
    const bool before = scene.has(at, w_relation) && scene.word(at + 1).unit == unit;
    const bool after = scene.word(at).unit == unit && scene.has(at + 1, w_relation);
    if (!before && !after) return false;
    point.within = true;
    point.within_shift = scene.word(before ? at : at + 1).relation();
    end = at + 2;
    return true;
}

/// What "of" leads to: a month, a year, or a relative one of them.
bool take_frame(const Scene& scene, std::size_t at, Point& point, std::size_t& end) {
    if (scene.has(at, w_month)) {
        const auto month = read_month(scene, at);
        if (month && month->point.kind == Kind::month) {
            point.month = month->point.month;
            point.year = month->point.year;
            end = month->end;
            return true;
        }
        return false;
    }
    if (const auto year = read_year_after(scene, at, false)) {
        point.year = year->value;
        end = year->end;
        return true;
    }
    if (take_relative_frame(scene, at, point, Unit::month, end)) {
        point.unit = Unit::month;
        return true;
    }
    if (take_relative_frame(scene, at, point, Unit::year, end)) {
        point.unit = Unit::year;
        return true;
    }
    return false;
}

}  // namespace

MaybeFound read_week(const Scene& scene, std::size_t i) {
    const bool short_week =
        scene.question() && scene.is(i, "s") && scene.digits(i + 1) == 2 && scene.touches(i + 1);
    if (scene.word(i).unit != Unit::week && !short_week) return std::nullopt;
    if (!short_week)
        if (const auto day = week_of_day(scene, i)) return day;
    if (scene.digits(i + 1) == 0 || scene.digits(i + 1) > 2) return std::nullopt;
    Point point;
    point.kind = Kind::week;
    point.index = scene.number(i + 1);
    if (point.index < 1 || point.index > 53) return std::nullopt;
    if (const auto year = read_year_after(scene, i + 2, scene.question())) {
        point.year = year->value;
        return Found{point, year->end};
    }
    return Found{point, i + 2};
}

namespace {

struct Nth {
    int index = 0;
    std::size_t end = 0;
};

std::optional<Nth> read_nth_word(const Scene& scene, std::size_t i) {
    if (scene.is(i, "premiers") || scene.is(i, "premieres")) return std::nullopt;
    if (const auto ordinal = read_ordinal(scene, i)) {
        if (scene.is(ordinal->end, "last"))
            return Nth{-ordinal->value, ordinal->end + 1};  // "2nd last week"
        return Nth{ordinal->value, ordinal->end};
    }
    if (scene.has(i, w_last) && !scene.is(i, "past")) return Nth{-1, i + 1};
    return std::nullopt;
}

/// The kind that "nth UNIT" makes, and where the unit ends.
bool take_nth_unit(const Scene& scene, std::size_t at, Point& point, std::size_t& end) {
    const auto& word = scene.word(at);
    end = at + 1;
    if (word.is(w_weekday)) {
        point.kind = Kind::nth_day;
        point.weekday = word.weekday;
        return true;
    }
    const bool hyphenated = scene.is(at, "week") && scene.is_dash(at + 1) &&
                            (scene.is(at + 2, "end") || scene.is(at + 2, "ends"));
    if (hyphenated || word.unit == Unit::weekend) {
        point.kind = Kind::weekend;
        if (hyphenated) end = at + 3;
        return true;
    }
    switch (word.unit) {
        case Unit::day:
            point.kind = Kind::nth_day;
            return true;
        case Unit::week:
            point.kind = Kind::week;
            return true;
        case Unit::fortnight:
            point.kind = Kind::half_month;
            return point.index == -1 || point.index == 1 || point.index == 2;
        case Unit::month:
            point.kind = Kind::month;
            return true;
        case Unit::century:
            point.kind = Kind::century;
            return point.index > 10 && point.index < 25;
        default:
            return false;
    }
}

}  // namespace

/// "neuf premiers mois de 2023", "the first nine months of 2023"
MaybeFound read_first_months(const Scene& scene, std::size_t i) {
    std::optional<Number> count;
    std::size_t at = 0;
    if (scene.french()) {
        count = read_cardinal(scene, i);
        if (!count || !scene.is(count->end, "premiers")) return std::nullopt;
        at = count->end + 1;
    } else {
        if (!scene.is(i, "first")) return std::nullopt;
        count = read_cardinal(scene, i + 1);
        if (!count) return std::nullopt;
        at = count->end;
    }
    if (scene.word(at).unit != Unit::month || count->value > 12 || !scene.has(at + 1, w_of))
        return std::nullopt;
    Point point;
    std::size_t end = 0;
    if (!take_frame(scene, at + 2, point, end) || point.month != 0 || point.unit == Unit::month) {
        const auto year = scene.skip(at + 2, w_article);
        if (scene.word(year).unit != Unit::year) return std::nullopt;
        point = Point{};
        point.within = true;
        point.unit = Unit::year;
        end = year + 1;
    }
    point.kind = Kind::first_months;
    point.index = count->value;
    return Found{point, end};
}

namespace {

/// "the 9th month" is of a year, a day or a weekend of a month; the former gets its number.
bool fits_frame(Point& point) {
    if (point.kind == Kind::month) {
        if (point.index < 1 || point.index > 12 || point.month != 0 || point.unit == Unit::month)
            return false;
        point.month = point.index;
        return true;
    }
    const bool needs_month = point.kind == Kind::half_month || point.kind == Kind::weekend ||
                             point.kind == Kind::nth_day;
    return !needs_month || point.month != 0 || point.unit == Unit::month;
}

}  // namespace

MaybeFound read_nth(const Scene& scene, std::size_t i) {
    if (const auto months = read_first_months(scene, i)) return months;
    const auto nth = read_nth_word(scene, i);
    if (!nth) return std::nullopt;
    Point point;
    point.index = nth->index;
    std::size_t end = 0;
    if (!take_nth_unit(scene, nth->end, point, end)) return std::nullopt;
    if (point.kind == Kind::century) {
        point.year = (point.index - 1) * 100;
        return Found{point, end};
    }
    auto at = end;
    const bool linked = scene.has(at, w_of) || scene.is(at, "en");
    if (linked) ++at;
    std::size_t frame_end = 0;
    if (linked && take_frame(scene, at, point, frame_end))
        return fits_frame(point) ? found(point, frame_end) : std::nullopt;
    // "the third Tuesday" of this month; "le premier lundi" is too often one of a row
    const bool weekday = point.kind == Kind::nth_day && point.weekday != 0;
    if (!weekday || point.index < (scene.french() ? 2 : 1) || !scene.is_pause(end))
        return std::nullopt;
    point.within = true;
    point.unit = Unit::month;
    return Found{point, end};
}

namespace {

bool can_have_part(Kind kind) {
    switch (kind) {
        case Kind::month:
        case Kind::quarter:
        case Kind::half:
        case Kind::season:
        case Kind::year:
        case Kind::decade:
        case Kind::century:
        case Kind::relative:
        case Kind::week:
        case Kind::weekday:
            return true;
        default:
            return false;
    }
}

/// "fin d'année", "la fin du mois", "end of the week": the present one.
MaybeFound bare_unit(const Scene& scene, std::size_t at, bool linked) {
    const auto unit = scene.word(at).unit;
    const bool known = unit == Unit::week || unit == Unit::month || unit == Unit::year ||
                       unit == Unit::quarter || unit == Unit::half || unit == Unit::decade;
    if (!linked || !known || (scene.token(at).fold.ends_with('s') && unit != Unit::month))
        return std::nullopt;
    if (unit == Unit::year && scene.is(at, "an")) return std::nullopt;
    Point point;
    point.kind = Kind::relative;
    point.unit = unit;
    return Found{point, at + 1};
}

}  // namespace

MaybeFound read_part(const Scene& scene, std::size_t i) {
    if (!scene.has(i, w_part)) return std::nullopt;
    const auto part = scene.word(i).part;
    auto at = i + 1;
    if (scene.is_dash(at) && scene.touches(at)) ++at;
    bool linked = false;
    if (scene.has(at, w_of) && !scene.is(at, "in")) {
        linked = true;
        ++at;
    }
    if (scene.has(at, w_article)) {
        linked = linked || scene.is(at, "l'") || scene.is(at, "la");
        ++at;
    }
    if (scene.has(at, w_part)) return std::nullopt;  // "fin fin fin …" must not nest
    auto inner = read_point(scene, at);
    if (inner && can_have_part(inner->found.point.kind)) {
        auto out = inner->found;
        const bool unresolvable = out.point.kind == Kind::relative && out.point.unit == Unit::day;
        if (unresolvable) return std::nullopt;
        if (out.point.kind != Kind::weekday) out.point.part = part;
        return out;
    }
    const bool year = scene.digits(at) == 4 && is_year(scene.number(at)) &&
                      scene.stands_alone(at, at + 1) && !scene.has(at + 1, w_counted);
    if (year) {
        Point point;
        point.kind = Kind::year;
        point.year = scene.number(at);
        point.part = part;
        return Found{point, at + 1};
    }
    if (auto unit = bare_unit(scene, at, linked)) {
        if (scene.is(i, "mi") || part == Part::during) return std::nullopt;
        unit->point.part = part;
        return unit;
    }
    return std::nullopt;
}

}  // namespace vigie::dates
