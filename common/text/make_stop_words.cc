// Writes the function words of both languages as C++ source: made_stop_words.hh.
#include <iostream>
#include <string>

#include "common/lexicon/lexicon.hh"
#include "common/text/write_word_index.hh"

namespace {

using namespace vigie;

void write_stop_words(const std::string& name, std::string_view language) {
    text::WordIndexTable all, clitics;
    for (const auto& row : lexicon::rows("stop_words.tsv")) {
        if (row[0] != language) continue;
        all.add(row[1]);
        if (row[2] == "yes") clitics.add(row[1]);
    }
    std::cout << "namespace {\n";
    text::write_word_index(std::cout, name + "_all", all);
    text::write_word_index(std::cout, name + "_clitics", clitics);
    std::cout << "}\nconstinit const StopWords made_" << name << "_stops = {" << name << "_all, "
              << name << "_clitics};\n";
}

}  // namespace

int main() {
    std::cout << "#include \"common/text/made_stop_words.hh\"\nnamespace vigie::text {\n";
    write_stop_words("french", "fr");
    write_stop_words("english", "en");
    std::cout << "}\n";
    return std::cout.flush() ? 0 : 1;
}
