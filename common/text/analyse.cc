#include "common/text/analyse.hh"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include <xapian.h>

#include "common/lexicon/lexicon.hh"
#include "common/text/made_stop_words.hh"
#include "common/text/stem_cache.hh"
#include "common/text/word_index.hh"

namespace vigie::text {
namespace {

/// Stems remembered at most; a text of news has fewer different words.
constexpr std::size_t most_stems = 200'000;
/// Bytes of a word that may be asked for directly; those of texts are shorter (longest_word).
constexpr std::size_t longest_stemmed = 4096;
/// Parts of one compound at most ("prêt-à-porter" has three).
constexpr std::size_t most_parts = 6;

const StopWords& stop_words(Language language) {
    return language == Language::english ? made_english_stops : made_french_stops;
}

/// Words that are written apart and together: "start up" -> "startup".
struct Compounds {
    WordSet openers;  ///< first words; few words are any
    std::unordered_map<std::string_view, std::string_view> joined;
};

const Compounds& compounds() {
    static const auto table = [] {
        Compounds out;
        for (const auto& row : lexicon::rows("compounds.tsv")) {
            out.openers.add(row[0].substr(0, row[0].find(' ')));
            out.joined.emplace(row[0], row[1]);
        }
        return out;
    }();
    return table;
}

template <class List>
bool holds(const List& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

/// Endings that inclusive writing appends: "salarié·e·s", "acteur·rice·s".
bool is_inclusive_ending(std::string_view word) {
    static constexpr auto endings = std::to_array<std::string_view>(
        {"e",    "es",   "s",     "ne",    "nes",    "le",   "les",   "te",
         "tes",  "rice", "rices", "trice", "trices", "euse", "euses", "ere",
         "eres", "ve",   "ves",   "ice",   "ices",   "se",   "ses"});
    return holds(endings, word);
}

bool is_dot_of_inclusion(std::string_view fold) {
    return fold == "·" || fold == "•" || fold == "." || fold == "‧" || fold == "⋅" || fold == "∙";
}

/// Letters behind a figure that are a scale, not part of a name: "10M" is 10 and M, "5G" is one.
bool is_scale(std::string_view word) {
    static constexpr auto scales =
        std::to_array<std::string_view>({"k", "m", "md", "mds", "mrd", "mrds", "bn", "mn"});
    return holds(scales, word);
}

bool ends_sentence(const Token& token) {
    if (token.kind == TokenKind::line_break) return true;
    return token.is(".") || token.is("!") || token.is("?") || token.is("…");
}

/// Behind these a capital may be that of a sentence.
bool opens_clause(const Token& token) {
    return token.is(":") || token.is("«") || token.is("\"") || token.is("“") || token.is("(") ||
           token.is("-") || token.is("–") || token.is("—");
}

bool is_mostly_capitals(const Tokens& tokens) {
    std::size_t upper = 0;
    std::size_t other = 0;
    for (const auto& token : tokens) {
        if (!token.is_word()) continue;
        (token.letter_case == Case::upper ? upper : other) += token.fold.size() > 1;
    }
    return upper > other;
}

std::string_view cut(std::string_view word) {
    if (word.size() <= longest_word) return word;
    std::size_t end = longest_word;
    while (end > 0 && (static_cast<unsigned char>(word[end]) & 0xC0) == 0x80) --end;
    return word.substr(0, end);
}

}  // namespace

struct Analyser::State {
    Xapian::Stem stemmer;
    const StopWords& stops;
    StemCache stems;

    explicit State(Language language)
        : stemmer(language == Language::english ? "english" : "french"),
          stops(stop_words(language)) {}

    std::string_view stem(std::string_view folded) {
        folded = folded.substr(0, longest_stemmed);
        if (const auto known = stems.find(folded)) return *known;
        if (stems.size() >= most_stems) stems.clear();
        auto stemmed = stemmer(std::string(folded));
        return stems.add(folded, stemmed.empty() ? folded : std::string_view(stemmed));
    }
};

namespace {

/// One pass over the tokens of a text.
class Pass {
public:
    using Take = std::function<void(const Word&)>;
    Pass(const Tokens& tokens, const StopWords& stops,
         const std::function<std::string_view(std::string_view)>& stem, const FirstLetters& letters,
         const Take& take)
        : tokens_(tokens),
          stops_(stops),
          stem_(stem),
          letters_(letters),
          take_(take),
          all_capitals_(is_mostly_capitals(tokens)) {}

    void run() {
        while (i_ < tokens_.size()) i_ += step();
    }

private:
    /// Reads what begins at token i_; returns the number of tokens it takes.
    std::size_t step() {
        const auto& token = tokens_[i_];
        switch (token.kind) {
            case TokenKind::word:
                return read_word();
            case TokenKind::number:
                return read_number_or_compound();
            case TokenKind::symbol:
                emit(token.fold, token.span(), false, false);
                return 1;
            case TokenKind::punct:
            case TokenKind::line_break:
                break;
        }
        if (ends_sentence(token)) {
            if (!at_start_) ++position_;
            at_start_ = true;
        } else if (opens_clause(token)) {
            at_start_ = true;
        }
        return 1;
    }

