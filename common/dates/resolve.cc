// From what the words say to days, given the day of writing.
#include <algorithm>
#include <cstdlib>

#include "common/dates/reading.hh"

namespace vigie::dates {
namespace {

using Kind = Point::Kind;
using std::chrono::days;

/// What a wish for past, future or near means for candidates in rising order.
class Choice {
public:
    Choice(Day reference, Tense tense, bool question, bool strict_past)
        : reference_(reference), tense_(tense), question_(question), strict_past_(strict_past) {}

    void offer(const Interval& candidate) {
        const auto cost = cost_of(candidate);
        if (!best_ || cost < cost_) {
            best_ = candidate;
            cost_ = cost;
        }
    }
    const std::optional<Interval>& best() const { return best_; }
    void keep_to_year() { same_year_ = true; }

private:
    long cost_of(const Interval& candidate) const {
        constexpr long never = 1'000'000;
        const bool ahead = *candidate.from > reference_;
        const bool behind = *candidate.to < reference_;
        const long distance = ahead    ? (*candidate.from - reference_).count()
                              : behind ? (reference_ - *candidate.to).count()
                                       : 0;
        if (question_) return ahead ? never + distance : distance;
        if (tense_ == Tense::over && ahead) return never + distance;
        const bool past = tense_ == Tense::past || tense_ == Tense::distant;
        if (past && ahead && strict_past_) return never + distance;
        if (past && ahead) return distance * (tense_ == Tense::distant ? 8 : 3);
        if (tense_ == Tense::unknown && ahead && strict_past_) return distance * 4;
        if (tense_ == Tense::unknown && same_year_) return year_distance(candidate);
        if (tense_ == Tense::future && behind) return distance * 6;
        return distance + (ahead ? 1 : 0);
    }

    /// "le premier lundi de mai": that of the running year.
    long year_distance(const Interval& candidate) const {
        return std::abs(year_of(*candidate.from + days{3}) - year_of(reference_));
    }

