#include "indexer/extract/operations.hh"

#include <algorithm>
#include <array>
#include <string_view>

#include "common/names/name_key.hh"

namespace vigie::indexer {

namespace {

/// Rounds and funds go on in the sentences behind; what gives a grant stands beside the sum.
bool goes_on(deals::Kind kind) {
    return kind == deals::Kind::round || kind == deals::Kind::fund;
}

}  // namespace

Operations::Operations(const Document& document, const Entities& entities,
                       const std::vector<Operation>& operations)
    : document_(document), entities_(entities), operations_(operations) {
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
    const bool before_here = behind != anchors_.begin() && (behind - 1)->sentence == sentence;
    const bool behind_here = behind != anchors_.end() && behind->sentence == sentence;
    if (follows && behind_here) {
        const bool nearer =
            !before_here || behind->token - range.end < range.begin - (behind - 1)->token;
        if (nearer) return behind->operation;
    }
    if (before_here) return (behind - 1)->operation;
    if (behind_here) return behind->operation;
    return told_elsewhere(range, sentence);
}

std::optional<std::size_t> Operations::told_elsewhere(text::TokenRange range,
                                                      std::size_t sentence) const {
    constexpr std::size_t near_ahead = 4;  // sentences
    const Anchor* last = nullptr;
    for (const auto& anchor : anchors_) {
        const auto& operation = operations_[anchor.operation];
        if (!goes_on(operation.kind) || operation.is_aside) continue;
        if (anchor.token > range.begin) {
            const bool ahead = last == nullptr && anchor.sentence <= sentence + near_ahead;
            if (ahead && !follows_loan(range.begin, sentence)) return anchor.operation;
            break;
        }
        last = &anchor;
    }
    constexpr std::size_t farthest = 40;  // sentences
    if (last == nullptr || sentence > last->sentence + farthest) return std::nullopt;
    const std::size_t found =
        looks_back(sentence) ? last->operation : news_of(last->operation, range.begin);
    if (turns_away(last->token, range.begin, found)) return std::nullopt;
    return found;
}

/// "… une ligne de crédit de 145 M€. Le pool réunit X et Y": who lends stands behind the loan.
bool Operations::follows_loan(std::size_t token, std::size_t sentence) const {
    constexpr std::size_t farthest = 2;  // sentences
    const auto behind = std::partition_point(
        anchors_.begin(), anchors_.end(), [&](const auto& anchor) { return anchor.token < token; });
    if (behind == anchors_.begin()) return false;
    const auto& before = *(behind - 1);
    return operations_[before.operation].kind == deals::Kind::debt &&
           before.sentence + farthest >= sentence;
}

/// "X a rapporté 31 à Y, où Z double sa mise": the sentence is about Y before it names Z.
std::optional<std::size_t> Operations::other_company(text::TokenRange range, std::size_t sentence,
                                                     std::size_t operation) const {
    using Part = EntityMention::Part;
    const auto key = names::name_key(operations_[operation].company);
    const auto [first, last] = entities_.within({document_.sentences[sentence].begin, range.begin});
    bool joined = true;  // with the names of the list
    for (std::size_t m = last; m-- > first;) {
        const auto& mention = entities_.mentions[m];
        const auto& entity = entities_.all[mention.entity];
        joined = joined && stands_in_row(mention.tokens.end, range.begin);
        if (joined || mention.form > MentionForm::alias) continue;
        if (entity.kind != EntityKind::company || entity.invests || entity.key == key) continue;
        if (mention.entity == entities_.topic) continue;
        const bool opens = mention.tokens.begin == document_.sentences[sentence].begin;
        if (opens || mention.part == Part::subject || is_given(mention)) return mention.entity;
    }
    return std::nullopt;
}

/// "X, Y et le Z": only commas, "et" and articles stand between.
bool Operations::stands_in_row(std::size_t from, std::size_t to) const {
    static constexpr auto joints = std::to_array<std::string_view>(
        {",", "et", "le", "la", "l'", "les", "de", "d'", "du", "des", "puis", "que", "ainsi"});
    for (std::size_t k = from; k < to; ++k)
        if (std::find(joints.begin(), joints.end(), document_.tokens[k].fold) == joints.end())
            return false;
    return true;
}

/// "31 à Sentinelia", "22 pour Kaliko".
bool Operations::is_given(const EntityMention& mention) const {
    if (mention.tokens.begin < 2) return false;
    const auto& link = document_.tokens[mention.tokens.begin - 1];
    return (link.is("pour") || link.is("chez") || link.is("a")) &&
           document_.tokens[mention.tokens.begin - 2].is_number();
}

std::optional<std::size_t> Operations::told_by(text::TokenRange sum) const {
    const auto at = std::partition_point(anchors_.begin(), anchors_.end(), [&](const auto& anchor) {
        return anchor.token < sum.begin;
    });
    if (at == anchors_.end() || at->token >= sum.end) return std::nullopt;
    return at->operation;
}

std::size_t Operations::news_of(std::size_t operation, std::size_t token) const {
    if (operations_[operation].is_news) return operation;
    for (const auto& anchor : anchors_) {
        const auto& other = operations_[anchor.operation];
        if (anchor.token < token && other.is_news && goes_on(other.kind) &&
            other.company == operations_[operation].company)
            return anchor.operation;
    }
    return operation;
}

/// A verb in the pluperfect: "avait ouvert le bal".
bool Operations::looks_back(std::size_t sentence) const {
    const auto range = document_.sentences[sentence];
    for (std::size_t i = range.begin; i < range.end; ++i) {
        const auto& token = document_.tokens[i];
        if (token.is("avait") || token.is("avaient")) return true;
    }
    return false;
}

/// Another company opens a paragraph between the tokens `from` and `to`.
bool Operations::turns_away(std::size_t from, std::size_t to, std::size_t operation) const {
    constexpr std::size_t opening = 4;
    const auto key = names::name_key(operations_[operation].company);
    const auto [first, last] = entities_.within({from, to});
    for (std::size_t m = first; m < last; ++m) {
        const auto& mention = entities_.mentions[m];
        const auto& entity = entities_.all[mention.entity];
        if (mention.form > MentionForm::alias || entity.kind != EntityKind::company) continue;
        if (entity.invests || entity.key == key || mention.entity == entities_.topic) continue;
        for (std::size_t k = mention.tokens.begin; k > from && k + opening > mention.tokens.begin;
             --k)
            if (document_.tokens[k - 1].kind == text::TokenKind::line_break) return true;
    }
    return false;
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
