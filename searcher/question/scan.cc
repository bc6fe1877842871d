#include <algorithm>
#include <array>

#include "common/deals/vocabulary.hh"
#include "common/names/name_key.hh"
#include "searcher/question/draft.hh"

namespace vigie::searcher {
namespace {

/// Classes that a piece may have, in the order of precedence.
constexpr auto scanned = std::to_array<WordClass>(
    {WordClass::name, WordClass::logic, WordClass::kind, WordClass::stage, WordClass::status,
     WordClass::order, WordClass::role, WordClass::compare, WordClass::sector, WordClass::venture,
     WordClass::frame, WordClass::function});

/// Builds the pieces from left to right.
class Scanner {
public:
    explicit Scanner(Draft& draft) : draft_(draft), tokens_(draft.tokens) {
        all_capitals_ = std::none_of(tokens_.begin(), tokens_.end(), [](const text::Token& t) {
            return t.letter_case == text::Case::lower || t.letter_case == text::Case::mixed;
        });
    }

    void run() {
        for (std::size_t i = 0; i < tokens_.size();) i = step(i);
    }

private:
    std::size_t step(std::size_t i) {
        if (tokens_[i].kind == text::TokenKind::line_break) return i + 1;
        skip_mentions(i);
        if (const std::size_t end = trap(i)) return end;
        if (const std::size_t end = mention(i)) return end;
        return known(i);
    }

    void skip_mentions(std::size_t i) {
        while (amount_ < draft_.amounts.size() && draft_.amounts[amount_].tokens.begin < i)
            ++amount_;
        while (date_ < draft_.dates.size() && draft_.dates[date_].tokens.begin < i) ++date_;
    }

    std::size_t add(Piece piece, std::size_t begin, std::size_t length) {
        piece.tokens = {begin, begin + length};
        draft_.pieces.push_back(std::move(piece));
        return begin + length;
    }

    std::size_t add_word(WordClass of, const WordMatch& match, std::size_t i) {
        Piece piece;
        piece.kind = PieceKind::word;
        piece.of = of;
        piece.word = match.word;
        if (of == WordClass::name) {
            auto& name = match.word->has("investor") ? piece.name_investor : piece.name_company;
            name = match.word->value;
        }
        return add(std::move(piece), i, match.length);
    }

    /// A phrase in which these words mean something else, or an event with its year.
    std::size_t trap(std::size_t i) {
        const auto total = list(WordClass::logic).match(tokens_, i);
        if (total && total->word->value == "to-date" && total->length > 1)
            return add_word(WordClass::logic, *total, i);
        if (const std::size_t end = event(i)) return end;
        const auto found = list(WordClass::trap).match(tokens_, i);
        if (!found || longest_other(i) >= found->length) return 0;
        return add_word(WordClass::trap, *found, i);
    }

    std::size_t event(std::size_t i) {
        const auto found = list(WordClass::event).match(tokens_, i);
        if (!found) return 0;
        const std::size_t year = i + found->length;
        if (year >= tokens_.size() || !tokens_[year].is_number() || tokens_[year].fold.size() != 4)
            return 0;
        if (i > 0 && tokens_[i - 1].is_number() && tokens_[i].is("euro")) return 0;
        return add_word(WordClass::trap, {found->word, found->length + 1}, i);
    }

    std::size_t longest_other(std::size_t i) const {
        std::size_t longest = 0;
        for (const WordClass of : scanned)
            if (const auto found = list(of).match(tokens_, i))
                longest = std::max(longest, found->length);
        return longest;
    }

    std::size_t mention(std::size_t i) {
        if (date_ < draft_.dates.size()) {
            const auto& date = draft_.dates[date_];
            const std::size_t begin = std::min(date.led.begin, date.tokens.begin);
            const bool starts = begin == i || date.tokens.begin == i;
            if (starts && date.is_resolved() && !date.repeated) {
                const std::size_t end = std::max(date.led.end, date.tokens.end);
                const std::size_t unit = unit_behind_by(i);
                if (unit > 0 && i + unit < end)
                    return add_mention(PieceKind::date, date_, add({}, i, unit), end);
                return add_mention(PieceKind::date, date_, i, end);
            }
        }
        if (amount_ < draft_.amounts.size() && draft_.amounts[amount_].tokens.begin == i)
            return add_mention(PieceKind::amount, amount_, i, draft_.amounts[amount_].tokens.end);
        return 0;
    }

    /// "per month since 2020": the month is a group, not a word around the date; its length.
    std::size_t unit_behind_by(std::size_t i) const {
        if (i == 0) return 0;
        for (const auto word : {"par", "by", "per", "chaque", "each", "every"}) {
            if (!tokens_[i - 1].is(word)) continue;
            const auto unit = list(WordClass::unit).match(tokens_, i);
            return unit ? unit->length : 0;
        }
        return 0;
    }

