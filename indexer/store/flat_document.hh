// indexer/store/flat_document.hh: a document on its way into a database, laid flat.
//
// Xapian::Document keeps a sorted tree of strings; a bulk build needs neither the tree nor the
// strings. Terms are told as they come, the same one as often as it comes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <xapian.h>

namespace vigie::indexer {

class FlatDocument {
public:
    struct Occurrence {
        std::uint32_t begin = 0;  ///< in the bytes of all terms
        std::uint16_t size = 0;
        std::uint16_t weight = 0;
    };

    /// Prefix and word; `weight` adds to the frequency of the term within the document.
    void add(std::string_view prefix, std::string_view word, std::uint16_t weight);
    /// A term that says yes or no: it does not lengthen the document.
    void add_boolean(std::string_view term) { add(term, {}, 0); }
    /// Empty values are not stored.
    void set_value(unsigned slot, std::string value);

    std::string_view term(const Occurrence& occurrence) const {
        return std::string_view(bytes_).substr(occurrence.begin, occurrence.size);
    }
    const std::vector<Occurrence>& occurrences() const { return occurrences_; }
    /// In the order of their slots.
    const std::vector<std::pair<unsigned, std::string>>& values() const { return values_; }

    std::string data;

private:
    std::string bytes_;
    std::vector<Occurrence> occurrences_;
    std::vector<std::pair<unsigned, std::string>> values_;
};

Xapian::Document to_xapian(const FlatDocument& document);

}  // namespace vigie::indexer
