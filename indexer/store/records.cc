#include "indexer/store/records.hh"

#include "common/deals/vocabulary.hh"
#include "common/index/compare.hh"
#include "common/index/evidence.hh"
#include "common/index/terms.hh"

namespace vigie::indexer {
namespace {

/// More levels than city, region, country, continent can only be a circle in the vocabulary.
constexpr std::size_t most_levels = 8;

/// Units of `code` for one unit of `from`.
std::optional<double> rate(money::Currency from, std::string_view code, dates::Day day,
                           const money::Rates& rates) {
    const money::Currency to(code);
    if (!from.is_known()) return std::nullopt;
    if (from == to) return 1.0;
    const auto a = rates.per_euro(from, day);
    const auto b = rates.per_euro(to, day);
    return a && b ? std::optional(*b / *a) : std::nullopt;
}

std::optional<money::Amount> converted(const money::Amount& amount, std::string_view code,
                                       dates::Day day, const money::Rates& rates) {
    const money::Currency to(code);
    if (amount.currency == to) return amount;
    const auto bound = [&](const std::optional<std::int64_t>& minor) {
        return minor ? rates.convert(*minor, amount.currency, to, day) : std::nullopt;
    };
    const money::Amount out{bound(amount.min), bound(amount.max), to};
    const bool whole = out.min.has_value() == amount.min.has_value() &&
                       out.max.has_value() == amount.max.has_value();
    return whole ? std::optional(out) : std::nullopt;
}

void put_conversions(index::DealRecord& record, const money::Rates& rates) {
    if (!record.deal.amount) return;
    const auto& amount = *record.deal.amount;
    auto days = index::closed(record.deal.date, record.article_date);
    if (!days) days = index::closed(record.article_date, record.article_date);
    const auto day = days ? index::middle(*days) : dates::make_day(2100, 1, 1).value();
    record.rate_day = day;
    record.eur_per_unit = rate(amount.currency, "EUR", day, rates);
    record.usd_per_unit = rate(amount.currency, "USD", day, rates);
    if (record.eur_per_unit) record.eur = converted(amount, "EUR", day, rates);
    if (record.usd_per_unit) record.usd = converted(amount, "USD", day, rates);
}

index::DealRecord deal_record(const deals::Article& article, const deals::Deal& deal,
                              std::size_t number, std::string_view text,
                              const money::Rates& rates) {
    index::DealRecord record;
    record.deal = deal;
    record.rule = deal.rule;
    record.deal.rule = {};
    index::complete(record, article, text, number);
    put_conversions(record, rates);
    return record;
}

}  // namespace

index::ArticleRecord make_record(const deals::Article& article, const Extraction& extraction,
                                 const money::Rates& rates) {
    index::ArticleRecord record;
    record.article = article;
    if (extraction.date) {
        record.article.date = extraction.date;
        record.article.date_source = extraction.date_source;
    }
    if (!extraction.sectors.empty()) record.article.sectors = extraction.sectors;
    for (const auto& deal : extraction.deals)
        record.deals.push_back(
            deal_record(record.article, deal, record.deals.size() + 1, extraction.text, rates));
    return record;
}

std::uint64_t content_hash(std::string_view record_json) {
    return index::stable_hash(record_json);
}

std::vector<std::string> with_parents(const std::string& place) {
    std::vector<std::string> out;
    std::string_view next = place;
    while (!next.empty() && out.size() < most_levels) {
        out.emplace_back(next);
        next = deals::parent_place(next);
    }
    return out;
}

}  // namespace vigie::indexer
