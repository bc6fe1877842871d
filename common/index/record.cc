#include "common/index/record.hh"

#include <charconv>

#include <boost/json.hpp>

#include "common/index/evidence.hh"
#include "common/text/json_text.hh"

namespace vigie::index {
namespace {

namespace json = boost::json;
using text::JsonText;

/// Names of members: short, as they are in every record and packing makes little of them.
namespace key {
constexpr auto kind = "k";
constexpr auto status = "s";
constexpr auto company = "c";
constexpr auto amount = "a";
constexpr auto also = "v";
constexpr auto hedge = "h";
constexpr auto date = "d";
constexpr auto stage = "g";
constexpr auto investors = "i";
constexpr auto sectors = "e";
constexpr auto place = "p";
constexpr auto evidence = "w";
constexpr auto rule = "r";
constexpr auto eur = "E";
constexpr auto usd = "U";
constexpr auto eur_per_unit = "x";
constexpr auto usd_per_unit = "y";
constexpr auto rate_day = "z";
constexpr auto group = "G";
constexpr auto text = "t";
constexpr auto before = "b";
constexpr auto after = "f";
constexpr auto article = "A";
constexpr auto title = "T";
constexpr auto url = "u";
constexpr auto source = "o";
constexpr auto article_date = "D";
constexpr auto date_source = "S";
constexpr auto language = "l";
constexpr auto name = "n";
constexpr auto role = "r";
constexpr auto id = "id";
constexpr auto deals = "deals";
constexpr auto body = "body";
}  // namespace key

// Absent and empty values are left out; readers below give them their defaults again.

void put(JsonText& out, const char* key, const std::string& value) {
    if (!value.empty()) out.key(key).text(value);
}

/// "min..max"; one value where both are the same, nothing on an open side.
template <class T, class Spell>
std::string range(const std::optional<T>& min, const std::optional<T>& max, const Spell& spell) {
    if (min && min == max) return spell(*min);
    return (min ? spell(*min) : std::string()) + ".." + (max ? spell(*max) : std::string());
}

template <class T>
struct Range {
    std::optional<T> min;
    std::optional<T> max;
};
template <class Read>
auto read_range(std::string_view text, const Read& read) {
    Range<typename decltype(read(text))::value_type> out;
    const auto dots = text.find("..");
    out.min = read(text.substr(0, dots));
    out.max = dots == std::string_view::npos ? out.min : read(text.substr(dots + 2));
    return out;
}

/// "EUR 500000000", "EUR 100..200", "EUR 100..".
void put_amount(JsonText& out, const char* key, const std::optional<money::Amount>& amount) {
    if (!amount) return;
    const auto spell = [](std::int64_t minor) { return std::to_string(minor); };
    out.key(key).text(std::string(amount->currency.code()) + ' ' +
                      range(amount->min, amount->max, spell));
}

std::optional<std::int64_t> read_minor(std::string_view text) {
    std::int64_t out = 0;
    const auto end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, out);
    return read.ec == std::errc{} && read.ptr == end ? std::optional(out) : std::nullopt;
}

/// "2024-05-14", "2024-05-01..2024-05-31", "..2024-05-31".
void put_days(JsonText& out, const char* key, const std::optional<dates::Interval>& days) {
    if (days) out.key(key).text(range(days->from, days->to, dates::to_iso));
}

void put_list(JsonText& out, const char* key, const std::vector<std::string>& list) {
    if (list.empty()) return;
    out.key(key).open('[');
    for (const auto& text : list) out.text(text);
    out.close(']');
}

/// Reads members of one object; missing ones give the default.
class Members {
public:
    explicit Members(const json::object& object) : object_(object) {}

