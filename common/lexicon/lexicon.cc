#include "common/lexicon/lexicon.hh"

#include <algorithm>
#include <stdexcept>
#include <string>

#include "common/lexicon/embedded.hh"

namespace vigie::lexicon {
namespace {

std::string_view content_of(std::string_view file) {
    for (const EmbeddedFile* f = embedded_files; !f->name.empty(); ++f)
        if (f->name == file) return f->content;
    throw std::logic_error("no vocabulary file " + std::string(file) + " is compiled in");
}

std::string_view take_line(std::string_view& rest) {
    const auto end = rest.find('\n');
    const auto line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return line;
}

}  // namespace

std::string_view Row::operator[](std::size_t column) const {
    std::string_view rest = text;
    for (; column > 0; --column) {
        const auto end = rest.find('\t');
        if (end == std::string_view::npos) return {};
        rest.remove_prefix(end + 1);
    }
    return rest.substr(0, rest.find('\t'));
}

std::vector<std::string_view> split(std::string_view cell, char separator) {
    std::vector<std::string_view> parts;
    if (!cell.empty())
        parts.reserve(static_cast<std::size_t>(std::count(cell.begin(), cell.end(), separator)) +
                      1);
    while (!cell.empty()) {
        const auto end = cell.find(separator);
        parts.push_back(cell.substr(0, end));
        cell.remove_prefix(end == std::string_view::npos ? cell.size() : end + 1);
    }
    return parts;
}

std::vector<Row> rows(std::string_view file) {
    std::vector<Row> out;
    std::string_view rest = content_of(file);
    out.reserve(rest.size() / 32);
    for (int line = 1; !rest.empty(); ++line) {
        const auto text = take_line(rest);
        if (text.empty() || text.front() == '#') continue;
        out.push_back(Row{text, line});
    }
    return out;
}

}  // namespace vigie::lexicon
