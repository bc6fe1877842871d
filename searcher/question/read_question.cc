#include <algorithm>

#include "searcher/question/draft.hh"
#include "searcher/question/spelling.hh"

namespace vigie::searcher {
namespace {

/// No question of a person is longer; what lies behind is told as not read.
constexpr std::size_t most_tokens = 10'000;

/// The beginning of `text` that holds at most `most_tokens` tokens.
std::string_view readable_part(std::string_view text) {
    constexpr std::size_t most_bytes = 200'000;
    std::size_t cut = std::min(text.size(), most_bytes);
    while (cut > 0 && cut < text.size() && (static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80)
        --cut;
    const text::Tokens tokens(text.substr(0, cut));
    if (tokens.size() > most_tokens) cut = tokens[most_tokens].begin;
    return text.substr(0, cut);
}

dates::DateOptions date_options(Language language, dates::Day today) {
    dates::DateOptions out;
    out.language = language;
    out.reference = dates::single_day(today);
    out.question = true;
    return out;
}

money::AmountOptions amount_options(Language language) {
    money::AmountOptions out;
    out.language = language;
    out.question = true;
    return out;
}

/// "article 13" is a name, "articles" alone says what is searched.
bool says_what_is_searched(const Draft& draft, std::size_t i) {
    const Piece& p = draft.pieces[i];
    const Piece* next = draft.at(i + 1);
    if (!draft.deals && next != nullptr && next->kind == PieceKind::number) return false;
    if (p.is(WordClass::frame)) return draft.deals || !p.word->has("deals");
    return p.is(WordClass::venture);
}

/// A phrase of the tables that no rule took and that is made of grammar only ("plus de", "by").
bool is_all_grammar(const Draft& draft, const Piece& p) {
    if (p.kind != PieceKind::word || p.is_name() || p.is(WordClass::trap)) return false;
    for (std::size_t i = p.tokens.begin; i < p.tokens.end; ++i)
        if (!is_grammar(draft.tokens, i)) return false;
    return true;
}

/// What no rule took: grammar and frame words say nothing, the rest is searched.
void settle(Draft& draft) {
    for (std::size_t i = 0; i < draft.pieces.size(); ++i) {
        Piece& p = draft.pieces[i];
        if (p.use != Use::open) continue;
        if (p.kind == PieceKind::sign)
            take(p, Use::ignored, {}, "sign");
        else if (p.is(WordClass::function) || is_all_grammar(draft, p))
            take(p, Use::ignored, {}, "function-word");
        else if (says_what_is_searched(draft, i))
            take(p, Use::ignored, {}, "frame-word");
        else
            take(p, Use::text, {}, p.rule.empty() ? "text" : p.rule);
    }
}

}  // namespace

Question read_question(std::string_view text, const QuestionOptions& options) {
    Question question;
    question.asked = text;
    const std::string_view part = readable_part(text);
    const text::Tokens asked(part);
    const std::string corrected = correct_spelling(asked);
    const text::Tokens tokens(corrected);
    question.language = options.language.value_or(tell_language(tokens));

    Draft draft{tokens, options, question.language, {}, {}, {}, false, 0};
    draft.amounts = money::read_amounts(tokens, amount_options(question.language));
    draft.dates = dates::read_dates(tokens, date_options(question.language, options.today));
    scan(draft);
    measure_amounts(draft);
    decide(draft);
    use_dates(draft);
    read_orders(draft);
    if (draft.deals) {
        assign_roles(draft);
        exclude(draft);
    }
    settle(draft);
    assemble(draft, asked, question);
    if (part.size() < text.size())
        question.not_understood.push_back({{part.size(), text.size()},
                                           std::string(text.substr(part.size(), 60)),
                                           "a question is read up to its 10 000th word"});
    return question;
}

}  // namespace vigie::searcher
