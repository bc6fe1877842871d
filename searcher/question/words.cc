#include "searcher/question/words.hh"

#include <algorithm>

#include "searcher/question/made_words.hh"

namespace vigie::searcher {

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
            best = WordMatch{&words_[sign.word], length, words_[sign.word].language};
    }
    return best;
}

std::optional<WordMatch> WordList::match(const text::Tokens& tokens, std::size_t first,
                                         std::size_t end) const {
    if (const auto found = phrases_.match(tokens, first, end)) {
        const WordForm& form = forms_[found->value];
        return WordMatch{&words_[form.word], found->length, form.language};
    }
    return signs_.empty() ? std::nullopt : match_sign(tokens, first, end);
}

const Word* WordList::find(std::string_view key) const {
    const auto found = phrases_.find(key);
    return found ? &words_[forms_[*found].word] : nullptr;
}

std::optional<WordMatch> WordList::match_before(const text::Tokens& tokens, std::size_t end) const {
    for (std::size_t length = std::min<std::size_t>(5, end); length > 0; --length) {
        const auto found = match(tokens, end - length, end);
        if (found && found->length == length) return found;
    }
    return std::nullopt;
}

const WordList& list(WordClass of) {
    return made_lists[static_cast<std::size_t>(of)];
}

}  // namespace vigie::searcher
