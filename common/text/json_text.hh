// common/text/json_text.hh: writes JSON piece by piece, without a tree of values before it.
//
//   JsonText json;
//   json.open('{').key("name").text("Ovalo").key("sums").open('[').number(12).close(']').close('}');
//   json.take()  ->  {"name":"Ovalo","sums":[12]}
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
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

    std::string take() const { return {bytes_.get(), size_}; }

private:
    void begin_value() {
        if (behind_value_) put(',');
        behind_value_ = true;
    }
    template <class Integer>
    JsonText& integer(Integer value);

    /// Room for `size` bytes, which the caller writes. A line is written from many short pieces:
    /// std::string takes longer to begin each than to copy it.
    char* room(std::size_t size) {
        if (capacity_ - size_ < size) grow(size);
        return bytes_.get() + std::exchange(size_, size_ + size);
    }
    void grow(std::size_t size);
    void put(char c) { *room(1) = c; }
    void put(std::string_view bytes);
    /// Of the room taken last, what lies from `end` on stays free.
    void give_back(const char* end) { size_ = static_cast<std::size_t>(end - bytes_.get()); }

    std::unique_ptr<char[]> bytes_;
    std::size_t size_ = 0;
    std::size_t capacity_ = 0;
    bool behind_value_ = false;
};

}  // namespace vigie::text
