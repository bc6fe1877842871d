#include "indexer/extract/parts.hh"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "indexer/extract/neighbours.hh"
#include "indexer/extract/one_of.hh"

namespace vigie::indexer {
namespace {

constexpr double tolerance = 0.03;
constexpr double least_share = 0.05;
constexpr std::size_t farthest = 2;  // sentences between a whole and its parts
constexpr std::size_t most_parts = 3;
constexpr std::size_t nearest_sums = 4;  // a whole stands at most so many sums before its parts

bool comes_in(deals::Kind kind) {
    return kind == deals::Kind::round || kind == deals::Kind::debt || kind == deals::Kind::grant;
}

class Parts {
public:
    Parts(const Reading& reading, std::vector<Frame>& frames)
        : reading_(reading), frames_(frames) {}

    void run() {
        if (!frames_.empty() && is_told_in_all(0) && opens_with_mix(0))
            frames_[0].kind = deals::Kind::round;
        for (std::size_t whole = 0; whole < frames_.size(); ++whole)
            if (comes_in(frames_[whole].kind) || is_told_in_all(whole)) split(whole);
    }

private:
    void split(std::size_t whole) {
        const auto last = std::min(frames_.size(), whole + nearest_sums);
        for (auto first = whole + 1; first < last; ++first) {
            double sum = 0;
            for (auto i = first; i < std::min(frames_.size(), first + most_parts); ++i) {
                if (!comes_in(frames_[i].kind) || currency(i) != currency(whole)) break;
                if (sentence(i) > sentence(whole) + farthest || is_of_another(i)) break;
                if (sentence(i) != sentence(whole) && raiser_before(i)) break;
                const auto share = units(i) / units(whole);
                if (share < least_share || share > 1 - least_share) break;
                sum += units(i);
                if (i == first || std::abs(sum - units(whole)) > tolerance * units(whole)) continue;
                if (is_told_in_all(whole) && !is_package({first, i + 1})) continue;
                for (auto part = first; part <= i; ++part) frames_[part].part = true;
                if (is_told_in_all(whole)) frames_[whole].kind = deals::Kind::round;
                return;
            }
        }
    }

    /// "En tout, 32 millions": all rounds together, or one operation in parts.
    bool is_told_in_all(std::size_t frame) const { return frames_[frame].rule == "total-marker"; }

    /// "Un tiers d'actions, un tiers d'emprunt : … En tout, 42 millions": the sentences before the
    /// first sum of an article tell what it is made of.
    bool opens_with_mix(std::size_t frame) const {
        static constexpr auto shares =
            std::to_array<std::string_view>({"capital", "actions", "propres"});
        static constexpr auto loans = std::to_array<std::string_view>(
            {"dette", "dettes", "emprunt", "emprunts", "pret", "prets", "obligations"});
        const auto s = sentence(frame);
        bool share = false;
        bool loan = false;
        const auto from = reading_.document.sentences[s > farthest ? s - farthest : 0].begin;
        for (auto t = from; t < reading_.distances.extent(frames_[frame].amount).tokens.begin;
             ++t) {
            share |= is_one_of(reading_.token(t).fold, shares);
            loan |= is_one_of(reading_.token(t).fold, loans);
        }
        return share && loan;
    }

    /// Shares with a loan or public money among them: one operation, not the rounds of years.
    bool is_package(text::TokenRange parts) const {
        bool mixed = false;
        bool equity = false;
        for (auto i = parts.begin; i < parts.end; ++i) {
            mixed |= frames_[i].kind != deals::Kind::round;
            equity |= frames_[i].kind == deals::Kind::round;
        }
        return mixed && equity;
    }

    double units(std::size_t frame) const { return reading_.units(frames_[frame].amount); }
    std::size_t sentence(std::size_t frame) const {
        return reading_.distances.extent(frames_[frame].amount).sentence;
    }
    /// "60 millions pour A, 35 pour B": sums of companies are no shares.
    bool is_of_another(std::size_t frame) const {
        const auto end = reading_.distances.extent(frames_[frame].amount).tokens.end;
        const auto& next = reading_.token(end);
        if (takes(frame) && raiser_before(frame)) return true;
        const bool beside = Neighbours(reading_).company_beside(frames_[frame].amount);
        return beside && (next.is("pour") || next.is("chez") || raiser_before(frame));
    }
    /// "B s'adjuge 8 millions": who acts takes the money and gives none.
    bool takes(std::size_t frame) const {
        static constexpr auto giving = std::to_array<std::string_view>(
            {"apport", "met", "mis", "vers", "fourn", "ajout", "confi", "remet", "pret"});
        const auto* hit = frames_[frame].hit;
        if (hit == nullptr || hit->form == Form::none ||
            (frames_[frame].rule != "round-verb" && frames_[frame].rule != "round-raise"))
            return false;
        const auto fold = reading_.token(hit->verb).fold;
        return std::none_of(giving.begin(), giving.end(),
                            [&](std::string_view stem) { return fold.starts_with(stem); });
    }
    /// "A (150), B et C, ex aequo à 110, puis D, 40": a company that does not invest stands before.
    bool raiser_before(std::size_t frame) const {
        const auto amount = frames_[frame].amount;
        const auto begin = reading_.distances.extent(amount).tokens.begin;
        const auto [first, last] = reading_.entities.within(reading_.sentence_of(amount));
        for (auto m = last; m-- > first;) {
            const auto& mention = reading_.entities.mentions[m];
            if (mention.tokens.end > begin) continue;
            const auto& entity = reading_.entities.all[mention.entity];
            return mention.form <= MentionForm::alias && entity.kind == EntityKind::company &&
                   !entity.invests && reading_.entities.topic != mention.entity;
        }
        return false;
    }
    money::Currency currency(std::size_t frame) const {
        return reading_.document.amounts[frames_[frame].amount].amount.currency;
    }

    const Reading& reading_;
    std::vector<Frame>& frames_;
};

}  // namespace

void mark_parts(const Reading& reading, std::vector<Frame>& frames) {
    Parts(reading, frames).run();
}

}  // namespace vigie::indexer
