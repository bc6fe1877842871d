#include "common/money/numbers.hh"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string_view>

namespace vigie::money {
namespace {

constexpr std::size_t most_digits = 18;
constexpr std::size_t most_groups = 8;

bool touches_number(const text::Tokens& tokens, std::size_t at) {
    return at < tokens.size() && tokens[at].is_number() && tokens[at].touches_previous();
}

/// A separator that touches digits on both sides.
bool is_inner_separator(const text::Tokens& tokens, std::size_t at) {
    if (at >= tokens.size() || !tokens[at].touches_previous()) return false;
    const auto& token = tokens[at];
    if (!(token.is(".") || token.is(",") || token.is("'"))) return false;
    return touches_number(tokens, at + 1);
}

/// Collects the digits of one figure.
class Digits {
public:
    bool add(std::string_view digits) {
        count_ += digits.size();
        if (count_ > most_digits) return false;
        for (const char c : digits) mantissa_ = mantissa_ * 10 + (c - '0');
        return true;
    }
    std::int64_t mantissa() const { return mantissa_; }

private:
    std::int64_t mantissa_ = 0;
    std::size_t count_ = 0;
};

/// The pieces of one run "125.000,50": groups and separators, then at most one decimal part.
class DigitsReader {
public:
    DigitsReader(const text::Tokens& tokens, std::size_t at, FigureStyle style)
        : tokens_(tokens), at_(at), style_(style) {}

    std::optional<Figure> read() {
        out_.in_digits = true;
        if (!digits_.add(tokens_[at_].fold)) return std::nullopt;
        next_ = at_ + 1;
        if (!read_space_groups() && !read_marked_groups()) return std::nullopt;
        if (is_inner_separator(tokens_, next_) && !read_decimals()) return std::nullopt;
        if (is_inner_separator(tokens_, next_)) return std::nullopt;
        out_.mantissa = digits_.mantissa();
        out_.end = next_;
        return out_;
    }

private:
    bool may_lead_groups() const {
        const auto first = tokens_[at_].fold;
        return first.size() <= 3 && first.front() != '0';
    }

    bool is_space_group(std::size_t at) const {
        return at < tokens_.size() && tokens_[at].is_number() && !tokens_[at].touches_previous() &&
               tokens_[at].fold.size() == 3;
    }

    /// "1 250 000": spaces of any kind. False where the digits are too many.
    bool read_space_groups() {
        if (!may_lead_groups()) return false;
        while (is_space_group(next_)) {
            out_.grouped = true;
            if (!digits_.add(tokens_[next_].fold)) {
                too_long_ = true;
                return false;
            }
            ++next_;
        }
        return out_.grouped;
    }

    bool groups_by(std::string_view mark, std::size_t count) const {
        if (mark == "'") return true;
        if (count > 1) return true;
        return mark == "," ? style_.comma_groups : style_.point_groups;
    }

    std::size_t count_groups(std::string_view mark) const {
        std::size_t count = 0;
        for (auto at = next_; count < most_groups && is_inner_separator(tokens_, at) &&
                              tokens_[at].is(mark) && tokens_[at + 1].fold.size() == 3;
             at += 2)
            ++count;
        return count;
    }

    /// "1.250.000", "1'000": one mark throughout. True where the rest may still be decimals.
    bool read_marked_groups() {
        if (too_long_) return false;
        if (!is_inner_separator(tokens_, next_) || !may_lead_groups()) return true;
        const auto mark = tokens_[next_].fold;
        const auto count = count_groups(mark);
        const bool other_follows =
            is_inner_separator(tokens_, next_ + 2 * count) && !tokens_[next_ + 2 * count].is(mark);
        if (count == 0 || !(groups_by(mark, count) || other_follows)) return true;
        for (std::size_t i = 0; i < count; ++i, next_ += 2)
            if (!digits_.add(tokens_[next_ + 1].fold)) return false;
        out_.grouped = true;
        return true;
    }

    bool read_decimals() {
        if (tokens_[next_].is("'")) return false;
        const auto decimals = tokens_[next_ + 1].fold;
        if (!digits_.add(decimals)) return false;
        out_.exponent = -static_cast<int>(decimals.size());
        next_ += 2;
        return true;
    }

