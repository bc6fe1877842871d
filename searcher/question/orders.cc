#include <algorithm>
#include <charconv>

#include "searcher/question/draft.hh"

namespace vigie::searcher {
namespace {

/// A small figure, in digits or words; 0 where the piece is none.
int count_of(const Draft& draft, const Piece& piece) {
    if (piece.use != Use::open || piece.tokens.size() != 1) return 0;
    const auto fold = draft.fold(piece.tokens.begin);
    std::string_view digits = fold;
    if (!draft.tokens[piece.tokens.begin].is_number()) {
        const auto found = list(WordClass::number).match(draft.tokens, piece.tokens.begin);
        if (!found || found->length != 1) return 0;
        digits = found->word->value;
    }
    int value = 0;
    const auto end = digits.data() + digits.size();
    const auto result = std::from_chars(digits.data(), end, value);
    return result.ec == std::errc() && result.ptr == end && value <= 1000 ? value : 0;
}

/// "levées" and "rounds", but not "tour": more than one is asked for.
bool is_plural(std::string_view word) {
    return word.size() > 2 && (word.back() == 's' || word.back() == 'x') && !word.ends_with("ss");
}

class Orders {
public:
    explicit Orders(Draft& draft) : draft_(draft) {}

    void run() {
        for (std::size_t i = 0; i < draft_.pieces.size(); ++i) {
            const Piece& piece = draft_.pieces[i];
            if (piece.use != Use::open) continue;
            if (piece.is(WordClass::order) && piece.word->has("sort"))
                sort(i);
            else if (piece.is(WordClass::order) && piece.word->has("sum"))
                sum(i);
            else if (piece.is(WordClass::order) && piece.word->has("every"))
                every(i);
            else if (is_by(piece))
                group(i);
            else if (piece.is(WordClass::logic) && piece.word->value == "limit")
                limit_behind(i);
            else if (count_of(draft_, piece) > 0)
                limit_before_results(i);
        }
    }

private:
    Piece& piece(std::size_t i) { return draft_.pieces[i]; }

    void set_limit(std::size_t at, int value) {
        if (draft_.limit != 0) return;
        draft_.limit = value;
        take(piece(at), Use::limit, std::to_string(value), "limit-count");
    }

    void sort(std::size_t i) {
        const Word& word = *piece(i).word;
        if (draft_.uses(Use::sort)) return turn_round(i);
        if (word.value == "amount-desc" && word.flags == "sort,many" &&
            draft_.fold(piece(i).tokens.begin) == "top" && !top_counts(i))
            return;
        if (word.has("news") && !draft_.deals && !speaks_of_news(i)) return;
        if (word.has("soft") && draft_.uses(Use::date)) return;
        take(piece(i), Use::sort, word.value, word.has("order") ? "sort-by" : "sort-superlative");
        if (word.has("order")) return;
        if (const std::size_t at = figure_beside(i); at < draft_.pieces.size()) {
            set_limit(at, count_of(draft_, draft_.pieces[at]));
        } else if (is_singular(i, word) && draft_.limit == 0) {
            draft_.limit = 1;
            piece(i).note = "limit 1";
        }
    }

    /// "sorted by date, ascending": the second word only turns the first round.
    void turn_round(std::size_t i) {
        const Word& word = *piece(i).word;
        if (!word.has("order")) return;
        for (Piece& p : draft_.pieces) {
            if (p.use != Use::sort || !p.word->has("order")) continue;
            const bool rises = word.value.view().ends_with("-asc");
            const std::string key = p.value.substr(0, p.value.find('-'));
            p.value = key + (rises ? "-asc" : "-desc");
            take(piece(i), Use::sort, p.value, "sort-direction");
            return;
        }
    }

    /// "top levées", "top 10": not "laptop top case".
    bool top_counts(std::size_t i) const {
        if (i + 1 >= draft_.pieces.size()) return false;
        const Piece& next = draft_.pieces[i + 1];
        return count_of(draft_, next) > 0 || draft_.deals;
    }

    /// In a question that is not about deals: "derniers articles", "10 latest news".
    bool speaks_of_news(std::size_t i) const {
        for (std::size_t j = i + 1; j < std::min(i + 3, draft_.pieces.size()); ++j) {
            if (count_of(draft_, draft_.pieces[j]) > 0) continue;
            return draft_.pieces[j].is(WordClass::frame) || draft_.pieces[j].is(WordClass::venture);
        }
        return false;
    }

    /// The figure before or behind a superlative: "les 5 plus grosses", "top 10", "last 5 rounds".
    std::size_t figure_beside(std::size_t i) const {
        const std::size_t none = draft_.pieces.size();
        if (i + 1 < none && count_of(draft_, draft_.pieces[i + 1]) > 0 && is_free(i + 1))
            return i + 1;
        if (i > 0 && count_of(draft_, draft_.pieces[i - 1]) > 0) return i - 1;
        return none;
    }

    /// "top 10 2024" and "top 10 fintech": the figure is not the begin of something else.
    bool is_free(std::size_t i) const {
        const std::size_t next = draft_.pieces[i].tokens.end;
        return next >= draft_.tokens.size() || !draft_.tokens[next].is("%");
    }

    bool is_singular(std::size_t i, const Word& word) const {
        if (word.has("one")) return true;
        if (word.has("many")) return false;
        if (i > 0) {
            const auto before = draft_.fold(draft_.pieces[i - 1].tokens.end - 1);
            if (before == "les" || before == "des") return false;
            if (before == "le" || before == "du") return true;
        }
        return !plural_noun_behind(i);
    }

