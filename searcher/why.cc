#include "searcher/why.hh"

#include <ostream>

#include <boost/json.hpp>
#include <fmt/format.h>

#include "searcher/conditions.hh"
#include "searcher/output.hh"
#include "searcher/render/layout.hh"
#include "searcher/render/objects.hh"
#include "searcher/render/phrases.hh"

namespace vigie::searcher {
namespace {

namespace json = boost::json;

/// One condition put to one document.
struct Check {
    Condition condition;
    std::string value;  ///< what the document says of it; empty where that is not one value
    Verdict verdict;
};

struct DealReasons {
    index::DealRecord record;
    bool hit = false;
    std::vector<Check> checks;
};

struct ArticleReasons {
    std::string id, title;
    bool hit = false;
    Explanation explanation;
    std::vector<Check> checks;
};

std::string investors_text(const deals::Deal& deal, bool only_leads) {
    std::vector<std::string_view> names;
    for (const auto& investor : deal.investors)
        if (!only_leads || investor.role == deals::Role::lead) names.push_back(investor.name);
    return fmt::format("{}", fmt::join(names, ", "));
}

std::string sectors_text(const std::vector<std::string>& ids, Language language) {
    std::vector<std::string_view> labels;
    labels.reserve(ids.size());
    for (const auto& id : ids) labels.push_back(label(language, "sector", id));
    return fmt::format("{}", fmt::join(labels, ", "));
}

/// What the deal says of `key`.
std::string value_of(const deals::Deal& deal, std::string_view key, Language language) {
    if (key == "kind") return std::string(label(language, "kind", deals::to_string(deal.kind)));
    if (key == "status")
        return std::string(label(language, "status", deals::to_string(deal.status)));
    if (key == "amount" && deal.amount) return amount_text(*deal.amount, deal.hedge, language);
    if (key == "date" && deal.date) return days_text(*deal.date, language);
    if (key == "company") return deal.company;
    if (key == "investor") return investors_text(deal, false);
    if (key == "lead") return investors_text(deal, true);
    if (key == "stage") return std::string(label(language, "stage", deal.stage));
    if (key == "sector") return sectors_text(deal.sectors, language);
    if (key == "place") return std::string(label(language, "place", deal.place));
    return {};
}

/// The conditions of a question for deals: one that names no status asks for what is done.
std::vector<Condition> deal_conditions(Question& question, Language language) {
    if (question.wanted.statuses.empty()) question.wanted.statuses = {deals::Status::done};
    return conditions_of(question, language);
}

Result<DealReasons> reasons_of(Searcher& searcher, index::DealRecord record, const Plan& plan) {
    const auto language = plan.render.look.language;
    auto request = plan.request;
    const auto conditions = deal_conditions(request.question, language);
    const auto whole = request.question;
    DealReasons out{std::move(record), false, {}};
    const auto judged = searcher.judge(request, out.record.id);
    if (!judged) return tl::unexpected(judged.error());
    out.hit = judged->met;
    for (const auto& condition : conditions) {
        request.question = only(whole, condition);
        const auto verdict = searcher.judge(request, out.record.id);
        if (!verdict) return tl::unexpected(verdict.error());
        out.checks.push_back(
            {condition, value_of(out.record.deal, condition.key, language), *verdict});
    }
    return out;
}

Result<ArticleReasons> reasons_of(Searcher& searcher, const deals::Article& article,
                                  const Plan& plan) {
    const auto language = plan.render.look.language;
    auto explanation = searcher.explain(plan.request, article.id);
    if (!explanation) return tl::unexpected(explanation.error());
    ArticleReasons out{article.id, article.title, explanation->found, std::move(*explanation), {}};
    for (const auto& condition : conditions_of(plan.request.question, language)) {
        if (condition.key == "text" && !condition.excluded) continue;  // its words say more
        auto request = plan.request;
        request.question = only(request.question, condition);
        const auto alone = searcher.explain(request, article.id);
        if (!alone) return tl::unexpected(alone.error());
        Check check{condition, {}, {}};
        check.verdict.met = alone->found;
        if (condition.key == "date" && article.date)
            check.value = days_text(*article.date, language);
        if (condition.key == "sector") check.value = sectors_text(article.sectors, language);
        out.checks.push_back(std::move(check));
    }
    return out;
}

/// The figure that was compared, where it is not the stated one.
std::string conversion_text(const Check& check, const index::DealRecord& record,
                            money::Currency wanted, Language language) {
    const auto& amount = record.deal.amount;
    if (!check.verdict.compared || !amount || !wanted.is_known() || wanted == amount->currency)
        return {};
    auto out = " = " + rounded_amount_text(*check.verdict.compared, wanted, language);
    if (record.rate_day)
        out += fmt::format(
            fmt::runtime(in_language(language, " au cours du {}", " at the rate of {}")),
            days_text({*record.rate_day, *record.rate_day}, language));
    return out;
}

money::Currency currency_of(const Question& question) {
    return question.wanted.amount ? question.wanted.amount->currency : money::Currency();
}

std::string check_line(const Check& check, const std::string& conversion, Language language) {
    auto out = fmt::format("  {} {}", check.verdict.met ? "✓" : "✗", check.condition.said);
    const auto value = check.value.empty() && check.condition.key != "text"
                           ? std::string(in_language(language, "non dit", "not told"))
                           : clean(check.value);
    if (!value.empty()) out += fmt::format("  ←  {}{}", value, conversion);
    if (check.verdict.vague_amount)
        out += in_language(language, " (vague : le chiffre écrit décide)",
                           " (vague: the written figure decides)");
    if (check.verdict.vague_date)
        out += in_language(language, " (vague : la plus grande part des jours décide)",
                           " (vague: the greater part of the days decides)");
    return out + "\n";
}

std::string head_line(const std::string& id, const std::string& name, bool hit, Language language) {
    return fmt::format("{}  {}  {}\n", id, clean(name),
                       hit ? in_language(language, "est une réponse", "is an answer")
                           : in_language(language, "n'est pas une réponse", "is no answer"));
}

std::string text_of(const DealReasons& reasons, const Plan& plan) {
    const auto language = plan.render.look.language;
    const auto& record = reasons.record;
    auto out = head_line(record.id, record.deal.company, reasons.hit, language);
    for (const auto& check : reasons.checks) {
        const bool amount = check.condition.key == "amount" && !check.condition.excluded;
        const auto wanted = currency_of(plan.request.question);
        out += check_line(check, amount ? conversion_text(check, record, wanted, language) : "",
                          language);
    }
    return out;
}

std::string text_of(const ArticleReasons& reasons, const Plan& plan) {
    const auto language = plan.render.look.language;
    auto out = head_line(reasons.id, reasons.title, reasons.hit, language);
    for (const auto& check : reasons.checks) out += check_line(check, "", language);
    for (const auto& part : reasons.explanation.parts)
        out += fmt::format(
            "  {:8.3f}  {}\n", part.weight,
            part.words.empty() ? part.term : fmt::format("{}", fmt::join(part.words, " ")));
    return out + fmt::format("  {:8.3f}  {}\n", reasons.explanation.score,
                             in_language(language, "en tout", "in all"));
}

json::object object_of(const Check& check) {
    json::object out{
        {"key", check.condition.key},
        {"said", check.condition.said},
        {"excluded", check.condition.excluded},
        {"met", check.verdict.met},
        {"value", check.value.empty() ? json::value(nullptr) : json::value(check.value)}};
    if (check.verdict.vague_amount) out["vague_amount"] = true;
    if (check.verdict.vague_date) out["vague_date"] = true;
    return out;
}

template <class Reasons>
json::array objects_of(const Reasons& reasons) {
    json::array out;
    for (const auto& check : reasons.checks) out.push_back(object_of(check));
    return out;
}

json::object object_of(const DealReasons& reasons, const Plan& plan) {
    const auto& record = reasons.record;
    json::object out{{"type", "deal"}, {"id", record.id}, {"hit", reasons.hit}};
    auto conditions = objects_of(reasons);
    for (std::size_t i = 0; i < conditions.size(); ++i) {
        const auto& compared = reasons.checks[i].verdict.compared;
        if (!compared) continue;
        const auto wanted = currency_of(plan.request.question);
        auto& condition = conditions[i].get_object();
        condition["compared"] = units_value(*compared);
        condition["compared_currency"] =
            wanted.is_known() ? wanted.code() : record.deal.amount->currency.code();
        if (record.rate_day) condition["rate_day"] = dates::to_iso(*record.rate_day);
    }
    out["conditions"] = std::move(conditions);
    return out;
}

json::object object_of(const ArticleReasons& reasons, const Plan&) {
    json::array words;
    for (const auto& part : reasons.explanation.parts)
        words.push_back({{"query", part.term},
                         {"held", json::array(part.words.begin(), part.words.end())},
                         {"weight", part.weight}});
    return {{"type", "article"},         {"id", reasons.id},
            {"hit", reasons.hit},        {"score", reasons.explanation.score},
            {"words", std::move(words)}, {"conditions", objects_of(reasons)}};
}

/// Prints all reasons in the format of the plan.
template <class Reasons>
Result<ExitStatus> print(const std::vector<Reasons>& all, const Plan& plan, std::ostream& out) {
    bool any = false;
    json::array objects;
    for (const auto& reasons : all) {
        any = any || reasons.hit;
        if (plan.format == Format::text)
            out << text_of(reasons, plan);
        else
            objects.push_back(object_of(reasons, plan));
    }
    if (plan.format != Format::text)
        out << json::object{{"schema", json_schema_version}, {"why", std::move(objects)}} << '\n';
    if (auto ok = written(out); !ok) return tl::unexpected(ok.error());
    return any ? ExitStatus::found : ExitStatus::nothing;
}

tl::unexpected<Error> nothing_of(const std::string& id) {
    return fail(ErrorKind::usage, fmt::format("the index has no article or deal \"{}\"", id),
                "ids are shown by --format json");
}

Result<ExitStatus> why_deals(Searcher& searcher, const std::string& id, const Plan& plan,
                             std::ostream& out) {
    std::vector<index::DealRecord> records;
    auto deal = searcher.deal(id);
    if (!deal) return tl::unexpected(deal.error());
    if (*deal) {
        records.push_back(std::move(**deal));
    } else {
        auto article = searcher.article(id);
        if (!article) return tl::unexpected(article.error());
        if (!*article) return nothing_of(id);
        for (const auto& record : (*article)->deals) {
            auto stored = searcher.deal(record.id);
            if (!stored) return tl::unexpected(stored.error());
            if (*stored) records.push_back(std::move(**stored));
        }
    }
    std::vector<DealReasons> all;
    for (auto& record : records) {
        auto reasons = reasons_of(searcher, std::move(record), plan);
        if (!reasons) return tl::unexpected(reasons.error());
        all.push_back(std::move(*reasons));
    }
    return print(all, plan, out);
}

Result<ExitStatus> why_article(Searcher& searcher, const std::string& id, const Plan& plan,
                               std::ostream& out) {
    auto article = searcher.article(id);
    if (article && !*article) article = searcher.article(id.substr(0, id.rfind('#')));
    if (!article) return tl::unexpected(article.error());
    if (!*article) return nothing_of(id);
    auto reasons = reasons_of(searcher, (*article)->article, plan);
    if (!reasons) return tl::unexpected(reasons.error());
    return print(std::vector{std::move(*reasons)}, plan, out);
}

}  // namespace

Result<ExitStatus> ask_why(Searcher& searcher, const std::string& id, const Plan& plan,
                           std::ostream& out) {
    if (plan.format != Format::text && plan.format != Format::json)
        return fail(ErrorKind::usage, "--why explains in text or json", "--format json");
    return plan.request.question.asks_for_deals() ? why_deals(searcher, id, plan, out)
                                                  : why_article(searcher, id, plan, out);
}

}  // namespace vigie::searcher
