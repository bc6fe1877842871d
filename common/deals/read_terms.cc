#include "common/deals/read_terms.hh"

#include <algorithm>

#include "common/lexicon/lexicon.hh"

namespace vigie::deals {
namespace {

PlaceKind parse_place_kind(std::string_view word) {
    if (word == "region") return PlaceKind::region;
    if (word == "country") return PlaceKind::country;
    return word == "continent" ? PlaceKind::continent : PlaceKind::city;
}

/// "neuilly-sur-seine" -> "Neuilly-sur-Seine".
std::string in_capitals(std::string_view id) {
    static constexpr std::string_view small[] = {"de", "du", "des", "la", "le", "les", "sur", "en"};
    std::string out;
    for (const auto word : lexicon::Parts(id, '-')) {
        const bool stays = !out.empty() && std::ranges::find(small, word) != std::end(small);
        if (!out.empty()) out += '-';
        out += word;
        char& first = out[out.size() - word.size()];
        if (!stays && first >= 'a' && first <= 'z') first = static_cast<char>(first - 'a' + 'A');
    }
    return out;
}

/// What makes the plural of `word`, which `text` ends with ("hopital" loses its l for it).
std::string_view plural_ending(std::string& text, std::string_view word) {
    if (word.ends_with("s") || word.ends_with("x") || word.ends_with("z")) return "";
    if (word.ends_with("au") || word.ends_with("eu")) return "x";
    if (!word.ends_with("al")) return "s";
    text.pop_back();
    return "ux";
}

/// "essai clinique" -> "essais cliniques"; "cours en ligne" stays: what a preposition leads to
/// keeps its number.
std::string plural_of(std::string_view form) {
    static constexpr std::string_view links[] = {"de", "d'", "du",   "des", "en",
                                                 "a",  "au", "pour", "par", "sur",
                                                 "of", "as", "and",  "et",  "dans"};
    std::string out;
    bool ends = false;
    for (const auto word : lexicon::Parts(form, ' ')) {
        if (!out.empty()) out += ' ';
        out += word;
        ends = ends || word.starts_with("d'") || std::ranges::find(links, word) != std::end(links);
        if (!ends) out += plural_ending(out, word);
    }
    return out;
}

}  // namespace

std::uint32_t Terms::add_id(std::string_view id) {
    ids_.push_back(id);
    return static_cast<std::uint32_t>(ids_.size() - 1);
}

void Terms::add(std::string_view form, std::uint32_t id, FormUse use, bool everyday) {
    forms_.add(form, term_value(id, use, everyday));
}

void Terms::add_inflected(std::string_view stem, std::string_view ending, std::uint32_t id,
                          FormUse use, bool everyday) {
    inflected_.push_back(std::make_unique<std::string>(stem));
    *inflected_.back() += ending;
    add(*inflected_.back(), id, use, everyday);
}

/// "lyonnais" -> lyonnaise, lyonnaises; "parisien" -> parisienne …; "belge" -> belges.
void Terms::add_adjective(std::string_view form, std::uint32_t id) {
    const bool invariable = form.front() == '=';
    if (invariable) form.remove_prefix(1);
    add(form, id, FormUse::adjective);
    if (invariable) return;
    const auto inflect = [&](std::string_view ending) {
        add_inflected(form, ending, id, FormUse::adjective);
    };
    if (form.ends_with("e")) return inflect("s");
    const bool doubles = form.ends_with("en") || form.ends_with("on");
    inflect(doubles ? "ne" : "e");
    inflect(doubles ? "nes" : "es");
    if (!form.ends_with("s")) inflect("s");
}

/// The forms of `cell` and their plurals.
void Terms::add_words(std::string_view cell, std::uint32_t id, FormUse use) {
    for (const auto form : lexicon::Parts(cell)) {
        add(form, id, use);
        inflected_.push_back(std::make_unique<std::string>(plural_of(form)));
        if (*inflected_.back() != form) add(*inflected_.back(), id, use);
    }
}

Terms Terms::stages() {
    Terms out;
    for (const auto& row : lexicon::rows("stages.tsv")) {
        const auto id = out.add_id(row[0]);
        for (const auto form : lexicon::Parts(row[1])) out.add(form, id, FormUse::name);
    }
    return out;
}

Terms Terms::sectors() {
    const auto rows = lexicon::rows("sectors.tsv");
    Terms out;
    for (const auto& row : rows) {  // names first: a narrower word never hides one
        const auto id = out.add_id(row[0]);
        const auto everyday = lexicon::split(row[4]);
        for (const auto form : lexicon::Parts(row[1])) {
            const bool plain = std::find(everyday.begin(), everyday.end(), form) != everyday.end();
            out.add(form, id, FormUse::name, plain);
            if (form.size() > 3 && !form.ends_with("s") && form.find(' ') == form.npos)
                out.add_inflected(form, "s", id, FormUse::name, plain);
        }
        out.add(row[0], id, FormUse::name);
    }
    for (const auto use : {FormUse::trade, FormUse::news}) {
        std::uint32_t id = 0;
        for (const auto& row : rows) out.add_words(row[use == FormUse::trade ? 2 : 3], id++, use);
    }
    return out;
}

Terms Terms::places() {
    Terms out;
    for (const auto& row : lexicon::rows("places.tsv")) {
        const auto id = out.add_id(row[0]);
        for (const auto form : lexicon::Parts(row[3])) out.add(form, id, FormUse::name);
        for (const auto form : lexicon::Parts(row[4])) out.add_adjective(form, id);
    }
    return out;
}

std::vector<Place> read_places() {
    std::vector<Place> out;
    for (const auto& row : lexicon::rows("places.tsv")) {
        Place place{row[0], row[1], parse_place_kind(row[2]), std::string(row[5]), {}};
        if (place.french.empty()) place.french = in_capitals(row[0]);
        place.english = row[6].empty() ? place.french : std::string(row[6]);
        out.push_back(std::move(place));
    }
    std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    return out;
}

}  // namespace vigie::deals
