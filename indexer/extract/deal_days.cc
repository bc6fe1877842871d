#include "indexer/extract/deal_days.hh"

#include <algorithm>
#include <array>

#include "indexer/extract/fiscal_periods.hh"

namespace vigie::indexer {
namespace {

using deals::Kind;
using deals::Status;
using Days = std::optional<dates::Interval>;

constexpr double same_clause = 5.5;
constexpr double inside = 0.2;              // share of the cost between the verb and its sum
constexpr std::size_t longest_report = 30;  // sentences back to the period
constexpr std::size_t longest_chapter = 6;  // sentences back to the date that heads them
constexpr std::size_t opening = 3;          // sentences that may tell it, with the title

/// Words whose date is not the deal's: "fondée en 2016", "d'ici à 2030".
constexpr auto other_events = std::to_array<std::string_view>(
    {"fondee", "fonde", "creee", "cree", "nee", "ne", "lancee", "lance", "lances", "depuis",
     "creation", "installee", "horizon", "ouverte", "fondation", "existe", "lancement"});

class DaysOfPlace {
public:
    DaysOfPlace(const Reading& reading, text::TokenRange place, text::TokenRange sum,
                std::size_t sentence, Kind kind, Status status)
        : reading_(reading), place_(place), sum_(sum), kind_(kind), status_(status) {
        if (sentence < reading.document.sentences.size())
            sentence_ = reading.document.sentences[sentence];
    }

    DealDays run(bool told_as_past, bool in_report) const {
        if (kind_ != Kind::total) {
            if (const auto told = nearest()) return {told, true};
            if (const auto told = at_head_of(sentence_)) return {told, true};
            if (const auto told = of_chapter()) return {told, true};
            if (in_report)
                if (const auto told = of_report()) return {told, true};
        }
        if ((told_as_past && kind_ != Kind::total) || kind_ == Kind::market ||
            kind_ == Kind::revenue)
            return {};
        const auto announced = day_of_announcement();
        return {announced ? announced : reading_.document.date, false};
    }

private:
    using Iterator = std::vector<dates::DateMention>::const_iterator;

    std::pair<Iterator, Iterator> dates_of(text::TokenRange range) const {
        const auto& dates = reading_.document.dates;
        const auto first = std::partition_point(dates.begin(), dates.end(), [&](const auto& d) {
            return d.tokens.begin < range.begin;
        });
        const auto last = std::partition_point(
            first, dates.end(), [&](const auto& d) { return d.tokens.begin < range.end; });
        return {first, last};
    }

    Days nearest() const {
        Days best;
        double least = same_clause;
        const auto [first, last] = dates_of(sentence_);
        for (auto date = first; date != last; ++date) {
            if (!is_possible(*date)) continue;
            const auto cost = distance(date->led);
            if (cost >= least) continue;
            least = cost;
            best = clamped(days_of(*date));
        }
        return best;
    }

    /// "En juillet 2024, …": the adverb in front governs the whole sentence.
    Days at_head_of(text::TokenRange sentence, bool in_report = false) const {
        const auto [first, last] = dates_of(sentence);
        for (auto date = first; date != last; ++date) {
            if (date->led.begin > sentence.begin + 2) break;
            if (in_report && date->rule == "distance") continue;  // "il y a un an": compared with
            if (in_report && is_compared_with(*date)) continue;
            // "deux ans après sa série A, X lève": the date is that of the series
            if (reading_.token(date->tokens.end - 1).is("apres")) continue;
            if (is_possible(*date)) return clamped(days_of(*date));
        }
        return std::nullopt;
    }

    /// "Mars 2014. Quinze de plus, avec Elaia.": a date alone at the head of the paragraph.
    Days of_chapter() const {
        const auto& sentences = reading_.document.sentences;
        auto s = reading_.document.sentence_of(sentence_.begin);
        for (std::size_t back = 0; s > 0 && s < sentences.size() && back < longest_chapter;
             ++back) {
            if (starts_paragraph(sentences[s])) break;
            --s;
        }
        if (s >= sentences.size() || !starts_paragraph(sentences[s])) return std::nullopt;
        const auto [first, last] = dates_of(sentences[s]);
        if (first == last || first->led.begin != sentences[s].begin || !is_possible(*first))
            return std::nullopt;
        const auto& behind = reading_.token(first->tokens.end);
        const bool alone = behind.is(".") || behind.is(":") || behind.is("\xE2\x80\x93") ||
                           behind.is("\xE2\x80\x94") || behind.kind == text::TokenKind::line_break;
        return alone ? Days(clamped(days_of(*first))) : std::nullopt;
    }

    bool starts_paragraph(text::TokenRange sentence) const {
        return sentence.begin == 0 ||
               reading_.token(sentence.begin - 1).kind == text::TokenKind::line_break;
    }

