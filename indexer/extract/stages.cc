#include "indexer/extract/stages.hh"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_set>

#include "common/deals/vocabulary.hh"
#include "common/lexicon/lexicon.hh"

namespace vigie::indexer {
namespace {

bool is_financing(std::string_view fold) {
    static constexpr auto words = std::to_array<std::string_view>(
        {"tour", "tours", "levee", "serie", "financement", "round", "ronde", "table", "amorcage",
         "capital", "millions", "m", "k", "€", "$", "series", "augmentation", "funding"});
    return std::find(words.begin(), words.end(), fold) != words.end();
}

bool is_platform(std::string_view fold) {
    static const std::unordered_set<std::string_view> platforms = [] {
        std::unordered_set<std::string_view> out;
        for (const auto& row : lexicon::rows("crowdfunding_platforms.tsv")) out.insert(row[0]);
        return out;
    }();
    return platforms.contains(fold);
}

struct StageMention {
    text::TokenRange tokens;
    std::string_view id;
};

/// Finds the stages of one article; the state of the pass lives here.
class Reader {
public:
    Reader(const Document& document, const Entities& entities,
           const std::vector<Operation>& operations)
        : document_(document),
          tokens_(document.tokens),
          entities_(entities),
          places_(document, entities, operations),
          out_(operations.size()),
          distances_(operations.size(), far) {}

    std::vector<std::string> run() {
        if (places_.empty()) return std::move(out_);
        for (std::size_t s = 0; s < document_.sentences.size(); ++s) read_sentence(s);
        return std::move(out_);
    }

private:
    static constexpr std::size_t far = 1000;

    void read_sentence(std::size_t s) {
        const auto sentence = document_.sentences[s];
        for (std::size_t i = sentence.begin; i < sentence.end;) {
            const auto found = deals::stages().match(tokens_, i, sentence.end);
            if (!found) {
                if (is_on_platform(i)) give({{i, i + 1}, "crowdfunding"}, s);
                ++i;
                continue;
            }
            StageMention stage{{i, i + found->length}, found->id};
            if (is_added_to(i, sentence)) stage.id = "extension";
            if (is_meant(stage, sentence)) give(stage, s);
            i += found->length;
        }
    }

    bool is_meant(const StageMention& stage, text::TokenRange sentence) const {
        const std::size_t i = stage.tokens.begin;
        if (is_in_name(stage.tokens)) return false;
        if (i >= 2 && tokens_[i - 1].is("-") && tokens_[i - 2].is("pre")) return false;
        if (is_of_strategy(i) || is_of_another_day(stage)) return false;
        const auto& word = tokens_[i];
        if (word.is("pont") || word.is("relais") || word.is("bridge") || word.is("growth") ||
            word.is("rallonge") || stage.id == "extension")
            return stage.tokens.size() > 1 || speaks_of_money(stage.tokens, sentence);
        return true;
    }

    /// "sur Wiseed", "via Lita".
    bool is_on_platform(std::size_t i) const {
        return i > 0 && tokens_[i].is_capital() &&
               (tokens_[i - 1].is("sur") || tokens_[i - 1].is("via")) &&
               is_platform(tokens_[i].fold);
    }

    /// "ajoute 6 millions à sa série A", "rallonge son tour d'amorçage".
    bool is_added_to(std::size_t i, text::TokenRange sentence) const {
        static constexpr auto verbs = std::to_array<std::string_view>(
            {"ajout", "rallong", "etend", "etir", "complet", "prolong", "grossi", "gonfl"});
        constexpr std::size_t reach = 10;
        if (i < sentence.begin + 2 || !is_own(i)) return false;
        for (std::size_t back = 2; back <= reach && i >= sentence.begin + back; ++back)
            for (const auto verb : verbs)
                if (tokens_[i - back].fold.starts_with(verb)) return true;
        return false;
    }

