#include "indexer/extract/purchase_sides.hh"

#include <algorithm>
#include <array>
#include <string_view>

#include "common/deals/vocabulary.hh"
#include "indexer/extract/one_of.hh"

namespace vigie::indexer {
namespace {

using deals::Kind;

/// What an article tells of a company to say what it is worth.
bool describes_company(Kind kind) {
    static constexpr auto kinds =
        std::to_array<Kind>({Kind::revenue, Kind::valuation, Kind::round, Kind::total, Kind::ipo});
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

/// How a stretch of text speaks of a company.
struct Spoken {
    bool by_name = false;
    bool by_pronoun = false;
    bool by_group = false;  ///< "le groupe", "le français": who buys
    bool by_noun = false;   ///< "la société" as what acts
    bool as_object = false;
    bool by_startup = false;  ///< "la start-up": who is bought

    bool at_all() const { return by_name || by_pronoun || by_group || by_noun || as_object; }
};

bool is_group(const Reading& reading, const EntityMention& mention) {
    static constexpr auto nouns =
        std::to_array<std::string_view>({"groupe", "geant", "geante", "mastodonte", "conglomerat"});
    for (auto t = mention.tokens.begin; t < mention.tokens.end; ++t)
        if (is_one_of(reading.token(t).fold, nouns)) return true;
    return false;
}

bool is_startup(const Reading& reading, const EntityMention& mention) {
    static constexpr auto nouns =
        std::to_array<std::string_view>({"start", "startup", "pousse", "pepite", "cible", "proie",
                                         "scale", "licorne", "medtech", "biotech", "fintech"});
    for (auto t = mention.tokens.begin; t < mention.tokens.end; ++t)
        if (is_one_of(reading.token(t).fold, nouns)) return true;
    return false;
}

/// "le parisien": only where it is from.
bool is_demonym(const Reading& reading, const EntityMention& mention) {
    const auto place = deals::places().find(reading.token(mention.tokens.end - 1));
    return mention.tokens.size() == 2 && place && place->use == deals::FormUse::adjective;
}

Spoken spoken_of(const Reading& reading, text::TokenRange range, std::size_t who) {
    using Part = EntityMention::Part;
    Spoken out;
    const auto [first, last] = reading.entities.within(range);
    for (auto m = first; m < last; ++m) {
        const auto& mention = reading.entities.mentions[m];
        if (mention.entity != who) continue;
        if (mention.form <= MentionForm::alias)
            out.by_name = true;
        else if (mention.form == MentionForm::pronoun)
            out.by_pronoun = true;
        else if (is_group(reading, mention) || is_demonym(reading, mention))
            out.by_group = true;
        else if (mention.part == Part::object || mention.part == Part::genitive)
            out.as_object = true;
        else
            out.by_noun = true;
        out.by_startup |= mention.form == MentionForm::description && is_startup(reading, mention);
    }
    return out;
}

/// The paragraph of `sentence`, up to where the sentence begins.
text::TokenRange paragraph_before(const Reading& reading, std::size_t sentence) {
    const auto& sentences = reading.document.sentences;
    auto first = sentence;
    while (first > 0 && sentences[first].begin == sentences[first - 1].end) --first;
    return {sentences[first].begin, sentences[sentence].begin};
}

/// "Son acquéreur pèse 2 Md€", "Les synergies": the sentence itself speaks of who buys.
bool speaks_of_buyer(const Reading& reading, text::TokenRange range) {
    for (auto t = range.begin; t < range.end; ++t) {
        const auto fold = reading.token(t).fold;
        if (is_buyer_noun(fold) || fold == "synergies" || fold == "synergie") return true;
    }
    return false;
}

/// "Pour Ana Martin, il en a les moyens": the paragraph speaks of a person before the sum.
bool names_person(const Reading& reading, text::TokenRange range) {
    const auto [first, last] = reading.entities.within(range);
    for (auto m = first; m < last; ++m)
        if (reading.entities.all[reading.entities.mentions[m].entity].kind == EntityKind::person)
            return true;
    return false;
}

}  // namespace

bool is_buyer_noun(std::string_view fold) {
    static constexpr auto nouns = std::to_array<std::string_view>(
        {"acquereur", "acquereuse", "acheteur", "acheteuse", "repreneur", "repreneuse", "predateur",
         "pretendant", "pretendante"});
    return is_one_of(fold, nouns);
}

std::optional<std::size_t> bought_in_place_of(const Reading& reading, const Frame& frame,
                                              std::size_t found) {
    const auto sentence = reading.distances.extent(frame.amount).sentence;
    const auto range = reading.document.sentences[sentence];
    const auto* told = reading.takeover_in(range);
    if (told == nullptr || told->buyer != found || !describes_company(frame.kind))
        return std::nullopt;
    const auto here = spoken_of(reading, range, found);
    if (here.by_name || speaks_of_buyer(reading, range)) return std::nullopt;
    if (here.by_startup && !here.by_group) return told->target;
    const auto paragraph = paragraph_before(reading, sentence);
    const auto before = spoken_of(reading, paragraph, found);
    if (names_person(reading, paragraph) && here.at_all()) return std::nullopt;
    const bool of_buyer = before.by_name || before.by_group;
    if (of_buyer && here.by_group) return std::nullopt;
    if (here.as_object && !here.by_noun && !here.by_pronoun) return told->target;
    if (!of_buyer) return told->target;
    const auto bought = spoken_of(reading, paragraph, told->target);
    return !here.at_all() && bought.by_name ? std::optional(told->target) : std::nullopt;
}

}  // namespace vigie::indexer
