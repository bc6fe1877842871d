#include "indexer/sources/read_json.hh"

#include <initializer_list>

#include <boost/json.hpp>
#include <fmt/format.h>

#include "common/text/utf8.hh"
#include "indexer/sources/decode.hh"
#include "indexer/sources/head.hh"

namespace vigie::indexer {
namespace {

namespace json = boost::json;

/// The text under the first of `keys` that is there and not null; empty where none is.
Result<std::string> text_of(const json::object& object, std::initializer_list<const char*> keys) {
    for (const char* key : keys) {
        const auto* value = object.if_contains(key);
        if (value != nullptr && value->is_array() && !value->get_array().empty())
            value = &value->get_array().front();
        if (value == nullptr || value->is_null()) continue;
        if (value->is_string()) return text::nfc(value->get_string());
        if (value->is_int64()) return std::to_string(value->get_int64());
        if (value->is_uint64()) return std::to_string(value->get_uint64());
        return fail(ErrorKind::input, fmt::format("the value of \"{}\" is not a text", key));
    }
    return std::string{};
}

Result<deals::Article> article_from_value(const json::value& value) {
    if (!value.is_object()) return fail(ErrorKind::input, "not a JSON object");
    const auto& object = value.get_object();
    deals::Article article;
    auto body = text_of(object, {"text", "body", "content"});
    if (!body) return tl::unexpected(body.error());
    article.body = std::move(*body);
    for (const char* key : {"id", "title", "url", "source", "lang", "date"}) {
        const auto found = text_of(object, {key});
        if (!found) return tl::unexpected(found.error());
        if (found->empty()) continue;
        if (const auto set = set_field(article, key, *found); !set)
            return tl::unexpected(set.error());
    }
    if (article.title.empty() && article.body.empty())
        return fail(ErrorKind::input, "neither \"text\" nor \"title\"");
    return article;
}

/// Parses `text`; the error tells the line where the parser gave up.
Result<json::value> parse(std::string_view text) {
    json::stream_parser parser;
    json::error_code error;
    const auto read = parser.write_some(text.data(), text.size(), error);
    if (!error && trimmed(text.substr(read)).empty())
        parser.finish(error);
    else if (!error)
        error = json::error::extra_data;
    if (!error) return parser.release();
    const int line = line_of(text, std::min(read, text.size()));
    return fail(ErrorKind::input, fmt::format("not valid JSON ({}){}", error.message(),
                                              line > 1 ? fmt::format(" near line {}", line) : ""));
}

}  // namespace

Result<deals::Article> article_from_json(std::string_view text) {
    const auto value = parse(text);
    if (!value) return tl::unexpected(value.error());
    return article_from_value(*value);
}

Result<void> articles_from_json(std::string_view text,
                                const std::function<void(Result<deals::Article>)>& found) {
    const auto value = parse(text);
    if (!value) return tl::unexpected(value.error());
    if (!value->is_array()) {
        found(article_from_value(*value));
        return {};
    }
    for (const auto& item : value->get_array()) found(article_from_value(item));
    return {};
}

}  // namespace vigie::indexer
