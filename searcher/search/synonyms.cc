#include "searcher/search/synonyms.hh"

#include <algorithm>

#include "searcher/search/made_synonyms.hh"

namespace vigie::searcher {

std::string_view synonyms_of(std::string_view stems) {
    const auto row = std::ranges::lower_bound(made_synonyms, stems, {}, &SynonymRow::stems);
    return row != made_synonyms.end() && row->stems == stems ? row->others : std::string_view();
}

std::size_t longest_synonym() {
    return made_longest_synonym;
}

}  // namespace vigie::searcher
