#!/usr/bin/env bash
# vigie-search as a process: statuses, streams, pipes, saved questions, alerts.
. "$(dirname "$0")/harness.sh"
export XDG_STATE_HOME=$work/state

# --- usage
run vigie-search; expect_status 2; expect_err 'no question'
run vigie-search --formt json x; expect_status 2; expect_err 'did you mean --format'
run vigie-search --help; expect_status 0; expect_out '--amount'
run vigie-search --version; expect_status 0; expect_out '^vigie-search [0-9]+\.[0-9]+'
run vigie-search levées; expect_status 3; expect_err 'vigie-index add'
run vigie-search --explain --format json -- 'levées en 2024'; expect_status 0; expect_lines 1

# --- an index of three articles
mkdir "$work/docs"
printf 'date: 2024-05-06\nid: un\n\nZorglub lève 30 millions d’euros\n\nLa start-up Zorglub a bouclé un tour de table de 30 millions d’euros mené par Accel.\n' >"$work/docs/a.txt"
printf 'date: 2024-06-10\nid: deux\n\nBradfer lève 5 millions d’euros\n\nLa start-up Bradfer a bouclé un tour de table de 5 millions d’euros.\n' >"$work/docs/b.txt"
printf 'date: 2024-06-11\nid: trois\n\nUn piano dans la gare\n\nLes voyageurs jouent du piano.\n' >"$work/docs/c.txt"
run vigie-index add "$work/docs"; expect_status 0

# --- found, in every format; nothing but the format on standard output
run vigie-search 'levées de plus de 10 M€ en 2024'; expect_status 0; expect_out '^Zorglub +30 M€ +6 mai 2024'; expect_no_out Bradfer
expect_no_out $'\x1b'
run vigie-search --lang en --kind round --amount 10M.. ; expect_status 0; expect_out '^Zorglub +€30M +6 May 2024'
run vigie-search --color always 'levées en 2024'; expect_out $'\x1b'
run vigie-search --format jsonl 'levées en 2024'; expect_status 0; expect_lines 2; expect_out '"company":"Zorglub"'
run vigie-search --format json 'levées en 2024'; expect_status 0; expect_out '^\{"schema":1,'
run vigie-search --format csv 'levées en 2024'; expect_lines 3; expect_out '^id,kind,status,company'
run vigie-search --format tsv --all 'levées en 2024'; expect_lines 3
run vigie-search --count 'levées en 2024'; expect_status 0; expect_lines 1; expect_out '^2$'
run vigie-search --by month --format csv 'levées en 2024'; expect_lines 3; expect_out '^2024-05,2024-05,1,1,30000000'
run vigie-search --facet all --limit 0 --format csv 'levées en 2024'; expect_out '^kind,round,'
run vigie-search --facet lead 'levées en 2024'; expect_out 'Accel'
run vigie-search piano; expect_status 0; expect_out '^Un piano dans la gare'
run vigie-search --similar un -n 1; expect_status 0
run vigie-search --similar nulle-part; expect_status 2; expect_err 'nulle-part'

# --- nothing found says why
run vigie-search 'levées de plus de 10 M€ en 2023'; expect_status 1; expect_lines 0
expect_err 'montant > 10 M€ ; date 2023'; expect_err '« date 2023 » : 1'
run vigie-search --format json 'rachats en 2024'; expect_status 1; expect_out '"hits":\[\]'; expect_err 'autre nature : 2 levée'

# --- wrong values
run vigie-search --facet knd levées; expect_status 2; expect_err 'did you mean kind'
run vigie-search --in ZZZ levées; expect_status 2; expect_err 'ISO 4217'
run vigie-search --today 2024-13-01 levées; expect_status 2
run vigie-search --offset=-1 levées; expect_status 2

