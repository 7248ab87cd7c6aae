# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2034
# Sourced by run.sh, test.sh and .ci/*: installs what is missing from Debian's packages and builds presets.
# Set BOOTBENCH_SKIP_PACKAGES=1 where the tools come from elsewhere.

build_packages=(g++ cmake ninja-build ccache mold qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools
    qt6-l10n-tools libgl-dev qtkeychain-qt6-dev libssl-dev)
run_packages=(qt6-qpa-plugins libqt6svg6 qt6-translations-l10n fonts-dejavu-core fonts-noto-cjk)
test_packages=(mosquitto mosquitto-clients curl openssl gnome-keyring dbus dbus-x11 xvfb xauth appstream
    desktop-file-utils tshark)
lint_packages=(clang-19 clang-tidy-19 clang-format-19 clazy)
fuzz_packages=(clang-19 libclang-rt-19-dev)

say() { printf '== %s\n' "$*"; }
die()
{
    printf '%s: %s\n' "$(basename "$0")" "$*" >&2
    exit 3
}

# quietly COMMAND…: shows the output only when the command fails.
quietly()
{
    local log status=0
    log=$(mktemp)
    "$@" >"$log" 2>&1 || status=$?
    [ $status -eq 0 ] || cat "$log" >&2
    rm -f "$log"
    return $status
}

# ensure_packages NAME…: returns only when all of them are there.
ensure_packages()
{
    [ -z "${BOOTBENCH_SKIP_PACKAGES:-}" ] || return 0
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        die "this is neither Debian nor a relative of it, so nothing can be installed from here.
Install what corresponds to these Debian packages, then run again with BOOTBENCH_SKIP_PACKAGES=1:
  $*"
    fi
    local package missing=()
    for package in "$@"; do
        [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0

    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || die "packages are missing, and installing them needs root or sudo. Have an administrator run:
  apt-get install ${missing[*]}"
        as_root=(sudo)
    fi
    say "Installing ${#missing[@]} packages: ${missing[*]}"
    if ! { quietly "${as_root[@]}" apt-get update -q &&
        quietly "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
            apt-get install -y -q --no-install-recommends "${missing[@]}"; }; then
        die "apt-get could not install: ${missing[*]}
Bootbench is built on Debian 12. Install what corresponds to these packages by other means, then run again with
BOOTBENCH_SKIP_PACKAGES=1."
    fi
}

# build PRESET [TARGET…]: configures once and builds what has changed.
build()
{
    local preset=$1
    shift
    say "Building (preset $preset)"
    if [ ! -f "build/$preset/build.ninja" ]; then
        quietly cmake --preset "$preset" || die "cmake could not configure the preset $preset; the lines above say why."
    fi
    if [ $# -gt 0 ]; then set -- --target "$@"; fi
    cmake --build --preset "$preset" "$@" || die "the build failed; the first error above is the cause."
}
