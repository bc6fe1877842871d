#!/usr/bin/env bash
# Installs what is missing, builds, runs all tests; ends with the summary of ctest.
#   tests/run.sh            everything: the tests, then once more under the sanitizers
#   tests/run.sh --quick    without the sanitizers
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. cmake/setup.sh

install_missing mandoc xapian-tools
build_programs -DVIGIE_TESTS=ON
say "testing"
ctest --preset release -j 2 </dev/null

if [ "${1:-}" != --quick ]; then
    say "building once more with the address and undefined-behaviour sanitizers"
    cmake --preset sanitize </dev/null | tail -n 1
    cmake --build --preset sanitize </dev/null
    say "testing with the sanitizers"
    ctest --preset sanitize -j 2 </dev/null
fi
