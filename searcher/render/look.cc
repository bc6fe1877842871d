#include "searcher/render/look.hh"

#include <array>

#include "common/deals/vocabulary.hh"
#include "common/lexicon/lexicon.hh"

namespace vigie::searcher {
namespace {

/// Select Graphic Rendition codes in the order of Paint: the sixteen colours that every terminal
/// theme chooses itself.
constexpr std::array<std::string_view, 8> colours = {"", "1", "1;32", "36", "4", "2", "1;33", "34"};

const std::vector<lexicon::Row>& labels() {
    static const auto rows = lexicon::rows("labels.tsv");
    return rows;
}

}  // namespace

std::string painted(const Look& look, Paint paint, std::string_view text) {
    const auto code = colours[static_cast<std::size_t>(paint)];
    if (!look.colour || code.empty() || text.empty()) return std::string(text);
    std::string out = "\x1b[";
    out.append(code).append("m").append(text).append("\x1b[0m");
    return out;
}

std::string_view label(Language language, std::string_view list, std::string_view id) {
    if (list == "place") return deals::place_label(id, language);
    for (const auto& row : labels())
        if (row[0] == list && row[1] == id) return in_language(language, row[2], row[3]);
    return id;
}

}  // namespace vigie::searcher
