#include "indexer/extract/forecast.hh"

#include <algorithm>
#include <array>

namespace vigie::indexer {
namespace {

constexpr double same_clause = 2.6;

/// "sera", "atteindra", "approcheront"; not "caméra", "opéra", and no name.
bool is_future_form(const text::Token& token) {
    static constexpr auto endings = std::to_array<std::string_view>(
        {"era", "eront", "ira", "iront", "dra", "dront", "vra", "vront", "ttra", "ttront"});
    static constexpr auto others =
        std::to_array<std::string_view>({"camera", "opera", "hydra", "tiara", "sierra", "contra"});
    if (!token.is_word() || token.is_capital() || token.fold.size() < 4) return false;
    if (std::find(others.begin(), others.end(), token.fold) != others.end()) return false;
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return token.fold.ends_with(ending); });
}

const dates::DateMention* nearest_date(const Reading& reading, text::TokenRange sum,
                                       text::TokenRange sentence) {
    const dates::DateMention* best = nullptr;
    double least = same_clause;
    const auto& dates = reading.document.dates;
    const auto first = std::partition_point(dates.begin(), dates.end(), [&](const auto& date) {
        return date.tokens.begin < sentence.begin;
    });
    for (auto it = first; it != dates.end() && it->tokens.end <= sentence.end; ++it) {
        const auto& date = *it;
        if (!date.is_resolved() || date.repeated || !date.days.from || !date.days.to) continue;
        const auto cost = reading.distances.between(date.tokens, sum);
        if (cost >= least) continue;
        least = cost;
        best = &date;
    }
    return best;
}

bool has_future_verb(const Reading& reading, text::TokenRange sum, text::TokenRange sentence) {
    for (auto t = sum.begin; t-- > sentence.begin;) {
        if (reading.distances.between(t + 1, sum.begin) > same_clause) return false;
        if (is_future_form(reading.token(t))) return true;
    }
    return false;
}

}  // namespace

Time time_of(const Reading& reading, std::size_t amount) {
    const auto& sum = reading.distances.extent(amount).tokens;
    const auto sentence = reading.sentence_of(amount);
    const auto& today = reading.document.date;
    if (const auto* date = nearest_date(reading, sum, sentence); date != nullptr && today) {
        if (today->to && *date->days.from > *today->to) return Time::ahead;
        if (today->from && *date->days.to < *today->from) return Time::past;
    }
    return has_future_verb(reading, sum, sentence) ? Time::ahead : Time::unknown;
}

bool is_dated_ahead(const Reading& reading, std::size_t amount) {
    const auto& sum = reading.distances.extent(amount).tokens;
    const auto& today = reading.document.date;
    const auto* date = nearest_date(reading, sum, reading.sentence_of(amount));
    const bool inferred = reading.document.date_source == deals::DateSource::text;
    return date != nullptr && !date->relative && !inferred && today && today->to &&
           *date->days.from > *today->to;
}

}  // namespace vigie::indexer
