// indexer/sources/page_metadata.hh: what a page says about itself outside its text.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include <gumbo.h>

#include "common/deals/article.hh"

namespace vigie::indexer {

/// The value of an attribute, empty where there is none.
std::string_view attribute(const GumboElement& element, const char* name);

/// Gathers title, day, URL, source and language from the elements of a page; of several statements
/// the most trusted wins: JSON-LD, Open Graph, other meta elements, <time>, <h1>, <title>.
class PageMetadata {
public:
    void read(const GumboElement& element);
    /// Fills the fields of `article` that the page told.
    void fill(deals::Article& article) const;

private:
    /// One fact, kept with the trust of where it was read; the first of equal trust wins.
    struct Fact {
        std::string value;
        int trust = 0;

        void offer(std::string_view candidate, int candidate_trust);
    };

    void read_meta(const GumboElement& element);
    void read_json_ld(const GumboElement& element);

    Fact title_, date_, url_, source_, language_;
};

}  // namespace vigie::indexer
