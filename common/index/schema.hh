// common/index/schema.hh: everything that is stored in Xapian, in one table.
//
// An index is a directory with two databases, `articles` (text, ranked) and `deals` (one document a
// deal). One document an article would answer "at least X in year Y" wrongly for articles with
// several amounts (measured: 56 % of the hits). The table below names every value slot and every
// term prefix of both. Slots are encoded with Xapian::sortable_serialise, so that stock tools can
// read and sort them; days are the number yyyymmdd.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace vigie::index {

/// Version of the layout on disk; an index of another version is refused.
inline constexpr int schema_version = 3;

/// Where a field is found.
enum class Where : std::uint8_t { articles, deals, both };

enum class Unit : std::uint8_t {
    none,
    stated,  ///< units of the deal's own currency
    eur,     ///< units of the currency, converted at the rate of the deal's day
    usd,
    day,    ///< yyyymmdd
    bytes,  ///< packed, for our own programs (index/row.hh)
};

enum class FieldId : std::uint8_t {
    id,
    article,
    kind,
    status,
    stage,
    sector,
    place,
    company,
    investor,
    lead,
    currency,
    source,
    language,
    year,
    quarter,
    month,
    day,
    group,
    first_day,
    last_day,
    amount,
    amount_min,
    amount_max,
    eur,
    eur_min,
    eur_max,
    usd,
    usd_min,
    usd_max,
    stated_decade,
    stated_step,
    eur_decade,
    eur_step,
    usd_decade,
    usd_step,
    row,
    content,
    stem,
    exact,
    name,
    phrase,
};

inline constexpr int no_slot = -1;

/// One field: what it is called, how it is stored, what to tell a person about it.
struct Field {
    FieldId id;
    std::string_view name;
    std::string_view name_fr;
    Where where;
    int slot;                 ///< Xapian value slot, no_slot for none; never reused
    std::string_view prefix;  ///< Xapian term prefix in capitals, empty for none; values never
                              ///< begin with a capital, so that no prefix hides another
    Unit unit;
    bool facet;
    std::string_view help;
    std::string_view example;
};

