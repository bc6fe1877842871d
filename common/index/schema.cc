#include "common/index/schema.hh"

namespace vigie::index {

// Used at run time too; here so that a broken table fails to compile even where nobody includes it.
static_assert(field(FieldId::amount).slot == 3);
static_assert(prefix(FieldId::month) == "M");

}  // namespace vigie::index
