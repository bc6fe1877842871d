#include <array>

#include "searcher/question/draft.hh"

namespace vigie::searcher {
namespace {

using money::Hedge;

enum class Comparison : std::uint8_t { bare, more, less, at_least, at_most, exactly, about };

constexpr std::array<std::pair<std::string_view, Comparison>, 6> comparisons = {{
    {"more", Comparison::more},
    {"less", Comparison::less},
    {"at-least", Comparison::at_least},
    {"at-most", Comparison::at_most},
    {"exactly", Comparison::exactly},
    {"about", Comparison::about},
}};

Comparison parse_comparison(std::string_view id) {
    for (const auto& [name, comparison] : comparisons)
        if (name == id) return comparison;
    return Comparison::bare;
}

Comparison of_hedge(Hedge hedge) {
    switch (hedge) {
        case Hedge::none:
            return Comparison::bare;
        case Hedge::about:
        case Hedge::almost:
            return Comparison::about;
        case Hedge::at_least:
            return Comparison::at_least;
        case Hedge::more_than:
            return Comparison::more;
        case Hedge::at_most:
        case Hedge::up_to:
            return Comparison::at_most;
        case Hedge::less_than:
            return Comparison::less;
    }
    return Comparison::bare;
}

/// The figure itself, and the two ends of a written range.
struct Figure {
    double low = 0, high = 0;
    double middle() const { return (low + high) / 2; }
    bool is_range() const { return low != high; }
};

Figure figure_of(const money::AmountMention& mention) {
    const auto& amount = mention.amount;
    const auto low = amount.min ? amount.min : amount.max;
    const auto high = amount.max ? amount.max : amount.min;
    return {money::to_units(low.value_or(0), amount.currency),
            money::to_units(high.value_or(0), amount.currency)};
}

void set_bounds(AmountFilter& filter, double min, double max, bool max_inclusive) {
    filter.min = min;
    filter.max = max;
    filter.max_inclusive = max_inclusive;
}

/// "plus de 10 et moins de 20 M€" is one range of the reader; each word still leaves its bound out.
bool says(const text::Tokens& tokens, text::TokenRange range, std::string_view comparison) {
    for (std::size_t i = range.begin; i < range.end; ++i) {
        const auto found = list(WordClass::compare).match(tokens, i, range.end);
        if (found && found->word->value == comparison) return true;
    }
    return false;
}

AmountFilter make_filter(const money::AmountMention& mention, Comparison comparison) {
    const Figure figure = figure_of(mention);
    // "from 5 to 10 M€": the first word opens the range, it does not compare.
    if (figure.is_range() && mention.amount.min && mention.amount.max &&
        comparison != Comparison::about)
        comparison = Comparison::bare;
    AmountFilter filter;
    filter.currency = mention.amount.currency;
    switch (comparison) {
        case Comparison::more:
            filter.min_inclusive = false;
            [[fallthrough]];
        case Comparison::at_least:
            filter.min = figure.low;
            break;
        case Comparison::less:
            filter.max_inclusive = false;
            [[fallthrough]];
        case Comparison::at_most:
            filter.max = figure.high;
            break;
        case Comparison::exactly:
            set_bounds(filter, figure.low, figure.high, true);
            break;
        case Comparison::about:
            set_bounds(filter, figure.middle() * 0.9, figure.middle() * 1.1, true);
            break;
        case Comparison::bare:
            if (figure.is_range()) {
                set_bounds(filter, figure.low, figure.high, true);
            } else {
                const double half =
                    money::to_units(mention.last_digit_minor, mention.amount.currency) / 2;
                set_bounds(filter, figure.low - half, figure.low + half, false);
            }
    }
    return filter;
}

/// A French billion is a million millions; said aloud, because an English one is not.
std::string billion_note(const Draft& draft, text::TokenRange range) {
    for (std::size_t i = range.begin; i < range.end; ++i) {
        if (!draft.fold(i).starts_with("billion")) continue;
        return draft.language == Language::french ? "un billion fran\u00E7ais : 10\u00B9\u00B2"
                                                  : "an English billion: 10\u2079";
    }
    return {};
}

/// Reads one amount with the words of comparison around it.
class Measure {
public:
    Measure(Draft& draft, std::size_t piece) : draft_(draft), piece_(piece) {}

