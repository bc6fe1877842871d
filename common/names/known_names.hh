// common/names/known_names.hh: companies and investors that are named often, with their aliases.
//
//   "a16z" -> Andreessen Horowitz     "backmarket" -> Back Market     "Orange" -> only in context
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/names/phrase_table.hh"
#include "common/text/token.hh"

namespace vigie::names {

/// A row of investors.tsv or companies.tsv; views are valid for ever.
struct KnownName {
    std::string_view name;  ///< as its owner writes it
    /// Of investors: what else it is. Companies are firms.
    enum class Kind : std::uint8_t { fund, firm, person } kind = Kind::firm;
};

struct KnownMatch {
    const KnownName* known = nullptr;
    std::size_t length = 0;  ///< tokens
    bool everyday = false;   ///< the form is also an everyday word ("Orange", "H"): ask the context
};

/// Names and aliases of one list.
class KnownNames {
public:
    /// `file`: investors.tsv or companies.tsv.
    explicit KnownNames(std::string_view file);
    KnownNames(const KnownNames&) = delete;
    KnownNames& operator=(const KnownNames&) = delete;

    /// The longest name that begins at token `first`; case is not looked at.
    std::optional<KnownMatch> match(const text::Tokens& tokens, std::size_t first,
                                    std::size_t end) const;
    /// The name with this name_key, under any of its forms; nullptr where it is not known.
    const KnownName* find(std::string_view key) const;
    const std::vector<KnownName>& all() const { return names_; }
    /// Forms as written in the list; Entry::value / 2 indexes all(), its lowest bit is `everyday`.
    const PhraseTable& forms() const { return forms_; }

private:
    std::vector<KnownName> names_;
    PhraseTable forms_;
};

/// The lists, made at the first call.
const KnownNames& investors();
const KnownNames& companies();

/// name_key of KnownName::name of either list, made once. Any other name is a programming error and
/// throws std::out_of_range.
const std::string& key_of_known(std::string_view name);

/// The key under which a name is stored and compared: that of the well-known name it is an alias
/// of ("a16z", "Andreessen Horowitz" -> "andreessenhorowitz"), else name_key(name).
std::string canonical_key(std::string_view name);

}  // namespace vigie::names
