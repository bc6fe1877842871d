#include "indexer/extract/conjugation.hh"

#include <algorithm>
#include <array>
#include <map>
#include <stdexcept>
#include <vector>

#include "common/lexicon/lexicon.hh"

namespace vigie::indexer {
namespace {

using Classes = std::map<std::string_view, std::vector<VerbEnding>>;

Form form_named(std::string_view id) {
    static constexpr auto ids =
        std::to_array<std::string_view>({"none", "present", "imperfect", "past", "participle",
                                         "infinitive", "future", "conditional", "gerund"});
    const auto found = std::find(ids.begin(), ids.end(), id);
    if (found == ids.end()) throw std::logic_error("verb-endings.tsv: no such form");
    return static_cast<Form>(found - ids.begin());
}

const Classes& classes() {
    static const Classes all = [] {
        Classes out;
        for (const auto& row : lexicon::rows("verb-endings.tsv"))
            for (const auto ending : lexicon::split(row[2]))
                out[row[0]].push_back(
                    {ending == "-" ? std::string_view{} : ending, form_named(row[1])});
        return out;
    }();
    return all;
}

}  // namespace

const std::vector<VerbEnding>& endings_of(std::string_view verb_class) {
    const auto endings = classes().find(verb_class);
    if (endings == classes().end()) throw std::logic_error("triggers.tsv: no such verb class");
    return endings->second;
}

std::optional<Form> form_of(std::string_view verb_class, std::string_view ending) {
    for (const auto& known : endings_of(verb_class))
        if (known.text == ending) return known.form;
    return std::nullopt;
}

}  // namespace vigie::indexer
