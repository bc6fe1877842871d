// common/deals/read_terms.hh: stages, sectors and places as their files tell them. Only read when
// Vigie is built (make_terms.cc); the programs use the tables made from it (vocabulary.hh).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "common/deals/vocabulary.hh"
#include "common/names/phrase_table.hh"

namespace vigie::deals {

/// Ids in the order of their file, and all forms: those told and those inflected by rule.
class Terms {
public:
    static Terms stages();
    static Terms sectors();
    static Terms places();

    const std::vector<std::string_view>& ids() const { return ids_; }
    /// The values are those of term_value.
    const names::PhraseTable& forms() const { return forms_; }

private:
    std::uint32_t add_id(std::string_view id);
    void add(std::string_view form, std::uint32_t id, FormUse use, bool everyday = false);
    void add_inflected(std::string_view stem, std::string_view ending, std::uint32_t id,
                       FormUse use, bool everyday = false);
    void add_words(std::string_view cell, std::uint32_t id, FormUse use);
    void add_adjective(std::string_view form, std::uint32_t id);

    std::vector<std::string_view> ids_;
    names::PhraseTable forms_;
    std::vector<std::unique_ptr<std::string>> inflected_;  // never move
};

/// The lines of places.tsv, sorted by id.
struct Place {
    std::string_view id, parent;
    PlaceKind kind = PlaceKind::city;
    std::string french, english;  ///< labels
};
std::vector<Place> read_places();

}  // namespace vigie::deals
