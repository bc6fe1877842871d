#include "searcher/render/layout.hh"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <utility>

#include "common/text/characters.hh"
#include "common/text/utf8.hh"

namespace vigie::searcher {
namespace {

bool is_control(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

/// White space, but not the no-break spaces inside numbers.
bool is_space(char32_t c) {
    return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/// Characters that turn the direction of what follows: they could disguise what stands there.
bool turns_direction(char32_t c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/// Copies a text cleanly and tells where each byte of it went.
class Cleaner {
public:
    explicit Cleaner(std::string_view text) : text_(text), moved_(text.size() + 1) {
        out_.reserve(text.size());
        while (at_ < text_.size()) {
            if (is_plain(text_[at_]))
                copy_plain();
            else
                copy_other();
        }
        moved_[at_] = out_.size();
    }

    std::string take() { return std::move(out_); }
    std::size_t moved(std::size_t at) const { return moved_[at]; }

private:
    /// Visible and ASCII: nearly all that is shown.
    static bool is_plain(char c) { return c > ' ' && c < 0x7F; }

    void end_space() {
        if (std::exchange(pending_space_, false) && !out_.empty()) out_ += ' ';
    }

    void copy_plain() {
        end_space();
        const auto begin = at_;
        while (at_ < text_.size() && is_plain(text_[at_])) ++at_;
        std::iota(moved_.begin() + static_cast<std::ptrdiff_t>(begin),
                  moved_.begin() + static_cast<std::ptrdiff_t>(at_), out_.size());
        out_.append(text_, begin, at_ - begin);
    }

    void copy_other() {
        const auto point = text::code_point_at(text_, at_);
        const bool space = is_space(point.value);
        const bool dropped = !space && (is_control(point.value) || turns_direction(point.value));
        const bool kept = !space && !dropped;
        if (kept) end_space();
        pending_space_ |= space;
        std::fill_n(moved_.begin() + static_cast<std::ptrdiff_t>(at_), point.size, out_.size());
        if (kept) text::append_utf8(out_, point.value);
        at_ += point.size;
    }

    std::string_view text_;
    std::vector<std::size_t> moved_;
    std::string out_;
    std::size_t at_ = 0;
    bool pending_space_ = false;
};

}  // namespace

int display_width(std::string_view text) {
    int width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto point = text::code_point_at(text, at);
        width += text::width_of(point.value);
        at += point.size;
    }
    return width;
}

std::string clean(std::string_view text) {
    return Cleaner(text).take();
}

Snippet clean(const Snippet& snippet) {
    Cleaner cleaner(snippet.text);
    Snippet out{cleaner.take(), {}, snippet.cut_before, snippet.cut_after};
    for (const auto& mark : snippet.marks) {
        if (mark.end > snippet.text.size()) continue;
        const Span span{cleaner.moved(mark.begin), cleaner.moved(mark.end)};
        if (!span.empty()) out.marks.push_back(span);
    }
    return out;
}

std::string padded(std::string_view text, int width) {
    std::string out(text);
    out.append(static_cast<std::size_t>(std::max(0, width - display_width(text))), ' ');
    return out;
}

std::string padded_left(std::string_view text, int width) {
    std::string out(static_cast<std::size_t>(std::max(0, width - display_width(text))), ' ');
    return out.append(text);
}

std::string clipped(std::string_view text, int width) {
    if (width <= 0 || display_width(text) <= width) return std::string(text);
    int used = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const auto point = text::code_point_at(text, at);
        if (used + text::width_of(point.value) > width - 1) break;
        used += text::width_of(point.value);
        at += point.size;
    }
    return std::string(text.substr(0, at)) + "…";
}

std::vector<Span> wrapped(std::string_view text, int width) {
    if (width <= 0) return {{0, text.size()}};
    std::vector<Span> lines;
    Span line{0, 0};
    int used = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find(' ', at), text.size());
        const int word = display_width(text.substr(at, end - at));
        if (used > 0 && used + 1 + word > width) {
            lines.push_back(line);
            line.begin = at;
            used = 0;
        }
        used += word + (used > 0 ? 1 : 0);
        line.end = end;
        at = end + 1;
    }
    if (!line.empty()) lines.push_back(line);
    return lines;
}

std::string bar(double value, double most, int cells) {
    static constexpr std::array<std::string_view, 8> parts = {"",  "▏", "▎", "▍",
                                                              "▌", "▋", "▊", "▉"};
    if (!(value > 0) || !(most > 0)) return {};
    const double share = std::min(value / most, 1.0);
    const auto eighths = static_cast<std::size_t>(std::max(1.0, std::round(share * cells * 8)));
    std::string out;
    for (std::size_t i = 0; i < eighths / 8; ++i) out += "█";
    return out.append(parts[eighths % 8]);
}

}  // namespace vigie::searcher