    std::string text(const char* key) const {
        const auto* v = object_.if_contains(key);
        return v ? std::string(v->as_string()) : std::string{};
    }
    template <class T>
    std::optional<T> number(const char* key) const {
        const auto* v = object_.if_contains(key);
        return v ? std::optional<T>(v->to_number<T>()) : std::nullopt;
    }
    std::vector<std::string> list(const char* key) const {
        std::vector<std::string> out;
        if (const auto* v = object_.if_contains(key))
            for (const auto& item : v->as_array()) out.emplace_back(item.as_string());
        return out;
    }
    std::optional<dates::Interval> days(const char* key) const {
        const auto* v = object_.if_contains(key);
        if (!v) return std::nullopt;
        const auto read = read_range(std::string_view(v->as_string()), dates::parse_iso_day);
        return dates::Interval{read.min, read.max};
    }
    std::optional<money::Amount> amount(const char* key) const {
        const auto* v = object_.if_contains(key);
        if (!v) return std::nullopt;
        const std::string_view text(v->as_string());
        const auto space = text.find(' ');
        if (space == std::string_view::npos) throw std::out_of_range(key);
        const auto read = read_range(text.substr(space + 1), read_minor);
        return money::Amount{read.min, read.max, money::Currency(text.substr(0, space))};
    }
    const json::array* array(const char* key) const {
        const auto* v = object_.if_contains(key);
        return v ? &v->as_array() : nullptr;
    }

private:
    const json::object& object_;
};

template <class Enum>
Enum number_as(const Members& m, const char* key, Enum highest) {
    const auto n = m.number<unsigned>(key).value_or(0);
    if (n > static_cast<unsigned>(highest)) throw std::out_of_range(key);
    return static_cast<Enum>(n);
}

template <class T>
T known(std::optional<T> value) {
    if (!value) throw std::out_of_range("unknown id");
    return *value;
}

void put_investors(JsonText& out, const std::vector<deals::Investor>& investors) {
    if (investors.empty()) return;
    out.key(key::investors).open('[');
    for (const auto& i : investors)
        out.open('{')
            .key(key::name)
            .text(i.name)
            .key(key::role)
            .text(deals::to_string(i.role))
            .close('}');
    out.close(']');
}

void put_deal(JsonText& out, const deals::Deal& deal) {
    out.key(key::kind).text(deals::to_string(deal.kind));
    out.key(key::status).text(deals::to_string(deal.status));
    put(out, key::company, deal.company);
    put_amount(out, key::amount, deal.amount);
    put_amount(out, key::also, deal.also);
    if (deal.hedge != money::Hedge::none)
        out.key(key::hedge).number(static_cast<std::uint64_t>(deal.hedge));
    put_days(out, key::date, deal.date);
    put(out, key::stage, deal.stage);
    put_investors(out, deal.investors);
    put_list(out, key::sectors, deal.sectors);
    put(out, key::place, deal.place);
    out.key(key::evidence).open('[');
    out.number(deal.evidence.begin).number(deal.evidence.end).close(']');
}

deals::Deal deal_of(const Members& m) {
    deals::Deal deal;
    deal.kind = known(deals::parse_kind(m.text(key::kind)));
    deal.status = known(deals::parse_status(m.text(key::status)));
    deal.company = m.text(key::company);
    deal.amount = m.amount(key::amount);
    deal.also = m.amount(key::also);
    deal.hedge = number_as(m, key::hedge, money::Hedge::up_to);
    deal.date = m.days(key::date);
    deal.stage = m.text(key::stage);
    if (const auto* list = m.array(key::investors))
        for (const auto& item : *list) {
            const Members i(item.as_object());
            deal.investors.push_back(
                {i.text(key::name), known(deals::parse_role(i.text(key::role)))});
        }
    deal.sectors = m.list(key::sectors);
    deal.place = m.text(key::place);
    if (const auto* span = m.array(key::evidence))
        deal.evidence = {span->at(0).to_number<std::size_t>(),
                         span->at(1).to_number<std::size_t>()};
    return deal;
}

/// What does not follow from the article.
void put_own_members(JsonText& out, const DealRecord& r) {
    put_deal(out, r.deal);
    put(out, key::rule, r.rule);
    if (r.eur != r.deal.amount) put_amount(out, key::eur, r.eur);
    if (r.usd != r.deal.amount) put_amount(out, key::usd, r.usd);
    if (r.eur_per_unit) out.key(key::eur_per_unit).number(*r.eur_per_unit);
    if (r.usd_per_unit) out.key(key::usd_per_unit).number(*r.usd_per_unit);
    if (r.rate_day) out.key(key::rate_day).text(dates::to_iso(*r.rate_day));
}

void put_record(JsonText& out, const DealRecord& r) {
    put_own_members(out, r);
    put(out, key::id, r.id);
    out.key(key::group).number(r.group);
    put(out, key::text, r.evidence);
    put(out, key::before, r.before);
    put(out, key::after, r.after);
    put(out, key::article, r.article_id);
    put(out, key::title, r.article_title);
    put(out, key::url, r.article_url);
    put(out, key::source, r.source);
    put_days(out, key::article_date, r.article_date);
    out.key(key::date_source).number(static_cast<std::uint64_t>(r.article_date_source));
    if (r.language == Language::english) out.key(key::language).text("en");
}

Language language_of(const Members& m) {
    return m.text(key::language) == "en" ? Language::english : Language::french;
}

/// An amount that needs no conversion is not stored twice.
std::optional<money::Amount> converted(const Members& m, const char* key, const char* code,
                                       const std::optional<money::Amount>& stated) {
    if (stated && stated->currency.code() == code) return stated;
    return m.amount(key);
}

DealRecord deal_record_of(const json::object& object) {
    const Members m(object);
    DealRecord r;
    r.id = m.text(key::id);
    r.deal = deal_of(m);
    r.rule = m.text(key::rule);
    r.eur = converted(m, key::eur, "EUR", r.deal.amount);
    r.usd = converted(m, key::usd, "USD", r.deal.amount);
    r.eur_per_unit = m.number<double>(key::eur_per_unit);
    r.usd_per_unit = m.number<double>(key::usd_per_unit);
    r.rate_day = dates::parse_iso_day(m.text(key::rate_day));
    r.group = m.number<std::uint64_t>(key::group).value_or(0);
    r.evidence = m.text(key::text);
    r.before = m.text(key::before);
    r.after = m.text(key::after);
    r.article_id = m.text(key::article);
    r.article_title = m.text(key::title);
    r.article_url = m.text(key::url);
    r.source = m.text(key::source);
    r.article_date = m.days(key::article_date);
    r.article_date_source = number_as(m, key::date_source, deals::DateSource::text);
    r.language = language_of(m);
    return r;
}

deals::Article article_of(const Members& m) {
    deals::Article a;
    a.id = m.text(key::id);
    a.title = m.text(key::title);
    a.body = m.text(key::body);
    a.date = m.days(key::date);
    a.date_source = number_as(m, key::date_source, deals::DateSource::text);
    a.url = m.text(key::url);
    a.source = m.text(key::source);
    a.language = language_of(m);
    a.sectors = m.list(key::sectors);
    return a;
}

/// A parsed record; its values lie in blocks that are given back at once.
class Parsed {
public:
    explicit Parsed(std::string_view text) : value_(json::parse(text, &blocks_)) {}
    const json::object& object() const { return value_.as_object(); }

private:
    unsigned char first_block_[8192];
    json::monotonic_resource blocks_{first_block_, sizeof first_block_};
    json::value value_;
};

tl::unexpected<Error> damaged(const std::exception& e) {
    return fail(ErrorKind::index,
                std::string("a document of the index cannot be read (") + e.what() + ")",
                "run vigie-index check, and build the index again");
}

}  // namespace

