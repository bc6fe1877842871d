#include "common/index/schema.hh"