    /// "a annoncé mardi", "révélée hier" in the first sentences: the day of the news.
    Days day_of_announcement() const {
        constexpr int most_days = 7;
        const auto& document = reading_.document;
        if (!document.date || !document.date->is_single_day()) return std::nullopt;
        const auto today = *document.date->to;
        for (std::size_t s = 0; s < std::min(opening + 1, document.sentences.size()); ++s) {
            const auto [first, last] = dates_of(document.sentences[s]);
            for (auto date = first; date != last; ++date) {
                if (date->repeated || !date->days.is_single_day() || *date->days.to > today ||
                    today - *date->days.to > std::chrono::days(most_days))
                    continue;
                if (is_announced(document.sentences[s], date->tokens)) return date->days;
            }
        }
        return std::nullopt;
    }

    bool is_announced(text::TokenRange sentence, text::TokenRange date) const {
        static constexpr auto stems = std::to_array<std::string_view>(
            {"annonc", "devoil", "officialis", "revel", "indiqu", "confirm", "publi", "communiqu",
             "savoir", "appris", "declar", "presente", "signale", "affirm"});
        constexpr std::size_t near = 7;
        const auto from = std::max(sentence.begin, date.begin > near ? date.begin - near : 0);
        const auto to = std::min(sentence.end, date.end + near);
        for (auto t = from; t < to; ++t)
            for (const auto stem : stems)
                if (reading_.token(t).fold.starts_with(stem)) return true;
        return false;
    }

    /// "La semaine précédente, 6 millions", "la semaine passée": what the period of a report is
    /// compared with.
    bool is_compared_with(const dates::DateMention& date) const {
        bool week = false;
        for (auto t = date.tokens.begin; t < date.tokens.end; ++t) {
            const auto& token = reading_.token(t);
            if (token.fold.starts_with("precedent")) return true;
            if (week && (token.is("passee") || token.is("derniere"))) return true;
            week |= token.is("semaine");
        }
        return false;
    }

    /// "En février, lors d'une série B": what is done lies behind, whatever the verb let expect.
    dates::Interval days_of(const dates::DateMention& date) const {
        if (kind_ == Kind::revenue)
            if (const auto closed = days_closed_by(reading_, date); closed != date.days)
                return closed;
        const auto today = reading_.document.date;
        const bool yearless = date.relative && (date.rule == "month" || date.rule == "day-month");
        if (!yearless || status_ == Status::planned || date.edge != dates::Edge::none || !today ||
            !today->to || !date.days.from || !date.days.to || *date.days.from <= *today->to)
            return date.days;
        return {dates::add_months(*date.days.from, -12), dates::add_months(*date.days.to, -12)};
    }

    /// The period that a report is about: told at the head of a sentence before, else in its title.
    Days of_report() const {
        const auto [here, end] = dates_of(sentence_);
        for (auto date = here; date != end && date->tokens.end <= place_.begin; ++date)
            if (is_possible(*date)) return clamped(date->days);
        const auto& sentences = reading_.document.sentences;
        auto s = reading_.document.sentence_of(sentence_.begin);
        for (std::size_t back = 0; s-- > 0 && back < longest_report; ++back)
            if (const auto told = at_head_of(sentences[s], true)) return told;
        const auto titles = reading_.document.has_title ? std::size_t{1} : std::size_t{0};
        const auto last = reading_.context.market ? opening : titles;
        for (std::size_t first = 0; first < std::min(sentences.size(), last); ++first)
            if (const auto told = first_period(sentences[first])) return told;
        return std::nullopt;
    }

    /// The first date of a sentence that is a month, a quarter or longer.
    Days first_period(text::TokenRange sentence) const {
        const auto [first, last] = dates_of(sentence);
        for (auto date = first; date != last; ++date)
            if (is_possible(*date) && date->precision >= dates::Precision::month &&
                date->rule != "distance")
                return clamped(days_of(*date));
        return std::nullopt;
    }

    double distance(text::TokenRange date) const {
        if (date.begin >= place_.begin && date.end <= place_.end)
            return inside * reading_.distances.between(date, sum_);
        if (date.begin < place_.end && place_.begin < date.end) return 0;
        return reading_.distances.between(date, place_);
    }

    bool is_possible(const dates::DateMention& date) const {
        if (!date.is_resolved() || date.repeated || !date.days.from || !date.days.to) return false;
        const auto& tokens = reading_.document.tokens;
        const auto begin = date.led.begin;
        if (tells_other_event(date.led)) return false;
        if (tokens[begin].is("depuis") || tokens[begin].is("d'")) return status_ == Status::planned;
        const auto today = reading_.document.date;
        const bool future = today && today->to && *days_of(date).from > *today->to;
        return !future || status_ == Status::planned;
    }

