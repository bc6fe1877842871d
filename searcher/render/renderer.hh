// searcher/render/renderer.hh: an answer written for its reader: one small interface, one file an
// output.
//
//   text   for people     json   one object     jsonl  one hit a line     csv, tsv  one hit a row
//
// A renderer writes nothing but its format. Hits come in batches, so that --all needs no memory for
// all of them; counts, groups and facets come at the end.
#pragma once

#include <iosfwd>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "searcher/render/look.hh"
#include "searcher/search/search.hh"

namespace vigie::searcher {

enum class Format : std::uint8_t { text, json, jsonl, csv, tsv };
std::optional<Format> parse_format(std::string_view id);
const std::vector<std::string_view>& format_ids();

/// Which parts of an answer are shown. JSON and text show all that is true here; the formats of
/// rows (jsonl, csv, tsv) show the first that is true of groups, sums, hits, facets, so that every
/// row has the same columns.
struct Parts {
    bool hits = true;
    bool groups = false;
    bool sums = false;
    bool facets = false;
    bool histograms = false;
    bool only_count = false;  ///< text: nothing but the number
};

struct RenderOptions {
    Look look;
    Parts parts;
    money::Currency in_currency;  ///< of DealHit::converted; none: conversions in EUR are shown
    std::vector<Aggregate> aggregates;  ///< the sums asked for; empty: all
    bool byte_order_mark = false;       ///< csv: begin with one, for spreadsheets that need it
};

class Renderer {
public:
    virtual ~Renderer() = default;
    /// Called once, before any hit.
    virtual void begin(const Question& question) = 0;
    virtual void deals(const std::vector<DealHit>& batch) = 0;
    virtual void articles(const std::vector<ArticleHit>& batch) = 0;
    /// Called once, at the end; `answer` holds everything but the hits.
    virtual void end(const Answer& answer) = 0;
};

/// `out` must live as long as the renderer.
std::unique_ptr<Renderer> make_renderer(Format format, std::ostream& out,
                                        const RenderOptions& options);

std::unique_ptr<Renderer> make_text_renderer(std::ostream& out, const RenderOptions& options);
std::unique_ptr<Renderer> make_json_renderer(std::ostream& out, const RenderOptions& options);
std::unique_ptr<Renderer> make_jsonl_renderer(std::ostream& out, const RenderOptions& options);
/// `separator`: a comma for CSV, a tab for TSV.
std::unique_ptr<Renderer> make_table_renderer(std::ostream& out, const RenderOptions& options,
                                              char separator);

}  // namespace vigie::searcher
