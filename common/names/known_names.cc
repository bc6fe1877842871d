#include "common/names/known_names.hh"

#include <string>
#include <unordered_map>

#include "common/lexicon/lexicon.hh"
#include "common/names/name_key.hh"

namespace vigie::names {
namespace {

KnownName::Kind kind_of(std::string_view cell) {
    if (cell == "fund") return KnownName::Kind::fund;
    return cell == "person" ? KnownName::Kind::person : KnownName::Kind::firm;
}

}  // namespace

KnownNames::KnownNames(std::string_view file) {
    for (const auto& row : lexicon::rows(file)) {
        const auto index = static_cast<std::uint32_t>(names_.size());
        names_.push_back({row[0], kind_of(row[2])});
        for (auto form : lexicon::split(row[1])) {
            const bool everyday = form.front() == '?';
            if (everyday) form.remove_prefix(1);
            forms_.add(form, index * 2 + (everyday ? 1 : 0));
        }
    }
}

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
    static const KnownNames list("investors.tsv");
    return list;
}

const KnownNames& companies() {
    static const KnownNames list("companies.tsv");
    return list;
}

const std::string& key_of_known(std::string_view name) {
    using Keys = std::unordered_map<const char*, std::string>;
    static const Keys keys = [] {
        Keys out;
        for (const auto* list : {&investors(), &companies()})
            for (const auto& known : list->all())
                out.emplace(known.name.data(), name_key(known.name));
        return out;
    }();
    return keys.at(name.data());
}

std::string canonical_key(std::string_view name) {
    std::string key = name_key(name);
    const KnownName* known = investors().find(key);
    if (known == nullptr) known = companies().find(key);
    return known == nullptr ? key : name_key(known->name);
}

}  // namespace vigie::names
