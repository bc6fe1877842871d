#include "common/dates/read_dates.hh"

#include <algorithm>
#include <array>

#include "common/dates/reading.hh"
#include "common/text/word_index.hh"

namespace vigie::dates {
namespace {

using Kind = Point::Kind;
using Reader = MaybeFound (*)(const Scene&, std::size_t);

struct Rule {
    std::string_view name;
    Reader read;
    std::uint64_t begins;  ///< classes of a first word; 0: figures only
    bool figures;          ///< may begin with a figure
};

/// All rules; the longest reading wins, among equals the first here.
constexpr auto rules = std::to_array<Rule>({
    {"numeric", read_numeric, 0, true},
    {"day-month", read_day_month, w_cardinal | w_ordinal, true},
    {"month", read_month, w_month, false},
    {"weekday", read_weekday, w_weekday | w_weekday_short | w_weekdays, false},
    {"quarter", read_quarter,
     w_quarter_letter | w_half_letter | w_unit | w_ordinal | w_cardinal | w_last, true},
    {"season", read_season, w_season, false},
    {"decade", read_decade, w_decade | w_unit, true},
    {"holiday", read_holiday, w_holiday, false},
    {"week", read_week, w_unit | w_half_letter, false},
    {"nth", read_nth, w_ordinal | w_cardinal | w_last, true},
    {"part", read_part, w_part, false},
    {"day-offset", read_day_offset, w_day_offset | w_before | w_after | w_this | w_unit | w_article,
     false},
    {"window", read_window, w_last | w_next | w_cardinal, true},
    {"relative", read_relative_unit, w_relation | w_unit, false},
    {"distance", read_distance, w_cardinal | w_ago | w_in | w_of | w_relation, true},
    {"year", read_year, w_year_word | w_cardinal, true},
    {"bare-day", read_bare_day, w_cardinal | w_ordinal, true},
});

}  // namespace

namespace {

constexpr std::uint64_t begins_any = [] {
    std::uint64_t all = 0;
    for (const auto& rule : rules) all |= rule.begins;
    return all;
}();
/// In French no point begins with an article or "de", but for "d'ici".
constexpr std::uint64_t only_english = w_article | w_of;

void keep_longer(std::optional<Named>& best, const Named& found) {
    if (!best || found.found.end > best->found.end) best = found;
}

Readings read_all(const Scene& scene, std::size_t i) {
    Readings out;
    const auto classes = scene.word(i).classes;
    const bool figure = scene.is_number(i);
    const bool il_y_a = scene.is(i, "il");
    for (const auto& rule : rules) {
        const bool may = figure ? rule.figures : (classes & rule.begins) != 0;
        if (!may && !(il_y_a && rule.read == read_distance)) continue;
        const auto found = rule.read(scene, i);
        if (!found) continue;
        keep_longer(out.any, {*found, rule.name});
        if (found->point.certain) keep_longer(out.certain, {*found, rule.name});
    }
    return out;
}

}  // namespace

bool may_begin_point(const Scene& scene, std::size_t i) {
    if (scene.is_number(i)) return true;
    const auto classes = scene.word(i).classes & begins_any;
    if (classes == 0) return scene.is(i, "il");
    return !scene.french() || (classes & ~only_english) != 0 || scene.is(i, "d'");
}

std::optional<Named> read_point(const Scene& scene, std::size_t i, bool in_range) {
    if (!may_begin_point(scene, i)) return std::nullopt;
    auto& remembered = scene.remembered(i);
    if (remembered.token != i) {
        auto readings = read_all(scene, i);  // which may ask for other tokens
        remembered = {i, readings};
    }
    return in_range ? remembered.readings.any : remembered.readings.certain;
}

namespace {

/// What a preposition before (or words behind) a date makes of it.
struct Led {
    Edge edge = Edge::none;
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::size_t before_articles(const Scene& scene, std::size_t begin) {
    while (begin > 0 &&
           (scene.has(begin - 1, w_article) || scene.is(begin - 1, "de") ||
            scene.is(begin - 1, "d'") || scene.is(begin - 1, "on") || scene.is(begin - 1, "du") ||
            scene.is(begin - 1, "au") || scene.is(begin - 1, "en") || scene.is(begin - 1, "a") ||
            scene.is(begin - 1, "l'") || scene.is(begin - 1, "in")))
        --begin;
    return begin;
}

/// "dès 2022" in a question; "des années 2020" differs by its accent alone, and in an article "dès"
/// says when something began, not that it lasts.
bool is_from_on(const Scene& scene, std::size_t i) {
    const auto& token = scene.token(i);
    return scene.question() && token.is("des") && token.end - token.begin > token.fold.size();
}

std::optional<Led> french_lead(const Scene& scene, std::size_t begin) {
    const auto at = before_articles(scene, begin);
    const auto led = [&](Edge edge, std::size_t from) { return Led{edge, from, 0}; };
    if (at >= 2 && scene.is(at - 1, "partir") && scene.is(at - 2, "a"))
        return led(Edge::since, at - 2);
    if (at >= 2 && scene.is(at - 1, "compter") && scene.is(at - 2, "a"))
        return led(Edge::since, at - 2);
    if (at >= 2 && scene.is(at - 1, "ici") && scene.is(at - 2, "d'")) return led(Edge::by, at - 2);
    if (at == 0) return std::nullopt;
    if (scene.has(at - 1, w_since) || is_from_on(scene, at - 1)) return led(Edge::since, at - 1);
    if (scene.has(at - 1, w_before)) return led(Edge::before, at - 1);
    if (scene.has(at - 1, w_after)) return led(Edge::after, at - 1);
    if (scene.has(at - 1, w_until)) return led(Edge::until, at - 1);
    if (scene.has(at - 1, w_by)) return led(Edge::by, at - 1);
    return std::nullopt;
}

std::optional<Led> english_lead(const Scene& scene, std::size_t begin) {
    const auto at = before_articles(scene, begin);
    if (at == 0) return std::nullopt;
    const auto led = [&](Edge edge, std::size_t from) { return Led{edge, from, 0}; };
    if (scene.has(at - 1, w_since)) return led(Edge::since, at - 1);
    if (scene.is(at - 1, "from") || scene.is(at - 1, "starting")) return led(Edge::since, at - 1);
    if (scene.has(at - 1, w_before)) return led(Edge::before, at - 1);
    if (scene.has(at - 1, w_after)) return led(Edge::after, at - 1);
    if (scene.has(at - 1, w_until)) return led(Edge::until, at - 1);
    if (scene.has(at - 1, w_by)) return led(Edge::by, at - 1);
    if (at >= 2 && scene.is(at - 1, "to") && scene.is(at - 2, "prior"))
        return led(Edge::before, at - 2);
    if (at >= 2 && scene.is(at - 1, "to") && scene.is(at - 2, "up"))
        return led(Edge::until, at - 2);
    if (scene.is(at - 1, "through") || scene.is(at - 1, "thru")) return led(Edge::until, at - 1);
    if (at >= 2 && scene.is(at - 1, "of") && scene.is(at - 2, "as"))
        return led(Edge::since, at - 2);
    if (at >= 2 && scene.is(at - 1, "than") &&
        (scene.is(at - 2, "greater") || scene.is(at - 2, "later")))
        return led(Edge::after, at - 2);
    return std::nullopt;
}

/// "2012 ou après", "or later"
std::optional<Led> trail(const Scene& scene, std::size_t end) {
    if (!scene.has(end, w_or | w_and)) return std::nullopt;
    const bool later =
        scene.has(end + 1, w_after) || scene.is(end + 1, "later") || scene.is(end + 1, "plus");
    const bool earlier = scene.has(end + 1, w_before) || scene.is(end + 1, "earlier");
    if ((!later && !earlier) || !scene.is_pause(end + 2) || scene.is_dash(end + 2))
        return std::nullopt;
    return Led{later ? Edge::since : Edge::until, 0, end + 2};
}

/// The days of a date with its preposition. Articles keep the period after "depuis" and "jusqu'à":
/// what began or ends there is told by it.
std::optional<Interval> with_edge(const Interval& days, Edge edge, bool question) {
    switch (edge) {
        case Edge::since:
            return question ? Interval{days.from, std::nullopt} : days;
        case Edge::until:
            return question ? Interval{std::nullopt, days.to} : days;
        case Edge::before:
            if (!days.from) return std::nullopt;
            return Interval{std::nullopt, *days.from - std::chrono::days{1}};
        case Edge::after:
            if (!days.to) return std::nullopt;
            return Interval{*days.to + std::chrono::days{1}, std::nullopt};
        default:
            return days;
    }
}

/// What was read at one place, before it is known what it means.
struct Expression {
    Point first;
    std::optional<Point> last;  ///< of a range
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string_view rule;
};

std::optional<Expression> read_expression(const Scene& scene, std::size_t i) {
    std::optional<Expression> best;
    if (const auto range = read_range(scene, i))
        best = Expression{range->first, range->last, range->begin, range->end, "range"};
    if (const auto named = read_point(scene, i); named && (!best || named->found.end > best->end))
        best = Expression{named->found.point, std::nullopt, i, named->found.end, named->rule};
    return best;
}

std::optional<Interval> resolved_on(const Expression& e, std::optional<Day> day, Tense tense,
                                    bool question) {
    return e.last ? resolve_range(e.first, *e.last, day, tense, question)
                  : resolve_point(e.first, day, tense, question);
}

/// Days narrower than the days of writing are not known better than those.
bool hangs_on_the_day(const Point& point) {
    return point.kind == Kind::weekday ||
           (point.kind == Kind::relative && point.unit == Unit::day) ||
           (point.kind == Kind::day_of_month && point.month == 0);
}

std::optional<Interval> resolved(const Scene& scene, const Expression& e, Tense tense) {
    const auto& reference = scene.options().reference;
    const bool question = scene.question();
    if (!reference || !reference->from || !reference->to)
        return resolved_on(e, std::nullopt, tense, question);
    if (reference->is_single_day()) return resolved_on(e, *reference->from, tense, question);
    if (!e.last && hangs_on_the_day(e.first)) return *reference;
    const auto early = resolved_on(e, *reference->from, tense, question);
    const auto late = resolved_on(e, *reference->to, tense, question);
    if (!early || !late || *early == *late) return early ? early : late;
    const Interval both{std::min(early->from, late->from), std::max(early->to, late->to)};
    return both;
}

/// "depuis mars" is past and "d'ici juin" to come, whatever the verb.
Tense tense_of(const Scene& scene, const Expression& e, Edge edge) {
    if (edge == Edge::by) return Tense::future;
    if (edge == Edge::since && scene.has(e.begin == 0 ? 0 : e.begin - 1, w_since))
        return Tense::over;
    return tense_around(scene, e.begin, e.end);
}

/// "au cours de", "pendant", "during the": words of a question that only lead to its date.
std::size_t before_wording(const Scene& scene, std::size_t begin) {
    auto at = begin;
    while (at > 0 && scene.has(at - 1, w_article | w_of | w_wording)) --at;
    while (at < begin && !scene.has(at, w_wording)) ++at;  // an article alone stays outside
    return at;
}

DateMention mention_of(const Scene& scene, const Expression& e) {
    const auto& tokens = scene.tokens();
    auto lead = scene.french() ? french_lead(scene, e.begin) : english_lead(scene, e.begin);
    if (e.last) lead.reset();
    // "from the past year" is of it, "since" would be from then on
    if (lead && scene.is(lead->begin, "from") &&
        (e.first.kind == Kind::window || e.first.shift < 0))
        lead.reset();
    DateMention out;
    out.tokens = {e.begin, e.end};
    out.led = {lead ? lead->begin : e.begin, e.end};
    out.edge = lead ? lead->edge : Edge::none;
    out.relative = needs_reference(e.first) || (e.last && needs_reference(*e.last));
    out.repeated = e.first.repeated;
    out.precision = precision_of(e.last ? *e.last : e.first);
    out.rule = e.rule;
    const auto tense = out.relative ? tense_of(scene, e, out.edge) : Tense::unknown;
    auto days = resolved(scene, e, tense);
    if (days) days = with_edge(*days, out.edge, scene.question());
    if (const auto behind = trail(scene, e.end); behind && days && !e.last) {
        out.edge = behind->edge;
        out.tokens.end = out.led.end = behind->end;
        days = out.edge == Edge::since ? Interval{days->from, std::nullopt}
                                       : Interval{std::nullopt, days->to};
    }
    if (days) out.days = *days;
    if (scene.question()) {
        out.led.begin = before_wording(scene, out.led.begin);
        out.tokens = out.led;
    }
    out.span = {tokens[out.tokens.begin].begin, tokens[out.tokens.end - 1].end};
    return out;
}

/// "six millions en avril 2015, dix en septembre": a month goes on in the year told before in its
/// sentence, where that is no longer the year of writing.
void carry_year(const Scene& scene, const Expression& e, const DateMention& before,
                DateMention& mention) {
    constexpr std::size_t longest = 18;
    const auto& reference = scene.options().reference;
    const bool month = e.first.kind == Kind::month || e.first.kind == Kind::day_of_month;
    if (e.last || !month || e.first.month == 0 || e.first.year || e.first.relation ||
        e.first.within || before.relative || !before.days.from || !before.days.to || !reference ||
        !reference->from || before.precision > Precision::month ||
        e.begin > before.tokens.end + longest)
        return;
    const bool heads = scene.is(e.end, ":");  // "en 2021. Février : 40 millions"
    for (auto at = before.tokens.end; at < e.begin && !heads; ++at)
        if (scene.tokens()[at].is(".") || scene.tokens()[at].kind == text::TokenKind::line_break)
            return;
    const int year = year_of(*before.days.from);
    if (year >= year_of(*reference->from)) return;
    auto days = interval_in(e.first, year);
    if (days && *days->from < *before.days.from) days = interval_in(e.first, year + 1);
    if (days && *days->from <= *reference->from) mention.days = *days;
}

/// No mention reaches into the one before it.
void keep_behind(const text::Tokens& tokens, std::size_t floor, DateMention& mention) {
    mention.led.begin = std::max(mention.led.begin, floor);
    mention.tokens.begin = std::max(mention.tokens.begin, floor);
    mention.span.begin = tokens[mention.tokens.begin].begin;
}

/// Words that the rules ask for by name, be they in the vocabulary or not.
bool is_asked_for(const text::Token& token) {
    static const text::WordSet words{
        "as",      "be",       "beginning", "ci",       "commencant", "commencing", "compter",
        "date",    "day",      "days",      "debutant", "dizaine",    "end",        "ends",
        "environ", "fall",     "few",       "first",    "from",       "half",       "heures",
        "ici",     "il",       "in",        "last",     "later",      "march",      "may",
        "moins",   "next",     "numero",    "of",       "oh",         "on",         "partir",
        "past",    "peine",    "plus",      "pres",     "presque",    "s",          "since",
        "spring",  "starting", "than",      "the",      "through",    "thru",       "to",
        "up",      "venir",    "vingtaine", "week",     "y",          "zero",       "quinzaine"};
    return words.contains(token);
}

/// A word that goes on no date and ends none.
bool is_plain(const Scene& scene, std::size_t i) {
    return scene.token(i).is_word() && (scene.word(i).classes & ~std::uint64_t{w_counted}) == 0 &&
           !is_asked_for(scene.token(i));
}

/// "150 millions", "12,5", "30 %": a figure that the sign or word behind it shows to be no date.
bool counts(const Scene& scene, std::size_t i) {
    constexpr std::size_t year = 4;
    constexpr std::size_t whole_date = 8;
    if (scene.digits(i) == year || scene.digits(i) == whole_date) return false;
    if (is_plain(scene, i + 1)) return true;
    const bool decimal = scene.is(i + 1, ",") && scene.touches(i + 1) && scene.touches(i + 2) &&
                         scene.is_number(i + 2);
    return decimal || scene.is(i + 1, "%") || scene.token(i + 1).kind == text::TokenKind::symbol;
}

/// "de la société", "un fonds", "ce projet": words that tell of no day by themselves, before one
/// that goes on no date. Three of four places where a date might begin end here, asking no rule.
bool leads_nowhere(const Scene& scene, std::size_t i) {
    constexpr std::uint64_t tells_alone =
        w_month | w_weekday | w_weekday_short | w_weekdays | w_season | w_decade | w_holiday |
        w_part | w_day_offset | w_now | w_unit | w_year_word | w_quarter_letter | w_half_letter;
    if (!scene.french() || scene.question()) return false;
    if (scene.is_number(i)) return counts(scene, i);
    if (scene.is(i, "il")) return !scene.is(i + 1, "y");
    return !scene.has(i, tells_alone) && !is_asked_for(scene.token(i)) && is_plain(scene, i + 1);
}

/// Points and ranges: those begin with a point or with a preposition.
bool may_begin(const Scene& scene, std::size_t i) {
    return scene.has(i, w_between | w_from | w_since | w_now) || scene.is(i, "date") ||
           may_begin_point(scene, i);
}

}  // namespace

std::vector<DateMention> read_dates(const text::Tokens& tokens, const DateOptions& options) {
    const Scene scene(tokens, options);
    std::vector<DateMention> out;
    std::size_t i = 0;
    while (i < scene.size()) {
        if (options.question)
            if (const auto period = read_question_period(scene, i)) {
                out.push_back(*period);
                i = period->tokens.end;
                continue;
            }
        if (!may_begin(scene, i) || leads_nowhere(scene, i)) {
            ++i;
            continue;
        }
        const auto expression = read_expression(scene, i);
        if (!expression) {
            ++i;
            continue;
        }
        auto mention = mention_of(scene, *expression);
        i = mention.tokens.end;
        if (!options.question && scene.french() && !out.empty())
            carry_year(scene, *expression, out.back(), mention);
        const std::size_t floor = out.empty() ? 0 : out.back().tokens.end;
        keep_behind(tokens, floor, mention);
        out.push_back(mention);
    }
    return out;
}

}  // namespace vigie::dates
