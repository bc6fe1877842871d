// common/deals/vocabulary.hh: the closed lists of the domain (stages, sectors, places) and how
// French and English name them. Used by the extraction and by the question room alike.
//
//   "Série A" -> series-a   "cybersécurité" -> cyber   "munichoise" -> munich
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "common/language.hh"
#include "common/lexicon/inline_text.hh"
#include "common/names/phrase_table.hh"
#include "common/text/token.hh"

namespace vigie::deals {

/// An id or a label of a closed list.
using TermId = lexicon::InlineText<31>;

/// What a form of a term is good for.
enum class FormUse : std::uint8_t {
    name,       ///< the term itself: "cybersécurité", "Lyon", "amorçage"
    adjective,  ///< of a place: "lyonnaise", "German"
    news,       ///< a narrower word that shows the sector of an article a little ("stocks"); in
                ///< a question it is text
    trade,      ///< a narrower word that shows it by itself ("téléconsultation"); as above
};

struct TermMatch {
    std::string_view id;
    std::size_t length = 0;  ///< tokens, at least 1
    FormUse use = FormUse::name;
    bool everyday = false;  ///< of a sector: "banque", "voyage" prove little in an article
};

/// How the tables of forms tell a TermMatch.
constexpr std::uint32_t term_value(std::uint32_t id, FormUse use, bool everyday) {
    return id * 8 + (everyday ? 4U : 0U) + static_cast<std::uint32_t>(use);
}

/// One closed list: ids in the order of its file, and all forms. The lists are made when Vigie is
/// built (make_terms.cc).
class TermList {
public:
    constexpr TermList(std::span<const TermId> ids, names::Phrases forms)
        : ids_(ids), forms_(forms) {}

    /// The longest form that begins at token `first` and ends before `end`, whatever its case,
    /// accents and hyphens. Everyday words are forms too ("pont", "Tours", "droit"): the caller
    /// looks at the context.
    std::optional<TermMatch> match(const text::Tokens& tokens, std::size_t first,
                                   std::size_t end) const {
        const auto found = forms_.match(tokens, first, end);
        if (!found) return std::nullopt;
        return decode(found->value, found->length);
    }
    std::optional<TermMatch> match(const text::Tokens& tokens, std::size_t first) const {
        return match(tokens, first, tokens.size());
    }
    /// The same for a whole folded form or name_key ("ile-de-france", "lyonnaise").
    std::optional<TermMatch> find(std::string_view form) const;
    /// The same for one word.
    std::optional<TermMatch> find(const text::Token& word) const {
        const auto found = forms_.find(word);
        if (!found) return std::nullopt;
        return decode(*found, 0);
    }
    bool has_id(std::string_view id) const;

    std::vector<std::string_view> ids() const { return {ids_.begin(), ids_.end()}; }

private:
    TermMatch decode(std::uint32_t value, std::size_t length) const;

    std::span<const TermId> ids_;
    names::Phrases forms_;
};

/// pre-seed seed series-a … series-h growth bridge extension crowdfunding.
const TermList& stages();
/// ai fintech health … travel.
const TermList& sectors();
/// Cities, regions, countries, continents: "lyon", "ile-de-france", "etats-unis", "europe".
const TermList& places();

enum class PlaceKind : std::uint8_t { city, region, country, continent };
struct PlaceRow {
    TermId id, parent;
    PlaceKind kind = PlaceKind::city;
    TermId french, english;  ///< labels
};
std::optional<PlaceKind> place_kind(std::string_view place);
/// Next larger place ("lyon" -> "auvergne-rhone-alpes" -> "france" -> "europe"); empty at the top
/// and for an unknown id.
std::string_view parent_place(std::string_view place);
/// What people are shown: "ile-de-france" -> "Île-de-France", "etats-unis" -> "United States"; an
/// unknown id as it is.
std::string_view place_label(std::string_view place, Language language);
/// True where `inner` is `outer` or lies in it.
bool place_contains(std::string_view outer, std::string_view inner);

}  // namespace vigie::deals
