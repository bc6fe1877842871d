#include "indexer/render/inspect_json.hh"

#include <cmath>

#include <boost/json.hpp>

#include "common/text/utf8.hh"

namespace vigie::indexer {
namespace {

namespace json = boost::json;

json::value or_null(const std::string& text) {
    return text.empty() ? json::value(nullptr) : json::value(text);
}

/// A number of units: an integer where it is one, for readers and for exactness.
json::value units(std::int64_t minor, money::Currency currency) {
    const double value = money::to_units(minor, currency);
    if (value == std::floor(value) && std::abs(value) < 9.0e15)
        return static_cast<std::int64_t>(value);
    return value;
}

json::value bound(const std::optional<std::int64_t>& minor, money::Currency currency) {
    return minor ? units(*minor, currency) : json::value(nullptr);
}

json::object amount_object(const money::Amount& amount) {
    json::object out;
    out["min"] = bound(amount.min, amount.currency);
    out["max"] = bound(amount.max, amount.currency);
    out["currency"] = or_null(std::string(amount.currency.code()));
    return out;
}

json::value day(const std::optional<dates::Day>& day) {
    return day ? json::value(dates::to_iso(*day)) : json::value(nullptr);
}

json::object days_object(const dates::Interval& days) {
    return {{"from", day(days.from)}, {"to", day(days.to)}};
}

/// Puts start, end and text of spans of one text into objects.
class Places {
public:
    explicit Places(const std::string& text) : text_(text), offset_(text) {}

    json::object at(Span span) const {
        return {{"start", offset_(span.begin)},
                {"end", offset_(span.end)},
                {"text", std::string_view(text_).substr(span.begin, span.size())}};
    }

private:
    const std::string& text_;
    text::CodePointOffsets offset_;
};

json::object amount_mention(const Places& places, const money::AmountMention& mention,
                            std::string_view kind) {
    auto out = places.at(mention.span);
    const auto amount = amount_object(mention.amount);
    out.insert(amount.begin(), amount.end());
    out["kind"] = or_null(std::string(kind));
    if (mention.conversion_of) out["conversion_of"] = *mention.conversion_of;
    out["rule"] = mention.rule;
    return out;
}

json::object date_mention(const Places& places, const dates::DateMention& mention) {
    auto out = places.at(mention.span);
    const auto days = days_object(mention.days);
    out.insert(days.begin(), days.end());
    out["rule"] = mention.rule;
    return out;
}

json::array investors(const deals::Deal& deal) {
    json::array out;
    for (const auto& investor : deal.investors)
        out.push_back({{"name", investor.name}, {"role", deals::to_string(investor.role)}});
    return out;
}

json::array strings(const std::vector<std::string>& texts) {
    return json::array(texts.begin(), texts.end());
}

json::object deal_object(const Places& places, const deals::Deal& deal) {
    json::object out;
    out["kind"] = deals::to_string(deal.kind);
    out["status"] = deals::to_string(deal.status);
    out["company"] = or_null(deal.company);
    out["amount"] = deal.amount ? json::value(amount_object(*deal.amount)) : json::value(nullptr);
    if (deal.also) out["also"] = amount_object(*deal.also);
    out["date"] = deal.date ? json::value(days_object(*deal.date)) : json::value(nullptr);
    out["stage"] = or_null(deal.stage);
    out["investors"] = investors(deal);
    out["sector"] = strings(deal.sectors);
    out["place"] = or_null(deal.place);
    out["evidence"] = places.at(deal.evidence);
    out["rule"] = deal.rule;
    return out;
}

json::object rejection_object(const Places& places, const Rejection& rejection) {
    auto out = places.at(rejection.where);
    out["rule"] = rejection.rule;
    out["reason"] = rejection.reason;
    return out;
}

template <class Items, class Make>
json::array list(const Items& items, const Make& make) {
    json::array out;
    for (const auto& item : items) out.push_back(make(item));
    return out;
}

}  // namespace

std::string inspect_line(const deals::Article& article, const Extraction& seen, bool rejected) {
    const Places places(seen.text);
    json::object out;
    out["id"] = or_null(article.id);
    auto date = days_object(seen.date.value_or(dates::Interval{}));
    date["source"] = deals::to_string(seen.date_source);
    out["date"] = std::move(date);
    out["sector"] = strings(seen.sectors);
    json::array amounts;
    for (std::size_t i = 0; i < seen.amounts.size(); ++i)
        amounts.push_back(amount_mention(places, seen.amounts[i], seen.amount_kinds[i]));
    out["amounts"] = std::move(amounts);
    out["dates"] = list(seen.dates, [&](const auto& d) { return date_mention(places, d); });
    out["deals"] = list(seen.deals, [&](const auto& d) { return deal_object(places, d); });
    if (rejected)
        out["rejected"] =
            list(seen.rejected, [&](const auto& r) { return rejection_object(places, r); });
    return json::serialize(out);
}

}  // namespace vigie::indexer