    /// "née à Beaune en 2021", "six ans après sa création".
    bool tells_other_event(text::TokenRange date) const {
        constexpr std::size_t near = 3;
        constexpr std::size_t farthest = 5;
        const auto& tokens = reading_.document.tokens;
        for (std::size_t back = 1; back <= farthest && back <= date.begin; ++back) {
            const auto fold = tokens[date.begin - back].fold;
            const bool birth = fold == "nee" || fold == "fondee" || fold == "creee";
            if (back > near && !birth) continue;
            if (std::find(other_events.begin(), other_events.end(), fold) != other_events.end())
                return true;
        }
        return is_after_another(date) || is_of_another_round(date);
    }

    /// "le triple de sa série A de mars 2021": the date is that of the round it stands behind.
    bool is_of_another_round(text::TokenRange date) const {
        static constexpr auto nouns = std::to_array<std::string_view>(
            {"tour", "levee", "amorcage", "round", "financement", "serie"});
        if (date.begin < 4 || !reading_.token(date.begin - 1).is("de")) return false;
        auto noun = date.begin - 2;
        if (reading_.token(noun).fold.size() == 1) --noun;  // "série A"
        const bool names =
            std::find(nouns.begin(), nouns.end(), reading_.token(noun).fold) != nouns.end();
        const auto owner = reading_.token(noun - 1).fold;
        const bool owned = owner == "sa" || owner == "son" || owner == "leur";
        return kind_ == Kind::round && names && owned && noun >= sum_.end;
    }

    /// "six ans après sa création, elle lève 5 M€"; "six ans après son tour de 5 M€" is the tour's.
    bool is_after_another(text::TokenRange date) const {
        static constexpr auto owners = std::to_array<std::string_view>(
            {"sa", "son", "ses", "la", "le", "l'", "un", "une", "leur"});
        constexpr std::size_t nearest = 4;
        const auto end = reading_.token(date.end - 1).is("apres") ? date.end : date.end + 1;
        if (!reading_.token(end - 1).is("apres")) return false;
        const auto owner = std::find(owners.begin(), owners.end(), reading_.token(end).fold);
        if (owner == owners.end()) return false;
        return place_.begin < end || place_.begin > end + nearest;
    }

    /// What is done lies before the day of publication.
    dates::Interval clamped(dates::Interval days) const {
        const auto today = reading_.document.date;
        if (status_ == Status::planned || !today || !today->to) return days;
        if (kind_ == Kind::revenue || kind_ == Kind::market) return days;
        if (days.to && *days.to > *today->to) days.to = today->to;
        // Of an undated article, a period that holds all its possible days tells nothing more.
        const bool inferred = reading_.document.date_source == deals::DateSource::text;
        if (inferred && today->from && days.from && *days.from <= *today->from &&
            days.to >= today->to)
            return *today;
        return days;
    }

    const Reading& reading_;
    text::TokenRange place_;
    text::TokenRange sum_;  ///< the sum alone
    Kind kind_;
    Status status_;
    text::TokenRange sentence_;
};

/// "avait levé", "l'année d'avant": the sum is older than the article.
bool is_told_as_past(const Reading& reading, text::TokenRange place) {
    static constexpr auto words =
        std::to_array<std::string_view>({"avait", "avaient", "precedent", "precedente", "jusque",
                                         "dernier", "derniere", "etait", "valait", "passee"});
    const auto& tokens = reading.document.tokens;
    const auto first = place.begin >= 4 ? place.begin - 4 : 0;
    for (auto t = first; t < std::min(place.end + 2, tokens.size()); ++t)
        if (std::find(words.begin(), words.end(), tokens[t].fold) != words.end()) return true;
    return false;
}

/// "En bref : l'argent de janvier": a headline of a period that names no company.
bool is_digest(const Reading& reading) {
    const auto& document = reading.document;
    if (!document.has_title || document.dates.empty()) return false;
    const auto title = document.sentences.front();
    if (document.dates.front().tokens.begin >= title.end) return false;
    const auto [first, last] = reading.entities.within(title);
    return first == last;
}

}  // namespace

DealDays find_days(const Reading& reading, const Frame& frame, Status status) {
    const auto& extent = reading.distances.extent(frame.amount);
    auto place = extent.tokens;
    if (frame.hit != nullptr) {
        place.begin = std::min(place.begin, frame.hit->tokens.begin);
        place.end = std::max(place.end, frame.hit->tokens.end);
    }
    return DaysOfPlace(reading, place, extent.tokens, extent.sentence, frame.kind, status)
        .run(is_told_as_past(reading, place) && !reading.is_heading(frame.amount),
             reading.context.market || frame.rule == "listing" || is_digest(reading));
}

DealDays find_days(const Reading& reading, const TriggerHit& hit, Status status) {
    return DaysOfPlace(reading, hit.tokens, hit.tokens,
                       reading.document.sentence_of(hit.tokens.begin),
                       kind_of(hit.trigger->sense).value_or(Kind::round), status)
        .run(is_told_as_past(reading, hit.tokens), false);
}

}  // namespace vigie::indexer
