// Days of the week, alone or before a day of the month.
#include "common/dates/reading.hh"

namespace vigie::dates {
namespace {

using Kind = Point::Kind;

/// "mer.", "Tue": an abbreviation counts beside a day or with a capital that no noun has.
bool short_weekday_counts(const Scene& scene, std::size_t i, std::size_t after) {
    if (read_day_number(scene, after)) return true;
    if (scene.french()) return i == 0 || scene.is(i - 1, "|");
    const bool noun = scene.is(i, "sun") || scene.is(i, "sat") || scene.is(i, "mon") ||
                      scene.is(i, "wed") || scene.is(i, "thu");
    if (i == 0 && scene.is_pause(i + 1)) return true;
    return !noun ? scene.token(i).is_capital()
                 : scene.token(i).is_capital() && i > 0 && scene.has(i - 1, w_unit | w_relation);
}

/// The week that follows a weekday: "de la semaine prochaine", "next week", "cette semaine".
std::size_t take_week(const Scene& scene, Point& point, std::size_t end) {
    auto at = end;
    if (scene.has(at, w_of)) ++at;
    at = scene.skip(at, w_article);
    const bool before = scene.has(at, w_relation) && scene.word(at + 1).unit == Unit::week;
    const bool after = scene.word(at).unit == Unit::week && scene.has(at + 1, w_relation);
    if (!before && !after) return end;
    point.within = true;
    point.within_shift = scene.word(before ? at : at + 1).relation();
    return at + 2;
}

/// "12 mars 2019" behind a weekday, in brackets or after a comma or an article.
MaybeFound date_behind_weekday(const Scene& scene, std::size_t i, std::size_t end) {
    auto at = end;
    const bool bracket = scene.is(at, "(");
    if (scene.is(at, ",") || bracket) ++at;
    at = scene.skip(at, w_article);
    MaybeFound date = read_numeric(scene, at);
    if (!date) date = read_day_month(scene, at);
    if (!date && !scene.french()) date = read_month(scene, at);
    if (!date || date->point.kind != Kind::day_of_month) return std::nullopt;
    date->point.weekday = scene.word(i).weekday;
    if (bracket) {
        if (!scene.is(date->end, ")")) return std::nullopt;
        ++date->end;
    }
    return date;
}

MaybeFound day_behind_weekday(const Scene& scene, std::size_t i, std::size_t end) {
    const auto at = scene.skip(end, w_article);
    const auto day = read_day_number(scene, at);
    if (!day || scene.has(day->end, w_counted | w_unit) || scene.is(day->end, "h") ||
        scene.is(day->end, "heures") || scene.is(day->end, ":"))
        return std::nullopt;
    if (!scene.is_number(at) && at == end) return std::nullopt;  // "vendredi deux ..."
    Point point;
    point.kind = Kind::day_of_month;
    point.weekday = scene.word(i).weekday;
    point.day = day->value;
    return found(point, day->end);
}

bool repeats(const Scene& scene, std::size_t i) {
    if (i == 0) return false;
    if (scene.has(i - 1, w_each)) return true;
    return scene.french() && scene.is(i - 1, "le");
}

/// The weekday alone, with what says which one.
MaybeFound plain_weekday(const Scene& scene, std::size_t i, std::size_t end) {
    Point point;
    point.kind = Kind::weekday;
    point.weekday = scene.word(i).weekday;
    if (scene.french() && scene.has(end, w_relation) && !scene.has(end, w_this)) {
        point.relation = scene.word(end).relation();
        return found(point, end + 1);
    }
    if (scene.french() && scene.is(end, "a") && scene.is(end + 1, "venir")) {
        point.relation = 0;
        return found(point, end + 2);
    }
    const auto week_end = take_week(scene, point, end);
    point.repeated = week_end == end && repeats(scene, i);
    return found(point, week_end);
}

}  // namespace

MaybeFound read_weekday(const Scene& scene, std::size_t i) {
    if (scene.has(i, w_weekdays)) {
        Point point;
        point.kind = Kind::weekday;
        point.weekday = scene.word(i).weekday;
        point.repeated = true;
        return found(point, i + 1);
    }
    if (!scene.has(i, w_weekday | w_weekday_short)) return std::nullopt;
    auto end = i + 1;
    const bool abbreviated = scene.has(i, w_weekday_short);
    if (abbreviated && scene.is(end, ".") && scene.touches(end)) ++end;
    if (const auto date = date_behind_weekday(scene, i, end)) return date;
    if (abbreviated && !short_weekday_counts(scene, i, scene.is(end, ",") ? end + 1 : end))
        return std::nullopt;
    if (const auto day = day_behind_weekday(scene, i, end)) return day;
    return plain_weekday(scene, i, end);
}

}  // namespace vigie::dates
