#include "common/names/known_names.hh"

#include <string>
#include <unordered_map>

#include "common/names/made_known_names.hh"
#include "common/names/name_key.hh"

namespace vigie::names {

std::optional<KnownMatch> KnownNames::match(const text::Tokens& tokens, std::size_t first,
                                            std::size_t end) const {
    const auto found = forms_.match(tokens, first, end);
    if (!found) return std::nullopt;
    return KnownMatch{&names_[found->value / 2], found->length, (found->value & 1) != 0};
}

const KnownName* KnownNames::find(std::string_view key) const {
    const auto found = forms_.find(key);
    return found ? &names_[*found / 2] : nullptr;
}

const KnownNames& investors() {
    return made_investors;
}

const KnownNames& companies() {
    return made_companies;
}

const std::string& key_of_known(std::string_view name) {
    using Keys = std::unordered_map<const char*, std::string>;
    static const Keys keys = [] {
        Keys out;
        for (const auto* list : {&investors(), &companies()})
            for (const auto& known : list->all()) out.emplace(known.name.view().data(), known.key);
        return out;
    }();
    return keys.at(name.data());
}

std::string canonical_key(std::string_view name) {
    std::string key = name_key(name);
    const KnownName* known = investors().find(key);
    if (known == nullptr) known = companies().find(key);
    return known == nullptr ? key : std::string(known->key);
}

}  // namespace vigie::names
