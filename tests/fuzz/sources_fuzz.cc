// Any bytes as a document of any format: an article with well-formed text, or a problem with a
// message.
#include <filesystem>
#include <sstream>
#include <string>

#include "common/text/utf8.hh"
#include "indexer/sources/read_feed.hh"
#include "indexer/sources/read_html.hh"
#include "indexer/sources/read_json.hh"
#include "indexer/sources/read_markdown.hh"
#include "indexer/sources/read_source.hh"
#include "indexer/sources/read_text.hh"
#include "tests/fuzz/target.hh"

using namespace vigie;

namespace {

void require_sound(const Result<deals::Article>& article) {
    if (!article) {
        FUZZ_REQUIRE(!article.error().message.empty());
        return;
    }
    FUZZ_REQUIRE(!article->title.empty() || !article->body.empty());
    for (const auto* field : {&article->title, &article->body, &article->id, &article->url})
        FUZZ_REQUIRE(!text::first_malformed(*field));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    std::istringstream in(bytes);
    indexer::Sink sink;
    sink.article = [](const deals::Article& article) { require_sound(article); };
    sink.problem = [](const indexer::Problem& problem) { FUZZ_REQUIRE(!to_text(problem).empty()); };
    indexer::read_source("-", in, sink);

    const auto text = text::repaired(bytes);
    require_sound(indexer::article_from_text(text));
    require_sound(indexer::article_from_markdown(text));
    require_sound(indexer::article_from_html(text));
    require_sound(indexer::article_from_json(text));
    (void)indexer::articles_from_feed(
        bytes, [](Result<deals::Article> article, int) { require_sound(article); });
    return 0;
}
