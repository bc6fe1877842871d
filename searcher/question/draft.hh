// searcher/question/draft.hh: a question under reading: its tokens, cut into pieces, and what each
// piece has become so far. Private to this room.
//
//   scan      the text into pieces: known words, dates, amounts, and what is unknown
//   measure   amounts with their comparisons            (amounts.cc)
//   decide    about deals, or text                      (decide.cc)
//   use       dates that are no names                   (periods.cc)
//   order     sorts, limits, sums, groups               (orders.cc)
//   assign    names to roles, what is excluded          (roles.cc, negation.cc)
//   assemble  the Question and its readings             (assemble.cc)
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/dates/read_dates.hh"
#include "common/money/read_amounts.hh"
#include "common/text/token.hh"
#include "searcher/question/question.hh"
#include "searcher/question/words.hh"

namespace vigie::searcher {

/// What a piece was before anything was decided.
enum class PieceKind : std::uint8_t { unknown, sign, number, word, place, date, amount };

/// What a piece is good for in the end.
enum class Use : std::uint8_t {
    open,  ///< not decided yet
    ignored,
    text,
    kind,
    status,
    amount,
    date,
    company,
    investor,
    lead,
    stage,
    sector,
    place,
    sort,
    limit,
    group_by,
    aggregate,
    negation,
    aside,  ///< set aside: told as not understood
};

struct Piece {
    text::TokenRange tokens;
    PieceKind kind = PieceKind::unknown;
    WordClass of = WordClass::function;  ///< of a word
    const Word* word = nullptr;
    std::size_t mention = 0;  ///< of a date or an amount: its index

    Use use = Use::open;
    bool excluded = false;
    bool part = false;      ///< belongs to the piece of the same use before or behind it
    std::string value;      ///< id or name
    std::string_view rule;  ///< a constant
    std::optional<AmountFilter> amount;
    std::string note;                         ///< said aloud beside the reading
    std::string name_company, name_investor;  ///< of a name: as the lists or the index write it

    bool is(WordClass c) const { return kind == PieceKind::word && of == c; }
    bool is_name() const { return !name_company.empty() || !name_investor.empty(); }
};

struct Draft {
    const text::Tokens& tokens;
    const QuestionOptions& options;
    Language language = Language::french;
    std::vector<money::AmountMention> amounts;
    std::vector<dates::DateMention> dates;
    std::vector<Piece> pieces;  ///< in order; together every visible token
    bool deals = false;
    int limit = 0;  ///< 0: none asked

    std::string_view fold(std::size_t token) const { return tokens[token].fold; }
    const Piece* at(std::size_t piece) const {
        return piece < pieces.size() ? &pieces[piece] : nullptr;
    }
    std::string source(const Piece& piece) const {
        return std::string(tokens.source(piece.tokens.begin, piece.tokens.end));
    }
    /// The next piece behind `i` that is no grammar ("de", "the"); size() where there is none.
    std::size_t next_told(std::size_t i) const;
    /// The one before; size() where there is none.
    std::size_t previous_told(std::size_t i) const;
    /// True where some piece is used for `use`.
    bool uses(Use use) const;
    bool uses_kind(std::string_view id) const;
};

/// True for grammar that may stand between two pieces which belong together ("de la", "of the").
bool is_glue(const Piece& piece);

/// True for a word of grammar, an elided word or a sign.
bool is_grammar(const text::Tokens& tokens, std::size_t i);

inline void take(Piece& piece, Use use, std::string_view value, std::string_view rule) {
    piece.use = use;
    piece.value = std::string(value);
    piece.rule = rule;
}

Language tell_language(const text::Tokens& tokens);
void scan(Draft& draft);
void measure_amounts(Draft& draft);
void decide(Draft& draft);
void use_dates(Draft& draft);
void read_orders(Draft& draft);
void assign_roles(Draft& draft);
void exclude(Draft& draft);
/// `asked`: the tokens as typed, where the draft's have their spelling put right.
void assemble(const Draft& draft, const text::Tokens& asked, Question& question);

}  // namespace vigie::searcher