# --- rates of a file
printf 'Date,USD,CHF,\n2024-05-06,2.0,4.0,\n' >"$work/rates.csv"
run vigie-search --rates "$work/rates.csv" --in CHF --format jsonl 'levées de plus de 10 M€ en 2024'; expect_out '"converted":120000000,'
run vigie-search --rates "$work/none.csv" levées; expect_status 4; expect_err 'cannot be read'
run vigie-search --rates "$work/docs/a.txt" levées; expect_status 4; expect_err 'line 1'

# --- a reader that goes away is no error; a full disk is
checks=$((checks + 1))
"$bin/vigie-search" --all --format csv 'levées en 2024' 2>"$work/err" | true
statuses=("${PIPESTATUS[@]}")
[ "${statuses[0]}" = 0 ] && [ ! -s "$work/err" ] || fail "closed pipe: status ${statuses[0]}"
checks=$((checks + 1))
"$bin/vigie-search" 'levées en 2024' >/dev/full 2>"$work/err"
status=$?
[ "$status" = 4 ] || fail "full disk: expected status 4"
expect_err 'could not be written'

# --- saved questions and alerts
run vigie-search --save printemps 'levées en 2024'; expect_status 0; expect_out Zorglub
run vigie-search --saved; expect_status 0; expect_out '^printemps'
run vigie-search --run printemps --format jsonl; expect_status 0; expect_lines 2
run vigie-search --run printmps; expect_status 2; expect_err 'did you mean printemps'
run vigie-search --save ../x levées; expect_status 2
run vigie-search --run printemps --new -n 1 --format jsonl; expect_status 0; expect_lines 1; expect_out Bradfer
run vigie-search --run printemps --new --format jsonl; expect_status 0; expect_lines 1; expect_out Zorglub
run vigie-search --run printemps --new --format jsonl; expect_status 1; expect_lines 0; expect_err 'rien de nouveau'
run vigie-search --new --by month 'levées en 2024'; expect_status 2


# --- what is new since a day: nothing is remembered
run vigie-search --new-since 2024-06-01 --format jsonl 'levées en 2024'; expect_status 0; expect_lines 1; expect_out Bradfer
run vigie-search --new-since 2024-06-10 --format jsonl 'levées en 2024'; expect_status 0; expect_lines 1; expect_out Bradfer
run vigie-search --new-since 2024-06-11 --format jsonl 'levées en 2024'; expect_status 1; expect_lines 0; expect_err 'rien de nouveau'
run vigie-search --new-since 2024-06-11 piano; expect_status 0; expect_out 'Un piano'
run vigie-search --new-since juin levées; expect_status 2; expect_err 'YYYY-MM-DD'

# --- why a hit is one
run vigie-search --why 'un#1' 'levées de plus de 10 M€ en 2024'; expect_status 0
expect_out 'Zorglub  est une réponse'; expect_out '✓ montant > 10 M€  ←  30 M€$'; expect_out '✓ date 2024'; expect_out '✓ statut'
run vigie-search --why 'deux#1' 'levées de plus de 10 M€ en 2024'; expect_status 1
expect_out 'pas une réponse'; expect_out '✗ montant > 10 M€  ←  5 M€$'; expect_out '✓ date 2024'
run vigie-search --why un 'levées de plus de 10 M$'; expect_out '←  30 M€ = 3.,. M\$ au cours du .* 2024'
run vigie-search --why 'un#1' --format json 'levées de plus de 10 M$'; expect_out '"compared":3[0-9.E+]*,"compared_currency":"USD","rate_day":"2024-'
run vigie-search --why 'un#1' 'levées sauf série B'; expect_out '✓ hors stade'
run vigie-search --why trois --lang fr 'piano gare'; expect_status 0; expect_out '^ +[1-9][0-9.]*  .*piano'; expect_out 'en tout'
run vigie-search --why un --lang fr 'piano gare'; expect_status 1; expect_out 'pas une réponse'
run vigie-search --why trois --format json piano; expect_out '"held":\["piano"'
run vigie-search --why trois levées; expect_status 1
run vigie-search --why quatre levées; expect_status 2; expect_err 'quatre'
run vigie-search --why un --format csv levées; expect_status 2

finish
