#include "common/money/quantity.hh"

#include <algorithm>
#include <cmath>

#include "common/money/currency_marks.hh"

namespace vigie::money {
namespace {

std::int64_t power_of_ten(int exponent) {
    std::int64_t out = 1;
    for (; exponent > 0 && out < 1'000'000'000'000'000'000; --exponent) out *= 10;
    return out;
}

class QuantityReader {
public:
    QuantityReader(const text::Tokens& tokens, std::size_t at, const Vocabulary& vocabulary)
        : tokens_(tokens), vocabulary_(vocabulary), at_(at) {}

    std::optional<Quantity> read() {
        out_.begin = at_;
        read_currency_before();
        if (!read_figure() && !read_article()) return std::nullopt;
        if (!out_.scaled) read_scale();
        if (out_.figure.needs_scale && !out_.scaled) return std::nullopt;
        if (out_.scaled) {
            read_half_behind();
            read_remainder();
            read_tenths();
        }
        read_currency_behind();
        read_scale_behind_currency();
        read_cents();
        if (single_article_ && !cents_) return std::nullopt;
        finish();
        return out_;
    }

private:
    const text::Token* token(std::size_t at) const {
        return at < tokens_.size() ? &tokens_[at] : nullptr;
    }
    bool is(std::size_t at, std::string_view fold) const {
        return at < tokens_.size() && tokens_[at].is(fold);
    }
    bool english() const { return vocabulary_.language() == Language::english; }

    void read_currency_before() {
        if (tokens_[at_].is_number()) return;
        const auto mark = currency_before(tokens_, at_, vocabulary_);
        if (!mark) return;
        out_.has_currency = out_.currency_first = true;
        out_.currency = mark->code;
        at_ = mark->end;
    }

    bool read_figure() {
        if (at_ >= tokens_.size()) return false;
        std::optional<Figure> figure;
        if (tokens_[at_].is_number()) {
            if (!may_begin_digits()) return false;
            auto style = style_of(vocabulary_.language());
            style.comma_groups |= out_.currency_first;
            figure = read_digits(tokens_, at_, style);
        } else if (tokens_[at_].is_word()) {
            figure = read_words(tokens_, at_, vocabulary_);
            if (!figure) figure = read_english_article();
        }
        if (!figure) return false;
        out_.figure = *figure;
        at_ = figure->end;
        read_spoken_decimals();
        return true;
    }

    /// "1 point 3", "2 virgule 5".
    void read_spoken_decimals() {
        if (out_.figure.exponent != 0 || out_.figure.grouped) return;
        if (!is(at_, "point") && !is(at_, "virgule")) return;
        if (!out_.figure.in_digits) return read_worded_decimals();
        const auto* next = token(at_ + 1);
        if (next == nullptr || !next->is_number() || next->fold.size() > 2) return;
        if (out_.figure.mantissa > 1'000'000) return;
        for (const char c : next->fold) {
            out_.figure.mantissa = out_.figure.mantissa * 10 + (c - '0');
            --out_.figure.exponent;
        }
        at_ += 2;
    }

    /// "vingt-sept virgule cinq".
    void read_worded_decimals() {
        if (english() || out_.figure.collective || !is(at_, "virgule")) return;
        const auto rest = read_words(tokens_, at_ + 1, vocabulary_);
        if (!rest || rest->exponent != 0 || rest->mantissa > 99 || rest->collective) return;
        const int digits = rest->mantissa > 9 ? 2 : 1;
        out_.figure.mantissa = out_.figure.mantissa * (digits == 2 ? 100 : 10) + rest->mantissa;
        out_.figure.exponent = -digits;
        at_ = rest->end;
    }

