// indexer/extract/name_words.hh: what single words tell about names (lexicon name_words.tsv,
// first_names.tsv, everyday_words.tsv, descriptions.tsv).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "common/text/token.hh"

namespace vigie::indexer {

/// Classes of words as bits; a word may be in several.
enum NameWord : std::uint16_t {
    starter = 1 << 0,           ///< begins sentences and is no name: "Avec", "Selon"
    never = 1 << 1,             ///< in capitals, yet nobody: "IA", "PME"
    publication = 1 << 2,       ///< newspapers, agencies, those who count
    institution = 1 << 3,       ///< begins a long name: "Banque", "Fonds"
    institution_word = 1 << 4,  ///< goes on in lower case: "européenne", "d'investissement"
    investor_word = 1 << 5,     ///< shows a firm that invests: "Ventures", "Partners"
    link = 1 << 6,              ///< joins capitals: "de", "of"
    verb = 1 << 7,              ///< what its subject does: "lève", "annonce"
    person_role = 1 << 8,       ///< stands beside a person: "fondateur"
    first_name = 1 << 9,
    domain = 1 << 10,      ///< ends an address: "com", "ai"
    everyday = 1 << 11,    ///< a word of the language, seldom a name: "prix", "accord"
    place_noun = 1 << 12,  ///< "de" leads from it to a place: "rue", "près", "aéroport"
    seat = 1 << 13,        ///< "à" leads from it to a place: "installée", "siège"
    says = 1 << 14,        ///< the person who spoke stands behind it: "résume", "souligne"
    thing = 1 << 15,       ///< a noun of which names are made: "Bois d'Arc"
};

using NameWords = std::uint16_t;

/// Classes of every token of a text, by its index; 0 for what is no word.
std::vector<NameWords> classify(const text::Tokens& tokens);

/// A verb that its ending shows ("espérait", "lèveront"), be it in the lexicon or not.
bool is_told_verb(const text::Tokens& tokens, std::size_t i);

/// A phrase of several words with its classes ("Financial Times"), longest first.
struct ClassedPhrase {
    NameWords classes = 0;
    std::size_t length = 0;
};
std::optional<ClassedPhrase> match_classed(const text::Tokens& tokens, std::size_t first,
                                           std::size_t end);

/// A noun by which an article speaks of someone: "start-up", "éditeur".
enum class DescribedKind : std::uint8_t { company, investor, publication, product };
struct DescriptionNoun {
    DescribedKind kind = DescribedKind::company;
    std::string_view sector;  ///< id that the noun tells, or empty
    std::size_t length = 0;   ///< tokens
};
std::optional<DescriptionNoun> match_description(const text::Tokens& tokens, std::size_t first,
                                                 std::size_t end);

}  // namespace vigie::indexer
