#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the libFuzzer targets and runs them, two at a time: .ci/fuzz.sh [SECONDS [TARGET…]], by default each for 60 s.
# By hand each run is another one; with BOOTBENCH_FUZZ_SEED set, as CI does, it repeats a known one, so that a change turns
# CI red only for what it broke.
# Fails on a finding and leaves its input in build/fuzz/findings. Inputs that reach something new gather in
# build/fuzz/corpus; .ci/fuzz.sh --keep [TARGET…] adds the small ones that matter to the kept corpus.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. .ci/prepare.sh

# A finding is a crash, a broken promise, 60 s for one input (by the clock, on machines that do much else), or 2 GB of memory.
run_target()
{
    local name=$1 seconds=$2 log=build/fuzz/$1.log
    mkdir -p "build/fuzz/corpus/$name" build/fuzz/findings
    if "build/fuzz/bin/fuzz_$name" -seed="${BOOTBENCH_FUZZ_SEED:-0}" -max_total_time="$seconds" -timeout=60 -rss_limit_mb=2048 -max_len=16384 \
        -print_final_stats=1 -artifact_prefix="build/fuzz/findings/$name-" \
        "build/fuzz/corpus/$name" "tests/fuzz/corpus/$name" >"$log" 2>&1; then
        printf '%-10s %s runs, %s\n' "$name" "$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")" \
            "$(grep -o 'cov: .*corp: [^ ]*' "$log" | tail -n 1)"
    else
        tail -n 60 "$log"
        printf '%s: %s\n' "$name" "$(grep -o 'Test unit written to .*' "$log" | tail -n 1)"
        return 1
    fi
}

# Only what is small is kept: a corpus is read at every run and lives in the repository.
keep_target()
{
    local name=$1
    find "build/fuzz/corpus/$name" -size +2k -delete
    "build/fuzz/bin/fuzz_$name" -merge=1 -max_len=16384 "tests/fuzz/corpus/$name" "build/fuzz/corpus/$name" \
        >"build/fuzz/$name.merge.log" 2>&1
    printf '%-10s %s inputs kept\n' "$name" "$(find "tests/fuzz/corpus/$name" -type f | wc -l)"
}
export -f run_target keep_target

action=run_target
seconds=60
case ${1:-} in
    --keep) action=keep_target && shift ;;
    [0-9]*) seconds=$1 && shift ;;
esac
if [ $# -gt 0 ]; then targets=("$@"); else mapfile -t targets < <(cd tests/fuzz/corpus && ls); fi

ensure_packages "${build_packages[@]}" "${fuzz_packages[@]}"
build fuzz fuzz_targets
say "Fuzzing: ${targets[*]}"
export ASAN_OPTIONS=${ASAN_OPTIONS:-detect_leaks=1} UBSAN_OPTIONS=${UBSAN_OPTIONS:-print_stacktrace=1} QT_HASH_SEED=0
printf '%s\n' "${targets[@]}" | xargs -I{} -P 2 bash -c "$action {} $seconds"
