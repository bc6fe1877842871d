#include "indexer/extract/investor_lists.hh"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "common/deals/vocabulary.hh"
#include "common/lexicon/lexicon.hh"
#include "common/names/phrase_table.hh"
#include "indexer/extract/name_words.hh"
#include "indexer/extract/sums_beside.hh"

namespace vigie::indexer {
namespace {

CueClass class_of(std::string_view name) {
    static constexpr auto classes = std::to_array<std::pair<std::string_view, CueClass>>({
        {"lead-before", CueClass::lead_before},
        {"part-before", CueClass::part_before},
        {"lead-after", CueClass::lead_after},
        {"part-after", CueClass::part_after},
        {"part-around", CueClass::part_around},
        {"not-before", CueClass::not_before},
        {"not-after", CueClass::not_after},
    });
    for (const auto& [id, kind] : classes)
        if (id == name) return kind;
    return CueClass::weak_before;
}

const names::PhraseTable& cue_table() {
    static const names::PhraseTable table = [] {
        names::PhraseTable out;
        for (const auto& row : lexicon::rows("investor_cues.tsv"))
            out.add(row[1], static_cast<std::uint32_t>(class_of(row[0])));
        return out;
    }();
    return table;
}

bool is_name(const EntityMention& mention) {
    return mention.form == MentionForm::name || mention.form == MentionForm::alias;
}

bool names_someone(const Entities& entities, std::size_t m) {
    const auto kind = entities.all[entities.mentions[m].entity].kind;
    return is_name(entities.mentions[m]) &&
           (kind == EntityKind::company || kind == EntityKind::investor ||
            kind == EntityKind::person);
}

/// Words that may stand between two names of one list.
bool joins(std::string_view fold) {
    static constexpr auto words = std::to_array<std::string_view>(
        {",",       "et",    "ou",    "&",       "de",     "d'",     "du",        "des",
         "le",      "la",    "les",   "l'",      "a",      "au",     "aux",       "ainsi",
         "que",     "puis",  "fonds", "famille", "groupe", "encore", "enfin",     "un",
         "une",     "son",   "sa",    "ses",     "and",    "the",    "notamment", "impact",
         "holding", "aussi", "mais",  "filiale"});
    return std::find(words.begin(), words.end(), fold) != words.end();
}

/// Builds the lists of one sentence; the state of the pass lives here.
class ListReader {
public:
    ListReader(const Document& document, const Entities& entities, const std::vector<Cue>& cues)
        : document_(document), tokens_(document.tokens), entities_(entities), cues_(cues) {}

    std::vector<NameList> run(text::TokenRange sentence) {
        const auto [first, last] = entities_.within(sentence);
        for (std::size_t m = first; m < last; ++m)
            if (names_someone(entities_, m) && !has_own_sum(m)) take(m);
        return std::move(out_);
    }

private:
    /// "obtient 15 M€ d'Accel, Mindol 5": Mindol has raised them.
    bool has_own_sum(std::size_t m) const {
        const auto& mention = entities_.mentions[m];
        return !entities_.all[mention.entity].invests &&
               entities_.all[mention.entity].kind == EntityKind::company &&
               has_sum_at(document_, mention.tokens.end);
    }

    bool is_person(std::size_t m) const {
        return entities_.all[entities_.mentions[m].entity].kind == EntityKind::person;
    }

    void take(std::size_t m) {
        const auto range = entities_.mentions[m].tokens;
        if (!out_.empty() && is_in_brackets(range) && belongs_to_name_before(range)) {
            const bool firms = !is_person(m) && !is_person(out_.back().mentions.back());
            if (firms) out_.back().mentions.push_back(m);  // its house or its vehicle
            return;
        }
        const bool goes_on =
            !out_.empty() && is_joined(out_.back().tokens.end, range.begin) &&
            (!is_of_others(out_.back()) || out_.back().tokens.end + 1 == range.begin);
        if (!goes_on) out_.push_back({{}, range});
        out_.back().mentions.push_back(m);
        out_.back().tokens.end = range.end;
    }

    /// "bras armé d'Aramco, et Bpifrance": a list does not go on behind such a name.
    bool is_of_others(const NameList& list) const {
        return list.mentions.size() == 1 &&
               std::any_of(cues_.begin(), cues_.end(), [&](const Cue& cue) {
                   return cue.kind == CueClass::not_before && cue.tokens.end <= list.tokens.begin &&
                          list.tokens.begin - cue.tokens.end <= 2;
               });
    }

