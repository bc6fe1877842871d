// Days and months, and the years that follow them.
#include "common/dates/reading.hh"

namespace vigie::dates {
namespace {

using Kind = Point::Kind;

int century_of_two_digits(int value) {
    return value < 50 ? 2000 + value : 1900 + value;
}

/// "of", "de", "du mois de" between a day and its month.
std::size_t skip_of(const Scene& scene, std::size_t i) {
    if (scene.french() && scene.is(i, "du") && scene.is(i + 1, "mois")) i += 2;
    if (scene.french() && (scene.is(i, "jour") || scene.is(i, "day"))) ++i;
    if (!scene.french() && scene.is(i, "day")) ++i;
    return scene.has(i, w_of) ? i + 1 : i;
}

/// The point after "sept." when it abbreviates and does not end the sentence for the reader.
std::size_t after_abbreviation(const Scene& scene, std::size_t i) {
    const bool point = scene.is(i, ".") && scene.touches(i) &&
                       (scene.is_number(i + 1) || scene.has(i + 1, w_of | w_relation));
    return point ? i + 1 : i;
}

bool is_abbreviated(const Scene& scene, std::size_t i) {
    return scene.token(i).fold.size() <= 4 && !scene.is(i, "mars") && !scene.is(i, "mai") &&
           !scene.is(i, "juin") && !scene.is(i, "aout") && !scene.is(i, "june") &&
           !scene.is(i, "july") && !scene.is(i, "may");
}

std::size_t end_of_month_word(const Scene& scene, std::size_t i) {
    return is_abbreviated(scene, i) ? after_abbreviation(scene, i + 1) : i + 1;
}

}  // namespace

bool take_year_frame(const Scene& scene, std::size_t i, Point& point, std::size_t& end) {
    auto at = scene.has(i, w_of) ? i + 1 : i;
    at = scene.skip(at, w_article);
    const bool before = scene.has(at, w_relation) && scene.word(at + 1).unit == Unit::year;
    const bool after = scene.word(at).unit == Unit::year && scene.has(at + 1, w_relation);
    if (!before && !after) return false;
    point.within = true;
    point.within_shift = scene.word(before ? at : at + 1).relation();
    end = at + 2;
    return true;
}

bool is_year(int number) {
    return number >= 1500 && number < 2200;
}

std::optional<Number> read_year_after(const Scene& scene, std::size_t i, bool two_digits) {
    auto at = i;
    if (scene.is(at, ",") && (scene.digits(at + 1) == 4 || read_year_words(scene, at + 1))) ++at;
    if (scene.has(at, w_of) || scene.is(at, "en")) ++at;
    if (scene.is(at, "l'")) ++at;
    at = scene.skip(at, w_article);
    if (scene.has(at, w_year_word)) ++at;
    if (scene.has(at, w_of) && at > i && scene.has(at - 1, w_year_word)) ++at;
    if (scene.digits(at) == 4 && is_year(scene.number(at))) {
        const bool glued = scene.touches(at + 1) && scene.token(at + 1).is_word();
        const bool money = scene.token(at + 1).kind == text::TokenKind::symbol;
        if (!glued && !money && !scene.has(at + 1, w_counted))
            return Number{scene.number(at), at + 1};
        return std::nullopt;
    }
    if (const auto words = read_year_words(scene, at)) return words;
    const bool apostrophe = scene.is(at, "'") || scene.is(at, "’");
    if (apostrophe && scene.digits(at + 1) == 2 && scene.touches(at + 1))
        return Number{century_of_two_digits(scene.number(at + 1)), at + 2};
    if (two_digits && scene.digits(at) == 2 && scene.stands_alone(at, at + 1) &&
        !scene.has(at + 1, w_counted | w_unit | w_month))
        return Number{century_of_two_digits(scene.number(at)), at + 1};
    return std::nullopt;
}

namespace {

/// A year behind day and month; two digits only where they cannot be something else.
void take_year(const Scene& scene, Point& point, std::size_t& end, bool has_day) {
    const bool sure_two_digits = scene.digits(end) == 2 && scene.number(end) > 31;
    const bool allow = sure_two_digits || (scene.question() && !has_day);
    if (const auto year = read_year_after(scene, end, allow)) {
        point.year = year->value;
        end = year->end;
    } else if (!scene.french() && scene.is(end, "of") && scene.digits(end + 1) == 2) {
        point.year = century_of_two_digits(scene.number(end + 1));
        end += 2;
    }
}

bool is_sept_number(const Scene& scene, std::size_t i) {
    return scene.is(i, "sept") && scene.french();
}

/// The English modal verb and the verb "to march" are no months.
bool is_month_word(const Scene& scene, std::size_t i) {
    if (!scene.has(i, w_month)) return false;
    const auto& token = scene.token(i);
    if (scene.touches(i) && i > 0 && scene.token(i - 1).is_word() &&
        !scene.token(i - 1).fold.ends_with('\''))
        return false;
    if (!scene.french() && (scene.is(i, "may") || scene.is(i, "march")))
        return token.is_capital() || scene.is_number(i + 1) ||
               (scene.question() && i + 1 == scene.size()) ||
               scene.has(i - 1, w_in | w_of | w_relation);
    return true;
}

MaybeFound with_weekday_after(const Scene& scene, Point point, std::size_t end) {
    // "le vingt-et-un, jeudi"
    if (scene.is(end, ",") && scene.has(end + 1, w_weekday)) {
        point.weekday = scene.word(end + 1).weekday;
        return found(point, end + 2);
    }
    return found(point, end);
}

/// "les 18 et 19 juin": the month stands behind the last day of a list.
bool borrow_month(const Scene& scene, std::size_t end, Point& point) {
    constexpr int longest_list = 4;
    for (int n = 0; n < longest_list; ++n) {
        if (!scene.has(end, w_and | w_or) && !scene.is(end, ",")) return false;
        const auto next = scene.skip(end + 1, w_article);
        if (const auto date = read_day_month(scene, next); date && date->point.month != 0) {
            point.month = date->point.month;
            point.year = date->point.year;
            return true;
        }
        const auto day = read_day_number(scene, next);
        if (!day) return false;
        end = day->end;
    }
    return false;
}

/// "le 18", "on the 27th": a day whose month the reader must know.
bool bare_day_context(const Scene& scene, std::size_t i, std::size_t end) {
    const bool pause = scene.is_pause(end) && !scene.is_dash(end) && !scene.is(end, "(") &&
                       !scene.is(end, "%") && !scene.is(end, "/") && !scene.is(end, "'");
    const bool list = scene.has(end, w_and) && scene.has(end + 1, w_article) &&
                      read_day_number(scene, end + 2).has_value();
    if (!pause && !list) return false;
    if (i == 0) return false;
    if (scene.french()) {
        const bool from = scene.is(i - 1, "du") && i >= 2 && scene.is(i - 2, "partir");
        const bool dated = scene.is(i - 1, "le") || scene.is(i - 1, "au") || from;
        const bool noun = i >= 2 && scene.token(i - 2).is("numero");
        return (scene.is_number(i) || scene.has(i, w_cardinal)) && dated && !noun;
    }
    return scene.is(i - 1, "the") && (i >= 2) && scene.has(i - 2, w_in);
}

}  // namespace

MaybeFound read_bare_day(const Scene& scene, std::size_t i) {
    const auto day = read_day_number(scene, i);
    if (!day || scene.has(day->end, w_counted | w_unit)) return std::nullopt;
    Point point;
    point.kind = Kind::day_of_month;
    point.day = day->value;
    if (borrow_month(scene, day->end, point)) return found(point, day->end);
    point.certain = bare_day_context(scene, i, day->end);
    return with_weekday_after(scene, point, day->end);
}

MaybeFound read_day_month(const Scene& scene, std::size_t i) {
    const auto day = read_day_number(scene, i);
    if (!day) return std::nullopt;
    auto at = skip_of(scene, day->end);
    Point point;
    point.kind = Kind::day_of_month;
    point.day = day->value;
    if (is_month_word(scene, at)) {
        point.month = scene.word(at).month;
        auto end = end_of_month_word(scene, at);
        take_year(scene, point, end, true);
        if (!point.year && scene.has(end, w_relation) && !scene.has(end, w_this)) {
            point.relation = scene.word(end).relation();
            ++end;
        }
        return with_weekday_after(scene, point, end);
    }
    // "le 20 du mois prochain", "the 20th of next month", "4 till 23 of this month"
    if (at == day->end) return std::nullopt;
    if (scene.french() && scene.is(at - 1, "mois")) at -= 1;
    at = scene.skip(at, w_article);
    const bool before = scene.has(at, w_relation) && scene.word(at + 1).unit == Unit::month;
    const bool after = scene.word(at).unit == Unit::month && scene.has(at + 1, w_relation);
    if (!before && !after) return std::nullopt;
    point.within = true;
    point.within_shift = scene.word(before ? at : at + 1).relation();
    return found(point, at + 2);
}

namespace {

/// "March 12th", "septembre 4", "October, 1st", "the third of" is read elsewhere.
MaybeFound day_after_month(const Scene& scene, std::size_t i, std::size_t end) {
    auto at = end;
    if (scene.is(at, ",") || (scene.is_dash(at) && scene.touches(at)) ||
        (scene.is(at, "/") && scene.touches(at)))
        ++at;
    if (!scene.french()) at = scene.skip(at, w_article);
    const auto day = read_day_number(scene, at);
    if (!day || (scene.french() && scene.has(at, w_cardinal)) || read_year_words(scene, at))
        return std::nullopt;
    if (scene.has(day->end, w_month) || scene.has(day->end, w_counted) ||
        scene.has(day->end, w_unit))
        return std::nullopt;
    Point point;
    point.kind = Kind::day_of_month;
    point.month = scene.word(i).month;
    point.day = day->value;
    auto after = day->end;
    take_year(scene, point, after, true);
    if (!point.year && scene.question() && scene.digits(at) == 2 && day->end == at + 1) {
        point.kind = Kind::month;  // "jan 23" of a question is January 2023
        point.year = century_of_two_digits(point.day);
        point.day = 0;
    }
    return found(point, after);
}

bool planet_or_name(const Scene& scene, std::size_t i) {
    const auto& token = scene.token(i);
    if (!scene.french() || !token.is_capital() || scene.question()) return false;
    const bool ambiguous = scene.is(i, "mars") || scene.is(i, "avril") || scene.is(i, "mai");
    const bool alone = i == 0 && i + 1 == scene.size();
    return ambiguous && !alone;
}

bool bare_month_is_doubtful(const Scene& scene, std::size_t i) {
    if (is_sept_number(scene, i)) return true;
    if (!is_abbreviated(scene, i)) return planet_or_name(scene, i);
    // "mar", "sep", "oct", "dec": only with a point or a capital or after "en"
    const bool led = i > 0 && scene.has(i - 1, w_in | w_of | w_since | w_until | w_to | w_before |
                                                   w_after | w_relation | w_between | w_part);
    if (scene.is(i, "mar")) return true;
    return !led && !scene.question();
}

}  // namespace

MaybeFound read_month(const Scene& scene, std::size_t i) {
    if (!is_month_word(scene, i)) return std::nullopt;
    auto end = end_of_month_word(scene, i);
    Point point;
    point.kind = Kind::month;
    point.month = scene.word(i).month;
    const auto with_day = day_after_month(scene, i, end);
    if (with_day && with_day->point.kind == Kind::day_of_month && !scene.french()) return with_day;
    auto year_end = end;
    take_year(scene, point, year_end, false);
    if (point.year) return found(point, year_end);
    if (with_day) return with_day;
    if (scene.has(end, w_relation) && !scene.has(end, w_this)) {
        if (!take_year_frame(scene, end, point, end)) {
            point.relation = scene.word(end).relation();
            ++end;
        }
        return found(point, end);
    }
    if (take_year_frame(scene, end, point, end)) return found(point, end);
    if (i > 0 && scene.has(i - 1, w_relation) && !scene.french())
        return std::nullopt;  // read from the word before
    point.certain = !bare_month_is_doubtful(scene, i);
    return found(point, end);
}

}  // namespace vigie::dates
