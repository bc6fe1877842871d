// common/text/json_text.hh: writes JSON piece by piece, without a tree of values before it.
//
//   JsonText json;
//   json.open('{').key("name").text("Ovalo").key("sums").open('[').number(12).close(']').close('}');
//   json.take()  ->  {"name":"Ovalo","sums":[12]}
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace vigie::text {

/// The caller opens and closes in order and gives every member of an object its key.
class JsonText {
public:
    /// '{' or '[', then '}' or ']'.
    JsonText& open(char bracket);
    JsonText& close(char bracket);
    /// Written as it is: no character of it may need an escape.
    JsonText& key(std::string_view name);

    /// `utf8` must be well-formed; control characters, quotes and backslashes are escaped.
    JsonText& text(std::string_view utf8);
    JsonText& text_or_null(std::string_view utf8) { return utf8.empty() ? null() : text(utf8); }
    JsonText& number(std::int64_t value);
    JsonText& number(std::uint64_t value);
    /// The shortest decimals that give `value` again, with an exponent: 0.5 is 5E-1.
    JsonText& number(double value);
    JsonText& null();

    std::string take() { return std::move(out_); }

private:
    void begin_value();
    template <class Integer>
    JsonText& integer(Integer value);

    std::string out_;
    bool behind_value_ = false;
};

}  // namespace vigie::text
