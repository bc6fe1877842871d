// common/lexicon/lexicon.hh: the compiled-in vocabulary files, row by row.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace vigie::lexicon {

/// One line; a view into the program's own constants, valid for ever.
struct Row {
    std::string_view text;
    int line = 0;  ///< 1-based line in the file

    /// Cell `column`, empty where the line is shorter. Looks for it anew each time: most cells are
    /// never asked for, and a list of all of them cost more than that.
    std::string_view operator[](std::size_t column) const;
};

/// The rows of `file` ("months.tsv"), without comments and empty lines. A name that is not compiled
/// in is a programming error and throws std::logic_error.
std::vector<Row> rows(std::string_view file);

/// The parts of `cell` between `separator`s; no parts for an empty cell.
std::vector<std::string_view> split(std::string_view cell, char separator = '|');

/// The same one after the other, for a loop: nothing is allocated.
class Parts {
public:
    explicit Parts(std::string_view cell, char separator = '|')
        : cell_(cell), separator_(separator) {}

    class Iterator {
    public:
        Iterator(std::string_view rest, char separator) : rest_(rest), separator_(separator) {
            cut();
        }
        std::string_view operator*() const { return rest_.substr(0, size_); }
        Iterator& operator++() {
            rest_.remove_prefix(size_ < rest_.size() ? size_ + 1 : size_);
            cut();
            return *this;
        }
        bool operator!=(std::nullptr_t) const { return !rest_.empty(); }

    private:
        void cut() { size_ = rest_.substr(0, rest_.find(separator_)).size(); }
        std::string_view rest_;
        std::size_t size_ = 0;
        char separator_;
    };
    Iterator begin() const { return {cell_, separator_}; }
    std::nullptr_t end() const { return nullptr; }

private:
    std::string_view cell_;
    char separator_;
};

}  // namespace vigie::lexicon
