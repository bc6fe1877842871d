#include "searcher/conditions.hh"

#include <fmt/format.h>

#include "searcher/render/layout.hh"
#include "searcher/render/look.hh"
#include "searcher/render/phrases.hh"

namespace vigie::searcher {
namespace {

using Strings = std::vector<std::string>;

/// Lists of names or ids: their key and where they stand.
struct ListKey {
    std::string_view key, french, english;
    Strings Conditions::*list;
};
constexpr ListKey list_keys[] = {
    {"company", "entreprise", "company", &Conditions::companies},
    {"investor", "investisseur", "investor", &Conditions::investors},
    {"lead", "meneur", "lead", &Conditions::leads},
    {"stage", "stade", "stage", &Conditions::stages},
    {"sector", "secteur", "sector", &Conditions::sectors},
    {"place", "lieu", "place", &Conditions::places},
    {"text", "mots", "words", &Conditions::text},
};

std::string bound_text(double units, money::Currency currency, Language language) {
    if (const auto minor = money::to_minor(units, currency))
        return amount_text({*minor, *minor, currency}, money::Hedge::none, language);
    return fmt::format("{:g} {}", units, currency.code());
}

std::string amount_condition(const AmountFilter& filter, Language language) {
    const auto bound = [&](double units) { return bound_text(units, filter.currency, language); };
    if (filter.min && filter.max && *filter.min == *filter.max) return "= " + bound(*filter.min);
    std::string out;
    if (filter.min) out = (filter.min_inclusive ? "≥ " : "> ") + bound(*filter.min);
    if (filter.max)
        out += (out.empty() ? "" : ", ") + std::string(filter.max_inclusive ? "≤ " : "< ") +
               bound(*filter.max);
    return out;
}

template <class Ids>
std::string ids_text(const Ids& ids, std::string_view list, Language language) {
    std::string out;
    for (const auto& id : ids) {
        if (!out.empty()) out += in_language(language, " ou ", " or ");
        out += clean(label(language, list, id));
    }
    return out;
}

template <class Enum>
std::string enums_text(const std::vector<Enum>& values, std::string_view list, Language language) {
    std::vector<std::string_view> ids;
    ids.reserve(values.size());
    for (const auto value : values) ids.push_back(deals::to_string(value));
    return ids_text(ids, list, language);
}

/// Adds the conditions of one side.
void add(std::vector<Condition>& out, const Conditions& c, bool excluded, Language language) {
    const auto put = [&](std::string_view key, std::string_view french, std::string_view english,
                         const std::string& value) {
        const auto name = in_language(language, french, english);
        const auto no = excluded ? in_language(language, "hors ", "not ") : "";
        out.push_back({std::string(key), fmt::format("{}{} {}", no, name, value), excluded});
    };
    if (!c.kinds.empty()) put("kind", "nature", "kind", enums_text(c.kinds, "kind", language));
    if (!c.statuses.empty())
        put("status", "statut", "status", enums_text(c.statuses, "status", language));
    if (c.amount) put("amount", "montant", "amount", amount_condition(*c.amount, language));
    if (c.date) put("date", "date", "date", days_text(*c.date, language));
    for (const auto& [key, french, english, list] : list_keys)
        if (!(c.*list).empty()) put(key, french, english, ids_text(c.*list, key, language));
}

}  // namespace

std::vector<Condition> conditions_of(const Question& question, Language language) {
    std::vector<Condition> out;
    add(out, question.wanted, false, language);
    add(out, question.excluded, true, language);
    return out;
}

Question without(Question question, const Condition& condition) {
    auto& side = condition.excluded ? question.excluded : question.wanted;
    if (condition.key == "kind") side.kinds.clear();
    if (condition.key == "status") side.statuses.clear();
    if (condition.key == "amount") side.amount.reset();
    if (condition.key == "date") side.date.reset();
    for (const auto& key : list_keys)
        if (condition.key == key.key) (side.*key.list).clear();
    return question;
}

Question only(Question question, const Condition& condition) {
    for (const auto& other : conditions_of(question, question.language))
        if (other.key != condition.key || other.excluded != condition.excluded)
            question = without(std::move(question), other);
    if (condition.key != "status" || condition.excluded)
        for (const auto id : deals::status_ids())
            question.wanted.statuses.push_back(*deals::parse_status(id));
    return question;
}

}  // namespace vigie::searcher
