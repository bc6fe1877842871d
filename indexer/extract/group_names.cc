#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "common/names/known_names.hh"
#include "indexer/extract/references.hh"

namespace vigie::indexer {
namespace {

using Part = EntityMention::Part;

constexpr std::size_t nobody = static_cast<std::size_t>(-1);

/// Groups the names of one text; the state of the pass lives here.
class Grouper {
public:
    Grouper(const ClassifiedText& text, const std::vector<NameSpan>& spans)
        : text_(text), tokens_(text.tokens()), spans_(spans) {}

    Entities run() {
        keys_.reserve(spans_.size());
        for (const auto& span : spans_) keys_.push_back(group_key(span));
        separate_forms();
        for (std::size_t s = 0; s < spans_.size(); ++s) learn_short_forms(s);
        for (std::size_t s = 0; s + 1 < spans_.size(); ++s) {
            learn_bracket(s);
            learn_new_name(s);
        }
        for (std::size_t s = 0; s < spans_.size(); ++s) learn_legal_name(s);
        for (std::size_t s = 0; s < spans_.size(); ++s) add(s);
        return std::move(out_);
    }

private:
    std::string group_key(const NameSpan& span) const {
        return span.known.empty() ? key_of(tokens_, span.tokens) : names::key_of_known(span.known);
    }

    /// "Mistral" of Mistral AI, "Lead Edge" of Lead Edge Capital, "Musk" of Elon Musk.
    void learn_short_forms(std::size_t s) {
        const auto& span = spans_[s];
        if (span.tokens.size() < 2 || span.tokens.size() > 9) return;
        if (span.kind == EntityKind::place || span.kind == EntityKind::publication) return;
        if (span.kind == EntityKind::person) {
            offer_short_form({span.tokens.end - 1, span.tokens.end}, s);
            return;
        }
        if (is_generic(span.tokens.begin)) return;
        for (std::size_t end = span.tokens.begin + 1; end < span.tokens.end; ++end)
            if (tokens_[end - 1].is_word() || tokens_[end - 1].is_number())
                offer_short_form({span.tokens.begin, end}, s);
    }

    bool is_generic(std::size_t i) const {
        return text_.is(i, institution) || text_.is(i, starter) || text_.is(i, link) ||
               match_description(tokens_, i, i + 1).has_value();
    }

    void offer_short_form(text::TokenRange range, std::size_t s) {
        auto key = key_of(tokens_, range);
        if (key.size() < 2 || key == keys_[s]) return;
        if (is_known_as_other(key, spans_[s].known)) return;
        const auto [at, added] = short_forms_.try_emplace(std::move(key), keys_[s]);
        if (!added && at->second != keys_[s]) at->second.clear();  // two could be meant
    }

    /// "Uber" is no short form of Uber Eats: the lists know it as somebody else.
    static bool is_known_as_other(std::string_view key, std::string_view known) {
        for (const auto* list : {&names::investors(), &names::companies()})
            if (const auto* found = list->find(key); found != nullptr && found->name != known)
                return true;
        return false;
    }

    /// "Getaround rachète Drivy": two forms of one well-known name that a sentence names as two.
    void separate_forms() {
        for (std::size_t s = 0; s + 1 < spans_.size(); ++s)
            for (std::size_t other = s + 1; other < spans_.size() && other < s + 4; ++other)
                if (are_two(s, other)) split_off(s, other);
    }

    bool are_two(std::size_t a, std::size_t b) const {
        const auto& first = spans_[a];
        const auto& second = spans_[b];
        if (first.known.empty() || first.known != second.known) return false;
        if (first.kind != EntityKind::company || second.kind != EntityKind::company) return false;
        const auto one = key_of(tokens_, first.tokens);
        const auto two = key_of(tokens_, second.tokens);
        if (one.find(two) != one.npos || two.find(one) != two.npos) return false;
        if (is_renamed({first.tokens.end, second.tokens.begin})) return false;
        const auto& document = text_.document;
        return document.sentence_of(first.tokens.begin) ==
               document.sentence_of(second.tokens.begin);
    }