    const text::Tokens& tokens_;
    std::size_t at_;
    FigureStyle style_;
    std::size_t next_ = 0;
    Digits digits_;
    bool too_long_ = false;
    Figure out_;
};

/// Number words, one after the other, while the grammar of numbers lets them follow.
class WordsReader {
public:
    WordsReader(const text::Tokens& tokens, std::size_t at, const Vocabulary& vocabulary)
        : tokens_(tokens), vocabulary_(vocabulary), next_(at) {}

    std::optional<Figure> read() {
        auto at = next_;
        while (at < tokens_.size() && tokens_[at].is_word() && accept(vocabulary_[tokens_[at]])) {
            any_ = true;
            next_ = at + 1;
            at = behind_joint(next_);
        }
        if (!any_) return std::nullopt;
        Figure out;
        out.mantissa = thousands_ + current_;
        out.end = next_;
        read_point(out);
        return out;
    }

private:
    bool accept(const Word& word) {
        switch (word.number) {
            case NumberWord::unit:
                return accept_unit(word.value);
            case NumberWord::ten:
                return accept_ten(word.value);
            case NumberWord::hundred:
                return accept_hundred();
            case NumberWord::thousand:
                return accept_thousand();
            default:
                return false;
        }
    }

    bool accept_unit(int value) {
        const auto low = current_ % 100;
        const bool after_ten = low >= 20 && low % 10 == 0 && value < 10;
        const bool after_sixty = (low == 60 || low == 80) && value >= 10;
        const bool after_tenth =
            low % 20 == 10 && (low == 10 || low >= 70) && value >= 7 && value <= 9;  // dix-sept
        if (any_ && low != 0 && !after_ten && !after_sixty && !after_tenth) return false;
        if (any_ && low == 0 && !after_power_) return false;
        current_ += value;
        after_power_ = false;
        return true;
    }

    bool accept_ten(int value) {
        if (value == 20 && current_ % 100 == 4 && !after_power_) {  // quatre-vingts
            current_ += 76;
            return true;
        }
        if (any_ && !after_power_) return false;
        current_ += value;
        after_power_ = false;
        return true;
    }

    bool accept_hundred() {
        if (current_ >= 100) return false;
        if (current_ > 20 && thousands_ == 0 && any_ && current_ % 10 == 0) return false;
        current_ = std::max<std::int64_t>(current_, 1) * 100;
        after_power_ = true;
        return true;
    }

    bool accept_thousand() {
        if (thousands_ != 0) return false;
        thousands_ = std::max<std::int64_t>(current_, 1) * 1000;
        current_ = 0;
        after_power_ = true;
        return true;
    }

    /// Behind a hyphen, "et" or "and" that may join two number words.
    std::size_t behind_joint(std::size_t at) const {
        if (at + 1 >= tokens_.size()) return at;
        const auto& token = tokens_[at];
        if (token.is("-") && token.touches_previous() && tokens_[at + 1].touches_previous())
            return is_joined_et(at + 1) ? at + 3 : at + 1;
        if (is_joined_et(at)) return at + 1;
        const bool english = vocabulary_.language() == Language::english;
        return english && after_power_ && token.is("and") ? at + 1 : at;
    }

    /// "vingt et un", "soixante-et-onze": nothing else is joined by "et".
    bool is_joined_et(std::size_t at) const {
        if (!tokens_[at].is("et") || current_ % 10 != 0 || current_ % 100 < 20) return false;
        auto next = at + 1;
        if (next < tokens_.size() && tokens_[next].is("-")) ++next;
        if (next >= tokens_.size()) return false;
        return tokens_[next].is("un") || tokens_[next].is("une") || tokens_[next].is("onze");
    }

    /// "trois virgule cinq", "one point three".
    void read_point(Figure& out) const {
        if (out.end + 1 >= tokens_.size()) return;
        if (!tokens_[out.end].is("virgule") && !tokens_[out.end].is("point")) return;
        const auto& word = vocabulary_[tokens_[out.end + 1]];
        if (word.number != NumberWord::unit || word.value > 9) return;
        out.mantissa = out.mantissa * 10 + word.value;
        out.exponent = -1;
        out.end += 2;
    }

