// Any text: the readers and the extraction end, and what they give lies within the text.
#include <string>

#include "common/text/utf8.hh"
#include "indexer/extract/extract.hh"
#include "indexer/render/inspect_json.hh"
#include "tests/fuzz/target.hh"

using namespace vigie;

namespace {

bool is_boundary(const std::string& text, std::size_t at) {
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

void require_within(const std::string& text, Span span) {
    FUZZ_REQUIRE(span.begin <= span.end && span.end <= text.size());
    FUZZ_REQUIRE(is_boundary(text, span.begin) && is_boundary(text, span.end));
}

template <class Mentions>
void require_ordered(const std::string& text, const Mentions& mentions) {
    std::size_t end = 0;
    for (const auto& mention : mentions) {
        require_within(text, mention.span);
        FUZZ_REQUIRE(mention.span.begin >= end);
        FUZZ_REQUIRE(!mention.rule.empty());
        end = mention.span.end;
    }
}

void require_sane(const dates::Interval& days) {
    if (days.from && days.to) FUZZ_REQUIRE(*days.from <= *days.to);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    deals::Article article;
    article.body = text::nfc(text::repaired({reinterpret_cast<const char*>(data), size}));
    if (size % 2 == 0) article.date = dates::single_day(*dates::make_day(2024, 12, 26));
    if (size % 5 == 0) article.language = Language::english;
    const auto seen = indexer::extract(article);
    require_ordered(seen.text, seen.amounts);
    require_ordered(seen.text, seen.dates);
    FUZZ_REQUIRE(seen.amount_kinds.size() == seen.amounts.size());
    for (const auto& mention : seen.amounts) {
        FUZZ_REQUIRE(mention.amount.min || mention.amount.max);
        if (mention.amount.min && mention.amount.max)
            FUZZ_REQUIRE(*mention.amount.min <= *mention.amount.max);
        if (mention.conversion_of) FUZZ_REQUIRE(*mention.conversion_of < seen.amounts.size());
    }
    for (const auto& mention : seen.dates) require_sane(mention.days);
    for (const auto& deal : seen.deals) {
        require_within(seen.text, deal.evidence);
        FUZZ_REQUIRE(!deal.rule.empty());
        if (deal.date) require_sane(*deal.date);
    }
    FUZZ_REQUIRE(!indexer::inspect_line(article, seen, true).empty());
    return 0;
}
