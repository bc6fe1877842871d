// indexer/extract/owner_check.hh: whether the company found for a sum can be whose it is.
//
//   "Le CIC y joint une ligne de 6 M€"                    -> not the CIC: the article's company
//   "Le dernier tour leur avait apporté 200", Adobe buys  -> not Adobe: who is bought
//   "Anyspore, l'éditeur de l'assistant Curlor, lève"     -> Curlor's sums are Anyspore's
//   "2 Md$ pour Thinking, sur la base de 12"              -> the value is that of the round's
//   company
#pragma once

#include <optional>
#include <unordered_map>
#include <vector>

#include "indexer/extract/frames.hh"

namespace vigie::indexer {

/// Judges the companies that the sentence search found; knows the companies of the sums before.
class OwnerCheck {
public:
    explicit OwnerCheck(const Reading& reading);

    /// `found`, or who stands in for it: the company of the round beside a value, who is bought,
    /// the article's company in place of who lends or invests. Remembers the answer.
    std::optional<std::size_t> owner(const Frame& frame, std::optional<std::size_t> found);

    /// A sum with a date of its own, before that of an article about one company.
    bool is_bygone(const Frame& frame) const;

private:
    std::optional<std::size_t> judged(const Frame& frame, std::optional<std::size_t> found) const;
    /// Who makes `who`, where that is a thing; else `who`.
    std::size_t maker(std::size_t who) const;
    /// "un tour de 40 M€ …, sur la base de 300": whose round the value was paid for.
    std::optional<std::size_t> of_round_beside(const Frame& frame) const;
    bool is_named_in_sentence(std::size_t entity, const Frame& frame) const;
    /// "X prépare sa cotation. Y lui a remis 500 M$": the sentence before opens with `who`.
    bool is_given_to_it(std::size_t who, const Frame& frame) const;
    /// "et Sweep, basé à Montpellier, 73 M€".
    bool is_gapped(const Frame& frame) const;
    /// "celui d'Uber : 3,5 Md$".
    bool stands_before_colon(std::size_t who, const Frame& frame) const;
    /// "Ses Skypod équipent trente sites": named only as what belongs to somebody.
    bool is_owned_name(std::size_t who, const Frame& frame) const;
    /// "A et B, 160 et 70 millions respectivement": each its own.
    bool says_respectively(const Frame& frame) const;
    /// Named once, and not in the title.
    bool is_passing(std::size_t who) const;
    /// "X a emprunté 40 M€", "le prêt de 85 M€ signé par X": its subject is in debt.
    bool borrows(const Frame& frame) const;
    /// Whom the sentence of `frame` speaks of, in place of `lender`.
    std::optional<std::size_t> spoken_of(const Frame& frame, std::size_t lender) const;
    /// The article is about one company, and that one raises or borrows.
    bool has_raiser() const;

    /// The name behind "l'éditeur de", "le créateur de" in the apposition to mention `m`.
    std::optional<std::size_t> product_of(std::size_t m) const;
    /// The next mention by name behind `m`, past a description or two.
    std::size_t next_name(std::size_t m) const;
    bool is_firm(const EntityMention& mention) const;

    const Reading& reading_;
    std::unordered_map<std::size_t, std::size_t> makers_;  // by product: who makes it
    std::vector<std::optional<std::size_t>> told_;         // by amount: whose round it is
};

}  // namespace vigie::indexer