    const text::Tokens& tokens_;
    const Vocabulary& vocabulary_;
    std::size_t next_;
    std::int64_t current_ = 0;
    std::int64_t thousands_ = 0;
    bool any_ = false;
    bool after_power_ = true;  // the last word was a hundred or a thousand, or there was none
};

constexpr std::int64_t third_mantissa = 333'333'333'333;  // of 10^12

Figure part(std::int64_t count, int divisor, std::size_t end) {
    Figure out;
    out.end = end;
    out.needs_scale = true;
    if (divisor == 2) {
        out.mantissa = 5;
        out.exponent = -1;
        return out;
    }
    out.exponent = divisor == 3 ? -12 : -2;
    out.mantissa =
        divisor == 3 ? (third_mantissa * count + (count == 2 ? 1 : 0)) : 100 * count / divisor;
    return out;
}

bool is_one(const text::Token& token) {
    return token.is("un") || token.is("une") || token.is("a") || token.is("one") || token.is("an");
}

bool is_determiner(const text::Token& token) {
    return is_one(token) || token.is("la") || token.is("cette") || token.is("sa") ||
           token.is("bonne") || token.is("petite");
}

/// Between a part and its scale word: "quart de", "half a".
bool is_link(const text::Token& token) {
    return token.is("-") || token.is("de") || token.is("d'") || token.is("of") || is_one(token);
}

/// "demi-", "un quart de", "trois quarts de", "half a", "a quarter of a": before a scale word.
std::optional<Figure> read_part(const text::Tokens& tokens, std::size_t at,
                                const Vocabulary& vocabulary) {
    const auto& first = vocabulary[tokens[at]];
    const bool counted = first.number == NumberWord::unit || is_one(tokens[at]);
    const auto word_at = at + (counted ? 1 : 0);
    if (word_at >= tokens.size()) return std::nullopt;
    const auto& word = vocabulary[tokens[word_at]];
    const bool half = word.number == NumberWord::half;
    if (!half && !(counted && word.number == NumberWord::fraction)) return std::nullopt;
    auto end = word_at + 1;
    for (int links = 0; links < 2 && end < tokens.size() && is_link(tokens[end]); ++links) ++end;
    const auto count = counted && !half ? std::max<int>(first.value, 1) : 1;
    return part(count, word.value, end);
}

std::optional<Figure> read_collective(const text::Tokens& tokens, std::size_t at,
                                      const Vocabulary& vocabulary) {
    if (at + 1 >= tokens.size() || !is_determiner(tokens[at])) return std::nullopt;
    auto next = at + 1;
    if (tokens[next].is("bonne") || tokens[next].is("petite")) ++next;
    if (next >= tokens.size()) return std::nullopt;
    const auto& word = vocabulary[tokens[next]];
    if (word.number != NumberWord::collective) return std::nullopt;
    Figure out;
    out.mantissa = word.value;
    out.collective = true;
    out.end = next + 1;
    return out;
}

}  // namespace

double Figure::value() const {
    return static_cast<double>(mantissa) * std::pow(10.0, exponent);
}

std::optional<std::int64_t> Figure::scaled(int by) const {
    std::int64_t out = mantissa;
    int power = exponent + by;
    for (; power > 0; --power) {
        if (out > std::numeric_limits<std::int64_t>::max() / 10) return std::nullopt;
        out *= 10;
    }
    std::int64_t divisor = 1;
    for (; power < 0; ++power) {
        if (divisor > std::numeric_limits<std::int64_t>::max() / 10) return 0;
        divisor *= 10;
    }
    return out / divisor + (out % divisor * 2 >= divisor && divisor > 1 ? 1 : 0);
}

bool Figure::looks_like_year() const {
    return in_digits && !grouped && exponent == 0 && mantissa >= 1900 && mantissa <= 2100;
}

FigureStyle style_of(Language language) {
    const bool french = language == Language::french;
    return {.comma_groups = !french, .point_groups = french};
}

std::optional<Figure> read_digits(const text::Tokens& tokens, std::size_t at, FigureStyle style) {
    return DigitsReader(tokens, at, style).read();
}

std::size_t behind_digits(const text::Tokens& tokens, std::size_t at) {
    auto next = at + 1;
    while (is_inner_separator(tokens, next)) next += 2;
    return next;
}

std::optional<Figure> read_words(const text::Tokens& tokens, std::size_t at,
                                 const Vocabulary& vocabulary) {
    if (auto out = read_part(tokens, at, vocabulary)) return out;
    if (auto out = read_collective(tokens, at, vocabulary)) return out;
    return WordsReader(tokens, at, vocabulary).read();
}

}  // namespace vigie::money