    bool same_year_ = false;
    Day reference_;
    Tense tense_;
    bool question_;
    bool strict_past_;
    std::optional<Interval> best_;
    long cost_ = 0;
};

bool is_strict_in_past(Kind kind) {
    return kind == Kind::quarter || kind == Kind::half || kind == Kind::season;
}

/// A year-less point nearest to the reference; a weekday beside the day must fit.
std::optional<Interval> nearest_year(const Point& point, Day reference, Tense tense,
                                     bool question) {
    const bool rare = point.weekday != 0 || (point.month == 2 && point.day == 29);
    const int reach = rare ? 6 : 1;
    Choice choice(reference, rare && !question ? Tense::unknown : tense, question,
                  is_strict_in_past(point.kind));
    Choice any(reference, tense, question, false);
    const bool counted_day = point.kind == Kind::nth_day || point.kind == Kind::weekend ||
                             (point.kind == Kind::week && point.month != 0);
    if (counted_day) choice.keep_to_year();
    for (int year = year_of(reference) - reach; year <= year_of(reference) + reach; ++year) {
        const auto candidate = interval_in(point, year);
        if (!candidate) continue;
        const bool fits = point.weekday == 0 || point.kind != Kind::day_of_month ||
                          weekday_of(*candidate->from) == point.weekday;
        if (fits) choice.offer(*candidate);
        if (std::abs(year - year_of(reference)) <= 1) any.offer(*candidate);
    }
    return choice.best() ? choice.best() : any.best();
}

/// "mars dernier", "l'été prochain"
std::optional<Interval> related_year(const Point& point, Day reference) {
    const int year = year_of(reference);
    std::optional<Interval> best;
    for (int y = year - 2; y <= year + 2; ++y) {
        const auto candidate = interval_in(point, y);
        if (!candidate) continue;
        if (*point.relation < 0 && *candidate->to < reference) best = candidate;
        if (*point.relation > 0 && *candidate->from > reference && !best) best = candidate;
    }
    if (*point.relation == 0) {
        Choice choice(reference, Tense::unknown, false, false);
        for (int y = year - 1; y <= year; ++y)
            if (const auto candidate = interval_in(point, y);
                candidate && (y == year || *candidate->to >= reference))
                choice.offer(*candidate);
        return choice.best();
    }
    return best;
}

Interval weekday_in_week(Day reference, int weekday, int shift) {
    return single_day(*week_of(reference).from + days{7 * shift + weekday - 1});
}

/// "vendredi dernier", "lundi prochain", "ce jeudi"
Interval related_weekday(int weekday, int relation, Day reference, Tense tense) {
    const auto here = *weekday_in_week(reference, weekday, 0).from;
    if (relation > 0) return single_day(here + days{7});
    if (relation == 0) {
        if (tense != Tense::future && tense != Tense::unknown && here > reference)
            return single_day(here - days{7});
        if (tense == Tense::future && here < reference) return single_day(here + days{7});
        return single_day(here);
    }
    // Said in the same week, "lundi dernier" is this Monday only once it is some days away.
    constexpr days some{4};
    return single_day(here <= reference - some ? here : here - days{7});
}

Interval bare_weekday(int weekday, Day reference, Tense tense, bool question) {
    const auto today = weekday_of(reference);
    const auto back = (today - weekday + 7) % 7;
    if (tense == Tense::future && !question && back != 0)
        return single_day(reference + days{7 - back});
    return single_day(reference - days{back});
}

std::optional<Interval> bare_day(const Point& point, Day reference, Tense tense, bool question) {
    const int reach = point.weekday != 0 ? 24 : 1;
    Choice choice(reference, tense, question, false);
    const auto first = *unit_around(reference, Unit::month).from;
    for (int shift = -reach; shift <= reach; ++shift) {
        const auto month = add_months(first, shift);
        const auto day = make_day(year_of(month), month_of(month), point.day);
        if (!day) continue;
        if (point.weekday != 0 && weekday_of(*day) != point.weekday) continue;
        if (point.kind == Kind::week_of)
            choice.offer(week_of(*day));
        else
            choice.offer(single_day(*day));
    }
    return choice.best();
}

/// Points that hang on a month, week or year counted from that of writing.
std::optional<Interval> resolve_within(const Point& point, Day reference) {
    const auto in_year = [&] {
        return interval_in(point, year_of(reference) + point.within_shift);
    };
    switch (point.kind) {
        case Kind::weekday:
            return weekday_in_week(reference, point.weekday, point.within_shift);
        case Kind::day_of_month:
        case Kind::week_of: {
            if (point.month != 0) return in_year();
            const auto month =
                add_months(*unit_around(reference, Unit::month).from, point.within_shift);
            const auto day = make_day(year_of(month), month_of(month), point.day);
            return day ? std::optional(single_day(*day)) : std::nullopt;
        }
        case Kind::week:
        case Kind::nth_day:
        case Kind::weekend:
        case Kind::half_month: {
            if (point.unit != Unit::month) return in_year();
            const auto month =
                add_months(*unit_around(reference, Unit::month).from, point.within_shift);
            return inside(point, unit_around(month, Unit::month));
        }
        default:
            return in_year();
    }
}

Interval resolve_ago(const Point& point, Day reference) {
    const auto day = add_months(moved(reference, point.unit, point.shift), point.extra_months) +
                     days{point.extra_days};
    return unit_around(day, point.unit);
}

Interval resolve_window(const Point& point, Day reference) {
    const auto other = moved(reference, point.unit, point.shift);
    return point.shift < 0 ? Interval{other, reference} : Interval{reference, other};
}

}  // namespace

bool needs_reference(const Point& point) {
    switch (point.kind) {
        case Kind::relative:
        case Kind::ago:
        case Kind::window:
        case Kind::weekday:
            return true;
        case Kind::decade:
        case Kind::century:
            return false;
        default:
            return !point.year.has_value();
    }
}

std::optional<Interval> resolve_point(const Point& point, std::optional<Day> reference, Tense tense,
                                      bool question) {
    if (!needs_reference(point)) return interval_in(point, *point.year);
    if (!reference) return std::nullopt;
    if (point.within) return resolve_within(point, *reference);
    switch (point.kind) {
        case Kind::relative:
            return narrowed(unit_around(moved(*reference, point.unit, point.shift), point.unit),
                            point.part);
        case Kind::ago:
            return resolve_ago(point, *reference);
        case Kind::window:
            return resolve_window(point, *reference);
        case Kind::weekday:
            return point.relation
                       ? related_weekday(point.weekday, *point.relation, *reference, tense)
                       : bare_weekday(point.weekday, *reference, tense, question);
        case Kind::day_of_month:
        case Kind::week_of:
            if (point.month == 0) return bare_day(point, *reference, tense, question);
            break;
        default:
            break;
    }
    if (point.relation) return related_year(point, *reference);
    return nearest_year(point, *reference, tense, question);
}

namespace {

std::optional<Interval> joined(const std::optional<Interval>& a, const std::optional<Interval>& b) {
    if (!a || !b || !a->from || !b->to || *b->to < *a->from) return std::nullopt;
    return Interval{a->from, b->to};
}

/// Both ends name a month or quarter, but no year: the year of the whole is chosen.
bool shares_year(const Point& point) {
    return !point.year && !point.relation && !point.within &&
           (point.month != 0 || point.kind == Kind::quarter || point.kind == Kind::half);
}

std::optional<Interval> bare_days(const Point& first, const Point& last, Day reference, Tense tense,
                                  bool question) {
    Choice choice(reference, tense, question, false);
    const auto month = *unit_around(reference, Unit::month).from;
    const int reach = first.weekday != 0 || last.weekday != 0 ? 24 : 1;
    for (int shift = -reach; shift <= reach; ++shift) {
        const auto m = add_months(month, shift);
        const auto next = first.day < last.day ? m : add_months(m, 1);
        const auto a = make_day(year_of(m), month_of(m), first.day);
        const auto b = make_day(year_of(next), month_of(next), last.day);
        if (!a || !b) continue;
        if (first.weekday != 0 && weekday_of(*a) != first.weekday) continue;
        if (last.weekday != 0 && weekday_of(*b) != last.weekday) continue;
        choice.offer({*a, *b});
    }
    return choice.best();
}

/// The weekday said with a day must be the right one.
bool weekday_fits(const Point& point, const std::optional<Day>& day) {
    return point.weekday == 0 || point.kind != Kind::day_of_month || !day ||
           weekday_of(*day) == point.weekday;
}

std::optional<Interval> range_of_shared_year(const Point& first, const Point& last, Day reference,
                                             Tense tense, bool question) {
    const bool months = first.kind != Kind::day_of_month;
    Choice fitting(reference, tense, question, months);
    Choice any(reference, tense, question, months);
    const bool named_days = first.weekday != 0 || last.weekday != 0;
    const int reach = named_days ? 6 : 1;
    for (int year = year_of(reference) - reach; year <= year_of(reference) + reach; ++year) {
        const auto a = interval_in(first, year);
        auto whole = joined(a, interval_in(last, year));
        if (!whole) whole = joined(a, interval_in(last, year + 1));
        if (!whole) continue;
        if (std::abs(year - year_of(reference)) <= 1) any.offer(*whole);
        if (weekday_fits(first, whole->from) && weekday_fits(last, whole->to))
            fitting.offer(*whole);
    }
    return fitting.best() ? fitting.best() : any.best();
}

}  // namespace

std::optional<Interval> resolve_range(const Point& first, const Point& last,
                                      std::optional<Day> reference, Tense tense, bool question) {
    const bool bare = first.kind == Kind::day_of_month && last.kind == Kind::day_of_month &&
                      first.month == 0 && last.month == 0 && !first.within && !last.within;
    if (bare) {
        if (!reference) return std::nullopt;
        return bare_days(first, last, *reference, tense, question);
    }
    if (shares_year(first) && shares_year(last)) {
        if (!reference) return std::nullopt;
        return range_of_shared_year(first, last, *reference, tense, question);
    }
    const auto a = resolve_point(first, reference, tense, question);
    auto b = resolve_point(last, reference, tense, question);
    if (!joined(a, b) && a && b && reference) {
        if (shares_year(last)) b = interval_in(last, year_of(*a->from));
        if (!joined(a, b) && shares_year(last)) b = interval_in(last, year_of(*a->from) + 1);
        if (!joined(a, b) && last.kind == Kind::weekday)
            b = Interval{*b->from + days{7}, *b->to + days{7}};
        if (!joined(a, b) && shares_year(first)) {
            const auto earlier = interval_in(first, year_of(*b->to));
            return joined(earlier, b) ? joined(earlier, b)
                                      : joined(interval_in(first, year_of(*b->to) - 1), b);
        }
    }
    return joined(a, b);
}

}  // namespace vigie::dates
