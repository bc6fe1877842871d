#include "indexer/extract/told_distances.hh"

#include <algorithm>
#include <array>
#include <charconv>

#include "common/text/word_index.hh"

namespace vigie::indexer {
namespace {

using dates::Interval;

constexpr int some = -1;                     // "quelques"
constexpr std::size_t longest_memory = 120;  // tokens back to the date it counts from

enum class Unit : std::uint8_t { day, week, month, year };

struct NumberWord {
    std::string_view fold;
    int value;
};
constexpr auto numbers = std::to_array<NumberWord>({{"un", 1},
                                                    {"une", 1},
                                                    {"deux", 2},
                                                    {"trois", 3},
                                                    {"quatre", 4},
                                                    {"cinq", 5},
                                                    {"six", 6},
                                                    {"sept", 7},
                                                    {"huit", 8},
                                                    {"neuf", 9},
                                                    {"dix", 10},
                                                    {"onze", 11},
                                                    {"douze", 12},
                                                    {"quinze", 15},
                                                    {"vingt", 20},
                                                    {"quelques", some},
                                                    {"plusieurs", some}});

std::optional<int> number_of(const text::Token& token) {
    if (token.is_number() && token.fold.size() <= 2) {
        int value = 0;
        std::from_chars(token.fold.data(), token.fold.data() + token.fold.size(), value);
        return value;
    }
    for (const auto& word : numbers)
        if (token.is(word.fold)) return word.value;
    return std::nullopt;
}

std::optional<Unit> unit_of(const text::Token& token) {
    if (token.is("jour") || token.is("jours")) return Unit::day;
    if (token.is("semaine") || token.is("semaines")) return Unit::week;
    if (token.is("mois")) return Unit::month;
    if (token.is("an") || token.is("ans") || token.is("annee") || token.is("annees"))
        return Unit::year;
    return std::nullopt;
}

Interval whole_months(const Interval& days, int months) {
    const auto first = dates::add_months(*days.from, months);
    const auto last = dates::add_months(*days.to, months);
    return {dates::whole_month(dates::year_of(first), dates::month_of(first)).from,
            dates::whole_month(dates::year_of(last), dates::month_of(last)).to};
}

Interval shifted_by_days(const Interval& days, int count, int slack) {
    return {*days.from + std::chrono::days(count - slack),
            *days.to + std::chrono::days(count + slack)};
}

/// `count` units from `days`; "quelques" reaches from one to as many as nobody would count.
Interval shifted(const Interval& days, int count, Unit unit, int direction) {
    if (count == some) {
        const int most = unit == Unit::day ? 10 : unit == Unit::week ? 45 : 180;
        const auto near = *days.from + std::chrono::days(direction);
        const auto far = *days.from + std::chrono::days(direction * most);
        return {std::min(near, far), std::max(near, far)};
    }
    switch (unit) {
        case Unit::day:
            return shifted_by_days(days, direction * count, 0);
        case Unit::week:
            return shifted_by_days(days, direction * count * 7, 3);
        case Unit::month:
            return whole_months(days, direction * count);
        case Unit::year:
            break;
    }
    return whole_months(days, direction * count * 12);
}

class Finder {
public:
    Finder(const text::Tokens& tokens, const std::optional<Interval>& published,
           std::vector<dates::DateMention>& dates)
        : tokens_(tokens), published_(published), dates_(dates) {}

    void run() {
        const auto told = dates_.size();
        for (std::size_t i = 0; i + 2 < tokens_.size(); ++i) {
            while (next_ < told && dates_[next_].tokens.end <= i) last_ = next_++;
            if (next_ < told && dates_[next_].tokens.begin < i + 3) continue;
            if (const auto found = read(i)) {
                dates_.push_back(*found);
                last_ = dates_.size() - 1;
            }
        }
        std::sort(dates_.begin(), dates_.end(),
                  [](const auto& a, const auto& b) { return a.tokens.begin < b.tokens.begin; });
    }

private:
    bool is(std::size_t i, std::string_view fold) const {
        return i < tokens_.size() && tokens_[i].is(fold);
    }

