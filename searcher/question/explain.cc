#include "searcher/question/explain.hh"

#include <array>
#include <cmath>

#include <boost/json.hpp>
#include <fmt/format.h>

#include "common/text/utf8.hh"

namespace vigie::searcher {
namespace {

namespace json = boost::json;

json::value units(double value) {
    if (value == std::floor(value) && std::abs(value) < 9.0e15)
        return static_cast<std::int64_t>(value);
    return value;
}

json::object amount_object(const AmountFilter& filter) {
    json::object out;
    out["min"] = filter.min ? units(*filter.min) : json::value(nullptr);
    out["max"] = filter.max ? units(*filter.max) : json::value(nullptr);
    if (filter.min) out["min_inclusive"] = filter.min_inclusive;
    if (filter.max) out["max_inclusive"] = filter.max_inclusive;
    out["currency"] =
        filter.currency.is_known() ? json::value(filter.currency.code()) : json::value(nullptr);
    return out;
}

json::value day(const std::optional<dates::Day>& day) {
    return day ? json::value(dates::to_iso(*day)) : json::value(nullptr);
}

void put(json::object& out, std::string_view key, const std::vector<std::string>& values) {
    if (!values.empty()) out[key] = json::array(values.begin(), values.end());
}

template <class Ids>
void put_ids(json::object& out, std::string_view key, const Ids& values) {
    if (values.empty()) return;
    json::array ids;
    for (const auto value : values) ids.emplace_back(to_string(value));
    out[key] = std::move(ids);
}

void put_conditions(json::object& out, const Conditions& c) {
    put_ids(out, "kind", c.kinds);
    put_ids(out, "status", c.statuses);
    if (c.amount) out["amount"] = amount_object(*c.amount);
    if (c.date) out["date"] = {{"from", day(c.date->from)}, {"to", day(c.date->to)}};
    put(out, "company", c.companies);
    put(out, "investor", c.investors);
    put(out, "lead", c.leads);
    put(out, "stage", c.stages);
    put(out, "sector", c.sectors);
    put(out, "place", c.places);
    put(out, "text", c.text);
}

/// Stretches of the question in code points, with malformed bytes repaired for JSON.
class Places {
public:
    explicit Places(std::string_view text) : text_(text), offset_(text) {}

    json::object at(Span span) const {
        return {{"start", offset_(span.begin)},
                {"end", offset_(span.end)},
                {"text", text::repaired(text_.substr(span.begin, span.size()))}};
    }

private:
    std::string_view text_;
    text::CodePointOffsets offset_;
};

void put_orders(json::object& out, const Question& q) {
    if (q.sort) out["sort"] = to_string(*q.sort);
    if (q.group_by) out["group_by"] = to_string(*q.group_by);
    put_ids(out, "aggregate", q.aggregates);
    if (q.limit) out["limit"] = *q.limit;
}

std::string spaced(double value) {
    if (value != std::floor(value) || std::abs(value) > 9.0e15) return fmt::format("{}", value);
    std::string digits = std::to_string(static_cast<std::int64_t>(value));
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), " ");
    return digits;
}

/// Names of the keys for people, French and English.
struct KeyName {
    std::string_view key, french, english;
};
constexpr auto key_names = std::to_array<KeyName>({
    {"kind", "nature", "kind"},
    {"status", "statut", "status"},
    {"amount", "montant", "amount"},
    {"date", "période", "period"},
    {"company", "entreprise", "company"},
    {"investor", "investisseur", "investor"},
    {"lead", "chef de file", "lead investor"},
    {"stage", "stade", "stage"},
    {"sector", "secteur", "sector"},
    {"place", "lieu", "place"},
    {"sort", "tri", "sort"},
    {"limit", "limite", "limit"},
    {"group_by", "regroupement", "group by"},
    {"aggregate", "calcul", "aggregate"},
    {"text", "texte", "text"},
    {"not", "exclusion", "exclusion"},
    {"not_understood", "non compris", "not understood"},
    {"ignored", "sans effet", "no condition"},
});

std::string_view key_name(std::string_view key, Language language) {
    for (const auto& name : key_names)
        if (name.key == key) return language == Language::french ? name.french : name.english;
    return key;
}

/// The question on one line: control characters would break the columns.
std::string one_line(std::string_view text) {
    std::string out = text::repaired(text);
    for (char& c : out)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
    return out;
}

std::string caret_line(const Question& q, const text::CodePointOffsets& offset,
                       const Reading& reading) {
    const std::size_t begin = offset(reading.where.begin);
    const std::size_t width = std::max<std::size_t>(offset(reading.where.end) - begin, 1);
    std::string out = "  " + std::string(begin, ' ') + std::string(width, '^') + " ";
    if (reading.excluded) out += q.language == Language::french ? "sauf " : "not ";
    out += key_name(reading.key, q.language);
    if (!reading.value.empty() && reading.key != "text" && reading.key != "not_understood")
        out += ": " + reading.value;
    return out + "\n";
}

}  // namespace

std::string to_text(const AmountFilter& filter) {
    std::string out;
    if (filter.min && filter.max && *filter.min == *filter.max) {
        out = "= " + spaced(*filter.min);
    } else if (filter.min && filter.max) {
        out =
            spaced(*filter.min) + (filter.max_inclusive ? " .. " : " .. < ") + spaced(*filter.max);
    } else if (filter.min) {
        out = (filter.min_inclusive ? "\u2265 " : "> ") + spaced(*filter.min);
    } else if (filter.max) {
        out = (filter.max_inclusive ? "\u2264 " : "< ") + spaced(*filter.max);
    }
    if (filter.currency.is_known()) out += " " + std::string(filter.currency.code());
    return out;
}

std::string explain_json(const Question& question) {
    json::object out;
    put_conditions(out, question.wanted);
    json::object excluded;
    put_conditions(excluded, question.excluded);
    if (!excluded.empty()) out["not"] = std::move(excluded);
    put_orders(out, question);
    out["lang"] = question.language == Language::french ? "fr" : "en";
    const Places places(question.asked);
    json::array aside, readings;
    for (const auto& n : question.not_understood) {
        auto object = places.at(n.where);
        object["why"] = n.why;
        aside.push_back(std::move(object));
    }
    for (const auto& r : question.readings) {
        auto object = places.at(r.where);
        object["key"] = r.key;
        object["value"] = text::repaired(r.value);
        if (r.excluded) object["excluded"] = true;
        object["rule"] = r.rule;
        readings.push_back(std::move(object));
    }
    out["not_understood"] = std::move(aside);
    out["readings"] = std::move(readings);
    return json::serialize(out);
}

std::string explain_text(const Question& question) {
    const text::CodePointOffsets offset(question.asked);
    std::string out = "  " + one_line(question.asked) + "\n";
    for (const auto& reading : question.readings)
        if (reading.key != "ignored") out += caret_line(question, offset, reading);
    for (const auto& aside : question.not_understood)
        out += fmt::format("{}: {} ({})\n", key_name("not_understood", question.language),
                           text::repaired(aside.text), aside.why);
    return out;
}

}  // namespace vigie::searcher
