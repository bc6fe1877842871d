#include "common/names/write_phrases.hh"

#include <fmt/format.h>
#include <fmt/ostream.h>

namespace vigie::names {

void write_phrases(std::ostream& out, std::string_view name, const PhraseTable& table) {
    fmt::print(out, "constexpr vigie::names::PhraseNode {}_nodes[] = {{\n", name);
    for (const auto& node : table.nodes())
        fmt::print(out, "{{{}U,{},{},{}}},\n", std::uint64_t{node.hash}, std::uint64_t{node.value},
                   std::uint64_t{node.is_phrase}, std::uint64_t{node.goes_on});
    fmt::print(out, "}};\nconstexpr vigie::names::PhraseBeginnings {}_beginnings = {{\n", name);
    for (const auto bits : table.beginnings()) fmt::print(out, "{}U,\n", bits);
    fmt::print(out, "}};\nconstexpr vigie::names::Phrases {0}({0}_nodes, {1}, {0}_beginnings);\n",
               name, table.nodes().size());
}

}  // namespace vigie::names
