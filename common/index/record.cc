#include "common/index/record.hh"

#include <boost/json.hpp>

#include "common/index/evidence.hh"

namespace vigie::index {
namespace {

namespace json = boost::json;

// Absent and empty values are left out; readers below give them their defaults again.

void put(json::object& out, const char* key, const std::string& value) {
    if (!value.empty()) out[key] = value;
}

void put_amount(json::object& out, const char* key, const std::optional<money::Amount>& amount) {
    if (!amount) return;
    json::object o;
    if (amount->min) o["min"] = *amount->min;
    if (amount->max) o["max"] = *amount->max;
    if (amount->currency.is_known()) o["currency"] = amount->currency.code();
    out[key] = std::move(o);
}

void put_days(json::object& out, const char* key, const std::optional<dates::Interval>& days) {
    if (!days) return;
    json::object o;
    if (days->from) o["from"] = dates::to_iso(*days->from);
    if (days->to) o["to"] = dates::to_iso(*days->to);
    out[key] = std::move(o);
}

void put_list(json::object& out, const char* key, const std::vector<std::string>& list) {
    if (!list.empty()) out[key] = json::array(list.begin(), list.end());
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

json::array investors_array(const std::vector<deals::Investor>& investors) {
    json::array out;
    for (const auto& i : investors)
        out.push_back({{"name", i.name}, {"role", deals::to_string(i.role)}});
    return out;
}

void put_deal(json::object& out, const deals::Deal& deal) {
    out["kind"] = deals::to_string(deal.kind);
    out["status"] = deals::to_string(deal.status);
    put(out, "company", deal.company);
    put_amount(out, "amount", deal.amount);
    put_amount(out, "also", deal.also);
    if (deal.hedge != money::Hedge::none) out["hedge"] = static_cast<unsigned>(deal.hedge);
    put_days(out, "date", deal.date);
    put(out, "stage", deal.stage);
    if (!deal.investors.empty()) out["investors"] = investors_array(deal.investors);
    put_list(out, "sectors", deal.sectors);
    put(out, "place", deal.place);
    out["evidence"] = json::array{deal.evidence.begin, deal.evidence.end};
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
json::object own_members(const DealRecord& r) {
    json::object out;
    put_deal(out, r.deal);
    put(out, "rule", r.rule);
    if (r.eur != r.deal.amount) put_amount(out, "eur", r.eur);
    if (r.usd != r.deal.amount) put_amount(out, "usd", r.usd);
    if (r.eur_per_unit) out["eur_per_unit"] = *r.eur_per_unit;
    if (r.usd_per_unit) out["usd_per_unit"] = *r.usd_per_unit;
    if (r.rate_day) out["rate_day"] = dates::to_iso(*r.rate_day);
    return out;
}

json::object object_of(const DealRecord& r) {
    auto out = own_members(r);
    put(out, "id", r.id);
    out["group"] = r.group;
    put(out, "text", r.evidence);
    put(out, "before", r.before);
    put(out, "after", r.after);
    put(out, "article", r.article_id);
    put(out, "title", r.article_title);
    put(out, "url", r.article_url);
    put(out, "source", r.source);
    put_days(out, "article_date", r.article_date);
    out["date_source"] = static_cast<unsigned>(r.article_date_source);
    if (r.language == Language::english) out["lang"] = "en";
    return out;
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

tl::unexpected<Error> damaged(const std::exception& e) {
    return fail(ErrorKind::index,
                std::string("a document of the index cannot be read (") + e.what() + ")",
                "run vigie-index check, and build the index again");
}

}  // namespace

std::string to_json(const DealRecord& record) {
    return json::serialize(object_of(record));
}

std::string to_json(const ArticleRecord& record) {
    const auto& a = record.article;
    json::object out;
    put(out, "id", a.id);
    put(out, "title", a.title);
    put_days(out, "date", a.date);
    out["date_source"] = static_cast<unsigned>(a.date_source);
    put(out, "url", a.url);
    put(out, "source", a.source);
    if (a.language == Language::english) out["lang"] = "en";
    put_list(out, "sectors", a.sectors);
    if (!record.deals.empty()) {
        json::array deals;
        for (const auto& deal : record.deals) deals.push_back(own_members(deal));
        out["deals"] = std::move(deals);
    }
    put(out, "body", a.body);
    return json::serialize(out);
}

Result<DealRecord> deal_from_json(std::string_view text) try {
    return deal_record_of(json::parse(text).as_object());
} catch (const std::exception& e) {
    return damaged(e);
}

Result<ArticleRecord> article_from_json(std::string_view text) try {
    const auto value = json::parse(text);
    const Members m(value.as_object());
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