    /// The noun of an English superlative is the last word of the first kind, stage or frame word
    /// behind it; a superlative without noun is one of many.
    bool plural_noun_behind(std::size_t i) const {
        for (std::size_t j = i + 1; j < draft_.pieces.size(); ++j) {
            const Piece& p = draft_.pieces[j];
            const bool noun = p.is(WordClass::kind) || p.is(WordClass::venture) ||
                              p.is(WordClass::stage) || p.is(WordClass::frame);
            if (p.is(WordClass::function) && p.tokens.begin > draft_.pieces[i].tokens.end) break;
            if (!noun) continue;
            // "seed rounds", "series A rounds": the noun stands behind its stage.
            if (j + 1 < draft_.pieces.size() && draft_.pieces[j + 1].is(WordClass::kind)) continue;
            if (draft_.fold(p.tokens.begin) == "news") return true;
            return is_plural_piece(p);
        }
        return true;
    }

    bool is_plural_piece(const Piece& p) const {
        for (std::size_t t = p.tokens.begin; t < p.tokens.end; ++t) {
            const auto fold = draft_.fold(t);
            if (fold == "series") continue;
            if (is_plural(fold)) return true;
            if (fold == "de" || fold == "d'" || fold == "of" || fold == "en") break;
        }
        return false;
    }

    void sum(std::size_t i) {
        const Word& word = *piece(i).word;
        const bool counts = word.value == "count";
        if (!draft_.deals && !(counts && asks_how_many(i))) return;
        if (draft_.fold(piece(i).tokens.begin) == "combien" && word.value == "sum" &&
            !asks_how_much(i))
            return;
        take(piece(i), Use::aggregate, word.value, "aggregate");
    }

    bool asks_how_many(std::size_t i) const {
        const auto first = draft_.fold(draft_.pieces[i].tokens.begin);
        if (first == "combien" || first == "how") return true;
        return i + 1 < draft_.pieces.size() && draft_.pieces[i + 1].is(WordClass::frame);
    }

    /// "combien a levé X", "combien X a-t-il levé": a sum; "combien" alone asks nothing.
    bool asks_how_much(std::size_t i) const {
        for (std::size_t j = i + 1; j < draft_.pieces.size(); ++j)
            if (draft_.pieces[j].is(WordClass::kind)) return true;
        return false;
    }

    /// "quarterly": in a question about deals, or one that counts.
    void every(std::size_t i) {
        if (!draft_.deals && !draft_.uses(Use::aggregate)) return;
        if (draft_.uses(Use::group_by)) return;
        take(piece(i), Use::group_by, piece(i).word->value, "group-adverb");
    }

    bool is_by(const Piece& p) const {
        if (p.is(WordClass::role)) return p.word->value == "by";
        const auto first = draft_.fold(p.tokens.begin);
        const bool grammar = p.is(WordClass::function) || p.is(WordClass::frame);
        return grammar &&
               (first == "per" || first == "chaque" || first == "each" || first == "every");
    }

    void group(std::size_t i) {
        const std::size_t begin = piece(i).tokens.end;
        const auto unit = list(WordClass::unit).match(draft_.tokens, begin);
        if (!unit || is_rate(i) || longer_place(begin, unit->length)) return;
        const Use use = draft_.uses(Use::group_by) ? Use::aside : Use::group_by;
        take(piece(i), use, unit->word->value, "group-by");
        for (std::size_t j = i + 1;
             j < draft_.pieces.size() && draft_.pieces[j].tokens.end <= begin + unit->length; ++j) {
            take(piece(j), use, unit->word->value, "group-by");
            piece(j).part = true;
        }
        second_group(begin + unit->length);
    }

    /// "par secteur et trimestre": one grouping is possible, the second is told.
    void second_group(std::size_t begin) {
        const auto join = list(WordClass::join).match(draft_.tokens, begin);
        if (!join) return;
        const auto unit = list(WordClass::unit).match(draft_.tokens, begin + join->length);
        if (!unit || longer_place(begin + join->length, unit->length)) return;
        for (Piece& p : draft_.pieces)
            if (p.tokens.begin == begin + join->length && p.use == Use::open)
                take(p, Use::aside, unit->word->value, "group-by");
    }

    bool longer_place(std::size_t begin, std::size_t length) const {
        for (const Piece& p : draft_.pieces)
            if (p.tokens.begin == begin) return p.tokens.size() > length;
        return false;
    }

    /// "35 heures par semaine", "10 € par mois": a rate, no group.
    bool is_rate(std::size_t i) const {
        if (i < 2 || draft_.deals) return false;
        const Piece& counted = draft_.pieces[i - 1];
        return counted.kind == PieceKind::unknown && draft_.pieces[i - 2].kind == PieceKind::number;
    }

    void limit_behind(std::size_t i) {
        if (i + 1 >= draft_.pieces.size()) return;
        const int value = count_of(draft_, draft_.pieces[i + 1]);
        if (value == 0) return;
        const auto last = draft_.fold(piece(i).tokens.begin);
        const std::size_t next = piece(i + 1).tokens.end;
        const bool results = list(WordClass::result).match(draft_.tokens, next).has_value();
        if (!last.starts_with("limit") && !results) return;
        set_limit(i + 1, value);
        take(piece(i), Use::limit, std::to_string(value), "limit");
        piece(i).part = true;
    }

    void limit_before_results(std::size_t i) {
        const auto found = list(WordClass::result).match(draft_.tokens, piece(i).tokens.end);
        if (!found || i + 1 >= draft_.pieces.size()) return;
        set_limit(i, count_of(draft_, draft_.pieces[i]));
        take(piece(i + 1), Use::ignored, {}, "results");
    }

    Draft& draft_;
};

}  // namespace

void read_orders(Draft& draft) {
    Orders(draft).run();
}

}  // namespace vigie::searcher
