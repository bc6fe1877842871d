// Writes the words of dates, a table a language, as C++ source: made_words.hh.
#include <iostream>

#include <fmt/format.h>

#include "common/dates/read_words.hh"
#include "common/text/write_word_index.hh"

namespace {

using namespace vigie;

void write_words(const std::string& name, const dates::WordTables& tables) {
    std::cout << "namespace {\nnamespace " << name << " {\n";
    text::write_word_index(std::cout, "index", tables.index());
    std::cout << "constexpr Word words[] = {\n";
    for (const auto& w : tables.words())
        std::cout << fmt::format("{{{}U, {}, {}, {}, {}, {}, Unit({}), Part({}), {}, {}}},\n",
                                 w.classes, w.month, w.weekday, w.season, w.ordinal, w.day_offset,
                                 static_cast<int>(w.unit), static_cast<int>(w.part), w.cardinal,
                                 w.decade);
    std::cout << "};\n}\n}\nconstinit const MadeWords made_" << name << "{" << name << "::index, "
              << name << "::words};\n";
}

}  // namespace

int main() {
    std::cout << "#include \"common/dates/made_words.hh\"\nnamespace vigie::dates {\n";
    write_words("french", dates::WordTables(Language::french));
    write_words("english", dates::WordTables(Language::english));
    std::cout << "}\n";
    return std::cout.flush() ? 0 : 1;
}
