// searcher/render/text_tables.hh: counts as people read them: groups, sums, facets, histograms.
#pragma once

#include <string>

#include "searcher/render/renderer.hh"

namespace vigie::searcher {

/// One line a group, columns for the sums asked for (count and sum where none is), and a bar.
std::string group_table(const Answer& answer, GroupKey key, const RenderOptions& options);

/// "42 opérations, dont 40 montants connus · somme 4,5 Md€ · médiane 12 M€"
std::string sums_line(const Answer& answer, const RenderOptions& options);

/// One block a facet: its values with their counts and bars; how many more there are, how many
/// hits have none.
std::string facet_blocks(const Answer& answer, const RenderOptions& options);

/// Amounts in steps of 1, 2, 5 and time in months, quarters or years, one bar a line.
std::string histogram_blocks(const Answer& answer, const RenderOptions& options);

/// "10 opérations sur 123, 188 mentions"; without line break
std::string shown_of_total(std::size_t shown, const Answer& answer, Language language);

}  // namespace vigie::searcher
