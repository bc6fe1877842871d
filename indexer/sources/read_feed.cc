#include "indexer/sources/read_feed.hh"

#include <memory>
#include <string>

#include <fmt/format.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

#include "common/text/utf8.hh"
#include "indexer/sources/head.hh"
#include "indexer/sources/read_html.hh"

namespace vigie::indexer {
namespace {

using Document = std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)>;
using Context = std::unique_ptr<xmlParserCtxt, decltype(&xmlFreeParserCtxt)>;

std::string_view name_of(const xmlNode* node) {
    return node->name != nullptr ? reinterpret_cast<const char*>(node->name) : "";
}

std::string_view prefix_of(const xmlNode* node) {
    return node->ns != nullptr && node->ns->prefix != nullptr
               ? reinterpret_cast<const char*>(node->ns->prefix)
               : "";
}

std::string content_of(xmlNode* node) {
    const std::unique_ptr<xmlChar, decltype(xmlFree)> text(xmlNodeGetContent(node), xmlFree);
    // A recovering parser hands on bytes that are no UTF-8.
    return text ? text::repaired(trimmed(reinterpret_cast<const char*>(text.get())))
                : std::string{};
}

std::string attribute_of(xmlNode* node, const char* name) {
    const std::unique_ptr<xmlChar, decltype(xmlFree)> value(
        xmlGetNoNsProp(node, reinterpret_cast<const xmlChar*>(name)), xmlFree);
    return value ? text::repaired(reinterpret_cast<const char*>(value.get())) : std::string{};
}

/// The value of xml:lang, where the element has one.
std::string language_of(xmlNode* node) {
    const std::unique_ptr<xmlChar, decltype(xmlFree)> value(xmlNodeGetLang(node), xmlFree);
    return value ? text::repaired(reinterpret_cast<const char*>(value.get())) : std::string{};
}

/// What RSS and Atom call the same things.
struct Entry {
    std::string title, link, id, day, updated, content, summary;

    void read(xmlNode* node) {
        const auto name = name_of(node);
        const bool dublin_core = prefix_of(node) == "dc";
        if (name == "title" && prefix_of(node) != "media")
            title = content_of(node);
        else if (name == "link")
            read_link(node);
        else if (name == "guid" || name == "id")
            id = content_of(node);
        else if (name == "pubDate" || name == "published" || (dublin_core && name == "date"))
            day = content_of(node);
        else if (name == "updated")
            updated = content_of(node);
        else if (name == "encoded" || (name == "content" && prefix_of(node) != "media"))
            content = content_of(node);
        else if (name == "description" || name == "summary")
            summary = content_of(node);
    }

    void read_link(xmlNode* node) {
        const auto rel = attribute_of(node, "rel");
        if (!rel.empty() && rel != "alternate") return;
        const auto href = attribute_of(node, "href");
        link = href.empty() ? content_of(node) : href;
    }
};

Result<deals::Article> article_from(const Entry& entry, const deals::Article& feed) {
    deals::Article article = feed;
    article.title = text::nfc(text_of_html(entry.title));
    article.url = entry.link;
    article.id = entry.id.empty() ? entry.link : entry.id;
    article.body = text::nfc(text_of_html(entry.content.empty() ? entry.summary : entry.content));
    const auto& written = entry.day.empty() ? entry.updated : entry.day;
    if (const auto day = parse_day(written)) {
        article.date = dates::single_day(*day);
        article.date_source = deals::DateSource::given;
    } else if (!written.empty()) {
        return fail(ErrorKind::input, fmt::format("\"{}\" is not a date", written));
    }
    if (article.title.empty() && article.body.empty())
        return fail(ErrorKind::input, "an entry without title and text");
    return article;
}

/// Walks the feed: channel or feed fields first, then its entries.
class FeedReader {
public:
    explicit FeedReader(const std::function<void(Result<deals::Article>, int)>& found)
        : found_(found) {}

    bool run(xmlNode* root) {
        const auto name = name_of(root);
        if (name != "rss" && name != "feed" && name != "RDF") return false;
        set_language(feed_, language_of(root));
        walk(root);
        return true;
    }

private:
    void walk(xmlNode* parent) {
        for (auto* node = parent->children; node != nullptr; node = node->next) {
            if (node->type != XML_ELEMENT_NODE) continue;
            const auto name = name_of(node);
            if (name == "channel")
                walk(node);
            else if (name == "item" || name == "entry")
                read_entry(node);
            else if (name == "title" && feed_.source.empty())
                feed_.source = text::nfc(content_of(node));
            else if (name == "language")
                set_language(feed_, content_of(node));
        }
    }

    void read_entry(xmlNode* node) {
        Entry entry;
        for (auto* child = node->children; child != nullptr; child = child->next)
            if (child->type == XML_ELEMENT_NODE) entry.read(child);
        found_(article_from(entry, feed_), static_cast<int>(xmlGetLineNo(node)));
    }

    const std::function<void(Result<deals::Article>, int)>& found_;
    deals::Article feed_;
};

}  // namespace

Result<void> articles_from_feed(
    std::string_view bytes, const std::function<void(Result<deals::Article>, int line)>& found) {
    const Context context(xmlNewParserCtxt(), &xmlFreeParserCtxt);
    const Document document(
        xmlCtxtReadMemory(context.get(), bytes.data(), static_cast<int>(bytes.size()), nullptr,
                          nullptr,
                          XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR |
                              XML_PARSE_NOWARNING | XML_PARSE_NOCDATA | XML_PARSE_BIG_LINES),
        &xmlFreeDoc);
    auto* root = document ? xmlDocGetRootElement(document.get()) : nullptr;
    if (root == nullptr || !FeedReader(found).run(root))
        return fail(ErrorKind::input, "neither an RSS nor an Atom feed");
    if (context->wellFormed == 0 && context->lastError.message != nullptr)
        return fail(ErrorKind::input,
                    fmt::format("the feed is broken: {} (line {})",
                                trimmed(context->lastError.message), context->lastError.line),
                    "the entries before the fault were read");
    return {};
}

}  // namespace vigie::indexer
