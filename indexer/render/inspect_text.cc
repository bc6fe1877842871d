#include "indexer/render/inspect_text.hh"

#include <algorithm>

#include <fmt/format.h>

namespace vigie::indexer {
namespace {

/// The text of a span on one line.
std::string quoted(const std::string& text, Span span) {
    std::string out = text.substr(span.begin, span.size());
    std::replace(out.begin(), out.end(), '\n', ' ');
    return "« " + out + " »";
}

std::string joined(const std::vector<std::string>& words) {
    return fmt::format("{}", fmt::join(words, ", "));
}

std::string head(const deals::Article& article, const Extraction& seen) {
    std::string out = article.title.empty() ? "(no title)" : article.title;
    out += fmt::format("\n  id       {}\n  days     {}", article.id,
                       seen.date ? dates::to_text(*seen.date) : "not known");
    if (seen.date_source == deals::DateSource::text) out += " (inferred from the text)";
    if (!seen.sectors.empty()) out += "\n  sectors  " + joined(seen.sectors);
    return out + "\n";
}

std::string investors(const deals::Deal& deal) {
    std::vector<std::string> names;
    for (const auto& investor : deal.investors)
        names.push_back(
            investor.role == deals::Role::participant
                ? investor.name
                : fmt::format("{} ({})", investor.name, deals::to_string(investor.role)));
    return joined(names);
}

std::string deal_block(const deals::Deal& deal, const Extraction& seen) {
    std::string out =
        fmt::format("\n{} {}: {}, {}", deals::to_string(deal.status), deals::to_string(deal.kind),
                    deal.company.empty() ? "no company" : deal.company,
                    deal.amount ? money::to_text(*deal.amount) : "undisclosed");
    if (deal.also) out += fmt::format(" ({})", money::to_text(*deal.also));
    const auto line = [&](const char* name, const std::string& value) {
        if (!value.empty()) out += fmt::format("\n    {:<9} {}", name, value);
    };
    line("days", deal.date ? dates::to_text(*deal.date) : "");
    line("stage", deal.stage);
    line("investors", investors(deal));
    line("place", deal.place);
    line("says", quoted(seen.text, deal.evidence));
    line("rule", std::string(deal.rule));
    return out + "\n";
}

std::string amounts(const Extraction& seen) {
    std::string out = "\namounts\n";
    for (std::size_t i = 0; i < seen.amounts.size(); ++i) {
        const auto& mention = seen.amounts[i];
        const std::string_view kind =
            mention.conversion_of ? "conversion"
                                  : (seen.amount_kinds[i].empty() ? "-" : seen.amount_kinds[i]);
        out += fmt::format("  {:<24} {:<11} {}  [{}]\n", money::to_text(mention.amount), kind,
                           quoted(seen.text, mention.span), mention.rule);
    }
    return seen.amounts.empty() ? "" : out;
}

std::string dates_read(const Extraction& seen) {
    std::string out = "\ndates\n";
    for (const auto& mention : seen.dates)
        out += fmt::format("  {:<24} {}  [{}]\n",
                           mention.is_resolved() ? dates::to_text(mention.days) : "not known",
                           quoted(seen.text, mention.span), mention.rule);
    return seen.dates.empty() ? "" : out;
}

std::string refused(const Extraction& seen) {
    std::string out = "\nrefused\n";
    for (const auto& rejection : seen.rejected)
        out += fmt::format("  {}  {}  [{}]\n", quoted(seen.text, rejection.where), rejection.reason,
                           rejection.rule);
    return seen.rejected.empty() ? "" : out;
}

}  // namespace

std::string inspect_text(const deals::Article& article, const Extraction& seen, bool rejected) {
    std::string out = head(article, seen);
    for (const auto& deal : seen.deals) out += deal_block(deal, seen);
    if (seen.deals.empty()) out += "\nno deals\n";
    out += amounts(seen) + dates_read(seen);
    if (rejected) out += refused(seen);
    return out;
}

}  // namespace vigie::indexer
