#!/usr/bin/env bash
# Measures the built programs beside what the machine has to compare them with: ratios of one run.
#   tests/bench/bench.sh [MEGABYTES]     programs of VIGIE_BIN (build/release/bin); 20 MB to index
# Installs nothing; says what is missing. PERFORMANCE.md keeps what came out.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
bin=${VIGIE_BIN:-$root/build/release/bin}
megabytes=${1:-20}
runs=${RUNS:-200}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8 NO_COLOR=1
heading() { printf '\n%s\n' "$*"; }
# has PROGRAM PACKAGE
has() { command -v "$1" >/dev/null || { printf '  %-34s missing: apt install %s\n' "$1" "$2" && return 1; }; }
# calc EXPRESSION: one figure
calc() { awk "BEGIN { printf \"%.2f\", $* }"; }
micros() { local now=$EPOCHREALTIME; echo "${now/[.,]/}"; }
[ -x "$bin/vigie-search" ] || { echo "no programs in $bin: cmake --build --preset release" >&2; exit 1; }

# --- the labelled texts, without their labels (behind the text), again and again under new ids
texts() {
    cat "$root"/tests/quality/{*articles,later-hard,*plain*,*no-round}*.jsonl |
        sed -E 's/^(.*"text": *"([^"\\]|\\.)*").*$/\1}/'
}
repeat_texts() {
    local pass=0 size=0
    texts >"$work/once.jsonl"
    while [ "$size" -lt $((megabytes * 1000000)) ]; do
        sed "s/^{\"id\": *\"/&pass$pass-/" "$work/once.jsonl"
        pass=$((pass + 1))
        size=$((size + $(stat -c %s "$work/once.jsonl")))
    done
}

# Articles of ordinary length (2.3 KB): one of those texts, then sentences of others that tell no sum.
ordinary_texts() {
    sed -E 's/^.*"title": *"(([^"\\]|\\.)*)".*"text": *"(([^"\\]|\\.)*)".*$/\1\t\3/' "$work/once.jsonl" | grep -P '^[^{\t]+\t' |
        awk -F '\t' -v size=$((megabytes * 1000000)) '
            { title[NR] = $1; text[NR] = $2
              n = split($2, part, /\. |\\n/)
              for (i = 1; i <= n; i++) if (length(part[i]) > 30 && part[i] !~ /[0-9€$£"\\]|illion|milliard|euro|dollar/) plain[++sentences] = part[i] ". " }
            END { srand(11)
                for (id = 1; total < size; id++) {
                    t = 1 + int(rand() * NR); body = text[t] "\\n\\n"
                    while (length(body) < 2250) body = body plain[1 + int(rand() * sentences)]
                    line = sprintf("{\"id\": \"o%d\", \"title\": \"%s\", \"date\": \"%d-%02d-%02d\", \"text\": \"%s\"}", id, title[t], 2019 + rand() * 7, 1 + rand() * 12, 1 + rand() * 28, body)
                    print line; total += length(line) } }'
}

# --- whole processes, in turn, so that all meet the same load
run_true() { /bin/true; }
run_deals() { "$bin/vigie-search" --index "$work/sample" 'rounds over 5 billion in 2024' || true; }
run_words() { "$bin/vigie-search" --index "$work/sample" 'batterie recyclage usine'; }
run_corpus_deals() { "$bin/vigie-search" --index "$work/corpus" 'rounds over 5 billion in 2024'; }
run_corpus_words() { "$bin/vigie-search" --index "$work/corpus" 'batterie recyclage usine'; }
run_corpus_name() { "$bin/vigie-search" --index "$work/corpus" 'levées de Mistral AI'; }
run_quest() { quest --db="$articles" --stemmer=french 'batterie recyclage usine'; }
run_sqlite3() {
    sqlite3 "$work/fts.db" "SELECT title, snippet(t, 1, '', '', '…', 30) FROM t
        WHERE t MATCH 'batterie OR recyclage OR usine' ORDER BY rank LIMIT 10"
}
make_sqlite() {
    sqlite3 "$work/fts.db" >/dev/null <<SQL
CREATE TABLE line(json);
.mode ascii
.separator "\037" "\n"
.import $work/sample.jsonl line
CREATE VIRTUAL TABLE t USING fts5(title, body);
INSERT INTO t SELECT json_extract(json, '$.title'), json_extract(json, '$.text') FROM line;
SQL
}

declare -A spent
time_one() {
    local begin=$EPOCHREALTIME
    "run_$1" >/dev/null 2>&1
    spent[$1]+="$(($(micros) - ${begin/[.,]/})) "
}
# at NAME PERCENT: that share of the runs took no longer
at() { tr ' ' '\n' <<<"${spent[$1]}" | grep . | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR - 1) * '"$2"' / 100) + 1] }'; }
# CPU milliseconds of one run: of the processes alone, whatever else the machine does
cpu_of() {
    local TIMEFORMAT='%U %S'
    { time for ((i = 0; i < 50; i++)); do "run_$1" >/dev/null 2>&1; done; } 2>&1 | awk '{ printf "%.1f", ($1 + $2) * 20 }'
}

