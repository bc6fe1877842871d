#include "searcher/search/words.hh"

#include <algorithm>
#include <optional>

#include "common/index/terms.hh"
#include "common/lexicon/lexicon.hh"
#include "searcher/search/analysers.hh"
#include "searcher/search/synonyms.hh"

namespace vigie::searcher {
namespace {

using index::FieldId;
using Xapian::Query;

constexpr double exact_weight = 0.5;
constexpr double synonym_weight = 0.4;
constexpr std::size_t shortest_corrected = 4;
constexpr std::size_t longest_corrected = 40;
/// A question of more words is a pasted text; what is behind them ranks little and costs time.
constexpr std::size_t most_words = 200;
/// Looking a misspelt word up reads the list of all words.
constexpr std::size_t most_corrections = 8;

std::string stem_term(std::string_view stem) {
    return index::term(FieldId::stem, stem);
}
std::string exact_term(std::string_view word) {
    return index::term(FieldId::exact, word);
}

/// The term of a form: its own, or that of the stem where they are the same.
std::string form_term(std::string_view word, std::string_view stem) {
    return word == stem ? stem_term(stem) : exact_term(word);
}

Query any_of(const std::vector<Query>& parts) {
    return {Query::OP_OR, parts.begin(), parts.end()};
}
Query all_of(const std::vector<Query>& parts) {
    return {Query::OP_AND, parts.begin(), parts.end()};
}

/// One word of a question with what the index knows of it.
struct QuestionWord {
    std::string exact;
    std::string stem;
    std::string other_stem;  // of the other language, empty where the same
    bool stop = false;
    bool joined = false;
    Span where;
};

std::vector<QuestionWord> read_words(const std::string& source, Language language) {
    auto& analyser = analyser_of(language);
    auto& other = analyser_of(language == Language::english ? Language::french : Language::english);
    std::vector<QuestionWord> out;
    analyser.words(text::Tokens(source), [&](const text::Word& word) {
        QuestionWord w{std::string(word.exact),
                       std::string(word.stem),
                       std::string(other.stem(word.exact)),
                       word.stop,
                       word.joined,
                       word.where};
        if (w.other_stem == w.stem) w.other_stem.clear();
        out.push_back(std::move(w));
    });
    return out;
}

/// Written like a name in at least half of the articles that hold it.
bool is_name(const Xapian::Database& articles, const QuestionWord& word) {
    const auto as_name = articles.get_termfreq(index::term(FieldId::name, word.exact));
    return as_name > 0 && as_name * 2 >= articles.get_termfreq(form_term(word.exact, word.stem));
}

/// Turns the words of a question into parts of a query, in order.
class Builder {
public:
    Builder(const Xapian::Database& articles, Language language, RankedWords& out)
        : articles_(articles), language_(language), out_(out) {}

    void add(const std::string& source) {
        auto words = read_words(source, language_);
        const bool only_stops =
            std::all_of(words.begin(), words.end(), [](const auto& w) { return w.stop; });
        if (!only_stops) std::erase_if(words, [](const auto& w) { return w.stop; });
        for (std::size_t i = 0; i < words.size();)
            i = words[i].joined ? add_compound(words, i) : add_word(words[i], i);
    }

    /// Neighbours that the index has as one word, and phrases that mean the same.
    void finish() {
        add_joined_neighbours();
        add_synonyms();
        for (auto& part : parts_) out_.parts.push_back(std::move(part.query));
    }

private:
    struct Part {
        Query query;
        std::string exact;
        std::string stem;
    };

    std::size_t add_word(const QuestionWord& word, std::size_t i) {
        parts_.push_back({query_of(word), word.exact, word.stem});
        return i + 1;
    }

    /// A joined form and the parts that it covers are one part.
    std::size_t add_compound(const std::vector<QuestionWord>& words, std::size_t i) {
        const auto& joined = words[i];
        std::vector<Query> parts;
        std::size_t next = i + 1;
        for (; next < words.size() && joined.where.contains(words[next].where); ++next)
            parts.push_back(query_of(words[next]));
        const Query whole = query_of(joined);
        parts_.push_back({parts.empty() ? whole : Query(Query::OP_OR, whole, all_of(parts)),
                          joined.exact, joined.stem});
        return next;
    }

    Query query_of(QuestionWord word) {
        correct(word);
        out_.exact.push_back(word.exact);
        const Query exact(form_term(word.exact, word.stem));
        if (is_name(articles_, word)) return {Query::OP_SCALE_WEIGHT, exact, 1 + exact_weight};
        std::vector<Query> stems;
        for (const auto& stem : {word.stem, word.other_stem}) {
            if (stem.empty()) continue;
            out_.stems.push_back(stem);
            if (stem == word.stem || articles_.term_exists(stem_term(stem)))
                stems.emplace_back(stem_term(stem));
        }
        const Query stem = stems.size() == 1 ? stems.front()
                                             : Query(Query::OP_SYNONYM, stems.begin(), stems.end());
        return {Query::OP_OR, stem, Query(Query::OP_SCALE_WEIGHT, exact, exact_weight)};
    }

    void correct(QuestionWord& word) {
        if (articles_.term_exists(stem_term(word.stem)) ||
            articles_.term_exists(exact_term(word.exact)))
            return;
        if (++looked_up_ > most_corrections) return;
        const auto nearest = nearest_word(articles_, word.exact);
        if (nearest.empty()) return;
        out_.corrections.push_back("\"" + word.exact + "\" is in no article; searched \"" +
                                   nearest + "\" instead");
        word.exact = nearest;
        word.stem = analyser_of(language_).stem(nearest);
        word.other_stem.clear();
    }