    std::size_t read_word() {
        if (tokens_[i_].fold.back() == '\'') return 1;  // an elided article or pronoun
        if (const auto n = read_initials()) return n;
        if (const auto n = read_inclusive()) return n;
        if (const auto n = read_unit()) return n;
        return read_compound();
    }

    bool touches(std::size_t i) const {
        return i < tokens_.size() && tokens_[i].touches_previous();
    }
    bool touches(std::size_t i, std::string_view fold) const {
        return touches(i) && tokens_[i].is(fold);
    }
    bool is_letters_or_digits(std::size_t i) const {
        return i < tokens_.size() && (tokens_[i].is_word() || tokens_[i].is_number());
    }

    /// "I.A.", "U.S.": single letters with points between are one word.
    std::size_t read_initials() {
        const auto is_initial = [&](std::size_t i) {
            return i < tokens_.size() && tokens_[i].is_word() && tokens_[i].fold.size() == 1;
        };
        if (!is_initial(i_) || !touches(i_ + 1, ".")) return 0;
        std::size_t end = i_ + 1;
        joined_.assign(tokens_[i_].fold);
        while (touches(end, ".") && touches(end + 1) && is_initial(end + 1)) {
            joined_ += tokens_[end + 1].fold;
            end += 2;
        }
        if (joined_.size() < 2) return 0;
        if (touches(end, ".")) ++end;
        emit(joined_, span(i_, end), false, tokens_[i_].is_capital());
        return end - i_;
    }

    /// "salarié·e·s", "salarié(e)s", "salarié.e.s", "salarié-e-s": the word before the endings.
    std::size_t read_inclusive() {
        if (tokens_[i_].fold.size() < 3) return 0;
        const auto end = inclusive_end();
        if (end == i_ + 1) return 0;
        emit(tokens_[i_].fold, span(i_, end), false, is_name(tokens_[i_]));
        return end - i_;
    }

    bool is_ending(std::size_t i) const {
        return touches(i) && tokens_[i].is_word() && tokens_[i].letter_case == Case::lower &&
               is_inclusive_ending(tokens_[i].fold);
    }

    std::size_t inclusive_end() const {
        std::size_t end = i_ + 1;
        if (touches(end, "(") && is_ending(end + 1) && touches(end + 2, ")")) {
            end += 3;
            return touches(end, "s") ? end + 1 : end;
        }
        if (touches(end, "-")) {
            const bool both =
                touches(end + 1, "e") && touches(end + 2, "-") && touches(end + 3, "s");
            return both ? end + 4 : end;
        }
        while (touches(end) && is_dot_of_inclusion(tokens_[end].fold) && is_ending(end + 1) &&
               !(touches(end + 2) && is_letters_or_digits(end + 2)))
            end += 2;
        return end;
    }

    /// "M€", "Md€", "k$": a scale with its sign is one word.
    std::size_t read_unit() {
        const auto& token = tokens_[i_];
        if (!is_scale(token.fold) || !touches(i_ + 1) || tokens_[i_ + 1].kind != TokenKind::symbol)
            return 0;
        joined_.assign(token.fold);
        joined_ += tokens_[i_ + 1].fold;
        emit(joined_, span(i_, i_ + 2), false, false);
        return 2;
    }

    std::size_t read_number_or_compound() {
        const auto end = number_end();
        const bool letters_follow =
            touches(end) && tokens_[end].is_word() && !is_scale(tokens_[end].fold) && end == i_ + 1;
        if (letters_follow) return read_compound();
        emit(joined_, span(i_, end), false, false);
        return end - i_;
    }

    /// Leaves the figure in joined_: "1 000 000" and "1.000.000" as 1000000, "12,5" as 12.5.
    std::size_t number_end() {
        std::size_t end = i_ + 1;
        joined_.assign(tokens_[i_].fold);
        bool grouped = joined_.size() <= 3;
        while (end < tokens_.size()) {
            const auto& next = tokens_[end];
            if (grouped && next.is_number() && next.fold.size() == 3 && !next.touches_previous()) {
                joined_ += next.fold;
                ++end;
            } else if (touches(end) && (next.is(",") || next.is(".")) && touches(end + 1) &&
                       tokens_[end + 1].is_number()) {
                grouped = grouped && tokens_[end + 1].fold.size() == 3;
                if (!grouped) joined_ += '.';
                joined_ += tokens_[end + 1].fold;
                end += 2;
            } else {
                break;
            }
        }
        return end;
    }

    /// Words and figures that touch ("GPT4") or hang together by hyphens ("start-up", "R&D").
    std::size_t read_compound() {
        std::array<std::size_t, most_parts> parts{};
        std::size_t count = 0;
        std::size_t end = i_;
        do {
            parts[count++] = end++;
            if (touches(end, "-") || touches(end, "&")) {
                if (!touches(end + 1) || !is_letters_or_digits(end + 1)) break;
                ++end;
            } else if (!touches(end) || !is_letters_or_digits(end)) {
                break;
            }
        } while (count < most_parts);
        end = parts[count - 1] + 1;
        if (count == 1) return read_single();
        emit_compound({parts.data(), parts.data() + count}, end);
        return end - i_;
    }

