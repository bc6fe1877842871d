#!/usr/bin/env bash
# The five-minute try: installs what is missing, builds, indexes the sample corpus, asks five questions.
# A second run takes seconds. Nothing is written outside the folder "build", save Debian packages.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. cmake/setup.sh

install_missing
build_programs -DVIGIE_TESTS=OFF
export VIGIE_INDEX=build/demo-index
bin=build/release/bin

say "indexing the sample corpus into $VIGIE_INDEX"
"$bin/vigie-index" add corpus/*/

ask() {
    printf '\n$ vigie-search'
    for word in "$@"; do
        case $word in *[!a-zA-Z0-9,.-]*) printf ' "%s"' "$word" ;; *) printf ' %s' "$word" ;; esac
    done
    printf '\n'
    "$bin/vigie-search" --today 2026-11-24 "$@" || [ $? = 1 ]
}

ask "rounds over 5 billion in 2024" --limit 3
ask "levées de plus de 100 M€ au T3 2024 dans la santé"
ask "qui a investi dans Mistral AI ?"
ask "total levé par trimestre en 2025" --in EUR
ask "panne de réseau" --limit 3

printf '\n'
say "your turn: VIGIE_INDEX=$VIGIE_INDEX $bin/vigie-search \"levées en 2025 à Lyon\""
