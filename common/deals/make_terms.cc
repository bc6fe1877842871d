// Writes stages, sectors and places as C++ source: made_terms.hh.
#include <iostream>

#include "common/deals/read_terms.hh"
#include "common/lexicon/quoted.hh"
#include "common/names/write_phrases.hh"

namespace {

using namespace vigie;

void write_terms(std::ostream& out, const std::string& name, const deals::Terms& terms) {
    out << "namespace {\nconstexpr TermId " << name << "_ids[] = {\n";
    for (const auto id : terms.ids()) out << lexicon::quoted(id) << ",\n";
    out << "};\n";
    names::write_phrases(out, name + "_forms", terms.forms());
    out << "}\nconstinit const TermList " << name << "(" << name << "_ids, " << name
        << "_forms);\n";
}

void write_place_rows(std::ostream& out) {
    out << "namespace {\nconstexpr PlaceRow place_table[] = {\n";
    for (const auto& place : deals::read_places())
        out << "{" << lexicon::quoted(place.id) << ", " << lexicon::quoted(place.parent)
            << ", static_cast<PlaceKind>(" << static_cast<int>(place.kind) << "), "
            << lexicon::quoted(place.french) << ", " << lexicon::quoted(place.english) << "},\n";
    out << "};\n}\nconstinit const std::span<const PlaceRow> made_place_rows(place_table);\n";
}

}  // namespace

int main() {
    std::cout << "#include \"common/deals/made_terms.hh\"\nnamespace vigie::deals {\n";
    write_terms(std::cout, "made_stages", deals::Terms::stages());
    write_terms(std::cout, "made_sectors", deals::Terms::sectors());
    write_terms(std::cout, "made_places", deals::Terms::places());
    write_place_rows(std::cout);
    std::cout << "}\n";
    return std::cout.flush() ? 0 : 1;
}
