# Sourced by the tests of the command line: runs a program as a process, remembers status, output and
# errors, compares. A failed expectation prints the command, what was expected and what came.

set -uo pipefail
bin=${VIGIE_BIN:?folder of the programs}
corpus=${VIGIE_CORPUS:?folder of the sample corpus}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export VIGIE_INDEX=$work/index HOME=$work/home LC_ALL=C.UTF-8 NO_COLOR=1
mkdir -p "$HOME"
failures=0
checks=0

# run PROGRAM ARGS… : sets $status, $work/out, $work/err; standard input is that of the caller
run() {
    command_line=$*
    program=$1
    shift
    "$bin/$program" "$@" >"$work/out" 2>"$work/err"
    status=$?
}

fail() {
    failures=$((failures + 1))
    printf 'FAILED: %s\n  $ %s\n  status %s\n' "$1" "$command_line" "$status"
    cut -c1-300 "$work/out" | sed 's/^/  out: /' | head -n 12
    cut -c1-300 "$work/err" | sed 's/^/  err: /' | head -n 12
}

expect_status() {
    checks=$((checks + 1))
    [ "$status" = "$1" ] || fail "expected status $1"
}

# expect_out REGEX / expect_err REGEX / expect_no_out REGEX : extended regular expressions on lines
expect_out() { checks=$((checks + 1)); grep -qE -- "$1" "$work/out" || fail "expected on standard output: $1"; }
expect_err() { checks=$((checks + 1)); grep -qE -- "$1" "$work/err" || fail "expected on standard error: $1"; }
expect_no_out() { checks=$((checks + 1)); ! grep -qE -- "$1" "$work/out" || fail "not expected on standard output: $1"; }
expect_no_err() { checks=$((checks + 1)); ! grep -qE -- "$1" "$work/err" || fail "not expected on standard error: $1"; }
expect_lines() {
    checks=$((checks + 1))
    local lines
    lines=$(wc -l <"$work/out")
    [ "$lines" = "$1" ] || fail "expected $1 lines on standard output, not $lines"
}

finish() {
    if [ "$failures" -gt 0 ]; then
        echo "$failures of $checks checks failed"
        exit 1
    fi
    echo "$checks checks passed"
}
