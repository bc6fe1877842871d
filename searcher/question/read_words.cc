#include "searcher/question/read_words.hh"

#include <algorithm>

#include "common/lexicon/lexicon.hh"

namespace vigie::searcher {
namespace {

WordLanguage parse_language(std::string_view cell) {
    if (cell == "fr") return WordLanguage::french;
    return cell == "en" ? WordLanguage::english : WordLanguage::both;
}

/// "levee(s) de fonds" -> "levee de fonds", "levees de fonds": letters in brackets are optional.
void expand(std::string_view form, std::string made, std::vector<std::string>& out) {
    const auto open = form.find('(');
    if (open == std::string_view::npos) {
        made += form;
        out.push_back(std::move(made));
        return;
    }
    const auto close = form.find(')', open);
    made += form.substr(0, open);
    const auto rest = form.substr(close + 1);
    expand(rest, made, out);
    expand(rest, made + std::string(form.substr(open + 1, close - open - 1)), out);
}

bool has_letters(std::string_view form) {
    return std::any_of(form.begin(), form.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
}

/// The class of a row: that of its file, unless its value or flags name another list.
struct FileClass {
    std::string_view file;
    WordClass normal;
    std::string_view flag;  ///< rows with this flag or value go to `other`
    WordClass other;
};

constexpr auto files = std::to_array<FileClass>({
    {"question-traps.tsv", WordClass::trap, "context", WordClass::context},
    {"question-names.tsv", WordClass::name, {}, WordClass::name},
    {"question-kinds.tsv", WordClass::kind, {}, WordClass::kind},
    {"question-stages.tsv", WordClass::stage, {}, WordClass::stage},
    {"question-sectors.tsv", WordClass::sector, {}, WordClass::sector},
    {"question-status.tsv", WordClass::status, {}, WordClass::status},
    {"question-compare.tsv", WordClass::compare, "after", WordClass::after},
    {"question-orders.tsv", WordClass::order, "group", WordClass::unit},
    {"question-roles.tsv", WordClass::role, {}, WordClass::role},
    {"question-logic.tsv", WordClass::logic, "join", WordClass::join},
    {"question-words.tsv", WordClass::frame, "function", WordClass::function},
});

/// Rows whose first cell is one of these form a list of their own, whatever their file.
constexpr std::array<std::pair<std::string_view, WordClass>, 8> own_lists = {{
    {"feast", WordClass::feast},
    {"contest", WordClass::contest},
    {"buys", WordClass::buys},
    {"venture", WordClass::venture},
    {"results", WordClass::result},
    {"events", WordClass::event},
    {"hint", WordClass::hint},
    {"number", WordClass::number},
}};

WordClass class_of(const FileClass& file, const lexicon::Row& row) {
    for (const auto& [value, own] : own_lists)
        if (row[0] == value) return own;
    const Word flags{{}, WordLanguage::both, row[2]};
    if (!file.flag.empty() && (row[0] == file.flag || flags.has(file.flag))) return file.other;
    return file.normal;
}

}  // namespace

void WordTable::add(const Word& word, std::string_view forms) {
    words_.push_back(word);
    for (const auto form : lexicon::Parts(forms)) {
        std::vector<std::string> expanded;
        expand(form, {}, expanded);
        for (auto& made : expanded) add_form(spellings_.emplace_back(std::move(made)));
    }
}

void WordTable::add_form(std::string_view form) {
    const auto word = static_cast<std::uint16_t>(words_.size() - 1);
    const auto language = words_.back().language;
    if (!has_letters(form)) {
        signs_.push_back({form, word});
        return;
    }
    const std::size_t before = phrases_.entries().size();
    phrases_.add(form, static_cast<std::uint32_t>(forms_.size()));
    if (phrases_.entries().size() > before)
        forms_.push_back({word, language});
    else
        share(form, language);
}

/// A form that another row has already: of no single language if the two differ.
void WordTable::share(std::string_view form, WordLanguage language) {
    std::string key;
    for (const char c : form)
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) key += c;
    const auto found = phrases_.find(key);
    if (found && forms_[*found].language != language) forms_[*found].language = WordLanguage::both;
}

std::array<WordTable, word_classes> read_words() {
    std::array<WordTable, word_classes> out;
    for (const auto& file : files) {
        for (const auto& row : lexicon::rows(file.file)) {
            const WordClass to = class_of(file, row);
            // A figure in words tells its value in the flags: its first cell names the list.
            const auto value = to == WordClass::number ? row[2] : row[0];
            out[static_cast<std::size_t>(to)].add({value, parse_language(row[1]), row[2]}, row[3]);
        }
    }
    return out;
}

}  // namespace vigie::searcher
