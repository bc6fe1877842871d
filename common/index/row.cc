#include "common/index/row.hh"

#include <cmath>
#include <cstring>
#include <limits>
#include <utility>

#include "common/index/terms.hh"
#include "common/names/known_names.hh"

namespace vigie::index {
namespace {

constexpr std::uint8_t row_version = 2;
/// Version, kind, status, flags.
constexpr std::size_t head_size = 5;
/// The shortest row: head, id, and three texts and three lists without anything in them.
constexpr std::size_t shortest_row = head_size + sizeof(std::uint64_t) + 6;

enum Flag : unsigned {
    grouped = 1U << 0,
    exact = 1U << 1,
    has_days = 1U << 2,
    has_rate_day = 1U << 3,
    rate_day_is_middle = 1U << 4,
    has_figure = 1U << 5,
    min_is_point = 1U << 6,
    max_is_point = 1U << 7,
    max_is_open = 1U << 8,
    has_eur = 1U << 9,
    eur_is_one = 1U << 10,
    has_usd = 1U << 11,
    usd_is_one = 1U << 12,
    group_is_id = 1U << 13,
};

/// In front of a double that is told as it lies in memory.
constexpr char as_it_is = '\xFF';
/// Whole numbers below are exact as doubles.
constexpr double most_whole = 9007199254740992.0;

std::int32_t days_since_epoch(dates::Day day) {
    return static_cast<std::int32_t>(day.time_since_epoch().count());
}
dates::Day day_of(std::int64_t days) {
    return dates::Day(std::chrono::days(days));
}

void put_number(std::string& out, std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) out += static_cast<char>(value | 0x80);
    out += static_cast<char>(value);
}

/// Days before 1970 are odd numbers.
void put_day(std::string& out, dates::Day day) {
    const std::int64_t days = days_since_epoch(day);
    put_number(out, days < 0 ? static_cast<std::uint64_t>(-days) * 2 - 1
                             : static_cast<std::uint64_t>(days) * 2);
}

void put_bytes(std::string& out, const void* at, std::size_t size) {
    out.append(static_cast<const char*>(at), size);
}

/// Whole numbers as a power of ten and what is left; others as they lie in memory.
void put_double(std::string& out, double value) {
    if (!(value >= 0 && value < most_whole && value == std::floor(value))) {
        out += as_it_is;
        return put_bytes(out, &value, sizeof value);
    }
    auto whole = static_cast<std::uint64_t>(value);
    char zeros = 0;
    for (; whole != 0 && whole % 10 == 0; whole /= 10) ++zeros;
    out += zeros;
    put_number(out, whole);
}

/// Reads what the functions above wrote; the bytes are ours.
class RowReader {
public:
    explicit RowReader(std::string_view bytes) : at_(bytes.data()) {}

    std::uint8_t byte() { return static_cast<std::uint8_t>(*at_++); }
    std::uint64_t number() {
        std::uint64_t out = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const std::uint64_t next = byte();
            out |= (next & 0x7F) << shift;
            if (next < 0x80) break;
        }
        return out;
    }
    dates::Day day() {
        const auto n = number();
        const auto half = static_cast<std::int64_t>(n / 2);
        return day_of(n % 2 == 0 ? half : -half - 1);
    }
    template <class T>
    T as_it_lies() {
        T out;
        std::memcpy(&out, at_, sizeof out);
        at_ += sizeof out;
        return out;
    }
    double real() {
        const auto zeros = byte();
        if (zeros == static_cast<std::uint8_t>(as_it_is)) return as_it_lies<double>();
        auto whole = number();
        for (unsigned i = 0; i < zeros; ++i) whole *= 10;
        return static_cast<double>(whole);
    }
    std::string_view bytes(std::size_t size) { return {std::exchange(at_, at_ + size), size}; }
    std::string_view text() { return bytes(byte()); }
    RowList list() {
        const RowList out(at_);
        at_ = out.end();
        return out;
    }

private:
    const char* at_;
};

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

/// The part in front of the texts, which grows as members are put.
struct Head {
    std::uint8_t kind = 0;
    std::uint8_t status = 0;
    unsigned flags = 0;
    std::string members;

    std::string start() const {
        std::string out;
        for (const unsigned byte :
             {0U + row_version, 0U + kind, 0U + status, flags & 0xFFU, flags >> 8U})
            out += static_cast<char>(byte);
        return out += members;
    }
};

void put_days(Head& head, const std::optional<Days>& days) {
    if (!days) return;
    head.flags |= has_days;
    put_day(head.members, days->first);
    put_number(head.members, static_cast<std::uint64_t>((days->last - days->first).count()));
}

