#include "indexer/extract/homes.hh"

#include <algorithm>
#include <array>

#include "common/deals/vocabulary.hh"
#include "common/lexicon/lexicon.hh"
#include "common/text/word_index.hh"
#include "indexer/extract/one_of.hh"

namespace vigie::indexer {
namespace {

/// Tokens from a word of the seat to its place: "dont le siège social se trouve à", "hébergée au
/// Génopole d'".
constexpr std::size_t longest_way = 10;

text::WordSet read_class(std::string_view name) {
    text::WordSet out;
    for (const auto& row : lexicon::rows("home_words.tsv"))
        if (row[0] == name)
            for (const auto word : lexicon::Parts(row[1])) out.add(word);
    return out;
}

bool is_seated(const text::Token& token) {
    static const auto words = read_class("seated");
    return words.contains(token);
}

bool is_founded(const text::Token& token) {
    static const auto words = read_class("founded");
    return words.contains(token);
}

bool is_carrier(const text::Token& token) {
    static const auto words = read_class("carried");
    return words.contains(token);
}

bool is_newsroom(std::string_view place) {
    static const auto words = read_class("newsroom");
    return words.contains(place);
}

/// "base" and "ne" are other words than "basé" and "né", "implante" is what somebody does.
bool is_participle(const text::Tokens& tokens, std::size_t i) {
    const auto written = tokens.source(i);
    const auto& fold = tokens[i].fold;
    if (!fold.ends_with("e")) return true;
    return written != fold || fold == "sise" || fold == "siege" || fold.ends_with("ee");
}

bool leads_to_place(const text::Token& token) {
    static constexpr auto links = std::to_array<std::string_view>(
        {"a", "au", "aux", "en", "dans", "de", "d'", "du", "pres", "in", "outside"});
    return is_one_of(token.fold, links);
}

/// The place named in full that begins at `i`; empty for an adjective and for a small word.
std::string_view place_at(const text::Tokens& tokens, std::size_t i, std::size_t end) {
    if (i >= end || !tokens[i].is_capital()) return {};
    const auto found = deals::places().match(tokens, i, end);
    return found && found->use == deals::FormUse::name ? found->id : std::string_view{};
}

/// The first place on the way from `i`, at most `longest_way` tokens and not behind a verb or a
/// comma, unless that leads on ("à Thônex, près de Genève").
std::string_view place_behind(const text::Tokens& tokens, std::size_t i, std::size_t end) {
    const std::size_t stop = std::min(end, i + longest_way);
    bool leads = false;
    for (; i < stop; ++i) {
        if (leads)
            if (const auto place = place_at(tokens, i, end); !place.empty()) return place;
        const auto& token = tokens[i];
        if (token.is(",") && (i + 1 >= end || !leads_to_place(tokens[i + 1]))) return {};
        if (token.is(";") || token.is(":") || token.is(")")) return {};
        leads = leads || leads_to_place(token);
    }
    return {};
}

/// "Ostrovia, bayonnaise, vend", "Ostrovia, studio de Nancy qui édite".
std::string_view apposed_place(const text::Tokens& tokens, std::size_t i, std::size_t end) {
    if (i + 2 >= end || !tokens[i].is(",")) return {};
    const auto told = deals::places().match(tokens, i + 1, end);
    if (told && told->use == deals::FormUse::adjective)
        return tokens[i + 1 + told->length].is(",") ? told->id : std::string_view{};
    const bool named = i + 4 < end && tokens[i + 1].letter_case == text::Case::lower &&
                       (tokens[i + 2].is("de") || tokens[i + 2].is("d'")) &&
                       !leads_to_place(tokens[i + 1]);
    if (!named) return {};
    const auto place = deals::places().match(tokens, i + 3, end);
    if (!place || place->use != deals::FormUse::name || !tokens[i + 3].is_capital()) return {};
    const auto behind = i + 3 + place->length;
    return behind < end && tokens[behind].is_capital() ? std::string_view{} : place->id;
}

}  // namespace

Homes::Homes(const Document& document, const Entities& entities)
    : document_(document), entities_(entities), places_(entities.all.size()) {
    for (std::size_t e = 0; e < entities.all.size(); ++e)
        note(e, entities.all[e].place, Proof::description);
    for (std::size_t s = 0; s < document.sentences.size(); ++s) read_sentence(s);
    read_title();
    read_dateline();
}

bool Homes::is_company(std::size_t entity) const {
    return entity != Entities::nobody && entities_.all[entity].kind == EntityKind::company;
}

/// A surer place, or a narrower one of the same.
void Homes::note(std::size_t company, std::string_view place, Proof proof) {
    if (place.empty() || !is_company(company)) return;
    auto& home = places_[company];
    const bool narrower = home.place != place && deals::place_contains(home.place, place);
    if (home.place.empty() || narrower ||
        (proof > home.proof && !deals::place_contains(place, home.place)))
        home = {place, std::max(proof, home.proof)};
}

void Homes::read_sentence(std::size_t sentence) {
    const auto range = document_.sentences[sentence];
    const auto& tokens = document_.tokens;
    for (auto i = range.begin; i < range.end; ++i) {
        if (is_seated(tokens[i]))
            read_seat(i, sentence, Proof::seat);
        else if (is_founded(tokens[i]))
            read_seat(i, sentence, Proof::begun);
    }
    const auto [first, last] = entities_.within(range);
    for (auto m = first; m < last; ++m) read_beside(m, sentence);
}

/// "basée à Lyon", "dont le siège est à Lyon", "Née à Lyon, Ostrovia".
void Homes::read_seat(std::size_t token, std::size_t sentence, Proof proof) {
    const auto& tokens = document_.tokens;
    const auto range = document_.sentences[sentence];
    if (!is_participle(tokens, token)) return;
    const bool noun = tokens[token].fold.starts_with("siege");
    const bool opens = token == range.begin;
    if (!noun && !opens && !is_carrier(tokens[token - 1])) {
        const auto [first, last] = entities_.within({range.begin, token});
        if (first == last || entities_.mentions[last - 1].tokens.end != token) return;
    }
    const auto place = place_behind(tokens, token + 1, range.end);
    if (place.empty()) return;
    const auto behind = opens ? company_from(token, range.end) : Entities::nobody;
    note(is_company(behind) ? behind : owner_of(token, sentence), place, proof);
}

/// "À Grenoble, Ostrovia lève", "Ostrovia, de Lille,", "Ostrovia (Lyon)".
void Homes::read_beside(std::size_t mention, std::size_t sentence) {
    const auto& tokens = document_.tokens;
    const auto range = document_.sentences[sentence];
    const auto& who = entities_.mentions[mention];
    note(who.entity, apposed_place(tokens, who.tokens.end, range.end), Proof::description);
    const auto at = range.begin;
    if (!tokens[at].is("a") && !tokens[at].is("depuis")) return;
    constexpr std::size_t longest_head = 8;
    if (who.tokens.begin > at + longest_head) return;
    const auto found = deals::places().match(tokens, at + 1, who.tokens.begin);
    if (!found || found->use != deals::FormUse::name || at + 1 + found->length >= range.end) return;
    if (tokens[at + 1 + found->length].is(",") && company_from(at, range.end) == who.entity)
        note(who.entity, found->id, Proof::begun);
}

/// "Toulouse : Ostrovia lève 22 M€".
void Homes::read_title() {
    if (!document_.has_title) return;
    const auto& tokens = document_.tokens;
    const auto range = document_.sentences.front();
    const auto found = deals::places().match(tokens, range.begin, range.end);
    if (!found || found->use != deals::FormUse::name) return;
    const auto behind = range.begin + found->length;
    if (behind >= range.end || !tokens[behind].is(":")) return;
    const auto named = company_from(behind, range.end);
    const auto company = is_company(named) ? named : entities_.topic.value_or(Entities::nobody);
    note(company, found->id, Proof::dateline);
}

/// "NANTES (AFP) - La société", "GRENOBLE, 15 janv. –": of the company that the report is about.
void Homes::read_dateline() {
    const std::size_t sentence = document_.has_title ? 1 : 0;
    if (!entities_.topic || sentence >= document_.sentences.size()) return;
    const auto& tokens = document_.tokens;
    const auto range = document_.sentences[sentence];
    if (range.size() < 3 || tokens[range.begin].letter_case != text::Case::upper) return;
    const auto place = place_at(tokens, range.begin, range.end);
    if (place.empty() || is_newsroom(place)) return;
    note(*entities_.topic, place, Proof::dateline);
}

/// Who stands last before `token` in its sentence, else whom the sentence is about.
std::size_t Homes::owner_of(std::size_t token, std::size_t sentence) const {
    const auto [first, last] = entities_.within({document_.sentences[sentence].begin, token});
    for (auto m = last; m > first; --m) {
        const auto& mention = entities_.mentions[m - 1];
        const auto kind = entities_.all[mention.entity].kind;
        if (kind == EntityKind::company) return mention.entity;
        if (kind == EntityKind::investor || kind == EntityKind::other) return Entities::nobody;
    }
    return sentence < entities_.about.size() ? entities_.about[sentence] : Entities::nobody;
}

/// The first company that is mentioned in [token, end).
std::size_t Homes::company_from(std::size_t token, std::size_t end) const {
    const auto [first, last] = entities_.within({token, end});
    for (auto m = first; m < last; ++m)
        if (is_company(entities_.mentions[m].entity)) return entities_.mentions[m].entity;
    return Entities::nobody;
}

}  // namespace vigie::indexer
