#include "indexer/sources/read_json.hh"

#include <initializer_list>

#include <boost/json.hpp>
#include <fmt/format.h>

#include "common/text/utf8.hh"

namespace vigie::indexer {
namespace {

namespace json = boost::json;

/// The text under the first of `keys` that is there and not null; empty where none is.
Result<std::string> text_of(const json::object& object, std::initializer_list<const char*> keys) {
    for (const char* key : keys) {
        const auto* value = object.if_contains(key);
        if (value == nullptr || value->is_null()) continue;
        if (value->is_string()) return text::nfc(value->get_string());
        if (value->is_int64()) return std::to_string(value->get_int64());
        if (value->is_uint64()) return std::to_string(value->get_uint64());
        return fail(ErrorKind::input, fmt::format("the value of \"{}\" is not a text", key));
    }
    return std::string{};
}

}  // namespace

Result<deals::Article> article_from_json(std::string_view text) {
    json::error_code error;
    const auto value = json::parse(text, error);
    if (error) return fail(ErrorKind::input, fmt::format("not valid JSON ({})", error.message()));
    if (!value.is_object()) return fail(ErrorKind::input, "not a JSON object");
    const auto& object = value.get_object();

    deals::Article article;
    std::string date;
    std::string language;
    const struct {
        std::string* target;
        std::initializer_list<const char*> keys;
    } fields[] = {{&article.id, {"id"}},
                  {&article.title, {"title"}},
                  {&article.body, {"text", "body", "content"}},
                  {&article.url, {"url"}},
                  {&article.source, {"source"}},
                  {&date, {"date"}},
                  {&language, {"lang", "language"}}};
    for (const auto& field : fields) {
        auto found = text_of(object, field.keys);
        if (!found) return tl::unexpected(found.error());
        *field.target = std::move(*found);
    }
    if (article.title.empty() && article.body.empty())
        return fail(ErrorKind::input, "neither \"text\" nor \"title\"");
    if (language.starts_with("en")) article.language = Language::english;
    if (const auto day = dates::parse_iso_day(std::string_view(date).substr(0, 10))) {
        article.date = dates::single_day(*day);
        article.date_source = deals::DateSource::given;
    } else if (!date.empty()) {
        return fail(ErrorKind::input, fmt::format("\"{}\" is not a date like 2024-12-26", date));
    }
    return article;
}

}  // namespace vigie::indexer
