# bash completion of vigie-search
_vigie_search() {
    local cur prev words cword
    if declare -F _init_completion >/dev/null; then
        _init_completion -n = || return
    else
        cur=${COMP_WORDS[COMP_CWORD]}
        prev=${COMP_WORDS[COMP_CWORD - 1]}
    fi
    local kinds="round total valuation acquisition ipo debt grant fund revenue market investment other"
    local groups="company investor stage sector place year quarter month week currency kind"
    local facets="all kind status stage sector place company investor lead currency source year quarter month"
    local values=""
    case $prev in
        -k | --kind) values=$kinds ;;
        --status) values="done planned rumoured failed" ;;
        --stage)
            values="pre-seed seed series-a series-b series-c series-d series-e series-f series-g series-h
                growth bridge extension crowdfunding"
            ;;
        --sector)
            values="ai fintech health cyber climate energy food mobility space quantum crypto saas ecommerce
                games hardware robotics defense edtech hr real-estate insurance media deeptech retail logistics
                biotech legal travel"
            ;;
        -s | --sort) values="amount-desc amount-asc date-desc date-asc relevance" ;;
        -b | --by) values=$groups ;;
        --aggregate) values="count sum mean median min max" ;;
        --facet) values=$facets ;;
        -f | --format) values="text json jsonl csv tsv" ;;
        --in) values="EUR USD GBP CHF" ;;
        --color) values="auto always never" ;;
        -l | --lang) values="fr en" ;;
        --vague) values="likely sure possible" ;;
        -r | --run) values=$(vigie-search --saved 2>/dev/null | cut -f1) ;;
        --rates)
            COMPREPLY=($(compgen -f -- "$cur"))
            return
            ;;
        -i | --index)
            COMPREPLY=($(compgen -d -- "$cur"))
            return
            ;;
        -a | --amount | -d | --date | -c | --company | --investor | --lead | --place | -t | --text | --not | \
            --similar | -n | --limit | --offset | --today | --why | --new-since | --save) return ;;
        *)
            [[ $cur == -* ]] || return
            values="--kind --status --amount --date --company --investor --lead --stage --sector --place
                --text --not --sort --by --aggregate --facet --histogram --similar --limit --offset --all
                --count --format --in --rates --bom --color --lang --today --vague --strict --explain --why
                --save --run --saved --new --new-since --index --help --version"
            ;;
    esac
    COMPREPLY=($(compgen -W "$values" -- "$cur"))
}
complete -F _vigie_search vigie-search
