// common/lexicon/lexicon.hh: the compiled-in vocabulary files, row by row.
#pragma once

#include <string_view>
#include <vector>

namespace vigie::lexicon {

/// The cells of one line; views into the program's own constants, valid for ever.
struct Row {
    std::vector<std::string_view> cells;
    int line = 0;  ///< 1-based line in the file

    /// Cell `column`, empty where the line is shorter.
    std::string_view operator[](std::size_t column) const {
        return column < cells.size() ? cells[column] : std::string_view{};
    }
};

/// The rows of `file` ("months.tsv"), without comments and empty lines. A name that is not compiled
/// in is a programming error and throws std::logic_error.
std::vector<Row> rows(std::string_view file);

/// The parts of `cell` between `separator`s; no parts for an empty cell.
std::vector<std::string_view> split(std::string_view cell, char separator = '|');

}  // namespace vigie::lexicon
