#include "indexer/extract/listings.hh"

#include <algorithm>
#include <array>

namespace vigie::indexer {
namespace {

using deals::Kind;

constexpr std::size_t near_sentences = 3;  // as far as words of a listing explain a sum

class Listing {
public:
    Listing(const Reading& reading, Frame& frame) : reading_(reading), frame_(frame) {}

    void run() {
        const bool shares = frame_.rule == "other-shares" && reading_.context.listing;
        if (shares || (is_issue() && (reading_.context.listed || is_listed_here())))
            return turn(Kind::ipo, "ipo-shares");
        if (frame_.rule == "round-raise" && (lists_itself() || raises_on_market()))
            return turn(Kind::ipo, "ipo-raise");
        if (!reading_.context.listing && !tells_listing()) return;
        if (frame_.kind != Kind::round && frame_.rule != "price-or-value") return;
        if (frame_.rule == "round-raise" || frame_.rule == "listing" ||
            frame_.rule == "headline-same-sum" || is_private_round() || !listing_near() ||
            tells_sale() || investor_brings())
            return;
        turn(Kind::ipo, "ipo-article");
    }

private:
    void turn(Kind kind, std::string_view rule) {
        frame_.kind = kind;
        frame_.rule = rule;
    }

    /// "Elaia y avait mis 3 M€": money of an investor before the listing, which the sentence does
    /// not speak of.
    bool investor_brings() const {
        const auto sentence = reading_.sentence_of(frame_.amount);
        if (speaks_of_listing(sentence) || !is_bygone(sentence)) return false;
        const auto [first, last] = reading_.entities.within(sentence);
        for (auto m = first; m < last; ++m)
            if (reading_.entities.all[reading_.entities.mentions[m].entity].kind ==
                EntityKind::investor)
                return true;
        return false;
    }

    /// "avait mis", "apportaient", and no promise to subscribe.
    bool is_bygone(text::TokenRange sentence) const {
        bool past = false;
        const auto sum = reading_.distances.extent(frame_.amount).tokens.begin;
        for (auto t = sentence.begin; t < sum; ++t) {
            const auto fold = reading_.token(t).fold;
            if (fold.starts_with("souscri") || fold == "engages") return false;
            past |= fold == "avait" || fold == "avaient";
        }
        const bool imperfect = frame_.hit != nullptr && frame_.hit->form == Form::imperfect;
        return past || imperfect;
    }

    /// "fait son entrée au Nasdaq et lève 66 M$": not "avant son introduction", "y renonce".
    bool lists_itself() const {
        constexpr double near = 6.0;
        constexpr std::size_t lead = 5;
        static constexpr auto others = std::to_array<std::string_view>(
            {"avant", "vue", "future", "futur", "prochaine", "plutot", "lieu", "projet", "sans",
             "eventuelle", "apres", "depuis"});
        const auto sentence = reading_.sentence_of(frame_.amount);
        const auto [first, last] = reading_.hits_within(sentence);
        bool listed = false;
        for (auto i = first; i < last; ++i) {
            const auto& hit = reading_.hits[i];
            if (hit.trigger->sense == Sense::failed) return false;
            if (hit.trigger->rule != "ipo-noun" || hit.trigger->side == Side::after) continue;
            if (reading_.distances.between(hit.tokens, frame_.hit->tokens) > near) continue;
            for (std::size_t back = 1; back <= lead && hit.tokens.begin >= sentence.begin + back;
                 ++back)
                if (std::find(others.begin(), others.end(),
                              reading_.token(hit.tokens.begin - back).fold) != others.end())
                    return false;
            listed = true;
        }
        return listed;
    }

    /// "espère lever 66 M€" in an article whose headline tells the listing: not what it "avait
    /// levé", and of no investor.
    bool raises_on_market() const {
        const auto& document = reading_.document;
        if (!reading_.context.listing || !document.has_title ||
            !speaks_of_listing(document.sentences.front()))
            return false;
        const auto sentence = reading_.sentence_of(frame_.amount);
        if (is_bygone(sentence) || frame_.hit->form == Form::participle) return false;
        const auto [first, last] = reading_.entities.within(sentence);
        for (auto m = first; m < last; ++m)
            if (reading_.entities.all[reading_.entities.mentions[m].entity].kind ==
                EntityKind::investor)
                return false;
        const auto [hit, end] = reading_.hits_within(sentence);
        for (auto i = hit; i < end; ++i)
            if (reading_.hits[i].trigger->rule == "round-noun") return false;
        return true;
    }

    /// "Perlou, cotée à Paris, lance une augmentation de capital".
    bool is_listed_here() const {
        const auto [first, last] = reading_.hits_within(reading_.sentence_of(frame_.amount));
        for (auto i = first; i < last; ++i)
            if (reading_.hits[i].trigger->sense == Sense::stock) return true;
        return false;
    }

    /// "une augmentation de capital": of a listed company it is the market's money.
    bool is_issue() const {
        if (frame_.kind != Kind::round || frame_.hit == nullptr) return false;
        if (reading_.token(frame_.hit->tokens.begin).fold.starts_with("augmentation")) return true;
        const auto end = reading_.distances.extent(frame_.amount).tokens.end;
        return reading_.token(end).is("par") &&  // "300 M€ par une augmentation de capital"
               reading_.token(end + 2).fold.starts_with("augmentation");
    }

    /// "La vente de son activité lui a rapporté 20 millions".
    bool tells_sale() const {
        const auto [first, last] = reading_.hits_within(reading_.sentence_of(frame_.amount));
        for (auto i = first; i < last; ++i)
            if (reading_.hits[i].trigger->rule == "acquisition-noun") return true;
        return false;
    }

    /// The title, the sentence or one beside it speaks of the listing.
    bool listing_near() const {
        const auto& sentences = reading_.document.sentences;
        const auto sentence = reading_.distances.extent(frame_.amount).sentence;
        if (reading_.document.has_title && speaks_of_listing(sentences.front())) return true;
        const auto first = sentence > near_sentences ? sentence - near_sentences : 0;
        for (auto s = first; s < std::min(sentence + near_sentences, sentences.size()); ++s)
            if (speaks_of_listing(sentences[s])) return true;
        return false;
    }

    bool speaks_of_listing(text::TokenRange sentence) const {
        const auto [first, last] = reading_.hits_within(sentence);
        for (auto i = first; i < last; ++i) {
            const auto sense = reading_.hits[i].trigger->sense;
            if (sense == Sense::ipo || sense == Sense::stock) return true;
        }
        return false;
    }

    /// "une levée de fonds", "un tour de table", "série B": told of no listing.
    bool is_private_round() const {
        static constexpr auto nouns = std::to_array<std::string_view>({"levee", "tour", "serie"});
        if (frame_.hit == nullptr || frame_.rule != "round-noun") return false;
        const auto fold = reading_.token(frame_.hit->tokens.begin).fold;
        return std::find(nouns.begin(), nouns.end(), fold) != nouns.end();
    }

    /// "En mars, une entrée en Bourse lui avait rapporté 1,5 milliard".
    bool tells_listing() const {
        if (frame_.rule != "price-or-value") return false;
        const auto [first, last] = reading_.hits_within(reading_.sentence_of(frame_.amount));
        for (auto i = first; i < last; ++i)
            if (reading_.hits[i].trigger->sense == Sense::ipo) return true;
        return false;
    }

    const Reading& reading_;
    Frame& frame_;
};

}  // namespace

void see_listing(const Reading& reading, Frame& frame) {
    Listing(reading, frame).run();
}

}  // namespace vigie::indexer