    struct Parts {
        const std::size_t* first;
        const std::size_t* last;
        auto begin() const { return first; }
        auto end() const { return last; }
    };

    void emit_compound(Parts parts, std::size_t end) {
        bool letters = false;
        bool figures = false;
        bool long_letters = false;
        bool name = false;
        joined_.clear();
        for (const auto part : parts) {
            const auto& token = tokens_[part];
            letters |= token.is_word();
            figures |= token.is_number();
            long_letters |= token.is_word() && token.fold.size() > 1;
            name |= token.is_word() && is_name(token);
            joined_ += token.fold;
        }
        std::erase(joined_, '\'');
        const auto& last = tokens_[*(parts.last - 1)];
        const bool is_function =
            stops_.all.contains(tokens_[*parts.first]) || stops_.clitics.contains(last);
        const bool is_word = letters && (figures || !is_function);
        if (is_word) emit(joined_, span(i_, end), long_letters, name);
        if (is_word && !long_letters) return;
        for (const auto part : parts) {
            const auto& token = tokens_[part];
            if (token.fold.back() != '\'') emit_word(token);
        }
    }

    std::size_t read_single() {
        const auto& token = tokens_[i_];
        const auto next = i_ + 1;
        if (is_letters_or_digits(next) && tokens_[next].gap != Gap::none &&
            compounds_.openers.contains(token)) {
            joined_.assign(token.fold);
            joined_ += ' ';
            joined_ += tokens_[next].fold;
            const auto found = compounds_.joined.find(joined_);
            if (found != compounds_.joined.end())
                emit(found->second, span(i_, next + 1), true, false);
        }
        emit_word(token);
        return 1;
    }

    void emit_word(const Token& token) {
        auto fold = token.fold;
        if (fold.ends_with("'s")) fold.remove_suffix(2);
        if (fold.find('\'') == std::string_view::npos) {
            emit(fold, token.span(), false, is_name(token));
        } else {
            plain_.assign(fold);
            std::erase(plain_, '\'');
            emit(plain_, token.span(), false, is_name(token));
        }
    }

    bool is_name(const Token& token) const {
        switch (token.letter_case) {
            case Case::mixed:
                break;
            case Case::upper:
                if (all_capitals_) return false;
                break;
            case Case::capitalised:
                if (at_start_ || all_capitals_) return false;
                break;
            case Case::lower:
            case Case::none:
                return false;
        }
        return !token.fold.empty() && !stops_.all.contains(token);
    }

    Span span(std::size_t first, std::size_t last) const {
        return {tokens_[first].begin, tokens_[last - 1].end};
    }

    /// A joined form takes the position that its first part is about to take.
    void emit(std::string_view exact, Span where, bool joined, bool name) {
        if (exact.empty()) return;
        if (letters_.test(static_cast<unsigned char>(exact.front()))) {
            Word word;
            word.exact = cut(exact);
            word.stem = stem_(word.exact);
            word.position = position_ + 1;
            word.where = where;
            word.joined = joined;
            word.name = name;
            word.stop = !joined && stops_.all.contains(word.exact);
            take_(word);
        }
        if (joined) return;
        ++position_;
        at_start_ = false;
    }

    const Tokens& tokens_;
    const StopWords& stops_;
    const Compounds& compounds_ = compounds();
    const std::function<std::string_view(std::string_view)>& stem_;
    const FirstLetters& letters_;
    const Take& take_;
    const bool all_capitals_;
    std::size_t i_ = 0;
    std::uint32_t position_ = 0;
    bool at_start_ = true;
    std::string joined_;
    std::string plain_;
};

}  // namespace

Analyser::Analyser(Language language) : state_(std::make_unique<State>(language)) {}
Analyser::~Analyser() = default;
Analyser::Analyser(Analyser&&) noexcept = default;
Analyser& Analyser::operator=(Analyser&&) noexcept = default;

void Analyser::words(const Tokens& tokens, const std::function<void(const Word&)>& take) {
    words(tokens, FirstLetters().set(), take);
}

void Analyser::words(const Tokens& tokens, const FirstLetters& letters,
                     const std::function<void(const Word&)>& take) {
    const std::function<std::string_view(std::string_view)> stem = [this](std::string_view word) {
        return state_->stem(word);
    };
    Pass(tokens, state_->stops, stem, letters, take).run();
}

std::string_view Analyser::stem(std::string_view folded) {
    return state_->stem(folded);
}

std::string stems_of(Analyser& analyser, std::string_view phrase) {
    std::string out;
    analyser.words(Tokens(phrase), [&](const Word& word) {
        if (word.joined) return;
        if (!out.empty()) out += ' ';
        out += word.stem;
    });
    return out;
}

bool Analyser::is_stop_word(std::string_view folded) const {
    return state_->stops.all.contains(folded);
}

}  // namespace vigie::text
