#include "indexer/sources/page_metadata.hh"

#include <boost/json.hpp>

#include "common/text/utf8.hh"
#include "indexer/sources/head.hh"

namespace vigie::indexer {
namespace {

namespace json = boost::json;

enum Trust : int {
    from_title = 1,
    from_heading,
    from_time,
    from_meta,
    from_open_graph,
    from_json_ld
};

/// The text directly below an element (titles, headings, scripts).
std::string own_text(const GumboElement& element) {
    std::string out;
    for (unsigned i = 0; i < element.children.length; ++i) {
        const auto* child = static_cast<const GumboNode*>(element.children.data[i]);
        if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_CDATA ||
            child->type == GUMBO_NODE_WHITESPACE)
            out += child->v.text.text;
    }
    return std::string(trimmed(out));
}

std::string_view string_at(const json::object& object, const char* key) {
    const auto* value = object.if_contains(key);
    return value != nullptr && value->is_string() ? std::string_view(value->get_string())
                                                  : std::string_view{};
}

/// The object that describes an article: itself, or one in an array or "@graph".
const json::object* article_in(const json::value& value, int depth = 0) {
    if (depth > 4) return nullptr;
    if (value.is_array()) {
        for (const auto& item : value.get_array())
            if (const auto* found = article_in(item, depth + 1)) return found;
        return nullptr;
    }
    if (!value.is_object()) return nullptr;
    const auto& object = value.get_object();
    if (!string_at(object, "headline").empty()) return &object;
    const auto* graph = object.if_contains("@graph");
    return graph != nullptr ? article_in(*graph, depth + 1) : nullptr;
}

}  // namespace

std::string_view attribute(const GumboElement& element, const char* name) {
    const auto* found = gumbo_get_attribute(&element.attributes, name);
    return found != nullptr ? std::string_view(found->value) : std::string_view{};
}

void PageMetadata::Fact::offer(std::string_view candidate, int candidate_trust) {
    candidate = trimmed(candidate);
    if (candidate.empty() || candidate_trust <= trust) return;
    value = candidate;
    trust = candidate_trust;
}

void PageMetadata::read(const GumboElement& element) {
    switch (element.tag) {
        case GUMBO_TAG_HTML:
            language_.offer(attribute(element, "lang"), from_meta);
            break;
        case GUMBO_TAG_TITLE:
            title_.offer(own_text(element), from_title);
            break;
        case GUMBO_TAG_H1:
            title_.offer(own_text(element), from_heading);
            break;
        case GUMBO_TAG_TIME:
            date_.offer(attribute(element, "datetime"), from_time);
            break;
        case GUMBO_TAG_META:
            read_meta(element);
            break;
        case GUMBO_TAG_LINK:
            if (attribute(element, "rel") == "canonical")
                url_.offer(attribute(element, "href"), from_open_graph);
            break;
        case GUMBO_TAG_SCRIPT:
            if (attribute(element, "type") == "application/ld+json") read_json_ld(element);
            break;
        default:
            break;
    }
}

void PageMetadata::read_meta(const GumboElement& element) {
    auto name = text::fold(attribute(element, "property"));
    if (name.empty()) name = text::fold(attribute(element, "name"));
    if (name.empty()) name = text::fold(attribute(element, "itemprop"));
    const auto content = attribute(element, "content");
    if (name == "og:title") title_.offer(content, from_open_graph);
    if (name == "og:url") url_.offer(content, from_meta);
    if (name == "og:site_name") source_.offer(content, from_open_graph);
    if (name == "og:locale") language_.offer(content, from_time);
    if (name == "article:published_time") date_.offer(content, from_open_graph);
    if (name == "date" || name == "datepublished" || name == "dc.date" || name == "dcterms.created")
        date_.offer(content, from_meta);
}

void PageMetadata::read_json_ld(const GumboElement& element) {
    json::error_code error;
    const auto value = json::parse(own_text(element), error);
    if (error) return;  // a broken script costs only itself
    const auto* article = article_in(value);
    if (article == nullptr) return;
    title_.offer(string_at(*article, "headline"), from_json_ld);
    date_.offer(string_at(*article, "datePublished"), from_json_ld);
    url_.offer(string_at(*article, "url"), from_json_ld);
    language_.offer(string_at(*article, "inLanguage"), from_json_ld);
    if (const auto* publisher = article->if_contains("publisher");
        publisher != nullptr && publisher->is_object())
        source_.offer(string_at(publisher->get_object(), "name"), from_json_ld);
}

void PageMetadata::fill(deals::Article& article) const {
    article.title = title_.value;
    article.url = url_.value;
    article.source = source_.value;
    set_language(article, language_.value);
    if (const auto day = parse_day(date_.value)) {
        article.date = dates::single_day(*day);
        article.date_source = deals::DateSource::page;
    }
}

}  // namespace vigie::indexer
