#include "indexer/extract/told_years.hh"

#include <algorithm>
#include <map>

namespace vigie::indexer {
namespace {

using dates::DateMention;

constexpr std::size_t most_years = 8;

bool needs_year(const DateMention& mention) {
    const bool period = mention.rule == "month" || mention.rule == "season" ||
                        mention.rule == "quarter" || mention.rule == "day-month";
    return period && (mention.relative || !mention.is_resolved()) &&
           mention.edge == dates::Edge::none;
}

bool tells_year(const DateMention& mention, const std::optional<dates::Interval>& written) {
    if (mention.relative || mention.repeated || !mention.days.from || !mention.days.to ||
        mention.precision > dates::Precision::year ||
        dates::year_of(*mention.days.from) != dates::year_of(*mention.days.to))
        return false;
    return !written || !written->to || *mention.days.from <= *written->to;
}

/// The same words read once more as if at the end of a year; kept by year.
class ReadAgain {
public:
    ReadAgain(const text::Tokens& tokens, Language language)
        : tokens_(tokens), language_(language) {}

    /// No honest article tells its months of more years.
    bool may_read(int year) const {
        return by_year_.size() < most_years || by_year_.contains(year);
    }

    void put_into(DateMention& date, int year) {
        const auto& all = all_of(year);
        const auto again = std::partition_point(all.begin(), all.end(), [&](const auto& other) {
            return other.tokens.begin < date.tokens.begin;
        });
        if (again == all.end() || again->tokens.begin != date.tokens.begin ||
            again->rule != date.rule || !again->days.from || !again->days.to)
            return;
        const int months = 12 * (year - dates::year_of(*again->days.from));
        date.days = {dates::add_months(*again->days.from, months),
                     dates::add_months(*again->days.to, months)};
    }

private:
    const std::vector<DateMention>& all_of(int year) {
        const auto [known, fresh] = by_year_.try_emplace(year);
        if (fresh)
            known->second = dates::read_dates(
                tokens_, {.language = language_,
                          .reference = dates::single_day(*dates::whole_year(year).to)});
        return known->second;
    }

    const text::Tokens& tokens_;
    Language language_;
    std::map<int, std::vector<DateMention>> by_year_;
};

}  // namespace

void add_told_years(const text::Tokens& tokens, Language language,
                    const std::optional<dates::Interval>& written,
                    std::vector<DateMention>& dates) {
    ReadAgain reader(tokens, language);
    int latest = 0;
    for (auto& date : dates) {
        if (tells_year(date, written)) latest = std::max(latest, dates::year_of(*date.days.from));
        if (needs_year(date) && latest > 0 && reader.may_read(latest))
            reader.put_into(date, latest);
    }
}

}  // namespace vigie::indexer
