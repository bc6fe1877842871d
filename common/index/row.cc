#include "common/index/row.hh"

#include <cmath>
#include <cstring>
#include <limits>

#include "common/index/terms.hh"
#include "common/names/known_names.hh"

namespace vigie::index {
namespace {

constexpr std::uint8_t row_version = 1;
constexpr std::int32_t no_day = std::numeric_limits<std::int32_t>::min();
constexpr std::uint8_t flag_grouped = 1;
constexpr std::uint8_t flag_exact = 2;

/// The part of fixed size, as it lies in memory; all our machines are little-endian.
struct Head {
    std::uint8_t version = row_version;
    std::uint8_t kind = 0;
    std::uint8_t status = 0;
    std::uint8_t flags = 0;
    std::int32_t first = no_day;
    std::int32_t last = no_day;
    std::int32_t rate_day = no_day;
    char currency[4] = {};
    std::int32_t unused = 0;
    double point = std::numeric_limits<double>::quiet_NaN();
    double min = std::numeric_limits<double>::quiet_NaN();
    double max = std::numeric_limits<double>::quiet_NaN();
    double to_eur = std::numeric_limits<double>::quiet_NaN();
    double to_usd = std::numeric_limits<double>::quiet_NaN();
    std::uint64_t group = 0;
    std::uint64_t id = 0;
};
static_assert(sizeof(Head) == 80);

std::int32_t days_since_epoch(dates::Day day) {
    return static_cast<std::int32_t>(day.time_since_epoch().count());
}
dates::Day day_of(std::int32_t days) {
    return dates::Day(std::chrono::days(days));
}

void put_days(Head& head, const std::optional<Days>& days) {
    if (!days) return;
    head.first = days_since_epoch(days->first);
    head.last = days_since_epoch(days->last);
}

void put_text(std::string& out, std::string_view text) {
    text = text.substr(0, 255);
    out += static_cast<char>(text.size());
    out += text;
}

template <class Items, class Make>
void put_list(std::string& out, const Items& items, const Make& make) {
    const auto count = std::min<std::size_t>(items.size(), 255);
    out += static_cast<char>(count);
    for (std::size_t i = 0; i < count; ++i) put_text(out, make(items[i]));
}

std::string start(const Head& head) {
    std::string out(sizeof head, '\0');
    std::memcpy(out.data(), &head, sizeof head);
    return out;
}

void put_amount(Head& head, const DealRecord& record) {
    if (!record.deal.amount) return;
    const auto& amount = *record.deal.amount;
    const auto figure = figure_of(amount, record.deal.hedge);
    head.point = figure.point;
    head.min = figure.min;
    head.max = figure.max;
    if (record.eur_per_unit) head.to_eur = *record.eur_per_unit;
    if (record.usd_per_unit) head.to_usd = *record.usd_per_unit;
    const auto code = amount.currency.code();
    std::memcpy(head.currency, code.data(), code.size());
    if (amount.is_exact() && record.deal.hedge == money::Hedge::none) head.flags |= flag_exact;
}

char letter(deals::Role role) {
    switch (role) {
        case deals::Role::lead:
            return 'l';
        case deals::Role::buyer:
            return 'b';
        case deals::Role::participant:
            break;
    }
    return 'p';
}

std::optional<double> number(double value) {
    return std::isnan(value) ? std::nullopt : std::optional(value);
}

std::string_view take_text(const char*& p) {
    const auto length = static_cast<unsigned char>(*p);
    const std::string_view out(p + 1, length);
    p += 1 + length;
    return out;
}

RowList take_list(const char*& p) {
    const RowList list(p);
    p = list.end();
    return list;
}

}  // namespace

const char* RowList::end() const {
    const char* p = at_ + 1;
    for (std::size_t i = 0; i < size(); ++i) p += 1 + static_cast<unsigned char>(*p);
    return p;
}

deals::Role Row::role_of(char c) {
    if (c == 'l') return deals::Role::lead;
    return c == 'b' ? deals::Role::buyer : deals::Role::participant;
}

std::uint64_t row_id(std::string_view id) {
    return stable_hash(id);
}

std::string pack_row(const DealRecord& record, const RowExtras& extras) {
    const auto& deal = record.deal;
    Head head;
    head.kind = static_cast<std::uint8_t>(deal.kind);
    head.status = static_cast<std::uint8_t>(deal.status);
    if (extras.grouped) head.flags |= flag_grouped;
    put_days(head, closed(deal.date, record.article_date));
    if (record.rate_day) head.rate_day = days_since_epoch(*record.rate_day);
    put_amount(head, record);
    head.group = record.group;
    head.id = row_id(record.id);
    auto out = start(head);
    put_text(out, deal.stage);
    put_text(out, record.source);
    put_text(out, names::canonical_key(deal.company));
    put_list(out, extras.places, [](const std::string& s) { return s; });
    put_list(out, deal.sectors, [](const std::string& s) { return s; });
    put_list(out, deal.investors, [](const deals::Investor& i) {
        return letter(i.role) + names::canonical_key(i.name);
    });
    return out;
}

std::string pack_row(const deals::Article& article) {
    Head head;
    put_days(head, closed(article.date, article.date));
    head.id = row_id(article.id);
    head.group = head.id;
    auto out = start(head);
    put_text(out, "");
    put_text(out, article.source);
    put_text(out, "");
    const std::vector<std::string> none;
    const auto same = [](const std::string& s) { return s; };
    put_list(out, none, same);
    put_list(out, article.sectors, same);
    put_list(out, none, same);
    return out;
}

std::optional<Row> read_row(std::string_view bytes) {
    Head head;
    if (bytes.size() < sizeof head + 6) return std::nullopt;
    std::memcpy(&head, bytes.data(), sizeof head);
    if (head.version != row_version) return std::nullopt;
    Row row;
    row.kind = static_cast<deals::Kind>(head.kind);
    row.status = static_cast<deals::Status>(head.status);
    row.grouped = (head.flags & flag_grouped) != 0;
    row.exact = (head.flags & flag_exact) != 0;
    if (head.first != no_day) row.days = Days{day_of(head.first), day_of(head.last)};
    if (head.rate_day != no_day) row.rate_day = day_of(head.rate_day);
    row.currency = money::Currency(std::string_view(head.currency, 3));
    if (!std::isnan(head.point)) row.figure = Figure{head.point, head.min, head.max};
    row.to_eur = number(head.to_eur);
    row.to_usd = number(head.to_usd);
    row.group = head.group;
    row.id = head.id;
    const char* p = bytes.data() + sizeof head;
    row.stage = take_text(p);
    row.source = take_text(p);
    row.company = take_text(p);
    row.places = take_list(p);
    row.sectors = take_list(p);
    row.investors = take_list(p);
    return row;
}

}  // namespace vigie::index