void put_rate_day(Head& head, const std::optional<dates::Day>& day,
                  const std::optional<Days>& days) {
    if (!day) return;
    if (days && middle(*days) == *day) {
        head.flags |= rate_day_is_middle;
    } else {
        head.flags |= has_rate_day;
        put_day(head.members, *day);
    }
}

void put_rate(Head& head, const std::optional<double>& rate, Flag told, Flag one) {
    if (!rate || std::isnan(*rate)) return;
    head.flags |= *rate == 1 ? one : told;
    if (*rate != 1) put_bytes(head.members, &*rate, sizeof *rate);
}

void put_figure(Head& head, const Figure& figure) {
    put_double(head.members, figure.point);
    if (figure.min == figure.point)
        head.flags |= min_is_point;
    else
        put_double(head.members, figure.min);
    if (figure.max == figure.point)
        head.flags |= max_is_point;
    else if (figure.max == std::numeric_limits<double>::infinity())
        head.flags |= max_is_open;
    else
        put_double(head.members, figure.max);
}

void put_amount(Head& head, const DealRecord& record) {
    if (!record.deal.amount) return;
    const auto& amount = *record.deal.amount;
    head.flags |= has_figure;
    if (amount.is_exact() && record.deal.hedge == money::Hedge::none) head.flags |= exact;
    std::string code(amount.currency.code());
    code.resize(3, '\0');
    head.members += code;
    put_figure(head, figure_of(amount, record.deal.hedge));
    put_rate(head, record.eur_per_unit, has_eur, eur_is_one);
    put_rate(head, record.usd_per_unit, has_usd, usd_is_one);
}

void put_ids(Head& head, std::uint64_t id, std::uint64_t group) {
    put_bytes(head.members, &id, sizeof id);
    if (group == id)
        head.flags |= group_is_id;
    else
        put_bytes(head.members, &group, sizeof group);
}

std::optional<Figure> read_figure(RowReader& in, unsigned flags) {
    Figure out;
    out.point = in.real();
    out.min = (flags & min_is_point) != 0 ? out.point : in.real();
    out.max = (flags & max_is_point) != 0  ? out.point
              : (flags & max_is_open) != 0 ? std::numeric_limits<double>::infinity()
                                           : in.real();
    return out;
}

std::optional<double> read_rate(RowReader& in, unsigned flags, Flag told, Flag one) {
    if ((flags & one) != 0) return 1.0;
    return (flags & told) != 0 ? std::optional(in.as_it_lies<double>()) : std::nullopt;
}

void read_members(RowReader& in, unsigned flags, Row& row) {
    if ((flags & has_days) != 0) {
        const auto first = in.day();
        row.days = Days{first, first + std::chrono::days(in.number())};
    }
    if ((flags & rate_day_is_middle) != 0 && row.days) row.rate_day = middle(*row.days);
    if ((flags & has_rate_day) != 0) row.rate_day = in.day();
    if ((flags & has_figure) != 0) {
        row.currency = money::Currency(in.bytes(3));
        row.figure = read_figure(in, flags);
        row.to_eur = read_rate(in, flags, has_eur, eur_is_one);
        row.to_usd = read_rate(in, flags, has_usd, usd_is_one);
    }
    row.id = in.as_it_lies<std::uint64_t>();
    row.group = (flags & group_is_id) != 0 ? row.id : in.as_it_lies<std::uint64_t>();
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
    const auto days = closed(deal.date, record.article_date);
    Head head;
    head.kind = static_cast<std::uint8_t>(deal.kind);
    head.status = static_cast<std::uint8_t>(deal.status);
    if (extras.grouped) head.flags |= grouped;
    put_days(head, days);
    put_rate_day(head, record.rate_day, days);
    put_amount(head, record);
    put_ids(head, row_id(record.id), record.group);
    auto out = head.start();
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
    const auto id = row_id(article.id);
    put_ids(head, id, id);
    auto out = head.start();
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
    if (bytes.size() < shortest_row || bytes.front() != row_version) return std::nullopt;
    RowReader in(bytes.substr(1));
    Row row;
    row.kind = static_cast<deals::Kind>(in.byte());
    row.status = static_cast<deals::Status>(in.byte());
    unsigned flags = in.byte();
    flags |= static_cast<unsigned>(in.byte()) << 8U;
    row.grouped = (flags & grouped) != 0;
    row.exact = (flags & exact) != 0;
    read_members(in, flags, row);
    row.stage = in.text();
    row.source = in.text();
    row.company = in.text();
    row.places = in.list();
    row.sectors = in.list();
    row.investors = in.list();
    return row;
}

}  // namespace vigie::index
