#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds everything and runs all tests. Arguments go to ctest, as in ./test.sh -R session.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. .ci/prepare.sh

ensure_packages "${build_packages[@]}" "${run_packages[@]}" "${test_packages[@]}"
build dev
say "Compiling every public header alone"
quietly cmake --build --preset dev --target all_verify_interface_header_sets || die "a public header does not compile alone."
say "Testing"
exec ctest --preset dev --parallel "$(nproc)" "$@"