    /// "M6", "i7", "T3", "1/4", "Covid-19" hold no figure of their own.
    bool may_begin_digits() const {
        if (out_.currency_first || at_ == 0 || !tokens_[at_].touches_previous()) return true;
        const auto& before = tokens_[at_ - 1];
        if (at_ >= 2 && before.is("-") && before.touches_previous() && tokens_[at_ - 2].is_word())
            return false;
        const bool elided = before.fold.ends_with("'");  // "plus d'1 million"
        return (!before.is_word() || elided) && !before.is("/") && !before.is("_") &&
               !before.is("#") && !before.is("@");
    }

    /// "a billion", "a dollar and 42 cents".
    std::optional<Figure> read_english_article() {
        if (!english() || !(tokens_[at_].is("a") || tokens_[at_].is("an"))) return std::nullopt;
        if (at_ + 1 >= tokens_.size()) return std::nullopt;
        const auto& next = vocabulary_[tokens_[at_ + 1]];
        const bool scale = next.exponent > 0 && !next.short_scale && !next.currency;
        if (!scale && !next.family) return std::nullopt;
        single_article_ = !scale;
        Figure out;
        out.mantissa = 1;
        out.end = at_ + 1;
        return out;
    }

    /// "le milliard", "du premier million": the scale word alone.
    bool read_article() {
        if (out_.currency_first || english() || at_ == 0) return false;
        const auto& word = vocabulary_[tokens_[at_]];
        if (word.exponent < 6 || word.short_scale || word.currency) return false;
        const auto& before = tokens_[at_ - 1];
        static constexpr std::string_view articles[] = {"le", "du",   "au",     "son",
                                                        "ce", "leur", "premier"};
        if (std::ranges::find(articles, before.fold) == std::end(articles)) return false;
        if (!tokens_[at_].fold.ends_with('n') && !tokens_[at_].fold.ends_with('d')) return false;
        out_.figure.mantissa = 1;
        take_scale(at_, word);
        return true;
    }

    void take_scale(std::size_t at, const Word& word) {
        out_.scaled = true;
        out_.scale += word.exponent;
        out_.short_scale = word.short_scale;
        at_ = at + 1;
        if (!word.currency) return;
        out_.has_currency = true;  // "MEUR"
        out_.currency = word.code;
    }

    /// "seize petits millions", "30 bons millions": what only colours the sum.
    bool is_colour(std::size_t at) const {
        static constexpr std::string_view words[] = {
            "petit",  "petits",   "petites",  "bon",      "bons",     "bonnes",
            "gros",   "maigres",  "beau",     "beaux",    "jolis",    "malheureux",
            "grands", "modestes", "nouveaux", "premiers", "derniers", "autres"};
        const auto* next = token(at + 1);
        if (english() || next == nullptr || !next->is_word() || !tokens_[at].is_word())
            return false;
        const auto& scale = vocabulary_[*next];
        return scale.exponent >= 6 && !scale.short_scale &&
               std::ranges::find(words, tokens_[at].fold) != std::end(words);
    }

    std::size_t scale_position() const {
        auto at = at_;
        if (at < tokens_.size() && is_colour(at)) return at + 1;
        if (out_.figure.collective && (is(at, "de") || is(at, "d'"))) ++at;
        const bool joined = is(at, "-") && tokens_[at].touches_previous() &&
                            at + 1 < tokens_.size() && tokens_[at + 1].touches_previous();
        return joined ? at + 1 : at;
    }

    bool read_scale() {
        read_half_before();
        const auto at = scale_position();
        const auto* next = token(at);
        if (next == nullptr || !next->is_word()) return false;
        const auto& word = vocabulary_[*next];
        if (word.exponent == 0 || !is_scale_here(at, word)) return false;
        take_scale(at, word);
        if (word.exponent == 3 && !word.short_scale) read_scale_of_thousands();
        return true;
    }

    bool is_scale_here(std::size_t at, const Word& word) const {
        if (word.shouted && tokens_[at].letter_case == text::Case::lower) return false;
        if (word.shouted && tokens_[at].letter_case == text::Case::capitalised) return false;
        if (!word.short_scale) return true;
        const bool stands_alone =
            tokens_[at].fold.size() > 1 || tokens_[at].is("m") || tokens_[at].touches_previous();
        return stands_alone || currency_behind(tokens_, at + 1, true, vocabulary_).has_value();
    }

