// Two dates that bound one period: entre le 3 et le 5 mars, de 2010 à 2016, 2019-2025.
#include "common/dates/reading.hh"

namespace vigie::dates {
namespace {

using Kind = Point::Kind;

enum class Lead : std::uint8_t { none, between, from };

/// A year inside a range needs no preposition of its own.
MaybeFound plain_year(const Scene& scene, std::size_t i) {
    if (scene.digits(i) != 4 || !is_year(scene.number(i)) || scene.number(i) < 1800)
        return std::nullopt;
    if (scene.touches(i + 1) && scene.token(i + 1).is_word()) return std::nullopt;
    Point point;
    point.kind = Kind::year;
    point.year = scene.number(i);
    return Found{point, i + 1};
}

MaybeFound now_point(const Scene& scene, std::size_t i) {
    const bool this_day = scene.is(i, "ce") && scene.is(i + 1, "jour");
    if (!scene.has(i, w_now) && !this_day && !scene.is(i, "date")) return std::nullopt;
    Point point;
    point.kind = Kind::relative;
    point.unit = Unit::day;
    return Found{point, this_day ? i + 2 : i + 1};
}

std::size_t past_articles(const Scene& scene, std::size_t i) {
    i = scene.skip(i, w_article);
    if (scene.is(i, "en") || scene.is(i, "l'") || scene.is(i, "on")) ++i;
    return scene.skip(i, w_article);
}

/// One end of a range; `led`: articles and "en" may stand before it.
MaybeFound end_point(const Scene& scene, std::size_t i, bool led) {
    if (led) i = past_articles(scene, i);
    if (!may_begin_point(scene, i) && !scene.has(i, w_now) && !scene.is(i, "date"))
        return std::nullopt;
    if (const auto now = now_point(scene, i)) return now;
    MaybeFound best;
    if (const auto named = read_point(scene, i, true)) best = named->found;
    const auto year = plain_year(scene, i);
    if (year && (!best || best->end < year->end)) best = year;
    return best;
}

/// Past the word between the ends, or nothing.
std::size_t after_connector(const Scene& scene, std::size_t i, Lead lead) {
    if (scene.is_dash(i)) return i + 1;
    if (lead == Lead::between && scene.has(i, w_and)) return i + 1;
    if (scene.has(i, w_until)) {
        auto at = i + 1;
        if (scene.is(at, "a") || scene.is(at, "au") || scene.is(at, "en")) ++at;
        return at;
    }
    if (scene.has(i, w_to)) return i + 1;
    return 0;
}

bool is_bare_day(const Point& point) {
    return point.kind == Kind::day_of_month && point.month == 0 && !point.within;
}

bool fits(const Point& point) {
    return point.kind != Kind::ago && point.kind != Kind::window && !point.repeated;
}

void lend_month(Point& bare, const Point& full, bool bare_is_first) {
    const Point& source = full;
    bare.month = source.month;
    if (source.year) bare.year = source.year;
    if (source.within) {
        bare.within = true;
        bare.within_shift = source.within_shift;
    }
    const bool wraps = bare_is_first ? bare.day > source.day : bare.day < source.day;
    if (!wraps || bare.month == 0) return;
    bare.month += bare_is_first ? -1 : 1;
    if (bare.month == 0 || bare.month == 13) {
        const int step = bare.month == 0 ? -1 : 1;
        bare.month = bare.month == 0 ? 12 : 1;
        if (bare.year) bare.year = *bare.year + step;
    }
}

/// Later in the year, by month and day.
bool is_later(const Point& a, const Point& b) {
    if (a.kind != b.kind) return a.month > b.month;
    return a.month * 32 + a.day > b.month * 32 + b.day;
}

bool lacks_year(const Point& point) {
    return !point.year && !point.relation && !point.within;
}

bool is_part_of_year(const Point& point) {
    return point.kind == Kind::quarter || point.kind == Kind::half || point.kind == Kind::week ||
           point.kind == Kind::season;
}

/// "de novembre à février 2022": the year of one end, the next or the one before.
void lend_years(Point& first, Point& last) {
    if (lacks_year(first) && last.year && last.kind != Kind::year) {
        if (first.month != 0)
            first.year = *last.year - (last.month != 0 && is_later(first, last) ? 1 : 0);
        else if (is_part_of_year(first))
            first.year = last.year;
        return;
    }
    if (lacks_year(last) && last.month != 0 && first.year)
        last.year = *first.year + (first.month != 0 && is_later(first, last) ? 1 : 0);
}

/// Gives each end what only the other one says.
bool complete(Point& first, Point& last) {
    if (is_bare_day(first) && is_bare_day(last)) return first.day < last.day || first.weekday != 0;
    if (is_bare_day(first)) {
        if (last.kind != Kind::day_of_month) return false;
        lend_month(first, last, true);
    }
    if (is_bare_day(last)) {
        if (first.kind != Kind::day_of_month) return false;
        lend_month(last, first, false);
    }
    lend_years(first, last);
    return true;
}

bool in_order(const Point& first, const Point& last) {
    if (first.kind == Kind::year && last.kind == Kind::year) {
        const int span = *last.year - *first.year;
        return span > 0 && span < 120;
    }
    return true;
}

bool days_in_month(const Point& point) {
    return point.kind == Kind::day_of_month && point.month != 0;
}

/// Without "de" or "entre" the two must show that they belong together.
bool hangs_together(const Scene& scene, const Found& first, std::size_t connector,
                    const Found& last, Lead lead) {
    const auto& a = first.point;
    const auto& b = last.point;
    const bool dash = scene.is_dash(connector);
    if (is_bare_day(a) && is_bare_day(b)) {
        if (lead == Lead::none || dash) return false;
        return scene.is_pause(last.end) || a.weekday != 0;
    }
    if (a.kind == Kind::year && b.kind == Kind::year) {
        if (scene.has(last.end, w_counted)) return false;
        return lead != Lead::none || dash || (!scene.french() && scene.has(connector, w_to));
    }
    const bool season_of_play = dash && a.year && b.kind == Kind::year && a.kind != Kind::year;
    if (season_of_play) return false;  // "premier trimestre 2024-2025"
    if (lead != Lead::none) return true;
    const bool same_parts = a.kind == b.kind && (a.kind == Kind::quarter || a.kind == Kind::half ||
                                                 a.kind == Kind::week);
    if (same_parts) return dash || scene.has(connector, w_to);
    const bool days = a.kind == Kind::day_of_month && b.kind == Kind::day_of_month;
    const bool months = a.kind == Kind::month && b.kind == Kind::month;
    if (days && (is_bare_day(a) || is_bare_day(b)))
        return a.certain || b.month != 0 || b.within || dash;
    if (days) return true;
    const bool month_and_day = dash && a.kind == Kind::month && days_in_month(b);
    if (month_and_day) return true;
    if (months) return dash || scene.has(connector, w_to | w_until);
    if (scene.has(connector, w_until)) return true;  // "aujourd'hui jusqu'à demain"
    return !scene.french() && scene.has(connector, w_to) && a.kind != Kind::weekday &&
           a.kind != Kind::relative;
}

FoundRange years_between(int from, int to, std::size_t begin, std::size_t end) {
    FoundRange out;
    out.first.kind = out.last.kind = Kind::year;
    out.first.year = from;
    out.last.year = to;
    out.begin = begin;
    out.end = end;
    return out;
}

/// "2019/2020", "2023/24": two years that follow each other.
std::optional<FoundRange> slashed_years(const Scene& scene, std::size_t i) {
    if (scene.digits(i) != 4 || !scene.is(i + 1, "/") || !scene.touches(i + 1) ||
        !scene.touches(i + 2) || !scene.stands_alone(i, i + 3))
        return std::nullopt;
    const int from = scene.number(i);
    const int to =
        scene.digits(i + 2) == 2 ? from / 100 * 100 + scene.number(i + 2) : scene.number(i + 2);
    if (from < 1900 || from > 2099 || to != from + 1) return std::nullopt;
    return years_between(from, to, i, i + 3);
}

/// "2014-18", "2019-20"
std::optional<FoundRange> short_year_range(const Scene& scene, std::size_t i) {
    if (const auto sports = slashed_years(scene, i)) return sports;
    if (scene.digits(i) != 4 || scene.digits(i + 2) != 2 || !scene.is_dash(i + 1) ||
        !scene.touches(i + 1) || !scene.touches(i + 2) || !scene.stands_alone(i, i + 3) ||
        (scene.is_dash(i + 3) && scene.touches(i + 3)))
        return std::nullopt;
    const int from = scene.number(i);
    const int to = from / 100 * 100 + scene.number(i + 2);
    if (from < 1900 || from > 2099 || to <= from || to - from > 30 || scene.number(i + 2) <= 12)
        return std::nullopt;
    return years_between(from, to, i, i + 3);
}

/// "novembre 19-20", "November between 19 and 20"
std::optional<FoundRange> days_after_month(const Scene& scene, std::size_t i) {
    if (!scene.has(i, w_month)) return std::nullopt;
    auto at = i + 1;
    const bool between = scene.has(at, w_between);
    if (between) ++at;
    const auto first = read_day_number(scene, at);
    const std::size_t day_end =
        first ? first->end : (scene.is_number(at) && scene.digits(at) <= 2 ? at + 1 : 0);
    if (day_end == 0) return std::nullopt;
    auto next = after_connector(scene, day_end, between ? Lead::between : Lead::none);
    if (next == 0) return std::nullopt;
    next = scene.skip(next, w_article);
    const auto last = read_day_number(scene, next);
    const bool glued = scene.is_dash(next - 1) && scene.is_number(next) && scene.digits(next) <= 2;
    if ((!last && !glued) || scene.has(last ? last->end : next + 1, w_month)) return std::nullopt;
    FoundRange out;
    out.begin = i;
    out.end = last ? last->end : next + 1;
    if (scene.digits(out.end) != 0 && scene.digits(out.end) != 4) return std::nullopt;
    out.first.kind = out.last.kind = Kind::day_of_month;
    out.first.month = out.last.month = scene.word(i).month;
    out.first.day = first ? first->value : scene.number(at);
    out.last.day = last ? last->value : scene.number(next);
    if (out.first.day >= out.last.day || out.last.day > 31) return std::nullopt;
    if (const auto year = read_year_after(scene, out.end, false)) {
        out.first.year = out.last.year = year->value;
        out.end = year->end;
    }
    return out;
}

/// "week … between Wednesday and Friday", "cette semaine du mardi au jeudi"
void take_week_before(const Point& week, Point& first, Point& last) {
    for (auto* end : {&first, &last}) {
        if (end->kind != Kind::weekday) return;
        end->within = true;
        end->within_shift = week.shift;
    }
}

/// "next week between …"
MaybeFound week_before(const Scene& scene, std::size_t i) {
    const auto unit = read_relative_unit(scene, i);
    const bool week = unit && unit->point.kind == Kind::relative && unit->point.unit == Unit::week;
    return week ? unit : std::nullopt;
}

Lead lead_at(const Scene& scene, std::size_t i) {
    if (scene.has(i, w_between)) return Lead::between;
    const bool from = scene.has(i, w_from | w_since) || (!scene.french() && scene.is(i, "in"));
    return from ? Lead::from : Lead::none;
}

/// "from april to June in 2017"
void take_late_year(const Scene& scene, Found& last) {
    if (last.point.year || last.point.month == 0 || scene.french() || !scene.is(last.end, "in"))
        return;
    if (const auto year = read_year_after(scene, last.end, false)) {
        last.point.year = year->value;
        last.end = year->end;
    }
}

struct Ends {
    Found first;
    Found last;
    std::size_t connector = 0;
};

std::optional<Ends> read_ends(const Scene& scene, std::size_t at, Lead lead) {
    auto first = end_point(scene, at, lead != Lead::none);
    if (!first) return std::nullopt;
    auto connector = first->end;
    auto next = after_connector(scene, connector, lead);
    if (next == 0) return std::nullopt;
    auto last = end_point(scene, next, true);
    if (!last || !fits(first->point) || !fits(last->point)) {
        return std::nullopt;
    }
    return Ends{*first, *last, connector};
}

/// "12-15 mars": a dash between two bare figures hides the first from read_day_number.
std::optional<Ends> dashed_days(const Scene& scene, std::size_t i) {
    if (!scene.is_number(i) || scene.digits(i) > 2 || !scene.is_dash(i + 1) ||
        !scene.is_number(i + 2) || scene.digits(i + 2) > 2)
        return std::nullopt;
    const auto last = read_day_month(scene, i + 2);
    const int day = scene.number(i);
    if (!last || day < 1 || day >= last->point.day) return std::nullopt;
    Ends out;
    out.first.point.kind = Kind::day_of_month;
    out.first.point.day = day;
    out.first.end = i + 1;
    out.last = *last;
    out.connector = i + 1;
    return out;
}

}  // namespace

std::optional<FoundRange> read_range(const Scene& scene, std::size_t i) {
    if (const auto years = short_year_range(scene, i)) return years;
    if (const auto days = days_after_month(scene, i)) return days;
    auto at = i;
    const auto week = week_before(scene, i);
    if (week) at = week->end;
    const auto lead = lead_at(scene, at);
    if (week && lead == Lead::none) return std::nullopt;
    if (lead != Lead::none) ++at;
    auto ends = dashed_days(scene, at);
    if (!ends) ends = read_ends(scene, at, lead);
    if (!ends) return std::nullopt;
    auto [first, last, connector] = *ends;
    if (week) take_week_before(week->point, first.point, last.point);
    if (!hangs_together(scene, first, connector, last, lead)) return std::nullopt;
    take_late_year(scene, last);
    if (!complete(first.point, last.point) || !in_order(first.point, last.point))
        return std::nullopt;
    FoundRange out;
    out.first = first.point;
    out.last = last.point;
    // "de 2002-2003": the preposition is not of the range
    const bool dashed = scene.is_dash(connector) && lead == Lead::from && !week;
    out.begin = dashed ? at : i;
    out.end = last.end;
    return out;
}

}  // namespace vigie::dates
