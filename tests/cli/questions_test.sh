#!/usr/bin/env bash
# vigie-search as a process: the questions of the README's promise, statuses, spellings, formats.
. "$(dirname "$0")/harness.sh"
"$bin/vigie-index" add --quiet "$corpus"/*/

ask() { run vigie-search --today 2026-11-24 "$@"; }
ids() { grep -oE '"id":"[^"]*"' "$work/out" | sort; }

# --- spellings of one word find the same articles
same_articles() {
    ask "$1" --format jsonl --all; expect_status 0; ids >"$work/first"
    ask "$2" --format jsonl --all; expect_status 0; ids >"$work/second"
    checks=$((checks + 1))
    cmp -s "$work/first" "$work/second" || fail "\"$1\" and \"$2\" find the same articles"
}
same_articles "l'entreprise" "entreprise"
same_articles "l’entreprise" "entreprise"
same_articles "levee des restrictions" "levée des restrictions"
same_articles "start-up" "startup"
same_articles "start up" "startup"
same_articles "cœur" "coeur"
same_articles "CŒUR" "cœur"
same_articles "I.A. générative" "IA générative"

# --- deals
ask "rounds over 5 billion in 2024" --format jsonl
expect_status 0; expect_out '"company":"xAI"'; expect_out '"company":"OpenAI"'
ask "levées de plus de 900 milliards en 2024"; expect_status 1; expect_lines 0; expect_err 'amount|montant'
ask "levées de plus de 100 M€ en 2021" --count; expect_status 0; expect_out '^[1-9][0-9]*$'

# --- the same conditions as options
ask --kind round --amount 5G.. --date 2024 --format jsonl; expect_status 0; cp "$work/out" "$work/first"
ask "rounds of at least 5 billion in 2024" --format jsonl; expect_status 0
checks=$((checks + 1)); cmp -s "$work/first" "$work/out" || fail 'options say the same as words'

# --- formats: nothing but the format on standard output
for format in json jsonl csv tsv text; do
    ask "levées en 2024" --format $format --limit 3; expect_status 0; expect_no_out 'vigie-search:'
done
ask "levées en 2024" --format csv --limit 3; expect_out '^"?(id|kind)'
ask "levées en 2024" --format jsonl --limit 3; expect_lines 3
ask "levées en 2024" --format jsonl --limit 2 --offset 1; expect_lines 2
ask "levées" --format jsonl --all; first=$(wc -l <"$work/out"); [ "$first" -gt 50 ] || fail 'all hits, not a page'
ask "levées" --count; expect_out "^$first\$"

# --- usage and unknown things
ask --sectr health; expect_status 2; expect_err '--sector'
ask --kind rond; expect_status 2; expect_err 'round'
ask --amount abc; expect_status 2
ask --date 2024-T5 --kind round; expect_status 2
ask; expect_status 2
run vigie-search --help; expect_status 0; expect_out -- '--sector'
run vigie-search --version; expect_status 0; expect_out '^vigie-search [0-9]'
run vigie-search --index "$work/nowhere" x; expect_status 3; expect_err 'vigie-index add'

# --- whatever is typed: an answer or a word, within a second, no internal error
mad() {
    command_line="vigie-search with $1"
    timeout 5 "$bin/vigie-search" --today 2026-11-24 -- "${@:2}" >"$work/out" 2>"$work/err"
    status=$?
    checks=$((checks + 1))
    [ "$status" -le 2 ] || fail 'status 0, 1 or 2'
    expect_no_err 'internal error'
}
mad brackets "$(head -c 10000 /dev/zero | tr '\0' '(')"
mad operators 'AND OR NOT "" : * - + ~ > < = ..'
mad controls "$(printf 'a\001\033[31m\177b')"
mad malformed "$(printf 'lev\xe9es en 2024')"
mad empty ''
mad blanks '   '
mad nonsense 'entre et plus de moins de hors sans par en au T9 99/99/9999'
head -c 60000 /dev/urandom | base64 -w0 >"$work/long"
mad long "$(cat "$work/long")"
long=$(cat "$work/long")
mad megabyte "$long" "$long" "$long" "$long" "$long" "$long" "$long" "$long" "$long" "$long" "$long" "$long" "$long"

# --- a closed pipe ends quietly
"$bin/vigie-search" "levées" --all --format jsonl 2>"$work/err" | head -n 1 >"$work/out"
status=${PIPESTATUS[0]}; command_line='vigie-search … | head -n 1'
[ "$status" = 0 ] || fail 'expected status 0'
expect_lines 1; expect_no_err .

# --- readers during a write never see an error
for i in $(seq 1 2000); do printf '{"id":"w%d","date":"2024-01-02","title":"Zeta%d lève %d millions d’euros","text":"La société Zeta%d lève %d millions d’euros."}\n' "$i" "$i" "$i" "$i" "$i"; done >"$work/many.jsonl"
"$bin/vigie-index" add --quiet "$work/many.jsonl" & writer=$!
while kill -0 $writer 2>/dev/null; do ask "levées de plus de 100 M€" --count; expect_status 0; done
wait $writer

finish
