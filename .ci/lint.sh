#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# clang-format, clang-tidy 19 and clazy over the sources; any finding fails. Arguments: files to look at (default: all).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. .ci/prepare.sh

ensure_packages "${build_packages[@]}" "${lint_packages[@]}"
if [ $# -gt 0 ]; then files=("$@"); else mapfile -t files < <(git ls-files 'core/*.cpp' 'ui/*.cpp' 'app/*.cpp'); fi

say "clang-format"
git ls-files -z 'core/*.cpp' 'core/*.h' 'ui/*.cpp' 'ui/*.h' 'app/*.cpp' 'app/*.h' 'tests/*.cpp' 'tests/*.h' |
    xargs -0 clang-format-19 --dry-run --Werror

# The analysers read generated headers, so everything is built with clang first.
build lint
say "clang-tidy and clazy, ${#files[@]} files"
printf '%s\0' "${files[@]}" | xargs -0 -n 4 -P "$(nproc)" clang-tidy-19 -p build/lint --quiet --extra-arg=-Wno-unknown-warning-option 2>build/lint/tidy.err
printf '%s\0' "${files[@]}" | xargs -0 -n 8 -P "$(nproc)" clazy-standalone -p build/lint \
    --checks=level1,connect-3arg-lambda,isempty-vs-count,heap-allocated-small-trivial-type,no-fully-qualified-moc-types \
    --header-filter='/(core|ui|app)/' --extra-arg=-Werror