    bool is_own(std::size_t i) const {
        const auto fold = tokens_[i - 1].fold;
        return fold == "sa" || fold == "son" || fold == "leur";
    }

    /// "le triple de sa série A de mars 2021": a round of another day.
    bool is_of_another_day(const StageMention& stage) const {
        const auto end = stage.tokens.end;
        if (stage.tokens.begin == 0 || !is_own(stage.tokens.begin)) return false;
        if (end >= tokens_.size() || !tokens_[end].is("de")) return false;
        const auto& dates = document_.dates;
        const auto date = std::partition_point(
            dates.begin(), dates.end(), [&](const auto& d) { return d.tokens.begin < end + 1; });
        return date != dates.end() && date->tokens.begin == end + 1 && date->days.to &&
               document_.date && document_.date->from && *date->days.to < *document_.date->from;
    }

    bool is_in_name(text::TokenRange range) const {
        const auto& all = entities_.mentions;
        const auto behind = std::partition_point(all.begin(), all.end(), [&](const auto& mention) {
            return mention.tokens.begin <= range.begin;
        });
        return behind != all.begin() && range.end <= (behind - 1)->tokens.end &&
               (behind - 1)->form <= MentionForm::alias;
    }

    /// "jusqu'à la série B", "de l'amorçage à la série B", "des tours de seed et de série A".
    bool is_of_strategy(std::size_t i) const {
        constexpr std::size_t reach = 3;
        for (std::size_t k = i; k > 0 && k + reach > i; --k) {
            const auto fold = tokens_[k - 1].fold;
            if (fold == "jusqu'" || fold == "tours" || fold == "avant" || fold == "stade")
                return true;
            if (fold == "investisseurs" || fold == "fonds") return true;
        }
        return false;
    }

    /// "tour relais", "une extension de son tour", "une rallonge de 5 millions".
    bool speaks_of_money(text::TokenRange range, text::TokenRange sentence) const {
        constexpr std::size_t reach = 5;
        const std::size_t first = std::max(sentence.begin + 2, range.begin) - 2;
        const std::size_t last = std::min(sentence.end, range.end + reach);
        for (std::size_t k = first; k < last; ++k)
            if (is_financing(tokens_[k].fold)) return true;
        return range.begin > sentence.begin && tokens_[range.begin - 1].is("en");
    }

    void give(const StageMention& stage, std::size_t s) {
        auto to = places_.owner(stage.tokens, s, binds_forward(stage.tokens.end));
        if (!to) return;
        if (is_present(stage.tokens.begin) && !places_.is_told_in(s)) to = 0;
        const auto distance = places_.distance(s, *to).value_or(far - 1);
        constexpr std::size_t most_sentences = 5;
        if (distance > most_sentences && distance != far - 1) return;
        const bool better =
            distance < distances_[*to] || (distance == distances_[*to] && stage.id == "extension");
        if (!better) return;
        out_[*to] = stage.id;
        distances_[*to] = distance;
    }

    /// "la présente série D": that of the article's first operation.
    bool is_present(std::size_t i) const {
        return i > 0 && (tokens_[i - 1].is("presente") || tokens_[i - 1].is("present") ||
                         tokens_[i - 1].is("cette") || tokens_[i - 1].is("nouvelle"));
    }

    /// "une série B de 40 M€": the sum behind it is its own.
    bool binds_forward(std::size_t end) const {
        if (end >= tokens_.size()) return false;
        const auto& next = tokens_[end];
        return next.is("de") || next.is("d'") || next.is("a") || next.is(":") || next.is("(") ||
               next.is("n'");
    }

    const Document& document_;
    const text::Tokens& tokens_;
    const Entities& entities_;
    Operations places_;
    std::vector<std::string> out_;
    std::vector<std::size_t> distances_;
};

}  // namespace

std::vector<std::string> find_stages(const Document& document, const Entities& entities,
                                     const std::vector<Operation>& operations) {
    return Reader(document, entities, operations).run();
}

}  // namespace vigie::indexer