    void run() {
        Piece& piece = draft_.pieces[piece_];
        const auto& mention = draft_.amounts[piece.mention];
        Comparison comparison = before();
        if (comparison == Comparison::bare) comparison = behind();
        if (comparison == Comparison::bare) comparison = of_hedge(mention.hedge);
        take_hedge(mention.hedged);
        piece.amount = make_filter(mention, comparison);
        if (figure_of(mention).is_range() && comparison == Comparison::more &&
            says(draft_.tokens, mention.tokens, "less"))
            piece.amount->min_inclusive = piece.amount->max_inclusive = false;
        piece.note = billion_note(draft_, mention.tokens);
        piece.use = Use::amount;
        piece.rule = rule_of(comparison);
    }

private:
    static std::string_view rule_of(Comparison comparison) {
        constexpr std::array<std::string_view, 7> names = {
            "amount-bare",    "amount-more",    "amount-less", "amount-at-least",
            "amount-at-most", "amount-exactly", "amount-about"};
        return names[static_cast<std::size_t>(comparison)];
    }

    void absorb(std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i) {
            draft_.pieces[i].use = Use::amount;
            draft_.pieces[i].part = true;
            draft_.pieces[i].rule = "amount-words";
        }
    }

    static bool may_stand_between(const Draft& draft, const Piece& piece) {
        if (!piece.is(WordClass::function) || piece.tokens.size() != 1) return false;
        const auto word = draft.fold(piece.tokens.begin);
        for (const auto allowed : {"de", "d'", "d", "des", "un", "une", "a", "the", "les", "la",
                                   "of", "aux", "le", "l'", "an"})
            if (word == allowed) return true;
        return false;
    }

    Comparison before() {
        std::size_t i = piece_;
        while (i > 0 && piece_ - i < 2 && may_stand_between(draft_, draft_.pieces[i - 1])) --i;
        if (i == 0) return Comparison::bare;
        const Piece& word = draft_.pieces[i - 1];
        // "+ de 10 M€"
        if (word.kind == PieceKind::sign && draft_.fold(word.tokens.begin) == "+") {
            absorb(i - 1, piece_);
            return Comparison::more;
        }
        const auto found = list(WordClass::compare).match_before(draft_.tokens, word.tokens.end);
        if (!found || word.use != Use::open) return Comparison::bare;
        std::size_t first = i - 1;
        while (first > 0 && draft_.pieces[first].tokens.begin > word.tokens.end - found->length)
            --first;
        absorb(first, piece_);
        return parse_comparison(found->word->value);
    }

    Comparison behind() {
        const std::size_t begin = draft_.pieces[piece_].tokens.end;
        const auto found = list(WordClass::after).match(draft_.tokens, begin);
        if (!found) return Comparison::bare;
        if (draft_.tokens[begin].is("+") && !draft_.tokens[begin].touches_previous())
            return Comparison::bare;
        std::size_t last = piece_ + 1;
        while (last < draft_.pieces.size() &&
               draft_.pieces[last].tokens.end <= begin + found->length)
            ++last;
        if (last > piece_ + 1 && draft_.pieces[piece_ + 1].kind == PieceKind::amount)
            return Comparison::bare;
        absorb(piece_ + 1, last);
        return parse_comparison(found->word->value);
    }

    /// The pieces inside what the reader of amounts took for a hedge.
    void take_hedge(text::TokenRange hedged) {
        for (std::size_t i = 0; i < draft_.pieces.size(); ++i) {
            Piece& piece = draft_.pieces[i];
            const bool inside =
                piece.tokens.begin >= hedged.begin && piece.tokens.end <= hedged.end;
            if (inside && i != piece_ && piece.use == Use::open) absorb(i, i + 1);
        }
    }

    Draft& draft_;
    std::size_t piece_;
};

}  // namespace

void measure_amounts(Draft& draft) {
    for (std::size_t i = 0; i < draft.pieces.size(); ++i)
        if (draft.pieces[i].kind == PieceKind::amount) Measure(draft, i).run();
}

}  // namespace vigie::searcher
