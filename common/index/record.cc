#include "common/index/record.hh"

#include <boost/json.hpp>

#include "common/index/evidence.hh"
#include "common/text/json_text.hh"

namespace vigie::index {
namespace {

namespace json = boost::json;
using text::JsonText;

// Absent and empty values are left out; readers below give them their defaults again.

void put(JsonText& out, const char* key, const std::string& value) {
    if (!value.empty()) out.key(key).text(value);
}

void put_amount(JsonText& out, const char* key, const std::optional<money::Amount>& amount) {
    if (!amount) return;
    out.key(key).open('{');
    if (amount->min) out.key("min").number(*amount->min);
    if (amount->max) out.key("max").number(*amount->max);
    if (amount->currency.is_known()) out.key("currency").text(amount->currency.code());
    out.close('}');
}

void put_days(JsonText& out, const char* key, const std::optional<dates::Interval>& days) {
    if (!days) return;
    out.key(key).open('{');
    if (days->from) out.key("from").text(dates::to_iso(*days->from));
    if (days->to) out.key("to").text(dates::to_iso(*days->to));
    out.close('}');
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
        const Members o(v->as_object());
        return dates::Interval{dates::parse_iso_day(o.text("from")),
                               dates::parse_iso_day(o.text("to"))};
    }
    std::optional<money::Amount> amount(const char* key) const {
        const auto* v = object_.if_contains(key);
        if (!v) return std::nullopt;
        const Members o(v->as_object());
        return money::Amount{o.number<std::int64_t>("min"), o.number<std::int64_t>("max"),
                             money::Currency(o.text("currency"))};
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
    out.key("investors").open('[');
    for (const auto& i : investors)
        out.open('{')
            .key("name")
            .text(i.name)
            .key("role")
            .text(deals::to_string(i.role))
            .close('}');
    out.close(']');
}

void put_deal(JsonText& out, const deals::Deal& deal) {
    out.key("kind").text(deals::to_string(deal.kind));
    out.key("status").text(deals::to_string(deal.status));
    put(out, "company", deal.company);
    put_amount(out, "amount", deal.amount);
    put_amount(out, "also", deal.also);
    if (deal.hedge != money::Hedge::none)
        out.key("hedge").number(static_cast<std::uint64_t>(deal.hedge));
    put_days(out, "date", deal.date);
    put(out, "stage", deal.stage);
    put_investors(out, deal.investors);
    put_list(out, "sectors", deal.sectors);
    put(out, "place", deal.place);
    out.key("evidence").open('[');
    out.number(deal.evidence.begin).number(deal.evidence.end).close(']');
}

deals::Deal deal_of(const Members& m) {
    deals::Deal deal;
    deal.kind = known(deals::parse_kind(m.text("kind")));
    deal.status = known(deals::parse_status(m.text("status")));
    deal.company = m.text("company");
    deal.amount = m.amount("amount");
    deal.also = m.amount("also");
    deal.hedge = number_as(m, "hedge", money::Hedge::up_to);
    deal.date = m.days("date");
    deal.stage = m.text("stage");
    if (const auto* list = m.array("investors"))
        for (const auto& item : *list) {
            const Members i(item.as_object());
            deal.investors.push_back({i.text("name"), known(deals::parse_role(i.text("role")))});
        }
    deal.sectors = m.list("sectors");
    deal.place = m.text("place");
    if (const auto* span = m.array("evidence"))
        deal.evidence = {span->at(0).to_number<std::size_t>(),
                         span->at(1).to_number<std::size_t>()};
    return deal;
}

/// What does not follow from the article.
void put_own_members(JsonText& out, const DealRecord& r) {
    put_deal(out, r.deal);
    put(out, "rule", r.rule);
    if (r.eur != r.deal.amount) put_amount(out, "eur", r.eur);
    if (r.usd != r.deal.amount) put_amount(out, "usd", r.usd);
    if (r.eur_per_unit) out.key("eur_per_unit").number(*r.eur_per_unit);
    if (r.usd_per_unit) out.key("usd_per_unit").number(*r.usd_per_unit);
    if (r.rate_day) out.key("rate_day").text(dates::to_iso(*r.rate_day));
}

void put_record(JsonText& out, const DealRecord& r) {
    put_own_members(out, r);
    put(out, "id", r.id);
    out.key("group").number(r.group);
    put(out, "text", r.evidence);
    put(out, "before", r.before);
    put(out, "after", r.after);
    put(out, "article", r.article_id);
    put(out, "title", r.article_title);
    put(out, "url", r.article_url);
    put(out, "source", r.source);
    put_days(out, "article_date", r.article_date);
    out.key("date_source").number(static_cast<std::uint64_t>(r.article_date_source));
    if (r.language == Language::english) out.key("lang").text("en");
}

Language language_of(const Members& m) {
    return m.text("lang") == "en" ? Language::english : Language::french;
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
    r.id = m.text("id");
    r.deal = deal_of(m);
    r.rule = m.text("rule");
    r.eur = converted(m, "eur", "EUR", r.deal.amount);
    r.usd = converted(m, "usd", "USD", r.deal.amount);
    r.eur_per_unit = m.number<double>("eur_per_unit");
    r.usd_per_unit = m.number<double>("usd_per_unit");
    r.rate_day = dates::parse_iso_day(m.text("rate_day"));
    r.group = m.number<std::uint64_t>("group").value_or(0);
    r.evidence = m.text("text");
    r.before = m.text("before");
    r.after = m.text("after");
    r.article_id = m.text("article");
    r.article_title = m.text("title");
    r.article_url = m.text("url");
    r.source = m.text("source");
    r.article_date = m.days("article_date");
    r.article_date_source = number_as(m, "date_source", deals::DateSource::text);
    r.language = language_of(m);
    return r;
}

deals::Article article_of(const Members& m) {
    deals::Article a;
    a.id = m.text("id");
    a.title = m.text("title");
    a.body = m.text("body");
    a.date = m.days("date");
    a.date_source = number_as(m, "date_source", deals::DateSource::text);
    a.url = m.text("url");
    a.source = m.text("source");
    a.language = language_of(m);
    a.sectors = m.list("sectors");
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
    put(out, "id", a.id);
    put(out, "title", a.title);
    put_days(out, "date", a.date);
    out.key("date_source").number(static_cast<std::uint64_t>(a.date_source));
    put(out, "url", a.url);
    put(out, "source", a.source);
    if (a.language == Language::english) out.key("lang").text("en");
    put_list(out, "sectors", a.sectors);
    if (!record.deals.empty()) {
        out.key("deals").open('[');
        for (const auto& deal : record.deals) {
            out.open('{');
            put_own_members(out, deal);
            out.close('}');
        }
        out.close(']');
    }
    put(out, "body", a.body);
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
    const auto* deals = m.array("deals");
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