    /// "Drivy (Getaround)", "Facebook, devenu Meta": one after all.
    bool is_renamed(text::TokenRange between) const {
        static constexpr auto words = std::to_array<std::string_view>(
            {"devenu", "devenue", "devient", "rebaptise", "rebaptisee", "renomme", "ex", "alias",
             "anciennement", "appelle", "autrefois", "jadis", "ou", "nouveau", "nouvelle"});
        if (between.size() == 0 || (between.size() == 1 && !tokens_[between.begin].is_word()))
            return true;
        for (auto t = between.begin; t < between.end; ++t)
            if (tokens_[t].is("(") || is_listed(tokens_[t].fold, words)) return true;
        return false;
    }

    /// The form that is not the well-known name itself stands for somebody of its own.
    void split_off(std::size_t a, std::size_t b) {
        const auto whole = names::key_of_known(spans_[a].known);
        const auto one = key_of(tokens_, spans_[a].tokens);
        const auto form = one == whole ? key_of(tokens_, spans_[b].tokens) : one;
        for (std::size_t s = 0; s < spans_.size(); ++s)
            if (spans_[s].known == spans_[a].known && key_of(tokens_, spans_[s].tokens) == form)
                keys_[s] = form;
    }

    /// "Safe Superintelligence (SSI)".
    void learn_bracket(std::size_t s) {
        const auto& full = spans_[s].tokens;
        const auto& brief = spans_[s + 1].tokens;
        if (brief.begin != full.end + 1 || !tokens_[full.end].is("(")) return;
        if (brief.size() != 1 || initials(full) != tokens_[brief.begin].fold) return;
        short_forms_[keys_[s + 1]] = keys_[s];
    }

    /// "Lunchr devient Swile", "s'appelle désormais", "Swile (ex-Lunchr)".
    void learn_new_name(std::size_t s) {
        const auto& first = spans_[s].tokens;
        const auto& second = spans_[s + 1].tokens;
        constexpr std::size_t most_between = 5;
        if (second.begin <= first.end || second.begin - first.end > most_between) return;
        bool renamed = false;
        bool former = false;
        for (std::size_t i = first.end; i < second.begin; ++i) {
            renamed |= tokens_[i].is("appelle") || tokens_[i].is("rebaptise") ||
                       tokens_[i].is("renomme") || tokens_[i].is("devient");
            former |= tokens_[i].is("ex") || tokens_[i].is("anciennement");
        }
        former = former && (tokens_[first.end].is("(") || tokens_[first.end].is(","));
        if (renamed) short_forms_[keys_[s]] = keys_[s + 1];
        if (former) short_forms_[keys_[s + 1]] = keys_[s];
    }

    /// "Cursor, … réunis sous la raison sociale Anysphere": the first name of the sentence is what
    /// the firm is called in trade.
    void learn_legal_name(std::size_t s) {
        const std::size_t begin = spans_[s].tokens.begin;
        if (begin < 2 || !tokens_[begin - 1].is("sociale") || !tokens_[begin - 2].is("raison"))
            return;
        const auto& sentences = text_.document.sentences;
        const auto sentence = text_.document.sentence_of(begin);
        if (sentence >= sentences.size()) return;
        for (std::size_t b = s; b-- > 0 && spans_[b].tokens.begin >= sentences[sentence].begin;)
            if (spans_[b].kind == EntityKind::company && !spans_[b].certain)
                return learn_alias(b, s);
    }

    void learn_alias(std::size_t trade, std::size_t legal) {
        short_forms_[keys_[trade]] = keys_[legal];
    }

    std::string initials(text::TokenRange range) const {
        std::string out;
        for (std::size_t i = range.begin; i < range.end; ++i)
            if (tokens_[i].is_word() && !text_.is(i, link)) out += tokens_[i].fold.front();
        return out;
    }

