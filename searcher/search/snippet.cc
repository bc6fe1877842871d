#include "searcher/search/snippet.hh"

#include <algorithm>
#include <unordered_map>

#include "searcher/search/analysers.hh"

namespace vigie::searcher {
namespace {

struct Found {
    Span where;
    std::size_t word = 0;  // which of the marked words
};

text::FirstLetters first_letters(const Marked& marked) {
    text::FirstLetters out;
    for (const auto* words : {&marked.stems, &marked.exact})
        for (const auto& word : *words)
            if (!word.empty()) out.set(static_cast<unsigned char>(word.front()));
    return out;
}

std::vector<Found> find_marked(std::string_view text, Language language, const Marked& marked) {
    std::vector<Found> out;
    if (marked.empty()) return out;
    std::unordered_map<std::string, std::size_t> numbers;
    const auto letters = first_letters(marked);
    analyser_of(language).words(text::Tokens(text), letters, [&](const text::Word& word) {
        if (word.stop) return;
        if (!marked.stems.contains(word.stem) && !marked.exact.contains(word.exact)) return;
        const auto number = numbers.emplace(std::string(word.stem), numbers.size()).first->second;
        if (!out.empty() && out.back().where.overlaps(word.where)) {
            out.back().where.end = std::max(out.back().where.end, word.where.end);
            return;
        }
        out.push_back({word.where, number});
    });
    return out;
}

bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}
bool is_inside_character(std::string_view text, std::size_t pos) {
    return pos < text.size() && (static_cast<unsigned char>(text[pos]) & 0xC0) == 0x80;
}

/// Index of the finding at which the window with most different words begins.
std::size_t best_start(const std::vector<Found>& found, std::size_t size) {
    std::unordered_map<std::size_t, std::size_t> inside;
    std::size_t best = 0;
    std::size_t most = 0;
    for (std::size_t first = 0, last = 0; first < found.size(); ++first) {
        while (last < found.size() && found[last].where.end <= found[first].where.begin + size)
            ++inside[found[last++].word];
        if (inside.size() > most) {
            most = inside.size();
            best = first;
        }
        const auto word = inside.find(found[first].word);
        if (word != inside.end() && --word->second == 0) inside.erase(word);
        last = std::max(last, first + 1);
    }
    return best;
}

/// A little before the first finding: the begin of its sentence where that is near, else a word.
std::size_t window_begin(std::string_view text, std::size_t at, std::size_t reach) {
    const std::size_t earliest = at > reach ? at - reach : 0;
    if (earliest == 0) return 0;
    for (auto pos = at; pos > earliest; --pos)
        if (text[pos - 1] == '\n' || (text[pos - 1] == ' ' && pos >= 2 && text[pos - 2] == '.'))
            return pos;
    auto begin = earliest;
    while (begin < at && !is_space(text[begin - 1])) ++begin;
    return begin;
}

std::size_t window_end(std::string_view text, std::size_t begin, std::size_t size) {
    auto end = std::min(text.size(), begin + size);
    if (end < text.size()) {
        auto word = end;
        while (word > begin && !is_space(text[word])) --word;
        if (word > begin) end = word;
        while (end > begin && is_inside_character(text, end)) --end;
    }
    return end;
}

Snippet cut_out(std::string_view text, Span window, const std::vector<Found>& found) {
    while (!window.empty() && is_space(text[window.begin])) ++window.begin;
    while (!window.empty() && is_space(text[window.end - 1])) --window.end;
    Snippet out;
    out.text = text.substr(window.begin, window.size());
    std::replace(out.text.begin(), out.text.end(), '\n', ' ');
    out.cut_before = window.begin > 0;
    out.cut_after = window.end < text.size();
    for (const auto& f : found)
        if (window.contains(f.where))
            out.marks.push_back({f.where.begin - window.begin, f.where.end - window.begin});
    return out;
}

}  // namespace

Snippet marked_text(std::string_view text, Language language, const Marked& marked) {
    return cut_out(text, {0, text.size()}, find_marked(text, language, marked));
}

Snippet best_snippet(std::string_view text, Language language, const Marked& marked,
                     std::size_t characters) {
    const auto found = find_marked(text, language, marked);
    std::size_t begin = 0;
    if (!found.empty()) {
        const auto& first = found[best_start(found, characters * 3 / 4)];
        begin = window_begin(text, first.where.begin, characters / 4);
    }
    return cut_out(text, {begin, window_end(text, begin, characters)}, found);
}

}  // namespace vigie::searcher
