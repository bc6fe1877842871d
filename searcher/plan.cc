#include "searcher/plan.hh"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "common/lexicon/lexicon.hh"
#include "common/text/nearest.hh"
#include "searcher/question/merge_options.hh"

namespace vigie::searcher {
namespace {

/// Groups shown to people who gave no limit.
constexpr std::size_t usual_groups = 30;

tl::unexpected<Error> wrong(std::string_view value, Language language, std::string_view french,
                            std::string_view english, std::string_view hint_in_french,
                            std::string_view hint_in_english) {
    return fail(ErrorKind::usage,
                fmt::format("\"{}\" {}", value, in_language(language, french, english)),
                std::string(in_language(language, hint_in_french, hint_in_english)));
}

/// Puts one option into the plan.
using Put = Result<void> (*)(Plan&, const std::string&, Language);

Result<void> put_format(Plan& plan, const std::string& value, Language language) {
    const auto format = parse_format(value);
    if (!format) return no_such_value("format", value, format_ids(), language);
    plan.format = *format;
    return {};
}

Result<void> put_facets(Plan& plan, const std::string& value, Language language) {
    auto& facets = plan.request.facets;
    plan.render.parts.facets = true;
    for (const auto part : lexicon::split(value, ',')) {
        if (part == "all") {
            facets.clear();
            for (const auto id : facet_ids()) facets.push_back(*parse_facet(id));
            continue;
        }
        const auto facet = parse_facet(part);
        if (!facet) return no_such_value("facet", part, facet_ids(), language);
        if (std::find(facets.begin(), facets.end(), *facet) == facets.end())
            facets.push_back(*facet);
    }
    return {};
}

Result<void> put_currency(Plan& plan, const std::string& value, Language language) {
    std::string code = value;
    for (auto& c : code)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    const money::Currency currency(code);
    std::vector<std::string_view> known;
    for (const auto& row : lexicon::rows("currencies.tsv")) known.push_back(row[0]);
    if (!currency.is_known() || std::find(known.begin(), known.end(), code) == known.end())
        return wrong(value, language, "n'est pas une monnaie", "is not a currency",
                     "les monnaies s'écrivent en codes ISO 4217 : EUR, USD, GBP, CHF",
                     "currencies are written as ISO 4217 codes: EUR, USD, GBP, CHF");
    plan.request.in_currency = plan.render.in_currency = currency;
    return {};
}

Result<void> put_vague(Plan& plan, const std::string& value, Language language) {
    if (value == "likely")
        plan.request.vague = Vague::decide;
    else if (value == "sure")
        plan.request.vague = Vague::sure;
    else if (value == "possible")
        plan.request.vague = Vague::possible;
    else
        return no_such_value("vague", value, {"likely", "sure", "possible"}, language);
    return {};
}

Result<void> put_offset(Plan& plan, const std::string& value, Language language) {
    const auto end = value.data() + value.size();
    const auto read = std::from_chars(value.data(), end, plan.request.offset);
    if (value.empty() || read.ec != std::errc() || read.ptr != end)
        return wrong(value, language, "n'est pas un nombre de réponses à passer",
                     "is not a number of answers to pass over", "par exemple --offset 20",
                     "for example --offset 20");
    return {};
}

struct ValueOption {
    std::string_view name;
    Put put;
};
constexpr ValueOption value_options[] = {
    {"format", put_format}, {"facet", put_facets},  {"in", put_currency},
    {"vague", put_vague},   {"offset", put_offset},
};

Result<bool> colour_wanted(const Options& options, const Surroundings& surroundings) {
    const auto when = options.value("color").value_or("auto");
    if (when == "always") return true;
    if (when == "never") return false;
    if (when != "auto")
        return no_such_value("color", when, {"auto", "always", "never"}, options.language);
    return surroundings.out_is_terminal && surroundings.environment("NO_COLOR").empty() &&
           surroundings.environment("TERM") != "dumb";
}

/// Which parts are shown: a grouping or a sum is the answer, and hits are shown beside it only to
/// people, or where a number of them was asked for.
void decide_parts(Plan& plan, const Options& options) {
    auto& parts = plan.render.parts;
    auto& request = plan.request;
    const auto& question = request.question;
    parts.groups = question.group_by.has_value();
    parts.only_count = options.has("count");
    parts.sums = !parts.groups && (!question.aggregates.empty() || parts.only_count);
    parts.histograms = request.histograms = options.has("histogram");
    parts.hits = !parts.groups && !parts.only_count && question.limit != 0;
    request.all = options.has("all");
    if (question.limit) request.limit = static_cast<std::size_t>(*question.limit);
    const bool rows = plan.format != Format::text && plan.format != Format::json;
    if (!parts.hits || (rows && parts.sums)) {
        request.limit = 0;
        request.all = false;
    }
    if (question.limit)
        plan.group_limit = static_cast<std::size_t>(*question.limit);
    else if (plan.format == Format::text && !options.has("all"))
        plan.group_limit = usual_groups;
}

}  // namespace

Result<std::optional<dates::Day>> day_given(const Options& options, std::string_view name) {
    const auto given = options.value(name);
    if (!given) return std::optional<dates::Day>();
    const auto day = dates::parse_iso_day(*given);
    if (!day)
        return wrong(*given, options.language, "n'est pas un jour", "is not a day",
                     "un jour s'écrit AAAA-MM-JJ", "days are written YYYY-MM-DD");
    return day;
}

Result<dates::Day> day_of_question(const Options& options, const Surroundings& surroundings) {
    const auto given = day_given(options, "today");
    if (!given) return tl::unexpected(given.error());
    return given->value_or(surroundings.today);
}

Result<Question> question_of(const Options& options, const Surroundings& surroundings,
                             const NameSource* names) {
    const auto day = day_of_question(options, surroundings);
    if (!day) return tl::unexpected(day.error());
    QuestionOptions how;
    how.today = *day;
    how.names = names;
    if (options.has("lang")) how.language = options.language;
    std::vector<GivenOption> given;
    for (const auto& [name, value] : options.given) given.push_back({name, value});
    return merge_options(read_question(options.question, how), given, *day, options.language);
}

Language reader_language(const Options& options, const Question& question) {
    if (options.has("lang") || options.question.empty()) return options.language;
    return question.language;
}

Result<Plan> make_plan(const Options& options, Question question,
                       const Surroundings& surroundings) {
    Plan plan;
    for (const auto& [name, put] : value_options)
        for (const auto& value : options.values(name))
            if (auto ok = put(plan, value, options.language); !ok)
                return tl::unexpected(ok.error());
    const auto colour = colour_wanted(options, surroundings);
    if (!colour) return tl::unexpected(colour.error());
    auto& look = plan.render.look;
    look.language = reader_language(options, question);
    look.colour = *colour;
    look.width = surroundings.out_is_terminal ? surroundings.columns : 0;
    plan.render.aggregates = question.aggregates;
    plan.render.byte_order_mark = options.has("bom");
    plan.request.highlight = look.colour;
    plan.request.question = std::move(question);
    decide_parts(plan, options);
    return plan;
}

}  // namespace vigie::searcher
