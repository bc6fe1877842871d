// common/names/known_names.hh: companies and investors that are named often, with their aliases.
//
//   "a16z" -> Andreessen Horowitz     "backmarket" -> Back Market     "Orange" -> only in context
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "common/lexicon/inline_text.hh"
#include "common/names/phrase_table.hh"
#include "common/text/token.hh"

namespace vigie::names {

/// A row of investors.tsv or companies.tsv; valid for ever.
struct KnownName {
    lexicon::InlineText<47> name;  ///< as its owner writes it
    lexicon::InlineText<47> key;   ///< name_key of it
    /// Of investors: what else it is. Companies are firms.
    enum class Kind : std::uint8_t { fund, firm, person } kind = Kind::firm;
    lexicon::InlineText<31> sectors;  ///< of companies: ids between |, the chief one first
};

struct KnownMatch {
    const KnownName* known = nullptr;
    std::size_t length = 0;  ///< tokens
    bool everyday = false;   ///< the form is also an everyday word ("Orange", "H"): ask the context
};

/// How the tables of forms tell a KnownMatch.
constexpr std::uint32_t form_value(std::uint32_t name, bool everyday) {
    return name * 2 + (everyday ? 1U : 0U);
}

/// Names and aliases of one list. The lists are made when Vigie is built (make_known_names.cc).
class KnownNames {
public:
    constexpr KnownNames(std::span<const KnownName> names, Phrases forms)
        : names_(names), forms_(forms) {}

    /// The longest name that begins at token `first`; case is not looked at.
    std::optional<KnownMatch> match(const text::Tokens& tokens, std::size_t first,
                                    std::size_t end) const;
    /// The name with this name_key, under any of its forms; nullptr where it is not known.
    const KnownName* find(std::string_view key) const;
    std::span<const KnownName> all() const { return names_; }

private:
    std::span<const KnownName> names_;
    Phrases forms_;
};

const KnownNames& investors();
const KnownNames& companies();

/// name_key of KnownName::name of either list, made once. Any other name is a programming error and
/// throws std::out_of_range.
const std::string& key_of_known(std::string_view name);

/// The key under which a name is stored and compared: that of the well-known name it is an alias
/// of ("a16z", "Andreessen Horowitz" -> "andreessenhorowitz"), else name_key(name).
std::string canonical_key(std::string_view name);

}  // namespace vigie::names
