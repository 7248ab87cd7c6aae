#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Reads the sources as update_translations does, into copies, and fails when a string is missing or not translated.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. .ci/prepare.sh

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cp translations/*.ts "$scratch"
update=(/usr/lib/qt6/bin/lupdate -silent -locations none -extensions cpp,h)
"${update[@]}" core ui app -ts "$scratch"/*_zh_*.ts 2>/dev/null
"${update[@]}" -pluralonly core ui app -ts "$scratch"/*_en.ts 2>/dev/null

# lupdate reads tr(…) itself, and then not the marks inside: such texts would be missing without a word.
if grep -rnE '\btr\((QT_TRANSLATE_NOOP|QT_TR_NOOP)' core ui app >&2; then
    die "lupdate skips the texts above; give the helper another name than tr."
fi
grep -rhoE '(QT_TRANSLATE_NOOP|[^_]translate)\("[A-Za-z:]+"|QT_TRANSLATE_NOOP\($' core ui app --include=*.cpp --include=*.h |
    sed -nE 's/.*"([^"]+)"$/\1/p' | sort -u | while read -r context; do
    grep -qF "<name>$context</name>" "$scratch/bootbench_zh_CN.ts" ||
        die "No text of the context $context reaches the translators; look at how its texts are marked."
done

for ts in "$scratch"/*.ts; do
    if grep -B1 'type="unfinished"' "$ts" >&2; then
        die "$(basename "$ts") lacks the translations above; build the target update_translations and translate them."
    fi
done
