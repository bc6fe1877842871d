// indexer/store/glass_chunk.hh: a throw-away database for the compaction, written without Xapian.
//
// Xapian's writer keeps every posting in sorted trees of strings and writes a B-tree at random;
// that was half of the time of a bulk build. A chunk is written once, from front to back, and read
// once, by Xapian's own compaction, which writes the database that is served: only what it takes
// has to be known of the format, that of all Xapian 1.4 (glass, 2016-03-14).
//
//   iamglass        magic, uuid, revision, where each table begins, statistics
//   postlist.glass  values and lengths of documents, then the documents of each term
//   docdata.glass, termlist.glass    data, and terms and slots, of each document
//
// Data and terms are written as the documents come; of postings 12 bytes each are kept until the
// end, when they are sorted by counting.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "indexer/store/deflate.hh"
#include "indexer/store/flat_document.hh"
#include "indexer/store/glass_table.hh"
#include "indexer/store/term_table.hh"

namespace vigie::indexer {

class GlassChunk {
public:
    /// True where the Xapian that is running reads this format.
    static bool is_supported();

    /// Makes the directory. Throws std::system_error where it cannot be written; so do the others.
    explicit GlassChunk(std::string path);

    /// Documents are numbered from 1. Throws Xapian::InvalidArgumentError for a term that is
    /// too long, as Xapian does.
    void add(const FlatDocument& document);
    std::uint32_t size() const { return size_; }
    /// True where another chunk should be begun, for the sake of memory.
    bool is_full() const;
    /// Writes what is left; returns the path.
    std::string finish();

private:
    struct Posting {
        TermTable::Id term = 0;
        std::uint32_t document = 0;
        std::uint32_t weight = 0;
    };
    /// Of a term within the document at hand.
    struct Mark {
        std::uint32_t document = 0;
        std::uint32_t weight = 0;
    };
    /// The values of one slot.
    struct Slot {
        std::string chunk;
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        std::uint32_t frequency = 0;
        std::string lowest;
        std::string highest;
        std::vector<std::pair<std::string, std::string>> chunks;  // key, value
    };

    void count_terms(const FlatDocument& document);
    std::uint32_t put_postings();
    void put_terms(std::uint32_t length);
    void put_slots(const FlatDocument& document);
    void put_value(unsigned slot, const std::string& value);
    void put_packed(glass::TableWriter& table, std::string_view bytes);
    void close_values(unsigned slot);
    void write_values(glass::TableWriter& postlist);
    void write_lengths(glass::TableWriter& postlist);
    void write_postings(glass::TableWriter& postlist);
    void write_version(const glass::Root& postlist, const glass::Root& docdata,
                       const glass::Root& termlist) const;

    std::string path_;
    glass::TableWriter docdata_;
    glass::TableWriter termlist_;
    glass::Deflate deflate_;
    TermTable terms_;
    std::vector<Mark> marks_;          // by term
    std::vector<TermTable::Id> held_;  // terms of the document at hand
    std::vector<Posting> postings_;
    std::vector<std::uint32_t> lengths_;  // of documents
    std::array<Slot, 16> slots_;
    std::string key_;
    std::string tag_;
    std::uint32_t size_ = 0;
    std::uint32_t highest_weight_ = 0;
};

}  // namespace vigie::indexer
