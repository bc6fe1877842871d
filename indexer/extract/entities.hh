// indexer/extract/entities.hh: who an article speaks of: companies, investors, people, places.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "indexer/extract/document.hh"

namespace vigie::indexer {

enum class EntityKind : std::uint8_t { company, investor, person, place, publication, other };

/// One who or what, however often and however it is named.
struct Entity {
    std::string name;  ///< fullest form as written ("Back Market"), without article and legal noise
    std::string key;   ///< names::name_key(name)
    EntityKind kind = EntityKind::other;
    std::string place;  ///< id told of it ("la jeune pousse lyonnaise"): "lyon", or empty
    std::vector<std::string> sectors;  ///< ids told of it
    bool invests = false;    ///< a well-known investor, also where `kind` is company ("Nvidia")
    bool backs = false;      ///< named in one row with funds
    bool is_public = false;  ///< a state, region, ministry: it gives and never raises
    std::uint32_t mention_count = 0;  ///< by name or alias
    /// Who makes the thing that this is ("sa PlayStation 5"), an index into Entities::all; else
    /// Entities::nobody.
    std::size_t maker = static_cast<std::size_t>(-1);
};

/// How the text speaks of an entity at one place.
enum class MentionForm : std::uint8_t {
    name,         ///< "Doctolib"
    alias,        ///< "SSI" for Safe Superintelligence, "Bpi"
    description,  ///< "la start-up nantaise", "l'éditeur", "la licorne", "l'entreprise"
    pronoun,      ///< "elle", "il", "celle-ci", "qui"; "sa levée", "ses fonds"
};

struct EntityMention {
    text::TokenRange tokens;
    std::size_t entity = 0;  ///< index into Entities::all
    MentionForm form = MentionForm::name;
    /// Grammatical part as far as syntax tells cheaply.
    enum class Part : std::uint8_t {
        unknown,
        subject,
        object,
        agent,
        genitive
    } part = Part::unknown;
};

struct Entities {
    std::vector<Entity> all;
    std::vector<EntityMention> mentions;  ///< in reading order, never overlapping
    std::optional<std::size_t> topic;     ///< the company that the article is about, where one is
    static constexpr std::size_t nobody = static_cast<std::size_t>(-1);
    /// By sentence: the company that it is about, its own or that of its paragraph; else nobody.
    std::vector<std::size_t> about;

    /// Mentions that lie within `range`, as indices into `mentions` [first, last).
    std::pair<std::size_t, std::size_t> within(text::TokenRange range) const;
};

Entities find_entities(const Document& document);

}  // namespace vigie::indexer
