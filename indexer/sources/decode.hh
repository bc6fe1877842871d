// indexer/sources/decode.hh: the bytes of a document -> well-formed UTF-8 in NFC.
#pragma once

#include <string>
#include <string_view>

#include "common/result.hh"

namespace vigie::indexer {

/// `bytes` as UTF-8 in NFC. A byte order mark tells UTF-8 or UTF-16 and is dropped; otherwise the
/// bytes are read as `charset` (a name such as "windows-1252"; empty: UTF-8).
/// Errors (input): an unknown charset; bytes that are no UTF-8, with line and what to do; a NUL
/// byte, which no text has.
Result<std::string> decode(std::string_view bytes, std::string_view charset = {});

/// 1-based line of byte `offset`.
int line_of(std::string_view bytes, std::size_t offset);

}  // namespace vigie::indexer
