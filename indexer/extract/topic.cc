#include <algorithm>
#include <array>
#include <string_view>

#include "indexer/extract/references.hh"

namespace vigie::indexer {
namespace {

/// Weights of what speaks for a company as the topic. The title decides unless it names none.
constexpr int in_title = 6;
constexpr int first_in_title = 2;
constexpr int acts_in_title = 3;
constexpr int heads_title = 9;
constexpr int first_in_lead = 3;
constexpr int in_lead = 1;
constexpr int acts = 1;
constexpr int most_mentions = 8;
constexpr int is_investor = -5;
constexpr int also_invests = -5;
constexpr int enough = 3;

bool may_be_topic(const Entity& entity) {
    if (entity.is_public) return false;
    return entity.kind == EntityKind::company || entity.kind == EntityKind::investor;
}

/// "trois anciens de Criteo", "rival de Doctolib": only where somebody comes from or stands.
bool is_compared(const text::Tokens& tokens, std::size_t begin) {
    static constexpr auto nouns = std::to_array<std::string_view>(
        {"ancien", "anciens", "ancienne", "anciennes", "transfuge", "transfuges", "rival", "rivale",
         "concurrent", "concurrente", "emule", "filiale"});
    if (begin < 2 || (!tokens[begin - 1].is("de") && !tokens[begin - 1].is("d'"))) return false;
    if (std::find(nouns.begin(), nouns.end(), tokens[begin - 2].fold) != nouns.end()) return true;
    // "l'ancien directeur de", "ex-patronne de"
    if (begin < 3) return false;
    const auto& former = tokens[begin - 3];
    const bool hyphen = former.is("-") && begin >= 4 && tokens[begin - 4].is("ex");
    return hyphen || former.is("ancien") || former.is("ancienne") || former.is("anciens");
}

/// "GreenGo, l'Airbnb éthique": whom the company is likened to.
bool is_likened(const text::Tokens& tokens, const EntityMention& mention) {
    const auto begin = mention.tokens.begin;
    if (is_compared(tokens, begin)) return true;
    if (begin < 2 || !tokens[begin - 2].is(",")) return false;
    const auto& article = tokens[begin - 1];
    return article.is("l'") || article.is("le") || article.is("la") || article.is("un");
}

/// "à deux pas du Palais Rohan", "au Vélodrome": where something happens.
bool is_where(const text::Tokens& tokens, const EntityMention& mention) {
    if (mention.part != EntityMention::Part::object || mention.tokens.begin == 0) return false;
    const auto& before = tokens[mention.tokens.begin - 1];
    return before.is("au") || before.is("dans") || before.is("sur");
}

/// "Ovalo : Perlou s'invite au dîner": what stands before the colon is what it is about.
bool is_heading(const Document& document, const EntityMention& mention) {
    return mention.tokens.begin == document.sentences.front().begin &&
           mention.tokens.end < document.tokens.size() &&
           document.tokens[mention.tokens.end].is(":");
}

}  // namespace

std::optional<std::size_t> find_topic(const ClassifiedText& text, const Entities& entities) {
    const auto& document = text.document;
    std::vector<int> scores(entities.all.size(), 0);
    bool title_open = true;
    bool lead_open = true;
    for (const auto& mention : entities.mentions) {
        const auto& entity = entities.all[mention.entity];
        if (!may_be_topic(entity) || is_likened(document.tokens, mention)) continue;
        int& score = scores[mention.entity];
        const auto sentence = document.sentence_of(mention.tokens.begin);
        const bool subject = mention.part == EntityMention::Part::subject;
        if (document.is_title(sentence)) {
            score += in_title + (title_open ? first_in_title : 0) + (subject ? acts_in_title : 0);
            if (entity.mention_count > 1 && is_heading(document, mention)) score += heads_title;
            if (!entity.invests) title_open = false;
        } else {
            const std::size_t lead_end = document.has_title ? 3 : 2;
            if (sentence < lead_end && !is_where(document.tokens, mention)) {
                score += in_lead + (lead_open ? first_in_lead : 0);
                if (!entity.invests) lead_open = false;
            }
            score += subject ? acts : 0;
        }
    }
    const auto best_of = [&](bool firms_only) {
        std::optional<std::size_t> best;
        int best_score = enough - 1;
        for (std::size_t e = 0; e < scores.size(); ++e) {
            const auto& entity = entities.all[e];
            if (scores[e] == 0 || !may_be_topic(entity)) continue;
            if (firms_only && entity.kind != EntityKind::company) continue;
            int score =
                scores[e] + std::min<int>(static_cast<int>(entity.mention_count), most_mentions);
            if (entity.kind == EntityKind::investor)
                score += is_investor;
            else if (entity.invests && !firms_only)
                score += also_invests;
            if (score > best_score) {
                best_score = score;
                best = e;
            }
        }
        return best;
    };
    const auto best = best_of(false);
    return best ? best : best_of(true);  // of Tesla, where nobody else is named
}

}  // namespace vigie::indexer
