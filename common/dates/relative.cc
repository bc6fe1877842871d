// Dates told from the day of writing: hier, la semaine dernière, il y a deux ans.
#include "common/dates/reading.hh"

namespace vigie::dates {
namespace {

using Kind = Point::Kind;

Point relative(Unit unit, int shift) {
    Point point;
    point.kind = Kind::relative;
    point.unit = unit;
    point.shift = shift;
    return point;
}

/// "week-end" is three tokens.
struct UnitFound {
    Unit unit = Unit::none;
    std::size_t end = 0;
};

UnitFound unit_at(const Scene& scene, std::size_t i) {
    if (scene.is(i, "week") && scene.is_dash(i + 1) &&
        (scene.is(i + 2, "end") || scene.is(i + 2, "ends")))
        return {Unit::weekend, i + 3};
    if (scene.is(i, "week") && scene.french()) return {};
    if (scene.has(i, w_unit)) return {scene.word(i).unit, i + 1};
    return {};
}

}  // namespace

MaybeFound read_day_offset(const Scene& scene, std::size_t i) {
    const auto& word = scene.word(i);
    if (scene.french()) {
        const bool before = scene.is(i, "avant");
        const bool after = scene.is(i, "apres");
        if (before || after) {
            auto at = i + 1;
            const bool hyphen = scene.is_dash(at) && scene.touches(at);
            if (hyphen) ++at;
            if (before && scene.is(at, "hier")) return Found{relative(Unit::day, -2), at + 1};
            if (after && scene.is(at, "demain")) return Found{relative(Unit::day, 2), at + 1};
            return std::nullopt;
        }
        if (scene.is(i, "ce") && scene.is(i + 1, "jour") && !scene.is(i - 1, "a"))
            return Found{relative(Unit::day, 0), i + 2};
    } else {
        const bool day = scene.is(i, "day") || (scene.is(i, "the") && scene.is(i + 1, "day"));
        const auto at = scene.is(i, "the") ? i + 2 : i + 1;
        if (day && scene.is(at, "after") && scene.word(at + 1).day_offset == 1)
            return Found{relative(Unit::day, 2), at + 2};
        if (day && scene.is(at, "before") && scene.word(at + 1).day_offset == -1)
            return Found{relative(Unit::day, -2), at + 2};
    }
    if (word.is(w_day_offset)) return Found{relative(Unit::day, word.day_offset), i + 1};
    return std::nullopt;
}

namespace {

/// "lundi prochain" in English order and "prochain juin": a relation before a name.
MaybeFound relation_before_name(const Scene& scene, std::size_t i) {
    const auto& name = scene.word(i + 1);
    Point point;
    point.relation = scene.word(i).relation();
    if (scene.has(i, w_this) && scene.has(i + 1, w_last | w_next)) {
        auto inner = relation_before_name(scene, i + 1);  // "this past Wednesday"
        if (inner && inner->point.kind == Kind::weekday && scene.has(i + 1, w_last))
            inner->point.relation.reset();
        return inner;
    }
    if (name.is(w_weekday) || (name.is(w_weekday_short) && !scene.french())) {
        if (const auto date = read_weekday(scene, i + 1);
            date && date->point.kind == Kind::day_of_month)
            return date;
        point.kind = Kind::weekday;
        point.weekday = name.weekday;
        auto end = i + 2;
        if (scene.french() && scene.is(end, "a") && scene.is(end + 1, "venir")) end += 2;
        return Found{point, end};
    }
    if (name.is(w_month)) {
        if (scene.is(i + 1, "sept") && scene.french()) return std::nullopt;
        point.kind = Kind::month;
        point.month = name.month;
        if (!scene.french() && scene.is_number(i + 2)) return std::nullopt;
        return Found{point, i + 2};
    }
    if (name.is(w_season)) {
        point.kind = Kind::season;
        point.index = name.season;
        return Found{point, i + 2};
    }
    if (name.is(w_holiday)) {
        return read_holiday(scene, i + 1);
    }
    return std::nullopt;
}

bool day_of_something(const Scene& scene, std::size_t end) {
    return !scene.is_pause(end) || scene.is(end, "'");
}

/// Units that "dernier" or "last" before them names by the calendar.
MaybeFound relation_before_unit(const Scene& scene, std::size_t i) {
    const auto unit = unit_at(scene, i + 1);
    if (unit.unit == Unit::none) return std::nullopt;
    const int shift = scene.word(i).relation();
    if (unit.unit == Unit::day) {
        if (shift == 0 || day_of_something(scene, unit.end)) return std::nullopt;
        return Found{relative(unit.unit, shift), unit.end};
    }
    if (scene.token(i + 1).fold.ends_with("s") && unit.unit != Unit::month &&
        unit.unit != Unit::weekend)
        return std::nullopt;  // "dernières semaines"
    if (scene.french() &&
        (scene.is(i, "ces") || scene.is(i, "derniers") || scene.is(i, "prochains")))
        return std::nullopt;
    auto end = unit.end;
    if (scene.french() && scene.is_dash(end) && scene.is(end + 1, "ci")) end += 2;
    Point point = relative(unit.unit, shift);
    // "next week Monday", "cette semaine lundi", "next year's first quarter"
    if (unit.unit == Unit::week) {
        auto at = scene.is_dash(end) ? end + 1 : end;
        if (scene.is(at, "'") && scene.is(at + 1, "s")) at += 2;
        if (scene.has(at, w_weekday | w_weekday_short)) {
            point = Point{};
            point.kind = Kind::weekday;
            point.weekday = scene.word(at).weekday;
            point.within = true;
            point.within_shift = shift;
            end = at + 1;
        }
    }
    return Found{point, end};
}

MaybeFound unit_before_relation(const Scene& scene, std::size_t i) {
    const auto unit = unit_at(scene, i);
    if (unit.unit == Unit::none || !scene.french()) return std::nullopt;
    auto end = unit.end;
    int shift = 0;
    const bool plural = scene.token(i).fold.ends_with("s") && unit.unit != Unit::month;
    if (plural) return std::nullopt;
    if (scene.is(end, "en") && scene.is(end + 1, "cours")) {
        end += 2;
    } else if (scene.is(end, "a") && scene.is(end + 1, "venir")) {
        shift = 1;
        end += 2;
    } else if (scene.has(end, w_relation) && !scene.is(end, "ce") && !scene.is(end, "cet") &&
               !scene.is(end, "cette") && !scene.is(end, "ces") && !scene.is(end, "venir")) {
        shift = scene.word(end).relation();
        ++end;
    } else {
        return std::nullopt;
    }
    // "le lendemain", "l'année suivante", "la semaine précédente" hang on the tale, not on today
    const bool by_tale =
        scene.token(end - 1).fold.starts_with("suivant") ||
        (scene.token(end - 1).fold.starts_with("precedent") && unit.unit != Unit::week);
    if (by_tale) return std::nullopt;
    Point point = relative(unit.unit, shift);
    if (unit.unit == Unit::week) {
        const auto at = scene.is_dash(end) ? end + 1 : end;
        if (scene.has(at, w_weekday)) {
            point = Point{};
            point.kind = Kind::weekday;
            point.weekday = scene.word(at).weekday;
            point.within = true;
            point.within_shift = shift;
            end = at + 1;
        }
    }
    return Found{point, end};
}

/// "the week after next"
MaybeFound after_next(const Scene& scene, std::size_t i) {
    const auto unit = unit_at(scene, i);
    if (unit.unit == Unit::none || scene.french()) return std::nullopt;
    if (!scene.is(unit.end, "after") || !scene.is(unit.end + 1, "next")) return std::nullopt;
    return Found{relative(unit.unit, 2), unit.end + 2};
}

}  // namespace

MaybeFound read_relative_unit(const Scene& scene, std::size_t i) {
    if (scene.has(i, w_relation)) {
        if (const auto out = relation_before_name(scene, i)) return out;
        if (scene.has(i, w_this) && scene.has(i + 1, w_last | w_next)) return std::nullopt;
        return relation_before_unit(scene, i);
    }
    if (const auto out = after_next(scene, i)) return out;
    return unit_before_relation(scene, i);
}

namespace {

/// "deux ans et trois mois", "2 years 1 month 21 days": the first unit counts, the rest is added.
struct Distance {
    Point point;
    std::size_t end = 0;
};

void add(Point& point, Unit unit, int count) {
    switch (unit) {
        case Unit::year:
            point.extra_months += 12 * count;
            break;
        case Unit::half:
            point.extra_months += 6 * count;
            break;
        case Unit::quarter:
            point.extra_months += 3 * count;
            break;
        case Unit::month:
            point.extra_months += count;
            break;
        case Unit::week:
            point.extra_days += 7 * count;
            break;
        default:
            point.extra_days += count;
            break;
    }
}

/// "une dizaine d'": about ten
std::optional<Number> round_count(const Scene& scene, std::size_t i) {
    if (!scene.is(i, "une") || !scene.has(i + 2, w_of)) return std::nullopt;
    if (scene.is(i + 1, "dizaine")) return Number{10, i + 3};
    if (scene.is(i + 1, "quinzaine")) return Number{15, i + 3};
    if (scene.is(i + 1, "vingtaine")) return Number{20, i + 3};
    return std::nullopt;
}

std::optional<Distance> read_length(const Scene& scene, std::size_t i) {
    auto count = round_count(scene, i);
    if (!count) count = read_cardinal(scene, i);
    if (!count || count->value > 500) return std::nullopt;
    auto at = count->end;
    if (scene.is(i, "a") && scene.is(at, "few")) ++at;
    const auto unit = unit_at(scene, at);
    if (unit.unit == Unit::none || unit.unit == Unit::weekend) return std::nullopt;
    Distance out;
    out.point.kind = Kind::ago;
    out.point.unit = unit.unit;
    out.point.shift = count->value;
    out.end = unit.end;
    for (int parts = 0; parts < 2; ++parts) {
        auto next = out.end;
        if (scene.is(next, ",")) ++next;
        if (scene.has(next, w_and)) ++next;
        if (scene.is(next, "plus") && scene.is(next + 1, "de")) next += 2;
        const auto more = read_cardinal(scene, next);
        if (!more) break;
        const auto more_unit = unit_at(scene, more->end);
        if (more_unit.unit == Unit::none) break;
        add(out.point, more_unit.unit, more->value);
        if (more_unit.unit == Unit::day) out.point.unit = Unit::day;
        if (more_unit.unit == Unit::day && unit.unit != Unit::day) {
            add(out.point, unit.unit, count->value);
            out.point.shift = 0;
        }
        out.end = more_unit.end;
    }
    return out;
}

MaybeFound backwards(Distance distance, std::size_t end) {
    distance.point.shift = -distance.point.shift;
    distance.point.extra_months = -distance.point.extra_months;
    distance.point.extra_days = -distance.point.extra_days;
    return Found{distance.point, end};
}

MaybeFound french_distance(const Scene& scene, std::size_t i) {
    if (scene.is(i, "il") && scene.is(i + 1, "y") && scene.is(i + 2, "a")) {
        auto at = i + 3;
        for (const auto hedge :
             {"environ", "pres", "plus", "moins", "presque", "a", "peine", "de", "d'", "deja"})
            if (scene.is(at, hedge)) ++at;
        const auto length = read_length(scene, at);
        return length ? backwards(*length, length->end) : std::nullopt;
    }
    if (scene.has(i, w_ago)) {
        const auto length = read_length(scene, i + 1);
        return length ? backwards(*length, length->end) : std::nullopt;
    }
    const bool by = scene.is(i, "d'") && scene.is(i + 1, "ici");
    if (scene.is(i, "dans") || by) {
        auto at = by ? i + 2 : i + 1;
        if (by && scene.is(at, "a")) ++at;
        const auto length = read_length(scene, at);
        if (!length) return std::nullopt;
        return Found{length->point, length->end};
    }
    return std::nullopt;
}

/// "three weeks from today" means that day, not its week.
Point to_the_day(Point point) {
    add(point, point.unit, point.shift);
    point.unit = Unit::day;
    point.shift = 0;
    return point;
}

MaybeFound english_distance(const Scene& scene, std::size_t i) {
    if (scene.is(i, "in")) {
        const auto length = read_length(scene, i + 1);
        if (!length || tense_around(scene, i, length->end) == Tense::past) return std::nullopt;
        if (scene.is(length->end, "from") || scene.is(length->end, "since")) return std::nullopt;
        return Found{length->point, length->end};
    }
    const auto length = read_length(scene, i);
    if (!length) return std::nullopt;
    auto at = length->end;
    if (scene.has(at, w_ago)) return backwards(*length, at + 1);
    if (scene.has(at, w_hence)) return Found{to_the_day(length->point), at + 1};
    if (scene.is(at, "from") && scene.has(at + 1, w_now | w_day_offset)) {
        Found out{to_the_day(length->point), at + 2};
        out.point.extra_days += scene.word(at + 1).day_offset;
        return out;
    }
    return std::nullopt;
}

}  // namespace

MaybeFound read_distance(const Scene& scene, std::size_t i) {
    return scene.french() ? french_distance(scene, i) : english_distance(scene, i);
}

MaybeFound read_window(const Scene& scene, std::size_t i) {
    // "trois derniers mois", "last 3 months", "past six months", "2 prochaines années"
    Point point;
    point.kind = Kind::window;
    std::size_t end = 0;
    const auto relation_first = scene.has(i, w_last | w_next) ? i : std::size_t{0};
    if (scene.has(i, w_last | w_next) && !scene.has(i, w_cardinal)) {
        const auto count = read_cardinal(scene, i + 1);
        const auto unit = count ? unit_at(scene, count->end) : UnitFound{};
        if (unit.unit != Unit::none) {
            point.shift = count->value * scene.word(relation_first).relation();
            point.unit = unit.unit;
            end = unit.end;
        } else if (scene.question() && scene.is(i, "past")) {
            const auto one = unit_at(scene, i + 1);
            if (one.unit == Unit::none) return std::nullopt;
            point.shift = -1;
            point.unit = one.unit;
            end = one.end;
        }
    } else if (const auto count = read_cardinal(scene, i);
               count && scene.has(count->end, w_last | w_next)) {
        const auto unit = unit_at(scene, count->end + 1);
        if (unit.unit == Unit::none) return std::nullopt;
        point.shift = count->value * scene.word(count->end).relation();
        point.unit = unit.unit;
        end = unit.end;
    }
    if (end == 0 || point.unit == Unit::weekend) return std::nullopt;
    return Found{point, end};
}

}  // namespace vigie::dates
