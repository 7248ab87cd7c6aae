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
for ts in "$scratch"/*.ts; do
    if grep -B1 'type="unfinished"' "$ts" >&2; then
        die "$(basename "$ts") lacks the translations above; build the target update_translations and translate them."
    fi
done
