#!/usr/bin/env bash
# vigie-index as a process: statuses, messages, updates, bad input, interruptions.
. "$(dirname "$0")/harness.sh"

# --- usage
run vigie-index; expect_status 2; expect_err 'no command'
run vigie-index ad x; expect_status 2; expect_err 'did you mean add\?'
run vigie-index add; expect_status 2; expect_err 'add what\?'
run vigie-index check --rates x; expect_status 2; expect_err 'check takes no --rates'
run vigie-index add --indx d x; expect_status 2; expect_err 'did you mean --index\?'
run vigie-index add --jobs=-1 x; expect_status 2; expect_err 'takes a number'
run vigie-index add --ind d x; expect_status 2
run vigie-index --help; expect_status 0; expect_out '^Commands'
run vigie-index --version; expect_status 0; expect_out '^vigie-index [0-9]+\.[0-9]+'

# --- no index yet
run vigie-index info; expect_status 3; expect_err 'vigie-index add'
run vigie-index check; expect_status 3

# --- the corpus, twice
run vigie-index add "$corpus"/*/; expect_status 0; expect_err '^[0-9]+ articles: [0-9]+ added, 0 updated, 0 unchanged'
run vigie-index info --format json; expect_status 0; expect_out '"articles":1[0-9][0-9]'
run vigie-index add "$corpus"/*/; expect_status 0; expect_err '^[0-9]+ articles: 0 added, 0 updated, [0-9]+ unchanged'
run vigie-index check; expect_status 0; expect_out 'no fault found'

# --- a changed article replaces itself and its deals; remove takes both out
mkdir "$work/docs"
printf 'date: 2024-05-06\nid: essai\n\nZorglub lève 3 millions d’euros\n\nLa start-up Zorglub annonce une levée de fonds de 3 millions d’euros.\n' >"$work/docs/a.txt"
run vigie-index add "$work/docs"; expect_status 0; expect_err '1 added'
sed -i 's/3 millions/4 millions/g' "$work/docs/a.txt"
run vigie-index add "$work/docs"; expect_status 0; expect_err '1 updated'
run vigie-search --company Zorglub --kind round --format jsonl; expect_status 0; expect_lines 1; expect_out '4000000'
run vigie-index remove essai; expect_status 0
run vigie-search --company Zorglub --kind round --format jsonl; expect_status 1; expect_lines 0
run vigie-index remove essai; expect_status 1; expect_err 'no article has the id essai'
run vigie-index check; expect_status 0

# --- bad input costs at most itself
mkdir "$work/bad"
printf 'd\xe9j\xe0 vu\n\ncorps\n' >"$work/bad/latin1.txt"
printf '{"id":"l1","text":"un"}\n{"id":"l2","text":"deux"}\n{"id": oups}\n{"id":"l4","text":"quatre"}\n' >"$work/bad/lines.jsonl"
: >"$work/bad/empty.txt"
run vigie-index add "$work/bad" "$work/missing"
expect_status 4
expect_err 'latin1\.txt: not UTF-8: byte 0xE9 in line 1'
expect_err 'lines\.jsonl:3: not valid JSON'
expect_err 'empty\.txt: empty'
expect_err 'missing: no such file or folder'
expect_err '3 added'
run vigie-index add - <<<'{"id":"stdin","text":"Un article."}'; expect_status 0; expect_err '1 added'

# --- inspect needs no index and keeps the order
VIGIE_INDEX=$work/none run vigie-index inspect --format jsonl - <<'EOF'
{"id":"a","text":"Elle lève 5 M€."}
{"id":"b","title":null,"date":null,"text":"é : 12 €"}
EOF
expect_status 0; expect_lines 2
expect_out '^\{"id":"a"'; expect_out '"start":4,"end":8,"text":"12 €"'
run vigie-index inspect --format jsonl - </dev/null; expect_status 4; expect_lines 0

# --- two writers: the second says who holds the lock
( flock 9; sleep 2 ) 9>>"$VIGIE_INDEX/lock" &
sleep 0.3
run vigie-index add "$work/docs"; expect_status 3; expect_err 'being written by'
wait

# --- killed in the middle: the index opens at the last commit, and the next add goes on
for i in $(seq 1 3000); do printf '{"id":"k%d","date":"2024-01-02","text":"Zorg%d lève %d millions d’euros."}\n' "$i" "$i" "$i"; done >"$work/many.jsonl"
for delay in 0.05 0.2 0.5; do
    "$bin/vigie-index" add "$work/many.jsonl" 2>/dev/null & victim=$!
    sleep "$delay"; kill -9 $victim 2>/dev/null; wait $victim 2>/dev/null
    run vigie-index check; expect_status 0
done
run vigie-index add "$work/many.jsonl"; expect_status 0
run vigie-index check; expect_status 0
run vigie-search --company Zorg7 --kind round --format jsonl; expect_status 0; expect_lines 1

# --- Ctrl-C ends it soon and says what was kept
"$bin/vigie-index" add --index "$work/index2" "$work/many.jsonl" 2>"$work/err" & victim=$!
sleep 0.1; kill -INT $victim; wait $victim; status=$?; command_line='vigie-index add, interrupted'
[ "$status" = 130 ] || [ "$status" = 0 ] || fail 'expected status 130'
run vigie-index info --index "$work/index2"; [ "$status" = 0 ] || [ "$status" = 3 ] || fail 'a usable index or none'

# --- a disk that is full: a clear message, the index as before
if [ "$(id -u)" = 0 ] && mkdir "$work/small" && mount -t tmpfs -o size=1m tmpfs "$work/small" 2>/dev/null; then
    run vigie-index add --index "$work/small/index" "$work/docs"; expect_status 0
    run vigie-index add --index "$work/small/index" "$work/many.jsonl"; expect_status 3; expect_err '[Nn]o space|full'
    run vigie-index check --index "$work/small/index"; expect_status 0
    run vigie-index info --index "$work/small/index" --format json; expect_out '"articles":1,'
    umount "$work/small"
fi

# --- not an index
mkdir "$work/not"; echo x >"$work/not/file"
run vigie-index info --index "$work/not"; expect_status 3
run vigie-index add --index "$work/not" "$work/docs"; expect_status 3

# --- a closed pipe is no error
"$bin/vigie-index" inspect --format jsonl "$work/many.jsonl" 2>"$work/err" | head -n 1 >"$work/out"
status=${PIPESTATUS[0]}; command_line='vigie-index inspect … | head -n 1'
expect_status 0; expect_lines 1; expect_no_err .

finish