    std::size_t add_mention(PieceKind kind, std::size_t index, std::size_t i, std::size_t end) {
        Piece piece;
        piece.kind = kind;
        piece.mention = index;
        return add(std::move(piece), i, end - i);
    }

    /// Where the next date or amount begins: no word reaches into it.
    std::size_t next_mention() const {
        std::size_t end = tokens_.size();
        if (date_ < draft_.dates.size()) end = std::min(end, draft_.dates[date_].tokens.begin);
        if (amount_ < draft_.amounts.size())
            end = std::min(end, draft_.amounts[amount_].tokens.begin);
        return end;
    }

    std::size_t known(std::size_t i) {
        const std::size_t end = std::max(next_mention(), i + 1);
        WordClass of = WordClass::function;
        std::optional<WordMatch> best;
        for (const WordClass candidate : scanned) {
            const auto found = list(candidate).match(tokens_, i, end);
            if (found && (!best || found->length > best->length) && fits(candidate, *found, i)) {
                best = found;
                of = candidate;
            }
        }
        if (const std::size_t place_end = place(i, end, best, of)) return place_end;
        const std::size_t initials = initials_at(i);
        if (initials > (best ? best->length : 0)) {
            Piece piece;
            piece.kind = PieceKind::unknown;
            return add(std::move(piece), i, initials);
        }
        if (best) return series(add_word(of, *best, i));
        if (const std::size_t name_end = name_of_index(i, end)) return name_end;
        return rest(i);
    }

    /// "séries A et B", "series A, B or C": the letters behind a series belong to it.
    std::size_t series(std::size_t i) {
        while (draft_.pieces.back().is(WordClass::stage) &&
               draft_.pieces.back().word->has("letter")) {
            if (i + 1 >= tokens_.size()) break;
            const auto join = list(WordClass::join).match(tokens_, i, i + 1);
            const std::size_t letter = i + 1;
            const Word* word = join ? series_letter(letter) : nullptr;
            if (word == nullptr) break;
            Piece joint;
            joint.kind = PieceKind::word;
            joint.word = join->word;
            add(std::move(joint), i, 1);
            i = add_word(WordClass::stage, {word, 1, WordLanguage::both}, letter);
        }
        return i;
    }

    const Word* series_letter(std::size_t i) const {
        if (i >= tokens_.size() || !tokens_[i].is_word() || tokens_[i].fold.size() != 1)
            return nullptr;
        const Word* word = list(WordClass::stage).find("serie" + std::string(tokens_[i].fold));
        const bool number_behind = i + 1 < tokens_.size() && tokens_[i + 1].is_number() &&
                                   tokens_[i + 1].touches_previous();
        return word != nullptr && !number_behind ? word : nullptr;
    }

    /// What the spelling alone cannot tell.
    bool fits(WordClass of, const WordMatch& found, std::size_t i) const {
        const std::size_t last = i + found.length - 1;
        const bool elided =
            tokens_.source(last).ends_with("'") || tokens_.source(last).ends_with("\u2019");
        switch (of) {
            case WordClass::stage:  // "série d'été", "série à succès"
                return !elided && tokens_.source(last) != "\u00E0";
            case WordClass::sector:  // "j'ai"
                return !(tokens_[i].is("ai") && i > 0 && tokens_[i - 1].is("j'"));
            case WordClass::name:
                return !found.word->has("initial") || is_initial(i);
            case WordClass::function:  // "iPhone SE", "the IT crowd"
                return tokens_[i].letter_case != text::Case::upper || all_capitals_;
            case WordClass::kind:
                return !found.word->has("amp") || has_ampersand(i, last);
            default:
                return true;
        }
    }

    /// "I.A." is one word, not the English "I" and an "A"; its tokens, 0 where there is none.
    std::size_t initials_at(std::size_t i) const {
        std::size_t end = i;
        while (end + 1 < tokens_.size() && tokens_[end].is_word() &&
               tokens_[end].fold.size() == 1 && tokens_[end + 1].is(".") &&
               tokens_[end + 1].touches_previous() && (end == i || tokens_[end].touches_previous()))
            end += 2;
        return end >= i + 4 ? end - i : 0;
    }

    bool has_ampersand(std::size_t i, std::size_t last) const {
        return tokens_[i].is("m") && last > i + 1 &&
               (tokens_[i + 1].is("&") || tokens_[i + 1].is("and"));
    }

    /// "H" alone: a capital, or behind "de" or a word of a kind; never "H1" or "35 h".
    bool is_initial(std::size_t i) const {
        if (i > 0 && tokens_[i - 1].is_number()) return false;
        if (i + 1 < tokens_.size() && tokens_[i + 1].is_number() &&
            tokens_[i + 1].touches_previous())
            return false;
        if (tokens_[i].is_capital()) return true;
        if (draft_.pieces.empty())
            return i + 1 < tokens_.size() && list(WordClass::kind).match(tokens_, i + 1);
        const Piece& before = draft_.pieces.back();
        return before.is(WordClass::kind) || tokens_[i - 1].is("de") || tokens_[i - 1].is("d'");
    }

