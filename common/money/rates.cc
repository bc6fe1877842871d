#include "common/money/rates.hh"
