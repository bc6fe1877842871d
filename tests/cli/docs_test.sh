#!/usr/bin/env bash
# What the README shows is what happens: every "$ command" of its console blocks is run over an index of
# the sample corpus, and the lines behind it compared. `UPDATE=1 docs_test.sh` writes what came instead.
. "$(dirname "$0")/harness.sh"
cd "$VIGIE_SOURCE" || exit 1
export PATH=$bin:$PATH COLUMNS=100
"$bin/vigie-index" add --quiet corpus/*/

# Commands that install, build or test are what calls this test.
is_set_up() { case $1 in corpus/* | tests/* | git* | cd* | cmake* | ctest*) return 0 ;; *) return 1 ;; esac; }

# true_blocks FILE: the file with the output of every command replaced by the true one
true_blocks() {
    local in_block=0 skipping=0 line
    while IFS= read -r line; do
        case $line in
            '```console') in_block=1; skipping=0; printf '%s\n' "$line" ;;
            '```'*) in_block=0; skipping=0; printf '%s\n' "$line" ;;
            '$ '*)
                printf '%s\n' "$line"
                skipping=0
                if [ "$in_block" = 1 ] && ! is_set_up "${line#\$ }"; then
                    skipping=1
                    bash -c "${line#\$ }" 2>&1 </dev/null
                fi ;;
            *) [ "$in_block$skipping" = 11 ] || printf '%s\n' "$line" ;;
        esac
    done <"$1"
}

for file in README.md; do
    true_blocks "$file" >"$work/true"
    checks=$((checks + $(grep -c '^\$ vigie' "$file")))
    if [ "${UPDATE:-}" = 1 ]; then
        cp "$work/true" "$file"
    elif ! diff -u "$file" "$work/true"; then
        echo "FAILED: $file shows something else than what happens (UPDATE=1 $0 rewrites it)"
        failures=$((failures + 1))
    fi
done
finish
