// common/index/schema.hh: the Xapian schema in one table.
#pragma once

namespace vigie::index {

/// Version of the layout on disk; an index of another version is refused.
inline constexpr int schema_version = 1;

}  // namespace vigie::index
