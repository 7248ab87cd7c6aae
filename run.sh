#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, and opens the workbench with the demo running on the built-in platform.
# Without a display the same demo runs in the terminal. Arguments go to the program instead of --demo.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. .ci/prepare.sh

ensure_packages "${build_packages[@]}" "${run_packages[@]}"
build release bootbench bootbench-cli bootbench_translations

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    say "Opening the window (the same in a terminal: build/release/bin/bootbench-cli demo)"
    [ $# -gt 0 ] || set -- --demo
    exec build/release/bin/bootbench "$@"
fi
say "No display: running the demo in the terminal"
exec build/release/bin/bootbench-cli demo
