# bash completion of vigie-index
_vigie_index() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
    case $prev in
        -f | --format) COMPREPLY=($(compgen -W "text json jsonl" -- "$cur")); return ;;
        --lang) COMPREPLY=($(compgen -W "fr en" -- "$cur")); return ;;
        -i | --index) COMPREPLY=($(compgen -d -- "$cur")); return ;;
        -j | --jobs | --wait) return ;;
        --rates) COMPREPLY=($(compgen -f -- "$cur")); return ;;
    esac
    if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W "--index --format --rejected --lang --rates --jobs --wait --quiet --help --version" -- "$cur"))
    elif [[ $COMP_CWORD == 1 ]]; then
        COMPREPLY=($(compgen -W "add remove inspect check info" -- "$cur"))
    else
        COMPREPLY=($(compgen -f -- "$cur"))
    fi
}
complete -o filenames -F _vigie_index vigie-index
