#include "indexer/extract/discourse.hh"

#include <algorithm>
#include <array>

#include "common/text/word_index.hh"
#include "indexer/extract/public_bodies.hh"

namespace vigie::indexer {

using deals::Kind;

namespace {

/// Words that speak of whom the sentence before told.
bool refers_back(const Reading& reading, text::TokenRange sentence, std::size_t end) {
    static constexpr auto words = std::to_array<std::string_view>(
        {"sa", "son", "ses", "leur", "elle", "il", "lui", "celle", "celui", "ce", "cette"});
    static constexpr auto have =
        std::to_array<std::string_view>({"a", "ont", "avait", "avaient"});  // "en avait proposé"
    for (auto t = sentence.begin; t < end && t < sentence.begin + 12; ++t)
        if (is_one_of(reading.token(t).fold, words) ||
            (reading.token(t).is("en") && is_one_of(reading.token(t + 1).fold, have)))
            return true;
    return false;
}

/// "La mairie consacre", "Le conseil régional votera": somebody without a name acts.
bool has_unnamed_subject(const Reading& reading, text::TokenRange sentence) {
    const auto& first = reading.token(sentence.begin);
    if (!first.is("la") && !first.is("le") && !first.is("l'") && !first.is("les")) return false;
    return is_public_noun(reading.token(sentence.begin + 1));
}

/// The company that the sentences before in the paragraph are about, where it is another than the
/// article's.
Found told_before(const Reading& reading, std::size_t sentence, Kind kind) {
    const auto& sentences = reading.document.sentences;
    if (sentence == 0 || sentence > reading.entities.about.size()) return std::nullopt;
    if (sentences[sentence].begin != sentences[sentence - 1].end &&
        !reading.document.is_heading(sentence - 1))
        return std::nullopt;
    const auto who = reading.entities.about[sentence - 1];
    if (who == Entities::nobody || who == reading.entities.topic) return std::nullopt;
    const auto& entity = reading.entities.all[who];
    const bool gives = entity.invests || entity.kind == EntityKind::investor;
    if (entity.is_public || (gives && (kind == Kind::round || reading.entities.topic)))
        return std::nullopt;
    return who;
}

/// "X annonce une usine à Crolles. L'investissement s'élève à": who acts in the sentence before.
Found builder_before(const Reading& reading, std::size_t sentence) {
    const auto& sentences = reading.document.sentences;
    if (sentence == 0 || sentences[sentence].begin != sentences[sentence - 1].end)
        return std::nullopt;
    const auto [first, last] = reading.entities.within(sentences[sentence - 1]);
    for (auto m = first; m < last; ++m) {
        const auto& mention = reading.entities.mentions[m];
        const auto& entity = reading.entities.all[mention.entity];
        const bool opens = mention.tokens.begin == sentences[sentence - 1].begin;
        if (!opens && mention.part != EntityMention::Part::subject) continue;
        if (entity.kind == EntityKind::company && !entity.is_public) return mention.entity;
    }
    return std::nullopt;
}

/// The title names nobody, and `who` alone is named in the first sentence behind it.
bool is_led_by(const Reading& reading, std::size_t who) {
    const auto& sentences = reading.document.sentences;
    if (!reading.document.has_title || sentences.size() < 2) return false;
    const text::TokenRange head{sentences.front().begin, sentences[1].end};
    const auto [first, last] = reading.entities.within(head);
    bool named = false;
    for (auto m = first; m < last; ++m) {
        const auto& mention = reading.entities.mentions[m];
        if (mention.form > MentionForm::alias) continue;
        named |= mention.entity == who;
        if (mention.entity != who &&
            reading.entities.all[mention.entity].kind == EntityKind::company)
            return false;
    }
    return named;
}

/// The sentence before, of the same paragraph, is about `who`.
bool goes_on_about(const Reading& reading, std::size_t sentence, std::size_t who) {
    const auto& sentences = reading.document.sentences;
    const auto& entity = reading.entities.all[who];
    const bool firm = entity.kind == EntityKind::company || entity.kind == EntityKind::other;
    if (entity.invests || entity.is_public || !firm) return false;
    return sentence > 0 && sentences[sentence].begin == sentences[sentence - 1].end &&
           sentence <= reading.entities.about.size() && reading.entities.about[sentence - 1] == who;
}

/// Its title is what somebody said, its paragraphs begin with dashes, or questions stand alone.
bool is_interview(const Reading& reading) {
    constexpr int some_turns = 2;
    const auto& sentences = reading.document.sentences;
    if (reading.document.has_title && reading.token(sentences.front().begin).is("«")) return true;
    int turns = 0;
    int questions = 0;
    for (std::size_t s = 0; s < sentences.size(); ++s) {
        const auto& first = reading.token(sentences[s].begin);
        turns += first.is("—") || first.is("–");
        const bool opens = s == 0 || sentences[s].begin != sentences[s - 1].end;
        const bool closes = s + 1 >= sentences.size() || sentences[s].end != sentences[s + 1].begin;
        questions += opens && closes && reading.token(sentences[s].end - 1).is("?");
    }
    return turns >= some_turns || questions >= some_turns;
}

/// "nous en perdions 3", "pour vous racheter": words of who asks and who is asked.
bool has_speech(const Reading& reading, text::TokenRange range) {
    static const text::WordSet words{"nous",  "notre", "nos",   "vous",
                                     "votre", "vos",   "avons", "avez"};
    for (auto t = range.begin; t < range.end; ++t)
        if (words.contains(reading.token(t))) return true;
    return false;
}

/// Of an interview, a sentence that speaks of the company that is asked.
bool speaks_itself(const Reading& reading, std::size_t sentence) {
    return has_speech(reading, reading.document.sentences[sentence]) && is_interview(reading);
}

/// "Nos deux anciens ont suivi, X nous a rejoints. Il y a aussi 4 M€ de dette": an answer that
/// speaks of the company that is asked goes on about it, where the sentence names nobody.
bool goes_on_about_itself(const Reading& reading, std::size_t sentence) {
    const auto& sentences = reading.document.sentences;
    const auto [first, last] = reading.entities.within(sentences[sentence]);
    for (auto m = first; m < last; ++m) {
        const auto& mention = reading.entities.mentions[m];
        const auto& entity = reading.entities.all[mention.entity];
        const bool gives = entity.invests || entity.kind != EntityKind::company;
        if (mention.form != MentionForm::pronoun && !gives) return false;
    }
    constexpr std::size_t longest_answer = 40;  // sentences; no text costs the square of its length
    for (auto s = sentence; s > 0 && sentences[s].begin == sentences[s - 1].end; --s) {
        if (sentence - s >= longest_answer) return false;
        if (has_speech(reading, sentences[s - 1])) return is_interview(reading);
    }
    return false;
}

/// In an article about one company: false for whom a sentence only names in passing.
bool is_spoken_of(const Reading& reading, std::size_t who, std::size_t sentence) {
    const auto& topic = reading.entities.topic;
    if (!topic || !reading.context.hero || *topic == who) return true;
    return sentence < reading.entities.about.size() && reading.entities.about[sentence] == who;
}

}  // namespace

Found from_discourse(const Reading& reading, std::size_t sentence, Kind kind, std::size_t end) {
    const auto& sentences = reading.document.sentences;
    if (reading.entities.topic && goes_on_about_itself(reading, sentence))
        return reading.entities.topic;
    if (sentence > 0 && refers_back(reading, sentences[sentence], end) &&
        sentences[sentence].begin == sentences[sentence - 1].end)
        if (const auto found = SubjectSearch(reading, sentence - 1, kind).subject();
            found && is_spoken_of(reading, *found, sentence - 1))
            return found;
    const bool spent = kind == Kind::investment || kind == Kind::other;
    if (spent && !refers_back(reading, sentences[sentence], end) &&
        has_unnamed_subject(reading, sentences[sentence]))
        return std::nullopt;
    if (const auto found = told_before(reading, sentence, kind)) return found;
    if (reading.entities.topic && (reading.context.hero || speaks_itself(reading, sentence)))
        return reading.entities.topic;
    if (spent) return kind == Kind::investment ? builder_before(reading, sentence) : std::nullopt;
    if (reading.entities.topic && (is_led_by(reading, *reading.entities.topic) ||
                                   goes_on_about(reading, sentence, *reading.entities.topic)))
        return reading.entities.topic;
    for (std::size_t back = 1; back <= 3 && back <= sentence; ++back)
        if (const auto found = SubjectSearch(reading, sentence - back, kind).any()) return found;
    if (sentence + 1 < sentences.size()) {
        const SubjectSearch next(reading, sentence + 1, kind);
        const auto found = next.beneficiary();
        return found ? found : next.any();
    }
    return std::nullopt;
}

}  // namespace vigie::indexer
