#include "searcher/render/text_tables.hh"

#include <algorithm>

#include <fmt/format.h>

#include "searcher/render/layout.hh"
#include "searcher/render/phrases.hh"

namespace vigie::searcher {
namespace {

using Line = std::vector<std::string>;

constexpr int widest_label = 32;
constexpr int bar_cells = 24;

std::string money_cell(const std::optional<double>& units, money::Currency currency,
                       Language language) {
    return units ? rounded_amount_text(*units, currency, language) : std::string("—");
}

/// One computed value for people.
std::string cell(const Statistics& s, Aggregate what, money::Currency currency, Language language) {
    const auto known = s.disclosed > 0 ? std::optional(s.sum) : std::nullopt;
    switch (what) {
        case Aggregate::count:
            return number_text(s.count, language);
        case Aggregate::sum:
            return money_cell(known, currency, language);
        case Aggregate::mean:
            return money_cell(s.mean, currency, language);
        case Aggregate::median:
            return money_cell(s.median, currency, language);
        case Aggregate::min:
            return money_cell(s.min, currency, language);
        case Aggregate::max:
            return money_cell(s.max, currency, language);
    }
    return {};
}

std::vector<Aggregate> columns_of(const RenderOptions& options, std::vector<Aggregate> usual) {
    if (options.aggregates.empty()) return usual;
    auto out = options.aggregates;
    // A sum without the number of its parts says little.
    if (std::find(out.begin(), out.end(), Aggregate::count) == out.end())
        out.insert(out.begin(), Aggregate::count);
    return out;
}

/// What people read for a value of a facet or a group.
std::string value_label(std::string_view list, const std::string& id, const std::string& written,
                        Language language) {
    if (id.empty()) return std::string(in_language(language, "(sans)", "(none)"));
    const auto known = label(language, list, id);
    if (known != id) return std::string(known);
    if (list == "quarter" || list == "month" || list == "week") return period_text(id, language);
    return clean(written.empty() ? id : written);
}

/// Lines with the first column to the left and the others to the right; a bar behind.
std::string aligned(const std::vector<Line>& lines, const std::vector<double>& bars,
                    const Look& look) {
    std::vector<int> widths;
    for (const auto& line : lines)
        for (std::size_t i = 0; i < line.size(); ++i) {
            widths.resize(std::max(widths.size(), i + 1));
            widths[i] = std::max(widths[i], display_width(line[i]));
        }
    const double most = bars.empty() ? 0 : *std::max_element(bars.begin(), bars.end());
    std::string out;
    for (std::size_t row = 0; row < lines.size(); ++row) {
        out += "  ";
        for (std::size_t i = 0; i < lines[row].size(); ++i)
            out += i == 0 ? padded(lines[row][i], widths[i])
                          : "  " + padded_left(lines[row][i], widths[i]);
        const auto drawn = bar(row < bars.size() ? bars[row] : 0, most, bar_cells);
        if (!drawn.empty()) out += "  " + painted(look, Paint::bar, drawn);
        out += "\n";
    }
    return out;
}

std::string heading(std::string_view text, const Look& look) {
    return painted(look, Paint::name, text) + "\n";
}

double bar_value(const Statistics& s, const std::vector<Aggregate>& columns) {
    const bool by_sum = std::find(columns.begin(), columns.end(), Aggregate::sum) != columns.end();
    return by_sum ? s.sum : static_cast<double>(s.count);
}

std::string facet_block(const FacetCounts& facet, const Look& look) {
    const auto language = look.language;
    const auto list = to_string(facet.facet);
    std::vector<Line> lines;
    std::vector<double> bars;
    for (const auto& value : facet.values) {
        auto text = clipped(value_label(list, value.id, value.label, language), widest_label);
        if (value.selected) text += " *";
        lines.push_back({std::move(text), number_text(value.count, language)});
        bars.push_back(static_cast<double>(value.count));
    }
    auto out = heading(label(language, "facet", list), look) + aligned(lines, bars, look);
    const auto more = facet.distinct - std::min<std::uint64_t>(facet.distinct, facet.values.size());
    if (more > 0)
        out += fmt::format("  {} {}\n", number_text(more, language),
                           in_language(language, "autres valeurs", "more values"));
    if (facet.without > 0)
        out += fmt::format("  {} {}\n", number_text(facet.without, language),
                           in_language(language, "sans valeur", "without a value"));
    return out;
}

template <class Bars, class Label>
std::string histogram(const Bars& bars, std::string_view title, const Look& look,
                      const Label& label_of) {
    if (bars.empty()) return {};
    std::vector<Line> lines;
    std::vector<double> values;
    for (const auto& b : bars) {
        lines.push_back({label_of(b), number_text(b.count, look.language)});
        values.push_back(static_cast<double>(b.count));
    }
    return heading(title, look) + aligned(lines, values, look);
}

}  // namespace

std::string group_table(const Answer& answer, GroupKey key, const RenderOptions& options) {
    const auto language = options.look.language;
    const auto list = to_string(key);
    const auto columns = columns_of(options, {Aggregate::count, Aggregate::sum, Aggregate::median});
    Line header = {std::string(label(language, "facet", list))};
    for (const auto column : columns)
        header.emplace_back(label(language, "sum", to_string(column)));
    std::vector<Line> lines = {std::move(header)};
    std::vector<double> bars = {0};
    for (const auto& row : answer.groups) {
        Line line = {clipped(value_label(list, row.id, row.label, language), widest_label)};
        for (const auto column : columns)
            line.push_back(cell(row.statistics, column, answer.currency, language));
        lines.push_back(std::move(line));
        bars.push_back(bar_value(row.statistics, columns));
    }
    return aligned(lines, bars, options.look);
}

std::string sums_line(const Answer& answer, const RenderOptions& options) {
    const auto language = options.look.language;
    const auto& s = answer.statistics;
    if (!answer.about_deals)
        return fmt::format("{} articles\n", number_text(answer.total, language));
    std::string out =
        fmt::format(fmt::runtime(in_language(language, "{} opérations, {} montants connus",
                                             "{} deals, {} known amounts")),
                    number_text(s.count, language), number_text(s.disclosed, language));
    for (const auto what : columns_of(options, {Aggregate::sum, Aggregate::mean, Aggregate::median,
                                                Aggregate::min, Aggregate::max}))
        if (what != Aggregate::count)
            out += fmt::format(
                " · {} {}", label(language, "sum", to_string(what)),
                painted(options.look, Paint::amount, cell(s, what, answer.currency, language)));
    return out + "\n";
}

std::string facet_blocks(const Answer& answer, const RenderOptions& options) {
    std::string out;
    for (const auto& facet : answer.facets)
        out += (out.empty() ? "" : "\n") + facet_block(facet, options.look);
    return out;
}

std::string histogram_blocks(const Answer& answer, const RenderOptions& options) {
    const auto& look = options.look;
    const auto amounts =
        histogram(answer.amounts, in_language(look.language, "Montants", "Amounts"), look,
                  [&](const AmountBar& b) {
                      return fmt::format(
                          "{} – {}", rounded_amount_text(b.from, answer.currency, look.language),
                          rounded_amount_text(b.to, answer.currency, look.language));
                  });
    const auto times =
        histogram(answer.times, in_language(look.language, "Dates", "Days"), look,
                  [&](const TimeBar& b) { return days_text(b.days, look.language); });
    return amounts + (amounts.empty() || times.empty() ? "" : "\n") + times;
}

std::string shown_of_total(std::size_t shown, const Answer& answer, Language language) {
    const auto total = (answer.total_is_exact ? "" : "~") + number_text(answer.total, language);
    const auto of = shown < answer.total ? fmt::format("{} {} ", number_text(shown, language),
                                                       in_language(language, "sur", "of"))
                                         : std::string();
    const bool one = answer.total == 1;
    const auto things =
        !answer.about_deals
            ? in_language(language, one ? "article" : "articles", one ? "article" : "articles")
            : in_language(language, one ? "opération" : "opérations", one ? "deal" : "deals");
    if (!answer.about_deals || answer.reports <= answer.total)
        return fmt::format("{}{} {}", of, total, things);
    return fmt::format("{}{} {}, {}", of, total, things,
                       fmt::format(fmt::runtime(in_language(language, "{} mentions", "{} reports")),
                                   number_text(answer.reports, language)));
}

}  // namespace vigie::searcher
