// indexer/extract/homes.hh: where the companies of an article are at home.
//
//   "Ostrovia, installée près de Rennes"            -> rennes
//   "Basée à Plouzané (Finistère), Ostrovia …"      -> plouzane, or finistere where it is not known
//   "une usine sera installée à Rennes"             -> nothing
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "indexer/extract/document.hh"
#include "indexer/extract/entities.hh"

namespace vigie::indexer {

/// The homes of all companies of an article. Read from, the surest first: what stands for the
/// company ("la jeune pousse nantaise"), a place beside its name ("Ostrovia (Lille)", "à Grenoble,
/// Ostrovia"), its seat ("basée à", "dont le siège est à"), where it was begun ("née à"), the
/// head of a title ("Toulouse : Ostrovia lève"), the dateline of a report about it. Of places that
/// lie in each other the narrowest is told.
///
/// Not read: where plants, offices, customers and investors are.
class Homes {
public:
    Homes(const Document& document, const Entities& entities);

    /// Place id (common/deals/vocabulary.hh); empty where nothing tells. `company` is an index
    /// into Entities::all.
    std::string_view of(std::size_t company) const { return places_[company].place; }

private:
    enum class Proof : std::uint8_t { none, dateline, begun, seat, description };
    struct Home {
        std::string_view place;
        Proof proof = Proof::none;
    };

    void read_title();
    void read_dateline();
    void read_sentence(std::size_t sentence);
    void read_seat(std::size_t token, std::size_t sentence, Proof proof);
    void read_beside(std::size_t mention, std::size_t sentence);
    std::size_t owner_of(std::size_t token, std::size_t sentence) const;
    std::size_t company_from(std::size_t token, std::size_t end) const;
    bool is_company(std::size_t entity) const;
    void note(std::size_t company, std::string_view place, Proof proof);

    const Document& document_;
    const Entities& entities_;
    std::vector<Home> places_;  ///< by entity
};

}  // namespace vigie::indexer
