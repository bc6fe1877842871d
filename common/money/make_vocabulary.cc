// Writes the words of amounts, a table a language, as C++ source: made_vocabulary.hh.
#include <iostream>

#include <fmt/format.h>

#include "common/lexicon/quoted.hh"
#include "common/money/read_vocabulary.hh"
#include "common/text/write_word_index.hh"

namespace {

using namespace vigie;
using lexicon::quoted;

std::string currency(money::Currency code) {
    return fmt::format("Currency({})", quoted(code.code()));
}

std::string phrase(const money::Phrase& phrase) {
    return fmt::format("Phrase({})", quoted(phrase.text()));
}

std::string written(const money::Word& w) {
    return fmt::format("{{NumberWord({}), {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}}}",
                       static_cast<int>(w.number), w.value, w.exponent, w.short_scale, w.currency,
                       w.family, w.letters, w.shouted, w.roles, w.family_index, currency(w.code),
                       w.ending, w.beginning, w.behind);
}
std::string written(const money::Family& f) {
    return fmt::format("{{{}, {}}}", f.begin, f.end);
}
std::string written(const money::Qualifier& q) {
    return fmt::format("{{{}, {}, {}}}", phrase(q.phrase), currency(q.code), q.beside);
}
std::string written(const money::HedgePhrase& h) {
    return fmt::format("{{{}, Hedge({}), {}}}", phrase(h.phrase), static_cast<int>(h.hedge),
                       h.next);
}
std::string written(const money::RolePrefix& p) {
    return fmt::format("{{{}, Role({})}}", quoted(p.text), static_cast<int>(p.role));
}

template <class Items>
void write_array(std::string_view type, const std::string& name, const Items& items) {
    std::cout << "constexpr " << type << ' ' << name << "[] = {\n";
    for (const auto& item : items) std::cout << written(item) << ",\n";
    std::cout << "};\n";
}

void write_vocabulary(const std::string& name, const money::VocabularyTables& tables,
                      std::string_view language) {
    std::cout << "namespace {\nnamespace " << name << " {\n";
    text::write_word_index(std::cout, "index", tables.index());
    write_array("Word", "words", tables.words());
    write_array("Family", "families", tables.families());
    write_array("Qualifier", "qualifiers", tables.qualifiers());
    write_array("HedgePhrase", "hedges", tables.hedges());
    write_array("RolePrefix", "prefixes", tables.prefixes());
    std::cout << "}\n}\nconstinit const Vocabulary made_" << name << "(Language::" << language
              << ", {" << name << "::index, " << name << "::words, " << name << "::families, "
              << name << "::qualifiers, " << name << "::hedges, " << name << "::prefixes});\n";
}

}  // namespace

int main() {
    std::cout << "#include \"common/money/made_vocabulary.hh\"\nnamespace vigie::money {\n";
    write_vocabulary("french", money::VocabularyTables(Language::french), "french");
    write_vocabulary("english", money::VocabularyTables(Language::english), "english");
    std::cout << "}\n";
    return std::cout.flush() ? 0 : 1;
}
