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

void TriggerWords::sort_prefixes() {
    std::stable_sort(prefixes_.begin(), prefixes_.end(), [](const auto& a, const auto& b) {
        return bucket_of(a.stem) < bucket_of(b.stem);
    });
    for (std::size_t bucket = 0, i = 0; bucket <= prefix_buckets; ++bucket) {
        while (i < prefixes_.size() && bucket_of(prefixes_[i].stem) < bucket) ++i;
        first_prefix_.push_back(static_cast<std::uint16_t>(i));
    }
}

void TriggerWords::finish() {
    std::vector<std::pair<std::string_view, WordReading>> all;  // of literals and verbs
    for (std::size_t i = 0; i < words_.size(); ++i) {
        const auto& word = words_[i];
        const auto number = static_cast<std::uint16_t>(i);
        if (word.is_prefix) prefixes_.push_back({word.stem, number});
        if (word.is_prefix || word.is_ending) continue;
        if (word.endings == nullptr) all.push_back({word.stem, {number, Form::none}});
        for (const auto& ending :
             word.endings == nullptr ? std::vector<VerbEnding>{} : *word.endings)
            all.push_back({forms_.emplace_back(std::string(word.stem) + std::string(ending.text)),
                           {number, ending.form}});
    }
    sort_prefixes();
    std::stable_sort(all.begin(), all.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    readings_.reserve(all.size());
    for (const auto& [fold, reading] : all) {
        const auto place = index_.add(fold);
        const auto bit = known_bit(text::word_hash(fold));
        known_[bit / 64] |= std::uint64_t{1} << (bit % 64);
        if (place == by_form_.size())
            by_form_.push_back({0, static_cast<std::uint32_t>(readings_.size()), 0});
        auto& form = by_form_[place];
        // of two endings that are alike the first one counts
        if (form.count > 0 && readings_.back().word == reading.word) continue;
        readings_.push_back(reading);
        ++form.count;
        form.mask |= bit_of(reading.word);
    }
}

TextReadings::TextReadings(const TriggerWords& words, const text::Tokens& tokens) : words_(words) {
    const auto index = words_.index_.index();
    readings_.reserve(tokens.size());
    for (const auto& token : tokens) {
        const auto place = words_.may_be_known(token.key) ? index[token] : 0;
        const auto& form = words_.by_form_[place];
        auto& out = readings_.emplace_back(
            Readings{form.mask, form.first, static_cast<std::uint16_t>(form.count), false});
        if (token.fold.size() >= 2 && !words_.beginning_as(token.fold).empty())
            add_prefixes(token.fold, out);
    }
}

void TextReadings::add_prefixes(std::string_view fold, Readings& out) {
    for (const auto& prefix : words_.beginning_as(fold)) {
        if (!fold.starts_with(prefix.stem)) continue;
        if (!out.is_made) {
            const auto first = words_.readings_.begin() + out.first;
            out.first = static_cast<std::uint32_t>(made_.size());
            made_.insert(made_.end(), first, first + out.count);
            out.is_made = true;
        }
        made_.push_back({prefix.word, Form::none});
        ++out.count;
        out.mask |= TriggerWords::bit_of(prefix.word);
    }
}

}  // namespace vigie::indexer
