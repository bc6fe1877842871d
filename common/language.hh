// common/language.hh: the two languages that Vigie reads.
#pragma once

#include <cstdint>

namespace vigie {

enum class Language : std::uint8_t { french, english };

}  // namespace vigie