    void add_joined_neighbours() {
        for (std::size_t i = 0; i + 1 < parts_.size(); ++i) {
            const auto joined = parts_[i].exact + parts_[i + 1].exact;
            const std::string stem(analyser_of(language_).stem(joined));
            if (!articles_.term_exists(form_term(joined, stem))) continue;
            const Query both(Query::OP_AND, parts_[i].query, parts_[i + 1].query);
            out_.exact.push_back(joined);
            out_.stems.push_back(stem);
            parts_[i].query = Query(Query::OP_OR, both, Query(stem_term(stem)));
            parts_[i].stem += ' ' + parts_[i + 1].stem;
            parts_.erase(parts_.begin() + static_cast<std::ptrdiff_t>(i) + 1);
        }
    }

    void add_synonyms() {
        for (std::size_t i = 0; i < parts_.size(); ++i)
            for (auto n = std::min(longest_synonym(), parts_.size() - i); n > 0; --n)
                if (add_synonym(i, n)) break;
    }

    bool add_synonym(std::size_t first, std::size_t count) {
        std::string key;
        std::vector<Query> literal;
        for (std::size_t i = first; i < first + count; ++i) {
            key += (key.empty() ? "" : " ") + parts_[i].stem;
            literal.push_back(parts_[i].query);
        }
        const auto others = synonyms_of(key);
        if (others.empty()) return false;
        std::vector<Query> meant;
        for (const auto phrase : lexicon::Parts(others)) meant.push_back(phrase_query(phrase));
        const Query scaled(Query::OP_SCALE_WEIGHT, Query(Query::OP_MAX, meant.begin(), meant.end()),
                           synonym_weight);
        parts_[first].query = Query(Query::OP_OR, all_of(literal), scaled);
        parts_.erase(parts_.begin() + static_cast<std::ptrdiff_t>(first) + 1,
                     parts_.begin() + static_cast<std::ptrdiff_t>(first + count));
        return true;
    }

    /// Of stems between spaces.
    Query phrase_query(std::string_view phrase) {
        std::vector<Query> terms;
        for (const auto stem : lexicon::Parts(phrase, ' ')) terms.emplace_back(stem_term(stem));
        if (terms.size() == 1) return terms.front();
        // Weighed as its words are; the index knows where they stand together.
        return {Query::OP_FILTER, all_of(terms), Query(index::term(FieldId::phrase, phrase))};
    }

    const Xapian::Database& articles_;
    Language language_;
    RankedWords& out_;
    std::vector<Part> parts_;
    std::size_t looked_up_ = 0;
};

/// True where one letter more, less, other or a swap of neighbours makes `b` of `a`.
bool differ_by_one(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > 1 || a == b) return false;
    const auto [x, y] = std::mismatch(a.begin(), a.end(), b.begin());
    const auto from = static_cast<std::size_t>(x - a.begin());
    if (a.size() < b.size()) return a.substr(from) == b.substr(from + 1);
    if (a.substr(from + 1) == b.substr(from + 1)) return true;
    return from + 1 < a.size() && a[from] == b[from + 1] && a[from + 1] == b[from] &&
           a.substr(from + 2) == b.substr(from + 2);
}

/// The commonest word one letter away.
struct Nearest {
    std::string word;
    Xapian::doccount most = 0;

    /// The first letter is right nearly always; all words that begin with it are looked at once.
    void look(const Xapian::Database& articles, const std::string& prefix,
              const std::string& wanted) {
        const auto begin = prefix + wanted.substr(0, 1);
        for (auto t = articles.allterms_begin(begin); t != articles.allterms_end(begin); ++t) {
            const auto term = *t;
            if (!differ_by_one(wanted, std::string_view(term).substr(prefix.size()))) continue;
            if (t.get_termfreq() <= most) continue;
            most = t.get_termfreq();
            word = term.substr(prefix.size());
        }
    }
};

}  // namespace

Query stems_query(const std::string& words) {
    std::vector<Query> parts;
    const auto read = read_words(words, Language::french);
    for (std::size_t i = 0; i < read.size(); ++i) {
        if (read[i].stop) continue;
        std::vector<Query> forms;
        for (const auto& stem : {read[i].stem, read[i].other_stem})
            if (!stem.empty()) forms.emplace_back(stem_term(stem));
        if (read[i].joined) {
            std::vector<Query> covered;
            while (i + 1 < read.size() && read[i].where.contains(read[i + 1].where))
                covered.emplace_back(stem_term(read[++i].stem));
            if (!covered.empty()) forms.push_back(all_of(covered));
        }
        parts.push_back(any_of(forms));
    }
    return parts.empty() ? Query::MatchAll : all_of(parts);
}

Query RankedWords::all() const {
    return all_of(parts);
}
Query RankedWords::some() const {
    return any_of(parts);
}

RankedWords ranked_words(const Xapian::Database& articles, const std::vector<std::string>& words,
                         Language language) {
    RankedWords out;
    Builder builder(articles, language, out);
    for (const auto& word : words) {
        if (&word == words.data() + most_words) {
            out.corrections.push_back("of " + std::to_string(words.size()) + " words the first " +
                                      std::to_string(most_words) + " are searched");
            break;
        }
        builder.add(word);
    }
    builder.finish();
    return out;
}

std::string nearest_word(const Xapian::Database& articles, const std::string& word) {
    if (word.size() < shortest_corrected || word.size() > longest_corrected) return {};
    Nearest nearest;
    nearest.look(articles, exact_term(""), word);
    nearest.look(articles, stem_term(""), word);
    return nearest.word;
}

}  // namespace vigie::searcher