inline constexpr auto fields = std::to_array<Field>({
    {FieldId::id, "id", "identifiant", Where::both, no_slot, "Q", Unit::none, false,
     "Id of the article; of a deal 16 hexadecimal digits, the hash of its id", ""},
    {FieldId::article, "article", "article", Where::deals, no_slot, "XA", Unit::none, false,
     "Id of the article that states the deal", ""},
    {FieldId::kind, "kind", "genre", Where::deals, no_slot, "XK", Unit::none, true,
     "What the sum is: round, acquisition, valuation ...", "--kind round"},
    {FieldId::status, "status", "statut", Where::deals, no_slot, "XT", Unit::none, true,
     "done, planned, rumoured or failed", "--status rumoured"},
    {FieldId::stage, "stage", "stade", Where::deals, no_slot, "XG", Unit::none, true,
     "Stage of a round", "--stage series-b"},
    {FieldId::sector, "sector", "secteur", Where::both, no_slot, "XE", Unit::none, true,
     "Sector of the company, else of the article", "--sector health"},
    {FieldId::place, "place", "lieu", Where::deals, no_slot, "XP", Unit::none, true,
     "City, region, country, continent; a city is found by its country too", "--place lyon"},
    {FieldId::company, "company", "entreprise", Where::deals, no_slot, "XC", Unit::none, true,
     "Who raises, is bought, earns", "--company 'Mistral AI'"},
    {FieldId::investor, "investor", "investisseur", Where::deals, no_slot, "XI", Unit::none, true,
     "Who gives or buys, in any role", "--investor Bpifrance"},
    {FieldId::lead, "lead", "meneur", Where::deals, no_slot, "XL", Unit::none, true,
     "Who leads the round", "--lead Accel"},
    {FieldId::currency, "currency", "devise", Where::deals, no_slot, "XU", Unit::none, true,
     "Currency as stated, ISO 4217 in lower case", "--not currency=USD"},
    {FieldId::source, "source", "source", Where::both, no_slot, "XO", Unit::none, true,
     "Publication", ""},
    {FieldId::language, "language", "langue", Where::articles, no_slot, "XLANG", Unit::none, false,
     "fr or en", ""},
    {FieldId::year, "year", "annee", Where::both, no_slot, "Y", Unit::none, true,
     "Year that holds the middle of the days: 2024", "--date 2024"},
    {FieldId::quarter, "quarter", "trimestre", Where::both, no_slot, "", Unit::none, true,
     "Quarter that holds the middle of the days: 2024-T3", "--date 2024-T3"},
    {FieldId::month, "month", "mois", Where::both, no_slot, "M", Unit::none, true,
     "Month that holds the middle of the days: 2024-07", "--date 2024-07"},
    {FieldId::day, "day", "jour", Where::both, 2, "", Unit::day, false,
     "Middle of the days, which decides the period a deal lies in", "--date 2024-07-14"},
    {FieldId::group, "group", "groupe", Where::deals, 12, "XR", Unit::none, false,
     "The operation that several deals report, 16 hexadecimal digits; absent where one does", ""},
    {FieldId::first_day, "first", "premier jour", Where::both, 0, "", Unit::day, false,
     "First day in which it may have happened", ""},
    {FieldId::last_day, "last", "dernier jour", Where::both, 1, "", Unit::day, false,
     "Last day in which it may have happened", ""},
    {FieldId::amount, "amount", "montant", Where::deals, 3, "", Unit::stated, false,
     "The written figure, the middle of a written range, nudged by its hedge", "--amount 5M..10M"},
    {FieldId::amount_min, "amount-min", "montant minimal", Where::deals, 4, "", Unit::stated, false,
     "Lower bound; absent where open and where it is the figure", ""},
    {FieldId::amount_max, "amount-max", "montant maximal", Where::deals, 5, "", Unit::stated, false,
     "Upper bound; absent where open and where it is the figure", ""},
    {FieldId::eur, "eur", "euros", Where::deals, 6, "", Unit::eur, false,
     "The amount in euros at the rate of the day", "--amount 5M€.."},
    {FieldId::eur_min, "eur-min", "euros, minimum", Where::deals, 7, "", Unit::eur, false,
     "Lower bound in euros, likewise", ""},
    {FieldId::eur_max, "eur-max", "euros, maximum", Where::deals, 8, "", Unit::eur, false,
     "Upper bound in euros, likewise", ""},
    {FieldId::usd, "usd", "dollars", Where::deals, 9, "", Unit::usd, false,
     "The amount in US dollars at the rate of the day", "--amount '5M$..'"},
    {FieldId::usd_min, "usd-min", "dollars, minimum", Where::deals, 10, "", Unit::usd, false,
     "Lower bound in US dollars, likewise", ""},
    {FieldId::usd_max, "usd-max", "dollars, maximum", Where::deals, 11, "", Unit::usd, false,
     "Upper bound in US dollars, likewise", ""},
    {FieldId::stated_decade, "", "", Where::deals, no_slot, "XVSC", Unit::stated, false,
     "Power of ten of the amount as stated: 8 for 100 to 999 million", ""},
    {FieldId::stated_step, "", "", Where::deals, no_slot, "XVSF", Unit::stated, false,
     "Power of ten and first digit: 8.3 for 300 to 399 million", ""},
    {FieldId::eur_decade, "", "", Where::deals, no_slot, "XVEC", Unit::eur, false,
     "The same in euros", ""},
    {FieldId::eur_step, "", "", Where::deals, no_slot, "XVEF", Unit::eur, false,
     "The same in euros", ""},
    {FieldId::usd_decade, "", "", Where::deals, no_slot, "XVUC", Unit::usd, false,
     "The same in US dollars", ""},
    {FieldId::usd_step, "", "", Where::deals, no_slot, "XVUF", Unit::usd, false,
     "The same in US dollars", ""},
    {FieldId::row, "row", "ligne", Where::deals, 13, "", Unit::bytes, false,
     "What filters, facets and sums need of a deal, packed (index/row.hh)", ""},
    {FieldId::content, "content", "contenu", Where::articles, 14, "", Unit::bytes, false,
     "Hash of the article and of what was found in it: unchanged ones are not written again", ""},
    {FieldId::stem, "", "", Where::both, no_slot, "Z", Unit::none, false,
     "Stems of title and body, without positions (deals: of title and evidence)", ""},
    {FieldId::exact, "", "", Where::articles, no_slot, "R", Unit::none, false,
     "Folded words as written where they differ from their stem, without positions", ""},
    {FieldId::name, "", "", Where::articles, no_slot, "N", Unit::none, false,
     "Folded words that are written like a name, once a document", ""},
    {FieldId::phrase, "", "", Where::articles, no_slot, "XF", Unit::none, false,
     "Phrases of synonyms.tsv, as the stems of their words between spaces, once a document", ""},
});

/// The row of `id`; constant time is not needed, the compiler folds it.
constexpr const Field& field(FieldId id) {
    for (const auto& f : fields)
        if (f.id == id) return f;
    throw "every FieldId has a row";
}

constexpr std::string_view prefix(FieldId id) {
    return field(id).prefix;
}
constexpr unsigned slot(FieldId id) {
    return static_cast<unsigned>(field(id).slot);
}

namespace detail {
constexpr bool slots_are_distinct() {
    for (const auto& a : fields)
        for (const auto& b : fields)
            if (a.id != b.id && a.slot != no_slot && a.slot == b.slot) return false;
    return true;
}
constexpr bool prefixes_are_distinct() {
    for (const auto& a : fields)
        for (const auto& b : fields)
            if (a.id != b.id && !a.prefix.empty() && a.prefix == b.prefix) return false;
    return true;
}
}  // namespace detail
static_assert(detail::slots_are_distinct(), "two fields share a value slot");
static_assert(detail::prefixes_are_distinct(), "two fields share a term prefix");

}  // namespace vigie::index
