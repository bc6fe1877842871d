#include "common/text/write_word_index.hh"

#include "common/lexicon/quoted.hh"

namespace vigie::text {

void write_word_index(std::ostream& out, std::string_view name, const WordIndexTable& table) {
    out << "constexpr vigie::text::WordSlot " << name << "_slots[] = {\n";
    for (const auto& slot : table.slots()) out << '{' << slot.hash << "U," << slot.index << "},\n";
    out << "};\nconstexpr std::uint32_t " << name << "_begins[] = {\n";
    for (const auto begin : table.begins()) out << begin << ",\n";
    out << "};\nconstexpr vigie::text::WordIndex " << name << '(' << name << "_slots,\n"
        << lexicon::quoted(table.letters()) << ",\n"
        << name << "_begins);\n";
}

}  // namespace vigie::text