    /// "mille milliards".
    void read_scale_of_thousands() {
        const auto* next = token(at_);
        if (next == nullptr) return;
        const auto& word = vocabulary_[*next];
        if (word.exponent >= 6 && !word.short_scale && !word.currency) take_scale(at_, word);
    }

    void add_half() {
        auto& figure = out_.figure;
        if (figure.exponent != 0 || figure.mantissa > 1'000'000'000) return;
        figure.mantissa = figure.mantissa * 10 + 5;
        figure.exponent = -1;
    }

    /// "one and a half million".
    void read_half_before() {
        if (is(at_, "and") && is(at_ + 1, "a") && is(at_ + 2, "half")) {
            at_ += 3;
            add_half();
        }
    }

    /// "trois millions et demi".
    void read_half_behind() {
        if (is(at_, "et") && (is(at_ + 1, "demi") || is(at_ + 1, "demie"))) {
            at_ += 2;
            add_half();
        } else if (is(at_, "and") && is(at_ + 1, "a") && is(at_ + 2, "half")) {
            at_ += 3;
            add_half();
        }
    }

    /// "un million deux cent mille euros", "2 milliards 300 millions d'euros": only before a
    /// currency, and only something smaller than the scale word.
    void read_remainder() {
        const auto* next = token(at_);
        if (next == nullptr || out_.scale < 6 || out_.figure.exponent != 0) return;
        if (out_.short_scale || out_.has_currency || tokens_[at_].kind == text::TokenKind::punct)
            return;
        QuantityReader rest(tokens_, at_, vocabulary_);
        if (!rest.read_figure() || rest.out_.figure.exponent != 0 || rest.out_.figure.collective)
            return;
        rest.read_scale();
        if (rest.out_.short_scale || rest.out_.has_currency) return;
        const auto whole = out_.figure.scaled(out_.scale);
        const auto part = rest.out_.figure.scaled(rest.out_.scale);
        if (!whole || !part || *part >= power_of_ten(out_.scale) || *part > *whole) return;
        if (!currency_behind(tokens_, rest.at_, rest.out_.scaled, vocabulary_)) return;
        out_.figure.mantissa = *whole + *part;
        out_.scale = 0;
        at_ = rest.at_;
    }

    /// "un million trois", "deux milliards huit": tenths, unless they count what follows.
    void read_tenths() {
        if (english() || out_.scale < 6 || out_.short_scale || out_.figure.exponent != 0) return;
        const auto* next = token(at_);
        if (next == nullptr || !next->is_word() || out_.has_currency) return;
        const auto& word = vocabulary_[*next];
        if (word.number != NumberWord::unit || word.value < 2 || word.value > 9) return;
        const auto* after = token(at_ + 1);
        if (after != nullptr && after->is_word() && !after->is("en") && !after->is("a") &&
            !after->is("pour") && !currency_behind(tokens_, at_ + 1, false, vocabulary_))
            return;
        out_.figure.mantissa = out_.figure.mantissa * 10 + word.value;
        out_.figure.exponent = -1;
        ++at_;
    }

    void read_currency_behind() {
        if (out_.has_currency && !out_.currency_first) return;
        auto at = at_;
        if (is(at, "-") && tokens_[at].touches_previous() && at + 1 < tokens_.size() &&
            tokens_[at + 1].touches_previous() && tokens_[at + 1].is_word())
            ++at;  // "one-yen", "10-million-euro"
        if (out_.scaled && is(at, "us") && tokens_[at].letter_case == text::Case::upper) {
            out_.has_currency = true;  // "22 millions US"
            out_.currency = Currency("USD");
            at_ = at + 1;
            return;
        }
        const bool linked = out_.scaled || out_.figure.collective;
        const auto mark = currency_behind(tokens_, at, linked, vocabulary_);
        if (!mark) return;
        if (out_.currency_first && mark->code != out_.currency) return;
        out_.has_currency = true;
        out_.currency = mark->code;
        out_.unqualified = mark->unqualified;
        out_.family = mark->family;
        out_.end_byte = mark->end_byte;
        at_ = mark->end;
    }

    /// English: "75 USD million".
    void read_scale_behind_currency() {
        if (!english() || out_.scaled || !out_.has_currency) return;
        const auto* next = token(at_);
        if (next == nullptr) return;
        const auto& word = vocabulary_[*next];
        if (word.exponent < 6 || word.short_scale || word.currency) return;
        take_scale(at_, word);
        out_.end_byte = 0;
    }

    /// "4 euros 50", "12€47", "15 dollars et 50 cents".
    void read_cents() {
        if (out_.scaled || !out_.has_currency || out_.currency_first) return;
        if (out_.figure.exponent != 0 || out_.figure.mantissa > 1'000'000'000'000) return;
        const bool joined = is(at_, "et") || is(at_, "and");
        const auto at = at_ + (joined ? 1 : 0);
        const auto cents = figure_at(at);
        if (!cents || cents->exponent != 0 || cents->mantissa > 99) return;
        const auto* unit = token(cents->end);
        const bool named = unit != nullptr && vocabulary_[*unit].has(Role::cent);
        if (!named && !ends_price(*cents, at)) return;
        out_.figure.mantissa = out_.figure.mantissa * 100 + cents->mantissa;
        out_.figure.exponent = -2;
        at_ = cents->end + (named ? 1 : 0);
        out_.end_byte = 0;
        cents_ = true;
    }

    std::optional<Figure> figure_at(std::size_t at) const {
        if (at >= tokens_.size()) return std::nullopt;
        if (tokens_[at].is_number())
            return read_digits(tokens_, at, style_of(vocabulary_.language()));
        if (!tokens_[at].is_word()) return std::nullopt;
        auto figure = read_words(tokens_, at, vocabulary_);
        if (figure && (figure->needs_scale || figure->collective)) return std::nullopt;
        return figure;
    }

    /// Two digits that end the price: nothing behind them that they could count.
    bool ends_price(const Figure& cents, std::size_t at) const {
        if (!cents.in_digits || tokens_[at].fold.size() != 2) return false;
        const auto* next = token(cents.end);
        if (next == nullptr) return true;
        if (next->kind == text::TokenKind::symbol || next->is("%")) return false;
        if (next->is_word() && next->touches_previous()) return false;
        return !next->is_word() || vocabulary_[*next].has(Role::function);
    }

    void finish() {
        out_.end = at_;
        if (out_.end_byte == 0) out_.end_byte = tokens_[at_ - 1].end;
    }

    const text::Tokens& tokens_;
    const Vocabulary& vocabulary_;
    std::size_t at_;
    Quantity out_;
    bool single_article_ = false;
    bool cents_ = false;
};

}  // namespace

double Quantity::value() const {
    return figure.value() * std::pow(10.0, scale);
}

std::optional<std::int64_t> Quantity::minor(Currency of) const {
    return figure.scaled(scale + of.minor_digits());
}

std::int64_t Quantity::last_digit_minor(Currency of) const {
    int exponent = figure.exponent + scale;
    if (!scaled && figure.exponent == 0 && figure.mantissa != 0)
        for (int step = 0; step < 3 && figure.mantissa % power_of_ten(exponent + 3) == 0; ++step)
            exponent += 3;
    const int power = exponent + of.minor_digits();
    return power > 0 ? power_of_ten(power) : 1;
}

std::optional<Quantity> read_quantity(const text::Tokens& tokens, std::size_t at,
                                      const Vocabulary& vocabulary) {
    if (at >= tokens.size()) return std::nullopt;
    return QuantityReader(tokens, at, vocabulary).read();
}

}  // namespace vigie::money
