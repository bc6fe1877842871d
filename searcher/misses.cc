#include "searcher/misses.hh"

#include <algorithm>

#include <fmt/format.h>

#include "common/text/utf8.hh"
#include "searcher/conditions.hh"
#include "searcher/render/look.hh"
#include "searcher/render/phrases.hh"

namespace vigie::searcher {
namespace {

/// Only the counts of a question.
Request counting(const Request& request, Question question) {
    Request out;
    out.question = std::move(question);
    out.limit = 0;
    out.vague = request.vague;
    out.in_currency = request.in_currency;
    out.rates = request.rates;
    return out;
}

std::string reading(const std::vector<Condition>& conditions, Language language) {
    std::string out;
    for (const auto& condition : conditions)
        out.append(out.empty() ? "" : in_language(language, " ; ", "; ")).append(condition.said);
    if (out.empty()) return {};
    constexpr std::size_t most_shown = 500;
    if (out.size() > most_shown) out = text::repaired(out.substr(0, most_shown)) + "…";
    return fmt::format("{}{}", in_language(language, "question lue : ", "read as: "), out);
}

std::string things(std::uint64_t count, bool deals, Language language) {
    const auto number = number_text(count, language);
    if (!deals) return fmt::format("{} article{}", number, count == 1 ? "" : "s");
    return fmt::format("{} {}{}", number, in_language(language, "opération", "deal"),
                       count == 1 ? "" : "s");
}

/// What leaving out each condition would find.
Result<std::vector<std::string>> loosened(Searcher& searcher, const Request& request,
                                          const std::vector<Condition>& conditions,
                                          Language language) {
    std::vector<std::string> out;
    // Each condition left out is a search of its own.
    constexpr std::size_t most_conditions = 12;
    if (conditions.size() < 2 || conditions.size() > most_conditions) return out;
    for (const auto& condition : conditions) {
        const auto answer =
            searcher.search(counting(request, without(request.question, condition)));
        if (!answer) return tl::unexpected(answer.error());
        if (answer->total == 0 || answer->about_deals != request.question.asks_for_deals())
            continue;
        out.push_back(fmt::format(
            fmt::runtime(in_language(language, "sans « {} » : {}", "without \"{}\": {}")),
            condition.said, things(answer->total, answer->about_deals, language)));
    }
    return out;
}

/// Counts of `facet` as "3 dette, 2 acquisition"; empty where there is nothing.
Result<std::string> others(Searcher& searcher, const Request& request, Question question,
                           Facet facet, Language language) {
    auto ask = counting(request, std::move(question));
    ask.facets = {facet};
    const auto answer = searcher.search(ask);
    if (!answer) return tl::unexpected(answer.error());
    std::string out;
    if (!answer->about_deals || answer->facets.empty()) return out;
    for (const auto& value : answer->facets.front().values) {
        out += out.empty() ? "" : ", ";
        out += fmt::format("{} {}", number_text(value.count, language),
                           label(language, to_string(facet), value.id));
    }
    return out;
}

/// Near misses: the same of other statuses, the same of other kinds.
Result<std::vector<std::string>> near_misses(Searcher& searcher, const Request& request,
                                             Language language) {
    std::vector<std::string> out;
    const auto put = [&](const Result<std::string>& found, std::string_view lead) {
        if (found && !found->empty()) out.push_back(fmt::format("{}{}", lead, *found));
        return found.has_value();
    };
    auto other_status = request.question;
    other_status.wanted.statuses = {deals::Status::done, deals::Status::planned,
                                    deals::Status::rumoured, deals::Status::failed};
    const auto statuses = others(searcher, request, other_status, Facet::status, language);
    if (!put(statuses, in_language(language, "d'un autre statut : ", "of another status: ")))
        return tl::unexpected(statuses.error());
    if (request.question.wanted.kinds.empty()) return out;
    auto other_kind = request.question;
    other_kind.wanted.kinds.clear();
    // All kinds by name: a question without any might be one for articles.
    for (const auto id : deals::kind_ids())
        other_kind.wanted.kinds.push_back(*deals::parse_kind(id));
    const auto kinds = others(searcher, request, other_kind, Facet::kind, language);
    if (!put(kinds, in_language(language, "d'une autre nature : ", "of another kind: ")))
        return tl::unexpected(kinds.error());
    return out;
}

}  // namespace

Result<std::vector<std::string>> explain_miss(Searcher& searcher, const Request& request,
                                              Language language) {
    std::vector<std::string> out;
    const auto conditions = conditions_of(request.question, language);
    if (auto said = reading(conditions, language); !said.empty()) out.push_back(std::move(said));
    auto loose = loosened(searcher, request, conditions, language);
    if (!loose) return tl::unexpected(loose.error());
    out.insert(out.end(), loose->begin(), loose->end());
    if (!request.question.asks_for_deals()) return out;
    auto near = near_misses(searcher, request, language);
    if (!near) return tl::unexpected(near.error());
    out.insert(out.end(), near->begin(), near->end());
    return out;
}

}  // namespace vigie::searcher