processes() {
    local names=(true corpus_deals corpus_words corpus_name deals words) i name
    "$bin/vigie-index" add --index "$work/corpus" "$root/corpus" >/dev/null 2>&1
    texts | sed "s/^{\"id\": *\"/&s-/" >"$work/sample.jsonl"
    "$bin/vigie-index" add --index "$work/sample" "$work/sample.jsonl" >/dev/null 2>&1
    articles=$work/sample/$(cat "$work/sample/CURRENT")/articles
    has sqlite3 sqlite3 && make_sqlite && names+=(sqlite3)
    has quest xapian-tools && names+=(quest)
    for ((i = 0; i < runs; i++)); do for name in "${names[@]}"; do time_one "$name"; done; done
    heading "whole process, $runs runs in turn: median, least, CPU; median beside /bin/true"
    for name in "${names[@]}"; do
        printf '  %-12s %7.2f ms  %7.2f ms  %6s ms  x%s\n' "$name" "$(calc "$(at "$name" 50) / 1000")" \
            "$(calc "$(at "$name" 0) / 1000")" "$(cpu_of "$name")" "$(calc "$(at "$name" 50) / $(at true 50)")"
    done
}

# measured COMMAND…: sets $seconds, $cpu and, where /usr/bin/time is installed, $memory (MB)
measured() {
    local begin
    begin=$(micros)
    cpu=- memory=-
    if [ -x /usr/bin/time ]; then
        /usr/bin/time -f '%U %S %M' -o "$work/time" "$@" >/dev/null 2>&1 || true
        cpu=$(tail -n 1 "$work/time" | awk '{ printf "%.1f", $1 + $2 }')
        memory=$(tail -n 1 "$work/time" | awk '{ printf "%.0f", $3 / 1000 }')
    else
        "$@" >/dev/null 2>&1 || true
    fi
    seconds=$(calc "($(micros) - $begin) / 1000000")
}

# index_and_read NAME FILE: bulk indexing of the file, then extraction alone of its first 4 MB
index_and_read() {
    local size index
    size=$(stat -c %s "$2")
    rm -rf "$work/many"
    measured "$bin/vigie-index" add --index "$work/many" "$2"
    index=$(du -sb "$work/many" | cut -f1)
    heading "bulk indexing, $(calc "$size / 1e6") MB of JSON lines, extraction on: $1"
    printf '  %s s  %s CPU s  %s MB/s  %s bytes of index a byte of text  peak %s MB\n' "$seconds" "$cpu" \
        "$(calc "$size / 1e6 / $seconds")" "$(calc "$index / $size")" "$memory"
    head -c 4000000 "$2" | head -n -1 >"$work/some.jsonl"
    measured "$bin/vigie-index" inspect --format jsonl "$work/some.jsonl"
    heading "extraction, $(calc "$(stat -c %s "$work/some.jsonl") / 1e6") MB: inspect, its JSON included: $1"
    printf '  %s s  %s CPU s  %s MB/s\n' "$seconds" "$cpu" "$(calc "$(stat -c %s "$work/some.jsonl") / 1e6 / $seconds")"
}

indexing() {
    [ -x /usr/bin/time ] || echo "  CPU seconds and memory need /usr/bin/time: apt install time"
    repeat_texts >"$work/many.jsonl"
    index_and_read "short articles, most tell sums" "$work/many.jsonl"
    ordinary_texts >"$work/ordinary.jsonl"
    index_and_read "articles of 2.3 KB" "$work/ordinary.jsonl"
    [ -x "$bin/readers_bench" ] || { echo "  readers_bench is not built"; return; }
    "$bin/readers_bench" "$work/some.jsonl" | head -n 4
}

processes
indexing
