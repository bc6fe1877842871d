#include "common/text/write_word_index.hh"

namespace vigie::text {

void write_word_index(std::ostream& out, std::string_view name, const WordIndexTable& table) {
    out << "constexpr vigie::text::WordSlot " << name << "_slots[] = {\n";
    for (const auto& slot : table.slots()) out << '{' << slot.hash << "U," << slot.index << "},\n";
    out << "};\nconstexpr vigie::text::WordIndex " << name << '(' << name << "_slots);\n";
}

}  // namespace vigie::text