    /// "Dawn Biopharma (maison KKR)", "Alphabet (via son fonds CapitalG)".
    bool is_in_brackets(text::TokenRange range) const {
        for (std::size_t k = range.begin, steps = 0; k > 0 && steps < 6; --k, ++steps) {
            if (tokens_[k - 1].is("(")) return true;
            if (tokens_[k - 1].is(")") || tokens_[k - 1].is(",")) return false;
        }
        return false;
    }

    /// A bracket right behind a name holds its house or its vehicle, but for a list of its own:
    /// "Naboo (auprès de X et Y)".
    bool belongs_to_name_before(text::TokenRange range) const {
        const std::size_t end = out_.back().tokens.end;
        if (end >= range.begin || !tokens_[end].is("(")) return false;
        return !cue_begins_at(end + 1);
    }

    bool is_joined(std::size_t from, std::size_t to) const {
        constexpr std::size_t longest = 9;
        if (to - from > longest + 8) return false;
        std::size_t words = 0;
        bool separated = false;
        for (std::size_t k = from; k < to;) {
            if (tokens_[k].is("(")) {
                k = after_bracket(k, to);
                continue;
            }
            if (cue_begins_at(k)) return false;
            separated |= tokens_[k].is(",") || tokens_[k].is("et") || tokens_.source(k) == "ou" ||
                         tokens_[k].is("and") || tokens_[k].is("que") || tokens_[k].is("puis");
            const std::size_t next = after_word(k, to);
            if (next == k || ++words > longest) return false;
            k = next;
        }
        return separated;
    }

    std::size_t after_bracket(std::size_t k, std::size_t to) const {
        while (k < to && !tokens_[k].is(")")) ++k;
        return k < to ? k + 1 : to;
    }

    bool cue_begins_at(std::size_t k) const {
        return std::any_of(cues_.begin(), cues_.end(), [&](const Cue& cue) {
            return cue.tokens.begin == k && cue.kind != CueClass::weak_before;
        });
    }

    std::size_t after_word(std::size_t k, std::size_t to) const {
        if (const auto noun = match_description(tokens_, k, to)) return k + noun->length;
        if (joins(tokens_[k].fold) && tokens_.source(k) != "où") return k + 1;
        if (const auto role = match_classed(tokens_, k, to);
            role && (role->classes & person_role) != 0 &&
            tokens_[k].letter_case == text::Case::lower)
            return k + role->length;
        if (const auto place = deals::places().match(tokens_, k, to)) return k + place->length;
        return is_noun_of_name(k, to) ? k + 1 : k;
    }

    /// "du chimiste Arvelle": a noun between an article and the name.
    bool is_noun_of_name(std::size_t k, std::size_t to) const {
        static constexpr auto articles =
            std::to_array<std::string_view>({"le", "la", "l'", "du", "au", "un", "une"});
        return k + 1 == to && k > 0 && tokens_[k].letter_case == text::Case::lower &&
               std::find(articles.begin(), articles.end(), tokens_[k - 1].fold) != articles.end();
    }

    const Document& document_;
    const text::Tokens& tokens_;
    const Entities& entities_;
    const std::vector<Cue>& cues_;
    std::vector<NameList> out_;
};

}  // namespace

bool may_hold_list(const Entities& entities, text::TokenRange sentence) {
    const auto [first, last] = entities.within(sentence);
    for (auto m = first; m < last; ++m)
        if (names_someone(entities, m)) return true;
    return false;
}

std::vector<Cue> find_cues(const Document& document, const Entities& entities,
                           text::TokenRange sentence) {
    std::vector<Cue> out;
    const auto [first, last] = entities.within(sentence);
    std::size_t m = first;
    for (std::size_t i = sentence.begin; i < sentence.end;) {
        while (m < last && entities.mentions[m].tokens.end <= i) ++m;
        const bool named = m < last && is_name(entities.mentions[m]);
        if (named && entities.mentions[m].tokens.begin <= i) {
            i = entities.mentions[m].tokens.end;
            continue;
        }
        const std::size_t end = named ? entities.mentions[m].tokens.begin : sentence.end;
        const auto found = cue_table().match(document.tokens, i, end);
        if (!found) {
            ++i;
            continue;
        }
        out.push_back(
            {{i, i + found->length}, static_cast<CueClass>(found->value), found->length > 1});
        i += found->length;
    }
    return out;
}

std::vector<NameList> find_lists(const Document& document, const Entities& entities,
                                 text::TokenRange sentence, const std::vector<Cue>& cues) {
    return ListReader(document, entities, cues).run(sentence);
}

}  // namespace vigie::indexer
