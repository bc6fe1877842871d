#include "indexer/extract/capital_names.hh"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

#include "common/names/known_names.hh"
#include "common/names/name_key.hh"

namespace vigie::indexer {
namespace {

constexpr auto no_names = std::to_array<std::string_view>(
    {"la",     "le",       "les",         "l'",    "un",        "une",     "des",      "du",
     "de",     "d'",       "ce",          "cette", "ces",       "en",      "au",       "aux",
     "il",     "elle",     "ils",         "elles", "sa",        "son",     "ses",      "leur",
     "a",      "et",       "mais",        "pour",  "avec",      "dans",    "sur",      "par",
     "selon",  "depuis",   "apres",       "avant", "c'",        "qu'",     "on",       "s'",
     "n'",     "j'",       "nous",        "serie", "series",    "paris",   "lyon",     "france",
     "europe", "md",       "m",           "mds",   "janvier",   "fevrier", "mars",     "avril",
     "mai",    "juin",     "juillet",     "aout",  "septembre", "octobre", "novembre", "decembre",
     "ia",     "pdg",      "ceo",         "usd",   "eur",       "etats",   "unis",     "levee",
     "fonds",  "tour",     "ni",          "si",    "quant",     "reste",   "deux",     "trois",
     "avec",   "autre",    "aujourd'hui", "le",    "fondee",    "cree",    "creee",    "basee",
     "en",     "objectif", "financement"});

bool is_plain(std::string_view fold) {
    return std::find(no_names.begin(), no_names.end(), fold) != no_names.end();
}

class Finder {
public:
    explicit Finder(const Document& document) : document_(document) {
        for (std::size_t i = 0; i < document.tokens.size(); ++i)
            if (document.tokens[i].letter_case == text::Case::lower)
                lower_.insert(document.tokens[i].fold);
    }

    Entities run() {
        for (std::size_t s = 0; s < document_.sentences.size(); ++s) read(document_.sentences[s]);
        pick_topic();
        return std::move(out_);
    }

private:
    const text::Token& token(std::size_t i) const { return document_.tokens[i]; }

    bool is_name_word(std::size_t i, text::TokenRange sentence) const {
        const auto& t = token(i);
        if (!t.is_word() || is_plain(t.fold)) return false;
        if (t.letter_case == text::Case::mixed) return true;
        if (!t.is_capital()) return false;
        return i != sentence.begin || !lower_.contains(t.fold);
    }

    void read(text::TokenRange sentence) {
        for (auto i = sentence.begin; i < sentence.end;) {
            if (!is_name_word(i, sentence)) {
                ++i;
                continue;
            }
            auto end = i + 1;
            while (end < sentence.end) {
                const auto& t = token(end);
                const bool word =
                    t.is_word() && (t.is_capital() || t.letter_case == text::Case::mixed);
                if (word && !is_plain(t.fold)) {
                    ++end;
                    continue;
                }
                const bool joint =
                    t.is("&") || (t.touches_previous() && (t.is("-") || t.is(".") || t.is("'")));
                if (joint && end + 1 < sentence.end && token(end + 1).is_word() &&
                    (t.is("&") || token(end + 1).touches_previous())) {
                    end += 2;
                    continue;
                }
                break;
            }
            add({i, end});
            i = end;
        }
    }

    void add(text::TokenRange range) {
        std::string name(document_.tokens.source(range.begin, range.end));
        const auto key = names::name_key(name);
        if (key.empty()) return;
        const auto [at, fresh] = index_.try_emplace(key, out_.all.size());
        if (fresh) {
            Entity entity;
            entity.name = name;
            entity.key = key;
            entity.kind = names::investors().find(key) != nullptr ? EntityKind::investor
                                                                  : EntityKind::company;
            out_.all.push_back(entity);
        }
        EntityMention mention;
        mention.tokens = range;
        mention.entity = at->second;
        out_.mentions.push_back(mention);
    }

    void pick_topic() {
        std::vector<int> points(out_.all.size());
        for (const auto& mention : out_.mentions) {
            const auto sentence = document_.sentence_of(mention.tokens.begin);
            points[mention.entity] += document_.is_title(sentence) ? 4 : 1;
        }
        int best = 0;
        for (std::size_t e = 0; e < points.size(); ++e) {
            if (out_.all[e].kind != EntityKind::company || points[e] <= best) continue;
            best = points[e];
            out_.topic = e;
        }
    }

    const Document& document_;
    std::set<std::string_view> lower_;
    std::map<std::string, std::size_t> index_;
    Entities out_;
};

}  // namespace

Entities capital_names(const Document& document) {
    return Finder(document).run();
}

}  // namespace vigie::indexer
