// indexer/extract/operations.hh: where an article tells each of its operations, so that what stands
// near (investors, a stage) can be given to the right one.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "common/deals/deal.hh"
#include "indexer/extract/document.hh"
#include "indexer/extract/entities.hh"

namespace vigie::indexer {

/// One deal and where it is told.
struct Operation {
    deals::Kind kind = deals::Kind::round;
    std::string company;               ///< as the deal names it
    std::vector<std::size_t> told_at;  ///< tokens of its sums, or of the words that tell it
    bool is_news = true;    ///< the last one of its company; others are told to look back
    bool is_aside = false;  ///< a well-known investor's, in an article on another company
};

/// The places of all operations in reading order.
class Operations {
public:
    Operations(const Document& document, const Entities& entities,
               const std::vector<Operation>& operations);

    /// The operation that tokens [range) of `sentence` belong to: told in the same sentence, best
    /// before them (where `follows`, best behind them), else the last round or fund told before
    /// (of its company the one that is news, unless the sentence looks back), else the next one.
    /// Nothing where a paragraph between turns to another company, or far behind.
    std::optional<std::size_t> owner(text::TokenRange range, std::size_t sentence,
                                     bool follows) const;
    /// The company that acts or is given money in `sentence` before the names at `range`, other
    /// than that of `operation`, as an index into Entities::all; nothing where there is none.
    std::optional<std::size_t> other_company(text::TokenRange range, std::size_t sentence,
                                             std::size_t operation) const;
    /// The operation that the sum `sum` tells; nothing where it tells none.
    std::optional<std::size_t> told_by(text::TokenRange sum) const;
    /// True where the sentence tells an operation.
    bool is_told_in(std::size_t sentence) const;
    /// Sentences between `sentence` and the nearest one before or at it that tells `operation`;
    /// nothing where all come later.
    std::optional<std::size_t> distance(std::size_t sentence, std::size_t operation) const;
    bool empty() const { return anchors_.empty(); }

private:
    struct Anchor {
        std::size_t token;
        std::size_t sentence;
        std::size_t operation;
    };
    std::optional<std::size_t> told_elsewhere(text::TokenRange range, std::size_t sentence) const;
    std::size_t news_of(std::size_t operation, std::size_t token) const;
    bool looks_back(std::size_t sentence) const;
    bool follows_loan(std::size_t token, std::size_t sentence) const;
    bool stands_in_row(std::size_t from, std::size_t to) const;
    bool is_given(const EntityMention& mention) const;
    bool turns_away(std::size_t from, std::size_t to, std::size_t operation) const;

    const Document& document_;
    const Entities& entities_;
    const std::vector<Operation>& operations_;
    std::vector<Anchor> anchors_;  // by token
};

}  // namespace vigie::indexer