std::string to_json(const DealRecord& record) {
    JsonText out;
    out.open('{');
    put_record(out, record);
    return out.close('}').take();
}

std::string to_json(const ArticleRecord& record) {
    const auto& a = record.article;
    JsonText out;
    out.open('{');
    put(out, key::id, a.id);
    put(out, key::title, a.title);
    put_days(out, key::date, a.date);
    out.key(key::date_source).number(static_cast<std::uint64_t>(a.date_source));
    put(out, key::url, a.url);
    put(out, key::source, a.source);
    if (a.language == Language::english) out.key(key::language).text("en");
    put_list(out, key::sectors, a.sectors);
    if (!record.deals.empty()) {
        out.key(key::deals).open('[');
        for (const auto& deal : record.deals) {
            out.open('{');
            put_own_members(out, deal);
            out.close('}');
        }
        out.close(']');
    }
    put(out, key::body, a.body);
    return out.close('}').take();
}

Result<DealRecord> deal_from_json(std::string_view text) try {
    return deal_record_of(Parsed(text).object());
} catch (const std::exception& e) {
    return damaged(e);
}

Result<ArticleRecord> article_from_json(std::string_view text) try {
    const Parsed parsed(text);
    const Members m(parsed.object());
    ArticleRecord out;
    out.article = article_of(m);
    const auto* deals = m.array(key::deals);
    if (!deals) return out;
    const auto full = out.article.full_text();
    for (const auto& deal : *deals) {
        out.deals.push_back(deal_record_of(deal.as_object()));
        complete(out.deals.back(), out.article, full, out.deals.size());
    }
    return out;
} catch (const std::exception& e) {
    return damaged(e);
}

}  // namespace vigie::index