    void add(std::size_t s) {
        const auto& span = spans_[s];
        const std::string* key = &keys_[s];
        bool alias = false;
        if (const auto found = short_forms_.find(*key);
            found != short_forms_.end() && !found->second.empty()) {
            key = &found->second;
            alias = true;
        }
        const auto [at, added] = by_key_.try_emplace(*key, out_.all.size());
        if (added) {
            out_.all.emplace_back();
            seen_.emplace_back();
        }
        update(at->second, span, alias);
        take_kind(at->second, span, alias);
        out_.mentions.push_back({span.tokens, at->second,
                                 alias ? MentionForm::alias : MentionForm::name,
                                 part_of(span.tokens)});
    }

    void update(std::size_t e, const NameSpan& span, bool alias) {
        auto& entity = out_.all[e];
        const auto written = tokens_.source(span.tokens.begin, span.tokens.end);
        auto& seen = seen_[e];
        const bool fuller = written.size() > entity.name.size() && !seen.canonical;
        const bool canonical = !alias && written == span.known;
        if (entity.name.empty() || (!alias && (fuller || !seen.named)) || canonical) {
            entity.name = written;
            entity.key = key_of(tokens_, span.tokens);
        }
        seen.named |= !alias;
        seen.canonical |= canonical;
        ++entity.mention_count;
        const auto* known =
            span.known.empty() ? nullptr : names::investors().find(names::key_of_known(span.known));
        const bool raises = known != nullptr && names::companies().find(entity.key) != nullptr;
        entity.invests |= span.kind == EntityKind::investor || (known != nullptr && !raises);
    }

    /// What shape or lexicon tell wins; else one is a place only where no mention says otherwise:
    /// "à Renens" may go with "Renens lève".
    void take_kind(std::size_t e, const NameSpan& span, bool alias) {
        auto& kind = out_.all[e].kind;
        auto& seen = seen_[e];
        const bool sure = span.certain && !alias;
        const bool place = span.kind == EntityKind::place;
        const bool acts = !place && !is_heading(span.tokens);
        const bool turns = place ? !seen.acts : acts && kind == EntityKind::place;
        if (kind == EntityKind::other || sure || (!seen.sure && turns)) kind = span.kind;
        seen.sure |= sure;
        seen.acts |= acts;
    }

    /// "Crolles : l'État met": tells of what the text speaks, be it somebody or somewhere.
    bool is_heading(text::TokenRange range) const {
        return range.end < tokens_.size() && tokens_[range.end].is(":") &&
               (range.begin == 0 || !tokens_[range.begin - 1].is_word());
    }

    Part part_of(text::TokenRange range) const {
        if (range.begin > 0) {
            const auto& before = tokens_[before_article(before_seul(before_quote(range.begin)))];
            if (before.is("par")) return Part::agent;
            if (is_turn(range.begin)) return Part::subject;
            if (before.is("de") || before.is("d'") || before.is("du") || before.is("des") ||
                before.is("d"))
                return Part::genitive;
            if (is_preposition(before.fold)) return Part::object;
        }
        return does_something(behind_bracket(range.end)) ? Part::subject : Part::unknown;
    }

    /// "l'éditeur d'« Assaut »": the token before the name and the quote that opens before it.
    std::size_t before_quote(std::size_t begin) const {
        std::size_t i = begin - 1;
        if (i > 0 && tokens_[i].is("«")) --i;
        if (i > 0 && tokens_[i].is("'")) --i;
        return i;
    }

    /// "du seul Visa", "avec le même Visa".
    std::size_t before_seul(std::size_t i) const {
        const bool small = tokens_[i].is("seul") || tokens_[i].is("seule") || tokens_[i].is("meme");
        return small && i > 0 ? i - 1 : i;
    }

    /// "la spin-off de l'EPFZ", "auprès de la Maif": the word that governs the name with its
    /// article.
    std::size_t before_article(std::size_t i) const {
        static constexpr auto links = std::to_array<std::string_view>(
            {"de", "a", "par", "avec", "pour", "chez", "dans", "aupres", "contre", "via", "sur"});
        const bool article = tokens_[i].is("l'") || tokens_[i].is("la") || tokens_[i].is("les") ||
                             tokens_[i].is("le");
        if (!article || i == 0) return i;
        const bool governed =
            std::find(links.begin(), links.end(), tokens_[i - 1].fold) != links.end();
        return governed && tokens_.source(i - 1) != "a" ? i - 1 : i;
    }