    std::size_t place(std::size_t i, std::size_t end, const std::optional<WordMatch>& best,
                      WordClass of) {
        const auto found = deals::places().match(tokens_, i, end);
        if (!found) return 0;
        const std::size_t rival = best ? best->length : 0;
        const bool weak_rival = of >= WordClass::venture;
        if (found->length < rival || (found->length == rival && !weak_rival)) return 0;
        if (is_everyday(i, found->length)) return 0;
        Piece piece;
        piece.kind = PieceKind::place;
        piece.value = std::string(found->id);
        return add(std::move(piece), i, found->length);
    }

    /// Places that are also words: "us" behind a verb, "nice", "tours", "orange".
    bool is_everyday(std::size_t i, std::size_t length) const {
        if (length != 1) return false;
        if (tokens_[i].is("us") && i > 0)
            return tokens_[i - 1].is("show") || tokens_[i - 1].is("give") ||
                   tokens_[i - 1].is("tell") || tokens_[i - 1].is("let") || tokens_[i - 1].is("of");
        if (tokens_[i].is("orange")) return true;
        return false;
    }

    std::size_t name_of_index(std::size_t i, std::size_t end) {
        if (draft_.options.names == nullptr || !tokens_[i].is_word()) return 0;
        for (std::size_t length = std::min<std::size_t>(4, end - i); length > 0; --length) {
            const std::string key = names::name_key(tokens_.source(i, i + length));
            if (key.size() < 3) continue;
            Piece piece;
            piece.kind = PieceKind::word;
            piece.of = WordClass::name;
            piece.name_company = draft_.options.names->company(key);
            piece.name_investor = draft_.options.names->investor(key);
            if (piece.is_name()) return add(std::move(piece), i, length);
        }
        return 0;
    }

    std::size_t rest(std::size_t i) {
        Piece piece;
        const auto kind = tokens_[i].kind;
        piece.kind = tokens_[i].is_word()     ? PieceKind::unknown
                     : tokens_[i].is_number() ? PieceKind::number
                                              : PieceKind::sign;
        std::size_t end = i + 1;
        // "iPhone15", "5G", "GPT-4o": one word as written.
        if (kind == text::TokenKind::number || kind == text::TokenKind::word)
            while (end < tokens_.size() && joins(end)) ++end;
        if (end > i + 1) piece.kind = PieceKind::unknown;
        return add(std::move(piece), i, end - i);
    }

    bool joins(std::size_t i) const {
        const auto& token = tokens_[i];
        if (!token.touches_previous() || i >= next_mention()) return false;
        if (tokens_[i - 1].fold.ends_with("'")) return false;
        return (token.is_word() && tokens_[i - 1].is_number()) ||
               (token.is_number() && tokens_[i - 1].is_word());
    }

    Draft& draft_;
    const text::Tokens& tokens_;
    std::size_t amount_ = 0, date_ = 0;
    bool all_capitals_ = false;
};

}  // namespace

bool is_grammar(const text::Tokens& tokens, std::size_t i) {
    if (!tokens[i].is_word()) return !tokens[i].is_number();
    if (tokens[i].fold.ends_with("'")) return true;
    return list(WordClass::function).match(tokens, i, i + 1).has_value();
}

bool is_glue(const Piece& piece) {
    if (piece.is(WordClass::function) || piece.is(WordClass::frame)) return true;
    return piece.kind == PieceKind::sign;
}

std::size_t Draft::next_told(std::size_t i) const {
    for (++i; i < pieces.size(); ++i)
        if (!is_glue(pieces[i])) return i;
    return pieces.size();
}

std::size_t Draft::previous_told(std::size_t i) const {
    while (i-- > 0)
        if (!is_glue(pieces[i])) return i;
    return pieces.size();
}

bool Draft::uses(Use use) const {
    return std::any_of(pieces.begin(), pieces.end(), [&](const Piece& p) { return p.use == use; });
}

bool Draft::uses_kind(std::string_view id) const {
    return std::any_of(pieces.begin(), pieces.end(), [&](const Piece& p) {
        return p.use == Use::kind && !p.excluded && p.value == id;
    });
}

void scan(Draft& draft) {
    draft.pieces.reserve(draft.tokens.size());
    Scanner(draft).run();
}

Language tell_language(const text::Tokens& tokens) {
    int french = 0, english = 0;
    bool accents = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        accents =
            accents || (tokens[i].is_word() && tokens.source(i).size() != tokens[i].fold.size());
        for (std::size_t c = 0; c < word_classes; ++c) {
            const auto found = list(static_cast<WordClass>(c)).match(tokens, i);
            if (!found) continue;
            const int weight = static_cast<int>(found->length);
            if (found->language == WordLanguage::french) french += weight;
            if (found->language == WordLanguage::english) english += weight;
        }
    }
    if (french != english) return french > english ? Language::french : Language::english;
    return Language::french;
}

}  // namespace vigie::searcher
