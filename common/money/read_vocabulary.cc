#include "common/money/read_vocabulary.hh"

#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <utility>

#include "common/lexicon/lexicon.hh"

namespace vigie::money {
namespace {

int to_int(std::string_view text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

std::string_view name_of(Language language) {
    return language == Language::french ? "fr" : "en";
}

std::optional<Role> role_named(std::string_view name) {
    static constexpr auto names = std::to_array<std::pair<std::string_view, Role>>({
        {"function", Role::function},
        {"money_noun", Role::money_noun},
        {"cue", Role::cue},
        {"change", Role::change},
        {"book", Role::book},
        {"per", Role::per},
        {"en_verb", Role::en_verb},
        {"take_verb", Role::take_verb},
        {"month", Role::month},
        {"prefix", Role::prefix},
        {"cent", Role::cent},
        {"share", Role::share},
        {"people", Role::people},
        {"idiom", Role::idiom},
        {"opener", Role::opener},
    });
    for (const auto& [text, role] : names)
        if (text == name) return role;
    return std::nullopt;
}

std::optional<Hedge> hedge_named(std::string_view name) {
    static constexpr auto names = std::to_array<std::pair<std::string_view, Hedge>>({
        {"about", Hedge::about},
        {"almost", Hedge::almost},
        {"at_least", Hedge::at_least},
        {"more_than", Hedge::more_than},
        {"at_most", Hedge::at_most},
        {"less_than", Hedge::less_than},
        {"up_to", Hedge::up_to},
    });
    for (const auto& [text, hedge] : names)
        if (text == name) return hedge;
    return std::nullopt;
}

NumberWord number_class(std::string_view name) {
    static constexpr auto names = std::to_array<std::pair<std::string_view, NumberWord>>({
        {"unit", NumberWord::unit},
        {"ten", NumberWord::ten},
        {"hundred", NumberWord::hundred},
        {"thousand", NumberWord::thousand},
        {"collective", NumberWord::collective},
        {"half", NumberWord::half},
        {"fraction", NumberWord::fraction},
    });
    for (const auto& [text, number] : names)
        if (text == name) return number;
    return NumberWord::none;
}

}  // namespace

VocabularyTables::VocabularyTables(Language language) : language_(language) {
    read_numbers();
    read_scales();
    read_currencies();
    read_families();
    read_letters();
    read_compounds();
    read_hedges();
    read_roles();
}

Word& VocabularyTables::word(std::string_view form) {
    const auto place = index_.add(form);
    if (place == words_.size()) words_.emplace_back();
    return words_[place];
}

void VocabularyTables::read_numbers() {
    for (const auto& row : lexicon::rows("numbers.tsv")) {
        if (row[1] != name_of(language_)) continue;
        auto& entry = word(row[3]);
        entry.number = number_class(row[2]);
        entry.value = static_cast<std::int16_t>(to_int(row[0]));
    }
}

void VocabularyTables::read_scales() {
    for (const auto& row : lexicon::rows("scales.tsv")) {
        if (row[1] != "both" && row[1] != name_of(language_)) continue;
        for (const auto form : lexicon::Parts(row[3])) {
            auto& entry = word(form);
            entry.exponent = static_cast<std::int8_t>(to_int(row[0]));
            entry.short_scale = row[2] == "short";
        }
    }
}

/// Codes that are words of a language too stand in capitals only.
void VocabularyTables::read_currencies() {
    for (const auto& row : lexicon::rows("currencies.tsv")) {
        const Currency code(row[0]);
        for (const std::size_t column : {2U, 3U}) {
            for (const auto form : lexicon::Parts(row[column])) {
                auto& entry = word(form);
                entry.currency = true;
                entry.code = code;
                entry.shouted = form.size() == 3 && form != "eur" && form != "usd" &&
                                form != "gbp" && form != "chf" && form != "rmb" && form != "yen" &&
                                form != "won";
            }
        }
    }
}

void VocabularyTables::read_families() {
    std::size_t family = 0;
    for (const auto& row : lexicon::rows("currency-families.tsv")) {
        if (row[3].empty()) {
            family = families_.size();
            const auto first = static_cast<std::uint16_t>(qualifiers_.size());
            families_.push_back({first, first});
            for (const auto form : lexicon::Parts(row[0])) {
                auto& entry = word(form);
                entry.currency = entry.family = true;
                entry.code = Currency(row[1]);
                entry.family_index = static_cast<std::uint8_t>(family);
            }
            continue;
        }
        for (auto phrase : lexicon::Parts(row[3])) {
            const bool beside = phrase.starts_with('=');
            if (beside) phrase.remove_prefix(1);
            qualifiers_.push_back({Phrase(phrase), Currency(row[2]), beside});
            ++families_[family].end;
        }
    }
}

void VocabularyTables::read_letters() {
    for (const auto& row : lexicon::rows("currency-letters.tsv")) {
        for (const auto form : lexicon::Parts(row[1])) {
            auto& entry = word(form);
            entry.letters = true;
            if (!entry.currency) entry.code = Currency(row[0]);
        }
    }
}

/// "MEUR", "kUSD", "MdEUR": a short scale and a code in one word.
void VocabularyTables::read_compounds() {
    static constexpr auto codes =
        std::to_array<std::string_view>({"eur", "usd", "gbp", "chf", "cad", "euros", "euro"});
    static constexpr auto scales = std::to_array<std::pair<std::string_view, int>>(
        {{"k", 3}, {"m", 6}, {"md", 9}, {"mds", 9}, {"mrd", 9}, {"bn", 9}, {"mio", 6}});
    for (const auto& [scale, exponent] : scales) {
        for (const auto code : codes) {
            const auto known = word(code).code;
            auto& entry = word(std::string(scale) + std::string(code));
            entry.exponent = static_cast<std::int8_t>(exponent);
            entry.currency = true;
            entry.code = known;
        }
        if (exponent > 6) continue;
        auto& entry = word(std::string(scale) + "e");  // "12 ME", "300 KE"
        entry.exponent = static_cast<std::int8_t>(exponent);
        entry.currency = entry.shouted = true;
        entry.code = Currency("EUR");
    }
}

/// Backwards, so that the hedges of a word follow each other in the order of the file.
void VocabularyTables::read_hedges() {
    const auto rows = lexicon::rows("hedges.tsv");
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        const auto hedge = hedge_named((*row)[0]);
        if (!hedge) continue;
        const Phrase phrase((*row)[2]);
        if ((*row)[1] == "after") {
            add_hedge(word(phrase.front()).behind, phrase, *hedge);
            continue;
        }
        add_hedge(word(phrase.back()).ending, phrase, *hedge);
        add_hedge(word(phrase.front()).beginning, phrase, *hedge);
    }
}

void VocabularyTables::add_hedge(std::uint16_t& first, Phrase phrase, Hedge hedge) {
    hedges_.push_back({phrase, hedge, first});
    first = static_cast<std::uint16_t>(hedges_.size() - 1);
}

void VocabularyTables::read_roles() {
    for (const auto& row : lexicon::rows("money-words.tsv")) {
        const auto role = role_named(row[0]);
        if (!role) continue;
        for (const auto form : lexicon::Parts(row[1])) {
            if (form.ends_with('*'))
                prefixes_.push_back({form.substr(0, form.size() - 1), *role});
            else
                add_role(form, *role);
        }
    }
}

void VocabularyTables::add_role(std::string_view form, Role role) {
    auto& entry = word(form);
    entry.roles = static_cast<std::uint16_t>(entry.roles | static_cast<std::uint16_t>(role));
}

}  // namespace vigie::money
