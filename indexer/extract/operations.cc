#include "indexer/extract/operations.hh"

#include <algorithm>

namespace vigie::indexer {

Operations::Operations(const Document& document, const std::vector<Operation>& operations) {
    for (std::size_t o = 0; o < operations.size(); ++o)
        for (const auto token : operations[o].told_at)
            anchors_.push_back({token, document.sentence_of(token), o});
    std::sort(anchors_.begin(), anchors_.end(),
              [](const auto& a, const auto& b) { return a.token < b.token; });
}

std::optional<std::size_t> Operations::owner(text::TokenRange range, std::size_t sentence,
                                             bool follows) const {
    if (anchors_.empty()) return std::nullopt;
    const auto behind =
        std::partition_point(anchors_.begin(), anchors_.end(),
                             [&](const auto& anchor) { return anchor.token < range.begin; });
    const bool has_before = behind != anchors_.begin();
    const bool has_behind = behind != anchors_.end();
    const bool before_here = has_before && (behind - 1)->sentence == sentence;
    const bool behind_here = has_behind && behind->sentence == sentence;
    if (follows && behind_here) {
        const bool nearer =
            !before_here || behind->token - range.end < range.begin - (behind - 1)->token;
        if (nearer) return behind->operation;
    }
    if (before_here) return (behind - 1)->operation;
    if (behind_here) return behind->operation;
    return has_before ? (behind - 1)->operation : behind->operation;
}

bool Operations::is_told_in(std::size_t sentence) const {
    return std::any_of(anchors_.begin(), anchors_.end(),
                       [&](const auto& anchor) { return anchor.sentence == sentence; });
}

std::optional<std::size_t> Operations::distance(std::size_t sentence, std::size_t operation) const {
    std::optional<std::size_t> best;
    for (const auto& anchor : anchors_)
        if (anchor.operation == operation && anchor.sentence <= sentence)
            best = sentence - anchor.sentence;
    return best;
}

}  // namespace vigie::indexer
