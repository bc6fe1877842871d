#include "common/money/vocabulary.hh"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <string>

#include "common/lexicon/lexicon.hh"

namespace vigie::money {
namespace {

int to_int(std::string_view text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

std::uint32_t load4(const char* bytes) {
    std::uint32_t out = 0;
    std::memcpy(&out, bytes, 4);
    return out;
}

/// Of the first and the last four bytes and the length: every token is looked up, few are found.
std::uint32_t hash_of(std::string_view key) {
    std::uint64_t mixed = key.size();
    if (key.size() >= 4) {
        mixed ^= (std::uint64_t{load4(key.data())} << 32U) | load4(key.data() + key.size() - 4);
    } else if (!key.empty()) {
        const auto byte = [&key](std::size_t i) {
            return std::uint64_t{static_cast<unsigned char>(key[i])};
        };
        mixed ^= (byte(0) << 48U) | (byte(key.size() / 2) << 32U) | (byte(key.size() - 1) << 16U);
    }
    mixed *= 0x9E3779B97F4A7C15U;
    return static_cast<std::uint32_t>(mixed >> 32U);
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

const std::vector<HedgePhrase>& find_hedges(
    const std::unordered_map<std::string_view, std::vector<HedgePhrase>>& map,
    std::string_view fold) {
    static const std::vector<HedgePhrase> none;
    const auto found = map.find(fold);
    return found == map.end() ? none : found->second;
}

}  // namespace

const Vocabulary& Vocabulary::of(Language language) {
    if (language == Language::french) {
        static const Vocabulary french(Language::french);
        return french;
    }
    static const Vocabulary english(Language::english);
    return english;
}

Vocabulary::Vocabulary(Language language) : language_(language), slots_(4096), words_(1), keys_(1) {
    families_.resize(1);
    read_numbers();
    read_scales();
    read_currencies();
    read_families();
    read_letters();
    read_compounds();
    read_hedges();
    read_roles();
}

std::uint32_t Vocabulary::index_of(std::string_view fold) const {
    const auto mask = static_cast<std::uint32_t>(slots_.size() - 1);
    const auto hash = hash_of(fold);
    for (auto at = hash & mask; slots_[at].index != 0; at = (at + 1) & mask)
        if (slots_[at].hash == hash && keys_[slots_[at].index] == fold) return slots_[at].index;
    return 0;
}

Word& Vocabulary::word(std::string_view form) {
    if (words_.size() * 2 > slots_.size()) grow();
    const auto mask = static_cast<std::uint32_t>(slots_.size() - 1);
    const auto hash = hash_of(form);
    auto at = hash & mask;
    while (slots_[at].index != 0) {
        if (keys_[slots_[at].index] == form) return words_[slots_[at].index];
        at = (at + 1) & mask;
    }
    slots_[at] = {hash, static_cast<std::uint32_t>(words_.size())};
    keys_.push_back(form);
    return words_.emplace_back();
}

void Vocabulary::grow() {
    const auto old = std::move(slots_);
    slots_.assign(old.size() * 2, {});
    const auto mask = static_cast<std::uint32_t>(slots_.size() - 1);
    for (const auto& slot : old) {
        if (slot.index == 0) continue;
        auto at = slot.hash & mask;
        while (slots_[at].index != 0) at = (at + 1) & mask;
        slots_[at] = slot;
    }
}

void Vocabulary::read_numbers() {
    for (const auto& row : lexicon::rows("numbers.tsv")) {
        if (row[1] != name_of(language_)) continue;
        auto& entry = word(row[3]);
        entry.number = number_class(row[2]);
        entry.value = static_cast<std::int16_t>(to_int(row[0]));
    }
}

void Vocabulary::read_scales() {
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
void Vocabulary::read_currencies() {
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

void Vocabulary::read_families() {
    std::size_t family = 0;
    for (const auto& row : lexicon::rows("currency-families.tsv")) {
        if (row[3].empty()) {
            family = families_.size();
            families_.emplace_back();
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
            families_[family].push_back({lexicon::split(phrase, ' '), Currency(row[2]), beside});
        }
    }
}

void Vocabulary::read_letters() {
    for (const auto& row : lexicon::rows("currency-letters.tsv")) {
        for (const auto form : lexicon::Parts(row[1])) {
            auto& entry = word(form);
            entry.letters = true;
            if (!entry.currency) entry.code = Currency(row[0]);
        }
    }
}

/// "MEUR", "kUSD", "MdEUR": a short scale and a code in one word.
void Vocabulary::read_compounds() {
    static constexpr auto codes =
        std::to_array<std::string_view>({"eur", "usd", "gbp", "chf", "cad", "euros", "euro"});
    static constexpr auto scales = std::to_array<std::pair<std::string_view, int>>(
        {{"k", 3}, {"m", 6}, {"md", 9}, {"mds", 9}, {"mrd", 9}, {"bn", 9}, {"mio", 6}});
    for (const auto& [scale, exponent] : scales) {
        for (const auto code : codes) {
            const auto known = word(code).code;
            auto& entry = word(compounds_.emplace_back(std::string(scale) + std::string(code)));
            entry.exponent = static_cast<std::int8_t>(exponent);
            entry.currency = true;
            entry.code = known;
        }
        if (exponent > 6) continue;
        auto& entry = word(compounds_.emplace_back(std::string(scale) + "e"));  // "12 ME", "300 KE"
        entry.exponent = static_cast<std::int8_t>(exponent);
        entry.currency = entry.shouted = true;
        entry.code = Currency("EUR");
    }
}

void Vocabulary::read_hedges() {
    for (const auto& row : lexicon::rows("hedges.tsv")) {
        const auto hedge = hedge_named(row[0]);
        if (!hedge) continue;
        const HedgePhrase phrase{lexicon::split(row[2], ' '), *hedge};
        if (row[1] == "after") {
            behind_[phrase.phrase.front()].push_back(phrase);
            continue;
        }
        ending_[phrase.phrase.back()].push_back(phrase);
        beginning_[phrase.phrase.front()].push_back(phrase);
        add_role(phrase.phrase.back(), Role::hedge_last);
    }
}

void Vocabulary::read_roles() {
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

void Vocabulary::add_role(std::string_view form, Role role) {
    auto& entry = word(form);
    entry.roles = static_cast<std::uint16_t>(entry.roles | static_cast<std::uint16_t>(role));
}

bool Vocabulary::has(const text::Token& token, Role role) const {
    if ((*this)[token].has(role)) return true;
    for (const auto& prefix : prefixes_)
        if (prefix.role == role && token.fold.starts_with(prefix.text)) return true;
    return false;
}

const std::vector<HedgePhrase>& Vocabulary::hedges_ending_in(std::string_view fold) const {
    return find_hedges(ending_, fold);
}
const std::vector<HedgePhrase>& Vocabulary::hedges_beginning_with(std::string_view fold) const {
    return find_hedges(beginning_, fold);
}
const std::vector<HedgePhrase>& Vocabulary::hedges_behind(std::string_view fold) const {
    return find_hedges(behind_, fold);
}

int minor_digits_of(std::string_view code) {
    static const auto unusual = [] {
        std::vector<std::pair<std::string_view, int>> out;
        for (const auto& row : lexicon::rows("currencies.tsv"))
            if (row[1] != "2") out.emplace_back(row[0], to_int(row[1]));
        return out;
    }();
    for (const auto& [known, digits] : unusual)
        if (known == code) return digits;
    return 2;
}

bool phrase_at(const text::Tokens& tokens, std::size_t at, const Phrase& phrase) {
    if (at + phrase.size() > tokens.size()) return false;
    for (std::size_t i = 0; i < phrase.size(); ++i)
        if (!tokens[at + i].is(phrase[i])) return false;
    return true;
}

std::optional<std::size_t> phrase_before(const text::Tokens& tokens, std::size_t end,
                                         const Phrase& phrase) {
    if (phrase.size() > end) return std::nullopt;
    const auto begin = end - phrase.size();
    if (!phrase_at(tokens, begin, phrase)) return std::nullopt;
    return begin;
}

}  // namespace vigie::money