    /// "c'est au tour d'Ovalo de lever".
    bool is_turn(std::size_t i) const {
        return i >= 3 && (tokens_[i - 1].is("de") || tokens_[i - 1].is("d'")) &&
               tokens_[i - 2].is("tour") && tokens_[i - 3].is("au");
    }

    static bool is_preposition(std::string_view fold) {
        static constexpr auto words = std::to_array<std::string_view>(
            {"a",    "au",    "dans", "chez", "avec",  "aupres", "pour", "contre",
             "via",  "avant", "vers", "sur",  "selon", "apres",  "sauf", "by",
             "from", "with",  "in",   "to",   "of",    "at"});
        return std::find(words.begin(), words.end(), fold) != words.end();
    }

    /// "Perlou (elle teint des voiles) obtient": the token behind the bracket.
    std::size_t behind_bracket(std::size_t i) const {
        constexpr std::size_t longest = 25;
        if (i >= tokens_.size() || !tokens_[i].is("(")) return i;
        for (std::size_t k = i + 1; k + 1 < tokens_.size() && k < i + longest; ++k)
            if (tokens_[k].is(")")) return k + 1;
        return i;
    }

    /// "entasse les promesses", "usine des vis": a word in lower case, no preposition, that leads
    /// to an object.
    bool takes_object(std::size_t i) const {
        static constexpr auto articles =
            std::to_array<std::string_view>({"le", "la", "les", "l'", "un", "une", "des", "son",
                                             "sa", "ses", "ce", "cette", "ces", "leur", "leurs"});
        static constexpr auto endings =
            std::to_array<std::string_view>({"e", "ent", "it", "a", "nd", "ait"});
        static constexpr auto others = std::to_array<std::string_view>(
            {"comme", "contre",  "entre",   "outre",   "malgre", "que",     "sauf",
             "toute", "meme",    "pendant", "durant",  "quand",  "puisque", "lorsque",
             "parce", "voire",   "encore",  "souvent", "avant",  "devant",  "vraiment",
             "autre", "presque", "quelque", "de",      "tente"});
        if (i + 1 >= tokens_.size() || tokens_[i].letter_case != text::Case::lower) return false;
        const auto fold = tokens_[i].fold;
        if (fold.size() < 4 || text_.is(i, everyday) || is_listed(fold, others) ||
            fold.ends_with("ment") || !is_listed(tokens_[i + 1].fold, articles))
            return false;
        return std::any_of(endings.begin(), endings.end(),
                           [&](std::string_view ending) { return fold.ends_with(ending); });
    }

    template <std::size_t N>
    static bool is_listed(std::string_view fold, const std::array<std::string_view, N>& list) {
        return std::find(list.begin(), list.end(), fold) != list.end();
    }

    bool does_something(std::size_t i) const {
        if (is_told_verb(tokens_, i) || takes_object(i)) return true;
        return i < tokens_.size() && text_.is(i, verb) && !tokens_[i].is_capital() &&
               tokens_.source(i) != "à";  // folds to the verb "a"
    }

    const ClassifiedText& text_;
    const text::Tokens& tokens_;
    const std::vector<NameSpan>& spans_;
    std::vector<std::string> keys_;
    std::unordered_map<std::string, std::string> short_forms_;  // empty: ambiguous
    std::unordered_map<std::string, std::size_t> by_key_;
    struct Seen {
        bool sure = false;       // a mention whose kind is certain
        bool acts = false;       // one that is neither a place nor a heading
        bool named = false;      // by its own name, not by an alias
        bool canonical = false;  // by the name that the lexicon gives it
    };
    std::vector<Seen> seen_;  // by entity
    Entities out_;
};

}  // namespace

Entities group_names(const ClassifiedText& text, const std::vector<NameSpan>& spans) {
    return Grouper(text, spans).run();
}

}  // namespace vigie::indexer
