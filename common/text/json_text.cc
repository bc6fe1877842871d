#include "common/text/json_text.hh"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

namespace vigie::text {
namespace {

/// The letter of the short escape of a byte, 'u' for the long one, 0 for none.
constexpr auto escapes = [] {
    std::array<char, 256> out{};
    for (std::size_t c = 0; c < 0x20; ++c) out[c] = 'u';
    out['\b'] = 'b';
    out['\t'] = 't';
    out['\n'] = 'n';
    out['\f'] = 'f';
    out['\r'] = 'r';
    out['"'] = '"';
    out['\\'] = '\\';
    return out;
}();

/// True where one of the eight bytes needs an escape; no other eight bytes do.
bool has_escape(const char* bytes) {
    constexpr std::uint64_t ones = 0x0101010101010101U;
    std::uint64_t eight = 0;
    std::memcpy(&eight, bytes, 8);
    const auto below = [](std::uint64_t of, unsigned char limit) {
        return (of - ones * limit) & ~of & (ones * 0x80U);
    };
    return (below(eight, 0x20) | below(eight ^ (ones * '"'), 1) |
            below(eight ^ (ones * '\\'), 1)) != 0;
}

/// Where the first byte from `begin` on stands that needs an escape, or `end`.
const char* end_of_plain(const char* begin, const char* end) {
    while (end - begin >= 8 && !has_escape(begin)) begin += 8;
    while (begin != end && escapes[static_cast<unsigned char>(*begin)] == 0) ++begin;
    return begin;
}

/// What stands for `c` in a text; `to` has room for six bytes.
char* write_escape(char* to, char c) {
    static constexpr std::string_view digits = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(c);
    *to++ = '\\';
    *to++ = escapes[byte];
    if (escapes[byte] != 'u') return to;
    *to++ = '0';
    *to++ = '0';
    *to++ = digits[byte / 16U];
    *to++ = digits[byte % 16U];
    return to;
}

}  // namespace

void JsonText::grow(std::size_t size) {
    capacity_ = std::max(capacity_ * 2, size_ + size + 1024);
    auto bytes = std::make_unique_for_overwrite<char[]>(capacity_);
    std::copy_n(bytes_.get(), size_, bytes.get());
    bytes_ = std::move(bytes);
}

void JsonText::put(std::string_view bytes) {
    std::copy_n(bytes.data(), bytes.size(), room(bytes.size()));
}

JsonText& JsonText::open(char bracket) {
    begin_value();
    put(bracket);
    behind_value_ = false;
    return *this;
}

JsonText& JsonText::close(char bracket) {
    put(bracket);
    behind_value_ = true;
    return *this;
}

JsonText& JsonText::key(std::string_view name) {
    begin_value();
    put('"');
    put(name);
    put("\":");
    behind_value_ = false;
    return *this;
}

JsonText& JsonText::text(std::string_view utf8) {
    begin_value();
    put('"');
    const char* const end = utf8.data() + utf8.size();
    for (const char* from = utf8.data();; ++from) {
        const char* plain = from;
        from = end_of_plain(from, end);
        put({plain, from});
        if (from == end) break;
        give_back(write_escape(room(6), *from));
    }
    put('"');
    return *this;
}

template <class Integer>
JsonText& JsonText::integer(Integer value) {
    begin_value();
    constexpr std::size_t longest = 24;
    auto* digits = room(longest);
    give_back(std::to_chars(digits, digits + longest, value).ptr);
    return *this;
}

JsonText& JsonText::number(std::int64_t value) {
    return integer(value);
}

JsonText& JsonText::number(std::uint64_t value) {
    return integer(value);
}

JsonText& JsonText::number(double value) {
    begin_value();
    std::array<char, 32> digits;
    const auto end =
        std::to_chars(digits.begin(), digits.end(), value, std::chars_format::scientific).ptr;
    const std::string_view written(digits.begin(), static_cast<std::size_t>(end - digits.begin()));
    const auto exponent = written.find('e');
    int power = 0;
    const auto* first = written.data() + exponent + (written[exponent + 1] == '+' ? 2 : 1);
    std::from_chars(first, written.data() + written.size(), power);
    put(written.substr(0, exponent));
    put('E');
    put(std::to_string(power));
    return *this;
}

JsonText& JsonText::null() {
    begin_value();
    put("null");
    return *this;
}

}  // namespace vigie::text
