#include "searcher/render/objects.hh"

#include <cmath>

namespace vigie::searcher {
namespace {

namespace json = boost::json;

json::value or_null(std::string_view text) {
    return text.empty() ? json::value(nullptr) : json::value(text);
}

json::value bound(const std::optional<std::int64_t>& minor, money::Currency currency) {
    return minor ? units_value(money::to_units(*minor, currency)) : json::value(nullptr);
}

json::value day_value(const std::optional<dates::Day>& day) {
    return day ? json::value(dates::to_iso(*day)) : json::value(nullptr);
}

json::array investors_array(const deals::Deal& deal) {
    json::array out;
    for (const auto& investor : deal.investors)
        out.push_back({{"name", investor.name}, {"role", deals::to_string(investor.role)}});
    return out;
}

json::array strings(const std::vector<std::string>& texts) {
    return json::array(texts.begin(), texts.end());
}

template <class Items, class Make>
json::array list(const Items& items, const Make& make) {
    json::array out;
    for (const auto& item : items) out.push_back(make(item));
    return out;
}

json::value amount_or_null(const std::optional<money::Amount>& amount) {
    return amount ? json::value(amount_object(*amount)) : json::value(nullptr);
}

/// Where a report stands: title, url, source, day.
void put_article(json::object& out, const index::DealRecord& record) {
    out["title"] = record.article_title;
    out["url"] = or_null(record.article_url);
    out["source"] = or_null(record.source);
    out["article_date"] = days_value(record.article_date);
    if (record.article_date_source == deals::DateSource::text) out["article_date_inferred"] = true;
    out["article"] = record.article_id;
}

void put_deal(json::object& out, const index::DealRecord& record) {
    const auto& deal = record.deal;
    out["id"] = record.id;
    out["kind"] = deals::to_string(deal.kind);
    out["status"] = deals::to_string(deal.status);
    out["company"] = or_null(deal.company);
    out["amount"] = amount_or_null(deal.amount);
    if (deal.also) out["also"] = amount_object(*deal.also);
    out["amount_eur"] = record.eur ? units_value(middle_of(*record.eur)) : json::value(nullptr);
    out["date"] = days_value(deal.date);
    out["stage"] = or_null(deal.stage);
    out["investors"] = investors_array(deal);
    out["sector"] = strings(deal.sectors);
    out["place"] = or_null(deal.place);
    out["evidence"] = record.evidence;
}

json::object report_object(const Report& report) {
    json::object out;
    out["id"] = report.record.id;
    out["status"] = deals::to_string(report.record.deal.status);
    out["amount"] = amount_or_null(report.record.deal.amount);
    out["evidence"] = report.record.evidence;
    put_article(out, report.record);
    out["matches"] = report.matches;
    return out;
}

json::value units_or_null(const std::optional<double>& units) {
    return units ? units_value(*units) : json::value(nullptr);
}

}  // namespace

double middle_of(const money::Amount& amount) {
    const auto units = [&](std::int64_t minor) { return money::to_units(minor, amount.currency); };
    if (!amount.min && !amount.max) return 0;
    if (!amount.min) return units(*amount.max);
    if (!amount.max) return units(*amount.min);
    return (units(*amount.min) + units(*amount.max)) / 2;
}

json::value units_value(double units) {
    if (units == std::floor(units) && std::abs(units) < 9.0e15)
        return static_cast<std::int64_t>(units);
    return units;
}

json::object amount_object(const money::Amount& amount) {
    return {{"min", bound(amount.min, amount.currency)},
            {"max", bound(amount.max, amount.currency)},
            {"currency", or_null(amount.currency.code())}};
}

json::value days_value(const std::optional<dates::Interval>& days) {
    if (!days) return nullptr;
    return {{"from", day_value(days->from)}, {"to", day_value(days->to)}};
}

json::object deal_object(const DealHit& hit, const RenderOptions& options) {
    json::object out;
    out["type"] = "deal";
    put_deal(out, hit.record);
    if (options.in_currency.is_known()) {
        out["converted"] = units_or_null(hit.converted);
        out["converted_currency"] = options.in_currency.code();
    }
    if (hit.vague_amount) out["vague_amount"] = true;
    if (hit.vague_date) out["vague_date"] = true;
    put_article(out, hit.record);
    out["articles"] = hit.articles;
    if (hit.lowest && hit.highest) {
        out["lowest"] = amount_object(*hit.lowest);
        out["highest"] = amount_object(*hit.highest);
    }
    if (!hit.others.empty()) out["reports"] = list(hit.others, report_object);
    out["rule"] = hit.record.rule;
    return out;
}

json::object article_object(const ArticleHit& hit) {
    const auto& article = hit.article;
    json::object out;
    out["type"] = "article";
    out["id"] = article.id;
    out["title"] = article.title;
    out["url"] = or_null(article.url);
    out["source"] = or_null(article.source);
    out["article_date"] = days_value(article.date);
    if (article.date_source == deals::DateSource::text) out["article_date_inferred"] = true;
    out["lang"] = article.language == Language::french ? "fr" : "en";
    out["sector"] = strings(article.sectors);
    out["score"] = hit.score;
    out["snippet"] = hit.body.text;
    out["deals"] = list(hit.deals, [](const index::DealRecord& record) {
        json::object deal;
        put_deal(deal, record);
        return deal;
    });
    return out;
}

json::object statistics_object(const Statistics& statistics, money::Currency currency) {
    json::object out;
    out["count"] = statistics.count;
    out["disclosed"] = statistics.disclosed;
    out["sum"] = units_value(statistics.sum);
    out["mean"] = units_or_null(statistics.mean);
    out["median"] = units_or_null(statistics.median);
    out["min"] = units_or_null(statistics.min);
    out["max"] = units_or_null(statistics.max);
    out["currency"] = or_null(currency.code());
    return out;
}

json::object group_object(const GroupRow& row, money::Currency currency) {
    json::object out{{"id", or_null(row.id)}, {"label", or_null(row.label)}};
    for (const auto& item : statistics_object(row.statistics, currency)) out.insert(item);
    return out;
}

json::object facet_value_object(const FacetValue& value) {
    json::object out{{"id", value.id}, {"label", value.label}, {"count", value.count}};
    if (value.selected) out["selected"] = true;
    return out;
}

json::object facet_object(const FacetCounts& facet) {
    json::object out;
    out["facet"] = to_string(facet.facet);
    out["values"] = list(facet.values, facet_value_object);
    out["distinct"] = facet.distinct;
    out["without"] = facet.without;
    return out;
}

json::object histograms_object(const Answer& answer) {
    json::object out;
    out["amounts"] = list(answer.amounts, [](const AmountBar& bar) {
        return json::object{
            {"from", units_value(bar.from)}, {"to", units_value(bar.to)}, {"count", bar.count}};
    });
    out["times"] = list(answer.times, [](const TimeBar& bar) {
        return json::object{{"from", day_value(bar.days.from)},
                            {"to", day_value(bar.days.to)},
                            {"count", bar.count}};
    });
    return out;
}

}  // namespace vigie::searcher
