// common/deals/article.hh: a document after reading, before understanding.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/dates/day.hh"
#include "common/language.hh"

namespace vigie::deals {

/// Where the days of an article come from.
enum class DateSource : std::uint8_t {
    none,   ///< not known
    given,  ///< the document's own head, field or feed entry
    page,   ///< markup of the page (meta, JSON-LD, <time>)
    text,   ///< proved by the text itself; an interval, marked as inferred
};

/// One article of French (or English) tech news; all strings are well-formed UTF-8 in NFC.
struct Article {
    std::string id;     ///< given id, else the URL, else a name derived from path and content
    std::string title;  ///< may be empty
    std::string body;   ///< without the title
    std::optional<dates::Interval> date;  ///< day of publication; an interval where inferred
    DateSource date_source = DateSource::none;
    std::string url;
    std::string source;  ///< name of the publication, may be empty
    Language language = Language::french;
    bool language_told = false;        ///< by the document itself; else it is guessed
    std::vector<std::string> sectors;  ///< ids (deals/vocabulary.hh), given or found

    /// What offsets count in: title + "\n" + body, or the body where there is no title.
    std::string full_text() const { return title.empty() ? body : title + "\n" + body; }
};

std::string_view to_string(DateSource source);

}  // namespace vigie::deals
