# Sourced by corpus/demo.sh and tests/run.sh: installs what is missing on Debian, builds.
# Works as root and as a user with sudo; says what it does; asks nothing.

packages_to_build="g++ cmake ninja-build pkg-config libxapian-dev libicu-dev libexpected-dev libfmt-dev \
libgumbo-dev libxml2-dev libcmark-dev zlib1g-dev"

say() { printf '== %s\n' "$*"; }

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo -n "$@" || sudo "$@"
    else
        say "root or sudo is needed to run: $*"
        return 1
    fi
}

is_installed() {
    [ "$(dpkg-query -W -f='${db:Status-Abbrev}' "$1" 2>/dev/null | cut -c1-2)" = ii ]
}

# Debian 12 has Boost 1.81 beside its default; Debian 13 and Ubuntu 24.04 have 1.83.
boost_version() {
    for version in 1.81 1.83 1.88; do
        if is_installed "libboost-json$version-dev" ||
            apt-cache show "libboost-json$version-dev" >/dev/null 2>&1; then
            echo "$version"
            return
        fi
    done
    echo 1.81
}

missing_of() {
    for package in "$@"; do
        is_installed "$package" || printf '%s ' "$package"
    done
}

boost_packages() {
    version=$(boost_version)
    printf "libboost$version-dev "
    for part in program-options test json iostreams; do printf "libboost-$part$version-dev "; done
}

# install_missing [more packages…]
install_missing() {
    command -v apt-get >/dev/null || {
        say "no apt-get here: install what README.md lists under Dependencies"
        return 0
    }
    missing=$(missing_of $packages_to_build "$@" $(boost_packages))
    [ -z "$missing" ] && return 0
    say "installing: $missing"
    as_root apt-get update -qq </dev/null
    missing=$(missing_of $packages_to_build "$@" $(boost_packages))
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        $missing </dev/null >/dev/null
}

# build_programs [cmake options…]: the programs land in build/release/bin
build_programs() {
    say "building into build/release (the first time takes a few minutes)"
    cmake --preset release "$@" </dev/null | tail -n 1
    cmake --build --preset release </dev/null
}
