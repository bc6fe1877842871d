#include "indexer/extract/subject_search.hh"

namespace vigie::indexer {
namespace {

/// Prepositions behind which a company is not the one that acts.
constexpr auto away = std::to_array<std::string_view>({"aupres", "avec", "par", "chez", "selon",
                                                       "chez", "contre", "via", "face", "devant",
                                                       "dont", "apres", "comme", "sur", "dans"});
/// What a mention costs whose part in the sentence is not sure.
constexpr double doubtful_subject = 1.5;
constexpr double near_object = 4.0;
constexpr double near_taker = 1.6;

/// "celle d'Amazon : 746 M€", "ceux de Perlou": the sum of whom is named behind.
bool stands_for_sum(std::string_view fold) {
    return fold == "celui" || fold == "celle" || fold == "ceux" || fold == "celles";
}

}  // namespace

Found SubjectSearch::beside_before(text::TokenRange sum) const {
    static constexpr auto joints =
        std::to_array<std::string_view>({",", ":", "(", "avec", "credite", "creditee", "de", "a",
                                         "-", "\xE2\x80\x93", "\xE2\x80\x94", "et", "pour"});
    for (auto m = last_; m-- > first_;) {
        const auto& mention = reading_.entities.mentions[m];
        if (mention.tokens.end > sum.begin || is_in_apposition(m, sum.begin)) continue;
        if (sum.begin - mention.tokens.end > 3) break;
        if (!acts(mention)) return std::nullopt;
        // "versera à X un milliard": X is paid
        const bool apart = token(mention.tokens.end).is(",");
        if (kind_ == deals::Kind::other && token(mention.tokens.begin - 1).is("a") && !apart)
            return std::nullopt;
        for (auto t = mention.tokens.end; t < sum.begin; ++t)
            if (!is_one_of(token(t).fold, joints)) return std::nullopt;
        return token(mention.tokens.end).is(":") ? heading(m) : mention.entity;
    }
    return std::nullopt;
}

Found SubjectSearch::heading(std::size_t m) const {
    const auto& first = reading_.entities.mentions[first_];
    const bool opens = first.tokens.begin <= sentence_.begin + 2 && acts(first);
    const auto begin = reading_.entities.mentions[m].tokens.begin;
    const auto before = token(begin - 1).fold;
    if (stands_for_sum(token(begin - 2).fold)) return reading_.entities.mentions[m].entity;
    const bool governed = before == "de" || before == "d'" || before == "du" || before == "par";
    return governed && opens ? first.entity : reading_.entities.mentions[m].entity;
}

Found SubjectSearch::beside_after(text::TokenRange sum, bool also_genitive) const {
    for (auto m = first_; m < last_; ++m) {
        const auto& mention = reading_.entities.mentions[m];
        if (mention.tokens.begin < sum.end || is_possessive(mention)) continue;
        if (mention.tokens.begin - sum.end > 12) break;
        const auto t = behind_stage(sum.end);
        const auto fold = token(t).fold;
        const bool gives = fold == "pour" || fold == "chez" || fold == "a" || fold == "dans" ||
                           fold == "au" || fold == "aux";
        if (fold == ":" && reading_.is_heading_at(sum) && mention.tokens.begin <= t + 2)
            return acts(mention) ? Found(mention.entity) : std::nullopt;
        const bool owns = also_genitive && (fold == "de" || fold == "d'" || fold == "du");
        if (!gives && !owns) return std::nullopt;
        if (leads_to_aim(t) || (kind_ == deals::Kind::debt && fold == "chez")) return std::nullopt;
        if (!acts(mention)) return std::nullopt;
        if (reading_.distances.between(t, mention.tokens.begin) > near_taker) return std::nullopt;
        for (auto k = t; k < mention.tokens.begin; ++k)
            if (token(k).is("et") || token(k).is(",")) return std::nullopt;
        if (owns)
            if (const auto taker = taker_after(m)) return taker;
        return mention.entity;
    }
    return std::nullopt;
}

Found SubjectSearch::taker_after(std::size_t m) const {
    if (m + 1 >= last_) return std::nullopt;
    const auto end = reading_.entities.mentions[m].tokens.end;
    const auto& next = reading_.entities.mentions[m + 1];
    if (!token(end).is("dans") || next.tokens.begin > end + 3 || !acts(next)) return std::nullopt;
    return next.entity;
}

Found SubjectSearch::object_of(text::TokenRange words) const {
    for (auto m = first_; m < last_; ++m) {
        const auto& mention = reading_.entities.mentions[m];
        if (mention.tokens.begin < words.end) continue;
        if (mention.tokens.begin - words.end > 10) break;
        if (!acts(mention) || is_possessive(mention)) continue;
        if (reading_.distances.between(words.end, mention.tokens.begin) > near_object)
            return std::nullopt;  // another sum or clause lies between
        for (auto t = words.end; t < mention.tokens.begin; ++t)
            if (is_one_of(token(t).fold, away) || token(t).is(",") || is_to_whom(t))
                return std::nullopt;
        return named_by(m).value_or(mention.entity);
    }
    return std::nullopt;
}

bool SubjectSearch::is_to_whom(std::size_t t) const {
    if (kind_ != deals::Kind::acquisition) return false;
    return token(t).is("a") || token(t).is("au") || token(t).is("aux");
}

Found SubjectSearch::named_by(std::size_t m) const {
    constexpr std::size_t longest = 4;
    const auto& mention = reading_.entities.mentions[m];
    if (mention.form != MentionForm::description || m + 1 >= last_) return std::nullopt;
    const auto& next = reading_.entities.mentions[m + 1];
    if (next.form > MentionForm::alias || !acts(next)) return std::nullopt;
    if (next.tokens.begin > mention.tokens.end + longest) return std::nullopt;
    for (auto t = mention.tokens.end; t < next.tokens.begin; ++t)
        if (!token(t).is_word() || is_one_of(token(t).fold, away)) return std::nullopt;
    return next.entity;
}

Found SubjectSearch::capital_of(std::size_t end) const {
    for (auto m = last_; m-- > first_;) {
        const auto& mention = reading_.entities.mentions[m];
        if (mention.tokens.end > end || mention.tokens.begin < sentence_.begin + 2) continue;
        if (mention.form > MentionForm::description || !acts(mention)) continue;
        for (std::size_t back = 2; back <= 7 && mention.tokens.begin >= back; ++back) {
            const auto t = mention.tokens.begin - back;
            if (t < sentence_.begin || token(t).is(",")) break;
            if (!token(t).is("capital") && !token(t).is("%")) continue;
            const auto link = token(t + 1).fold;
            if (link == "de" || link == "d'" || link == "du") return mention.entity;
        }
    }
    return std::nullopt;
}

bool SubjectSearch::is_possessed(text::TokenRange words) const {
    static constexpr auto possessives =
        std::to_array<std::string_view>({"sa", "son", "ses", "leur", "leurs"});
    for (std::size_t back = 1; back <= 2 && words.begin >= sentence_.begin + back; ++back)
        if (is_one_of(token(words.begin - back).fold, possessives)) return true;
    return false;
}

Found SubjectSearch::possessor(text::TokenRange words) const {
    for (auto m = first_; m < last_; ++m) {
        const auto& mention = reading_.entities.mentions[m];
        if (mention.form == MentionForm::pronoun && mention.tokens.begin + 3 > words.begin &&
            mention.tokens.begin < words.end && acts(mention))
            return mention.entity;
    }
    return std::nullopt;
}

std::vector<std::size_t> SubjectSearch::row_before(std::size_t end) const {
    std::vector<std::size_t> row;
    auto m = last_;
    while (m > first_ && reading_.entities.mentions[m - 1].tokens.end > end) --m;
    for (; m > first_; --m) {
        const auto& mention = reading_.entities.mentions[m - 1];
        if (acts(mention)) row.push_back(mention.entity);
        if (m - 1 == first_ || !is_coordinated(m - 1)) break;
    }
    std::reverse(row.begin(), row.end());
    return row;
}

Found SubjectSearch::respective(std::size_t amount) const {
    const auto& amounts = reading_.document.amounts;
    auto word = sentence_.begin;
    const auto end = reading_.distances.extent(amount).tokens.begin;
    while (word < end && !token(word).is("respectivement")) ++word;
    if (word >= end) return std::nullopt;
    std::size_t place = 0;
    for (auto i = amount; i-- > 0 && amounts[i].tokens.begin > word;) place += is_sum(amounts[i]);
    const auto row = row_before(word);
    return place < row.size() ? Found(row[place]) : std::nullopt;
}

bool SubjectSearch::adds_to_own(std::size_t end) const {
    constexpr std::size_t farthest = 10;
    for (auto t = end; t < std::min(end + farthest, sentence_.end); ++t)
        if ((token(t).is("a") &&
             (token(t + 1).is("sa") || token(t + 1).is("son") || token(t + 1).is("ses"))) ||
            (token(t).is("aux") && !token(t + 1).is_capital()))
            return true;
    return false;
}

bool SubjectSearch::is_dative(const TriggerHit& hit) const {
    const auto fold = token(hit.tokens.begin - 1).fold;
    return fold == "lui" || fold == "leur";
}

bool SubjectSearch::giver_stands_before(const TriggerHit& hit) const {
    if (hit.form == Form::none || hit.form == Form::infinitive) return false;
    auto t = hit.tokens.begin;
    for (std::size_t back = 0; back < longest_auxiliary && t > sentence_.begin; ++back) {
        if (token(--t).is("lui") || token(t).is("leur")) break;
        if (!token(t).is_word()) return false;
    }
    if (!token(t).is("lui") && !token(t).is("leur")) return false;
    for (auto m = first_; m < last_; ++m) {
        const auto& mention = reading_.entities.mentions[m];
        if (mention.tokens.end == t && mention.form <= MentionForm::alias) return true;
    }
    return false;
}

Found SubjectSearch::meant_before(std::size_t end) const {
    for (auto m = first_; m < last_; ++m) {
        const auto& mention = reading_.entities.mentions[m];
        if (mention.tokens.end > end) break;
        const bool meant = mention.form == MentionForm::pronoun && !is_possessive(mention);
        if (meant && mention.part == EntityMention::Part::subject && acts(mention))
            return mention.entity;
    }
    return std::nullopt;
}

bool SubjectSearch::keeps(std::size_t end) const {
    return token(end + 1).is("cote") || token(end + 1).is("caisse") ||
           token(end + 2).is("caisse") || token(end + 1).is("poche");
}

Found SubjectSearch::beside(text::TokenRange sum, bool also_genitive) const {
    const auto next = token(sum.end).fold;
    if (next == "pour" || next == "chez")
        if (const auto found = beside_after(sum, also_genitive)) return found;
    if (const auto found = beside_before(sum)) return found;
    return beside_after(sum, also_genitive);
}

bool SubjectSearch::favours(std::size_t end) const {
    static constexpr auto nouns =
        std::to_array<std::string_view>({"faveur", "profit", "benefice", "compte"});
    return is_one_of(token(end + 1).fold, nouns);
}

Found SubjectSearch::beneficiary() const {
    for (auto m = first_; m < last_; ++m) {
        const auto& mention = reading_.entities.mentions[m];
        if (mention.tokens.begin < sentence_.begin + 3 || !acts(mention)) continue;
        const auto link = token(mention.tokens.begin - 1).fold;
        if (link != "de" && link != "d'" && link != "du") continue;
        if (favours(mention.tokens.begin - 3)) return mention.entity;
    }
    return std::nullopt;
}

Found SubjectSearch::own_new_firm(std::size_t end) const {
    constexpr std::size_t longest = 7;
    if (!token(end).is("pour")) return std::nullopt;
    if (!token(end + 1).is("sa") && !token(end + 1).is("leur")) return std::nullopt;
    for (auto m = first_; m < last_; ++m) {
        const auto& mention = reading_.entities.mentions[m];
        if (mention.tokens.begin < end || mention.form > MentionForm::alias) continue;
        const bool near = mention.tokens.begin <= end + longest && acts(mention);
        return near && token(mention.tokens.begin - 1).is(",") ? Found(mention.entity)
                                                               : std::nullopt;
    }
    return std::nullopt;
}

Found SubjectSearch::object_between(std::size_t end) const {
    if (favours(end))
        if (const auto found = first_after(end)) return found;
    for (auto m = first_; m < last_; ++m) {
        const auto& mention = reading_.entities.mentions[m];
        if (mention.part != EntityMention::Part::object || !acts(mention)) continue;
        const auto before = token(mention.tokens.begin - 1).fold;
        if (before == "dans" || before == "a" || before == "chez") return mention.entity;
        if (mention.tokens.begin < end) continue;
        for (auto t = end; t < mention.tokens.begin; ++t)
            if (token(t).is(";")) return std::nullopt;
        return mention.entity;
    }
    return std::nullopt;
}

bool SubjectSearch::genitive_follows(text::TokenRange words) const {
    const auto fold = token(words.end).fold;
    return fold == "de" || fold == "d'" || fold == "du" || fold == "chez";
}

Found SubjectSearch::before(std::size_t end) const {
    Found best;
    double least = 1e9;
    for (auto m = first_; m < last_; ++m) {
        const auto& mention = reading_.entities.mentions[m];
        if (mention.tokens.end > end || !acts(mention) || is_governed(m)) continue;
        if (gives(mention, end) || is_in_relative(mention, end)) continue;
        if (is_in_apposition(m, end) || joins_round(mention, end)) continue;
        if (is_passing(mention)) continue;
        auto cost = reading_.distances.between(mention.tokens.end, end);
        if (mention.part != EntityMention::Part::subject) cost += doubtful_subject;
        if (reading_.entities.all[mention.entity].invests) cost += doubtful_subject;
        if (cost >= least) continue;
        least = cost;
        best = mention.entity;
    }
    return best;
}

Found SubjectSearch::any() const {
    for (auto m = first_; m < last_; ++m)
        if (acts(reading_.entities.mentions[m]) && !is_governed(m))
            return reading_.entities.mentions[m].entity;
    return std::nullopt;
}

Found SubjectSearch::subject() const {
    Found named;
    for (auto m = last_; m-- > first_;) {
        const auto& mention = reading_.entities.mentions[m];
        if (!acts(mention) || is_governed(m) || is_passing_giver(mention)) continue;
        if (mention.part == EntityMention::Part::subject) return mention.entity;
        named = mention.entity;
    }
    return named;
}

Found SubjectSearch::first_after(std::size_t begin) const {
    for (auto m = first_; m < last_; ++m) {
        const auto& mention = reading_.entities.mentions[m];
        if (mention.tokens.begin >= begin && acts(mention) && mention.form != MentionForm::pronoun)
            return mention.entity;
    }
    return std::nullopt;
}

bool SubjectSearch::is_given_to_it(std::size_t end) const {
    constexpr std::size_t farthest = 6;
    for (auto t = end; t-- > sentence_.begin && end - t <= farthest;) {
        if (!token(t).is("lui") && !token(t).is("leur")) continue;
        return std::any_of(reading_.entities.mentions.begin() + static_cast<std::ptrdiff_t>(first_),
                           reading_.entities.mentions.begin() + static_cast<std::ptrdiff_t>(last_),
                           [&](const auto& mention) {
                               return mention.tokens.end == t && mention.form <= MentionForm::alias;
                           });
    }
    return false;
}

Found SubjectSearch::borrower_after(std::size_t end) const {
    static constexpr auto verbs = std::to_array<std::string_view>(
        {"signe", "signee", "contracte", "contractee", "souscrit", "souscrite", "obtenu"});
    constexpr std::size_t farthest = 6;
    if (!is_one_of(token(end).fold, verbs)) return std::nullopt;
    for (auto t = end; t < std::min(end + farthest, sentence_.end); ++t)
        if (token(t).is("par")) return named_after(t);
    return std::nullopt;
}

bool SubjectSearch::names_lender(text::TokenRange words, text::TokenRange sum) const {
    for (auto m = first_; m < last_; ++m) {
        const auto& mention = reading_.entities.mentions[m];
        if (mention.tokens.begin < words.end || mention.tokens.end > sum.begin) continue;
        const auto before = token(mention.tokens.begin - 1).fold;
        if (before == "de" || before == "d'" || before == "du" || before == "chez") return true;
    }
    return false;
}

Found SubjectSearch::named_right_before(std::size_t end) const {
    for (auto m = first_; m < last_; ++m)
        if (reading_.entities.mentions[m].tokens.end == end)
            return reading_.entities.mentions[m].entity;
    return std::nullopt;
}

std::vector<std::size_t> SubjectSearch::all_before(std::size_t end) const {
    std::vector<std::size_t> out;
    for (auto m = last_; m-- > first_;) {
        const auto& mention = reading_.entities.mentions[m];
        if (mention.tokens.end <= end && mention.form <= MentionForm::alias && acts(mention))
            out.push_back(mention.entity);
    }
    return out;
}

Found SubjectSearch::named_after(std::size_t begin) const {
    constexpr std::size_t farthest = 6;
    for (auto m = first_; m < last_; ++m) {
        const auto& mention = reading_.entities.mentions[m];
        if (mention.tokens.begin < begin || mention.form > MentionForm::alias) continue;
        if (mention.tokens.begin > begin + farthest) return std::nullopt;
        for (auto t = begin; t < mention.tokens.begin; ++t)
            if (!token(t).is_word() && !token(t).is("-")) return std::nullopt;  // "start-up"
        return acts(mention) ? Found(mention.entity) : std::nullopt;
    }
    return std::nullopt;
}

Found SubjectSearch::antecedent_before(std::size_t end) const {
    constexpr std::size_t longest = 8;
    auto relative = end;
    while (relative > sentence_.begin && end - relative < longest && !token(relative).is("dont"))
        --relative;
    if (!token(relative).is("dont")) return std::nullopt;
    for (auto m = last_; m-- > first_;) {
        const auto& mention = reading_.entities.mentions[m];
        if (mention.tokens.end <= relative && mention.form <= MentionForm::alias)
            return acts(mention) ? Found(mention.entity) : std::nullopt;
    }
    return std::nullopt;
}

Found SubjectSearch::named_before(std::size_t end) const {
    auto begin = sentence_.begin;
    for (const auto& amount : reading_.document.amounts)
        if (is_sum(amount) && amount.tokens.end <= end) begin = std::max(begin, amount.tokens.end);
    for (auto m = last_; m-- > first_;) {
        const auto& mention = reading_.entities.mentions[m];
        if (mention.tokens.end > end || mention.form > MentionForm::alias) continue;
        if (mention.tokens.begin < begin) break;
        if (acts(mention)) return mention.entity;
    }
    return std::nullopt;
}

Found SubjectSearch::sure_subject(std::size_t end) const {
    Found last;
    for (auto m = first_; m < last_; ++m) {
        const auto& mention = reading_.entities.mentions[m];
        if (mention.tokens.end > end) break;
        const bool opens = mention.tokens.begin == sentence_.begin;
        if ((opens || mention.part == EntityMention::Part::subject) &&
            mention.form <= MentionForm::alias && acts(mention) &&
            !reading_.entities.all[mention.entity].invests)
            last = mention.entity;
    }
    return last;
}

Found SubjectSearch::apposed(const TriggerHit& hit) const {
    if (hit.form != Form::participle) return std::nullopt;
    auto end = hit.tokens.begin;
    if (end > sentence_.begin && token(end - 1).is(",")) --end;
    for (auto m = first_; m < last_; ++m) {
        const auto& mention = reading_.entities.mentions[m];
        if (mention.tokens.end == end && acts(mention)) return mention.entity;
    }
    return described_before(end);
}

Found SubjectSearch::described_before(std::size_t end) const {
    constexpr std::size_t longest = 6;
    if (!token(end).is(",")) return std::nullopt;
    for (auto m = last_; m-- > first_;) {
        const auto& mention = reading_.entities.mentions[m];
        if (mention.tokens.end > end) continue;
        if (mention.form != MentionForm::description || end > mention.tokens.end + longest)
            return std::nullopt;
        const auto fold = token(mention.tokens.end).fold;
        if (fold != "de" && fold != "d'" && fold != "du" && fold != "des") return std::nullopt;
        for (auto t = mention.tokens.end; t < end; ++t)
            if (!token(t).is_word()) return std::nullopt;
        return acts(mention) ? Found(mention.entity) : std::nullopt;
    }
    return std::nullopt;
}

}  // namespace vigie::indexer