    std::optional<dates::DateMention> read(std::size_t i) const {
        static const text::WordSet second{"jour",   "jours", "semaine",   "semaines",
                                          "mois",   "an",    "ans",       "annee",
                                          "annees", "meme",  "precedent", "precedente"};
        if (!second.contains(tokens_[i + 1])) return std::nullopt;
        if ((is(i, "le") && is(i + 1, "jour") && is(i + 2, "meme")) ||
            (is(i, "le") && is(i + 1, "meme") && is(i + 2, "jour")))
            return mention({i, i + 3}, reference(i));
        if (const auto before = period_before(i)) return before;
        const auto unit = unit_of(tokens_[i + 1]);
        if (!unit) return std::nullopt;
        const auto count = number_of(tokens_[i]);
        if (!count) return std::nullopt;
        if (is(i + 2, "plus") && (is(i + 3, "tot") || is(i + 3, "tard")))
            return told({i, i + 4}, *count, *unit, is(i + 3, "tot") ? -1 : 1, reference(i, *unit));
        if (is(i + 2, "auparavant"))
            return told({i, i + 3}, *count, *unit, -1, reference(i, *unit));
        if (!is(i + 2, "apres")) return std::nullopt;
        if (leads_to_event(i + 3)) return told({i, i + 3}, *count, *unit, -1, published_);
        return told({i, i + 3}, *count, *unit, 1, reference(i, *unit));
    }

    /// "le trimestre précédent", "l'année précédente".
    std::optional<dates::DateMention> period_before(std::size_t i) const {
        if (!tokens_[i + 1].is("precedent") && !tokens_[i + 1].is("precedente"))
            return std::nullopt;
        const auto& word = tokens_[i];
        const int months = word.is("trimestre")  ? 3
                           : word.is("semestre") ? 6
                           : word.is("mois")     ? 1
                           : word.is("annee")    ? 12
                                                 : 0;
        const auto from = reference(i);
        if (months == 0 || !from) return std::nullopt;
        return mention({i, i + 2}, whole_months(*from, -months));
    }

    /// "deux ans après sa série A": the event of which is told lies before.
    bool leads_to_event(std::size_t i) const {
        static constexpr auto determiners = std::to_array<std::string_view>(
            {"un", "une", "sa", "son", "ses", "le", "la", "les", "l'", "leur", "avoir"});
        return i < tokens_.size() && std::find(determiners.begin(), determiners.end(),
                                               tokens_[i].fold) != determiners.end();
    }

    /// The last date told; days count from one that is narrow itself.
    std::optional<Interval> reference(std::size_t i, Unit unit = Unit::year) const {
        if (last_) {
            const auto& date = dates_[*last_];
            const bool fits = unit != Unit::day || date.days.length().value_or(99) <= 7;
            if (fits && date.days.from && date.days.to && date.tokens.end + longest_memory > i)
                return date.days;
        }
        return published_;
    }

    std::optional<dates::DateMention> told(text::TokenRange range, int count, Unit unit,
                                           int direction,
                                           const std::optional<Interval>& from) const {
        if (!from || !from->from || !from->to) return std::nullopt;
        return mention(range, shifted(*from, count, unit, direction));
    }

    std::optional<dates::DateMention> mention(text::TokenRange range,
                                              const std::optional<Interval>& days) const {
        if (!days) return std::nullopt;
        dates::DateMention out;
        out.tokens = range;
        out.led = range;
        out.span = {tokens_[range.begin].begin, tokens_[range.end - 1].end};
        out.days = *days;
        out.precision = dates::Precision::vague;
        out.relative = true;
        out.rule = "told-distance";
        return out;
    }

    const text::Tokens& tokens_;
    const std::optional<Interval>& published_;
    std::vector<dates::DateMention>& dates_;
    std::size_t next_ = 0;
    std::optional<std::size_t> last_;
};

}  // namespace

void add_told_distances(const text::Tokens& tokens, const std::optional<dates::Interval>& published,
                        std::vector<dates::DateMention>& dates) {
    Finder(tokens, published, dates).run();
}

}  // namespace vigie::indexer
