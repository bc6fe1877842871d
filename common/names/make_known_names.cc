// Writes the companies and investors that are named often as C++ source: made_known_names.hh.
#include <iostream>
#include <string>

#include "common/lexicon/lexicon.hh"
#include "common/lexicon/quoted.hh"
#include "common/names/known_names.hh"
#include "common/names/name_key.hh"
#include "common/names/write_phrases.hh"

namespace {

using namespace vigie;

std::string_view kind_of(std::string_view cell) {
    return cell == "fund" || cell == "person" ? cell : "firm";
}

void add_forms(names::PhraseTable& table, std::string_view forms, std::uint32_t name) {
    for (auto form : lexicon::split(forms)) {
        const bool everyday = form.front() == '?';
        if (everyday) form.remove_prefix(1);
        table.add(form, names::form_value(name, everyday));
    }
}

void write_names(const std::string& name, std::string_view file) {
    const bool of_companies = file == "companies.tsv";
    names::PhraseTable forms;
    std::uint32_t number = 0;
    std::cout << "namespace {\nconstexpr KnownName " << name << "_names[] = {\n";
    for (const auto& row : lexicon::rows(file)) {
        std::cout << '{' << lexicon::quoted(row[0]) << ", "
                  << lexicon::quoted(names::name_key(row[0]))
                  << ", KnownName::Kind::" << kind_of(row[2]) << ", "
                  << lexicon::quoted(of_companies ? row[2] : std::string_view{}) << "},\n";
        add_forms(forms, row[1], number++);
    }
    std::cout << "};\n";
    names::write_phrases(std::cout, name + "_forms", forms);
    std::cout << "}\nconstinit const KnownNames made_" << name << "(" << name << "_names, " << name
              << "_forms);\n";
}

}  // namespace

int main() {
    std::cout << "#include \"common/names/made_known_names.hh\"\nnamespace vigie::names {\n";
    write_names("investors", "investors.tsv");
    write_names("companies", "companies.tsv");
    std::cout << "}\n";
    return std::cout.flush() ? 0 : 1;
}
