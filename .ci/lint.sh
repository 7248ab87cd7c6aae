#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# clang-format, clang-tidy 19 and clazy over the sources; any finding fails. Arguments: files to look at (default: all).
# A file whose preprocessed text and settings passed before is not looked at again: clang-tidy takes ten seconds a file.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. .ci/prepare.sh

# lint_file FILE: run by xargs below, once a file.
lint_file()
{
    local file=$1 passed key command
    command=$(python3 -c '
import json, shlex, sys
for entry in json.load(open("build/lint/compile_commands.json")):
    if entry["file"].endswith("/" + sys.argv[1]):
        words = shlex.split(entry["command"])
        words = words[words.index("clang++-19") if "clang++-19" in words else 1:]
        print(shlex.join(["clang++-19"] + [w for w in words[1:words.index("-o")] if w not in ("-c",)]))
        break
' "$file")
    key=$( (cd build/lint && eval "$command -E -P ../../$file" 2>/dev/null; cat ../../.clang-tidy 2>/dev/null || cat .clang-tidy) |
        sha256sum | cut -c1-40)
    passed=${XDG_CACHE_HOME:-$HOME/.cache}/bootbench-lint/$key
    [ ! -e "$passed" ] || return 0
    clang-tidy-19 -p build/lint --quiet "$file" 2>/dev/null || return 1
    # Debian 12's clazy is built on clang 14, whose parser stumbles over the library's <expected>: only what clazy itself
    # finds counts.
    ! clazy-standalone -p build/lint --checks=level1 --extra-arg=-Wno-macro-redefined \
        --extra-arg=-D__cpp_concepts=202002L "$file" 2>&1 | grep -F '[-Wclazy' || return 1
    mkdir -p "$(dirname "$passed")"
    touch "$passed"
}
export -f lint_file
if [ "${1:-}" = --one ]; then
    lint_file "$2"
    exit
fi

ensure_packages "${build_packages[@]}" "${lint_packages[@]}"
if [ $# -gt 0 ]; then files=("$@"); else mapfile -t files < <(git ls-files 'core/*.cpp' 'ui/*.cpp' 'app/*.cpp'); fi

say "clang-format"
git ls-files -z 'core/*.cpp' 'core/*.h' 'ui/*.cpp' 'ui/*.h' 'app/*.cpp' 'app/*.h' 'tests/*.cpp' 'tests/*.h' |
    xargs -0 clang-format-19 --dry-run --Werror

say "clang-tidy and clazy, ${#files[@]} files"
quietly cmake --preset lint
printf '%s\0' "${files[@]}" | xargs -0 -n 1 -P "$(nproc)" .ci/lint.sh --one
