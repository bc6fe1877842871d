#include "indexer/extract/locative.hh"

#include <algorithm>
#include <array>

#include "common/deals/vocabulary.hh"

namespace vigie::indexer {
namespace {

using text::Case;

/// Looks at the words around one name.
class Surroundings {
public:
    Surroundings(const ClassifiedText& text, text::TokenRange range, text::TokenRange sentence)
        : text_(text), tokens_(text.tokens()), range_(range), sentence_(sentence) {}

    bool show_place() const {
        if (opens_report() || has_shape()) return true;
        const std::size_t link = before_articles();
        if (link == none) return false;
        if (is_genitive(link)) return stands_behind_place_noun(link);
        if (tokens_[link].is("en")) return link + 1 == range_.begin && !text_.is(link, verb);
        if (tokens_.source(link) != "à" && tokens_.source(link) != "À" && !tokens_[link].is("au"))
            return false;
        return opens_clause(link) || stands_behind_seat(link);
    }

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    bool is_inside(std::size_t i) const { return i >= sentence_.begin && i < sentence_.end; }

    /// "BERNIN - Le fabricant", "CROLLES (Isère) - L'État".
    bool opens_report() const {
        if (range_.begin != sentence_.begin || tokens_[range_.begin].letter_case != Case::upper)
            return false;
        std::size_t i = range_.end;
        if (is_inside(i) && tokens_[i].is("(")) i += 3;
        return is_inside(i + 1) && is_dash(i) && !tokens_[i].touches_previous() &&
               tokens_[i + 1].is_capital() && !tokens_[i + 1].touches_previous();
    }

    bool is_dash(std::size_t i) const {
        return tokens_[i].is("-") || tokens_[i].is("–") || tokens_[i].is("—");
    }

    /// "Châlons-sur-Marne", "Thaon-les-Vosges", "Saint-Chamond".
    bool has_shape() const {
        static constexpr auto joints =
            std::to_array<std::string_view>({"sur", "sous", "les", "lez", "en"});
        if (range_.size() < 3 || !tokens_[range_.begin + 1].is("-")) return false;
        const auto& first = tokens_[range_.begin];
        if (first.is("saint") || first.is("sainte")) return range_.size() == 3;
        return range_.size() == 5 && tokens_[range_.begin + 3].is("-") &&
               tokens_[range_.begin + 2].letter_case == Case::lower &&
               std::find(joints.begin(), joints.end(), tokens_[range_.begin + 2].fold) !=
                   joints.end();
    }

    /// The token before the name and its article.
    std::size_t before_articles() const {
        std::size_t i = range_.begin;
        if (i == sentence_.begin) return none;
        --i;
        const bool article = tokens_[i].is("la") || tokens_[i].is("l'") || tokens_[i].is("le");
        if (article && i > sentence_.begin) --i;
        return tokens_[i].is_word() ? i : none;
    }

    bool is_genitive(std::size_t i) const {
        return tokens_[i].is("de") || tokens_[i].is("d'") || tokens_[i].is("du") ||
               tokens_[i].is("des");
    }

    /// "rue de Cléry", "près de Châtillon", "tribunal de commerce de Bobigny".
    bool stands_behind_place_noun(std::size_t link) const {
        constexpr std::size_t longest = 3;
        for (std::size_t back = 1; back <= longest && is_inside(link - back); ++back) {
            const std::size_t i = link - back;
            if (text_.is(i, place_noun)) return true;
            if (!tokens_[i].is_word() || tokens_[i].is_capital()) return false;
            if (back == 1 && !tokens_[i].is("commerce") && !tokens_[i].is("ville")) return false;
        }
        return false;
    }

    /// "À Labège, on parlait", "…, à Crolles, …".
    bool opens_clause(std::size_t link) const {
        if (!is_inside(range_.end) || !tokens_[range_.end].is(",")) return false;
        return link == sentence_.begin || tokens_[link - 1].is(",");
    }

    /// "installé à Renens", "son siège à Verneuil", "lundi à Crolles".
    bool stands_behind_seat(std::size_t link) const {
        return link > sentence_.begin && text_.is(link - 1, seat);
    }

    const ClassifiedText& text_;
    const text::Tokens& tokens_;
    text::TokenRange range_;
    text::TokenRange sentence_;
};

/// The token where a place beside a name would begin; `end` for none.
std::size_t seat_beside(const text::Tokens& tokens, std::size_t i, std::size_t end) {
    static constexpr auto seated = std::to_array<std::string_view>(
        {"basee", "base", "installee", "installe", "implantee", "implante"});
    if (i + 3 >= end) return end;
    if (tokens[i].is("(")) return tokens[i + 2].is(")") ? i + 1 : end;
    if (!tokens[i].is(",")) return end;
    if (std::find(seated.begin(), seated.end(), tokens[i + 1].fold) != seated.end()) return i + 3;
    return tokens[i + 1].is("a") || tokens[i + 1].is("de") ? i + 2 : end;
}

}  // namespace

bool is_locative(const ClassifiedText& text, text::TokenRange range, text::TokenRange sentence) {
    return Surroundings(text, range, sentence).show_place();
}

std::string_view place_beside(const text::Tokens& tokens, std::size_t i, std::size_t end) {
    const std::size_t at = seat_beside(tokens, i, end);
    if (at >= end || !tokens[at].is_capital()) return {};
    const auto place = deals::places().match(tokens, at, end);
    return place && place->use == deals::FormUse::name ? place->id : std::string_view{};
}

}  // namespace vigie::indexer
