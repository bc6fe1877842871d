// Rows with a header: CSV as RFC 4180 has it (CRLF, quotes doubled), TSV with white space inside a
// field as one space.
#include <cmath>
#include <ostream>
#include <utility>

#include <fmt/format.h>

#include "searcher/render/layout.hh"
#include "searcher/render/objects.hh"

namespace vigie::searcher {
namespace {

using Row = std::vector<std::string>;

/// Units with a decimal point, no grouping: what spreadsheets and scripts read.
std::string units_text(double units) {
    if (units == std::floor(units) && std::abs(units) < 9.0e15)
        return fmt::format("{}", static_cast<std::int64_t>(units));
    return fmt::format("{:.2f}", units);
}

std::string units_text(const std::optional<double>& units) {
    return units ? units_text(*units) : std::string();
}

std::string bound_text(const std::optional<money::Amount>& amount,
                       std::optional<std::int64_t> money::Amount::*bound) {
    if (!amount || !((*amount).*bound)) return {};
    return units_text(money::to_units(*((*amount).*bound), amount->currency));
}

std::string day_text(const std::optional<dates::Interval>& days,
                     std::optional<dates::Day> dates::Interval::*end) {
    if (!days || !((*days).*end)) return {};
    return dates::to_iso(*((*days).*end));
}

std::string joined(const std::vector<std::string>& texts) {
    std::string out;
    for (const auto& text : texts) out.append(out.empty() ? "" : "; ").append(text);
    return out;
}

/// The investors of `role`, or all of them.
std::string investors_text(const deals::Deal& deal, std::optional<deals::Role> role) {
    std::vector<std::string> names;
    for (const auto& investor : deal.investors)
        if (!role || investor.role == *role) names.push_back(investor.name);
    return joined(names);
}

const Row& deal_header() {
    static const Row header = {
        "id",         "kind",     "status",     "company",      "amount_min",
        "amount_max", "currency", "amount_eur", "converted",    "date_from",
        "date_to",    "stage",    "investors",  "leads",        "sector",
        "place",      "articles", "lowest",     "highest",      "evidence",
        "title",      "url",      "source",     "article_from", "article_to"};
    return header;
}

Row deal_row(const DealHit& hit) {
    const auto& r = hit.record;
    const auto& d = r.deal;
    using dates::Interval;
    using money::Amount;
    return {r.id,
            std::string(deals::to_string(d.kind)),
            std::string(deals::to_string(d.status)),
            d.company,
            bound_text(d.amount, &Amount::min),
            bound_text(d.amount, &Amount::max),
            d.amount ? std::string(d.amount->currency.code()) : std::string(),
            r.eur ? units_text(middle_of(*r.eur)) : std::string(),
            units_text(hit.converted),
            day_text(d.date, &Interval::from),
            day_text(d.date, &Interval::to),
            d.stage,
            investors_text(d, std::nullopt),
            investors_text(d, deals::Role::lead),
            joined(d.sectors),
            d.place,
            fmt::format("{}", hit.articles),
            bound_text(hit.lowest, &Amount::min),
            bound_text(hit.highest, &Amount::max),
            r.evidence,
            r.article_title,
            r.article_url,
            r.source,
            day_text(r.article_date, &Interval::from),
            day_text(r.article_date, &Interval::to)};
}

const Row& article_header() {
    static const Row header = {"id",   "title",  "url",   "source",  "article_from", "article_to",
                               "lang", "sector", "score", "snippet", "deals"};
    return header;
}

Row article_row(const ArticleHit& hit) {
    const auto& a = hit.article;
    return {a.id,
            a.title,
            a.url,
            a.source,
            day_text(a.date, &dates::Interval::from),
            day_text(a.date, &dates::Interval::to),
            a.language == Language::french ? "fr" : "en",
            joined(a.sectors),
            fmt::format("{:.4f}", hit.score),
            hit.body.text,
            fmt::format("{}", hit.deals.size())};
}

const Row& sums_header() {
    static const Row header = {"count",  "disclosed", "sum", "mean",
                               "median", "min",       "max", "currency"};
    return header;
}

Row sums_row(const Statistics& s, money::Currency currency) {
    return {fmt::format("{}", s.count), fmt::format("{}", s.disclosed), units_text(s.sum),
            units_text(s.mean),         units_text(s.median),           units_text(s.min),
            units_text(s.max),          std::string(currency.code())};
}

class TableRenderer final : public Renderer {
public:
    TableRenderer(std::ostream& out, const RenderOptions& options, char separator)
        : out_(out), options_(options), separator_(separator) {}

    void begin(const Question&) override {
        if (options_.byte_order_mark && separator_ == ',') out_ << "\xEF\xBB\xBF";
    }

    void deals(const std::vector<DealHit>& batch) override {
        if (!shows_hits()) return;
        put_header(deal_header());
        for (const auto& hit : batch) put(deal_row(hit));
    }

    void articles(const std::vector<ArticleHit>& batch) override {
        if (!shows_hits()) return;
        put_header(article_header());
        for (const auto& hit : batch) put(article_row(hit));
    }

    void end(const Answer& answer) override {
        const auto& parts = options_.parts;
        if (parts.groups)
            put_groups(answer);
        else if (parts.sums)
            put_sums(answer);
        else if (!parts.hits)
            put_facets(answer);
        else
            put_header(answer.about_deals ? deal_header() : article_header());
    }

private:
    bool shows_hits() const {
        return options_.parts.hits && !options_.parts.groups && !options_.parts.sums;
    }

    /// Once, also where no row follows.
    void put_header(const Row& header) {
        if (!std::exchange(header_done_, true)) put(header);
    }

    void put_groups(const Answer& answer) {
        Row header = {"id", "label"};
        header.insert(header.end(), sums_header().begin(), sums_header().end());
        put(header);
        for (const auto& group : answer.groups) {
            Row row = {group.id, group.label};
            for (auto& cell : sums_row(group.statistics, answer.currency))
                row.push_back(std::move(cell));
            put(row);
        }
    }

    void put_sums(const Answer& answer) {
        if (!answer.about_deals) {
            put({"count"});
            put({fmt::format("{}", answer.total)});
            return;
        }
        put(sums_header());
        put(sums_row(answer.statistics, answer.currency));
    }

    void put_facets(const Answer& answer) {
        put({"facet", "id", "label", "count"});
        for (const auto& facet : answer.facets)
            for (const auto& value : facet.values)
                put({std::string(to_string(facet.facet)), value.id, value.label,
                     fmt::format("{}", value.count)});
    }

    void put(const Row& row) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0) out_ << separator_;
            put_cell(row[i]);
        }
        out_ << (separator_ == ',' ? "\r\n" : "\n");
    }

    void put_cell(const std::string& cell) {
        if (separator_ == '\t') {
            out_ << clean(cell);
            return;
        }
        if (cell.find_first_of(",\"\r\n") == std::string::npos) {
            out_ << cell;
            return;
        }
        out_ << '"';
        for (const char c : cell)
            out_ << (c == '"' ? std::string_view("\"\"") : std::string_view(&c, 1));
        out_ << '"';
    }

    std::ostream& out_;
    RenderOptions options_;
    char separator_;
    bool header_done_ = false;
};

}  // namespace

std::unique_ptr<Renderer> make_table_renderer(std::ostream& out, const RenderOptions& options,
                                              char separator) {
    return std::make_unique<TableRenderer>(out, options, separator);
}

}  // namespace vigie::searcher
