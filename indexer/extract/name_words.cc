#include "indexer/extract/name_words.hh"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include "common/lexicon/lexicon.hh"
#include "common/names/phrase_table.hh"
#include "common/text/letter_hash.hh"

namespace vigie::indexer {
namespace {

constexpr auto class_names = std::to_array<std::pair<std::string_view, NameWord>>({
    {"starter", starter},
    {"never", never},
    {"publication", publication},
    {"institution", institution},
    {"institution-word", institution_word},
    {"investor-word", investor_word},
    {"link", link},
    {"verb", verb},
    {"person-role", person_role},
    {"domain", domain},
    {"place-noun", place_noun},
    {"seat", seat},
    {"says", says},
    {"thing", thing},
});

NameWords class_of(std::string_view name) {
    for (const auto& [id, bit] : class_names)
        if (id == name) return bit;
    return 0;
}

/// A form and its classes.
using ClassedForm = std::pair<std::string_view, NameWords>;

/// All classes of each form, so that one table answers for all of them; forms of the same letters
/// ("m", "m.") are one to it.
names::PhraseTable read_classes() {
    std::unordered_map<std::uint64_t, ClassedForm> classes;
    const auto note = [&](std::string_view form, NameWords bits) {
        classes.try_emplace(text::letter_hash(form), form, NameWords{0}).first->second.second |=
            bits;
    };
    for (const auto& row : lexicon::rows("name_words.tsv"))
        for (const auto form : lexicon::split(row[1])) note(form, class_of(row[0]));
    for (const auto& row : lexicon::rows("first_names.tsv"))
        for (const auto form : lexicon::split(row[0])) note(form, first_name);
    for (const auto& row : lexicon::rows("everyday_words.tsv"))
        for (const auto form : lexicon::split(row[0])) note(form, everyday);
    names::PhraseTable table;
    for (const auto& [letters, form] : classes) table.add(form.first, form.second);
    return table;
}

const names::PhraseTable& class_table() {
    static const names::PhraseTable table = read_classes();
    return table;
}

struct DescriptionTable {
    names::PhraseTable phrases;
    std::vector<DescriptionNoun> nouns;
};

DescribedKind described_kind(std::string_view name) {
    if (name == "investor") return DescribedKind::investor;
    if (name == "publication") return DescribedKind::publication;
    return name == "product" ? DescribedKind::product : DescribedKind::company;
}

const DescriptionTable& description_table() {
    static const DescriptionTable table = [] {
        DescriptionTable out;
        for (const auto& row : lexicon::rows("descriptions.tsv")) {
            out.phrases.add(row[0], static_cast<std::uint32_t>(out.nouns.size()));
            out.nouns.push_back({described_kind(row[1]), row[2], 0});
        }
        return out;
    }();
    return table;
}

}  // namespace

std::vector<NameWords> classify(const text::Tokens& tokens) {
    const auto& table = class_table();
    std::vector<NameWords> out(tokens.size(), 0);
    for (std::size_t i = 0; i < tokens.size(); ++i)
        if (tokens[i].is_word()) out[i] = static_cast<NameWords>(table.find(tokens[i]).value_or(0));
    return out;
}

bool is_told_verb(const text::Tokens& tokens, std::size_t i) {
    static constexpr auto endings =
        std::to_array<std::string_view>({"ait", "aient", "era", "ira", "eront", "iront"});
    constexpr std::size_t shortest = 6;
    if (i >= tokens.size() || tokens[i].letter_case != text::Case::lower) return false;
    const auto fold = tokens[i].fold;
    return fold.size() >= shortest && std::any_of(endings.begin(), endings.end(), [&](auto ending) {
               return fold.ends_with(ending);
           });
}

std::optional<ClassedPhrase> match_classed(const text::Tokens& tokens, std::size_t first,
                                           std::size_t end) {
    const auto found = class_table().match(tokens, first, end);
    if (!found) return std::nullopt;
    return ClassedPhrase{static_cast<NameWords>(found->value), found->length};
}

std::optional<DescriptionNoun> match_description(const text::Tokens& tokens, std::size_t first,
                                                 std::size_t end) {
    const auto& table = description_table();
    const auto found = table.phrases.match(tokens, first, end);
    if (!found) return std::nullopt;
    auto noun = table.nouns[found->value];
    noun.length = found->length;
    return noun;
}

}  // namespace vigie::indexer
