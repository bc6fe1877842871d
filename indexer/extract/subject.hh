// indexer/extract/subject.hh: whose deal it is.
//
//   "Brigad lève 12 M€"                    -> Brigad
//   "12 M€ pour Zéta Motion"               -> Zéta Motion
//   "Omnes apporte 15 M€ à Quandela"       -> Quandela
//   "la série J de Databricks"             -> Databricks
//   "Swile rachète Bimpli pour 200 M€"     -> Bimpli, bought by Swile
#pragma once

#include <optional>
#include <vector>

#include "indexer/extract/frames.hh"

namespace vigie::indexer {

class SubjectSearch;

/// Remembers, sentence after sentence, of whom the article speaks.
class Subjects {
public:
    explicit Subjects(const Reading& reading) : reading_(reading) {}

    /// The company of a sum's deal, as an index into Entities::all; nothing where none is named.
    std::optional<std::size_t> company_of(const Frame& frame) const;
    /// The companies that a sum belongs to each ("A et B, 4 chacun"); none where it is one's.
    std::vector<std::size_t> each_of(const Frame& frame) const;
    /// The company of a deal told by `hit` without a sum.
    std::optional<std::size_t> company_of(const TriggerHit& hit) const;
    /// Who buys, where `hit` tells of an acquisition.
    std::optional<std::size_t> buyer_of(const TriggerHit& hit, std::size_t target) const;

private:
    /// The company of a sum by the words beside it.
    std::optional<std::size_t> owner_of_sum(const Frame& frame) const;
    std::optional<std::size_t> from_discourse_or_before(std::size_t end,
                                                        const SubjectSearch& search,
                                                        std::size_t sentence) const;
    /// "a déboursé 40 M€ pour le néerlandais X"; else what the article tells is bought.
    std::optional<std::size_t> bought_for(const TriggerHit& hit, text::TokenRange sum,
                                          const SubjectSearch& search) const;
    /// "L'acheteur a trouvé 25 M€": who bought in a sentence before.
    std::optional<std::size_t> buyer_told_before(text::TokenRange sentence) const;
    /// "KKR l'avait payé 5 milliards": whom the sentence spoke of before the buyer.
    std::optional<std::size_t> bought_before(const TriggerHit& hit) const;

    const Reading& reading_;
};

}  // namespace vigie::indexer
