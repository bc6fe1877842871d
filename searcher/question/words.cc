#include "searcher/question/words.hh"

#include <algorithm>
#include <array>

#include "common/lexicon/lexicon.hh"
#include "common/text/utf8.hh"

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

bool Word::has(std::string_view flag) const {
    std::string_view rest = flags;
    while (!rest.empty()) {
        const auto end = std::min(rest.find(','), rest.size());
        if (rest.substr(0, end) == flag) return true;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return false;
}

void WordList::add_forms(const Word& word, std::string_view forms) {
    const Word& kept = words_.emplace_back(word);
    for (const auto form : lexicon::Parts(forms)) {
        // The text of the lexicon never moves: only what is made from it needs a place of its own.
        if (form.find('(') == std::string_view::npos) {
            add_form(kept, form);
            continue;
        }
        std::vector<std::string> expanded;
        expand(form, {}, expanded);
        for (auto& made : expanded) add_form(kept, spellings_.emplace_back(std::move(made)));
    }
}

void WordList::add_form(const Word& word, std::string_view form) {
    if (!has_letters(form)) {
        signs_.push_back({std::string(form), &word});
        return;
    }
    const auto index = static_cast<std::uint32_t>(forms_.size());
    const std::size_t before = table_.entries().size();
    table_.add(form, index);
    if (table_.entries().size() > before)
        forms_.push_back({&word, word.language});
    else
        share(form, word.language);
}

/// A form that another row has already: of no single language if the two differ.
void WordList::share(std::string_view form, WordLanguage language) {
    std::string key;
    for (const char c : form)
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) key += c;
    const auto found = table_.find(key);
    if (found && forms_[*found].language != language) forms_[*found].language = WordLanguage::both;
}

std::optional<WordMatch> WordList::match_sign(const text::Tokens& tokens, std::size_t first,
                                              std::size_t end) const {
    std::optional<WordMatch> best;
    for (const auto& sign : signs_) {
        std::size_t length = 0;
        std::string_view rest = sign.sign;
        while (!rest.empty() && first + length < end &&
               rest.starts_with(tokens[first + length].fold)) {
            rest.remove_prefix(tokens[first + length].fold.size());
            ++length;
        }
        if (rest.empty() && (!best || best->length < length))
            best = WordMatch{sign.word, length, sign.word->language};
    }
    return best;
}

std::optional<WordMatch> WordList::match(const text::Tokens& tokens, std::size_t first,
                                         std::size_t end) const {
    if (const auto found = table_.match(tokens, first, end))
        return WordMatch{forms_[found->value].word, found->length, forms_[found->value].language};
    return signs_.empty() ? std::nullopt : match_sign(tokens, first, end);
}

const Word* WordList::find(std::string_view key) const {
    const auto found = table_.find(key);
    return found ? forms_[*found].word : nullptr;
}

std::optional<WordMatch> WordList::match_before(const text::Tokens& tokens, std::size_t end) const {
    for (std::size_t length = std::min<std::size_t>(5, end); length > 0; --length) {
        const auto found = match(tokens, end - length, end);
        if (found && found->length == length) return found;
    }
    return std::nullopt;
}

class WordListsBuilder {
public:
    WordListsBuilder() {
        for (const auto& file : files)
            for (const auto& row : lexicon::rows(file.file)) add(class_of(file, row), row);
    }
    std::array<WordList, word_classes> lists;

private:
    void add(WordClass to, const lexicon::Row& row) {
        // A figure in words tells its value in the flags: its first cell names the list.
        const auto value = to == WordClass::number ? row[2] : row[0];
        lists[static_cast<std::size_t>(to)].add_forms({value, parse_language(row[1]), row[2]},
                                                      row[3]);
    }
};

const WordList& list(WordClass of) {
    static const WordListsBuilder built;
    return built.lists[static_cast<std::size_t>(of)];
}

}  // namespace vigie::searcher
