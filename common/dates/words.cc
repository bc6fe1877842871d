#include "common/dates/words.hh"

#include <algorithm>
#include <unordered_map>

#include "common/dates/made_words.hh"
#include "common/lexicon/lexicon.hh"

namespace vigie::dates {
namespace {

bool is_for(std::string_view language, Language wanted) {
    return language == "*" || language == (wanted == Language::french ? "fr" : "en");
}

using Holidays = std::unordered_map<std::string_view, std::vector<Holiday>>;

Holidays load_holidays(Language language) {
    Holidays out;
    for (const auto& row : lexicon::rows("holidays.tsv")) {
        if (!is_for(row[0], language)) continue;
        Holiday holiday{lexicon::split(row[2], ' '), row[1]};
        out[holiday.words[0]].push_back(std::move(holiday));
    }
    for (auto& [first, list] : out)
        std::stable_sort(list.begin(), list.end(), [](const Holiday& a, const Holiday& b) {
            return a.words.size() > b.words.size();
        });
    return out;
}

}  // namespace

std::vector<const Word*> words_of(const text::Tokens& tokens, Language language) {
    const auto& known = language == Language::french ? made_french : made_english;
    std::vector<const Word*> out(tokens.size(), &known.words[0]);
    for (std::size_t i = 0; i < tokens.size(); ++i)
        if (tokens[i].is_word()) out[i] = &known.words[known.index[tokens[i]]];
    return out;
}

const std::vector<Holiday>& holidays_beginning(std::string_view folded, Language language) {
    static const std::vector<Holiday> none;
    static const Holidays french = load_holidays(Language::french);
    static const Holidays english = load_holidays(Language::english);
    const auto& all = language == Language::french ? french : english;
    const auto found = all.find(folded);
    return found == all.end() ? none : found->second;
}

}  // namespace vigie::dates
