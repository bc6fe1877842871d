#include "searcher/render/text_hits.hh"

#include <algorithm>

#include <fmt/format.h>

#include "searcher/render/layout.hh"
#include "searcher/render/objects.hh"
#include "searcher/render/phrases.hh"

namespace vigie::searcher {
namespace {

constexpr int indent = 2;
constexpr int widest_name = 28;

/// One deal as cells of the aligned line.
struct Cells {
    std::string company, amount, days, what, investors;
};

std::string stated_amount(const deals::Deal& deal, Language language) {
    if (!deal.amount) return std::string(in_language(language, "non divulgué", "undisclosed"));
    return amount_text(*deal.amount, deal.hedge, language);
}

/// The amount in the currency asked for, else in euros; empty where it is stated in it already.
std::string conversion(const DealHit& hit, const RenderOptions& options) {
    const auto& deal = hit.record.deal;
    const auto language = options.look.language;
    const money::Currency euro("EUR");
    const auto shown = options.in_currency.is_known() ? options.in_currency : euro;
    if (!deal.amount || deal.amount->currency == shown) return {};
    if (options.in_currency.is_known())
        return hit.converted ? rounded_amount_text(*hit.converted, shown, language) : std::string();
    if (!hit.record.eur) return {};
    return rounded_amount_text(middle_of(*hit.record.eur), euro, language);
}

std::string amount_cell(const DealHit& hit, const RenderOptions& options) {
    auto text = stated_amount(hit.record.deal, options.look.language);
    const auto converted = conversion(hit, options);
    if (!converted.empty()) text += fmt::format(" ({})", converted);
    return text;
}

/// Stage, or the kind where there is none or it is no round; then the status unless it is done.
std::string what_cell(const deals::Deal& deal, Language language) {
    std::string text(label(language, "kind", deals::to_string(deal.kind)));
    if (!deal.stage.empty()) {
        const auto stage = label(language, "stage", deal.stage);
        text = deal.kind == deals::Kind::round ? std::string(stage)
                                               : fmt::format("{}, {}", text, stage);
    }
    if (deal.status != deals::Status::done)
        text += fmt::format(", {}", label(language, "status", deals::to_string(deal.status)));
    return text;
}

std::string investors_cell(const deals::Deal& deal, Language language) {
    std::string text;
    for (const auto& investor : deal.investors) {
        text += text.empty() ? "" : ", ";
        text += clean(investor.name);
        if (investor.role != deals::Role::participant)
            text += fmt::format(" ({})", label(language, "role", deals::to_string(investor.role)));
    }
    return text;
}

Cells cells_of(const DealHit& hit, const RenderOptions& options) {
    const auto& deal = hit.record.deal;
    const auto language = options.look.language;
    return {deal.company.empty() ? "—" : clipped(clean(deal.company), widest_name),
            amount_cell(hit, options), deal.date ? days_text(*deal.date, language) : std::string(),
            what_cell(deal, language), investors_cell(deal, language)};
}

/// Widest cell of each column, in columns of the terminal.
struct Widths {
    int company = 0, amount = 0, days = 0, what = 0;
    void see(const Cells& cells) {
        company = std::max(company, display_width(cells.company));
        amount = std::max(amount, display_width(cells.amount));
        days = std::max(days, display_width(cells.days));
        what = std::max(what, display_width(cells.what));
    }
};

std::string without_spaces_at_end(std::string text) {
    text.erase(text.find_last_not_of(' ') + 1);
    return text;
}

/// The aligned line. Only the investors are cut to the width: the rest is what was asked for.
std::string deal_line(const Cells& cells, const Widths& widths, const Look& look) {
    std::string line = painted(look, Paint::name, padded(cells.company, widths.company)) + "  " +
                       painted(look, Paint::amount, padded(cells.amount, widths.amount)) + "  " +
                       painted(look, Paint::day, padded(cells.days, widths.days)) + "  ";
    if (cells.investors.empty()) return without_spaces_at_end(line + cells.what) + "\n";
    line += padded(cells.what, widths.what) + "  ";
    const int used = widths.company + widths.amount + widths.days + widths.what + 8;
    if (look.width > 0 && look.width - used < 8) return without_spaces_at_end(line) + "\n";
    return line + clipped(cells.investors, look.width > 0 ? look.width - used : 0) + "\n";
}

/// `text[span]` with the marks in their colour.
std::string with_marks(const Snippet& snippet, Span span, const Look& look) {
    std::string out;
    std::size_t at = span.begin;
    const std::string_view text = snippet.text;
    for (const auto& mark : snippet.marks) {
        if (!mark.overlaps(span)) continue;
        const auto begin = std::max(mark.begin, span.begin);
        const auto end = std::min(mark.end, span.end);
        out += text.substr(at, begin - at);
        out += painted(look, Paint::mark, text.substr(begin, end - begin));
        at = end;
    }
    return out.append(text.substr(at, span.end - at));
}

std::string indented(std::string_view line) {
    return std::string(indent, ' ').append(line) + "\n";
}

/// A snippet in lines of the terminal's width, "…" where it was cut.
std::string snippet_lines(const Snippet& raw, const Look& look) {
    auto snippet = clean(raw);
    if (snippet.text.empty()) return {};
    if (snippet.cut_after && !snippet.text.ends_with("…")) snippet.text += "…";
    if (snippet.cut_before && !snippet.text.starts_with("…")) {
        snippet.text.insert(0, "…");
        for (auto& mark : snippet.marks) mark = {mark.begin + 3, mark.end + 3};
    }
    std::string out;
    for (const auto& line : wrapped(snippet.text, look.width > 0 ? look.width - indent : 0))
        out += indented(with_marks(snippet, line, look));
    return out;
}

std::string published(const std::optional<dates::Interval>& days, deals::DateSource source,
                      Language language) {
    if (!days) return {};
    auto text = days_text(*days, language);
    if (source == deals::DateSource::text)
        text += in_language(language, " (déduit du texte)", " (inferred)");
    return text;
}

std::string article_count(std::size_t articles, Language language) {
    return articles < 2 ? std::string()
                        : fmt::format("{} articles", number_text(articles, language));
}

/// The non-empty parts with " · " between.
std::string dotted(const std::vector<std::string>& parts) {
    std::string out;
    for (const auto& part : parts)
        if (!part.empty()) out.append(out.empty() ? "" : " · ").append(part);
    return out;
}

/// Title, then what is dim; the title is clipped so that a terminal shows both on one line.
std::string title_line(const std::string& title, const std::string& behind, const Look& look) {
    const int room = look.width > 0 ? look.width - indent - display_width(behind) - 3 : 0;
    const auto shown =
        look.width > 0 && room < 20 ? clipped(title, look.width - indent) : clipped(title, room);
    const auto between = shown.empty() || behind.empty() ? "" : " · ";
    if (look.width > 0 && room < 20)
        return indented(shown) + indented(painted(look, Paint::dim, behind));
    return indented(shown + painted(look, Paint::dim, between + behind));
}

/// "10 M€ (Les Échos) · 12 M€ (La Gazette, Octet)", in the order of the reports.
std::string who_says_what(const DealHit& hit, Language language) {
    std::vector<std::pair<std::string, std::string>> sayings;
    const auto add = [&](const index::DealRecord& record) {
        if (!record.deal.amount) return;
        const auto amount = stated_amount(record.deal, language);
        const auto& who = record.source.empty() ? record.article_id : record.source;
        const auto found = std::find_if(sayings.begin(), sayings.end(),
                                        [&](const auto& s) { return s.first == amount; });
        if (found == sayings.end())
            sayings.emplace_back(amount, clean(who));
        else
            found->second += ", " + clean(who);
    };
    add(hit.record);
    for (const auto& report : hit.others) add(report.record);
    std::vector<std::string> parts;
    parts.reserve(sayings.size());
    for (const auto& [amount, who] : sayings) parts.push_back(fmt::format("{} ({})", amount, who));
    return dotted(parts);
}

std::string disagreement_line(const DealHit& hit, const Look& look) {
    if (!hit.lowest || !hit.highest) return {};
    const auto amount = [&](const money::Amount& a) {
        return amount_text(a, money::Hedge::none, look.language);
    };
    return indented(fmt::format(
        fmt::runtime(in_language(look.language, "de {} à {} : {}", "from {} to {}: {}")),
        amount(*hit.lowest), amount(*hit.highest), who_says_what(hit, look.language)));
}

std::string url_line(const std::string& url, const Look& look) {
    return url.empty() ? std::string() : indented(painted(look, Paint::dim, clean(url)));
}

std::string vague_note(const DealHit& hit, Language language) {
    if (hit.vague_amount && hit.vague_date)
        return std::string(
            in_language(language, "montant et date vagues", "vague amount and date"));
    if (hit.vague_amount)
        return std::string(in_language(language, "montant vague", "vague amount"));
    if (hit.vague_date) return std::string(in_language(language, "date vague", "vague date"));
    return {};
}

std::string deal_block(const DealHit& hit, const Cells& cells, const Widths& widths,
                       const Look& look) {
    const auto& record = hit.record;
    const auto behind =
        dotted({clean(record.source),
                published(record.article_date, record.article_date_source, look.language),
                article_count(hit.articles, look.language), vague_note(hit, look.language)});
    return deal_line(cells, widths, look) + title_line(clean(record.article_title), behind, look) +
           disagreement_line(hit, look) + snippet_lines(hit.evidence, look) +
           url_line(record.article_url, look);
}

/// What an article says about money, shortest form: "Qonto 486 M€ (série D)".
std::string money_line(const ArticleHit& hit, const Look& look) {
    std::vector<std::string> parts;
    for (const auto& record : hit.deals) {
        if (parts.size() == 3) break;
        const auto& deal = record.deal;
        const auto company = deal.company.empty() ? "" : clean(deal.company) + " ";
        parts.push_back(fmt::format("{}{} ({})", company, stated_amount(deal, look.language),
                                    what_cell(deal, look.language)));
    }
    if (parts.empty()) return {};
    if (hit.deals.size() > parts.size()) parts.push_back(fmt::format("+{}", hit.deals.size() - 3));
    const auto text = clipped(dotted(parts), look.width > 0 ? look.width - indent : 0);
    return indented(painted(look, Paint::amount, text));
}

std::string article_block(const ArticleHit& hit, const Look& look) {
    const auto& article = hit.article;
    Snippet title =
        clean(hit.title.text.empty() ? Snippet{article.title, {}, false, false} : hit.title);
    if (title.text.empty()) title = {clean(article.id), {}, false, false};
    std::string out;
    for (const auto& line : wrapped(title.text, look.width)) {
        const auto text =
            title.marks.empty()
                ? painted(look, Paint::name,
                          std::string_view(title.text).substr(line.begin, line.size()))
                : with_marks(title, line, look);
        out += text + "\n";
    }
    const auto behind = dotted(
        {clean(article.source), published(article.date, article.date_source, look.language)});
    if (!behind.empty()) out += indented(painted(look, Paint::dim, behind));
    return out + money_line(hit, look) + snippet_lines(hit.body, look) +
           url_line(article.url, look);
}

}  // namespace

std::string deal_blocks(const std::vector<DealHit>& batch, const RenderOptions& options) {
    std::vector<Cells> rows;
    Widths widths;
    for (const auto& hit : batch) {
        rows.push_back(cells_of(hit, options));
        widths.see(rows.back());
    }
    std::string out;
    for (std::size_t i = 0; i < batch.size(); ++i)
        out += (i > 0 ? "\n" : "") + deal_block(batch[i], rows[i], widths, options.look);
    return out;
}

std::string article_blocks(const std::vector<ArticleHit>& batch, const RenderOptions& options) {
    std::string out;
    for (const auto& hit : batch)
        out += (out.empty() ? "" : "\n") + article_block(hit, options.look);
    return out;
}

}  // namespace vigie::searcher
