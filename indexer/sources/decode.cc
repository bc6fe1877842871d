#include "indexer/sources/decode.hh"

#include <algorithm>
#include <memory>

#include <fmt/format.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include "common/text/utf8.hh"

namespace vigie::indexer {
namespace {

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

bool is_utf8_name(std::string_view charset) {
    const auto name = text::fold(charset);
    return name.empty() || name == "utf-8" || name == "utf8";
}

Result<std::string> convert(std::string_view bytes, const std::string& charset) {
    UErrorCode status = U_ZERO_ERROR;
    const Converter converter(ucnv_open(charset.c_str(), &status), &ucnv_close);
    if (U_FAILURE(status))
        return fail(ErrorKind::input, fmt::format("the character set \"{}\" is not known", charset),
                    "convert the file to UTF-8 first, with iconv");
    const icu::UnicodeString wide(bytes.data(), static_cast<int32_t>(bytes.size()), converter.get(),
                                  status);
    std::string out;
    return wide.toUTF8String(out);
}

Result<std::string> checked(std::string_view bytes) {
    if (const auto bad = text::first_malformed(bytes)) {
        return fail(ErrorKind::input,
                    fmt::format("not UTF-8: byte 0x{:02X} in line {}",
                                static_cast<unsigned char>(bytes[*bad]), line_of(bytes, *bad)),
                    "convert it: iconv -f WINDOWS-1252 -t UTF-8 FILE");
    }
    return text::nfc(bytes);
}

}  // namespace

int line_of(std::string_view bytes, std::size_t offset) {
    return 1 + static_cast<int>(std::count(
                   bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

Result<std::string> decode(std::string_view bytes, std::string_view charset) {
    if (bytes.starts_with("\xEF\xBB\xBF")) return decode(bytes.substr(3), "utf-8");
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        auto text = convert(bytes, "UTF-16");
        if (!text) return text;
        return text::nfc(*text);
    }
    if (const auto nul = bytes.find('\0'); nul != std::string_view::npos)
        return fail(ErrorKind::input,
                    fmt::format("not a text: a NUL byte in line {}", line_of(bytes, nul)));
    if (is_utf8_name(charset)) return checked(bytes);
    auto text = convert(bytes, std::string(charset));
    if (!text) return text;
    return text::nfc(*text);
}

}  // namespace vigie::indexer
