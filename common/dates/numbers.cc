// Numbers inside dates: figures and words, cardinal and ordinal.
#include <charconv>

#include "common/dates/reading.hh"

namespace vigie::dates {

const text::Token Scene::end_{};
const Word Scene::nothing_{};

bool Scene::is_dash(std::size_t i) const {
    return is(i, "-") || is(i, "–") || is(i, "—") || is(i, "~") || is(i, "‑");
}

bool Scene::is_pause(std::size_t i) const {
    return i >= size() || token(i).kind == text::TokenKind::punct ||
           token(i).kind == text::TokenKind::line_break;
}

int Scene::number(std::size_t i) const {
    int value = 0;
    if (digits(i) == 0 || digits(i) > 8) return 0;
    const auto fold = token(i).fold;
    std::from_chars(fold.data(), fold.data() + fold.size(), value);
    return value;
}

namespace {

bool glues(const text::Token& token) {
    return token.is_word() || token.is_number() || token.kind == text::TokenKind::symbol ||
           token.is("%") || token.is("#") || token.is("_") || token.is("@");
}

bool is_separator(const text::Token& token) {
    return token.is(".") || token.is(",") || token.is("/") || token.is(":") || token.is("'");
}

}  // namespace

bool Scene::stands_alone(std::size_t first, std::size_t end) const {
    if (first > 0) {
        const auto& before = token(first - 1);
        const bool elided = before.is_word() && before.fold.ends_with('\'');
        if (touches(first)) {
            if (glues(before) && !elided) return false;
            if (is_separator(before) && touches(first - 1) && is_number(first - 2)) return false;
        } else if (before.is_number() && digits(first) == 3 && digits(first - 1) <= 3) {
            return false;  // "12 500"
        }
        if (before.kind == text::TokenKind::symbol) return false;
    }
    if (end < size()) {
        const auto& after = token(end);
        if (touches(end) && glues(after)) return false;
        if (touches(end) && is_separator(after) && touches(end + 1) && is_number(end + 1))
            return false;
        if (after.kind == text::TokenKind::symbol || after.is("%")) return false;
    }
    return true;
}

namespace {

bool joined_by_dash(const Scene& scene, std::size_t i) {
    return scene.is_dash(i) && scene.touches(i) && scene.touches(i + 1);
}

/// "soixante-dix-huit", "twenty two", "vingt et un": words below one hundred, ordinal or cardinal.
std::optional<Number> read_words(const Scene& scene, std::size_t i, bool& ordinal) {
    ordinal = false;
    if (scene.has(i, w_ordinal)) {
        ordinal = true;
        return Number{scene.word(i).ordinal, i + 1};
    }
    if (!scene.has(i, w_cardinal) || scene.word(i).cardinal >= 100) return std::nullopt;
    Number sum{scene.word(i).cardinal, i + 1};
    for (int parts = 0; parts < 3; ++parts) {
        auto next = sum.end;
        if (joined_by_dash(scene, next)) ++next;
        if (scene.has(next, w_and) && scene.french()) {
            ++next;
            if (joined_by_dash(scene, next)) ++next;
        }
        const auto& word = scene.word(next);
        const int value = word.is(w_ordinal) ? word.ordinal : word.cardinal;
        if (!word.is(w_cardinal | w_ordinal) || value >= sum.value || value >= 20) {
            if (sum.value != 4 || value != 20) break;
            sum = {80, next + 1};  // quatre-vingt
            continue;
        }
        if (sum.value < 20 && !(scene.french() && sum.value == 10)) break;
        if (sum.value % 10 != 0 || value == 0) break;
        if (next - sum.end == 1 && scene.has(sum.end, w_and) && value != 1 && value != 11) break;
        sum = {sum.value + value, next + 1};
        if (word.is(w_ordinal) && !word.is(w_cardinal)) {
            ordinal = true;
            break;
        }
    }
    return sum;
}

}  // namespace

std::optional<Number> read_cardinal(const Scene& scene, std::size_t i) {
    if (scene.is_number(i)) {
        if (scene.digits(i) > 3 || scene.number(i) == 0) return std::nullopt;
        return Number{scene.number(i), i + 1};
    }
    bool ordinal = false;
    const auto words = read_words(scene, i, ordinal);
    if (!words || ordinal) return std::nullopt;
    return words;
}

std::optional<Number> read_ordinal(const Scene& scene, std::size_t i) {
    if (scene.is_number(i)) {
        const int value = scene.number(i);
        if (scene.digits(i) > 2 || value == 0 || !scene.touches(i + 1)) return std::nullopt;
        if (!scene.has(i + 1, w_day_suffix)) return std::nullopt;
        return Number{value, i + 2};
    }
    bool ordinal = false;
    const auto words = read_words(scene, i, ordinal);
    if (!words || !ordinal) return std::nullopt;
    return words;
}

std::optional<Number> read_day_number(const Scene& scene, std::size_t i) {
    std::optional<Number> found = read_ordinal(scene, i);
    if (!found && scene.is_number(i) && scene.digits(i) <= 2 && scene.number(i) > 0)
        found = Number{scene.number(i), i + 1};
    bool ordinal = false;
    if (!found && !scene.is_number(i) && !scene.is(i, "a") && !scene.is(i, "an") &&
        !scene.is(i, "few") && !scene.is(i, "quelques"))
        found = read_words(scene, i, ordinal);
    if (!found || found->value > 31) return std::nullopt;
    if (scene.is_number(i) && !scene.stands_alone(i, found->end)) {
        // "12-15 mars", "13.5" are judged by their own rules; a letter or a sign glued is no day.
        const bool glued_month = scene.touches(found->end) && scene.has(found->end, w_month);
        if (!glued_month) return std::nullopt;
    }
    return found;
}

namespace {

std::optional<Number> rest_of_year(const Scene& scene, std::size_t i) {
    auto next = i;
    if (joined_by_dash(scene, next)) ++next;
    if (scene.has(next, w_and)) ++next;
    bool ordinal = false;
    auto rest = read_words(scene, next, ordinal);
    if (rest && ordinal) return std::nullopt;
    return rest;
}

}  // namespace

std::optional<Number> read_year_words(const Scene& scene, std::size_t i) {
    if (!scene.has(i, w_cardinal)) return std::nullopt;
    if (scene.word(i).cardinal == 2 && scene.word(i + 1).cardinal == 1000) {
        const auto rest = rest_of_year(scene, i + 2);
        if (rest && rest->value < 100) return Number{2000 + rest->value, rest->end};
        return Number{2000, i + 2};
    }
    bool ordinal = false;
    const auto century = read_words(scene, i, ordinal);
    if (!century || ordinal) return std::nullopt;
    if (scene.french()) {
        // "dix-neuf cent quatre-vingts", "mille neuf cent" has its own word for thousand
        auto next = century->end;
        if (joined_by_dash(scene, next)) ++next;
        if ((century->value < 17 || century->value > 19) || scene.word(next).cardinal != 100)
            return std::nullopt;
        const auto rest = rest_of_year(scene, next + 1);
        return rest ? Number{century->value * 100 + rest->value, rest->end}
                    : Number{century->value * 100, next + 1};
    }
    if (century->value < 18 || century->value > 20 || century->end != i + 1) return std::nullopt;
    auto next = century->end;
    if (scene.is(next, "zero") || scene.is(next, "oh")) {
        const auto rest = read_cardinal(scene, next + 1);
        if (rest && rest->value < 10) return Number{century->value * 100 + rest->value, rest->end};
        return std::nullopt;
    }
    const auto rest = rest_of_year(scene, next);
    if (!rest || rest->value < 10 || rest->value > 99) return std::nullopt;
    return Number{century->value * 100 + rest->value, rest->end};
}

}  // namespace vigie::dates
