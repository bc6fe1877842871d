#include "indexer/extract/trigger_words.hh"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace vigie::indexer {

std::uint16_t TriggerWords::number(std::string_view spelling) {
    const auto [known, fresh] =
        numbers_.try_emplace(spelling, static_cast<std::uint16_t>(words_.size()));
    if (!fresh) return known->second;
    Word word;
    word.spelling = word.stem = spelling;
    if (const auto tilde = spelling.find('~'); tilde != std::string_view::npos) {
        word.stem = spelling.substr(0, tilde);
        word.endings = &endings_of(spelling.substr(tilde + 1));
    } else if (spelling.size() > 1 && spelling.front() == '*') {
        word.is_ending = true;
        word.stem.remove_prefix(1);
    } else if (spelling.ends_with('*')) {
        word.is_prefix = true;
        word.stem.remove_suffix(1);
        if (word.stem.size() < 2)
            throw std::logic_error("triggers.tsv: a prefix needs two letters");
    }
    words_.push_back(word);
    return known->second;
}

std::size_t TriggerWords::bucket_of(std::string_view fold) {
    return (static_cast<unsigned char>(fold[0]) * 31U + static_cast<unsigned char>(fold[1])) %
           prefix_buckets;
}

void TriggerWords::finish() {
    std::vector<std::pair<std::string_view, WordReading>> all;  // of literals and verbs
    by_beginning_.resize(prefix_buckets);
    for (std::size_t i = 0; i < words_.size(); ++i) {
        const auto& word = words_[i];
        const auto number = static_cast<std::uint16_t>(i);
        if (word.is_prefix) by_beginning_[bucket_of(word.stem)].push_back(number);
        if (word.is_prefix || word.is_ending) continue;
        if (word.endings == nullptr) all.push_back({word.stem, {number, Form::none}});
        for (const auto& ending :
             word.endings == nullptr ? std::vector<VerbEnding>{} : *word.endings)
            all.push_back({forms_.emplace_back(std::string(word.stem) + std::string(ending.text)),
                           {number, ending.form}});
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    readings_.reserve(all.size());
    for (const auto& [fold, reading] : all) {
        const auto place = index_.add(fold);
        if (place == by_form_.size())
            by_form_.push_back({0, static_cast<std::uint32_t>(readings_.size()), 0});
        auto& form = by_form_[place];
        // of two endings that are alike the first one counts
        if (form.count > 0 && readings_.back().word == reading.word) continue;
        readings_.push_back(reading);
        ++form.count;
        form.mask |= WordReadings::bit_of(reading.word);
    }
}

const std::vector<std::uint16_t>& TriggerWords::beginning_as(std::string_view fold) const {
    return by_beginning_[bucket_of(fold)];
}

TextReadings::TextReadings(const TriggerWords& words, const text::Tokens& tokens)
    : words_(words), readings_(tokens.size()) {
    const auto index = words_.index_.index();
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const auto& token = tokens[i];
        auto& out = readings_[i];
        const auto& form = words_.by_form_[index[token]];
        out.mask = form.mask;
        out.words = {words_.readings_.data() + form.first, form.count};
        if (token.fold.size() >= 2 && !words_.beginning_as(token.fold).empty())
            add_prefixes(token.fold, out);
    }
}

void TextReadings::add_prefixes(std::string_view fold, WordReadings& out) {
    std::vector<WordReading>* own = nullptr;
    for (const auto word : words_.beginning_as(fold)) {
        if (!fold.starts_with(words_.words_[word].stem)) continue;
        if (own == nullptr) own = &made_.emplace_back(out.words.begin(), out.words.end());
        own->push_back({word, Form::none});
        out.mask |= WordReadings::bit_of(word);
    }
    if (own != nullptr) out.words = *own;
}

}  // namespace vigie::indexer
