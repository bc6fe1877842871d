#include "common/text/json_text.hh"

#include <array>
#include <charconv>

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

void append_escape(std::string& out, char c, char escape) {
    static constexpr std::string_view digits = "0123456789abcdef";
    out += '\\';
    out += escape;
    if (escape != 'u') return;
    out += "00";
    out += digits[static_cast<unsigned char>(c) / 16U];
    out += digits[static_cast<unsigned char>(c) % 16U];
}

}  // namespace

void JsonText::begin_value() {
    if (behind_value_) out_ += ',';
    behind_value_ = true;
}

JsonText& JsonText::open(char bracket) {
    begin_value();
    out_ += bracket;
    behind_value_ = false;
    return *this;
}

JsonText& JsonText::close(char bracket) {
    out_ += bracket;
    behind_value_ = true;
    return *this;
}

JsonText& JsonText::key(std::string_view name) {
    begin_value();
    out_ += '"';
    out_ += name;
    out_ += "\":";
    behind_value_ = false;
    return *this;
}

JsonText& JsonText::text(std::string_view utf8) {
    begin_value();
    out_ += '"';
    std::size_t plain = 0;
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const char escape = escapes[static_cast<unsigned char>(utf8[i])];
        if (escape == 0) continue;
        out_.append(utf8, plain, i - plain);
        append_escape(out_, utf8[i], escape);
        plain = i + 1;
    }
    out_.append(utf8, plain);
    out_ += '"';
    return *this;
}

template <class Integer>
JsonText& JsonText::integer(Integer value) {
    begin_value();
    std::array<char, 24> digits;
    const auto end = std::to_chars(digits.begin(), digits.end(), value).ptr;
    out_.append(digits.begin(), end);
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
    out_.append(written, 0, exponent);
    out_ += 'E';
    out_ += std::to_string(power);
    return *this;
}

JsonText& JsonText::null() {
    begin_value();
    out_ += "null";
    return *this;
}

}  // namespace vigie::text
